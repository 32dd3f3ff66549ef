/// What an untrusted text's links and images may point at.
///
/// The list says what passes, not what is refused: a scheme nobody thought of is refused too.
enum SafeDestination {
    enum Verdict { case local, external, refused }

    private static let schemes = ["http", "https", "mailto", "tel"]

    /// Judges a destination as a browser would read it, which ignores tabs and line breaks anywhere, and controls and
    /// spaces before the scheme (WHATWG URL, "basic URL parser").
    static func verdict(on destination: UnsafeBufferPointer<UInt8>) -> Verdict {
        let seen = destination.drop { $0 <= 0x20 }.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
        let head = seen.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        guard let colon = head.firstIndex(of: UInt8(ascii: ":")) else {
            return isAuthority(seen) ? .external : .local
        }
        let scheme = String(decoding: seen[..<colon].map(\.lowercased), as: UTF8.self)
        guard schemes.contains(scheme) else { return .refused }
        return scheme.hasPrefix("http") ? .external : .local
    }

    /// `//host` keeps the page's scheme; browsers take `\` for `/`.
    private static func isAuthority(_ bytes: [UInt8]) -> Bool {
        bytes.count > 1 && bytes.prefix(2).allSatisfy { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
    }
}
