import CCmark

/// Turns one Markdown body into HTML and the facts that later stages need.
///
/// - Parameters:
///   - source: the body without front matter, UTF-8. It is only read during the call.
///   - options: dialect, trust, language, and the line of the file on which the body begins.
/// - Returns: a value that holds nothing of the source's memory nor of libcmark's.
package func renderMarkdown(_ source: UnsafeBufferPointer<UInt8>, options: MarkdownOptions) -> MarkdownDocument {
    source.withMemoryRebound(to: CChar.self) { text in
        // Code spans and tags that run over lines have true ends only with this option; it changes nothing else here.
        guard let start = text.baseAddress, let root = cmark_parse_document(start, text.count, CMARK_OPT_SOURCEPOS)
        else { return MarkdownDocument() }
        defer { cmark_node_free(root) }
        var renderer = HTMLRenderer(source, options: options)
        renderer.render(root)
        return renderer.document
    }
}

/// Turns one Markdown body into HTML and facts; for a body that is held as an array or a slice of one.
package func renderMarkdown(_ source: some Collection<UInt8>, options: MarkdownOptions) -> MarkdownDocument {
    source.withContiguousStorageIfAvailable { renderMarkdown($0, options: options) }
        ?? Array(source).withUnsafeBufferPointer { renderMarkdown($0, options: options) }
}
