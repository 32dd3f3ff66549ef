import ArgumentParser
import PortavozKit

/// Approves a guest's profile and texts as they stand.
struct GuestApproveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(.guestApprove)

    @Argument(help: .guest) var slug: String

    @Option(help: .approvedText)
    var text: [String] = []

    @Option(help: .guestPublication)
    var date: String?

    @OptionGroup var options: GuestStepOptions

    func run() throws {
        let approval = try GuestApproval(names: text, date: options.day(date, "--date"))
        try options.change(slug) { desk, guest, language throws(GuestRefusal) in
            let change = try approval.change(guest, by: options.by, at: desk)
            let files = change.files.map(options.place.site.shownPath).joined(separator: ", ")
            return (change.dossier, Phrase.approved.text(in: language, ["files": files]))
        }
    }
}
