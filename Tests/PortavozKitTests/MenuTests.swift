import PortavozKit
import Testing

/// Which item of a menu a page marks as its own.
struct MenuTests {
    private static let base = """
        <!DOCTYPE html>
        <html lang="{{page.language}}"><head>{{{page.head}}}</head><body>
        {{#site.menu}}[{{#current}}*{{/current}}{{title}}]{{/site.menu}}|\
        {{#site.footer_menu}}[{{#current}}*{{/current}}{{title}}]{{/site.footer_menu}}|\
        {{#site.languages}}({{#current}}*{{/current}}{{url}}){{/site.languages}}
        {{$main}}{{/main}}
        </body></html>
        """

    /// Each page's menu, footer and language switch.
    private static func shown(_ more: String, _ texts: [String: String]) throws -> (String) -> String {
        let settings = MemorySite.settings.replacing("theme: tiny", with: "theme: mine") + more
        let site = MemorySite(
            texts.merging(["site.yml": settings]) { $1 },
            others: ["themes/mine/theme.yml": "name: mine\nextends: tiny\n", "themes/mine/templates/base.html": base])
        try site.built()
        return { path in
            let lines = site.text("public\(path)index.html").split(separator: "\n")
            return lines.first { $0.hasPrefix("[") || $0.hasPrefix("|") }?.description ?? ""
        }
    }

    private static let menus = """
        menus:
          main: {es: [{title: Inicio, url: /}, {title: Blog, url: /blog/}]}
          footer: {es: [{title: Hola, url: /blog/hola/}]}

        """

    @Test func anItemIsCurrentOnItsPageAndBelowAndTheHomeOnItselfAlone() throws {
        let line = try Self.shown(
            Self.menus, ["posts/hola.md": MemorySite.post("Hola"), "posts/otra.md": MemorySite.post("Otra")])
        #expect(line("/") == "[*Inicio][Blog]|[Hola]|")
        #expect(line("/blog/") == "[Inicio][*Blog]|[Hola]|")
        #expect(line("/blog/hola/") == "[Inicio][*Blog]|[*Hola]|")
        #expect(line("/blog/otra/") == "[Inicio][*Blog]|[Hola]|")
        #expect(line("/archivo/") == "[Inicio][Blog]|[Hola]|")
    }

    @Test func pagesOfOneSectionLeadEachToItsOwnTranslation() throws {
        let line = try Self.shown(
            "",
            [
                "posts/hola.md": MemorySite.post("Hola"), "posts/hola.en.md": MemorySite.post("Hello"),
                "posts/otra.md": MemorySite.post("Otra"), "posts/otra.en.md": MemorySite.post("Other"),
            ])
        #expect(line("/blog/hola/") == "||(*/blog/hola/)(/en/blog/hola/)")
        #expect(line("/blog/otra/") == "||(*/blog/otra/)(/en/blog/otra/)")
        #expect(line("/en/blog/otra/") == "||(/blog/otra/)(*/en/blog/otra/)")
    }
}
