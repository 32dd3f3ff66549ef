import PortavozTemplate

/// The public edition's map for search engines (sitemaps.org 0.9), with each page's languages.
func sitemap(of plans: [PagePlan], _ graph: SiteGraph) -> PagePlan {
    let pages = plans.filter { $0.isListed && $0.scope.edition == .public }
    return PagePlan(route: Route("/sitemap.xml"), scope: Scope(.public, graph.site.language)) { _ in
        let base = graph.site.publicBase
        var out = PageBuffer(capacity: pages.count * 160)
        out.append(
            raw: """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">

                """)
        for page in pages {
            out.append(raw: "<url><loc>")
            out.append(escaping: base.origin)
            out.append(escaping: base.link(to: page.route))
            out.append(raw: "</loc>")
            if let modified = page.modified {
                out.append(raw: "<lastmod>")
                out.append(text: modified.iso)
                out.append(raw: "</lastmod>")
            }
            if graph.site.languages.count > 1, let entry = page.entry {
                alternates(of: entry, page.route, graph, &out)
            }
            out.append(raw: "</url>\n")
        }
        out.append(raw: "</urlset>\n")
        return out.array
    }
}

private func alternates(of entry: Entry, _ route: Route, _ graph: SiteGraph, _ out: inout PageBuffer) {
    let translations = graph.translations(of: entry).filter { $0.edition == .public }
    guard entry.route == route, translations.count > 1 else { return }
    for translation in translations {
        out.append(raw: "<xhtml:link rel=\"alternate\" hreflang=\"")
        out.append(escaping: translation.language.text)
        out.append(raw: "\" href=\"")
        out.append(escaping: graph.site.publicBase.absolute(translation.route))
        out.append(raw: "\"/>")
    }
}

/// What crawlers are told (RFC 9309): everything of the public edition, nothing of the staff's or of a preview.
func robots(_ edition: Edition, _ graph: SiteGraph) -> PagePlan {
    let isOpen = edition == .public && !graph.options.isPreview
    return PagePlan(route: Route("/robots.txt"), scope: Scope(edition, graph.site.language)) { _ in
        let text =
            isOpen
            ? "User-agent: *\nAllow: /\n\nSitemap: \(graph.site.publicBase.absolute(Route("/sitemap.xml")))\n"
            : "User-agent: *\nDisallow: /\n"
        return Array(text.utf8)
    }
}
