import ArgumentParser
import PortavozKit

@main struct Portavoz: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "portavoz",
        abstract: "Turn a folder of Markdown into a company's public blog and its staff's private hub.",
        discussion: """
            EXAMPLES:
              portavoz init my-site --name "Café Alborada" --lang es
              portavoz new post "Hola, mundo" --site my-site
              portavoz serve --site my-site
              portavoz build --site my-site
            """,
        version: Version.number,
        subcommands: [
            InitCommand.self, NewCommand.self, BuildCommand.self, ServeCommand.self, CheckCommand.self,
            ListCommand.self,
            GuidelineCommand.self, MarkdownCommand.self, ThemeCommand.self,
        ])
}
