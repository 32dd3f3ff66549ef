import PortavozDiagnostics

/// A course's results as a table for spreadsheets (RFC 4180), with the signs that the spreadsheets of a language expect:
/// semicolons and decimal commas in Spanish, commas and points in English. A byte-order mark makes them read it as UTF-8.
package struct ResultsSheet: Sendable {
    private let results: CourseResults
    private let words: ResultsWords
    private let labels: PersonLabels

    package init(_ results: CourseResults, in language: MessageLanguage, hasNames: Bool) {
        self.results = results
        words = ResultsWords(language: language)
        labels = PersonLabels(results.people, hasNames: hasNames, words)
    }

    /// The tables one under another, with an empty line between.
    package func text(_ tables: [ResultsTable]) -> String {
        let parts = tables.map { table in
            (table == .people ? people : questions).map { $0.joined(separator: separator) + "\r\n" }.joined()
        }
        return "\u{FEFF}" + parts.joined(separator: "\r\n")
    }

    private var separator: String { words(";", ",") }

    private var people: [[String]] {
        let course = results.course
        let heads = [
            words("Persona", "Person"), words("Módulos terminados", "Modules finished"),
            words("Módulos", "Modules"), words("Lecciones terminadas", "Lessons finished"),
            words("Lecciones", "Lessons"),
            words("Ejercicios hechos", "Exercises tried"), words("Intentos", "Attempts"),
            words("Nota (%)", "Score (%)"), words("Aprobado", "Passed"), words("Fecha", "Date"),
            words("Válido hasta", "Valid until"), words("Versión", "Version"), words.wrong,
        ]
        let rows = zip(labels.texts, results.people).map { label, person -> [String] in
            [
                cell(label), String(person.modulesDone), String(course.modules.count), String(person.lessonsDone),
                String(course.lessons.count), String(person.exercises), String(person.attempts),
                person.score.map(String.init) ?? "", person.hasPassed ? words("sí", "yes") : words("no", "no"),
                person.passed?.day.iso ?? "", person.validUntil?.iso ?? "", cell(person.version ?? ""),
                cell(person.wrong.joined(separator: " ")),
            ]
        }
        return [heads.map(cell)] + rows
    }

    private var questions: [[String]] {
        let heads = [
            words("Pregunta", "Question"), words("Texto", "Text"), words("Lección", "Lesson"),
            words("Tipo", "Kind"), words("En la evaluación", "In the assessment"), words("Contestan", "Answered"),
            words("Aciertan a la primera", "Right at first"), words("Dificultad", "Difficulty"),
            words("Discriminación", "Discrimination"), words("Error más elegido", "Commonest wrong answer"),
            words("Veces", "Times"), words("Conviene revisarla", "To read again"),
        ]
        let rows = results.items.map { item -> [String] in
            [
                cell(item.question.id), cell(item.question.text), cell(item.question.lessonTitle),
                cell(item.question.kind), item.question.isAssessment ? words("sí", "yes") : "no",
                String(item.answered), String(item.right), number(item.difficulty), number(item.discrimination),
                cell(item.wrongAnswer.map { item.question.answers[$0.number - 1] } ?? ""),
                item.wrongAnswer.map { String($0.count) } ?? "",
                cell(item.findings.map { words.reason($0, item) }.joined(separator: "; ")),
            ]
        }
        return [heads.map(cell)] + rows
    }

    private func number(_ value: Double?) -> String {
        // A hyphen: what spreadsheets read as a number.
        value == nil ? "" : words.decimal(value).replacing("−", with: "-")
    }

    /// A text as a cell. What a spreadsheet would take for a formula gets an apostrophe in front, as OWASP advises against
    /// "CSV injection": names and answers come from elsewhere.
    private func cell(_ text: String) -> String {
        let line = text.onOneLine
        let first = line.unicodeScalars.first { !$0.properties.isWhitespace }
        let isFormula = first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
        let safe = isFormula ? "'" + line : line
        guard safe.contains(where: { "\",;\n\t".contains($0) }) || safe.hasPrefix(" ") else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
