import PortavozDiagnostics

/// The whole pipeline. Each stage is a function of the values of the one before; data never flows back.
package struct Build: Sendable {
    package var files: FileSystem
    package var shelf: ThemeShelf
    package var options: BuildOptions
    /// Told the name of each stage as it begins.
    package var progress: @Sendable (String) -> Void = { _ in }
    /// What draws posts' cards; nil for builds that make none, as a preview's, which nobody should wait for.
    package var cardTool: CardTool?
    /// What makes pictures' copies; without it they are published as they are.
    package var pictureTools: PictureTools?
    /// Told how many pictures of how many are made.
    package var pictureProgress: @Sendable (Int, Int) -> Void = { _, _ in }
    /// Told, before all pages are made, how to make any one of them: for a preview, which shows one at a time.
    package var foretold: (@Sendable (EarlyPages) -> Void)?
    /// Told of the site as soon as its settings are read, for what can be made ready meanwhile.
    package var settled: (@Sendable (Site) -> Void)?
    /// Makes the search's indexes, where `options.search` says that there are any.
    package var indexer: SearchIndexer?

    package init(files: FileSystem, shelf: ThemeShelf, options: BuildOptions) {
        self.files = files
        self.shelf = shelf
        self.options = options
    }

    /// Builds the site. With any error among the diagnostics nothing has been written.
    ///
    /// - Parameters:
    ///   - memory: what an earlier build of the same process parsed and compiled; speeds up, never changes the result.
    ///   - isDry: write nothing at all (`check`), not even where an earlier build was cut short.
    /// - Throws: only what the disk says no to.
    package func run(_ memory: inout BuildMemory, isDry: Bool = false) throws(FileError) -> BuildReport {
        var report = BuildReport()
        var watch = Stopwatch(progress)

        watch.begin("settings")
        if !isDry {
            try recover(files)
            try Quarantine(files).recover()
        }
        let (settings, settingsFaults) = try readSite(files)
        report.add(settingsFaults)
        guard let site = settings?.published(at: options) else { return report.finished(watch) }
        settled?(site)
        let foundTheme = memory.findTheme(site, shelf, fingerprints: !options.isLive)

        watch.begin("scan")
        let (sources, scanFaults) = try scan(files, languages: site.languages.map(\.code))

        watch.begin("parse")
        let blocks = BlockSite(site, DataFiles(sources.lazy.map(\.source.text), read: files.read))
        let rules = CheckRules(site)
        let checker = Checker(errorsOf: rules)
        let hasScores = site.brand.checks.scores && options.editions.contains(.staff)
        let gathersProse = options.gathersProse || !checker.isIdle || hasScores
        let documents = memory.documents(sources, site: site, gathersProse: gathersProse) {
            parse($0, files, site: site, blocks: blocks, gathersProse: gathersProse)
        }

        watch.begin("theme")
        let theme = memory.keep(try foundTheme.wait().get(), site, &report)
        if let theme { report.add(theme.source.blockedCode(site.security)) }
        report.add(scanFaults)
        // What an error has said of the brand's words needs no warning besides.
        if !report.hasErrors { report.add(rules.wordFaults(site.brand)) }

        watch.begin("decode")
        let decoding = decode(documents, files: sources, site: site, options: options)
        report.add(decoding.diagnostics)
        if decoding.entries.isEmpty, !report.hasErrors {
            report.add([Diagnostic("empty-content", at: SourceLocation("content"))])
        }

        watch.begin("link")
        let (graph, linkFaults) = link(decoding, files: sources, site: site, options: options)
        report.add(linkFaults)
        report.graph = graph
        var texts = CheckedSite.texts(graph)
        // A check has its own findings, and writes no page.
        if hasScores, !isDry { texts = texts.made(rules) }
        if !checker.isIdle, !options.gathersProse { report.add(checker.check(texts).map(\.diagnostic)) }
        if !options.gathersProse { report.addNew(examples(graph, texts, rules)) }
        let (images, imageFaults) = readImages(graph, files: sources, files)
        report.add(imageFaults)
        guard let theme else { return report.finished(watch) }

        watch.begin("plan")
        var (plans, routes, planFaults) = plan(graph, theme: theme.source)
        report.add(planFaults)
        if isDry {
            for edition in options.editions { report.headers[edition] = ServerHeaders(graph, edition, theme.source) }
        }

        watch.begin("verify")
        report.add(verify(graph, routes))
        guard !report.hasErrors else { return report.finished(watch) }

        var cards = SiteCards()
        if graph.site.sharing.cards != .none, cardTool != nil, !isDry {
            watch.begin("cards")
            let (drawn, cardFaults) = try drawCards(graph, theme.compiled, taken: plans)
            report.add(cardFaults)
            cards = drawn
            plans += drawn.plans(graph)
        }
        let owned = try manifests()
        let pictures = try pictures(graph, images, plans, sources, theme.source, owned, isDry: isDry, &watch, &report)
        guard !report.hasErrors else { return report.finished(watch) }

        watch.begin("render")
        let scores = hasScores && !isDry ? TextScores(graph, texts, rules) : nil
        let content = PageContent(
            graph: graph, words: theme.source.words, images: pictures.images, scores: scores, cards: cards)
        let renderer = Renderer(
            content: content, theme: theme.compiled, layers: theme.source.layers,
            files: isDry ? files.withoutWriting : files,
            published: owned.mapValues { $0.untouched }, staging: StateFolder.staging,
            leaks: LeakDetector(words: leakWords(graph, plans), digests: try secrets(graph, sources, pictures)))
        foretold?(EarlyPages(renderer: renderer, plans: plans))
        var (outputs, renderFaults) = try renderer.render(
            isDry ? neededToCheck(pictures.plans, owned, renderer.leaks) : pictures.plans)
        report.add(renderFaults)

        if options.search == .missing || options.search == .built, !isDry {
            watch.begin("index")
            let (index, indexFaults) = try searchIndex(plans, renderer, owned)
            outputs += index
            report.add(indexFaults)
        }

        watch.begin("commit")
        let changes = options.editions.sorted { $0.rawValue < $1.rawValue }.map { edition in
            Change(
                folder: options.folder(edition), outputs: outputs.filter { $0.edition == edition },
                manifest: owned[edition]!.recorded)
        }
        for change in changes { report.add(change.conflicts(files)) }
        if isDry { return report.finished(watch) }
        if report.hasErrors {
            try clearStaging(files)
            return report.finished(watch)
        }
        report.summarize(changes)
        try commit(changes, files)
        memory.leave(renderer, pictures, outputs, changes, routes)
        return report.finished(watch)
    }

    /// The files of each edition's search.
    private func searchIndex(
        _ plans: [PagePlan], _ renderer: Renderer, _ owned: [Edition: (recorded: Manifest, untouched: Manifest)]
    ) throws(FileError) -> ([OutputFile], [Diagnostic]) {
        guard renderer.content.site.hasSearch, plans.contains(where: SearchDocument.isMade) else { return ([], []) }
        guard options.search == .built, let indexer else {
            return ([], [Diagnostic("search-tool-missing", .note, at: nil)])
        }
        var outputs: [OutputFile] = []
        for edition in options.editions.sorted(by: { $0.rawValue < $1.rawValue }) {
            let documents = SearchDocument.all(of: plans, edition, renderer.content)
            guard !documents.isEmpty else { continue }
            if edition == .public {
                for document in documents {
                    guard let word = renderer.leaks.find(in: document.bytes, name: document.path) else { continue }
                    return ([], [Diagnostic("leak", at: nil, ["word": word, "route": "/" + document.path])])
                }
            }
            let manifest = owned[edition]!
            let index = SearchIndex(
                edition: edition, documents: documents, files: files, recorded: manifest.recorded,
                untouched: manifest.untouched, staging: StateFolder.staging + options.folder(edition))
            switch try index.outputs(indexer) {
            case .success(let files): outputs += files
            case .failure(let failure):
                return (outputs, [Diagnostic("search-failed", .warning, at: nil, ["reason": failure.reason])])
            }
        }
        return (outputs, [])
    }

    /// The pictures that pages show, with their copies where there are any to be had.
    private func pictures(
        _ graph: SiteGraph, _ images: SiteImages, _ plans: [PagePlan], _ sources: [SourceFile], _ theme: Theme,
        _ owned: Manifests, isDry: Bool, _ watch: inout Stopwatch, _ report: inout BuildReport
    ) throws(FileError) -> SitePictures {
        let plain = SitePictures(images: images, plans: plans)
        guard let tools = pictureTools, options.pictures != .none, !graph.site.pictures.formats.isEmpty else {
            return plain
        }
        let shown = ShownPicture.all(graph, images)
        guard !shown.isEmpty else { return plain }
        watch.begin("pictures")
        let maker = PictureMaker(
            graph: graph, shown: shown, tools: tools, files: files, published: owned.mapValues { $0.untouched },
            isDry: isDry, progress: pictureProgress)
        let (made, faults) = try maker.run(plain, sources, theme.pictureSizes)
        report.add(faults)
        report.pendingPictures = made.pending
        return made
    }

    /// The digests of what only staff may have: files of the site, and what is made of them.
    private func secrets(
        _ graph: SiteGraph, _ sources: [SourceFile], _ pictures: SitePictures
    ) throws(FileError) -> [Digest: String] {
        try leakDigests(graph, sources, files, known: pictures.digests).merging(pictures.privateDigests) { own, _ in own
        }
    }

    /// What is wrong with the examples that guidelines and brand.yml give.
    private func examples(_ graph: SiteGraph, _ texts: CheckedTexts, _ rules: CheckRules) -> [Diagnostic] {
        let guidelines = texts.filter { $0.kind == "guideline" }
        return Checker(examplesOf: rules).check(guidelines + CheckedSite.brand(graph.site)).map(\.diagnostic)
    }

    typealias Manifests = [Edition: (recorded: Manifest, untouched: Manifest)]

    /// What each edition's folder is known to hold, and how much of it is still as it was written.
    private func manifests() throws(FileError) -> Manifests {
        var result: Manifests = [:]
        for edition in options.editions {
            let folder = options.folder(edition)
            let bytes = try files.readIfPresent(StateFolder.manifest(of: folder)) ?? []
            let recorded = Manifest(bytes) ?? Manifest()
            result[edition] = (recorded, recorded.untouched(in: folder, files))
        }
        return result
    }
}
