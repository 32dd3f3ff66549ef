import CCmark

/// Running text for checks, gathered only when it was asked for.
extension HTMLRenderer {
    /// Notes the text of a block whose inline nodes have all been written; before its places are settled.
    mutating func gatherProse(of block: TreeNode) {
        guard options.gathersProse else { return }
        let (first, last) = (block.startLine, max(block.startLine, block.endLine))
        let isCell = cell(of: block) != nil
        let lines = proseLines(of: block, isCell: isCell)
        var tracer = ProseTracer(original, lines: lines, fallback: fileLine(first))
        tracer.readsTags = !isSafe
        let kind: Prose.Kind =
            isCell
            ? .cell
            : block.kind == CMARK_NODE_HEADING
                ? .heading(level: Int(cmark_node_get_heading_level(block))) : .paragraph
        var prose = Prose(kind: kind, lines: fileLine(first)...max(fileLine(first), fileLine(last)))
        let quotation = quotation(around: block)
        prose.isQuotation = quotation != nil
        prose.quotationLine = quotation.map { callout(of: $0) == nil ? fileLine($0.startLine) : 0 } ?? 0
        prose.example = example(around: block)
        prose.isItem = block.parent?.kind == CMARK_NODE_ITEM
        prose.links = proseLinks..<document.links.count
        // The text is hardly ever longer than what is written; of a cell, what is written can't be told from its whole row.
        if !isCell { prose.text.reserveCapacity(lines.reduce(0) { $0 + $1.content.count + 1 }) }
        prose.pieces.reserveCapacity(lines.count)
        var images: [Prose] = []
        tracer.trace(block, into: &prose, images: &images)
        prose.hasNote = tracer.hasNote
        for index in images.indices {
            images[index].isQuotation = prose.isQuotation
            images[index].example = prose.example
            images[index].lines = prose.lines
        }
        // Blocks are hardly ever shorter: the list needn't be copied while it grows.
        if document.prose.isEmpty { document.prose.reserveCapacity(original.bytes.count / 160 + 2) }
        document.prose.append(prose)
        document.prose += images
        if !isSafe { document.comments += tracer.comments }
    }

    /// Notes a comment that stands by itself.
    mutating func gatherComment(_ node: TreeNode, _ html: UnsafeBufferPointer<UInt8>) {
        guard options.gathersProse, let comments = ProseComment.all(in: html) else { return }
        let range = places.source.range(ofLine: node.startLine)
        let start = min(range.lowerBound + max(0, node.startColumn - 1), range.upperBound)
        let until = lastLine(after: node)
        for (text, place) in comments {
            let line = node.startLine + html[..<place.lowerBound].count { $0 == 0x0A }
            let offset = start + place.lowerBound
            var column = 0
            if line == node.startLine, offset < range.upperBound,
                places.source.bytes[offset..<range.upperBound].starts(with: "<!--".utf8)
            {
                column = position(of: offset, inLine: line).column
            }
            document.comments.append(
                ProseComment(
                    text: text, line: fileLine(line), column: column,
                    length: column > 0 && !html[place].contains(0x0A) ? place.count : 1, isInline: false, until: until))
        }
    }

    /// The last line of the block that follows a comment, further comments passed over; 0 where none does.
    private func lastLine(after comment: TreeNode) -> Int {
        var next = comment.next
        while let node = next, node.kind == CMARK_NODE_HTML_BLOCK, let html = node.literal,
            ProseComment.isMark(html.bytes)
        {
            next = node.next
        }
        // A table's cells stand side by side.
        while let node = next, let cell = cell(of: node), !cell.closesTable, let after = node.next { next = after }
        return next.map { fileLine(max($0.startLine, $0.endLine)) } ?? 0
    }

    /// The example that a callout around a block gives.
    private func example(around block: TreeNode) -> Prose.Example? {
        var ancestor = block.parent
        while let node = ancestor {
            if node.kind == CMARK_NODE_BLOCK_QUOTE {
                switch callout(of: node) {
                case .do: return Prose.Example(isGood: true, line: fileLine(node.startLine))
                case .dont: return Prose.Example(isGood: false, line: fileLine(node.startLine))
                default: break
                }
            }
            ancestor = node.parent
        }
        return nil
    }

    /// What a data block says to readers, where checks look at it.
    mutating func gatherProse(of block: BlockHTML, at node: TreeNode) {
        guard options.gathersProse, !block.isSample else { return }
        let isQuotation = quotation(around: node) != nil
        for var prose in block.prose {
            prose.isQuotation = prose.isQuotation || isQuotation
            document.prose.append(prose)
        }
    }

    /// The quotation, or the callout of what not to write, that a block is part of.
    private func quotation(around block: TreeNode) -> TreeNode? {
        var ancestor = block.parent
        while let node = ancestor {
            if node.kind == CMARK_NODE_BLOCK_QUOTE, callout(of: node) ?? .dont == .dont { return node }
            ancestor = node.parent
        }
        return nil
    }

    /// The source's lines that hold a block's text, without what precedes it on each; none where they can't be counted.
    private mutating func proseLines(
        of block: TreeNode, isCell: Bool
    ) -> [ProseTracer.Line] {
        let first = block.startLine
        let isSetext = block.kind == CMARK_NODE_HEADING && block.endLine > first
        // libcmark takes the line after the underline for the heading's last one, unless the text ends there.
        let isBeyond =
            isSetext && block.endLine > first + 1
            && isUnderline(block.endLine - 1, quotes: PlaceFinder.quotesAround(block))
        let last = max(first, block.endLine - (isBeyond ? 2 : isSetext ? 1 : 0))
        let quotes = PlaceFinder.quotesAround(block)
        let hidden = last - first - breaks
        let skipped = hidden > 0 ? places.leadingDefinitions(from: block, quotes: quotes, atMost: hidden + 1) : 0
        guard hidden == skipped else { return [] }
        var lines: [ProseTracer.Line] = []
        lines.reserveCapacity(last - first + 1)
        for line in first + skipped...last {
            let origin = origins.origin(ofLine: line)
            let range = original.range(ofLine: origin.line)
            var start: Int
            if line == first {
                start = range.lowerBound + block.startColumn - 1 + origin.shift
                guard start >= range.lowerBound - 2, start <= range.upperBound else { return [] }
                if isCell {
                    // The sign that made a heading of the cell is in no source.
                    start += cellMark(of: block)
                } else if block.kind == CMARK_NODE_HEADING {
                    while start < range.upperBound, original.bytes[start] == UInt8(ascii: "#") { start += 1 }
                }
                while start < range.upperBound, original.bytes[start].isSpaceOrTab { start += 1 }
                if let quote = block.parent, callout(of: quote) != nil, block.previous == nil {
                    start = afterCalloutMark(start, range.upperBound)
                }
            } else {
                start = range.lowerBound + original.prefixLength(of: range, quotes: quotes)
            }
            lines.append(
                ProseTracer.Line(line: fileLine(line), original: origin.line, content: start..<range.upperBound))
        }
        return lines
    }

    private mutating func isUnderline(_ line: Int, quotes: Int) -> Bool {
        let range = places.source.range(ofLine: line)
        let text = places.source.bytes[
            range.lowerBound + places.source.prefixLength(of: range, quotes: quotes)..<range.upperBound]
        guard let sign = text.first(where: { !$0.isSpaceOrTab }), sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-")
        else {
            return false
        }
        return text.allSatisfy { $0 == sign || $0.isCmarkSpace }
    }

    private mutating func cellMark(of block: TreeNode) -> Int {
        let range = places.source.range(ofLine: block.startLine)
        var offset = range.lowerBound + block.startColumn - 1
        let start = offset
        while offset < range.upperBound, places.source.bytes[offset] == UInt8(ascii: "#") { offset += 1 }
        while offset < range.upperBound, places.source.bytes[offset].isSpaceOrTab { offset += 1 }
        return offset - start
    }

    private func afterCalloutMark(_ start: Int, _ end: Int) -> Int {
        guard start + 1 < end, original.bytes[start] == UInt8(ascii: "["),
            original.bytes[start + 1] == UInt8(ascii: "!"),
            var offset = original.bytes[start..<end].firstIndex(of: UInt8(ascii: "]"))
        else { return start }
        offset += 1
        while offset < end, original.bytes[offset].isSpaceOrTab { offset += 1 }
        return offset
    }
}
