import ArgumentParser
import PortavozDiagnostics
import PortavozKit

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(.check)

    @OptionGroup var place: SiteOptions
    @OptionGroup var report: ReportOptions

    func run() throws {
        let site = place.site
        let options = BuildOptions(at: site.clock.moment(seconds: site.now.seconds))
        do {
            let result = try check(site, shelf: site.shelf, options: options)
            report.print(result.diagnostics, site, result.graph?.site)
            guard !result.hasErrors else { throw ExitCode(1) }
            if report.format == .terminal, let graph = result.graph, result.diagnostics.isEmpty {
                let words = ["texts": String(graph.everything.count)]
                print(Phrase.nothingWrong.text(in: report.language(graph.site), words))
            }
        } catch let error as FileError {
            throw report.failed(error, site)
        }
    }

    private func check(_ site: SiteFolder, shelf: ThemeShelf, options: BuildOptions) throws -> BuildReport {
        let files = site.files.withoutWriting
        var memory = BuildMemory(keepsDocuments: true)
        var result = try Build(files: files, shelf: shelf, options: options).run(&memory, isDry: true)
        if let graph = result.graph { result.addWarnings(Agenda(graph).reminders) }
        let waits = result.graph?.everything.contains { $0.publication == .draft || $0.publication == .scheduled }
        guard waits == true else { return result }
        var later = options
        later.includesDrafts = true
        later.outputFolder = "preview"
        let preview = try Build(files: files, shelf: shelf, options: later).run(&memory, isDry: true)
        result.addWarnings(preview.diagnostics)
        return result
    }
}
