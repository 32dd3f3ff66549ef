extension CheckRule {
    static let titleLength = CheckRule(
        "title-length", .note,
        es: "Un título de más de 70 caracteres se corta en los buscadores y en las redes. Lo importante, al principio.",
        en:
            "A title of more than 70 characters is cut in search results and in social networks. Put what matters first.",
        examples: [
            Example(
                .es,
                bad: post("El agua, el café, la leche, el azúcar, la taza, la cuchara y el mantel", "y todo lo demás"),
                good: post("El agua del café", "")),
            Example(
                .en,
                bad: post("Water, coffee, milk, sugar, the cup, the spoon, the table and the cloth", "and the rest"),
                good: post("Water for coffee", "")),
        ]
    ) { text, _, findings in
        for block in text.blocks where block.role == .title {
            let length = block.string(0..<block.text.count).count
            guard length > 70 else { continue }
            findings.report(
                "title-length", at: text.location(block, 0..<block.text.count),
                ["length": String(length), "limit": "70"])
        }
    }

    private static func post(_ title: String, _ more: String) -> String {
        "---\ntitle: \"\(title) \(more)\"\ndate: 2026-03-14\nauthors: [ana]\n---\nTexto."
    }
}
