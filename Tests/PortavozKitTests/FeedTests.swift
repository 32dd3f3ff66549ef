import PortavozKit
import Testing

/// Feeds, the map of the site, and the metadata in a page's head, byte by byte.
struct FeedTests {
    private static let content = [
        "people/eva.md": "---\nname: Eva & Co.\n---\n",
        "posts/hola/index.md": """
        ---
        title: ¿Hola? <hola> & "adiós"
        date: 2026-03-14T09:30
        updated: 2026-03-20
        authors: [ana, eva]
        tags: [Uno & dos]
        categories: [Tema]
        description: Un <saludo>.
        cover: {image: vaso.svg, alt: Un vaso}
        ---
        Ver [la página](../../pages/a.md#x) y [esto](#aqui).

        ## Aquí

        `]]>` y ![Un vaso](vaso.svg)
        """,
        "posts/hola/vaso.svg": "<svg/>", "pages/a.md": "---\ntitle: A\n---\n## X\n",
    ]

    private static let html = """
        <p>Ver <a href="https://example.org/a/#x">la página</a> y <a href="https://example.org/blog/hola/#aqui">esto</a>.</p>
        <h2 id="aqui">Aquí</h2>
        <p><code>]]&gt;</code> y <img src="https://example.org/blog/hola/vaso.svg" alt="Un vaso" /></p>

        """

    @Test func rssHoldsTheWholeText() throws {
        let site = MemorySite(Self.content)
        try site.built()
        #expect(
            site["public/feed.xml"] == """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" \
                xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel>
                <title>Diario</title>
                <link>https://example.org/</link>
                <description>Un diario.</description>
                <language>es</language>
                <atom:link rel="self" type="application/rss+xml" href="https://example.org/feed.xml"/>
                <lastBuildDate>Fri, 20 Mar 2026 00:00:00 +0100</lastBuildDate>
                <generator>Portavoz 0.1.0</generator>
                <item>
                <title>¿Hola? &lt;hola&gt; &amp; &quot;adiós&quot;</title>
                <link>https://example.org/blog/hola/</link>
                <guid>https://example.org/blog/hola/</guid>
                <pubDate>Sat, 14 Mar 2026 09:30:00 +0100</pubDate>
                <dc:creator>Ana</dc:creator>
                <dc:creator>Eva &amp; Co.</dc:creator>
                <category>Tema</category>
                <category>Uno &amp; dos</category>
                <description>Un &lt;saludo&gt;.</description>
                <content:encoded><![CDATA[\(Self.html)]]></content:encoded>
                </item>
                </channel>
                </rss>

                """)
    }

    @Test func atomHoldsTheSame() throws {
        let site = MemorySite(Self.content)
        try site.built()
        #expect(
            site["public/atom.xml"] == """
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="es">
                <title>Diario</title>
                <subtitle>Un diario.</subtitle>
                <id>https://example.org/</id>
                <link rel="self" href="https://example.org/atom.xml"/>
                <link rel="alternate" href="https://example.org/"/>
                <updated>2026-03-20T00:00:00+01:00</updated>
                <generator version="0.1.0">Portavoz</generator>
                <entry>
                <title>¿Hola? &lt;hola&gt; &amp; &quot;adiós&quot;</title>
                <id>https://example.org/blog/hola/</id>
                <link rel="alternate" href="https://example.org/blog/hola/"/>
                <published>2026-03-14T09:30:00+01:00</published>
                <updated>2026-03-20T00:00:00+01:00</updated>
                <author><name>Ana</name>
                <uri>https://example.org/autores/ana/</uri>
                </author>
                <author><name>Eva &amp; Co.</name>
                <uri>https://example.org/autores/eva/</uri>
                </author>
                <category term="Tema"/>
                <category term="Uno &amp; dos"/>
                <summary>Un &lt;saludo&gt;.</summary>
                <content type="html"><![CDATA[\(Self.html)]]></content>
                </entry>
                </feed>

                """)
    }

    @Test func jsonFeedHoldsTheSame() throws {
        let site = MemorySite(Self.content)
        try site.built()
        let escaped = Self.html.replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
        #expect(
            site["public/feed.json"] == #"""
                {"version":"https://jsonfeed.org/version/1.1","title":"Diario","home_page_url":"https://example.org/",\#
                "feed_url":"https://example.org/feed.json","description":"Un diario.","language":"es","items":[\#
                {"id":"https://example.org/blog/hola/","url":"https://example.org/blog/hola/",\#
                "title":"¿Hola? <hola> & \"adiós\"","content_html":"\#(escaped)","summary":"Un <saludo>.",\#
                "image":"https://example.org/blog/hola/vaso.svg","date_published":"2026-03-14T09:30:00+01:00",\#
                "date_modified":"2026-03-20T00:00:00+01:00",\#
                "authors":[{"name":"Ana","url":"https://example.org/autores/ana/"},\#
                {"name":"Eva & Co.","url":"https://example.org/autores/eva/"}],"tags":["Tema","Uno & dos"],"language":"es"}]}

                """#)
    }

    @Test func theEndOfACDATASectionInATextEndsNothing() throws {
        let site = MemorySite(["posts/hola.md": MemorySite.post("Hola", "<!-- ]]> ]]]> ]]>]]> ]] > -->")])
        try site.built()
        let feed = site.text("public/feed.xml")
        let encoded = feed.split(separator: "<content:encoded>")[1].split(separator: "</content:encoded>")[0]
        #expect(encoded.hasPrefix("<![CDATA[") && encoded.hasSuffix("]]>"))
        let inside = encoded.dropFirst(9).dropLast(3).replacing("]]]]><![CDATA[>", with: "]]>")
        #expect(inside == "<!-- ]]> ]]]> ]]>]]> ]] > -->\n")
        #expect(encoded.replacing("]]]]><![CDATA[>", with: "").dropLast(3).contains("]]>") == false)
    }

    @Test func aFeedHoldsTheNewestAndNoMore() throws {
        var content: [String: String] = [:]
        for day in 10...18 {
            content["posts/p\(day).md"] = MemorySite.post("P\(day)", date: "2026-03-\(day)", more: "tags: [t]\n")
        }
        content["site.yml"] = MemorySite.settings + "feed-items: 3\n"
        let site = MemorySite(content)
        try site.built()
        for path in ["public/feed.xml", "public/etiquetas/t/feed.xml", "public/autores/ana/feed.xml"] {
            let titles = site[path]!.split(separator: "<item>\n<title>").dropFirst().map { $0.prefix { $0 != "<" } }
            #expect(titles == ["P18", "P17", "P16"])
        }
        #expect(site.text("public/feed.xml").contains("<lastBuildDate>Wed, 18 Mar 2026 00:00:00 +0100"))
    }

    @Test func eachLanguageTagAndAuthorHasFeedsInThreeFormats() throws {
        let site = MemorySite([
            "posts/hola.md": MemorySite.post("Hola", more: "tags: [Café]\n"),
            "posts/hola.en.md": MemorySite.post("Hello", more: "slug: hello\ntags: [Coffee]\n"),
        ])
        try site.built()
        let feeds = site.files.paths.filter { $0.hasSuffix(".xml") || $0.hasSuffix(".json") }
        #expect(
            feeds.filter { $0 != "public/sitemap.xml" } == [
                "public/atom.xml", "public/autores/ana/atom.xml", "public/autores/ana/feed.json",
                "public/autores/ana/feed.xml", "public/en/atom.xml", "public/en/authors/ana/atom.xml",
                "public/en/authors/ana/feed.json", "public/en/authors/ana/feed.xml", "public/en/feed.json",
                "public/en/feed.xml", "public/en/tags/coffee/atom.xml", "public/en/tags/coffee/feed.json",
                "public/en/tags/coffee/feed.xml", "public/etiquetas/cafe/atom.xml", "public/etiquetas/cafe/feed.json",
                "public/etiquetas/cafe/feed.xml", "public/feed.json", "public/feed.xml",
            ])
        #expect(site.text("public/en/tags/coffee/feed.xml").contains("<title>Coffee · Diary</title>"))
    }

    @Test func feedsDoNotDependOnWhenTheyAreMade() throws {
        let site = MemorySite(["posts/hola.md": MemorySite.post("Hola")])
        try site.built(at: "2026-06-01")
        // The hub's page of the week is the one that says when the site was built.
        let before = site.published.filter { $0.key != "staff/semana/index.html" }
        try site.built(at: "2026-06-02")
        #expect(site.published.filter { $0.key != "staff/semana/index.html" } == before)
    }

    @Test func theMapOfTheSiteNamesEachPageWithItsLanguages() throws {
        let site = MemorySite([
            "posts/hola.md": MemorySite.post("Hola"),
            "posts/hola.en.md": MemorySite.post("Hello", more: "slug: hello\n"),
            "pages/solo.md": "---\ntitle: Solo\nupdated: 2026-04-01T10:00\naliases: [/vieja/]\n---\n",
            "guidelines/voz/index.md": "---\ntitle: Voz\nowner: ana\n---\n",
        ])
        try site.built()
        let map = site.text("public/sitemap.xml")
        let alternates =
            "<xhtml:link rel=\"alternate\" hreflang=\"es\" href=\"https://example.org/blog/hola/\"/>"
            + "<xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"https://example.org/en/blog/hello/\"/>"
        #expect(
            map.contains(
                "<url><loc>https://example.org/blog/hola/</loc><lastmod>2026-03-14</lastmod>\(alternates)</url>\n"))
        #expect(
            map.contains(
                "<url><loc>https://example.org/en/blog/hello/</loc><lastmod>2026-03-14</lastmod>\(alternates)</url>\n"))
        #expect(
            map.contains(
                "<url><loc>https://example.org/solo/</loc><lastmod>2026-04-01T10:00:00+02:00</lastmod></url>\n"))
        for absent in ["vieja", "404", "feed", "assets", "hub", "guias"] { #expect(!map.contains(absent)) }
        let pages = map.split(separator: "\n").count { $0.hasPrefix("<url>") }
        #expect(pages == Set(map.split(separator: "\n").filter { $0.hasPrefix("<url>") }).count)
    }

    @Test func robotsMayReadThePublicEditionOnly() throws {
        let site = MemorySite(["pages/a.md": "---\ntitle: A\n---\n"])
        try site.built()
        #expect(
            site["public/robots.txt"] == "User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n")
        #expect(site["staff/robots.txt"] == "User-agent: *\nDisallow: /\n")
        try site.built { $0.outputFolder = "preview" }
        #expect(site["preview/public/robots.txt"] == "User-agent: *\nDisallow: /\n")
        #expect(site.text("preview/public/a/index.html").contains("<meta name=\"robots\" content=\"noindex\">"))
        #expect(!site.text("public/a/index.html").contains("noindex"))
        #expect(site.text("staff/index.html").contains("<meta name=\"robots\" content=\"noindex\">"))
    }

    @Test func structuredDataCannotEndItsScript() throws {
        let site = MemorySite(["posts/hola.md": MemorySite.post("\"</script><script>alert(1)</script> & <!--\"")])
        try site.built()
        let page = site.text("public/blog/hola/index.html")
        let script = page.split(separator: "<script type=\"application/ld+json\">")[1].split(separator: "</script>")[0]
        #expect(!script.contains("<") && !script.contains(">") && !script.contains("&"))
        #expect(
            script.contains("\\u003c/script\\u003e\\u003cscript\\u003ealert(1)\\u003c/script\\u003e \\u0026 \\u003c!--")
        )
        #expect(
            page.contains("<title>&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;!-- · Diario</title>"))
    }

    @Test func aHeadSaysWhatReadersOfMachinesLookFor() throws {
        let site = MemorySite(Self.content)
        try site.built()
        let page = site.text("public/blog/hola/index.html")
        for part in [
            "<meta name=\"description\" content=\"Un &lt;saludo&gt;.\">",
            "<link rel=\"canonical\" href=\"https://example.org/blog/hola/\">",
            "<meta property=\"og:type\" content=\"article\">",
            "<meta property=\"og:image\" content=\"https://example.org/blog/hola/vaso.svg\">",
            "<meta property=\"article:published_time\" content=\"2026-03-14T09:30:00+01:00\">",
            "<meta property=\"article:author\" content=\"https://example.org/autores/eva/\">",
            "<meta name=\"twitter:card\" content=\"summary_large_image\">",
            "<link rel=\"alternate\" type=\"application/rss+xml\" title=\"Diario (RSS)\" href=\"/feed.xml\">",
            "\"@type\":\"BlogPosting\"", "\"@type\":\"BreadcrumbList\"", "\"@type\":\"Organization\"",
            "\"author\":[{\"@type\":\"Person\",\"name\":\"Ana\"", "{\"@type\":\"Person\",\"name\":\"Eva \\u0026 Co.\"",
        ] { #expect(page.contains(part), "\(part)") }
    }
}
