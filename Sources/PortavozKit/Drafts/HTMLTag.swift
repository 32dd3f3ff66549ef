import PortavozTemplate

/// One tag of a page that a theme has made, with its attributes: enough of HTML's syntax for well-formed pages.
struct HTMLTag {
    /// In lower case.
    var name: String
    var isEnd: Bool
    var attributes: [(name: String, value: String?)]
    /// Where it stands, from `<` to after `>`.
    var range: Range<Int>

    subscript(_ name: String) -> String? {
        get { attributes.first { $0.name == name }?.value }
        set {
            guard let index = attributes.firstIndex(where: { $0.name == name }) else {
                if let newValue { attributes.append((name, newValue)) }
                return
            }
            if let newValue { attributes[index].value = newValue } else { attributes.remove(at: index) }
        }
    }

    func has(_ name: String) -> Bool { attributes.contains { $0.name == name } }

    mutating func remove(_ names: String...) { attributes.removeAll { names.contains($0.name) } }

    /// The tag as it is written.
    var text: String {
        if isEnd { return "</\(name)>" }
        return "<" + name
            + attributes.map { " " + $0.name + ($0.value.map { "=\"\($0.escapedForHTML)\"" } ?? "") }.joined()
            + ">"
    }
}

/// Finds a page's tags one after another; comments and the text of scripts and styles are none (HTML Standard, 13.1).
struct HTMLTags {
    let bytes: [UInt8]
    private(set) var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> HTMLTag? {
        while let open = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
            position = open + 1
            if bytes[open...].starts(with: Array("<!--".utf8)) {
                position = find("-->", from: open + 4).map { $0 + 3 } ?? bytes.count
            } else if let tag = tag(at: open) {
                position = tag.range.upperBound
                return tag
            }
        }
        position = bytes.count
        return nil
    }

    /// Where an element that holds nothing but text ends: before its end tag.
    mutating func skipText(of name: String) {
        position = find("</" + name, from: position) ?? bytes.count
    }

    private func find(_ word: String, from start: Int) -> Int? {
        let word = Array(word.utf8)
        var index = start
        while index + word.count <= bytes.count {
            if (0..<word.count).allSatisfy({ Self.lower(bytes[index + $0]) == word[$0] }) { return index }
            index += 1
        }
        return nil
    }

    private func tag(at open: Int) -> HTMLTag? {
        var index = open + 1
        let isEnd = index < bytes.count && bytes[index] == UInt8(ascii: "/")
        if isEnd { index += 1 }
        guard index < bytes.count, Self.isLetter(bytes[index]) else { return nil }
        let name = word(&index) { Self.isLetter($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
        var tag = HTMLTag(name: name.lowercased(), isEnd: isEnd, attributes: [], range: open..<open)
        while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
            if Self.isSpace(bytes[index]) || bytes[index] == UInt8(ascii: "/") {
                index += 1
                continue
            }
            let attribute = word(&index) { !Self.isSpace($0) && !"=/>".utf8.contains($0) }.lowercased()
            while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
            guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
                tag.attributes.append((attribute, nil))
                if attribute.isEmpty { index += 1 }
                continue
            }
            index += 1
            while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
            tag.attributes.append((attribute, Self.unescaped(value(&index))))
        }
        guard index < bytes.count else { return nil }
        tag.range = open..<index + 1
        return tag
    }

    private func value(_ index: inout Int) -> String {
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") else {
            return word(&index) { !Self.isSpace($0) && $0 != UInt8(ascii: ">") }
        }
        let quote = bytes[index]
        index += 1
        let text = word(&index) { $0 != quote }
        index += 1
        return text
    }

    private func word(_ index: inout Int, _ belongs: (UInt8) -> Bool) -> String {
        let start = index
        while index < bytes.count, belongs(bytes[index]) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    /// The references that this program writes.
    private static func unescaped(_ text: String) -> String {
        guard text.contains("&") else { return text }
        return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(lower(byte)) }
    private static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(byte) }
    private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 32 : byte }
}
