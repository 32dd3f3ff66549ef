extension CheckRule {
    static let emoji = CheckRule(
        "emoji", .warning, isBrand: true,
        es: """
            Los emojis que la marca admite (`emoji` en brand.yml): ninguno (`none`), pocos (`few`: uno por párrafo y tres por \
            texto, o los que diga `per-text`) o los que sean (`free`). Si brand.yml no dice nada, uno por párrafo. Los \
            lectores de pantalla los leen en voz alta, uno tras otro.
            """,
        en: """
            The emoji that the brand allows (`emoji` in brand.yml): none (`none`), few (`few`: one a paragraph and three a \
            text, or as many as `per-text` says) or any (`free`). Where brand.yml says nothing, one a paragraph. Screen \
            readers read them out, one after another.
            """,
        examples: [
            Example(.es, bad: "Café nuevo 🎉 y leche 🥛", marks: "🥛", good: "Café nuevo 🎉"),
            Example(.en, bad: "New coffee 🎉👩🏽‍🌾", marks: "👩🏽‍🌾", good: "New coffee 👩🏽‍🌾"),
        ]
    ) { text, rules, findings in
        guard rules.emoji.policy != .free || rules.emoji.perText != nil else { return }
        var count = 0
        // An emoji has a character of three bytes, be it the selector that makes one of a sign.
        for block in text.blocks where block.signs.contains(.longCharacter) {
            let ranges = Emoji.ranges(in: block.text)
            for (index, range) in ranges.enumerated() {
                count += 1
                let cause: String
                if rules.emoji.policy == BrandEmoji.Policy.none {
                    cause = "none"
                } else if let most = rules.emoji.most, count == most + 1 {
                    cause = "text"
                } else if index == 1, rules.emoji.policy != .free {
                    cause = "paragraph"
                } else {
                    continue
                }
                findings.report(
                    "emoji", at: text.location(block, range),
                    ["text": block.string(range), "cause": cause, "limit": String(rules.emoji.most ?? 1)])
            }
        }
    }
}
