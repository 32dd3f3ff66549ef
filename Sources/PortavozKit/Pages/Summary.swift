import PortavozTemplate

/// A post in a list.
struct Summary: TemplateModel {
    let entry: Entry
    let shared: SharedParts
    private let authors: [SharedAuthor]

    var links: PageLinks { shared.links }

    init(_ entry: Entry, _ shared: SharedParts) {
        self.entry = entry
        self.shared = shared
        authors = shared.authors(of: entry)
    }

    /// The fields that a post has in a list; its own page has more.
    static let model = Model<Summary>(
        "Summary",
        [
            ModelField("title", .text, "the title") { .text($0.entry.title) },
            ModelField("url", .url, "the post's page") { .text($0.links.url($0.entry.route, $0.entry.edition)) },
            ModelField("description", .text, "the description, or the text's beginning") {
                .text(orNone: $0.entry.summary)
            },
            ModelField("date", .model(DateView.model.schema), "the day of publication") {
                $0.links.date($0.entry.fields.date)
            },
            ModelField("authors", .list(TermView.model.schema), "name and page of each author") {
                .list($0.authors.map(\.term))
            },
            ModelField("byline", .text, "the authors' names as one text: A, B y C") { .text(orNone: $0.byline) },
            ModelField("tags", .list(TermView.model.schema), "its tags") { .list($0.shared.tags(of: $0.entry)) },
            ModelField("category", .model(TermView.model.schema), "its first category") {
                $0.shared.categories(of: $0.entry).first.map { .record($0) } ?? .none
            },
            ModelField("cover", .model(ImageView.model.schema), "the picture that stands for it") {
                $0.links.image($0.entry.fields.cover, of: $0.entry)
            },
            ModelField("minutes", .number, "reading time") { .number($0.entry.minutes) },
            ModelField("is_guest", .flag, "a guest expert wrote it") { .flag($0.entry.kind == "guest contribution") },
        ])

    var byline: String {
        let text = joined
        guard !authors.isEmpty, authors.allSatisfy(\.isGuest) else { return text }
        return links.words.byline(of: text, for: links.site.brand.name)
    }

    private var joined: String {
        guard authors.count > 1 else { return authors.first?.name ?? "" }
        let last = authors[authors.count - 1].name
        return authors.dropLast().map(\.name).joined(separator: ", ") + conjunction(before: last) + last
    }

    /// Spanish says `e` before the sound of i: «Ana e Inés».
    private func conjunction(before name: String) -> String {
        guard entry.language.text == "es" else { return " and " }
        let folded = Folding.sortKey(name)
        let soundsLikeI = folded.hasPrefix("i") || (folded.hasPrefix("hi") && !folded.hasPrefix("hie"))
        return soundsLikeI ? " e " : " y "
    }
}

extension PageLinks {
    /// A person's page, which is public: in this language if the person has one, or else where they are described.
    func authorURL(_ person: Person) -> String {
        let hasPage = person.byLanguage[language] != nil || graph.posts(language).byAuthor[person.id] != nil
        return url(hasPage ? person.route(language, site) : person.fallback.route, .public)
    }
}
