import PortavozMarkdown

/// What a text becomes, with the options that a test cares about.
func rendered(
    _ markdown: String, _ dialect: Dialect = .site, trust: Trust = .trusted, language: String = "es", firstLine: Int = 1
) -> MarkdownDocument {
    var options = MarkdownOptions()
    options.dialect = dialect
    options.trust = trust
    options.language = language
    options.firstLine = firstLine
    return renderMarkdown(Array(markdown.utf8), options: options)
}

extension MarkdownDocument {
    var text: String { String(decoding: html, as: UTF8.self) }
}
