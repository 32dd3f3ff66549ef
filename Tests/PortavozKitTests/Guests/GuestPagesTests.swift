import PortavozDiagnostics
import PortavozKit
import Testing

/// What readers see of guests: who they are, for whom they write, what they know, and that they are thanked.
struct GuestPagesTests {
    private func guest(_ consent: String = "") -> GuestSite {
        var guest = GuestSite()
        guest.consent = "consent: {publication: true, given: 2026-01-01\(consent)}\n"
        return guest
    }

    @Test func aGuestIsCreditedOnPagesAndInData() throws {
        let site = guest().site
        try site.built()
        let page = site.text("public/blog/agua/index.html")
        #expect(page.contains("<p>Marina, para Diario · "))
        #expect(page.contains(#""worksFor":{"@type":"Organization","name":"Agua y Oficio"}"#))
        #expect(site.text("public/feed.xml").contains("<dc:creator>Marina</dc:creator>"))
        #expect(site.text("public/atom.xml").contains("<author><name>Marina</name>"))
        #expect(
            site.text("public/feed.json").contains(
                #""authors":[{"name":"Marina","url":"https://example.org/expertos/marina/"}]"#))
    }

    @Test func everyAuthorIsInEveryFeed() throws {
        var guest = guest()
        guest.others = [
            "posts/dos.md": "---\ntitle: Dos\ndate: 2026-03-15\nauthors: [ana, marina]\ntags: [T]\n---\nTexto.\n"
        ]
        let site = guest.site
        try site.built()
        let feeds = ["", "etiquetas/t/", "autores/ana/", "expertos/marina/"]
        for folder in feeds {
            let text = site.text("public/\(folder)feed.xml")
            #expect(text.contains("<dc:creator>Ana</dc:creator>\n<dc:creator>Marina</dc:creator>"), "\(folder)")
        }
        #expect(!site.text("public/expertos/feed.xml").contains("<title>Dos</title>"))
    }

    @Test func theDefaultThemeLinksAuthorsAndNamesTheHouse() throws {
        var guest = guest()
        guest.others = ["site.yml": MemorySite.settings.replacing("theme: tiny", with: "theme: default")]
        let site = guest.site
        try site.built()
        let page = site.text("public/blog/agua/index.html")
        #expect(page.contains("<a href=\"/expertos/marina/\" rel=\"author\">Marina</a>, para Diario</li>"))
        #expect(page.contains("Escribe como firma invitada: no forma parte de Diario."))
        #expect(page.contains("Agua y Oficio"))
    }

    @Test func guestsTextsHaveFeedsOfTheirOwn() throws {
        var guest = guest()
        guest.others = ["posts/casa.md": MemorySite.post("De la casa")]
        let site = guest.site
        try site.built()
        for file in ["feed.xml", "atom.xml", "feed.json"] {
            let feed = site.text("public/expertos/\(file)")
            #expect(feed.contains("Agua") && !feed.contains("De la casa"))
            #expect(feed.contains("Expertos · Diario"))
        }
        #expect(site.text("public/expertos/index.html").contains("href=\"/expertos/feed.xml\""))
        #expect(site["public/en/experts/feed.xml"] == nil)
    }

    @Test func aTranslationNamesItsOriginal() throws {
        var guest = guest()
        guest.more =
            "    original: {title: \"Water & <tea>\", author: \"Ann <b>\", url: \"https://a.example/?x=1&y=2\", permission: \"Acme\"}\n"
        let site = guest.site
        try site.built()
        let note =
            "Traducción de <a href=\"https://a.example/?x=1&amp;y=2\" rel=\"nofollow\"><cite>Water &amp; &lt;tea&gt;</cite></a>, "
            + "de Ann &lt;b&gt;. Con permiso: Acme."
        let page = site.text("public/blog/agua/index.html")
        #expect(page.contains("<p class=\"origin\">\(note)</p>"))
        #expect(page.contains(#""translationOfWork":{"@type":"CreativeWork","name":"Water"#))
        for feed in ["feed.xml", "atom.xml"] { #expect(site.text("public/\(feed)").contains("<p>\(note)</p>")) }
        guest.more = "    original: {kind: adaptation, title: Water, author: Ann, permission: Acme}\n"
        let adapted = guest.site
        try adapted.built()
        #expect(adapted.text("public/blog/agua/index.html").contains("Adaptación de <cite>Water</cite>, de Ann."))
        #expect(adapted.text("public/blog/agua/index.html").contains("isBasedOn"))
    }

    @Test func onlyThoseWhoWantAreThankedInPublic() throws {
        let silent = guest().site
        try silent.built()
        #expect(silent["public/gracias/index.html"] == nil)
        #expect(silent["public/expertos/marina/badge.svg"] == nil)
        let site = guest(", thanks: true").site
        try site.built()
        let page = site.text("public/gracias/index.html")
        #expect(page.contains("<p class=\"thanked\">Marina</p>"))
        #expect(page.contains("alt=\"Marina: Firma invitada, Diario\""))
        #expect(
            page.contains(
                "&lt;a href=&quot;https://example.org/expertos/marina/&quot;&gt;&lt;img src=&quot;https://example.org/expertos/marina/badge.svg&quot;"
            ))
        #expect(page.contains("referrerpolicy=&quot;no-referrer&quot;"))
    }

    @Test func aBadgeAsksNothingOfItsReader() throws {
        var guest = guest(", thanks: true")
        guest.others = [
            "brand/brand.yml":
                "name: \"Sol <&> Luna\"\ncolors: {rojo: {name: Rojo, value: \"#aa0000\", role: accent}}\n"
        ]
        let site = guest.site
        try site.build()
        let svg = site.text("public/expertos/marina/badge.svg")
        #expect(svg.contains("Sol &lt;&amp;&gt; Luna"))
        #expect(svg.contains("#aa0000"))
        for word in ["<script", "href", "url(", "@import", "<style", "<foreignObject", " on"] {
            #expect(!svg.contains(word))
        }
        #expect(svg.replacing("http://www.w3.org/2000/svg", with: "").contains("http") == false)
    }

    @Test func theDirectoryJoinsCategoriesAndProfiles() throws {
        let profile = "---\nname: Marina\ntopics: [agua, <b>Té</b>]\n---\nBio.\n"
        var guest = guest()
        guest.profileApproval = "by: ana, digest: \"\(GuestSite.digest(profile))\""
        guest.more = "    categories: [Agua]\n"
        guest.others = ["guests/marina/profile.md": profile]
        let site = guest.site
        try site.built()
        let page = site.text("public/expertos/index.html")
        #expect(page.contains("<p class=\"topic\">Agua: Marina</p>\n"))
        #expect(page.contains("<p class=\"topic\">&lt;b&gt;Té&lt;/b&gt;: Marina</p>"))
        #expect(!page.contains("<p class=\"topic\">agua:"))
    }
}
