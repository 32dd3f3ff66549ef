extension CheckRule {
    static let sentenceLength = CheckRule(
        "sentence-length", .note,
        es: """
            Una frase de más de 45 palabras (40 en inglés) obliga a volver atrás. Suele contener dos: un punto basta.
            """,
        en: """
            A sentence of more than 40 words (45 in Spanish) has to be read twice. There are usually two in it: a full stop \
            is enough.
            """,
        examples: [
            Example(
                .es, bad: "Cuando " + String(repeating: "el agua sube y baja y ", count: 8) + "para.",
                good: "El agua sube. Luego baja. " + String(repeating: "Y otra vez. ", count: 15)),
            Example(
                .en, bad: "When " + String(repeating: "the water goes up and down and ", count: 7) + "stops.",
                good: "The water goes up. Then it goes down. " + String(repeating: "And again. ", count: 20)),
        ]
    ) { text, _, findings in
        let limit = text.isSpanish ? 45 : 40
        for block in text.blocks {
            for sentence in block.sentences where sentence.words > limit {
                findings.report(
                    "sentence-length", at: text.location(block, sentence.range),
                    ["words": String(sentence.words), "limit": String(limit)])
            }
        }
    }
}
