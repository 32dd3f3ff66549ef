import PortavozMarkdown

/// Markdown as it is written and as it is shown, side by side: for the pages that explain it.
let exampleBlock = DataBlock(name: "example", isForGuests: false) { reading in
    if reading.fence.content.isEmpty {
        reading.report("block-empty", at: reading.nameLocation, ["block": reading.fence.name])
        return nil
    }
    var html = BlockHTML(for: reading.fence)
    html.isInteractive = true
    html.isSample = true
    html.append("<div class=\"example\">\n<pre><code class=\"language-markdown\">")
    html.appendEscaped(String(decoding: reading.fence.content, as: UTF8.self))
    html.append("</code></pre>\n<div class=\"example-result\">\n")
    html.appendBody()
    html.append("</div>\n</div>\n")
    return html
}
