import PortavozDiagnostics

/// A guest's text as one file that can be sent to anybody: as it will look on the site, whether or not it is approved.
package struct GuestDraft: Sendable {
    package let text: ReviewedText
    private let desk: GuestDesk
    private let files: FileSystem
    private let shelf: ThemeShelf

    package init(_ text: ReviewedText, on desk: GuestDesk, _ files: FileSystem, shelf: ThemeShelf) {
        self.text = text
        self.desk = desk
        self.files = files.withoutWriting
        self.shelf = shelf
    }

    /// The page, and what is wrong with the text; nil where that leaves nothing to show.
    ///
    /// - Throws: only what the disk says no to.
    package func page() throws(FileError) -> (html: [UInt8]?, diagnostics: [Diagnostic]) {
        let site = desk.site
        var options = BuildOptions(at: desk.now)
        options.shown = [
            text.path, text.guest.path + "profile.md", text.guest.path + "profile.\(text.language.text).md",
        ]
        options.editions = [.public]
        options.outputFolder = "preview"
        var memory = BuildMemory()
        var report = BuildReport()
        guard let theme = memory.keep(try memory.findTheme(site, shelf).wait().get(), site, &report) else {
            return (nil, report.diagnostics)
        }

        // The site as it stands, with this text in it: other drafts stay out, and others' faults stop nothing.
        let (sources, _) = try scan(files, languages: site.languages.map(\.code))
        let claimed = sources.filter { $0.kind != nil }
        let blocks = BlockSite(site, DataFiles(sources.lazy.map(\.source.text), read: files.read))
        let documents = parallelMap(claimed.count) { parse(claimed[$0], files, site: site, blocks: blocks) }
        let decoding = decode(documents, files: sources, site: site, options: options)
        let (graph, linkFaults) = link(decoding, files: sources, site: site, options: options)
        let (images, imageFaults) = readImages(graph, files: sources, files)
        let plans = plan(graph, theme: theme.source).plans
        // A draft stops nobody.
        var faults = (decoding.diagnostics + linkFaults + imageFaults).filter { $0.location?.file == text.path }
        faults = faults.map(\.asWarning).inOrder()
        guard let entry = graph.entries.first(where: { $0.source.text == text.path }),
            let own = plans.first(where: { $0.entry?.source.text == text.path && $0.route == entry.route })
        else { return (nil, faults) }

        let renderer = Renderer(
            content: PageContent(graph: graph, words: theme.source.words, images: images), theme: theme.compiled,
            layers: theme.source.layers, files: files, published: [:], staging: "",
            leaks: LeakDetector(words: [], digests: [:]))
        guard let html = renderer.page(own) else { return (nil, faults) }
        let page = try selfContained(html, plans, renderer, theme.source)
        return (page, faults)
    }

    private func selfContained(
        _ html: [UInt8], _ plans: [PagePlan], _ renderer: Renderer, _ theme: Theme
    ) throws(FileError) -> [UInt8] {
        let base = desk.site.publicBase
        let parts = Dictionary(plans.map { (base.link(to: $0.route), $0) }) { first, _ in first }
        // Drafts aside, what the whole site publishes.
        let all = plan(desk.graph, theme: theme).plans
        let published = Set(all.filter { $0.scope.edition == .public }.map { base.link(to: $0.route) })
        let page = SelfContainedPage(
            language: text.language,
            day: theme.words[text.language]?.dates.long(desk.now.day) ?? desk.now.day.iso,
            file: { path in
                let plain = String(path.prefix { $0 != "?" && $0 != "#" })
                guard let plan = parts[plain] else { return nil }
                var faults: [Diagnostic] = []
                // A file that can't be read is left out, as one that isn't there is.
                let bytes = try? renderer.bytes(of: plan, &faults)
                return faults.isEmpty ? bytes : nil
            },
            address: { path in
                let plain = String(path.prefix { $0 != "?" && $0 != "#" })
                return published.contains(plain) ? base.origin + path : nil
            })
        return page.page(html)
    }
}
