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
        guard let links = text.entry?.body.links else { return }
        for block in text.blocks where !block.prose.links.isEmpty {
            for index in block.prose.links where links[index].isLink && mayBeEmpty(links[index].text) {
                let link = links[index]
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

    /// Whether a link's text may be one that says nothing, or an address, as far as its length and first letter tell: most are
    /// told from all of them by that.
    private static func mayBeEmpty(_ text: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable { text in
            // Signs around it don't count, and of other alphabets capitals may take more room than small letters.
            guard let first = text.first, let last = text.last, isLetter(first), isLetter(last),
                text.allSatisfy({ $0 < 0xC4 })
            else { return true }
            let lengths = lengths[Int((first | 0x20) - UInt8(ascii: "a"))]
            return lengths == .max || text.count < 32 && lengths & (1 << UInt32(text.count)) != 0
        } ?? true
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

    /// For each letter the lengths in bytes, a bit each, of the texts that begin with it; all where addresses do.
    private static let lengths: [UInt32] = (UInt8(ascii: "a")...UInt8(ascii: "z")).map { letter in
        letter == UInt8(ascii: "h") || letter == UInt8(ascii: "w")
            ? .max
            : emptyWords.filter { $0.utf8.first == letter }.reduce(0) { $0 | 1 << UInt32($1.utf8.count) }
    }

    private static let emptyWords: Set<String> = [
        "aquí", "aqui", "pulsa aquí", "pincha aquí", "haz clic aquí", "clic aquí", "este enlace", "enlace", "leer más",
        "más", "ver más", "más información", "saber más", "pulsa en este enlace", "here", "click here", "this link",
        "link",
        "read more", "more", "see more", "learn more", "more information", "this page", "this", "esta página",
    ]
}
