extension CheckRule {
    static let termForbidden = CheckRule(
        "term-forbidden", .warning, isBrand: true,
        es: """
            La marca ha elegido otra palabra: lo dicen los términos de brand.yml (`terms`), con su motivo. Se encuentran \
            en singular y plural, con cualquier mayúscula y aunque falte un acento, y solo en los textos de su idioma. \
            `--fix` pone la palabra preferida donde el término aparece tal como está en la lista y lleva `fix: true`.
            """,
        en: """
            The brand has chosen another word: the terms in brand.yml (`terms`) say which, and why. They are found in \
            singular and plural, with any capitals and even without their accents, and only in texts of their language. \
            `--fix` writes the preferred word where the term stands as it is listed and has `fix: true`.
            """,
        examples: [
            Example(.es, bad: "Te escribimos un mail.", marks: "mail", good: "Te escribimos un correo."),
            Example(.es, bad: "Las redes\nsoc**iales** son así.", marks: "redes", good: "Los canales son así."),
            Example(.en, bad: "We utilize water.", marks: "utilize", good: "We use water."),
        ]
    ) { text, rules, findings in
        for block in text.blocks {
            for match in block.words {
                guard case .term(let index) = match.pattern.meaning else { continue }
                findings.report("term-forbidden", rules.terms[index], match, block, text)
            }
        }
    }
}

extension Findings {
    /// Reports a word to avoid, with the preferred one in its form and with its capitals.
    mutating func report(
        _ rule: String, _ word: CheckRules.Word, _ match: HouseWords.Match, _ block: CheckedBlock, _ text: CheckedText
    ) {
        let reason = word.reasons[text.language] ?? word.reasons[nil]
        let use = word.use.flatMap {
            WordForms.replacement($0, for: match.pattern.number, in: text.language.text)
        }.map {
            WordForms.withCapitals(
                of: match.text, listedAs: match.pattern.text,
                beginsSentence: block.beginsSentence(at: match.range.lowerBound), $0)
        }
        var arguments = ["text": match.text]
        if let reason {
            arguments["reason"] = reason
            arguments["cause"] = "reason"
        } else if word.use == nil {
            arguments["cause"] = "no-replacement"
        }
        let isSafe =
            match.pattern.number == .asWritten && use.map { word.canReplace(match, by: $0, block, text) } == true
        report(
            rule, at: text.location(block, match.range), arguments, suggestion: use, severity: word.severity,
            replaces: isSafe ? match.text : nil)
    }
}

extension CheckRules.Word {
    /// Whether `--fix` may write another text in a match's place: the brand says that it fits everywhere, it stands there in
    /// one piece, and neither the word before it nor a heading's address depends on it.
    func canReplace(_ match: HouseWords.Match, by new: String, _ block: CheckedBlock, _ text: CheckedText) -> Bool {
        guard isFixable, block.prose.isWhole(match.range) else { return false }
        if case .heading = block.role {
            guard FoldedText.fold(Array(match.text.utf8)).signs == FoldedText.fold(Array(new.utf8)).signs else {
                return false
            }
        }
        return WordForms.fits(
            new, for: match.text, after: block.text[..<match.range.lowerBound], in: text.language.text)
    }
}
