import PortavozKit
import PortavozMarkdown
import Testing

/// Where faults inside fences are said to be, and what is a block at all.
struct BlockPlaceTests {
    @Test func aFaultIsAtItsPlaceInsideTheFence() {
        expectFaults(
            "Hola.\n\n```chart\ntype: bar\ntitle: A\n«titel»: B\n---\nx,y\na,1\n```\n",
            Fault("unknown-key", ["key": "titel", "kind": "chart", "cause": "block"], suggestion: "title"))
    }

    @Test func aListsIndentationIsNoPartOfTheColumn() {
        expectFaults(
            "1. Uno\n\n   ```timeline\n   - date: «ayer»\n     title: A\n   ```\n",
            Fault("bad-date", ["key": "date", "value": "ayer", "cause": "partial"]))
    }

    @Test func norIsAQuotationsMark() {
        expectFaults(
            "> - a\n>   ~~~ chart\n>   type: «bra»\n>   title: Á\n>   ---\n>   ñ,y\n>   á,«z»\n>   ~~~\n",
            Fault("bad-value", ["key": "type", "value": "bra", "allowed": "bar, line, stacked"], suggestion: "bar"),
            Fault("chart-bad-number", ["value": "z", "cause": "point"]))
    }

    @Test func aFenceInAFootnoteIsFound() {
        expectFaults(
            "a[^1]\n\n[^1]: b\n\n    ```embed\n    url: «http://a.org/»\n    title: A\n    ```\n",
            Fault("embed-bad-address", ["url": "http://a.org/"]))
    }

    @Test func aTabThatAListTakesAPartOfHidesTheColumn() throws {
        let problems = rendered("- a\n\n  ```timeline\n\t- date: x\n  ```\n").problems
        #expect(problems.map(\.line) == [4, 4])
        #expect(problems.map(\.column) == [0, 0])
    }

    @Test func theFirstLineOfTheBodyCounts() {
        #expect(rendered("```chart\n```\n", firstLine: 7).problems.map(\.line) == [7])
    }

    @Test func linesMayEndAsOnWindows() {
        expectFaults(
            "```timeline\r\n- date: 2020\r\n  «tilte»: A\r\n  title: B\r\n```\r\n",
            Fault("unknown-key", ["key": "tilte", "kind": "timeline", "cause": "block"], suggestion: "title"))
    }

    @Test func brokenYAMLIsReportedWhereItBreaks() {
        expectFaults(
            "> ```gallery\n> - file: «\"a.jpg»\n> ```\n",
            Fault("yaml-syntax", ["cause": "unclosed-quote", "quote": "\""]))
    }

    @Test func aKeyThatComesTwiceNamesTheLineOfTheFile() {
        expectFaults(
            "\n\n```embed\nurl: https://vimeo.com/1\n«url»: https://vimeo.com/2\ntitle: A\n```\n",
            Fault("yaml-duplicate-key", ["key": "url", "line": "4"]))
    }

    @Test func aBlocksNameWithASlipIsAskedFor() {
        expectFaults(
            "```«chrat»\nx\n```\n", Fault("unknown-block", ["name": "chrat"], suggestion: "chart", .warning))
        #expect(html("```chrat\nx\n```\n") == "<pre><code class=\"language-chrat\">x\n</code></pre>\n")
    }

    @Test(arguments: ["dart", "swift", "text", "details-x-y-z", "c", "carta de colores", "CARTA"])
    func anotherWordIsALanguageLikeAnyOther(word: String) {
        let document = rendered("```\(word)\nx\n```\n")
        #expect(document.problems == [])
        #expect(document.hasCode)
    }

    @Test func anEmptyBlockIsReportedAtItsName() {
        expectFaults("```«gallery»\n```\n", Fault("block-empty", ["block": "gallery"]))
        expectFaults("````   «details» x\n````\n", Fault("block-empty", ["block": "details"]))
    }

    @Test func aListIsNoMapping() {
        expectFaults(
            "```embed\n«-» a\n```\n",
            Fault("wrong-type", ["key": "embed", "expected": "mapping", "value": "[…]", "cause": "block"]))
        expectFaults("```timeline\n«d»ate: 2020\n```\n", Fault("block-no-list", ["block": "timeline"]))
    }

    @Test func otherDialectsKnowNoBlocks() {
        var options = MarkdownOptions()
        options.dialect = .gfm
        options.blocks = BlockPlace(file: "a.md").reader
        let document = renderMarkdown(Array("```chart\n```\n".utf8), options: options)
        #expect(String(decoding: document.html, as: UTF8.self) == "<pre><code class=\"language-chart\"></code></pre>\n")
        #expect(document.problems == [])
    }
}
