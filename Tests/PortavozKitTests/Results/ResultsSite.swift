import PortavozDiagnostics
import PortavozKit
import Testing

/// A course of two lessons and an assessment of two questions, and what is read of it.
enum ResultsSite {
    static let folder = "training/curso"

    static let content = [
        "\(folder)/course.yml": """
        title: Curso
        version: "2.0"
        pass-mark: 50
        validity: 24
        modules:
          - {title: Antes, lessons: [01-uno]}

        """,
        "\(folder)/01-uno.md": """
        ---
        title: Uno
        ---
        ```quiz
        id: una
        question: ¿Una?
        answers:
          - {text: No, feedback: No.}
          - {text: Sí, right: true, feedback: Sí.}
        ```

        """,
        "\(folder)/02-examen.md": """
        ---
        title: Examen
        part: assessment
        ---
        ```quiz
        id: f-uno
        question: ¿Cuál?
        answers:
          - {text: Esta, right: true, feedback: Sí.}
          - {text: Aquella, feedback: No.}
          - {text: Otra, feedback: No.}
        ```

        ```quiz
        id: f-dos
        question: Es así.
        right: true
        if-true: Sí.
        if-false: Sí.
        ```

        """,
    ]

    static func graph(_ content: [String: String] = content) throws -> SiteGraph {
        let site = MemorySite(content)
        return try #require(
            try Survey(site.files.fileSystem, options: BuildOptions(at: madrid.read("2026-06-01")!)).graph)
    }

    static func facts() throws -> CourseFacts {
        let graph = try graph()
        return CourseFacts(try #require(graph.entries.first { $0.kind == "course" }), graph)
    }

    /// Reads files by their names, all of one folder.
    static func intake(_ files: (name: String, text: String)..., course: String? = "curso") throws -> ResultsIntake {
        let folder = MemoryFiles(Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.text) }))
        let given = files.map { GivenFile($0.name, in: folder.fileSystem) }
        let intake = ResultsIntake(given, course: course, try graph(), language: LanguageCode("es"))
        for diagnostic in intake.diagnostics { expectWords(for: diagnostic) }
        return intake
    }

    static func results(_ intake: ResultsIntake, at moment: String = "2026-06-01") throws -> CourseResults {
        CourseResults(
            SamePeople(intake.records).records, of: try #require(intake.course), now: madrid.read(moment)!,
            clock: madrid)
    }

    /// Expects one fault, at the mark of a file's text.
    static func expect(
        _ rule: String, _ marked: String, named name: String = "a.json", _ arguments: [String: String] = [:],
        _ severity: Severity = .error, sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) throws {
        let source = MarkedContent([name: marked], below: "")
        let intake = try intake((name, source.content[name]!))
        let fault = try #require(intake.diagnostics.first, sourceLocation: sourceLocation)
        #expect(intake.diagnostics.count == 1, sourceLocation: sourceLocation)
        #expect(fault.rule == rule && fault.severity == severity, sourceLocation: sourceLocation)
        #expect(fault.location == source.marks.first, sourceLocation: sourceLocation)
        for (key, value) in arguments { #expect(fault.arguments[key] == value, sourceLocation: sourceLocation) }
        #expect(intake.filesLeftOut == (severity == .error ? 1 : 0), sourceLocation: sourceLocation)
    }
}
