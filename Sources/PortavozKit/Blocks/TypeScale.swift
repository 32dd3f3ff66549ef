import PortavozMarkdown

/// The brand's typefaces, sizes and weights, each as a line in itself.
let typeScaleBlock = brandBlock(
    "type-scale", from: "typography",
    isEmpty: { $0.typography.families.isEmpty && $0.typography.scale.isEmpty && $0.typography.weights.isEmpty },
    write: { part, html, _ in
        let type = part.brand.typography
        let sample = part.words("El café de la mañana", "The morning's coffee")
        html.append("<ul class=\"type-scale\">\n")
        for family in type.families {
            let stack = ([family.name] + family.fallback).map(\.value).joined(separator: ", ")
            html.appendSample("font-\(family.role.rawValue)", sample, "\(family.role.rawValue): \(stack)")
        }
        for size in type.scale {
            html.appendSample("size-\(size.name.value)", sample, "\(size.name.value): \(size.length.value.css)")
        }
        for weight in type.weights {
            html.appendSample("weight-\(weight.name.value)", sample, "\(weight.name.value): \(weight.value)")
        }
        html.append("</ul>\n")
    })

extension BlockHTML {
    /// - Parameter style: a class of the brand's style sheet, without `type-`.
    fileprivate mutating func appendSample(_ style: String, _ sample: String, _ label: String) {
        append("<li><span class=\"type-\(style)\">")
        appendText(sample)
        append("</span> <code>")
        appendEscaped(label)
        append("</code></li>\n")
    }
}
