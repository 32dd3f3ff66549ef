import PortavozDiagnostics

extension CheckRule {
    static let dontExample = CheckRule(
        "dont-example", .warning, isBrand: true,
        es: """
            Un ejemplo de lo que no se hace dice qué regla incumple, y esa regla no lo encuentra: la guía enseña una cosa y la \
            comprobación otra. Lo dice un comentario antes del recuadro, `<!-- portavoz: breaks shouting -->`; `rule` en una \
            pareja de `do-dont`; o `rule` junto a `dont` en brand.yml. De los ejemplos que no lo dicen no se pide nada: el \
            tono no lo ve una máquina.
            """,
        en: """
            An example of what not to do says which rule it breaks, and that rule doesn't find it: the guideline teaches one \
            thing and the check another. A comment before the callout says so, `<!-- portavoz: breaks shouting -->`; `rule` in \
            a pair of `do-dont`; or `rule` beside `dont` in brand.yml. Nothing is asked of examples that don't: no machine \
            sees tone.
            """,
        examples: [
            Example(
                .es, bad: "<!-- portavoz: breaks term-forbidden -->\n\n> [!DONT]\n> Te escribimos un correo.",
                marks: "<!-- portavoz: breaks term-forbidden -->",
                good: "<!-- portavoz: breaks term-forbidden -->\n\n> [!DONT]\n> Te escribimos un mail."),
            Example(
                .en, bad: "```do-dont\n- do: Come in.\n  dont: Come in!\n  rule: shouting\n```", marks: "shouting",
                good: "```do-dont\n- do: Come in.\n  dont: Come in!!\n  rule: shouting\n```"),
        ]
    ) { text, rules, findings in
        for example in text.examples where !example.example.isGood {
            var inner = example.text(in: text)
            inner.findWords(rules)
            for declaration in example.example.broken {
                let place = SourceLocation(
                    text.path, line: declaration.line, column: declaration.column, length: declaration.length)
                guard let rule = allCheckRules.first(where: { $0.id == declaration.rule && $0.id != "dont-example" })
                else {
                    findings.report(
                        "unknown-check-rule", at: place, ["rule": declaration.rule],
                        suggestion: Suggestion.nearest(to: declaration.rule, among: allCheckRules.map(\.id)))
                    continue
                }
                if rules.severity(of: rule) == nil {
                    findings.report("dont-example", at: place, ["rule": rule.id, "cause": "off"])
                    continue
                }
                // Builds have no dictionaries.
                if rule.id == "spelling", rules.spelling == nil { continue }
                var found = Findings()
                rule.look(inner, rules, &found)
                if found.all.isEmpty { findings.report("dont-example", at: place, ["rule": rule.id]) }
            }
        }
    }
}
