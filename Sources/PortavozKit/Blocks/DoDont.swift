import PortavozMarkdown

/// How to write something and how not to, side by side; the text itself gives both. `rule` says what the bad one breaks.
let doDontBlock = DataBlock(name: "do-dont", isForGuests: false) { reading in
    guard let node = reading.yaml() else { return nil }
    let pairs = reading.items(node) { fields, reading -> DoDont in
        _ = (fields.requiredText("do"), fields.requiredText("dont"))
        return DoDont(
            good: fields.locatedText("do") ?? Located("", fields.location()),
            bad: fields.locatedText("dont") ?? Located("", fields.location()),
            reason: fields.locatedText("why"), broken: fields.texts("rule"))
    }
    guard !reading.hasErrors else { return nil }
    var html = BlockHTML(for: reading.fence)
    html.append("<ul class=\"do-dont\">\n")
    for pair in pairs { pair.write(to: &html, reading) }
    html.append("</ul>\n")
    return html
}

private struct DoDont {
    var good: Located<String>
    var bad: Located<String>
    var reason: Located<String>?
    /// The rules that the bad example breaks.
    var broken: [Located<String>]

    func write(to html: inout BlockHTML, _ reading: BlockReading) {
        html.append("<li>\n<p class=\"do\"><strong>")
        html.appendText(reading.words("Así", "Do"))
        html.append("</strong> ")
        html.appendText(good.value)
        html.append("</p>\n<p class=\"dont\"><strong>")
        html.appendText(reading.words("Así no", "Don't"))
        html.append("</strong> ")
        html.appendText(bad.value)
        html.append("</p>\n")
        noteExamples(&html, reading)
        if let reason {
            html.append("<p class=\"do-dont-why\">")
            html.appendText(reason, in: reading)
            html.append("</p>\n")
        }
        html.append("</li>\n")
    }

    private func noteExamples(_ html: inout BlockHTML, _ reading: BlockReading) {
        var right = reading.prose(good)
        right.example = Prose.Example(isGood: true, line: right.lines.lowerBound)
        var wrong = reading.prose(bad)
        wrong.isQuotation = true
        let declarations = broken.map { rule in
            let place = reading.placeInFile(rule.location)
            return Prose.Declaration(
                rule: rule.value, line: place.line, column: place.column,
                length: place.column == 0 ? 1 : rule.location.length)
        }
        wrong.example = Prose.Example(isGood: false, line: wrong.lines.lowerBound, broken: declarations)
        html.note(right)
        html.note(wrong)
    }
}
