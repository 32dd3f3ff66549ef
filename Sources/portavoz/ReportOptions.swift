import ArgumentParser
import Foundation
import PortavozDiagnostics
import PortavozKit

enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    case terminal, json, sarif
}

/// Prints diagnostics for people, on standard error.
func tell(_ diagnostics: [Diagnostic], in language: MessageLanguage, quoting files: FileSystem? = nil) {
    guard !diagnostics.isEmpty else { return }
    let isColored = Terminal.isColored(standardError)
    // A check of a large site may find thousands: all processors write them.
    let piece = 128
    let paragraphs = parallelMap((diagnostics.count + piece - 1) / piece, piece: 1) { number in
        let part = diagnostics[number * piece..<min(diagnostics.count, (number + 1) * piece)]
        return terminalParagraphs(part, in: language, isColored: isColored) { file in
            // A file that can't be read is quoted by nobody; the diagnostic itself says why.
            try? files?.read(file)
        }
    }
    standardError.write(paragraphs.joined() + terminalCount(diagnostics, in: language))
}

/// Says why a command that makes or changes files did nothing.
func refusal(_ fault: Diagnostic, in language: MessageLanguage) -> ExitCode {
    tell([fault], in: language)
    return ExitCode(1)
}

extension Diagnostic {
    /// What the disk said no to.
    init(_ error: FileError) {
        self.init("disk", at: SourceLocation(error.path), ["path": error.path, "reason": error.reason])
    }
}

/// How and in which language a command tells what it found.
struct ReportOptions: ParsableArguments {
    @Option(help: .format)
    var format = ReportFormat.terminal

    @Option(help: .language)
    var lang: MessageLanguage?

    /// `--lang`, then the site's language, then the system's.
    func language(_ site: Site? = nil) -> MessageLanguage {
        .spoken(lang, site)
    }

    /// Prints to standard output for programs, to standard error for people.
    func print(_ diagnostics: [Diagnostic], _ site: SiteFolder, _ settings: Site?) {
        let language = language(settings)
        switch format {
        case .terminal: tell(diagnostics, in: language, quoting: site.files)
        case .json: Swift.print(jsonReport(diagnostics, in: language), terminator: "")
        case .sarif: Swift.print(sarifReport(diagnostics, in: language, version: Version.number), terminator: "")
        }
    }

    /// Prints what the disk said no to, in the form that was asked for.
    func failed(_ error: FileError, _ site: SiteFolder) -> ExitCode {
        print([Diagnostic(error)], site, nil)
        return ExitCode(1)
    }
}

extension MessageLanguage: ExpressibleByArgument {
    /// A site's own language, where it is one of the tool's.
    init?(of site: Site?) {
        guard let site else { return nil }
        self.init(rawValue: site.language.text)
    }

    /// The language to speak in: that of the command's `--lang`, then that of one before the command, then the site's,
    /// then the system's.
    static func spoken(_ lang: MessageLanguage?, _ site: Site? = nil) -> MessageLanguage {
        lang ?? Caller.chosen ?? MessageLanguage(of: site) ?? .system
    }

    /// Spanish where the system speaks Spanish; English anywhere else.
    static var system: MessageLanguage {
        let environment = ProcessInfo.processInfo.environment
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        return locale.hasPrefix("es") ? .es : .en
    }
}
