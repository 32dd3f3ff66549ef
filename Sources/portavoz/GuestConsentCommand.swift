import ArgumentParser
import PortavozKit

/// Notes what a guest has allowed, or that they no longer allow it.
struct GuestConsentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(.guestConsent)

    @Argument(help: .guest) var slug: String

    @Option(help: .consentMeans)
    var how: String?

    @Option(help: .consentGiven)
    var given: String?

    @Option(help: .consentUntil)
    var until: String?

    @Flag(inversion: .prefixedNo, help: .consentEdits)
    var edits: Bool?

    @Flag(inversion: .prefixedNo, help: .consentImages)
    var images: Bool?

    @Flag(inversion: .prefixedNo, help: .consentThanks)
    var thanks: Bool?

    @Option(help: .consentLicence)
    var licence: String?

    @Flag(help: .consentWithdrawn)
    var withdraw = false

    @OptionGroup var options: GuestStepOptions

    func validate() throws {
        if !withdraw, how?.onOneLine.isEmpty != false { throw ValidationError.noMeansOfConsent }
    }

    func run() throws {
        var consent = ConsentRequest(publication: !withdraw)
        consent.given = try options.day(given, "--given")
        consent.until = try options.day(until, "--until")
        consent.how = how
        consent.edits = edits
        consent.images = images
        consent.thanks = thanks
        consent.licence = licence
        try options.change(slug) { desk, guest, language throws(GuestRefusal) in
            let change = try desk.note(consent, of: guest, by: options.by)
            return (change.dossier, Phrase.stepTaken.text(in: language, ["what": change.log.joined(separator: ". ")]))
        }
    }
}
