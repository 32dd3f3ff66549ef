import PortavozMarkdown
import PortavozTemplate

/// What readers are told of a translation or an adaptation: the original, its author, and who allowed it.
extension PageLinks {
    /// The note as HTML; nil for a text that has no original but itself.
    func origin(_ entry: Entry) -> [UInt8]? {
        guard let fields = entry.payload.contributionFields, let original = fields.original else { return nil }
        var title = "<cite>\(original.title.escapedForHTML)</cite>"
        if let url = original.url {
            title =
                "<a href=\"\(url.escapedForHTML)\" rel=\"\(fields.sponsor == nil ? "" : "sponsored ")nofollow\">\(title)</a>"
        }
        var note = words.origin(original.kind, title: title, author: original.author.escapedForHTML)
        if let permission = original.permission { note += " " + words.permission(permission.escapedForHTML) }
        return Array(note.utf8)
    }
}
