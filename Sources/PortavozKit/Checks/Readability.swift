extension CheckRule {
    static let readability = CheckRule(
        "readability", .note,
        es: """
            Cuánto cuesta leer el texto, de 0 a 100, por lo largo de sus palabras y sus frases: en español, la perspicuidad \
            de Szigriszt con los grados INFLESZ (menos de 40, muy difícil; hasta 55, algo difícil; hasta 65, normal; hasta \
            80, bastante fácil); en inglés, la fórmula de Flesch. Se avisa por debajo de 40, en textos de 100 palabras o más, \
            y se señala la frase más difícil, con las líneas de las dos siguientes.
            """,
        en: """
            How hard the text is to read, from 0 to 100, by the length of its words and sentences: Flesch's reading ease in \
            English (below 30 very difficult, up to 50 difficult, up to 60 fairly difficult, up to 70 plain), and \
            Szigriszt's formula with the INFLESZ grades in Spanish. Texts of 100 words or more that score below 40 are \
            reported, and the hardest sentence is pointed at, with the lines of the next two.
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
        guard let result = Readability(text), result.words >= 100, result.score < 40, let worst = result.worst.first
        else { return }
        var arguments = ["score": String(result.points), "grade": result.grade.rawValue]
        if result.worst.count > 1 {
            arguments["lines"] = result.worst.dropFirst().map {
                String(text.location($0.block, $0.sentence.range).line)
            }
            .joined(separator: ", ")
            arguments["cause"] = "more"
        }
        findings.report("readability", at: text.location(worst.block, worst.sentence.range), arguments)
    }
}

/// How easily a text is read: Szigriszt (1993) with the INFLESZ grades (Barrio, 2007) for Spanish, Flesch (1948) for
/// English.
struct Readability {
    /// What a score is called: a word of the vocabulary `grade`.
    enum Grade: String {
        case veryDifficult = "very-difficult"
        case difficult
        case somewhatDifficult = "somewhat-difficult"
        case plain
        case fairlyEasy = "fairly-easy"
        case easy
        case veryEasy = "very-easy"
    }

    let score: Double
    let grade: Grade
    let words: Int
    /// The hardest sentences of five words or more, the hardest first; three at most.
    let worst: [(block: CheckedBlock, sentence: Sentence)]

    /// From 0 to 100, never rounded up.
    var points: Int { min(100, max(0, Int(score.rounded(.down)))) }

    /// Nil for a text without sentences, or in another language.
    init?(_ text: CheckedText) {
        guard text.isSpanish || text.isEnglish else { return nil }
        var total = Sentence(range: 0..<0)
        var count = 0
        var hard: [(score: Double, block: Int, sentence: Sentence)] = []
        for (index, block) in text.blocks.enumerated() where block.role == .paragraph {
            for sentence in block.sentences {
                total.words += sentence.words
                total.syllables += sentence.syllables
                count += 1
                guard sentence.words >= 5 else { continue }
                let score = Self.score(sentence, sentences: 1, isSpanish: text.isSpanish)
                if hard.count < 3 || score < hard[2].score {
                    let place = hard.firstIndex { score < $0.score } ?? hard.count
                    hard.insert((score, index, sentence), at: place)
                    if hard.count > 3 { hard.removeLast() }
                }
            }
        }
        guard count > 0 else { return nil }
        score = Self.score(total, sentences: count, isSpanish: text.isSpanish)
        grade = Self.grade(score, isSpanish: text.isSpanish)
        words = total.words
        worst = hard.map { (text.blocks[$0.block], $0.sentence) }
    }

    static func grade(_ score: Double, isSpanish: Bool) -> Grade {
        let steps: [(below: Double, grade: Grade)] =
            isSpanish
            ? [(40, .veryDifficult), (55, .somewhatDifficult), (65, .plain), (80, .fairlyEasy)]
            : [
                (30, .veryDifficult), (50, .difficult), (60, .somewhatDifficult), (70, .plain), (80, .fairlyEasy),
                (90, .easy),
            ]
        return steps.first { score < $0.below }?.grade ?? .veryEasy
    }

    static func score(_ text: Sentence, sentences: Int, isSpanish: Bool) -> Double {
        let syllables = Double(text.syllables) / Double(max(1, text.words))
        let words = Double(text.words) / Double(max(1, sentences))
        return isSpanish ? 206.835 - 62.3 * syllables - words : 206.835 - 84.6 * syllables - 1.015 * words
    }
}
