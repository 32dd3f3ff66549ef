extension [UInt8] {
    /// Appends a text with `&`, `<`, `>`, `"` and `'` written as character references, so that it is safe in HTML text
    /// and in quoted attributes.
    package mutating func appendEscaped(_ text: String) {
        if text.utf8.withContiguousStorageIfAvailable({ appendEscaped($0) }) == nil {
            var native = text
            native.withUTF8 { appendEscaped($0) }
        }
    }

    /// Appends UTF-8 bytes, escaped as `appendEscaped(_: String)` does.
    package mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let base = bytes.baseAddress else { return }
        let end = bytes.count
        var copied = 0
        var position = 0
        while true {
            position = firstSpecial(in: base, from: position, to: end)
            if position > copied {
                append(contentsOf: UnsafeBufferPointer(start: base + copied, count: position - copied))
            }
            if position == end { return }
            appendReference(to: base[position])
            position += 1
            copied = position
        }
    }

    /// Appends a text's UTF-8 as it is.
    package mutating func append(raw text: String) {
        if text.utf8.withContiguousStorageIfAvailable({ append(contentsOf: $0) }) == nil {
            append(contentsOf: text.utf8)
        }
    }

    /// Appends a literal's UTF-8 as it is.
    package mutating func append(raw text: StaticString) {
        text.withUTF8Buffer { append(contentsOf: $0) }
    }

    /// Appends a number's decimal digits.
    package mutating func append(decimal number: Int) {
        if number < 0 { append(0x2D) }
        var rest = number.magnitude
        let start = count
        repeat {
            append(0x30 + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        self[start...].reverse()
    }

    private mutating func appendReference(to byte: UInt8) {
        switch byte {
        case 0x26: append(raw: "&amp;")
        case 0x3C: append(raw: "&lt;")
        case 0x3E: append(raw: "&gt;")
        case 0x22: append(raw: "&quot;")
        default: append(raw: "&#39;")
        }
    }
}

/// The first byte that HTML needs escaped, or `end`; whole words that hold none are passed over eight bytes at a time.
@inline(__always)
private func firstSpecial(in base: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
    var position = start
    while position &+ 8 <= end {
        let word = UnsafeRawPointer(base + position).loadUnaligned(as: UInt64.self)
        // `&` and `'` differ in the lowest bit alone, `<` and `>` in the second.
        let found =
            zeroBytes(word ^ repeated(0x22)) | zeroBytes((word | repeated(0x01)) ^ repeated(0x27))
            | zeroBytes((word | repeated(0x02)) ^ repeated(0x3E))
        if found != 0 { break }
        position &+= 8
    }
    while position < end {
        switch base[position] {
        case 0x22, 0x26, 0x27, 0x3C, 0x3E: return position
        default: position &+= 1
        }
    }
    return end
}

@inline(__always)
private func repeated(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

/// Not zero exactly when one of the word's bytes is zero.
@inline(__always)
private func zeroBytes(_ word: UInt64) -> UInt64 { (word &- repeated(0x01)) & ~word & repeated(0x80) }
