extension CheckRule {
    static let nameSpelling = CheckRule(
        "name-spelling", .warning, isBrand: true,
        es: """
            Los nombres de brand.yml (`names`) se escriben de una sola manera, con sus mayúsculas y sus acentos. Se \
            señala cualquier otra, y las grafías erróneas de la lista (`wrong`). `--fix` corrige las de la lista si el \
            nombre lleva `fix: true`; las demás no, porque pueden ser palabras corrientes.
            """,
        en: """
            The names in brand.yml (`names`) are written in one way, with their capitals and accents. Any other is \
            pointed out, and so are the wrong spellings listed there (`wrong`). `--fix` corrects the listed ones of a name \
            that has `fix: true`; not the others, which may be common words.
            """,
        examples: [
            Example(.es, bad: "Ven a cafe alborada.", marks: "cafe alborada", good: "Ven a Café Alborada."),
            Example(.en, bad: "Visit **CAFÉ** Alborada.", marks: "CAFÉ** Alborada", good: "Visit Café Alborada."),
        ]
    ) { text, rules, findings in
        for block in text.blocks {
            for match in block.words {
                guard case .name(let index) = match.pattern.meaning, let use = rules.names[index].use else { continue }
                let name = rules.names[index]
                // Other capitals or accents may make a common word of it: `en el país`.
                let isSafe = name.avoid.contains(match.text) && name.canReplace(match, by: use, block, text)
                findings.report(
                    "name-spelling", at: text.location(block, match.range), ["text": match.text, "name": use],
                    suggestion: use, severity: name.severity, replaces: isSafe ? match.text : nil)
            }
        }
    }
}
