import PortavozMarkdown

extension CheckRule {
    static let repeatedParagraph = CheckRule(
        "repeated-paragraph", .warning,
        es: "Un párrafo de diez palabras o más que está dos veces en el mismo texto: suele ser un copiar y pegar.",
        en: "A paragraph of ten words or more that stands twice in a text: usually it was copied and pasted.",
        examples: [
            Example(.es, bad: spanish + "\n\nOtra cosa.\n\n" + spanish, good: spanish + "\n\nOtra cosa."),
            Example(.en, bad: english + "\n\nAnother thing.\n\n" + english, good: english + "\n\nAnother thing."),
        ]
    ) { text, _, findings in
        var seen: [[UInt8]: Int] = [:]
        for block in text.blocks where block.role == .paragraph || block.role == .item {
            guard block.sentences.reduce(0, { $0 + $1.words }) >= 10 else { continue }
            // Code and addresses are gaps, which may differ.
            if block.text.contains(Prose.gap) { continue }
            if let first = seen[block.text] {
                findings.report(
                    "repeated-paragraph", at: text.location(block, 0..<block.text.count), ["line": String(first)])
            } else {
                seen[block.text] = block.prose.lines.lowerBound
            }
        }
    }

    private static let spanish = "El agua sube por el café molido y baja otra vez hasta la taza."
    private static let english = "The water rises through the ground coffee and falls back down into the cup."
}
