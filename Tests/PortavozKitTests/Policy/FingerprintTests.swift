import PortavozDiagnostics
import PortavozKit
import Testing

/// What names a theme's files are published under.
struct FingerprintTests {
    private static let settings = MemorySite.settings.replacing("theme: tiny", with: "theme: mine")

    /// A theme of its own that extends the tests' one, with a base template that says `head`.
    private static func site(_ head: String, _ assets: [String: String] = [:]) -> MemorySite {
        var others = [
            "themes/mine/theme.yml": "name: mine\nextends: tiny\n",
            "themes/mine/templates/base.html":
                "<!DOCTYPE html>\n<html lang=\"{{page.language}}\">\n<head>\n{{{page.head}}}\n\(head)\n</head>\n"
                + "<body>\n{{$main}}{{/main}}\n{{{page.live}}}\n</body>\n</html>\n",
        ]
        for (name, text) in assets { others["themes/mine/assets/\(name)"] = text }
        return MemorySite(["site.yml": settings, "posts/hola.md": MemorySite.post("Hola")], others: others)
    }

    private static func assets(_ site: MemorySite) -> [String] {
        site.published.keys.filter { $0.hasPrefix("public/assets/") }.map { String($0.dropFirst(14)) }.sorted()
    }

    private static func fingerprinted(_ name: String, _ bytes: String) -> String {
        let dot = name.lastIndex(of: ".")!
        return name[..<dot] + "." + Digest(of: Array(bytes.utf8)).hexadecimal.prefix(8) + name[dot...]
    }

    @Test func anAssetThatATemplateNamesHasItsDigestInItsName() throws {
        let site = Self.site("<link rel=\"stylesheet\" href=\"{{asset.site.css}}\">")
        try site.built()
        let name = Self.fingerprinted("site.css", "body{}")
        #expect(Self.assets(site) == [name])
        #expect(site.text("public/blog/hola/index.html").contains("<link rel=\"stylesheet\" href=\"/assets/\(name)\">"))
        #expect(site.text("public/assets/\(name)") == "body{}")
    }

    @Test func anotherTextIsAnotherNameAndTheOldFileGoes() throws {
        let site = Self.site("<link rel=\"stylesheet\" href=\"{{asset.site.css}}\">", ["site.css": "a {}\n"])
        try site.built()
        site["themes/mine/assets/site.css"] = "b {}\n"
        try site.built()
        #expect(Self.assets(site) == [Self.fingerprinted("site.css", "b{}")])
    }

    @Test func theNameHoldsUnderABaseURLWithAPath() throws {
        let site = Self.site("<link rel=\"stylesheet\" href=\"{{asset.site.css}}\">")
        try site.built { $0.publicBase = BaseURL("https://example.org/una/carpeta/") }
        let name = Self.fingerprinted("site.css", "body{}")
        #expect(site.text("public/blog/hola/index.html").contains("href=\"/una/carpeta/assets/\(name)\""))
    }

    @Test func aThemeThatNamesItsAssetsByAddressKeepsTheirNames() throws {
        let site = Self.site(
            "<link rel=\"stylesheet\" href=\"{{site.root}}assets/site.css\">",
            ["site.css": "a { background: url(b.svg) }\n", "b.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"])
        try site.built()
        #expect(Self.assets(site) == ["b.svg", "site.css"])
        #expect(site.text("public/assets/site.css") == "a { background: url(b.svg) }\n")
    }

    @Test func anAssetThatIsNamedInBothWaysIsThereUnderBothNames() throws {
        let site = Self.site(
            "<link rel=\"stylesheet\" href=\"{{asset.site.css}}\"><link rel=\"stylesheet\" href=\"{{site.root}}assets/site.css\">",
            ["site.css": "a { background: url(b.svg) }\n", "b.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"])
        try site.built()
        #expect(Self.assets(site).count == 4)
        #expect(Self.assets(site).contains("site.css") && Self.assets(site).contains("b.svg"))
    }

    @Test func aSheetSaysTheNewNamesOfWhatItNames() throws {
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"
        let site = Self.site(
            "<link rel=\"stylesheet\" href=\"{{asset.css/site.css}}\">",
            [
                "css/site.css": """
                @import "base.css";
                /* url(none.svg) */
                a::before { content: "url(none.svg)"; background: url( '../img/b.svg#x' ), URL(../img/b.svg) }
                b { background: url(data:image/gif;base64,AA) url(#x) url(/favicon.svg) url(../../brand/x.svg) }

                """, "css/base.css": "i {}\n", "img/b.svg": svg,
            ])
        try site.built()
        let image = Self.fingerprinted("b.svg", svg)
        let base = Self.fingerprinted("base.css", "i{}")
        let sheet =
            "@import \"\(base)\";a::before{content: \"url(none.svg)\";"
            + "background: url( '../img/\(image)#x' ),URL(../img/\(image))}"
            + "b{background: url(data:image/gif;base64,AA) url(#x) url(/favicon.svg) url(../../brand/x.svg)}"
        let name = Self.fingerprinted("css/site.css", sheet)
        #expect(Self.assets(site) == ["css/\(base)", name, "img/\(image)", "site.css"].sorted())
        #expect(site.text("public/assets/\(name)") == sheet)
    }

    @Test func whatASheetImportsChangesItsName() throws {
        let head = "<link rel=\"stylesheet\" href=\"{{asset.a.css}}\">"
        let first = Self.site(head, ["a.css": "@import url(b.css);\n", "b.css": "i {}\n"])
        let second = Self.site(head, ["a.css": "@import url(b.css);\n", "b.css": "b {}\n"])
        try first.built()
        try second.built()
        let names = [first, second].map { Self.assets($0).first { $0.hasPrefix("a.") } }
        #expect(names[0] != names[1])
    }

    @Test func sheetsThatImportEachOtherAreBuilt() throws {
        let site = Self.site(
            "<link rel=\"stylesheet\" href=\"{{asset.a.css}}\">",
            ["a.css": "@import \"b.css\";\n", "b.css": "@import \"a.css\";\n"])
        try site.built()
        #expect(Self.assets(site).count == 5)
        #expect(Self.assets(site).contains("a.css") && Self.assets(site).contains("b.css"))
    }

    @Test func whatAScriptNamesKeepsItsName() throws {
        let site = Self.site(
            "<script src=\"{{asset.a.js}}\" defer></script>",
            ["a.js": "import(\"./b.js\");\n", "b.js": "fetch(\"c.json\");\n", "c.json": "{}\n"])
        try site.built()
        #expect(
            Self.assets(site)
                == [Self.fingerprinted("a.js", "import(\"./b.js\");\n"), "b.js", "c.json", "site.css"].sorted())
    }

    @Test func aMissingFileOfASheetIsTold() throws {
        let site = Self.site(
            "<link rel=\"stylesheet\" href=\"{{asset.a.css}}\">",
            ["a.css": "i {}\nñ { background: url(\"fondo.svgg\") }\n", "fondo.svg": "<svg/>"])
        let report = try site.build()
        #expect(
            report.diagnostics.map(line) == [
                "warning theme-missing-asset themes/mine/assets/a.css:2:22:10 → fondo.svg"
            ])
    }

    @Test func aForeignAddressInASheetIsTold() throws {
        let site = Self.site(
            "<link rel=\"stylesheet\" href=\"{{asset.a.css}}\">",
            ["a.css": "@import url(https://fonts.example.org/x.css);\n"])
        let report = try site.build()
        #expect(
            report.diagnostics.map(line) == ["warning theme-foreign-address themes/mine/assets/a.css:1:13:31"])
    }

    @Test func anUnknownAssetIsAnErrorOfTheTemplate() throws {
        let site = Self.site("<link rel=\"stylesheet\" href=\"{{asset.sitte.css}}\">\n{{asset.site.css}}")
        let report = try site.build()
        let errors = Set(report.diagnostics.map(line))
        #expect(errors == ["error template-unknown-asset themes/mine/templates/base.html:5:38:9 → site.css"])
        #expect(site.published.isEmpty)
    }

    @Test func anAssetOfTheOneExtendedIsReplacedByTheThemesOwn() throws {
        let site = Self.site("<link rel=\"stylesheet\" href=\"{{asset.site.css}}\">", ["site.css": "mine {}\n"])
        try site.built()
        #expect(Self.assets(site) == [Self.fingerprinted("site.css", "mine{}")])
    }

    @Test func aPreviewThatFollowsItsSourcesKeepsPlainNames() throws {
        let site = Self.site("<link rel=\"stylesheet\" href=\"{{asset.site.css}}\">")
        site["content/brand/brand.yml"] =
            "name: Prueba\ncolors: {vino: {value: \"#7a1f2b\", dark: \"#f2a6b0\", role: accent}}\n"
        try site.build {
            $0.outputFolder = "preview"
            $0.liveHTML = "<script src=\"/live.js\"></script>"
        }
        let names = site.files.paths.filter { $0.hasPrefix("preview/public/assets/") }.sorted()
        #expect(names == ["preview/public/assets/brand.css", "preview/public/assets/site.css"])
        #expect(site.text("preview/public/blog/hola/index.html").contains("href=\"/assets/site.css\""))
    }

    @Test func theSameProcessNoticesAnAssetThatChanged() throws {
        let site = Self.site("<link rel=\"stylesheet\" href=\"{{asset.site.css}}\">", ["site.css": "a {}\n"])
        var memory = BuildMemory(keepsDocuments: true)
        try site.build(&memory)
        site["themes/mine/assets/site.css"] = "b {}\n"
        try site.build(&memory)
        #expect(
            site.text("public/blog/hola/index.html").contains(Self.fingerprinted("site.css", "b{}")))
    }
}
