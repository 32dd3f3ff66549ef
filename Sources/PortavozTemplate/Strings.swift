import PortavozDiagnostics

/// A theme's words in one language: what `{{i18n.key}}` prints.
package struct Strings: Sendable {
    /// A text and where it was written. It may hold `{{names}}`, resolved where the string is used.
    package struct Text: Sendable {
        package let text: String
        package let location: SourceLocation

        package init(_ text: String, at location: SourceLocation) {
            self.text = text
            self.location = location
        }
    }

    /// What a key stands for.
    package enum Entry: Sendable {
        case text(Text)
        /// Chosen by the number `count` that is visible where the string is used: 1 takes `one`.
        case plural(one: Text, other: Text)
    }

    package let entries: [String: Entry]

    package init(_ entries: [String: Entry] = [:]) { self.entries = entries }
}
