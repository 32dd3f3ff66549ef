/// Finds emoji: each with its variation, its skin tone and what is joined to it, flags and keycaps among them
/// (Unicode Technical Standard 51).
enum Emoji {
    static func ranges(in text: [UInt8]) -> [Range<Int>] {
        guard mayHold(text) else { return [] }
        var result: [Range<Int>] = []
        let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
        var index = scalars.startIndex
        var offset = 0
        func width(_ scalar: Unicode.Scalar) -> Int { UTF8.width(scalar) }
        while index < scalars.endIndex {
            let scalar = scalars[index]
            var next = scalars.index(after: index)
            guard isBase(scalar, next < scalars.endIndex ? scalars[next] : nil) else {
                offset += width(scalar)
                index = next
                continue
            }
            var end = offset + width(scalar)
            if isFlagLetter(scalar), next < scalars.endIndex, isFlagLetter(scalars[next]) {
                end += width(scalars[next])
                next = scalars.index(after: next)
            }
            var isJoined = false
            while next < scalars.endIndex, isJoined || continues(scalars[next]) {
                isJoined = scalars[next] == joiner
                end += width(scalars[next])
                next = scalars.index(after: next)
            }
            result.append(offset..<end)
            (index, offset) = (next, end)
        }
        return result
    }

    /// Whether any bytes could be an emoji's: quotation marks and dashes are none, which most texts have.
    private static func mayHold(_ text: [UInt8]) -> Bool {
        text.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                // Eight bytes at once, as long as no character of three bytes or more begins among them: the topmost three
                // bits of its first byte are set.
                if index + 8 <= bytes.count {
                    let block = UnsafeRawPointer(bytes.baseAddress! + index).loadUnaligned(as: UInt64.self)
                    if block & (block &<< 1) & (block &<< 2) & 0x8080_8080_8080_8080 == 0 {
                        index += 8
                        continue
                    }
                }
                let next = index + 1 < bytes.count ? bytes[index + 1] : 0
                switch bytes[index] {
                // From U+2300 on; before that only what a variation selector makes one.
                case 0xE2: if next >= 0x8C { return true }
                case 0xE3, 0xF0: return true
                case 0xEF: if next == 0xB8 { return true }
                default: break
                }
                index += 1
            }
            return false
        }
    }

    private static let joiner: Unicode.Scalar = "\u{200D}"

    private static func isBase(_ scalar: Unicode.Scalar, _ next: Unicode.Scalar?) -> Bool {
        if next == "\u{FE0F}" { return scalar.properties.isEmoji }
        return scalar.value >= 0x2000 && scalar.properties.isEmojiPresentation
    }

    private static func isFlagLetter(_ scalar: Unicode.Scalar) -> Bool { (0x1F1E6...0x1F1FF).contains(scalar.value) }

    private static func continues(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xFE0F, 0x20E3, 0x200D, 0x1F3FB...0x1F3FF, 0xE0020...0xE007F: true
        default: false
        }
    }
}
