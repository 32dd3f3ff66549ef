import PortavozKit
import Testing

struct DetailsTests {
    @Test func whatIsInsideIsMarkdown() {
        #expect(
            html("```details ¿Cuánto <cuesta>?\nNada, **nada**.\n```\n")
                == """
                <details class="details">
                <summary>¿Cuánto &lt;cuesta&gt;?</summary>
                <p>Nada, <strong>nada</strong>.</p>
                </details>

                """)
    }

    @Test func withoutASummaryItIsReported() {
        expectFaults("```«details»\nTexto\n```\n", Fault("details-no-summary"))
    }

    @Test func headingsInsideShareTheDocumentsIds() {
        let document = rendered("## A\n\n```details x\n## A\n```\n\n## A\n")
        #expect(document.headings.map(\.id) == ["a", "a-2", "a-3"])
        #expect(document.headings.map(\.line) == [1, 4, 7])
    }

    @Test func linksInsideHaveTheirPlacesInTheFileAndInTheHTML() throws {
        let document = rendered("> ```details x\n> a [b](c.md) ![d](e.png)\n> ```\n")
        #expect(document.links.map(\.line) == [2, 2])
        #expect(document.links.map(\.column) == [5, 15])
        #expect(
            document.links.map { String(decoding: document.html[$0.htmlRange], as: UTF8.self) } == ["c.md", "e.png"])
    }

    @Test func faultsInsideAreAtTheirPlaces() {
        expectFaults(
            "- x\n\n  ````details y\n  z «![](a.png)»\n\n  > ```embed\n  > url: «x»\n  > title: A\n  > ```\n  ````\n",
            Fault("missing-alt", ["path": "a.png"]), Fault("embed-bad-address", ["url": "x"]))
    }

    @Test func blocksInsideHaveIdsOfTheirOwn() {
        let chart = "```chart\ntype: bar\ntitle: A\n---\nx,y\na,1\n```\n"
        let text = html("\(chart)\n````details x\n\(chart)````\n\n\(chart)")
        for number in [1, 3, 4] { #expect(text.contains("id=\"chart_\(number)_title\"")) }
    }

    @Test func itsWordsCount() {
        #expect(rendered("uno\n\n```details dos tres\ncuatro\n```\n").wordCount == 4)
    }

    @Test func fencesInsideEachOtherHaveAnEnd() {
        let fences = (0..<6).map { String(repeating: "`", count: 9 - $0) }
        let text = fences.map { $0 + "details x\n" }.joined() + "y\n" + fences.reversed().joined(separator: "\n")
        let document = rendered(text)
        #expect(document.problems.map(\.rule) == ["block-too-deep"])
        #expect(document.problems.map(\.line) == [5])
        #expect(document.problems.map(\.column) == [6])
    }

    @Test func aGuestsTextStaysSafeInside() {
        let text = html(
            "```details <b>x</b>\n<script>1</script> [a](javascript:x)\n\n[b](https://b.org)\n```\n", trust: .untrusted)
        #expect(!text.contains("<script") && !text.contains("<b>") && !text.contains("javascript:"))
        #expect(text.contains("<a href=\"https://b.org\" rel=\"nofollow ugc\">b</a>"))
    }
}
