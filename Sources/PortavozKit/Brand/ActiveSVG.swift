/// What in a drawing could run or fetch something: a script, a handler, a foreign document, a style sheet or a picture of
/// another site; nil where there is nothing. What is told is the tag, the attribute or the address.
package func activeContent(of svg: [UInt8]) -> String? {
    // Browsers read UTF-16 as well; nobody's drawing is written so.
    if svg.starts(with: [0xFF, 0xFE]) || svg.starts(with: [0xFE, 0xFF]) || svg.contains(0) { return "UTF-16" }
    var scanner = ActiveSVG(svg.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 })
    return scanner.scan()
}

/// Reads tags and their attributes as XML has them (1.0, section 3.1), each byte once. Comments are passed over.
private struct ActiveSVG {
    /// In small letters.
    private let text: [UInt8]
    private var index = 0
    private var isStyle = false

    init(_ text: [UInt8]) { self.text = text }

    private static let elements: Set<String> = [
        "script", "foreignobject", "iframe", "handler", "listener", "embed", "object", "base", "meta",
    ]

    mutating func scan() -> String? {
        while index < text.count {
            if text[index] == UInt8(ascii: "<"), let found = tag() { return found }
            if index < text.count, text[index] == UInt8(ascii: "<") { continue }
            let start = index
            while index < text.count, text[index] != UInt8(ascii: "<") { index += 1 }
            if isStyle, let found = Self.style(text[start..<index]) { return found }
        }
        return nil
    }

    /// Reads from `<` to the tag's end.
    private mutating func tag() -> String? {
        if starts(with: "<!--") {
            pass(through: "-->")
            return nil
        }
        if starts(with: "<![cdata[") {
            let start = index
            pass(through: "]]>")
            return isStyle ? Self.style(text[start..<index]) : nil
        }
        if starts(with: "<!entity") { return "<!entity" }
        if starts(with: "<?xml-stylesheet") { return "<?xml-stylesheet" }
        index += 1
        let isEnd = index < text.count && text[index] == UInt8(ascii: "/")
        if isEnd { index += 1 }
        let name = Self.localName(word())
        if Self.elements.contains(name) { return "<" + name }
        if name == "style" { isStyle = !isEnd }
        while index < text.count, text[index] != UInt8(ascii: ">"), text[index] != UInt8(ascii: "<") {
            if let found = attribute(of: name) { return found }
        }
        if index < text.count, text[index] == UInt8(ascii: ">") { index += 1 }
        return nil
    }

    private mutating func attribute(of element: String) -> String? {
        let name = word()
        guard !name.isEmpty else {
            index += 1
            return nil
        }
        passSpaces()
        guard index < text.count, text[index] == UInt8(ascii: "=") else { return nil }
        index += 1
        let local = Self.localName(name)
        if local.count > 2, local.hasPrefix("on"), local.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) { return local }
        return Self.value(value(), of: local, in: element)
    }

    /// Letters of a name, up to white space or a sign of the syntax.
    private mutating func word() -> ArraySlice<UInt8> {
        let start = index
        while index < text.count, !Self.isSpace(text[index]), !"=<>/\"'".utf8.contains(text[index]) { index += 1 }
        return text[start..<index]
    }

    private mutating func value() -> ArraySlice<UInt8> {
        passSpaces()
        guard index < text.count else { return [] }
        let quote = text[index]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return word() }
        index += 1
        let start = index
        while index < text.count, text[index] != quote { index += 1 }
        let value = text[start..<index]
        if index < text.count { index += 1 }
        return value
    }

    private mutating func passSpaces() {
        while index < text.count, Self.isSpace(text[index]) { index += 1 }
    }

    private func starts(with word: String) -> Bool { text[index...].starts(with: word.utf8) }

    private mutating func pass(through end: String) {
        while index < text.count {
            if starts(with: end) {
                index += end.utf8.count
                return
            }
            index += 1
        }
    }

    // MARK: What is read

    private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

    /// Without the prefix of a namespace, of which the file may choose any.
    private static func localName(_ name: ArraySlice<UInt8>) -> String {
        let colon = name.lastIndex(of: UInt8(ascii: ":"))
        return String(decoding: colon.map { name[name.index(after: $0)...] } ?? name, as: UTF8.self)
    }

    private static func value(_ value: ArraySlice<UInt8>, of name: String, in element: String) -> String? {
        let plain = resolved(value)
        let isAddress = name == "href" || name == "src"
        for scheme in ["javascript:", "vbscript:"] where plain.contains(scheme) { return scheme }
        if isAddress || name == "values" || name == "to" || name == "from" {
            for kind in ["data:text", "data:application", "data:image/svg"] where plain.contains(kind) { return kind }
        }
        // A link is followed by whoever clicks it; a picture is fetched by itself.
        if isAddress, element != "a", isForeign(plain) { return plain }
        return style(Array(plain.utf8)[...])
    }

    /// `@import`, or a `url()` of another site.
    private static func style(_ css: ArraySlice<UInt8>) -> String? {
        let plain = resolved(css)
        if plain.contains("@import") { return "@import" }
        guard plain.contains("url(") else { return nil }
        for part in plain.split(separator: "url(", omittingEmptySubsequences: false).dropFirst() {
            let address = part.drop { $0 == "\"" || $0 == "'" }.prefix { $0 != ")" && $0 != "\"" && $0 != "'" }
            if isForeign(String(address)) { return String(address) }
        }
        return nil
    }

    private static func isForeign(_ address: String) -> Bool {
        address.hasPrefix("//") || ["http:", "https:", "ftp:", "file:"].contains { address.hasPrefix($0) }
    }

    /// A text with its numeric references resolved and without white space and control characters, which browsers pass over
    /// inside an address; in small letters.
    private static func resolved(_ bytes: ArraySlice<UInt8>) -> String {
        var result: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] == UInt8(ascii: "&"), index + 1 < bytes.endIndex, bytes[index + 1] == UInt8(ascii: "#"),
                let end = bytes[index...].prefix(12).firstIndex(of: UInt8(ascii: ";"))
            {
                let digits = String(decoding: bytes[index + 2..<end], as: UTF8.self)
                let code = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
                if let code, let scalar = Unicode.Scalar(code) {
                    if code > 0x20 { result += Array(String(Character(scalar)).lowercased().utf8) }
                    index = end + 1
                    continue
                }
            }
            if !isSpace(bytes[index]) { result.append(bytes[index]) }
            index += 1
        }
        return String(decoding: result, as: UTF8.self)
    }
}
