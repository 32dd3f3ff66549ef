/// A post's text without any markup: what stands in a letter for those who read no HTML.
struct NewsletterText {
    private(set) var text = ""
    private var line = ""
    private var lists: [Int?] = []
    private var links: [String] = []
    private var isPreformatted = false
    private var quotations = 0
    private var cells = 0
    private var skipped: (name: String, depth: Int)?

    init(_ html: [UInt8]) {
        var scanner = MarkupScanner(html)
        while let piece = scanner.next() { add(piece) }
        endLine(blank: false)
        text = text.trimmed + "\n"
    }

    private mutating func add(_ piece: MarkupScanner.Piece) {
        if let (name, depth) = skipped {
            if piece == .close(name) { skipped = depth == 1 ? nil : (name, depth - 1) }
            if case .open(name, _) = piece { skipped = (name, depth + 1) }
            return
        }
        switch piece {
        case .text(let words): addText(plainText(words))
        case .open(let name, let attributes): start(name, attributes)
        case .close(let name): end(name)
        }
    }

    private mutating func addText(_ words: String) {
        if isPreformatted {
            for (number, part) in words.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                if number > 0 { endLine(blank: false) }
                line += part
            }
            return
        }
        for character in words {
            if character.isWhitespace, character != "\u{A0}" {
                if !line.isEmpty, line.last != " " { line += " " }
            } else {
                line.append(character)
            }
        }
    }

    private mutating func start(_ name: String, _ attributes: [String: String]) {
        if NewsletterBody.leftOut.contains(name) {
            if attributes["/"] == nil || name != "svg" { skipped = (name, 1) }
            return
        }
        switch name {
        case "br": endLine(blank: false)
        case "hr":
            endLine(blank: true)
            text += "---\n\n"
        case "img":
            let alternative = attributes["alt"] ?? ""
            if !alternative.isEmpty { line += "[\(alternative)]" }
        case "a": links.append(attributes["href"] ?? "")
        case "ul", "ol":
            endLine(blank: lists.isEmpty)
            lists.append(name == "ol" ? attributes["start"].flatMap { Int($0) } ?? 1 : nil)
        case "li":
            endLine(blank: false)
            let indent = String(repeating: "  ", count: max(0, lists.count - 1))
            if let last = lists.last, let number = last {
                line = "\(indent)\(number). "
                lists[lists.count - 1] = number + 1
            } else {
                line = indent + "- "
            }
        case "tr":
            endLine(blank: false)
            cells = 0
        case "td", "th":
            while line.last == " " { line.removeLast() }
            if cells > 0 { line += " | " }
            cells += 1
        case "pre":
            endLine(blank: true)
            isPreformatted = true
        case "blockquote":
            endLine(blank: true)
            quotations += 1
        default: if NewsletterBody.blocks.contains(name), lists.isEmpty { endLine(blank: true) }
        }
    }

    private mutating func end(_ name: String) {
        switch name {
        case "a":
            guard let address = links.popLast() else { return }
            let isWorthTelling =
                ["http", "mailto:"].contains(where: address.hasPrefix) && !line.hasSuffix(address)
                && !address.hasSuffix(":" + (line.split(separator: " ").last ?? ""))
            if isWorthTelling { line += " (\(address))" }
        case "ul", "ol":
            endLine(blank: lists.count <= 1)
            _ = lists.popLast()
        case "pre":
            endLine(blank: true)
            isPreformatted = false
        case "blockquote":
            endLine(blank: true)
            quotations = max(0, quotations - 1)
        case "li", "tr": endLine(blank: false)
        case "table": endLine(blank: true)
        default: if NewsletterBody.blocks.contains(name), lists.isEmpty { endLine(blank: true) }
        }
    }

    /// - Parameter blank: whether an empty line follows.
    private mutating func endLine(blank: Bool) {
        let content = isPreformatted ? line : trimmedEnd(line)
        let isItem = content.trimmed == "-"
        if !content.trimmed.isEmpty && !isItem {
            text += String(repeating: "> ", count: quotations) + content + "\n"
        }
        if !isItem || blank { line = "" }
        if blank, !text.isEmpty, !text.hasSuffix("\n\n") { text += "\n" }
    }

    private func trimmedEnd(_ text: String) -> String {
        var text = text
        while text.last == " " { text.removeLast() }
        return text
    }
}
