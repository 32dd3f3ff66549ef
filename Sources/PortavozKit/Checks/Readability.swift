extension CheckRule {
    static let readability = CheckRule(
        "readability", .note,
        es: """
            Cuánto cuesta leer el texto, de 0 a 100, por lo largo de sus palabras y sus frases: en español, la perspicuidad \
            de Szigriszt con los grados INFLESZ (menos de 40, muy difícil; hasta 55, algo difícil; hasta 65, normal; hasta \
            80, bastante fácil); en inglés, la fórmula de Flesch. Se avisa por debajo de 40, en textos de 100 palabras o más, \
            y se señala la frase más difícil.
            """,
        en: """
            How hard the text is to read, from 0 to 100, by the length of its words and sentences: Flesch's reading ease in \
            English (below 30 very difficult, up to 50 difficult, up to 60 fairly difficult, up to 70 plain), and \
            Szigriszt's formula with the INFLESZ grades in Spanish. Texts of 100 words or more that score below 40 are \
            reported, and the hardest sentence is pointed at.
            """,
        examples: [
            Example(
                .es,
                bad: String(
                    repeating:
                        "La sistematización institucional de responsabilidades interdepartamentales posibilita optimizaciones considerables. ",
                    count: 12),
                good: String(repeating: "El agua sube y el café baja. Todo va bien. ", count: 12)),
            Example(
                .en,
                bad: String(
                    repeating:
                        "Interdepartmental responsibilities necessitate considerable organizational systematization immediately. ",
                    count: 20),
                good: String(repeating: "The water goes up and the coffee comes down. All is well. ", count: 12)),
        ]
    ) { text, _, findings in
        guard text.isSpanish || text.isEnglish else { return }
        var total = Sentence(range: 0..<0)
        var count = 0
        var worst: (score: Double, block: Int, sentence: Sentence)?
        for (index, block) in text.blocks.enumerated() where block.role == .paragraph {
            for sentence in block.sentences {
                total.words += sentence.words
                total.syllables += sentence.syllables
                count += 1
                guard sentence.words >= 5 else { continue }
                let score = Readability.score(sentence, sentences: 1, isSpanish: text.isSpanish)
                if worst.map({ score < $0.score }) ?? true { worst = (score, index, sentence) }
            }
        }
        guard total.words >= 100, let worst else { return }
        let score = Readability.score(total, sentences: count, isSpanish: text.isSpanish)
        guard score < 40 else { return }
        let grade = text.isSpanish ? "very-difficult" : score < 30 ? "very-difficult" : "difficult"
        findings.report(
            "readability", at: text.location(text.blocks[worst.block], worst.sentence.range),
            ["score": String(max(0, Int(score.rounded(.down)))), "grade": grade])
    }
}

/// How easily a text is read.
enum Readability {
    /// Szigriszt (1993) for Spanish, Flesch (1948) for English.
    static func score(_ text: Sentence, sentences: Int, isSpanish: Bool) -> Double {
        let syllables = Double(text.syllables) / Double(max(1, text.words))
        let words = Double(text.words) / Double(max(1, sentences))
        return isSpanish ? 206.835 - 62.3 * syllables - words : 206.835 - 84.6 * syllables - 1.015 * words
    }
}
