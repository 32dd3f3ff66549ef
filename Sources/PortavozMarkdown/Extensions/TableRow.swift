/// A line read as a table's row (GFM 0.29, 4.10).
struct TableRow {
    enum Alignment { case none, left, center, right }

    /// Where each cell's text stands, without the white space around it.
    private(set) var cells: [Range<Int>] = []

    /// Splits a line at its `|`, but for escaped ones.
    init(_ bytes: UnsafeBufferPointer<UInt8>, in line: Range<Int>) {
        var content = Self.trimmed(bytes, line)
        if !content.isEmpty, bytes[content.lowerBound] == UInt8(ascii: "|") {
            content = content.lowerBound + 1..<content.upperBound
        }
        var start = content.lowerBound
        var index = start
        while index < content.upperBound {
            if bytes[index] == UInt8(ascii: "\\") {
                index += 2
                continue
            }
            if bytes[index] == UInt8(ascii: "|") {
                cells.append(Self.trimmed(bytes, start..<index))
                start = index + 1
            }
            index += 1
        }
        let rest = Self.trimmed(bytes, start..<content.upperBound)
        if !rest.isEmpty || cells.isEmpty { cells.append(rest) }
    }

    /// The columns' alignments when the line is a delimiter row; nil for any other line.
    static func alignments(_ bytes: UnsafeBufferPointer<UInt8>, in line: Range<Int>) -> [Alignment]? {
        var isMarked = false
        for index in line {
            switch bytes[index] {
            case UInt8(ascii: "|"), UInt8(ascii: ":"): isMarked = true
            case UInt8(ascii: "-"), 0x20, 0x09: break
            default: return nil
            }
        }
        guard isMarked else { return nil }
        var alignments: [Alignment] = []
        for cell in TableRow(bytes, in: line).cells {
            guard !cell.isEmpty else { return nil }
            let isLeft = bytes[cell.lowerBound] == UInt8(ascii: ":")
            let isRight = cell.count > 1 && bytes[cell.upperBound - 1] == UInt8(ascii: ":")
            let dashes = cell.dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
            guard !dashes.isEmpty, dashes.allSatisfy({ bytes[$0] == UInt8(ascii: "-") }) else { return nil }
            alignments.append(isLeft ? (isRight ? .center : .left) : isRight ? .right : .none)
        }
        return alignments
    }

    private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, bytes[start].isSpaceOrTab { start += 1 }
        while end > start, bytes[end - 1].isSpaceOrTab { end -= 1 }
        return start..<end
    }
}
