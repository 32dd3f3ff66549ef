/// Which URLs a field may hold: an allow-list, since schemes that run code can be written in many ways.
package enum LinkSafety {
    private static let schemes = ["http", "https", "mailto", "tel"]

    /// True for http, https, mailto and tel addresses, and for anything without a scheme.
    package static func isAllowed(_ url: String) -> Bool {
        guard !url.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) else { return false }
        guard let scheme = scheme(of: url) else { return true }
        return schemes.contains(scheme)
    }

    /// The scheme in lower case, or nil for a relative reference (RFC 3986, section 4.2).
    package static func scheme(of url: String) -> String? {
        guard let colon = url.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let before = url[..<colon]
        guard !before.isEmpty, !before.utf8.contains(where: { "/?#".utf8.contains($0) }) else { return nil }
        return before.lowercased()
    }

    /// True when the URL names a host of its own: `https://…`, `//host/…`.
    package static func isForeign(_ url: String) -> Bool {
        url.hasPrefix("//") || scheme(of: url).map { $0 == "http" || $0 == "https" } == true
    }
}
