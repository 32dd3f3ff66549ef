import PortavozDiagnostics
import PortavozTemplate

/// A list of posts: the blog, a tag, a category, a series, a year or a month.
struct ListPage: FramedPage {
    /// What the list holds, without regard to which of its pages is shown.
    struct Subject: Sendable {
        enum Group: String, Sendable { case blog, tag, category, series, archive }
        var group: Group
        var title: String
        var route: Route
        /// Positions in the language's posts.
        var posts: [Int32]
        var parents: [Section] = []
        var hasFeed = false
        var alternates: [LanguageCode: Route] = [:]
    }

    let frame: PageFrame
    let list: ListView

    init(_ subject: Subject, page: Int, pageCount: Int, scope: Scope, _ content: PageContent) {
        let shared = content.shared(scope)
        let links = shared.links
        var facts = PageFacts(
            Self.route(subject.route, page: page, links), title: links.words.title(subject.title, page: page),
            description: page == 1 && subject.group == .blog ? links.settings.description : nil,
            kind: subject.group.rawValue)
        facts.parents.reserveCapacity(3)
        facts.parents.append(shared.home)
        for parent in subject.parents { facts.parents.append(shared.sections[parent]!) }
        if page > 1 { facts.parents.append(Crumb(title: subject.title, url: links.url(subject.route))) }
        if page == 1 { facts.alternates = subject.alternates }
        if subject.hasFeed, subject.group != .blog {
            facts.feedRoute = subject.route
            facts.feedTitle = subject.title
        }
        frame = PageFrame(facts, shared)
        list = ListView(subject: subject, page: page, pageCount: pageCount, content: content, links: links)
    }

    static let model = framed(
        "ListPage", [ModelField("list", .model(ListView.model.schema), "the list") { .record($0.list.record) }])

    /// The first page is the list's own route, the others are below it: `/blog/pagina/2/`.
    static func route(_ base: Route, page: Int, _ site: Site, _ scope: Scope) -> Route {
        route(base, page: page, segment: site.settings(scope.language).segment(.page))
    }

    static func route(_ base: Route, page: Int, _ links: PageLinks) -> Route {
        route(base, page: page, segment: links.settings.segment(.page))
    }

    private static func route(_ base: Route, page: Int, segment: String) -> Route {
        page == 1 ? base : Route(String(joining: base.path, segment, "/", String(page), "/"))
    }
}

struct ListView: TemplateModel {
    let subject: ListPage.Subject
    let page: Int
    let pageCount: Int
    let content: PageContent
    let links: PageLinks

    static let model = Model<ListView>(
        "List",
        [
            ModelField("title", .text, "what the list is of") { .text($0.subject.title) },
            ModelField("is_blog", .flag, "all posts") { .flag($0.subject.group == .blog) },
            ModelField("is_tag", .flag, "the posts of a tag") { .flag($0.subject.group == .tag) },
            ModelField("is_category", .flag, "the posts of a category") { .flag($0.subject.group == .category) },
            ModelField("is_series", .flag, "the posts of a series, in its order") {
                .flag($0.subject.group == .series)
            },
            ModelField("is_archive", .flag, "the posts of a year or a month") { .flag($0.subject.group == .archive) },
            ModelField("entries", .list(Summary.model.schema), "the posts on this page of the list") { view in
                let size = view.links.site.pageSize
                let positions = view.subject.posts.dropFirst((view.page - 1) * size).prefix(size)
                return .list(view.content.summaries(positions, view.links.scope))
            },
            ModelField("count", .number, "how many posts the whole list has") { .number($0.subject.posts.count) },
            ModelField("feed", .url, "the list's RSS feed") { view in
                guard view.subject.hasFeed else { return .none }
                let base = view.subject.group == .blog ? view.links.site.home(view.links.language) : view.subject.route
                return .text(view.links.url(base.appending(FeedFormat.rss.file)))
            },
            ModelField("pagination", .model(Pagination.model.schema), "the list's other pages, where it has any") {
                view in
                guard view.pageCount > 1 else { return .none }
                return .record(
                    view.links.pagination(view.subject.route, current: view.page, total: view.pageCount).record)
            },
        ])
}

extension PageLinks {
    func pagination(_ base: Route, current: Int, total: Int) -> Pagination {
        let first = url(base)
        let later = String(joining: first, settings.segment(.page), "/")
        return Pagination(current: current, total: total, first: first, later: later)
    }
}

/// The list of all tags, categories or series.
struct TermsPage: FramedPage {
    let frame: PageFrame
    let taxonomy: Taxonomy
    let title: String
    let terms: [Record]

    init(_ taxonomy: Taxonomy, _ scope: Scope, alternates: [LanguageCode: Route], _ content: PageContent) {
        let links = content.links(scope)
        self.taxonomy = taxonomy
        title = content.words[scope.language]!.section(taxonomy.section)
        terms = (content.graph.posts(scope.language).terms[taxonomy] ?? []).map {
            TermView(name: $0.name, url: links.url($0.route), count: $0.posts.count).record
        }
        var facts = PageFacts(
            links.site.section(taxonomy.section, scope.language), title: title, description: nil,
            kind: taxonomy.rawValue)
        facts.parents = [content.shared(links.scope).home]
        facts.alternates = alternates
        frame = PageFrame(facts, content.shared(links.scope))
    }

    static let model = framed(
        "TermsPage",
        [
            ModelField("title", .text, "what the terms are: Tags, Topics, Series") { .text($0.title) },
            ModelField("terms", .list(TermView.model.schema), "each term with its number of posts") { .list($0.terms) },
            ModelField("is_tags", .flag, "the terms are tags") { .flag($0.taxonomy == .tags) },
            ModelField("is_categories", .flag, "the terms are categories") { .flag($0.taxonomy == .categories) },
            ModelField("is_series", .flag, "the terms are series") { .flag($0.taxonomy == .series) },
        ])
}

/// The archive: every year and month that has posts.
struct ArchivePage: FramedPage {
    let frame: PageFrame
    let years: [Record]

    init(_ scope: Scope, alternates: [LanguageCode: Route], _ content: PageContent) {
        let links = content.links(scope)
        let words = content.words[scope.language]!
        let base = links.site.section(.archive, scope.language)
        years = content.graph.archive(scope.language).map { year in
            ArchiveYear(
                year: year.year, url: links.url(base.appending("\(pad(year.year, 4))/")), count: year.count,
                months: year.months.map { month in
                    TermView(
                        name: words.dates.months[month.month - 1],
                        url: links.url(base.appending("\(pad(year.year, 4))/\(pad(month.month, 2))/")),
                        count: month.posts.count
                    ).record
                }
            ).record
        }
        var facts = PageFacts(base, title: words.section(.archive), description: nil, kind: "archive")
        facts.parents = [content.shared(links.scope).home]
        facts.alternates = alternates
        frame = PageFrame(facts, content.shared(links.scope))
    }

    static let model = framed(
        "ArchivePage",
        [ModelField("years", .list(ArchiveYear.model.schema), "each year with posts, newest first") { .list($0.years) }]
    )
}

struct ArchiveYear: TemplateModel {
    let year: Int
    let url: String
    let count: Int
    let months: [Record]

    static let model = Model<ArchiveYear>(
        "ArchiveYear",
        [
            ModelField("year", .text, "the year") { .text(String($0.year)) },
            ModelField("url", .url, "the year's posts") { .text($0.url) },
            ModelField("count", .number, "how many posts it has") { .number($0.count) },
            ModelField("months", .list(TermView.model.schema), "its months with posts, newest first") {
                .list($0.months)
            },
        ])
}

extension SiteGraph {
    struct YearOfPosts {
        var year: Int
        var months: [(month: Int, posts: [Int32])]
        var posts: [Int32] { months.flatMap(\.posts) }
        var count: Int { months.reduce(0) { $0 + $1.posts.count } }
    }

    /// The dated posts of a language by year and month, newest first.
    func archive(_ language: LanguageCode) -> [YearOfPosts] {
        var years: [YearOfPosts] = []
        for (position, entry) in posts(language).entries.enumerated() {
            guard let day = entry.fields.date?.day else { continue }
            if years.last?.year != day.year { years.append(YearOfPosts(year: day.year, months: [])) }
            if years[years.count - 1].months.last?.month != day.month {
                years[years.count - 1].months.append((day.month, []))
            }
            let month = years[years.count - 1].months.count - 1
            years[years.count - 1].months[month].posts.append(Int32(position))
        }
        return years
    }
}
