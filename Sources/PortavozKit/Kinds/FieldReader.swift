import PortavozDiagnostics
import PortavozMarkdown
import PortavozTemplate
import PortavozYAML

/// Reads a mapping's values with the types that its reader asks for, and reports what does not fit: each key once.
package struct FieldReader {
    package let file: String
    /// What the fields belong to, for messages: `post`, `site.yml`.
    package let owner: String
    package let clock: SiteClock
    package private(set) var diagnostics: [Diagnostic] = []
    private let node: YAMLNode?
    private let entries: [YAMLEntry]
    /// The entries' keys, apart, so that finding one touches nothing else.
    private let names: [String]
    private var knownKeys: [String] = []
    /// Which of the first 64 entries' keys have been asked for, a bit each.
    private var asked: UInt64 = 0

    /// - Parameters:
    ///   - isNested: the node is a key's value, not a document.
    ///   - isItem: the node is an item of a key's list.
    package init(
        _ node: YAMLNode?, file: String, owner: String, clock: SiteClock, isNested: Bool = false, isItem: Bool = false
    ) {
        self.file = file
        self.owner = owner
        self.clock = clock
        self.node = node
        knownKeys.reserveCapacity(isNested ? 4 : 24)
        if case .mapping(let entries)? = node?.content {
            self.entries = entries
            // By place, since a copy of each entry would count references to all that is in it.
            names = entries.indices.map { index in
                if case .scalar(let name, _) = entries[index].key.content { name } else { "" }
            }
        } else {
            entries = []
            names = []
            if let node, !node.isNull {
                var arguments = ["key": owner, "expected": "mapping", "value": describe(node)]
                if !isNested { arguments["cause"] = "document" }
                if isItem { arguments["cause"] = "item" }
                report("wrong-type", node, arguments)
            }
        }
    }

    /// The place of a key's value, or of the mapping itself.
    package func location(_ key: String? = nil) -> SourceLocation {
        guard let key, let entry = entry(key) else {
            return node.map(place) ?? SourceLocation(file, line: 1, column: 1)
        }
        return place(entry.value)
    }

    package func keyLocation(_ key: String) -> SourceLocation {
        entry(key).map { place($0.key) } ?? location()
    }

    /// The mapping's keys as written.
    package var keys: [Located<String>] {
        entries.map { Located($0.key.text ?? "", place($0.key)) }
    }

    package func has(_ key: String) -> Bool { index(of: key) != nil }

    private func entry(_ key: String) -> YAMLEntry? { index(of: key).map { entries[$0] } }

    /// Where among the entries a key is. Lengths tell most keys apart, and cost next to nothing.
    private func index(of key: String) -> Int? {
        let length = key.utf8.count
        return names.firstIndex { $0.utf8.count == length && $0 == key }
    }

    /// The value of a key as it stands; nil when it is absent or empty.
    package mutating func value(_ key: String) -> YAMLNode? { find(key).map { entries[$0].value } }

    /// Where the entry is whose value a reader asks for; nil when it is absent or empty.
    private mutating func find(_ key: String) -> Int? {
        knownKeys.append(key)
        guard let index = index(of: key) else { return nil }
        if index < 64 { asked |= 1 << UInt64(index) }
        return entries[index].value.isNull ? nil : index
    }

    /// Whether a reader has asked for an entry.
    private func isKnown(_ index: Int) -> Bool {
        index < 64 ? asked & 1 << UInt64(index) != 0 : knownKeys.contains(names[index])
    }

    package mutating func text(_ key: String) -> String? { locatedText(key)?.value }

    package mutating func locatedText(_ key: String) -> Located<String>? {
        guard let index = find(key) else { return nil }
        guard case .scalar(let text, _) = entries[index].value.content else {
            let node = entries[index].value
            report("wrong-type", node, ["key": key, "expected": "text", "value": describe(node)])
            return nil
        }
        let trimmed = text.trimmed
        guard !trimmed.isEmpty else { return nil }
        return Located(trimmed, place(index))
    }

    /// A text that must be there; its absence is reported, and gives an empty text.
    package mutating func requiredText(_ key: String, rule: String = "missing-key") -> String {
        if let text = text(key) { return text }
        // What is no mapping has been reported as such.
        if let node, !node.isNull, node.entries == nil { return "" }
        if !diagnostics.contains(where: { $0.arguments["key"] == key }) {
            report(rule, at: has(key) ? keyLocation(key) : beginning, ["key": key, "kind": owner])
        }
        return ""
    }

    package mutating func flag(_ key: String) -> Bool? {
        guard let node = value(key) else { return nil }
        switch node.text?.lowercased() {
        case "true", "yes", "on", "sí", "si": return true
        case "false", "no", "off": return false
        default:
            report("wrong-type", node, ["key": key, "expected": "flag", "value": describe(node)])
            return nil
        }
    }

    package mutating func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
        guard let node = value(key) else { return nil }
        guard let text = node.text, let number = Int(text), range.contains(number) else {
            report(
                "wrong-type", node,
                ["key": key, "expected": "number", "value": describe(node)])
            return nil
        }
        return number
    }

    package mutating func moment(_ key: String) -> Moment? {
        guard let index = find(key) else { return nil }
        guard case .scalar(let text, _) = entries[index].value.content, let moment = clock.read(text.trimmed) else {
            let node = entries[index].value
            report("bad-date", node, ["key": key, "value": describe(node)])
            return nil
        }
        return moment
    }

    /// One of a closed set of words.
    package mutating func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, _ type: Choice.Type) -> Choice?
    where Choice.RawValue == String {
        guard let node = value(key) else { return nil }
        guard let text = node.text, let choice = Choice(rawValue: text) else {
            let allowed = Choice.allCases.map(\.rawValue)
            report(
                "bad-value", node,
                ["key": key, "value": describe(node), "allowed": allowed.joined(separator: ", ")],
                suggestion: node.text.flatMap { Suggestion.nearest(to: $0, among: allowed) })
            return nil
        }
        return choice
    }

    /// A list of texts; a single text counts as a list of one.
    package mutating func texts(_ key: String) -> [Located<String>] {
        guard let index = find(key) else { return [] }
        let items: [YAMLNode]
        if case .sequence(let nodes) = entries[index].value.content {
            items = nodes
        } else {
            items = [entries[index].value]
        }
        var result: [Located<String>] = []
        result.reserveCapacity(items.count)
        for index in items.indices {
            if case .scalar(let text, _) = items[index].content {
                let trimmed = text.trimmed
                if !trimmed.isEmpty {
                    result.append(Located(trimmed, place(items[index])))
                    continue
                }
            }
            report("wrong-type", items[index], ["key": key, "expected": "texts", "value": describe(items[index])])
        }
        return result
    }

    package mutating func slug(_ key: String) -> Slug? {
        guard let text = locatedText(key) else { return nil }
        if let slug = Slug(exactly: text.value) { return slug }
        report(
            "bad-slug", at: text.location, ["key": key, "value": text.value],
            suggestion: Slug(folding: text.value)?.text)
        return nil
    }

    /// A URL that a page may link to: http, https, mailto, tel, or a path from the root of the site.
    package mutating func url(_ key: String) -> Located<String>? {
        guard let text = locatedText(key) else { return nil }
        guard LinkSafety.isAllowed(text.value) else {
            report("unsafe-url", at: text.location, ["key": key, "url": text.value])
            return nil
        }
        return text
    }

    /// A nested mapping, read by the same rules.
    package mutating func object<T>(_ key: String, _ read: (inout FieldReader) -> T) -> T? {
        guard let node = value(key) else { return nil }
        return nested(node, key, read)
    }

    /// A list of mappings.
    package mutating func objects<T>(_ key: String, _ read: (inout FieldReader) -> T) -> [T] {
        guard let node = value(key) else { return [] }
        guard case .sequence(let items) = node.content else {
            report("wrong-type", node, ["key": key, "expected": "list", "value": describe(node)])
            return []
        }
        return items.map { nested($0, key, isItem: true, read) }
    }

    /// A list of which each item is a text or a mapping.
    package mutating func textsOrObjects<T>(
        _ key: String, text: (Located<String>) -> T, object: (inout FieldReader) -> T
    ) -> [T] {
        guard let node = value(key) else { return [] }
        guard case .sequence(let items) = node.content else {
            report("wrong-type", node, ["key": key, "expected": "list", "value": describe(node)])
            return []
        }
        return items.compactMap { item in
            if let words = item.text?.trimmed {
                if !words.isEmpty { return text(Located(words, place(item))) }
                report("wrong-type", item, ["key": key, "expected": "text", "value": "\"\"", "cause": "item"])
                return nil
            }
            return nested(item, key, isItem: true, object)
        }
    }

    /// A mapping whose keys are the writer's own.
    package mutating func dictionary<T>(_ key: String, _ read: (inout FieldReader) -> T) -> [(
        key: Located<String>, value: T
    )] {
        guard let node = value(key) else { return [] }
        guard case .mapping(let pairs) = node.content else {
            report("wrong-type", node, ["key": key, "expected": "mapping", "value": describe(node)])
            return []
        }
        return pairs.map { (Located($0.key.text ?? "", place($0.key)), nested($0.value, $0.key.text ?? "", read)) }
    }

    package mutating func dynamic(_ key: String) -> DynamicValue {
        value(key).map(dynamicValue) ?? .null
    }

    package mutating func report(
        _ rule: String, at location: SourceLocation, _ arguments: [String: String] = [:], suggestion: String? = nil,
        severity: Severity = .error
    ) {
        diagnostics.append(Diagnostic(rule, severity, at: location, arguments, suggestion: suggestion))
    }

    /// Adds what was found elsewhere.
    package mutating func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    /// Reports the keys that nobody asked for.
    package mutating func finish() -> [Diagnostic] {
        for index in names.indices where !isKnown(index) {
            report(
                "unknown-key", at: place(entries[index].key), ["key": names[index], "kind": owner],
                suggestion: Suggestion.nearest(to: names[index], among: knownKeys))
        }
        return diagnostics
    }

    /// Where a missing field is reported: at the mapping's beginning.
    private var beginning: SourceLocation {
        node.map { SourceLocation(file, line: $0.line, column: $0.column) } ?? SourceLocation(file, line: 1, column: 1)
    }

    private mutating func nested<T>(
        _ node: YAMLNode, _ owner: String, isItem: Bool = false, _ read: (inout FieldReader) -> T
    ) -> T {
        var reader = FieldReader(node, file: file, owner: owner, clock: clock, isNested: true, isItem: isItem)
        let result = read(&reader)
        diagnostics += reader.finish()
        return result
    }

    private mutating func report(
        _ rule: String, _ node: YAMLNode, _ arguments: [String: String], suggestion: String? = nil
    ) {
        report(rule, at: place(node), arguments, suggestion: suggestion)
    }

    private func place(_ node: YAMLNode) -> SourceLocation {
        SourceLocation(file, line: node.line, column: node.column, length: node.length)
    }

    /// The place of an entry's value.
    private func place(_ index: Int) -> SourceLocation {
        SourceLocation(
            file, line: entries[index].value.line, column: entries[index].value.column,
            length: entries[index].value.length)
    }

    private func describe(_ node: YAMLNode) -> String {
        switch node.content {
        case .scalar(let text, _): text
        case .sequence: "[…]"
        case .mapping: "{…}"
        }
    }
}

private func dynamicValue(_ node: YAMLNode) -> DynamicValue {
    switch node.content {
    case .scalar(let text, let isPlain):
        if isPlain {
            switch text {
            case "", "~", "null": return .null
            case "true": return .flag(true)
            case "false": return .flag(false)
            default: break
            }
        }
        return .text(text)
    case .sequence(let items): return .list(items.map(dynamicValue))
    case .mapping(let pairs):
        return .map(Dictionary(pairs.map { ($0.key.text ?? "", dynamicValue($0.value)) }, uniquingKeysWith: { $1 }))
    }
}

extension String {
    /// Without spaces, tabs and line ends at either end.
    package var trimmed: String {
        let isSpace: (UInt8) -> Bool = { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }
        guard let first = utf8.first, let last = utf8.last, isSpace(first) || isSpace(last) else { return self }
        guard let start = utf8.firstIndex(where: { !isSpace($0) }) else { return "" }
        let end = utf8.lastIndex { !isSpace($0) }!
        return String(self[start...end])
    }
}
