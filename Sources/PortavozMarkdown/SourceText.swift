import Glibc

/// A text by its lines.
struct SourceText {
    let bytes: UnsafeBufferPointer<UInt8>
    /// Where lines start, and last where the text ends: one entry more than there are lines.
    let lineStarts: [Int]
    /// The last column told: a line with many links is not counted from its beginning for each.
    private var lastColumn = (line: 0, offset: 0, column: 1)

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        lineStarts = Self.findLines(bytes)
    }

    var lineCount: Int { lineStarts.count - 1 }

    /// Where a line (from 1) stands, without its line ending; empty past the last one.
    func range(ofLine line: Int) -> Range<Int> {
        guard line >= 1, line < lineStarts.count else { return bytes.count..<bytes.count }
        let start = lineStarts[line - 1]
        var end = lineStarts[line]
        if end > start, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return start..<end
    }

    /// The line, from 1, on which a byte stands.
    func line(of offset: Int) -> Int {
        var (low, high) = (0, lineStarts.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
        }
        return min(low + 1, max(1, lineCount))
    }

    /// The column, from 1 and in code points, of a byte in a line.
    mutating func column(of offset: Int, inLine line: Int) -> Int {
        let start = min(range(ofLine: line).lowerBound, offset)
        if lastColumn.line != line || lastColumn.offset > offset { lastColumn = (line, start, 1) }
        lastColumn = (line, offset, lastColumn.column + codePoints(in: lastColumn.offset..<offset))
        return lastColumn.column
    }

    /// How many code points stand in a range of bytes.
    func codePoints(in range: Range<Int>) -> Int {
        guard let base = bytes.baseAddress else { return 0 }
        var count = range.count
        var index = range.lowerBound
        while index &+ TextBlock.size <= range.upperBound {
            count &-= TextBlock(base + index).continuations.maskedBytes
            index &+= TextBlock.size
        }
        while index < range.upperBound {
            if base[index] & 0xC0 == 0x80 { count &-= 1 }
            index &+= 1
        }
        return count
    }

    /// How many bytes of block quotation marks and white space precede what a line holds.
    ///
    /// - Parameters:
    ///   - line: where the line stands.
    ///   - quotes: how many quotations it is in.
    func prefixLength(of line: Range<Int>, quotes: Int) -> Int {
        var offset = line.lowerBound
        func skipSpace() {
            while offset < line.upperBound, bytes[offset].isSpaceOrTab { offset += 1 }
        }
        for _ in 0..<quotes {
            skipSpace()
            guard offset < line.upperBound, bytes[offset] == UInt8(ascii: ">") else { break }
            offset += 1
        }
        skipSpace()
        return offset - line.lowerBound
    }

    /// A line ends with a line feed, a carriage return, or both (CommonMark 0.30, 2.1).
    private static func findLines(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
        var starts: [Int] = []
        // Prose has lines longer than this; where they are shorter, the array grows.
        starts.reserveCapacity(bytes.count / 32 + 2)
        starts.append(0)
        guard let base = bytes.baseAddress, bytes.count > 0 else { return starts }
        let hasReturns = memchr(base, 0x0D, bytes.count) != nil
        var offset = 0
        while offset < bytes.count {
            if hasReturns {
                while offset < bytes.count, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
                if offset + 1 < bytes.count, bytes[offset] == 0x0D, bytes[offset + 1] == 0x0A { offset += 1 }
                offset = min(offset + 1, bytes.count)
            } else if let found = memchr(base + offset, 0x0A, bytes.count - offset) {
                offset = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
            } else {
                offset = bytes.count
            }
            starts.append(offset)
        }
        return starts
    }
}
