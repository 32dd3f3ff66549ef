import ArgumentParser
import PortavozDiagnostics
import PortavozKit

struct GuidelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(.guideline, subcommands: [ReviseCommand.self])
}

struct ReviseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(.revise)

    @Argument(help: .guideline)
    var slug: String

    @OptionGroup var place: SiteOptions

    @Option(help: .version)
    var version: String?

    @Option(parsing: .unconditional, help: .summary)
    var summary: String?

    @Option(help: .language)
    var lang: MessageLanguage?

    func validate() throws {
        if let version, !GuidelineRevision.isVersion(version) {
            throw ValidationError.badVersion(version)
        }
    }

    func run() throws {
        let site = place.site
        do {
            let request = RevisionRequest(name: slug, version: version, summary: summary)
            let (revision, faults, settings) = try request.revision(in: site.files, shelf: site.shelf, now: site.now)
            let language = MessageLanguage.spoken(lang, settings)
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
            throw refusal(Diagnostic(error), in: .spoken(lang))
        }
    }
}
