import PortavozKit
import Testing

struct LearningTableTests {
    private func date(_ text: String) throws -> String? {
        let text = "name;date;score\nAna;\"\(text)\";60\n"
        let intake = try ResultsSite.intake(("t.csv", text))
        return intake.records.first?.moment?.rfc3339
    }

    @Test(arguments: [
        ("2026-05-04", "2026-05-04T00:00:00+02:00"), ("2026-05-04 10:23:00", "2026-05-04T10:23:00+02:00"),
        ("lunes, 4 de mayo de 2026, 10:23", "2026-05-04T10:23:00+02:00"),
        ("4 de diciembre de 2026  9:05", "2026-12-04T09:05:00+01:00"),
        ("Monday, 4 May 2026, 10:23 PM", "2026-05-04T22:23:00+02:00"),
        ("4 May 2026  12:05 AM", "2026-05-04T00:05:00+02:00"), ("May 4, 2026", "2026-05-04T00:00:00+02:00"),
        ("4/5/2026", "2026-05-04T00:00:00+02:00"), ("04/05/26", "2026-05-04T00:00:00+02:00"),
        ("4 sept. 2026", "2026-09-04T00:00:00+02:00"),
    ])
    func datesAreReadAsPeopleWriteThem(_ text: String, _ instant: String) throws {
        #expect(try date(text) == instant)
    }

    @Test(arguments: ["ayer", "31/02/2026", "4 de mayo", "mayo de 2026", "2026", "4/2026", "5 floreal 2026"])
    func whatIsNoDateIsAFault(_ text: String) throws {
        try ResultsSite.expect(
            "results-bad-date", "name;date;score\nAna;«\(text)»;60\n", named: "t.csv", ["value": text])
    }

    @Test func cellsHaveTheirPlaces() throws {
        try ResultsSite.expect("results-bad-number", "name,score\nAna,«x»\n", named: "t.csv")
        try ResultsSite.expect("results-bad-flag", "name,passed\nAna,«z»\n", named: "t.csv")
        try ResultsSite.expect("results-no-name", "name,score\n«»,1\n", named: "t.csv")
        try ResultsSite.expect("results-unknown-lesson", "name,lessons\nAna,«unna»\n", named: "t.csv")
        try ResultsSite.expect("results-unknown-table", "«uno»,dos\n1,2\n", named: "t.csv", ["found": "uno | dos"])
        try ResultsSite.expect("results-encoding", "name,score\n«\u{1}»,1\n", named: "t.csv")
        try ResultsSite.expect("results-empty-table", "name,score\n‹›", named: "t.csv")
        try ResultsSite.expect(
            "results-bad-state", ",Curso,\nAna,«Acabado»,\n", named: "t.csv", ["value": "Acabado"])
        try ResultsSite.expect("results-no-activity", ",«Foro»,\nAna,Completed,\n", named: "t.csv")
    }

    @Test func aQuizOfOtherQuestionsCountsByItsGrade() throws {
        try ResultsSite.expect(
            "results-other-quiz", "«Last name»,First name,Grade/10.00,Q. 1 /10.00\nGil,Ana,5.00,5.00\n", named: "t.csv",
            ["count": "1", "expected": "2"], .warning)
    }

    @Test func whatASpreadsheetOfWindowsWritesIsRead() throws {
        let folder = MemoryFiles(["t.csv": ""])
        folder["t.csv"] = Array("nombre;nota\n".utf8) + [0xD1, 0x6F, 0x72, 0x61, 0x20, 0x80] + Array(";70,5\n".utf8)
        let intake = ResultsIntake(
            [GivenFile("t.csv", in: folder.fileSystem)], course: "curso", try ResultsSite.graph(),
            language: LanguageCode("es"))
        #expect(intake.diagnostics.map(\.rule) == ["results-read-as"])
        #expect(intake.records.map(\.name) == ["Ñora €"] && intake.records[0].attempts[0].score == 70)
    }
}

struct SamePeopleTests {
    private func record(_ file: String, _ name: String?, _ day: String, reader: String? = nil) -> CourseRecord {
        var record = CourseRecord(file: file, shape: .progress)
        record.name = name
        record.reader = reader
        record.moment = madrid.read(day)
        return record
    }

    @Test func theNewestCountsInWhateverOrder() {
        let old = record("vieja", "Ana Gil", "2026-01-01")
        let new = record("nueva", "ANA  GIL", "2026-02-01")
        for all in [[old, new], [new, old]] {
            let people = SamePeople(all)
            #expect(people.records.map(\.file) == ["nueva"])
            #expect(people.notes.map(\.rule) == ["results-same-person"] && people.notes[0].location?.file == "vieja")
        }
    }

    /// A number joins what two names part.
    @Test func oneBrowserIsOnePerson() {
        let people = SamePeople([
            record("a", "Ana", "2026-01-01", reader: "x"), record("b", "Ana Gil", "2026-02-01", reader: "x"),
            record("c", nil, "2026-03-01"), record("d", nil, "2026-03-01"), record("e", "Ana Gil", "2026-01-15"),
        ])
        #expect(people.records.map(\.file) == ["b", "c", "d"])
    }

    @Test func manyNotesOfOneFileAreOne() {
        let all = (1...3).flatMap { n in
            [record("vieja", "P\(n)", "2026-01-01"), record("nueva", "P\(n)", "2026-02-01")]
        }
        let notes = SamePeople(all).notes
        #expect(notes.count == 1 && notes[0].arguments["count"] == "3" && notes[0].arguments["cause"] == "several")
        expectWords(for: notes[0])
    }
}
