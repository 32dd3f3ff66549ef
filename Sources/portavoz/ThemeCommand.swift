import ArgumentParser
import PortavozKit
import PortavozTemplate

struct ThemeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(.theme, subcommands: [FieldsCommand.self])
}

struct FieldsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(.fields)

    func run() { print(FieldReference.text(for: pageTemplates), terminator: "") }
}
