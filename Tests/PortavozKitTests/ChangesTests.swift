import Foundation
import PortavozKit
import Testing

/// The page of all changes to guidelines, and its feeds.
struct ChangesTests {
    private static let guideline = """
        ---
        title: Voz
        owner: ana
        version: "1.2"
        changes:
          - {version: "1.2", date: 2026-03-02, summary: Menos <b> y &}
          - {version: "1.2", date: 2026-03-02, summary: Más claro}
          - {version: "1.1", date: 2025-04-07, summary: Retrasos}
        ---
        Texto.
        """

    private static func site(_ more: [String: String] = [:]) -> MemorySite {
        MemorySite(
            [
                "guidelines/voz/index.md": guideline,
                "guidelines/voz/v1.0.md":
                    "---\ntitle: Voz\nchanges: [{version: \"1.0\", date: 2024-02-12, summary: Primera}, {version: \"1.1\", summary: Otra vez}]\n---\nAntes.\n",
                "guidelines/color/index.md":
                    "---\ntitle: Color\nowner: ana\nchanges: [{version: \"1.0\", summary: Sin fecha}, {version: \"0.9\", date: 2025-12-01, summary: Prueba}]\n---\nC.\n",
                "people/ana.md": "---\nname: Ana Vidal\n---\nA.\n",
            ].merging(more) { $1 })
    }

    @Test func changesOfAllGuidelinesComeNewestFirstAndThoseWithoutDateLast() throws {
        let site = Self.site()
        try site.built()
        let page = site.text("staff/guias/cambios/index.html")
        let summaries = ["Menos &lt;b&gt; y &amp;", "Más claro", "Prueba", "Retrasos", "Primera", "Sin fecha"]
        let places = summaries.map { page.range(of: ": \($0)")?.lowerBound }
        #expect(!places.contains(nil))
        #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
        // What a superseded version repeats of a version that a newer one tells of is not told twice.
        #expect(!page.contains("Otra vez"))
        #expect(page.contains("<p id=\"voz-1-2\">") && page.contains("<p id=\"voz-1-2-2\">"))
    }

    @Test func aSupersededVersionIsLinkedFromItsChange() throws {
        let site = Self.site()
        try site.built()
        let page = site.text("staff/guias/cambios/index.html")
        #expect(page.contains("<a class=\"version\" href=\"/guias/voz/v1.0/\">1.0</a>"))
        #expect(site.text("staff/guias/voz/v1.0/index.html").contains("Antes."))
        #expect(page.contains("<a class=\"change\" href=\"/guias/voz/\">Voz</a>"))
    }

    @Test func theyHaveFeedsOfTheirOwnForStaffAlone() throws {
        let site = Self.site()
        try site.built()
        let feed = site.text("staff/guias/cambios/feed.xml")
        #expect(feed.contains("<title>Voz, 1.2</title>\n<link>https://hub.example.org/guias/voz/</link>"))
        #expect(feed.contains("<guid>https://hub.example.org/guias/cambios/#voz-1-2</guid>"))
        #expect(feed.contains("<dc:creator>Ana Vidal</dc:creator>"))
        #expect(feed.contains("<![CDATA[<p>Menos &lt;b&gt; y &amp;</p>]]>"))
        for name in ["feed.xml", "atom.xml", "feed.json"] {
            #expect(site["staff/guias/cambios/\(name)"] != nil)
            #expect(site.text("staff/guias/cambios/index.html").contains("href=\"/guias/cambios/\(name)\""))
        }
        #expect(!site.published.keys.contains { $0.hasPrefix("public/") && $0.contains("cambios") })
    }

    @Test func eachLanguageHasItsOwn() throws {
        let site = Self.site([
            "guidelines/voz/index.en.md":
                "---\ntitle: Voice\nowner: ana\nchanges: [{version: \"1.0\", date: 2025-01-01, summary: First}]\n---\nV.\n"
        ])
        try site.built()
        #expect(site.text("staff/en/guidelines/changes/index.html").contains("1.0: First 2025-01-01"))
        #expect(!site.text("staff/en/guidelines/changes/index.html").contains("Primera"))
    }

    @Test func whereNothingHasChangedThereIsNoPage() throws {
        let site = MemorySite([
            "guidelines/voz/index.md": "---\ntitle: Voz\nowner: ana\n---\nV.\n",
            "people/ana.md": "---\nname: Ana\n---\n",
        ])
        try site.built()
        #expect(!site.published.keys.contains { $0.contains("cambios") })
    }

    @Test func aDraftsChangesAreNotTold() throws {
        let site = Self.site([
            "guidelines/nueva/index.md":
                "---\ntitle: Nueva\nowner: ana\ndraft: true\nchanges: [{version: \"1.0\", summary: Secreto}]\n---\nN.\n"
        ])
        try site.built()
        #expect(!site.text("staff/guias/cambios/index.html").contains("Secreto"))
    }
}
