import PortavozTemplate

/// The page of an author or an expert, with all that they wrote.
struct PersonPage: FramedPage {
    let frame: PageFrame
    let person: Person
    let posts: [Int32]
    let page: Int
    let pageCount: Int
    let route: Route
    let content: PageContent
    let links: PageLinks

    init(_ person: Person, posts: [Int32], page: Int, pageCount: Int, scope: Scope, _ content: PageContent) {
        let shared = content.shared(scope)
        let links = shared.links
        let entry = person.entry(scope.language)
        route = person.route(scope.language, links.site)
        var facts = PageFacts(
            ListPage.route(route, page: page, links), title: links.words.title(entry.title, page: page),
            description: entry.summary, kind: person.fields.isGuest ? "guest" : "person")
        facts.entry = page == 1 ? entry : nil
        facts.parents = [shared.home, shared.sections[person.fields.isGuest ? .experts : .authors]!]
        if page > 1 {
            facts.parents.append(Crumb(title: entry.title, url: links.url(route)))
        } else {
            facts.alternates = content.graph.personRoutes(person)
        }
        if !posts.isEmpty {
            facts.feedRoute = route
            facts.feedTitle = entry.title
        }
        frame = PageFrame(facts, shared)
        self.person = person
        self.posts = posts
        self.page = page
        self.pageCount = pageCount
        self.content = content
        self.links = links
    }

    static let model = framed(
        "PersonPage",
        [
            ModelField("person", .model(PersonView.model.schema), "the person") {
                .record(PersonView(person: $0.person, links: $0.links).record)
            },
            ModelField("entries", .list(Summary.model.schema), "what they wrote, newest first, on this page") { view in
                let size = view.links.site.pageSize
                return .list(
                    view.content.summaries(view.posts.dropFirst((view.page - 1) * size).prefix(size), view.links.scope))
            },
            ModelField("count", .number, "how many posts they wrote") { .number($0.posts.count) },
            ModelField("feed", .url, "their RSS feed") { view in
                view.posts.isEmpty ? .none : .text(view.links.url(view.route.appending(FeedFormat.rss.file)))
            },
            ModelField("pagination", .model(Pagination.model.schema), "their other pages of posts, where there are any")
            { view in
                guard view.pageCount > 1 else { return .none }
                return .record(view.links.pagination(view.route, current: view.page, total: view.pageCount).record)
            },
        ])
}

struct PersonView: TemplateModel {
    let person: Person
    let links: PageLinks

    private var entry: Entry { person.entry(links.language) }
    private var fields: PersonFields { entry.payload as! PersonFields }

    static let model = Model<PersonView>(
        "Person",
        [
            ModelField("name", .text, "the name") { .text($0.entry.title) },
            ModelField("role", .text, "what they do") { .text(orNone: $0.fields.role) },
            ModelField("organization", .text, "a guest's own organisation") { .text(orNone: $0.fields.organization) },
            ModelField("body", .html, "the person's text about themselves") { .html($0.links.body($0.entry)) },
            ModelField("photo", .model(ImageView.model.schema), "a picture of them") {
                $0.links.image($0.fields.photo, of: $0.entry)
            },
            ModelField("is_guest", .flag, "a guest expert") { .flag($0.fields.isGuest) },
            ModelField("links", .list(ProfileLinkView.model.schema), "their profiles elsewhere") {
                .list($0.fields.links.map { ProfileLinkView(link: $0).record })
            },
            ModelField("email", .text, "a staff author's public address") { .text(orNone: $0.fields.email) },
            ModelField("email_url", .url, "the same as a `mailto:` link") { view in
                view.fields.email.map { .text("mailto:" + $0) } ?? .none
            },
        ])
}

/// The directory of experts, or the list of staff authors.
struct PeoplePage: FramedPage {
    let frame: PageFrame
    let isExperts: Bool
    let people: [Record]
    let topics: [Record]
    let feed: Value

    init(guests: Bool, _ scope: Scope, alternates: [LanguageCode: Route], _ content: PageContent) {
        let links = content.links(scope)
        let section: Section = guests ? .experts : .authors
        isExperts = guests
        people = content.graph.people(scope.language, guests: guests).map { PersonCard($0, links).record }
        topics = guests ? ExpertTopic.all(links).map(\.record) : []
        let hasTexts = guests && content.graph.posts(scope.language).entries.contains(where: \.isByGuest)
        let route = links.site.section(section, scope.language)
        feed = hasTexts ? .text(links.url(route.appending(FeedFormat.rss.file))) : .none
        var facts = PageFacts(
            links.site.section(section, scope.language), title: content.words[scope.language]!.section(section),
            description: nil, kind: section.rawValue)
        facts.parents = [content.shared(links.scope).home]
        facts.alternates = alternates
        if hasTexts {
            facts.feedRoute = route
            facts.feedTitle = facts.title
        }
        frame = PageFrame(facts, content.shared(links.scope))
    }

    static let model = framed(
        "PeoplePage",
        [
            ModelField("is_experts", .flag, "guest experts; otherwise staff authors") { .flag($0.isExperts) },
            ModelField("people", .list(PersonCard.model.schema), "each person, by name") { .list($0.people) },
            ModelField("topics", .list(ExpertTopic.model.schema), "what guest experts know about, by name") {
                .list($0.topics)
            },
            ModelField("feed", .url, "the RSS feed of guests' texts, where there are any") { $0.feed },
        ])
}

/// A person in a list.
struct PersonCard: TemplateModel {
    let person: Person
    let links: PageLinks

    init(_ person: Person, _ links: PageLinks) {
        self.person = person
        self.links = links
    }

    private var entry: Entry { person.entry(links.language) }
    private var fields: PersonFields { entry.payload as! PersonFields }

    static let model = Model<PersonCard>(
        "PersonCard",
        [
            ModelField("name", .text, "the name") { .text($0.entry.title) },
            ModelField("url", .url, "the person's page") { .text($0.links.authorURL($0.person)) },
            ModelField("role", .text, "what they do") { .text(orNone: $0.fields.role) },
            ModelField("organization", .text, "a guest's own organisation") { .text(orNone: $0.fields.organization) },
            ModelField("description", .text, "the person in a sentence") { .text(orNone: $0.entry.summary) },
            ModelField("photo", .model(ImageView.model.schema), "a picture of them") {
                $0.links.image($0.fields.photo, of: $0.entry)
            },
            ModelField("count", .number, "how many posts they wrote") { card in
                .number(card.links.graph.posts(card.links.language).byAuthor[card.person.id]?.count ?? 0)
            },
        ])
}

extension SiteGraph {
    /// The people who have a page in a language: described in it, or with posts in it. By name.
    func people(_ language: LanguageCode, guests: Bool) -> [Person] {
        let authors = posts(language).byAuthor
        return people.values.filter { person in
            person.fields.isGuest == guests && (person.byLanguage[language] != nil || authors[person.id] != nil)
        }
        .map { (key: Folding.sortKey($0.entry(language).title), person: $0) }
        .sorted { ($0.key, $0.person.id) < ($1.key, $1.person.id) }
        .map(\.person)
    }

    /// A person's pages in the languages.
    func personRoutes(_ person: Person) -> [LanguageCode: Route] {
        var routes: [LanguageCode: Route] = [:]
        for language in site.languages.map(\.code)
        where person.byLanguage[language] != nil || posts(language).byAuthor[person.id] != nil {
            routes[language] = person.route(language, site)
        }
        return routes
    }
}

/// The pages of people: each with their posts, and the list of them all.
func personPages(_ graph: SiteGraph, _ scope: Scope, guests: Bool) -> [PagePlan] {
    guard scope.edition == .public else { return [] }
    let people = graph.people(scope.language, guests: guests)
    guard !people.isEmpty else { return [] }
    var plans: [PagePlan] = []
    for person in people {
        let posts = graph.posts(scope.language).byAuthor[person.id] ?? []
        let pageCount = max(1, (posts.count + graph.site.pageSize - 1) / graph.site.pageSize)
        let route = person.route(scope.language, graph.site)
        for page in 1...pageCount {
            let place = PagePlace(ListPage.route(route, page: page, graph.site, scope), scope)
            let entry = page == 1 ? person.entry(scope.language) : nil
            plans.append(
                PagePlan(place, template: "person", showing: entry) {
                    PersonPage(person, posts: posts, page: page, pageCount: pageCount, scope: scope, $0).record
                })
        }
    }
    let section: Section = guests ? .experts : .authors
    let alternates = graph.sectionRoutes(section) { !graph.people($0, guests: guests).isEmpty }
    plans.append(
        PagePlan(.index(section, scope, graph), template: "people") {
            PeoplePage(guests: guests, scope, alternates: alternates, $0).record
        })
    return guests ? plans + guestFeeds(graph, scope) + thanksPages(graph, scope) : plans
}

extension SiteGraph {
    /// A section's first page in each language that has it.
    func sectionRoutes(_ section: Section, where hasIt: (LanguageCode) -> Bool) -> [LanguageCode: Route] {
        Dictionary(
            uniqueKeysWithValues: site.languages.map(\.code).filter(hasIt).map { ($0, site.section(section, $0)) })
    }
}
