import PortavozMarkdown
import Testing

/// What the tree alone can't give: tables, notes, struck text, addresses, callouts.
struct ExtensionTests {
    @Test(arguments: ["@ana@malo.example", "Sigue a @ana.b@social.malo.example."])
    func aHandleWithAServerIsNoMailAddress(text: String) {
        #expect(rendered(text).text == "<p>\(text)</p>\n")
    }

    private static let table =
        "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n"
        + "</tbody>\n</table>\n"

    @Test(arguments: [
        ("> | a |\n> |---|\n> | b |", "<blockquote>\n\(table)</blockquote>\n"),
        ("- | a |\n  |---|\n  | b |\n- c", "<ul>\n<li>\n\(table)</li>\n<li>c</li>\n</ul>\n"),
        ("> - | a |\n>   |---|\n>   | b |", "<blockquote>\n<ul>\n<li>\n\(table)</li>\n</ul>\n</blockquote>\n"),
        ("x\n| a |\n|---|\n| b |\n\ny", "<p>x</p>\n\(table)<p>y</p>\n"),
        ("| a |\n|---|\n| b |\n---", "\(table)<hr />\n"), ("a\n:--\nb", table.aligned("left")),
        ("    | a |\n    |---|", "<pre><code>| a |\n|---|\n</code></pre>\n"),
        ("```\n| a |\n|---|\n```", "<pre><code>| a |\n|---|\n</code></pre>\n"),
        ("<div>\n| a |\n|---|\n</div>", "<div>\n| a |\n|---|\n</div>\n"),
        ("> | a |\n|---|", "<blockquote>\n<p>| a |\n|---|</p>\n</blockquote>\n"),
        ("| a |\n|---|---|", "<p>| a |\n|---|---|</p>\n"), ("| a |\r\n|---|\r\n| b |\r\n", table),
    ])
    func aTableIsFoundWhereItStands(_ markdown: String, _ html: String) {
        #expect(rendered(markdown, .gfm).text == html)
    }

    @Test(arguments: [
        ("C #", "C #"), ("#", "#"), ("\\#", "#"), ("- a", "- a"), ("> a", "&gt; a"), ("# a #", "# a #"),
        ("`#`", "<code>#</code>"), ("`a", "`a"), ("a\\\\", "a\\"), ("`a\\|b`", "<code>a|b</code>"),
        ("[x]", "<a href=\"y\">x</a>"), ("_a_", "<em>a</em>"), ("~~a~~", "<del>a</del>"), ("\\~~a~~", "~~a~~"),
        ("**\"a\"**", "<strong>&quot;a&quot;</strong>"), ("", ""), ("1. a", "1. a"), ("```", "```"),
    ])
    func aCellHoldsInlineTextAndNothingElse(_ cell: String, _ html: String) {
        let text = rendered("| a |\n|---|\n| \(cell) |\n\n[x]: y", .gfm).text
        #expect(text == Self.table.replacing("<td>b</td>", with: "<td>\(html)</td>"))
    }

    @Test func linksInCellsKeepTheirPlaces() {
        let document = rendered("ñ\n\n> | ñ [a](b) | ![c](d) |\n> |---|---|\n> | \\| [e](f) | <i>[g](h)</i> |", .gfm)
        #expect(document.links.map(\.destination) == ["b", "d", "f", "h"])
        #expect(document.links.map(\.line) == [3, 3, 5, 5])
        #expect(document.links.map(\.column) == [7, 16, 0, 20])
        #expect(document.headings.isEmpty)
    }

    @Test func aNoteIsNumberedByItsFirstReferenceAndLinksBack() {
        let html = rendered(
            "a[^x] b[^Y] c[^x] d[^no]\n\n[^y]: uno [z]\n[^x]: https://a.example\n\n    dos\n\n[^un]: used\n\n[z]: /z",
            language: "en"
        ).text
        #expect(
            html == """
                <p>a<sup class="footnote-ref"><a href="#fn-1" id="fnref-1">1</a></sup> \
                b<sup class="footnote-ref"><a href="#fn-2" id="fnref-2">2</a></sup> \
                c<sup class="footnote-ref"><a href="#fn-1" id="fnref-1-2">1</a></sup> d[^no]</p>
                <section class="footnotes" role="doc-endnotes" aria-label="Footnotes">
                <ol>
                <li id="fn-1">
                <p><a href="https://a.example">https://a.example</a></p>
                <p>dos <a href="#fnref-1" class="footnote-backref" aria-label="Back to the text">↩</a> \
                <a href="#fnref-1-2" class="footnote-backref" aria-label="Back to the text">↩</a></p>
                </li>
                <li id="fn-2">
                <p>uno <a href="/z">z</a> \
                <a href="#fnref-2" class="footnote-backref" aria-label="Back to the text">↩</a></p>
                </li>
                </ol>
                </section>

                """)
    }

    @Test func notesKeepTheirPlacesAndNothingOpenReachesThem() {
        let document = rendered("[a](b)[^1] [^2]\n\n[^1]: ñ [c](d)\n    ```\n    x\n\n[^2]: e [f](g)\n\n```\n[^3]: z\n")
        #expect(document.links.map(\.destination) == ["b", "d", "g"])
        #expect(document.links.map(\.line) == [1, 3, 7])
        #expect(document.links.map(\.column) == [1, 9, 9])
        #expect(document.text.contains("<pre><code>[^3]: z\n</code></pre>"))
    }

    @Test(arguments: [
        ("~~a~~ ~b~", "<del>a</del> <del>b</del>"), ("x ~~~a~~~", "x ~~~a~~~"), ("~~a~", "~~a~"),
        ("~~ a ~~", "~~ a ~~"),
        ("\\~~a~~", "~~a~~"), ("~~a\\~~", "~~a~~"), ("`\\~~a~~`", "<code>\\~~a~~</code>"),
        ("~~*a*~~", "<del><em>a</em></del>"), ("*~~a*~~", "<em>~~a</em>~~"),
        ("[~~a~~](b)", "<a href=\"b\"><del>a</del></a>"),
        ("~~www.a.es~~", "<del><a href=\"http://www.a.es\">www.a.es</a></del>"), ("~~a ~b~~", "<del>a ~b</del>"),
        ("[x](a\\~b \"c\\[d\")", "<a href=\"a~b\" title=\"c[d\">x</a>"), ("\\\\~a~", "\\<del>a</del>"),
        ("xhttp://a.es", "xhttp://a.es"), ("[http://a.es](b)", "<a href=\"b\">http://a.es</a>"),
        ("(ver https://a.es/ñ.)", "(ver <a href=\"https://a.es/%C3%B1\">https://a.es/ñ</a>.)"), ("a@b", "a@b"),
    ])
    func inlineExtensionsKeepToTheirRules(_ markdown: String, _ html: String) {
        #expect(rendered(markdown, .gfm).text == "<p>\(html)</p>\n")
    }

    @Test(arguments: [
        ("- [ ] a", true), ("- [X] a", true), ("- \\[ ] a", false), ("- [y] a", false), ("[ ] a", false),
        ("- a [ ] b", false),
    ])
    func aTaskIsABoxAtTheBeginningOfAnItem(_ markdown: String, _ isTask: Bool) {
        #expect(rendered(markdown, .gfm).text.contains("<input type=\"checkbox\"") == isTask)
    }

    @Test func onASiteATasksBoxSaysWhatItMeans() {
        #expect(
            rendered("- [x] a\n- [ ] b", .site).text
                == """
                <ul>
                <li><input type="checkbox" checked="" aria-label="Hecho" disabled="" /> a</li>
                <li><input type="checkbox" aria-label="Pendiente" disabled="" /> b</li>
                </ul>

                """)
    }

    @Test(arguments: [
        ("> [!NOTE]\n> a", "note", "Nota", "<p>a</p>\n"),
        ("> [!tip] Un *truco*\n> a", "tip", "Un <em>truco</em>", "<p>a</p>\n"),
        ("> [!DONT]\n>\n> - a", "dont", "No", "<ul>\n<li>a</li>\n</ul>\n"), ("> [!WARNING]", "warning", "Aviso", ""),
    ])
    func aCalloutHasATitleAndItsText(_ markdown: String, _ kind: String, _ title: String, _ body: String) {
        #expect(
            rendered(markdown).text
                == "<aside class=\"callout callout-\(kind)\" role=\"note\">\n<p class=\"callout-title\">\(title)</p>\n"
                + "\(body)</aside>\n")
    }

    @Test(arguments: ["> \\[!NOTE]\n> a", "> [!OTHER]\n> a", "[!NOTE]\na", "> a\n> [!NOTE]"])
    func anythingElseIsNoCallout(_ markdown: String) {
        #expect(!rendered(markdown).text.contains("<aside"))
    }

    @Test func bareAddressesAreFoundInTheSource() {
        let links = rendered("ñ https://a.es y www.b.es\n> x@y.es").links
        #expect(links.map(\.column) == [3, 18, 3])
        #expect(links.map(\.line) == [1, 1, 2])
        #expect(links.map(\.length) == [12, 8, 6])
    }

    @Test func aFewBytesDoNotAskForMillionsOfCells() {
        let wide = String(repeating: "|a", count: 5_000) + "|\n" + String(repeating: "|-", count: 5_000) + "|\n"
        #expect(rendered(wide + String(repeating: "b\n", count: 5_000)).html.count < 2_000_000)
    }

    @Test(arguments: [
        ("> a[^x]\n>\n> [^x]: uno\n>\n> b", "<blockquote>\n<p>a§</p>\n<p>b</p>\n</blockquote>\n", "<p>uno "),
        (
            "> a[^x]\n>\n> [^x]: uno\n>   dos\n>\n>     tres\n>\n> b",
            "<blockquote>\n<p>a§</p>\n<p>b</p>\n</blockquote>\n", "<p>uno\ndos</p>\n<p>tres "
        ),
        ("- a[^x]\n\n  [^x]: uno\n- b", "<ul>\n<li>\n<p>a§</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n", "<p>uno "),
        (
            "1. a[^x]\n\n   [^x]: uno\n       dos\n\n       tres", "<ol>\n<li>a§</li>\n</ol>\n",
            "<p>uno\ndos</p>\n<p>tres "
        ),
        (
            "> - a[^x]\n>\n>   [^x]: https://x.es", "<blockquote>\n<ul>\n<li>a§</li>\n</ul>\n</blockquote>\n",
            "<p><a href=\"https://x.es\">https://x.es</a> "
        ),
        (
            "- > a[^x]\n  >\n  > [^x]: uno\n  > dos",
            "<ul>\n<li>\n<blockquote>\n<p>a§</p>\n</blockquote>\n</li>\n</ul>\n",
            "<p>uno\ndos "
        ),
        ("- [^x]: uno\n\na[^x]", "<ul>\n<li></li>\n</ul>\n<p>a§</p>\n", "<p>uno "),
        ("> [^x]: uno\nperezosa\n\na[^x]", "<p>perezosa</p>\n<p>a§</p>\n", "<p>uno "),
    ])
    func aNoteMayStandInAQuotationOrAList(_ markdown: String, _ html: String, _ note: String) {
        let text = rendered(markdown, .gfm).text
        let sign = "<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\">1</a></sup>"
        #expect(text.contains(html.replacing("§", with: sign)))
        #expect(text.contains("<li id=\"fn-1\">\n" + note))
    }

    @Test func linksOfNotesInQuotationsKeepTheirPlaces() {
        let document = rendered("> a[^x]\n>\n> [^x]: ñ [b](c)\n>     [d](e)\n>\n>     [f](g)")
        #expect(document.links.map(\.line) == [3, 4, 6])
        #expect(document.links.map(\.column) == [11, 7, 7])
    }

    @Test func notesThatReferToEachOtherEnd() {
        let text = rendered("a[^1]\n\n[^1]: b[^2]\n\n[^2]: c[^1] d[^2]").text
        #expect(text.matches(of: /<li id="fn-/).count == 2)
        #expect(text.contains("href=\"#fnref-1-2\""))
    }

    @Test func manyNotesTakeNoSquareTime() {
        let text = (0..<5_000).map { "a[^\($0)]\n\n[^\($0)]: b[^\($0 / 2)]\n\n" }.joined()
        #expect(rendered(text).text.matches(of: /<li id="fn-/).count == 5_000)
    }

    @Test func whatIsStruckOverACalloutsTitleIsClosedInIt() {
        #expect(
            rendered("> [!TIP] a ~~b\n> c~~ d").text
                == "<aside class=\"callout callout-tip\" role=\"note\">\n<p class=\"callout-title\">a <del>b</del></p>\n"
                + "<p><del>c</del> d</p>\n</aside>\n")
    }
}

extension String {
    fileprivate func aligned(_ side: String) -> String {
        replacing("<th>", with: "<th align=\"\(side)\">").replacing("<td>", with: "<td align=\"\(side)\">")
    }
}
