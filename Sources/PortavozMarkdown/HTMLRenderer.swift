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
    var blocks = Blocks()
    /// Finds places in the text that libcmark read.
    var places: PlaceFinder
    /// Where that text's lines come from, and the source as it was written.
    let origins: RewrittenSource
    var original: SourceText
    let cells: [TableCell]
    /// Whether bare addresses in the text are still to be made links.
    let findsAddresses: Bool

    /// The image whose alternative text is being written: no tags in it.
    var plainImage: TreeNode?
    var alternativeStart = 0
    /// Line breaks met so far in the block.
    var breaks = 0
    /// What the block holds whose place is still to be found, and who waits for it.
    var constructs: [InlineConstruct] = []
    var waiting: [Waiting] = []
    /// The links that are open, by their index in `waiting`.
    var openLink: Int?
    var heading: OpenHeading?
    var figure: TreeNode?
    /// The empty string that libcmark gives as the title of a link without one.
    var noTitle: UnsafePointer<CChar>?
    /// The paragraph whose first line is being written as a callout's title.
    var calloutTitle: TreeNode?
    /// The quotations that are open and say whose they are, and the paragraph that says it once it is reached.
    var attributions: [Attribution] = []
    var attribution: Attribution?
    /// Whether that paragraph names a source.
    var hasSource = false
    /// The comment that ends the excerpt, until it is reached, and the text before it.
    var excerptMark: TreeNode?
    var excerptText: [UInt8] = []
    /// The image's link, where the image was let pass.
    var imageLink: Int?
    /// Whether an image was written: the first one loads at once.
    var hasImage = false
    /// How many links there were before the block that is being written.
    var proseLinks = 0

    /// The block whose text is being written, and what is written otherwise than it stands there, in order.
    var textBlock: TreeNode?
    var isPunctuationKnown = false
    var substitutions: [Typography.Substitution] = []
    var nextSubstitution = 0
    let quotationMarks: QuotationMarks
    /// Signs that typography leaves alone, by their text.
    let escapes: [TreeNode: [Range<Int>]]
    /// How many `<del>` are open in the block.
    var struck = 0

    struct Waiting {
        var construct: Int
        var link: Int?
        var problem: Int?
        var code: Int?
        /// For raw HTML, where the value stands in the tag.
        var value: Range<Int>?
    }

    struct OpenHeading {
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
    ///   - escapes: signs that were escaped, by their text.
    init(
        _ source: SourceText, readAs text: SourceText? = nil,
        origins: RewrittenSource = RewrittenSource(), cells: [TableCell] = [],
        findsAddresses: Bool = false, escapes: [TreeNode: [Range<Int>]] = [:], options: MarkdownOptions
    ) {
        self.options = options
        self.origins = origins
        self.cells = cells
        self.findsAddresses = findsAddresses
        self.escapes = escapes
        quotationMarks = QuotationMarks(language: options.language)
        out = HTMLBuffer(capacity: source.bytes.count + source.bytes.count / 2)
        places = PlaceFinder(text ?? source)
        original = source
        headingIDs = HeadingIDs(language: options.language)
    }

    var isSite: Bool { options.dialect == .site }
    var isSafe: Bool { options.trust == .untrusted }
    var writesPunctuation: Bool { options.typography && isSite }

    /// Ends the renderer: what it wrote is handed over, not copied.
    consuming func finish() -> MarkdownDocument { document }

    mutating func render(_ root: TreeNode) {
        if isSite, options.depth == 0 { excerptMark = ExcerptMark.find(in: root, of: original.bytes) }
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
        document.wordCount = words.count + blocks.words
        document.html = out.bytes(in: 0..<out.count)
    }

    // MARK: Nodes

    mutating func enter(_ node: TreeNode, _ kind: cmark_node_type) {
        if plainImage != nil { return writePlain(node, kind) }
        switch kind {
        case CMARK_NODE_TEXT:
            writeText(node)
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
            breaks += 1
            words.breakWord()
            if let title = calloutTitle, node.parent == title {
                calloutTitle = nil
                // What is struck over the title's end goes on below it.
                for _ in 0..<struck { out.append("</del>") }
                out.append("</p>\n<p>")
                for _ in 0..<struck { out.append("<del>") }
            } else if node == attribution?.start {
                for _ in 0..<struck { out.append("</del>") }
                out.append("</p>\n</blockquote>\n<figcaption>")
                for _ in 0..<struck { out.append("<del>") }
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
                out.append(text: callout.rawValue.lowercased())
                out.append("\" role=\"note\">\n")
            } else {
                if isSite, let found = Attribution(of: node) {
                    attributions.append(found)
                    out.append("<figure class=\"quotation\">\n")
                }
                out.append("<blockquote>\n")
            }
        case CMARK_NODE_CODE_BLOCK: writeCodeBlock(node)
        case CMARK_NODE_HTML_BLOCK: writeBlockHTML(node)
        case CMARK_NODE_THEMATIC_BREAK:
            out.startLine()
            out.append("<hr />\n")
        case CMARK_NODE_CUSTOM_BLOCK:
            out.startLine()
            if let html = cmark_node_get_on_enter(node) { out.append(text: String(cString: html)) }
        case CMARK_NODE_CUSTOM_INLINE:
            let start = out.count
            guard let html = cmark_node_get_on_enter(node).map(TreeText.init) else { return }
            out.append(html.start, html.count)
            if html.string.hasPrefix("<sup") { heading?.linkTags.append(start..<out.count) }
            if html.string == "<del>" { struck += 1 }
            if html.string == "</del>" { struck -= 1 }
        default: break
        }
    }

    mutating func leave(_ node: TreeNode, _ kind: cmark_node_type) {
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
            if attributions.last?.quotation == node {
                attributions.removeLast()
                out.append("</figure>\n")
            } else {
                out.append(callout(of: node) == nil ? "</blockquote>\n" : "</aside>\n")
            }
        case CMARK_NODE_CUSTOM_BLOCK:
            out.startLine()
            if let html = cmark_node_get_on_exit(node) { out.append(text: String(cString: html)) }
        default: break
        }
    }

    // MARK: Text

    mutating func writeText(_ node: TreeNode) {
        guard let text = node.literal else { return }
        if nextSubstitution < substitutions.count, substitutions[nextSubstitution].node == node {
            return writeSubstituted(node, text)
        }
        let (start, wordsBefore) = (out.count, words)
        let signs = out.appendEscaped(text.start, text.count, countingWords: &words)
        if signs.mayHoldPunctuation, writesPunctuation, !isPunctuationKnown {
            findPunctuation()
            if substitutions.first?.node == node {
                out.truncate(to: start)
                words = wordsBefore
                return writeSubstituted(node, text)
            }
        }
        guard signs.mayHoldAddress, findsAddresses, openLink == nil else { return }
        let cuts = Autolinks.cuts(in: node, text)
        guard !cuts.isEmpty else { return }
        out.truncate(to: start)
        words = wordsBefore
        forEachPiece(of: node, cutAt: cuts) { renderer, piece in
            _ = renderer.out.appendEscaped(piece.start, piece.count, countingWords: &renderer.words)
        }
    }

    /// Makes several nodes of a text, some of them links, which are written in its place; `write` writes their texts.
    mutating func forEachPiece(
        of node: TreeNode, cutAt cuts: [TextCut], _ write: (inout HTMLRenderer, TreeText) -> Void
    ) {
        let (previous, end, parent) = (node.previous, node.next, node.parent)
        node.split(at: cuts)
        var cursor = previous == nil ? parent?.firstChild : previous?.next
        while let piece = cursor, piece != end {
            if piece.kind == CMARK_NODE_LINK { enterLink(piece) }
            if let text = (piece.firstChild ?? piece).literal { write(&self, text) }
            if piece.kind == CMARK_NODE_LINK { leaveLink(piece) }
            cursor = piece.next
        }
    }
}
