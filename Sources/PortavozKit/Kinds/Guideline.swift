import PortavozDiagnostics

/// A rule of the house: who keeps it, since when it holds, when it is looked at again.
package struct GuidelineFields: Payload {
    package var owner: Located<String>?
    package var effective: Moment?
    package var reviewBy: Moment?
    package var version: String
    package var changes: [Change]
    /// True for `v1.1.md` beside the current `index.md`.
    package var isSuperseded: Bool
    /// It is written for guests: part of their kit, and of the public page that asks for texts.
    package var isForGuests = false

    package struct Change: Sendable {
        package var version: String
        package var date: Moment?
        package var summary: String
    }
}

extension Kind {
    /// `content/guidelines/<slug>/index.md`, and its superseded versions beside it.
    static let guideline = Kind(
        "guideline", audience: .staff,
        claims: { source in
            source.components.count == 4 && source.components[1] == "guidelines" && source.fileExtension == "md"
                && (source.stem == "index" || isVersionName(source.stem))
        },
        decode: { reader, draft, reading in
            var fields = reader.commonFields(audience: .staff)
            var summaries: [Located<String>] = []
            let isSuperseded = draft.source.stem != "index"
            var guideline = GuidelineFields(
                owner: reader.locatedText("owner"), effective: reader.moment("effective"),
                reviewBy: reader.moment("review-by"),
                version: reader.text("version") ?? (isSuperseded ? String(draft.source.stem.dropFirst()) : "1.0"),
                changes: reader.objects("changes") { change in
                    if let summary = change.locatedText("summary") { summaries.append(summary) }
                    return .init(
                        version: change.requiredText("version"), date: change.moment("date"),
                        summary: change.requiredText("summary"))
                },
                isSuperseded: isSuperseded)
            guideline.isForGuests = reader.flag("for-guests") ?? false
            fields.otherTexts = summaries
            if guideline.owner == nil, !isSuperseded {
                reader.report("guideline-no-owner", at: fields.location, ["title": fields.title], severity: .warning)
            }
            let folder = draft.source.components[2]
            let suffix = draft.source.language.map { ".\($0.text)" } ?? ""
            let current = reading.documents["content/guidelines/\(folder)/index\(suffix).md"]
            let ownSlug = isSuperseded ? current?.fields?["slug"]?.text.flatMap { Slug(exactly: $0) } : fields.slug
            guard let slug = ownSlug ?? Slug(folding: String(folder)) else { return nil }
            var route = reading.site.section(.guidelines, draft.language).appending(slug.text + "/")
            if isSuperseded { route = route.appending(draft.source.stem + "/") }
            return Decoded(fields: fields, payload: guideline, route: route)
        },
        pages: { graph, scope in
            let guidelines = graph.entries(scope, "guideline")
            var plans = guidelines.map { entry in
                PagePlan(entry, template: "guideline") { GuidelinePage(entry, $0).record }
            }
            if !guidelines.isEmpty {
                plans.append(
                    PagePlan(.index(.guidelines, scope, graph), template: "guidelines") {
                        GuidelinesPage(scope, $0).record
                    })
            }
            return plans
        })

    /// `v1`, `v1.1`, `v2.0.3`
    private static func isVersionName(_ stem: String) -> Bool {
        stem.first == "v" && stem.dropFirst().first?.isNumber == true
            && stem.dropFirst().allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
    }
}
