import CCmark

/// Tells where in the source the links, images and tags of a block begin.
///
/// libcmark 0.30.2 errs: it doesn't count the lines of leading link definitions, of titles and labels that run over
/// lines, takes every line to be indented as the block's first, and gives a link its last line. So its columns are
/// corrected, then held against the source; what isn't found there is searched for; what isn't found once stays untold.
struct PlaceFinder {
    struct Place {
        var line: Int
        /// Offset in the source; nil when only the line is known.
        var offset: Int?
        /// Bytes up to the end of the construct, 0 when unknown.
        var length = 0
    }

    var source: SourceText

    /// Bytes that may yet be searched, so that a hostile text can't make this quadratic.
    private var searchBudget: Int

    init(_ source: SourceText) {
        self.source = source
        searchBudget = 4_000_000 + 16 * source.bytes.count
    }

    /// The places of a block's constructs, given in the order of the text. `breaks` is the number of line breaks that the
    /// tree holds in the block: when it is less than the source's, some are hidden and no line can be counted.
    mutating func places(of constructs: [InlineConstruct], in block: TreeNode, breaks: Int) -> [Place] {
        let firstLine = block.startLine
        let isSetext = block.kind == CMARK_NODE_HEADING && block.endLine > firstLine
        let lastLine = max(firstLine, block.endLine - (isSetext ? 1 : 0))
        let quotes = firstLine == lastLine ? 0 : Self.quotesAround(block)
        let hidden = lastLine - firstLine - breaks
        // Hidden lines that all are link definitions before the text are no riddle.
        let skipped = hidden > 0 ? leadingDefinitions(from: block, quotes: quotes, atMost: hidden + 1) : 0
        let isCounted = hidden == skipped
        let size = source.range(ofLine: lastLine).upperBound - source.range(ofLine: firstLine).lowerBound
        // A search also asks which of the constructs look alike.
        let searchCost = size + constructs.count

        return constructs.indices.map { index in
            let construct = constructs[index]
            let line = isCounted ? firstLine + skipped + construct.breaksBefore : firstLine
            if isCounted, construct.shape != .bare, construct.column > 0 {
                let range = source.range(ofLine: line)
                let shift =
                    line == firstLine ? 0 : source.prefixLength(of: range, quotes: quotes) - (block.startColumn - 1)
                let offset = range.lowerBound + construct.column - 1 + shift
                if construct.matches(source.bytes, at: offset, lineStart: range.lowerBound, end: range.upperBound) {
                    let end = range.lowerBound + construct.endColumn + shift
                    return Place(line: line, offset: offset, length: length(from: offset, to: end, within: range))
                }
            }
            guard searchBudget >= searchCost else { return Place(line: line) }
            searchBudget -= searchCost
            if isCounted, let found = search(0, among: [construct], lines: line...line) { return found }
            if let found = search(index, among: constructs, lines: firstLine...lastLine) { return found }
            return Place(line: line)
        }
    }

    /// How many lines at a block's beginning are link definitions, each whole on its line and of the plainest form.
    mutating func leadingDefinitions(from block: TreeNode, quotes: Int, atMost limit: Int) -> Int {
        var count = 0
        while count < limit {
            let range = source.range(ofLine: block.startLine + count)
            let start = count == 0 ? block.startColumn - 1 : source.prefixLength(of: range, quotes: quotes)
            guard start <= range.count,
                LinkDefinition.isWhole(source.bytes, range.lowerBound + start..<range.upperBound)
            else { break }
            count += 1
        }
        return count
    }

    static func quotesAround(_ block: TreeNode) -> Int {
        var quotes = 0
        var ancestor = block.parent
        while let node = ancestor {
            if node.kind == CMARK_NODE_BLOCK_QUOTE { quotes += 1 }
            ancestor = node.parent
        }
        return quotes
    }

    /// The place of a construct when the lines hold its beginning exactly as often as the block holds such constructs.
    private mutating func search(
        _ index: Int, among constructs: [InlineConstruct], lines: ClosedRange<Int>
    ) -> Place? {
        let construct = constructs[index]
        let wanted = constructs.count == 1 ? 1 : constructs.count { $0.looksLike(construct) }
        let beginnings = construct.beginnings
        var found: [Place] = []
        for line in lines {
            let range = source.range(ofLine: line)
            for offset in range where beginnings.0 == source.bytes[offset] || beginnings.1 == source.bytes[offset] {
                guard construct.matches(source.bytes, at: offset, lineStart: range.lowerBound, end: range.upperBound)
                else { continue }
                guard found.count < wanted else { return nil }
                let end = offset + construct.knownLength
                // Written with escapes or references, it is longer than its text.
                let isPlain = end <= range.upperBound && source.bytes[offset..<end].elementsEqual(construct.text)
                found.append(Place(line: line, offset: offset, length: isPlain ? construct.knownLength : 0))
            }
        }
        guard found.count == wanted else { return nil }
        return found[constructs[..<index].count { $0.looksLike(construct) }]
    }

    private func length(from start: Int, to end: Int, within line: Range<Int>) -> Int {
        guard end > start, end <= line.upperBound else { return 0 }
        switch source.bytes[end - 1] {
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: ">"): return end - start
        default: return 0
        }
    }
}
