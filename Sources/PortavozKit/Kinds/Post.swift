import PortavozDiagnostics

/// A post has no fields of its own beyond the common ones.
package struct PostFields: Payload {}

extension Kind {
    /// `content/posts/`: the blog's own articles.
    static let post = Kind(
        "post", audience: .public,
        claims: { $0.isText(in: "posts") },
        decode: { reader, draft, reading in
            let fields = reader.commonFields(audience: .public)
            if fields.date == nil, !fields.isDraft, !reader.has("date") {
                reader.report("missing-key", at: fields.location, ["key": "date", "kind": "post"])
            }
            if fields.authors.isEmpty, !reader.has("authors") {
                reader.report("missing-key", at: fields.location, ["key": "authors", "kind": "post"])
            }
            guard let slug = fields.slug ?? draft.source.slug(dropping: .date) else { return nil }
            let route = reading.site.section(.blog, draft.language).appending(slug.text + "/")
            return Decoded(fields: fields, payload: PostFields(), route: route)
        },
        pages: { graph, scope in
            graph.entries(scope).filter(\.isPost).map { entry in
                PagePlan(entry, template: "post") { PostPage(entry, $0).record }
            }
        })
}
