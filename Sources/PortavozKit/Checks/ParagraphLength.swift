extension CheckRule {
    static let paragraphLength = CheckRule(
        "paragraph-length", .note,
        es: "Un párrafo de más de 150 palabras es un muro en un teléfono. Pártelo donde cambia la idea.",
        en: "A paragraph of more than 150 words is a wall on a telephone. Break it where the idea changes.",
        examples: [
            Example(
                .es, bad: String(repeating: "El agua sube y baja. ", count: 31),
                good: String(repeating: "El agua sube. ", count: 20)),
            Example(
                .en, bad: String(repeating: "The water goes up. ", count: 40),
                good: String(repeating: "The water goes up. ", count: 20)),
        ]
    ) { text, _, findings in
        for block in text.blocks {
            let words = block.wordCount
            guard words > 150 else { continue }
            findings.report(
                "paragraph-length", at: text.location(block, 0..<1), ["words": String(words), "limit": "150"])
        }
    }
}
