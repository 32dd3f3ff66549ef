/// The beginning of a text, for where there is no description.
enum Excerpt {
    static let limit = 300
    /// Bytes that surely hold `limit` characters of ordinary text.
    static let enoughBytes = limit * 8

    /// The text with its white space made single; when it is long, cut at a word's end with an ellipsis.
    static func cut(_ text: [UInt8]) -> String {
        let words = String(decoding: text, as: UTF8.self).split { $0.isWhitespace }
        let whole = words.joined(separator: " ")
        guard whole.count > limit else { return whole }
        let head = whole.prefix(limit - 1)
        let isAtWordEnd = whole[head.endIndex] == " "
        let end = isAtWordEnd ? head.endIndex : head.lastIndex(of: " ") ?? head.endIndex
        return head[..<end].trimmingTail + "…"
    }
}

extension Substring {
    /// The text without spaces and commas at its end, which would look wrong before an ellipsis.
    fileprivate var trimmingTail: String {
        var text = self
        while let last = text.last, last.isWhitespace || ",;:.".contains(last) { text.removeLast() }
        return String(text)
    }
}

extension String {
    /// The text without white space at its ends.
    var trimmingSpaces: String {
        let start = drop { $0.isWhitespace }
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...end])
    }
}
