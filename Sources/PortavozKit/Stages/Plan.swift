import PortavozDiagnostics

/// Lists every file of both editions: pages of entries, lists, feeds, maps of the site, redirects, copied files.
///
/// Two plans for one route are an error, since one would silently hide the other.
package func plan(
    _ graph: SiteGraph, theme: Theme
) -> (plans: [PagePlan], routes: RouteTable, faults: [Diagnostic]) {
    var plans: [PagePlan] = []
    for edition in Edition.allCases {
        for language in graph.site.languages.map(\.code) {
            let scope = Scope(edition, language)
            guard graph.homes[edition]![language] != nil else { continue }
            for kind in allKinds { plans += kind.pages(graph, scope) }
            plans +=
                edition == .public
                ? publicPages(graph, scope) + writePages(graph, scope)
                : staffPages(scope, graph) + changesPages(graph, scope) + kitPages(graph, scope)
            plans += searchPages(graph, scope)
        }
        plans += siteFiles(graph, edition, theme)
    }
    let (redirects, aliasFaults) = redirects(graph, taken: plans)
    plans += redirects
    plans.append(sitemap(of: plans, graph))
    let (routes, faults) = conflicts(plans)
    let editions = graph.options.editions
    if editions.count < Edition.allCases.count { plans.removeAll { !editions.contains($0.scope.edition) } }
    return (plans, routes.only(editions), aliasFaults + faults)
}

private func staffPages(_ scope: Scope, _ graph: SiteGraph) -> [PagePlan] {
    [
        PagePlan(PagePlace(graph.site.home(scope.language), scope), template: "hub") { HubPage(scope, $0).record },
        notFound(scope, graph),
    ] + ScoresPage.plans(scope, graph)
}

private func notFound(_ scope: Scope, _ graph: SiteGraph) -> PagePlan {
    PagePlan(
        PagePlace(graph.site.home(scope.language).appending("404.html"), scope), template: "not-found", isListed: false
    ) { NotFoundPage(scope, $0).record }
}

/// Home, blog, taxonomies and archive of a language, with their feeds.
private func publicPages(_ graph: SiteGraph, _ scope: Scope) -> [PagePlan] {
    let site = graph.site
    let posts = graph.posts(scope.language)
    var plans = [
        PagePlan(PagePlace(site.home(scope.language), scope), template: "home") { HomePage(scope, $0).record },
        notFound(scope, graph),
    ]
    guard !posts.entries.isEmpty else { return plans }
    let all = Array(Int32(0)..<Int32(posts.entries.count))
    plans += list(
        .init(
            group: .blog, title: "", route: site.section(.blog, scope.language), posts: all, hasFeed: true,
            alternates: graph.sectionRoutes(.blog) { !graph.posts($0).entries.isEmpty }),
        scope, graph, titled: .blog)
    plans += feeds(all, at: site.home(scope.language), title: nil, scope, graph)
    for taxonomy in Taxonomy.allCases {
        let terms = posts.terms[taxonomy] ?? []
        guard !terms.isEmpty else { continue }
        let group: ListPage.Subject.Group = taxonomy == .tags ? .tag : taxonomy == .categories ? .category : .series
        for term in terms {
            let hasFeed = taxonomy == .tags
            plans += list(
                .init(
                    group: group, title: term.name, route: term.route, posts: term.posts, parents: [taxonomy.section],
                    hasFeed: hasFeed),
                scope, graph)
            if hasFeed { plans += feeds(term.posts, at: term.route, title: term.name, scope, graph) }
        }
        let alternates = graph.sectionRoutes(taxonomy.section) { graph.posts($0).terms[taxonomy]?.isEmpty == false }
        plans.append(
            PagePlan(.index(taxonomy.section, scope, graph), template: "terms") {
                TermsPage(taxonomy, scope, alternates: alternates, $0).record
            })
    }
    for (id, positions) in posts.byAuthor.sorted(by: { $0.key < $1.key }) {
        guard let person = graph.people[id] else { continue }
        plans += feeds(
            positions, at: person.route(scope.language, site), title: person.entry(scope.language).title, scope, graph)
    }
    plans += archive(graph, scope)
    return plans
}

private func archive(_ graph: SiteGraph, _ scope: Scope) -> [PagePlan] {
    let base = graph.site.section(.archive, scope.language)
    let alternates = graph.sectionRoutes(.archive) { !graph.posts($0).entries.isEmpty }
    var plans = [
        PagePlan(PagePlace(base, scope), template: "archive") { ArchivePage(scope, alternates: alternates, $0).record }
    ]
    for year in graph.archive(scope.language) {
        let route = base.appending("\(pad(year.year, 4))/")
        plans += list(
            .init(group: .archive, title: String(year.year), route: route, posts: year.posts, parents: [.archive]),
            scope,
            graph)
        for month in year.months {
            guard let day = Day(year: year.year, month: month.month, day: 1) else { continue }
            plans += list(
                .init(
                    group: .archive, title: "", route: route.appending("\(pad(month.month, 2))/"), posts: month.posts,
                    parents: [.archive]),
                scope, graph, month: day)
        }
    }
    return plans
}

/// Every page of one list. A title that the theme's words make comes when the page is made.
private func list(
    _ subject: ListPage.Subject, _ scope: Scope, _ graph: SiteGraph, titled section: Section? = nil, month: Day? = nil
) -> [PagePlan] {
    let pageCount = max(1, (subject.posts.count + graph.site.pageSize - 1) / graph.site.pageSize)
    return (1...pageCount).map { page in
        let route = ListPage.route(subject.route, page: page, graph.site, scope)
        return PagePlan(PagePlace(route, scope), template: "list") { content in
            var subject = subject
            if let section { subject.title = content.words[scope.language]!.section(section) }
            if let month { subject.title = content.words[scope.language]!.dates.month(month) }
            return ListPage(subject, page: page, pageCount: pageCount, scope: scope, content).record
        }
    }
}

/// The files that belong to an edition as a whole.
private func siteFiles(_ graph: SiteGraph, _ edition: Edition, _ theme: Theme) -> [PagePlan] {
    let scope = Scope(edition, graph.site.language)
    var plans = theme.assets.map { asset in
        let route = Route("/assets/" + (asset.published ?? asset.name))
        guard let bytes = asset.bytes else {
            return PagePlan(route: route, scope: scope, .theme(path: asset.path, layer: asset.layer))
        }
        return PagePlan(route: route, scope: scope) { _ in bytes }
    }
    if let styles = graph.brandStyles {
        plans.append(PagePlan(route: styles.route, scope: scope) { _ in styles.bytes })
    }
    plans += lastingFonts(graph, scope)
    plans += graph.attachments.filter { $0.edition == edition }.map {
        PagePlan(route: $0.route, scope: scope, .copy($0))
    }
    plans += graph.sharedFiles.filter { $0.edition == edition }.map {
        PagePlan(route: $0.route, scope: scope, .copy($0))
    }
    // Whoever links to it has it; a hub's alone is for the hub.
    if let kit = graph.site.brand.pressKit, graph.linksTo(PressKit.route, edition) {
        plans.append(PagePlan(route: PressKit.route, scope: scope) { _ in kit.bytes })
    }
    plans += badgeFiles(edition, graph)
    plans.append(robots(edition, graph))
    // Nobody puts a preview on a server.
    if !graph.options.isPreview {
        let headers = ServerHeaders(graph, edition, theme)
        plans.append(PagePlan(route: ServerHeaders.route, scope: scope) { _ in Array(headers.text(.netlify).utf8) })
    }
    return plans
}

private func redirects(_ graph: SiteGraph, taken: [PagePlan]) -> ([PagePlan], [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var plans: [PagePlan] = []
    guard graph.entries.contains(where: { !$0.fields.aliases.isEmpty }) else { return ([], []) }
    var owners = RouteTable(capacity: taken.count)
    for plan in taken { _ = owners.add(plan) }
    for entry in graph.entries {
        for alias in entry.fields.aliases {
            var path = alias.value
            if path.hasSuffix("/index.html") { path = String(path.dropLast("index.html".count)) }
            if !path.hasSuffix("/"), !path.hasSuffix(".html") { path += "/" }
            let route = Route(path)
            let scope = Scope(entry.edition, entry.language)
            if let owner = owners.owner(route, entry.edition) {
                let other = owner.entry?.source.text ?? owner.route.path
                diagnostics.append(
                    Diagnostic("alias-hits-page", at: alias.location, ["alias": alias.value, "other": other]))
                continue
            }
            let plan = PagePlan(PagePlace(route, scope), template: "redirect", showing: entry, isListed: false) {
                RedirectPage(from: route, to: entry, $0).record
            }
            _ = owners.add(plan)
            plans.append(plan)
        }
    }
    return (plans, diagnostics)
}

private func conflicts(_ plans: [PagePlan]) -> (RouteTable, [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var routes = RouteTable(capacity: plans.count)
    for plan in plans {
        guard let other = routes.add(plan) else { continue }
        let places = [other.place, plan.place].compactMap { $0 }
        if case .copy(let a) = plan.content, case .copy(let b) = other.content, a.path != b.path {
            diagnostics.append(
                Diagnostic(
                    "name-collision", at: a.location, ["route": plan.route.path, "path": a.path, "other": b.path]))
        } else if let place = places.last {
            diagnostics.append(
                Diagnostic(
                    "duplicate-route", at: place,
                    ["route": plan.route.path, "other": places.count > 1 ? places[0].file : plan.route.path]))
        } else {
            diagnostics.append(
                Diagnostic("duplicate-route", at: nil, ["route": plan.route.path, "other": plan.route.path]))
        }
    }
    return (routes, diagnostics)
}

extension PagePlan {
    /// Where a fault of the page is reported.
    fileprivate var place: SourceLocation? {
        if let entry { return entry.fields.location }
        if case .copy(let attachment) = content { return attachment.location }
        return nil
    }
}
