import PortavozMarkdown

/// Which of the signs that rules look for a text holds: found in one pass, eight bytes at a time. Most texts hold none, and a
/// rule that finds its own missing needn't look at the text at all.
struct RareSigns: OptionSet, Sendable {
    let rawValue: UInt8

    static let exclamation = RareSigns(rawValue: 1 << 0)
    static let percent = RareSigns(rawValue: 1 << 1)
    static let at = RareSigns(rawValue: 1 << 2)
    /// `[` or `{`.
    static let bracket = RareSigns(rawValue: 1 << 3)
    /// An ASCII capital behind another letter: `TODO`, `iPhone`.
    static let innerCapital = RareSigns(rawValue: 1 << 4)
    /// Four bytes side by side that may be of capitals: ASCII's, what is beyond ASCII, apostrophes.
    static let capitals = RareSigns(rawValue: 1 << 5)
    /// A character of three bytes or more.
    static let longCharacter = RareSigns(rawValue: 1 << 6)
}

extension RareSigns {
    /// The signs of a text.
    init(in text: [UInt8]) {
        self = text.withUnsafeBufferPointer { Self.signs(in: $0) }
    }

    private static func signs(in text: UnsafeBufferPointer<UInt8>) -> RareSigns {
        var result: RareSigns = []
        // What was found in any block, and the masks of the block before.
        var (inner, capitals, long) = (UInt64(0), UInt64(0), UInt64(0))
        var (lettersBefore, openBefore) = (UInt64(0), UInt64(0))
        var index = 0
        while index < text.count {
            let block = TextBlock(text, at: index)
            let letters = block.letters
            let capital = letters & ~(block.bytes &<< 2)
            inner |= capital & (letters &<< 8 | lettersBefore)
            lettersBefore = letters &>> 56
            let open = capital | block.beyondASCII | block.apostrophes
            capitals |=
                open & (open &<< 8 | openBefore &>> 56) & (open &<< 16 | openBefore &>> 48)
                & (open &<< 24 | openBefore &>> 40)
            openBefore = open
            // Of a character of three bytes or more the first has its topmost three bits set.
            long |= block.bytes & (block.bytes &<< 1) & (block.bytes &<< 2)
            if block.mayHoldRuleSigns { result.formUnion(plain(in: text[index..<min(index + 8, text.count)])) }
            index &+= TextBlock.size
        }
        if inner != 0 { result.insert(.innerCapital) }
        if capitals != 0 { result.insert(.capitals) }
        if long & TextBlock.all(0x80) != 0 { result.insert(.longCharacter) }
        return result
    }

    private static func plain(in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> RareSigns {
        bytes.reduce(into: []) { signs, byte in
            switch byte {
            case UInt8(ascii: "!"): signs.insert(.exclamation)
            case UInt8(ascii: "%"): signs.insert(.percent)
            case UInt8(ascii: "@"): signs.insert(.at)
            case UInt8(ascii: "["), UInt8(ascii: "{"): signs.insert(.bracket)
            default: break
            }
        }
    }
}

extension TextBlock {
    /// Whether there is any of `!%@[{`: `!` and `%` differ in one bit, and so do `[` and `{`.
    @inline(__always)
    fileprivate var mayHoldRuleSigns: Bool {
        Self.zeros((bytes & Self.all(~0x04)) ^ Self.all(0x21)) | Self.zeros(bytes ^ Self.all(0x40))
            | Self.zeros((bytes & Self.all(~0x20)) ^ Self.all(0x5B)) != 0
    }
}
