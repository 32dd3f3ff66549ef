import PortavozMarkdown
import Testing

/// A guest's text shows what it holds, and its links say where they lead.
struct SpoofingTests {
    private func problems(_ text: String, trust: Trust = .untrusted) -> [String] {
        rendered(text, trust: trust).problems.map { "\($0.rule) \($0.line):\($0.column):\($0.length)" }
    }

    @Test func marksThatTurnTheDirectionAreToldAndReplaced() {
        #expect(problems("ñ a\u{202E}gnp.exe\n\u{2067}") == ["bidi-control 1:4:1", "bidi-control 2:1:1"])
        #expect(
            rendered("a\u{202E}b\u{2066}", trust: .untrusted).text == "<p>a\u{FFFD}b\u{FFFD}</p>\n")
        #expect(rendered("\u{202A}", trust: .untrusted).problems[0].arguments == ["character": "U+202A"])
    }

    @Test(arguments: ["&#8238;", "&#x202E;", "&#X2069;", "&#x00202a;", "&#0008294;"])
    func theirReferencesToo(_ reference: String) {
        #expect(problems("a \(reference)") == ["bidi-control 1:3:\(reference.count)"])
        #expect(rendered("a \(reference)", trust: .untrusted).text == "<p>a \u{FFFD}</p>\n")
    }

    @Test(arguments: ["\u{200E}\u{200F}", "&rlm;", "&#8237", "&#x202F;", "\u{202F}\u{2065}\u{206A}", "&#x1202E;"])
    func whatOnlyLooksLikeOnePasses(_ text: String) {
        #expect(problems("a \(text)") == [])
    }

    @Test func staffMayWriteThem() {
        #expect(problems("a\u{202E}b", trust: .trusted) == [])
        #expect(rendered("a\u{202E}b").text == "<p>a\u{202E}b</p>\n")
    }

    @Test(arguments: [
        "ñ ‸[https://banco.example](https://evil.example) x",
        "‸[www.banco.example](https://evil.example/www.banco.example)",
        "‸[http://banco.example/a b](//evil.example)",
        "‸[**HTTPS://banco.example**](https://banco.example.evil.example)",
        "‸[https://banco.example](https://banco.example@evil.example)",
    ])
    func aLinkThatShowsAnotherHostIsTold(_ marked: String) {
        let column = marked.prefix { $0 != "‸" }.count + 1
        let found = rendered(marked.replacing("‸", with: ""), trust: .untrusted).problems
        #expect(found.map(\.rule) == ["misleading-link"])
        #expect(found.map(\.column) == [column])
        #expect(problems(marked.replacing("‸", with: ""), trust: .trusted) == [])
    }

    @Test(arguments: [
        "[https://banco.example](https://www.banco.example/a)", "[www.banco.example](http://banco.example)",
        "[https://banco.example](/a)", "[banco.pdf](https://b.example/banco.pdf)", "https://a.example", "www.a.example",
        "<https://a.example>", "[https://Banco.example:8080](https://banco.example)",
        "[a@b.example](mailto:a@b.example)",
    ])
    func aLinkThatShowsItsHostOrNoneIsNot(_ text: String) {
        #expect(problems(text) == [])
    }

    @Test func noHeadingHasAnIdOfThePagesOwn() {
        let text = "## Page main\n\n## fn 1\n\n## Fnref-1-2\n\n## Página\n\n## Fnac"
        #expect(
            rendered(text).headings.map(\.id) == [
                "seccion-page-main", "seccion-fn-1", "seccion-fnref-1-2", "pagina", "fnac",
            ])
        #expect(rendered(text, language: "en").headings.map(\.id).first == "section-page-main")
    }

    /// `‸` marks a fault, `⁁` a line on which one is whose column may not be told.
    @Test(arguments: [
        "a ‸[x](javascript:y) ñ ‸![a](data:z)", "uno\n> dos ‸[x](javascript:y)\n> tres ‸<b>",
        "- ‸<b>x‸</b>\n  ‸[a](file:b)",
        "| a | b |\n|---|---|\n| ‸<b> | ‸[x](javascript:y) |", "## ‸<b> ‸[x][y]\n\n[y]: javascript:z",
        "a[^1]\n\n[^1]: ‸[x](javascript:y) ‸<i>", "⁁<div>\n</div>\n\nx ‸<b>", "> [!NOTE] ‸<b>\n> ‸[x](vbscript:y)",
        "‸<javascript:a> ñ ‸<b>", "[z]: /a\na ‸<b>\nb ‸[x](javascript:y)", "~~‸<b>~~ \\~ ‸[x](data:y)",
    ])
    func faultsAreToldAtTheirPlaces(_ marked: String) {
        var expected: [String] = []
        for (index, line) in marked.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            var column = 1
            for character in line {
                switch character {
                case "‸": expected.append("\(index + 5):\(column)")
                case "⁁": expected.append("\(index + 5):0")
                default: column += 1
                }
            }
        }
        let text = marked.filter { $0 != "‸" && $0 != "⁁" }
        let found = rendered(text, trust: .untrusted, firstLine: 5).problems
        #expect(found.map { "\($0.line):\($0.column)" } == expected)
        #expect(found.allSatisfy { ["unsafe-destination", "raw-html-removed", "missing-alt"].contains($0.rule) })
    }
}
