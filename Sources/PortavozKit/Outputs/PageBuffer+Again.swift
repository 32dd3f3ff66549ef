import PortavozTemplate

/// A page's head says its title, description and address several times: each is escaped once, and copied from there.
extension PageBuffer {
    /// Appends a text, escaped for HTML, and says where it stands.
    mutating func place(escaping text: String) -> Range<Int> {
        let start = count
        append(escaping: text)
        return start..<count
    }

    /// Appends a JSON string with its quotes, and says where it stands.
    mutating func place(json text: String, forScript: Bool) -> Range<Int> {
        let start = count
        append(json: text, forScript: forScript)
        return start..<count
    }

    /// Appends once more what was written before.
    mutating func append(again place: Range<Int>) {
        let output = room(for: place.count)
        if let start = bytes.baseAddress { output.update(from: start + place.lowerBound, count: place.count) }
        advance(by: place.count)
    }
}
