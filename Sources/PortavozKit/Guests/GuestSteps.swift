import PortavozDiagnostics

/// What changed in a dossier, for whoever asked for it.
package struct GuestChange: Sendable {
    /// The dossier's new text.
    package var dossier: [UInt8]
    /// Files that the change is about.
    package var files: [String] = []
    package var log: [String]
}

/// The steps of a guest's life that are taken in the dossier alone. Each says who takes it, and is logged.
extension GuestDesk {
    /// The language in which the house keeps its dossiers.
    package var words: GuestWords { GuestWords(MessageLanguage(rawValue: site.language.text) ?? .en) }

    /// Names who reads a text, or all of the guest's, and says that reading has begun.
    package func review(
        _ guest: GuestFolder, text name: String?, by id: String
    ) throws(GuestRefusal) -> GuestChange {
        let meant: String
        if let name {
            meant = name
        } else {
            meant = try guest.onlyText { $0.contributions[$1]?.status.isApproved != true }
        }
        return try review(guest, text: meant, by: id)
    }

    private func review(_ guest: GuestFolder, text name: String, by id: String) throws(GuestRefusal) -> GuestChange {
        try guest.check(text: name)
        let what = words.reviewBegun(name)
        let step = DossierStep(day: now.day, who: id, what: what, text: name, status: .inReview)
        let bytes = try guest.changed { edit in
            edit.set(["contributions", name, "reviewer"], to: yamlIdentifier(id))
                && edit.set(["contributions", name, "status"], to: Dossier.Status.inReview.rawValue)
                && edit.set(["status"], to: Dossier.Status.inReview.rawValue) && edit.append(step)
        }
        return GuestChange(dossier: bytes, log: [what])
    }

    /// Sets the status of a text, or of a guest who has none.
    package func mark(
        _ guest: GuestFolder, text name: String?, as status: Dossier.Status, by id: String
    ) throws(GuestRefusal) -> GuestChange {
        if let name { try guest.check(text: name) }
        if status.isApproved, let name, guest.dossier?.contributions[name]?.approval?.digest == nil {
            throw GuestRefusal("status-before-approval", ["status": status.rawValue, "name": name, "guest": guest.id])
        }
        let what = words.marked(name, status)
        let step = DossierStep(day: now.day, who: id, what: what, text: name, status: status)
        let bytes = try guest.changed { edit in
            let isDone = name.map { edit.set(["contributions", $0, "status"], to: status.rawValue) } ?? true
            return isDone && edit.set(["status"], to: status.rawValue) && edit.append(step)
        }
        return GuestChange(dossier: bytes, log: [what])
    }

    /// Notes what the guest has allowed.
    package func note(
        _ consent: ConsentRequest, of guest: GuestFolder, by id: String
    ) throws(GuestRefusal) -> GuestChange {
        let what = words.consentNoted(consent)
        let step = DossierStep(day: now.day, who: id, what: what)
        let bytes = try guest.changed { edit in
            for (key, value) in consent.pairs(today: now.day) where !edit.set(["consent", key], to: value) {
                return false
            }
            return edit.append(step)
        }
        return GuestChange(dossier: bytes, log: [what])
    }
}

extension GuestFolder {
    /// The only text of which something is true, where the caller names none.
    func onlyText(_ isMeant: (Dossier, String) -> Bool) throws(GuestRefusal) -> String {
        let meant = dossier.map { dossier in texts.filter { isMeant(dossier, $0) } } ?? texts
        if meant.count == 1 { return meant[0] }
        throw GuestRefusal(
            "which-guest-text",
            ["guest": id, "names": (meant.isEmpty ? texts : meant).joined(separator: ", ")]
                .merging(meant.isEmpty && texts.isEmpty ? ["cause": "none"] : [:]) { $1 })
    }
}

/// What a guest allows, as a command is told it; nil leaves what the dossier says.
package struct ConsentRequest: Sendable {
    package var publication: Bool
    package var given: Day?
    package var until: Day?
    package var how: String?
    package var edits: Bool?
    package var images: Bool?
    package var thanks: Bool?
    package var licence: String?

    package init(publication: Bool) { self.publication = publication }

    /// Keys of `consent`, with their YAML.
    func pairs(today: Day) -> [(String, String)] {
        var pairs = [("publication", String(publication))]
        // Who takes a consent back doesn't change when it was given.
        if publication { pairs.append(("given", (given ?? today).iso)) }
        if let until { pairs.append(("until", until.iso)) }
        if let how { pairs.append(("how", yamlScalar(how))) }
        for (key, value) in [("edits", edits), ("images", images), ("thanks", thanks)] {
            if let value { pairs.append((key, String(value))) }
        }
        if let licence { pairs.append(("licence", yamlScalar(licence))) }
        return pairs
    }
}
