import CCmark

/// Paragraphs, headings, lists and code blocks.
extension HTMLRenderer {
    mutating func enterParagraph(_ node: TreeNode) {
        proseLinks = document.links.count
        words.breakWord()
        beginText(of: node)
        if excerptMark != nil {
            excerptText += plainText(of: node, limit: .max) + [0x20]
        } else if document.excerpt.isEmpty, node.parent?.kind == CMARK_NODE_DOCUMENT {
            document.excerpt = Excerpt.cut(plainText(of: node, limit: Excerpt.enoughBytes))
        }
        guard !isTight(node) else { return }
        out.startLine()
        if let last = attributions.last, last.paragraph == node {
            beginAttribution(last)
        } else if let quote = node.parent, node.previous == nil, let callout = callout(of: quote) {
            calloutTitle = node
            out.append("<p class=\"callout-title\">")
            let first = node.firstChild?.kind
            if first == nil || first == CMARK_NODE_SOFTBREAK || first == CMARK_NODE_LINEBREAK {
                out.append(text: callout.label(isEnglish: options.language.isEnglish))
            }
        } else if isSite, isFigure(node) {
            figure = node
            out.append("<figure>\n")
        } else {
            out.append("<p>")
        }
    }

    mutating func leaveParagraph(_ node: TreeNode) {
        gatherProse(of: node)
        settlePlaces(in: node)
        calloutTitle = nil
        if attribution?.paragraph == node {
            endAttribution()
        } else if figure == node {
            figure = nil
            out.append("</figure>\n")
        } else if !isTight(node) {
            out.append("</p>\n")
        }
    }

    /// The kind of callout that a quotation is, by its mark.
    func callout(of quote: TreeNode) -> Callout? {
        guard quote.kind == CMARK_NODE_BLOCK_QUOTE, let mark = cmark_node_get_user_data(quote) else { return nil }
        return Callout.allCases[Int(bitPattern: mark) - 1]
    }

    /// The table's cell that a heading stands for, by its mark.
    func cell(of block: TreeNode) -> TableCell? {
        // Callouts have numbers of their own.
        guard !cells.isEmpty, block.kind == CMARK_NODE_HEADING else { return nil }
        return cmark_node_get_user_data(block).map { cells[Int(bitPattern: $0) - 1] }
    }

    /// A tight list's paragraphs have no tags of their own.
    func isTight(_ paragraph: TreeNode) -> Bool {
        guard let list = paragraph.parent?.parent, list.kind == CMARK_NODE_LIST else { return false }
        return cmark_node_get_list_tight(list) != 0
    }

    /// An image with a title, alone in its paragraph.
    func isFigure(_ paragraph: TreeNode) -> Bool {
        guard let image = paragraph.firstChild, image.kind == CMARK_NODE_IMAGE, image.next == nil else { return false }
        return cmark_node_get_title(image).map { $0[0] != 0 } ?? false
    }

    mutating func enterHeading(_ node: TreeNode) {
        proseLinks = document.links.count
        words.breakWord()
        beginText(of: node)
        if let cell = cell(of: node) { return cell.writeStart(to: &out) }
        out.startLine()
        let level = UInt8(truncatingIfNeeded: cmark_node_get_heading_level(node))
        out.append("<h")
        out.append(UInt8(ascii: "0") + level)
        var id = ""
        let text = node.plainString
        if isSite {
            id = headingIDs.id(for: text)
            out.append(" id=\"")
            out.append(text: id)
            out.append("\"")
        }
        out.append(">")
        heading = OpenHeading(id: id, start: out.count)
        let range = places.source.range(ofLine: node.startLine)
        let (line, column) = position(
            of: min(range.lowerBound + node.startColumn - 1, range.upperBound), inLine: node.startLine)
        document.headings.append(
            MarkdownDocument.Heading(
                level: Int(level), id: id, html: "", text: text,
                line: line, column: column))
        if isSite, level == 1 {
            let length = max(1, places.source.codePoints(in: range) - column + 1)
            note(
                MarkdownDocument.Problem(
                    rule: "heading-level-one", line: line, column: column, length: length,
                    arguments: ["text": document.headings[document.headings.count - 1].text]))
        }
    }

    mutating func leaveHeading(_ node: TreeNode) {
        gatherProse(of: node)
        settlePlaces(in: node)
        if let cell = cell(of: node) { return cell.writeEnd(to: &out) }
        if let heading, heading.linkTags.isEmpty {
            let html = out.string(in: heading.start..<out.count)
            document.headings[document.headings.count - 1].html = html
        } else if let heading {
            var html: [UInt8] = []
            var start = heading.start
            for tag in heading.linkTags {
                html += out.bytes(in: start..<tag.lowerBound)
                start = tag.upperBound
            }
            html += out.bytes(in: start..<out.count)
            document.headings[document.headings.count - 1].html = String(decoding: html, as: UTF8.self)
        }
        heading = nil
        out.append("</h")
        out.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: cmark_node_get_heading_level(node)))
        out.append(">\n")
    }

    mutating func enterList(_ node: TreeNode) {
        out.startLine()
        if cmark_node_get_list_type(node) == CMARK_BULLET_LIST { return out.append("<ul>\n") }
        let start = cmark_node_get_list_start(node)
        if start == 1 { return out.append("<ol>\n") }
        out.append("<ol start=\"")
        out.append(text: String(start))
        out.append("\">\n")
    }

    mutating func writeCodeBlock(_ node: TreeNode) {
        let info = cmark_node_get_fence_info(node).map(TreeText.init)
        if let info, info.count > 0, writeDataBlock(node, info: info) { return }
        document.hasCode = true
        out.startLine()
        if let info, info.count > 0 {
            out.append("<pre><code class=\"language-")
            out.appendEscaped(info.start, info.bytes.firstIndex { $0.isCmarkSpace } ?? info.count)
            out.append("\">")
        } else {
            out.append("<pre><code>")
        }
        if let text = node.literal { out.appendEscaped(text.start, text.count) }
        out.append("</code></pre>\n")
    }
}
