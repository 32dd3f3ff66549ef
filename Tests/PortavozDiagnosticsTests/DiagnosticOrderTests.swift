import PortavozDiagnostics
import Testing

@Suite struct DiagnosticOrderTests {
    private let ordered = [
        Diagnostic("z", at: nil),
        Diagnostic("z", at: SourceLocation("a.md")),
        Diagnostic("z", at: SourceLocation("a.md", line: 2, column: 1)),
        Diagnostic("a", at: SourceLocation("a.md", line: 2, column: 10)),
        Diagnostic("b", at: SourceLocation("a.md", line: 2, column: 10), ["key": "x"]),
        Diagnostic("b", at: SourceLocation("a.md", line: 2, column: 10), ["key": "y"]),
        Diagnostic("b", .warning, at: SourceLocation("a.md", line: 2, column: 10), ["key": "x"]),
        Diagnostic("a", at: SourceLocation("a.md", line: 11, column: 1)),
        Diagnostic("a", at: SourceLocation("b.md", line: 1, column: 1)),
    ]

    @Test func diagnosticsComeByFileLineColumnAndRule() {
        #expect(Array(ordered.reversed()).inOrder() == ordered)
        #expect((ordered[4...] + ordered[..<4]).inOrder() == ordered)
    }

    @Test func equalOnesComeOnce() {
        #expect((ordered + ordered).inOrder() == ordered)
    }
}
