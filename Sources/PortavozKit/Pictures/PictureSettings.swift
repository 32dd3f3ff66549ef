import PortavozDiagnostics

/// What site.yml says of the copies of a picture that pages offer to browsers. Constant, and reached by reference.
package final class PictureSettings: Sendable {
    /// The formats that save what JPEG and PNG waste.
    package enum Format: String, Sendable, CaseIterable {
        case avif, webp

        var mediaType: String { "image/\(rawValue)" }
        var image: ImageFormat { self == .avif ? .avif : .webp }
    }

    /// Which a page offers beside the picture's own, the best first; with none, pictures are published as they are.
    package let formats: [Format]
    /// In pixels, the narrowest first. No copy is wider than the picture.
    package let widths: [Int]
    /// From 30 to 100, as JPEG and WebP count; AVIF's own scale is lower.
    package let quality: Int

    package init(formats: [Format] = [.avif, .webp], widths: [Int] = [320, 640, 960, 1280, 1920], quality: Int = 80) {
        self.formats = formats
        self.widths = widths
        self.quality = quality
    }

    /// Everything that decides what the copies are like, as one text.
    var text: String {
        let names = formats.map(\.rawValue).joined(separator: "+")
        return "\(names) \(widths.map(String.init).joined(separator: ",")) \(quality)"
    }

    /// The widths of a picture's copies: those that are narrower, and its own where it isn't wider than all.
    package func widths(of picture: Int) -> [Int] {
        var result = widths.filter { $0 < picture }
        guard let widest = widths.last, picture <= widest else { return result }
        // Hardly narrower than the picture itself, a copy saves nobody anything.
        if let last = result.last, last * 10 > picture * 9 { result.removeLast() }
        return result + [picture]
    }

    /// The width of the copy for browsers, feeds and networks that know none of the formats: wide enough for a card.
    package func plainWidth(of picture: Int) -> Int {
        let all = widths(of: picture)
        return all.first { $0 >= 1200 } ?? all.last ?? picture
    }
}

extension FieldReader {
    /// `pictures: {formats: [avif, webp], widths: [320, …], quality: 80}`
    mutating func pictures() -> PictureSettings {
        object("pictures") { fields in
            let formats = fields.has("formats") ? fields.pictureFormats() : nil
            var widths: Set<Int> = []
            for text in fields.texts("widths") {
                guard let width = Int(text.value), (16...8192).contains(width) else {
                    fields.report("picture-width", at: text.location, ["value": text.value])
                    continue
                }
                widths.insert(width)
            }
            let plain = PictureSettings()
            return PictureSettings(
                formats: formats ?? plain.formats, widths: widths.isEmpty ? plain.widths : widths.sorted(),
                quality: fields.integer("quality", in: 30...100) ?? plain.quality)
        } ?? PictureSettings()
    }

    private mutating func pictureFormats() -> [PictureSettings.Format] {
        var formats: [PictureSettings.Format] = []
        for name in texts("formats") {
            guard let format = PictureSettings.Format(rawValue: name.value) else {
                let allowed = PictureSettings.Format.allCases.map(\.rawValue)
                report(
                    "bad-value", at: name.location,
                    ["key": "formats", "value": name.value, "allowed": allowed.joined(separator: ", ")],
                    suggestion: Suggestion.nearest(to: name.value, among: allowed))
                continue
            }
            if !formats.contains(format) { formats.append(format) }
        }
        return formats
    }
}
