import PortavozMarkdown
import Testing

/// What outside authors may not do, whatever they write.
struct TrustTests {
    static let hostile: [String] = [
        "<script>alert(1)</script>", "a <script>alert(1)</script> b", "<SCRIPT SRC=//evil.example></SCRIPT>",
        "<img src=x onerror=alert(1)>", "a <img src=x onerror=alert(1)>", "<svg/onload=alert(1)>",
        "<iframe src=\"javascript:alert(1)\"></iframe>", "<a href=\"javascript:alert(1)\">x</a>",
        "<!-- <script>alert(1)</script> -->", "<![CDATA[<script>alert(1)</script>]]>", "<?php echo 1 ?>",
        "<!DOCTYPE html>", "<div onclick=alert(1)>\n\n**x**\n\n</div>", "<style>*{background:url(//evil)}</style>",
        "<form action=//evil.example><input></form>", "<meta http-equiv=refresh content=0>",
        "<base href=//evil.example/>", "<details open ontoggle=alert(1)>", "<a\nhref=x onmouseover=alert(1)>y</a>",
        "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](javascript&colon;alert(1))",
        "[x](&#106;avascript:alert(1))", "[x](&#x6A;avascript:alert(1))", "[x](java&#10;script:alert(1))",
        "[x](java&Tab;script:alert(1))", "[x](java&NewLine;script:alert(1))", "[x](<java\tscript:alert(1)>)",
        "[x](&#1;javascript:alert(1))", "[x](<  javascript:alert(1)>)", "[x](&#32;javascript:alert(1))",
        "[x](javascript\\:alert(1))", "[x](java\\script:alert(1))", "[x](vbscript:msgbox)", "[x](VBScript:msgbox)",
        "[x](data:text/html,<script>alert(1)</script>)", "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "![x](data:image/svg+xml,<svg/onload=alert(1)>)", "![x](data:image/png;base64,AAAA)", "[x](file:///etc/passwd)",
        "![x](javascript:alert(1))", "[x][y]\n\n[y]: javascript:alert(1)", "[x]\n\n[x]: <java&#13;script:alert(1)>",
        "<javascript:alert(1)>", "<JAVASCRIPT:alert(1)>", "<data:text/html,x>", "<vbscript:x>", "<file:///x>",
        "[x](javascript://%0aalert(1))", "[x](jar:https://evil!/x)", "[x](blob:https://x/y)", "[x](about:blank)",
        "[x](view-source:x)", "[x](filesystem:x)", "[x](ms-its:x)", "[x](\u{FEFF}javascript:alert(1))",
        "[x](\u{00A0}javascript:alert(1))", "[x](javascript\u{200B}:alert(1))", "[x](feed:javascript:alert(1))",
        "[x](https://a \"\\\" onmouseover=alert(1) x=\\\"\")", "[x](https://a '\" onclick=\"alert(1)')",
        "![\" onerror=\"alert(1)](x)", "![x](x \"&quot; onerror=&quot;alert(1)\")", "[x](x\"onmouseover=alert(1))",
        "```\"><script>alert(1)</script>\nx\n```", "``` x\" onclick=\"alert(1)\nx\n```", "`<script>`",
        "# \"><script>alert(1)</script>", "# x\" onclick=\"alert(1)", "&lt;script&gt;alert(1)&lt;/script&gt;",
        "[<script>alert(1)</script>](x)", "![<script>alert(1)</script>](x)", "[a](x)<b onclick=x>y</b>",
        "1. <script>\n   alert(1)\n   </script>", "> <script>alert(1)\n> </script>",
        "[x](javascript:alert(1)//https://a)",
        "[![x](javascript:a)](javascript:b)", "[x](//evil.example \"a\")", "[x](\\\\evil.example)",
    ]

    @Test(arguments: hostile) func nothingHostileSurvives(_ markdown: String) {
        for dialect in Dialect.allCases {
            let document = rendered(markdown, dialect, trust: .untrusted)
            for fault in hostileParts(of: document.text) { Issue.record("\(fault) in \(document.text)") }
            for link in document.links {
                let scheme = link.destination.prefix { $0 != ":" && $0 != "/" }
                #expect(
                    !link.destination.contains(":") || ["http", "https", "mailto", "tel"].contains(scheme),
                    "\(link.destination)")
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
        "figure", "figcaption",
    ]
    let attributes: Set<String> = [
        "href", "src", "alt", "title", "rel", "class", "id", "start", "loading", "decoding", "align", "type",
        "disabled",
        "checked", "role",
    ]
    var faults: [String] = []
    let rest = html.replacing("<!-- raw HTML omitted -->", with: "")
    for piece in rest.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
        guard let tag = piece.prefixMatch(of: /(\/?)([a-z0-9]+)((?: [a-z]+="[^"<>]*")*)( \/)?>/) else {
            faults.append("no tag of ours: <\(piece)")
            continue
        }
        if !tags.contains(String(tag.output.2)) { faults.append("element \(tag.output.2)") }
        let found = tag.output.3.matches(of: /\s([a-z]+)="([^"]*)"/)
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
