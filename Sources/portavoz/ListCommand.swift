import ArgumentParser
import Foundation
import PortavozDiagnostics
import PortavozKit

struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(.list)

    enum Choice: String, ExpressibleByArgument, CaseIterable {
        case drafts, scheduled, overdue, next, all

        var sections: [Agenda.Section] { Agenda.Section(rawValue: rawValue).map { [$0] } ?? Agenda.Section.allCases }
    }

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case terminal, json
    }

    @Argument(help: .listed)
    var what = Choice.all

    @OptionGroup var place: SiteOptions

    @Option(help: .listedMoment)
    var at: String?

    @Option(help: .listFormat)
    var format = Format.terminal

    @Option(help: .language)
    var lang: MessageLanguage?

    func run() throws {
        let site = place.site
        let survey: Survey
        do {
            survey = try Survey(site.files, options: BuildOptions(at: moment(at, site)))
        } catch let error as FileError {
            throw refusal(Diagnostic(error), in: .spoken(lang))
        }
        let language = MessageLanguage.spoken(lang, survey.site)
        guard let graph = survey.graph else {
            tell(survey.diagnostics, in: language, quoting: site.files)
            throw ExitCode(1)
        }
        let agenda = Agenda(graph)
        switch format {
        case .json: print(agenda.json(what.sections), terminator: "")
        case .terminal where Terminal.isTerminal(.standardOutput): printTables(agenda, graph, language)
        case .terminal: printLines(agenda, graph)
        }
        let faults = survey.diagnostics.count { $0.severity == .error }
        if faults > 0 {
            standardError.write(Phrase.faultyTexts.text(in: language, ["count": String(faults)]) + "\n")
        }
    }

    private func printTables(_ agenda: Agenda, _ graph: SiteGraph, _ language: MessageLanguage) {
        for (index, section) in what.sections.enumerated() {
            if index > 0 { print() }
            let heading = section.phrase.text(in: language)
            print(Terminal.isColored(.standardOutput) ? "\u{1B}[1m\(heading)\u{1B}[0m" : heading)
            let rows = agenda[section].map { item in
                var row = [item.due?.shown ?? "–"]
                if section == .next { row.append(section.statusPhrase(of: item).text(in: language)) }
                if graph.site.languages.count > 1 { row.append(item.entry.language.text) }
                return row + [item.entry.title, item.people.joined(separator: ", "), item.entry.source.text]
            }
            print(
                rows.isEmpty ? "  \(Phrase.nothingWaits.text(in: language))\n" : TextTable(rows, indentation: 2).text,
                terminator: "")
        }
    }

    private func printLines(_ agenda: Agenda, _ graph: SiteGraph) {
        for section in what.sections {
            for item in agenda[section] {
                let entry = item.entry
                let fields = [
                    section.rawValue, item.due?.iso ?? "", section.status(of: item), entry.language.text,
                    entry.kind.text, entry.title.onOneLine, item.people.joined(separator: ","), entry.source.text,
                ]
                print(fields.joined(separator: "\t"))
            }
        }
    }
}

extension Agenda.Section {
    var phrase: Phrase {
        switch self {
        case .drafts: .sectionDrafts
        case .scheduled: .sectionScheduled
        case .overdue: .sectionOverdue
        case .next: .sectionNext
        }
    }

    func statusPhrase(of item: Agenda.Item) -> Phrase {
        switch status(of: item) {
        case "draft": .statusDraft
        case "overdue": .statusOverdue
        default: .statusScheduled
        }
    }
}

extension Moment {
    /// `2026-03-14`, with the time where one was given: `2026-03-14 09:30`.
    fileprivate var shown: String { isWholeDay ? day.iso : rfc3339.prefix(16).replacingOccurrences(of: "T", with: " ") }
}
