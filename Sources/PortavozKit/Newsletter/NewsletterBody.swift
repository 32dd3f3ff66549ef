import PortavozTemplate

/// A post's text as letters can show it: the few elements that every mail program has, each with its own style, and nothing that
/// is fetched but photographs.
struct NewsletterBody {
    /// How the letter looks, in values that mail programs take.
    struct Look: Sendable {
        /// Around the letter, and the letter's own.
        var ground: String
        var paper: String
        var ink: String
        var muted: String
        var accent: String
        var onAccent: String
        var line: String
        var sunken: String
        var titleFont: String
        var textFont: String
        /// Said at each element: mail programs drop style sheets, and don't hand a table's style down to its cells.
        private(set) var styles: [String: String] = [:]

        init(
            ground: String, paper: String, ink: String, muted: String, accent: String, onAccent: String, line: String,
            sunken: String, titleFont: String, textFont: String
        ) {
            self.ground = ground
            self.paper = paper
            self.ink = ink
            self.muted = muted
            self.accent = accent
            self.onAccent = onAccent
            self.line = line
            self.sunken = sunken
            self.titleFont = titleFont
            self.textFont = textFont
            let text = "font-family:\(textFont);color:\(ink);"
            let title = "font-family:\(titleFont);color:\(ink);"
            let list = text + "font-size:16px;line-height:26px;margin:0 0 16px;padding:0 0 0 24px"
            let cell = text + "text-align:left;padding:6px 8px 6px 0;border-bottom:"
            let code = "font-family:Consolas,'Courier New',monospace;"
            styles = [
                "p": text + "font-size:16px;line-height:26px;margin:0 0 16px",
                "figcaption":
                    "font-family:\(textFont);color:\(muted);font-size:14px;line-height:20px;margin:0 0 16px",
                "dd": text + "font-size:16px;line-height:26px;margin:0 0 16px 24px",
                "h2": title + "font-size:22px;line-height:28px;margin:28px 0 12px",
                "h3": title + "font-size:18px;line-height:24px;margin:24px 0 8px",
                "ul": list, "ol": list,
                "li": text + "margin:0 0 6px",
                "blockquote": "margin:0 0 16px;padding:0 0 0 16px;border-left:4px solid \(accent)",
                "pre": code + "color:\(ink);background-color:\(sunken);font-size:14px;"
                    + "line-height:20px;margin:0 0 16px;padding:12px;white-space:pre-wrap;word-break:break-word",
                "code": code + "font-size:14px", "kbd": code + "font-size:14px",
                "table": text + "font-size:15px;line-height:22px;width:100%;margin:0 0 16px;border-collapse:collapse",
                "th": cell + "2px solid \(line)",
                "td": cell + "1px solid \(line)",
                "a": "color:\(accent);text-decoration:underline",
                "hr": "border:0;border-top:1px solid \(line);margin:24px 0",
            ]
        }
    }

    /// The column's width without its padding, in pixels.
    static let width = 552

    /// Whole elements, each of which can be the last.
    private(set) var blocks: [[UInt8]] = []
    private let look: Look
    private var block: [UInt8] = []
    private var open: [String] = []

    init(_ pieces: [MarkupScanner.Piece], _ look: Look) {
        self.look = look
        for piece in pieces {
            switch piece {
            case .text(let text): addText(text)
            case .open(let name, let attributes): start(name, attributes)
            case .close(let name): end(name)
            }
        }
        closeAll()
    }

    /// As many elements as have room, and whether any are missing.
    func fitting(_ limit: Int) -> (html: [UInt8], isCut: Bool) {
        var html: [UInt8] = []
        for block in blocks {
            guard html.count + block.count <= limit else { return (html, true) }
            html += block
        }
        return (html, false)
    }

    // MARK: Elements

    static let leftOut: Set<String> = [
        "script", "style", "svg", "iframe", "form", "button", "select", "textarea", "video", "audio", "object",
        "template", "noscript", "math", "canvas", "map", "dialog", "title",
    ]
    static let blocks: Set<String> = [
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "pre", "table", "figcaption", "summary",
        "hr",
        "dt", "dd",
    ]
    /// Between a list's items and a table's rows nothing is written.
    private static let withoutText: Set<String> = ["ul", "ol", "table", "thead", "tbody", "tr"]
    private static let inside: Set<String> = ["li", "tr", "th", "td", "thead", "tbody", "tfoot", "caption"]
    private static let phrases: Set<String> = [
        "a", "strong", "b", "em", "i", "code", "sup", "sub", "del", "s", "small", "kbd", "cite", "q", "mark",
    ]

    private mutating func addText(_ text: String) {
        if open.isEmpty {
            guard text.contains(where: { !$0.isWhitespace }) else { return }
            begin("p", style(of: "p"))
        }
        if let last = open.last, Self.withoutText.contains(last) { return }
        block += text.utf8
    }

    private mutating func start(_ name: String, _ attributes: [String: String]) {
        if name == "img" {
            addImage(attributes)
        } else if name == "br" {
            if !open.isEmpty { block += "<br>".utf8 }
        } else if name == "hr" {
            closeAll()
            write("<hr", style(of: "hr"))
            finish()
        } else if Self.blocks.contains(name) {
            startBlock(name, attributes)
        } else if Self.inside.contains(name) {
            guard open.contains(where: { ["ul", "ol", "table"].contains($0) }) else { return }
            closeInside(name)
            let tag = name == "tfoot" ? "tbody" : name == "caption" ? "" : name
            if !tag.isEmpty { begin(tag, style(of: tag), spans(attributes)) }
        } else if Self.phrases.contains(name) {
            startPhrase(name, attributes)
        }
    }

    private mutating func startBlock(_ name: String, _ attributes: [String: String]) {
        let isNested = open.contains { ["li", "td", "th", "blockquote"].contains($0) }
        // A paragraph ends where another block begins, as browsers read it.
        while let last = open.last, Self.phrases.contains(last) || ["p", "h2", "h3", "pre"].contains(last) { end(last) }
        if !isNested { closeAll() }
        switch name {
        case "h1", "h2": begin("h2", style(of: "h2"))
        case "h3", "h4", "h5", "h6": begin("h3", style(of: "h3"))
        case "p" where attributes["class"]?.contains("callout-title") == true, "summary", "dt":
            begin("p", style(of: "p"))
            begin("strong", nil)
        case "figcaption", "dd": begin("p", style(of: name))
        case "table":
            // A text's own table keeps its role: it has rows and columns to tell.
            begin(name, style(of: name), ["border": "0", "cellpadding": "0", "cellspacing": "0"])
        case "ol":
            begin(name, style(of: name), attributes["start"].flatMap { Int($0) }.map { ["start": String($0)] } ?? [:])
        default: begin(name, style(of: name))
        }
    }

    private mutating func startPhrase(_ name: String, _ attributes: [String: String]) {
        if open.isEmpty { begin("p", style(of: "p")) }
        guard name == "a" else { return begin(name, style(of: name)) }
        let address = attributes["href"] ?? ""
        guard ["http:", "https:", "mailto:", "tel:"].contains(where: address.lowercased().hasPrefix) else { return }
        while open.contains("a") { end("a") }
        begin("a", style(of: "a"), ["href": address])
    }

    private mutating func addImage(_ attributes: [String: String]) {
        let alternative = attributes["alt"] ?? ""
        let source = attributes["src"] ?? ""
        let path = source.prefix { $0 != "?" && $0 != "#" }.lowercased()
        let isShown =
            source.lowercased().hasPrefix("http")
            && [".jpg", ".jpeg", ".png", ".gif"].contains(where: path.hasSuffix)
        let isAlone = open.isEmpty
        if isAlone { begin("p", style(of: "p")) }
        if isShown {
            let width = min(Self.width, max(1, attributes["width"].flatMap { Int($0) } ?? Self.width))
            let attributes = [("src", source), ("alt", alternative), ("width", String(width))]
            write("<img", "display:block;width:100%;max-width:\(width)px;height:auto;border:0", attributes)
        } else if !alternative.isEmpty {
            // Drawings and formats that mail programs don't show: what they show is said instead.
            block += "<em>\(alternative.escapedForHTML)</em>".utf8
        }
        if isAlone { end("p") }
    }

    private func spans(_ attributes: [String: String]) -> [String: String] {
        attributes.filter { ["colspan", "rowspan"].contains($0.key) && Int($0.value) != nil }
    }

    // MARK: Writing

    private mutating func begin(_ name: String, _ style: String?, _ attributes: [String: String] = [:]) {
        write("<" + name, style, attributes.sorted { $0.key < $1.key })
        open.append(name)
    }

    private mutating func write(_ tag: String, _ style: String?, _ attributes: [(key: String, value: String)] = []) {
        block += tag.utf8
        for (key, value) in attributes { block += " \(key)=\"\(value.escapedForHTML)\"".utf8 }
        if let style { block += " style=\"\(style)\"".utf8 }
        block.append(UInt8(ascii: ">"))
    }

    private mutating func end(_ name: String) {
        let written: String =
            switch name {
            case "h1": "h2"
            case "h4", "h5", "h6": "h3"
            case "figcaption", "summary", "dt", "dd": "p"
            case "tfoot": "tbody"
            default: name
            }
        guard let place = open.lastIndex(of: written) else { return }
        while open.count > place { block += "</\(open.removeLast())>".utf8 }
        if open.isEmpty { finish() }
    }

    /// Ends what a new item, row or cell ends.
    private mutating func closeInside(_ name: String) {
        let ended: [String: [String]] = [
            "li": ["li"], "td": ["td", "th"], "th": ["td", "th"], "tr": ["tr"], "thead": ["thead", "tbody", "tr"],
            "tbody": ["thead", "tbody", "tr"], "tfoot": ["thead", "tbody", "tr"],
        ]
        let frame = name == "li" ? ["ul", "ol"] : ["table"]
        guard let start = open.lastIndex(where: frame.contains),
            let place = open[start...].firstIndex(where: { ended[name]?.contains($0) == true })
        else { return }
        while open.count > place { block += "</\(open.removeLast())>".utf8 }
    }

    private mutating func closeAll() {
        while let name = open.popLast() { block += "</\(name)>".utf8 }
        finish()
    }

    private mutating func finish() {
        if !block.isEmpty { blocks.append(block) }
        block = []
    }

    private func style(of name: String) -> String? { look.styles[name] }
}
