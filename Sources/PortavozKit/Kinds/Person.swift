import PortavozDiagnostics

/// Who a person is: staff author or guest expert alike.
package struct PersonFields: Payload {
    package var role: String?
    package var organization: String?
    package var email: String?
    package var photo: Cover?
    package var links: [NetworkLink]
    package var isGuest: Bool
    /// What a guest says they know about.
    package var topics: [String] = []
    /// Whether a guest wants to be on the public page of thanks.
    package var wantsThanks = false
    /// The name that `authors:` uses.
    package var id: String
}

/// A profile elsewhere: the network's name and the address.
package struct NetworkLink: Sendable, Hashable {
    package var network: String
    package var url: String
}

extension Kind {
    /// `content/people/`: staff authors.
    static let person = Kind(
        "person", audience: .public,
        claims: { $0.isText(in: "people") },
        decode: { reader, draft, reading in
            var fields = reader.commonFields(titleKey: "name", audience: .public)
            fields.otherTexts = reader.locatedText("role").map { [$0] } ?? []
            // Every person has a page on the public blog: one for staff alone would be published there.
            if fields.audience != .public {
                reader.report(
                    "bad-value", at: reader.location("audience"),
                    ["key": "audience", "value": fields.audience.rawValue, "allowed": Audience.public.rawValue])
            }
            let person = PersonFields(
                role: reader.text("role"), organization: reader.text("organization"), email: reader.text("email"),
                photo: reader.cover("photo"), links: reader.networkLinks(), isGuest: false, id: draft.source.name)
            guard let slug = fields.slug ?? draft.source.slug(dropping: .none) else { return nil }
            let route = reading.site.section(.authors, draft.language).appending(slug.text + "/")
            return Decoded(fields: fields, payload: person, route: route)
        },
        pages: { graph, scope in personPages(graph, scope, guests: false) })
}

extension FieldReader {
    /// `links`: a list of network and URL.
    mutating func networkLinks() -> [NetworkLink] {
        objects("links") { link in
            let network = link.requiredText("network")
            let url = link.url("url")?.value
            if url == nil, !link.has("url") { _ = link.requiredText("url") }
            return url.map { NetworkLink(network: network, url: $0) }
        }.compactMap { $0 }
    }
}
