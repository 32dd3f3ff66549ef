import PortavozMarkdown

/// What a reader may open: the fence's line holds the summary, and inside is Markdown like any other.
let detailsBlock = DataBlock(name: "details", isForGuests: true) { reading in
    let summary = reading.fence.argument
    if summary.isEmpty {
        reading.report("details-no-summary", at: reading.nameLocation)
        return nil
    }
    if reading.fence.content.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }) {
        reading.report("block-empty", at: reading.nameLocation, ["block": reading.fence.name])
        return nil
    }
    var html = BlockHTML(for: reading.fence)
    html.append("<details class=\"details\">\n<summary>")
    html.appendText(summary)
    let place = reading.fence.argumentPlace
    html.note(
        Prose(
            scalar: summary, .label, line: place.line, column: place.column, length: summary.unicodeScalars.count))
    html.append("</summary>\n")
    html.appendBody()
    html.append("</details>\n")
    return html
}
