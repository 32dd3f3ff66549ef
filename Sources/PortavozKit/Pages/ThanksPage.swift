import PortavozTemplate

/// The page that thanks the guests who want to be on it.
struct ThanksPage: FramedPage {
    let frame: PageFrame
    let experts: [Record]

    init(_ scope: Scope, alternates: [LanguageCode: Route], _ content: PageContent) {
        let links = content.links(scope)
        experts = content.graph.thankedGuests(scope.language).map { ThankedExpert(person: $0, links: links).record }
        var facts = PageFacts(
            links.site.section(.thanks, scope.language), title: links.words.section(.thanks), description: nil,
            kind: "thanks")
        facts.parents = [content.shared(scope).home, content.shared(scope).sections[.experts]!]
        facts.alternates = alternates
        frame = PageFrame(facts, content.shared(scope))
    }

    static let model = framed(
        "ThanksPage",
        [ModelField("experts", .list(ThankedExpert.model.schema), "each guest, by name") { .list($0.experts) }])
}

/// A guest who is thanked in public, and the badge that they may show on pages of their own.
struct ThankedExpert: TemplateModel {
    let person: Person
    let links: PageLinks

    private var entry: Entry { person.entry(links.language) }
    private var fields: PersonFields { entry.payload as! PersonFields }
    private var badge: GuestBadge { GuestBadge(person, links) }

    static let model = Model<ThankedExpert>(
        "ThankedExpert",
        [
            ModelField("name", .text, "the name") { .text($0.entry.title) },
            ModelField("url", .url, "the guest's page") { .text($0.links.authorURL($0.person)) },
            ModelField("role", .text, "what they do") { .text(orNone: $0.fields.role) },
            ModelField("organization", .text, "a guest's own organisation") { .text(orNone: $0.fields.organization) },
            ModelField("photo", .model(ImageView.model.schema), "a picture of them") {
                $0.links.image($0.fields.photo, of: $0.entry)
            },
            ModelField("count", .number, "how many texts of theirs are published") { view in
                .number(view.links.graph.posts(view.links.language).byAuthor[view.person.id]?.count ?? 0)
            },
            ModelField("badge", .url, "the badge, a picture without scripts or foreign parts") {
                .text($0.links.url($0.badge.route))
            },
            ModelField("badge_alt", .text, "what the badge says") { .text($0.badge.alternative) },
            ModelField("badge_width", .number, "the badge's width in pixels") { .number($0.badge.width) },
            ModelField("badge_height", .number, "the badge's height in pixels") { _ in .number(GuestBadge.height) },
            ModelField("embed", .text, "the HTML that shows the badge elsewhere, to be copied") {
                .text($0.badge.embed)
            },
        ])
}

/// The page of thanks and the badges; none where no guest wants them.
func thanksPages(_ graph: SiteGraph, _ scope: Scope) -> [PagePlan] {
    let thanked = graph.thankedGuests(scope.language)
    guard !thanked.isEmpty else { return [] }
    let alternates = graph.sectionRoutes(.thanks) { !graph.thankedGuests($0).isEmpty }
    let badges = thanked.map { person in
        PagePlan(route: GuestBadge.route(person, scope.language, graph.site), scope: scope) { content in
            GuestBadge(person, content.links(scope)).svg
        }
    }
    return badges + [
        PagePlan(.index(.thanks, scope, graph), template: "thanks") {
            ThanksPage(scope, alternates: alternates, $0).record
        }
    ]
}
