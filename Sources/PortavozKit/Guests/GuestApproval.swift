import PortavozDiagnostics

/// What staff approve of a guest's: the profile, texts by name, or what waits where nothing is named.
package struct GuestApproval: Sendable {
    /// File names without `.md`; `profile` is the profile.
    package var names: [String]
    /// The day of publication of a text that has none; today where it is nil.
    package var date: Day?

    package init(names: [String], date: Day? = nil) {
        self.names = names
        self.date = date
    }

    /// The dossier with the digests of the files as they stand, and the log's lines. Nothing is written.
    ///
    /// - Parameter id: who approves: one of the staff, and not the guest.
    package func change(
        _ guest: GuestFolder, by id: String, at desk: GuestDesk
    ) throws(GuestRefusal) -> GuestChange {
        try desk.check(by: id, for: guest)
        guard let dossier = guest.dossier else {
            throw GuestRefusal("guest-missing-dossier", at: SourceLocation(guest.dossierPath), ["folder": guest.path])
        }
        let names = try self.names.isEmpty ? waiting(guest, dossier, desk) : self.names
        var files: [String] = []
        var steps: [DossierStep] = []
        for name in names {
            let own = guest.files(of: name, desk.site)
            guard own.first?.language == nil, !own.isEmpty else {
                throw GuestRefusal(
                    "unknown-guest-text", ["name": name, "guest": guest.id], suggestion: .nearest(name, guest.texts))
            }
            files += own.map(\.path)
            let languages = own.compactMap { $0.language?.text }
            steps.append(
                DossierStep(
                    day: desk.now.day, who: id,
                    what: name == "profile"
                        ? desk.words.profileApproved(languages) : desk.words.approved(name, languages),
                    text: name == "profile" ? nil : name, status: name == "profile" ? nil : .approved))
        }
        let bytes = try guest.changed { edit in
            for name in names where !write(name, in: &edit, guest, dossier, id, desk) { return false }
            return steps.allSatisfy { edit.append($0) }
        }
        return GuestChange(dossier: bytes, files: files, log: steps.map(\.what))
    }

    private func write(
        _ name: String, in edit: inout DossierEdit, _ guest: GuestFolder, _ dossier: Dossier, _ id: String,
        _ desk: GuestDesk
    ) -> Bool {
        let own = name == "profile" ? ["profile"] : ["contributions", name]
        let approval = own + ["approval"]
        var isDone =
            edit.set(approval + ["by"], to: yamlIdentifier(id)) && edit.set(approval + ["on"], to: desk.now.day.iso)
        for (language, path) in guest.files(of: name, desk.site) {
            let file = String(path.dropFirst(guest.path.utf8.count))
            let digest = yamlScalar(guest.digests[file]?.text ?? "")
            let place = language.map { ["digests", $0.text] } ?? ["digest"]
            isDone = isDone && edit.set(approval + place, to: digest)
        }
        guard name != "profile" else { return isDone }
        let contribution = dossier.contributions[name]
        if contribution?.fields.date == nil {
            isDone = isDone && edit.set(own + ["date"], to: (date ?? desk.now.day).iso)
        }
        if contribution?.reviewer == nil, dossier.reviewer == nil {
            isDone = isDone && edit.set(own + ["reviewer"], to: yamlIdentifier(id))
        }
        // A published text that is approved anew is still published.
        if contribution?.status.isApproved != true {
            let status = Dossier.Status.approved.rawValue
            isDone = isDone && edit.set(own + ["status"], to: status) && edit.set(["status"], to: status)
        }
        return isDone
    }

    /// The profile where its approval is missing or void, and the text that waits; more than one has to be named.
    private func waiting(
        _ guest: GuestFolder, _ dossier: Dossier, _ desk: GuestDesk
    ) throws(GuestRefusal) -> [String] {
        let profile = guest.names.contains("profile.md") && !isApproved("profile", dossier.profileApproval, guest, desk)
        let texts = guest.texts.filter { name in
            let contribution = dossier.contributions[name]
            return contribution?.status.isApproved != true || !isApproved(name, contribution?.approval, guest, desk)
        }
        guard texts.count < 2 else {
            throw GuestRefusal("which-guest-text", ["guest": guest.id, "names": texts.joined(separator: ", ")])
        }
        let names = (profile ? ["profile"] : []) + texts
        guard !names.isEmpty else { throw GuestRefusal("nothing-to-approve", ["guest": guest.id]) }
        return names
    }

    private func isApproved(
        _ name: String, _ approval: Dossier.Approval?, _ guest: GuestFolder, _ desk: GuestDesk
    ) -> Bool {
        guest.files(of: name, desk.site).allSatisfy { language, path in
            approval?.digest(language)?.value == guest.digests[String(path.dropFirst(guest.path.utf8.count))]?.text
        }
    }
}
