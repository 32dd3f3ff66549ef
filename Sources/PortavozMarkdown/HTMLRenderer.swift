import CCmark

/// Walks libcmark's tree once and writes its HTML, and beside it the facts that the site's later stages need.
///
/// For trusted texts in dialect `commonmark` the bytes are those of libcmark's own renderer with `CMARK_OPT_UNSAFE`.
struct HTMLRenderer: ~Copyable {
    let options: MarkdownOptions
    var out: HTMLBuffer
    var document = MarkdownDocument()
    var words = WordCounter()
    var headingIDs: HeadingIDs
    /// Finds places in the text that libcmark read.
    private var places: PlaceFinder
    /// Where that text's lines come from, and the source as it was written.
    private let origins: RewrittenSource
    private var original: SourceText
    private let cells: [TableCell]
    /// Whether bare addresses in the text are still to be made links.
    private let findsAddresses: Bool

    /// The image whose alternative text is being written: no tags in it.
    private var plainImage: TreeNode?
    private var alternativeStart = 0
    /// Line breaks met so far in the block.
    private var breaks = 0
    /// What the block holds whose place is still to be found, and who waits for it.
    private var constructs: [InlineConstruct] = []
    private var waiting: [Waiting] = []
    /// The links that are open, by their index in `waiting`.
    private var openLink: Int?
    private var heading: OpenHeading?
    private var figure: TreeNode?
    /// The empty string that libcmark gives as the title of a link without one.
    private var noTitle: UnsafePointer<CChar>?
    /// The paragraph whose first line is being written as a callout's title.
    private var calloutTitle: TreeNode?

    private struct Waiting {
        var construct: Int
        var link: Int?
        var problem: Int?
        /// For raw HTML, where the value stands in the tag.
        var value: Range<Int>?
    }

    private struct OpenHeading {
        var id: String
        var start: Int
        /// The link tags written inside: ranges to leave out of the heading's own HTML.
        var linkTags: [Range<Int>] = []
    }

    /// - Parameters:
    ///   - source: the text as it was written.
    ///   - text: what libcmark read instead; nil when it read the source itself.
    ///   - origins: where that text's lines come from.
    ///   - cells: the tables' cells, by the index that their headings carry.
    ///   - findsAddresses: whether bare addresses in the text are still to be made links.
    init(
        _ source: UnsafeBufferPointer<UInt8>, readAs text: UnsafeBufferPointer<UInt8>? = nil,
        origins: RewrittenSource = RewrittenSource(), cells: [TableCell] = [],
        findsAddresses: Bool = false, options: MarkdownOptions
    ) {
        self.options = options
        self.origins = origins
        self.cells = cells
        self.findsAddresses = findsAddresses
        out = HTMLBuffer(capacity: source.count + source.count / 2)
        places = PlaceFinder(text ?? source)
        original = SourceText(source)
        headingIDs = HeadingIDs(language: options.language)
    }

    private var isSite: Bool { options.dialect == .site }
    private var isSafe: Bool { options.trust == .untrusted }

    mutating func render(_ root: TreeNode) {
        var node = root
        while true {
            let kind = node.kind
            // Rendering a text may replace it by others, so what follows is asked for first.
            var (next, parent) = kind.isLeaf ? node.nextAndParent : (nil, nil)
            enter(node, kind)
            if !kind.isLeaf {
                if let child = node.firstChild {
                    node = child
                    continue
                }
                leave(node, kind)
                if node == root { break }
                (next, parent) = node.nextAndParent
            }
            while next == nil, let closed = parent {
                leave(closed, closed.kind)
                if closed == root { break }
                (next, parent) = closed.nextAndParent
            }
            guard let following = next else { break }
            node = following
        }
        document.wordCount = words.count
        document.html = out.bytes(in: 0..<out.count)
    }

    // MARK: Nodes

    private mutating func enter(_ node: TreeNode, _ kind: cmark_node_type) {
        if plainImage != nil { return writePlain(node, kind) }
        switch kind {
        case CMARK_NODE_TEXT:
            writeText(node)
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
            breaks += 1
            words.breakWord()
            if let title = calloutTitle, node.parent == title {
                calloutTitle = nil
                out.append("</p>\n<p>")
            } else {
                out.append(kind == CMARK_NODE_SOFTBREAK ? "\n" : "<br />\n")
            }
        case CMARK_NODE_PARAGRAPH: enterParagraph(node)
        case CMARK_NODE_EMPH: out.append("<em>")
        case CMARK_NODE_STRONG: out.append("<strong>")
        case CMARK_NODE_LINK: enterLink(node)
        case CMARK_NODE_IMAGE: enterImage(node)
        case CMARK_NODE_CODE:
            breaks += node.endLine - node.startLine
            words.breakWord()
            out.append("<code>")
            if let text = node.literal { out.appendEscaped(text.start, text.count) }
            out.append("</code>")
        case CMARK_NODE_HTML_INLINE: writeInlineHTML(node)
        case CMARK_NODE_HEADING: enterHeading(node)
        case CMARK_NODE_ITEM:
            out.startLine()
            out.append("<li>")
        case CMARK_NODE_LIST: enterList(node)
        case CMARK_NODE_BLOCK_QUOTE:
            out.startLine()
            if let callout = callout(of: node) {
                out.append("<aside class=\"callout callout-")
                out.append(callout.rawValue.lowercased())
                out.append("\" role=\"note\">\n")
            } else {
                out.append("<blockquote>\n")
            }
        case CMARK_NODE_CODE_BLOCK: writeCodeBlock(node)
        case CMARK_NODE_HTML_BLOCK: writeBlockHTML(node)
        case CMARK_NODE_THEMATIC_BREAK:
            out.startLine()
            out.append("<hr />\n")
        case CMARK_NODE_CUSTOM_BLOCK:
            out.startLine()
            if let html = cmark_node_get_on_enter(node) { out.append(String(cString: html)) }
        case CMARK_NODE_CUSTOM_INLINE:
            let start = out.count
            guard let html = cmark_node_get_on_enter(node).map(TreeText.init) else { return }
            out.append(html.start, html.count)
            if html.string.hasPrefix("<sup") { heading?.linkTags.append(start..<out.count) }
        default: break
        }
    }

    private mutating func leave(_ node: TreeNode, _ kind: cmark_node_type) {
        if let image = plainImage {
            if image == node { leaveImage(node) }
            return
        }
        switch kind {
        case CMARK_NODE_PARAGRAPH: leaveParagraph(node)
        case CMARK_NODE_EMPH: out.append("</em>")
        case CMARK_NODE_STRONG: out.append("</strong>")
        case CMARK_NODE_LINK: leaveLink(node)
        case CMARK_NODE_HEADING: leaveHeading(node)
        case CMARK_NODE_ITEM: out.append("</li>\n")
        case CMARK_NODE_LIST:
            out.append(cmark_node_get_list_type(node) == CMARK_BULLET_LIST ? "</ul>\n" : "</ol>\n")
        case CMARK_NODE_BLOCK_QUOTE:
            out.startLine()
            out.append(callout(of: node) == nil ? "</blockquote>\n" : "</aside>\n")
        case CMARK_NODE_CUSTOM_BLOCK:
            out.startLine()
            if let html = cmark_node_get_on_exit(node) { out.append(String(cString: html)) }
        default: break
        }
    }

    // MARK: Text

    private mutating func writeText(_ node: TreeNode) {
        guard let text = node.literal else { return }
        let (start, wordsBefore) = (out.count, words)
        let mayHoldAddress = out.appendEscaped(text.start, text.count, countingWords: &words)
        guard mayHoldAddress, findsAddresses, openLink == nil else { return }
        let cuts = Autolinks.cuts(in: node, text)
        guard !cuts.isEmpty else { return }
        // The text becomes several nodes, which are written in its place.
        out.truncate(to: start)
        words = wordsBefore
        let (previous, end, parent) = (node.previous, node.next, node.parent)
        node.split(at: cuts)
        var cursor = previous == nil ? parent?.firstChild : previous?.next
        while let piece = cursor, piece != end {
            if piece.kind == CMARK_NODE_LINK { enterLink(piece) }
            if let text = (piece.firstChild ?? piece).literal {
                _ = out.appendEscaped(text.start, text.count, countingWords: &words)
            }
            if piece.kind == CMARK_NODE_LINK { leaveLink(piece) }
            cursor = piece.next
        }
    }

    // MARK: Blocks

    private mutating func enterParagraph(_ node: TreeNode) {
        words.breakWord()
        if document.excerpt.isEmpty, node.parent?.kind == CMARK_NODE_DOCUMENT {
            document.excerpt = Excerpt.cut(node.plainText(limit: Excerpt.enoughBytes))
        }
        guard !isTight(node) else { return }
        out.startLine()
        if let quote = node.parent, node.previous == nil, let callout = callout(of: quote) {
            calloutTitle = node
            out.append("<p class=\"callout-title\">")
            let first = node.firstChild?.kind
            if first == nil || first == CMARK_NODE_SOFTBREAK || first == CMARK_NODE_LINEBREAK {
                out.append(callout.label(isEnglish: options.language.isEnglish))
            }
        } else if isSite, isFigure(node) {
            figure = node
            out.append("<figure>\n")
        } else {
            out.append("<p>")
        }
    }

    private mutating func leaveParagraph(_ node: TreeNode) {
        settlePlaces(in: node)
        calloutTitle = nil
        if figure == node {
            figure = nil
            out.append("</figure>\n")
        } else if !isTight(node) {
            out.append("</p>\n")
        }
    }

    /// The kind of callout that a quotation is, by its mark.
    private func callout(of quote: TreeNode) -> Callout? {
        guard quote.kind == CMARK_NODE_BLOCK_QUOTE, let mark = cmark_node_get_user_data(quote) else { return nil }
        return Callout.allCases[Int(bitPattern: mark) - 1]
    }

    /// The table's cell that a heading stands for, by its mark.
    private func cell(of heading: TreeNode) -> TableCell? {
        cells.isEmpty ? nil : cmark_node_get_user_data(heading).map { cells[Int(bitPattern: $0) - 1] }
    }

    /// A tight list's paragraphs have no tags of their own.
    private func isTight(_ paragraph: TreeNode) -> Bool {
        guard let list = paragraph.parent?.parent, list.kind == CMARK_NODE_LIST else { return false }
        return cmark_node_get_list_tight(list) != 0
    }

    /// An image with a title, alone in its paragraph.
    private func isFigure(_ paragraph: TreeNode) -> Bool {
        guard let image = paragraph.firstChild, image.kind == CMARK_NODE_IMAGE, image.next == nil else { return false }
        return cmark_node_get_title(image).map { $0[0] != 0 } ?? false
    }

    private mutating func enterHeading(_ node: TreeNode) {
        words.breakWord()
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
            out.append(id)
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
            document.problems.append(
                MarkdownDocument.Problem(
                    rule: "heading-level-one", line: line, column: column, length: length,
                    arguments: ["text": document.headings[document.headings.count - 1].text]))
        }
    }

    private mutating func leaveHeading(_ node: TreeNode) {
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

    private mutating func enterList(_ node: TreeNode) {
        out.startLine()
        if cmark_node_get_list_type(node) == CMARK_BULLET_LIST { return out.append("<ul>\n") }
        let start = cmark_node_get_list_start(node)
        if start == 1 { return out.append("<ol>\n") }
        out.append("<ol start=\"")
        out.append(String(start))
        out.append("\">\n")
    }

    private mutating func writeCodeBlock(_ node: TreeNode) {
        document.hasCode = true
        out.startLine()
        let info = cmark_node_get_fence_info(node).map(TreeText.init)
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

    // MARK: Links and images

    private mutating func enterLink(_ node: TreeNode) {
        let start = out.count
        openLink = waiting.count
        writeDestination(of: node, kind: .link)
        writeTitle(of: node)
        if isSafe, case .external = SafeDestination.verdict(on: node.destination.bytes), !options.linkRelation.isEmpty {
            out.append(" rel=\"")
            var relation = options.linkRelation
            relation.withUTF8 { bytes in
                if let base = bytes.baseAddress { out.appendEscaped(base, bytes.count) }
            }
            out.append("\"")
        }
        out.append(">")
        heading?.linkTags.append(start..<out.count)
    }

    private mutating func leaveLink(_ node: TreeNode) {
        let start = out.count
        out.append("</a>")
        heading?.linkTags.append(start..<out.count)
        closeConstruct(openLink, node)
        openLink = nil
    }

    private mutating func enterImage(_ node: TreeNode) {
        plainImage = node
        writeDestination(of: node, kind: .image)
        out.append(" alt=\"")
        alternativeStart = out.count
    }

    private mutating func leaveImage(_ node: TreeNode) {
        plainImage = nil
        closeConstruct(waiting.indices.last, node)
        let isDescribed = !out.isBlank(from: alternativeStart)
        out.append("\"")
        if figure == nil { writeTitle(of: node) }
        if isSite { out.append(" loading=\"lazy\" decoding=\"async\"") }
        out.append(" />")
        if !isDescribed { report("missing-alt", ["destination": node.destination.string], at: waiting.count - 1) }
        if figure != nil {
            out.append("\n<figcaption>")
            if let title = cmark_node_get_title(node).map(TreeText.init) { out.appendEscaped(title.start, title.count) }
            out.append("</figcaption>\n")
        }
    }

    /// Inside an image only text is written, as its alternative text.
    private mutating func writePlain(_ node: TreeNode, _ kind: cmark_node_type) {
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
    private mutating func writeDestination(of node: TreeNode, kind: MarkdownDocument.Link.Kind) {
        let destination = node.destination
        let isImage = kind == .image
        out.append(isImage ? "<img src=\"" : "<a href=\"")
        let isBare = !isImage && node.startLine == 0
        constructs.append(InlineConstruct(node, shape: isBare ? .bare : isImage ? .image : .link, breaksBefore: breaks))
        var entry = Waiting(construct: constructs.count - 1)
        if isSafe, SafeDestination.verdict(on: destination.bytes) == .refused {
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
        }
        out.append("\"")
    }

    private mutating func writeTitle(of node: TreeNode) {
        guard let title = cmark_node_get_title(node).map(TreeText.init) else { return }
        if title.count == 0 && !hasEmptyTitle(node) { return }
        out.append(" title=\"")
        out.appendEscaped(title.start, title.count)
        out.append("\"")
    }

    /// Whether an empty title was written (`[a](b "")`). libcmark answers with one and the same empty string for "none".
    private mutating func hasEmptyTitle(_ node: TreeNode) -> Bool {
        if noTitle == nil, let untitled = cmark_node_new_with_mem(CMARK_NODE_LINK, TreeMemory.allocator) {
            noTitle = cmark_node_get_title(untitled)
            cmark_node_free(untitled)
        }
        return cmark_node_get_title(node) != noTitle
    }

    // MARK: Raw HTML

    private mutating func writeInlineHTML(_ node: TreeNode) {
        guard let html = node.literal else { return }
        if isSafe {
            constructs.append(InlineConstruct(node, shape: .tag, breaksBefore: breaks))
            waiting.append(Waiting(construct: constructs.count - 1))
            report("raw-html-removed", ["html": html.string], at: waiting.count - 1)
            out.append("<!-- raw HTML omitted -->")
        } else {
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

    private mutating func writeBlockHTML(_ node: TreeNode) {
        guard let html = node.literal else { return }
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
    private mutating func writeHTML(_ html: UnsafeBufferPointer<UInt8>) -> RawHTMLReferences {
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

    private func rawLink(
        _ reference: RawHTMLReferences.Reference, in html: UnsafeBufferPointer<UInt8>, writtenAt start: Int
    ) -> MarkdownDocument.Link {
        let value = html[reference.range]
        return MarkdownDocument.Link(
            kind: .rawHTML(element: reference.element, attribute: reference.attribute),
            destination: HTMLEntities.resolved(value),
            htmlRange: start + reference.range.lowerBound..<start + reference.range.upperBound,
            text: "", line: 0, column: 0, length: max(1, String(decoding: value, as: UTF8.self).unicodeScalars.count))
    }

    // MARK: Places

    /// The file's line from which a line of the text that libcmark read comes.
    private func fileLine(_ line: Int) -> Int { origins.origin(ofLine: line).line + options.firstLine - 1 }

    /// The place in the file of an offset in the text that libcmark read; its column is 0 where that can't be told.
    private mutating func position(of offset: Int, inLine line: Int) -> (line: Int, column: Int) {
        let origin = origins.origin(ofLine: line)
        let inLine = offset - places.source.range(ofLine: line).lowerBound
        let range = original.range(ofLine: origin.line)
        let written = range.lowerBound + inLine + origin.shift
        let isSure = inLine <= origin.sure && written >= range.lowerBound && written <= range.upperBound
        return (fileLine(line), isSure ? original.column(of: written, inLine: origin.line) : 0)
    }

    private mutating func closeConstruct(_ index: Int?, _ node: TreeNode) {
        guard let index, index < waiting.count else { return }
        let construct = waiting[index].construct
        if constructs[construct].breaksBefore == breaks { constructs[construct].endColumn = node.endColumn }
    }

    /// Notes a fault whose place will be that of a waiting construct.
    private mutating func report(_ rule: String, _ arguments: [String: String], at index: Int) {
        var entry = Waiting(construct: waiting[index].construct)
        entry.problem = document.problems.count
        waiting.append(entry)
        document.problems.append(
            MarkdownDocument.Problem(rule: rule, line: 0, column: 0, length: 1, arguments: arguments))
    }

    /// Finds the places of all that the block held, and hands them to the links and faults that wait for them.
    private mutating func settlePlaces(in block: TreeNode) {
        defer { breaks = 0 }
        guard !waiting.isEmpty else { return }
        let found = places.places(of: constructs, in: block, breaks: breaks)
        for entry in waiting {
            let place = found[entry.construct]
            let mark = entry.value.map { self.mark(place, value: $0) } ?? mark(place)
            if let index = entry.link {
                document.links[index].line = mark.line
                document.links[index].column = mark.column
                if entry.value == nil { document.links[index].length = mark.length }
            }
            if let index = entry.problem {
                document.problems[index].line = mark.line
                document.problems[index].column = mark.column
                document.problems[index].length = mark.length
            }
        }
        constructs.removeAll(keepingCapacity: true)
        waiting.removeAll(keepingCapacity: true)
    }

    private mutating func mark(_ place: PlaceFinder.Place) -> (line: Int, column: Int, length: Int) {
        guard let offset = place.offset else { return (fileLine(place.line), 0, 1) }
        let length = max(1, places.source.codePoints(in: offset..<offset + place.length))
        let (line, column) = position(of: offset, inLine: place.line)
        return (line, column, column == 0 ? 1 : length)
    }

    /// The place of a value within a tag: told only when the tag's line goes on as far as the value.
    private mutating func mark(_ place: PlaceFinder.Place, value: Range<Int>) -> (line: Int, column: Int, length: Int) {
        guard let offset = place.offset,
            offset + value.upperBound <= places.source.range(ofLine: place.line).upperBound
        else { return (fileLine(place.line), 0, 1) }
        return mark(PlaceFinder.Place(line: place.line, offset: offset + value.lowerBound, length: value.count))
    }
}
