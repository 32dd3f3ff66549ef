extension DynamicValue {
    /// Whether a section of this value is shown: not for null, false, zero, and empty texts and lists.
    var isTrue: Bool {
        switch self {
        case .null: false
        case .text(let text): !text.isEmpty
        case .flag(let flag): flag
        case .number(let number): number != 0
        case .list(let items): !items.isEmpty
        case .map: true
        }
    }

    /// The value at a path of names, each looked up in the one before only.
    func following(_ names: ArraySlice<String>) -> DynamicValue? {
        var value = self
        for name in names {
            guard case .map(let fields) = value, let next = fields[name] else { return nil }
            value = next
        }
        return value
    }

    /// What a tag prints: nothing for null, lists and maps.
    var printed: String {
        switch self {
        case .null, .list, .map: ""
        case .text(let text): text
        case .flag(let flag): flag ? "true" : "false"
        case .number(let number): Int(exactly: number).map { String($0) } ?? number.description
        }
    }
}

/// Whether a URL is relative, or has a scheme that runs no code. Browsers drop white space and control characters
/// before and inside a scheme, so that any of them counts as harm.
func hasHarmlessScheme(_ url: String) -> Bool {
    let scheme = url.utf8.prefix {
        $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
    }
    guard scheme.count < url.utf8.count, url.utf8[scheme.endIndex] == UInt8(ascii: ":") else { return true }
    return ["http", "https", "mailto", "tel"].contains(String(scheme)?.lowercased() ?? "")
}
