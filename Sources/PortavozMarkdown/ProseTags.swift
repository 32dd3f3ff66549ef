/// The tags of raw HTML that a block's text stands between: those of code and quotations hide it from checks, and `lang`
/// says what language it is in.
struct ProseTags {
    private struct Open {
        var name: [UInt8]
        var start: Int
        var language: String?
    }

    private var open: [Open] = []
    private var hiding = 0

    private static let hidden = ["code", "kbd", "samp", "var", "q", "blockquote", "script", "style"].map {
        Array($0.utf8)
    }
    /// More than this many tags inside each other are somebody's mischief.
    private static let deepest = 50

    /// Whether what follows is code or somebody else's words.
    var isHiding: Bool { hiding > 0 }

    /// Takes note of a tag.
    ///
    /// - Parameter offset: how much of the text precedes what follows the tag.
    mutating func meet(_ html: UnsafeBufferPointer<UInt8>, at offset: Int, _ prose: inout Prose) {
        guard html.count > 2, html[0] == UInt8(ascii: "<") else { return }
        let isEnd = html[1] == UInt8(ascii: "/")
        let name = html.dropFirst(isEnd ? 2 : 1).prefix { $0.isTagNameByte }.map { $0 | 0x20 }
        guard !name.isEmpty else { return }
        if isEnd {
            guard let index = open.lastIndex(where: { $0.name == name }) else { return }
            if Self.hidden.contains(name) { hiding -= 1 }
            let tag = open.remove(at: index)
            let end = offset - Prose.gap.count
            if let language = tag.language, end > tag.start {
                prose.spans.append(Prose.Span(range: tag.start..<end, language: language))
            }
        } else if html[html.count - 2] != UInt8(ascii: "/"), open.count < Self.deepest {
            let language = Self.language(in: html)
            let isHidden = Self.hidden.contains(name)
            guard isHidden || language != nil else { return }
            if isHidden { hiding += 1 }
            open.append(Open(name: name, start: offset, language: language))
        }
    }

    /// The value of the attribute `lang`.
    private static func language(in tag: UnsafeBufferPointer<UInt8>) -> String? {
        let key = Array("lang=".utf8)
        for index in tag.indices.dropFirst().dropLast(key.count) {
            let isKey = zip(tag[index...], key).allSatisfy { $0 | 0x20 == $1 }
            guard isKey, tag[index - 1] <= 0x20 else { continue }
            var value = tag[(index + key.count)...]
            if let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                value = value.dropFirst()
            }
            let code = value.prefix { $0.isTagNameByte || $0 == UInt8(ascii: "-") }
            return code.isEmpty ? nil : String(decoding: code, as: UTF8.self)
        }
        return nil
    }
}

extension UInt8 {
    fileprivate var isTagNameByte: Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
    }
}
