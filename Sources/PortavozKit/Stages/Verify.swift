import PortavozDiagnostics

/// Checks what can be known only when every file of both editions is: that links inside the site lead somewhere, and menus too.
func verify(_ graph: SiteGraph, _ routes: RouteTable) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []

    func nearest(_ path: String, _ edition: Edition) -> String? {
        Suggestion.nearest(to: path, among: routes.paths(edition))
    }

    for entry in graph.entries where graph.options.editions.contains(entry.edition) {
        guard let targets = graph.targets[entry.source.text] else { continue }
        // A guideline for guests is read in the public edition too.
        let own = entry.isForGuests ? .public : entry.edition
        for index in targets.indices {
            guard case .sitePath(let route, let suffix) = targets[index] else { continue }
            let isThere =
                routes.contains(route.path, own) || routes.contains(route.path + "/", own)
                || routes.contains(route.path + "index.html", own)
            if isThere, suffix.isEmpty { continue }
            let link = entry.body.links[index]
            let location = SourceLocation(entry.source.text, line: link.line, column: link.column, length: link.length)
            if isThere {
                if let fault = anchorFault(route, suffix, entry, graph, location) { diagnostics.append(fault) }
            } else if own == .public, routes.contains(route.path, .staff) {
                diagnostics.append(Diagnostic("staff-link", at: location, ["destination": link.destination]))
            } else {
                diagnostics.append(
                    Diagnostic(
                        "broken-link", at: location, ["destination": link.destination],
                        suggestion: nearest(route.path, entry.edition)))
            }
        }
    }
    for language in graph.site.languages {
        for (place, items) in language.menus.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let edition: Edition = place == .staff ? .staff : .public
            guard graph.options.editions.contains(edition) else { continue }
            for item in items where item.url.value.hasPrefix("/") && !item.url.value.hasPrefix("//") {
                let path = Destination(item.url.value).path
                if graph.isEmptySection(path, edition) {
                    diagnostics.append(
                        Diagnostic(
                            "empty-menu-section", .note, at: item.url.location, ["destination": item.url.value]))
                } else if !routes.contains(path, edition) {
                    diagnostics.append(
                        Diagnostic(
                            "broken-link", at: item.url.location, ["destination": item.url.value],
                            suggestion: nearest(path, edition)))
                }
            }
        }
    }
    return diagnostics
}

/// An anchor on an entry's page must be one of its headings or named in its HTML; other pages' anchors are the theme's affair.
private func anchorFault(
    _ route: Route, _ suffix: String, _ entry: Entry, _ graph: SiteGraph, _ location: SourceLocation
) -> Diagnostic? {
    guard let anchor = Destination("x" + suffix).anchor, !anchor.isEmpty,
        let target = graph.entries.first(where: { $0.route == route && $0.edition == entry.edition })
    else { return nil }
    let names = target.body.headings.map(\.id) + target.body.anchors
    guard !names.contains(anchor) else { return nil }
    return Diagnostic(
        "broken-anchor", at: location, ["anchor": anchor, "target": target.source.text],
        suggestion: Suggestion.nearest(to: anchor, among: names))
}
