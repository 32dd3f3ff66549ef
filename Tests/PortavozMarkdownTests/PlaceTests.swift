import PortavozMarkdown
import Testing

/// Links, images and tags are found where they stand. `‸` in a text marks the place and is taken out of it;
/// `⁁` marks a line on which a construct stands whose column may not be told.
struct PlaceTests {
    @Test(arguments: [
        "‸[a](b)", "x ‸[a](b) ‸[a](c)", "ñandú 🎈 ‸[a](b)", "uno\ndos ‸[a](b)", "uno\n   dos ‸[a](b)",
        "> uno\n> dos ‸[a](b)", "> uno\ndos ‸[a](b)", "> > uno\n>  > ñ ‸![a](b)", "- uno\n  dos ‸[a](b)\n- ‸[a](b)",
        "- uno\ndos ‸[a](b)", "1. > uno\n   > dos ‸[a](b)\n\n   tres ‸[c](d)", "   ‸[a](b)\n ‸[c](d)",
        "`uno\ndos` ‸[a](b)", "> `uno\n> dos` ‸[a](b)", "<i\nx> ‸[a](b)", "‸[a](b 'uno\ndos') ‸[a](b)",
        "[x]: y\n‸[a](b)", "[x]: y 'uno\n dos'\n\n‸[x] tres ‸[x]", "[x]: y\nuno ‸[x] y ‸[x]",
        "> [x]: y\n> [z]: w 'uno'\n> ñ ‸[z]", "⁁[x]: y\n't'\nuno [x] y [x]", "‸[uno\ndos](x) ‸[a](b)",
        "uno ‸[dos\ntres][x] ‸[a](b)\n\n[x]: y", "‸[uno][x\ny] ‸[a](b)\n\n[x y]: z", "# ‸[a](b)", "##  ñ ‸[a](b) ##",
        "uno ‸[a](b)\ndos ‸[a](b)\n===", "‸![a](b)\n‸![a](b)", "‸[‸![a](b)](c)", "x ‸[*a*](b)", "uno\n  x ‸[*a*](b)",
        "‸<http://a.b> y ‸<http://a.b>\n‸<http://a.b>", "> uno\n> ‸<a@b.c>", "\\[a](b) ‸[a](b)", "`[a](b)` ‸[a](b)",
        "`[a](b)\n` ‸[a](b)", "!\\[a](b) \\!‸[a](b)", "‸[&amp;](b) ‸[\\*](b)",
        "x\r\n> y\r\n> ‸[a](b)\r\n\r\n‸[a](b)\r\n",
        "uno\\\ndos ‸[a](b)  \ntres ‸[a](b)", "‸[](b) ‸![](c)", "\t- uno\n\n- a\n\n\t‸[a](b)\n\t‸[a](b)",
        "- a\n  - b\n    - ‸[a](b)\n      ‸[c](d)\n    ‸[e](f)", "⁁`[a](b)` [a](b 'uno\ndos') \n[a](c)",
        "![‸[a](b)](c)", "<i>‸[a](b)</i>", "‸[`a`](b)\n ‸[`a`](b)", "‸[a]\n\n[a]: b", "‸[a][]\n ‸[a]\n\n[a]: b",
    ])
    func theColumnIsTrueOrUntold(_ marked: String) {
        let (text, places) = unmarked(marked)
        let document = rendered(text, .commonmark, firstLine: 5)
        let found = document.links.map { Place(line: $0.line - 4, column: $0.column) }
        if marked.contains("⁁") {
            #expect(found.allSatisfy { $0.column == 0 && places.map(\.line).contains($0.line) }, "\(found)")
        } else if marked.hasPrefix("![‸") {
            #expect(found == [Place(line: 1, column: 1)])
        } else {
            #expect(found == places)
        }
    }

    @Test(arguments: [
        "<a href=\"‸b\">", "<div>\n  ñ <img src='‸x' SRCSET='‸y 1x, ‸z 2x'>\n</div>",
        "> <div>\n> <a href=‸b>\n> </div>",
        "- <p>\n  <a href= ‸b >\n  </p>", "ñ <a href=‸b>c</a> <a href=‸b>d</a>", "uno\n  dos <a\n href=⁁b>c</a>",
        "`a\nb` <a href=\"‸b\">c</a>", "<p>\r\n<a href='‸b'>\r\n</p>",
    ])
    func aValueInRawHTMLIsFoundWhereItStands(_ marked: String) {
        let (text, places) = unmarked(marked)
        let found = rendered(text, .commonmark).links.map { Place(line: $0.line, column: $0.column) }
        if marked.contains("⁁") {
            #expect(found.allSatisfy { $0.column == 0 })
        } else {
            #expect(found == places)
        }
    }

    /// In dialect `site`, where notes, tables and escapes have libcmark read another text than the source.
    @Test(arguments: [
        "\"ñ\" -- ‸[a](b)...", "\\\"x\\\" ‸[a](b)", "\\~x\\~ ~~y~~ ‸[a](b)", "&#126; ‸[a](b) \\[x](y) ‸[c](d)",
        "`a\nb` \\' ‸[a](b)", "x[^1] ‸[a](b)\n\n[^1]: ñ ‸[c](d)\n    ‸[e](f)",
        "> x[^1]\n>\n> [^1]: ñ ‸[c](d)\n>\n> ‸[e](f)",
        "- x[^1]\n\n  [^1]: ñ ‸[c](d)\n- ‸[e](f)", "| ñ ‸[a](b) | ‸![c](d) |\n|---|---|\n| \\\" ‸[e](f) | ‸[g](h) |",
        "> - | ‸[a](b) |\n>   |---|\n>   | ñ ‸[c](d) |", "> ñ ‸[a](b)\n> — ‸[c](d), *‸[e](f)*",
        "> [!NOTE] ‸[a](b)\n> ‸[c](d)",
        "- [x] ‸[a](b)\n- [ ] ñ ‸[c](d)", "‸![a](b \"\\\"c\\\"\")\n\n‸[d](e)",
        "\"‸[\"a\"](b)\" ‸<https://a.es> ‸https://b.es",
        "x\r\n\r\n\"ñ\" ‸[a](b)\r\n- y\r\n  ‸[c](d)\r\n", "uno\n<!-- more -->\n‸[a](b)",
        "\tx\n\n-\tñ ‸[a](b)\n\n\t‸[c](d)",
        "[x]: y\n[z]: w 'uno'\n\"ñ\" ‸[x] ‸[z]", "# \"ñ\" ‸[a](b) #\n\n\"uno\"\ndos ‸[c](d)\n---",
        "🎈 \\\"🎈 ‸[a](b) 🎈 ‸[c](d)",
        "‸[a\\\"](b) ‸[\\\"a](b)", "**‸[a](b)** *x ‸[c](d)*", "~~‸[a](b) x~~ ‸[c](d)", "<b>‸[a](b)</b> ‸![c](d)",
    ])
    func inASiteTheColumnIsTrue(_ marked: String) {
        let (text, places) = unmarked(marked)
        for firstLine in [1, 9] {
            let links = rendered(text, firstLine: firstLine).links
            let found = links.map { Place(line: $0.line - firstLine + 1, column: $0.column) }
            #expect(found.sorted { ($0.line, $0.column) < ($1.line, $1.column) } == places)
        }
    }

    @Test(arguments: [
        "‸# a", "‸## ñ *b*", "> ‸## a", "- ‸# a\n\n  ‸## b", "x\n\n‸a\n===", "> x\n>\n> ‸a\n> ---", "\t- x\n\n‸# a",
        "[x]: y\n‸# a", "\"a\" \\\" [^1]\n\n‸## b\n\n[^1]: x\n\n‸## c", "| a |\n|---|\n| b |\n\n‸## c",
        "ñ\r\n\r\n   ‸## b\r\n",
    ])
    func aHeadingIsFoundWhereItStands(_ marked: String) {
        let (text, places) = unmarked(marked)
        let found = rendered(text, firstLine: 3).headings.map { Place(line: $0.line - 2, column: $0.column) }
        #expect(found == places)
    }

    /// Whatever the constructs, a column that is told is one at which a link, an image or an address begins.
    @Test func noCaretIsWrong() {
        let pieces = [
            "[a](b)", "![a](b)", "`x\ny`", "\n", "\n\n", "> ", "- ", "  ", "\t", "\"", "\\\"", "ñ", "🎈", "\r\n",
            "<i\nz>", "[a](b\n'c\nd')",
            "[r]: /x\n", "[r]", "*", "~~", "[^1]", "\n\n[^1]: ", "| ", "\n|---|\n", "&#126;", "www.a.es ", "\\[", "# ",
            "...", "1. ",
        ]
        var random = SeededNumbers(seed: 7)
        for _ in 0..<3_000 {
            let text = (0..<random.below(14) + 2).map { _ in pieces[random.below(pieces.count)] }.joined()
            let lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
            for link in rendered(text).links where link.column > 0 {
                guard link.line <= lines.count else {
                    Issue.record("no line \(link.line) in \(text.debugDescription)")
                    continue
                }
                let rest = String(
                    String.UnicodeScalarView(lines[link.line - 1].unicodeScalars.dropFirst(link.column - 1)))
                let isThere = ["[", "![", "www."].contains { rest.hasPrefix($0) }
                #expect(isThere, "\(link.line):\(link.column) in \(text.debugDescription)")
            }
        }
    }

    @Test func theCaretSpansALinkThatStandsOnOneLine() {
        let links = rendered("[año](b) <http://a.b> ![x](y)\n[uno\ndos](x)").links
        #expect(links.map(\.length) == [8, 12, 7, 1])
    }

    @Test func manyEqualLinksWithHiddenLinesTakeNoSquareTime() {
        let text = "[x]: y\n" + String(repeating: "[a](b) ", count: 20_000)
        #expect(rendered(text).links.count == 20_000)
    }

    @Test(.timeLimit(.minutes(1))) func aLineOfVeryManyLinksIsReadOnce() {
        let links = rendered(String(repeating: "[ñ](y) ", count: 20_000)).links
        #expect(links.count == 20_000)
        #expect(links.indices.allSatisfy { links[$0].column == 1 + 7 * $0 })
    }

    @Test func anAddressOverLinesIsUnderlinedToItsLinesEnd() {
        let link = rendered("<iframe src=\"ñab\ncde\"></iframe>").links[0]
        #expect([link.line, link.column, link.length] == [1, 14, 3])
    }

    @Test func anAddressWrittenWithEscapesHasNoLengthThatIsNotItsOwn() {
        let link = rendered("[](a\\[ <https://ble\\|](https://[c.\0===").links[0]
        #expect([link.line, link.column, link.length] == [1, 9, 1])
    }
}

private struct Place: Equatable {
    var line: Int
    var column: Int
}

private func unmarked(_ marked: String) -> (text: String, places: [Place]) {
    var text = ""
    var places: [Place] = []
    var (line, column) = (1, 1)
    for scalar in marked.unicodeScalars {
        if scalar == "‸" || scalar == "⁁" {
            places.append(Place(line: line, column: column))
        } else {
            text.unicodeScalars.append(scalar)
            if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
        }
    }
    return (text, places)
}
