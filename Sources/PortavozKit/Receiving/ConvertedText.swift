import PortavozDiagnostics

/// What pandoc makes of a word processor's file, as a guest would have written it: with a title, a description, and sections
/// that begin at level two.
struct ConvertedText {
    var markdown: String

    /// - Parameter path: the file's name, for faults.
    init(_ text: String, path: String) {
        // A title and a subtitle come as front matter; whatever else it holds (authors, dates) is the program's own.
        guard
            var fields = try? ReceivedFields(text, allowed: ["title", "subtitle"], path: path)
        else {
            markdown = text
            return
        }
        let title = fields.text("title") ?? fields.takeHeading()
        let subtitle = fields.text("subtitle")
        fields.entries = []
        if let subtitle { fields.begin(with: "description", subtitle) }
        if let title { fields.begin(with: "title", title) }
        fields.body = Self.lowered(fields.body)
        markdown = fields.entries.isEmpty ? fields.body : fields.file
    }

    /// The text with every heading a level lower, where it has one of level one: that is the page's own.
    private static func lowered(_ body: String) -> String {
        var lines = body.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var headings: [Int] = []
        var fence: Substring?
        for (index, line) in lines.enumerated() {
            if let open = fence {
                if line.hasPrefix(open) { fence = nil }
            } else if line.hasPrefix("```") || line.hasPrefix("~~~") {
                fence = line.prefix { $0 == line.first }
            } else if line.hasPrefix("#"), line.drop(while: { $0 == "#" }).first == " " {
                headings.append(index)
            }
        }
        guard headings.contains(where: { lines[$0].hasPrefix("# ") }) else { return body }
        for index in headings where !lines[index].hasPrefix("######") { lines[index] = "#" + lines[index] }
        return lines.joined(separator: "\n")
    }
}
