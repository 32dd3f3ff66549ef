/// What stands beside a sign, as far as punctuation asks.
enum Beside {
    /// White space, a line's end, or nothing.
    case space
    case letter, digit
    /// `(`, `¿`, `«` and their like; `)`, `.`, `»` and theirs.
    case opening, closing
    case dash
    /// A straight quotation mark.
    case quote
    case other

    var isLetterOrDigit: Bool { self == .letter || self == .digit }
    var isSpaceOrOpening: Bool { self == .space || self == .opening }

    /// Reads the character at an offset, and tells how many bytes it takes.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (Beside, size: Int) {
        let byte = bytes[index]
        if byte < 0x80 {
            if byte.isASCIILetter { return (.letter, 1) }
            if byte.isASCIIDigit { return (.digit, 1) }
            switch byte {
            case 0x09...0x0D, 0x20: return (.space, 1)
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): return (.opening, 1)
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "."), UInt8(ascii: ","),
                UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"):
                return (.closing, 1)
            case UInt8(ascii: "-"): return (.dash, 1)
            case UInt8(ascii: "\""), UInt8(ascii: "'"): return (.quote, 1)
            default: return (.other, 1)
            }
        }
        let size = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
        guard index + size <= bytes.count else { return (.letter, bytes.count - index) }
        switch (byte, bytes[index + 1 < bytes.count ? index + 1 : index]) {
        // No-break space; `¡`, `«`, `¿`; `»`.
        case (0xC2, 0xA0): return (.space, size)
        case (0xC2, 0xA1), (0xC2, 0xAB), (0xC2, 0xBF): return (.opening, size)
        case (0xC2, 0xBB): return (.closing, size)
        case (0xC2, _): return (.other, size)
        case (0xE2, 0x80) where size == 3:
            switch bytes[index + 2] {
            case 0x80...0x8A, 0xAF: return (.space, size)
            case 0x90...0x95: return (.dash, size)
            case 0x98, 0x9A, 0x9C, 0x9E: return (.opening, size)
            case 0x99, 0x9D, 0xA6: return (.closing, size)
            default: return (.other, size)
            }
        default: return (.letter, size)
        }
    }
}
