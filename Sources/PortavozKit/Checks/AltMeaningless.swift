extension CheckRule {
    static let altMeaningless = CheckRule(
        "alt-meaningless", .warning,
        es: """
            El texto alternativo dice lo que se ve a quien no lo ve. «Imagen», «foto», «logo» o el nombre del archivo no le \
            dicen nada (WCAG 1.1.1).
            """,
        en: """
            The alternative text tells those who can't see an image what is in it. "Image", "photo", "logo" or the file's \
            name tell nothing (WCAG 1.1.1).
            """,
        examples: [
            Example(.es, bad: "![Imagen](taza.png)", marks: "Imagen", good: "![Una taza azul](taza.png)"),
            Example(.en, bad: "![IMG_2041.jpg](cup.png)", marks: "IMG_2041.jpg", good: "![A blue cup](cup.png)"),
        ]
    ) { text, _, findings in
        for block in text.blocks where block.role == .alternative {
            let written = block.string(0..<block.text.count)
            let plain = written.lowercased().trimmed.trimmingSigns
            let isFile = [".jpg", ".jpeg", ".png", ".webp", ".svg", ".gif"].contains { plain.hasSuffix($0) }
            guard isFile || emptyWords.contains(plain) else { continue }
            findings.report("alt-meaningless", at: text.location(block, 0..<block.text.count), ["text": written])
        }
    }

    private static let emptyWords: Set<String> = [
        "imagen", "foto", "fotografía", "gráfico", "ilustración", "dibujo", "logo", "logotipo", "captura",
        "captura de pantalla",
        "icono", "figura", "una imagen", "una foto", "image", "photo", "photograph", "picture", "graphic",
        "illustration",
        "drawing", "screenshot", "icon", "figure", "chart", "an image", "a photo", "a picture", "img", "alt",
    ]
}

extension String {
    /// Without signs of punctuation at either end.
    var trimmingSigns: String {
        var text = self[...]
        while let first = text.first, first.isPunctuation || first.isSymbol { text = text.dropFirst() }
        while let last = text.last, last.isPunctuation || last.isSymbol || last.isWhitespace { text = text.dropLast() }
        return String(text)
    }
}
