import PortavozTemplate

/// The page that searches an edition in one language.
struct SearchPage: FramedPage {
    let frame: PageFrame
    let links: PageLinks

    init(_ scope: Scope, _ content: PageContent) {
        links = content.links(scope)
        var facts = PageFacts(
            links.site.section(.search, scope.language), title: links.words.section(.search), description: nil,
            kind: "search")
        facts.parents = [content.shared(scope).home]
        facts.alternates = links.graph.sectionRoutes(.search) { content.graph.has(.search, Scope(scope.edition, $0)) }
        facts.isHidden = true
        frame = PageFrame(facts, content.shared(scope))
    }

    static let model = framed(
        "SearchPage",
        [
            ModelField("index", .url, "the folder of the index that the search's script reads; none in a preview") {
                page in
                page.links.graph.options.search == .built ? .text(page.links.url(SearchIndex.route)) : .none
            }
        ])
}

/// The search's page, where there is anything to find.
func searchPages(_ graph: SiteGraph, _ scope: Scope) -> [PagePlan] {
    guard graph.has(.search, scope) else { return [] }
    return [
        PagePlan(
            PagePlace(graph.site.section(.search, scope.language), scope), template: "search", isListed: false
        ) { SearchPage(scope, $0).record }
    ]
}
