/// What a style sheet names besides itself: `url(…)`, and what `@import` takes (CSS Syntax 3, "Tokenization").
struct StyleReferences {
    struct Reference {
        /// Without quotes and the space around it.
        var address: String
        /// Where it stands in the sheet.
        var range: Range<Int>
    }

    private(set) var all: [Reference] = []
    private let bytes: [UInt8]
    private var position = 0

    init(in bytes: [UInt8]) {
        self.bytes = bytes
        var isImport = false
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "*"): skipComment()
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                let range = readString()
                if isImport { keep(range) }
                isImport = false
            case UInt8(ascii: "@"):
                isImport = spells("@import", at: position)
                position += isImport ? 7 : 1
            case UInt8(ascii: "u"), UInt8(ascii: "U"):
                guard spells("url(", at: position), !isName(byte(-1)) else {
                    position += 1
                    continue
                }
                position += 4
                readAddress()
                isImport = false
            case UInt8(ascii: ";"), UInt8(ascii: "{"):
                isImport = false
                position += 1
            default: position += 1
            }
        }
    }

    private func byte(_ offset: Int) -> UInt8 {
        bytes.indices.contains(position + offset) ? bytes[position + offset] : 0
    }

    private func isName(_ byte: UInt8) -> Bool {
        byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") || byte >= 0x80
            || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: "_")
    }

    private func spells(_ word: StaticString, at index: Int) -> Bool {
        guard index + word.utf8CodeUnitCount <= bytes.count else { return false }
        return (0..<word.utf8CodeUnitCount).allSatisfy { offset in
            let byte = bytes[index + offset]
            let lower = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
            return lower == word.utf8Start[offset]
        }
    }

    private mutating func skipComment() {
        position += 2
        while position < bytes.count, !(bytes[position] == UInt8(ascii: "*") && byte(1) == UInt8(ascii: "/")) {
            position += 1
        }
        position += 2
    }

    /// A string's text; an escape takes the sign after it along, and a line end closes what nobody has closed.
    private mutating func readString() -> Range<Int> {
        let quote = bytes[position]
        let start = position + 1
        position = start
        while position < bytes.count, bytes[position] != quote, bytes[position] != 0x0A {
            position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        let end = min(position, bytes.count)
        position = end + 1
        return start..<end
    }

    private mutating func readAddress() {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
        while position < bytes.count, isSpace(bytes[position]) { position += 1 }
        guard position < bytes.count else { return }
        if bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'") { return keep(readString()) }
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: ")") { position += 1 }
        var end = position
        while end > start, isSpace(bytes[end - 1]) { end -= 1 }
        keep(start..<end)
    }

    private mutating func keep(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        all.append(Reference(address: String(decoding: bytes[range], as: UTF8.self), range: range))
    }
}
