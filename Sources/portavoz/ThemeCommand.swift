import ArgumentParser
import PortavozDiagnostics
import PortavozKit
import PortavozTemplate

struct ThemeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(.theme, subcommands: [FieldsCommand.self])
}

struct FieldsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(.fields)

    @Option(help: .language)
    var lang: MessageLanguage?

    func run() {
        let language = MessageLanguage.spoken(lang)
        let text = FieldReference.text(for: pageTemplates, in: language) { FieldMeanings.text($0, in: language) }
        print(text, terminator: "")
    }
}
