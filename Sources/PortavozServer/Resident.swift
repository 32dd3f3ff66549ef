import PortavozDiagnostics
import PortavozKit

/// One rebuild, for whoever reports it.
package struct Rebuild: Sendable {
    /// From 1.
    package var number: Int
    package var diagnostics: [Diagnostic]
    /// This build or an earlier one was good: there is something to see.
    package var hasPages: Bool
    /// The site's settings, as far as any build has come to know them.
    package var site: Site?
    /// Files that were written or removed.
    package var changes: Int
    package var seconds: Double
    /// Seconds for each stage, in order.
    package var timings: [(stage: String, seconds: Double)]
    /// Pictures whose copies are still to be made.
    package var pendingPictures: [PictureJob] = []

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// Builds again and again in one process, and keeps what hasn't changed.
package struct Resident {
    private var build: Build
    private let now: @Sendable () -> Moment
    private let lock: @Sendable () throws(FileError) -> BuildLock?
    private var memory = BuildMemory(keepsDocuments: true)
    private var site: Site?

    /// - Parameters:
    ///   - now: the moment that decides what is published, asked anew at each build.
    ///   - lock: taken around each build.
    package init(
        _ build: Build, now: @escaping @Sendable () -> Moment,
        lock: @escaping @Sendable () throws(FileError) -> BuildLock? = { () throws(FileError) in nil }
    ) {
        self.build = build
        self.now = now
        self.lock = lock
    }

    /// Builds the site and shows it; what the disk says no to is one more diagnostic.
    ///
    /// - Parameters:
    ///   - changes: what may not be taken from memory, whatever its size and time of change.
    ///   - language: the one that messages are in, given the site's settings.
    package mutating func rebuild(
        after changes: ChangedFiles, showing preview: LivePreview, language: (Site?) -> MessageLanguage
    ) -> Rebuild {
        let clock = ContinuousClock()
        let start = clock.now
        memory.forget { changes.contains($0) }
        build.options.at = now()
        var report: BuildReport?
        let diagnostics: [Diagnostic]
        do {
            let held = try lock()
            defer { held?.release() }
            let (files, options) = (build.files, build.options)
            build.foretold = { pages in
                preview.foresee(pages) { file, edition in
                    // A page that can't be read is a new one: the build will say what is wrong with the folder.
                    try? files.read(options.folder(edition) + file)
                }
            }
            let built = try build.run(&memory)
            report = built
            diagnostics = built.diagnostics
        } catch {
            diagnostics = [
                Diagnostic("disk", at: SourceLocation(error.path), ["path": error.path, "reason": error.reason])
            ]
        }
        site = report?.graph?.site ?? site
        let errors = diagnostics.filter { $0.severity == .error }
        let language = language(site)
        preview.update { shown in
            shown.language = language
            if let report, errors.isEmpty {
                shown.succeed(outputs: report.outputs, changed: report.changedRoutes)
            } else {
                shown.fail(with: errors)
            }
        }
        let lap = (clock.now - start).components
        let changes = [report?.written, report?.removed].compactMap { $0?.values.reduce(0, +) }.reduce(0, +)
        let shown = preview.site
        return Rebuild(
            number: shown.builds, diagnostics: diagnostics, hasPages: shown.hasPages, site: site, changes: changes,
            seconds: Double(lap.seconds) + Double(lap.attoseconds) / 1e18, timings: report?.timings ?? [],
            pendingPictures: report?.pendingPictures ?? [])
    }
}
