/// Marks that turn a line's direction round (Unicode Standard Annex 9, section 2): with them a text shows something else
/// than what it holds. Nobody needs them in a guest's text; the marks that only give a direction (U+200E, U+200F) pass.
struct BidiControls {
    struct Found {
        var offset: Int
        var length: Int
        var scalar: UInt32
    }

    private(set) var found: [Found] = []
    /// The text with U+FFFD in their place, byte for byte as long; empty when there is none.
    private(set) var replaced: [UInt8] = []

    init(in text: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while let offset = text.firstIndex(of: 0xE2, from: index) {
            index = offset + 1
            guard offset + 2 < text.count, text[offset + 1] == 0x80 || text[offset + 1] == 0x81 else { continue }
            let scalar = 0x2000 | UInt32(text[offset + 1] & 0x3F) << 6 | UInt32(text[offset + 2] & 0x3F)
            if Self.turns(scalar) { found.append(Found(offset: offset, length: 3, scalar: scalar)) }
        }
        index = 0
        while let offset = text.firstIndex(of: UInt8(ascii: "&"), from: index) {
            index = offset + 1
            if let reference = Self.reference(in: text, at: offset) { found.append(reference) }
        }
        guard !found.isEmpty else { return }
        found.sort { $0.offset < $1.offset }
        replaced = Array(text)
        for control in found {
            guard text[control.offset] == UInt8(ascii: "&") else {
                replaced.replaceSubrange(control.offset..<control.offset + 3, with: [0xEF, 0xBF, 0xBD])
                continue
            }
            // A reference to number zero stands for U+FFFD (CommonMark 0.30, 2.5).
            for place in control.offset + 2..<control.offset + control.length - 1
            where replaced[place] | 0x20 != UInt8(ascii: "x") {
                replaced[place] = UInt8(ascii: "0")
            }
        }
    }

    private static func turns(_ scalar: UInt32) -> Bool {
        (0x202A...0x202E).contains(scalar) || (0x2066...0x2069).contains(scalar)
    }

    /// `&#8238;`, `&#x202E;`.
    private static func reference(in text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Found? {
        guard offset + 3 < text.count, text[offset + 1] == UInt8(ascii: "#") else { return nil }
        let isHex = text[offset + 2] | 0x20 == UInt8(ascii: "x")
        var index = offset + (isHex ? 3 : 2)
        let end = min(text.count, offset + 12)
        var scalar: UInt32 = 0
        while index < end, let digit = Character(Unicode.Scalar(text[index])).hexDigitValue, isHex || digit < 10 {
            scalar = scalar &* (isHex ? 16 : 10) &+ UInt32(digit)
            index += 1
        }
        guard index < end, text[index] == UInt8(ascii: ";"), turns(scalar) else { return nil }
        return Found(offset: offset, length: index + 1 - offset, scalar: scalar)
    }
}
