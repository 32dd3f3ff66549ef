import ArgumentParser
import Foundation
import PortavozDiagnostics
import PortavozKit

/// Puts together what readers and a learning management system have given out.
struct CourseResultsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(.courseResults)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case terminal, json, csv
    }

    @Argument(help: .resultFiles, completion: .file())
    var files: [String]

    @OptionGroup var place: SiteOptions

    @Option(help: .resultsCourse)
    var course: String?

    @Option(help: .resultsFormat)
    var format = Format.terminal

    @Option(help: .resultsTable)
    var table: ResultsTable?

    @Option(help: .resultsOutput, completion: .file())
    var output: String?

    @Flag(help: .resultsHub)
    var hub = false

    @Flag(inversion: .prefixedNo, help: .resultsNames)
    var names: Bool?

    @Option(help: .resultsMoment)
    var at: String?

    @Option(help: .language)
    var lang: MessageLanguage?

    func validate() throws {
        if hub, output != nil || format != .terminal || table != nil { throw ValidationError.hubAlone }
    }

    func run() throws {
        let site = place.site
        do {
            let survey = try Survey(site.files, options: BuildOptions(at: moment(site)))
            let language = MessageLanguage.spoken(lang, survey.site)
            guard let graph = survey.graph else {
                tell(survey.diagnostics, in: language, quoting: site.files)
                throw ExitCode(1)
            }
            let faults = survey.diagnostics.count { $0.severity == .error }
            if faults > 0 {
                standardError.write(Phrase.faultyTexts.text(in: language, ["count": String(faults)]) + "\n")
            }
            try report(graph, language, site)
        } catch let error as FileError {
            throw refusal(Diagnostic(error), in: .spoken(lang))
        }
    }

    private func moment(_ site: SiteFolder) throws -> Moment {
        let clock = site.clock
        guard let at else { return clock.moment(seconds: site.now.seconds) }
        guard let moment = clock.read(at) else { throw ValidationError.badDate("--at", at) }
        return moment
    }

    private func report(_ graph: SiteGraph, _ language: MessageLanguage, _ site: SiteFolder) throws {
        let intake = ResultsIntake(
            files.map { GivenFile($0) }, course: course, graph, language: LanguageCode(language.rawValue))
        tell(intake.diagnostics, in: language, quoting: site.files.holding(intake.texts))
        guard let course = intake.course else { throw ExitCode(1) }
        let people = SamePeople(intake.records)
        tell(people.notes, in: language)
        guard !people.records.isEmpty else { throw refusal(Diagnostic("results-nothing", at: nil), in: language) }
        let results = CourseResults(people.records, of: course, now: graph.options.at, clock: graph.site.clock)
        if hub {
            try tellHub(results, intake, graph, language, site)
        } else {
            try write(text(results, intake, language), results, language, site)
        }
        if intake.filesLeftOut > 0 {
            let counts = ["count": String(intake.filesLeftOut), "read": String(intake.filesRead)]
            standardError.write(Phrase.resultsLeftOut.text(in: language, counts) + "\n")
            throw ExitCode(1)
        }
    }

    private func text(_ results: CourseResults, _ intake: ResultsIntake, _ language: MessageLanguage) -> String {
        let tables = table.map { [$0] } ?? ResultsTable.allCases
        let hasNames = names ?? true
        switch format {
        case .terminal: return ResultsText(results, in: language, hasNames: hasNames).text(Set(tables))
        case .csv: return ResultsSheet(results, in: language, hasNames: hasNames).text(tables)
        case .json:
            return ResultsJSON(results, in: language, hasNames: hasNames).text(
                Set(tables), filesRead: intake.filesRead, filesLeftOut: intake.filesLeftOut)
        }
    }

    private func write(
        _ text: String, _ results: CourseResults, _ language: MessageLanguage, _ site: SiteFolder
    ) throws {
        guard let output else { return print(text, terminator: "") }
        let file = GivenFile(output)
        if site.publishes(output) {
            throw refusal(Diagnostic("results-output-published", at: nil, ["path": output]), in: language)
        }
        if let status = file.status {
            // A report of ours may be made anew; anything else stays.
            let beginning = Array(text.utf8.prefix(24))
            guard !status.isFolder, try file.bytes().starts(with: beginning) else {
                throw refusal(Diagnostic("file-exists", at: nil, ["path": output]), in: language)
            }
        }
        try file.write(Array(text.utf8))
        let words = ["path": output, "count": String(results.people.count)]
        standardError.write(Phrase.resultsWritten.text(in: language, words) + "\n")
    }

    private func tellHub(
        _ results: CourseResults, _ intake: ResultsIntake, _ graph: SiteGraph, _ language: MessageLanguage,
        _ site: SiteFolder
    ) throws {
        if intake.filesLeftOut > 0 { throw refusal(Diagnostic("results-hub-incomplete", at: nil), in: language) }
        guard let summary = ResultsSummary(results, on: graph.options.at.day, hasNames: names ?? false) else {
            let counts = ["count": String(results.people.count), "least": String(ResultsSummary.leastPeople)]
            throw refusal(Diagnostic("results-too-few", at: nil, counts), in: language)
        }
        let path = ResultsSummary.path(of: results.course.id)
        let lock = try site.lock()
        defer { lock?.release() }
        let house = MessageLanguage(of: graph.site) ?? language
        let target = GivenFile(site.shownPath(path))
        try target.write(Array(summary.yaml(in: house).utf8))
        print(Phrase.resultsTold.text(in: language, ["path": site.shownPath(path), "count": String(summary.people)]))
    }
}

extension ResultsTable: ExpressibleByArgument {}

extension SiteFolder {
    /// Whether a path from where the caller is lies in a folder of the site that is read or published.
    func publishes(_ file: String) -> Bool {
        let root = URL(fileURLWithPath: path.isEmpty ? "." : path).standardizedFileURL.resolvingSymlinksInPath().path
        let target = URL(fileURLWithPath: file).standardizedFileURL
        let folder = target.deletingLastPathComponent().resolvingSymlinksInPath().path + "/"
        return ["content", "public", "staff", "preview", "themes"].contains { folder.hasPrefix("\(root)/\($0)/") }
    }
}
