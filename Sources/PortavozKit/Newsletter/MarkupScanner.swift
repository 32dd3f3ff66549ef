import PortavozDiagnostics

/// A page's HTML piece by piece, for whoever writes it anew with less in it.
///
/// It is read as browsers do as far as that takes: tags, attributes, comments. What it reads is our own, with what staff may have
/// written between: nothing has to be well-formed.
struct MarkupScanner {
    enum Piece: Equatable {
        /// Text as it stands, with its character references.
        case text(String)
        case open(String, [String: String])
        case close(String)
    }

    private let bytes: [UInt8]
    private let leftOut: Set<String>
    private var position = 0

    /// - Parameter leftOut: elements that are passed over with all that is in them.
    init(_ bytes: [UInt8], leavingOut leftOut: Set<String> = []) {
        self.bytes = bytes
        self.leftOut = leftOut
    }

    /// All pieces, for whoever needs them more than once.
    static func pieces(_ bytes: [UInt8], leavingOut leftOut: Set<String> = []) -> [Piece] {
        var scanner = MarkupScanner(bytes, leavingOut: leftOut)
        var pieces: [Piece] = []
        while let piece = scanner.next() { pieces.append(piece) }
        return pieces
    }

    private mutating func next() -> Piece? {
        while let piece = read() {
            guard case .open(let name, let attributes) = piece, leftOut.contains(name) else { return piece }
            // Of what is left out, drawings alone can end with the tag that begins them.
            if attributes["/"] == nil || name != "svg" { skipElement(name) }
        }
        return nil
    }

    /// Passes over an element that has begun, with others of its name inside.
    private mutating func skipElement(_ name: String) {
        var depth = 1
        while depth > 0, let piece = read() {
            if piece == .close(name) { depth -= 1 }
            if case .open(name, _) = piece { depth += 1 }
        }
    }

    private mutating func read() -> Piece? {
        while position < bytes.count {
            guard bytes[position] == UInt8(ascii: "<") else { return .text(text()) }
            let following = position + 1 < bytes.count ? bytes[position + 1] : 0
            if Self.isLetter(following) { return openTag() }
            if following == UInt8(ascii: "/") {
                if let name = closeTag() { return .close(name) }
            } else if following == UInt8(ascii: "!") || following == UInt8(ascii: "?") {
                skipDeclaration()
            } else {
                position += 1
                return .text("&lt;")
            }
        }
        return nil
    }

    private mutating func text() -> String {
        let start = position
        position = bytes[start...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func openTag() -> Piece {
        position += 1
        let name = word { !Self.isSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
        var attributes: [String: String] = [:]
        while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
            if bytes[position] == UInt8(ascii: "/") {
                position += 1
                if position < bytes.count, bytes[position] == UInt8(ascii: ">") { attributes["/"] = "" }
                continue
            }
            if Self.isSpace(bytes[position]) {
                position += 1
                continue
            }
            let key = word { !Self.isSpace($0) && !"=>/".utf8.contains($0) }
            skipSpace()
            var value = ""
            if position < bytes.count, bytes[position] == UInt8(ascii: "=") {
                position += 1
                skipSpace()
                value = attributeValue()
            } else if key.isEmpty {
                position += 1
            }
            if attributes[key] == nil { attributes[key] = plainText(value) }
        }
        position = min(bytes.count, position + 1)
        return .open(name, attributes)
    }

    private mutating func attributeValue() -> String {
        guard position < bytes.count else { return "" }
        let quote = bytes[position]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            let start = position
            while position < bytes.count, !Self.isSpace(bytes[position]), bytes[position] != UInt8(ascii: ">") {
                position += 1
            }
            return String(decoding: bytes[start..<position], as: UTF8.self)
        }
        let start = position + 1
        let end = bytes[start...].firstIndex(of: quote) ?? bytes.count
        position = min(bytes.count, end + 1)
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    private mutating func closeTag() -> String? {
        position += 2
        let name = word { !Self.isSpace($0) && $0 != UInt8(ascii: ">") }
        position = min(bytes.count, (bytes[position...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count) + 1)
        return name.isEmpty ? nil : name
    }

    private mutating func skipDeclaration() {
        let isComment = bytes[position...].starts(with: "<!--".utf8)
        position += isComment ? 4 : 2
        while position < bytes.count {
            if isComment ? bytes[position...].starts(with: "-->".utf8) : bytes[position] == UInt8(ascii: ">") {
                position += isComment ? 3 : 1
                return
            }
            position += 1
        }
    }

    private mutating func skipSpace() {
        while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
    }

    private mutating func word(_ belongs: (UInt8) -> Bool) -> String {
        let start = position
        while position < bytes.count, belongs(bytes[position]) { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

/// A text's character references resolved, as far as our pages have any: the five of XML, the space that keeps together, and
/// numbers.
func plainText(_ html: String) -> String {
    guard html.withBytes({ $0.contains(UInt8(ascii: "&")) }) else { return html }
    var result = ""
    result.reserveCapacity(html.utf8.count)
    var rest = html[...]
    while let start = rest.utf8.firstIndex(of: UInt8(ascii: "&")) {
        result += rest[..<start]
        rest = rest[start...]
        if let (reference, character) = namedReferences.first(where: { rest.utf8.starts(with: $0.reference.utf8) }) {
            result += character
            rest = rest[rest.utf8.index(start, offsetBy: reference.utf8.count)...]
        } else if let (scalar, end) = numericReference(rest) {
            result.unicodeScalars.append(scalar)
            rest = rest[end...]
        } else {
            result += "&"
            rest = rest[rest.utf8.index(after: start)...]
        }
    }
    return result + rest
}

private let namedReferences: [(reference: String, character: String)] = [
    ("&amp;", "&"), ("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&apos;", "'"), ("&nbsp;", "\u{A0}"),
]

/// The character that a text begins with as a number, `&#39;` or `&#x27;`, and where the reference ends.
private func numericReference(_ text: Substring) -> (Unicode.Scalar, String.Index)? {
    guard text.utf8.starts(with: "&#".utf8), let end = text.utf8.prefix(12).firstIndex(of: UInt8(ascii: ";")) else {
        return nil
    }
    let digits = text[text.utf8.index(text.startIndex, offsetBy: 2)..<end]
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let value = UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10)
    return value.flatMap(Unicode.Scalar.init).map { ($0, text.utf8.index(after: end)) }
}
