import PortavozDiagnostics

/// What the brand says of the checks: how severe each rule is, and where it does not hold.
package struct BrandChecks: Sendable {
    /// How severe a rule's findings are.
    package enum Level: String, Sendable, CaseIterable {
        case error, warning, note, off
    }

    package struct Setting: Sendable {
        /// The rule's id.
        package var rule: Located<String>
        package var level: Level
    }

    package struct Exception: Sendable {
        package var rule: Located<String>
        /// The file that it holds in, from `content/`; nil for all.
        package var file: Located<String>?
        /// The finding's text; nil for all.
        package var text: Located<String>?
        package var reason: BrandText?
        package var location: SourceLocation
    }

    package var severity: [Setting] = []
    package var exceptions: [Exception] = []
    /// Words of the house that spelling takes as right.
    package var words: [Located<String>] = []
    /// Whether the hub shows how each text stands.
    package var scores = false
    /// The dictionaries to be used, by their names: `en_GB`.
    package var dictionaries: [LanguageCode: Located<String>] = [:]
}
