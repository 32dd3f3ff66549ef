import PortavozDiagnostics

/// A picture that pages show, at one of its addresses.
struct ShownPicture: Sendable {
    var attachment: Attachment
    /// Readers can be led to the file itself, so its address goes on holding it.
    var keepsOriginal: Bool
    var facts: ImageFacts

    /// No page needs more; what says that it has more is a mistake or a trap.
    static let mostPixels = 100_000_000

    /// The formats that photographs come in. GIF and SVG stay as they are, and so does AVIF, which is small already.
    static func isPicture(_ path: String) -> Bool {
        switch ImageFormat(path: path) {
        case .jpeg, .png, .webp: true
        default: false
        }
    }

    /// The pictures that texts show, or that stand for texts and people: those beside them and in `content/static/`. The
    /// brand's own files are nobody's to change.
    static func all(_ graph: SiteGraph, _ images: SiteImages) -> [ShownPicture] {
        let beside = graph.attachments.filter { isPicture($0.path) }
        let shared = graph.sharedFiles.filter { !$0.path.hasPrefix(Brand.folder) && isPicture($0.path) }
        if beside.isEmpty, shared.isEmpty { return [] }
        let uses = PictureUses(graph)
        return (beside + shared).compactMap { attachment in
            guard uses.shown[attachment.edition]?.contains(attachment.route) == true,
                let facts = images.facts(attachment.route, attachment.edition)
            else { return nil }
            let isLinked = uses.linked[attachment.edition]?.contains(attachment.route) == true
            return ShownPicture(
                attachment: attachment, keepsOriginal: isLinked || attachment.path.hasPrefix("content/static/"),
                facts: facts)
        }
    }
}

/// Which addresses texts show as images, and which they only lead to.
private struct PictureUses {
    var shown: [Edition: Set<Route>] = [:]
    var linked: [Edition: Set<Route>] = [:]

    init(_ graph: SiteGraph) {
        for entry in graph.entries {
            for (link, target) in zip(entry.body.links, graph.targets[entry.source.text] ?? []) {
                switch target {
                case .attachment(let route, _): note(route, link.kind == .image, entry, graph.site)
                case .sitePath(let route, _): note(route, link.kind == .image, entry, nil)
                case .asWritten, .page: continue
                }
            }
            for cover in [entry.fields.cover, entry.payload.personFields?.photo] {
                guard let cover else { continue }
                shown[entry.edition, default: []].insert(cover.route(beside: entry))
            }
        }
    }

    private mutating func note(_ route: Route, _ isShown: Bool, _ entry: Entry, _ site: Site?) {
        func add(_ route: Route, _ edition: Edition) {
            if isShown {
                shown[edition, default: []].insert(route)
            } else {
                linked[edition, default: []].insert(route)
            }
        }
        add(route, entry.edition)
        guard let site, entry.isForGuests, let name = route.path.split(separator: "/").last else { return }
        add(entry.guestRoute(site).appending(String(name)), .public)
    }
}

extension Cover {
    /// Where the picture is published.
    func route(beside entry: Entry) -> Route {
        entry.route.appending(image.value.split(separator: "/").last.map(String.init) ?? "")
    }
}
