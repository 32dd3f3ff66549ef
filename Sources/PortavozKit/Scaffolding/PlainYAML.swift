import PortavozYAML

/// What a YAML value says, wherever and however it is written: two spellings of one value are equal.
indirect enum PlainYAML: Hashable, Sendable {
    case nothing
    case scalar(String)
    case list([PlainYAML])
    case mapping([String: PlainYAML])

    init(_ node: YAMLNode?) {
        guard let node, !node.isNull else {
            self = .nothing
            return
        }
        switch node.content {
        case .scalar(let text, _): self = .scalar(text)
        case .sequence(let items): self = .list(items.map { PlainYAML($0) })
        case .mapping(let entries):
            self = .mapping(
                Dictionary(entries.map { ($0.key.text ?? "", PlainYAML($0.value)) }, uniquingKeysWith: { $1 }))
        }
    }

    var items: [PlainYAML]? { if case .list(let items) = self { items } else { nil } }

    subscript(key: String) -> PlainYAML? {
        if case .mapping(let pairs) = self { pairs[key] } else { nil }
    }

    func value(at path: some Collection<String>) -> PlainYAML? {
        path.reduce(Optional(self)) { $0?[$1] }
    }

    /// The value without what a path leads to; a mapping with nothing left in it is nothing.
    func without(_ path: some Collection<String>) -> PlainYAML {
        guard case .mapping(var pairs) = self else { return self }
        if let key = path.first {
            let rest = path.dropFirst()
            pairs[key] = rest.isEmpty ? .nothing : (pairs[key] ?? .nothing).without(rest)
        }
        pairs = pairs.mapValues { $0.without([String]()) }.filter { $0.value != .nothing }
        return pairs.isEmpty ? .nothing : .mapping(pairs)
    }
}
