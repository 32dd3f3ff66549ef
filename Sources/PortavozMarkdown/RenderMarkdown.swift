/// Turns one Markdown body into HTML and the facts that later stages need.
///
/// - Parameters:
///   - source: the body without front matter, UTF-8. It is only read during the call.
///   - options: dialect, trust, language, and the line of the file on which the body begins.
/// - Returns: a value that holds nothing of the source's memory nor of libcmark's.
package func renderMarkdown(_ source: UnsafeBufferPointer<UInt8>, options: MarkdownOptions) -> MarkdownDocument {
    TreeMemory.lend { render(source, options: options) }
}

private func render(_ source: UnsafeBufferPointer<UInt8>, options: MarkdownOptions) -> MarkdownDocument {
    guard let parsed = ParsedSource(source, options: options) else { return MarkdownDocument() }
    guard let rewritten = parsed.source else {
        var renderer = HTMLRenderer(source, findsAddresses: parsed.leavesAddresses, options: options)
        renderer.render(parsed.root)
        return renderer.document
    }
    return rewritten.text.withUnsafeBufferPointer { text in
        var renderer = HTMLRenderer(
            source, readAs: text, origins: rewritten, cells: parsed.cells, findsAddresses: parsed.leavesAddresses,
            escapes: parsed.escapes, options: options)
        renderer.render(parsed.root)
        return renderer.document
    }
}

/// Turns one Markdown body into HTML and facts; for a body that is held as an array or a slice of one.
package func renderMarkdown(_ source: some Collection<UInt8>, options: MarkdownOptions) -> MarkdownDocument {
    source.withContiguousStorageIfAvailable { renderMarkdown($0, options: options) }
        ?? Array(source).withUnsafeBufferPointer { renderMarkdown($0, options: options) }
}
