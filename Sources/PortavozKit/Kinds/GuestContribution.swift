import PortavozDiagnostics

/// A guest's text: shown among the posts, under its author's name, once staff have approved it.
package struct ContributionFields: Payload {
    /// The guest's folder name, which is the author's id.
    package var guest: String
    /// Who pays for the text, where somebody does.
    package var sponsor: String?
}

extension Kind {
    /// `content/guests/<id>/<name>.md`: title, description, bio, links and image alternatives are the guest's; the rest is the dossier's.
    static let guestContribution = Kind(
        "guest contribution", audience: .public, trust: .untrusted,
        claims: { $0.isGuestFile && $0.fileExtension == "md" },
        decode: { reader, draft, reading in
            let source = draft.source
            let title = reader.requiredText("title", rule: "missing-title")
            let location = reader.has("title") ? reader.location("title") : reader.location()
            let description = reader.locatedText("description")
            for key in ["language", "bio", "image-alts"] { _ = reader.value(key) }
            _ = reader.networkLinks()
            for key in staffKeys where reader.has(key) {
                _ = reader.value(key)
                reader.report("guest-forbidden-key", at: reader.keyLocation(key), ["key": key])
            }
            let dossier = Dossier.read(in: source.folder, reading)
            let guest = String(source.components[2])
            var fields = CommonFields(location: location)
            let contribution = dossier?.contributions[source.stem]
            if let contribution { fields = contribution.fields }
            fields.title = title
            fields.description = description?.value
            fields.descriptionLocation = description?.location
            // Who is going to read it has approved nothing yet.
            fields.approvedBy = contribution?.approval?.by.map { [$0] } ?? []
            fields.location = location
            fields.authors = [Located(guest, location)]
            if let language = source.language {
                let translation = contribution?.translations[language]
                fields.slug = translation?.slug ?? fields.slug
                fields.tags = translation?.tags ?? []
                fields.categories = translation?.categories ?? []
                fields.series = nil
                fields.aliases = []
            }
            let approved =
                dossier.map {
                    Kind.checkApproval($0, contribution, draft, reading, title: location, report: &reader)
                } ?? false
            let profile = source.folder + "profile.md"
            let isSigned = reading.documents[profile].map { dossier?.approves(profile: $0) == true }
            if isSigned == nil { reader.report("guest-missing-profile", at: location, ["path": profile]) }
            if contribution != nil, fields.date == nil, approved {
                reader.report("missing-key", at: contribution!.location, ["key": "date", "kind": "guest contribution"])
            }
            guard let slug = fields.slug ?? source.slug(dropping: .date) else { return nil }
            let route = reading.site.section(.blog, draft.language).appending(slug.text + "/")
            return Decoded(
                fields: fields, payload: ContributionFields(guest: guest, sponsor: contribution?.sponsor), route: route,
                // A text whose author's profile waits for its approval waits with it; the profile says so.
                isWithheld: !approved || isSigned == false,
                body: contribution?.sponsor == nil ? nil : draft.document.body.marked(as: "sponsored"))
        },
        pages: { _, _ in [] })

    /// What only the dossier may say of a guest's text.
    private static let staffKeys = [
        "slug", "date", "updated", "expires", "draft", "planned", "audience", "tags", "categories", "series", "authors",
        "cover", "aliases", "extra", "status", "reviewer", "approval", "approved-by", "consent", "sponsored",
    ]

    /// Whether everything that publication needs is there. Each missing piece is a warning, since a text that is not
    /// published stops nobody; a void approval too, and the text stays down until it is approved anew.
    private static func checkApproval(
        _ dossier: Dossier, _ contribution: Dossier.Contribution?, _ draft: Draft, _ reading: Reading,
        title: SourceLocation, report reader: inout FieldReader
    ) -> Bool {
        var isApproved = true
        func missing(_ rule: String, _ location: SourceLocation, _ arguments: [String: String] = [:]) {
            isApproved = false
            reader.report(rule, at: location, arguments, severity: .warning)
        }
        if let consent = dossier.consent, consent.publication {
            if let until = consent.until, until <= reading.at {
                missing("guest-consent-ended", consent.location, ["until": until.day.iso])
            } else if consent.given.map({ $0 > reading.at }) ?? true {
                missing("guest-consent-not-begun", consent.location)
            }
        } else {
            missing("guest-no-consent", dossier.consent?.location ?? dossier.location)
        }
        let digest = draft.document.approvalDigest?.text ?? ""
        guard let contribution else {
            missing("guest-not-approved", title, ["status": "received"])
            return false
        }
        if !contribution.status.isApproved {
            missing("guest-not-approved", contribution.location, ["status": contribution.status.rawValue])
        }
        let reviewer = contribution.reviewer ?? dossier.reviewer
        let guest = String(draft.source.components[2])
        if let reviewer {
            if reviewer.value == guest || reading.documents["content/people/\(reviewer.value).md"] == nil {
                isApproved = false
            }
        } else {
            missing("guest-no-reviewer", contribution.location)
        }
        if let approved = contribution.approval?.digest(draft.source.language) {
            if approved.value != digest { missing("guest-approval-void", approved.location, ["digest": digest]) }
        } else {
            missing("guest-no-approval", contribution.location, ["digest": digest])
        }
        if let approver = contribution.approval?.by, approver.value == guest {
            missing("guest-reviewer-is-guest", approver.location, ["id": guest])
        }
        return isApproved
    }
}
