import PortavozDiagnostics
import PortavozKit
import PortavozMarkdown
import PortavozYAML
import Testing

struct ScaffoldingTextTests {
    static let names = [
        "Café Alborada", "Panadería \"Sol\": pan y más", "-Sol", "- Sol", "--name", "# Sol", "Sol # y sombra", "null",
        "~",
        "true", "1.10", "[Sol]", "{a: b}", "*ancla", "&ancla", "!etiqueta", "%directiva", "@sol", "`sol`", "'sol'",
        "a\\nb",
        "☕ Café 👩🏽‍🍳", "Sol: ", "? Sol", "| Sol", "> Sol", "日本語", "12 €",
    ]

    @Test(arguments: names)
    func aScalarReadsBackAsItWas(name: String) throws {
        for document in ["title: \(yamlScalar(name))\n", "list: [\(yamlScalar(name)), x]\n"] {
            let (node, faults) = parseYAML(Array(document.utf8), file: "site.yml")
            #expect(faults.isEmpty)
            let root = try #require(node)
            #expect((root["title"]?.text ?? root["list"]?.items?.first?.text) == name.onOneLine)
        }
    }

    @Test(arguments: [
        ("  a  b ", "a b"), ("a\nb\tc\r\nd", "a b c d"), ("a\u{0}b\u{1B}c", "a b c"), ("a\u{2028}b\u{85}c", "a b c"),
        ("\u{FEFF}a\u{FFFE}\u{FFFF}", "a"), ("\n", ""), ("12\u{A0}€", "12\u{A0}€"),
    ])
    func aNameIsPutOnOneLine(text: String, line: String) {
        #expect(text.onOneLine == line)
    }

    @Test(arguments: [
        ("Pan & <b>Sol</b>", "Pan &amp; &lt;b&gt;Sol&lt;/b&gt;"), ("*Sol* _y_ ~~sombra~~", "*Sol* _y_ ~~sombra~~"),
        ("[Sol](x) `y` \\ &copy;", "[Sol](x) `y` \\ &amp;copy;"), ("a|b", "a|b"),
    ])
    func aNameInATextShowsAsItIs(name: String, html: String) {
        let document = renderMarkdown(Array("De \(markdownText(name)).".utf8), options: MarkdownOptions())
        #expect(String(decoding: document.html, as: UTF8.self) == "<p>De \(html).</p>\n")
    }

    @Test func aLongTitleGivesAFileNameCutAtAWord() throws {
        let title = Array(repeating: "palabras", count: 40).joined(separator: " ")
        let slug = try #require(Slug(folding: title)).forFileName
        #expect(slug.text == Array(repeating: "palabras", count: 9).joined(separator: "-"))
        let endless = try #require(Slug(folding: String(repeating: "ж", count: 200))).forFileName
        #expect(endless.text == String(repeating: "ж", count: 40))
    }

    @Test(arguments: [
        ("2026-02-28", "2027-02-28"), ("2024-02-29", "2025-02-28"), ("2026-12-31", "2027-12-31"),
    ])
    func aYearLaterIsTheSameDay(day: String, later: String) throws {
        #expect(try #require(SiteClock.utc.read(day)).day.aYearLater.iso == later)
    }
}
