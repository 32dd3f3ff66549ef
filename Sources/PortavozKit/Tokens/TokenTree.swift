import PortavozDiagnostics

/// A group or a token as the file says it, before references are followed.
indirect enum TokenTree: Sendable {
    case group(TokenGroup)
    case token(UnresolvedToken)
}

struct TokenGroup: Sendable {
    var members: [(name: String, tree: TokenTree)] = []
    var type: TokenType?
    /// The group that this one inherits from.
    var base: TokenReference?
    var extras: [JSONMember] = []
    var location: SourceLocation

    subscript(name: String) -> TokenTree? { members.first { $0.name == name }?.tree }

    /// What the groups say of themselves, by path.
    func notes(_ path: [String]) -> [(path: [String], extras: [JSONMember])] {
        (extras.isEmpty ? [] : [(path, extras)])
            + members.flatMap { member -> [(path: [String], extras: [JSONMember])] in
                guard case .group(let group) = member.tree else { return [] }
                return group.notes(path + [member.name])
            }
    }
}

struct UnresolvedToken: Sendable {
    var value: JSONNode
    var type: TokenType?
    var description: String?
    var extras: [JSONMember]
    var location: SourceLocation
}

/// Makes groups and tokens of a file's JSON, and reports what can be neither.
struct TokenTreeReader {
    private(set) var diagnostics: [Diagnostic] = []

    mutating func file(_ node: JSONNode) -> TokenGroup? {
        guard node.members != nil else {
            report("token-no-group", at: node.location, ["value": node.inBrief])
            return nil
        }
        return group(node, at: node.location, isRoot: true)
    }

    private mutating func tree(_ member: JSONMember) -> TokenTree? {
        guard let members = member.value.members else {
            report("token-no-group", at: member.value.location, ["value": member.value.inBrief])
            return nil
        }
        if members.contains(where: { $0.name == "$value" || $0.name == "$ref" }) {
            return token(member).map { .token($0) }
        }
        return .group(group(member.value, at: member.nameLocation))
    }

    private mutating func group(_ node: JSONNode, at location: SourceLocation, isRoot: Bool = false) -> TokenGroup {
        var group = TokenGroup(location: location)
        for member in node.members ?? [] {
            switch member.name {
            case "$type": group.type = type(member)
            case "$extends":
                group.base = member.value.text.flatMap { TokenReference($0) }
                if group.base == nil {
                    report("token-bad-reference", at: member.value.location, ["reference": member.value.inBrief])
                }
            case "$description", "$extensions", "$deprecated": group.extras += note(member)
            case "$schema" where isRoot: break
            case "$root":
                if case .token(let token)? = tree(member) {
                    group.members.append(("$root", .token(token)))
                } else if member.value.members != nil {
                    report("token-no-value", at: member.nameLocation, ["name": member.name])
                }
            default:
                guard isName(member), let tree = tree(member) else { continue }
                group.members.append((member.name, tree))
            }
        }
        return group
    }

    private mutating func token(_ member: JSONMember) -> UnresolvedToken? {
        let node = member.value
        if let value = node["$value"], let reference = node.members?.first(where: { $0.name == "$ref" }) {
            _ = value
            report("token-two-values", at: reference.nameLocation)
            return nil
        }
        let reference = node.members?.first { $0.name == "$ref" }
        // `$ref` beside the token's other properties is the same as a value that is a reference.
        let value =
            node["$value"]
            ?? JSONNode(content: .object(reference.map { [$0] } ?? []), location: reference!.value.location)
        var token = UnresolvedToken(value: value, extras: [], location: member.nameLocation)
        for member in node.members ?? [] {
            switch member.name {
            case "$value", "$ref": break
            case "$type": token.type = type(member)
            case "$description": token.description = note(member).first?.value.text
            case "$extensions", "$deprecated": token.extras += note(member)
            default:
                if member.name.hasPrefix("$") {
                    _ = isName(member)
                } else {
                    report("token-with-tokens", at: member.nameLocation, ["name": member.name])
                }
            }
        }
        return token
    }

    private mutating func type(_ member: JSONMember) -> TokenType? {
        let known = TokenType.allCases.map(\.rawValue)
        if let text = member.value.text, let type = TokenType(rawValue: text) { return type }
        report(
            "token-unknown-type", at: member.value.location,
            ["type": member.value.inBrief, "allowed": known.joined(separator: ", ")],
            suggestion: member.value.text.flatMap { Suggestion.nearest(to: $0, among: known) })
        return nil
    }

    /// A property that says something about a group or a token, where its value is of the kind that it has to be.
    private mutating func note(_ member: JSONMember) -> [JSONMember] {
        let isRight =
            switch (member.name, member.value.content) {
            case ("$description", .text), ("$extensions", .object), ("$deprecated", .flag), ("$deprecated", .text): true
            default: false
            }
        if !isRight {
            report(
                "token-bad-property", at: member.value.location, ["name": member.name, "value": member.value.inBrief])
        }
        return isRight ? [member] : []
    }

    private static let properties = [
        "$value", "$type", "$description", "$extensions", "$deprecated", "$extends", "$ref", "$root",
    ]

    /// Names may not begin with `$`, nor hold what references are written with.
    private mutating func isName(_ member: JSONMember) -> Bool {
        if member.name.hasPrefix("$") {
            report(
                "token-unknown-property", at: member.nameLocation, ["name": member.name],
                suggestion: Suggestion.nearest(to: member.name, among: Self.properties))
            return false
        }
        guard !member.name.isEmpty, !member.name.contains(where: { "{}.".contains($0) }) else {
            report("token-bad-name", at: member.nameLocation, ["name": member.name])
            return false
        }
        return true
    }

    private mutating func report(
        _ rule: String, at location: SourceLocation, _ arguments: [String: String] = [:], suggestion: String? = nil
    ) {
        diagnostics.append(Diagnostic(rule, at: location, arguments, suggestion: suggestion))
    }
}
