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
    /// How much of what ends the place has come: dashes of a declaration or comment, bytes of `</script`.
    private var progress = 0
    /// Nothing stands yet in the attribute's value, or in its current part where it lists several URLs.
    private(set) var startsValue = false

    mutating func advance(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            // Most bytes of a template.
            if byte != UInt8(ascii: "<"), case .text = place { continue }
            advance(byte)
        }
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
            if byte == UInt8(ascii: "<") {
                place = .tagOpen
                element.removeAll(keepingCapacity: true)
            }
        case .tagOpen:
            switch byte {
            case UInt8(ascii: "/") where element.isEmpty: element = [byte]
            case UInt8(ascii: "!"), UInt8(ascii: "?"): (place, progress) = (.declaration, 0)
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
                place = .attributeName
                attribute.removeAll(keepingCapacity: true)
                attribute.append(lowercased(byte))
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
            // Two dashes make it a comment where nothing stands before them.
            progress = byte == UInt8(ascii: "-") && progress >= 0 ? progress + 1 : -1
            if progress == 2 {
                (place, progress) = (.comment, 0)
            } else if byte == UInt8(ascii: ">") {
                (place, progress) = (.text, 0)
            }
        case .comment:
            if byte == UInt8(ascii: ">"), progress >= 2 { place = .text }
            progress = byte == UInt8(ascii: "-") ? progress + 1 : 0
        case .script:
            let wanted = progress == 0 ? UInt8(ascii: "<") : progress == 1 ? UInt8(ascii: "/") : element[progress - 2]
            progress = lowercased(byte) == wanted ? progress + 1 : byte == UInt8(ascii: "<") ? 1 : 0
            if progress == element.count + 2 {
                place = .inTag
                element.insert(UInt8(ascii: "/"), at: 0)
            }
        }
    }

    private mutating func endTag() {
        let isCode = element.elementsEqual("script".utf8) || element.elementsEqual("style".utf8)
        (place, progress) = (isCode ? .script : .text, 0)
    }

    // MARK: Judging attributes

    var isQuotedValue: Bool {
        if case .quoted = place { true } else { false }
    }

    /// The value is code: an event handler, or a document of its own.
    var isCodeAttribute: Bool { attribute.starts(with: "on".utf8) || attribute.elementsEqual("srcdoc".utf8) }

    /// A URL begins here.
    var startsURL: Bool { isQuotedValue && startsValue && Self.urlAttributes.contains(attributeName) }

    var attributeName: String { String(decoding: attribute, as: UTF8.self) }

    private var listsURLs: Bool {
        attribute.elementsEqual("srcset".utf8) || attribute.elementsEqual("imagesrcset".utf8)
    }

    private static let urlAttributes: Set<String> = [
        "action", "background", "cite", "data", "formaction", "href", "imagesrcset", "itemid", "longdesc", "manifest",
        "ping", "poster", "src", "srcset", "xlink:href",
    ]
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

private func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
