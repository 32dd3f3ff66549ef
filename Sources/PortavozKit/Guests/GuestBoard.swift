import PortavozDiagnostics

/// Every guest and text by status: what waits for whom, for how long, and which consents end soon.
package struct GuestBoard: Sendable {
    /// What has to happen next.
    package enum Need: String, Sendable, CaseIterable {
        /// A dossier for a folder that has none.
        case dossier
        /// The guest's answer to the invitation.
        case answer
        /// A text by a guest who has said yes.
        case text
        case consent
        /// A new consent for one that has ended.
        case renewal
        /// The guest's permission to show their pictures.
        case images
        /// Somebody who reads the text.
        case reviewer
        case review
        /// The reviewer's word on the text as it stands.
        case approval
        /// The same on the guest's profile.
        case profile
        /// The word of whoever holds the rights to the original.
        case permission
        /// A day of publication.
        case date
        /// The day of publication, which is known and has not come.
        case day
        /// Thanks to the guest.
        case thanks
    }

    package struct Wait: Sendable, Hashable {
        package var need: Need
        /// The id of the guest, or of one of the staff; nil where it is for anyone of the staff, or for a day to come.
        package var who: String?
        /// The day that is waited for.
        package var day: Day?
    }

    /// A guest's text, or a guest who has none yet.
    package struct Row: Sendable {
        package var guest: String
        package var name: String
        /// The text's file name without `.md`; nil for a guest without texts.
        package var text: String?
        package var title: String?
        package var status: Dossier.Status
        package var isPublished: Bool
        /// The day of the step that led to the status, as the log tells.
        package var since: Day?
        package var waits: [Wait]
        package var file: String
    }

    /// A consent that has ended or ends soon.
    package struct Consent: Sendable {
        package var guest: String
        package var name: String
        package var until: Day
        /// Days left; negative once it has ended.
        package var days: Int
        /// The texts that it takes down.
        package var texts: [String]
    }

    package let rows: [Row]
    package let consents: [Consent]
    package let today: Day

    /// Days before its end from which a consent is told of.
    package static let warningDays = 60

    package init(_ desk: GuestDesk) {
        today = desk.now.day
        rows = desk.guests.flatMap { guest in
            guest.texts.isEmpty
                ? [Self.row(guest, desk)] : guest.texts.map { Self.row(guest, text: $0, desk) }
        }.sorted { a, b in
            let all = Dossier.Status.allCases
            let (left, right) = (all.firstIndex(of: a.status)!, all.firstIndex(of: b.status)!)
            let (first, second) = (
                a.since ?? Day(year: 9999, month: 12, day: 31)!, b.since ?? Day(year: 9999, month: 12, day: 31)!
            )
            return (left, first, a.guest, a.text ?? "") < (right, second, b.guest, b.text ?? "")
        }
        consents = desk.guests.compactMap { guest in
            guard let consent = guest.dossier?.consent, consent.publication, let until = consent.until else {
                return nil
            }
            let days = until.day.number - desk.now.day.number
            guard days <= Self.warningDays else { return nil }
            return Consent(
                guest: guest.id, name: desk.name(of: guest), until: until.day, days: days, texts: guest.texts)
        }.sorted { ($0.until, $0.guest) < ($1.until, $1.guest) }
    }

    private static func row(_ guest: GuestFolder, _ desk: GuestDesk) -> Row {
        var row = Row(
            guest: guest.id, name: desk.name(of: guest), status: guest.dossier?.status ?? .received,
            isPublished: false, waits: [], file: guest.dossierPath)
        guard let dossier = guest.dossier else {
            row.waits = [Wait(need: .dossier)]
            row.file = guest.path
            return row
        }
        row.since = dossier.since(dossier.status, of: nil)
        let need: Need = dossier.consentHolds(at: desk.now) ? .text : .answer
        row.waits = [Wait(need: need, who: guest.id)]
        return row
    }

    private static func row(_ guest: GuestFolder, text: String, _ desk: GuestDesk) -> Row {
        let path = "\(guest.path)\(text).md"
        let entry = desk.graph.everything.first { $0.source.text == path }
        let contribution = guest.dossier?.contributions[text]
        let status = contribution?.status ?? .received
        return Row(
            guest: guest.id, name: desk.name(of: guest), text: text, title: entry?.title, status: status,
            isPublished: entry?.publication == .published, since: guest.dossier?.since(status, of: text),
            waits: guest.dossier.map { waits(guest, $0, text, entry, desk) } ?? [Wait(need: .dossier)], file: path)
    }

    private static func waits(
        _ guest: GuestFolder, _ dossier: Dossier, _ text: String, _ entry: Entry?, _ desk: GuestDesk
    ) -> [Wait] {
        let contribution = dossier.contributions[text]
        let status = contribution?.status ?? .received
        let reviewer = (contribution?.reviewer ?? dossier.reviewer)?.value
        var waits: [Wait] = []
        for piece in desk.missingPieces(guest, text) {
            switch piece.rule {
            case "guest-no-consent": waits.append(Wait(need: .consent, who: guest.id))
            case "guest-consent-ended": waits.append(Wait(need: .renewal, who: guest.id))
            case "guest-consent-not-begun":
                waits.append(Wait(need: .day, day: dossier.consent?.begins?.day))
            case "guest-no-image-consent": waits.append(Wait(need: .images, who: guest.id))
            case "guest-no-reviewer": waits.append(Wait(need: .reviewer))
            case "guest-no-permission": waits.append(Wait(need: .permission))
            case "guest-not-approved":
                waits.append(Wait(need: status == .inReview ? .approval : .review, who: reviewer))
            case "unknown-person", "guest-reviewer-is-guest": waits.append(Wait(need: .reviewer))
            default:
                // An approval that is missing or void; a text that nobody has approved yet waits for that alone.
                if status.isApproved { waits.append(Wait(need: .approval, who: reviewer)) }
            }
        }
        guard status.isApproved else { return waits.unique }
        if !desk.approvesProfile(guest) { waits.append(Wait(need: .profile, who: reviewer)) }
        if let date = contribution?.fields.date {
            if date > desk.now { waits.append(Wait(need: .day, day: date.day)) }
        } else {
            waits.append(Wait(need: .date))
        }
        if waits.isEmpty, status != .thanked { waits.append(Wait(need: .thanks, who: reviewer)) }
        return waits.unique
    }
}

extension [GuestBoard.Wait] {
    fileprivate var unique: Self { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}

extension Dossier {
    /// The day of the last step that led to a status, of one text or of the guest as a whole; of the last step at all
    /// where the log names no status.
    func since(_ status: Status, of text: String?) -> Day? {
        let own = log.filter { $0.text == nil || $0.text?.value == text }
        return (own.last { $0.status == status } ?? own.last { $0.text?.value == text && text != nil } ?? own.last)?
            .date?.day
    }
}
