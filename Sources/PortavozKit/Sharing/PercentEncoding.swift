import PortavozDiagnostics

/// A text for a parameter of an address: all but RFC 3986's unreserved characters (section 2.3) as its UTF-8 in hexadecimal.
package func percentEncoded(_ text: String) -> String {
    text.withBytes { bytes in
        let reserved = bytes.count { !isUnreserved($0) }
        if reserved == 0 { return text }
        return String(unsafeUninitializedCapacity: bytes.count + 2 * reserved) { out in
            var count = 0
            for byte in bytes {
                if isUnreserved(byte) {
                    out[count] = byte
                    count += 1
                } else {
                    out[count] = UInt8(ascii: "%")
                    out[count + 1] = hexadecimalDigit(byte >> 4)
                    out[count + 2] = hexadecimalDigit(byte & 15)
                    count += 3
                }
            }
            return count
        }
    }
}

/// A path for an address: the same, but for the slashes between its parts.
package func percentEncoded(path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).map { percentEncoded(String($0)) }
        .joined(separator: "/")
}

private func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}

/// Letters, digits, `-`, `.`, `_` and `~`.
@inline(__always)
private func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
    default: false
    }
}
