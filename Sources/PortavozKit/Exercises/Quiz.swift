import PortavozDiagnostics
import PortavozMarkdown

/// A question with its answers, one or several of them right, or a statement that is true or false.
let quizBlock = exerciseBlock("quiz") { fields, reading in
    let question = fields.requiredText("question")
    let answers = fields.has("answers") ? quizAnswers(&fields, &reading) : statementAnswers(&fields, reading)
    let isMultiple = answers.count(where: \.isRight) > 1
    return Exercise(
        parts: answers.map { $0.isRight ? "right" : "" }, question: question, answers: answers.map(\.text.value)
    ) { html, reading in
        let hint = reading.words("Puede haber más de una.", "There may be more than one.")
        html.beginQuestion(question, hint: isMultiple ? hint : nil)
        html.append("<ul class=\"exercise-answers\">\n")
        for (number, answer) in answers.enumerated() {
            html.append("<li><label><input type=\"\(isMultiple ? "checkbox" : "radio")\" ")
            html.append("name=\"\(reading.id("answer"))\" value=\"\(number + 1)\"> <span>")
            html.appendText(answer.text.value)
            html.append("</span></label></li>\n")
        }
        html.append("</ul>\n")
        html.endQuestion()
        html.appendKey(reading) { html in
            html.append("<ul class=\"exercise-feedback\">\n")
            for (number, answer) in answers.enumerated() {
                html.append("<li data-answer=\"\(number + 1)\"\(answer.isRight ? " data-right" : "")><p><strong>")
                html.append(
                    answer.isRight ? reading.words("Correcta:", "Right:") : reading.words("Incorrecta:", "Wrong:"))
                html.append("</strong> <q>")
                html.appendEscaped(answer.text.value)
                html.append("</q></p>\n<p>")
                html.appendText(answer.feedback)
                html.append("</p></li>\n")
            }
            html.append("</ul>\n")
        }
    }
}

private struct QuizAnswer {
    var text: Located<String>
    var isRight: Bool
    var feedback: String
}

private func quizAnswers(_ fields: inout FieldReader, _ reading: inout BlockReading) -> [QuizAnswer] {
    let place = fields.keyLocation("answers")
    let answers = fields.objects("answers") { answer in
        let text = answer.requiredLocatedText("text")
        let isRight = answer.flag("right") ?? false
        let feedback = answer.requiredText("feedback")
        return text.map { QuizAnswer(text: $0, isRight: isRight, feedback: feedback) }
    }.compactMap(\.self)
    reading.reportFew(answers.count, of: "answers", at: place)
    reading.reportEqual(answers.map(\.text))
    if answers.count > 1, !answers.contains(where: \.isRight) { reading.report("quiz-no-right-answer", at: place) }
    return answers
}

/// The two answers to a statement.
private func statementAnswers(_ fields: inout FieldReader, _ reading: BlockReading) -> [QuizAnswer] {
    guard fields.has("right") || fields.has("if-true") || fields.has("if-false") else {
        _ = fields.requiredText("answers")
        return []
    }
    let isTrue = fields.flag("right")
    if isTrue == nil { _ = fields.requiredText("right") }
    let feedback = (fields.requiredText("if-true"), fields.requiredText("if-false"))
    let place = fields.location()
    return [
        QuizAnswer(
            text: Located(reading.words("Verdadero", "True"), place), isRight: isTrue == true, feedback: feedback.0),
        QuizAnswer(
            text: Located(reading.words("Falso", "False"), place), isRight: isTrue == false, feedback: feedback.1),
    ]
}
