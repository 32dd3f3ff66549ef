import PortavozDiagnostics

/// What a post has beyond the common fields.
package struct PostFields: SharedPayload {
    package var sharing = PostSharing()
}

extension Kind {
    /// `content/posts/`: the blog's own articles.
    static let post = Kind(
        "post", audience: .public,
        claims: { $0.isText(in: "posts") },
        decode: { reader, draft, reading in
            let fields = reader.commonFields(audience: .public)
            let written = reader.writtenSharing()
            if fields.date == nil, !fields.isDraft, !reader.has("date") {
                reader.report("missing-key", at: fields.location, ["key": "date", "kind": "post"])
            }
            if fields.authors.isEmpty, !reader.has("authors") {
                reader.report("missing-key", at: fields.location, ["key": "authors", "kind": "post"])
            }
            guard let slug = fields.slug ?? draft.source.slug(dropping: .date) else { return nil }
            let route = Route(String(joining: reading.blog(draft.language).path, slug.text, "/"))
            // Only texts for networks are told with the address.
            let page = written.texts.isEmpty ? "" : reading.site.publicBase.absolute(route)
            var sharing = reader.sharing(written, reading.site, page: page)
            sharing.comments = reading.approvedComments(on: draft.source)
            return Decoded(fields: fields, payload: PostFields(sharing: sharing), route: route)
        },
        pages: { graph, scope in
            graph.entries(scope).filter(\.isPost).map { entry in
                PagePlan(entry, template: "post") { PostPage(entry, $0).record }
            }
        })
}
