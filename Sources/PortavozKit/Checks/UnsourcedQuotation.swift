import PortavozMarkdown

extension CheckRule {
    static let unsourcedQuotation = CheckRule(
        "unsourced-quotation", .note,
        es: """
            Una cita de ocho palabras o más que no dice de quién es: sin una última línea con una raya y un nombre \
            (`> — Ana Ruiz`), sin un enlace ni una nota al pie, y sin un párrafo antes que acabe en dos puntos. En guías y \
            lecciones no se mira.
            """,
        en: """
            A quotation of eight words or more that doesn't say whose it is: no last line with a dash and a name \
            (`> — Ana Ruiz`), no link or footnote, and no paragraph before it that ends in a colon. Guidelines and lessons \
            are not looked at.
            """,
        examples: [
            Example(
                .es, bad: "Texto.\n\n> El agua sube despacio y baja deprisa, como casi todo.",
                marks: "El agua sube despacio y baja deprisa, como casi todo.",
                good: "Texto.\n\n> El agua sube despacio y baja deprisa, como casi todo.\n>\n> — Ana Ruiz"),
            Example(
                .en, bad: "> Water goes up slowly and comes down fast, as most things do.",
                marks: "Water goes up slowly and comes down fast, as most things do.",
                good: "As Ana said:\n\n> Water goes up slowly and comes down fast, as most things do."),
        ]
    ) { text, _, findings in
        guard let entry = text.entry, text.entry?.kind != "lesson", text.entry?.kind != "guideline" else { return }
        let all = entry.body.prose
        var index = 0
        while index < all.count {
            let line = all[index].quotationLine
            guard line > 0 else {
                index += 1
                continue
            }
            var end = index + 1
            while end < all.count, all[end].quotationLine == line { end += 1 }
            if !isSourced(all[index..<end], after: index > 0 ? all[index - 1] : nil, text) {
                let block = CheckedBlock(all[index], language: text.language)
                findings.report("unsourced-quotation", at: text.location(block, 0..<block.text.count))
            }
            index = end
        }
    }

    private static func isSourced(_ quotation: ArraySlice<Prose>, after before: Prose?, _ text: CheckedText) -> Bool {
        if quotation.contains(where: { !$0.links.isEmpty || $0.hasNote }) { return true }
        if before?.text.last == UInt8(ascii: ":") { return true }
        var words = 0
        for index in quotation.indices where quotation[index].kind == .paragraph && words < 8 {
            let sentences = Sentence.all(in: quotation[index].text, language: text.language.text)
            words += sentences.reduce(0) { $0 + $1.words }
        }
        guard words >= 8 else { return true }
        // A dash and a name, at the last line's beginning.
        guard let lastLine = quotation.last?.text.split(separator: 0x0A).last else { return false }
        return ["—", "–", "― ", "-- "].contains { lastLine.starts(with: $0.utf8) }
    }
}
