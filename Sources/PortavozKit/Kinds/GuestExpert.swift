import PortavozDiagnostics

extension Kind {
    /// `content/guests/<id>/profile.md`: written by the guest, so it may hold only what is said here.
    static let guestExpert = Kind(
        "guest", audience: .public, trust: .untrusted,
        claims: { $0.isGuestFile && $0.stem == "profile" && $0.fileExtension == "md" },
        decode: { reader, draft, reading in
            var fields = CommonFields(location: reader.location())
            fields.title = reader.requiredText("name")
            fields.location = reader.has("name") ? reader.location("name") : reader.location()
            let description = reader.locatedText("description")
            fields.description = description?.value
            fields.descriptionLocation = description?.location
            fields.otherTexts = reader.locatedText("role").map { [$0] } ?? []
            _ = reader.text("language")
            let folder = draft.source.folder
            let photoAlternative = reader.text("photo-alt")
            let dossier = Dossier.read(in: folder, reading)
            let photo = reading.photo(in: folder, alternative: photoAlternative ?? fields.title)
            let mayShowPhoto = dossier?.consent?.images != false
            if photo != nil, !mayShowPhoto {
                reader.report("guest-no-image-consent", at: dossier!.consent!.location, severity: .warning)
            }
            var person = PersonFields(
                role: reader.text("role"), organization: reader.text("organization"), email: nil,
                photo: mayShowPhoto ? photo : nil, links: reader.networkLinks(), isGuest: true,
                id: String(draft.source.components[2]))
            person.topics = reader.texts("topics").map(\.value)
            person.wantsThanks = dossier?.consent?.thanks == true
            if dossier == nil {
                reader.report("guest-missing-dossier", at: fields.location, ["folder": folder], severity: .warning)
            }
            let holdsConsent = dossier?.consentHolds(at: reading.at) == true
            if let dossier, holdsConsent {
                Kind.checkApproval(of: draft, dossier, reading, at: fields.location, report: &reader)
            }
            guard let slug = dossier?.slug ?? Slug(folding: person.id) else { return nil }
            let route = reading.site.section(.experts, draft.language).appending(slug.text + "/")
            return Decoded(
                fields: fields, payload: person, route: route,
                isWithheld: !holdsConsent || dossier?.approves(profile: draft.document, reading) != true)
        },
        pages: { graph, scope in personPages(graph, scope, guests: true) })

    /// Says what a profile's approval lacks. A warning: a profile that waits stops nobody.
    private static func checkApproval(
        of draft: Draft, _ dossier: Dossier, _ reading: Reading, at place: SourceLocation,
        report reader: inout FieldReader
    ) {
        let guest = String(draft.source.components[2])
        if let approval = dossier.profileApproval {
            if let approver = approval.by {
                if approver.value == guest {
                    reader.report("guest-reviewer-is-guest", at: approver.location, ["id": guest], severity: .warning)
                } else if !reading.isStaff(approver.value) {
                    reader.report(
                        "unknown-person", at: approver.location, ["id": approver.value, "key": "by"],
                        severity: .warning)
                }
            } else {
                reader.report("guest-approval-unsigned", at: approval.location, severity: .warning)
            }
        }
        let own = draft.document.approvalDigest?.text ?? ""
        let arguments = ["digest": own, "cause": draft.source.language == nil ? "profile" : "translated-profile"]
        guard let approved = dossier.profileApproval?.digest(draft.source.language) else {
            return reader.report("guest-no-approval", at: place, arguments, severity: .warning)
        }
        if approved.value != own {
            reader.report("guest-approval-void", at: approved.location, arguments, severity: .warning)
        }
    }
}

extension Dossier {
    /// Whether staff have approved exactly these bytes of the guest's profile.
    func approves(profile: Document, _ reading: Reading) -> Bool {
        guard let approval = profileApproval, let digest = profile.approvalDigest, let by = approval.by else {
            return false
        }
        return approval.digest(profile.source.language)?.value == digest.text
            && by.value != String(profile.source.components[2]) && reading.isStaff(by.value)
    }
}

extension SourcePath {
    /// A file directly inside a guest's folder.
    var isGuestFile: Bool { components.count == 4 && components[1] == "guests" }
}

extension Reading {
    /// The guest's photo, found by its name.
    func photo(in folder: String, alternative: String) -> Cover? {
        for name in ["photo.jpg", "photo.jpeg", "photo.png", "photo.webp"] where files.contains(folder + name) {
            let location = SourceLocation(folder + name)
            return Cover(image: Located(name, location), alternative: alternative, credit: nil)
        }
        return nil
    }
}
