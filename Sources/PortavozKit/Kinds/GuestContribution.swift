import PortavozDiagnostics
import PortavozMarkdown

/// A guest's text: shown among the posts, under its author's name, once staff have approved it.
package struct ContributionFields: SharedPayload {
    /// The guest's folder name, which is the author's id.
    package var guest: String
    /// Who pays for the text, where somebody does.
    package var sponsor: String?
    /// What it was translated or adapted from.
    package var original: Dossier.Original?
    package var sharing = PostSharing()
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
            let clearance = dossier.map { dossier in
                Clearance(
                    .init(
                        guest: guest, name: source.stem, language: source.language,
                        digest: draft.document.approvalDigest?.text ?? "", title: location,
                        showsPictures: fields.cover != nil || draft.document.body.showsPictures),
                    dossier, at: reading.at, isStaff: reading.isStaff)
            }
            for piece in clearance?.missing ?? [] { reader.add(piece) }
            let approved = clearance?.isGiven == true
            let profile = source.folder + "profile.md"
            let isSigned = reading.documents[profile].map { dossier?.approves(profile: $0, reading) == true }
            if isSigned == nil { reader.report("guest-missing-profile", at: location, ["path": profile]) }
            if contribution != nil, fields.date == nil, approved {
                reader.report("missing-key", at: contribution!.location, ["key": "date", "kind": "guest contribution"])
            }
            guard let slug = fields.slug ?? source.slug(dropping: .date) else { return nil }
            let route = reading.site.section(.blog, draft.language).appending(slug.text + "/")
            let sponsor = dossier?.sponsor(of: contribution)
            var sharing = PostSharing()
            if let written = contribution?.sharing {
                // The dossier's texts are in the original's language; the rest holds for translations too.
                var own = written
                if source.language != nil { own.texts = [:] }
                sharing = reader.sharing(own, reading.site, page: reading.site.publicBase.absolute(route))
            }
            sharing.comments = reading.approvedComments(on: source)
            return Decoded(
                fields: fields,
                payload: ContributionFields(
                    guest: guest, sponsor: sponsor, original: contribution?.original, sharing: sharing),
                route: route,
                // A text whose author's profile waits for its approval waits with it; the profile says so.
                isWithheld: !approved || isSigned == false,
                body: sponsor == nil ? nil : draft.document.body.marked(as: "sponsored"))
        },
        pages: { _, _ in [] })

    /// What only the dossier may say of a guest's text.
    private static let staffKeys = [
        "slug", "date", "updated", "expires", "draft", "planned", "audience", "tags", "categories", "series", "authors",
        "cover", "aliases", "extra", "share", "campaign", "comments", "status", "reviewer", "approval", "approved-by",
        "consent", "sponsored",
    ]
}

extension MarkdownDocument {
    /// Whether the text shows any picture.
    var showsPictures: Bool { links.contains { $0.kind == .image } }
}

extension Entry {
    var showsPictures: Bool { fields.cover != nil || body.showsPictures }
}
