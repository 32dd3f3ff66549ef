import Foundation
import FoundationXML
import PortavozKit
import Testing

/// A guest may write into a block what he likes: it stays text.
struct BlockSafetyTests {
    private static let hostile = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
        "</title><script>x</script>",
        "</details></figure><iframe src=//evil.org>", "javascript:alert(1)", "java\tscript:alert(1)", "&lt;script&gt;",
        "]]><script>x</script>", "--><script>x</script>", "{{{page.head}}}", "\u{202E}<b>",
        "data:text/html,<script>x</script>",
    ]

    /// Every place where a block takes text, with `@` for it.
    private static let forms = [
        "```chart\ntype: bar\ntitle: @\nunit: @\ncaption: @\nsource: @\n---\n@;@\n@;1\nb;2\n```",
        "```chart\ntype: line\ntitle: @\n---\na;@;c\n@;1;2\n```",
        "```chart\ntype: @\ntitle: a\n---\na;b\nc;@\n```",
        "```timeline\n- date: 2020\n  title: @\n  text: @\n- date: 2021\n  title: b\n```",
        "```timeline\n- date: @\n  title: a\n```",
        "```gallery\n- file: a.jpg\n  alt: @\n  caption: @\n  credit: @\n```",
        "```gallery\n- file: @\n  alt: a\n```",
        "```embed\nurl: https://vimeo.com/1\ntitle: @\ncaption: @\n```",
        "```embed\nurl: @\ntitle: a\n```",
        "```embed\nurl: https://vimeo.com/@\ntitle: a\n```",
        "```embed\nurl: https://youtu.be/a?t=@\ntitle: a\n```",
        "```details @\n@\n\n[a](@) ![b](@)\n```",
        "````details a\n```timeline\n- date: 2020\n  title: @\n```\n````",
        "```example\n@\n```",
    ]

    @Test(arguments: forms)
    func whatAGuestWritesStaysText(form: String) throws {
        for text in Self.hostile {
            // In YAML as a quoted scalar; in tables, titles and Markdown as it is.
            let quoted = "'" + text.replacingOccurrences(of: "'", with: "''") + "'"
            for inserted in [text, quoted] {
                let source = form.replacingOccurrences(of: "@", with: inserted)
                let page = "<div>" + html(source, trust: .untrusted) + "</div>"
                let reader = DangerCheck()
                let parser = XMLParser(data: Data(page.utf8))
                parser.delegate = reader
                #expect(parser.parse(), "\(source)")
                #expect(reader.faults == [], "\(source)")
            }
        }
    }
}

/// Knows what data blocks may consist of.
private final class DangerCheck: NSObject, XMLParserDelegate {
    var faults: [String] = []

    private static let elements: Set<String> = [
        "a", "caption", "circle", "code", "dd", "desc", "details", "defs", "div", "em", "figcaption", "figure", "img",
        "li",
        "ol", "p", "path", "pattern", "pre", "rect", "span", "strong", "summary", "svg", "table", "tbody", "td", "text",
        "th",
        "thead", "time", "title", "tr", "ul", "blockquote",
    ]

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        if !Self.elements.contains(name) { faults.append("<\(name)>") }
        for (key, value) in attributes {
            if key.hasPrefix("on") || key == "style" || key == "srcdoc" { faults.append("\(name) \(key)") }
            guard ["href", "src", "data-embed"].contains(key) else { continue }
            let scheme = value.filter { !$0.isWhitespace }.lowercased()
            if ["javascript:", "data:", "vbscript:", "file:"].contains(where: scheme.hasPrefix) {
                faults.append("\(name) \(key)=\(value)")
            }
            let players = ["https://player.vimeo.com/video/", "https://www.youtube-nocookie.com/embed/"]
            if key == "data-embed", !players.contains(where: value.hasPrefix) { faults.append("\(key)=\(value)") }
        }
    }
}
