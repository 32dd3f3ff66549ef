import PortavozDiagnostics
import PortavozKit
import Testing

struct TextScoresTests {
    private static let brand = CheckedContent.brand + "checks: {scores: true}\n"

    private func site(_ brand: String) -> MemorySite {
        let easy = (0..<40).map { "El agua sube la \($0)." }.joined(separator: " ")
        return MemorySite([
            "brand/brand.yml": brand, "posts/facil.md": MemorySite.post("Fácil", easy, more: "updated: 2026-04-01\n"),
            "posts/peor.md": MemorySite.post("Peor", "Un mail. ¡¡Ya!! El 20 % de algo."),
            "posts/draft.md": MemorySite.post("Borrador", "Un mail.", more: "draft: true\n"),
            "posts/facil.en.md": MemorySite.post("A text", "Some water."),
            "guidelines/voz/index.md": "---\ntitle: Voz\nowner: ana\neffective: 2026-01-02\n---\nHola.\n",
        ])
    }

    @Test func theHubShowsHowEachTextStands() throws {
        let site = site(Self.brand)
        try site.built()
        let page = site.text("staff/textos/index.html")
        let rows = page.split(separator: "\n").filter { $0.hasPrefix("<p><a") }
        #expect(
            rows == [
                "<p><a href=\"https://example.org/blog/peor/\">Peor</a> content/posts/peor.md: 3w 1n   7 2026-03-14</p>",
                "<p><a href=\"https://example.org/blog/facil/\">Fácil</a> content/posts/facil.md: 1n 100 muy fácil 200 2026-04-01</p>",
                "<p><a href=\"/guias/voz/\">Voz</a> content/guidelines/voz/index.md:   1 2026-01-02</p>",
            ])
        #expect(site.text("staff/en/texts/index.html").contains("A text"))
        #expect(site.text("staff/index.html").contains("<a class=\"scores\" href=\"/textos/\">Peor Fácil </a>"))
    }

    @Test func aPathLeadsToWhereTheFileIsEdited() throws {
        let site = site(Self.brand)
        site["content/site.yml"] = MemorySite.settings.replacing(
            "staff: {", with: "staff: {source-url: \"https://git.example/edit/\", ")
        try site.built()
        #expect(
            site.text("staff/textos/index.html").contains(
                "<a href=\"https://git.example/edit/content/posts/peor.md\">s</a>"))
        site["content/site.yml"] = MemorySite.settings.replacing(
            "staff: {", with: "staff: {source-url: \"javascript:x\", ")
        #expect(try site.build().diagnostics.map(\.rule) == ["unsafe-url"])
    }

    @Test func nothingOfItIsPublic() throws {
        let site = site(Self.brand)
        try site.built()
        #expect(
            !site.published.keys.contains { $0.hasPrefix("public/") && $0.contains("text") && !$0.contains("/blog/") })
        for (path, bytes) in site.published where path.hasPrefix("public/") {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("/textos/"), "\(path)")
        }
    }

    @Test func whoeverDoesNotAskForItHasNoSuchPage() throws {
        let site = site(CheckedContent.brand)
        try site.built()
        #expect(site.published["staff/textos/index.html"] == nil)
        #expect(!site.text("staff/index.html").contains("scores"))
    }

    @Test func aPageHoldsAHundredTexts() throws {
        var content = ["brand/brand.yml": Self.brand]
        for number in 0..<101 { content["posts/p\(number).md"] = MemorySite.post("P\(number)", "Agua.") }
        let site = MemorySite(content)
        try site.built()
        #expect(site.text("staff/textos/index.html").contains("<p>1/2</p>"))
        #expect(site.text("staff/textos/pagina/2/index.html").contains("<p>2/2</p>"))
    }
}
