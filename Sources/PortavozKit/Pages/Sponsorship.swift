import PortavozMarkdown

/// What readers and search engines are told about a text that somebody paid for.
extension PageLinks {
    /// The line that names who paid; nil for a text that nobody paid for.
    func sponsorship(_ entry: Entry) -> String? {
        guard let sponsor = entry.payload.contributionFields?.sponsor, !sponsor.isEmpty else { return nil }
        return words.sponsorship(by: sponsor)
    }

    /// An entry's text as feeds carry it: with whole addresses, after the line that names its sponsor, and before the note
    /// on what it was translated or adapted from.
    func feedBody(_ entry: Entry) -> [UInt8] {
        var body = body(entry, absolute: true)
        if let origin = origin(entry) { body += Array("<p>".utf8) + origin + Array("</p>\n".utf8) }
        guard let sponsorship = sponsorship(entry) else { return body }
        var line = Array("<p><em>".utf8)
        line.appendEscaped(sponsorship)
        return line + Array("</em></p>\n".utf8) + body
    }
}

extension MarkdownDocument {
    /// A guest's text whose outgoing links say one thing more about themselves: `rel="sponsored nofollow ugc"`.
    ///
    /// In an untrusted text nothing but the renderer's own tags can hold the bytes that are looked for.
    func marked(as relation: String) -> MarkdownDocument {
        let mark = Array(" rel=\"".utf8)
        let whole = mark + Array(MarkdownOptions().linkRelation.utf8) + [UInt8(ascii: "\"")]
        let addition = Array("\(relation) ".utf8)
        var copy = self
        copy.html = []
        copy.html.reserveCapacity(html.count + links.count * addition.count)
        var starts: [Int] = []
        var position = 0
        while position < html.count {
            if html[position] == mark[0], html[position...].starts(with: whole) {
                starts.append(position)
                copy.html += mark + addition
                position += mark.count
            } else {
                copy.html.append(html[position])
                position += 1
            }
        }
        // Links stand in the order of their places, so that one pass over the marks does for all.
        var passed = 0
        copy.links = links.map { link in
            while passed < starts.count, starts[passed] < link.htmlRange.lowerBound { passed += 1 }
            var link = link
            let shift = passed * addition.count
            link.htmlRange = link.htmlRange.lowerBound + shift..<link.htmlRange.upperBound + shift
            link.creditOffset = link.creditOffset.map { offset in
                offset + shift + starts[passed...].prefix { $0 < offset }.count * addition.count
            }
            return link
        }
        return copy
    }
}
