import ArgumentParser
import PortavozKit
import PortavozTemplate

struct ThemeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "theme",
        abstract: "Look up what themes are made of.",
        discussion: """
            EXAMPLES:
              portavoz theme fields
            """,
        subcommands: [FieldsCommand.self])
}

struct FieldsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fields",
        abstract: "Print every model that templates can read, with each field's type and meaning.",
        discussion: """
            First each template's own fields, then those of every model that they lead to.

            EXAMPLES:
              portavoz theme fields
              portavoz theme fields | less
              portavoz theme fields | grep -A 20 '^Post'
            """)

    func run() { print(FieldReference.text(for: pageTemplates), terminator: "") }
}
