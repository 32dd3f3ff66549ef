import PortavozDiagnostics

/// Gives groups with `$extends` what they inherit: a member of their own stands in for an inherited token, and joins an
/// inherited group.
struct TokenExtender {
    private(set) var diagnostics: [Diagnostic] = []
    private let file: TokenGroup
    private var finished: [[String]: TokenGroup] = [:]
    /// The groups that are being read, outermost first.
    private var open: [[String]] = []
    private var size = 0

    /// Groups that inherit from one another: more than anybody writes, and few enough for the stack.
    private static let longest = 100

    init(root: TokenGroup) { file = root }

    mutating func root() -> TokenGroup { extended(file, at: []) }

    private mutating func extended(_ group: TokenGroup, at path: [String]) -> TokenGroup {
        if let known = finished[path] { return known }
        guard size < JSONReader.most else { return group }
        open.append(path)
        defer { open.removeLast() }
        var result = group
        result.members = []
        if let reference = group.base, let base = base(reference, of: group) {
            result.members = base.members
            result.type = group.type ?? base.type
            result.extras =
                base.extras.filter { inherited in !group.extras.contains { $0.name == inherited.name } }
                + group.extras
            size += base.count
            if size >= JSONReader.most {
                report("json-too-large", group.location, ["depth": "40", "most": String(JSONReader.most)])
            }
        }
        for member in group.members {
            var tree = member.tree
            if case .group(let inner) = tree { tree = .group(extended(inner, at: path + [member.name])) }
            if let index = result.members.firstIndex(where: { $0.name == member.name }) {
                result.members[index].tree = Self.merged(tree, over: result.members[index].tree)
            } else {
                result.members.append((member.name, tree))
            }
        }
        result.base = nil
        finished[path] = result
        return result
    }

    private mutating func base(_ reference: TokenReference, of group: TokenGroup) -> TokenGroup? {
        guard reference.part == nil, let found = find(reference.path), case .group(let target) = found else {
            report("token-unknown-reference", group.location, ["reference": reference.name, "cause": "group"])
            return nil
        }
        guard open.count < Self.longest else {
            report("token-long-chain", group.location, ["most": String(Self.longest)])
            return nil
        }
        // A group that is still being read holds this one, or is it.
        guard !open.contains(reference.path) else {
            report(
                "token-cycle", group.location,
                ["chain": (open.last ?? []).joined(separator: ".") + " → " + reference.name])
            return nil
        }
        return extended(target, at: reference.path)
    }

    /// What stands at a path, in what groups inherit too.
    private mutating func find(_ path: [String]) -> TokenTree? {
        var tree = TokenTree.group(file)
        for (depth, name) in path.enumerated() {
            guard case .group(var group) = tree else { return nil }
            let above = Array(path[..<depth])
            if group[name] == nil, group.base != nil, !open.contains(above) { group = extended(group, at: above) }
            guard let next = group[name] else { return nil }
            tree = next
        }
        return tree
    }

    private static func merged(_ tree: TokenTree, over base: TokenTree) -> TokenTree {
        guard case .group(var group) = tree, case .group(let below) = base else { return tree }
        var members = below.members
        for member in group.members {
            if let index = members.firstIndex(where: { $0.name == member.name }) {
                members[index].tree = merged(member.tree, over: members[index].tree)
            } else {
                members.append(member)
            }
        }
        group.members = members
        group.type = group.type ?? below.type
        return .group(group)
    }

    private mutating func report(_ rule: String, _ location: SourceLocation, _ arguments: [String: String]) {
        diagnostics.append(Diagnostic(rule, at: location, arguments))
    }
}

extension TokenGroup {
    /// Its tokens and groups, all told.
    fileprivate var count: Int {
        members.reduce(1) { sum, member in
            if case .group(let group) = member.tree { sum + group.count } else { sum + 1 }
        }
    }
}
