extension CheckRule {
    static let descriptionLength = CheckRule(
        "description-length", .note,
        es: """
            La descripción se ve en los buscadores, en las redes y en las listas: entre 50 y 160 caracteres. Más corta dice \
            poco, y más larga se corta.
            """,
        en: """
            The description is shown in search results, in social networks and in lists: between 50 and 160 characters. A \
            shorter one says little, and a longer one is cut.
            """,
        examples: [
            Example(.es, bad: post("Sobre el agua."), marks: "Sobre el agua.", good: post(good)),
            Example(.en, bad: post("About water."), marks: "About water.", good: post(english)),
        ]
    ) { text, _, findings in
        for block in text.blocks where block.role == .description {
            let length = block.string(0..<block.text.count).count
            guard length < 50 || length > 160 else { continue }
            findings.report(
                "description-length", at: text.location(block, 0..<block.text.count),
                ["length": String(length), "cause": length < 50 ? "short" : "long"])
        }
    }

    private static let good = "Qué agua usar para el café, y por qué la del grifo casi siempre basta."
    private static let english = "Which water to use for coffee, and why the tap is nearly always good enough."

    private static func post(_ description: String) -> String {
        "---\ntitle: Agua\ndescription: \(description)\ndate: 2026-03-14\nauthors: [ana]\n---\nTexto."
    }
}
