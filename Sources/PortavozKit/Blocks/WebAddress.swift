/// An `https` address taken apart (RFC 3986, section 3), for those that a page may frame.
struct WebAddress {
    let host: String
    /// The path's parts, without empty ones.
    let path: [String]
    /// The query's parameters; of one that comes twice, the first.
    let query: [String: String]

    /// - Returns: nil for another scheme, a name or a port before or after the host, and characters that no URL has.
    init?(_ text: String) {
        guard text.utf8.allSatisfy({ $0.isAddressByte }), text.hasPrefix("https://") else { return nil }
        let rest = text.dropFirst(8).prefix { $0 != "#" }
        let hostEnd = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
        let host = rest[..<hostEnd].lowercased()
        guard !host.isEmpty, host.utf8.allSatisfy({ $0.isASCIILetterOrDigit || $0 == 0x2D || $0 == 0x2E }) else {
            return nil
        }
        self.host = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
        let parts = rest[hostEnd...].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        path = (parts.first ?? "").split(separator: "/").map(String.init)
        var query: [String: String] = [:]
        for pair in (parts.count > 1 ? parts[1] : "").split(separator: "&") {
            let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = halves.first, query[String(name)] == nil else { continue }
            query[String(name)] = halves.count > 1 ? String(halves[1]) : ""
        }
        self.query = query
    }
}

extension UInt8 {
    fileprivate var isASCIILetterOrDigit: Bool { isDigit || (0x41...0x5A).contains(self & 0xDF) }

    /// RFC 3986, section 2, without `'`, which an attribute might end with.
    fileprivate var isAddressByte: Bool {
        isASCIILetterOrDigit || "-._~:/?#[]@!$&()*+,;=%".utf8.contains(self)
    }
}

extension String {
    /// The text, if it is one to 128 ASCII letters, digits, `-` and `_`: what services give as ids.
    var asID: String? {
        let isID =
            !isEmpty && utf8.count <= 128 && utf8.allSatisfy { $0.isASCIILetterOrDigit || $0 == 0x2D || $0 == 0x5F }
        return isID ? self : nil
    }

    /// The text, if it is one to twenty-four digits.
    var asNumber: String? { !isEmpty && utf8.count <= 24 && utf8.allSatisfy { $0.isDigit } ? self : nil }
}
