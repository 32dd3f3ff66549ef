/// The beginning of a text, for where there is no description.
enum Excerpt {
    /// Characters, counted as code points.
    static let limit = 300
    /// Bytes that surely hold more than `limit` code points.
    static let enoughBytes = limit * 8

    /// The text with its white space made single; when it is long, cut at a word's end with an ellipsis.
    static func cut(_ text: [UInt8], limit: Int = limit) -> String {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count) { excerpt in
            var size = 0
            var count = 0
            var wordEnd = 0
            var wasSpace = true
            for byte in text {
                let isSpace = byte.isASCIISpace
                if isSpace {
                    if wasSpace { continue }
                    if count < limit { wordEnd = size }
                }
                wasSpace = isSpace
                if byte & 0xC0 != 0x80 { count += 1 }
                guard count <= limit else { break }
                excerpt[size] = isSpace ? 0x20 : byte
                size += 1
            }
            if count > limit {
                // A single word that is longer than all has no end to cut at.
                if wordEnd > 0 { size = wordEnd }
                while size > 0, dropped.contains(excerpt[size - 1]) { size -= 1 }
                return String(decoding: excerpt[..<size], as: UTF8.self) + "…"
            }
            if size > 0, excerpt[size - 1] == 0x20 { size -= 1 }
            return String(decoding: excerpt[..<size], as: UTF8.self)
        }
    }

    /// What an ellipsis does not follow.
    private static var dropped: ByteSet { ByteSet(",;:. ") }
}
