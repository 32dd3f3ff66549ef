/// The beginning of a text, for where there is no description.
enum Excerpt {
    /// Characters, counted as code points.
    static let limit = 300
    /// Bytes that surely hold more than `limit` code points.
    static let enoughBytes = limit * 8

    /// The text with its white space made single; when it is long, cut at a word's end with an ellipsis.
    static func cut(_ text: [UInt8]) -> String {
        var excerpt: [UInt8] = []
        excerpt.reserveCapacity(min(text.count, limit * 2))
        var count = 0
        var wordEnd = 0
        for byte in text {
            let isSpace = byte.isASCIISpace
            if isSpace {
                if excerpt.last == 0x20 || excerpt.isEmpty { continue }
                if count < limit { wordEnd = excerpt.count }
            }
            if byte & 0xC0 != 0x80 { count += 1 }
            guard count <= limit else { break }
            excerpt.append(isSpace ? 0x20 : byte)
        }
        if count > limit {
            // A single word that is longer than all has no end to cut at.
            if wordEnd > 0 { excerpt.removeSubrange(wordEnd...) }
            while let last = excerpt.last, ",;:. ".utf8.contains(last) { excerpt.removeLast() }
            return String(decoding: excerpt, as: UTF8.self) + "…"
        }
        if excerpt.last == 0x20 { excerpt.removeLast() }
        return String(decoding: excerpt, as: UTF8.self)
    }
}
