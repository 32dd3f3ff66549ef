import PortavozDiagnostics

/// The "basic" and "interactions" reports of Moodle's SCORM packages: `Name`, `Attempt`, `Started on`, `Last accessed on`,
/// `Score`, and in the second `Question 0`, `Response 0`, `Right answer 0`, `Result 0` and so on. The score is per cent,
/// as our packages tell it.
extension LearningTable {
    mutating func scormRecords() -> [CourseRecord] {
        let score = column(Headings.score)
        let (started, last) = (column(Headings.started), column(Headings.lastAccess))
        let (responses, ids, results) = (
            numbered(Headings.response), numbered(Headings.question), numbered(Headings.result)
        )
        let rights = numbered(Headings.rightAnswer)
        var records: [CourseRecord] = []
        for row in rows {
            guard let name = name(row) else {
                report("results-no-name", row[0])
                continue
            }
            var record = CourseRecord(file: file, shape: .scorm)
            record.name = name
            record.email = text(row, email)?.lowercased()
            record.moment = date(row, last) ?? date(row, started)
            if let points = number(row, score, in: 0...100) {
                record.attempts = [attempt(points, of: 100, at: record.moment)]
            }
            for number in Set(ids.keys).intersection(Set(responses.keys).union(results.keys)) {
                guard let id = text(row, ids[number]), let question = question(interaction: id) else { continue }
                let response = text(row, responses[number])
                let chosen = response.flatMap { numbers($0) ?? self.chosen($0, of: question) }
                if let result = text(row, results[number]).map({ folded($0) }) {
                    record.answers[question.id] = .init(isRight: Self.correct.contains(result), chosen: chosen)
                } else if let response, let right = text(row, rights[number]) {
                    record.answers[question.id] = .init(isRight: folded(response) == folded(right), chosen: chosen)
                } else if let chosen {
                    record.answers[question.id] = .init(isRight: Set(chosen) == question.right, chosen: chosen)
                }
            }
            records.append(record)
        }
        return joined(records)
    }

    private static let correct = ["correct", "correcto", "correcta", "1"]

    /// The exercise that an interaction is about: its id, alone or at the end of a longer one.
    private func question(interaction id: String) -> CourseQuestion? {
        if let question = course.question(id) { return question }
        return course.questions.filter { question in
            guard id.hasSuffix(question.id) else { return false }
            return "_./:-".contains(id.dropLast(question.id.count).last ?? " ")
        }.max { $0.id.utf8.count < $1.id.utf8.count }
    }

    /// `2` or `1,3`: a quiz's answers by number; SCORM 2004 parts them with `[,]`.
    private func numbers(_ response: String) -> [Int]? {
        let parts = response.split { ",[] ".contains($0) }
        let numbers = parts.compactMap { Int($0) }
        return numbers.isEmpty || numbers.count != parts.count ? nil : numbers
    }
}
