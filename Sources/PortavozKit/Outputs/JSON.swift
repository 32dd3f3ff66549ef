import PortavozTemplate

/// A JSON value to be written; members keep their order, and those that are `none` are left out.
package indirect enum JSON: Sendable, ExpressibleByStringLiteral {
    case none
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([JSON])
    case object([(String, JSON)])
    /// A value that has been written already, fit for a script element.
    case raw([UInt8])

    package init(stringLiteral text: String) { self = .text(text) }

    package static func text(orNone text: String?) -> JSON {
        guard let text, !text.isEmpty else { return .none }
        return .text(text)
    }

    /// The value, written once to be used on many pages.
    static func written(_ value: JSON) -> JSON {
        var bytes: [UInt8] = []
        value.write(&bytes, forScript: true)
        return .raw(bytes)
    }

    private var isNone: Bool { if case .none = self { true } else { false } }

    /// Appends the value's text (RFC 8259).
    ///
    /// - Parameter forScript: write `<`, `>` and `&` as escapes, so that nothing in a `script` element can end it.
    package func write(_ out: inout [UInt8], forScript: Bool = false) {
        switch self {
        case .none: out.append(raw: "null")
        case .text(let text): Self.write(text, &out, forScript: forScript)
        case .number(let number): out.append(raw: String(number))
        case .flag(let flag): out.append(raw: flag ? "true" : "false")
        case .raw(let bytes): out.append(contentsOf: bytes)
        case .list(let items):
            out.append(UInt8(ascii: "["))
            var isFirst = true
            for item in items where !item.isNone {
                if !isFirst { out.append(UInt8(ascii: ",")) }
                isFirst = false
                item.write(&out, forScript: forScript)
            }
            out.append(UInt8(ascii: "]"))
        case .object(let members):
            out.append(UInt8(ascii: "{"))
            var isFirst = true
            for (name, value) in members where !value.isNone {
                if !isFirst { out.append(UInt8(ascii: ",")) }
                isFirst = false
                Self.write(name, &out, forScript: forScript)
                out.append(UInt8(ascii: ":"))
                value.write(&out, forScript: forScript)
            }
            out.append(UInt8(ascii: "}"))
        }
    }

    /// Appends a string with its quotes; bytes that need no escape are copied in runs.
    package static func write(_ text: String, _ out: inout [UInt8], forScript: Bool) {
        out.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { write($0, &out, forScript: forScript) }
        out.append(UInt8(ascii: "\""))
    }

    /// The same for text that is UTF-8 bytes already.
    package static func write(_ bytes: [UInt8], _ out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        bytes.withUnsafeBufferPointer { write($0, &out, forScript: false) }
        out.append(UInt8(ascii: "\""))
    }

    private static func write(_ bytes: UnsafeBufferPointer<UInt8>, _ out: inout [UInt8], forScript: Bool) {
        var start = 0
        for index in bytes.indices {
            let byte = bytes[index]
            let isSpecial =
                byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
                || (forScript && (byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "&")))
            guard isSpecial else { continue }
            out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
            start = index + 1
            switch byte {
            case UInt8(ascii: "\""): out.append(raw: "\\\"")
            case UInt8(ascii: "\\"): out.append(raw: "\\\\")
            case 0x0A: out.append(raw: "\\n")
            case 0x09: out.append(raw: "\\t")
            case 0x0D: out.append(raw: "\\r")
            default:
                out.append(raw: "\\u00")
                let digits = String(byte, radix: 16)
                out.append(raw: digits.utf8.count < 2 ? "0" + digits : digits)
            }
        }
        out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
}
