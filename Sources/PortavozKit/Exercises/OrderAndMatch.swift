import PortavozDiagnostics
import PortavozMarkdown

/// Steps to be put in their order.
let orderBlock = exerciseBlock("order") { fields, reading in
    let id = fields.text("id") ?? ""
    let question = fields.requiredText("question")
    if !fields.has("steps") { _ = fields.requiredText("steps") }
    let place = fields.keyLocation("steps")
    let steps = fields.texts("steps")
    let (right, wrong) = (fields.requiredText("right"), fields.requiredText("wrong"))
    if fields.has("steps") {
        reading.reportFew(steps.count, of: "steps", at: place)
        reading.reportEqual(steps)
    }
    return Exercise(parts: steps.map { _ in "" }, question: question) { html, reading in
        html.beginQuestion(question)
        html.append("<ul class=\"exercise-steps\">\n")
        for step in shuffled(steps.count, of: id) {
            let id = reading.id("step\(step + 1)")
            html.append("<li data-right=\"\(step + 1)\">")
            html.appendSelect((1...steps.count).map(String.init), id: id)
            html.append(" ")
            html.appendLabel(steps[step].value, for: id)
            html.append("</li>\n")
        }
        html.append("</ul>\n")
        html.endQuestion()
        html.appendKey(reading) { html in
            html.append("<ol>\n")
            for step in steps {
                html.append("<li>")
                html.appendEscaped(step.value)
                html.append("</li>\n")
            }
            html.append("</ol>\n")
            html.appendVerdicts(right: right, wrong: wrong, reading)
        }
    }
}

/// Things to be matched with what goes with them.
let matchBlock = exerciseBlock("match") { fields, reading in
    let id = fields.text("id") ?? ""
    let question = fields.requiredText("question")
    if !fields.has("pairs") { _ = fields.requiredText("pairs") }
    let place = fields.keyLocation("pairs")
    let pairs = fields.objects("pairs") { pair in
        let left = pair.requiredLocatedText("left")
        let right = pair.requiredLocatedText("right")
        let feedback = pair.requiredText("feedback")
        return left.flatMap { left in right.map { (left: left, right: $0, feedback: feedback) } }
    }.compactMap(\.self)
    let others = fields.texts("others")
    if fields.has("pairs") { reading.reportFew(pairs.count, of: "pairs", at: place) }
    reading.reportEqual(pairs.map(\.left))
    reading.reportEqual(pairs.map(\.right) + others)
    return Exercise(parts: (pairs.map(\.right) + others).map { _ in "" }, question: question) { html, reading in
        let choices = pairs.map(\.right.value) + others.map(\.value)
        let order = shuffled(choices.count, of: id)
        html.beginQuestion(question)
        html.append("<ul class=\"exercise-pairs\">\n")
        for (number, pair) in pairs.enumerated() {
            let id = reading.id("pair\(number + 1)")
            html.append("<li data-right=\"\(order.firstIndex(of: number)! + 1)\">")
            html.appendLabel(pair.left.value, for: id)
            html.append(" ")
            html.appendSelect(order.map { choices[$0] }, id: id)
            html.append("</li>\n")
        }
        html.append("</ul>\n")
        // On paper nothing opens: there the choices are read from a list.
        html.append("<ol class=\"exercise-options\" type=\"a\">\n")
        for choice in order {
            html.append("<li>")
            html.appendEscaped(choices[choice])
            html.append("</li>\n")
        }
        html.append("</ol>\n")
        html.endQuestion()
        html.appendKey(reading) { html in
            html.append("<dl class=\"exercise-feedback\">\n")
            for (number, pair) in pairs.enumerated() {
                html.append("<div data-answer=\"\(number + 1)\">\n<dt>")
                html.appendEscaped(pair.left.value)
                html.append("</dt>\n<dd><strong>")
                html.appendText(pair.right.value)
                html.append("</strong></dd>\n<dd>")
                html.appendText(pair.feedback)
                html.append("</dd>\n</div>\n")
            }
            html.append("</dl>\n")
        }
    }
}
