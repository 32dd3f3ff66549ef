import PortavozMarkdown

/// Finds the words of a running text that a dictionary has something to say of.
///
/// Passed over: addresses, names of files, handles, hashtags, words with digits, single letters, units after a number,
/// short words in capitals and Roman numbers, names with a capital inside, and what is joined to code.
enum SpelledWords {
    /// Calls `body` with the range of each word.
    @inline(__always)
    static func forEach(in text: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>) -> Void) {
        var index = 0
        var isAfterNumber = false
        while index < text.count {
            let (sign, size) = FoldedText.next(text, index)
            if sign == FoldedText.space {
                index += size
                continue
            }
            if !isAfterNumber, let plain = plainWord(text, index) {
                if plain.letters > 1 { body(index..<plain.end) }
                index = plain.next
                continue
            }
            let end = chunkEnd(text, index)
            let isWords = !isSpecial(text, index..<end)
            if isWords { words(text, index..<end, isAfterNumber, body) }
            isAfterNumber = isDigit(text[end - 1])
            index = end
        }
    }

    private typealias Bytes = UnsafeBufferPointer<UInt8>

    /// A word of small letters, the first of which may be a capital, between white space and at most one sign before further
    /// white space: most words are written so, and nothing else need be asked of one.
    ///
    /// - Parameter start: where white space ends, or the text begins; not behind a number.
    /// - Returns: how many letters it has, where it ends, and where its white space begins; nil for any other word.
    @inline(__always)
    private static func plainWord(_ text: Bytes, _ start: Int) -> (letters: Int, end: Int, next: Int)? {
        var (index, letters) = (start, 0)
        while index < text.count {
            let byte = text[index]
            if byte &- UInt8(ascii: "a") < 26 || letters == 0 && byte &- UInt8(ascii: "A") < 26 {
                index &+= 1
            } else if byte == 0xC3, index + 1 < text.count, isLatinLetter(text[index + 1]),
                letters == 0 || text[index + 1] >= 0x9F
            {
                index &+= 2
            } else {
                break
            }
            letters &+= 1
        }
        let end = index
        if index < text.count {
            switch text[index] {
            case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"): index &+= 1
            default: break
            }
        }
        guard letters > 0, index == text.count || text[index] == 0x20 || text[index] == 0x0A else { return nil }
        return (letters, end, index)
    }

    /// The second byte of a letter from `À` to `ÿ`.
    @inline(__always)
    private static func isLatinLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 && byte <= 0xBF && byte != 0x97 && byte != 0xB7
    }

    /// As far as white space.
    @inline(__always)
    private static func chunkEnd(_ text: Bytes, _ start: Int) -> Int {
        var index = start
        while index < text.count {
            let byte = text[index]
            if byte == 0x20 || byte == 0x0A { break }
            if byte < 0x80 {
                index += 1
                continue
            }
            let (sign, size) = FoldedText.next(text, index)
            if sign == FoldedText.space { break }
            index += size
        }
        return max(index, start + 1)
    }

    /// Whether a stretch without white space is an address, a file's name, a handle, a hashtag or a gap to be filled in.
    @inline(__always)
    private static func isSpecial(_ text: Bytes, _ range: Range<Int>) -> Bool {
        var previous: UInt8 = 0x20
        for index in range {
            let byte = text[index]
            switch byte {
            case UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "_"), UInt8(ascii: "\\"), UInt8(ascii: "{"),
                UInt8(ascii: "="), UInt8(ascii: "~"):
                return true
            case UInt8(ascii: "."):
                // `site.yml`, `www.example.org`, `p.m.`, `.env`; not the end of a sentence.
                if index + 1 < range.upperBound, isLetterOrDigit(text[index + 1]) { return true }
            case UInt8(ascii: "/"):
                if index == range.lowerBound || previous == UInt8(ascii: "/") { return true }
            case UInt8(ascii: ":"):
                if index + 1 < range.upperBound, isLetterOrDigit(text[index + 1]) { return true }
            default: break
            }
            previous = byte
        }
        return false
    }

    @inline(__always)
    private static func words(_ text: Bytes, _ range: Range<Int>, _ isAfterNumber: Bool, _ body: (Range<Int>) -> Void) {
        var index = range.lowerBound
        var isAfterNumber = isAfterNumber
        while index < range.upperBound {
            let start = index
            var (letters, capitals, hasDigit, isCapitalInside) = (0, 0, false, false)
            while index < range.upperBound {
                let (sign, size) = FoldedText.next(text, index)
                if sign == FoldedText.apostrophe {
                    guard letters > 0, index + size < range.upperBound,
                        isLetter(FoldedText.next(text, index + size).sign)
                    else { break }
                } else if sign == FoldedText.none, index > start {
                    // A soft hyphen or an accent is part of its word.
                } else if isLetter(sign) {
                    letters += 1
                    if isCapital(text, index) {
                        if letters > 1, capitals < letters - 1 { isCapitalInside = true }
                        capitals += 1
                    }
                } else if sign >= 28, sign < 38 {
                    hasDigit = true
                } else {
                    break
                }
                index += size
            }
            guard index > start else {
                isAfterNumber = isDigit(text[index])
                index += FoldedText.next(text, index).size
                continue
            }
            let isUnit = isAfterNumber && letters <= 3
            isAfterNumber = hasDigit && isDigit(text[index - 1])
            let isAbbreviation = capitals > 1 && (capitals == letters ? letters <= 6 : capitals == letters - 1)
            if letters > 1, !hasDigit, !isCapitalInside, !isUnit, !isAbbreviation,
                letters > 2 || !isJoinedToCode(text, start)
            {
                body(start..<index)
            }
        }
    }

    /// Whether a word of capitals is a Roman number.
    static func isRoman(_ word: String) -> Bool { word.utf8.allSatisfy { "IVXLCDM".utf8.contains($0) } }

    private static func isJoinedToCode(_ text: Bytes, _ start: Int) -> Bool {
        start >= 3 && text[start - 1] == Prose.gap[2] && text[start - 2] == Prose.gap[1]
            && text[start - 3] == Prose.gap[0]
    }

    @inline(__always)
    private static func isLetter(_ sign: UInt8) -> Bool {
        sign >= 2 && sign < 28 || sign == FoldedText.enye || sign == FoldedText.otherLetter
    }

    @inline(__always)
    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    @inline(__always)
    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        isDigit(byte) || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0xC3
    }

    /// Of the letters of Western Europe.
    @inline(__always)
    private static func isCapital(_ text: Bytes, _ index: Int) -> Bool {
        let byte = text[index]
        if byte < 0x80 { return byte >= 0x41 && byte <= 0x5A }
        return byte == 0xC3 && index + 1 < text.count && text[index + 1] < 0x9F
    }
}
