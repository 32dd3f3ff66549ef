import PortavozDiagnostics
import PortavozYAML

extension FieldReader {
    /// Reads a dossier whole.
    package mutating func dossier() -> Dossier {
        var dossier = Dossier(status: .invited, contributions: [:], location: location())
        dossier.name = text("name")
        dossier.language = text("language").map { LanguageCode($0) }
        dossier.topic = text("topic")
        dossier.contact = object("contact") { $0.contact() } ?? Dossier.Contact()
        dossier.notes = text("notes")
        dossier.log = objects("log") { $0.loggedStep() }
        dossier.slug = slug("slug")
        dossier.status = choice("status", Dossier.Status.self) ?? .invited
        dossier.reviewer = locatedText("reviewer")
        dossier.consent = object("consent") { $0.consent() }
        dossier.profileApproval = object("profile") { $0.approval() }?.flatMap { $0 }
        dossier.contributions = Dictionary(
            dictionary("contributions") { $0.contribution() }.map { key, value in
                var value = value
                value.location = key.location
                return (key.value, value)
            }, uniquingKeysWith: { $1 })
        return dossier
    }

    private mutating func contact() -> Dossier.Contact {
        let email = locatedText("email")
        if let email, !isEmailAddress(email.value) {
            report("bad-email", at: email.location, ["key": "email", "value": email.value])
        }
        return Dossier.Contact(email: email, phone: text("phone"), address: text("address"), note: text("note"))
    }

    private mutating func loggedStep() -> Dossier.LoggedStep {
        let date = moment("date")
        if date == nil { _ = requiredText("date") }
        let who = locatedText("who")
        if who == nil { _ = requiredText("who") }
        return Dossier.LoggedStep(
            date: date, who: who, what: requiredText("what"), text: locatedText("text"),
            status: choice("status", Dossier.Status.self))
    }

    private mutating func consent() -> Dossier.Consent {
        Dossier.Consent(
            publication: flag("publication") ?? false, given: moment("given"), since: moment("since"),
            until: moment("until"), how: text("how"), edits: flag("edits"), images: flag("images"),
            licence: text("licence"), sponsorship: sponsorship("sponsored"), thanks: flag("thanks") ?? false,
            location: location())
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
        let sharing = writtenSharing()
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
            location: location(), sponsorship: sponsorship("sponsored"), original: object("original") { $0.original() },
            figures: objects("figures") { $0.figure() }, sharing: sharing)
    }

    /// `false`, or the name of who pays.
    private mutating func sponsorship(_ key: String) -> Dossier.Sponsorship? {
        guard let text = locatedText(key) else { return nil }
        switch text.value.lowercased() {
        case "false", "no", "off": return Dossier.Sponsorship.none
        case "true", "yes", "on", "sí", "si":
            report("guest-sponsor-unnamed", at: text.location)
            return nil
        default: return .by(text.value)
        }
    }

    private mutating func original() -> Dossier.Original {
        Dossier.Original(
            kind: choice("kind", Dossier.Original.Kind.self) ?? .translation, title: requiredText("title"),
            author: requiredText("author"), url: url("url")?.value, permission: text("permission"),
            location: location())
    }

    private mutating func figure() -> Dossier.Figure {
        Dossier.Figure(
            what: requiredText("what"), value: requiredText("value"), until: moment("until"), source: text("source"))
    }

    private mutating func approval() -> Dossier.Approval? {
        object("approval") { approval in
            Dossier.Approval(
                by: approval.locatedText("by"), on: approval.moment("on"), digest: approval.locatedText("digest"),
                translatedDigests: approval.translatedTexts("digests"), location: approval.location())
        }
    }

    /// A mapping from language to text.
    private mutating func translatedTexts(_ key: String) -> [LanguageCode: Located<String>] {
        var texts: [LanguageCode: Located<String>] = [:]
        _ = object(key) { digests in
            for code in digests.keys { texts[LanguageCode(code.value)] = digests.locatedText(code.value) }
        }
        return texts
    }
}

/// Whether a text can be an address of e-mail: something, an at sign, a host with a point; no spaces. More than that only
/// a letter that arrives can tell.
package func isEmailAddress(_ text: String) -> Bool {
    let halves = text.split(separator: "@", omittingEmptySubsequences: false)
    let isPlain = text.unicodeScalars.allSatisfy {
        $0.value > 0x20 && $0.value != 0x7F && !"<>\"(),;:\\".contains(Character($0))
    }
    guard halves.count == 2, isPlain, !halves[0].isEmpty else { return false }
    let host = halves[1].split(separator: ".", omittingEmptySubsequences: false)
    return host.count > 1 && host.allSatisfy { !$0.isEmpty }
}
