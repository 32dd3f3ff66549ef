import PortavozDiagnostics
import PortavozYAML

/// A guest's text taken apart: what its front matter may say, and the body.
///
/// The front matter is written anew from what YAML made of it, so that tags, anchors and whatever else YAML can do are gone.
package struct ReceivedFields {
    /// Keys and values in the order in which the guest wrote them.
    package var entries: [YAMLEntry]
    package var body: String
    /// Keys that only staff may write, or nobody.
    package var removed: [String]

    /// What the kinds of a guest's files know (`GuestContribution`, `GuestExpert`).
    package static let ofText = ["title", "description", "language", "bio", "links", "image-alts"]
    package static let ofProfile = [
        "name", "role", "organization", "description", "language", "photo-alt", "links", "topics",
    ]

    /// - Parameter path: the file's name, for faults.
    /// - Throws: what YAML found wrong.
    package init(_ text: String, allowed: [String], path: String) throws(Refused) {
        entries = []
        removed = []
        body = text
        guard text.hasPrefix("---") else { return }
        let bytes = Array(text.utf8)
        var faults: [Diagnostic] = []
        var node: YAMLNode?
        var rest: [UInt8] = []
        bytes.withUnsafeBufferPointer { buffer in
            switch FrontMatter.split(buffer[...], path) {
            case .failure(let fault): faults = [fault.diagnostic]
            case .success(let matter):
                rest = Array(matter.body)
                (node, faults) = parseYAML(
                    UnsafeBufferPointer(rebasing: matter.yaml), file: path, firstLine: matter.yamlLine,
                    limits: YAMLLimits(depth: 6, nodes: 2000))
            }
        }
        faults = faults.filter { $0.severity == .error }
        if faults.isEmpty, let node, !node.isNull, node.entries == nil {
            faults.append(Diagnostic("receive-bad-fields", at: SourceLocation(path, line: 2, column: 1)))
        }
        guard faults.isEmpty else { throw Refused(faults) }
        body = String(decoding: rest, as: UTF8.self)
        for entry in node?.entries ?? [] {
            let key = entry.key.text ?? ""
            if allowed.contains(key) { entries.append(entry) } else { removed.append(key) }
        }
    }

    package func text(_ key: String) -> String? {
        guard let text = entries.first(where: { $0.key.text == key })?.value.text?.trimmed, !text.isEmpty else {
            return nil
        }
        return text
    }

    /// Gives a key a text, before all others.
    mutating func begin(with key: String, _ text: String) {
        entries.removeAll { $0.key.text == key }
        let node = { (text: String) in YAMLNode(.scalar(text, isPlain: false), line: 0, column: 0, length: 1) }
        entries.insert(YAMLEntry(key: node(key), value: node(text)), at: 0)
    }

    /// The file as it is kept.
    package var file: String {
        var result = "---\n"
        for entry in entries where !entry.value.isNull {
            result += "\(entry.key.text ?? ""): \(Self.yaml(entry.value))\n"
        }
        let lines = body.drop { $0 == "\n" }
        return result + "---\n" + (lines.isEmpty ? "" : "\n" + lines)
    }

    /// A value in flow style, every scalar in quotes.
    private static func yaml(_ node: YAMLNode) -> String {
        switch node.content {
        case .scalar(let text, _): yamlScalar(text.visible)
        case .sequence(let items): "[" + items.map(yaml).joined(separator: ", ") + "]"
        case .mapping(let entries):
            "{"
                + entries.map { "\(yamlScalar(($0.key.text ?? "").visible)): \(yaml($0.value))" }.joined(
                    separator: ", ")
                + "}"
        }
    }

    /// Takes a first heading of level one off the body; its text where there is one.
    package mutating func takeHeading() -> String? {
        let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
        guard let first = lines.firstIndex(where: { !$0.allSatisfy(\.isWhitespace) }), lines[first].hasPrefix("# ")
        else { return nil }
        var title = lines[first].dropFirst(2)
        while title.last == "#" || title.last == " " { title.removeLast() }
        // Emphasis in a heading is no part of a title.
        let text = String(title.filter { $0 != "*" && $0 != "`" }).trimmed
        guard !text.isEmpty else { return nil }
        body = lines[(first + 1)...].joined(separator: "\n")
        return text
    }
}

extension String {
    /// Without the marks that reorder a line, which no title needs.
    fileprivate var visible: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.filter {
                    !(0x202A...0x202E).contains($0.value)
                        && !(0x2066...0x2069).contains($0.value) && $0.value != 0x200E && $0.value != 0x200F
                }))
    }
}
