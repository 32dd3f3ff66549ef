/// How long a text is for a network.
package enum TextLength {
    /// What a link counts where links are shortened (X and Mastodon alike).
    private static let shortLink = 23

    package static func of(_ text: String, _ counting: Channel.Counting) -> Int {
        switch counting {
        case .characters: plainCount(text[...]) ?? text.count
        case .charactersWithEmojiBytes:
            plainCount(text[...]) ?? text.reduce(0) { $0 + ($1.isEmoji ? $1.utf8.count : 1) }
        case .units: text.utf16.count
        case .weighted: pieces(of: text).reduce(0) { $0 + ($1.isLink ? shortLink : weight(of: $1.text)) }
        case .charactersWithShortLinks:
            pieces(of: text).reduce(0) { $0 + ($1.isLink ? shortLink : withoutHosts($1.text)) }
        }
    }

    /// How many characters a text has whose code points are one each: those below the combining marks (U+0300), but for CR LF.
    /// Nil for any other text, which has to be looked at closely.
    private static func plainCount(_ text: Substring) -> Int? {
        var count = 0
        for byte in text.utf8 {
            guard byte < 0xCC, byte != 0x0D else { return nil }
            if byte & 0xC0 != 0x80 { count += 1 }
        }
        return count
    }

    /// The text as links and what is between them. A link begins with its scheme and ends before white space and before
    /// punctuation that belongs to the sentence.
    static func pieces(of text: String) -> [(text: Substring, isLink: Bool)] {
        var result: [(text: Substring, isLink: Bool)] = []
        var rest = text[...]
        while let start = linkStart(in: rest) {
            var link = rest[start...].prefix { !$0.isWhitespace }
            while let last = link.last, ".,;:!?»”)\"'".contains(last) { link.removeLast() }
            if start > rest.startIndex { result.append((rest[..<start], false)) }
            result.append((link, true))
            rest = rest[link.endIndex...]
        }
        if !rest.isEmpty { result.append((rest, false)) }
        return result
    }

    private static func linkStart(in text: Substring) -> String.Index? {
        var rest = text
        while let start = rest.utf8.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "h") }) {
            for scheme in ["https://", "http://"] where rest[start...].prefix(scheme.count).lowercased() == scheme {
                if let next = rest[start...].dropFirst(scheme.count).first, !next.isWhitespace { return start }
            }
            rest = rest[rest.index(after: start)...]
        }
        return nil
    }

    /// By twitter-text's third configuration: one for these ranges, two for all else; an emoji, however it is put
    /// together, is two.
    private static func weight(of text: Substring) -> Int {
        // All of them weigh one.
        if let count = plainCount(text) { return count }
        return text.reduce(0) { sum, character in
            if character.isEmoji { return sum + 2 }
            // A letter and its accents are one code point, or two with the accent beside it: X puts them together first.
            guard let first = character.unicodeScalars.first else { return sum }
            let isLight = [0x0000...0x10FF, 0x2000...0x200D, 0x2010...0x201F, 0x2032...0x2037].contains {
                $0.contains(Int(first.value))
            }
            return sum + (isLight ? 1 : 2)
        }
    }

    /// The characters of a text, with `@ana` for `@ana@server.example`.
    private static func withoutHosts(_ text: Substring) -> Int {
        if !text.utf8.contains(UInt8(ascii: "@")), let count = plainCount(text) { return count }
        var count = 0
        var rest = text
        var isAfterWord = false
        while let character = rest.first {
            rest.removeFirst()
            count += 1
            if character == "@", !isAfterWord {
                let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == ".") }
                count += name.count
                rest = rest[name.endIndex...]
                if !name.isEmpty, rest.first == "@" {
                    let host = rest.dropFirst().prefix {
                        $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == ".")
                    }
                    if host.contains("."), host.last != "." { rest = rest[host.endIndex...] }
                }
                isAfterWord = true
            } else {
                isAfterWord = character.isLetter || character.isNumber || character == "_"
            }
        }
        return count
    }
}

extension Character {
    /// A picture among letters, flags and keycaps included (Unicode Technical Standard 51).
    var isEmoji: Bool {
        guard let first = unicodeScalars.first else { return false }
        if first.properties.isEmojiPresentation || (0x1F1E6...0x1F1FF).contains(first.value) { return true }
        return first.properties.isEmoji && unicodeScalars.contains { $0.value == 0xFE0F || $0.value == 0x20E3 }
    }
}
