import PortavozTemplate

/// What every page has around its own content: the site's furniture and the page's facts.
struct PageFrame: Sendable {
    let site: Record
    let page: Record

    init(_ facts: consuming PageFacts, _ shared: SharedParts) {
        site = SiteView.record(facts, shared)
        page = PageView(facts: facts, shared: shared).record
    }
}

/// A page's model: the frame and the fields of its template.
protocol FramedPage: TemplateModel {
    var frame: PageFrame { get }
}

extension FramedPage {
    /// `site` and `page`, which come first in every template's model.
    static func framed(_ name: String, _ own: [ModelField<Self>]) -> Model<Self> {
        Model<Self>(
            name,
            [
                ModelField("site", .model(SiteView.model.schema), "the site and its furniture") {
                    .record($0.frame.site)
                },
                ModelField("page", .model(PageView.model.schema), "the page itself") { .record($0.frame.page) },
            ] + own)
    }
}

/// What is known of a page apart from its content.
struct PageFacts: Sendable {
    var route: Route
    var title: String
    var description: String?
    /// What the page shows: `post`, `blog`, `tag`, `guideline` …
    var kind: String
    /// The same page in the site's languages, itself included.
    var alternates: [LanguageCode: Route] = [:]
    /// From the language's home down, without the page itself.
    var parents: [Crumb] = []
    var isHome = false
    var isHidden = false
    /// The page that this one only leads to.
    var target: Route?
    /// The folder whose feeds the page announces beside the language's own.
    var feedRoute: Route?
    var feedTitle: String?
    var entry: Entry?
    /// Who wrote its entry: their texts about themselves stand on the page too.
    var authors: [SharedAuthor] = []
    /// Texts that it shows besides those.
    var otherTexts: [Entry] = []

    /// Those of the texts it shows, its entry's first, for which something holds.
    func texts(where holds: (Entry) -> Bool) -> [Entry] {
        var texts: [Entry] = []
        if let entry, holds(entry) { texts.append(entry) }
        for author in authors where holds(author.entry) { texts.append(author.entry) }
        for text in otherTexts where holds(text) { texts.append(text) }
        return texts
    }

    init(_ route: Route, title: String, description: String?, kind: String) {
        self.route = route
        self.title = title
        self.description = description
        self.kind = kind
    }

    /// Whether readers' progress is shown or made on it.
    var hasExercises: Bool {
        switch kind {
        case "course", "lesson", "certificate": true
        default: entry?.body.marks.isEmpty == false
        }
    }

    /// The facts of an entry's own page.
    init(_ entry: Entry, _ links: PageLinks, kind: String? = nil) {
        self.init(entry.route, title: entry.title, description: entry.summary, kind: kind ?? entry.kind.text)
        self.entry = entry
        // On a site of one language nobody asks.
        guard !links.graph.translations.isEmpty else { return }
        for translation in links.graph.translations(of: entry) where translation.edition == entry.edition {
            alternates[translation.language] = translation.route
        }
    }
}

/// The site as its pages show it: names, menus, sections, languages.
struct SiteView: TemplateModel {
    let links: PageLinks

    private var settings: SiteLanguage { links.settings }

    private func section(_ section: Section, _ edition: Edition) -> Value {
        guard links.graph.has(section, Scope(edition, links.language)) else { return .none }
        return .text(links.url(links.site.section(section, links.language), edition))
    }

    /// The site's record on a page: that of the pages around it, and where the site has several languages, their switch.
    static func record(_ facts: PageFacts, _ shared: SharedParts) -> Record {
        let record = shared.site(on: facts.route)
        let links = shared.links
        guard shared.hasLanguageSwitch else { return record }
        let homes = links.graph.homes[links.scope.edition]!
        var values = record.array
        values[languagesSlot] = .list(
            links.site.languages.lazy.filter { homes[$0.code] != nil }.map { switchItem($0, facts, links).record })
        return Record(values)
    }

    static let menuSlot = model.schema.slots["menu"]!
    static let footerSlot = model.schema.slots["footer_menu"]!
    private static let languagesSlot = model.schema.slots["languages"]!

    static let model = Model<SiteView>(
        "Site",
        [
            ModelField("title", .text, "the site's title in this language") { .text($0.settings.title) },
            ModelField("description", .text, "the site's description in this language") {
                .text(orNone: $0.settings.description)
            },
            ModelField("name", .text, "the company's name, from the brand") { .text($0.links.site.brand.name) },
            ModelField("legal_name", .text, "the company's legal name") { .text($0.links.site.brand.legalName) },
            ModelField("logo", .model(ImageView.model.schema), "the company's logo") { view in
                guard let logo = view.links.site.brand.logo else { return .none }
                return .record(
                    ImageView(
                        url: view.links.url(brandRoute(logo.value)), alternative: view.links.site.brand.logoAlternative,
                        credit: nil
                    ).record)
            },
            ModelField("brand_styles", .url, "the style sheet with the brand's colours and type, where it has any") {
                view in
                .text(orNone: view.links.graph.brandStyles.map { view.links.url($0.route) })
            },
            ModelField(
                "tint_styles", .url,
                "the style sheet with the colours of pictures that are still to come, where there are any"
            ) {
                guard $0.links.images.tinted.contains($0.links.scope.edition) else { return .none }
                return .text($0.links.url(TintStyles.route($0.links.graph.options)))
            },
            ModelField("home", .url, "this language's home in this edition") {
                .text($0.links.url($0.links.site.home($0.links.language)))
            },
            ModelField(
                "root", .url,
                "the edition's root with its final slash; `{{asset.NAME}}` is the address of a file of the theme's assets/"
            ) {
                .text($0.links.base.path)
            },
            ModelField("is_staff", .flag, "this is the staff edition") { .flag($0.links.scope.edition == .staff) },
            ModelField("public_home", .url, "the public blog's home") {
                .text($0.links.url($0.publicHome, .public))
            },
            ModelField("blog_url", .url, "the blog's first page, where there is anything in it") {
                $0.section(.blog, .public)
            },
            ModelField("tags_url", .url, "the list of tags, where there are any") { $0.section(.tags, .public) },
            ModelField("categories_url", .url, "the list of categories, where there are any") {
                $0.section(.categories, .public)
            },
            ModelField("series_url", .url, "the list of series, where there are any") { $0.section(.series, .public) },
            ModelField("archive_url", .url, "the archive by year and month, where there is anything in it") {
                $0.section(.archive, .public)
            },
            ModelField("authors_url", .url, "the staff authors, where there are any") { $0.section(.authors, .public) },
            ModelField("experts_url", .url, "the guest experts, where there are any") { $0.section(.experts, .public) },
            ModelField("thanks_url", .url, "the page of thanks to guests, where any want to be on it") {
                $0.section(.thanks, .public)
            },
            ModelField("write_url", .url, "the page that asks for texts, where guidelines for guests are") {
                $0.section(.write, .public)
            },
            ModelField("search_url", .url, "the search's page, where there is one") { view in
                view.section(.search, view.links.scope.edition)
            },
            ModelField("guidelines_url", .url, "the guidelines, on the hub, where there are any") { view in
                view.links.scope.edition == .staff ? view.section(.guidelines, .staff) : .none
            },
            ModelField("changes_url", .url, "what has changed in the guidelines, on the hub, where anything has") {
                view in
                view.links.scope.edition == .staff ? view.section(.changes, .staff) : .none
            },
            ModelField("training_url", .url, "the training, on the hub, where there is anything in it") { view in
                view.links.scope.edition == .staff ? view.section(.training, .staff) : .none
            },
            ModelField("feed", .url, "this language's RSS feed") { view in
                guard !view.links.graph.posts(view.links.language).entries.isEmpty else { return .none }
                return .text(view.links.url(view.links.site.home(view.links.language).appending("feed.xml"), .public))
            },
            ModelField("menu", .list(LinkView.model.schema), "the main menu; on the hub, the hub's") { _ in .list([]) },
            ModelField("footer_menu", .list(LinkView.model.schema), "the footer's menu") { _ in .list([]) },
            ModelField("profiles", .list(BrandProfileView.model.schema), "the brand's official profiles") {
                .list($0.links.site.brand.activeProfiles.map { BrandProfileView(profile: $0).record })
            },
            ModelField(
                "languages", .list(LanguageView.model.schema), "the language switch; empty on a site of one language"
            ) { _ in
                .list([])
            },
            ModelField("generator", .text, "name and version of this program") { _ in .text(Version.generator) },
            ModelField("year", .text, "the year of the build") { .text(String($0.links.graph.options.at.day.year)) },
        ])

    /// In this language, if the blog speaks it.
    private var publicHome: Route {
        links.graph.homes[.public]![links.language] ?? links.site.home(links.site.language)
    }

    /// Leads to the page's translation where there is one, else to the language's home.
    private static func switchItem(_ language: SiteLanguage, _ facts: PageFacts, _ links: PageLinks) -> LanguageView {
        let translation = facts.alternates[language.code]
        return LanguageView(
            code: language.code.text, name: language.name,
            url: links.url(
                translation ?? (language.code == links.language ? facts.route : links.site.home(language.code))),
            isCurrent: language.code == links.language)
    }
}

/// Where a file of `content/brand/` is published.
func brandRoute(_ path: String) -> Route { Route("/brand/" + path) }

struct LanguageView: TemplateModel {
    let code: String
    let name: String
    let url: String
    let isCurrent: Bool

    static let model = Model<LanguageView>(
        "Language",
        [
            ModelField("code", .text, "the language's code, for `lang` and `hreflang`") { .text($0.code) },
            ModelField("name", .text, "its own name for itself") { .text($0.name) },
            ModelField("url", .url, "this page in that language, or that language's home") { .text($0.url) },
            ModelField("current", .flag, "the page is in this language") { .flag($0.isCurrent) },
        ])
}

struct BrandProfileView: TemplateModel {
    let profile: BrandProfile

    static let model = Model<BrandProfileView>(
        "Profile",
        [
            ModelField("network", .text, "the network's name") { .text($0.profile.network) },
            ModelField("handle", .text, "the brand's name there") { .text($0.profile.handle.value) },
            ModelField("url", .url, "the profile's address") { .text($0.profile.url.value) },
        ])
}

/// The page's own facts. A class, so that they are read where they are.
final class PageView: TemplateModel {
    let facts: PageFacts
    let shared: SharedParts
    /// The page's address from the server's root, and the whole one by which it is known.
    let url: String
    let canonical: String

    init(facts: consuming PageFacts, shared: SharedParts) {
        url = shared.links.url(facts.route)
        canonical = shared.links.base.absolute(facts.target ?? facts.route)
        self.facts = facts
        self.shared = shared
    }

    private var links: PageLinks { shared.links }

    private var cookieNotice: String? {
        let mayBeSet =
            links.site.security.hasForeignSources || !facts.texts(where: { !$0.body.frames.isEmpty }).isEmpty
        return mayBeSet ? links.site.cookies[links.language] : nil
    }

    var isHidden: Bool { facts.isHidden || links.scope.edition == .staff || links.graph.options.isPreview }

    static let model = Model<PageView>(
        "Page",
        [
            ModelField("title", .text, "the page's title") { .text($0.facts.title) },
            ModelField("description", .text, "what the page is about, in a sentence") {
                .text(orNone: $0.facts.description)
            },
            ModelField("language", .text, "the page's language, for `lang`") { .text($0.links.language.text) },
            ModelField("url", .url, "the page's address from the server's root") {
                .text($0.url)
            },
            ModelField("canonical", .url, "the page's whole address; a redirect's is the new one") {
                .text($0.canonical)
            },
            ModelField("kind", .text, "what it shows: post, blog, tag, guideline …") { .text($0.facts.kind) },
            ModelField("is_home", .flag, "it is a language's home") { .flag($0.facts.isHome) },
            ModelField(
                "is_interactive", .flag, "its text has headings, code to copy or something to load: a use for a script"
            ) { view in
                guard let body = view.facts.entry?.body else { return .flag(false) }
                return .flag(body.hasCode || body.isInteractive || !body.headings.isEmpty)
            },
            ModelField(
                "has_exercises", .flag, "it belongs to a course or asks something: a use for what exercises need"
            ) { .flag($0.facts.hasExercises) },
            ModelField("shows_brand", .flag, "its text shows the brand: colours, logos, type, profiles") {
                .flag($0.facts.entry?.body.inputs.contains(Brand.path) ?? false)
            },
            ModelField(
                "cookie_notice", .text,
                "what site.yml says of cookies, where something on the page may set any: nothing of the program's does"
            ) { .text(orNone: $0.cookieNotice) },
            ModelField("noindex", .flag, "search engines should not list it") { .flag($0.isHidden) },
            ModelField(
                "head", .html,
                "title, description, canonical address, languages, cards, structured data and feeds: put it into `<head>`"
            ) {
                .html(Head(page: $0).html)
            },
            ModelField("breadcrumbs", .list(LinkView.model.schema), "the way from the home to this page") { view in
                guard !view.facts.isHome else { return .list([]) }
                var steps: [Record] = []
                steps.reserveCapacity(view.facts.parents.count + 1)
                for index in view.facts.parents.indices { steps.append(view.facts.parents[index].record) }
                steps.append(LinkView(title: view.facts.title, url: view.url, isCurrent: true).record)
                return .list(steps)
            },
            ModelField("live", .html, "the preview server's code; nothing in a build: put it before `</body>`") {
                .html($0.shared.live)
            },
        ])
}
