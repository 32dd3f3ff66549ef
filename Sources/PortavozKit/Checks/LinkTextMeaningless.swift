import PortavozDiagnostics

extension CheckRule {
    static let linkTextMeaningless = CheckRule(
        "link-text-meaningless", .warning,
        es: """
            Quien salta de enlace en enlace oye solo su texto: «aquí», «leer más» o una dirección no dicen adónde llevan \
            (WCAG 2.4.4). Enlaza las palabras que nombran lo que hay detrás.
            """,
        en: """
            Those who go from link to link hear their texts only: "here", "read more" or an address don't say where they \
            lead (WCAG 2.4.4). Link the words that name what is behind.
            """,
        examples: [
            Example(
                .es, bad: "Pulsa [aquí](https://agua.example/).", marks: "[aquí](https://agua.example/)",
                good: "Mira [la tabla del agua](https://agua.example/)."),
            Example(
                .en, bad: "See https://water.example/ for more.", marks: "https://water.example/",
                good: "See [the water table](https://water.example/)."),
        ]
    ) { text, _, findings in
        guard let entry = text.entry else { return }
        for block in text.blocks where !block.prose.links.isEmpty {
            for link in entry.body.links[block.prose.links] where link.kind == .link {
                let plain = link.text.lowercased().trimmed.trimmingSigns
                let isAddress = ["http://", "https://", "www."].contains { plain.hasPrefix($0) }
                guard isAddress || emptyWords.contains(plain) else { continue }
                findings.report(
                    "link-text-meaningless",
                    at: SourceLocation(text.path, line: link.line, column: link.column, length: link.length),
                    ["text": link.text])
            }
        }
    }

    private static let emptyWords: Set<String> = [
        "aquí", "aqui", "pulsa aquí", "pincha aquí", "haz clic aquí", "clic aquí", "este enlace", "enlace", "leer más",
        "más", "ver más", "más información", "saber más", "pulsa en este enlace", "here", "click here", "this link",
        "link",
        "read more", "more", "see more", "learn more", "more information", "this page", "this", "esta página",
    ]
}
