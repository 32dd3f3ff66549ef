import PortavozTemplate

/// The posts that have a share kit, for staff.
struct ShareKitsPage: FramedPage {
    static let size = 100

    let frame: PageFrame
    let kits: [Record]
    let upcoming: [Record]
    let pagination: Pagination?
    let week: String

    init(page: Int, pageCount: Int, _ scope: Scope, _ content: PageContent) {
        let shared = content.shared(scope)
        let links = shared.links
        let base = links.site.section(.kits, scope.language)
        let title = links.words.section(.kits)
        let posts = content.graph.kits.published(scope.language).dropFirst((page - 1) * Self.size).prefix(Self.size)
        kits = posts.map { KitCard($0, shared).record }
        upcoming = page > 1 ? [] : content.graph.kits.upcoming(scope.language).map { KitCard($0, shared).record }
        pagination = pageCount > 1 ? links.pagination(base, current: page, total: pageCount) : nil
        week = links.url(links.site.section(.week, scope.language))
        var facts = PageFacts(
            ListPage.route(base, page: page, links.site, scope), title: links.words.title(title, page: page),
            description: nil, kind: "share-kits")
        facts.parents = [shared.home]
        if page > 1 { facts.parents.append(Crumb(title: title, url: links.url(base))) }
        if page == 1 {
            facts.alternates = content.graph.sectionRoutes(.kits) { content.graph.has(.kits, Scope(scope.edition, $0)) }
        }
        frame = PageFrame(facts, shared)
    }

    static let model = framed(
        "ShareKitsPage",
        [
            ModelField("kits", .list(KitCard.model.schema), "each post with a share kit, newest first") {
                .list($0.kits)
            },
            ModelField(
                "upcoming", .list(KitCard.model.schema),
                "each post with a share kit that is to come out, the soonest first"
            ) {
                .list($0.upcoming)
            },
            ModelField("week_url", .url, "what was published this week") { .text($0.week) },
            ModelField("pagination", .model(Pagination.model.schema), "the other pages, where there are any") {
                $0.pagination.map { .record($0.record) } ?? .none
            },
        ])
}

/// A post in a list of share kits.
struct KitCard: TemplateModel {
    let entry: Entry
    let shared: SharedParts

    init(_ entry: Entry, _ shared: SharedParts) {
        self.entry = entry
        self.shared = shared
    }

    private var links: PageLinks { shared.links }

    static let model = Model<KitCard>(
        "KitCard",
        [
            ModelField("title", .text, "the post's title") { .text($0.entry.title) },
            ModelField("url", .url, "its share kit, where it has one") { card in
                .text(orNone: card.links.kitURL(card.entry))
            },
            ModelField("post_url", .url, "the post itself, once it is out") { card in
                guard card.links.graph.options.publishes(card.entry.publication) else { return .none }
                return .text(card.links.url(card.entry.route, card.entry.edition))
            },
            ModelField("byline", .text, "the authors' names as one text: A, B y C") {
                .text(orNone: Summary($0.entry, $0.shared).byline)
            },
            ModelField("date", .model(DateView.model.schema), "the day of publication") {
                $0.links.date($0.entry.fields.date)
            },
        ])
}

extension PageLinks {
    /// The address of a text's share kit; nil where it has none.
    func kitURL(_ entry: Entry) -> String? { graph.kits.has(entry) ? url(graph.kitRoute(entry)) : nil }
}

/// The hub's pages about passing posts on, and their letters.
func kitPages(_ graph: SiteGraph, _ scope: Scope) -> [PagePlan] {
    guard graph.has(.week, scope) else { return [] }
    var plans = [
        PagePlan(.index(.week, scope, graph), template: "week", isListed: false) { WeekPage(scope, $0).record }
    ]
    guard graph.has(.kits, scope) else { return plans }
    let (posts, upcoming) = (graph.kits.published(scope.language), graph.kits.upcoming(scope.language))
    let base = graph.site.section(.kits, scope.language)
    let pageCount = max(1, (posts.count + ShareKitsPage.size - 1) / ShareKitsPage.size)
    for page in 1...pageCount {
        let route = ListPage.route(base, page: page, graph.site, scope)
        plans.append(
            PagePlan(PagePlace(route, scope), template: "share-kits") {
                ShareKitsPage(page: page, pageCount: pageCount, scope, $0).record
            })
    }
    // Two posts of one address are an error of their own, told once.
    var taken: Set<Route> = []
    for post in posts + upcoming where taken.insert(graph.kitRoute(post)).inserted {
        let route = graph.kitRoute(post)
        plans.append(
            PagePlan(PagePlace(route, scope), template: "share-kit") { ShareKitPage(post, $0).record })
        plans += NewsletterPage.plans(post, route, scope)
    }
    return plans
}
