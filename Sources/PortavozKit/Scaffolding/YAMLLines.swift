import PortavozYAML

/// A YAML document as lines, and where its values stand in them: what an edit in place needs to know.
struct YAMLLines: Sendable, Equatable {
    private(set) var lines: [[UInt8]] = []
    private let mark: [UInt8]
    private(set) var node: YAMLNode?
    private(set) var isMapping = true

    init(_ bytes: [UInt8]) {
        let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
        mark = bytes.starts(with: byteOrderMark) ? byteOrderMark : []
        var start = mark.count
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
            lines.append(Array(bytes[start..<end]))
            start = end
        }
        read()
    }

    var bytes: [UInt8] { mark + lines.joined() }

    /// What the document says, without places.
    var root: PlainYAML { PlainYAML(node) }

    /// What a value written on one line says; nil for what is no value.
    static func value(_ text: String) -> PlainYAML? {
        let (node, faults) = parseYAML(Array(text.utf8), file: "")
        return faults.isEmpty ? PlainYAML(node) : nil
    }

    private mutating func read() {
        let (node, faults) = parseYAML(Array(lines.joined()), file: "")
        self.node = node
        isMapping = faults.isEmpty && (node == nil || node!.isNull || node!.entries != nil)
    }

    /// Puts a value where a path leads, and reads the document again.
    mutating func put(_ path: ArraySlice<String>, _ value: String) -> Bool {
        guard isMapping, !path.isEmpty else { return false }
        var container = node
        var end = lines.count
        var rest = path
        while let key = rest.first {
            guard let mapping = container, let entries = mapping.entries else { break }
            guard let place = entries.firstIndex(where: { $0.key.text == key }) else {
                return insert(rest, value, into: mapping, end: end)
            }
            let entry = entries[place]
            end = entries[(place + 1)...].first { $0.key.line > entry.key.line }.map { $0.key.line - 1 } ?? end
            rest = rest.dropFirst()
            if entry.value.isNull, rest.isEmpty || isFlow(mapping) {
                return insert(Self.flow(rest, value), after: entry)
            }
            if entry.value.isNull {
                insert(Self.block(rest, value, indentation: entry.key.column + 1), at: entry.key.line)
                return true
            }
            if rest.isEmpty { return replace(entry.value, with: value) }
            container = entry.value
            guard container?.entries != nil else { return false }
        }
        guard node?.entries == nil else { return false }
        insert(Self.block(rest, value, indentation: 0), at: lines.count)
        return true
    }

    /// Appends an item to a list at the top, and reads the document again; a list that isn't there is begun.
    mutating func append(_ item: String, to key: String) -> Bool {
        let entries = node?.entries ?? []
        guard isMapping, let place = entries.firstIndex(where: { $0.key.text == key }) else {
            if let node, node.entries != nil, isFlow(node) { return false }
            insert(["\(key):", "  - \(item)"], at: endOfValue(within: lines.count, column: 1))
            return isMapping
        }
        let entry = entries[place]
        if entry.value.isNull {
            insert(["  - \(item)"], at: entry.key.line)
            return true
        }
        guard let items = entry.value.items else { return false }
        let line = entry.value.line - 1
        let start = offset(line, entry.value.column - 1)
        if start < lines[line].count, lines[line][start] == UInt8(ascii: "[") {
            return insertBeforeEnd(of: entry.value, items.isEmpty ? item : ", \(item)")
        }
        guard let first = items.first else { return false }
        let before = lines[first.line - 1][..<offset(first.line - 1, first.column - 1)]
        guard let dash = before.lastIndex(of: UInt8(ascii: "-")) else { return false }
        let end = entries[(place + 1)...].first { $0.key.line > entry.key.line }.map { $0.key.line - 1 } ?? lines.count
        insert(
            [String(decoding: before[..<dash], as: UTF8.self) + "- \(item)"],
            at: endOfValue(within: end, column: dash + 1))
        return true
    }

    // MARK: Steps of a change

    /// Adds keys that a mapping doesn't have yet.
    private mutating func insert(
        _ path: ArraySlice<String>, _ value: String, into mapping: YAMLNode, end: Int
    ) -> Bool {
        guard let first = mapping.entries?.first else {
            return insertBeforeEnd(of: mapping, Self.flow(path, value, isInside: true))
        }
        if isFlow(mapping) { return insertBeforeEnd(of: mapping, ", " + Self.flow(path, value, isInside: true)) }
        insert(
            Self.block(path, value, indentation: first.key.column - 1),
            at: endOfValue(within: end, column: first.key.column))
        return true
    }

    /// Writes a value after the colon of a key that has none.
    private mutating func insert(_ value: String, after entry: YAMLEntry) -> Bool {
        let line = entry.key.line - 1
        let start = offset(line, entry.key.column + entry.key.length - 1)
        guard let colon = lines[line][start...].firstIndex(of: UInt8(ascii: ":")) else { return false }
        if entry.value.line == entry.key.line, entry.value.length > 1 || !isEmptyPlain(entry.value) {
            return replace(entry.value, with: value)
        }
        lines[line].insert(contentsOf: Array(" \(value)".utf8), at: colon + 1)
        read()
        return true
    }

    private func isEmptyPlain(_ node: YAMLNode) -> Bool { node.text?.isEmpty == true }

    /// Puts a scalar in the place of another that stands on one line.
    private mutating func replace(_ node: YAMLNode, with value: String) -> Bool {
        guard node.text != nil else { return false }
        let line = node.line - 1
        let start = offset(line, node.column - 1)
        let end = offset(line, node.column - 1 + node.length)
        lines[line].replaceSubrange(start..<end, with: Array(value.utf8))
        read()
        return true
    }

    /// Writes before the bracket that ends a list or mapping in flow style.
    private mutating func insertBeforeEnd(of node: YAMLNode, _ text: String) -> Bool {
        guard let (line, position) = endOfFlow(node) else { return false }
        var place = position
        while place > 0, lines[line][place - 1] == 0x20 { place -= 1 }
        // What stands alone on its line is left there.
        if place == 0 { place = position }
        lines[line].insert(contentsOf: Array(text.utf8), at: place)
        read()
        return true
    }

    private mutating func insert(_ new: [String], at index: Int) {
        let isWindows = lines.first?.suffix(2).first == 0x0D
        let ending: [UInt8] = isWindows ? [0x0D, 0x0A] : [0x0A]
        if index > 0, lines[index - 1].last != 0x0A { lines[index - 1] += ending }
        lines.insert(contentsOf: new.map { Array($0.utf8) + ending }, at: index)
        read()
    }

    // MARK: Places

    private func isFlow(_ node: YAMLNode) -> Bool {
        let line = node.line - 1
        guard lines.indices.contains(line) else { return false }
        let start = offset(line, node.column - 1)
        return start < lines[line].count && [UInt8(ascii: "{"), UInt8(ascii: "[")].contains(lines[line][start])
    }

    /// The place of the bracket that ends a value in flow style: quoted scalars and comments (YAML 1.1, sections 5.6 and
    /// 6.6) are stepped over.
    private func endOfFlow(_ node: YAMLNode) -> (line: Int, position: Int)? {
        var depth = 0
        var quote: UInt8?
        var line = node.line - 1
        var position = offset(line, node.column - 1)
        while line < lines.count {
            let bytes = lines[line]
            while position < bytes.count {
                let byte = bytes[position]
                switch (quote, byte) {
                case (UInt8(ascii: "\"")?, UInt8(ascii: "\\")): position += 1
                case (UInt8(ascii: "'")?, UInt8(ascii: "'"))
                where position + 1 < bytes.count && bytes[position + 1] == byte:
                    position += 1
                case (let open?, _): if byte == open { quote = nil }
                case (nil, UInt8(ascii: "\"")), (nil, UInt8(ascii: "'")):
                    if position > 0, " ,[{:\t".utf8.contains(bytes[position - 1]) { quote = byte }
                case (nil, UInt8(ascii: "{")), (nil, UInt8(ascii: "[")): depth += 1
                case (nil, UInt8(ascii: "}")), (nil, UInt8(ascii: "]")):
                    depth -= 1
                    if depth == 0 { return (line, position) }
                case (nil, UInt8(ascii: "#")) where position == 0 || bytes[position - 1] == 0x20:
                    position = bytes.count
                default: break
                }
                position += 1
            }
            line += 1
            position = 0
        }
        return nil
    }

    /// The index of the line after a value that ends above another: blank lines, and comments that stand no deeper than
    /// the value's own keys, belong to what comes next.
    private func endOfValue(within end: Int, column: Int) -> Int {
        var end = end
        while end > 0 {
            let line = lines[end - 1]
            let text = line.drop { $0 == 0x20 || $0 == 0x09 }
            let isBlank = text.first.map { $0 == 0x0A || $0 == 0x0D } ?? true
            let isComment = text.first == UInt8(ascii: "#") && line.count - text.count < column
            guard isBlank || isComment else { break }
            end -= 1
        }
        return end
    }

    /// The byte at which a line's code point with this index, from 0, begins.
    private func offset(_ line: Int, _ codePoints: Int) -> Int {
        var count = 0
        for (index, byte) in lines[line].enumerated() where byte & 0xC0 != 0x80 {
            if count == codePoints { return index }
            count += 1
        }
        return lines[line].count
    }

    // MARK: Writing

    /// `a:` and, one step to the right, `b: value`.
    private static func block(_ path: ArraySlice<String>, _ value: String, indentation: Int) -> [String] {
        path.enumerated().map { depth, key in
            String(repeating: " ", count: indentation + 2 * depth) + "\(yamlKey(key)):"
                + (depth == path.count - 1 ? " \(value)" : "")
        }
    }

    /// `{a: {b: value}}`; without the outer braces where it goes inside others.
    private static func flow(_ path: ArraySlice<String>, _ value: String, isInside: Bool = false) -> String {
        guard let key = path.first else { return value }
        let pair = "\(yamlKey(key)): \(flow(path.dropFirst(), value))"
        return isInside ? pair : "{\(pair)}"
    }

    private static func yamlKey(_ key: String) -> String { yamlIdentifier(key) }
}
