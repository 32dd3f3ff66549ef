/// What a link, an image or a field with an address may point at, read as browsers read it.
///
/// The list says what passes, not what is refused: a scheme nobody thought of is refused too.
package enum LinkSafety {
    package enum Verdict {
        /// Without a host of its own: a path, a fragment, an e-mail address, a telephone number.
        case local
        /// A host that the address names: `https://…`, `//host/…`.
        case external
        case refused
    }

    private static let schemes = ["http", "https", "mailto", "tel"]

    /// Judges a destination as written in a guest's text. A control in it has no honest use.
    package static func verdict(on destination: some Sequence<UInt8>) -> Verdict {
        if destination.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return .refused }
        return verdict(onSeen: seenByBrowsers(destination))
    }

    private static func verdict(onSeen seen: [UInt8]) -> Verdict {
        guard let scheme = scheme(in: seen) else { return isAuthority(seen) ? .external : .local }
        guard schemes.contains(scheme) else { return .refused }
        return scheme.hasPrefix("http") ? .external : .local
    }

    /// Whether a field may hold an address: http, https, mailto, tel or none of them, and no byte that would have to be
    /// ignored or mended.
    package static func isAllowed(_ url: String) -> Bool {
        !url.utf8.contains(UInt8(ascii: "\\")) && verdict(on: url.utf8) != .refused
    }

    /// The scheme in lower case, or nil for a relative reference (RFC 3986, section 4.2).
    package static func scheme(of url: String) -> String? {
        // Without a colon, as most links of a site to itself, there is none.
        url.utf8.contains(UInt8(ascii: ":")) ? scheme(in: seenByBrowsers(url.utf8)) : nil
    }

    /// True when the URL names a host of its own: `https://…`, `//host/…`.
    package static func isForeign(_ url: String) -> Bool { verdict(onSeen: seenByBrowsers(url.utf8)) == .external }

    /// The host that an http address names, in lower case and without `www.`; nil for any other text.
    static func host(of url: [UInt8]) -> [UInt8]? {
        let seen = seenByBrowsers(url)
        let hasScheme = scheme(in: seen).map { $0 == "http" || $0 == "https" } ?? false
        guard hasScheme || isAuthority(seen) || seen.prefix(4).map(\.lowercased) == Array("www.".utf8) else {
            return nil
        }
        let rest = hasScheme ? seen.drop { $0 != UInt8(ascii: ":") }.dropFirst() : seen[...]
        var authority = rest.drop(while: isSlash).prefix {
            !isSlash($0) && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") && $0 > 0x20
        }
        if let user = authority.lastIndex(of: UInt8(ascii: "@")) { authority = authority[(user + 1)...] }
        let host = authority.prefix { $0 != UInt8(ascii: ":") }.map(\.lowercased)
        return host.starts(with: "www.".utf8) ? Array(host.dropFirst(4)) : host
    }

    /// Browsers ignore tabs and line breaks anywhere, and controls and spaces before the scheme (WHATWG URL, "basic URL
    /// parser").
    private static func seenByBrowsers(_ destination: some Sequence<UInt8>) -> [UInt8] {
        destination.drop { $0 <= 0x20 }.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    }

    private static func scheme(in seen: [UInt8]) -> String? {
        let head = seen.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        guard let colon = head.firstIndex(of: UInt8(ascii: ":")), colon > 0 else { return nil }
        return String(decoding: seen[..<colon].map(\.lowercased), as: UTF8.self)
    }

    /// `//host` keeps the page's scheme; browsers take `\` for `/`.
    private static func isAuthority(_ bytes: [UInt8]) -> Bool { bytes.count > 1 && bytes.prefix(2).allSatisfy(isSlash) }

    private static func isSlash(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") }
}
