import PortavozDiagnostics
import PortavozKit
import Testing

/// A fault that a test expects at a mark.
struct Fault {
    var rule: String
    var arguments: [String: String]
    var suggestion: String?
    var severity: Severity

    init(
        _ rule: String, _ arguments: [String: String] = [:], suggestion: String? = nil, _ severity: Severity = .error
    ) {
        self.rule = rule
        self.arguments = arguments
        self.suggestion = suggestion
        self.severity = severity
    }

    init(_ rule: String, _ severity: Severity) { self.init(rule, [:], severity) }
}

/// Content in which `«…»` surrounds what each diagnostic marks, and `‹›` at a file's end marks the file as a whole.
struct MarkedContent {
    var content: [String: String] = [:]
    var marks: [PortavozDiagnostics.SourceLocation] = []

    init(_ marked: [String: String], below folder: String = "content/") {
        for (path, text) in marked.sorted(by: { $0.key < $1.key }) {
            var plain = String.UnicodeScalarView()
            var (line, column) = (1, 1)
            for scalar in text.unicodeScalars {
                switch scalar {
                case "«": marks.append(.init(folder + path, line: line, column: column, length: 0))
                case "»": marks[marks.count - 1].length = max(1, column - marks[marks.count - 1].column)
                case "‹": marks.append(.init(folder + path))
                case "›": break
                default:
                    plain.append(scalar)
                    (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
                }
            }
            content[path] = String(plain)
        }
    }
}

/// Builds a site from marked content, and expects exactly these faults, one at each mark; and, where one of them is an
/// error, that nothing was written.
@discardableResult
func expect(
    _ marked: [String: String], _ faults: Fault..., at moment: String = "2026-06-01",
    sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> MemorySite {
    let source = MarkedContent(marked)
    let site = MemorySite(source.content)
    let report = try site.build(at: moment)
    let places = source.marks.sorted { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) }
    #expect(places.count == faults.count, "as many marks as faults", sourceLocation: sourceLocation)
    let expected = zip(faults, places).map {
        Diagnostic($0.rule, $0.severity, at: $1, $0.arguments, suggestion: $0.suggestion)
    }
    #expect(report.diagnostics.map(line) == expected.map(line), sourceLocation: sourceLocation)
    #expect(report.diagnostics.map(\.arguments) == expected.map(\.arguments), sourceLocation: sourceLocation)
    #expect(report.hasErrors == site.published.isEmpty, sourceLocation: sourceLocation)
    return site
}

/// What the terminal shows of a build's diagnostics.
func terminal(_ report: BuildReport, _ site: MemorySite, _ language: MessageLanguage) -> String {
    terminalReport(report.diagnostics, in: language) { site.files[$0] }
}
