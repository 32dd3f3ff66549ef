import PortavozDiagnostics

/// One rule about texts: what it is called, how much it matters, what it looks for, and examples, which are its tests.
package struct CheckRule: Sendable {
    /// A text that breaks the rule and one that doesn't, in one language.
    package struct Example: Sendable {
        package var language: MessageLanguage
        /// A post's body, or a whole post with its front matter.
        package var bad: String
        /// What the finding marks in it; nil where it marks a line or the text as a whole.
        package var marked: String?
        package var good: String
        /// Whether the text is a guest's.
        package var isGuest = false

        init(_ language: MessageLanguage, bad: String, marks marked: String? = nil, good: String, isGuest: Bool = false)
        {
            self.language = language
            self.bad = bad
            self.marked = marked
            self.good = good
            self.isGuest = isGuest
        }
    }

    package let id: String
    package let severity: Severity
    /// What it looks for and why, in a paragraph.
    package let explanation: (es: String, en: String)
    package let examples: [Example]
    /// Whether it enforces what `brand.yml` says. Such a rule holds in a build too, where it is an error.
    package let isBrand: Bool
    let look: @Sendable (CheckedText, CheckRules, inout Findings) -> Void

    init(
        _ id: String, _ severity: Severity, isBrand: Bool = false, es: String, en: String, examples: [Example],
        look: @escaping @Sendable (CheckedText, CheckRules, inout Findings) -> Void
    ) {
        self.id = id
        self.severity = severity
        self.isBrand = isBrand
        explanation = (es, en)
        self.examples = examples
        self.look = look
    }
}

/// What the rules found in one text.
struct Findings {
    private(set) var all: [Finding] = []

    mutating func report(
        _ rule: String, at location: SourceLocation, _ arguments: [String: String] = [:], suggestion: String? = nil,
        severity: Severity? = nil, replaces text: String? = nil, language: LanguageCode? = nil
    ) {
        all.append(
            Finding(
                diagnostic: Diagnostic(rule: rule, at: location, arguments, suggestion: suggestion),
                severity: severity, replaced: text, language: language))
    }
}

/// One finding before the brand's settings have been applied to it.
package struct Finding: Sendable {
    package var diagnostic: Diagnostic
    /// Where the brand's entry has a severity of its own.
    var severity: Severity?
    /// The text that the suggestion can safely replace, as it stands at the place.
    package var replaced: String?
    /// The language of the word that it marks, where that matters for what comes after.
    var language: LanguageCode?
}

extension Diagnostic {
    fileprivate init(rule: String, at location: SourceLocation, _ arguments: [String: String], suggestion: String?) {
        self.init(rule, .warning, at: location, arguments, suggestion: suggestion)
    }
}
