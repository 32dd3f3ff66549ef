import PortavozTemplate

/// The public home of a language.
struct HomePage: FramedPage {
    let frame: PageFrame
    let latest: [Record]
    let categories: [Record]
    let experts: [Record]

    init(_ scope: Scope, _ content: PageContent) {
        let links = content.links(scope)
        let settings = links.site.settings(scope.language)
        let posts = content.graph.posts(scope.language)
        var facts = PageFacts(
            links.site.home(scope.language), title: settings.title, description: settings.description, kind: "home")
        facts.isHome = true
        facts.alternates = content.graph.homes[scope.edition]!
        frame = PageFrame(facts, content.shared(links.scope))
        latest = content.summaries(Int32(0)..<Int32(min(posts.entries.count, links.site.pageSize)), scope)
        categories = (posts.terms[.categories] ?? []).map {
            TermView(name: $0.name, url: links.url($0.route), count: $0.posts.count).record
        }
        experts = content.graph.people(scope.language, guests: true).map { PersonCard($0, links).record }
    }

    static let model = framed(
        "HomePage",
        [
            ModelField("featured", .model(Summary.model.schema), "the newest post") {
                $0.latest.first.map { .record($0) } ?? .none
            },
            ModelField("latest", .list(Summary.model.schema), "the posts after the newest") {
                .list(Array($0.latest.dropFirst()))
            },
            ModelField("categories", .list(TermView.model.schema), "the blog's categories") { .list($0.categories) },
            ModelField("experts", .list(PersonCard.model.schema), "the guest experts") { .list($0.experts) },
        ])
}

/// A page outside the blog.
struct StandardPage: FramedPage {
    let frame: PageFrame
    let entry: Entry
    let links: PageLinks

    init(_ entry: Entry, _ content: PageContent) {
        links = content.links(Scope(entry.edition, entry.language))
        self.entry = entry
        var facts = PageFacts(entry, links)
        facts.parents = [content.shared(links.scope).home]
        frame = PageFrame(facts, content.shared(links.scope))
    }

    static let model = framed(
        "StandardPage",
        [
            ModelField("body", .html, "the text") { .html($0.links.body($0.entry)) },
            ModelField("toc", .list(HeadingView.model.schema), "table of contents, two levels") {
                .list(HeadingView.contents(of: $0.entry))
            },
            ModelField("updated", .model(DateView.model.schema), "the day of the last change") {
                $0.links.date($0.entry.fields.updated)
            },
            ModelField("extra", .dynamic, "the front matter's `extra`, free of form") {
                .dynamic($0.entry.fields.extra)
            },
        ])
}

/// What a reader sees at an address that has no page.
struct NotFoundPage: FramedPage {
    let frame: PageFrame
    let latest: [Record]

    init(_ scope: Scope, _ content: PageContent) {
        let links = content.links(scope)
        var facts = PageFacts(
            links.site.home(scope.language).appending("404.html"), title: links.word("title_not_found"),
            description: nil, kind: "not-found")
        facts.isHidden = true
        facts.parents = [content.shared(links.scope).home]
        frame = PageFrame(facts, content.shared(links.scope))
        let posts = scope.edition == .public ? content.graph.posts(scope.language).entries.count : 0
        latest = content.summaries(Int32(0)..<Int32(min(posts, 3)), scope)
    }

    static let model = framed(
        "NotFoundPage",
        [ModelField("latest", .list(Summary.model.schema), "the three newest posts") { .list($0.latest) }])
}

/// A page that sends readers of an old address to the new one.
struct RedirectPage: FramedPage {
    let frame: PageFrame
    let target: String

    init(from route: Route, to entry: Entry, _ content: PageContent) {
        let links = content.links(Scope(entry.edition, entry.language))
        var facts = PageFacts(route, title: entry.title, description: nil, kind: "redirect")
        facts.isHidden = true
        facts.target = entry.route
        frame = PageFrame(facts, content.shared(links.scope))
        target = links.url(entry.route)
    }

    static let model = framed(
        "RedirectPage", [ModelField("target", .url, "the new address") { .text($0.target) }])
}
