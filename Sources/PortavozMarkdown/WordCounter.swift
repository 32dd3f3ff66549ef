/// Counts words while text arrives in pieces: a word is a run of letters and digits, apostrophes inside it included.
struct WordCounter {
    private(set) var count = 0
    /// 0x80 inside a word, else 0: so that it joins a block's masks without a question.
    private var inside: UInt64 = 0
    private var isInsideWord: Bool {
        get { inside != 0 }
        set { inside = newValue ? 0x80 : 0 }
    }

    /// What follows is no part of the last word: a new block, a line break, a code span.
    mutating func breakWord() { inside = 0 }

    /// Reads a block of which `size` bytes are text and all are ASCII without an apostrophe.
    @inline(__always)
    mutating func read(_ block: TextBlock, size: Int) {
        let letters = block.lettersAndDigits
        count &+= (letters & ~(letters &<< 8 | inside)).maskedBytes
        inside = (letters &>> UInt64((size &- 1) &* 8)) & 0x80
    }

    /// Reads a plain block.
    @inline(__always)
    mutating func read(_ block: WideTextBlock) {
        let letters = block.lettersAndDigits
        let (first, second) = (letters[0], letters[1])
        let starts = (first & ~(first &<< 8 | inside), second & ~(second &<< 8 | first &>> 56))
        count &+= starts.0.maskedBytes &+ starts.1.maskedBytes
        inside = second &>> 56
    }

    /// Reads any block, whose text stands at `start`, and tells how many bytes it took: a character that the block's end
    /// may cut in two is left for the next one, where `hasMore` says that the text goes on.
    mutating func read(_ block: TextBlock, at start: UnsafePointer<UInt8>, size: Int, hasMore: Bool) -> Int {
        var size = size
        var letters = block.lettersAndDigits
        let beyondASCII = block.beyondASCII
        let apostrophes = block.apostrophes
        // Two apostrophes in a row would need a look at what precedes both.
        guard apostrophes & (apostrophes &<< 8) == 0 else { return readSlowly(start, size, hasMore: hasMore) }
        if beyondASCII != 0 {
            let leads = block.latinLeads
            let seconds = leads &<< 8
            guard beyondASCII == leads | seconds, seconds & ~block.latinSeconds == 0 else {
                return readSlowly(start, size, hasMore: hasMore)
            }
            letters |= beyondASCII
            if leads &>> UInt64((size &- 1) &* 8) != 0 {
                guard hasMore else { return readSlowly(start, size, hasMore: false) }
                size -= 1
                letters &= 0x00FF_FFFF_FFFF_FFFF
            }
        }
        let words = letters | (apostrophes & (letters &<< 8 | inside))
        count &+= (letters & ~(words &<< 8 | inside)).maskedBytes
        inside = (words &>> UInt64((size &- 1) &* 8)) & 0x80
        return size
    }

    /// Reads at most a block's bytes one by one.
    private mutating func readSlowly(_ start: UnsafePointer<UInt8>, _ size: Int, hasMore: Bool) -> Int {
        guard hasMore else {
            read(start, size)
            return size
        }
        var end = size
        // Back to where the last character begins, if it may go on beyond; broken UTF-8 is no reason to go further.
        while end > size - 3, start[end - 1] & 0xC0 == 0x80 { end -= 1 }
        if start[end - 1] >= 0xC0 { end -= 1 } else { end = size }
        read(start, end)
        return end
    }

    mutating func read(_ start: UnsafePointer<UInt8>, _ length: Int) {
        var index = 0
        var (count, isInsideWord) = (count, isInsideWord)
        defer { (self.count, self.isInsideWord) = (count, isInsideWord) }
        while index < length {
            let byte = start[index]
            if byte < 0x80 {
                index += 1
                // Without branches: text is letters and spaces in no order that a processor could foresee.
                let isLetter = byte.isASCIILetterOrDigit ? 1 : 0
                let wasInside = isInsideWord ? 1 : 0
                count &+= isLetter & ~wasInside
                isInsideWord = (isLetter | (wasInside & (byte == UInt8(ascii: "'") ? 1 : 0))) != 0
                continue
            }
            let (scalar, size) = Self.decode(start + index, length - index)
            index += size
            switch Self.role(of: scalar) {
            case .letter:
                if !isInsideWord { count += 1 }
                isInsideWord = true
            case .joiner: break
            case .separator: isInsideWord = false
            }
        }
    }

    private enum Role { case letter, joiner, separator }

    private static func role(of scalar: UInt32) -> Role {
        switch scalar {
        case 0xC0...0x24F: return scalar == 0xD7 || scalar == 0xF7 ? .separator : .letter
        case 0xAA, 0xB5, 0xBA: return .letter
        case 0x300...0x36F, 0x2019, 0xAD: return .joiner
        case 0x80...0xBF, 0x2000...0x206F, 0x3000...0x303F: return .separator
        default:
            guard let properties = Unicode.Scalar(scalar)?.properties else { return .separator }
            return properties.isAlphabetic || properties.numericType != nil ? .letter : .separator
        }
    }

    /// The code point at the start of some bytes, and how many bytes it takes; broken UTF-8 counts byte by byte.
    private static func decode(_ bytes: UnsafePointer<UInt8>, _ available: Int) -> (scalar: UInt32, size: Int) {
        let first = UInt32(bytes[0])
        let size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
        guard size > 1, size <= available else { return (0xFFFD, 1) }
        var scalar = first & (0x7F >> UInt32(size))
        for index in 1..<size {
            guard bytes[index] & 0xC0 == 0x80 else { return (0xFFFD, 1) }
            scalar = scalar << 6 | UInt32(bytes[index] & 0x3F)
        }
        return (scalar, size)
    }
}
