import CYAML
import PortavozDiagnostics

/// Turns one document's events into nodes.
struct YAMLReader: ~Copyable {
    private var events: YAMLEvents
    private var source: YAMLSource
    private let limits: YAMLLimits
    private var diagnostics: [Diagnostic] = []
    private var anchors: [String: Anchor] = [:]
    /// Nodes so far, those that aliases repeat included.
    private var count = 0
    /// The greatest depth so far, of the document or of the anchored value being read.
    private var deepest = 0
    private var progress = YAMLProgress()

    private enum Anchor {
        case open
        case complete(YAMLNode, count: Int, height: Int)
    }

    /// Reading can't go on; the diagnostic says why.
    private struct Stop: Error {
        var diagnostic: Diagnostic
    }

    init(_ source: YAMLSource, _ limits: YAMLLimits) {
        self.events = YAMLEvents(source.bytes)
        self.source = source
        self.limits = limits
    }

    mutating func document() -> (node: YAMLNode?, diagnostics: [Diagnostic]) {
        do throws(Stop) {
            let node = try root()
            return (diagnostics.isEmpty ? node : nil, diagnostics)
        } catch {
            return (nil, diagnostics + [error.diagnostic])
        }
    }

    private mutating func root() throws(Stop) -> YAMLNode? {
        try advance()  // the stream's start
        try advance()
        guard events.type == YAML_DOCUMENT_START_EVENT else { return nil }
        try advance()
        let node = try node(depth: 1)
        try advance()  // the document's end
        progress.hasExplicitEnd = !events.isImplicitDocumentEnd
        try advance()
        if events.type == YAML_DOCUMENT_START_EVENT {
            throw Stop(diagnostic: Diagnostic("yaml-several-documents", at: source.location(events.start, length: 3)))
        }
        // `key:` alone is a value; a document with nothing but comments, or `---`, is none.
        if node.isNull, node.text == "" { return nil }
        return node
    }

    private mutating func advance() throws(Stop) {
        guard events.advance() else { throw Stop(diagnostic: source.explain(events.failure, after: progress)) }
    }

    /// The node whose first event is the current one. Leaves its last event current.
    private mutating func node(depth: Int) throws(Stop) -> YAMLNode {
        count += 1
        if count > limits.nodes { throw stop("yaml-too-large", ["limit": String(limits.nodes)]) }
        if depth > limits.depth { throw stop("yaml-too-deep", ["limit": String(limits.depth)]) }
        deepest = max(deepest, depth)
        if events.type == YAML_ALIAS_EVENT { return try alias(depth: depth) }
        if events.hasTag { refuseTag() }
        guard let name = events.anchor else { return try value(depth: depth) }

        let (countBefore, deepestBefore) = (count, deepest)
        anchors[name] = .open
        deepest = depth
        let node = try value(depth: depth)
        anchors[name] = .complete(node, count: count - countBefore + 1, height: deepest - depth)
        deepest = max(deepest, deepestBefore)
        return node
    }

    private mutating func value(depth: Int) throws(Stop) -> YAMLNode {
        switch events.type {
        case YAML_SEQUENCE_START_EVENT: try sequence(depth: depth)
        case YAML_MAPPING_START_EVENT: try mapping(depth: depth)
        default: scalar()
        }
    }

    private mutating func scalar() -> YAMLNode {
        let (value, style) = events.scalar
        let (start, end) = (events.start, events.end)
        let isPlain = style == YAML_PLAIN_SCALAR_STYLE
        let isQuoted = style == YAML_DOUBLE_QUOTED_SCALAR_STYLE || style == YAML_SINGLE_QUOTED_SCALAR_STYLE
        progress.lastEnd = isQuoted ? .quote(start: start, end: end) : .other
        let place = source.place(start)
        var length = Int(end.index - start.index)
        if start.line != end.line {
            let line = source.restOfLine(source.offset(start))
            // Of a block scalar, only the indicator (`|`, `>-`); its text is on the lines below.
            let isBlock = !isPlain && !isQuoted
            let marked = isBlock ? line.prefix { !source.isBlank($0) } : line
            length = source.codePoints(marked)
        }
        let node = YAMLNode(
            .scalar(String(decoding: value, as: UTF8.self), isPlain: isPlain),
            line: place.line + source.firstLine, column: place.column + 1, length: max(1, length))
        if source.hasEscapes, style == YAML_DOUBLE_QUOTED_SCALAR_STYLE, let code = forbiddenInXML(value) {
            diagnostics.append(
                Diagnostic(
                    "yaml-control-character", at: source.location(start, length: node.length),
                    ["code": codePointName(code)]))
        }
        return node
    }

    private mutating func sequence(depth: Int) throws(Stop) -> YAMLNode {
        let (start, isFlow) = (events.start, events.isFlow)
        if isFlow { progress.openBrackets.append(start) }
        var items: [YAMLNode] = []
        items.reserveCapacity(4)
        try advance()
        while events.type != YAML_SEQUENCE_END_EVENT {
            items.append(try node(depth: depth + 1))
            try advance()
        }
        close(isFlow)
        let place = source.place(start)
        return YAMLNode(.sequence(items), line: place.line + source.firstLine, column: place.column + 1, length: 1)
    }

    private mutating func mapping(depth: Int) throws(Stop) -> YAMLNode {
        let (start, isFlow) = (events.start, events.isFlow)
        if isFlow { progress.openBrackets.append(start) }
        var entries: [YAMLEntry] = []
        // A front matter's usual sizes.
        entries.reserveCapacity(depth == 1 ? 14 : 4)
        var keys = YAMLKeys()
        try advance()
        while events.type != YAML_MAPPING_END_EVENT {
            let keyMark = events.start
            let key = try node(depth: depth + 1)
            guard let name = key.text else {
                throw Stop(diagnostic: Diagnostic("yaml-complex-key", at: source.location(keyMark)))
            }
            if let first = keys.insert(name, at: entries.count, of: entries) {
                diagnostics.append(
                    Diagnostic(
                        "yaml-duplicate-key",
                        at: SourceLocation(source.file, line: key.line, column: key.column, length: key.length),
                        ["key": name, "line": String(entries[first].key.line)]))
            }
            try advance()
            entries.append(YAMLEntry(key: key, value: try node(depth: depth + 1)))
            try advance()
        }
        close(isFlow)
        let place = source.place(start)
        return YAMLNode(.mapping(entries), line: place.line + source.firstLine, column: place.column + 1, length: 1)
    }

    private mutating func close(_ isFlow: Bool) {
        if isFlow {
            progress.openBrackets.removeLast()
            progress.lastEnd = .bracket(end: events.end)
        } else {
            progress.lastEnd = .other
        }
    }

    /// The anchored value once more, at the alias's own place.
    private mutating func alias(depth: Int) throws(Stop) -> YAMLNode {
        let name = events.anchor ?? ""
        let location = source.location(events.start, length: name.unicodeScalars.count + 1)
        progress.lastEnd = .other
        guard case .complete(var node, let nodes, let height) = anchors[name] else {
            let cause = anchors[name] == nil ? "unknown-alias" : "alias-inside-itself"
            let arguments = ["cause": cause, "name": name]
            throw Stop(diagnostic: Diagnostic("yaml-syntax", at: location, arguments))
        }
        count += nodes - 1
        deepest = max(deepest, depth + height)
        if count > limits.nodes || depth + height > limits.depth {
            throw Stop(diagnostic: Diagnostic("yaml-alias-bomb", at: location, ["name": name]))
        }
        node.line = location.line
        node.column = location.column
        node.length = location.length
        return node
    }

    /// `!name` would give a value a type, which is the schema's to give; what people mean is a text that begins so.
    private mutating func refuseTag() {
        var start = source.offset(events.start)
        while let byte = source.byte(start), byte != UInt8(ascii: "!") { start += 1 }
        let rest = source.restOfLine(start)
        let tag = rest.prefix { !source.isBlank($0) }
        diagnostics.append(
            Diagnostic(
                "yaml-tag", at: source.location(events.start, length: source.codePoints(tag)),
                ["tag": source.text(tag)]))
    }

    private func stop(_ rule: String, _ arguments: [String: String]) -> Stop {
        Stop(diagnostic: Diagnostic(rule, at: source.location(events.start), arguments))
    }
}

/// Which keys a map has so far: by looking through a short map, by a set's help in a long one.
private struct YAMLKeys {
    private var index: [String: Int] = [:]

    /// The earlier entry with this key, if there is one.
    mutating func insert(_ key: String, at position: Int, of entries: [YAMLEntry]) -> Int? {
        if position < 24 { return entries.firstIndex { $0.key.text == key } }
        if position == 24 {
            for (at, entry) in entries.enumerated() { index[entry.key.text ?? "", default: at] = at }
        }
        if let first = index[key] { return first }
        index[key] = position
        return nil
    }
}

/// The first code point in a text that XML 1.0 (section 2.2) forbids: escapes such as `\0` can write them.
private func forbiddenInXML(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    for (at, byte) in text.enumerated() {
        if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { return Int(byte) }
        if byte == 0xEF, at + 2 < text.count, text[at + 1] == 0xBF, text[at + 2] >= 0xBE {
            return 0xFF40 + Int(text[at + 2])
        }
    }
    return nil
}
