import PortavozTemplate

/// A course and its lessons as they look in lists, made once: each lesson's page shows them all.
struct SharedCourse: Sendable {
    let entry: Entry
    let outline: CourseOutline
    private let links: PageLinks
    /// By the lessons' paths.
    private let plain: [String: Record]

    init(_ entry: Entry, _ links: PageLinks) {
        let outline = CourseOutline(of: entry, links.graph)
        self.entry = entry
        self.outline = outline
        self.links = links
        plain = Dictionary(
            // In twice only where the course is at fault, which stops no preview of a draft.
            (outline.path + outline.appendices).map {
                let card = LessonCard(entry: $0, position: outline.position(of: $0), isCurrent: false, links: links)
                return ($0.source.text, LessonCard.model.record(card, fragments: Fragments()))
            }, uniquingKeysWith: { first, _ in first })
    }

    /// Some of its lessons, as lists show them.
    func cards(_ lessons: [Entry], current: Entry? = nil) -> Value {
        .list(
            lessons.map {
                if $0 !== current, let known = plain[$0.source.text] { return known }
                return LessonCard(
                    entry: $0, position: outline.position(of: $0), isCurrent: $0 === current, links: links
                ).record
            })
    }
}
