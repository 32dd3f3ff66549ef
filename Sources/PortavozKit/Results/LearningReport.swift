import PortavozDiagnostics

/// Reads a learning management system's tables. Which report one is, its headings tell.
///
/// The reports are those of Moodle (read from its source: `mod/quiz/report`, `mod/scorm/report`, `report/progress`), in
/// English and in Spanish, and a plain table of our own.
enum LearningReport {
    /// - Returns: what the table tells of each person; nothing, with the reasons, where it can't be relied on.
    static func read(
        _ bytes: [UInt8], file: String, course: CourseFacts, clock: SiteClock
    ) -> (records: [CourseRecord], diagnostics: [Diagnostic]) {
        let text: [UInt8]
        var notes: [Diagnostic] = []
        switch TableText.read(bytes, file: file) {
        case .failure(let fault): return ([], [fault.diagnostic])
        case .success(let (decoded, encoding)):
            text = decoded
            if encoding == .windows {
                notes.append(
                    Diagnostic(
                        "results-read-as", .note, at: SourceLocation(file), ["encoding": encoding.rawValue]))
            }
        }
        let table = CSVTable(text[...], file: file)
        if !table.faults.isEmpty { return ([], table.faults) }
        guard var learning = LearningTable(table, file: file, clock: clock, course: course) else {
            return ([], [Diagnostic("results-empty-table", at: SourceLocation(file))])
        }
        guard let read = reader(of: learning) else { return ([], [unknown(learning)]) }
        let records = read(&learning)
        if learning.faults.contains(where: { $0.severity == .error }) { return ([], learning.faults) }
        if records.isEmpty { return ([], [Diagnostic("results-empty-table", at: SourceLocation(file))]) }
        return (records, notes + learning.faults)
    }

    private typealias Reader = (inout LearningTable) -> [CourseRecord]

    private static func reader(of table: LearningTable) -> Reader? {
        if table.gradeColumn != nil, table.lastName != nil || table.fullName != nil { return { $0.quizRecords() } }
        if table.column(Headings.attempt) != nil, table.column(Headings.score) != nil, table.fullName != nil {
            return { $0.scormRecords() }
        }
        if table.isCompletion { return { $0.completionRecords() } }
        if table.isPlain { return { $0.plainRecords() } }
        return nil
    }

    private static func unknown(_ table: LearningTable) -> Diagnostic {
        let found = table.heads.prefix(12).map { $0.text.isEmpty ? "—" : $0.text }.joined(separator: " | ")
        return Diagnostic("results-unknown-table", at: table.place(table.heads[0]), ["found": found])
    }
}

extension LearningTable {
    /// The records of a table in which a person has as many rows as attempts.
    func joined(_ rows: [CourseRecord]) -> [CourseRecord] {
        var records: [CourseRecord] = []
        var places: [String: Int] = [:]
        for row in rows {
            let key = row.email ?? row.name ?? ""
            guard let place = places[key] else {
                places[key] = records.count
                records.append(row)
                continue
            }
            let isEarlier = (row.moment?.seconds ?? 0) < (records[place].moment?.seconds ?? 0)
            let (first, second) = isEarlier ? (row, records[place]) : (records[place], row)
            records[place].attempts = first.attempts + second.attempts
            records[place].answers = first.attempts.isEmpty ? second.answers : first.answers
            records[place].moment = second.moment ?? first.moment
            records[place].lessons = first.lessons.union(second.lessons)
        }
        return records
    }

    /// Per cent of the most that could be had, as the course counts it.
    func attempt(_ points: Double, of most: Double, at moment: Moment?) -> CourseRecord.Attempt {
        let score = Int((100 * points / most + 1e-6).rounded(.down))
        return CourseRecord.Attempt(
            at: moment, version: nil, score: score, passed: course.passMark.map { score >= $0 } ?? false)
    }

    /// What a response as an LMS writes it says of a quiz's answers: their numbers, where the texts are the course's.
    func chosen(_ response: String, of question: CourseQuestion) -> [Int]? {
        let whole = folded(response)
        if let number = question.answers.firstIndex(where: { folded($0) == whole }) { return [number + 1] }
        guard question.right.count > 1 else { return nil }
        let parts = response.split { $0 == ";" || $0 == "\n" }.map { folded(String($0)) }.filter { !$0.isEmpty }
        let numbers = parts.compactMap { part in question.answers.firstIndex { folded($0) == part }.map { $0 + 1 } }
        return numbers.count == parts.count && !numbers.isEmpty ? numbers.sorted() : nil
    }
}
