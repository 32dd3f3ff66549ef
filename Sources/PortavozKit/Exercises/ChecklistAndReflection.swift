import PortavozDiagnostics
import PortavozMarkdown

/// Things to be ticked off, in one's own time.
let checklistBlock = exerciseBlock("checklist") { fields, reading in
    let title = fields.requiredText("title")
    let place = fields.keyLocation("items")
    if !fields.has("items") { _ = fields.requiredText("items") }
    let items = fields.objects("items") { item in
        let id = item.exerciseID("id")
        let text = item.requiredLocatedText("text")
        return id.flatMap { id in text.map { (id: id, text: $0) } }
    }.compactMap(\.self)
    if fields.has("items"), items.isEmpty { reading.reportFew(0, of: "items", at: place, least: 1) }
    reading.reportEqual(items.map(\.id))
    reading.reportEqual(items.map(\.text))
    return Exercise(parts: items.map(\.id.value), question: title) { html, reading in
        html.beginQuestion(title)
        html.append("<ul class=\"exercise-items\">\n")
        for item in items {
            html.append("<li><label><input type=\"checkbox\" name=\"\(reading.id(item.id.value))\" ")
            html.append("data-item=\"\(item.id.value)\"> <span>")
            html.appendText(item.text.value)
            html.append("</span></label></li>\n")
        }
        html.append("</ul>\n")
        html.endQuestion()
    }
}

/// A question for oneself, with room for an answer that nobody else sees.
let reflectionBlock = exerciseBlock("reflection") { fields, reading in
    let question = fields.requiredText("question")
    let hint = fields.text("hint")
    return Exercise(parts: [""], question: question) { html, reading in
        html.append("<p class=\"exercise-title\"><label for=\"\(reading.id("text"))\">")
        html.appendText(question)
        html.append("</label></p>\n")
        if let hint {
            html.append("<p class=\"exercise-hint\" id=\"\(reading.id("hint"))\">")
            html.appendText(hint)
            html.append("</p>\n")
        }
        html.append("<textarea id=\"\(reading.id("text"))\" name=\"\(reading.id("text"))\" rows=\"5\"")
        html.append(hint == nil ? "" : " aria-describedby=\"\(reading.id("hint"))\"")
        html.append("></textarea>\n")
    }
}
