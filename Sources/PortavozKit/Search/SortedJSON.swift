extension JSON {
    /// A value that was read, with the members of each object by name.
    init?(sorting node: JSONNode) {
        switch node.content {
        case .null: self = .null
        case .flag(let flag): self = .flag(flag)
        case .number(let text): self = .raw(Array(text.utf8))
        case .text(let text): self = .text(text)
        case .list(let items):
            let values = items.compactMap { JSON(sorting: $0) }
            guard values.count == items.count else { return nil }
            self = .list(values)
        case .object(let members):
            let values = members.sorted { $0.name < $1.name }.compactMap { member in
                JSON(sorting: member.value).map { (member.name, $0) }
            }
            guard values.count == members.count else { return nil }
            self = .object(values)
        }
    }
}
