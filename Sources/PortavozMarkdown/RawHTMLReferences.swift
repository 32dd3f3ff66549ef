/// What the tags of a piece of raw HTML refer to, and which anchors they define.
///
/// It reads the way browsers do (WHATWG HTML, "Tokenization"): comments and the text of scripts and styles hold no
/// tags, names are in any case, values are quoted or not. A tag that the piece cuts short counts for nothing.
struct RawHTMLReferences {
    struct Reference: Equatable {
        var element: String
        var attribute: String
        /// Where the destination stands in the piece, without quotes and without white space around it.
        var range: Range<Int>
    }

    private(set) var references: [Reference] = []
    private(set) var anchors: [String] = []
    /// What a content security policy lets a browser do only where it is told of it.
    private(set) var inlineCode: [InlineCode] = []

    struct InlineCode: Equatable {
        enum Kind { case script, style, styleAttribute, handler, scriptAddress }
        var kind: Kind
        /// A script's or style's text; an attribute's name, or the address.
        var range: Range<Int>
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    init(in bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        while let start = find(UInt8(ascii: "<"), from: position) {
            position = start + 1
            readMarkup()
        }
    }

    // MARK: Tokens

    private mutating func readMarkup() {
        guard position < bytes.count else { return }
        switch bytes[position] {
        case UInt8(ascii: "!") where starts(with: "!--", at: position): skipComment()
        case UInt8(ascii: "!"), UInt8(ascii: "?"): skip(past: ">", from: position)
        case UInt8(ascii: "/"):
            position += 1
            if position < bytes.count, bytes[position].isASCIILetter { _ = readTag() }
        case let byte where byte.isASCIILetter:
            guard let tag = readTag() else { return }
            keep(tag)
            if Self.rawTextElements.contains(tag.name) {
                let start = position
                let end = skipRawText(of: tag.name)
                if tag.name == "style" {
                    keepStyle(in: start..<position, element: "style")
                    inlineCode.append(InlineCode(kind: .style, range: start..<end))
                } else if tag.name == "script", isProgram(tag) {
                    inlineCode.append(InlineCode(kind: .script, range: start..<end))
                }
            }
        default: break
        }
    }

    private mutating func skipComment() {
        position += 3
        if starts(with: ">", at: position) || starts(with: "->", at: position) {
            skip(past: ">", from: position)
        } else {
            skip(past: "-->", from: position)
        }
    }

    private struct Tag {
        var name: String
        var attributes: [(name: String, value: Range<Int>)] = []
        /// The names of attributes that are programs or styles.
        var code: [(name: String, range: Range<Int>)] = []
    }

    /// Whether a script's text is run: data in it is not (WHATWG HTML, "Prepare the script element").
    private func isProgram(_ tag: Tag) -> Bool {
        guard !tag.attributes.contains(where: { $0.name == "src" }) else { return false }
        guard let type = tag.attributes.first(where: { $0.name == "type" })?.value else { return true }
        let text = HTMLEntities.resolved(bytes[trimmed(type)]).lowercased()
        return text.isEmpty || text == "module" || text == "importmap" || text == "speculationrules"
            || text.hasSuffix("javascript") || text.hasSuffix("ecmascript") || text.hasSuffix("jscript")
            || text.hasSuffix("livescript") || text.contains("javascript1")
    }

    /// Reads from a tag's name to past its `>`; nil when the piece ends before that.
    private mutating func readTag() -> Tag? {
        var tag = Tag(name: readName { $0.isASCIISpace || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ">") })
        while true {
            skipSpace { $0.isASCIISpace || $0 == UInt8(ascii: "/") }
            guard position < bytes.count else { return nil }
            if bytes[position] == UInt8(ascii: ">") {
                position += 1
                return tag
            }
            let start = position
            if bytes[position] == UInt8(ascii: "=") { position += 1 }  // A stray `=` begins a name.
            let name = readName(from: start) {
                $0.isASCIISpace || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "=")
            }
            let nameEnd = position
            skipSpace(\.isASCIISpace)
            guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { continue }
            if name == "style" || name.utf8.count > 2 && name.hasPrefix("on") {
                tag.code.append((name, start..<nameEnd))
            }
            position += 1
            skipSpace(\.isASCIISpace)
            guard let value = readValue() else { return nil }
            if Self.attributes.contains(name), !tag.attributes.contains(where: { $0.name == name }) {
                tag.attributes.append((name, value))
            }
        }
    }

    private mutating func readName(from begin: Int? = nil, until ends: (UInt8) -> Bool) -> String {
        let start = begin ?? position
        while position < bytes.count, !ends(bytes[position]) { position += 1 }
        return String(decoding: bytes[start..<position].map(\.lowercased), as: UTF8.self)
    }

    private mutating func readValue() -> Range<Int>? {
        guard position < bytes.count else { return nil }
        let quote = bytes[position]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            guard let end = find(quote, from: position + 1) else {
                position = bytes.count
                return nil
            }
            defer { position = end + 1 }
            return position + 1..<end
        }
        let start = position
        while position < bytes.count, !bytes[position].isASCIISpace, bytes[position] != UInt8(ascii: ">") {
            position += 1
        }
        return start..<position
    }

    /// The text of a script or style ends at its own end tag, whatever stands in it.
    ///
    /// - Returns: where the text ends, before its end tag.
    private mutating func skipRawText(of name: String) -> Int {
        while let start = find(UInt8(ascii: "<"), from: position) {
            position = start + 1
            guard starts(with: "/", at: position) else { continue }
            let end = position + 1 + name.utf8.count
            guard end <= bytes.count, zip(bytes[(position + 1)..<end], name.utf8).allSatisfy({ $0.lowercased == $1 })
            else { continue }
            if end == bytes.count || !bytes[end].isASCIILetterOrDigit {
                skip(past: ">", from: end)
                return start
            }
        }
        position = bytes.count
        return position
    }

    // MARK: What is kept

    private mutating func keep(_ tag: Tag) {
        for (name, range) in tag.code {
            inlineCode.append(InlineCode(kind: name == "style" ? .styleAttribute : .handler, range: range))
        }
        for (name, value) in tag.attributes {
            let range = trimmed(value)
            guard !range.isEmpty else { continue }
            switch name {
            case "id": anchors.append(HTMLEntities.resolved(bytes[range]))
            case "name": if tag.name == "a" { anchors.append(HTMLEntities.resolved(bytes[range])) }
            case "data" where tag.name != "object": break
            case "type": break
            case "href" where spells("javascript:", at: range.lowerBound):
                inlineCode.append(InlineCode(kind: .scriptAddress, range: range))
                references.append(Reference(element: tag.name, attribute: name, range: range))
            case "style": keepStyle(in: range, element: tag.name)
            case "srcset", "imagesrcset": keepCandidates(of: range, element: tag.name, attribute: name)
            default: references.append(Reference(element: tag.name, attribute: name, range: range))
            }
        }
    }

    /// What a style fetches from other hosts: `url(…)` and `@import "…"` (CSS Values 4, "Resource Locators").
    ///
    /// Only those with a host of their own are kept; the style's other addresses stay as they are.
    private mutating func keepStyle(in range: Range<Int>, element: String) {
        for index in range {
            var start: Int
            if spells("url(", at: index) {
                start = index + 4
            } else if spells("@import", at: index) {
                start = index + 7
            } else {
                continue
            }
            while start < range.upperBound, bytes[start].isASCIISpace { start += 1 }
            if start < range.upperBound, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[start]) { start += 1 }
            guard ["https:", "http:", "//"].contains(where: { spells($0, at: start) }) else { continue }
            var end = start
            while end < range.upperBound, !bytes[end].isASCIISpace, !"\"');".utf8.contains(bytes[end]) { end += 1 }
            references.append(Reference(element: element, attribute: "style", range: start..<end))
        }
    }

    /// Whether a word in small letters stands at a place, in any case.
    private func spells(_ word: String, at index: Int) -> Bool {
        index + word.utf8.count <= bytes.count && zip(bytes[index...], word.utf8).allSatisfy { $0.lowercased == $1 }
    }

    /// A `srcset` is a list: destination, white space, descriptor, comma (WHATWG HTML, "Parse a srcset attribute").
    private mutating func keepCandidates(of range: Range<Int>, element: String, attribute: String) {
        var index = range.lowerBound
        while index < range.upperBound {
            while index < range.upperBound, bytes[index].isASCIISpace || bytes[index] == UInt8(ascii: ",") {
                index += 1
            }
            let start = index
            while index < range.upperBound, !bytes[index].isASCIISpace { index += 1 }
            var end = index
            while end > start, bytes[end - 1] == UInt8(ascii: ",") { end -= 1 }
            if end > start {
                references.append(Reference(element: element, attribute: attribute, range: start..<end))
            }
            if end == index {
                var depth = 0
                while index < range.upperBound, depth > 0 || bytes[index] != UInt8(ascii: ",") {
                    if bytes[index] == UInt8(ascii: "(") { depth += 1 }
                    if bytes[index] == UInt8(ascii: ")") { depth = max(depth - 1, 0) }
                    index += 1
                }
            }
        }
    }

    /// The attributes that fetch, link or name; a tag's others are not looked at.
    private static let attributes: Set<String> = [
        "href", "src", "srcset", "imagesrcset", "poster", "data", "action", "formaction", "cite", "background",
        "longdesc", "manifest", "xlink:href", "id", "name", "style", "type",
    ]
    private static let rawTextElements: Set<String> = [
        "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext",
    ]

    // MARK: Bytes

    private func find(_ byte: UInt8, from start: Int) -> Int? {
        start < bytes.count ? bytes[start...].firstIndex(of: byte) : nil
    }

    private func starts(with text: StaticString, at index: Int) -> Bool {
        let count = text.utf8CodeUnitCount
        guard index + count <= bytes.count else { return false }
        return (0..<count).allSatisfy { bytes[index + $0] == text.utf8Start[$0] }
    }

    private mutating func skip(past end: StaticString, from start: Int) {
        position = start
        while position < bytes.count {
            if starts(with: end, at: position) {
                position += end.utf8CodeUnitCount
                return
            }
            position += 1
        }
    }

    private mutating func skipSpace(_ isSpace: (UInt8) -> Bool) {
        while position < bytes.count, isSpace(bytes[position]) { position += 1 }
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, bytes[start].isASCIISpace { start += 1 }
        while end > start, bytes[end - 1].isASCIISpace { end -= 1 }
        return start..<end
    }
}

extension MarkdownDocument.InlineCode {
    /// What a piece of HTML, such as a theme's template, holds; places are the piece's own, from its first line on.
    package static func all(in html: [UInt8]) -> [MarkdownDocument.InlineCode] {
        html.withUnsafeBufferPointer { bytes in
            RawHTMLReferences(in: bytes).inlineCode.map { found in
                let before = bytes[..<found.range.lowerBound]
                let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
                let text = String(decoding: bytes[found.range], as: UTF8.self)
                return MarkdownDocument.InlineCode(
                    kind: Self.Kind(found.kind), text: text, line: before.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 },
                    column: before[lineStart...].reduce(1) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 },
                    length: max(1, text.prefix { $0 != "\n" }.unicodeScalars.count))
            }
        }
    }
}

extension MarkdownDocument.InlineCode.Kind {
    init(_ kind: RawHTMLReferences.InlineCode.Kind) {
        switch kind {
        case .script: self = .script
        case .style: self = .style
        case .styleAttribute: self = .styleAttribute
        case .handler: self = .handler
        case .scriptAddress: self = .scriptAddress
        }
    }
}
