import PortavozTemplate

/// A guideline in a list.
struct GuidelineCard: TemplateModel {
    let entry: Entry
    let links: PageLinks

    init(_ entry: Entry, _ links: PageLinks) {
        self.entry = entry
        self.links = links
    }

    var fields: GuidelineFields { entry.payload as! GuidelineFields }
    private var now: Moment { links.graph.options.at }
    var isOverdue: Bool { !fields.isSuperseded && fields.reviewBy.map { $0 <= now } ?? false }
    /// Within thirty days.
    var isDueSoon: Bool {
        !isOverdue && !fields.isSuperseded && fields.reviewBy.map { $0.seconds - now.seconds <= 30 * 86_400 } ?? false
    }
    private var owner: Person? { fields.owner.flatMap { links.graph.people[$0.value] } }

    static let model = Model<GuidelineCard>("GuidelineCard", cardFields())

    static func cardFields() -> [ModelField<GuidelineCard>] {
        [
            ModelField("title", .text, "the title") { .text($0.entry.title) },
            ModelField("url", .url, "its page") { .text($0.links.url($0.entry.route, $0.entry.edition)) },
            ModelField("description", .text, "what it rules, in a sentence") { .text(orNone: $0.entry.summary) },
            ModelField("owner", .text, "who keeps it") { card in
                .text(orNone: card.owner?.entry(card.entry.language).title ?? card.fields.owner?.value)
            },
            ModelField("owner_url", .url, "the owner's page") { card in
                card.owner.map { .text(card.links.authorURL($0)) } ?? .none
            },
            ModelField("version", .text, "the version") { .text($0.fields.version) },
            ModelField("effective", .model(DateView.model.schema), "since when it holds") {
                $0.links.date($0.fields.effective)
            },
            ModelField("review_by", .model(DateView.model.schema), "when it is to be looked at again") {
                $0.links.date($0.fields.reviewBy)
            },
            ModelField("overdue", .flag, "that day has passed") { .flag($0.isOverdue) },
            ModelField("due_soon", .flag, "that day comes within thirty days") { .flag($0.isDueSoon) },
        ]
    }
}

struct GuidelinePage: FramedPage {
    let frame: PageFrame
    let guideline: GuidelineView

    init(_ entry: Entry, _ content: PageContent) {
        let links = content.links(Scope(entry.edition, entry.language))
        let view = GuidelineView(card: GuidelineCard(entry, links))
        var facts = PageFacts(entry, links)
        facts.parents = [content.shared(links.scope).home, content.shared(links.scope).sections[.guidelines]!]
        if let current = view.current, view.card.fields.isSuperseded {
            facts.parents.append(Crumb(title: current.title, url: links.url(current.route)))
            facts.isHidden = true
        }
        frame = PageFrame(facts, content.shared(links.scope))
        guideline = view
    }

    static let model = framed(
        "GuidelinePage",
        [ModelField("guideline", .model(GuidelineView.model.schema), "the guideline") { .record($0.guideline.record) }])
}

/// A guideline in full.
struct GuidelineView: TemplateModel {
    let card: GuidelineCard

    /// All published versions, newest first: the current one, then `v1.2.md`, `v1.1.md` …
    private var versions: [Entry] {
        card.links.graph.entries(Scope(card.entry.edition, card.entry.language), "guideline").filter {
            $0.source.folder == card.entry.source.folder
        }.sorted { a, b in
            let (left, right) = (a.payload as! GuidelineFields, b.payload as! GuidelineFields)
            if left.isSuperseded != right.isSuperseded { return !left.isSuperseded }
            return VersionNumber(right.version) < VersionNumber(left.version)
        }
    }

    var current: Entry? { versions.first { !($0.payload as! GuidelineFields).isSuperseded } }

    static let model = Model<GuidelineView>(
        "Guideline",
        GuidelineCard.cardFields().map { field in
            ModelField(field.name, field.type, field.documentation) { field.read($0.card) }
        } + [
            ModelField("body", .html, "the text") { .html($0.card.links.body($0.card.entry)) },
            ModelField("toc", .list(HeadingView.model.schema), "table of contents, two levels") {
                .list(HeadingView.contents(of: $0.card.entry))
            },
            ModelField("changes", .list(ChangeView.model.schema), "what changed from version to version") { view in
                .list(view.card.fields.changes.map { ChangeView(change: $0, links: view.card.links).record })
            },
            ModelField("versions", .list(VersionView.model.schema), "every version that can be read, newest first") {
                view in
                .list(
                    view.versions.map {
                        VersionView(entry: $0, isCurrent: $0 === view.card.entry, links: view.card.links).record
                    })
            },
            ModelField("superseded", .flag, "a newer version holds") { .flag($0.card.fields.isSuperseded) },
            ModelField("current_url", .url, "the version that holds, where this one doesn't") { view in
                guard view.card.fields.isSuperseded, let current = view.current else { return .none }
                return .text(view.card.links.url(current.route))
            },
        ])
}

/// `1.10` comes after `1.9`.
package struct VersionNumber: Comparable {
    private let parts: [Int]
    package init(_ text: String) { parts = text.split(separator: ".").map { Int($0) ?? 0 } }
    package static func < (a: VersionNumber, b: VersionNumber) -> Bool { a.parts.lexicographicallyPrecedes(b.parts) }
}

struct ChangeView: TemplateModel {
    let change: GuidelineFields.Change
    let links: PageLinks

    static let model = Model<ChangeView>(
        "Change",
        [
            ModelField("version", .text, "the version that brought it") { .text($0.change.version) },
            ModelField("date", .model(DateView.model.schema), "when") { $0.links.date($0.change.date) },
            ModelField("summary", .text, "what changed") { .text($0.change.summary) },
        ])
}

struct VersionView: TemplateModel {
    let entry: Entry
    let isCurrent: Bool
    let links: PageLinks

    static let model = Model<VersionView>(
        "Version",
        [
            ModelField("version", .text, "the version's number") {
                .text(($0.entry.payload as! GuidelineFields).version)
            },
            ModelField("url", .url, "its page") { .text($0.links.url($0.entry.route)) },
            ModelField("current", .flag, "it is the page that is being shown") { .flag($0.isCurrent) },
            ModelField("effective", .model(DateView.model.schema), "since when it held") {
                $0.links.date(($0.entry.payload as! GuidelineFields).effective)
            },
        ])
}

/// The list of guidelines.
struct GuidelinesPage: FramedPage {
    let frame: PageFrame
    let guidelines: [Record]

    init(_ scope: Scope, _ content: PageContent) {
        let links = content.links(scope)
        let own = content.graph.guidelines(scope.language).filter {
            scope.edition == .staff || $0.edition == scope.edition
        }
        guidelines = own.map { GuidelineCard($0, links).record }
        var facts = PageFacts(
            links.site.section(.guidelines, scope.language), title: content.words[scope.language]!.section(.guidelines),
            description: nil, kind: "guidelines")
        facts.parents = [content.shared(links.scope).home]
        facts.alternates = content.graph.sectionRoutes(.guidelines) {
            !content.graph.entries(Scope(scope.edition, $0), "guideline").isEmpty
        }
        frame = PageFrame(facts, content.shared(links.scope))
    }

    static let model = framed(
        "GuidelinesPage",
        [
            ModelField("guidelines", .list(GuidelineCard.model.schema), "each guideline, by title") {
                .list($0.guidelines)
            }
        ])
}
