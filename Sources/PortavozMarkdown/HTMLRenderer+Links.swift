import CCmark

/// Links and images.
extension HTMLRenderer {
    mutating func enterLink(_ node: TreeNode) {
        let start = out.count
        openLink = waiting.count
        writeDestination(of: node, kind: .link)
        writeTitle(of: node)
        if isSafe, case .external = LinkSafety.verdict(on: node.destination.bytes), !options.linkRelation.isEmpty {
            out.append(" rel=\"")
            options.linkRelation.withBytes { bytes in
                if let base = bytes.baseAddress { out.appendEscaped(base, bytes.count) }
            }
            out.append("\"")
        }
        out.append(">")
        heading?.linkTags.append(start..<out.count)
    }

    mutating func leaveLink(_ node: TreeNode) {
        let start = out.count
        out.append("</a>")
        heading?.linkTags.append(start..<out.count)
        closeConstruct(openLink, node)
        openLink = nil
    }

    mutating func enterImage(_ node: TreeNode) {
        plainImage = node
        let count = document.links.count
        writeDestination(of: node, kind: .image)
        imageLink = document.links.count > count ? count : nil
        out.append(" alt=\"")
        alternativeStart = out.count
    }

    mutating func leaveImage(_ node: TreeNode) {
        plainImage = nil
        closeConstruct(waiting.indices.last, node)
        let isDescribed = !out.isBlank(from: alternativeStart)
        out.append("\"")
        if figure == nil { writeTitle(of: node) }
        if isSite, hasImage { out.append(" loading=\"lazy\" decoding=\"async\"") }
        hasImage = true
        out.append(" />")
        let mayHaveCredit = isSite && openLink == nil && heading == nil
        if let imageLink, mayHaveCredit { document.links[imageLink].creditOffset = out.count }
        if !isDescribed { report("missing-alt", ["destination": node.destination.string], at: waiting.count - 1) }
        if figure != nil {
            out.append("\n<figcaption>")
            if let title = cmark_node_get_title(node).map(TreeText.init) {
                punctuated(title, of: node).withUnsafeBufferPointer { caption in
                    if let start = caption.baseAddress { out.appendEscaped(start, caption.count) }
                }
            }
            if let imageLink { document.links[imageLink].creditOffset = out.count }
            out.append("</figcaption>\n")
        }
    }

    /// Inside an image only text is written, as its alternative text.
    mutating func writePlain(_ node: TreeNode, _ kind: cmark_node_type) {
        switch kind {
        case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
            breaks += node.endLine - node.startLine
            if let text = node.literal { out.appendEscaped(text.start, text.count) }
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
            breaks += 1
            out.append(UInt8(ascii: " "))
        default: break
        }
    }

    /// Writes a tag up to its destination, and takes note of the link.
    mutating func writeDestination(of node: TreeNode, kind: MarkdownDocument.Link.Kind) {
        let destination = node.destination
        let isImage = kind == .image
        out.append(isImage ? "<img src=\"" : "<a href=\"")
        let isBare = !isImage && node.startLine == 0
        constructs.append(InlineConstruct(node, shape: isBare ? .bare : isImage ? .image : .link, breaksBefore: breaks))
        var entry = Waiting(construct: constructs.count - 1)
        if isSafe, LinkSafety.verdict(on: destination.bytes) == .refused {
            waiting.append(entry)
            report("unsafe-destination", ["destination": destination.string], at: waiting.count - 1)
        } else {
            let start = out.count
            out.appendDestination(destination.start, destination.count)
            entry.link = document.links.count
            waiting.append(entry)
            document.links.append(
                MarkdownDocument.Link(
                    kind: kind, destination: destination.string, htmlRange: start..<out.count,
                    text: node.plainString, line: 0, column: 0, length: 1))
            if isSafe, !isImage { checkHost(of: document.links[document.links.count - 1]) }
        }
        out.append("\"")
    }

    /// A link whose text is an address must lead to that host.
    mutating func checkHost(of link: MarkdownDocument.Link) {
        guard let shown = LinkSafety.host(of: Array(link.text.utf8)),
            let real = LinkSafety.host(of: Array(link.destination.utf8)), shown != real
        else { return }
        report("misleading-link", ["text": link.text, "destination": link.destination], at: waiting.count - 1)
    }

    mutating func writeTitle(of node: TreeNode) {
        guard let title = cmark_node_get_title(node).map(TreeText.init) else { return }
        if title.count == 0 && !hasEmptyTitle(node) { return }
        out.append(" title=\"")
        out.appendEscaped(title.start, title.count)
        out.append("\"")
    }

    /// Whether an empty title was written (`[a](b "")`). libcmark answers with one and the same empty string for "none".
    mutating func hasEmptyTitle(_ node: TreeNode) -> Bool {
        if noTitle == nil, let untitled = cmark_node_new_with_mem(CMARK_NODE_LINK, TreeMemory.allocator) {
            noTitle = cmark_node_get_title(untitled)
            cmark_node_free(untitled)
        }
        return cmark_node_get_title(node) != noTitle
    }
}
