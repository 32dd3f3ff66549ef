import PortavozDiagnostics

/// Reads a JSON file (RFC 8259) with the place of every value. YAML's reader would not do: it refuses the escapes of
/// characters in two halves (`\ud83d\ude00`) that many programs write.
struct JSONReader {
    private let bytes: [UInt8]
    private let file: String
    private var index = 0
    private var line = 1
    private var lineStart = 0
    private var count = 0
    /// The last place that was asked for: a file on one line is not counted from its beginning for each value.
    private var mark = (index: 0, column: 1)

    /// Lists and objects inside one another.
    static let deepest = 40
    /// Values in a file.
    static let most = 200_000

    private struct Stop: Error {
        var diagnostic: Diagnostic
    }

    private init(_ bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file
    }

    /// - Parameter file: the path that diagnostics name.
    static func read(_ bytes: [UInt8], file: String) -> (node: JSONNode?, diagnostics: [Diagnostic]) {
        if let fault = encodingFault(bytes, file: file) { return (nil, [fault]) }
        var reader = JSONReader(bytes, file: file)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            reader.index = 3
            reader.lineStart = 3
        }
        do throws(Stop) {
            reader.skipSpace()
            let node = try reader.value(depth: 1)
            reader.skipSpace()
            if reader.index < bytes.count { throw reader.unexpected() }
            return (node, [])
        } catch {
            return (nil, [error.diagnostic])
        }
    }

    // MARK: Values

    private mutating func value(depth: Int) throws(Stop) -> JSONNode {
        count += 1
        if depth > Self.deepest || count > Self.most {
            throw stop("json-too-large", at: place(index), ["depth": String(Self.deepest), "most": String(Self.most)])
        }
        let start = index
        guard let byte = current else { throw stop("json-syntax", at: place(index), ["cause": "ends"]) }
        switch byte {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try list(depth: depth)
        case UInt8(ascii: "\""):
            let text = try string()
            return JSONNode(content: .text(text), location: place(start, through: index))
        default: return try word(start)
        }
    }

    private mutating func object(depth: Int) throws(Stop) -> JSONNode {
        let location = place(index)
        index += 1
        var members: [JSONMember] = []
        var seen: [String: SourceLocation] = [:]
        skipSpace()
        while current != UInt8(ascii: "}") {
            guard current == UInt8(ascii: "\"") else { throw unexpected() }
            let start = index
            let name = try string()
            let nameLocation = place(start, through: index)
            if let first = seen[name] {
                throw stop("json-duplicate-name", at: nameLocation, ["name": name, "line": String(first.line)])
            }
            seen[name] = nameLocation
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw unexpected() }
            skipSpace()
            members.append(JSONMember(name: name, nameLocation: nameLocation, value: try value(depth: depth + 1)))
            try separator(before: UInt8(ascii: "}"))
        }
        index += 1
        return JSONNode(content: .object(members), location: location)
    }

    private mutating func list(depth: Int) throws(Stop) -> JSONNode {
        let location = place(index)
        index += 1
        var items: [JSONNode] = []
        skipSpace()
        while current != UInt8(ascii: "]") {
            items.append(try value(depth: depth + 1))
            try separator(before: UInt8(ascii: "]"))
        }
        index += 1
        return JSONNode(content: .list(items), location: location)
    }

    /// A comma with a value after it, or nothing where the list or the object ends.
    private mutating func separator(before end: UInt8) throws(Stop) {
        skipSpace()
        guard current != end else { return }
        let comma = index
        guard take(UInt8(ascii: ",")) else { throw unexpected() }
        skipSpace()
        if current == end { throw stop("json-syntax", at: place(comma), ["cause": "comma"]) }
    }

    private mutating func word(_ start: Int) throws(Stop) -> JSONNode {
        let isEnd: (UInt8) -> Bool = { $0 <= 0x20 || ",:]}[{\"".utf8.contains($0) }
        let end = bytes[index...].firstIndex(where: isEnd) ?? bytes.count
        let text = String(decoding: bytes[start..<end], as: UTF8.self)
        let content: JSONNode.Content? =
            switch text {
            case "null": .null
            case "true": .flag(true)
            case "false": .flag(false)
            default: isJSONNumber(text) && text.utf8.count <= 100 ? .number(text) : nil
            }
        guard let content else {
            guard end > start else { throw unexpected() }
            throw stop("json-syntax", at: place(start, through: end), ["cause": "word", "found": text])
        }
        index = end
        return JSONNode(content: content, location: place(start, through: end))
    }

    // MARK: Strings

    private mutating func string() throws(Stop) -> String {
        let start = index
        var text: [UInt8] = []
        index += 1
        while let byte = current, byte != UInt8(ascii: "\"") {
            if byte < 0x20 {
                throw stop(
                    "json-syntax", at: place(start), ["cause": byte == 0x0A || byte == 0x0D ? "quote" : "control"])
            }
            if byte == UInt8(ascii: "\\") {
                text += try escape()
            } else {
                text.append(byte)
                index += 1
            }
        }
        guard take(UInt8(ascii: "\"")) else { throw stop("json-syntax", at: place(start), ["cause": "quote"]) }
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func escape() throws(Stop) -> [UInt8] {
        let start = index
        let sign = index + 1 < bytes.count ? bytes[index + 1] : 0
        index += 2
        switch sign {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [sign]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"): break
        default: throw stop("json-syntax", at: place(start), ["cause": "escape"])
        }
        guard var code = hexDigits() else { throw stop("json-syntax", at: place(start), ["cause": "escape"]) }
        if (0xD800..<0xDC00).contains(code), current == UInt8(ascii: "\\"), index + 1 < bytes.count,
            bytes[index + 1] == UInt8(ascii: "u")
        {
            index += 2
            guard let low = hexDigits(), (0xDC00..<0xE000).contains(low) else {
                throw stop("json-syntax", at: place(start), ["cause": "escape"])
            }
            code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = UnicodeScalar(code) else { throw stop("json-syntax", at: place(start), ["cause": "escape"]) }
        return Array(String(scalar).utf8)
    }

    private mutating func hexDigits() -> UInt32? {
        guard index + 4 <= bytes.count else { return nil }
        let digits = bytes[index..<index + 4]
        guard digits.allSatisfy({ UnicodeScalar($0).properties.isASCIIHexDigit }) else { return nil }
        index += 4
        return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    }

    // MARK: Bytes and places

    private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard current == byte else { return false }
        index += 1
        return true
    }

    private mutating func skipSpace() {
        while let byte = current, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
            index += 1
            if byte == 0x0A {
                line += 1
                lineStart = index
            }
        }
    }

    /// A place on the current line: no value but lists and objects goes on to another.
    private mutating func place(_ start: Int, through end: Int? = nil) -> SourceLocation {
        if mark.index < lineStart || mark.index > start { mark = (lineStart, 1) }
        mark = (start, mark.column + codePoints(mark.index..<start))
        return SourceLocation(
            file, line: line, column: mark.column, length: max(1, codePoints(start..<(end ?? start + 1))))
    }

    private func codePoints(_ range: Range<Int>) -> Int {
        bytes[range.clamped(to: 0..<bytes.count)].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }

    private mutating func unexpected() -> Stop {
        guard index < bytes.count else { return stop("json-syntax", at: place(index), ["cause": "ends"]) }
        let found = String(decoding: bytes[index...].prefix(4), as: UTF8.self).first.map(String.init) ?? ""
        return stop("json-syntax", at: place(index), ["cause": "unexpected", "found": found])
    }

    private func stop(_ rule: String, at location: SourceLocation, _ arguments: [String: String] = [:]) -> Stop {
        Stop(diagnostic: Diagnostic(rule, at: location, arguments))
    }
}
