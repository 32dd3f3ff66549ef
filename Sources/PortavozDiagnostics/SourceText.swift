/// A file's bytes by line, as the terminal printer quotes them. Lines end at a line feed, a carriage return or both.
struct SourceText {
    private let bytes: [UInt8]
    private let starts: [Int]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let hasByteOrderMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        var starts = [hasByteOrderMark ? 3 : 0]
        bytes.withUnsafeBufferPointer { bytes in
            for (at, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                let isPair = byte == UInt8(ascii: "\r") && at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "\n")
                if !isPair { starts.append(at + 1) }
            }
        }
        self.starts = starts
    }

    /// A line, from 1, without its end; nil where the file has no such line. Of a line of many thousand characters only
    /// what lies about a column (from 1, in code points), and how many code points come before that.
    func line(_ line: Int, around column: Int) -> (text: String, skipped: Int)? {
        guard line >= 1, line <= starts.count else { return nil }
        var start = starts[line - 1]
        var end = line < starts.count ? starts[line] : bytes.count
        while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        var skipped = 0
        if end - start > Self.window {
            bytes.withUnsafeBufferPointer { bytes in
                while skipped < column - Self.window / 16, start < end {
                    start += 1
                    while start < end, bytes[start] & 0xC0 == 0x80 { start += 1 }
                    skipped += 1
                }
                end = min(end, start + Self.window)
                while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
            }
        }
        return (String(decoding: bytes[start..<end], as: UTF8.self), skipped)
    }

    /// Bytes of a line that are looked at: far more than is shown of it.
    private static let window = 4096
}

/// A source line as it is shown, and the line of carets under it.
struct QuotedLine {
    private struct Cell {
        var scalar: Unicode.Scalar
        /// How often it stands there: a tab is spaces.
        var count = 1
        var width: Int
    }

    /// The line with tabs as spaces and, where it is long, only what surrounds the marked part.
    var text = ""
    /// Spaces and carets; nil for a diagnostic of the line as a whole.
    var carets: String?

    private static let tabWidth = 4
    private static let widest = 100
    /// Columns kept before the marked part of a long line.
    private static let before = 30

    /// `column` from 1 in code points, 0 for none.
    init(_ line: String, column: Int, length: Int) {
        if let width = Self.plainWidth(of: line) {
            showPlain(line, width, column, length)
            return
        }
        let cells = Self.cells(line)
        var start = 0
        var end = cells.count
        if cells.reduce(0, { $0 + $1.width }) > Self.widest {
            let marked = min(max(0, column - 1), cells.count)
            start = Self.index(in: cells, from: marked, columns: -Self.before)
            // Near its beginning, the line is shown from there.
            if cells[..<marked].reduce(0, { $0 + $1.width }) <= Self.widest / 2 { start = 0 }
            end = Self.index(in: cells, from: start, columns: Self.widest)
        }
        let leading = start > 0 ? "…" : ""
        text = leading + Self.text(cells[start..<end]) + (end < cells.count ? "…" : "")

        guard column > 0 else { return }
        let first = min(max(start, column - 1), end)
        let last = min(max(first, column - 1 + length), end)
        let indentation = leading.unicodeScalars.count + cells[start..<first].reduce(0) { $0 + $1.width }
        let width = max(1, cells[first..<last].reduce(0) { $0 + $1.width })
        carets = String(repeating: " ", count: indentation) + String(repeating: "^", count: width)
    }

    /// How many columns a line takes of which each scalar takes one and stands for itself; nil for any other line.
    private static func plainWidth(of line: String) -> Int? {
        var line = line
        return line.withUTF8 { bytes in
            var (index, width) = (0, 0)
            while index < bytes.count {
                switch bytes[index] {
                case 0x20..<0x7F: index += 1
                // U+00A0 to U+00BF without the soft hyphen, and U+00C0 to U+02FF.
                case 0xC2:
                    guard bytes[index + 1] >= 0xA0, bytes[index + 1] != 0xAD else { return nil }
                    index += 2
                case 0xC3...0xCB: index += 2
                // Dashes, quotation marks and dots, U+2010 to U+2027.
                case 0xE2:
                    guard bytes[index + 1] == 0x80, 0x90...0xA7 ~= bytes[index + 2] else { return nil }
                    index += 3
                default: return nil
                }
                width += 1
            }
            return width
        }
    }

    /// Shows a line by the same measures as any other, without looking at its scalars one by one.
    private mutating func showPlain(_ line: String, _ width: Int, _ column: Int, _ length: Int) {
        let scalars = line.unicodeScalars
        var (start, end) = (0, width)
        if width > Self.widest {
            let marked = min(max(0, column - 1), width)
            start = marked <= Self.widest / 2 ? 0 : marked - Self.before
            end = min(width, start + Self.widest)
        }
        let first = scalars.index(scalars.startIndex, offsetBy: start)
        let shown = line[first..<scalars.index(first, offsetBy: end - start)]
        let leading = start > 0 ? "…" : ""
        text = leading + shown + (end < width ? "…" : "")

        guard column > 0 else { return }
        let from = min(max(start, column - 1), end)
        let to = min(max(from, column - 1 + length), end)
        let indentation = leading.unicodeScalars.count + from - start
        carets = String(repeating: " ", count: indentation) + String(repeating: "^", count: max(1, to - from))
    }

    private static func cells(_ line: String) -> [Cell] {
        var cells: [Cell] = []
        var isJoined = false
        for scalar in line.unicodeScalars {
            if scalar == "\t" {
                cells.append(Cell(scalar: " ", count: tabWidth, width: tabWidth))
            } else {
                // A terminal draws what a zero-width joiner joins as one character.
                let shown = printable(scalar)
                let width = isJoined ? 0 : shown == scalar ? terminalWidth(scalar) : 1
                cells.append(Cell(scalar: shown, width: isJoined && shown != scalar ? 1 : width))
            }
            isJoined = scalar == "\u{200D}"
        }
        return cells
    }

    /// The cell at most so many columns after (or, negative, before) another.
    private static func index(in cells: [Cell], from: Int, columns: Int) -> Int {
        var at = from
        var left = abs(columns)
        while columns < 0 ? at > 0 : at < cells.count {
            let width = cells[columns < 0 ? at - 1 : at].width
            if width > left { break }
            left -= width
            at += columns < 0 ? -1 : 1
        }
        return at
    }

    private static func text(_ cells: ArraySlice<Cell>) -> String {
        var text = ""
        for cell in cells {
            for _ in 0..<cell.count { text.unicodeScalars.append(cell.scalar) }
        }
        return text
    }
}
