import PortavozMarkdown

/// The brand's colours with their values, and the contrast of each pair that is allowed.
let swatchesBlock = brandBlock(
    "swatches", from: "colors", names: { $0.colors.map(\.name.value) }, isEmpty: { $0.colors.isEmpty },
    write: { part, html, _ in
        html.isInteractive = true
        let colors = part.chosen(part.brand.colors) { $0.name.value }
        html.append("<ul class=\"swatches\">\n")
        for color in colors { html.appendSwatch(color, part) }
        html.append("</ul>\n")
        let shown = Set(colors.map(\.name.value))
        let pairs = part.brand.pairs.filter { shown.contains($0.front.value) && shown.contains($0.back.value) }
        if !pairs.isEmpty { html.appendPairs(pairs, part) }
    })

extension BlockHTML {
    fileprivate mutating func appendSwatch(_ color: BrandColor, _ part: BrandPart) {
        let value = color.value.value
        append("<li class=\"swatch\">\n<svg class=\"swatch-color\" viewBox=\"0 0 8 3\" aria-hidden=\"true\">")
        append("<rect width=\"8\" height=\"3\" fill=\"\(value.hex)\"/></svg>\n<p class=\"swatch-name\">")
        appendTitle(color, part)
        append("</p>\n")
        append(color.use, in: part.language, before: "<p>", after: "</p>\n")
        append("<pre><code>\(value.hex)</code></pre>\n<dl>\n")
        var facts = [("RGB", value.rgbText), ("HSL", value.hslText)]
        if let dark = color.dark { facts.append((part.words("En oscuro", "On dark pages"), dark.value.hex)) }
        for (name, fact) in facts {
            append("<div><dt>")
            appendText(name)
            append("</dt><dd>")
            appendEscaped(fact)
            append("</dd></div>\n")
        }
        append("</dl>\n</li>\n")
    }

    fileprivate mutating func appendTitle(_ color: BrandColor, _ part: BrandPart) {
        if let title = color.title { append(title, in: part.language) } else { appendText(color.name.value) }
    }

    fileprivate mutating func appendPairs(_ pairs: [BrandPair], _ part: BrandPart) {
        let titles = [
            part.words("Pareja", "Pair"), part.words("Muestra", "Sample"), part.words("Contraste", "Contrast"),
            part.words("Texto", "Text"), part.words("Texto grande", "Large text"), part.words("Gráficos", "Graphics"),
        ]
        appendHead(titles)
        for pair in pairs {
            guard let front = part.brand.colors.first(where: { $0.name.value == pair.front.value }),
                let back = part.brand.colors.first(where: { $0.name.value == pair.back.value })
            else { continue }
            appendPair(front, back, front.value.value, back.value.value, part)
            guard let color = front.dark, let ground = back.dark else { continue }
            appendPair(
                front, back, color.value, ground.value, part, note: part.words(", en oscuro", ", on dark pages"))
        }
        append("</tbody>\n</table>\n")
    }

    private mutating func appendPair(
        _ front: BrandColor, _ back: BrandColor, _ color: Color, _ ground: Color, _ part: BrandPart,
        note: String = ""
    ) {
        append("<tr>\n<th scope=\"row\">")
        appendTitle(front, part)
        appendText(part.words(" sobre ", " on "))
        appendTitle(back, part)
        if !note.isEmpty { appendText(note) }
        append("</th>\n<td><svg class=\"swatch-pair\" viewBox=\"0 0 48 24\" aria-hidden=\"true\">")
        append("<rect width=\"48\" height=\"24\" fill=\"\(ground.hex)\"/>")
        append("<text x=\"24\" y=\"17\" text-anchor=\"middle\" fill=\"\(color.hex)\">Aa</text></svg></td>\n")
        let contrast = Contrast(color, on: ground)
        let ratio = contrast.text(decimalSign: part.language.text.hasPrefix("en") ? "." : ",")
        append("<td>\(ratio) : 1</td>\n")
        for purpose in BrandPair.Purpose.allCases {
            let grade = contrast.grade(for: purpose)
            appendCell(grade == .fails ? part.words("No", "No") : grade.rawValue)
        }
        append("</tr>\n")
    }

    private mutating func appendCell(_ text: String) {
        append("<td>")
        appendText(text)
        append("</td>\n")
    }
}
