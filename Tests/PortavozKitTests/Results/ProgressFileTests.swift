import PortavozKit
import Testing

struct ProgressFileTests {
    private static let attempt =
        "{\"at\": \"2026-05-04T10:00:00.000Z\", \"version\": \"2.0\", \"right\": 1, \"of\": 2, \"score\": 50, "
        + "\"passed\": true, \"answers\": {\"f-uno\": [1], \"f-dos\": [2]}, \"wrong\": [\"f-dos\"]}"

    private static func file(_ more: String = "") -> String {
        "{\"format\": 1, \"course\": \"curso\"\(more.isEmpty ? "" : ", " + more)}"
    }

    @Test func whatIsNoProgressFileIsRefused() throws {
        try ResultsSite.expect("results-not-progress", "«{»\"a\": 1, \"b\": 2}", ["found": "a, b"])
        try ResultsSite.expect("results-not-progress", "«{»}", ["found": "{}"])
        try ResultsSite.expect("results-not-progress", "«[»]", ["found": "[…]"])
        try ResultsSite.expect(
            "results-format", "{\"format\": «2», \"course\": \"curso\"}", ["found": "2", "expected": "1"])
        try ResultsSite.expect("results-other-course", "{\"format\": 1, \"course\": «\"otro\"»}", ["found": "otro"])
    }

    @Test func valuesHaveTheirTypes() throws {
        try ResultsSite.expect(
            "results-bad-value", Self.file("\"name\": «7»"), ["key": "name", "value": "7", "expected": "text"])
        try ResultsSite.expect("results-bad-value", Self.file("\"exported\": «\"ayer\"»"), ["expected": "date"])
        try ResultsSite.expect("results-bad-value", Self.file("\"lessons\": «[»]"), ["key": "lessons"])
        try ResultsSite.expect("results-bad-value", Self.file("\"lessons\": {\"uno\": «3»}"), ["key": "uno"])
        try ResultsSite.expect("results-bad-value", Self.file("\"attempts\": [«3»]"), ["expected": "mapping"])
        try ResultsSite.expect(
            "results-missing-key", Self.file("\"attempts\": [«{»\"at\": \"2026-05-04T10:00:00Z\"}]"), ["key": "right"])
        try ResultsSite.expect(
            "results-bad-value", Self.file("\"attempts\": [" + Self.attempt.replacing("50", with: "«101»") + "]"),
            ["key": "score", "expected": "integer"])
    }

    @Test func whatAnAttemptSaysIsHeldAgainstTheCourse() throws {
        let attempt = "«{»" + Self.attempt.dropFirst()
        for (old, new, cause) in [
            ("[2]", "[1]", "right"), ("\"score\": 50", "\"score\": 60", "score"), ("true", "false", "passed"),
            ("\"right\": 1", "\"right\": 3", "right"),
        ] {
            let text = Self.file("\"attempts\": [" + attempt.replacing(old, with: new) + "]")
            try ResultsSite.expect("results-answers-disagree", text, ["cause": cause], .warning)
        }
        let old = Self.file(
            "\"attempts\": [" + Self.attempt.replacing("2.0", with: "1.0").replacing("[2]", with: "[1]") + "]")
        #expect(try ResultsSite.intake(("a.json", old)).diagnostics == [])
    }

    @Test func questionsThatAreGoneAreTold() throws {
        try ResultsSite.expect(
            "results-unknown-questions",
            Self.file("\"exercises\": {«\"vieja\"»: {\"kind\": \"quiz\", \"first\": true, \"tries\": 1}}"),
            ["ids": "vieja", "count": "1", "course": "curso"], .warning)
    }

    @Test func aPassIsWhatTheCertificateSays() throws {
        let text = Self.file(
            "\"name\": \"Ana\", \"lessons\": {\"uno\": {\"done\": \"2026-05-01T10:00:00Z\"}, \"vieja\": {\"done\": \"2026-05-01T10:00:00Z\"}}, \"attempts\": [\(Self.attempt)]"
        )
        let results = try ResultsSite.results(try ResultsSite.intake(("a.json", text)), at: "2028-05-05")
        let person = results.people[0]
        #expect(person.name == "Ana" && person.score == 50 && person.hasPassed)
        #expect(person.passed?.day.iso == "2026-05-04" && person.validUntil?.iso == "2028-05-04" && person.isExpired)
        #expect(person.lessonsDone == 1 && person.modulesDone == 1 && person.wrong == ["f-dos"])
        #expect(results.passedCount == 1 && results.modulesDone == [1])
    }

    /// The day is the site's: shortly before midnight in UTC it is the next one in Madrid.
    @Test func theDayIsTheSites() throws {
        let text = Self.file("\"attempts\": [\(Self.attempt.replacing("T10:00", with: "T22:30"))]")
        let results = try ResultsSite.results(try ResultsSite.intake(("a.json", text)))
        #expect(results.people[0].passed?.day.iso == "2026-05-05")
    }

    @Test func aNameSteersNoTerminal() throws {
        let text = Self.file("\"name\": \"A\\u202ena\\u001b[31m\\n Sol\"")
        #expect(try ResultsSite.results(try ResultsSite.intake(("a.json", text))).people[0].name == "Ana [31m Sol")
    }
}

struct CertificateEndTests {
    @Test(arguments: [
        ("2024-02-29", 24, "2026-02-28"), ("2026-01-31", 1, "2026-02-28"), ("2026-10-31", 1, "2026-11-30"),
        ("2026-05-04", 24, "2028-05-04"), ("2026-12-15", 1, "2027-01-15"), ("2026-01-15", 11, "2026-12-15"),
    ])
    func itIsTheSameDayOrTheMonthsLast(_ start: String, _ months: Int, _ end: String) {
        #expect(madrid.read(start)!.day.adding(months: months)?.iso == end)
    }
}
