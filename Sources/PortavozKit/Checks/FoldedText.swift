/// Letters without case and accents, as one small number each: what a matcher of words compares.
///
/// `ñ` is a letter of its own. All white space is one sign; combining accents are none.
enum FoldedText {
    static let signs = 64
    static let space: UInt8 = 1
    static let enye: UInt8 = 38
    static let hyphen: UInt8 = 39
    static let apostrophe: UInt8 = 40
    static let otherLetter: UInt8 = 41
    static let stop: UInt8 = 42
    static let slash: UInt8 = 43
    /// A character that is passed over.
    static let none: UInt8 = 255

    /// The sign of a character, and how many bytes the character takes.
    @inline(__always)
    static func next(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> (sign: UInt8, size: Int) {
        let byte = text[index]
        if byte < 0x80 {
            // `n` and a tilde of its own are `ñ` in two characters.
            if byte | 0x20 == 0x6E, index + 2 < text.count, text[index + 1] == 0xCC, text[index + 2] == 0x83 {
                return (enye, 3)
            }
            return (ascii(byte), 1)
        }
        if byte == 0xC3, index + 1 < text.count {
            return (latin1(text[index + 1]), 2)
        }
        return beyond(text, index)
    }

    /// Signs of handles, hashtags, paths and programs' names: `@`, `#`, `%`, `_`, `\`, braces.
    static func isMachines(_ sign: UInt8) -> Bool { sign >= 46 && sign <= 48 || sign >= 50 && sign <= 52 }

    static func isWord(_ sign: UInt8) -> Bool { sign >= 2 && sign <= 38 || sign == otherLetter }

    /// The signs of a text: runs of white space are one.
    static func fold(_ text: [UInt8]) -> (signs: [UInt8], offsets: [Int]) {
        var (signs, offsets): ([UInt8], [Int]) = ([], [])
        signs.reserveCapacity(text.count)
        offsets.reserveCapacity(text.count + 1)
        text.withUnsafeBufferPointer { text in
            var index = 0
            while index < text.count {
                let (sign, size) = next(text, index)
                if sign != none, !(sign == space && signs.last == space) {
                    signs.append(sign)
                    offsets.append(index)
                }
                index += size
            }
            offsets.append(text.count)
        }
        return (signs, offsets)
    }

    private static func beyond(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> (sign: UInt8, size: Int) {
        let byte = text[index]
        let size = min(byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1, text.count - index)
        guard size > 1 else { return (0, 1) }
        let second = text[index + 1]
        switch (byte, second) {
        case (0xC2, 0xA0): return (space, size)
        case (0xC2, 0xAD), (0xCC, _), (0xCD, 0x80...0xAF): return (none, size)
        case (0xC2, _): return (0, size)
        case (0xE2, 0x80):
            guard size == 3 else { return (0, size) }
            switch text[index + 2] {
            case 0x99: return (apostrophe, size)
            case 0x90, 0x91: return (hyphen, size)
            case 0xAF, 0x80...0x8A: return (space, size)
            case 0x8B...0x8F: return (none, size)
            default: return (0, size)
            }
        case (0xE2, _), (0xE3, 0x80), (0xF0, _), (0xEF, _): return (0, size)
        default: return (otherLetter, size)
        }
    }

    @inline(__always)
    private static func ascii(_ byte: UInt8) -> UInt8 {
        let letter = (byte | 0x20) &- UInt8(ascii: "a")
        if letter < 26 { return letter + 2 }
        return byte == 0x20 ? space : otherASCII(byte)
    }

    private static func otherASCII(_ byte: UInt8) -> UInt8 {
        switch byte {
        case 0x09, 0x0A, 0x0D: space
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 28
        case UInt8(ascii: "-"): hyphen
        case UInt8(ascii: "'"): apostrophe
        case UInt8(ascii: "."): stop
        case UInt8(ascii: "/"): slash
        case UInt8(ascii: "+"): 44
        case UInt8(ascii: "&"): 45
        case UInt8(ascii: "@"): 46
        case UInt8(ascii: "#"): 47
        case UInt8(ascii: "%"): 48
        case UInt8(ascii: "!"): 49
        case UInt8(ascii: "_"): 50
        case UInt8(ascii: "\\"): 51
        case UInt8(ascii: "{"), UInt8(ascii: "}"): 52
        default: 0
        }
    }

    /// From `À` to `ÿ`, by the second byte's lower six bits; capitals and small letters alike. It is a constant of the program:
    /// whether a table that is made at its first use has been made would be asked with every letter.
    @inline(__always)
    private static func latin1(_ second: UInt8) -> UInt8 {
        let letters: StaticString = "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"
        let letter = letters.utf8Start[Int(second & 0x3F)]
        if second & 0x1F == 0x11 { return enye }
        return letter == UInt8(ascii: " ") ? 0 : letter - UInt8(ascii: "a") + 2
    }
}
