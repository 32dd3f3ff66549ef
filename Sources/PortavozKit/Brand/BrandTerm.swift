import PortavozDiagnostics

/// A word to use, and the words that it stands for.
package struct BrandTerm: Sendable {
    /// The preferred text; nil where there is none, and the word has to be left out.
    package var use: Located<String>?
    /// The forbidden forms; never empty, and none of them the preferred text.
    package var avoid: [Located<String>]
    /// The language that it holds in; nil for all.
    package var language: LanguageCode?
    package var isCaseSensitive: Bool
    /// Whether the preferred text fits wherever a forbidden one stands, so that `check --fix` may write it.
    package var isFixable = false
    package var reason: BrandText?
    /// Nil: as the rule says.
    package var severity: Severity?
    package var location: SourceLocation
}

/// A name that has one spelling.
package struct BrandName: Sendable {
    package var name: Located<String>
    /// Spellings that are seen and wrong; others that differ in capitals or accents alone are wrong without being listed.
    package var wrong: [Located<String>]
    package var language: LanguageCode?
    /// Whether the name fits wherever a wrong spelling stands, so that `check --fix` may write it.
    package var isFixable = false
}
