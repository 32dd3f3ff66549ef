import PortavozKit
import Synchronization
import Testing

/// Which posts have a card, and when one is drawn. What a card looks like is seen from outside, in Tests/tools/test_kit.py.
struct CardTests {
    /// Draws nothing: keeps what it was asked for.
    private final class Drawer: Sendable {
        let asked = Mutex<[String]>([])
        let identity: String?
        let fails: Bool

        init(identity: String? = "prueba 1", fails: Bool = false) {
            self.identity = identity
            self.fails = fails
        }

        var tool: CardTool {
            CardTool(
                identity: { self.identity },
                draw: { drawings, _ in
                    let texts = drawings.map { String(decoding: $0, as: UTF8.self) }
                    self.asked.withLock { $0 += texts }
                    return self.fails ? texts.map { _ in nil } : texts.map { Array("PNG of \($0)".utf8) }
                })
        }

        func taken() -> [String] {
            asked.withLock { asked in
                defer { asked = [] }
                return asked
            }
        }
    }

    @discardableResult
    private func build(
        _ site: MemorySite, _ drawer: Drawer, at moment: String = "2026-06-01", isDry: Bool = false
    ) throws -> BuildReport {
        let files = site.files.fileSystem
        var build = Build(
            files: files, shelf: ThemeShelf(site: files, installed: repository),
            options: BuildOptions(at: madrid.read(moment)!))
        build.cardTool = drawer.tool
        var memory = BuildMemory()
        return try build.run(&memory, isDry: isDry)
    }

    private static func site(_ cards: String = "true", _ content: [String: String] = [:]) -> MemorySite {
        MemorySite(
            [
                "site.yml": MemorySite.settings + "cards: \(cards)\n",
                "posts/uno.md": MemorySite.post("Uno & <dos>"), "posts/dos.md": MemorySite.post("Dos"),
                "posts/borrador.md": MemorySite.post("Nada", more: "draft: true\n"),
                "posts/interna.md": MemorySite.post("Interna", more: "audience: staff\n"),
                "posts/luego.md": MemorySite.post("Luego", date: "2027-01-01"),
            ].merging(content) { $1 })
    }

    @Test func eachPublicPostHasACardAndNoOther() throws {
        let (site, drawer) = (Self.site(), Drawer())
        #expect(try build(site, drawer).diagnostics == [])
        let drawn = drawer.taken()
        #expect(drawn.count == 3)
        #expect(drawn.contains { $0.contains(">Uno &amp; &lt;dos&gt;</text>") })
        let made = site.published.keys.filter { $0.hasSuffix("social-card.png") }.sorted()
        #expect(
            made == [
                "public/blog/dos/social-card.png", "public/blog/uno/social-card.png",
                // What is to come out is for those who prepare it.
                "staff/difusion/dos/social-card.png", "staff/difusion/luego/social-card.png",
                "staff/difusion/uno/social-card.png",
            ])
        let page = site.text("public/blog/uno/index.html")
        for expected in [
            "<meta property=\"og:image\" content=\"https://example.org/blog/uno/social-card.png\">",
            "<meta property=\"og:image:width\" content=\"1200\">",
            "<meta property=\"og:image:height\" content=\"630\">",
            "<meta property=\"og:image:alt\" content=\"Tarjeta: Uno &amp; &lt;dos&gt; (Diario)\">",
            "<meta name=\"twitter:card\" content=\"summary_large_image\">",
            "\"image\":\"https://example.org/blog/uno/social-card.png\"",
        ] {
            #expect(page.contains(expected), "\(expected)")
        }
        #expect(site.text("staff/difusion/uno/index.html").contains("<img src=\"/difusion/uno/social-card.png\""))
    }

    @Test func whatIsDrawnOnceIsNotDrawnAgainAndWhatNobodyHasGoes() throws {
        let (site, drawer) = (Self.site(), Drawer())
        try build(site, drawer)
        #expect(drawer.taken().count == 3)
        let first = site.files.paths.filter { $0.hasPrefix(".portavoz/cards/") }
        #expect(first.count == 3)
        try build(site, drawer)
        #expect(drawer.taken() == [])

        site["content/posts/uno.md"] = MemorySite.post("Uno, otra vez")
        try build(site, drawer)
        #expect(drawer.taken().count == 1)
        let second = site.files.paths.filter { $0.hasPrefix(".portavoz/cards/") }
        #expect(second.count == 3 && Set(second) != Set(first))

        // A text's body is no part of its card; the tool is.
        site["content/posts/uno.md"] = MemorySite.post("Uno, otra vez", "Otro texto.")
        try build(site, drawer)
        #expect(drawer.taken() == [])
        try build(site, Drawer(identity: "prueba 2"))
        #expect(Set(site.files.paths.filter { $0.hasPrefix(".portavoz/cards/") }).isDisjoint(with: second))
    }

    @Test func aCoverGoesBeforeTheCardUnlessTheSiteSaysOtherwise() throws {
        let cover = [
            "posts/uno/index.md": MemorySite.post("Uno", more: "cover: {image: taza.svg, alt: Una taza}\n"),
            "posts/uno/taza.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"4\"/>",
        ]
        for (setting, image) in [("true", "taza.svg"), ("always", "social-card.png")] {
            let site = Self.site(setting, cover)
            site["content/posts/uno.md"] = nil
            #expect(try build(site, Drawer()).diagnostics == [])
            let page = site.text("public/blog/uno/index.html")
            #expect(page.contains("og:image\" content=\"https://example.org/blog/uno/\(image)\""), "\(setting)")
        }
    }

    @Test func withoutTheToolTheSiteBuildsAndOneLineSaysSo() throws {
        let site = Self.site()
        let report = try build(site, Drawer(identity: nil))
        #expect(report.diagnostics.map(line) == ["note cards-no-tool content/site.yml:8:8:4"])
        report.diagnostics.forEach(expectWords)
        #expect(!site.text("public/blog/uno/index.html").contains("og:image"))
        #expect(!site.published.keys.contains { $0.hasSuffix("social-card.png") })
    }

    @Test func aCardThatFailsIsMissedByItsPostAlone() throws {
        let site = Self.site()
        let report = try build(site, Drawer(fails: true))
        #expect(
            report.diagnostics.map(line) == [
                "warning card-failed content/posts/dos.md:2:8:3", "warning card-failed content/posts/luego.md:2:8:5",
                "warning card-failed content/posts/uno.md:2:8:11",
            ])
        report.diagnostics.forEach(expectWords)
        #expect(site.text("public/blog/uno/index.html").contains("twitter:card\" content=\"summary\""))
    }

    @Test func nothingIsDrawnWhereNobodyAskedOrForACheck() throws {
        let drawer = Drawer()
        try build(Self.site("false"), drawer)
        try build(Self.site(), drawer, isDry: true)
        #expect(drawer.taken() == [])
        // A preview has no tool, and waits for none.
        let site = Self.site()
        try site.built()
        #expect(!site.published.keys.contains { $0.hasSuffix("social-card.png") })
    }

    @Test(arguments: [
        ("Hola", 1, 96), ("Cuánto dura una bolsa de café abierta en casa", 2, 72),
        (String(repeating: "Una palabra tras otra, ", count: 13), 4, 46),
        (String(repeating: "M", count: 60), 3, 46), ("", 0, 96),
    ])
    func aTitleIsSetAsLargeAsItFits(title: String, lines: Int, size: Int) {
        let set = CardTitle(title, width: 1040)
        #expect(set.lines.count <= 4)
        #expect(!set.lines.contains(""))
        if title.count < 60 { #expect(set.lines.joined(separator: " ") == title) }
        #expect((set.lines.count, set.size) == (lines, size), "\(set)")
    }

    /// A site whose brand has a font that says of itself how it is packed.
    private static func site(font: String) -> MemorySite {
        site(
            "true",
            [
                "brand/brand.yml": "typography: {families: {text: {name: A, files: [{file: a.\(font)}]}}}\n",
                "brand/a.\(font)": (["woff": "wOFF", "woff2": "wOF2"][font] ?? "true") + " letras",
            ])
    }

    @Test(arguments: [("ttf", true, ""), ("woff2", true, ""), ("woff2", false, "woff2"), ("woff", true, "woff")])
    func whichFontsCardsAreDrawnWithIsTold(kind: String, hasUnpacker: Bool, cause: String) throws {
        let taken = Mutex<[[UInt8]]>([])
        let unpack: @Sendable ([UInt8]) -> [UInt8]? = { Array("TTF of ".utf8) + $0 }
        let tool = CardTool(
            identity: { "prueba" },
            draw: { drawings, fonts in
                taken.withLock { $0 = fonts.map(\.bytes) }
                return drawings.map { _ in Array("PNG".utf8) }
            }, unpack: hasUnpacker ? unpack : nil)
        let files = Self.site(font: kind).files.fileSystem
        var build = Build(
            files: files, shelf: ThemeShelf(site: files, installed: repository),
            options: BuildOptions(at: madrid.read("2026-06-01")!))
        build.cardTool = tool
        var memory = BuildMemory()
        for _ in 1...2 {
            let found = try build.run(&memory).diagnostics
            found.forEach(expectWords)
            #expect(found.map { $0.arguments["cause"] ?? "" } == (cause.isEmpty ? [] : [cause]))
            #expect(found.allSatisfy { $0.rule == "cards-font-packed" && $0.severity == .note })
        }
        let letters = ["ttf": "true letras", "woff2": hasUnpacker ? "TTF of wOF2 letras" : nil, "woff": nil][kind]!
        #expect(taken.withLock { $0 } == (letters.map { [Array($0.utf8)] } ?? []))
    }

    @Test func aFontThatCannotBeUnpackedIsNoted() throws {
        let files = Self.site(font: "woff2").files.fileSystem
        var build = Build(
            files: files, shelf: ThemeShelf(site: files, installed: repository),
            options: BuildOptions(at: madrid.read("2026-06-01")!))
        build.cardTool = CardTool(
            identity: { "prueba" }, draw: { drawings, fonts in drawings.map { _ in fonts.isEmpty ? [1] : nil } },
            unpack: { _ in nil })
        var memory = BuildMemory()
        let found = try build.run(&memory).diagnostics
        #expect(found.map(line) == ["note cards-font-packed content/brand/brand.yml:1:56:7"])
        #expect(found.first?.arguments["cause"] == "damaged")
        found.forEach(expectWords)
    }

    @Test func cardsAreDrawnAnewOnceFontsCanBeUnpacked() throws {
        let (site, drawer) = (Self.site(font: "woff2"), Drawer())
        try build(site, drawer)
        #expect(drawer.taken().count == 3)
        var tool = drawer.tool
        tool.unpack = { $0 }
        let files = site.files.fileSystem
        var build = Build(
            files: files, shelf: ThemeShelf(site: files, installed: repository),
            options: BuildOptions(at: madrid.read("2026-06-01")!))
        build.cardTool = tool
        var memory = BuildMemory()
        #expect(try build.run(&memory).diagnostics == [])
        #expect(drawer.taken().count == 3)
    }

    @Test func onlyAnAbsurdTitleLosesItsEnd() {
        let long = CardTitle(String(repeating: "Una palabra tras otra, ", count: 13), width: 1040)
        #expect(long.lines.last?.hasSuffix("…") == true)
        #expect(long.lines.last?.hasSuffix(",…") == false)
        let fair = CardTitle(
            "Diez cosas que aprendimos al responder durante un año entero a todas las quejas que llegaron por las redes",
            width: 1040)
        #expect(!fair.lines.joined().contains("…"))
    }

    @Test func noLastLineOfASingleShortWord() {
        let set = CardTitle("Por qué dejamos de publicar en seis redes y nos quedamos en dos", width: 1040)
        #expect(set.lines.count > 1)
        #expect(set.lines.map(\.count).min()! * 2 > set.lines.map(\.count).max()!)
    }
}
