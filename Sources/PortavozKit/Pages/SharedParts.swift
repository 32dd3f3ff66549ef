import PortavozTemplate
import Synchronization

/// What all pages of one part of the site have in common, made once: most of a page's furniture never changes.
package final class SharedParts: Sendable {
    /// A menu's item as it looks on other pages and on its own.
    struct Item: Sendable {
        let path: String
        /// Pages below its own belong to it too; not below the home, which all are.
        let coversPagesBelow: Bool
        let plain: Record
        let current: Record

        func isCurrent(on route: Route) -> Bool {
            path == route.path || (coversPagesBelow && route.path.hasPrefix(path))
        }
    }

    let links: PageLinks
    /// The values of `SiteView`'s fields, of which menus and languages are still to be filled in.
    private let site: [Value]
    /// The site with its menus filled in, by the items that are current: pages of one section share it.
    private let sites = Mutex<[[Int]: Record]>([:])
    /// The menu's items, then the footer's.
    private let items: [Item]
    private let menuCount: Int
    let home: Crumb
    let sections: [Section: Crumb]
    /// The steps down to a post: a public one is in the blog.
    let postParents: [Crumb]
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
    /// People by id.
    let authors: [String: SharedAuthor]
    /// The courses of this part of the site, by their folders.
    let courses: [String: SharedCourse]
    /// Each tag and category as a link with its count, by its spellings.
    private let tags: [String: Record]
    private let categories: [String: Record]
    /// Whether the edition has homes in several languages, and so pages a switch between them.
    let hasLanguageSwitch: Bool

    init(_ links: PageLinks) {
        self.links = links
        let settings = links.settings
        let isStaff = links.scope.edition == .staff
        site = SiteView.model.record(SiteView(links: links)).array
        let menu = Self.items(settings.menus[isStaff ? .staff : .main] ?? [], links)
        items = menu + (isStaff ? [] : Self.items(settings.menus[.footer] ?? [], links))
        menuCount = menu.count
        hasLanguageSwitch = links.graph.homes[links.scope.edition]!.count > 1
        let origin = links.site.publicBase.origin
        home = Crumb(
            sharedTitle: links.word(isStaff ? "section_hub" : "section_home"),
            url: links.url(links.site.home(links.language)), origin: origin)
        sections = Dictionary(
            uniqueKeysWithValues: Section.allCases.map { section in
                (
                    section,
                    Crumb(
                        sharedTitle: links.words.section(section),
                        url: links.url(links.site.section(section, links.language)), origin: origin)
                )
            })
        postParents = isStaff ? [home] : [home, sections[.blog]!]
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
        newsletterLook = NewsletterBody.Look(links.site.brand, links.graph.palette)
        authors = links.graph.people.mapValues { SharedAuthor($0, links) }
        courses = Dictionary(
            links.graph.entries(links.scope, "course").map { ($0.source.folder, SharedCourse($0, links)) },
            uniquingKeysWith: { first, _ in first })
        let list = links.graph.posts(links.language)
        func records(_ taxonomy: Taxonomy) -> [String: Record] {
            let terms = (list.terms[taxonomy] ?? []).map { term in
                TermView(name: term.name, url: links.url(term.route, .public), count: term.posts.count).record
            }
            return (list.places[taxonomy] ?? [:]).mapValues { terms[$0] }
        }
        tags = records(.tags)
        categories = records(.categories)
    }

    func tags(of entry: Entry) -> [Record] { terms(entry.fields.tags, tags, of: entry) }

    func categories(of entry: Entry) -> [Record] { terms(entry.fields.categories, categories, of: entry) }

    private func terms(_ names: [Located<String>], _ terms: [String: Record], of entry: Entry) -> [Record] {
        // Terms lead to lists, which only public posts are in.
        guard entry.edition == .public else { return [] }
        // By place: the names' own places in the file are not wanted.
        var result: [Record] = []
        result.reserveCapacity(names.count)
        for index in names.indices {
            if let term = terms[names[index].value] { result.append(term) }
        }
        return result
    }

    private static func items(_ items: [MenuItem], _ links: PageLinks) -> [Item] {
        let home = links.site.home(links.language).path
        let shown = items.filter { !links.graph.isEmptySection($0.url.value, links.scope.edition) }
        return shown.map { item in
            let path = item.url.value
            let url = links.url(written: path)
            return Item(
                path: path, coversPagesBelow: path != home && path.hasSuffix("/"),
                plain: LinkView(title: item.title, url: url).record,
                current: LinkView(title: item.title, url: url, isCurrent: true).record)
        }
    }

    /// The site as a page shows it but for the language switch: an item of a menu is current on its own page and on those
    /// below it; the home only on itself.
    func site(on route: Route) -> Record {
        let current = items.indices.filter { items[$0].isCurrent(on: route) }
        return sites.withLock { sites in
            if let known = sites[current] { return known }
            var shown = items.map(\.plain)
            for index in current { shown[index] = items[index].current }
            var values = site
            values[SiteView.menuSlot] = .list(Array(shown[..<menuCount]))
            values[SiteView.footerSlot] = .list(Array(shown[menuCount...]))
            let record = Record(values)
            sites[current] = record
            return record
        }
    }
}
