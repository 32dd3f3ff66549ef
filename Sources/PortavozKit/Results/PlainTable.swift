import PortavozDiagnostics

/// A table that anybody can write: a column `name`, and any of `email`, `date`, `version`, `score`, `passed`, `lessons`
/// and questions' ids. A question's cell says `1` for right and `0` for wrong at the first try; `lessons` names lessons by
/// their ids, with spaces or semicolons between them.
extension LearningTable {
    private static let known =
        [
            Headings.fullName, Headings.lastName, Headings.firstName, Headings.email, Headings.date, Headings.version,
            Headings.score, Headings.passed, Headings.lessons,
        ].flatMap(\.self)

    /// The columns of questions.
    private var asked: [(column: Int, question: CourseQuestion)] {
        heads.indices.compactMap { column in course.question(heads[column].text).map { (column, $0) } }
    }

    var isPlain: Bool {
        guard lastName != nil || fullName != nil else { return false }
        let questions = Set(asked.map(\.column))
        let tells = [Headings.score, Headings.passed, Headings.lessons].contains { column($0) != nil }
        return (tells || !questions.isEmpty)
            && names.indices.allSatisfy { questions.contains($0) || Self.known.contains(names[$0]) }
    }

    mutating func plainRecords() -> [CourseRecord] {
        let (score, passed, lessons) = (
            column(Headings.score), column(Headings.passed), column(Headings.lessons)
        )
        let asked = asked
        var records: [CourseRecord] = []
        for row in rows {
            guard let name = name(row) else {
                report("results-no-name", row[0])
                continue
            }
            var record = CourseRecord(file: file, shape: .plain)
            record.name = name
            record.email = text(row, email)?.lowercased()
            record.moment = date(row, column(Headings.date))
            record.version = text(row, column(Headings.version))
            let points = number(row, score, in: 0...100)
            let verdict = flag(row, passed)
            if points != nil || verdict != nil {
                let whole = points.map { Int($0.rounded(.down)) }
                let reaches = whole.flatMap { score in course.passMark.map { score >= $0 } }
                record.attempts = [
                    CourseRecord.Attempt(
                        at: record.moment, version: record.version, score: whole, passed: verdict ?? reaches ?? false)
                ]
            }
            if let lessons, let text = text(row, lessons) {
                record.lessons = Set(text.split { " ;".contains($0) }.map(String.init))
                for id in record.lessons.sorted() where !course.lessons.contains(where: { $0.id == id }) {
                    let known = course.lessons.map(\.id)
                    faults.append(
                        Diagnostic(
                            "results-unknown-lesson", at: place(row[lessons]), ["lesson": id, "course": course.id],
                            suggestion: Suggestion.nearest(to: id, among: known)))
                }
            }
            for (column, question) in asked {
                if let isRight = flag(row, column) { record.answers[question.id] = .init(isRight: isRight) }
            }
            records.append(record)
        }
        return joined(records)
    }

    private mutating func flag(_ row: Row, _ column: Int?) -> Bool? {
        guard let column, let text = text(row, column) else { return nil }
        switch folded(text) {
        case "1", "yes", "true", "si", "x", "right": return true
        case "0", "no", "false", "wrong": return false
        default:
            report("results-bad-flag", row[column])
            return nil
        }
    }
}
