import PortavozTemplate

/// Everything that has changed in the guidelines, for staff.
struct ChangesPage: FramedPage {
    let frame: PageFrame
    let route: Route
    let changes: [GuidelineChange]
    let links: PageLinks

    init(_ scope: Scope, _ content: PageContent) {
        links = content.links(scope)
        route = links.site.section(.changes, scope.language)
        changes = content.graph.guidelineChanges(scope.language)
        let title = links.words.section(.changes)
        var facts = PageFacts(route, title: title, description: nil, kind: "changes")
        let shared = content.shared(scope)
        // Where all guidelines are public, the hub has no list of them.
        facts.parents = [shared.home] + (content.graph.has(.guidelines, scope) ? [shared.sections[.guidelines]!] : [])
        facts.alternates = content.graph.sectionRoutes(.changes) { !content.graph.guidelineChanges($0).isEmpty }
        facts.feedRoute = route
        frame = PageFrame(facts, shared)
    }

    static let model = framed(
        "ChangesPage",
        [
            ModelField("changes", .list(GuidelineChangeView.model.schema), "each change, newest first") { page in
                .list(page.changes.map { GuidelineChangeView(change: $0, links: page.links).record })
            },
            ModelField("feed", .url, "the changes' RSS feed") { page in
                .text(page.links.url(page.route.appending(FeedFormat.rss.file)))
            },
        ])
}

/// A change in the list of all guidelines' changes.
struct GuidelineChangeView: TemplateModel {
    let change: GuidelineChange
    let links: PageLinks

    static let model = Model<GuidelineChangeView>(
        "GuidelineChange",
        [
            ModelField("title", .text, "the guideline's title") { .text($0.change.guideline.title) },
            ModelField("url", .url, "the guideline as it holds now") {
                .text($0.links.url($0.change.guideline.route, $0.change.guideline.edition))
            },
            ModelField("anchor", .text, "the change's name on the page, for `id`") { .text($0.change.anchor) },
            ModelField("version", .text, "the version that brought it") { .text($0.change.change.version) },
            ModelField("version_url", .url, "that version's text, where it is another than the one that holds") {
                view in
                guard let version = view.change.version, version !== view.change.guideline else { return .none }
                return .text(view.links.url(version.route, version.edition))
            },
            ModelField("date", .model(DateView.model.schema), "when") { $0.links.date($0.change.change.date) },
            ModelField("summary", .text, "what changed") { .text($0.change.change.summary) },
        ])
}

/// The page of all changes and its feeds; nothing where nothing has changed.
func changesPages(_ graph: SiteGraph, _ scope: Scope) -> [PagePlan] {
    guard scope.edition == .staff, graph.has(.changes, scope) else { return [] }
    let place = PagePlace.index(.changes, scope, graph)
    let page = PagePlan(place, template: "changes") { ChangesPage(scope, $0).record }
    let feeds = FeedFormat.allCases.map { format in
        PagePlan(route: place.route.appending(format.file), scope: scope) { content in
            let links = content.links(scope)
            let newest = graph.guidelineChanges(scope.language).prefix(graph.site.feedItems)
            let feed = Feed(
                route: place.route, format: format, title: links.words.section(.changes),
                items: newest.map { FeedItem($0, at: place.route, links) }, links: links)
            return feed.bytes
        }
    }
    return [page] + feeds
}

extension FeedItem {
    /// - Parameter route: the page of all changes, on which the change has a place that stays its own.
    fileprivate init(_ change: GuidelineChange, at route: Route, _ links: PageLinks) {
        let guideline = change.guideline
        let summary = change.change.summary
        let owner = guideline.payload.guidelineFields?.owner.map { owner in
            links.graph.people[owner.value].map { person in
                (
                    name: person.entry(links.language).title,
                    address: Optional(links.site.base(.public).absolute(person.route(links.language, links.site)))
                )
            } ?? (name: owner.value, address: nil)
        }
        var html = PageBuffer(capacity: summary.utf8.count + 64)
        html.append(raw: "<p>")
        html.append(escaping: summary)
        html.append(raw: "</p>")
        self.init(
            title: "\(guideline.title), \(change.change.version)",
            address: links.site.base(guideline.edition).absolute(guideline.route),
            identifier: links.base.absolute(route) + "#" + change.anchor, published: change.change.date,
            authors: owner.map { [$0] } ?? [], summary: summary, html: html.array)
    }
}
