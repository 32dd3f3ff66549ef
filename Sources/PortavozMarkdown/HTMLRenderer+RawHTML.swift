import CCmark

/// HTML that stands in the text.
extension HTMLRenderer {
    mutating func writeInlineHTML(_ node: TreeNode) {
        guard let html = node.literal else { return }
        if isSafe {
            constructs.append(InlineConstruct(node, shape: .tag, breaksBefore: breaks))
            waiting.append(Waiting(construct: constructs.count - 1))
            report("raw-html-removed", ["html": html.string], at: waiting.count - 1)
            out.append("<!-- raw HTML omitted -->")
        } else if !isSite || !ProseComment.isMark(html.bytes) {
            let start = out.count
            let found = writeHTML(html.bytes)
            if !found.references.isEmpty {
                constructs.append(InlineConstruct(node, shape: .tag, breaksBefore: breaks))
            }
            for reference in found.references {
                waiting.append(
                    Waiting(
                        construct: constructs.count - 1, link: document.links.count, value: reference.range))
                document.links.append(rawLink(reference, in: html.bytes, writtenAt: start))
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
            document.problems.append(
                MarkdownDocument.Problem(
                    rule: "raw-html-removed", line: fileLine(node.startLine), column: 0, length: 1,
                    arguments: ["html": String(decoding: line, as: UTF8.self)]))
        } else {
            let start = out.count
            let found = writeHTML(html.bytes)
            var lines = BlockLines(html.bytes)
            for reference in found.references {
                var link = rawLink(reference, in: html.bytes, writtenAt: start)
                let (index, range) = lines.line(of: reference.range.lowerBound)
                let line = node.startLine + index
                let source = places.source.range(ofLine: line)
                link.line = fileLine(line)
                let sourceStart = source.upperBound - range.count
                if sourceStart >= source.lowerBound,
                    places.source.bytes[sourceStart..<source.upperBound].elementsEqual(html.bytes[range])
                {
                    let offset = sourceStart + reference.range.lowerBound - range.lowerBound
                    link.column = position(of: offset, inLine: line).column
                }
                document.links.append(link)
            }
        }
        out.startLine()
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
