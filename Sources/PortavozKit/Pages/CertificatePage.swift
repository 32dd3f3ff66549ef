import PortavozTemplate

/// What a reader who has passed a course prints: the reader's own browser knows of it, nobody signs it.
struct CertificatePage: FramedPage {
    let frame: PageFrame
    let course: CourseView
    let sentence: String?
    let assessment: Value
    /// Staff can sign a badge for who has passed.
    let hasBadge: Bool

    /// Below the course's page.
    static func route(of course: Entry) -> Route {
        course.route.appending(course.language.text == "es" ? "certificado/" : "certificate/")
    }

    init(_ entry: Entry, _ content: PageContent) {
        let shared = content.shared(Scope(entry.edition, entry.language))
        let links = shared.links
        course = CourseView(entry, shared)
        let card = course.card
        var facts = PageFacts(
            Self.route(of: entry), title: links.word("title_certificate"), description: nil, kind: "certificate")
        facts.parents = [
            shared.home, shared.sections[.training]!, Crumb(title: entry.title, url: links.url(entry.route)),
        ]
        for other in links.graph.translations(of: entry)
        where other.edition == entry.edition && (other.payload as! CourseFields).passMark != nil {
            facts.alternates[other.language] = Self.route(of: other)
        }
        frame = PageFrame(facts, shared)
        sentence = card.fields.certificate
        hasBadge = card.fields.badge != nil && links.site.badge?.key != nil
        let test = card.outline.path.first { $0.lessonFields.part == .assessment }
        assessment = test.map { .record(LinkView(title: $0.title, url: links.url($0.route)).record) } ?? .none
    }

    static let model = framed(
        "CertificatePage",
        [
            ModelField("course", .model(CourseView.model.schema), "the course") { .record($0.course.record) },
            ModelField("sentence", .text, "what it says of who has passed, where the course says it") {
                .text(orNone: $0.sentence)
            },
            ModelField("assessment", .model(LinkView.model.schema), "the course's assessment") { $0.assessment },
            ModelField("has_badge", .flag, "staff can sign a badge for who has passed") { .flag($0.hasBadge) },
        ])
}
