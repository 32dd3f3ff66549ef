import ArgumentParser
import PortavozDiagnostics
import PortavozKit

/// Notes in a guest's log what happened.
struct GuestLogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(.guestLog)

    @Argument(help: .guest) var slug: String
    @Argument(help: .logged) var what: String

    @Option(help: .guestText)
    var text: String?

    @Option(help: .stepDate)
    var date: String?

    @OptionGroup var options: GuestStepOptions

    func validate() throws {
        guard !what.onOneLine.isEmpty else { throw ValidationError.nothingToLog }
    }

    func run() throws {
        let day = try options.day(date, "--date")
        try options.change(slug) { desk, guest, language throws(GuestRefusal) in
            if let text { try guest.check(text: text) }
            let step = DossierStep(day: day ?? desk.now.day, who: options.by, what: what, text: text)
            let bytes = try guest.changed { $0.append(step) }
            return (bytes, Phrase.logged.text(in: language, ["guest": guest.id]))
        }
    }
}
