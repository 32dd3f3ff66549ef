/// The feeds of a language's texts by guests, in the folder of the experts' page; none where there are no such texts.
func guestFeeds(_ graph: SiteGraph, _ scope: Scope) -> [PagePlan] {
    let posts = graph.posts(scope.language)
    let newest = posts.entries.filter(\.isByGuest).prefix(graph.site.feedItems)
    guard !newest.isEmpty else { return [] }
    let route = graph.site.section(.experts, scope.language)
    return feeds(at: route, scope, title: { $0.words.section(.experts) }, entries: { _ in Array(newest) })
}
