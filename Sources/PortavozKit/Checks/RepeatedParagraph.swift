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
        // Paragraphs of one length and one beginning are compared: that is quicker than to hash them all. There is hardly ever
        // more than one of an outline.
        var seen: [Outline: Int] = [:]
        var more: [Outline: [Int]] = [:]
        seen.reserveCapacity(text.blocks.count)
        for (index, block) in text.blocks.enumerated() where block.role == .paragraph || block.role == .item {
            guard block.wordCount >= 10 else { continue }
            let outline = Outline(block.text)
            guard let known = seen[outline] else {
                seen[outline] = index
                continue
            }
            let alike = [known] + more[outline, default: []]
            if let first = alike.first(where: { text.blocks[$0].text == block.text }) {
                // Code and addresses are gaps, which may differ.
                if block.text.contains(Prose.gap) { continue }
                findings.report(
                    "repeated-paragraph", at: text.location(block, 0..<block.text.count),
                    ["line": String(text.blocks[first].prose.lines.lowerBound)])
            } else {
                more[outline, default: []].append(index)
            }
        }
    }

    private static let spanish = "El agua sube por el café molido y baja otra vez hasta la taza."
    private static let english = "The water rises through the ground coffee and falls back down into the cup."
}

/// What tells most paragraphs apart at once: their length, and the words they begin and end with.
private struct Outline: Hashable {
    private var count: Int
    private var ends: UInt64

    /// - Parameter text: of eight bytes or more.
    init(_ text: [UInt8]) {
        count = text.count
        ends = text.prefix(4).reduce(0) { $0 << 8 | UInt64($1) }
        ends = text.suffix(4).reduce(ends) { $0 << 8 | UInt64($1) }
    }
}
