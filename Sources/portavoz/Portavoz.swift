import ArgumentParser
import Foundation
import PortavozKit

struct Portavoz: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        .portavoz, version: Version.number,
        subcommands: [
            InitCommand.self, NewCommand.self, BuildCommand.self, ServeCommand.self, CheckCommand.self,
            ListCommand.self, GuidelineCommand.self, GuestCommand.self, CourseCommand.self, BrandCommand.self,
            MarkdownCommand.self, ThemeCommand.self,
        ])
}

@main enum Program {
    static func main() async {
        do {
            if let language = Caller.unknownLanguage { throw ValidationError.badLanguage(language) }
            var command = try await Portavoz.asyncParseAsRoot(Caller.arguments)
            if var command = command as? AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
            try flushOutput()
        } catch {
            end(error)
        }
    }

    /// Says what the argument parser has to say, in the caller's language, and ends with its status.
    private static func end(_ error: any Error) -> Never {
        let status = Portavoz.exitCode(for: error)
        let text = Portavoz.fullMessage(for: error)
        let isHelp = status == .success
        if !text.isEmpty {
            let shown =
                Caller.language == .en
                ? text : isHelp ? ParserWords.spanish(help: text) : ParserWords.spanish(error: text)
            (isHelp ? FileHandle.standardOutput : standardError).write(shown + "\n")
        }
        exit(status.rawValue)
    }
}
