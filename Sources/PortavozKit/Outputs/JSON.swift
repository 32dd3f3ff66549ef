import PortavozDiagnostics
import PortavozTemplate

/// A JSON value to be written; members keep their order, and those that are `none` are left out.
package indirect enum JSON: Sendable, ExpressibleByStringLiteral {
    case none
    case null
    case text(String)
    /// A string's UTF-8.
    case bytes([UInt8])
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
        var out = PageBuffer(capacity: 512)
        out.append(value, forScript: true)
        return .raw(out.array)
    }

    /// The value's text (RFC 8259).
    package var bytes: [UInt8] {
        var out = PageBuffer(capacity: 4096)
        out.append(self, forScript: false)
        return out.array
    }

    fileprivate var isNone: Bool { if case .none = self { true } else { false } }
}

extension PageBuffer {
    /// Appends a JSON value's text (RFC 8259).
    ///
    /// - Parameter forScript: write `<`, `>` and `&` as escapes, so that nothing in a `script` element can end it.
    mutating func append(_ value: JSON, forScript: Bool) {
        switch value {
        case .none, .null: append(raw: "null")
        case .text(let text): append(json: text, forScript: forScript)
        case .bytes(let bytes): bytes.withUnsafeBufferPointer { append(json: $0, forScript: forScript) }
        case .number(let number): append(number)
        case .flag(let flag): append(raw: flag ? "true" : "false" as StaticString)
        case .raw(let bytes): append(bytes)
        case .list(let items):
            append(UInt8(ascii: "["))
            var isFirst = true
            for item in items where !item.isNone {
                if !isFirst { append(UInt8(ascii: ",")) }
                isFirst = false
                append(item, forScript: forScript)
            }
            append(UInt8(ascii: "]"))
        case .object(let members):
            append(UInt8(ascii: "{"))
            var isFirst = true
            for (name, value) in members where !value.isNone {
                if !isFirst { append(UInt8(ascii: ",")) }
                isFirst = false
                append(json: name, forScript: forScript)
                append(UInt8(ascii: ":"))
                append(value, forScript: forScript)
            }
            append(UInt8(ascii: "}"))
        }
    }

    /// Appends a string with its quotes.
    mutating func append(json text: String, forScript: Bool) {
        text.withBytes { append(json: $0, forScript: forScript) }
    }

    /// Appends two texts as one string with its quotes.
    mutating func append(json text: String, _ end: String, forScript: Bool) {
        append(UInt8(ascii: "\""))
        text.withBytes { append(jsonContent: $0, forScript: forScript) }
        end.withBytes { append(jsonContent: $0, forScript: forScript) }
        append(UInt8(ascii: "\""))
    }

    /// Appends UTF-8 as a JSON string with its quotes.
    mutating func append(json text: UnsafeBufferPointer<UInt8>, forScript: Bool) {
        append(UInt8(ascii: "\""))
        append(jsonContent: text, forScript: forScript)
        append(UInt8(ascii: "\""))
    }

    /// Appends what is between a JSON string's quotes: eight bytes at a time as long as none needs an escape.
    private mutating func append(jsonContent text: UnsafeBufferPointer<UInt8>, forScript: Bool) {
        var read = 0
        while read < text.count {
            // Room for a stretch of the text, should each byte of it become an escape of six.
            let stretch = min(text.count &- read, 1024)
            let output = room(for: stretch &* 6 &+ 8)
            var written = 0
            let end = read &+ stretch
            while read < end {
                if read &+ 8 <= end {
                    // All eight are written, but only those count that come before the first with an escape.
                    let word = UnsafeRawPointer(text.baseAddress! + read).loadUnaligned(as: UInt64.self)
                    UnsafeMutableRawPointer(output + written).storeBytes(of: word, as: UInt64.self)
                    let plain = plainBytes(UInt64(littleEndian: word), forScript: forScript)
                    read &+= plain
                    written &+= plain
                    if plain == 8 { continue }
                }
                written &+= writeEscaped(text[read], to: output + written, forScript: forScript)
                read &+= 1
            }
            advance(by: written)
        }
    }
}

/// How many of eight bytes, from the lowest on, come before the first control character, `"` or `\`, or in scripts one of
/// `<`, `>` and `&`.
@inline(__always)
private func plainBytes(_ word: UInt64, forScript: Bool) -> Int {
    func repeated(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }
    func zeroBytes(_ word: UInt64) -> UInt64 { (word &- repeated(0x01)) & ~word }
    var found = (word &- repeated(0x20)) & ~word
    found |= zeroBytes(word ^ repeated(0x22)) | zeroBytes(word ^ repeated(0x5C))
    // `<` and `>` differ in one bit alone.
    if forScript { found |= zeroBytes((word | repeated(0x02)) ^ repeated(0x3E)) | zeroBytes(word ^ repeated(0x26)) }
    // What one byte borrows spoils only those above it, which aren't looked at any more.
    return (found & repeated(0x80)).trailingZeroBitCount >> 3
}

@inline(__always)
private func writeEscaped(_ byte: UInt8, to output: UnsafeMutablePointer<UInt8>, forScript: Bool) -> Int {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        output[0] = UInt8(ascii: "\\")
        output[1] = byte
        return 2
    case 0x00..<0x20: break
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
        if forScript { break }
        fallthrough
    default:
        output[0] = byte
        return 1
    }
    output[0] = UInt8(ascii: "\\")
    switch byte {
    case 0x0A: output[1] = UInt8(ascii: "n")
    case 0x09: output[1] = UInt8(ascii: "t")
    case 0x0D: output[1] = UInt8(ascii: "r")
    default:
        func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 &+ value : 0x57 &+ value }
        output[1] = UInt8(ascii: "u")
        output[2] = UInt8(ascii: "0")
        output[3] = UInt8(ascii: "0")
        output[4] = digit(byte >> 4)
        output[5] = digit(byte & 15)
        return 6
    }
    return 2
}
