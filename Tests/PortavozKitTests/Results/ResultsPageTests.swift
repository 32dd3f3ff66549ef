import PortavozKit
import Testing

struct ResultsPageTests {
    private static let summary = """
        version: "2.0"
        date: 2026-05-30
        people: 12
        passed: 7
        modules:
          - {lesson: "uno", finished: 11}
        questions:
          - {id: "f-uno", answered: 12, right: 3, wrong: 2, chosen: 8, discrimination: -12}
          - {id: "gone", answered: 12, right: 3}
        names:
          - {name: "Ana", passed: 2026-05-04, until: 2026-05-31}

        """

    private func site(_ changes: [String: String] = [:]) -> MemorySite {
        var content = ResultsSite.content
        content["\(ResultsSite.folder)/results.yml"] = Self.summary
        return MemorySite(content.merging(changes) { $1 })
    }

    @Test func theHubShowsWhatItIsTold() throws {
        let site = site()
        try site.built()
        let page = site.text("staff/formacion/curso/resultados/index.html")
        #expect(page.contains("<h1>Curso 2.0 2026-05-30</h1>\n<p>12 7</p>"))
        #expect(page.contains("<p class=\"module\">Antes 11/12</p>"))
        #expect(page.contains("<p class=\"question\">¿Cuál? · Examen 3/12 0,25 −0,12 Aquella 8</p>"))
        #expect(page.contains("<p class=\"finding\">¿Cuál? – la aciertan más quienes peor hacen el resto (−0,12)"))
        #expect(page.contains("<p class=\"name\">Ana 2026-05-04 2026-05-31 expired</p>"))
        #expect(!page.contains("gone"))
        #expect(site.text("staff/formacion/curso/index.html").contains("href=\"/formacion/curso/resultados/\""))
    }

    @Test func itIsToldInTheCoursesOtherLanguageToo() throws {
        let course = ResultsSite.content["\(ResultsSite.folder)/course.yml"]! + "slug: course\n"
        let site = site([
            "\(ResultsSite.folder)/course.en.yml": course.replacing("title: Curso", with: "title: Course"),
            "\(ResultsSite.folder)/01-uno.en.md": ResultsSite.content["\(ResultsSite.folder)/01-uno.md"]!,
            "\(ResultsSite.folder)/02-examen.en.md": ResultsSite.content["\(ResultsSite.folder)/02-examen.md"]!,
        ])
        try site.built()
        let page = site.text("staff/en/training/course/results/index.html")
        #expect(page.contains("<h1>Course 2.0") && page.contains("0.25 −0.12"))
    }

    /// Whoever may read the course, its results are the staff's.
    @Test func aPublicCoursesResultsStayInside() throws {
        let course = ResultsSite.content["\(ResultsSite.folder)/course.yml"]!
        let site = site(["\(ResultsSite.folder)/course.yml": course + "audience: public\n"])
        try site.built()
        #expect(site["staff/formacion/curso/resultados/index.html"] != nil)
        for (path, bytes) in site.published where path.hasPrefix("public/") {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("resultados"), "\(path)")
        }
    }

    @Test func aPublicTextMayNotNameIt() throws {
        let course = ResultsSite.content["\(ResultsSite.folder)/course.yml"]! + "audience: public\n"
        let site = site([
            "\(ResultsSite.folder)/course.yml": course,
            "posts/2026-01-a.md": MemorySite.post("A", "Mira /formacion/curso/resultados/ allí."),
        ])
        #expect(Set(try site.build().diagnostics.map(\.rule)) == ["leak"])
        #expect(site.published.isEmpty)
    }

    @Test func faultsHaveTheirPlaces() throws {
        var content = ResultsSite.content
        let path = "\(ResultsSite.folder)/results.yml"
        content[path] = "version: \"2.0\"\ndate: 2026-05-30\npeople: «4»\n"
        try expect(content, Fault("wrong-type", ["key": "people", "expected": "number", "value": "4"]))
        content[path] = "version: \"2.0\"\ndate: 2026-05-30\npeople: 9\n«otra»: 1\n"
        try expect(content, Fault("unknown-key", ["key": "otra", "kind": "course results"]))
        try expect(
            ["training/nada/results.yml": "«»version: \"2.0\"\ndate: 2026-05-30\npeople: 9\n"],
            Fault("results-without-course"))
    }

    @Test func aSummaryOfFourIsNone() throws {
        let files = (1...5).map { n in
            (name: "\(n).json", text: "{\"format\": 1, \"course\": \"curso\", \"name\": \"P\(n)\"}")
        }
        let folder = MemoryFiles(Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.text) }))
        func results(_ count: Int) throws -> CourseResults {
            let given = files.prefix(count).map { GivenFile($0.name, in: folder.fileSystem) }
            return try ResultsSite.results(
                ResultsIntake(given, course: nil, try ResultsSite.graph(), language: LanguageCode("es")))
        }
        let day = madrid.read("2026-06-01")!.day
        #expect(ResultsSummary(try results(4), on: day, hasNames: false) == nil)
        let summary = try #require(ResultsSummary(try results(5), on: day, hasNames: true))
        #expect(summary.questions.isEmpty && summary.names.isEmpty)
        #expect(summary.yaml(in: .es).hasSuffix("people: 5\npassed: 0\nmodules:\n  - {lesson: \"uno\", finished: 0}\n"))
    }
}
