import CCmark
import Glibc

/// Finds tables in the source's lines, and hands each cell to libcmark as a heading of its own.
///
/// A table can't be had from the tree alone: a code span may join two rows, `a\|b` arrives as `a|b`. The tree says only
/// which lines are a paragraph's, outside code and HTML, in which quotation or list. In the rewritten source every cell is
/// a line `# cell`: one line of inline text, which needs no blank line and sees the document's link definitions.
struct Tables {
    /// The cells by the rewritten source's line on which each stands.
    private(set) var cells: [(line: Int, cell: TableCell)] = []
    private(set) var source = RewrittenSource()

    private let original: RewrittenSource
    private var finder: PlaceFinder
    private var nextLine = 1
    private var addedCells = 0
    private var prefixBytes = 0
    /// The table that asks for more than a few bytes may ask for.
    private(set) var excess: TextLimits.Excess?

    /// Cells that rows lack and get nonetheless.
    private static let missingCellsLimit = 100_000
    /// Bytes of quotation marks and indentation that are repeated for each cell of a table deep inside lists.
    private static let prefixBytesLimit = 16 << 20

    /// Whether a text has a line that may be a delimiter row.
    static func mayOccur(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let base = text.baseAddress else { return false }
        // Lines that end with a carriage return alone are found by nobody's editor; such a text is looked at whole.
        if hasBareReturn(text) { return true }
        var index = 0
        while index < text.count {
            var start = index
            while start < text.count, text[start].isSpaceOrTab || text[start] == UInt8(ascii: ">") { start += 1 }
            var end = start
            if start < text.count, delimiterStarts.contains(text[start]) {
                while end < text.count, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
                if TableRow.alignments(text, in: start..<end) != nil { return true }
            }
            guard let newline = memchr(base + end, 0x0A, text.count - end) else { return false }
            index = UnsafeRawPointer(newline) - UnsafeRawPointer(base) + 1
        }
        return false
    }

    private static var delimiterStarts: ByteSet { ByteSet("|:-") }

    private static func hasBareReturn(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let base = text.baseAddress, memchr(base, 0x0D, text.count) != nil else { return false }
        return text.indices.contains { text[$0] == 0x0D && ($0 + 1 == text.count || text[$0 + 1] != 0x0A) }
    }

    /// Finds the tables of a text that libcmark has read into a tree; nil when there are none.
    init?(in text: UnsafeBufferPointer<UInt8>, of original: RewrittenSource, tree root: TreeNode) {
        self.original = original
        finder = PlaceFinder(SourceText(text))
        var cursor: TreeNode? = root
        while let node = cursor, excess == nil {
            let kind = node.kind
            if kind == CMARK_NODE_PARAGRAPH || kind == CMARK_NODE_HEADING, node.endLine > node.startLine {
                rewriteTable(in: node, lastLine: node.endLine - (kind == CMARK_NODE_HEADING ? 1 : 0))
            }
            cursor = node.firstChild.flatMap { $0.isBlock ? $0 : nil } ?? node.followingBeside(within: root)
        }
        guard excess == nil else { return }
        guard !cells.isEmpty else { return nil }
        for line in nextLine..<max(nextLine, finder.source.lineCount + 1) { copy(line) }
    }

    /// Marks the headings that are cells, each by its index from 1. False when the tree isn't as it was meant.
    func mark(in root: TreeNode) -> Bool {
        var index = 0
        var previous: TreeNode?
        var cursor: TreeNode? = root
        while let node = cursor, index < cells.count {
            if node.kind == CMARK_NODE_HEADING, node.startLine == cells[index].line {
                guard cells[index].cell.opensTable || node.previous == previous else { return false }
                index += 1
                cmark_node_set_user_data(node, UnsafeMutableRawPointer(bitPattern: index))
                previous = node
            }
            cursor = node.firstChild.flatMap { $0.isBlock ? $0 : nil } ?? node.followingBeside(within: root)
        }
        return index == cells.count
    }

    // MARK: Rows

    private mutating func rewriteTable(in block: TreeNode, lastLine: Int) {
        let firstLine = block.startLine
        let quotes = PlaceFinder.quotesAround(block)
        let indent = Self.contentColumn(around: block)
        let text = finder.source.bytes

        /// A line without quotation marks and indentation; nil when it belongs to the block only by laziness.
        func content(ofLine line: Int) -> Range<Int>? {
            let range = finder.source.range(ofLine: line)
            if line == firstLine { return range.lowerBound + block.startColumn - 1..<range.upperBound }
            let prefix = range.lowerBound..<range.lowerBound + finder.source.prefixLength(of: range, quotes: quotes)
            guard text[prefix].count(where: { $0 == UInt8(ascii: ">") }) == quotes else { return nil }
            let hasTab = text[prefix].contains(0x09)
            return prefix.count < indent && !hasTab ? nil : prefix.upperBound..<range.upperBound
        }

        var header = firstLine
        var alignments: [TableRow.Alignment] = []
        while true {
            guard header < lastLine else { return }
            if let head = content(ofLine: header), let delimiter = content(ofLine: header + 1),
                let found = TableRow.alignments(text, in: delimiter),
                TableRow(text, in: head).cells.count == found.count
            {
                alignments = found
                break
            }
            header += 1
        }

        for line in nextLine..<max(nextLine, header) { copy(line) }
        nextLine = header
        let first = finder.source.range(ofLine: firstLine).lowerBound
        let opening = Array(text[first..<first + block.startColumn - 1])
        let prefix = opening.map { $0 == UInt8(ascii: ">") || $0 == 0x09 ? $0 : 0x20 }
        var line = header
        var isFirst = true
        while line <= lastLine, let content = content(ofLine: line) {
            if line != header + 1 {
                let row = TableRow(text, in: content).cells.prefix(alignments.count)
                addedCells += alignments.count - row.count
                prefixBytes += row.count * prefix.count
                guard addedCells <= Self.missingCellsLimit, prefixBytes <= Self.prefixBytesLimit else {
                    excess = TextLimits.Excess(
                        rule: "markdown-table-too-large", line: original.origin(ofLine: line).line,
                        limit: Self.missingCellsLimit)
                    return
                }
                for (column, cell) in row.enumerated() {
                    var written = TableCell(alignment: alignments[column])
                    written.isHeader = line == header
                    written.opensRow = column == 0
                    written.opensTable = line == header && column == 0
                    written.opensBody = line == header + 2 && column == 0
                    if column == row.count - 1 { written.missing = alignments[row.count...] }
                    let start = isFirst && header == firstLine ? opening : prefix
                    append(written, text, cell, line: line, prefix: start + [UInt8(ascii: "#"), 0x20])
                    isFirst = false
                }
            }
            line += 1
        }
        cells[cells.count - 1].cell.closesTable = true
        cells[cells.count - 1].cell.hasBody = line > header + 2
        nextLine = line
    }

    private mutating func append(
        _ cell: TableCell, _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, line: Int, prefix: [UInt8]
    ) {
        var content: [UInt8] = []
        var sure = Int.max
        var index = range.lowerBound
        while index < range.upperBound {
            if text[index] == UInt8(ascii: "\\"), index + 1 < range.upperBound {
                if text[index + 1] == UInt8(ascii: "|") {
                    sure = min(sure, prefix.count + content.count)
                } else {
                    content.append(text[index])
                }
                index += 1
            }
            content.append(text[index])
            index += 1
        }
        // A heading's closing `#` would be lost; one that is escaped is text.
        if content.last == UInt8(ascii: "#"), content.dropLast().last != UInt8(ascii: "\\") {
            content.insert(UInt8(ascii: "\\"), at: content.count - 1)
        }
        var origin = original.origin(ofLine: line)
        let start = finder.source.range(ofLine: line).lowerBound
        origin.sure = min(origin.sure, sure)
        source.append(prefix: prefix, content, from: origin, at: range.lowerBound - start)
        cells.append((source.origins.count, cell))
    }

    private mutating func copy(_ line: Int) {
        let range = finder.source.range(ofLine: line)
        source.append(prefix: [], finder.source.bytes[range], from: original.origin(ofLine: line), at: 0)
    }

    /// The bytes before the content of the list item that a block is in; 0 outside lists, or where a quotation is nearer.
    private static func contentColumn(around block: TreeNode) -> Int {
        guard let item = block.parent, item.kind == CMARK_NODE_ITEM, let first = item.firstChild else { return 0 }
        return first.startLine == item.startLine ? first.startColumn - 1 : item.startColumn + 1
    }
}

extension TreeNode {
    var isBlock: Bool { kind.rawValue <= CMARK_NODE_LAST_BLOCK.rawValue }

    /// The node that follows this one and all that is inside it.
    func followingBeside(within root: TreeNode) -> TreeNode? {
        var node = self
        while node != root {
            if let sibling = node.next { return sibling }
            guard let parent = node.parent else { return nil }
            node = parent
        }
        return nil
    }
}
