/// Base64 for addresses, without padding (RFC 4648, section 5): what JOSE writes.
package func base64URL(_ bytes: [UInt8]) -> String {
    encodeBase64(bytes, signs: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", isPadded: false)
}

/// Base64 with padding (RFC 4648, section 4): what data addresses and letters hold.
package func base64(_ bytes: [UInt8]) -> String {
    encodeBase64(bytes, signs: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", isPadded: true)
}

private func encodeBase64(_ bytes: [UInt8], signs: StaticString, isPadded: Bool) -> String {
    String(unsafeUninitializedCapacity: (bytes.count + 2) / 3 * 4) { out in
        var count = 0
        func sign(_ group: UInt32, _ place: Int) -> UInt8 {
            signs.utf8Start[Int(group >> UInt32(18 &- 6 &* place) & 63)]
        }
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let rest = bytes.count - start
            let second = rest > 1 ? UInt32(bytes[start + 1]) : 0
            let third = rest > 2 ? UInt32(bytes[start + 2]) : 0
            let group = UInt32(bytes[start]) << 16 | second << 8 | third
            if rest >= 3 {
                for place in 0..<4 { out[count &+ place] = sign(group, place) }
                count &+= 4
                continue
            }
            for place in 0..<4 {
                if place <= rest {
                    out[count] = sign(group, place)
                } else if isPadded {
                    out[count] = UInt8(ascii: "=")
                } else {
                    return count
                }
                count += 1
            }
        }
        return count
    }
}
