import Foundation
import PortavozKit
import Testing

/// A post as a letter: what stays of its text, and what mail programs could not show.
struct NewsletterTests {
    private static func letter(_ body: String, more: String = "") throws -> (html: String, text: String, mail: String) {
        let site = MemorySite([
            "posts/hola/index.md": MemorySite.post("¿Qué tal?", body, more: more),
            "posts/hola/taza.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"4\"/>",
            "posts/hola/saco.gif": "GIF89a\u{8}\0\u{4}\0\0\0\0",
            "posts/otra.md": MemorySite.post("Otra", date: "2026-03-01"),
        ])
        // That a page's policy would block what is in the text is said of the page.
        let report = try site.build()
        #expect(report.diagnostics.allSatisfy { $0.rule == "policy-blocks" }, "\(report.diagnostics)")
        let folder = "staff/difusion/hola/newsletter"
        return (site.text(folder + ".html"), site.text(folder + ".txt"), site.text(folder + ".eml"))
    }

    @Test func aTextKeepsItsElementsEachWithItsStyle() throws {
        let html = try Self.letter("## Uno\n\nUn *texto* con [enlace](../otra.md) & más.\n\n- a\n- b\n\n> Cita\n").html
        #expect(html.contains("<h2 style=\"") && html.contains(">Uno</h2>"))
        #expect(html.contains("<em>texto</em>") && html.contains("&amp; más.</p>"))
        #expect(html.contains("<a href=\"https://example.org/blog/otra/\" style=\""))
        #expect(html.contains(">a</li>") && html.contains("<blockquote style=\""))
        #expect(html.split(separator: "<p").dropFirst().allSatisfy { $0.hasPrefix(" style=\"") })
        #expect(!html.contains("class=") && !html.contains(" id="))
    }

    @Test func whateverIsWhiteBetweenWordsIsOneSpaceInTheTextLetter() throws {
        let text = try Self.letter("Uno   *dos*\t tres  \n  cuatro\u{A0}cinco<br>\n   seis  ").text
        #expect(text.contains("\nUno dos tres\ncuatro\u{A0}cinco\nseis\n"), "\(text)")
    }

    @Test func whatMailProgramsDontShowIsSaidOrLeftOut() throws {
        let text = """
            ![Una taza](taza.svg)

            <script>uno()</script><style>p {}</style><form><input></form><iframe></iframe>

            <div style="position:fixed"><p onclick="x()">Dentro</p></div>

            <svg><text>dibujo</text></svg> Después.
            """
        let html = try Self.letter(text).html
        for word in [
            "<script", "uno()", "<style", "<form", "<input", "<iframe", "<svg", "dibujo", "onclick", "position", "<div",
            ".svg",
        ] {
            #expect(!html.contains(word), "\(word)")
        }
        #expect(html.contains("<em>Una taza</em>") && html.contains(">Dentro</p>") && html.contains("Después."))
    }

    @Test func aPhotographHasItsWholeAddressAndItsText() throws {
        let html = try Self.letter("![Un <saco>](saco.gif)").html
        #expect(
            html.contains(
                "<img src=\"https://example.org/blog/hola/saco.gif\" alt=\"Un &lt;saco&gt;\" width=\"8\" style=\"display:block;width:100%;max-width:8px;height:auto;border:0\">"
            ), "\(html)")
    }

    @Test(arguments: [
        "<p>uno<ul><li>a<li>b</ul>dos", "<table><tr><td>a<td>b<tr><td>c</table>", "</p></div>hola<b>",
        "<a href='javascript:x'>n</a><a href=\"//h/\">m</a>", "<p <b>>x", "<!-- <p> --> x < y",
        "<ol start=3><li>tres</ol>",
        "<details><summary>Uno</summary>Dos</details>",
        "<figure><img src=taza.svg alt='Taza'><figcaption>pie</figcaption></figure>",
    ])
    func whateverIsWrittenEveryElementEnds(raw: String) throws {
        let html = try Self.letter("Antes.\n\n<div>\(raw)</div>\n\nDespués.").html
        var open: [Substring] = []
        for tag in html.matches(of: /<(\/?)([a-z0-9]+)[^>]*>/) {
            if ["br", "hr", "img"].contains(tag.2) { continue }
            if tag.1.isEmpty {
                open.append(tag.2)
            } else {
                #expect(open.popLast() == tag.2, "\(html)")
            }
        }
        #expect(open == [], "\(html)")
        #expect(!html.contains("javascript:"))
        #expect(html.contains("Después."))
    }

    @Test func thePlainTextIsReadWithoutMarkup() throws {
        let text = try Self.letter(
            "## Título\n\nUn [enlace](../otra.md) y **fuerza**.\n\n1. uno\n2. dos\n   - tres\n\n> Cita\n\n```\na  b\n c\n```\n\n| A | B |\n|---|---|\n| 1 | 2 |\n"
        ).text
        #expect(
            text == """
                ¿Qué tal?
                Ana

                Título

                Un enlace (https://example.org/blog/otra/) y fuerza.

                1. uno
                2. dos
                  - tres

                > Cita

                a  b
                 c

                A | B
                1 | 2

                En la web: https://example.org/blog/hola/

                --
                Diario
                https://example.org/

                """)
    }

    @Test func theMessageHoldsBothForMailPrograms() throws {
        let letter = try Self.letter("Hola.")
        let lines = letter.mail.components(separatedBy: "\r\n")
        #expect(lines[0] == "Subject: =?UTF-8?B?\(Data("¿Qué tal?".utf8).base64EncodedString())?=")
        #expect(lines.allSatisfy { $0.utf8.count <= 76 || $0.hasPrefix("Content-Type") })
        let parts = letter.mail.components(separatedBy: "Content-Transfer-Encoding: base64\r\n\r\n").dropFirst().map {
            part in
            let code = part.components(separatedBy: "\r\n\r\n")[0].replacing("\r\n", with: "")
            return String(decoding: Data(base64Encoded: code) ?? Data(), as: UTF8.self)
        }
        #expect(parts == [letter.text, letter.html])
    }

    @Test func aTextTooLongForGmailIsCutAtAnElementAndSaysSo() throws {
        let paragraph = String(repeating: "palabra ", count: 60)
        let site = MemorySite([
            "posts/larga.md": MemorySite.post(
                "Larga", Array(repeating: paragraph, count: 300).joined(separator: "\n\n"))
        ])
        try site.built()
        let html = site.text("staff/difusion/larga/newsletter.html")
        #expect(html.utf8.count < 102 << 10 && html.utf8.count > 60_000)
        #expect(html.contains("palabra</p>\n"))
        #expect(site.text("staff/difusion/larga/index.html").contains("<p>cut</p>"))
    }
}
