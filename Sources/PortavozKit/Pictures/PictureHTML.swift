import PortavozTemplate

/// How wide the theme shows pictures that texts hold, for browsers to choose a copy before they know the page's layout: the
/// `sizes` of HTML (4.8.4.2.1). What its templates show has its sizes there.
package struct PictureSizes: Sendable, Hashable {
    /// In the column of a text.
    package var text = "(min-width: 44rem) 40rem, 92vw"
    /// Among others in a gallery.
    package var gallery = "(min-width: 44rem) 19rem, (min-width: 28rem) 46vw, 92vw"

    package init() {}
}

extension PageLinks {
    /// Writes an image's tag with its copies around it, from a text's HTML.
    ///
    /// - Parameters:
    ///   - range: where the address stands in the HTML.
    ///   - position: as far as the HTML has been copied.
    /// - Returns: as far as it is copied now; nil where the tag isn't one that the renderer or a block has written.
    func write(
        _ picture: Picture, address: String, isInGallery: Bool, at range: Range<Int>, of html: [UInt8],
        from position: Int, to out: inout PageBuffer
    ) -> Int? {
        let start = range.lowerBound - Self.imageStart.count
        // In what is written for us, `>` stands in no attribute.
        guard start >= position, html[start..<range.lowerBound].elementsEqual(Self.imageStart),
            let end = html[range.upperBound...].firstIndex(of: UInt8(ascii: ">"))
        else { return nil }
        out.append(html, position..<start)
        if !picture.choices.isEmpty {
            out.append(raw: "<picture>")
            for choice in picture.choices {
                out.append(text: "<source type=\"\(choice.format.mediaType)\" srcset=\"")
                out.append(escaping: addresses(of: choice, picture.edition))
                out.append(raw: "\" sizes=\"")
                out.append(escaping: isInGallery ? images.sizes.gallery : images.sizes.text)
                out.append(raw: "\" />")
            }
        }
        out.append(html, start..<range.lowerBound)
        out.append(escaping: address)
        out.append(text: "\" width=\"\(picture.size.width)\" height=\"\(picture.size.height)")
        if let tint = picture.tint { out.append(text: "\" class=\"\(tint.classes)") }
        out.append(html, range.upperBound..<end + 1)
        if !picture.choices.isEmpty { out.append(raw: "</picture>") }
        return end + 1
    }

    private static let imageStart = Array("<img src=\"".utf8)

    /// The copies in one format: `/a-320.1234abcd.avif 320w, …`.
    func addresses(of choice: Picture.Choice, _ edition: Edition) -> String {
        choice.copies.map { "\(inList(url($0.route, edition))) \($0.width)w" }.joined(separator: ", ")
    }

    /// An address in a list of them, where spaces and commas part one from the next (HTML, 4.8.4.2.1).
    private func inList(_ address: String) -> String {
        guard address.utf8.contains(where: { $0 == 0x20 || $0 == 0x2C }) else { return address }
        return address.replacing(" ", with: "%20").replacing(",", with: "%2C")
    }
}
