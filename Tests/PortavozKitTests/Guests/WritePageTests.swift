import PortavozDiagnostics
import PortavozKit
import Testing

/// Guidelines for guests make a public page, and nothing else of the staff's goes with them.
struct WritePageTests {
    private static let guide =
        "---\ntitle: Lo que pedimos\nowner: ana\nfor-guests: true\n---\n## Extensión\n\nMil palabras. [Hola](../../posts/hola.md)\n\n![Un vaso](vaso.png)\n"

    private func site(_ content: [String: String]) -> MemorySite {
        let site = MemorySite(["posts/hola.md": MemorySite.post("Hola")].merging(content) { $1 })
        site.files["content/guidelines/pedimos/vaso.png"] = ImageTests.wholePNG
        return site
    }

    @Test func aGuidelineForGuestsIsShownInPublicAndKeptInTheHub() throws {
        let site = site(["guidelines/pedimos/index.md": Self.guide])
        try site.built()
        let page = site.text("public/escribe/index.html")
        #expect(page.contains("<h2>Lo que pedimos</h2>"))
        #expect(page.contains("<h3 id=\"extension\">"))
        #expect(page.contains("href=\"/blog/hola/\""))
        #expect(page.contains("src=\"/escribe/pedimos/vaso.png\""))
        #expect(site.files["public/escribe/pedimos/vaso.png"] == ImageTests.wholePNG)
        #expect(site["staff/guias/pedimos/index.html"] != nil)
        #expect(site["public/en/write-for-us/index.html"] == nil)
    }

    @Test func guidelinesThatAreNotForGuestsStayInside() throws {
        let site = site(["guidelines/pedimos/index.md": Self.guide.replacing("for-guests: true\n", with: "")])
        try site.built()
        #expect(site["public/escribe/index.html"] == nil)
        #expect(site.files["public/escribe/pedimos/vaso.png"] == nil)
    }

    @Test func twoGuidelinesOnAPageHaveIdsOfTheirOwn() throws {
        let site = site([
            "guidelines/pedimos/index.md": Self.guide,
            "guidelines/damos/index.md":
                "---\ntitle: Lo que damos\nowner: ana\nfor-guests: true\n---\n## Extensión\n\n[Arriba](#extension)\n",
        ])
        try site.built()
        let page = site.text("public/escribe/index.html")
        #expect(page.contains("<h3 id=\"damos-extension\">") && page.contains("<h3 id=\"pedimos-extension\">"))
        #expect(page.contains("href=\"#damos-extension\""))
    }

    @Test func whatTheBrandSaysIsOnThePage() throws {
        let site = site([
            "guidelines/pedimos/index.md": Self.guide,
            "brand/brand.yml":
                "name: Sol\nvoice: [{trait: {es: Claros, en: Clear}, are: {es: Decimos poco, en: We say little}}]\n"
                + "terms: [{use: tueste, avoid: [torrefacción], language: es}, {use: roast, avoid: [toast], language: en}]\n",
        ])
        try site.built()
        let page = site.text("public/escribe/index.html")
        #expect(page.contains("<p class=\"voice\">Claros: Decimos poco</p>"))
        #expect(page.contains("<p class=\"term\">tueste: torrefacción</p>") && !page.contains("roast"))
    }

    @Test(arguments: [
        "[La otra](../otra/index.md)", "[Un plan](../otra/plan.pdf)", "[La guía](/guias/otra/)",
    ])
    func aGuidelineForGuestsLeadsNowhereInside(link: String) throws {
        let site = site([
            "guidelines/pedimos/index.md": Self.guide + "\n\(link)\n",
            "guidelines/otra/index.md": "---\ntitle: Otra\nowner: ana\n---\nTexto.\n",
            "guidelines/otra/plan.pdf": "1",
        ])
        let report = try site.build()
        #expect(report.diagnostics.map(\.rule) == ["staff-link"])
        #expect(site.published.isEmpty)
    }

    @Test func aKeptVersionOfAGuidelineIsNotForGuests() throws {
        let site = site([
            "guidelines/pedimos/index.md": Self.guide.replacing("owner: ana", with: "owner: ana\nversion: \"1.1\""),
            "guidelines/pedimos/v1.0.md":
                "---\ntitle: Antes\nversion: \"1.0\"\nfor-guests: true\n---\nCanario viejo.\n",
        ])
        try site.built()
        #expect(!site.text("public/escribe/index.html").contains("Canario viejo"))
    }
}
