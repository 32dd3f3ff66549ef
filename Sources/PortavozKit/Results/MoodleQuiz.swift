import PortavozDiagnostics

/// The "Grades" and "Responses" reports of Moodle's quizzes: `Grade/10.00`, then `Q. 1 /0.50` or `Response 1` for each
/// question. Where the quiz has the course's assessment in its order, its questions are the course's.
extension LearningTable {
    /// `grade 10 00`: the points of the whole quiz, and the most that could be had.
    var gradeColumn: (column: Int, most: Double)? {
        for (column, head) in heads.enumerated() {
            guard let stroke = head.text.firstIndex(of: "/"),
                Headings.grade.contains(folded(String(head.text[..<stroke]))),
                let most = Self.number(head.text[head.text.index(after: stroke)...]), most > 0
            else { continue }
            return (column, most)
        }
        return nil
    }

    /// `Q. 1 /0.50`, by the question's number.
    private var marks: [Int: (column: Int, most: Double)] {
        var marks: [Int: (column: Int, most: Double)] = [:]
        for (column, head) in heads.enumerated() {
            guard let stroke = head.text.firstIndex(of: "/"),
                let most = Self.number(head.text[head.text.index(after: stroke)...]), most > 0
            else { continue }
            let words = folded(String(head.text[..<stroke])).split(separator: " ")
            guard words.count == 2, Headings.mark.contains(String(words[0])), let number = Int(words[1]) else {
                continue
            }
            marks[number] = (column, most)
        }
        return marks
    }

    mutating func quizRecords() -> [CourseRecord] {
        let grade = gradeColumn!
        let (state, started, completed) = (
            column(Headings.state), column(Headings.started), column(Headings.completed)
        )
        let marks = marks
        let (responses, texts, rights) = (
            numbered(Headings.response), numbered(Headings.question), numbered(Headings.rightAnswer)
        )
        let count = max(marks.count, responses.count)
        let assessment = course.assessment
        if count > 0, count != assessment.count, texts.isEmpty {
            faults.append(
                Diagnostic(
                    "results-other-quiz", .warning, at: place(heads[0]),
                    ["count": String(count), "expected": String(assessment.count)]))
        }
        var records: [CourseRecord] = []
        for row in rows {
            // Moodle ends the report with a row of averages, which has no state and no dates.
            let facts = [state, started, completed].compactMap(\.self)
            if !facts.isEmpty, facts.allSatisfy({ row[$0].text.isEmpty }) { continue }
            guard let name = name(row) else {
                report("results-no-name", row[0])
                continue
            }
            var record = CourseRecord(file: file, shape: .quiz)
            record.name = name
            record.email = text(row, email)?.lowercased()
            record.moment = date(row, completed) ?? date(row, started)
            let isOver = state.map { Self.over.contains(folded(row[$0].text)) } ?? true
            if isOver, let points = number(row, grade.column, in: 0...grade.most) {
                record.attempts = [attempt(points, of: grade.most, at: record.moment)]
                for number in Set(marks.keys).union(responses.keys) {
                    let text = texts[number].map { row[$0].text }
                    guard let question = question(number, text, of: count) else { continue }
                    if let mark = marks[number], let points = self.number(row, mark.column, in: -mark.most...mark.most)
                    {
                        record.answers[question.id] = .init(isRight: points > mark.most - 1e-6)
                    } else if let column = responses[number], let response = self.text(row, column) {
                        record.answers[question.id] = answer(
                            response, to: question, right: rights[number].flatMap { self.text(row, $0) })
                    }
                }
            }
            records.append(record)
        }
        return joined(records)
    }

    private static let over = ["finished", "finalizado", "terminado"]

    /// The question of a column: by its text where the report has it, by its number where there are as many as in the course.
    private func question(_ number: Int, _ text: String?, of count: Int) -> CourseQuestion? {
        let assessment = course.assessment
        if let text {
            let words = folded(text)
            // Moodle's summary of a question goes on with its answers.
            return assessment.first { words.hasPrefix(folded($0.text)) }
        }
        return count == assessment.count && assessment.indices.contains(number - 1) ? assessment[number - 1] : nil
    }

    private func answer(_ response: String, to question: CourseQuestion, right: String?) -> CourseRecord.FirstAnswer {
        let chosen = chosen(response, of: question)
        if let right { return .init(isRight: folded(response) == folded(right), chosen: chosen) }
        return .init(isRight: chosen.map { Set($0) == question.right } ?? false, chosen: chosen)
    }
}
