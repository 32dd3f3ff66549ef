import PortavozDiagnostics

/// A text of the brand: the same in every language, or one for each that has one.
package struct BrandText: Sendable {
    /// For every language that has none of its own: a plain scalar.
    package var common: Located<String>?
    package var byLanguage: [LanguageCode: Located<String>] = [:]

    /// The text in a language; nil where it is written in others only.
    package subscript(language: LanguageCode) -> String? { located(language)?.value }

    package func located(_ language: LanguageCode) -> Located<String>? { byLanguage[language] ?? common }

    /// Every text with its language, nil for all, in the order of the file.
    package var all: [(language: LanguageCode?, text: Located<String>)] {
        let own = byLanguage.map { (language: Optional($0.key), text: $0.value) }
        return (own + (common.map { [(language: nil, text: $0)] } ?? [])).sorted { a, b in
            (a.text.location.line, a.text.location.column) < (b.text.location.line, b.text.location.column)
        }
    }
}

/// A ready text under a name.
package struct BrandPassage: Sendable {
    /// The key: `short`, `press`, `sponsored`.
    package var name: Located<String>
    package var text: BrandText
}
