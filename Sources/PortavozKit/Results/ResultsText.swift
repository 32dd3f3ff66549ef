import PortavozDiagnostics

/// A course's results for people at a terminal.
package struct ResultsText: Sendable {
    private let results: CourseResults
    private let words: ResultsWords
    private let labels: PersonLabels

    /// - Parameter hasNames: whether people are called by their names, or by numbers.
    package init(_ results: CourseResults, in language: MessageLanguage, hasNames: Bool) {
        self.results = results
        words = ResultsWords(language: language)
        labels = PersonLabels(results.people, hasNames: hasNames, words)
    }

    package func text(_ tables: Set<ResultsTable>) -> String {
        var parts = [head]
        if tables.contains(.people) { parts += [completion, modules].filter { !$0.isEmpty } }
        if tables.contains(.questions) { parts += [items, advice] }
        return parts.joined(separator: "\n")
    }

    private var head: String {
        let course = results.course
        let passed =
            course.passMark == nil
            ? "" : " · " + words("\(results.passedCount) han aprobado", "\(results.passedCount) passed")
        return
            "\(course.title) · \(words("versión", "version")) \(course.version) · \(words.people(results.people.count))\(passed)\n"
    }

    private var completion: String {
        let course = results.course
        let rows = zip(labels.texts, results.people).map { label, person -> [String] in
            [
                label, course.modules.isEmpty ? "–" : words.share(person.modulesDone, of: course.modules.count),
                words.share(person.lessonsDone, of: course.lessons.count), String(person.exercises),
                String(person.attempts), person.score.map { "\($0) %" } ?? "–", passed(person),
                person.validUntil.map { $0.iso + (person.isExpired ? words(" (caducado)", " (expired)") : "") } ?? "–",
                person.version ?? "–",
            ]
        }
        return TextTable([words.completion] + rows, widestCell: 40).text
    }

    private func passed(_ person: CourseResults.Person) -> String {
        person.passed?.day.iso ?? (person.hasPassed ? words("sí", "yes") : "–")
    }

    private var modules: String {
        let course = results.course
        let rows = zip(course.modules, results.modulesDone).map { module, done in
            [module.title, words.share(done, of: results.people.count)]
        }
        return rows.isEmpty ? "" : TextTable([[words("Módulo", "Module"), words("Terminado", "Finished")]] + rows).text
    }

    private var items: String {
        let rows = results.items.filter { $0.answered > 0 }.map { item -> [String] in
            let wrong = item.wrongAnswer.map { "\($0.count) · \(item.question.answers[$0.number - 1])" }
            return [
                item.question.id, item.question.lessonTitle, String(item.answered),
                words.share(item.right, of: item.answered), words.decimal(item.difficulty),
                words.decimal(item.discrimination), wrong ?? "–",
            ]
        }
        let unanswered = results.items.count { $0.answered == 0 }
        let left =
            unanswered == 0
            ? ""
            : words(
                "Sin ninguna respuesta: \(unanswered) preguntas.\n", "Without any answer: \(unanswered) questions.\n")
        return TextTable([words.items] + rows, widestCell: 32).text + left
    }

    /// The questions that somebody should read again, with the reasons.
    private var advice: String {
        let bad = results.items.filter { !$0.findings.isEmpty }
        if bad.isEmpty {
            return words(
                "Ninguna pregunta pide que se revise. Con menos de \(ItemAnalysis.leastForFindings) respuestas no se dice nada de una pregunta; la discriminación hace falta que la hagan \(ItemAnalysis.leastForDiscrimination).\n",
                "No question asks to be read again. With fewer than \(ItemAnalysis.leastForFindings) answers nothing is said of one; discrimination takes \(ItemAnalysis.leastForDiscrimination) people.\n"
            )
        }
        var text = words("Preguntas que conviene revisar\n", "Questions to read again\n")
        for item in bad {
            text += "  \(item.question.id): \(item.question.text.onOneLine)\n"
            for finding in item.findings { text += "    – \(words.reason(finding, item))\n" }
        }
        return text
    }
}

/// The tables of a report.
package enum ResultsTable: String, Sendable, CaseIterable {
    case people, questions
}

/// What people are called in a report.
struct PersonLabels {
    let texts: [String]

    init(_ people: [CourseResults.Person], hasNames: Bool, _ words: ResultsWords) {
        texts = people.enumerated().map { index, person in
            guard hasNames else { return words("Persona \(index + 1)", "Person \(index + 1)") }
            return person.name ?? words("Sin nombre", "No name") + " (\(person.file.split(separator: "/").last ?? ""))"
        }
    }
}
