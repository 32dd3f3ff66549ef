import PortavozDiagnostics
import PortavozKit
import Testing

struct AgendaTests {
    @Test func anOverdueReviewIsRecalledWithoutStoppingABuild() throws {
        let marked = "---\ntitle: Voz\nowner: ana\nreview-by: 2026-05-01\n---\n"
        let site = MemorySite(["guidelines/voz/index.md": marked])
        let graph = try #require(try site.built().graph)
        let reminders = Agenda(graph).reminders
        #expect(reminders.map(line) == ["warning review-overdue content/guidelines/voz/index.md:2:8:3"])
        #expect(reminders.map(\.arguments) == [["date": "2026-05-01"]])
        #expect(Agenda(try #require(try site.built(at: "2026-04-30").graph)).reminders == [])
    }

    private func agenda() throws -> Agenda {
        let files = ScaffoldingSiteTests.starter("Sol", [.es, .en])
        let post = { (title: String, rest: String) in
            Array("---\ntitle: \(title)\nauthors: [equipo]\n\(rest)\n---\n".utf8)
        }
        files["content/posts/a.md"] = post("Programada", "date: 2026-05-01T09:00")
        files["content/posts/b.md"] = post("Planeada", "draft: true\nplanned: 2026-04-01")
        files["content/posts/c.md"] = post("Algún día", "draft: true")
        files["content/posts/d.md"] = post("Publicada", "date: 2026-01-01")
        files["content/posts/a.en.md"] = post("Scheduled", "slug: e\ndate: 2026-04-15")
        let guideline = { (title: String, review: String) in
            Array("---\ntitle: \(title)\nowner: equipo\nreview-by: \(review)\n---\n".utf8)
        }
        files["content/guidelines/vieja/index.md"] = guideline("Vieja", "2026-03-14")
        files["content/guidelines/vieja/v0.9.md"] = guideline("Más vieja", "2025-03-14")
        files["content/guidelines/nueva/index.md"] = guideline("Nueva", "2026-03-15")
        let survey = try Survey(files.fileSystem, options: BuildOptions(at: ScaffoldingSiteTests.today))
        #expect(survey.diagnostics.isEmpty)
        return Agenda(try #require(survey.graph))
    }

    @Test(arguments: [
        (Agenda.Section.drafts, ["Planeada", "Algún día"]), (.scheduled, ["Scheduled", "Programada"]),
        (.overdue, ["Vieja"]), (.next, ["Planeada", "Scheduled", "Programada"]),
    ])
    func eachSectionHoldsItsTextsTheSoonestFirst(section: Agenda.Section, titles: [String]) throws {
        #expect(try agenda()[section].map(\.entry.title) == titles)
    }

    @Test func scriptsReadItAsJSON() throws {
        #expect(
            try agenda().json([.drafts, .overdue]) == """
                {"drafts":[{"title":"Planeada","kind":"post","language":"es","status":"draft","due":"2026-04-01",\
                "people":["equipo"],"file":"content/posts/b.md","route":"/blog/b/"},\
                {"title":"Algún día","kind":"post","language":"es","status":"draft","due":null,\
                "people":["equipo"],"file":"content/posts/c.md","route":"/blog/c/"}],\
                "overdue":[{"title":"Vieja","kind":"guideline","language":"es","status":"overdue","due":"2026-03-14",\
                "people":["equipo"],"file":"content/guidelines/vieja/index.md","route":"/guias/vieja/"}]}

                """)
    }

    @Test func columnsStandUnderEachOtherWhateverTheScript() {
        let table = TextTable(
            [["1", "日本", "x"], ["22", "añ☕️", "y"], ["3", "e\u{301}", ""], ["4", "", "z"]], indentation: 1)
        #expect(table.text == " 1   日本  x\n 22  añ☕️  y\n 3   e\u{301}\n 4         z\n")
    }

    @Test func aCellThatIsTooWideIsCut() {
        #expect(TextTable([["日本語", "x"]], widestCell: 5).text == "日本…  x\n")
    }

    @Test(arguments: [("abc", 3), ("ñ", 1), ("e\u{301}", 1), ("日本", 4), ("👩🏽‍🍳", 2), ("🇪🇸", 2), ("“…”", 3), ("", 0)])
    func aTextTakesColumns(text: String, width: Int) {
        #expect(terminalWidth(of: text) == width)
    }
}
