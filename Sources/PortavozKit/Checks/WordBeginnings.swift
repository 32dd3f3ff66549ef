import PortavozMarkdown

/// The words of a text one after another, each by its beginning: at most eight letters without case and accents in one number,
/// the first one lowest, which tells most words apart at once.
///
/// What is a word, and which letters are the same, is for `FoldedText` to say. Words of ASCII, which most are, are read eight
/// bytes at a time.
struct WordBeginnings {
    private let text: UnsafeBufferPointer<UInt8>
    private var index = 0

    init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

    /// The next word's place and beginning; nil after the last one.
    @inline(__always)
    mutating func next() -> (start: Int, letters: UInt64)? {
        while index < text.count {
            let block = TextBlock(text, at: index)
            let size = (~block.lettersAndDigits & TextBlock.all(0x80)).bytesBeforeFirst
            guard size > 0 else {
                if text[index] < 0x80 {
                    index &+= 1
                } else if let word = nextBeyondASCII() {
                    return word
                }
                continue
            }
            let end = size < TextBlock.size ? index &+ size : endOfLong(index &+ size)
            // What follows may be a letter too, or an accent.
            if end < text.count, text[end] >= 0x80 { return nextBeyondASCII() }
            let start = index
            index = end &+ 1
            return (start, Self.first(size, of: block.bytes | TextBlock.all(0x20)))
        }
        return nil
    }

    private func endOfLong(_ start: Int) -> Int {
        var end = start
        while end < text.count, (text[end] | 0x20) &- 0x61 < 26 || text[end] &- 0x30 < 10 { end &+= 1 }
        return end
    }

    /// The next word, sign by sign; nil where a sign that is none comes first, which is then passed.
    private mutating func nextBeyondASCII() -> (start: Int, letters: UInt64)? {
        var (start, count, letters) = (index, 0, UInt64(0))
        while index < text.count {
            let (sign, size) = FoldedText.next(text, index)
            if FoldedText.isWord(sign) {
                if count == 0 { start = index }
                letters |= Self.letter(sign, at: count)
                count += 1
            }
            index += size
            if !FoldedText.isWord(sign), sign != FoldedText.none { break }
        }
        return count > 0 ? (start, letters) : nil
    }

    /// The beginning of a word whose place is known.
    static func beginning(of range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var (index, count, letters) = (range.lowerBound, 0, UInt64(0))
        while index < range.upperBound {
            let (sign, size) = FoldedText.next(text, index)
            if FoldedText.isWord(sign) {
                letters |= letter(sign, at: count)
                count += 1
            }
            index += size
        }
        return letters
    }

    /// The beginning of a text's first word; 0 where another sign comes first.
    static func beginning(of text: some StringProtocol) -> UInt64 {
        FoldedText.fold(Array(text.utf8)).signs.prefix(while: FoldedText.isWord).enumerated().reduce(0) {
            $0 | letter($1.element, at: $1.offset)
        }
    }

    /// A letter or digit as ASCII has it, at its place; `ñ` and those of other alphabets are two signs that are neither.
    private static func letter(_ sign: UInt8, at place: Int) -> UInt64 {
        guard place < TextBlock.size else { return 0 }
        let letter: UInt8 =
            switch sign {
            case 2..<28: sign - 2 + UInt8(ascii: "a")
            case 28..<38: sign - 28 + UInt8(ascii: "0")
            case FoldedText.enye: UInt8(ascii: "{")
            default: UInt8(ascii: "|")
            }
        return UInt64(letter) << UInt64(place * 8)
    }

    /// The first bytes of a block, at least one.
    @inline(__always)
    private static func first(_ count: Int, of bytes: UInt64) -> UInt64 {
        bytes & (~0 &>> UInt64((TextBlock.size &- count) &* 8))
    }
}
