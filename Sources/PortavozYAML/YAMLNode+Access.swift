extension YAMLNode {
    /// The scalar's text; nil for a list or a map.
    package var text: String? {
        if case .scalar(let text, _) = content { text } else { nil }
    }

    /// Whether the value says nothing: a plain empty scalar, `~` or `null`.
    package var isNull: Bool {
        guard case .scalar(let text, isPlain: true) = content else { return false }
        // No longer text means nothing.
        guard text.utf8.count <= 4 else { return false }
        return text.isEmpty || text == "~" || text == "null" || text == "Null" || text == "NULL"
    }

    /// The map's keys and values in the order of the document; nil for a scalar or a list.
    package var entries: [YAMLEntry]? {
        if case .mapping(let entries) = content { entries } else { nil }
    }

    /// The list's items; nil for a scalar or a map.
    package var items: [YAMLNode]? {
        if case .sequence(let items) = content { items } else { nil }
    }

    /// The value of a map's key; nil where the key is absent, and for a scalar or a list.
    package subscript(key: String) -> YAMLNode? {
        guard case .mapping(let entries) = content else { return nil }
        return entries.first { $0.key.text == key }?.value
    }
}
