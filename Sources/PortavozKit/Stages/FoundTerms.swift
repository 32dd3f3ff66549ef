/// A taxonomy's terms as posts name them, each spelling looked up once a post.
struct FoundTerms {
    private struct Spelling {
        let name: String
        /// The term that it stands for, by number; nil for a name that no address can be made of.
        let term: Int?
        /// The posts that spell the term so.
        var uses = 0
    }

    private struct Found {
        let slug: Slug
        var posts: [Int32] = []
    }

    private var terms: [Found] = []
    private var spellings: [Spelling] = []
    private var numbers: [Slug: Int] = [:]
    private var known: [String: Int] = [:]

    /// - Parameters:
    ///   - name: as a post spells it.
    ///   - post: its position, never less than the one before.
    mutating func add(_ name: String, at post: Int32) {
        let number = known[name] ?? spelling(name)
        // A post that spells a term twice counts once, by its first spelling.
        guard let term = spellings[number].term, terms[term].posts.last != post else { return }
        terms[term].posts.append(post)
        spellings[number].uses += 1
    }

    private mutating func spelling(_ name: String) -> Int {
        let term = Slug(folding: name).map { slug in
            if let number = numbers[slug] { return number }
            numbers[slug] = terms.count
            terms.append(Found(slug: slug))
            return terms.count - 1
        }
        known[name] = spellings.count
        spellings.append(Spelling(name: name, term: term))
        return spellings.count - 1
    }

    mutating func sortPosts(by isBefore: (Int32, Int32) -> Bool) {
        for number in terms.indices { terms[number].posts.sort(by: isBefore) }
    }

    /// The terms, sorted as readers look for them, and each spelling's place among them.
    func terms(below base: Route) -> ([Term], places: [String: Int]) {
        // Spelt in several ways, a term takes the commonest.
        var names: [Int?] = Array(repeating: nil, count: terms.count)
        for (number, spelling) in spellings.enumerated() where spelling.uses > 0 {
            guard let term = spelling.term else { continue }
            if let other = names[term].map({ spellings[$0] }),
                (other.uses, spelling.name) >= (spelling.uses, other.name)
            {
                continue
            }
            names[term] = number
        }
        let ordered = terms.indices.map { number in
            let name = spellings[names[number]!].name
            return (key: Folding.sortKey(name), number: number, name: name)
        }.sorted { ($0.key, terms[$0.number].slug.text) < ($1.key, terms[$1.number].slug.text) }
        var order = Array(repeating: 0, count: terms.count)
        for (place, term) in ordered.enumerated() { order[term.number] = place }
        var places: [String: Int] = [:]
        for spelling in spellings where spelling.uses > 0 { places[spelling.name] = spelling.term.map { order[$0] } }
        let result = ordered.map { term in
            let found = terms[term.number]
            return Term(
                name: term.name, slug: found.slug, route: base.appending(found.slug.text + "/"), posts: found.posts)
        }
        return (result, places)
    }
}
