import PortavozTemplate

/// The page of a post or a guest's contribution.
struct PostPage: FramedPage {
    let frame: PageFrame
    let post: PostView

    init(_ entry: Entry, _ content: PageContent) {
        let shared = content.shared(Scope(entry.edition, entry.language))
        let authors = shared.authors(of: entry)
        var facts = PageFacts(entry, shared.links, kind: "post")
        facts.parents = shared.postParents
        facts.authors = authors
        frame = PageFrame(facts, shared)
        post = PostView(entry, shared, content, authors)
    }

    static let model = framed(
        "PostPage",
        [ModelField("post", .model(PostView.model.schema), "the post") { .record($0.post.record) }])
}

/// A post in full.
struct PostView: TemplateModel {
    let entry: Entry
    let content: PageContent
    private let shared: SharedParts
    private let list: PostList
    private let authors: [SharedAuthor]
    /// The post's place in its language's posts; nil for a post for staff alone.
    private let position: Int?
    /// What lists show of it.
    private let summary: Record

    private var links: PageLinks { shared.links }

    init(_ entry: Entry, _ shared: SharedParts, _ content: PageContent, _ authors: [SharedAuthor]) {
        self.entry = entry
        self.authors = authors
        self.content = content
        self.shared = shared
        list = content.graph.posts(entry.language)
        position = entry.edition == .public ? list.positions[entry.source.text] : nil
        summary = position.map { content.summary($0, shared.links.scope) } ?? Summary(entry, shared).record
    }

    private func neighbour(_ step: Int) -> Value {
        guard let position, list.entries.indices.contains(position + step) else { return .none }
        let other = list.entries[position + step]
        return .record(LinkView(title: other.title, url: links.url(other.route)).record)
    }

    static let model = Model<PostView>(
        "Post",
        Summary.model.schema.fields.enumerated().filter { $1.name != "authors" }.map { slot, field in
            ModelField(field.name, field.type, field.documentation) { $0.summary[slot] }
        } + [
            ModelField("updated", .model(DateView.model.schema), "the day of the last change that its author names") {
                $0.links.date($0.entry.fields.updated)
            },
            ModelField("body", .html, "the text") { .html($0.links.body($0.entry)) },
            ModelField("toc", .list(HeadingView.model.schema), "table of contents, two levels") {
                .list(HeadingView.contents(of: $0.entry))
            },
            ModelField("has_toc", .flag, "it has headings enough for a table of contents to help") {
                .flag($0.entry.body.headings.count >= 3)
            },
            ModelField("categories", .list(TermView.model.schema), "its categories") {
                .list($0.shared.categories(of: $0.entry))
            },
            ModelField(
                "authors", .list(AuthorBox.model.schema),
                "each author in full, for the byline and the box below the text"
            ) {
                .list($0.authors.map(\.box))
            },
            ModelField("series", .model(SeriesView.model.schema), "the series that it is part of") { post in
                guard post.entry.edition == .public, let place = post.entry.fields.series,
                    let term = post.list.term(.series, named: place.name.value), let position = post.position,
                    let index = term.posts.firstIndex(of: Int32(position))
                else { return .none }
                return .record(
                    SeriesView(term: term, entries: post.list.entries(term.posts), position: index, links: post.links)
                        .record)
            },
            ModelField("previous", .model(LinkView.model.schema), "the post before it in time") { $0.neighbour(1) },
            ModelField("next", .model(LinkView.model.schema), "the post after it in time") { $0.neighbour(-1) },
            ModelField("related", .list(Summary.model.schema), "the posts that share most with it") { post in
                guard let position = post.position else { return .list([]) }
                return .list(post.content.summaries(post.list.related[position], post.links.scope))
            },
            ModelField("translations", .list(LanguageView.model.schema), "the same post in other languages") { post in
                guard !post.content.graph.translations.isEmpty else { return .list([]) }
                let others = post.content.graph.translations(of: post.entry).filter {
                    $0.language != post.entry.language && $0.edition == post.entry.edition
                }
                return .list(
                    others.map {
                        LanguageView(
                            code: $0.language.text, name: post.links.site.settings($0.language).name,
                            url: post.links.url($0.route), isCurrent: false
                        ).record
                    })
            },
            ModelField("sponsor", .text, "who paid for a guest's text, where somebody did") {
                .text(orNone: $0.entry.payload.contributionFields?.sponsor)
            },
            ModelField("sponsorship", .text, "the line that says so to the reader") {
                .text(orNone: $0.links.sponsorship($0.entry))
            },
            ModelField("origin", .html, "what a guest's text was translated or adapted from, and who allowed it") {
                post in
                post.links.origin(post.entry).map { .html($0) } ?? .none
            },
            ModelField("share", .list(ShareLinkView.model.schema), "where a reader can pass it on, as `site.yml` says")
            {
                .list(ShareLinkView.links($0.entry, $0.links))
            },
            ModelField("has_share", .flag, "there are places to pass it on to") {
                .flag($0.entry.edition == .public && !$0.links.site.sharing.targets.isEmpty)
            },
            ModelField("comments", .model(CommentsView.model.schema), "readers' comments, where the site takes any") {
                CommentsView($0.entry, $0.shared).map { .record($0.record) } ?? .none
            },
            ModelField("extra", .dynamic, "the front matter's `extra`, free of form") {
                .dynamic($0.entry.fields.extra)
            },
        ])
}

/// The series of a post, with the post's place in it.
struct SeriesView: TemplateModel {
    let term: Term
    let entries: [Entry]
    let position: Int
    let links: PageLinks

    static let model = Model<SeriesView>(
        "PostSeries",
        [
            ModelField("name", .text, "the series' name") { .text($0.term.name) },
            ModelField("url", .url, "the series' page") { .text($0.links.url($0.term.route)) },
            ModelField("position", .number, "this post's place, from 1") { .number($0.position + 1) },
            ModelField("total", .number, "how many posts the series has") { .number($0.entries.count) },
            ModelField("entries", .list(LinkView.model.schema), "the series' posts in order") { series in
                .list(
                    series.entries.enumerated().map { index, entry in
                        LinkView(
                            title: entry.title, url: series.links.url(entry.route), isCurrent: index == series.position
                        ).record
                    })
            },
            ModelField("previous", .model(LinkView.model.schema), "the series' post before this one") { $0.step(-1) },
            ModelField("next", .model(LinkView.model.schema), "the series' post after this one") { $0.step(1) },
        ])

    private func step(_ step: Int) -> Value {
        guard entries.indices.contains(position + step) else { return .none }
        let entry = entries[position + step]
        return .record(LinkView(title: entry.title, url: links.url(entry.route)).record)
    }
}

/// Who wrote a post, in full.
struct AuthorBox: TemplateModel {
    let person: Person
    let links: PageLinks

    private var entry: Entry { person.entry(links.language) }

    static let model = Model<AuthorBox>(
        "AuthorBox",
        [
            ModelField("name", .text, "the name") { .text($0.entry.title) },
            ModelField("url", .url, "the person's page") { .text($0.links.authorURL($0.person)) },
            ModelField("role", .text, "what they do") { .text(orNone: $0.fields.role) },
            ModelField("organization", .text, "a guest's own organisation") { .text(orNone: $0.fields.organization) },
            ModelField("description", .text, "the person in a sentence") { .text(orNone: $0.entry.summary) },
            ModelField("bio", .html, "the person's text about themselves") { .html($0.links.body($0.entry)) },
            ModelField("photo", .model(ImageView.model.schema), "a picture of them") {
                $0.links.image($0.fields.photo, of: $0.entry)
            },
            ModelField("is_guest", .flag, "a guest expert") { .flag($0.fields.isGuest) },
            ModelField("writes_for", .text, "for whom a guest writes here: the company, by its name") { box in
                box.fields.isGuest ? .text(box.links.site.brand.name) : .none
            },
            ModelField("links", .list(ProfileLinkView.model.schema), "their profiles elsewhere") {
                .list($0.fields.links.map { ProfileLinkView(link: $0).record })
            },
        ])

    private var fields: PersonFields { entry.payload as! PersonFields }
}

extension PageLinks {
    func word(_ key: String) -> String { words.title(key) }
}
