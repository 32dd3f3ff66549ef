import PortavozDiagnostics

extension CheckRules {
    /// What a site's brand asks of texts.
    package init(_ site: Site) {
        self.init()
        let brand = site.brand
        terms = brand.terms.map(Word.init)
        inclusive = brand.inclusive.map(Word.init)
        names = brand.names.map { name in
            var word = Word(avoid: name.wrong.map(\.value), use: name.name.value, language: name.language)
            word.isFixable = name.isFixable
            return word
        }
        subjects = brand.subjects.filter { $0.level != .green }.map { subject in
            var own = Subject(
                name: "", isRed: subject.level == .red, words: subject.words.map(\.value),
                approver: subject.approver?.value, language: subject.language)
            own.names = Dictionary(
                subject.name.all.map { ($0.language, $0.text.value) }, uniquingKeysWith: { a, _ in a })
            return own
        }
        brandName = Handles.plain(brand.name)
        handles = Set(brand.profiles.map(\.handle.value).filter { $0.hasPrefix("@") })
        emoji = brand.emoji
        for setting in brand.checks.severity {
            severities[setting.rule.value] = .some(setting.level.severity)
        }
        exceptions = brand.checks.exceptions.map {
            CheckException(
                rule: $0.rule.value, file: $0.file?.value, text: $0.text?.value, location: $0.location)
        }
        named = brand.checks.severity.map(\.rule) + brand.checks.exceptions.map(\.rule)
        prepare(site.languages.map(\.code))
    }
}

extension CheckRules.Word {
    fileprivate init(_ term: BrandTerm) {
        self.init(avoid: term.avoid.map(\.value), use: term.use?.value, language: term.language)
        isCaseSensitive = term.isCaseSensitive
        isFixable = term.isFixable
        severity = term.severity
        for reason in term.reason?.all ?? [] { reasons[reason.language] = reason.text.value }
    }
}

extension BrandChecks.Level {
    /// Nil for `off`.
    fileprivate var severity: Severity? {
        switch self {
        case .error: .error
        case .warning: .warning
        case .note: .note
        case .off: nil
        }
    }
}
