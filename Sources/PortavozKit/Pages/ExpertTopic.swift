import PortavozTemplate

/// Something that guest experts know about: a category of their texts, or what their profile names.
struct ExpertTopic: TemplateModel {
    let name: String
    let url: String?
    let people: [Record]

    static let model = Model<ExpertTopic>(
        "ExpertTopic",
        [
            ModelField("name", .text, "the topic") { .text($0.name) },
            ModelField("url", .url, "the posts about it, where it is a category of the blog") {
                .text(orNone: $0.url)
            },
            ModelField("people", .list(PersonCard.model.schema), "who knows about it, by name") { .list($0.people) },
        ])

    /// Every topic of a language's guests, by name. Spelt in several ways, a topic is one, under the category's name where
    /// it is a category.
    static func all(_ links: PageLinks) -> [ExpertTopic] {
        let graph = links.graph
        let posts = graph.posts(links.language)
        var names: [String: String] = [:]
        var people: [String: [Person]] = [:]
        func add(_ name: String, _ person: Person) {
            guard let slug = Slug(folding: name)?.text else { return }
            if names[slug] == nil { names[slug] = name }
            if people[slug]?.last !== person { people[slug, default: []].append(person) }
        }
        for person in graph.people(links.language, guests: true) {
            for position in posts.byAuthor[person.id] ?? [] {
                for category in posts.entries[Int(position)].fields.categories { add(category.value, person) }
            }
            let own = person.byLanguage[links.language]?.payload.personFields?.topics ?? []
            for topic in own { add(topic, person) }
        }
        let terms = Dictionary(
            (posts.terms[.categories] ?? []).map { ($0.slug.text, $0) }, uniquingKeysWith: { first, _ in first })
        return names.map { slug, name in
            let term = terms[slug]
            return ExpertTopic(
                name: term?.name ?? name, url: term.map { links.url($0.route) },
                people: people[slug]!.map { PersonCard($0, links).record })
        }.sorted { (Folding.sortKey($0.name), $0.name) < (Folding.sortKey($1.name), $1.name) }
    }
}

extension Entry {
    /// A guest's own text.
    var isByGuest: Bool { kind == "guest contribution" }
}
