import PortavozMarkdown

/// The variants of the logo, how each may be used, and its files to take.
let logosBlock = brandBlock(
    "logos", from: "logos", names: { $0.logos.map(\.name.value) }, isEmpty: { $0.logos.isEmpty },
    write: { part, html, reading in
        html.append("<ul class=\"logos\">\n")
        for logo in part.chosen(part.brand.logos, by: { $0.name.value }) { html.append(logo, part, reading) }
        html.append("</ul>\n")
        guard let kit = part.brand.pressKit else { return }
        reading.dependOn(part.brand.logos.flatMap(\.files))
        html.append(kit, part, reading)
    })

extension BlockHTML {
    fileprivate mutating func append(_ logo: BrandLogo, _ part: BrandPart, _ reading: BlockReading) {
        let alternative = logo.alternative?[part.language] ?? part.brand.logoAlternative
        append("<li class=\"logo\">\n<p class=\"logo-image\"><img src=\"")
        appendFile(logo.files[0].value, .image, text: alternative, reading)
        append("\" alt=\"")
        appendEscaped(alternative)
        append("\" loading=\"lazy\" decoding=\"async\" /></p>\n<p class=\"logo-name\">")
        if let title = logo.title { append(title, in: part.language) } else { appendText(logo.name.value) }
        append("</p>\n")
        append(logo.use, in: part.language, before: "<p>", after: "</p>\n")
        append("<dl>\n")
        appendFact(part.words("Aire alrededor", "Clear space"), logo.clearSpace, part)
        appendFact(part.words("Tamaño mínimo", "Least size"), logo.minimumSize, part)
        if !logo.backgrounds.isEmpty {
            append("<div><dt>")
            appendText(part.words("Fondos", "Backgrounds"))
            append("</dt><dd>")
            for (index, name) in logo.backgrounds.enumerated() {
                if index > 0 { append(", ") }
                let color = part.brand.colors.first { $0.name.value == name.value }
                if let title = color?.title { append(title, in: part.language) } else { appendText(name.value) }
            }
            append("</dd></div>\n")
        }
        append("<div><dt>")
        appendText(part.words("Archivos", "Files"))
        append("</dt><dd>")
        for (index, file) in logo.files.enumerated() {
            if index > 0 { append(", ") }
            let name = file.value.split(separator: "/").last.map(String.init) ?? file.value
            append("<a href=\"")
            appendFile(file.value, .link, text: name, reading)
            append("\" download>")
            appendText(name)
            append("</a>")
        }
        append("</dd></div>\n</dl>\n</li>\n")
    }

    fileprivate mutating func append(_ kit: PressKit, _ part: BrandPart, _ reading: BlockReading) {
        let size = PressKit.size(kit.bytes.count, decimalSign: part.words(",", "."))
        let words = part.words(
            "Todo en un archivo, con textos y normas de uso", "All in one file, with texts and rules of use")
        append("<p class=\"press-kit\"><a href=\"")
        appendDestination(
            PressKit.route.path, .link, text: words, at: reading.fence.place, length: reading.fence.name.utf8.count)
        append("\" download>")
        appendText(words)
        append("</a> (ZIP, \(size))</p>\n")
    }

    private mutating func appendFact(_ name: String, _ text: BrandText?, _ part: BrandPart) {
        guard let text else { return }
        append("<div><dt>")
        appendText(name)
        append("</dt><dd>")
        append(text, in: part.language)
        append("</dd></div>\n")
    }

    private mutating func appendFile(
        _ path: String, _ kind: MarkdownDocument.Link.Kind, text: String, _ reading: BlockReading
    ) {
        appendDestination(
            brandRoute(path).path, kind, text: text, at: reading.fence.place, length: reading.fence.name.utf8.count)
    }
}
