import ArgumentParser
import PortavozKit

/// Says who reads a guest's text, and that reading has begun.
struct GuestReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(.guestReview)

    @Argument(help: .guest) var slug: String

    @Option(help: .guestText)
    var text: String?

    @OptionGroup var options: GuestStepOptions

    func run() throws {
        try options.change(slug) { desk, guest, language throws(GuestRefusal) in
            let change = try desk.review(guest, text: text, by: options.by)
            return (change.dossier, Phrase.stepTaken.text(in: language, ["what": change.log.joined(separator: ". ")]))
        }
    }
}
