import PortavozDiagnostics
import PortavozTemplate

/// Whose an image is: what the file beside it says, `photo.jpg.yml` beside `photo.jpg`.
package struct ImageCredit: Sendable, Hashable {
    package var author: String
    package var licence: String?
    /// Where the image comes from: a web address.
    package var source: String?

    /// The path of the file that may say it.
    static func path(of image: String) -> String { image + ".yml" }

    /// Whether a path is that of such a file, for an image that is there.
    static func isCredit(_ path: String, among files: Set<String>) -> Bool {
        guard path.hasSuffix(".yml") else { return false }
        let image = String(path.dropLast(4))
        return ImageFormat(path: image) != nil && files.contains(image)
    }

    /// Reads the file; nil, with the reason, when it names nobody.
    static func read(_ bytes: [UInt8], _ path: String) -> (ImageCredit?, [Diagnostic]) {
        let (node, faults) = parseSettings(bytes, path)
        guard faults.isEmpty else { return (nil, faults) }
        var reader = FieldReader(node, file: path, owner: "image credit", clock: .utc)
        let author = reader.requiredText("credit")
        let licence = reader.text("licence")
        var source = reader.url("source")
        if let found = source, !found.value.hasPrefix("https://"), !found.value.hasPrefix("http://") {
            reader.report("bad-url", at: found.location, ["key": "source", "url": found.value])
            source = nil
        }
        let credit = ImageCredit(author: author, licence: licence, source: source?.value)
        return (author.isEmpty ? nil : credit, reader.finish())
    }

    /// The credit as it stands in a caption: ` <small class="credit">Ana, CC BY 4.0</small>`.
    ///
    /// - Parameter relation: what `rel` says on the link to the source.
    func write(to html: inout PageBuffer, relation: String?) {
        html.append(raw: " <small class=\"credit\">")
        if let source {
            html.append(raw: "<a href=\"")
            html.append(escaping: source)
            if let relation {
                html.append(raw: "\" rel=\"")
                html.append(escaping: relation)
            }
            html.append(raw: "\">")
        }
        html.append(escaping: author)
        if source != nil { html.append(raw: "</a>") }
        if let licence {
            html.append(raw: ", ")
            html.append(escaping: licence)
        }
        html.append(raw: "</small>")
    }
}
