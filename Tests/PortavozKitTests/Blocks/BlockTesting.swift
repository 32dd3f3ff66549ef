import PortavozDiagnostics
import PortavozKit
import PortavozMarkdown
import Testing

/// The tables that tests' charts may name.
let testData: [String: String] = [
    "ventas.csv": "Mes;Ventas\nEnero;1.200,5\nFebrero;900\n",
    "mala.csv": "Mes;Ventas\nEnero;1.200,5\nFebrero;nueve\n",
]

/// Renders a text with data blocks, as the pipeline does.
func rendered(
    _ text: String, language: String = "es", trust: Trust = .trusted, firstLine: Int = 1
) -> MarkdownDocument {
    let files = MemoryFiles(testData.reduce(into: [:]) { $0["content/data/" + $1.key] = $1.value })
    let data = DataFiles(files.paths, read: files.fileSystem.read)
    var options = MarkdownOptions()
    options.language = language
    options.trust = trust
    options.firstLine = firstLine
    options.blocks = BlockPlace(file: "a.md", data: data).reader
    return renderMarkdown(Array(text.utf8), options: options)
}

func html(_ text: String, language: String = "es", trust: Trust = .trusted) -> String {
    String(decoding: rendered(text, language: language, trust: trust).html, as: UTF8.self)
}

/// A text in which `«…»` surrounds what each diagnostic marks, and the faults that it has.
func expectFaults(
    _ marked: String, _ faults: Fault..., trust: Trust = .trusted, language: String = "es",
    sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
    let source = MarkedContent(["a.md": marked], below: "")
    let document = rendered(source.content["a.md"]!, language: language, trust: trust)
    let found = document.problems.map { $0.diagnostic(file: "a.md") }.inOrder()
    let places = source.marks.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    #expect(places.count == faults.count, "as many marks as faults", sourceLocation: sourceLocation)
    let expected = zip(faults, places).map {
        Diagnostic($0.rule, $0.severity, at: $1, $0.arguments, suggestion: $0.suggestion)
    }
    #expect(found.map(line) == expected.map(line), sourceLocation: sourceLocation)
    #expect(found.map(\.arguments) == expected.map(\.arguments), sourceLocation: sourceLocation)
    for fault in found { expectWords(for: fault) }
}
