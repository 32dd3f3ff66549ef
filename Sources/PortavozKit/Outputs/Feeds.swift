import Glibc
import PortavozTemplate

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
    return FeedFormat.allCases.map { format in
        PagePlan(route: route.appending(format.file), scope: scope) { content in
            let feed = Feed(
                route: route, format: format, title: title, entries: graph.posts(scope.language).entries(newest),
                links: content.links(scope))
            return feed.bytes
        }
    }
}

/// A feed with the full text of its newest posts.
struct Feed {
    let route: Route
    let format: FeedFormat
    /// What the feed is of; nil for a language's whole blog.
    let title: String?
    let entries: [Entry]
    let links: PageLinks

    private var site: Site { links.site }
    private var settings: SiteLanguage { links.settings }
    private var address: String { links.base.absolute(route.appending(format.file)) }
    private var homeAddress: String { links.base.absolute(route) }

    private var wholeTitle: String {
        guard let title else { return settings.title }
        return links.words.feedTitle(of: title, on: settings.title)
    }

    /// The last change of any entry: a feed's own date must not depend on when it was built.
    private var updated: Moment? { entries.compactMap { $0.fields.updated ?? $0.fields.date }.max() }

    var bytes: [UInt8] {
        var out = PageBuffer(capacity: entries.reduce(4096) { $0 + $1.body.html.count + 2048 })
        switch format {
        case .rss: rss(&out)
        case .atom: atom(&out)
        case .json: json(&out)
        }
        return out.array
    }

    /// The identifier that stays when a site moves to another path or the title changes: the entry's first address.
    private func identifier(_ entry: Entry) -> String { links.base.absolute(entry.route) }

    private func authors(_ entry: Entry) -> [Person] { links.graph.authors(of: entry) }

    private func name(_ person: Person) -> String { person.entry(links.language).title }

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
        for entry in entries {
            out.append(raw: "<item>\n")
            element(&out, "title", entry.title)
            element(&out, "link", links.base.absolute(entry.route))
            element(&out, "guid", identifier(entry))
            if let date = entry.fields.date { element(&out, "pubDate", date.rfc822) }
            for author in authors(entry) { element(&out, "dc:creator", name(author)) }
            for tag in entry.fields.categories + entry.fields.tags { element(&out, "category", tag.value) }
            element(&out, "description", entry.summary)
            out.append(raw: "<content:encoded>")
            characterData(&out, links.feedBody(entry))
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
        for entry in entries {
            out.append(raw: "<entry>\n")
            element(&out, "title", entry.title)
            element(&out, "id", identifier(entry))
            link(&out, "alternate", links.base.absolute(entry.route))
            let date = entry.fields.date ?? links.graph.options.at
            element(&out, "published", date.rfc3339)
            element(&out, "updated", (entry.fields.updated ?? date).rfc3339)
            for author in authors(entry) {
                out.append(raw: "<author>")
                element(&out, "name", name(author))
                element(&out, "uri", links.base.absolute(author.route(links.language, site)))
                out.append(raw: "</author>\n")
            }
            for tag in entry.fields.categories + entry.fields.tags {
                out.append(raw: "<category term=\"")
                out.append(escaping: tag.value)
                out.append(raw: "\"/>\n")
            }
            element(&out, "summary", entry.summary)
            out.append(raw: "<content type=\"html\">")
            characterData(&out, links.feedBody(entry))
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
            ("items", .list(entries.map(item))),
        ])
        out.append(feed, forScript: false)
        out.append(UInt8(ascii: "\n"))
    }

    private func item(_ entry: Entry) -> JSON {
        .object([
            ("id", .text(identifier(entry))), ("url", .text(links.base.absolute(entry.route))),
            ("title", .text(entry.title)),
            ("content_html", .bytes(links.feedBody(entry))),
            ("summary", .text(orNone: entry.summary)),
            ("image", cover(entry)),
            ("date_published", entry.fields.date.map { .text($0.rfc3339) } ?? .none),
            ("date_modified", entry.fields.updated.map { .text($0.rfc3339) } ?? .none),
            (
                "authors",
                .list(
                    authors(entry).map {
                        .object([
                            ("name", .text(name($0))),
                            ("url", .text(links.base.absolute($0.route(links.language, site)))),
                        ])
                    })
            ),
            ("tags", .list((entry.fields.categories + entry.fields.tags).map { .text($0.value) })),
            ("language", .text(entry.language.text)),
        ])
    }

    private func cover(_ entry: Entry) -> JSON {
        guard let name = entry.fields.cover?.image.value.split(separator: "/").last else { return .none }
        return .text(links.base.absolute(entry.route.appending(String(name))))
    }
}
