/// A text as it was sent, brought to UTF-8 without a mark, composed (NFC), with line feeds.
package struct ReceivedText: Sendable, Hashable {
    package var text: String
    /// What had to be changed: keys of `ReceptionWords`.
    package var changes: [Change] = []

    package enum Change: String, Sendable, Hashable, CaseIterable {
        case mark, utf16, windows, composed, lineEnds, controls
    }

    /// - Returns: nil for what is no text in any encoding that can be told with certainty.
    package init?(_ bytes: [UInt8]) {
        var changes: [Change] = []
        var text: String
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            guard let decoded = String(validating: bytes.dropFirst(3), as: UTF8.self) else { return nil }
            text = decoded
            changes.append(.mark)
        } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            guard let decoded = Self.utf16(bytes) else { return nil }
            text = decoded
            changes.append(.utf16)
        } else if let decoded = String(validating: bytes, as: UTF8.self) {
            text = decoded
        } else {
            guard let decoded = Self.windows1252(bytes) else { return nil }
            text = decoded
            changes.append(.windows)
        }
        let strange = text.utf8.reduce(0) { $1 < 0x20 && !(0x09...0x0D).contains($1) ? $0 + 1 : $0 }
        guard !text.utf8.contains(0), strange * 100 <= text.utf8.count else { return nil }
        let composed = text.composed
        // Compared byte by byte: equality of strings is that of their composed forms.
        if !composed.utf8.elementsEqual(text.utf8) { changes.append(.composed) }
        (text, changes) = Self.plain(composed, changes)
        self.text = text
        self.changes = changes
    }

    /// A text that a program of our own choosing has written.
    init(written text: String) {
        (self.text, changes) = Self.plain(text.composed, [])
        changes = []
    }

    private static func plain(_ text: String, _ changes: [Change]) -> (String, [Change]) {
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count + 1)
        var changes = changes
        var previous: Unicode.Scalar = "\n"
        var hasReturns = false
        var hasControls = false
        for scalar in text.unicodeScalars {
            defer { previous = scalar }
            switch scalar.value {
            case 0x0A: if previous != "\r" { out.append(0x0A) }
            case 0x0D:
                hasReturns = true
                out.append(0x0A)
            case 0x09: out.append(0x09)
            case 0x0B, 0x85, 0x2028:  // A line end of Word's or of a mainframe's.
                hasControls = true
                out.append(0x0A)
            case 0..<0x20, 0x7F..<0xA0: hasControls = true
            case 0xFEFF: hasControls = true
            default:
                guard !scalar.properties.isNoncharacterCodePoint else {
                    hasControls = true
                    continue
                }
                out.append(contentsOf: UTF8.encode(scalar)!)
            }
        }
        if hasReturns { changes.append(.lineEnds) }
        if hasControls { changes.append(.controls) }
        while out.last == 0x0A { out.removeLast() }
        out.append(0x0A)
        return (String(decoding: out, as: UTF8.self), changes)
    }

    private static func utf16(_ bytes: [UInt8]) -> String? {
        guard bytes.count.isMultiple(of: 2) else { return nil }
        let isBig = bytes[0] == 0xFE
        let units: [UInt16] = stride(from: 2, to: bytes.count, by: 2).map { index in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return isBig ? first << 8 | second : second << 8 | first
        }
        return String(validating: units, as: UTF16.self)
    }

    /// Windows-1252, of which Latin-1 is a part (WHATWG Encoding Standard, index windows-1252). A text that is UTF-8 in most
    /// of its places is a damaged one, and nobody can tell what the rest was.
    private static func windows1252(_ bytes: [UInt8]) -> String? {
        var sequences = 0
        var strays = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1
            if byte < 0x80 {
                index += 1
            } else if length > 1, index + length <= bytes.count,
                bytes[index + 1..<index + length].allSatisfy({ $0 & 0xC0 == 0x80 })
            {
                sequences += 1
                index += length
            } else {
                strays += 1
                index += 1
            }
        }
        guard sequences <= strays else { return nil }
        var text = String.UnicodeScalarView()
        for byte in bytes {
            if (0x80..<0xA0).contains(byte) {
                let scalar = Self.windows[Int(byte) - 0x80]
                guard scalar != 0 else { return nil }
                text.append(Unicode.Scalar(scalar)!)
            } else {
                text.append(Unicode.Scalar(byte))
            }
        }
        return String(text)
    }

    /// The bytes 0x80 to 0x9F; 0 where there is no character.
    private static let windows: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]
}
