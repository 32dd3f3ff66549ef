import PortavozDiagnostics

/// The types of the format module (DTCG 2025.10, sections 8 and 9).
enum TokenType: String, Sendable, CaseIterable {
    case color, dimension, fontFamily, fontWeight, duration, cubicBezier, number
    case strokeStyle, border, transition, shadow, gradient, typography
}

/// A design token with its type found and its references followed.
struct DesignToken: Sendable {
    /// The names of its groups and its own; a `$root` keeps its name.
    var path: [String]
    var type: TokenType
    var value: JSONNode
    var description: String?
    /// What the token says besides: `$extensions`, `$deprecated`, as in the file.
    var extras: [JSONMember]
    /// Where its name stands.
    var location: SourceLocation

    var name: String { path.joined(separator: ".") }
}

/// What a token file holds.
struct TokenFile: Sendable {
    /// In the order of the file; those that a group inherits come before its own.
    var tokens: [DesignToken] = []
    /// What groups say of themselves: `$description`, `$extensions`, `$deprecated`, by path. The file itself has none.
    var groups: [(path: [String], extras: [JSONMember])] = []

    /// Reads a file of the format module 2025.10 (designtokens.org/TR/2025.10/format).
    ///
    /// - Returns: nil where anything in it is wrong, and all that is.
    static func read(_ bytes: [UInt8], file: String) -> (TokenFile?, [Diagnostic]) {
        let (node, faults) = JSONReader.read(bytes, file: file)
        guard let node else { return (nil, faults) }
        var reader = TokenTreeReader()
        let tree = reader.file(node)
        guard reader.diagnostics.isEmpty, let tree else { return (nil, reader.diagnostics) }
        var extender = TokenExtender(root: tree)
        let extended = extender.root()
        guard extender.diagnostics.isEmpty else { return (nil, extender.diagnostics) }
        var resolver = TokenResolver(extended)
        let tokens = resolver.tokens()
        let broken = resolver.diagnostics + tokens.flatMap(\.valueFaults)
        guard broken.isEmpty else { return (nil, broken.inOrder()) }
        return (TokenFile(tokens: tokens, groups: extended.notes([])), [])
    }
}
