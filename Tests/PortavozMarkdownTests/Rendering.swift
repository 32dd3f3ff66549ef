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

/// Numbers that are the same in every run.
struct SeededNumbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(truncatingIfNeeded: (state >> 33) % UInt64(limit))
    }
}
