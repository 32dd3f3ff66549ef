import PortavozTemplate

/// What the pages of one part of the site say of an author, made once.
final class SharedAuthor: Sendable {
    /// The person's own text, in this language if there is one.
    let entry: Entry
    let isGuest: Bool
    /// Name and page, as lists have them.
    let term: Record
    /// For the box below a post.
    let box: Record
    /// The person as JSON-LD.
    let data: JSON
    /// The whole address of their page.
    let address: String

    var name: String { entry.title }

    init(_ person: Person, _ links: PageLinks) {
        entry = person.entry(links.language)
        isGuest = person.fields.isGuest
        term = TermView(name: entry.title, url: links.authorURL(person)).record
        box = AuthorBox(person: person, links: links).record
        data = .written(Head.person(person, links))
        address = links.site.publicBase.absolute(person.route(links.language, links.site))
    }
}

extension SharedParts {
    /// The authors of an entry who have a page, in the order of its `authors`.
    func authors(of entry: Entry) -> [SharedAuthor] {
        var result: [SharedAuthor] = []
        // By place: the names' own places in the file are not wanted.
        for index in entry.fields.authors.indices {
            if let author = authors[entry.fields.authors[index].value] { result.append(author) }
        }
        return result
    }
}
