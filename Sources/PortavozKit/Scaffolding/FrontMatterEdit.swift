import PortavozYAML

/// A text file whose front matter is changed line by line: what no change names stays as it is, byte for byte.
struct FrontMatterEdit {
    private var lines: [[UInt8]] = []
    /// The index of the line that closes the front matter.
    private var fence = 0

    /// - Returns: nil for a file without readable front matter.
    init?(_ bytes: [UInt8]) {
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
            lines.append(Array(bytes[start..<end]))
            start = end
        }
        guard let first = lines.first,
            Self.isFence(first.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(first.dropFirst(3)) : first),
            let close = lines.dropFirst().firstIndex(where: Self.isFence)
        else { return nil }
        fence = close
        guard fields != nil else { return nil }
    }

    var bytes: [UInt8] { Array(lines.joined()) }

    /// The front matter as it reads now; nil once a change has broken it.
    var fields: YAMLNode? {
        let (node, faults) = parseYAML(Array(lines[1..<fence].joined()), file: "", firstLine: 2)
        guard faults.isEmpty, node?.entries != nil else { return nil }
        return node
    }

    /// Gives a key a value, in the place of the one that it has, or on a new last line.
    ///
    /// - Parameter value: YAML on one line.
    mutating func set(_ key: String, to value: String) {
        guard let entry = entry(key) else { return insert(["\(key): \(value)"], at: fence) }
        if entry.value.isNull {
            let line = entry.key.line - 1
            guard
                let colon = lines[line][offset(line, entry.key.column + entry.key.length - 1)...].firstIndex(
                    of: UInt8(ascii: ":"))
            else { return }
            lines[line].insert(contentsOf: Array(" \(value)".utf8), at: colon + 1)
        } else {
            let line = entry.value.line - 1
            let start = offset(line, entry.value.column - 1)
            let end = offset(line, entry.value.column - 1 + entry.value.length)
            lines[line].replaceSubrange(start..<end, with: Array(value.utf8))
        }
    }

    /// Takes a key and its value away; comments above it stay.
    mutating func remove(_ key: String) {
        guard let entry = entry(key) else { return }
        let start = entry.key.line - 1
        let end = endOfValue(entry)
        lines.removeSubrange(start..<end)
        fence -= end - start
    }

    /// Adds a mapping, written in flow style, to a list of mappings: first, or last where the list's own order is that.
    mutating func add(_ item: String, to key: String, last: Bool) {
        guard let entry = entry(key), !entry.value.isNull else {
            if let entry = entry(key) { return insert(["  - \(item)"], at: entry.key.line) }
            return insert(["\(key):", "  - \(item)"], at: fence)
        }
        guard let items = entry.value.items else { return }
        let line = entry.value.line - 1
        let start = offset(line, entry.value.column - 1)
        if start < lines[line].count, lines[line][start] == UInt8(ascii: "[") {
            lines[line].insert(contentsOf: Array((items.isEmpty ? item : item + ", ").utf8), at: start + 1)
        } else if let first = items.first {
            let line = first.line - 1
            let before = lines[line][..<offset(line, first.column - 1)]
            guard let dash = before.lastIndex(of: UInt8(ascii: "-")) else { return }
            let indentation = String(decoding: before[..<dash], as: UTF8.self)
            insert(["\(indentation)- \(item)"], at: last ? endOfValue(entry) : line)
        }
    }

    private func entry(_ key: String) -> YAMLEntry? { fields?.entries?.first { $0.key.text == key } }

    /// The index of the first line after a key's value: blank lines and comments that follow belong to what comes next.
    private func endOfValue(_ entry: YAMLEntry) -> Int {
        let next = fields?.entries?.first { $0.key.line > entry.key.line }
        var end = next.map { $0.key.line - 1 } ?? fence
        while end - 1 > entry.key.line - 1 {
            let text = lines[end - 1].drop { $0 == 0x20 || $0 == 0x09 }
            guard text.first.map({ $0 == 0x0A || $0 == 0x0D || $0 == UInt8(ascii: "#") }) ?? true else { break }
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

    private mutating func insert(_ new: [String], at index: Int) {
        let ending: [UInt8] = lines[0].suffix(2).first == 0x0D ? [0x0D, 0x0A] : [0x0A]
        lines.insert(contentsOf: new.map { Array($0.utf8) + ending }, at: index)
        fence += new.count
    }

    private static func isFence(_ line: [UInt8]) -> Bool {
        line.starts(with: Array("---".utf8)) && line.dropFirst(3).allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    }
}
