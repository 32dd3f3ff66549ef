import PortavozDiagnostics

/// What staff keep about a guest: consent, reviewer, approvals. Private, never written from a guest's input.
package struct Dossier: Payload {
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
        var isApproved: Bool { self == .approved || self == .published || self == .thanked }
    }

    package struct Consent: Sendable {
        package var publication: Bool
        package var given: Moment?
        package var until: Moment?
        package var location: SourceLocation
    }

    /// Who has read a guest's file, and which bytes they read.
    package struct Approval: Sendable {
        package var by: Located<String>?
        package var digest: Located<String>?
        package var translatedDigests: [LanguageCode: Located<String>]

        /// The digest of a file in a language; nil for the original's.
        func digest(_ language: LanguageCode?) -> Located<String>? {
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
        package var sponsor: String?
    }

    package struct Translation: Sendable {
        package var slug: Slug?
        package var tags: [Located<String>]
        package var categories: [Located<String>]
    }

    /// Whether consent covers the build's moment.
    package func consentHolds(at moment: Moment) -> Bool {
        guard let consent, consent.publication, let given = consent.given, given <= moment else { return false }
        return consent.until.map { moment < $0 } ?? true
    }

    /// The dossier of a guest's folder, its own faults left to the dossier's turn.
    static func read(in folder: String, _ reading: Reading) -> Dossier? {
        guard let document = reading.documents[folder + "dossier.yml"], document.isUsable else { return nil }
        var reader = FieldReader(
            document.fields, file: document.source.text, owner: "dossier.yml", clock: reading.site.clock)
        return reader.dossier()
    }
}

extension Kind {
    /// `content/guests/<id>/dossier.yml`: no entry of its own, but checked like one.
    static let guestDossier = Kind(
        "dossier", audience: .staff,
        claims: { $0.isGuestFile && $0.stem == "dossier" && $0.fileExtension == "yml" },
        decode: { reader, draft, reading in
            let dossier = reader.dossier()
            let guest = draft.source.components[2]
            for reviewer in [dossier.reviewer] + dossier.contributions.values.map(\.reviewer) {
                guard let reviewer else { continue }
                // Nothing is published on such a reviewer's word; so it stops nobody.
                if reviewer.value == guest {
                    reader.report(
                        "guest-reviewer-is-guest", at: reviewer.location, ["id": reviewer.value], severity: .warning)
                } else if reading.documents["content/people/\(reviewer.value).md"] == nil {
                    reader.report(
                        "unknown-person", at: reviewer.location, ["id": reviewer.value, "key": "reviewer"],
                        severity: .warning)
                }
            }
            for name in dossier.contributions.keys.sorted()
            where reading.documents["\(draft.source.folder)\(name).md"] == nil {
                reader.report(
                    "guest-unknown-contribution", at: dossier.contributions[name]!.location, ["name": name],
                    severity: .warning)
            }
            return nil
        },
        pages: { _, _ in [] })
}

extension FieldReader {
    /// Reads a dossier whole; personal data is passed over, not kept.
    mutating func dossier() -> Dossier {
        let location = location()
        for key in ["contact", "notes", "log"] { _ = value(key) }
        let slug = slug("slug")
        let status = choice("status", Dossier.Status.self) ?? .invited
        let reviewer = locatedText("reviewer")
        let consent = object("consent") { consent in
            for key in ["how", "licence", "edits", "images", "since"] { _ = consent.value(key) }
            return Dossier.Consent(
                publication: consent.flag("publication") ?? false, given: consent.moment("given"),
                until: consent.moment("until"), location: consent.location())
        }
        let profileApproval = object("profile") { $0.approval() }?.flatMap { $0 }
        let texts = dictionary("contributions") { $0.contribution() }
        return Dossier(
            slug: slug, status: status, reviewer: reviewer, consent: consent, profileApproval: profileApproval,
            contributions: Dictionary(
                texts.map { key, value in
                    var value = value
                    value.location = key.location
                    return (key.value, value)
                }, uniquingKeysWith: { $1 }),
            location: location)
    }

    private mutating func contribution() -> Dossier.Contribution {
        var fields = CommonFields(location: location())
        fields.slug = slug("slug")
        fields.date = moment("date")
        fields.updated = moment("updated")
        fields.expires = moment("expires")
        fields.isDraft = flag("draft") ?? false
        fields.planned = moment("planned")
        fields.tags = texts("tags")
        fields.categories = texts("categories")
        fields.cover = cover("cover")
        fields.aliases = aliases()
        fields.series = object("series") { series in
            let order = series.integer("order", in: 1...10_000)
            return series.locatedText("name").map { SeriesPlace(name: $0, order: order) }
        }?.flatMap { $0 }
        let approval = approval()
        let translations = dictionary("translations") { translation in
            Dossier.Translation(
                slug: translation.slug("slug"), tags: translation.texts("tags"),
                categories: translation.texts("categories"))
        }
        return Dossier.Contribution(
            fields: fields, status: choice("status", Dossier.Status.self) ?? .received,
            reviewer: locatedText("reviewer"), approval: approval,
            translations: Dictionary(
                translations.map { (LanguageCode($0.key.value), $0.value) }, uniquingKeysWith: { $1 }),
            location: location(), sponsor: text("sponsored"))
    }

    private mutating func approval() -> Dossier.Approval? {
        object("approval") { approval in
            _ = approval.value("on")
            return Dossier.Approval(
                by: approval.locatedText("by"), digest: approval.locatedText("digest"),
                translatedDigests: approval.translatedTexts("digests"))
        }
    }

    /// A mapping from language to text.
    private mutating func translatedTexts(_ key: String) -> [LanguageCode: Located<String>] {
        guard let node = value(key), case .mapping(let pairs) = node.content else { return [:] }
        return Dictionary(
            pairs.compactMap { pair in
                guard let code = pair.key.text, let text = pair.value.text else { return nil }
                let place = SourceLocation(
                    file, line: pair.value.line, column: pair.value.column, length: pair.value.length)
                return (LanguageCode(code), Located(text, place))
            }, uniquingKeysWith: { $1 })
    }
}
