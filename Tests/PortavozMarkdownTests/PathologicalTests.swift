import PortavozMarkdown
import Testing

/// Texts made to keep a Markdown reader busy: four times the text may take some four times the time, not sixteen.
@Suite(.serialized)
struct PathologicalTests {
    struct Text: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var make: @Sendable (Int) -> String

        init(_ name: String, _ make: @escaping @Sendable (Int) -> String) {
            testDescription = name
            self.make = make
        }
    }

    private static func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    private static func lines(_ count: Int, _ line: (Int) -> String) -> String {
        (0..<count).map { line($0) + "\n" }.joined()
    }

    static let repeated = [
        "[", "![", "[a](", "[a](<b", "[a](b \"", "[a][", "a]", "*a_ ", "*a ", "**a ", "a**b c* ", "***a**b*c _d __e ",
        "*_", "`a``b", "a <!--", "a <!-- b", "a <?", "a <![CDATA[", "a <!A ", "a <a ", "a <a b=\"", "</a ", "<a:",
        "<a@a.", "&", "&#1111111111", "[a]: b\n", "[a\n", "[a]: b\n===\n", "[a]: b\n'c\n", "~a~~b", "~", "~a *~b* ",
        "~~a ~b ", "\r", "\0", "a\0", "\\", "\\[", "a  \n", "a   ", "-\n", "-\n\n", "- a\n- b\n", "* a\n- b\n", "> a\n",
        "- - -\n", "www.", "www.a_b-", "www.a.b!", "www.a.b&amp;", "http://", "http://a))))", "a@", "a@a.", "a@b-",
        "<div>\n", "<!--\n", "```\n", "# a\n", "# a #", "[^a]", "[^a]: b\n", "[^a]: b\n\n\n\n", "[a](b) ",
        "x [a\\\nb](c)\n", "[a](javascript:b) ", "a <b> ", "> [!NOTE] a\n\n", "- [x] a\n", "&#126;a", "|", "a|b\n",
        "a|b\n-|-\nc|d\n\n", "\u{202E}", "&#8238;", "'a\"b", "![a](b) ",
    ].map { piece in Text("\(piece.debugDescription) again and again") { times(piece, $0) } }

    static let composed = [
        Text("brackets inside one another") { times("[", $0) + "a" + times("]", $0) },
        Text("brackets beside a definition") { "[x]: y\n\n" + times("[a][b]", $0) },
        Text("runs of backticks that grow") { count in
            lines(Int(Double(2 * count).squareRoot())) { "e" + times("`", $0 + 1) }.replacing("\n", with: "")
        },
        Text("definitions") { lines($0) { "[\($0)]: b" } },
        Text("definitions that are used") { count in
            lines(count) { "[\($0)]: b" } + "\n" + (0..<count).map { "[\($0)]" }.joined()
        },
        Text("definitions with long labels") {
            lines($0 / 50) { times("a", 900) + "\($0)" }.replacing("a\n", with: "a")
        },
        Text("a long destination used often") { "[a]: " + times("x", $0) + "\n\n" + times("[a]", $0) },
        Text("a wide table") { times("|a", $0) + "|\n" + times("|-", $0) + "|\n" + times("|b", $0) + "|" },
        Text("a tall table") { "a|b\n-|-\n" + times("c|d\n", $0) },
        Text("a table that never is one") { times("a|b\n", $0) + "-|-" },
        Text("a table deep inside lists") { count in
            times("- ", 49) + "a|b\n" + times(" ", 98) + "-|-\n" + times(times(" ", 98) + "c|d\n", count / 50)
        },
        Text("footnotes that refer to each other") { count in
            lines(count) { "[^\($0)]" } + "\n" + lines(count) { "[^\($0)]: [^\(($0 + 1) % count)]" }
        },
        Text("a footnote that refers to itself") { "[^a]\n\n[^a]: " + times("[^a]", $0) },
        Text("headings with each other's ids") { lines($0) { "# a-\($0)" } + times("# a\n", $0) },
        Text("blank lines under deep lists") { times("- ", 49) + "a\n" + times("\n", $0) },
        Text("lines under deep quotations") { times(">", 24) + "a\n" + times("b\n", $0) },
        Text("open images and links") { times("![\\", 100) + times("[]()", $0) },
        Text("addresses in deep emphasis") { times("*a ", 150) + times("www.a.b ", $0) + times("a* ", 150) },
        Text("tags on one line") { "<div>" + times("<a href=\"x\">", $0) },
        Text("links behind definitions") { "[x]: y\n" + times("[a](b) ", $0) },
        Text("links behind definitions, in many blocks") {
            times("[x]: y\n" + times("[a](b) ", 100) + "\n\n", $0 / 100)
        },
        Text("links behind code over lines") { times(times("[a`\n`](b) ", 70) + "\n\n", $0 / 70) },
        Text("one long line") { times("a", $0 * 8) },
        Text("one long run of spaces") { times(" ", $0 * 8) + "a" },
        Text("one long run of tabs") { "-" + times("\t", $0) + "a" },
        Text("delimiters in one run") { times("*", $0) + "a" + times("*", $0) },
    ]

    @Test(arguments: repeated + composed)
    func timeGrowsWithTheText(_ text: Text) {
        let small = Array(text.make(2500).utf8)
        let large = Array(text.make(10_000).utf8)
        for (dialect, trust) in [(Dialect.site, Trust.untrusted), (.gfm, .trusted)] {
            var options = MarkdownOptions()
            options.dialect = dialect
            options.trust = trust
            // The least of several runs: whatever disturbs a measurement makes it longer.
            var (least, most) = (Double.infinity, Double.infinity)
            for _ in 0..<5 {
                least = min(least, processorTime { _ = renderMarkdown(small, options: options) })
                most = min(most, processorTime { _ = renderMarkdown(large, options: options) })
                if most <= allowed(least) { break }
            }
            #expect(most <= allowed(least), "\(dialect): \(least) s, then \(most) s")
        }
    }

    /// What four times a text may take; quadratic time would be sixteen times as long.
    private func allowed(_ least: Double) -> Double { 9 * least + 0.01 }

    @Test func aTableOfTenThousandCellsIsReadWhole() {
        let row = "|" + Self.times("a|", 100) + "\n"
        let html = rendered(row + "|" + Self.times("-|", 100) + "\n" + Self.times(row, 99)).text
        #expect(html.components(of: "<td>") == 9900)
        #expect(html.components(of: "<th>") == 100)
    }
}

extension String {
    fileprivate func components(of piece: String) -> Int { ranges(of: piece).count }
}
