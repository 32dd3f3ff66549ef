import PortavozDiagnostics
import PortavozYAML

/// A YAML text in which `«…»` surrounds what each diagnostic marks; a diagnostic at the file's end is marked `«»`.
struct MarkedSource {
    var bytes: [UInt8] = []
    var marks: [SourceLocation] = []

    init(_ marked: String, firstLine: Int = 1) {
        var (line, column) = (firstLine, 1)
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "«": marks.append(SourceLocation("a.md", line: line, column: column, length: 0))
            case "»": marks[marks.count - 1].length = max(1, column - marks[marks.count - 1].column)
            default:
                bytes.append(contentsOf: Array(String(scalar).utf8))
                (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
            }
        }
    }
}

/// The value of a text that has no errors.
func read(_ text: String, firstLine: Int = 1) -> YAMLNode? {
    parseYAML(Array(text.utf8), file: "a.md", firstLine: firstLine).node
}

/// A node as one line, in YAML's flow style, plain scalars without quotes.
func flow(_ node: YAMLNode?) -> String {
    guard let node else { return "nothing" }
    switch node.content {
    case .scalar(let text, let isPlain): return isPlain ? text : "'\(text)'"
    case .sequence(let items): return "[" + items.map { flow($0) }.joined(separator: ", ") + "]"
    case .mapping(let entries):
        return "{" + entries.map { "\(flow($0.key)): \(flow($0.value))" }.joined(separator: ", ") + "}"
    }
}
