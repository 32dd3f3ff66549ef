/// A style sheet without comments and without the white space that nothing needs, for publication: as CSS Syntax Level 3
/// reads it, the same sheet.
///
/// Strings, escapes and addresses in `url(…)` stay as they are, and so does a comment that begins with `/*!`.
package func compactCSS(_ sheet: [UInt8]) -> [UInt8] {
    var compact = CompactSheet(sheet)
    compact.run()
    return compact.out
}

private struct CompactSheet {
    private let sheet: [UInt8]
    private(set) var out: [UInt8] = []
    private var index = 0
    /// White space that has been read and not yet written.
    private var isSpaced = false

    init(_ sheet: [UInt8]) {
        self.sheet = sheet
        out.reserveCapacity(sheet.count)
    }

    mutating func run() {
        while index < sheet.count {
            let byte = sheet[index]
            switch byte {
            case 0x20, 0x09, 0x0A, 0x0C, 0x0D:
                isSpaced = true
                index += 1
            case UInt8(ascii: "/") where follows("/*"): passComment()
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                writeSpace()
                copyString(byte)
            case UInt8(ascii: "\\"):
                writeSpace()
                copy(2)
            case UInt8(ascii: "u") where follows("url("), UInt8(ascii: "U") where follows("URL("):
                writeSpace()
                copyAddress()
            case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: ","):
                // The last declaration of a block needs no end.
                if byte == UInt8(ascii: "}"), out.last == UInt8(ascii: ";") { out.removeLast() }
                isSpaced = false
                copy(1)
            default:
                writeSpace()
                copy(1)
            }
        }
    }

    private func follows(_ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        return index + count <= sheet.count && (0..<count).allSatisfy { sheet[index + $0] == word.utf8Start[$0] }
    }

    private static func parts(_ byte: UInt8) -> Bool { "{};,".utf8.contains(byte) }

    private mutating func writeSpace() {
        if isSpaced, let last = out.last, !Self.parts(last) { out.append(0x20) }
        isSpaced = false
    }

    private mutating func copy(_ count: Int) {
        let end = min(index + count, sheet.count)
        out += sheet[index..<end]
        index = end
    }

    private mutating func copyString(_ quote: UInt8) {
        copy(1)
        while index < sheet.count {
            let byte = sheet[index]
            copy(byte == UInt8(ascii: "\\") ? 2 : 1)
            if byte == quote { return }
        }
    }

    /// An address without quotation marks, to its bracket; one with them is a string like any other.
    private mutating func copyAddress() {
        copy(4)
        var next = index
        while next < sheet.count, sheet[next] <= 0x20 { next += 1 }
        if next < sheet.count, sheet[next] == UInt8(ascii: "\"") || sheet[next] == UInt8(ascii: "'") { return }
        while index < sheet.count, sheet[index] != UInt8(ascii: ")") {
            copy(sheet[index] == UInt8(ascii: "\\") ? 2 : 1)
        }
    }

    private mutating func passComment() {
        var end = index + 2
        while end < sheet.count,
            !(sheet[end - 1] == UInt8(ascii: "*") && sheet[end] == UInt8(ascii: "/") && end > index + 2)
        {
            end += 1
        }
        end = min(end + 1, sheet.count)
        if follows("/*!") {
            writeSpace()
            copy(end - index)
            return
        }
        // A comment may be all that keeps two words apart.
        let isBetween =
            !isSpaced && end < sheet.count && sheet[end] > 0x20 && !Self.parts(sheet[end])
            && out.last.map { !Self.parts($0) } ?? false
        if isBetween { out += "/**/".utf8 }
        index = end
    }
}
