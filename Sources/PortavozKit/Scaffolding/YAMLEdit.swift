import PortavozDiagnostics
import PortavozYAML

/// A YAML file some of whose values are changed: what no change names stays as it is, byte for byte, comments too.
///
/// Changes are collected against the file as it was, and made together.
struct YAMLEdit {
    private let bytes: [UInt8]
    private let root: YAMLNode
    /// Where each line begins.
    private let lines: [Int]
    private var changes: [Change] = []
    /// By the path of the mapping that they go into.
    private var additions: [[String]: Addition] = [:]
    /// What each path shall hold, to compare with what came out.
    private var wanted: [[String]: String] = [:]

    private struct Change {
        var range: Range<Int>
        var text: String
    }

    /// - Returns: nil for a file that can't be read, or is no mapping in block style.
    init?(_ bytes: [UInt8]) {
        let (node, faults) = parseSettings(bytes, "")
        guard faults.isEmpty, let node, node.entries?.isEmpty == false else { return nil }
        self.bytes = bytes
        root = node
        lines = [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
        guard first(root) != UInt8(ascii: "{") else { return nil }
    }

    /// The value at a path of keys; nil where there is none.
    subscript(path: [String]) -> YAMLNode? {
        path.reduce(Optional(root)) { node, key in node?[key] }
    }

    // MARK: Changes

    /// Gives a path a value, in the place of the one that it has; otherwise on a new line, or in its mapping's braces.
    ///
    /// - Parameter value: YAML on one line.
    /// - Returns: false where the file is written in a way that leaves no safe place for it.
    mutating func set(_ path: [String], to value: String) -> Bool {
        wanted[path] = value
        let file = self
        var (node, lastLine) = (root, lines.count)
        for (depth, key) in path.enumerated() {
            guard let entries = node.entries else { return false }
            guard let index = entries.firstIndex(where: { $0.key.text == key }) else {
                return add(Array(path[depth...]), value, to: Array(path[..<depth])) {
                    file.place(in: node, entries, isTop: depth == 0, until: lastLine)
                }
            }
            let entry = entries[index]
            if entry.value.isNull {
                return add(Array(path[(depth + 1)...]), value, to: Array(path[...depth])) { file.place(behind: entry) }
            }
            if depth == path.count - 1 {
                guard let end = end(of: entry.value) else { return false }
                changes.append(Change(range: offset(entry.value)..<end, text: value))
                return true
            }
            if first(node) != UInt8(ascii: "{"), index + 1 < entries.count {
                lastLine = entries[index + 1].key.line - 1
            }
            node = entry.value
        }
        return false
    }

    /// What is new below a mapping that the file has, and where it goes.
    private struct Addition {
        enum Place {
            /// Before the brace that closes it, after an entry or not.
            case braces(Int, isFirst: Bool)
            /// Where a line begins.
            case lines(Int, indentation: String, isTop: Bool)
            /// In place of nothing.
            case empty(Range<Int>)
        }
        var place: Place
        var tree = NewValues.map([])
    }

    private mutating func add(
        _ path: [String], _ value: String, to parent: [String], _ place: () -> Addition.Place?
    ) -> Bool {
        if additions[parent] == nil {
            guard let place = place() else { return false }
            additions[parent] = Addition(place: place)
        }
        additions[parent]!.tree.set(path, to: value)
        return true
    }

    private func place(
        in node: YAMLNode, _ entries: [YAMLEntry], isTop: Bool, until line: Int
    ) -> Addition.Place? {
        if first(node) == UInt8(ascii: "{") {
            guard let close = end(of: node) else { return nil }
            guard let last = entries.last else { return .braces(close - 1, isFirst: true) }
            return end(of: last.value).map { .braces($0, isFirst: false) }
        }
        guard let first = entries.first, let last = entries.last else { return nil }
        let indentation = String(repeating: " ", count: first.key.column - 1)
        return .lines(endOfLines(line, after: last), indentation: indentation, isTop: isTop)
    }

    private func place(behind entry: YAMLEntry) -> Addition.Place? {
        let colon = bytes[(end(of: entry.key) ?? bytes.count)...].firstIndex(of: UInt8(ascii: ":"))
        guard let colon, offset(entry.key) < colon, line(at: colon) == entry.key.line - 1 else { return nil }
        if entry.value.text == "" { return .empty(colon + 1..<colon + 1) }
        return end(of: entry.value).map { .empty(offset(entry.value)..<$0) }
    }

    private func change(_ addition: Addition) -> Change {
        switch addition.place {
        case .braces(let at, let isFirst):
            return Change(range: at..<at, text: (isFirst ? "" : ", ") + addition.tree.flowEntries)
        case .empty(let range):
            return Change(range: range, text: (range.isEmpty ? " " : "") + addition.tree.flow)
        case .lines(let at, let indentation, let isTop):
            var text = at > 0 && bytes[at - 1] != 0x0A ? newline : ""
            for (key, tree) in addition.tree.entries {
                if isTop, case .map(let inner) = tree {
                    // A section that is new gets a line for each of its keys.
                    text += newline + indentation + NewValues.key(key) + ":" + newline
                    for (key, tree) in inner { text += "\(indentation)  \(NewValues.key(key)): \(tree.flow)" + newline }
                } else {
                    text += "\(indentation)\(NewValues.key(key)): \(tree.flow)" + newline
                }
            }
            return Change(range: at..<at, text: text)
        }
    }

    // MARK: Result

    /// The file with all changes made; nil where what came out isn't what was meant, or where anything else has changed.
    func result() -> [UInt8]? {
        var out: [UInt8] = []
        var position = 0
        for change in ordered {
            guard change.range.lowerBound >= position else { return nil }
            out += bytes[position..<change.range.lowerBound]
            out += change.text.utf8
            position = change.range.upperBound
        }
        out += bytes[position...]
        let (node, faults) = parseSettings(out, "")
        guard faults.isEmpty, let node, holds(node, root, []) else { return nil }
        return out
    }

    private var ordered: [Change] {
        (changes + additions.values.map(change)).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Whether a value is what it was, but for what was wanted.
    private func holds(_ after: YAMLNode, _ before: YAMLNode?, _ path: [String]) -> Bool {
        if let value = wanted[path] {
            let (node, _) = parseSettings(Array("x: \(value)".utf8), "")
            return node?["x"]?.withoutPlaces == after.withoutPlaces
        }
        let isTouched = wanted.keys.contains { $0.starts(with: path) }
        guard isTouched else { return before?.withoutPlaces == after.withoutPlaces }
        let old = before?.isNull == true ? [] : before == nil ? [] : before?.entries
        guard let old, let new = after.entries else { return false }
        let keys = Set(new.map { $0.key.text ?? "" })
        guard old.allSatisfy({ keys.contains($0.key.text ?? "") }) else { return false }
        let kept = new.filter { entry in old.contains { $0.key.text == entry.key.text } }.map { $0.key.text }
        guard kept == old.map({ $0.key.text }) else { return false }
        return new.allSatisfy { entry in
            let key = entry.key.text ?? ""
            return holds(entry.value, old.first { $0.key.text == key }?.value, path + [key])
        }
    }

    /// The changes as `diff -u` would show them, without lines around them.
    func difference(_ path: String) -> String {
        var text = "--- a/\(path)\n+++ b/\(path)\n"
        var shift = 0
        var rest = ordered[...]
        while let first = rest.first {
            let start = lines[line(at: first.range.lowerBound)]
            var end = start
            var new: [UInt8] = []
            var position = start
            // Changes of one line, and of lines that follow each other, are one.
            while let change = rest.first, lines[line(at: change.range.lowerBound)] <= end {
                new += bytes[position..<change.range.lowerBound] + Array(change.text.utf8)
                position = change.range.upperBound
                end = max(end, endOfChange(change))
                rest.removeFirst()
            }
            new += bytes[position..<end]
            let (before, after) = (Self.lines(bytes[start..<end]), Self.lines(new[...]))
            let number = line(at: start) + (before.isEmpty ? 0 : 1)
            text += "@@ -\(number),\(before.count) +\(number + shift + (before.isEmpty ? 1 : 0)),\(after.count) @@\n"
            text += before.map { "-\($0)\n" }.joined() + after.map { "+\($0)\n" }.joined()
            shift += after.count - before.count
        }
        return text
    }

    /// Where the last line that a change touches ends; new lines touch none.
    private func endOfChange(_ change: Change) -> Int {
        let last = line(at: change.range.upperBound)
        if change.range.isEmpty, change.range.lowerBound == lines[last] { return lines[last] }
        return last + 1 < lines.count ? lines[last + 1] : bytes.count
    }

    /// A file that wasn't there, as `diff -u` would show it.
    static func newFile(_ bytes: [UInt8], _ path: String) -> String {
        let lines = lines(bytes[...])
        return "--- /dev/null\n+++ b/\(path)\n@@ -0,0 +1,\(lines.count) @@\n" + lines.map { "+\($0)\n" }.joined()
    }

    private static func lines(_ bytes: ArraySlice<UInt8>) -> [String] {
        var pieces = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        if pieces.last?.isEmpty == true { pieces.removeLast() }
        return pieces.map { String(decoding: $0.last == 0x0D ? $0.dropLast() : $0, as: UTF8.self) }
    }

    // MARK: Places

    private var newline: String { bytes.firstIndex(of: 0x0D) == nil ? "\n" : "\r\n" }

    private func line(at offset: Int) -> Int {
        var (low, high) = (0, lines.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if lines[middle] <= offset { low = middle } else { high = middle - 1 }
        }
        return low
    }

    private func first(_ node: YAMLNode) -> UInt8? {
        let start = offset(node)
        return start < bytes.count ? bytes[start] : nil
    }

    private func offset(_ node: YAMLNode) -> Int {
        offset(from: lines[node.line - 1] + mark(node), by: node.column - 1)
    }

    /// The byte-order mark is no column of the first line.
    private func mark(_ node: YAMLNode) -> Int { node.line == 1 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

    private func offset(from start: Int, by codePoints: Int) -> Int {
        var index = start
        for _ in 0..<codePoints where index < bytes.count {
            index += 1
            while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
        }
        return index
    }

    /// The byte after a value; nil for one that goes on over several lines without brackets.
    private func end(of node: YAMLNode) -> Int? {
        let start = offset(node)
        switch node.content {
        case .scalar:
            let end = offset(from: start, by: node.length)
            guard start < end, bytes[start] != UInt8(ascii: "|"), bytes[start] != UInt8(ascii: ">") else { return nil }
            let quote = bytes[start]
            let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
            // A quoted text ends with its quotation mark, a plain one with its line or a sign of the brackets around it.
            if isQuoted {
                return end - start > 1 && bytes[end - 1] == quote && !bytes[start..<end].contains(0x0A) ? end : nil
            }
            let after = bytes[end...].drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }.first
            let isEnd = after == nil || after == 0x0A || ",]}:#".utf8.contains(after!)
            return isEnd ? end : nil
        case .sequence, .mapping: return endOfBrackets(start)
        }
    }

    /// The byte after the bracket that closes the one at an offset; nil where there is none.
    private func endOfBrackets(_ start: Int) -> Int? {
        guard bytes[start] == UInt8(ascii: "[") || bytes[start] == UInt8(ascii: "{") else { return nil }
        var depth = 0
        var index = start
        var startsToken = true
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                depth += 1
                startsToken = true
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                depth -= 1
                if depth == 0 { return index + 1 }
                startsToken = false
            case UInt8(ascii: ","), UInt8(ascii: ":"): startsToken = true
            case UInt8(ascii: "\"") where startsToken, UInt8(ascii: "'") where startsToken:
                index += 1
                while index < bytes.count, bytes[index] != byte {
                    index += byte == UInt8(ascii: "\"") && bytes[index] == UInt8(ascii: "\\") ? 2 : 1
                }
                startsToken = false
            case UInt8(ascii: "#") where index > 0 && bytes[index - 1] <= 0x20:
                while index + 1 < bytes.count, bytes[index + 1] != 0x0A { index += 1 }
            case 0x20, 0x09, 0x0A, 0x0D: break
            default: startsToken = false
            }
            index += 1
        }
        return nil
    }

    /// Where a line can be added at the end of a mapping: before the blank lines and comments that belong to what follows.
    private func endOfLines(_ end: Int, after entry: YAMLEntry) -> Int {
        var line = end
        while line > entry.key.line {
            let start = lines[line - 1]
            let stop = line < lines.count ? lines[line] : bytes.count
            let text = bytes[start..<stop].drop { $0 == 0x20 || $0 == 0x09 }
            let isBlank = text.first.map { $0 == 0x0A || $0 == 0x0D || $0 == UInt8(ascii: "#") } ?? true
            guard isBlank else { break }
            line -= 1
        }
        return line < lines.count ? lines[line] : bytes.count
    }
}

/// Values that a file doesn't have yet, by their keys, in the order in which they were given.
private indirect enum NewValues {
    case value(String)
    case map([(key: String, tree: NewValues)])

    var entries: [(key: String, tree: NewValues)] { if case .map(let entries) = self { entries } else { [] } }

    mutating func set(_ path: [String], to value: String) {
        guard let key = path.first else {
            self = .value(value)
            return
        }
        var entries = entries
        let index = entries.firstIndex { $0.key == key } ?? entries.count
        if index == entries.count { entries.append((key, .map([]))) }
        entries[index].tree.set(Array(path.dropFirst()), to: value)
        self = .map(entries)
    }

    /// `{a: {b: value}}`
    var flow: String { if case .value(let text) = self { text } else { "{\(flowEntries)}" } }

    var flowEntries: String { entries.map { "\(Self.key($0.key)): \($0.tree.flow)" }.joined(separator: ", ") }

    /// A key as it stands before its colon.
    static func key(_ key: String) -> String {
        let isPlain = key.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || "-.".utf8.contains(byte)
        }
        return isPlain && key.first?.isLetter == true || isPlain && key.first?.isNumber == true ? key : quotedJSON(key)
    }
}
