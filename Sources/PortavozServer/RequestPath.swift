/// The path of a request's target without its percent-encoding (RFC 3986, section 2.1).
///
/// - Returns: nil for what is no path of a site: an encoded slash, a control character, a backslash, bytes that are not
///   UTF-8, a broken escape, or a segment `.` or `..`, however it is written.
package func decodedPath(_ raw: String) -> String? {
    guard raw.utf8.first == UInt8(ascii: "/"), let bytes = percentDecoded(raw) else { return nil }
    let escapesSlash = raw.lowercased().contains("%2f")
    let isForbidden = bytes.contains { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }
    guard !escapesSlash, !isForbidden, let path = String(validating: bytes, as: UTF8.self) else { return nil }
    let climbs = path.split(separator: "/", omittingEmptySubsequences: true).contains { $0 == "." || $0 == ".." }
    return climbs ? nil : path
}

/// The value of one of a query's parameters, decoded; nil where it is missing or no text.
package func queryValue(_ name: String, in query: String) -> String? {
    for pair in query.split(separator: "&") where pair.hasPrefix(name + "=") {
        return percentDecoded(String(pair.dropFirst(name.count + 1))).flatMap { String(validating: $0, as: UTF8.self) }
    }
    return nil
}

/// Nil for a percent sign that two hexadecimal digits do not follow.
private func percentDecoded(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
        guard byte == UInt8(ascii: "%") else {
            bytes.append(byte)
            continue
        }
        guard let high = rest.popFirst().flatMap(hexadecimal), let low = rest.popFirst().flatMap(hexadecimal) else {
            return nil
        }
        bytes.append(high << 4 | low)
    }
    return bytes
}

private func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
}
