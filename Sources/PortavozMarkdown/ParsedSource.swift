import CCmark

/// libcmark's tree of a text, with the extensions that the dialect adds, and the text that it was read from.
struct ParsedSource: ~Copyable {
    let root: TreeNode
    private(set) var source: RewrittenSource?
    private(set) var cells: [TableCell] = []
    /// Whether bare addresses in the text are still to be made links: nothing else asked for a pass over the tree.
    private(set) var leavesAddresses = false
    /// Signs that were escaped and that typography leaves alone, by their text.
    private(set) var escapes: [TreeNode: [Range<Int>]] = [:]
    /// What makes the tree too deep to be worked on; then the extensions are not applied.
    private(set) var excess: TextLimits.Excess?

    init?(_ original: UnsafeBufferPointer<UInt8>, options: MarkdownOptions) {
        guard options.dialect != .commonmark else {
            guard let root = parse(original) else { return nil }
            self.root = root
            excess = TextLimits.depthExcess(in: root, of: original)
            return
        }
        var marked: [UInt8] = []
        let marks = EscapeMarks(
            marking: original, isForTypography: options.typography && options.dialect == .site, into: &marked)
        var rewritten: RewrittenSource?
        if marks != nil { rewritten = RewrittenSource(text: marked) }
        var labels: [String] = []

        func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
            rewritten.map { $0.text.withUnsafeBufferPointer(body) } ?? body(original)
        }
        if options.depth == 0, withText(Footnotes.mayOccur), let notes = withText({ Footnotes(in: $0) }) {
            labels = notes.labels
            rewritten = notes.source
        }
        guard var root = withText(parse) else { return nil }
        if SourceSigns(in: original).mayHoldTable, withText(Tables.mayOccur),
            let tables = withText({ Tables(in: $0, of: rewritten ?? RewrittenSource(), tree: root) })
        {
            excess = tables.excess
            if excess == nil, let second = tables.source.text.withUnsafeBufferPointer(parse), tables.mark(in: second) {
                root = second
                rewritten = tables.source
                cells = tables.cells.map(\.cell)
            }
        }
        if excess == nil, var tooDeep = TextLimits.depthExcess(in: root, of: original) {
            tooDeep.line = rewritten?.origin(ofLine: tooDeep.line).line ?? tooDeep.line
            excess = tooDeep
        }
        if excess != nil {
            // Nothing is made of it.
        } else if marks != nil || !labels.isEmpty || SourceSigns(in: original).mayHoldMarks {
            var extensions = TreeExtensions(options: options, noteLabels: labels)
            extensions.apply(to: root)
            if let marks { escapes = marks.restore(in: root) }
        } else {
            leavesAddresses = true
        }
        self.root = root
        source = rewritten
    }
}

/// Reads a text with libcmark; nil when it is empty. The tree lives as long as `TreeMemory` lends.
func parse(_ text: UnsafeBufferPointer<UInt8>) -> TreeNode? {
    text.withMemoryRebound(to: CChar.self) { text in
        // Code spans and tags that run over lines have true ends only with this option; it changes nothing else here.
        guard let base = text.baseAddress,
            let parser = cmark_parser_new_with_mem(CMARK_OPT_SOURCEPOS, TreeMemory.allocator)
        else { return nil }
        defer { cmark_parser_free(parser) }
        cmark_parser_feed(parser, base, text.count)
        return cmark_parser_finish(parser)
    }
}
