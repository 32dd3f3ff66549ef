/// Where in HTML a template's next byte falls: just enough to judge what may be printed there.
///
/// It follows the WHATWG tokenizer's states (§13.2.5) over literal text, without its error recovery.
struct HTMLPosition: Equatable {
    enum Place: Equatable {
        case text
        /// After `<` or `</`.
        case tagOpen
        case tagName
        /// Between a tag's attributes.
        case inTag
        case attributeName
        /// After the `=`, before any of the value.
        case valueStart
        case unquoted
        case quoted(UInt8)
        case comment
        /// `<!DOCTYPE …>` and other markup that `>` ends.
        case declaration
        /// Inside a script or style element.
        case script
    }

    private(set) var place = Place.text
    /// The tag or attribute name being read, or read last.
    private var element: [UInt8] = []
    private(set) var attribute: [UInt8] = []
    /// The last bytes, as far as the end of a comment or of a script needs them.
    private var recent: [UInt8] = []
    /// Nothing stands yet in the attribute's value, or in its current part where it lists several URLs.
    private(set) var startsValue = false

    mutating func advance(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { advance(byte) }
    }

    /// Passes over a printed value.
    mutating func advancePastValue() {
        startsValue = false
        if place == .tagOpen { place = .tagName }
    }

    /// The position after an optional part: where it changed the place, its end counts.
    func merged(skipping before: HTMLPosition) -> HTMLPosition {
        var merged = self
        if place == before.place { merged.startsValue = startsValue || before.startsValue }
        return merged
    }

    private mutating func advance(_ byte: UInt8) {
        let space = isSpace(byte)
        switch place {
        case .text:
            if byte == UInt8(ascii: "<") { (place, element) = (.tagOpen, []) }
        case .tagOpen:
            switch byte {
            case UInt8(ascii: "/") where element.isEmpty: element = [byte]
            case UInt8(ascii: "!"), UInt8(ascii: "?"): (place, recent) = (.declaration, [])
            case _ where isLetter(byte):
                element.append(lowercased(byte))
                place = .tagName
            default: place = .text
            }
        case .tagName:
            if space || byte == UInt8(ascii: "/") {
                place = .inTag
            } else if byte == UInt8(ascii: ">") {
                endTag()
            } else {
                element.append(lowercased(byte))
            }
        case .inTag:
            if byte == UInt8(ascii: ">") {
                endTag()
            } else if byte == UInt8(ascii: "=") {
                (place, startsValue) = (.valueStart, true)
            } else if !space, byte != UInt8(ascii: "/") {
                (place, attribute) = (.attributeName, [lowercased(byte)])
            }
        case .attributeName:
            if byte == UInt8(ascii: "=") {
                (place, startsValue) = (.valueStart, true)
            } else if byte == UInt8(ascii: ">") {
                endTag()
            } else if space || byte == UInt8(ascii: "/") {
                place = .inTag
            } else {
                attribute.append(lowercased(byte))
            }
        case .valueStart:
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                place = .quoted(byte)
            } else if byte == UInt8(ascii: ">") {
                endTag()
            } else if !space {
                place = .unquoted
            }
        case .unquoted:
            if space { place = .inTag } else if byte == UInt8(ascii: ">") { endTag() }
        case .quoted(let quote):
            if byte == quote {
                place = .inTag
            } else if byte == UInt8(ascii: ","), listsURLs {
                startsValue = true
            } else if !space {
                startsValue = false
            }
        case .declaration:
            recent.append(byte)
            if recent == Array("--".utf8) {
                (place, recent) = (.comment, [])
            } else if byte == UInt8(ascii: ">") {
                place = .text
            }
        case .comment:
            recent = recent.suffix(2) + [byte]
            if recent == Array("-->".utf8) { place = .text }
        case .script:
            recent = recent.suffix(element.count + 1) + [lowercased(byte)]
            if recent.elementsEqual(Array("</".utf8) + element) {
                place = .inTag
                element.insert(UInt8(ascii: "/"), at: 0)
            }
        }
    }

    private mutating func endTag() {
        let name = String(decoding: element, as: UTF8.self)
        (place, recent) = (name == "script" || name == "style" ? .script : .text, [])
    }

    // MARK: Judging attributes

    var isQuotedValue: Bool {
        if case .quoted = place { true } else { false }
    }

    /// The value is code: an event handler, or a document of its own.
    var isCodeAttribute: Bool { attribute.starts(with: Array("on".utf8)) || attribute == Array("srcdoc".utf8) }

    /// A URL begins here.
    var startsURL: Bool { isQuotedValue && startsValue && Self.urlAttributes.contains(attributeName) }

    var attributeName: String { String(decoding: attribute, as: UTF8.self) }

    private var listsURLs: Bool { attributeName == "srcset" || attributeName == "imagesrcset" }

    private static let urlAttributes: Set<String> = [
        "action", "background", "cite", "data", "formaction", "href", "imagesrcset", "itemid", "longdesc", "manifest",
        "ping", "poster", "src", "srcset", "xlink:href",
    ]
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

private func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
