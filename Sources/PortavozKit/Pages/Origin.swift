import PortavozMarkdown

/// What readers are told of a translation or an adaptation: the original, its author, and who allowed it.
extension PageLinks {
    /// The note as HTML; nil for a text that has no original but itself.
    func origin(_ entry: Entry) -> [UInt8]? {
        guard let fields = entry.payload as? ContributionFields, let original = fields.original else { return nil }
        func escaped(_ text: String) -> String {
            var bytes: [UInt8] = []
            bytes.appendEscaped(text)
            return String(decoding: bytes, as: UTF8.self)
        }
        var title = "<cite>\(escaped(original.title))</cite>"
        if let url = original.url {
            title =
                "<a href=\"\(escaped(url))\" rel=\"\(fields.sponsor == nil ? "" : "sponsored ")nofollow\">\(title)</a>"
        }
        var note = words.origin(original.kind, title: title, author: escaped(original.author))
        if let permission = original.permission { note += " " + words.permission(escaped(permission)) }
        return Array(note.utf8)
    }
}
