import PortavozDiagnostics

extension CheckRules {
    /// What is wrong with the brand's lists of words, each held against all of them: words to avoid that their own entry
    /// doesn't catch in every form, since another prefers them, or avoids them too.
    ///
    /// Two rules share this ground, and never speak of one word both. `brand-term-contradiction` is an error: an entry avoids
    /// just what another one prefers, which is seen as brand.yml is read, before there is anything to build. This one,
    /// `brand-avoid-uncaught`, is a warning of a brand without such errors, and of what takes looking for the words as texts are
    /// looked through: a plural that another entry prefers, a word that is in two lists, a name's wrong spelling.
    package func wordFaults(_ brand: Brand) -> [Diagnostic] {
        var faults: [Diagnostic] = []
        for (index, term) in brand.terms.enumerated() {
            faults += self.faults(of: term, at: index) { if case .term(let found) = $0 { found } else { nil } }
        }
        for (index, term) in brand.inclusive.enumerated() {
            faults += self.faults(of: term, at: index) { if case .inclusive(let found) = $0 { found } else { nil } }
        }
        for (index, name) in brand.names.enumerated() {
            for language in languages(name.language) {
                for wrong in name.wrong {
                    let isCaught = matches(wrong.value, language).contains {
                        if case .name(let found) = $0.pattern.meaning { found == index } else { false }
                    }
                    if !isCaught { faults.append(uncaught(wrong, wrong.value)) }
                }
            }
        }
        var seen: Set<Diagnostic> = []
        return faults.filter { seen.insert($0).inserted }
    }

    private func faults(
        of term: BrandTerm, at index: Int, number: (HouseWords.Meaning) -> Int?
    ) -> [Diagnostic] {
        var faults: [Diagnostic] = []
        for language in languages(term.language) {
            for word in term.avoid {
                let form = WordForms.forms(of: word.value, in: language.text).first { form in
                    // Where a form is the preferred text itself, nothing has to be found.
                    form.text != term.use?.value
                        && !matches(form.text, language).contains { number($0.pattern.meaning) == index }
                }
                if let form { faults.append(uncaught(word, form.text)) }
            }
        }
        return faults
    }

    private func languages(_ own: LanguageCode?) -> [LanguageCode] {
        houseWords.keys.sorted().filter { own == nil || own == $0 }
    }

    private func matches(_ word: String, _ language: LanguageCode) -> [HouseWords.Match] {
        let place = SourceLocation(Brand.path, line: 1, column: 1, length: word.unicodeScalars.count)
        let block = CheckedBlock(word, .label, place, language: language)
        return houseWords[language]?.matches(in: block, names: names) ?? []
    }

    private func uncaught(_ word: Located<String>, _ form: String) -> Diagnostic {
        Diagnostic("brand-avoid-uncaught", .warning, at: word.location, ["text": form])
    }
}
