import PortavozTemplate

/// What all pages of one part of the site have in common, made once: most of a page's furniture never changes.
package final class SharedParts: Sendable {
    /// A menu's item as it looks on other pages and on its own.
    struct Item: Sendable {
        let path: String
        let plain: Record
        let current: Record
    }

    let links: PageLinks
    /// The values of `SiteView`'s fields that are the same on all pages; the rest are filled in page by page.
    let site: [Value]
    let menu: [Item]
    let footer: [Item]
    let home: Crumb
    let sections: [Section: Crumb]
    /// The language's feeds and the brand's profiles, as elements of `<head>`.
    let headLinks: [UInt8]
    /// The company as JSON-LD.
    let organization: JSON
    /// The reference to it, as JSON-LD.
    let publisher: JSON
    let live: [UInt8]
    let newsletterLook: NewsletterBody.Look
    /// What every page may load, and the element of `<head>` that says so.
    let policy: PagePolicy
    let policyElement: [UInt8]
    /// People by id: for the box below a post, and as JSON-LD authors.
    let authorBoxes: [String: Record]
    let authorData: [String: JSON]
    /// Each term as a link with its count, by taxonomy, in the order of the list's terms.
    let terms: [Taxonomy: [Record]]

    init(_ links: PageLinks) {
        self.links = links
        let settings = links.settings
        let isStaff = links.scope.edition == .staff
        site = SiteView.model.record(SiteView(links: links)).values
        menu = Self.items(settings.menus[isStaff ? .staff : .main] ?? [], links)
        footer = isStaff ? [] : Self.items(settings.menus[.footer] ?? [], links)
        home = Crumb(
            title: links.word(isStaff ? "section_hub" : "section_home"), url: links.url(links.site.home(links.language))
        )
        sections = Dictionary(
            uniqueKeysWithValues: Section.allCases.map { section in
                (
                    section,
                    Crumb(
                        title: links.words.section(section),
                        url: links.url(links.site.section(section, links.language)))
                )
            })
        headLinks = isStaff ? [] : Head.sharedLinks(links)
        organization = Head.organization(links.site)
        publisher = .written(Head.reference("#organization", links.site))
        var policy = PagePolicy(links.site.security)
        if isStaff { policy.allow(public: links.site) }
        // The preview's script listens for news.
        if links.graph.options.isLive { policy.allow("'self'", for: .connect) }
        self.policy = policy
        policyElement = policy.element
        live = Array(links.graph.options.liveHTML.utf8)
        newsletterLook = NewsletterBody.Look(links.site.brand)
        authorBoxes = links.graph.people.mapValues { AuthorBox(person: $0, links: links).record }
        authorData = links.graph.people.mapValues { .written(Head.person($0, links)) }
        terms = links.graph.posts(links.language).terms.mapValues { terms in
            terms.map { TermView(name: $0.name, url: links.url($0.route, .public), count: $0.posts.count).record }
        }
    }

    private static func items(_ items: [MenuItem], _ links: PageLinks) -> [Item] {
        let shown = items.filter { !links.graph.isEmptySection($0.url.value, links.scope.edition) }
        return shown.map { item in
            let url = links.url(written: item.url.value)
            return Item(
                path: item.url.value, plain: LinkView(title: item.title, url: url).record,
                current: LinkView(title: item.title, url: url, isCurrent: true).record)
        }
    }

    /// A menu as it looks on a page: an item is current on its own page and on those below it; the home only on itself.
    func shown(_ items: [Item], on route: Route) -> Value {
        let home = links.site.home(links.language).path
        return .list(
            items.map { item in
                let isCurrent =
                    item.path == route.path
                    || (item.path != home && item.path.hasSuffix("/") && route.path.hasPrefix(item.path))
                return isCurrent ? item.current : item.plain
            })
    }
}

/// A step of the way from the home to a page.
struct Crumb: Sendable {
    let title: String
    let url: String
    let record: Record

    init(title: String, url: String) {
        self.title = title
        self.url = url
        record = LinkView(title: title, url: url).record
    }
}
