/// What a server should say with an edition's files, in the forms that servers read.
///
/// A page's own policy is in the page. A header is one for all pages, so it lets through what any of them needs, and the
/// page's narrows it: browsers hold a page to both.
package struct ServerHeaders: Sendable {
    package enum Form: String, Sendable, CaseIterable { case netlify, nginx, caddy }

    /// Where hosts that read it look for it (Netlify, Cloudflare Pages).
    static let route = Route("/_headers")

    private let base: BaseURL
    /// For all pages.
    private let policy: String
    /// Of the programs that read the search's index; nil where there is no search.
    private let searchPolicy: String?
    /// Their folder, from the server's root.
    private let searchPath: String
    /// Of files whose names change with their bytes.
    private let lasting: [String]

    private static let fixed = [
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ]
    private static let forever = "public, max-age=31536000, immutable"
    private static let transport = "max-age=31536000; includeSubDomains"
    private static let ancestors = "'self'"

    init(_ graph: SiteGraph, _ edition: Edition, _ theme: Theme) {
        base = graph.site.base(edition)
        var policy = PagePolicy(graph.site.security)
        if edition == .staff { policy.allow(public: graph.site) }
        for entry in graph.entries where entry.edition == edition || (edition == .public && entry.isForGuests) {
            policy.allow(entry.body)
        }
        self.policy = policy.text(ancestors: Self.ancestors)
        let pages = graph.site.languages.map(\.code).filter { graph.has(.search, Scope(edition, $0)) }
        policy.allowSearch()
        searchPolicy = pages.isEmpty ? nil : policy.text(ancestors: Self.ancestors)
        searchPath = base.link(to: SearchIndex.route)
        let base = base
        let assets = theme.assets.compactMap(\.published).map { Route("/assets/" + $0) }
        let brand = graph.brandStyles.map { [$0.route] } ?? []
        let fonts = graph.site.brand.lastingFonts(graph.options).map(\.route)
        let tints = TintStyles.isWanted(graph, edition) ? [TintStyles.route(graph.options)] : []
        lasting =
            (assets + brand + fonts + tints).map { base.link(to: $0) }
            + (pages.isEmpty ? [] : SearchIndex.lasting.map { base.link(to: $0) + "*" })
    }

    package func text(_ form: Form) -> String {
        switch form {
        case .netlify: netlify
        case .nginx: nginx
        case .caddy: caddy
        }
    }

    /// One rule can't take back what another says, and two policies count as both: so there is one, the widest.
    private var netlify: String {
        var text = "# \(Version.generator)\n\(base.path)*\n"
        for (name, value) in Self.fixed { text += "  \(name): \(value)\n" }
        text += "  Content-Security-Policy: \(searchPolicy ?? policy)\n"
        text += "  # Strict-Transport-Security: \(Self.transport)\n"
        for path in lasting { text += "\(path)\n  Cache-Control: \(Self.forever)\n" }
        return text
    }

    /// For the `server` block. A `location` with an `add_header` of its own takes none of these over (nginx,
    /// "ngx_http_headers_module").
    private var nginx: String {
        var text = "# \(Version.generator)\n# include …; inside server { }\n"
        text += "set $portavoz_policy \"\(policy)\";\n"
        if let searchPolicy {
            text += "if ($uri ~ \"^\(Self.pattern(searchPath))\") { set $portavoz_policy \"\(searchPolicy)\"; }\n"
        }
        text += "set $portavoz_cache \"\";\n"
        for path in lasting {
            let pattern = path.hasSuffix("*") ? "^\(Self.pattern(String(path.dropLast())))" : "^\(Self.pattern(path))$"
            text += "if ($uri ~ \"\(pattern)\") { set $portavoz_cache \"\(Self.forever)\"; }\n"
        }
        for (name, value) in Self.fixed { text += "add_header \(name) \"\(value)\" always;\n" }
        text += "add_header Content-Security-Policy $portavoz_policy always;\n"
        text += "add_header Cache-Control $portavoz_cache;\n"
        text += "# add_header Strict-Transport-Security \"\(Self.transport)\" always;\n"
        return text
    }

    private var caddy: String {
        var text = "# \(Version.generator)\n# import …\nheader {\n"
        for (name, value) in Self.fixed { text += "\t\(name) \"\(value)\"\n" }
        text += "\t# Strict-Transport-Security \"\(Self.transport)\"\n}\n"
        if let searchPolicy {
            text += "@portavoz_search path \(searchPath)*\n@portavoz_pages not path \(searchPath)*\n"
            text += "header @portavoz_search Content-Security-Policy \"\(searchPolicy)\"\n"
            text += "header @portavoz_pages Content-Security-Policy \"\(policy)\"\n"
        } else {
            text += "header Content-Security-Policy \"\(policy)\"\n"
        }
        if !lasting.isEmpty {
            text += "@portavoz_lasting path \(lasting.joined(separator: " "))\n"
            text += "header @portavoz_lasting Cache-Control \"\(Self.forever)\"\n"
        }
        return text
    }

    /// An address in which a regular expression's signs mean themselves.
    private static func pattern(_ path: String) -> String {
        path.reduce(into: "") { result, sign in
            if ".+*?()[]{}|^$".contains(sign) { result += "\\" }
            result.append(sign)
        }
    }
}

extension PagePolicy {
    /// Pages for staff show pictures of the public edition, which may be on another host.
    mutating func allow(public site: Site) {
        guard site.publicBase.origin != site.staffBase.origin else { return }
        allow(site.publicBase.origin, for: .image)
    }
}
