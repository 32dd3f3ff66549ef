import ArgumentParser
import PortavozKit

/// Sets the status of a guest, or of one of their texts.
struct GuestMarkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(.guestMark)

    @Argument(help: .guest) var slug: String
    @Argument(help: .guestStatus) var status: Dossier.Status

    @Option(help: .guestText)
    var text: String?

    @OptionGroup var options: GuestStepOptions

    func run() throws {
        try options.change(slug) { desk, guest, language throws(GuestRefusal) in
            let change = try desk.mark(guest, text: text, as: status, by: options.by)
            return (change.dossier, Phrase.stepTaken.text(in: language, ["what": change.log.joined(separator: ". ")]))
        }
    }
}

extension Dossier.Status: ExpressibleByArgument {}
