/// Turns one Markdown body into HTML and the facts that later stages need.
///
/// - Parameters:
///   - source: the body without front matter, UTF-8. It is only read during the call.
///   - options: dialect, trust, language, and the line of the file on which the body begins.
/// - Returns: a value that holds nothing of the source's memory nor of libcmark's. A text beyond `TextLimits` gives no
///   HTML, and one problem that says why.
package func renderMarkdown(_ source: UnsafeBufferPointer<UInt8>, options: MarkdownOptions) -> MarkdownDocument {
    let text = SourceText(source)
    if let excess = TextLimits.excess(in: text, options.trust) { return .refused(excess, text, options) }
    guard options.trust == .untrusted else { return TreeMemory.lend { render(text, options: options) } }
    let controls = BidiControls(in: source)
    guard !controls.found.isEmpty else { return TreeMemory.lend { render(text, options: options) } }
    var document = controls.replaced.withUnsafeBufferPointer { replaced in
        TreeMemory.lend { render(SourceText(replaced), options: options) }
    }
    document.note(controls.found.prefix(MarkdownDocument.Problem.most), in: text, options)
    return document
}

private func render(_ source: SourceText, options: MarkdownOptions) -> MarkdownDocument {
    guard let parsed = ParsedSource(source.bytes, options: options) else { return MarkdownDocument() }
    if let excess = parsed.excess { return .refused(excess, source, options) }
    guard let rewritten = parsed.source else {
        var renderer = HTMLRenderer(source, findsAddresses: parsed.leavesAddresses, options: options)
        renderer.render(parsed.root)
        return renderer.finish()
    }
    return rewritten.text.withUnsafeBufferPointer { text in
        var renderer = HTMLRenderer(
            source, readAs: SourceText(text), origins: rewritten, cells: parsed.cells,
            findsAddresses: parsed.leavesAddresses, escapes: parsed.escapes, options: options)
        renderer.render(parsed.root)
        return renderer.finish()
    }
}

/// Turns one Markdown body into HTML and facts; for a body that is held as an array or a slice of one.
package func renderMarkdown(_ source: some Collection<UInt8>, options: MarkdownOptions) -> MarkdownDocument {
    source.withContiguousStorageIfAvailable { renderMarkdown($0, options: options) }
        ?? Array(source).withUnsafeBufferPointer { renderMarkdown($0, options: options) }
}

extension MarkdownDocument {
    /// What a text gives that passes a limit.
    fileprivate static func refused(
        _ excess: TextLimits.Excess, _ source: SourceText, _ options: MarkdownOptions
    ) -> MarkdownDocument {
        var document = MarkdownDocument()
        document.isRefused = true
        var problem = Problem(
            rule: excess.rule, line: max(1, excess.line) + options.firstLine - 1, column: 0, length: 1,
            arguments: ["limit": String(excess.limit)])
        if let offset = excess.offset {
            var lines = source
            let start = lines.range(ofLine: excess.line).lowerBound
            problem.column = lines.column(of: start + offset, inLine: excess.line)
        }
        document.problems.append(problem)
        return document
    }

    /// Tells of the marks that a guest's text may not hold.
    fileprivate mutating func note(
        _ controls: some Sequence<BidiControls.Found>, in source: SourceText, _ options: MarkdownOptions
    ) {
        var lines = source
        for control in controls {
            let line = lines.line(of: control.offset)
            let number = String(control.scalar, radix: 16, uppercase: true)
            problems.append(
                Problem(
                    rule: "bidi-control", line: line + options.firstLine - 1,
                    column: lines.column(of: control.offset, inLine: line),
                    length: lines.codePoints(in: control.offset..<control.offset + control.length),
                    arguments: ["character": "U+" + number]))
        }
    }
}
