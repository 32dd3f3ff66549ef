import PortavozTemplate

/// A post in a list.
struct Summary: TemplateModel {
    let entry: Entry
    let shared: SharedParts

    var links: PageLinks { shared.links }

    init(_ entry: Entry, _ shared: SharedParts) {
        self.entry = entry
        self.shared = shared
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
            ModelField("authors", .list(TermView.model.schema), "name and page of each author") { summary in
                .list(
                    summary.authors.map {
                        TermView(name: $0.entry(summary.entry.language).title, url: summary.links.authorURL($0)).record
                    })
            },
            ModelField("byline", .text, "the authors' names as one text: A, B y C") { .text(orNone: $0.byline) },
            ModelField("tags", .list(TermView.model.schema), "its tags") { .list($0.terms(.tags)) },
            ModelField("category", .model(TermView.model.schema), "its first category") {
                $0.terms(.categories).first.map { .record($0) } ?? .none
            },
            ModelField("cover", .model(ImageView.model.schema), "the picture that stands for it") {
                $0.links.image($0.entry.fields.cover, of: $0.entry)
            },
            ModelField("minutes", .number, "reading time") { .number($0.entry.minutes) },
            ModelField("is_guest", .flag, "a guest expert wrote it") { .flag($0.entry.kind == "guest contribution") },
        ])

    var authors: [Person] { links.graph.authors(of: entry) }

    var byline: String {
        let names = authors.map { $0.entry(entry.language).title }
        let isByGuests = !authors.isEmpty && authors.allSatisfy(\.fields.isGuest)
        let text = joined(names)
        return isByGuests ? links.words.byline(of: text, for: links.site.brand.name) : text
    }

    private func joined(_ names: [String]) -> String {
        guard names.count > 1 else { return names.first ?? "" }
        let last = names[names.count - 1]
        return names.dropLast().joined(separator: ", ") + conjunction(before: last) + last
    }

    func terms(_ taxonomy: Taxonomy) -> [Record] {
        let list = links.graph.posts(entry.language)
        guard entry.edition == .public else { return [] }
        guard let records = shared.terms[taxonomy] else { return [] }
        return entry.names(taxonomy).compactMap { list.place(of: $0, in: taxonomy).map { records[$0] } }
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
