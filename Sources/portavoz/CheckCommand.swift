import ArgumentParser
import Foundation
import PortavozDiagnostics
import PortavozKit

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(.check)

    @OptionGroup var place: SiteOptions
    @OptionGroup var report: ReportOptions

    @Option(help: .explain)
    var explain: String?

    @Flag(help: .fix)
    var fix = false

    func run() throws {
        let site = place.site
        if let explain { return try explainRule(explain, site) }
        let options = BuildOptions(at: site.clock.moment(seconds: site.now.seconds))
        do {
            var memory = BuildMemory(keepsDocuments: true)
            var result = try check(site, &memory, options)
            if fix, let settings = result.graph?.site, try repair(result, settings, site) {
                // What is told is how things stand now.
                memory = BuildMemory(keepsDocuments: true)
                result = try check(site, &memory, options)
            }
            report.print(result.diagnostics, site, result.graph?.site)
            guard !result.hasErrors else { throw ExitCode(1) }
            if report.format == .terminal, let graph = result.graph, result.diagnostics.isEmpty {
                let words = ["texts": String(graph.everything.count)]
                print(Phrase.nothingWrong.text(in: report.language(graph.site), words))
            }
            // As after a build, the system takes the memory back at once.
            try withExtendedLifetime((result, memory)) {
                try flushOutput()
                _exit(0)
            }
        } catch let error as FileError {
            throw report.failed(error, site)
        }
    }

    private func check(
        _ site: SiteFolder, _ memory: inout BuildMemory, _ options: BuildOptions
    ) throws -> BuildReport {
        let files = site.files.withoutWriting
        var options = options
        options.gathersProse = true
        // What builds have found out about pictures is known here too; none are made.
        options.pictures = .cache
        var build = Build(files: files, shelf: site.shelf, options: options)
        build.pictureTools = site.pictureTools
        let early = EarlyDictionaries(.system(ProcessInfo.processInfo.environment))
        build.settled = { early.open(for: $0) }
        defer { early.finish() }
        var result = try build.run(&memory, isDry: true)
        if let graph = result.graph {
            result.addWarnings(Agenda(graph).reminders)
            let texts =
                try CheckedSite.texts(graph) + CheckedSite.settings(graph.site, files) + CheckedSite.brand(graph.site)
            var rules = CheckRules(graph.site)
            rules.spelling = early.dictionaries.map { Spelling(graph, $0) }
            result.addFindings(Checker(rules).check(texts))
        }
        let waits = result.graph?.everything.contains { $0.publication == .draft || $0.publication == .scheduled }
        guard waits == true else { return result }
        var later = options
        later.includesDrafts = true
        later.outputFolder = "preview"
        let preview = try Build(files: files, shelf: site.shelf, options: later).run(&memory, isDry: true)
        result.addWarnings(preview.diagnostics)
        return result
    }

    /// Makes the replacements that are safe, and shows them as a diff once they are made. A file that can't be written is
    /// left as it is, which is said.
    ///
    /// - Returns: whether any file has changed.
    private func repair(_ result: BuildReport, _ settings: Site, _ site: SiteFolder) throws(FileError) -> Bool {
        var (replacements, files) = (0, 0)
        let language = report.language(settings)
        for text in try FixedText.all(result.findings, of: settings, site.files) {
            do {
                try text.write(site.files)
            } catch {
                tell([Diagnostic(error)], in: language)
                continue
            }
            (replacements, files) = (replacements + text.replacements, files + 1)
            if report.format == .terminal { print(text.difference, terminator: "") }
        }
        if report.format == .terminal {
            print(Phrase.fixed.text(in: language, ["replacements": String(replacements), "files": String(files)]))
        }
        return files > 0
    }

    /// Says what a rule looks for, with its examples; `all` lists the rules.
    private func explainRule(_ name: String, _ site: SiteFolder) throws {
        // Outside a site, or with settings that can't be read, the system's language serves.
        let language = report.language((try? readSite(site.files))?.0)
        let named = allCheckRules.filter { name == "all" || $0.id == name }
        if report.format != .terminal, !named.isEmpty {
            return print(CheckRule.json(named, in: language), terminator: "")
        }
        if name == "all" {
            return print(allCheckRules.map { $0.summary(in: language) }.joined(separator: "\n"))
        }
        guard let rule = allCheckRules.first(where: { $0.id == name }) else {
            if Messages.all[name] != nil {
                // No rule about texts, but what stands in brackets behind a message.
                let wording = Messages.wording(of: Diagnostic(name, at: nil), in: language)
                return print([name, wording.summary, wording.wayOut].compactMap(\.self).joined(separator: "\n"))
            }
            throw refusal(
                Diagnostic(
                    "unknown-check-rule", at: nil, ["rule": name],
                    suggestion: Suggestion.nearest(to: name, among: allCheckRules.map(\.id))), in: language)
        }
        print(rule.page(in: language))
    }
}
