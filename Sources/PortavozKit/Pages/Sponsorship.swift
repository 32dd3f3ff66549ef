import PortavozMarkdown

/// What readers and search engines are told about a text that somebody paid for.
extension PageLinks {
    /// The line that names who paid; nil for a text that nobody paid for.
    func sponsorship(_ entry: Entry) -> String? {
        guard let sponsor = (entry.payload as? ContributionFields)?.sponsor, !sponsor.isEmpty else { return nil }
        return words.sponsorship(by: sponsor)
    }

    /// An entry's text as feeds carry it: with whole addresses, and after the line that names its sponsor.
    func feedBody(_ entry: Entry) -> [UInt8] {
        let body = body(entry, absolute: true)
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
        /// How much further on a place is, for all that was added before it.
        func moved(_ offset: Int) -> Int { offset + starts.prefix { $0 < offset }.count * addition.count }
        copy.links = links.map { link in
            var link = link
            link.htmlRange = moved(link.htmlRange.lowerBound)..<moved(link.htmlRange.upperBound)
            link.creditOffset = link.creditOffset.map(moved)
            return link
        }
        return copy
    }
}
