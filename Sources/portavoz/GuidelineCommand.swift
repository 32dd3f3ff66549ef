import ArgumentParser
import PortavozDiagnostics
import PortavozKit

struct GuidelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guideline",
        abstract: "Work on guidelines.",
        discussion: """
            EXAMPLES:
              portavoz guideline revise voz-y-tono
            """,
        subcommands: [ReviseCommand.self])
}

struct ReviseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revise",
        abstract: "Begin a guideline's new version, and keep the one that holds today.",
        discussion: """
            The text as it stands is kept beside it, as v1.1.md, at an address of its own; so is each translation. In \
            index.md the version goes up, it holds from today, its review is due in a year, and the list of changes gets \
            a line. Nothing else in the file changes.

            EXAMPLES:
              portavoz guideline revise voz-y-tono
              portavoz guideline revise voz-y-tono --version 2.0 --summary "Tuteamos también en los correos."
            """)

    @Argument(help: "The guideline: its folder's name, or its name in the address.")
    var slug: String

    @OptionGroup var place: SiteOptions

    @Option(help: "The new version, such as 2.0. Without it the last number goes up by one.")
    var version: String?

    @Option(parsing: .unconditional, help: "What changes, in a sentence.")
    var summary: String?

    @Option(help: "The language of messages: es or en. Without it the site's, then the system's.")
    var lang: MessageLanguage?

    func validate() throws {
        if let version, !GuidelineRevision.isVersion(version) {
            throw ValidationError("--version needs numbers with points, such as 2.0, not '\(version)'.")
        }
    }

    func run() throws {
        let site = place.site
        do {
            let request = RevisionRequest(name: slug, version: version, summary: summary)
            let (revision, faults, settings) = try request.revision(in: site.files, shelf: site.shelf, now: site.now)
            let language = lang ?? MessageLanguage(of: settings) ?? .system
            guard let revision else {
                tell(faults, in: language, quoting: site.files)
                throw ExitCode(1)
            }
            try revision.install(in: site.files)
            let list = { (files: [String: [UInt8]]) in files.keys.sorted().map(site.shownPath).joined(separator: ", ") }
            print(
                Phrase.guidelineRevised.text(
                    in: language,
                    [
                        "old": revision.oldVersion, "new": revision.newVersion, "kept": list(revision.kept),
                        "revised": list(revision.revised),
                    ]))
        } catch let error as FileError {
            throw refusal(Diagnostic(error), in: lang ?? .system)
        }
    }
}
