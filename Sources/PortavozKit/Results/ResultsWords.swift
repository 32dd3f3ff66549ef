import PortavozDiagnostics

/// What reports about a course say around their numbers.
struct ResultsWords: Sendable {
    let language: MessageLanguage

    func callAsFunction(_ spanish: String, _ english: String) -> String { language == .es ? spanish : english }

    func people(_ count: Int) -> String {
        count == 1 ? self("1 persona", "1 person") : self("\(count) personas", "\(count) people")
    }

    /// A share as it is easiest to grasp where there are few: `5/7`.
    func share(_ part: Int, of whole: Int) -> String { "\(part)/\(whole)" }

    /// Two decimals, with the language's sign before them.
    func decimal(_ number: Double?) -> String {
        guard let number else { return "–" }
        let hundredths = Int((abs(number) * 100).rounded())
        let sign = number < 0 && hundredths > 0 ? "−" : ""
        return "\(sign)\(hundredths / 100)\(self(",", "."))\(pad(hundredths % 100, 2))"
    }

    var completion: [String] {
        [
            self("Persona", "Person"), self("Módulos", "Modules"), self("Lecciones", "Lessons"),
            self("Ejercicios", "Exercises"), self("Intentos", "Attempts"), self("Nota", "Score"),
            self("Aprobado", "Passed"), self("Válido hasta", "Valid until"), self("Versión", "Version"),
        ]
    }

    var wrong: String { self("Falladas a la primera", "Wrong at first") }

    var items: [String] {
        [
            self("Pregunta", "Question"), self("Dónde", "Where"), self("Contestan", "Answered"),
            self("A la primera", "Right first"), self("Dificultad", "Difficulty"),
            self("Discriminación", "Discrimination"), self("Error más elegido", "Commonest wrong answer"),
        ]
    }

    func reason(_ finding: ItemAnalysis.Finding, _ item: ItemAnalysis) -> String {
        let share = self("\(item.right) de \(item.answered)", "\(item.right) of \(item.answered)")
        switch finding {
        case .negative:
            return self(
                "la aciertan más quienes peor hacen el resto (\(decimal(item.discrimination))): comprueba que la respuesta correcta sea la que es",
                "those who do worst in the rest get it right more often (\(decimal(item.discrimination))): see whether the right answer is the one that is marked"
            )
        case .misleading:
            let (number, count) = item.wrongAnswer ?? (1, 0)
            let text = item.question.answers[number - 1]
            return self(
                "«\(text)» la eligen \(count) y la correcta \(item.right): léela en voz alta con el grupo",
                "“\(text)” is chosen by \(count) and the right answer by \(item.right): read it aloud with the group")
        case .tooHard:
            return self(
                "la aciertan a la primera \(share): está mal escrita, o la lección no lo explica",
                "\(share) get it right at first: it is badly written, or the lesson doesn't explain it")
        case .tooEasy:
            return self(
                "la aciertan \(share): no distingue a quien sabe de quien no",
                "\(share) get it right: it doesn't tell who knows from who doesn't")
        }
    }
}
