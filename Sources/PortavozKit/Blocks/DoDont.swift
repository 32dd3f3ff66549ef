import PortavozMarkdown

/// How to write something and how not to, side by side; the text itself gives both.
let doDontBlock = DataBlock(name: "do-dont", isForGuests: false) { reading in
    guard let node = reading.yaml() else { return nil }
    let examples = reading.items(node) { fields, _ in
        (good: fields.requiredText("do"), bad: fields.requiredText("dont"), reason: fields.text("why"))
    }
    guard !reading.hasErrors else { return nil }
    var html = BlockHTML(for: reading.fence)
    html.append("<ul class=\"do-dont\">\n")
    for example in examples {
        html.append("<li>\n<p class=\"do\"><strong>")
        html.appendText(reading.words("Así", "Do"))
        html.append("</strong> ")
        html.appendText(example.good)
        html.append("</p>\n<p class=\"dont\"><strong>")
        html.appendText(reading.words("Así no", "Don't"))
        html.append("</strong> ")
        html.appendText(example.bad)
        html.append("</p>\n")
        if let reason = example.reason {
            html.append("<p class=\"do-dont-why\">")
            html.appendText(reason)
            html.append("</p>\n")
        }
        html.append("</li>\n")
    }
    html.append("</ul>\n")
    return html
}
