import Foundation

/// What a reference names: a token or a group by its names, and a part of a token's value.
struct TokenReference: Sendable {
    /// The names from the file's top down.
    var path: [String]
    /// Of the value: names of members and numbers of items; nil for a reference to the whole.
    var part: [String]?

    /// `{group.token}`, or a JSON pointer as a fragment (RFC 6901, section 6): `#/group/token/$value/components/0`.
    ///
    /// - Returns: nil for any other text.
    init?(_ text: String) {
        if text.hasPrefix("{"), text.hasSuffix("}"), text.utf8.count > 2 {
            path = text.dropFirst().dropLast().split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            part = nil
        } else if text.hasPrefix("#/") {
            let steps = text.dropFirst(2).split(separator: "/", omittingEmptySubsequences: false).map(Self.decoded)
            guard !steps.contains(nil) else { return nil }
            let names = steps.compactMap(\.self)
            let end = names.firstIndex(of: "$value")
            path = Array(names[..<(end ?? names.endIndex)])
            part = end.map { Array(names[($0 + 1)...]) }
        } else {
            return nil
        }
        guard !path.isEmpty, path.allSatisfy({ !$0.isEmpty && !$0.contains("{") && !$0.contains("}") }) else {
            return nil
        }
    }

    var name: String { path.joined(separator: ".") }

    /// A step of a pointer without its escapes: `%20`, then `~1` and `~0`.
    private static func decoded(_ step: Substring) -> String? {
        guard let plain = String(step).removingPercentEncoding else { return nil }
        var result = ""
        var rest = Substring(plain)
        while let tilde = rest.firstIndex(of: "~") {
            result += rest[..<tilde]
            let sign = rest[rest.index(after: tilde)...].first
            guard sign == "0" || sign == "1" else { return nil }
            result += sign == "0" ? "~" : "/"
            rest = rest[tilde...].dropFirst(2)
        }
        return result + rest
    }
}
