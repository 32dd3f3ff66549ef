import CCmark

/// HTML that stands in the text.
extension HTMLRenderer {
    /// What a message quotes of removed HTML: characters that may take some 200 bytes.
    private static func quoted(_ html: some Collection<UInt8>) -> String {
        guard html.count > 200 else { return String(decoding: html, as: UTF8.self) }
        var start = Array(html.prefix(200))
        while let last = start.last, last & 0xC0 == 0x80 { start.removeLast() }
        if let last = start.last, last >= 0xC0 { start.removeLast() }
        return String(decoding: start, as: UTF8.self) + "…"
    }

    mutating func writeInlineHTML(_ node: TreeNode) {
        guard let html = node.literal else { return }
        if isSafe {
            constructs.append(InlineConstruct(node, shape: .tag, breaksBefore: breaks))
            waiting.append(Waiting(construct: constructs.count - 1))
            report("raw-html-removed", ["html": Self.quoted(html.bytes)], at: waiting.count - 1)
            out.append("<!-- raw HTML omitted -->")
        } else if !isSite || !ProseComment.isMark(html.bytes) {
            let start = out.count
            let found = writeHTML(html.bytes)
            if !found.references.isEmpty || !found.inlineCode.isEmpty {
                constructs.append(InlineConstruct(node, shape: .tag, breaksBefore: breaks))
            }
            for reference in found.references {
                waiting.append(
                    Waiting(
                        construct: constructs.count - 1, link: document.links.count, value: reference.range))
                document.links.append(rawLink(reference, in: html.bytes, writtenAt: start))
            }
            for code in found.inlineCode {
                var entry = Waiting(construct: constructs.count - 1, value: code.range)
                entry.code = document.inlineCode.count
                waiting.append(entry)
                document.inlineCode.append(inlineCode(code, in: html.bytes))
            }
        }
        for byte in html.bytes where byte == 0x0A { breaks += 1 }
    }

    mutating func writeBlockHTML(_ node: TreeNode) {
        guard let html = node.literal else { return }
        if isSite, ExcerptMark.isMark(node) { return endExcerpt(at: node) }
        if isSite, !isSafe, ProseComment.isMark(html.bytes) { return gatherComment(node, html.bytes) }
        out.startLine()
        if isSafe {
            out.append("<!-- raw HTML omitted -->")
            let line = html.bytes.prefix { $0 != 0x0A && $0 != 0x0D }
            note(
                MarkdownDocument.Problem(
                    rule: "raw-html-removed", line: fileLine(node.startLine), column: 0, length: 1,
                    arguments: ["html": Self.quoted(line)]))
        } else {
            let start = out.count
            let found = writeHTML(html.bytes)
            var lines = LinesInBlock(html.bytes, firstLine: node.startLine)
            for reference in found.references {
                var link = rawLink(reference, in: html.bytes, writtenAt: start)
                (link.line, link.column, link.length) = place(of: reference.range, in: html.bytes, &lines)
                document.links.append(link)
            }
            for found in found.inlineCode {
                var code = inlineCode(found, in: html.bytes)
                (code.line, code.column, code.length) = place(of: found.range, in: html.bytes, &lines)
                document.inlineCode.append(code)
            }
        }
        out.startLine()
    }

    /// The lines of a block of raw HTML, and which of them stand in the source as they were read.
    private struct LinesInBlock {
        var lines: BlockLines
        let firstLine: Int
        /// The last line that was held against the source, and where it begins there.
        var compared: (index: Int, start: Int?) = (-1, nil)

        init(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int) {
            lines = BlockLines(bytes)
            self.firstLine = firstLine
        }
    }

    private mutating func place(
        of range: Range<Int>, in html: UnsafeBufferPointer<UInt8>, _ block: inout LinesInBlock
    ) -> (line: Int, column: Int, length: Int) {
        let (index, lineRange) = block.lines.line(of: range.lowerBound)
        let line = block.firstLine + index
        // A value that goes on over lines is underlined to the end of its first.
        let shown = html[range.clamped(to: lineRange)]
        let length = max(1, shown.count { $0 & 0xC0 != 0x80 })
        if block.compared.index != index {
            let source = places.source.range(ofLine: line)
            let sourceStart = source.upperBound - lineRange.count
            let isSame =
                sourceStart >= source.lowerBound
                && places.source.bytes[sourceStart..<source.upperBound].elementsEqual(html[lineRange])
            block.compared = (index, isSame ? sourceStart : nil)
        }
        guard let sourceStart = block.compared.start else { return (fileLine(line), 0, length) }
        let offset = sourceStart + range.lowerBound - lineRange.lowerBound
        return (fileLine(line), position(of: offset, inLine: line).column, length)
    }

    private func inlineCode(
        _ found: RawHTMLReferences.InlineCode, in html: UnsafeBufferPointer<UInt8>
    ) -> MarkdownDocument.InlineCode {
        let text = String(decoding: html[found.range], as: UTF8.self)
        return MarkdownDocument.InlineCode(
            kind: .init(found.kind), text: text, line: 0, column: 0, length: max(1, text.unicodeScalars.count))
    }

    /// Writes raw HTML and tells what it refers to; nothing where the tag filter may have changed it.
    mutating func writeHTML(_ html: UnsafeBufferPointer<UInt8>) -> RawHTMLReferences {
        let found = RawHTMLReferences(in: html)
        document.anchors += found.anchors
        let start = out.count
        if options.dialect == .gfm {
            TagFilter.write(html, to: &out)
            if out.count - start != html.count {
                return RawHTMLReferences(in: UnsafeBufferPointer(start: nil, count: 0))
            }
        } else if let base = html.baseAddress {
            out.append(base, html.count)
        }
        return found
    }

    func rawLink(
        _ reference: RawHTMLReferences.Reference, in html: UnsafeBufferPointer<UInt8>, writtenAt start: Int
    ) -> MarkdownDocument.Link {
        let value = html[reference.range]
        return MarkdownDocument.Link(
            kind: .rawHTML(element: reference.element, attribute: reference.attribute),
            destination: HTMLEntities.resolved(value),
            htmlRange: start + reference.range.lowerBound..<start + reference.range.upperBound,
            text: "", line: 0, column: 0, length: max(1, String(decoding: value, as: UTF8.self).unicodeScalars.count))
    }
}
