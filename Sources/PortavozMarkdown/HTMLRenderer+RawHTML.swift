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
            note(
                MarkdownDocument.Problem(
                    rule: "raw-html-removed", line: fileLine(node.startLine), column: 0, length: 1,
                    arguments: ["html": Self.quoted(line)]))
        } else {
            let start = out.count
            let found = writeHTML(html.bytes)
            var lines = BlockLines(html.bytes)
            // The last line that was held against the source, and where it begins there.
            var compared: (index: Int, start: Int?) = (-1, nil)
            for reference in found.references {
                var link = rawLink(reference, in: html.bytes, writtenAt: start)
                let (index, range) = lines.line(of: reference.range.lowerBound)
                let line = node.startLine + index
                link.line = fileLine(line)
                // A value that goes on over lines is underlined to the end of its first.
                let shown = html.bytes[reference.range.clamped(to: range)]
                link.length = max(1, shown.count { $0 & 0xC0 != 0x80 })
                if compared.index != index {
                    let source = places.source.range(ofLine: line)
                    let sourceStart = source.upperBound - range.count
                    let isSame =
                        sourceStart >= source.lowerBound
                        && places.source.bytes[sourceStart..<source.upperBound].elementsEqual(html.bytes[range])
                    compared = (index, isSame ? sourceStart : nil)
                }
                if let sourceStart = compared.start {
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
