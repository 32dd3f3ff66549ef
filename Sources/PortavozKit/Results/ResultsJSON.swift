import PortavozDiagnostics

/// A course's results for programs.
package struct ResultsJSON: Sendable {
    private let results: CourseResults
    private let labels: PersonLabels

    package init(_ results: CourseResults, in language: MessageLanguage, hasNames: Bool) {
        self.results = results
        labels = PersonLabels(results.people, hasNames: hasNames, ResultsWords(language: language))
    }

    /// `{"course": {…}, "modules": […], "people": […], "questions": […], "files": {…}}` with a line end. Shares and
    /// correlations have four decimals; what isn't known is null.
    package func text(_ tables: Set<ResultsTable>, filesRead: Int, filesLeftOut: Int) -> String {
        let course = results.course
        var members: [(String, JSON)] = [
            (
                "course",
                .object([
                    ("id", .text(course.id)), ("title", .text(course.title)), ("version", .text(course.version)),
                    ("passMark", number(course.passMark)), ("validity", number(course.validity)),
                    ("modules", .number(course.modules.count)), ("lessons", .number(course.lessons.count)),
                ])
            ),
            ("files", .object([("read", .number(filesRead)), ("leftOut", .number(filesLeftOut))])),
            ("count", .number(results.people.count)), ("passed", .number(results.passedCount)),
        ]
        if tables.contains(.people) {
            let modules = zip(course.modules, results.modulesDone).map { module, done in
                JSON.object([("title", .text(module.title)), ("finished", .number(done))])
            }
            members += [
                ("modules", .list(modules)),
                ("people", .list(zip(labels.texts, results.people).map { person($0, $1) })),
            ]
        }
        if tables.contains(.questions) { members.append(("questions", .list(results.items.map(question)))) }
        return String(decoding: JSON.object(members).bytes, as: UTF8.self) + "\n"
    }

    private func person(_ label: String, _ person: CourseResults.Person) -> JSON {
        .object([
            ("name", .text(label)), ("modules", .number(person.modulesDone)), ("lessons", .number(person.lessonsDone)),
            ("exercises", .number(person.exercises)), ("attempts", .number(person.attempts)),
            ("score", number(person.score)), ("passed", .flag(person.hasPassed)),
            ("date", person.passed.map { .text($0.day.iso) } ?? .null),
            ("validUntil", person.validUntil.map { .text($0.iso) } ?? .null), ("expired", .flag(person.isExpired)),
            ("version", person.version.map { .text($0) } ?? .null), ("wrong", .list(person.wrong.map { .text($0) })),
        ])
    }

    private func question(_ item: ItemAnalysis) -> JSON {
        let wrong = item.wrongAnswer.map { wrong in
            JSON.object([
                ("number", .number(wrong.number)), ("text", .text(item.question.answers[wrong.number - 1])),
                ("count", .number(wrong.count)),
            ])
        }
        return .object([
            ("id", .text(item.question.id)), ("text", .text(item.question.text)), ("kind", .text(item.question.kind)),
            ("lesson", .text(item.question.lesson)), ("assessment", .flag(item.question.isAssessment)),
            ("answered", .number(item.answered)), ("right", .number(item.right)),
            ("difficulty", decimal(item.difficulty)), ("discrimination", decimal(item.discrimination)),
            ("wrong", wrong ?? .null), ("findings", .list(item.findings.map { .text($0.rawValue) })),
        ])
    }

    private func number(_ value: Int?) -> JSON { value.map { .number($0) } ?? .null }

    private func decimal(_ value: Double?) -> JSON {
        guard let value else { return .null }
        let whole = Int((abs(value) * 10_000).rounded())
        return .raw(Array("\(value < 0 && whole > 0 ? "-" : "")\(whole / 10_000).\(pad(whole % 10_000, 4))".utf8))
    }
}
