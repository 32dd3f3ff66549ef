import PortavozDiagnostics

/// What staff keep about a guest: consent, reviewer, approvals, and what is nobody else's business. Never written from a
/// guest's input; of all this only what publication needs goes on into the graph.
package struct Dossier: Payload {
    /// The name under which the guest was invited; the profile's own, once there is one, counts more.
    package var name: String?
    /// The language in which staff write to the guest; nil for the site's.
    package var language: LanguageCode?
    /// What the guest was asked to write about.
    package var topic: String?
    package var contact = Contact()
    package var notes: String?
    package var log: [LoggedStep] = []

    package var slug: Slug?
    package var status: Status
    package var reviewer: Located<String>?
    package var consent: Consent?
    /// What staff approved of the guest's profile.
    package var profileApproval: Approval?
    package var contributions: [String: Contribution]
    package var location: SourceLocation

    package enum Status: String, Sendable, CaseIterable {
        case invited, received
        case inReview = "in-review"
        case approved, published, thanked

        /// A text is published from its approval on.
        package var isApproved: Bool { self == .approved || self == .published || self == .thanked }
    }

    /// How staff reach the guest.
    package struct Contact: Sendable {
        package var email: Located<String>?
        package var phone: String?
        package var address: String?
        package var note: String?
    }

    /// A step as the log holds it.
    package struct LoggedStep: Sendable {
        package var date: Moment?
        package var who: Located<String>?
        package var what: String
        /// The text that the step concerns; nil for the guest as a whole.
        package var text: Located<String>?
        /// The status that it led to.
        package var status: Status?
    }

    /// What the guest has allowed.
    package struct Consent: Sendable {
        package var publication: Bool
        /// The day on which it was given.
        package var given: Moment?
        /// The day from which it holds, where that is another.
        package var since: Moment?
        /// The day on which it ends; it no longer covers that day.
        package var until: Moment?
        /// The means by which it was given.
        package var how: String?
        /// Whether staff may change the text; nil where nothing is said.
        package var edits: Bool?
        /// Whether the guest's pictures may be shown; nil where nothing is said, which does not forbid it.
        package var images: Bool?
        package var licence: String?
        /// Who pays for the guest's texts, where the text itself doesn't say.
        package var sponsorship: Sponsorship?
        /// Whether the guest wants to be on the public page of thanks.
        package var thanks: Bool
        package var location: SourceLocation

        /// The first day that it covers; nil where it has no date.
        package var begins: Moment? { given.map { max($0, since ?? $0) } }

        package func covers(_ moment: Moment) -> Bool {
            guard publication, let begins, begins <= moment else { return false }
            return until.map { moment < $0 } ?? true
        }
    }

    package enum Sponsorship: Sendable, Hashable {
        case none
        /// Who pays.
        case by(String)

        package var sponsor: String? { if case .by(let name) = self { name } else { nil } }
    }

    /// Who has read a guest's file, and which bytes they read.
    package struct Approval: Sendable {
        package var by: Located<String>?
        package var on: Moment?
        package var digest: Located<String>?
        package var translatedDigests: [LanguageCode: Located<String>]
        package var location: SourceLocation

        /// The digest of a file in a language; nil for the original's.
        package func digest(_ language: LanguageCode?) -> Located<String>? {
            language.map { translatedDigests[$0] } ?? digest
        }
    }

    /// What staff say about one text.
    package struct Contribution: Sendable {
        package var fields: CommonFields
        package var status: Status
        package var reviewer: Located<String>?
        package var approval: Approval?
        package var translations: [LanguageCode: Translation]
        package var location: SourceLocation
        /// Who pays for the text; nil where the consent says it.
        package var sponsorship: Sponsorship?
        /// What the text was translated or adapted from.
        package var original: Original?
        /// What is known of how it was received.
        package var figures: [Figure]
        /// How staff pass it on.
        package var sharing = WrittenSharing()
    }

    package struct Translation: Sendable {
        package var slug: Slug?
        package var tags: [Located<String>]
        package var categories: [Located<String>]
    }

    /// The work behind a translation or an adaptation.
    package struct Original: Sendable {
        package enum Kind: String, Sendable, CaseIterable {
            case translation, adaptation
        }
        package var kind: Kind
        package var title: String
        package var author: String
        package var url: String?
        /// Who allowed it, and how; nothing is published without.
        package var permission: String?
        package var location: SourceLocation
    }

    /// A number that the guest is told: what it counts, up to when, by whose count.
    package struct Figure: Sendable {
        package var what: String
        package var value: String
        package var until: Moment?
        package var source: String?
    }

    /// Whether consent covers the build's moment.
    package func consentHolds(at moment: Moment) -> Bool { consent?.covers(moment) == true }

    /// Who pays for a text, where somebody does.
    func sponsor(of contribution: Contribution?) -> String? {
        (contribution?.sponsorship ?? consent?.sponsorship)?.sponsor
    }

    /// The dossier of a guest's folder, its own faults left to the dossier's turn.
    static func read(in folder: String, _ reading: Reading) -> Dossier? {
        guard let document = reading.documents[folder + "dossier.yml"], document.isUsable else { return nil }
        var reader = FieldReader(
            document.fields, file: document.source.text, owner: "dossier.yml", clock: reading.site.clock)
        return reader.dossier()
    }
}
