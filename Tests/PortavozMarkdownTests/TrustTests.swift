import PortavozMarkdown
import Testing

/// What outside authors may not do, whatever they write.
struct TrustTests {
    @Test(arguments: HostileSnippets.all) func nothingHostileSurvives(_ markdown: String) {
        for dialect in Dialect.allCases {
            let document = rendered(markdown, dialect, trust: .untrusted)
            for fault in hostileParts(of: document.text) { Issue.record("\(fault) in \(document.text)") }
            for link in document.links {
                #expect(LinkSafety.verdict(on: link.destination.utf8) != .refused, "\(link.destination)")
            }
        }
    }

    @Test func hostilePartsAreSeenWhereTheyAre() {
        for html in [
            "<script>", "<p onclick=\"x\">", "<a href=\"javascript:x\">", "<img src=x>", "<a href=\"data:x\">",
            "<!-- x -->",
            "<a href=\"//evil.example\">", "<a href=\"https://evil.example\">",
        ] {
            #expect(!hostileParts(of: html).isEmpty, "\(html)")
        }
    }

    @Test(arguments: [
        ("[x](https://a.example)", "<a href=\"https://a.example\" rel=\"nofollow ugc\">x</a>"),
        ("[x](HTTPS://a.example \"t\")", "<a href=\"HTTPS://a.example\" title=\"t\" rel=\"nofollow ugc\">x</a>"),
        ("[x](//a.example)", "<a href=\"//a.example\" rel=\"nofollow ugc\">x</a>"),
        ("[x](mailto:a@b.c)", "<a href=\"mailto:a@b.c\">x</a>"), ("[x](tel:+34)", "<a href=\"tel:+34\">x</a>"),
        ("[x](/blog/)", "<a href=\"/blog/\">x</a>"), ("[x](a/b:c)", "<a href=\"a/b:c\">x</a>"),
        ("[x](#a:b)", "<a href=\"#a:b\">x</a>"), ("[x](?a:b)", "<a href=\"?a:b\">x</a>"),
        ("<a@b.c>", "<a href=\"mailto:a@b.c\">a@b.c</a>"), ("[x](javascript:y)", "<a href=\"\">x</a>"),
    ])
    func harmlessLinksOfGuestsPass(_ markdown: String, _ html: String) {
        #expect(rendered(markdown, trust: .untrusted).text == "<p>\(html)</p>\n")
    }

    @Test func theRelationOfAGuestsLinksCanBeChosen() {
        var options = MarkdownOptions()
        options.trust = .untrusted
        options.linkRelation = "sponsored"
        let html = renderMarkdown(Array("[x](https://a.example)".utf8), options: options).text
        #expect(html == "<p><a href=\"https://a.example\" rel=\"sponsored\">x</a></p>\n")
    }

    @Test func whatIsTakenFromAGuestsTextIsReportedAtItsPlace() {
        let problems = rendered(
            "uno\n[x](javascript:y) y <b>dos</b>\n\n<div>\n</div>\n", trust: .untrusted, firstLine: 10
        ).problems
        #expect(
            problems.map(\.rule) == ["unsafe-destination", "raw-html-removed", "raw-html-removed", "raw-html-removed"])
        #expect(problems.map(\.line) == [11, 11, 11, 13])
        #expect(problems.map(\.column) == [1, 21, 27, 0])
        #expect(problems[0].arguments == ["destination": "javascript:y"])
        #expect(problems[1].arguments == ["html": "<b>"])
    }

    @Test func staffTextsKeepTheirHTML() {
        let html = "<div onclick=\"x\">\n<script>a</script>\n</div>\n"
        #expect(rendered(html).text == html)
        #expect(rendered("[x](javascript:y)").text == "<p><a href=\"javascript:y\">x</a></p>\n")
    }
}

/// What a browser would run or fetch without leave: tags, attributes and schemes that a guest's text must not give.
///
/// The HTML is held against the few shapes that our renderer writes; anything else with a `<` counts as hostile.
private func hostileParts(of html: String) -> [String] {
    let tags: Set<String> = [
        "p", "a", "img", "em", "strong", "code", "pre", "ul", "ol", "li", "blockquote", "hr", "br", "h1", "h2", "h3",
        "h4", "h5", "h6", "del", "table", "thead", "tbody", "tr", "th", "td", "input", "section", "sup", "aside",
        "figure", "figcaption", "cite",
    ]
    let attributes: Set<String> = [
        "href", "src", "alt", "title", "rel", "class", "id", "start", "loading", "decoding", "align", "type",
        "disabled",
        "checked", "role", "aria-label",
    ]
    var faults: [String] = []
    let rest = html.replacing("<!-- raw HTML omitted -->", with: "")
    for piece in rest.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
        guard let tag = piece.prefixMatch(of: /(\/?)([a-z0-9]+)((?: [a-z-]+="[^"<>]*")*)( \/)?>/) else {
            faults.append("no tag of ours: <\(piece)")
            continue
        }
        if !tags.contains(String(tag.output.2)) { faults.append("element \(tag.output.2)") }
        let found = tag.output.3.matches(of: /\s([a-z-]+)="([^"]*)"/)
        for attribute in found {
            let (name, value) = (String(attribute.output.1), attribute.output.2)
            if !attributes.contains(name) { faults.append("attribute \(name)") }
            guard name == "href" || name == "src" else { continue }
            let isExternal = value.hasPrefix("//") || value.lowercased().hasPrefix("http")
            if name == "href", isExternal, !found.contains(where: { $0.output.1 == "rel" }) {
                faults.append("no relation: \(value)")
            }
            let head = value.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
            if let colon = head.firstIndex(of: ":"),
                !["http", "https", "mailto", "tel"].contains(head[..<colon].lowercased())
            {
                faults.append("scheme of \(value)")
            }
        }
    }
    return faults
}
