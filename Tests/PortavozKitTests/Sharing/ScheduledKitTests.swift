import PortavozKit
import Testing

/// Share kits of posts that are to come out, and the way from a kit to its translation's.
struct ScheduledKitTests {
    private static let canary = "Zurriagazo"

    private static func site(_ content: [String: String] = [:], settings: String = "") -> MemorySite {
        let matter = "slug: pronto\ndescription: \(canary) uno.\ntags: [\(canary)]\ncategories: [\(canary)]\n"
        return MemorySite(
            [
                "site.yml": MemorySite.settings + settings, "posts/hola.md": MemorySite.post("Hola"),
                "posts/pronto/index.md": MemorySite.post(
                    "\(canary) dos", date: "2026-07-01 09:30",
                    "\(canary) tres [hola](../hola.md).\n\n![\(canary)](foto.svg)",
                    more: matter),
                "posts/pronto/foto.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>",
                "posts/pronto/comments/a.md":
                    "---\nname: \(canary)\ndate: 2026-05-01\napproved: true\n---\n\(canary)\n",
            ].merging(content) { $1 })
    }

    private static func publicFiles(with word: String, _ site: MemorySite) -> [String] {
        site.published.filter {
            $0.key.hasPrefix("public/")
                && ($0.key.contains(word) || String(decoding: $0.value, as: UTF8.self).contains(word))
        }.keys.sorted()
    }

    @Test func aScheduledPostHasAKitForStaffAlone() throws {
        let site = Self.site()
        try site.built()
        let kit = site.text("staff/difusion/pronto/index.html")
        #expect(kit.contains("<p class=\"soon\">1 de julio de 2026, 09:30</p>"))
        #expect(kit.contains("<pre id=\"newsletter\">\(Self.canary) dos</pre>"))
        let letter = site.text("staff/difusion/pronto/newsletter.html")
        #expect(letter.contains("href=\"https://example.org/blog/hola/\""))
        #expect(site["staff/difusion/pronto/newsletter.eml"] != nil)
        #expect(site.text("staff/difusion/pronto/newsletter.txt").contains("https://example.org/blog/pronto/"))
        #expect(
            site.text("staff/difusion/index.html").contains(
                "<a class=\"soon\" href=\"/difusion/pronto/\">\(Self.canary) dos</a>"))
        for word in [Self.canary, "pronto", "difusion"] { #expect(Self.publicFiles(with: word, site) == []) }
        #expect(!site.published.keys.contains { $0.hasSuffix("foto.svg") })
    }

    @Test func theWeekLeadsToIt() throws {
        let site = Self.site()
        try site.built(at: "2026-06-28")
        #expect(
            site.text("staff/semana/index.html").contains(
                "<p class=\"upcoming\">\(Self.canary) dos /difusion/pronto/</p>"))
    }

    @Test func onItsDayItIsAKitLikeAnyOther() throws {
        let site = Self.site()
        try site.built()
        try site.built(at: "2026-07-02")
        #expect(!site.text("staff/difusion/pronto/index.html").contains("class=\"soon\""))
        #expect(
            site.text("staff/difusion/index.html").contains("<a class=\"kits\" href=\"/difusion/pronto/\">"))
        #expect(site["public/blog/pronto/index.html"] != nil)
    }

    @Test func draftsAndTextsForStaffHaveNone() throws {
        let site = Self.site([
            "posts/borrador.md": MemorySite.post("Borrador", date: "2026-07-01", more: "draft: true\n"),
            "posts/interna.md": MemorySite.post("Interna", date: "2026-07-01", more: "audience: staff\n"),
        ])
        try site.built()
        #expect(site["staff/difusion/borrador/index.html"] == nil && site["staff/difusion/interna/index.html"] == nil)
    }

    @Test func theSoonestHaveOneAsManyAsTheSiteSays() throws {
        let later = ["posts/tarde.md": MemorySite.post("Tarde", date: "2026-08-01")]
        let one = Self.site(later, settings: "share-kits: 1\n")
        try one.built()
        #expect(one["staff/difusion/pronto/index.html"] != nil && one["staff/difusion/tarde/index.html"] == nil)
        let none = Self.site(later, settings: "share-kits: 0\n")
        try none.built()
        #expect(!none.published.keys.contains { $0.contains("difusion") })
    }

    @Test func theFirstPostOfALanguageCanBePrepared() throws {
        let site = MemorySite([
            "posts/uno.md": MemorySite.post("Uno", date: "2026-07-01"),
            "posts/uno.en.md": MemorySite.post("One", date: "2026-07-02", more: "slug: one\n"),
            "pages/casa.md": "---\ntitle: Casa\n---\nTexto.\n",
        ])
        try site.built()
        let kit = site.text("staff/difusion/uno/index.html")
        #expect(kit.contains("<p class=\"soon\">1 de julio de 2026</p>"))
        #expect(kit.contains("<a class=\"language\" href=\"/en/sharing/one/\" lang=\"en\">"))
        #expect(site["public/blog/index.html"] == nil && site["public/en/index.html"] == nil)
    }

    @Test func whateverAddressIsTakenHasOneKit() throws {
        let site = Self.site(["posts/otra.md": MemorySite.post("Otra", date: "2026-08-01", more: "slug: hola\n")])
        try site.built()
        #expect(site.text("staff/difusion/hola/index.html").contains("<h1>Hola "))
        #expect(!site.text("staff/difusion/index.html").contains(">Otra<"))
    }

    @Test func aKitLeadsToItsTranslationsKit() throws {
        let site = MemorySite([
            "posts/hola.md": MemorySite.post("Hola"),
            "posts/hola.en.md": MemorySite.post("Hello", more: "slug: hello\n"),
            "posts/solo.md": MemorySite.post("Solo", date: "2026-03-01"),
            "posts/luego.md": MemorySite.post("Luego", date: "2026-03-02"),
            "posts/luego.en.md": MemorySite.post("Later", date: "2026-09-01", more: "slug: later\n"),
        ])
        try site.built()
        func languages(_ page: String) -> [String] {
            site.text("staff/\(page)/index.html").matches(of: /class="language" href="([^"]*)"/).map { String($0.1) }
        }
        #expect(languages("difusion/hola") == ["/difusion/hola/", "/en/sharing/hello/"])
        #expect(languages("en/sharing/hello") == ["/difusion/hola/", "/en/sharing/hello/"])
        #expect(languages("difusion/solo") == ["/difusion/solo/", "/en/"])
        #expect(languages("difusion/luego") == ["/difusion/luego/", "/en/sharing/later/"])
        #expect(languages("en/sharing/later") == ["/difusion/luego/", "/en/sharing/later/"])
    }

    @Test func aTranslationBeyondTheKitsLeadsHome() throws {
        let site = MemorySite([
            "site.yml": MemorySite.settings + "share-kits: 1\n", "posts/hola.md": MemorySite.post("Hola"),
            "posts/hola.en.md": MemorySite.post("Hello", date: "2026-03-01"),
            "posts/otra.md": MemorySite.post("Otra", date: "2026-02-01"),
            "posts/otra.en.md": MemorySite.post("Other", date: "2026-04-01"),
        ])
        try site.built()
        #expect(site.text("staff/difusion/hola/index.html").contains("href=\"/en/\" lang=\"en\""))
    }
}
