import PortavozDiagnostics
import PortavozKit

/// What the preview server knows of the site: the files of the last good build, and what is wrong since then.
package struct PreviewSite: Sendable {
    /// A file that may be served.
    package struct Served: Sendable, Hashable {
        /// Below the edition's folder: `blog/index.html`.
        package var file: String
        /// The number of the build that gave it its present bytes.
        package var build: Int

        package init(file: String, build: Int) {
            self.file = file
            self.build = build
        }
    }

    /// One edition's files by the paths that ask for them.
    private struct Shown: Sendable {
        var files: [String: Served] = [:]
        /// The last build that changed something that pages show besides themselves: a style sheet, a picture.
        var assetsBuild = 0
    }

    /// Tells one run of the server from another, so that a page of an earlier run is loaded again.
    package let session: String
    /// The language that the overlay speaks.
    package var language = MessageLanguage.en
    /// The errors of the last build; empty when it was good.
    package private(set) var errors: [Diagnostic] = []
    /// How many builds there have been.
    package private(set) var builds = 0
    private var shown: [Edition: Shown]?
    /// Pages of the build that is under way, by their files: shown before the rest is made.
    private var early: [Edition: [String: [UInt8]]] = [:]

    package init(session: String) { self.session = session }

    /// False until a build has succeeded: there is nothing to serve yet.
    package var hasPages: Bool { shown != nil }

    /// The site after a build that found errors: what was served stays.
    package mutating func fail(with errors: [Diagnostic]) {
        builds += 1
        early = [:]
        self.errors = errors
    }

    /// The site while a build is under way that has made one page already.
    package mutating func foresee(_ bytes: [UInt8], of file: String, in edition: Edition) {
        early[edition, default: [:]][file] = bytes
    }

    /// A page's bytes where the build under way has made them already, and they aren't in its folder yet.
    package func earlyBytes(of file: String, in edition: Edition) -> [UInt8]? { early[edition]?[file] }

    /// The site after a good build.
    ///
    /// - Parameters:
    ///   - outputs: every file of each edition.
    ///   - changed: those whose bytes are new.
    package mutating func succeed(outputs: [Edition: [Route]], changed: [Edition: [Route]]) {
        builds += 1
        early = [:]
        errors = []
        var next: [Edition: Shown] = [:]
        for edition in Edition.allCases {
            let old = shown?[edition] ?? Shown()
            let changedFiles = Set(changed[edition, default: []].lazy.map(\.file))
            var new = Shown(files: [:], assetsBuild: old.assetsBuild)
            for route in outputs[edition, default: []] {
                let known = old.files[route.path]
                let build = known == nil || changedFiles.contains(route.file) ? builds : known!.build
                if build == builds, ContentType(file: route.file).isPartOfPages { new.assetsBuild = builds }
                new.files[route.path] = Served(file: route.file, build: build)
            }
            if old.files.contains(where: { new.files[$0] == nil && ContentType(file: $1.file).isPartOfPages }) {
                new.assetsBuild = builds
            }
            // A folder's own index.html is what its address shows.
            for (path, served) in new.files where path.hasSuffix("/index.html") {
                let folder = String(path.dropLast("index.html".count))
                if new.files[folder] == nil { new.files[folder] = served }
            }
            next[edition] = new
        }
        shown = next
    }

    /// What a path leads to.
    package enum Answer: Sendable, Hashable {
        case file(Served)
        /// The same address with a slash at its end.
        case slashMissing
        /// The page that says so, in the language of the path; nil where the site has none.
        case notFound(Served?)
    }

    /// - Parameter path: decoded; nil for one that is no path of a site.
    package func answer(_ path: String?, in edition: Edition) -> Answer {
        let files = shown?[edition]?.files ?? [:]
        guard let path else { return .notFound(files["/404.html"]) }
        if let served = files[path] { return .file(served) }
        if !path.hasSuffix("/"), files[path + "/"] != nil { return .slashMissing }
        let first = path.dropFirst().prefix { $0 != "/" }
        return .notFound(files["/\(first)/404.html"] ?? files["/404.html"])
    }

    /// Changes whenever the page that a browser shows for a path is out of date.
    package func version(_ path: String?, in edition: Edition) -> String {
        guard let shown = shown?[edition] else { return "\(session).\(builds)!" }
        switch answer(path, in: edition) {
        case .file(let served):
            let build = early[edition]?[served.file] == nil ? served.build : builds + 1
            return "\(session).\(build).\(shown.assetsBuild)"
        case .slashMissing: return "\(session).\(shown.assetsBuild)/"
        case .notFound(let page): return "\(session).\(max(page?.build ?? 0, shown.assetsBuild))?"
        }
    }
}
