extension CheckRule {
    static let inclusive = CheckRule(
        "inclusive", .warning, isBrand: true,
        es: """
            Hay palabras que dejan fuera a alguien. La lista es de la marca (`inclusive` en brand.yml), con lo que escribir \
            en su lugar. Se buscan como los términos.
            """,
        en: """
            Some words leave people out. The list is the brand's (`inclusive` in brand.yml), with what to write instead. \
            They are looked for as terms are.
            """,
        examples: [
            Example(.es, bad: "Se busca azafata.", marks: "azafata", good: "Se busca personal de sala."),
            Example(.en, bad: "We need manpower.", marks: "manpower", good: "We need people."),
        ]
    ) { text, rules, findings in
        for block in text.blocks {
            for match in block.words {
                guard case .inclusive(let index) = match.pattern.meaning else { continue }
                findings.report("inclusive", rules.inclusive[index], match, block, text)
            }
        }
    }
}
