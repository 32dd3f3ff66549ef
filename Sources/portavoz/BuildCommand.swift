import ArgumentParser
import Foundation
import PortavozKit

struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(.build)

    @OptionGroup var place: SiteOptions
    @OptionGroup var report: ReportOptions

    @Option(help: .moment)
    var at: String?

    @Flag(help: .drafts)
    var drafts = false

    @Option(help: .edition)
    var edition = EditionChoice.both

    @Option(help: .baseURL)
    var baseURL: String?

    @Option(help: .search)
    var search = SearchChoice.on
    @Option(help: .pictures)
    var pictures = PictureMode.make

    @Flag(help: .timings)
    var timings = false

    @Flag(name: .shortAndLong, help: .quiet)
    var quiet = false

    func run() throws {
        let site = place.site
        var options = try BuildOptions(at: moment(at, site))
        options.includesDrafts = drafts
        options.editions = edition.editions
        if let baseURL {
            guard let base = BaseURL(baseURL) else {
                throw ValidationError.badAddress(baseURL)
            }
            options.publicBase = base
        }
        options.pictures = pictures
        if drafts || options.at > site.now { options.outputFolder = "preview" }

        let pagefind = search == .on && !options.isPreview ? site.pagefind : nil
        options.search =
            switch search {
            case .off: .off
            case .on: options.isPreview ? .preview : pagefind == nil ? .missing : .built
            }
        var build = Build(files: site.files, shelf: site.shelf, options: options)
        build.indexer = pagefind?.indexer
        build.cardTool = .installed(in: URL(fileURLWithPath: site.path).path + "/.portavoz/drawing")
        let progress = ProgressLine(isShown: !quiet && report.format == .terminal)
        build.progress = { progress.show(Phrase.stage($0, in: report.language())) }
        build.pictureTools = site.pictureTools
        build.pictureProgress = { done, count in
            let words = ["done": String(done), "count": String(count)]
            progress.show(Phrase.picturesMade.text(in: report.language(), words))
        }
        let result: BuildReport
        var memory = BuildMemory()
        do {
            let lock = try site.lock()
            result = try build.run(&memory)
            lock?.release()
        } catch {
            progress.clear()
            throw report.failed(error, site)
        }
        progress.clear()
        report.print(result.diagnostics, site, result.graph?.site)
        if timings { printTimings(result) }
        guard !result.hasErrors else { throw ExitCode(1) }
        if !quiet, report.format == .terminal { printSummary(result, options, site) }
        // The process is done: the system takes its memory back faster than its values could give it up one by one.
        try withExtendedLifetime(memory) {
            try flushOutput()
            _exit(0)
        }
    }

    private func printTimings(_ result: BuildReport) {
        for (stage, seconds) in result.timings {
            standardError.write(pad(stage, 10) + milliseconds(seconds) + "\n")
        }
        standardError.write(pad("total", 10) + milliseconds(result.timings.reduce(0) { $0 + $1.seconds }) + "\n")
    }

    private func printSummary(_ result: BuildReport, _ options: BuildOptions, _ site: SiteFolder) {
        let language = report.language(result.graph?.site)
        for edition in Edition.allCases where options.editions.contains(edition) {
            let words = Phrase.editionBuilt.text(
                in: language,
                [
                    "folder": options.folder(edition), "files": String(result.outputs[edition]?.count ?? 0),
                    "written": String(result.written[edition] ?? 0), "removed": String(result.removed[edition] ?? 0),
                ])
            print(words)
        }
    }
}

extension PictureMode: ExpressibleByArgument {}

enum EditionChoice: String, ExpressibleByArgument, CaseIterable {
    case `public`, staff, both

    var editions: Set<Edition> {
        switch self {
        case .public: [.public]
        case .staff: [.staff]
        case .both: [.public, .staff]
        }
    }
}

enum SearchChoice: String, ExpressibleByArgument, CaseIterable {
    case on, off
}

private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
}

private func milliseconds(_ seconds: Double) -> String {
    let tenths = Int((seconds * 10_000).rounded())
    let text = "\(tenths / 10).\(tenths % 10)"
    return String(repeating: " ", count: max(0, 10 - text.count)) + text + " ms"
}

/// The moment that `--at` names on the site's own clock; now when it names none.
func moment(_ text: String?, _ site: SiteFolder) throws -> Moment {
    let clock = site.clock
    guard let text else { return clock.moment(seconds: site.now.seconds) }
    guard let moment = clock.read(text) else {
        throw ValidationError.badDate("--at", text)
    }
    return moment
}
