/// A page outside the blog: about, contact, press.
package struct StaticPageFields: Payload {}

extension Kind {
    /// `content/pages/`: at the language's root.
    static let staticPage = Kind(
        "page", audience: .public,
        claims: { $0.isText(in: "pages") },
        decode: { reader, draft, reading in
            let fields = reader.commonFields(audience: .public)
            guard let slug = fields.slug ?? draft.source.slug(dropping: .none) else { return nil }
            let route = reading.site.home(draft.language).appending(slug.text + "/")
            return Decoded(fields: fields, payload: StaticPageFields(), route: route)
        },
        pages: { graph, scope in
            graph.entries(scope, "page").map { entry in
                PagePlan(entry, template: "page") { StandardPage(entry, $0).record }
            }
        })
}
