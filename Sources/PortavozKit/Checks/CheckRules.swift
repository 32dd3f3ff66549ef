import PortavozDiagnostics

/// What the brand asks of texts, in the form that the rules need.
package struct CheckRules: Sendable {
    /// A word to avoid, or a name with one spelling.
    package struct Word: Sendable {
        package var avoid: [String]
        package var use: String?
        package var language: LanguageCode?
        package var isCaseSensitive = false
        /// Whether the brand says that what to use fits wherever the other stands.
        package var isFixable = false
        package var reasons: [LanguageCode?: String] = [:]
        package var severity: Severity?

        package init(avoid: [String], use: String?, language: LanguageCode? = nil) {
            self.avoid = avoid
            self.use = use
            self.language = language
        }
    }

    /// What somebody has to approve.
    package struct Subject: Sendable {
        package var names: [LanguageCode?: String]
        package var isRed: Bool
        package var words: [String]
        package var approver: String?
        package var language: LanguageCode?

        package init(name: String, isRed: Bool, words: [String], approver: String?, language: LanguageCode? = nil) {
            names = [nil: name]
            self.isRed = isRed
            self.words = words
            self.approver = approver
            self.language = language
        }
    }

    package var terms: [Word] = []
    package var names: [Word] = []
    package var inclusive: [Word] = []
    package var subjects: [Subject] = []
    /// The official handles, with their `@`.
    package var handles: Set<String> = []
    /// The brand's own name, folded: handles that hold it pass for the brand's.
    package var brandName: [UInt8] = []
    package var emoji = BrandEmoji()
    /// The severity of a rule's findings, where the brand says so; nil inside for none at all.
    package var severities: [String: Severity?] = [:]
    package var exceptions: [CheckException] = []
    /// The rules that the brand names in its settings.
    package var named: [Located<String>] = []
    /// The dictionaries; nil where spelling is not looked at.
    package var spelling: Spelling?
    /// The words, made ready to be looked for, by language.
    private(set) var houseWords: [LanguageCode: HouseWords] = [:]

    package init() {}

    /// Makes the words ready for the languages of a site.
    package mutating func prepare(_ languages: [LanguageCode]) {
        for language in languages { houseWords[language] = HouseWords(self, language) }
    }

    package func severity(of rule: CheckRule) -> Severity? {
        if let own = severities[rule.id] { return own }
        return rule.severity
    }
}

/// Where a rule does not hold.
package struct CheckException: Sendable {
    package var rule: String
    /// A path; nil for every text.
    package var file: String?
    /// What a finding marks; nil for anything.
    package var text: String?
    package var location: SourceLocation

    package init(rule: String, file: String? = nil, text: String? = nil, location: SourceLocation) {
        self.rule = rule
        self.file = file
        self.text = text
        self.location = location
    }
}
