/// Base64 for addresses, without padding (RFC 4648, section 5): what JOSE writes.
package func base64URL(_ bytes: some Collection<UInt8>) -> String {
    encodeBase64(bytes, signs: Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8))
}

/// Base64 with padding (RFC 4648, section 4): what data addresses hold.
func base64(_ bytes: some Collection<UInt8>) -> String {
    let text = encodeBase64(
        bytes, signs: Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8))
    return text + String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
}

private func encodeBase64(_ bytes: some Collection<UInt8>, signs: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 4 / 3 + 4)
    var (bits, count) = (UInt32(0), 0)
    for byte in bytes {
        bits = bits << 8 | UInt32(byte)
        count += 8
        while count >= 6 {
            count -= 6
            result.append(signs[Int(bits >> UInt32(count)) & 63])
        }
    }
    if count > 0 { result.append(signs[Int(bits << UInt32(6 - count)) & 63]) }
    return String(decoding: result, as: UTF8.self)
}
