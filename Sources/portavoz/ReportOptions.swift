import ArgumentParser
import Foundation
import PortavozDiagnostics
import PortavozKit

enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    case terminal, json, sarif
}

/// How and in which language a command tells what it found.
struct ReportOptions: ParsableArguments {
    @Option(help: "How to print diagnostics: terminal, json or sarif.")
    var format = ReportFormat.terminal

    @Option(help: "The language of messages: es or en. Without it the site's, then the system's.")
    var lang: MessageLanguage?

    /// `--lang`, then the site's language, then the system's.
    func language(_ site: Site? = nil) -> MessageLanguage {
        if let lang { return lang }
        if let site, let language = MessageLanguage(rawValue: site.language.text) { return language }
        return MessageLanguage.system
    }

    /// Prints to standard output for programs, to standard error for people.
    func print(_ diagnostics: [Diagnostic], _ site: SiteFolder, _ settings: Site?) {
        let language = language(settings)
        switch format {
        case .terminal:
            guard !diagnostics.isEmpty else { return }
            let text = terminalReport(diagnostics, in: language, isColored: Terminal.isColored(standardError)) { file in
                // A file that can't be read is quoted by nobody; the diagnostic itself says why.
                try? site.files.read(file)
            }
            standardError.write(text)
        case .json: Swift.print(jsonReport(diagnostics, in: language))
        case .sarif: Swift.print(sarifReport(diagnostics, in: language, version: Version.number))
        }
    }

    /// Prints what the disk said no to, in the form that was asked for.
    func failed(_ error: FileError, _ site: SiteFolder) -> ExitCode {
        let fault = Diagnostic(
            "disk", at: SourceLocation(error.path), ["path": error.path, "reason": error.reason])
        print([fault], site, nil)
        return ExitCode(1)
    }
}

extension MessageLanguage: ExpressibleByArgument {
    /// Spanish where the system speaks Spanish; English anywhere else.
    static var system: MessageLanguage {
        let environment = ProcessInfo.processInfo.environment
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        return locale.hasPrefix("es") ? .es : .en
    }
}
