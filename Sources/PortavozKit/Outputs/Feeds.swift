import Glibc
import PortavozTemplate
import Synchronization

/// The three formats in which every feed comes.
package enum FeedFormat: CaseIterable, Sendable {
    case rss, atom, json

    package var file: String {
        switch self {
        case .rss: "feed.xml"
        case .atom: "atom.xml"
        case .json: "feed.json"
        }
    }

    var name: String {
        switch self {
        case .rss: "RSS"
        case .atom: "Atom"
        case .json: "JSON Feed"
        }
    }

    var mediaType: String {
        switch self {
        case .rss: "application/rss+xml"
        case .atom: "application/atom+xml"
        case .json: "application/feed+json"
        }
    }
}

/// The three feeds of a list of posts, in the folder of the list's page.
func feeds(_ posts: [Int32], at route: Route, title: String?, _ scope: Scope, _ graph: SiteGraph) -> [PagePlan] {
    // A series is in its own order; a feed is always newest first.
    let newest = Array(posts.sorted().prefix(graph.site.feedItems))
    return feeds(
        at: route, scope, title: { _ in title }, entries: { _ in graph.posts(scope.language).entries(newest) })
}

/// The three feeds of some entries, which are made ready once for all three.
///
/// - Parameters:
///   - title: what the feed is of; nil for a language's whole blog.
///   - entries: newest first.
func feeds(
    at route: Route, _ scope: Scope, title: @escaping @Sendable (PageLinks) -> String?,
    entries: @escaping @Sendable (PageLinks) -> [Entry]
) -> [PagePlan] {
    let shared = SharedFeedItems(takers: FeedFormat.allCases.count)
    return FeedFormat.allCases.map { format in
        PagePlan(route: route.appending(format.file), scope: scope) { content in
            let links = content.links(scope)
            let items = shared.take { entries(links).map { FeedItem($0, links) } }
            return Feed(route: route, format: format, title: title(links), items: items, links: links).bytes
        }
    }
}

/// The items of a list's feeds: made for the first that asks, and kept only until each has had them.
private final class SharedFeedItems: Sendable {
    private let takers: Int
    private let kept = Mutex<(items: [FeedItem], left: Int)>(([], 0))

    init(takers: Int) { self.takers = takers }

    func take(_ make: () -> [FeedItem]) -> [FeedItem] {
        kept.withLock { kept in
            if kept.left == 0 { kept = (make(), takers) }
            kept.left -= 1
            let items = kept.items
            if kept.left == 0 { kept.items = [] }
            return items
        }
    }
}

/// What a feed says of one of its entries.
struct FeedItem: Sendable {
    var title: String
    /// The page to read, with scheme and host.
    var address: String
    /// What stays when a site moves to another path or the title changes: the entry's first address.
    var identifier: String
    var published: Moment?
    var updated: Moment?
    var authors: [(name: String, address: String?)] = []
    var categories: [String] = []
    var summary: String
    /// The full text as HTML, its addresses whole.
    var html: [UInt8]
    var image: String?
}

/// A feed with the full text of its newest entries.
struct Feed {
    let route: Route
    let format: FeedFormat
    /// What the feed is of; nil for a language's whole blog.
    let title: String?
    let items: [FeedItem]
    let links: PageLinks

    init(route: Route, format: FeedFormat, title: String?, items: [FeedItem], links: PageLinks) {
        self.route = route
        self.format = format
        self.title = title
        self.items = items
        self.links = links
    }

    private var settings: SiteLanguage { links.settings }
    private var address: String { links.base.absolute(route.appending(format.file)) }
    private var homeAddress: String { links.base.absolute(route) }

    private var wholeTitle: String {
        guard let title else { return settings.title }
        return links.words.feedTitle(of: title, on: settings.title)
    }

    /// The last change of any entry: a feed's own date must not depend on when it was built.
    private var updated: Moment? { items.compactMap { $0.updated ?? $0.published }.max() }

    var bytes: [UInt8] {
        var out = PageBuffer(capacity: items.reduce(4096) { $0 + $1.html.count + 2048 })
        switch format {
        case .rss: rss(&out)
        case .atom: atom(&out)
        case .json: json(&out)
        }
        return out.array
    }

    // MARK: RSS 2.0, with the content and Dublin Core modules

    private func rss(_ out: inout PageBuffer) {
        out.append(
            raw: """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" \
                xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel>

                """)
        element(&out, "title", wholeTitle)
        element(&out, "link", homeAddress)
        element(&out, "description", settings.description.isEmpty ? wholeTitle : settings.description)
        element(&out, "language", links.language.text)
        out.append(raw: "<atom:link rel=\"self\" type=\"application/rss+xml\" href=\"")
        out.append(escaping: address)
        out.append(raw: "\"/>\n")
        if let updated { element(&out, "lastBuildDate", updated.rfc822) }
        element(&out, "generator", Version.generator)
        for item in items {
            out.append(raw: "<item>\n")
            element(&out, "title", item.title)
            element(&out, "link", item.address)
            element(&out, "guid", item.identifier)
            if let date = item.published { element(&out, "pubDate", date.rfc822) }
            for author in item.authors { element(&out, "dc:creator", author.name) }
            for category in item.categories { element(&out, "category", category) }
            element(&out, "description", item.summary)
            out.append(raw: "<content:encoded>")
            characterData(&out, item.html)
            out.append(raw: "</content:encoded>\n</item>\n")
        }
        out.append(raw: "</channel>\n</rss>\n")
    }

    // MARK: Atom (RFC 4287)

    private func atom(_ out: inout PageBuffer) {
        out.append(
            raw: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
        out.append(escaping: links.language.text)
        out.append(raw: "\">\n")
        element(&out, "title", wholeTitle)
        if title == nil, !settings.description.isEmpty { element(&out, "subtitle", settings.description) }
        element(&out, "id", homeAddress)
        link(&out, "self", address)
        link(&out, "alternate", homeAddress)
        element(&out, "updated", (updated ?? links.graph.options.at).rfc3339)
        out.append(raw: "<generator version=\"")
        out.append(escaping: Version.number)
        out.append(raw: "\">Portavoz</generator>\n")
        for item in items {
            out.append(raw: "<entry>\n")
            element(&out, "title", item.title)
            element(&out, "id", item.identifier)
            link(&out, "alternate", item.address)
            let date = item.published ?? links.graph.options.at
            element(&out, "published", date.rfc3339)
            element(&out, "updated", (item.updated ?? date).rfc3339)
            for author in item.authors {
                out.append(raw: "<author>")
                element(&out, "name", author.name)
                if let address = author.address { element(&out, "uri", address) }
                out.append(raw: "</author>\n")
            }
            for category in item.categories {
                out.append(raw: "<category term=\"")
                out.append(escaping: category)
                out.append(raw: "\"/>\n")
            }
            element(&out, "summary", item.summary)
            out.append(raw: "<content type=\"html\">")
            characterData(&out, item.html)
            out.append(raw: "</content>\n</entry>\n")
        }
        out.append(raw: "</feed>\n")
    }

    private func link(_ out: inout PageBuffer, _ relation: StaticString, _ url: String) {
        out.append(raw: "<link rel=\"")
        out.append(raw: relation)
        out.append(raw: "\" href=\"")
        out.append(escaping: url)
        out.append(raw: "\"/>\n")
    }

    private func element(_ out: inout PageBuffer, _ name: StaticString, _ text: String) {
        out.append(raw: "<")
        out.append(raw: name)
        out.append(raw: ">")
        out.append(escaping: text)
        out.append(raw: "</")
        out.append(raw: name)
        out.append(raw: ">\n")
    }

    /// HTML as a CDATA section; the one sequence that would end it is split in two sections.
    private func characterData(_ out: inout PageBuffer, _ html: [UInt8]) {
        out.append(raw: "<![CDATA[")
        var position = 0
        while let end = firstSectionEnd(html, from: position) {
            out.append(html, position..<end + 2)
            out.append(raw: "]]><![CDATA[")
            position = end + 2
        }
        out.append(html, position..<html.count)
        out.append(raw: "]]>")
    }

    /// Where `]]>` begins.
    private func firstSectionEnd(_ html: [UInt8], from start: Int) -> Int? {
        html.withUnsafeBytes { html in
            var start = start
            while let base = html.baseAddress, start &+ 2 < html.count,
                let found = memchr(base + start, 0x5D, html.count &- start &- 2)
            {
                start = UnsafeRawPointer(found) - base
                if html[start &+ 1] == UInt8(ascii: "]"), html[start &+ 2] == UInt8(ascii: ">") { return start }
                start &+= 1
            }
            return nil
        }
    }

    // MARK: JSON Feed 1.1

    private func json(_ out: inout PageBuffer) {
        let feed = JSON.object([
            ("version", "https://jsonfeed.org/version/1.1"), ("title", .text(wholeTitle)),
            ("home_page_url", .text(homeAddress)), ("feed_url", .text(address)),
            ("description", .text(orNone: settings.description)), ("language", .text(links.language.text)),
            ("items", .list(items.map(data))),
        ])
        out.append(feed, forScript: false)
        out.append(UInt8(ascii: "\n"))
    }

    private func data(_ item: FeedItem) -> JSON {
        .object([
            ("id", .text(item.identifier)), ("url", .text(item.address)),
            ("title", .text(item.title)),
            ("content_html", .bytes(item.html)),
            ("summary", .text(orNone: item.summary)),
            ("image", .text(orNone: item.image)),
            ("date_published", .text(orNone: item.published?.rfc3339)),
            ("date_modified", .text(orNone: item.updated?.rfc3339)),
            (
                "authors",
                .list(item.authors.map { .object([("name", .text($0.name)), ("url", .text(orNone: $0.address))]) })
            ),
            ("tags", .list(item.categories.map { .text($0) })),
            ("language", .text(links.language.text)),
        ])
    }
}

extension FeedItem {
    /// A post as a feed has it.
    fileprivate init(_ entry: Entry, _ links: PageLinks) {
        let address = links.base.absolute(entry.route)
        self.init(
            title: entry.title, address: address, identifier: address, published: entry.fields.date,
            updated: entry.fields.updated,
            authors: links.graph.authors(of: entry).map { person in
                (
                    person.entry(links.language).title,
                    links.base.absolute(person.route(links.language, links.site))
                )
            },
            categories: (entry.fields.categories + entry.fields.tags).map(\.value), summary: entry.summary,
            html: links.feedBody(entry),
            image: entry.fields.cover.map { cover in
                let route = cover.route(beside: entry)
                return links.base.absolute(links.images.facts(route, entry.edition)?.picture?.plain ?? route)
            })
    }
}
