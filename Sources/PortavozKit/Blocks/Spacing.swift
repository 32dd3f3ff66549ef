import PortavozMarkdown

/// The brand's spaces and radii, each drawn as wide or as round as it is.
let spacingBlock = brandBlock(
    "spacing", from: "spacing", isEmpty: { $0.spacing.isEmpty && $0.radii.isEmpty },
    write: { part, html, _ in
        html.appendHead([part.words("Medida", "Size"), part.words("Valor", "Value"), part.words("Muestra", "Sample")])
        for size in part.brand.spacing {
            html.appendSize(part.words("Espacio ", "Space "), size) { pixels in
                "<rect width=\"\(pixels)\" height=\"16\"/>"
            }
        }
        for size in part.brand.radii {
            html.appendSize(part.words("Radio ", "Radius "), size) { pixels in
                "<path d=\"M0 48V\(pixels)A\(pixels) \(pixels) 0 0 1 \(pixels) 0H48V48Z\"/>"
            }
        }
        html.append("</tbody>\n</table>\n")
    })

extension BlockHTML {
    /// - Parameter draw: the drawing of a length in pixels, at 16 to the rem.
    fileprivate mutating func appendSize(_ kind: String, _ size: BrandSize, _ draw: (String) -> String) {
        let length = size.length.value
        let pixels = length.unit == .rem ? length.value * 16 : length.value
        let isRadius = kind.hasPrefix("R")
        let (width, height) = isRadius ? (48.0, 48) : (max(pixels, 1), 16)
        append("<tr>\n<th scope=\"row\">")
        appendText(kind + size.name.value)
        append("</th>\n<td><code>")
        appendEscaped(length.css)
        append("</code></td>\n<td><svg class=\"space-sample\" width=\"\(shortDecimal(width))\" height=\"\(height)\" ")
        append("viewBox=\"0 0 \(shortDecimal(width)) \(height)\" aria-hidden=\"true\">")
        append(draw(shortDecimal(isRadius ? min(pixels, 48) : pixels)))
        append("</svg></td>\n</tr>\n")
    }
}
