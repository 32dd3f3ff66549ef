import PortavozDiagnostics
import PortavozYAML

/// A value of a JSON file that was read, with its place: what `JSON` is for writing.
struct JSONNode: Sendable {
    indirect enum Content: Sendable {
        case null
        case flag(Bool)
        /// A number as it was written: `0.10` stays `0.10`.
        case number(String)
        case text(String)
        case list([JSONNode])
        case object([JSONMember])
    }

    var content: Content
    var location: SourceLocation
}

/// A member of an object, in the order of the file.
struct JSONMember: Sendable {
    var name: String
    var nameLocation: SourceLocation
    var value: JSONNode
}

extension JSONNode {
    var members: [JSONMember]? { if case .object(let members) = content { members } else { nil } }
    var items: [JSONNode]? { if case .list(let items) = content { items } else { nil } }
    var text: String? { if case .text(let text) = content { text } else { nil } }
    var number: Double? { if case .number(let text) = content { Double(text) } else { nil } }

    subscript(name: String) -> JSONNode? { members?.first { $0.name == name }?.value }

    /// In few words, for messages.
    var inBrief: String {
        switch content {
        case .null: "null"
        case .flag(let flag): flag ? "true" : "false"
        case .number(let text): text
        case .text(let text): text
        case .list: "[…]"
        case .object: "{…}"
        }
    }

    /// The value on one line. What YAML 1.1 couldn't read as it stands is written as an escape, so that the text is YAML too.
    var onOneLine: String {
        switch content {
        case .null, .flag, .number: inBrief
        case .text(let text): quotedJSON(text)
        case .list(let items): "[" + items.map(\.onOneLine).joined(separator: ", ") + "]"
        case .object(let members):
            "{" + members.map { quotedJSON($0.name) + ": " + $0.value.onOneLine }.joined(separator: ", ") + "}"
        }
    }

    /// The value as brand.yml holds it, in flow style.
    init(_ node: YAMLNode, file: String) {
        location = SourceLocation(file, line: node.line, column: node.column, length: node.length)
        switch node.content {
        case .scalar(let text, isPlain: true):
            content =
                switch text {
                case "null", "~", "": .null
                case "true": .flag(true)
                case "false": .flag(false)
                default: isJSONNumber(text) ? .number(text) : .text(text)
                }
        case .scalar(let text, isPlain: false): content = .text(text)
        case .sequence(let items): content = .list(items.map { JSONNode($0, file: file) })
        case .mapping(let entries):
            content = .object(
                entries.map { entry in
                    let key = entry.key
                    return JSONMember(
                        name: key.text ?? "",
                        nameLocation: SourceLocation(file, line: key.line, column: key.column, length: key.length),
                        value: JSONNode(entry.value, file: file))
                })
        }
    }
}

/// A string in quotation marks, by the rules that JSON (RFC 8259, section 7) and YAML 1.1 (section 5.1) share.
func quotedJSON(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x22, 0x5C: result += "\\\(scalar)"
        case 0x0A: result += "\\n"
        case 0x09: result += "\\t"
        case 0x0D: result += "\\r"
        case ..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF:
            let digits = String(scalar.value, radix: 16)
            result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result + "\""
}

/// RFC 8259, section 6.
func isJSONNumber(_ text: String) -> Bool {
    var rest = Substring(text).utf8
    func digits() -> Int {
        let count = rest.prefix { (0x30...0x39).contains($0) }.count
        rest = rest.dropFirst(count)
        return count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let startsWithZero = rest.first == UInt8(ascii: "0")
    let whole = digits()
    guard whole > 0, !startsWithZero || whole == 1 else { return false }
    if rest.first == UInt8(ascii: ".") {
        rest = rest.dropFirst()
        guard digits() > 0 else { return false }
    }
    if let sign = rest.first, sign | 0x20 == UInt8(ascii: "e") {
        rest = rest.dropFirst()
        if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { rest = rest.dropFirst() }
        guard digits() > 0 else { return false }
    }
    return rest.isEmpty
}
