import PortavozDiagnostics
import Testing

@Suite struct TerminalReportTests {
    private let unknownKey = Diagnostic(
        "unknown-key", at: SourceLocation("content/posts/hola.md", line: 4, column: 1, length: 6),
        ["key": "autors", "kind": "post"], suggestion: "authors")

    private func report(
        _ diagnostics: [Diagnostic], _ language: MessageLanguage = .en, isColored: Bool = false, source: String? = nil
    ) -> String {
        terminalReport(diagnostics, in: language, isColored: isColored) { _ in source.map { Array($0.utf8) } }
    }

    /// The quoted line and its carets, under a diagnostic of line 1.
    private func quotation(_ line: String, column: Int, length: Int = 1) -> [String] {
        let place = SourceLocation("a.md", line: 1, column: column, length: length)
        let lines = report([Diagnostic("some-rule", at: place)], source: line).split(separator: "\n")
        return lines[2...3].map { String($0.dropFirst(4)) }
    }

    @Test func aFindingShowsItsLineItsMarkAndTheWayOut() {
        let source = "---\ntitle: Hola\ndate: 2026-03-01\nautors: [ana]\n---\n"
        #expect(
            report([unknownKey], source: source) == """
                error: unknown key `autors` in a post [unknown-key]
                  ┌─ content/posts/hola.md:4:1
                4 │ autors: [ana]
                  │ ^^^^^^
                  = did you mean `authors`?

                1 error

                """)
        #expect(
            report([unknownKey], .es, source: source) == """
                error: clave desconocida `autors` en una entrada [unknown-key]
                  ┌─ content/posts/hola.md:4:1
                4 │ autors: [ana]
                  │ ^^^^^^
                  = ¿querías decir `authors`?

                1 error

                """)
    }

    @Test func theWayOutComesBeforeTheSuggestion() {
        let colon = Diagnostic(
            "yaml-colon", .warning, at: SourceLocation("a.md", line: 10, column: 8, length: 5), suggestion: "\"a: b\"")
        #expect(
            report([colon], .es, source: String(repeating: "\n", count: 9) + "title: Té: b") == """
                aviso: dos puntos dentro de un texto sin comillas [yaml-colon]
                   ┌─ a.md:10:8
                10 │ title: Té: b
                   │        ^^^^^
                   = pon todo el texto entre comillas
                   = ¿querías decir `"a: b"`?

                1 aviso

                """)
    }

    @Test func placesMayBeALineAFileOrNone() {
        let diagnostics = [
            Diagnostic("empty-content", at: nil), Diagnostic("some-rule", at: SourceLocation("a.md")),
            Diagnostic("some-rule", .note, at: SourceLocation("a.md", line: 2)),
        ]
        #expect(
            report(diagnostics, source: "one\ntwo\n") == """
                error: there is nothing to publish in content/ [empty-content]
                  = write your first post with `portavoz new post "Title"`

                error: some-rule [some-rule]
                  ┌─ a.md

                note: some-rule [some-rule]
                  ┌─ a.md:2
                2 │ two

                2 errors, 1 note

                """)
    }

    @Test func aLineThatCannotBeReadIsLeftOut() {
        let expected = "error: some-rule [some-rule]\n  ┌─ a.md:9:1\n\n1 error\n"
        let diagnostic = Diagnostic("some-rule", at: SourceLocation("a.md", line: 9, column: 1))
        #expect(report([diagnostic]) == expected)
        #expect(report([diagnostic], source: "one line\n") == expected)
    }

    @Test func eachFileIsReadOnceAndQuotedFromItself() {
        var reads: [String] = []
        let diagnostics = [("a", 1), ("a", 2), ("b", 1)].map {
            Diagnostic("some-rule", at: SourceLocation($0.0, line: $0.1, column: 1))
        }
        let report = terminalReport(diagnostics, in: .en) { file in
            reads.append(file)
            return Array("\(file)-one\n\(file)-two\n".utf8)
        }
        #expect(reads == ["a", "b"])
        #expect(
            report.split(separator: "\n").filter { $0.contains("-") && $0.contains("│") } == [
                "1 │ a-one", "2 │ a-two", "1 │ b-one",
            ])
    }

    @Test func aReportIsTheSumOfItsParts() {
        let diagnostics = ["a", "a", "b", "c", "c"].enumerated().map {
            Diagnostic("some-rule", at: SourceLocation($0.element, line: $0.offset + 1, column: 1))
        }
        let source = { (file: String) in Array("\(file)1\n\(file)2\n\(file)3\n\(file)4\n\(file)5\n".utf8) }
        let parts = [0..<1, 1..<3, 3..<5].map {
            terminalParagraphs(diagnostics[$0], in: .es, isColored: false, source: source)
        }
        #expect(
            parts.joined() + terminalCount(diagnostics, in: .es)
                == terminalReport(diagnostics, in: .es, source: source))
    }

    @Test func theLastLineCountsWhatWasTold() {
        let error = Diagnostic("x", at: nil)
        let warning = Diagnostic("x", .warning, at: nil)
        let note = Diagnostic("x", .note, at: nil)
        let last = { (diagnostics: [Diagnostic], language: MessageLanguage) in
            String(report(diagnostics, language).split(separator: "\n").last ?? "")
        }
        #expect(last([error, error, warning], .es) == "2 errores, 1 aviso")
        #expect(last([error, warning, warning], .es) == "1 error, 2 avisos")
        #expect(last([error, error, warning, warning, note], .en) == "2 errors, 2 warnings, 1 note")
        #expect(last([note], .es) == "1 nota" && last([note, note], .es) == "2 notas")
        #expect(report([]) == "")
    }

    @Test func tabsAreShownAsSpaces() {
        #expect(quotation("\ta\tb", column: 4) == ["    a    b", "         ^"])
        #expect(quotation("a\tb", column: 2, length: 2) == ["a    b", " ^^^^^"])
    }

    @Test func wideAndJoinedCharactersKeepTheCaretInPlace() {
        #expect(quotation("咖啡 x", column: 4) == ["咖啡 x", "     ^"])
        #expect(quotation("cafe\u{301} x", column: 7) == ["cafe\u{301} x", "     ^"])
        #expect(quotation("👩🏽‍🍳 x", column: 6) == ["👩🏽‍🍳 x", "   ^"])
        #expect(quotation("日本", column: 1, length: 2) == ["日本", "^^^^"])
    }

    @Test func marksBeyondTheLineStandAtItsEnd() {
        #expect(quotation("abc", column: 4) == ["abc", "   ^"])
        #expect(quotation("abc", column: 90, length: 5) == ["abc", "   ^"])
        #expect(quotation("abc", column: 3, length: 50) == ["abc", "  ^"])
    }

    @Test func aLongLineIsShownAroundItsMark() {
        let line = (0..<100).map { String($0 % 10) }.joined() + String(repeating: "x", count: 100)
        #expect(quotation(line, column: 1)[0] == line.prefix(100) + "…")
        let middle = quotation(line, column: 101, length: 2)
        #expect(middle[0] == "…" + line.dropFirst(70).prefix(100) + "…")
        #expect(middle[1] == String(repeating: " ", count: 31) + "^^")
        #expect(quotation(line, column: 200)[0] == "…" + line.suffix(31))
    }

    @Test func aLineIsCutInTheSamePlacesWhateverItsSignsAre() {
        let line = String(repeating: "«Añade té» — dijo “sí”… y el café ¿dónde? ", count: 9)
        // What is beyond the part that is shown, and changes how the line is measured.
        for column in [1, 50, 51, 52, 120, 200] {
            #expect(quotation(line, column: column, length: 7) == quotation(line + "咖", column: column, length: 7))
        }
        for column in [150, 200, line.unicodeScalars.count, 900] {
            #expect(quotation(line, column: column, length: 7) == quotation("咖" + line, column: column + 1, length: 7))
        }
        #expect(quotation("té\u{AD}s y té", column: 8) == ["té\u{AD}s y té", "      ^"])
        #expect(quotation("a\u{85}é", column: 3) == ["a\u{FFFD}é", "  ^"])
    }

    @Test func linesEndAsTheFileEndsThem() {
        let second = Diagnostic("x", at: SourceLocation("a", line: 2, column: 1))
        for source in ["\u{FEFF}one\r\ntwo\r\n", "one\rtwo\rthree", "one\ntwo"] {
            #expect(report([second], source: source).contains("2 │ two\n  │ ^\n"))
        }
        let first = Diagnostic("x", at: SourceLocation("a", line: 1, column: 1))
        #expect(report([first], source: "\u{FEFF}one\n").contains("1 │ one\n"))
    }

    @Test func aTextCannotSteerTheTerminal() {
        #expect(quotation("a\u{1B}[2Jb\u{202E}c", column: 6) == ["a\u{FFFD}[2Jb\u{FFFD}c", "     ^"])
        let place = SourceLocation("a\u{1B}.md", line: 1, column: 1)
        #expect(!report([Diagnostic("x", at: place)]).contains("\u{1B}"))
    }

    @Test func coloursAreAnsiSequencesAroundTheSameText() {
        let diagnostic = Diagnostic("some-rule", .warning, at: SourceLocation("a", line: 1, column: 1))
        #expect(
            report([diagnostic], isColored: true, source: "one")
                == "\u{1B}[1;33mwarning\u{1B}[0m: \u{1B}[1msome-rule\u{1B}[0m [some-rule]\n \u{1B}[2m ┌─ \u{1B}[0ma:1:1\n"
                + "\u{1B}[2m1 │ \u{1B}[0mone\n\u{1B}[2m  │ \u{1B}[0m\u{1B}[1;33m^\u{1B}[0m\n\n1 warning\n")
    }
}
