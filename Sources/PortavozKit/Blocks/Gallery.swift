import PortavozDiagnostics
import PortavozMarkdown

/// Pictures side by side. They are files beside the text, checked and copied as those of `![…](…)` are.
let galleryBlock = DataBlock(name: "gallery", isForGuests: true) { reading in
    guard let node = reading.yaml() else { return nil }
    let pictures = reading.items(node) { fields, reading in
        let hasFile = fields.has("file")
        let written = fields.requiredText("file")
        let file = fields.locatedText("file")
        let alternative = fields.locatedText("alt")
        if alternative == nil, hasFile {
            fields.report(
                "missing-alt", at: file?.location ?? fields.location(), ["destination": written])
        }
        if let file, LinkSafety.scheme(of: file.value) != nil || file.value.hasPrefix("//") {
            fields.report("gallery-not-a-file", at: file.location, ["file": file.value])
        }
        return GalleryPicture(
            file: file ?? Located(written, fields.location()),
            alternative: alternative ?? Located("", fields.location()), caption: fields.locatedText("caption"),
            credit: fields.text("credit"))
    }
    guard !reading.hasErrors else { return nil }
    var html = BlockHTML(for: reading.fence)
    html.append("<div class=\"gallery\">\n")
    for picture in pictures { picture.write(to: &html, reading) }
    html.append("</div>\n")
    return html
}

private struct GalleryPicture {
    var file: Located<String>
    var alternative: Located<String>
    var caption: Located<String>?
    var credit: String?

    func write(to html: inout BlockHTML, _ reading: BlockReading) {
        html.append("<figure>\n<img src=\"")
        html.appendDestination(
            file.value, .image, text: alternative.value, at: reading.placeInFile(file.location),
            length: file.location.length, isInGallery: true)
        html.append("\" alt=\"")
        html.appendEscaped(alternative.value)
        html.note(reading.prose(alternative, .alternative))
        html.append("\" loading=\"lazy\" decoding=\"async\" />\n")
        if caption != nil || credit != nil {
            html.append("<figcaption>")
            if let caption { html.appendText(caption, in: reading) }
            if let credit {
                html.append((caption == nil ? "" : " ") + "<span class=\"credit\">")
                html.appendEscaped(reading.words("Imagen: ", "Image: ") + credit)
                html.append("</span>")
            }
            html.append("</figcaption>\n")
        }
        html.append("</figure>\n")
    }
}
