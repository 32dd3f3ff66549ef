extension CheckRule {
    static let wrongLanguage = CheckRule(
        "wrong-language", .warning,
        es: """
            Un párrafo de veinte palabras o más en español dentro de un texto en inglés, o al revés: lo dicen las palabras \
            más comunes de cada idioma. Quien lee con voz lo oye con los sonidos del otro (WCAG 3.1.2).
            """,
        en: """
            A paragraph of twenty words or more in Spanish within a text in English, or the other way round: each language's \
            commonest words tell. Those who listen hear it in the other's sounds (WCAG 3.1.2).
            """,
        examples: [
            Example(.es, bad: english, good: spanish), Example(.en, bad: spanish, good: english),
        ]
    ) { text, _, findings in
        guard text.isSpanish || text.isEnglish else { return }
        for block in text.blocks where block.wordCount >= 20 {
            guard block.commonWords.areForeign(inSpanish: text.isSpanish) else { continue }
            findings.report(
                "wrong-language", at: text.location(block, 0..<block.text.count),
                ["cause": text.isSpanish ? "english" : "spanish"])
        }
    }

    private static let spanish = """
        El agua que sale del grifo no es la misma en todas las ciudades, y por eso el café no sabe igual en una que en otra.
        """
    private static let english = """
        The water that comes out of the tap is not the same in every city, and so the coffee does not taste the same there.
        """
}
