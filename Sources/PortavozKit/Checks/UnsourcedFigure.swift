extension CheckRule {
    static let unsourcedFigure = CheckRule(
        "unsourced-figure", .note,
        es: """
            Un porcentaje de algo (`43 % de`) en un párrafo sin ningún enlace ni nota al pie: ¿de dónde sale? Es solo un \
            recordatorio: lo que uno mismo ha medido no necesita fuente.
            """,
        en: """
            A percentage of something (`43% of`) in a paragraph without any link or footnote: where does it come from? This \
            is only a reminder: what one has measured oneself needs no source.
            """,
        examples: [
            Example(
                .es, bad: "El 43 % del agua se pierde.", marks: "43 %",
                good: "El 43 % del agua se pierde, según [el informe](https://informe.example/)."),
            Example(
                .en, bad: "Some 43% of water is lost.", marks: "43%",
                good: "Some 43% of water is lost.[^1]\n\n[^1]: A report."),
        ]
    ) { text, _, findings in
        guard text.entry?.kind != "lesson", text.entry?.kind != "guideline" else { return }
        for block in text.blocks where block.role == .paragraph || block.role == .item {
            guard block.signs.contains(.percent), block.prose.links.isEmpty, !block.prose.hasNote,
                let range = percentage(in: block.text)
            else { continue }
            findings.report("unsourced-figure", at: text.location(block, range), ["text": block.string(range)])
        }
    }

    private static func percentage(in text: [UInt8]) -> Range<Int>? {
        var index = 0
        while let sign = text[index...].firstIndex(of: UInt8(ascii: "%")) {
            index = sign + 1
            var start = sign
            if start >= 2, text[start - 1] == 0xA0, text[start - 2] == 0xC2 {
                start -= 2
            } else if start >= 3, text[start - 1] == 0xAF, text[start - 2] == 0x80 {
                start -= 3
            } else if start >= 1, text[start - 1] == 0x20 {
                start -= 1
            }
            let end = start
            while start > 0, isNumber(text[start - 1]) { start -= 1 }
            while start < end, text[start] == UInt8(ascii: ".") || text[start] == UInt8(ascii: ",") { start += 1 }
            let rest = text[(sign + 1)...]
            let isPart = [" de ", " del ", " of "].contains { rest.starts(with: $0.utf8) }
            if start < end, isPart { return start..<sign + 1 }
        }
        return nil
    }

    private static func isNumber(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".")
    }
}
