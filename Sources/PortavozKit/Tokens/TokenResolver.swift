import PortavozDiagnostics

/// Follows tokens' references, each token once, and finds their types.
struct TokenResolver {
    private(set) var diagnostics: [Diagnostic] = []
    private var drafts: [(path: [String], token: UnresolvedToken, groupType: TokenType?)] = []
    private var places: [[String]: Int] = [:]
    private var states: [State] = []
    /// The tokens that are being resolved, outermost first.
    private var open: [Int] = []

    private enum State {
        case untouched, open, broken
        case resolved(JSONNode, TokenType)
    }

    /// References after one another; more than anybody writes, and few enough for the stack.
    private static let longest = 200
    /// Nobody reads more, and finding what was meant takes time for each.
    private static let mostFaults = 100

    init(_ root: TokenGroup) {
        collect(root, [], nil)
        states = Array(repeating: .untouched, count: drafts.count)
        for (index, draft) in drafts.enumerated() { places[draft.path] = index }
    }

    /// Every token, in the order of the file; those with faults are left out and reported.
    mutating func tokens() -> [DesignToken] {
        drafts.indices.compactMap { index in
            guard let (value, type) = resolve(index) else { return nil }
            let draft = drafts[index]
            return DesignToken(
                path: draft.path, type: type, value: value, description: draft.token.description,
                extras: draft.token.extras, location: draft.token.location)
        }
    }

    private mutating func collect(_ group: TokenGroup, _ path: [String], _ type: TokenType?) {
        let type = group.type ?? type
        for (name, tree) in group.members {
            switch tree {
            case .token(let token): drafts.append((path + [name], token, type))
            case .group(let inner): collect(inner, path + [name], type)
            }
        }
    }

    private mutating func resolve(_ index: Int) -> (JSONNode, TokenType)? {
        switch states[index] {
        case .resolved(let value, let type): return (value, type)
        case .broken, .open: return nil
        case .untouched: break
        }
        states[index] = .open
        open.append(index)
        let result = resolved(drafts[index])
        open.removeLast()
        states[index] = result.map { .resolved($0.0, $0.1) } ?? .broken
        return result
    }

    private mutating func resolved(
        _ draft: (path: [String], token: UnresolvedToken, groupType: TokenType?)
    ) -> (JSONNode, TokenType)? {
        var target: TokenType?
        if let reference = reference(draft.token.value), reference.part?.isEmpty != false {
            guard let index = find(reference, at: draft.token.value.location), let (_, type) = resolve(index) else {
                return nil
            }
            target = type
        }
        guard let value = followed(draft.token.value) else { return nil }
        guard let type = draft.token.type ?? target ?? draft.groupType else {
            report("token-no-type", draft.token.location, ["name": draft.path.joined(separator: ".")])
            return nil
        }
        if let target, target != type {
            report(
                "token-wrong-type", draft.token.value.location,
                ["expected": type.rawValue, "found": target.rawValue, "name": draft.path.joined(separator: ".")])
            return nil
        }
        return (value, type)
    }

    /// A value with what its references lead to in their places; nil where one leads nowhere, which has been reported.
    private mutating func followed(_ node: JSONNode) -> JSONNode? {
        if let reference = reference(node) { return target(reference, at: node.location) }
        switch node.content {
        case .list(let items):
            let values = items.map { followed($0) }
            guard !values.contains(where: { $0 == nil }) else { return nil }
            return JSONNode(content: .list(values.compactMap(\.self)), location: node.location)
        case .object(let members):
            if members.contains(where: { $0.name == "$ref" }) {
                report(
                    "token-bad-reference", node.location,
                    ["reference": members.first { $0.name == "$ref" }!.value.inBrief])
                return nil
            }
            var result = members
            var isWhole = true
            for index in members.indices {
                guard let value = followed(members[index].value) else {
                    isWhole = false
                    continue
                }
                result[index].value = value
            }
            return isWhole ? JSONNode(content: .object(result), location: node.location) : nil
        default: return node
        }
    }

    /// What a value refers to where it is nothing but a reference.
    private func reference(_ node: JSONNode) -> TokenReference? {
        switch node.content {
        case .text(let text): text.hasPrefix("{") ? TokenReference(text) : nil
        case .object(let members) where members.count == 1 && members[0].name == "$ref":
            members[0].value.text.flatMap { $0.hasPrefix("#/") ? TokenReference($0) : nil }
        default: nil
        }
    }

    private mutating func target(_ reference: TokenReference, at location: SourceLocation) -> JSONNode? {
        guard let index = find(reference, at: location), var (value, _) = resolve(index) else { return nil }
        for step in reference.part ?? [] {
            guard let next = value[step] ?? value.item(step) else {
                report(
                    "token-unknown-reference", location,
                    ["reference": reference.name + "." + (reference.part ?? []).joined(separator: ".")])
                return nil
            }
            value = next
        }
        return value
    }

    /// The token that a reference names; its absence, and a way back to where it is followed from, are reported.
    private mutating func find(_ reference: TokenReference, at location: SourceLocation) -> Int? {
        guard let index = places[reference.path] else {
            guard diagnostics.count < Self.mostFaults else { return nil }
            let isGroup = drafts.contains { $0.path.starts(with: reference.path) }
            var arguments = ["reference": reference.name]
            if isGroup { arguments["cause"] = "whole-group" }
            report(
                "token-unknown-reference", location, arguments,
                suggestion: isGroup
                    ? nil
                    : Suggestion.nearest(to: reference.name, among: drafts.map { $0.path.joined(separator: ".") }))
            return nil
        }
        if case .open = states[index] {
            let chain = open.drop { $0 != index }.map { drafts[$0].path.joined(separator: ".") } + [reference.name]
            report("token-cycle", location, ["chain": chain.joined(separator: " → ")])
            return nil
        }
        guard open.count < Self.longest else {
            report("token-long-chain", location, ["most": String(Self.longest)])
            return nil
        }
        return index
    }

    private mutating func report(
        _ rule: String, _ location: SourceLocation, _ arguments: [String: String], suggestion: String? = nil
    ) {
        diagnostics.append(Diagnostic(rule, at: location, arguments, suggestion: suggestion))
    }
}

extension JSONNode {
    /// The item of a list by its number from 0, as a pointer writes it.
    fileprivate func item(_ number: String) -> JSONNode? {
        guard let items, let index = Int(number), items.indices.contains(index) else { return nil }
        return items[index]
    }
}
