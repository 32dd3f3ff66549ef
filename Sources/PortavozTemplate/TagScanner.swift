/// A tag as it stands in a source, before tags are matched with each other.
struct Tag {
    enum Kind {
        case value, unescaped, section, inverted, block, parent, close, partial, comment, delimiters
    }

    let kind: Kind
    /// The whole tag with its delimiters.
    let range: Range<Int>
    /// What stands inside, without sigil and white space.
    let content: Range<Int>
    /// Where the tag's line begins, when only white space stands before the tag on it.
    let lineStart: Int?
    /// Where the next line begins (or the source ends), when only white space stands between the tag and that place.
    let lineEnd: Int?

    var isStandalone: Bool { lineStart != nil && lineEnd != nil }
}

/// A fault of a source's syntax.
struct SyntaxFault {
    let rule: TemplateRule
    let range: Range<Int>
    var arguments: [String: String] = [:]
    var suggestion: String?
}

/// Finds a source's tags, in order, following changes of delimiters.
struct TagScanner {
    private let bytes: [UInt8]
    private var open: [UInt8] = Array("{{".utf8)
    private var close: [UInt8] = Array("}}".utf8)
    private(set) var faults: [SyntaxFault] = []

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func scan() -> [Tag] {
        var tags: [Tag] = []
        var position = 0
        while let start = find(open, from: position) {
            guard let tag = scanTag(at: start) else { break }
            tags.append(tag)
            position = tag.range.upperBound
        }
        return tags
    }

    private mutating func scanTag(at start: Int) -> Tag? {
        var inside = skipSpace(from: start + open.count)
        let (kind, hasSigil) = kind(at: inside)
        if hasSigil { inside += 1 }
        var ending = close
        if kind == .unescaped, bytes[inside - 1] == UInt8(ascii: "{") { ending.insert(UInt8(ascii: "}"), at: 0) }
        if kind == .delimiters { ending.insert(UInt8(ascii: "="), at: 0) }
        guard let contentEnd = find(ending, from: inside) else {
            let length = min(open.count + 1, bytes.count - start)
            faults.append(SyntaxFault(rule: .unclosedTag, range: start..<start + length))
            return nil
        }
        let end = contentEnd + ending.count
        let tag = Tag(
            kind: kind, range: start..<end, content: trimmed(inside..<contentEnd), lineStart: lineStart(before: start),
            lineEnd: lineEnd(after: end))
        if kind == .delimiters {
            setDelimiters(tag)
        } else if kind != .comment, tag.content.isEmpty {
            faults.append(SyntaxFault(rule: .emptyTag, range: tag.range))
        }
        return tag
    }

    private func kind(at position: Int) -> (Tag.Kind, hasSigil: Bool) {
        guard position < bytes.count else { return (.value, false) }
        switch bytes[position] {
        case UInt8(ascii: "{") where open == Array("{{".utf8): return (.unescaped, true)
        case UInt8(ascii: "&"): return (.unescaped, true)
        case UInt8(ascii: "#"): return (.section, true)
        case UInt8(ascii: "^"): return (.inverted, true)
        case UInt8(ascii: "$"): return (.block, true)
        case UInt8(ascii: "<"): return (.parent, true)
        case UInt8(ascii: "/"): return (.close, true)
        case UInt8(ascii: ">"): return (.partial, true)
        case UInt8(ascii: "!"): return (.comment, true)
        case UInt8(ascii: "="): return (.delimiters, true)
        default: return (.value, false)
        }
    }

    private mutating func setDelimiters(_ tag: Tag) {
        let words = bytes[tag.content].split { isSpace($0) }
        guard words.count == 2, !words.contains(where: { $0.contains(UInt8(ascii: "=")) }) else {
            faults.append(SyntaxFault(rule: .badDelimiters, range: tag.range))
            return
        }
        (open, close) = (Array(words[0]), Array(words[1]))
    }

    private func find(_ word: [UInt8], from start: Int) -> Int? {
        guard start + word.count <= bytes.count else { return nil }
        return (start...bytes.count - word.count).first { position in
            bytes[position] == word[0] && bytes[position..<position + word.count].elementsEqual(word)
        }
    }

    private func skipSpace(from start: Int) -> Int {
        bytes[start...].firstIndex { !isSpace($0) } ?? bytes.count
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        guard let first = bytes[range].firstIndex(where: { !isSpace($0) }),
            let last = bytes[range].lastIndex(where: { !isSpace($0) })
        else { return range.lowerBound..<range.lowerBound }
        return first..<last + 1
    }

    private func lineStart(before position: Int) -> Int? {
        guard let last = bytes[..<position].lastIndex(where: { !isBlank($0) }) else { return 0 }
        return bytes[last] == 0x0A ? last + 1 : nil
    }

    private func lineEnd(after position: Int) -> Int? {
        guard let next = bytes[position...].firstIndex(where: { !isBlank($0) }) else { return bytes.count }
        if bytes[next] == 0x0A { return next + 1 }
        return bytes[next] == 0x0D && next + 1 < bytes.count && bytes[next + 1] == 0x0A ? next + 2 : nil
    }
}

/// A space or a tab: white space within a line.
func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

/// White space, line ends included.
func isSpace(_ byte: UInt8) -> Bool { isBlank(byte) || (0x0A...0x0D).contains(byte) }
