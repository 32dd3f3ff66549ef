import PortavozDiagnostics

extension CheckRule {
    static let headingOrder = CheckRule(
        "heading-order", .warning,
        es: """
            Los títulos de un texto son su índice: detrás de uno de nivel 2 (`##`) viene otro de nivel 2 o uno de nivel 3, \
            nunca uno de nivel 4. El primero es de nivel 2, porque el de nivel 1 es el título de la página.
            """,
        en: """
            A text's headings are its table of contents: after one of level 2 (`##`) comes another of level 2 or one of \
            level 3, never one of level 4. The first is of level 2, since the page's title is level 1.
            """,
        examples: [
            Example(.es, bad: "## Agua\n\n#### Filtros\n\nTexto.", good: "## Agua\n\n### Filtros\n\nTexto."),
            Example(.en, bad: "### Water\n\nText.", good: "## Water\n\nText."),
        ]
    ) { text, _, findings in
        guard let entry = text.entry else { return }
        var last = 1
        for heading in entry.body.headings {
            if heading.level > last + 1 {
                findings.report(
                    "heading-order",
                    at: SourceLocation(text.path, line: heading.line, column: heading.column, length: heading.level),
                    ["text": heading.text, "level": String(heading.level), "expected": String(last + 1)])
            }
            last = heading.level
        }
    }
}
