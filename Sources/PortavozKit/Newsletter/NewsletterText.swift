/// A post's text without any markup: what stands in a letter for those who read no HTML.
struct NewsletterText {
    private(set) var text = ""
    private var line = ""
    private var lists: [Int?] = []
    private var links: [String] = []
    private var isPreformatted = false
    private var quotations = 0
    private var cells = 0

    init(_ pieces: [MarkupScanner.Piece]) {
        for piece in pieces {
            switch piece {
            case .text(let words): addText(plainText(words))
            case .open(let name, let attributes): start(name, attributes)
            case .close(let name): end(name)
            }
        }
        endLine(blank: false)
        text = text.trimmed + "\n"
    }

    private mutating func addText(_ words: String) {
        if isPreformatted {
            for (number, part) in words.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                if number > 0 { endLine(blank: false) }
                line += part
            }
            return
        }
        // As in a browser, of all that is white only ASCII's runs are one space.
        var last = line.utf8.last
        var words = words
        line += words.withUTF8 { bytes in
            String(unsafeUninitializedCapacity: bytes.count) { out in
                var count = 0
                for byte in bytes {
                    let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
                    if isSpace, last == nil || last == 0x20 { continue }
                    out[count] = isSpace ? 0x20 : byte
                    last = out[count]
                    count += 1
                }
                return count
            }
        }
    }

    private mutating func start(_ name: String, _ attributes: [String: String]) {
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
            line = trimmedEnd(line)
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
                ["http", "mailto:"].contains(where: address.hasPrefix) && !Self.ends(line, with: address)
                && !Self.ends(address, with: ":" + lastWord)
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

    /// What stands in the line after its last space but for those at its end.
    private var lastWord: Substring {
        let words = trimmedEnd(line)[...]
        return words.utf8.lastIndex(of: 0x20).map { words[words.utf8.index(after: $0)...] } ?? words
    }

    private static func ends(_ text: String, with end: String) -> Bool {
        text.utf8.count >= end.utf8.count && text.utf8.suffix(end.utf8.count).elementsEqual(end.utf8)
    }

    /// - Parameter blank: whether an empty line follows.
    private mutating func endLine(blank: Bool) {
        let content = isPreformatted ? line : trimmedEnd(line)
        let isItem = content.trimmed == "-"
        if !content.trimmed.isEmpty && !isItem {
            text += String(repeating: "> ", count: quotations) + content + "\n"
        }
        if !isItem || blank { line = "" }
        if blank, !text.isEmpty, !text.utf8.reversed().starts(with: "\n\n".utf8) { text += "\n" }
    }

    private func trimmedEnd(_ text: String) -> String {
        guard text.utf8.last == 0x20 else { return text }
        guard let last = text.utf8.lastIndex(where: { $0 != 0x20 }) else { return "" }
        return String(text[...last])
    }
}
