import PortavozDiagnostics
import PortavozMarkdown

/// A text with gaps: `[…]` is a gap with what belongs in it, `|` parts what is right too, and `\[` is a bracket.
let fillBlock = exerciseBlock("fill") { fields, reading in
    let question = fields.requiredText("question")
    let text = fields.requiredLocatedText("text")
    let (right, wrong) = (fields.requiredText("right"), fields.requiredText("wrong"))
    let pieces = text.map { gappedText($0, &reading) } ?? []
    let gaps = pieces.compactMap { if case .gap(let answers) = $0 { answers } else { nil } }
    if let text, gaps.isEmpty, !reading.hasErrors { reading.report("fill-no-gap", at: text.location) }
    return Exercise(parts: gaps.map { _ in "" }, question: question) { html, reading in
        html.beginQuestion(question)
        html.append("<p class=\"exercise-text\">")
        var number = 0
        for piece in pieces {
            switch piece {
            case .text(let text): html.appendText(text)
            case .gap(let answers):
                number += 1
                html.append("<input type=\"text\" size=\"14\" autocomplete=\"off\" spellcheck=\"false\" ")
                html.append("name=\"\(reading.id("gap\(number)"))\" aria-label=\"")
                html.append(reading.words("Hueco \(number)", "Gap \(number)"))
                html.append("\" data-accept=\"")
                html.appendEscaped(answers.joined(separator: "|"))
                html.append("\">")
            }
        }
        html.append("</p>\n")
        html.endQuestion()
        html.appendKey(reading) { html in
            html.append("<p>")
            for piece in pieces {
                switch piece {
                case .text(let text): html.appendEscaped(text)
                case .gap(let answers):
                    html.append("<strong>")
                    html.appendEscaped(answers.joined(separator: " / "))
                    html.append("</strong>")
                }
            }
            html.append("</p>\n")
            html.appendVerdicts(right: right, wrong: wrong, reading)
        }
    }
}

private enum GappedPiece {
    case text(String)
    case gap([String])
}

private func gappedText(_ text: Located<String>, _ reading: inout BlockReading) -> [GappedPiece] {
    var pieces: [GappedPiece] = []
    var run = ""
    var rest = Substring(text.value)
    while let sign = rest.popFirst() {
        if sign == "\\", let next = rest.first, "[]|\\".contains(next) {
            run.append(rest.removeFirst())
        } else if sign == "[" {
            guard let end = rest.firstIndex(of: "]") else {
                reading.report("fill-open-gap", at: text.location, ["text": "[" + rest.prefix(20)])
                return pieces
            }
            let answers = rest[..<end].split(separator: "|", omittingEmptySubsequences: false).map {
                String($0).trimmed
            }
            if answers.contains("") { reading.report("fill-empty-gap", at: text.location) }
            if !run.isEmpty { pieces.append(.text(run)) }
            run = ""
            pieces.append(.gap(answers))
            rest = rest[end...].dropFirst()
        } else {
            run.append(sign)
        }
    }
    if !run.isEmpty { pieces.append(.text(run)) }
    return pieces
}
