import PortavozDiagnostics

/// A text for a parameter of an address: all but RFC 3986's unreserved characters (section 2.3) as its UTF-8 in hexadecimal.
package func percentEncoded(_ text: String) -> String {
    text.withBytes { bytes in
        String(unsafeUninitializedCapacity: bytes.count * 3) { out in
            var count = 0
            for byte in bytes {
                if isUnreserved(byte) {
                    out[count] = byte
                    count &+= 1
                } else {
                    out[count] = UInt8(ascii: "%")
                    out[count &+ 1] = hexadecimalDigit(byte >> 4)
                    out[count &+ 2] = hexadecimalDigit(byte & 15)
                    count &+= 3
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

/// Letters, digits, `-`, `.`, `_` and `~`: a bit for each byte of ASCII's two halves.
@inline(__always)
private func isUnreserved(_ byte: UInt8) -> Bool {
    let half: UInt64 = byte < 0x40 ? 0x03FF_6000_0000_0000 : 0x47FF_FFFE_87FF_FFFE
    return byte < 0x80 && half >> UInt64(byte & 0x3F) & 1 == 1
}
