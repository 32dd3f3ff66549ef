extension [UInt8] {
    /// Appends a text with `&`, `<`, `>`, `"` and `'` written as character references, so that it is safe in HTML text
    /// and in quoted attributes.
    package mutating func appendEscaped(_ text: String) {
        text.withBytes { appendEscaped($0) }
    }

    /// Appends UTF-8 bytes, escaped as `appendEscaped(_: String)` does.
    package mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let part = UnsafeBufferPointer(rebasing: rest.prefix(1024))
            rest = rest.dropFirst(1024)
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: escapedCapacity(for: part.count)) { space in
                guard let start = space.baseAddress else { return }
                append(contentsOf: UnsafeBufferPointer(start: start, count: escape(part, to: start)))
            }
        }
    }

    /// Appends a text's UTF-8 as it is.
    package mutating func append(raw text: String) { append(contentsOf: text.utf8) }

    /// Appends a literal's UTF-8 as it is.
    package mutating func append(raw text: StaticString) {
        text.withUTF8Buffer { append(contentsOf: $0) }
    }
}

extension String {
    /// The text with `&`, `<`, `>`, `"` and `'` as character references, for HTML that is put together as a string.
    package var escapedForHTML: String {
        var bytes: [UInt8] = []
        bytes.appendEscaped(self)
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// How much room `escape(_:to:)` needs for a text of so many bytes: six for each, and a word that it may overwrite.
@inline(__always)
package func escapedCapacity(for count: Int) -> Int { count * 6 + 8 }

/// Writes a text with the five special characters as references.
///
/// - Parameter output: has room for `escapedCapacity(for: text.count)` bytes.
/// - Returns: how many bytes were written.
@inline(__always)
package func escape(_ text: UnsafeBufferPointer<UInt8>, to output: UnsafeMutablePointer<UInt8>) -> Int {
    guard let source = text.baseAddress else { return 0 }
    let end = text.count
    var read = 0
    var written = 0
    while read < end {
        // Eight bytes are written each time, but only those count that come before the first special one.
        let rest = end &- read
        let word: UInt64
        if rest >= 8 {
            word = UInt64(littleEndian: UnsafeRawPointer(source + read).loadUnaligned(as: UInt64.self))
        } else if end >= 8 {
            // Nothing beyond the text may be read: its last eight bytes are, and those before `read` go.
            let last = UnsafeRawPointer(source + (end &- 8)).loadUnaligned(as: UInt64.self)
            word = UInt64(littleEndian: last) &>> UInt64((8 &- rest) &* 8)
        } else {
            var bytes: UInt64 = 0
            for offset in 0..<rest { bytes |= UInt64(source[read &+ offset]) &<< UInt64(offset &* 8) }
            word = bytes
        }
        UnsafeMutableRawPointer(output + written).storeBytes(of: word.littleEndian, as: UInt64.self)
        let plain = plainBytes(word)
        if plain >= min(rest, 8) {
            read &+= min(rest, 8)
            written &+= min(rest, 8)
            continue
        }
        read &+= plain
        written &+= plain
        written &+= escape(source[read], to: output + written)
        read &+= 1
    }
    return written
}

@inline(__always)
func escape(_ byte: UInt8, to output: UnsafeMutablePointer<UInt8>) -> Int {
    let reference: StaticString
    switch byte {
    case 0x26: reference = "&amp;"
    case 0x3C: reference = "&lt;"
    case 0x3E: reference = "&gt;"
    case 0x22: reference = "&quot;"
    case 0x27: reference = "&#39;"
    default:
        output.pointee = byte
        return 1
    }
    output.update(from: reference.utf8Start, count: reference.utf8CodeUnitCount)
    return reference.utf8CodeUnitCount
}

/// How many of eight bytes, from the lowest on, come before the first special one. `&` and `'` differ in the lowest bit
/// alone, `<` and `>` in the second.
@inline(__always)
private func plainBytes(_ word: UInt64) -> Int {
    let special =
        zeroBytes(word ^ repeated(0x22)) | zeroBytes((word | repeated(0x01)) ^ repeated(0x27))
        | zeroBytes((word | repeated(0x02)) ^ repeated(0x3E))
    return special.trailingZeroBitCount >> 3
}

@inline(__always)
private func repeated(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

/// The topmost bit of each byte that is zero; above the lowest of them, perhaps of others too.
@inline(__always)
private func zeroBytes(_ word: UInt64) -> UInt64 { (word &- repeated(0x01)) & ~word & repeated(0x80) }
