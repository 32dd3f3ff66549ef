import Glibc
import PortavozDiagnostics

/// The cards that a build has, by the paths of their posts.
package struct SiteCards: Sendable {
    /// Where each post's card is kept, from the site's folder.
    fileprivate(set) var files: [String: String] = [:]

    package init() {}

    static let folder = StateFolder.path + "cards/"
    static let name = "social-card.png"

    func has(_ entry: Entry) -> Bool { files[entry.source.text] != nil }

    /// The cards beside the posts and, for staff to take, beside the posts' share kits.
    func plans(_ graph: SiteGraph) -> [PagePlan] {
        guard !files.isEmpty else { return [] }
        var plans: [PagePlan] = []
        for language in graph.site.languages.map(\.code) {
            // A card that shows its title before the post is out is for staff alone.
            let (out, upcoming) = (graph.posts(language).entries, graph.kits.upcoming(language))
            for (position, entry) in (out + upcoming).enumerated() {
                guard let file = files[entry.source.text] else { continue }
                var routes: [(Edition, Route)] = []
                if position < out.count { routes.append((.public, entry.route.appending(Self.name))) }
                if graph.kits.has(entry) { routes.append((.staff, graph.kitRoute(entry).appending(Self.name))) }
                for (edition, route) in routes where graph.options.editions.contains(edition) {
                    let copy = Attachment(
                        path: file, route: route, edition: edition, isUntrusted: false, location: entry.fields.location)
                    plans.append(PagePlan(route: route, scope: Scope(edition, language), .copy(copy)))
                }
            }
        }
        return plans
    }
}

extension Build {
    /// Draws a card for each public post, out or with a kit to come, that has none in the cache, and clears the cache of those that no post has any more.
    ///
    /// - Parameter taken: the routes that other files have; a post whose card would take one has no card.
    /// - Throws: only what the disk says no to.
    func drawCards(
        _ graph: SiteGraph, _ theme: CompiledTheme, taken: [PagePlan]
    ) throws(FileError) -> (SiteCards, [Diagnostic]) {
        var cards = SiteCards()
        let settings = graph.site.sharing
        guard settings.cards != .none, let cardTool else { return (cards, []) }
        guard let identity = cardTool.identity() else {
            return (cards, [Diagnostic("cards-no-tool", .note, at: settings.cardsLocation)])
        }
        let routes = Set(taken.lazy.filter { $0.scope.edition == .public }.map(\.route))
        let languages = graph.site.languages.map(\.code)
        let entries = languages.flatMap { graph.posts($0).entries + graph.kits.upcoming($0) }.filter {
            !routes.contains($0.route.appending(SiteCards.name))
        }
        let look = try CardLook(graph.site.brand, graph.palette, files)
        var fonts = try CardFonts(graph.site.brand, files, cardTool)
        let machine = Digest(of: Array(identity.utf8) + fonts.key)
        @Sendable func drawing(_ entry: Entry) -> [UInt8] {
            theme.template("social-card", entry.language)?.render(CardPage(entry, graph, look).record) ?? []
        }
        // Drawings hold the logo, each of them: they are made again for those few that are to be drawn.
        let keys = parallelMap(entries.count) { Digest(of: drawing(entries[$0]) + Array(machine.hexadecimal.utf8)) }
        var missing: [String: Entry] = [:]
        for (entry, key) in zip(entries, keys) {
            let file = SiteCards.folder + key.hexadecimal + ".png"
            cards.files[entry.source.text] = file
            if files.status(file) == nil { missing[file] = entry }
        }
        let faults = missing.isEmpty ? [] : try draw(missing, drawing, fonts.unpacked(), cardTool)
        var diagnostics = fonts.notes
        for entry in entries where faults.contains(cards.files[entry.source.text]!) {
            cards.files[entry.source.text] = nil
            diagnostics.append(Diagnostic("card-failed", .warning, at: entry.fields.location))
        }
        try sweep(keeping: Set(cards.files.values))
        return (cards, diagnostics)
    }

    /// - Returns: the files that could not be made.
    private func draw(
        _ missing: [String: Entry], _ drawing: @Sendable (Entry) -> [UInt8], _ fonts: [CardFont], _ tool: CardTool
    ) throws(FileError) -> Set<String> {
        let store = files
        let wanted = missing.sorted { $0.key < $1.key }
        // As few processes as keep all processors at work, since one takes as long to start as two cards to be drawn; and
        // few enough cards for each to come to its end soon.
        let processors = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        let size = max(1, min(16, (wanted.count + processors - 1) / processors))
        let results = parallelMap((wanted.count + size - 1) / size) { number -> (Set<String>, FileError?) in
            let part = wanted[number * size..<min(wanted.count, (number + 1) * size)]
            var failed: Set<String> = []
            for (card, bytes) in zip(part, tool.draw(part.map { drawing($0.value) }, fonts)) {
                guard let bytes else {
                    failed.insert(card.key)
                    continue
                }
                do throws(FileError) {
                    // In one step: a card that is there is whole.
                    _ = try store.write(card.key + ".new", bytes)
                    try store.rename(card.key + ".new", card.key)
                } catch {
                    return (failed, error)
                }
            }
            return (failed, nil)
        }
        if let fault = results.lazy.compactMap(\.1).first { throw fault }
        return results.reduce(into: []) { $0.formUnion($1.0) }
    }

    private func sweep(keeping used: Set<String>) throws(FileError) {
        for file in try files.list(SiteCards.folder) where !used.contains(file.path) { try files.remove(file.path) }
    }
}
