import PortavozDiagnostics

extension Kind {
    /// `content/guests/<id>/dossier.yml`: no entry of its own, but checked like one.
    static let guestDossier = Kind(
        "dossier", audience: .staff,
        claims: { $0.isGuestFile && $0.stem == "dossier" && $0.fileExtension == "yml" },
        decode: { reader, draft, reading in
            let dossier = reader.dossier()
            let guest = draft.source.components[2]
            // Nothing is published on the word of somebody unknown; so it stops nobody.
            func unknown(_ id: Located<String>?, _ key: String) {
                guard let id, !reading.isStaff(id.value) else { return }
                reader.report("unknown-person", at: id.location, ["id": id.value, "key": key], severity: .warning)
            }
            for reviewer in [dossier.reviewer] + dossier.contributions.values.map(\.reviewer) {
                if let reviewer, reviewer.value == guest {
                    reader.report(
                        "guest-reviewer-is-guest", at: reviewer.location, ["id": reviewer.value], severity: .warning)
                } else {
                    unknown(reviewer, "reviewer")
                }
            }
            for step in dossier.log { unknown(step.who, "who") }
            if let language = dossier.language, !reading.site.languages.contains(where: { $0.code == language }) {
                let codes = reading.site.languages.map(\.code.text)
                reader.report(
                    "unknown-language", at: reader.location("language"), ["code": language.text],
                    suggestion: Suggestion.nearest(to: language.text, among: codes))
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
