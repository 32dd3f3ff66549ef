import PortavozDiagnostics

extension ProgressFile {
    /// What the file tells of its reader, held against the course as it is, with what doesn't agree.
    package func record(_ course: CourseFacts) -> (CourseRecord, [Diagnostic]) {
        var record = CourseRecord(file: file, shape: .progress)
        record.name = name
        record.reader = reader
        record.moment = moment
        record.version = attempts.last?.version ?? version
        record.lessons = Set(lessons.keys)
        record.attempts = attempts.map {
            CourseRecord.Attempt(at: $0.at, version: $0.version, score: $0.score, passed: $0.passed)
        }
        var unknown: [(id: String, location: SourceLocation)] = []
        for (id, exercise) in exercises.sorted(by: { $0.key < $1.key }) {
            guard exercise.kind != "checklist", exercise.kind != "reflection" else { continue }
            guard let question = course.question(id), exercise.kind == nil || exercise.kind == question.kind else {
                unknown.append((id, exercise.location))
                continue
            }
            guard !question.isAssessment, exercise.tries > 0, let isRight = exercise.first else { continue }
            let isAsItWas = exercise.size == question.answers.count
            record.answers[id] = CourseRecord.FirstAnswer(isRight: isRight, chosen: isAsItWas ? exercise.chosen : nil)
        }
        if let first = attempts.first {
            for (id, chosen) in first.answers.sorted(by: { $0.key < $1.key }) {
                guard let question = course.question(id), question.isAssessment else {
                    if !unknown.contains(where: { $0.id == id }) { unknown.append((id, first.location)) }
                    continue
                }
                let isCurrent = first.version == course.version
                record.answers[id] = CourseRecord.FirstAnswer(
                    isRight: !first.wrong.contains(id), chosen: isCurrent ? chosen : nil)
            }
        }
        var diagnostics = attempts.compactMap { $0.fault(course) }.map {
            Diagnostic("results-answers-disagree", .warning, at: $0.location, $0.arguments)
        }
        if let first = unknown.min(by: { ($0.location.line, $0.id) < ($1.location.line, $1.id) }) {
            diagnostics.append(
                Diagnostic(
                    "results-unknown-questions", .warning, at: first.location,
                    [
                        "ids": unknown.map(\.id).sorted().prefix(5).joined(separator: ", "),
                        "count": String(unknown.count), "course": course.id,
                    ]))
        }
        return (record, diagnostics)
    }
}

extension ProgressFile.Attempt {
    /// Why what an attempt says of itself can't be; nil where it can. An attempt at another version of the course is only
    /// held against its own numbers.
    package func fault(_ course: CourseFacts) -> Diagnostic? {
        func disagrees(_ stated: Int, _ computed: Int, _ what: String) -> Diagnostic {
            Diagnostic(
                "results-answers-disagree", at: location,
                ["cause": what, "stated": String(stated), "computed": String(computed)])
        }
        if right > of { return disagrees(right, of, "right") }
        if score != 100 * right / of { return disagrees(score, 100 * right / of, "score") }
        guard version == course.version else { return nil }
        if let mark = course.passMark, passed != (score >= mark) { return disagrees(score, mark, "passed") }
        let questions = course.assessment
        guard Set(questions.map(\.id)) == Set(answers.keys) else { return nil }
        let computed = questions.count { Set(answers[$0.id] ?? []) == $0.right }
        if computed != right { return disagrees(right, computed, "right") }
        return nil
    }

    /// Whether the attempt is at the course as it is, with an answer to each of its questions, so that it can be checked.
    package func isComplete(_ course: CourseFacts) -> Bool {
        version == course.version && Set(course.assessment.map(\.id)) == Set(answers.keys)
    }
}
