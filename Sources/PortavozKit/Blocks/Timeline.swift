import PortavozDiagnostics
import PortavozMarkdown

/// Events in the order of the list, each with its date, a title and, where there is more to say, a text.
let timelineBlock = DataBlock(name: "timeline", isForGuests: true) { reading in
    guard let node = reading.yaml() else { return nil }
    let events = reading.items(node) { fields, reading in
        let date = timelineDate(&fields)
        _ = fields.requiredText("title")
        let title = fields.locatedText("title") ?? Located("", fields.location())
        return (date: date, title: title, text: fields.locatedText("text"))
    }
    guard !reading.hasErrors else { return nil }
    var html = BlockHTML(for: reading.fence)
    html.append("<ol class=\"timeline\">\n")
    for event in events {
        guard let date = event.date else { continue }
        html.append("<li>\n<p class=\"timeline-date\"><time datetime=\"\(date.iso)\">")
        html.appendText(date.words(isEnglish: reading.isEnglish))
        html.append("</time></p>\n<p class=\"timeline-title\">")
        html.appendText(event.title, .label, in: reading)
        html.append("</p>\n")
        if let text = event.text { html.note(reading.prose(text)) }
        for paragraph in paragraphs(of: event.text?.value ?? "") {
            html.append("<p>")
            html.appendText(paragraph)
            html.append("</p>\n")
        }
        html.append("</li>\n")
    }
    html.append("</ol>\n")
    return html
}

private func timelineDate(_ fields: inout FieldReader) -> PartialDate? {
    if fields.value("date") == nil {
        _ = fields.requiredText("date")
        return nil
    }
    guard let text = fields.locatedText("date") else { return nil }
    if let date = PartialDate(text.value) { return date }
    fields.report("bad-date", at: text.location, ["key": "date", "value": text.value, "cause": "partial"])
    return nil
}

/// A text's paragraphs: blank lines part them.
private func paragraphs(of text: String) -> [String] {
    var result: [String] = [""]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        let line = String(line).trimmed
        if line.isEmpty {
            result.append("")
        } else {
            result[result.count - 1] += (result[result.count - 1].isEmpty ? "" : " ") + line
        }
    }
    return result.filter { !$0.isEmpty }
}
