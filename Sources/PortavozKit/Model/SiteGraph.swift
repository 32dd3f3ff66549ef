import PortavozDiagnostics

/// The whole site as it is published: entries with what connects them. Immutable, so that pages are made in parallel.
package final class SiteGraph: Sendable {
    package let site: Site
    package let options: BuildOptions
    /// Every entry of the content, published or not, by path.
    package let everything: [Entry]
    /// Those that this build publishes, by path.
    package let entries: [Entry]
    /// Those of them that are guidelines and in force.
    let guidelines: [Entry]
    /// Each language's blog, newest first.
    package let posts: [LanguageCode: PostList]
    /// Each person, by the name that `authors:` uses.
    package let people: [String: Person]
    /// Published entries by what they have in common with their translations, the default language first.
    package let translations: [String: [Entry]]
    /// What each link in an entry's text leads to, in the order of `entry.body.links`; keyed by path.
    package let targets: [String: [LinkTarget]]
    /// Files beside the content that pages show: path of the file, and where it is put.
    package let attachments: [Attachment]
    /// Files of `content/static/` and the brand's logos: published whether or not a text refers to them.
    package let sharedFiles: [Attachment]
    /// The posts that have a share kit.
    package let kits: KitPosts
    /// The paths of comments that nobody has let through yet.
    package let waitingComments: [String]
    /// The theme's colours under the brand on light pages, and the style sheet made of them: for whatever shows them.
    let palette: Palette
    let brandStyles: BrandStyles?
    /// The home of each language that has pages in an edition: the site's own always, another with content of its own,
    /// or on the hub with a public blog.
    package let homes: [Edition: [LanguageCode: Route]]
    /// Where the editions are written to, made once for all files.
    private let publicFolder: String
    private let staffFolder: String
    /// The sections that have an index page: those with anything in them.
    private let sections: [Scope: Set<Section>]

    init(
        site: Site, options: BuildOptions, everything: [Entry], entries: [Entry], posts: [LanguageCode: PostList],
        people: [String: Person], translations: [String: [Entry]], targets: [String: [LinkTarget]],
        attachments: [Attachment], sharedFiles: [Attachment], waitingComments: [String] = []
    ) {
        self.waitingComments = waitingComments
        let kits = KitPosts(everything, posts, site, options)
        self.kits = kits
        self.site = site
        self.options = options
        self.everything = everything
        self.entries = entries
        self.posts = posts
        self.people = people
        self.translations = translations
        self.targets = targets
        self.attachments = attachments
        self.sharedFiles = sharedFiles
        publicFolder = options.folder(.public)
        staffFolder = options.folder(.staff)
        palette = Palette(site.brand, isDark: false)
        brandStyles = BrandStyles(site.brand, options, light: palette)
        var scopes: [Scope] = []
        for entry in entries {
            let scope = Scope(entry.edition, entry.language)
            if !scopes.contains(scope) { scopes.append(scope) }
        }
        var homes: [Edition: [LanguageCode: Route]] = [.public: [:], .staff: [:]]
        for edition in Edition.allCases {
            for language in site.languages.map(\.code)
            where language == site.language || scopes.contains(Scope(edition, language))
                || (edition == .staff
                    && (posts[language]?.entries.isEmpty == false || !kits.upcoming(language).isEmpty))
            {
                homes[edition]![language] = site.home(language)
            }
        }
        self.homes = homes
        var sections: [Scope: Set<Section>] = [:]
        guidelines = entries.filter {
            $0.kind == "guideline" && $0.payload.guidelineFields?.isSuperseded == false
        }
        let current = Set(guidelines.map { $0.source.folder + $0.language.text })
        for entry in entries where entry.kind == "guideline" || entry.kind == "course" {
            let section: Section = entry.kind == "course" ? .training : .guidelines
            sections[Scope(entry.edition, entry.language), default: []].insert(section)
            if let guideline = entry.payload.guidelineFields, !guideline.changes.isEmpty,
                current.contains(entry.source.folder + entry.language.text)
            {
                sections[Scope(.staff, entry.language), default: []].insert(.changes)
            }
        }
        for entry in entries where entry.isForGuests && homes[.public]![entry.language] != nil {
            sections[Scope(.public, entry.language), default: []].insert(.write)
        }
        if site.brand.checks.scores {
            for entry in entries where TextScores.includes(entry) {
                sections[Scope(.staff, entry.language), default: []].insert(.scores)
            }
        }
        for language in site.languages.map(\.code) {
            let list = posts[language] ?? .empty
            var own: Set<Section> = list.entries.isEmpty ? [] : [.blog, .archive]
            for taxonomy in Taxonomy.allCases where list.terms[taxonomy]?.isEmpty == false {
                own.insert(taxonomy.section)
            }
            for person in people.values where person.byLanguage[language] != nil || list.byAuthor[person.id] != nil {
                own.insert(person.fields.isGuest ? .experts : .authors)
                if person.fields.wantsThanks, list.byAuthor[person.id] != nil { own.insert(.thanks) }
            }
            sections[Scope(.public, language), default: []].formUnion(own)
            if !list.entries.isEmpty || !kits.upcoming(language).isEmpty {
                sections[Scope(.staff, language), default: []].formUnion(
                    site.sharing.kits > 0 ? [.kits, .week] : [.week])
            }
        }
        if site.hasSearch, options.search.hasPages {
            for scope in scopes
            where entries.contains(where: { $0.edition == scope.edition && $0.language == scope.language && $0.isFound }
            ) {
                sections[scope, default: []].insert(.search)
            }
        }
        self.sections = sections
    }

    /// Whether a section has an index page in a part of the site.
    package func has(_ section: Section, _ scope: Scope) -> Bool { sections[scope]?.contains(section) == true }

    /// Whether an address is that of a section's index which an edition doesn't have, since nothing is in the section.
    func isEmptySection(_ path: String, _ edition: Edition) -> Bool {
        site.languages.contains { language in
            Section.allCases.contains { section in
                section != .page && site.section(section, language.code).path == path
                    && !has(section, Scope(edition, language.code))
                    && (edition == .public
                        || [.guidelines, .training, .changes, .scores, .search, .kits, .week].contains(section))
            }
        }
    }

    /// `public/`, `preview/public/`: as the options say it.
    func folder(_ edition: Edition) -> String { edition == .public ? publicFolder : staffFolder }

    package func posts(_ language: LanguageCode) -> PostList { posts[language] ?? PostList.empty }

    /// The published translations of an entry, itself included.
    package func translations(of entry: Entry) -> [Entry] {
        // A site of one language has none to look for.
        guard !translations.isEmpty else { return [entry] }
        return translations[entry.source.translationKey] ?? [entry]
    }

    /// The authors of an entry who have a page, in the order of its `authors`.
    package func authors(of entry: Entry) -> [Person] {
        var result: [Person] = []
        // By place: the names' own places in the file are not wanted.
        for index in entry.fields.authors.indices {
            if let person = people[entry.fields.authors[index].value] { result.append(person) }
        }
        return result
    }
}

/// One language's posts, newest first, and what joins them.
package final class PostList: Sendable {
    package let entries: [Entry]
    /// For each post: the most closely related others, as positions in `entries`.
    package let related: [[Int32]]
    package let terms: [Taxonomy: [Term]]
    /// Positions of a person's posts, by the person's id.
    package let byAuthor: [String: [Int32]]
    /// Each spelling's place among the terms.
    package let places: [Taxonomy: [String: Int]]
    /// The position of a post, by its path.
    package let positions: [String: Int]

    package static let empty = PostList(
        entries: [], related: [], terms: [:], byAuthor: [:], places: [:], positions: [:])

    init(
        entries: [Entry], related: [[Int32]], terms: [Taxonomy: [Term]], byAuthor: [String: [Int32]],
        places: [Taxonomy: [String: Int]], positions: [String: Int]
    ) {
        self.entries = entries
        self.related = related
        self.terms = terms
        self.byAuthor = byAuthor
        self.places = places
        self.positions = positions
    }

    package func entries(_ positions: [Int32]) -> [Entry] { positions.map { entries[Int($0)] } }

    /// The place among a taxonomy's terms of the one that a writer's spelling stands for.
    func place(of name: String, in taxonomy: Taxonomy) -> Int? { places[taxonomy]?[name] }

    package func term(_ taxonomy: Taxonomy, named name: String) -> Term? {
        place(of: name, in: taxonomy).map { terms[taxonomy]![$0] }
    }
}

/// A way to group posts.
package enum Taxonomy: String, Sendable, CaseIterable {
    case tags, categories, series

    package var section: Section { self == .tags ? .tags : self == .categories ? .categories : .series }
}

/// A tag, a category or a series, with its posts.
package struct Term: Sendable {
    package var name: String
    package var slug: Slug
    package var route: Route
    /// Positions in the post list: newest first; a series in its own order.
    package var posts: [Int32]
}

/// A person in the languages that they are described in.
package final class Person: Sendable {
    package let id: String
    package let fields: PersonFields
    package let byLanguage: [LanguageCode: Entry]
    package let fallback: Entry

    init(id: String, fields: PersonFields, byLanguage: [LanguageCode: Entry], fallback: Entry) {
        self.id = id
        self.fields = fields
        self.byLanguage = byLanguage
        self.fallback = fallback
    }

    /// The person's entry in a language, or else the one there is.
    package func entry(_ language: LanguageCode) -> Entry { byLanguage[language] ?? fallback }

    /// The person's page in a language's part of the site.
    package func route(_ language: LanguageCode, _ site: Site) -> Route {
        if let entry = byLanguage[language] { return entry.route }
        let slug = fallback.route.path.split(separator: "/").last.map(String.init) ?? id
        return site.section(fields.isGuest ? .experts : .authors, language).appending(slug + "/")
    }
}

/// Where a link in a text leads.
package enum LinkTarget: Sendable, Hashable {
    /// Stays as written: another site, an anchor on the page, an address that was refused elsewhere.
    case asWritten
    /// A page of an edition, and what follows its path (`#anchor`).
    case page(Route, Edition, suffix: String)
    /// An address inside the edition that the writer gave as a path from the root.
    case sitePath(Route, suffix: String)
    /// A file that is published beside the page.
    case attachment(Route, suffix: String)

    var isAsWritten: Bool { if case .asWritten = self { true } else { false } }
}

/// A file copied as it is.
package struct Attachment: Sendable, Hashable {
    package var path: String
    package var route: Route
    package var edition: Edition
    package var isUntrusted: Bool
    package var location: SourceLocation
}
