/// What the public edition says of whoever signs badges, so that anybody can check one: who they are, and their public keys.
/// Without a published key it says nothing.
func badgeFiles(_ edition: Edition, _ graph: SiteGraph) -> [PagePlan] {
    guard edition == .public, let badge = graph.site.badge, !badge.publicKeys.isEmpty else { return [] }
    let scope = Scope(edition, graph.site.language)
    let site = graph.site
    var plans = [
        PagePlan(route: BadgeSettings.profile, scope: scope) { _ in
            let head: [(String, JSON)] = [("@context", .list(OpenBadge.contexts.map { .text($0) }))]
            return JSON.object(head + OpenBadge.issuer(site)).bytes
        },
        PagePlan(route: BadgeSettings.keySet, scope: scope) { _ in
            JSON.object([("keys", .list(badge.publicKeys.map { $0.key.published(as: $0.key.name(on: site)) }))]).bytes
        },
    ]
    for published in badge.publicKeys {
        plans.append(
            PagePlan(route: BadgeSettings.route(of: published.key), scope: scope) { _ in
                published.key.published(as: published.key.name(on: site)).bytes
            })
    }
    return plans
}

extension JSONWebKey {
    /// The address at which the key is published, which is what signatures call it by (Open Badges 3.0, section 8.2, `kid`).
    func name(on site: Site) -> String { site.publicBase.absolute(BadgeSettings.route(of: self)) }
}
