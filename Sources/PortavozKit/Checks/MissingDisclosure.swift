import PortavozDiagnostics

extension CheckRule {
    static let missingDisclosure = CheckRule(
        "missing-disclosure", .warning,
        es: """
            Un texto público lleva un enlace de afiliado (`tag=`, `aff=`, `affiliate=`) o una etiqueta como «patrocinado», y \
            no dice en ningún sitio que haya dinero por medio. Dilo en el texto, con palabras como «contenido patrocinado» o \
            «enlace de afiliado»; el de un experto, con `sponsored` en su dosier, que pone el aviso en la página.
            """,
        en: """
            A public text has an affiliate link (`tag=`, `aff=`, `affiliate=`) or a tag such as "sponsored", and says nowhere \
            that money is involved. Say so in the text, with words such as "sponsored content" or "affiliate link"; for a \
            guest's, with `sponsored` in the dossier, which puts the notice on the page.
            """,
        examples: [
            Example(
                .es, bad: "Compra [esta cafetera](https://tienda.example/c?tag=alborada-21).",
                marks: "[esta cafetera](https://tienda.example/c?tag=alborada-21)",
                good: "Compra [esta cafetera](https://tienda.example/c?tag=alborada-21) (enlace de afiliado)."),
            Example(
                .en, bad: "Buy [this pot](https://shop.example/c?aff=7).",
                marks: "[this pot](https://shop.example/c?aff=7)",
                good: "Buy [this pot](https://shop.example/c?aff=7). It is an affiliate link."),
        ]
    ) { text, _, findings in
        guard let entry = text.entry, text.isPublic else { return }
        if entry.payload.contributionFields?.sponsor != nil { return }
        let links = entry.body.links
        let link = links.indices.first { links[$0].isLink && isAffiliate(links[$0].destination) }.map { links[$0] }
        let label = (entry.fields.tags + entry.fields.categories).first { labels.contains($0.value.lowercased()) }
        guard link != nil || label != nil, !isDisclosed(text) else { return }
        let place =
            link.map { SourceLocation(text.path, line: $0.line, column: $0.column, length: $0.length) }
            ?? label?.location ?? text.location
        findings.report("missing-disclosure", at: place, ["cause": link == nil ? "label" : "link"])
    }

    private static func isAffiliate(_ address: String) -> Bool {
        let mayPay = address.utf8.withContiguousStorageIfAvailable(mayPay)
        guard mayPay != false,
            let query = address.split(separator: "?", maxSplits: 1).dropFirst().first
        else { return false }
        let parameters = query.split { $0 == "&" || $0 == "#" }.map { $0.lowercased() }
        if parameters.contains(where: { parameter in marks.contains { parameter.hasPrefix($0) } }) { return true }
        // Blogs have tags as well; a shop's partner has one with a number: `alborada-21`.
        return address.contains("//")
            && parameters.contains { parameter in
                let sign = parameter.suffix(3)
                return parameter.hasPrefix("tag=") && sign.hasPrefix("-2") && sign.last?.isNumber == true
            }
    }

    /// Whether a parameter of an address begins like one that pays: few do.
    private static func mayPay(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
        for index in address.indices.dropLast(3) {
            let sign = address[index]
            guard sign == UInt8(ascii: "?") || sign == UInt8(ascii: "&") || sign == UInt8(ascii: "#") else { continue }
            switch (address[index + 1] | 0x20, address[index + 2] | 0x20, address[index + 3] | 0x20) {
            case (0x61, 0x66, 0x66), (0x74, 0x61, 0x67): return true  // aff, tag
            default: break
            }
        }
        return false
    }

    private static let marks = ["aff=", "affiliate=", "aff_id=", "affid="]

    private static func isDisclosed(_ text: CheckedText) -> Bool {
        text.blocks.contains { block in
            let words = block.string(0..<block.text.count).lowercased()
            return disclosures.contains { words.contains($0) } || labels.contains { isLabel($0, in: words) }
        }
    }

    /// Whether a text is a label, or begins with one: `Publicidad`, `Publicidad: …`; not `La publicidad no nos gusta`.
    private static func isLabel(_ label: String, in text: String) -> Bool {
        let text = text.drop { !$0.isLetter }
        guard text.hasPrefix(label) else { return false }
        let rest = text.dropFirst(label.count)
        return rest.first.map { !$0.isLetter && !$0.isWhitespace } ?? true
    }

    private static let labels: Set<String> = [
        "patrocinado", "publicidad", "sponsored", "advertisement", "publirreportaje",
    ]
    private static let disclosures = [
        "patrocinado", "patrocinada", "colaboración pagada", "afiliado", "nos ha pagado", "sponsored",
        "paid partnership", "affiliate", "paid us", "paid for by",
    ]
}
