import PortavozDiagnostics
import PortavozMarkdown
import PortavozYAML

/// A chart drawn from a table, with the table below it: YAML keys, a line `---`, then CSV; or a `file` in `content/data/`.
let chartBlock = DataBlock(name: "chart", isForGuests: true) { reading in
    let parts = chartParts(reading.fence.content)
    guard let node = reading.yaml(lines: parts.head) else { return nil }
    let chart = reading.fields(node) { fields, reading in readChart(&fields, &reading, parts.table) }
    guard let chart, !reading.hasErrors else { return nil }
    var html = BlockHTML(for: reading.fence)
    chart.write(to: &html, reading)
    return html
}

/// How many lines the keys take, and where the table begins, if there is one.
private func chartParts(_ content: [UInt8]) -> (head: Int, table: (line: Int, offset: Int)?) {
    var (line, start) = (0, 0)
    while start < content.count {
        let end = content[start...].firstIndex(of: 0x0A) ?? content.endIndex
        let text = String(decoding: content[start..<end], as: UTF8.self).trimmed
        // A line `---` before any key is YAML's own.
        if text == "---", line > 0 { return (line, (line + 2, min(end + 1, content.count))) }
        line += 1
        start = end + 1
    }
    return (line, nil)
}

private func readChart(
    _ fields: inout FieldReader, _ reading: inout BlockReading, _ inline: (line: Int, offset: Int)?
) -> Chart? {
    let hasType = fields.has("type")
    let type = fields.choice("type", Chart.Shape.self)
    if !hasType { _ = fields.requiredText("type") }
    _ = fields.requiredText("title")
    let title = fields.locatedText("title") ?? Located("", fields.location())
    let unit = fields.text("unit")
    let caption = fields.locatedText("caption")
    let source = fields.locatedText("source")
    let file = fields.locatedText("file")
    let csv: CSVTable
    let name: String
    if let file {
        if inline != nil { reading.report("chart-two-tables", at: file.location) }
        guard let bytes = reading.dataFile(file) else { return nil }
        name = DataFiles.folder + file.value
        csv = CSVTable(bytes[...], file: name)
    } else if let inline {
        name = BlockReading.inside
        csv = CSVTable(reading.fence.content[inline.offset...], file: name, firstLine: inline.line)
    } else {
        reading.report("chart-no-table", at: reading.nameLocation)
        return nil
    }
    if csv.rows.isEmpty, csv.faults.isEmpty { reading.report("chart-no-table", at: reading.nameLocation) }
    var faults: [Diagnostic] = []
    let table = ChartTable(
        csv, file: name, unit: unit, isEnglish: reading.isEnglish, mostRows: type == .line ? 1000 : 60,
        faults: &faults)
    reading.add(faults)
    guard let type, let table, !reading.hasErrors else { return nil }
    if table.cells.isEmpty {
        reading.report("chart-no-values", at: reading.nameLocation)
        return nil
    }
    // A table in a file of its own is data, not part of the text.
    let names = file == nil ? csv.rows[0] + csv.rows.dropFirst().map { $0[0] } : []
    return Chart(
        shape: type, title: title, unit: unit, caption: caption, source: source, table: table,
        names: names.map {
            Located(
                $0.text, SourceLocation(BlockReading.inside, line: $0.line, column: $0.column, length: $0.length))
        })
}

/// What a chart shows and how.
struct Chart {
    enum Shape: String, CaseIterable { case bar, line, stacked }

    var shape: Shape
    var title: Located<String>
    var unit: String?
    var caption: Located<String>?
    var source: Located<String>?
    var table: ChartTable
    /// What the table's rows and columns are called, where the text says so.
    var names: [Located<String>]

    func write(to html: inout BlockHTML, _ reading: BlockReading) {
        let isEnglish = reading.isEnglish
        html.append("<figure class=\"chart\">\n<figcaption><strong>")
        html.appendText(title, .label, in: reading)
        html.append("</strong>")
        if let caption {
            html.append(" ")
            html.appendText(caption, in: reading)
        }
        html.append("</figcaption>\n")
        var svg = SVGText(identifier: reading.id, isEnglish: isEnglish)
        drawing.draw(into: &svg, description: description(reading))
        html.append(svg.text)
        html.append("\n")
        if table.series.count > 1 { html.append(svg.legend(table.series, isLine: shape == .line)) }
        writeTable(to: &html, reading)
        if let source {
            html.append("<p class=\"chart-source\">\(reading.words("Fuente:", "Source:")) ")
            html.appendText(source, .label, in: reading)
            html.append("</p>\n")
        }
        html.append("</figure>\n")
    }

    private var drawing: any ChartDrawing {
        switch shape {
        case .line: LineChart(chart: self)
        case .bar, .stacked: ColumnChart.fits(self) ? ColumnChart(chart: self) : RowChart(chart: self)
        }
    }

    /// A number with the unit behind it.
    func text(_ number: TableNumber, isEnglish: Bool) -> String {
        number.text(isEnglish: isEnglish) + (unit.map { "\u{A0}" + $0 } ?? "")
    }

    private func description(_ reading: BlockReading) -> String {
        let isEnglish = reading.isEnglish
        let kind =
            switch shape {
            case .bar: reading.words("Gráfico de barras", "Bar chart")
            case .line: reading.words("Gráfico de líneas", "Line chart")
            case .stacked: reading.words("Gráfico de barras apiladas", "Stacked bar chart")
            }
        let cells = table.cells
        let most = cells.max { $0.number.value < $1.number.value }!
        let least = cells.min { $0.number.value < $1.number.value }!
        func tell(_ cell: (category: Int, series: Int, number: TableNumber)) -> String {
            let names = [table.categories[cell.category]] + (table.series.count > 1 ? [table.series[cell.series]] : [])
            return text(cell.number, isEnglish: isEnglish) + " (" + names.filter { !$0.isEmpty }.joined(separator: ", ")
                + ")"
        }
        let series = table.series.count > 1 ? ": " + table.series.joined(separator: ", ") : ""
        return kind + series + ". " + reading.words("Máximo: ", "Highest: ") + tell(most) + ". "
            + reading.words("Mínimo: ", "Lowest: ") + tell(least) + "."
    }

    private func writeTable(to html: inout BlockHTML, _ reading: BlockReading) {
        // A wide table scrolls sideways, which has to be within the keyboard's reach.
        let caption = reading.id("caption")
        html.append("<details class=\"chart-data\">\n<summary>\(reading.words("Datos", "Data"))</summary>\n")
        html.append("<div role=\"group\" aria-labelledby=\"\(caption)\" tabindex=\"0\">\n<table>\n")
        html.append("<caption id=\"\(caption)\">")
        html.appendEscaped(title.value + (unit.map { " (\($0))" } ?? ""))
        html.append("</caption>\n<thead>\n<tr>")
        for name in names where !name.value.isEmpty { html.note(reading.prose(name, .cell)) }
        for (index, name) in ([table.label] + table.series).enumerated() {
            let align = index > 0 ? " class=\"align-right\"" : ""
            html.append(name.isEmpty ? "<td>" : "<th scope=\"col\"\(align)>")
            html.appendEscaped(name)
            html.append(name.isEmpty ? "</td>" : "</th>")
        }
        html.append("</tr>\n</thead>\n<tbody>\n")
        for (category, row) in zip(table.categories, table.values) {
            html.append("<tr><th scope=\"row\">")
            html.appendEscaped(category)
            html.append("</th>")
            for number in row {
                html.append("<td class=\"align-right\">")
                html.append(number?.text(isEnglish: reading.isEnglish) ?? reading.words("sin dato", "no data"))
                html.append("</td>")
            }
            html.append("</tr>\n")
        }
        html.append("</tbody>\n</table>\n</div>\n</details>\n")
    }
}
