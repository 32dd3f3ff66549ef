import PortavozMarkdown
import Testing

/// Quotations that say whose they are, and texts that say where their excerpt ends.
struct QuotationTests {
    @Test(arguments: ["—", "–", "--", "---"])
    func aQuotationThatEndsInADashAndANameIsAFigure(_ dash: String) {
        let html =
            "<figure class=\"quotation\">\n<blockquote>\n<p>a</p>\n</blockquote>\n"
            + "<figcaption>— B, <cite>c</cite></figcaption>\n</figure>\n"
        #expect(rendered("> a\n>\n> \(dash) B, c").text == html)
        #expect(rendered("> a\n> \(dash) B, c").text == html)
        var options = MarkdownOptions()
        options.typography = false
        #expect(renderMarkdown(Array("> a\n> \(dash) B, c".utf8), options: options).text == html)
    }

    @Test(arguments: [
        "> a\n> —b", "> — a", "> a\n>\n> —", "> a — b", "> — a\n> — b", "> [!NOTE] a\n> — b", "> a\n> `— b`",
        "— a\n— b",
        "> a\n>\n> — b\n>\n> c",
    ])
    func anythingElseIsNoAttribution(_ markdown: String) {
        #expect(!rendered(markdown).text.contains("<figure"))
        #expect(!rendered("> a\n> — b", .gfm).text.contains("<figure"))
    }

    @Test(arguments: [
        ("B", "B"), ("B,c", "B,c"), ("*B*, c", "<em>B</em>, <cite>c</cite>"), ("*B, c*", "<em>B, c</em>"),
        ("B, *c*, d", "B, <cite><em>c</em>, d</cite>"), ("B, \"c\"", "B, <cite>«c»</cite>"),
        ("[B, c](d)", "<a href=\"d\">B, c</a>"),
        ("B, <c@d.es>", "B, <cite><a href=\"mailto:c@d.es\">c@d.es</a></cite>"),
        ("B, www.a.es", "B, <cite><a href=\"http://www.a.es\">www.a.es</a></cite>"),
    ])
    func theSourceIsWhatFollowsTheFirstComma(_ name: String, _ caption: String) {
        #expect(rendered("> a\n>\n> — \(name)").text.contains("<figcaption>— \(caption)</figcaption>"))
    }

    @Test func aGuestsAttributionGainsNothing() {
        let document = rendered(
            "> a\n> — <b>B</b>, [c](javascript:x) <script>\n\n![a](data:x \"<script>\\\"b\\\"\")", trust: .untrusted)
        let html = document.text
        #expect(
            html.contains("<figcaption>— <!-- raw HTML omitted -->B<!-- raw HTML omitted -->, <cite><a href=\"\">c</a>")
        )
        #expect(html.contains("<figcaption>&lt;script&gt;«b»</figcaption>"))
        #expect(["<b>", "<script", "javascript:", "data:"].allSatisfy { !html.contains($0) })
        #expect(document.links.isEmpty)
        #expect(document.problems.count == 5)
    }

    @Test func linksInAnAttributionKeepTheirPlaces() {
        let links = rendered("> [a](b)\n> — [ñ](c), [d](e)").links
        #expect(links.map(\.line) == [1, 2, 2])
        #expect(links.map(\.column) == [3, 5, 13])
    }

    @Test(arguments: ["<!-- more -->", "<!--more-->", "<!--  more  -->  "])
    func theMarkEndsTheExcerpt(_ mark: String) {
        for trust in [Trust.trusted, .untrusted] {
            let document = rendered("## t\n\nuno\n*dos*\n\n- tres\n\n\(mark)\ncuatro\n\n\(mark)", trust: trust)
            #expect(document.excerpt == "uno dos tres")
            #expect(!document.text.contains("<!--"))
            #expect(document.problems.isEmpty)
        }
        #expect(rendered("uno\n\n\(mark)\n\ndos").excerpt == "uno")
        #expect(rendered("\(mark)\n\nuno\n\ndos").excerpt == "uno")
        let long = String(repeating: "cinco ", count: 100)
        #expect(rendered("\(long)\n\n\(mark)").excerpt == long.dropLast())
    }

    @Test(arguments: ["a <!-- more -->", "<!-- more --> a", "- <!-- more -->", "<!-- mores -->", "    <!-- more -->"])
    func aMarkElsewhereIsNone(_ mark: String) {
        #expect(rendered("uno\n\ndos\n\n\(mark)").excerpt == "uno")
        #expect(rendered("uno\n\n<!-- more -->", .gfm).text.contains("<!-- more -->"))
    }
}
