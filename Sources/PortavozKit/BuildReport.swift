import PortavozDiagnostics

/// What a build found and did.
package struct BuildReport: Sendable {
    package private(set) var diagnostics: [Diagnostic] = []
    /// What checks of the texts found, which is among the diagnostics too.
    package private(set) var findings: [Finding] = []
    /// The published site, as far as the build came.
    package var graph: SiteGraph?
    /// What servers should say with each edition's files; after a dry run alone.
    package var headers: [Edition: ServerHeaders] = [:]
    /// Pictures whose copies the build didn't wait for.
    package var pendingPictures: [PictureJob] = []
    /// Every file of the editions, by route.
    package private(set) var outputs: [Edition: [Route]] = [:]
    /// Files that were written, and files that were removed.
    package private(set) var written: [Edition: Int] = [:]
    package private(set) var removed: [Edition: Int] = [:]
    /// Seconds for each stage, in order.
    package private(set) var timings: [(stage: String, seconds: Double)] = []

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// Routes whose bytes are new, for a preview that reloads only what changed.
    package private(set) var changedRoutes: [Edition: [Route]] = [:]

    mutating func add(_ new: [Diagnostic]) { diagnostics += new }

    /// Adds what is not among the diagnostics yet.
    mutating func addNew(_ new: [Diagnostic]) {
        let known = Set(diagnostics)
        diagnostics += new.filter { !known.contains($0) }
    }

    /// Adds what checks of the texts found.
    package mutating func addFindings(_ findings: [Finding]) {
        self.findings = findings
        diagnostics = (diagnostics + findings.map(\.diagnostic)).inOrder()
    }

    /// Adds, as warnings, what another build of the site found and this one didn't.
    package mutating func addWarnings(_ others: [Diagnostic]) {
        let known = Set(diagnostics.map(\.asWarning))
        diagnostics = (diagnostics + others.map(\.asWarning).filter { !known.contains($0) }).inOrder()
    }

    mutating func summarize(_ changes: [Change]) {
        for change in changes {
            guard let edition = change.outputs.first?.edition else { continue }
            outputs[edition] = change.outputs.map(\.route)
            changedRoutes[edition] = change.outputs.lazy.filter { $0.staged != nil }.map(\.route)
            written[edition] = changedRoutes[edition]!.count
            removed[edition] = change.obsolete.count
        }
    }

    func finished(_ watch: Stopwatch) -> BuildReport {
        var copy = self
        copy.diagnostics = diagnostics.inOrder()
        copy.timings = watch.stopped
        return copy
    }
}

/// Measures stages: each ends where the next begins.
struct Stopwatch {
    private let clock = ContinuousClock()
    private var laps: [(stage: String, start: ContinuousClock.Instant)] = []
    private let progress: @Sendable (String) -> Void

    init(_ progress: @escaping @Sendable (String) -> Void) { self.progress = progress }

    mutating func begin(_ stage: String) {
        laps.append((stage, clock.now))
        progress(stage)
    }

    var stopped: [(stage: String, seconds: Double)] {
        let end = clock.now
        return laps.indices.map { index in
            let next = index + 1 < laps.count ? laps[index + 1].start : end
            let lap = (next - laps[index].start).components
            return (laps[index].stage, Double(lap.seconds) + Double(lap.attoseconds) / 1e18)
        }
    }
}

/// What a process that builds again and again keeps: parsed files and the compiled theme, each valid as long as its file is unchanged.
package struct BuildMemory: Sendable {
    private struct Remembered: Sendable {
        var file: SourceFile
        var document: Document
        /// The state of the files that its blocks are made from; nil for one that was not there.
        var inputs: [FileStatus?]

        /// Whether neither the text nor what its blocks are made from has changed.
        func isValid(_ file: SourceFile, _ data: [String: FileStatus]) -> Bool {
            guard self.file == file, document.isUsable else { return false }
            return zip(document.body.inputs, inputs).allSatisfy { data[$0] == $1 }
        }
    }

    struct ReadyTheme: Sendable {
        var source: Theme
        var compiled: CompiledTheme
    }

    /// A theme as it was found: ready to use, or what is wrong with it.
    struct FoundTheme: Sendable {
        var theme: ReadyTheme?
        var faults: [Diagnostic]
        /// What compiling it had to say, for the next build that finds it unchanged; nil where it wasn't compiled.
        var warnings: [Diagnostic]?
    }

    private let keepsDocuments: Bool
    private var remembered: [String: Remembered] = [:]
    /// The site's, its own first: blocks tell the size of what is made of the brand in each.
    private var languages: [LanguageCode] = []
    private var typography = true
    private var gathersProse = false
    /// Blocks show it, and without one in brand.yml it is the site's title.
    private var logoAlternative = ""
    /// What a build worked with, where there won't be another: its process ends sooner than this could be given back.
    private var leftovers: [any Sendable] = []
    private var ready: (digest: Digest, languages: [LanguageCode], theme: CompiledTheme, warnings: [Diagnostic])?

    /// - Parameter keepsDocuments: whether there will be another build; if not, nothing is kept.
    package init(keepsDocuments: Bool = false) { self.keepsDocuments = keepsDocuments }

    /// Lets go of files that are known to have changed: size and time of change don't tell two edits within the system's
    /// clock tick apart, nor a file put in another's place with its time kept.
    package mutating func forget(where isChanged: (_ path: String) -> Bool) {
        remembered = remembered.filter { path, old in
            !isChanged(path) && !old.document.body.inputs.contains(where: isChanged)
        }
    }

    /// The documents of the files that a kind claims, parsed anew where the file has changed.
    mutating func documents(
        _ sources: [SourceFile], site: Site, gathersProse: Bool = false, parse: @Sendable (SourceFile) -> Document
    ) -> [Document] {
        let claimed = sources.filter { $0.kind != nil }
        guard keepsDocuments else { return parallelMap(claimed.count) { parse(claimed[$0]) } }
        let isSameSite =
            languages == site.languages.map(\.code) && typography == site.typography
            && logoAlternative == site.brand.logoAlternative && gathersProse == self.gathersProse
        if !isSameSite { remembered = [:] }
        self.gathersProse = gathersProse
        languages = site.languages.map(\.code)
        logoAlternative = site.brand.logoAlternative
        typography = site.typography
        let known = remembered
        var data: [String: FileStatus] = [:]
        for file in sources where file.kind == nil || file.kind == "person" {
            let path = file.source.text
            let isInput = [DataFiles.folder, Brand.folder, "content/people/"].contains { path.hasPrefix($0) }
            if isInput { data[path] = file.status }
        }
        let states = data
        let documents = parallelMap(claimed.count) { index in
            if let old = known[claimed[index].source.text], old.isValid(claimed[index], states) { return old.document }
            return parse(claimed[index])
        }
        remembered = Dictionary(
            uniqueKeysWithValues: zip(claimed, documents).map { file, document in
                let inputs = document.body.inputs.map { states[$0] }
                return (file.source.text, Remembered(file: file, document: document, inputs: inputs))
            })
        return documents
    }

    /// Keeps what a build has no more use for from being taken apart, which takes as long as a stage.
    mutating func leave(_ values: any Sendable...) {
        if !keepsDocuments { leftovers = values }
    }

    /// Begins to read and check the site's theme, while its texts are read.
    func findTheme(
        _ site: Site, _ shelf: ThemeShelf, fingerprints: Bool = true
    ) -> Background<Result<FoundTheme, FileError>> {
        let (ready, languages) = (ready, site.languages.map(\.code))
        return Background {
            do throws(FileError) {
                let (source, faults) = try readTheme(
                    site.theme, shelf: shelf, languages: languages, origin: site.themeLocation,
                    fingerprints: fingerprints)
                guard let source else { return .success(FoundTheme(theme: nil, faults: faults)) }
                if let ready, ready.digest == source.digest, ready.languages == languages {
                    let theme = ReadyTheme(source: source, compiled: ready.theme)
                    return .success(FoundTheme(theme: theme, faults: faults + ready.warnings))
                }
                let (compiled, own) = CompiledTheme.compile(source, languages: languages)
                let isSound = !own.contains { $0.severity == .error }
                return .success(
                    FoundTheme(
                        theme: isSound ? ReadyTheme(source: source, compiled: compiled) : nil, faults: faults + own,
                        warnings: isSound ? own : nil))
            } catch {
                return .failure(error)
            }
        }
    }

    /// The site's theme, kept for the next build; nil with the reasons in the report.
    mutating func keep(_ found: FoundTheme, _ site: Site, _ report: inout BuildReport) -> ReadyTheme? {
        report.add(found.faults)
        if let theme = found.theme, let warnings = found.warnings {
            ready = (theme.source.digest, site.languages.map(\.code), theme.compiled, warnings)
        }
        return found.theme
    }
}
