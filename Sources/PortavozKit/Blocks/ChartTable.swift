import PortavozDiagnostics

/// The numbers behind a chart: a row for each category, a column for each series.
struct ChartTable {
    /// What the categories are: the first column's heading.
    var label: String
    var categories: [String] = []
    var series: [String]
    /// By category, then by series; nil for an empty cell.
    var values: [[TableNumber?]] = []

    static let mostSeries = 6

    /// - Parameters:
    ///   - csv: a heading line, then a line for each category.
    ///   - unit: may follow the numbers.
    ///   - mostRows: more would be no picture any more.
    /// - Returns: nil where there is nothing to draw.
    init?(_ csv: CSVTable, file: String, unit: String?, isEnglish: Bool, mostRows: Int, faults: inout [Diagnostic]) {
        faults += csv.faults
        guard let head = csv.rows.first else { return nil }
        func location(_ cell: CSVTable.Cell) -> SourceLocation {
            SourceLocation(file, line: cell.line, column: cell.column, length: cell.length)
        }
        guard head.count > 1, csv.rows.count > 1 else {
            if csv.faults.isEmpty { faults.append(Diagnostic("chart-no-values", at: location(head[0]))) }
            return nil
        }
        if head.count - 1 > Self.mostSeries {
            faults.append(
                Diagnostic(
                    "chart-too-many-series", at: location(head[Self.mostSeries + 1]),
                    ["count": String(head.count - 1), "limit": String(Self.mostSeries)]))
        }
        if csv.rows.count - 1 > mostRows {
            faults.append(
                Diagnostic(
                    "chart-too-many-rows", at: location(csv.rows[mostRows + 1][0]),
                    ["count": String(csv.rows.count - 1), "limit": String(mostRows)]))
        }
        label = head[0].text
        series = head.dropFirst().map(\.text)
        let bare: (String) -> String = { text in
            guard let unit, text.hasSuffix(unit) else { return text }
            return String(text.dropLast(unit.count)).trimmed
        }
        let mark = TableNumber.mark(
            of: csv.rows.dropFirst().lazy.flatMap { $0.dropFirst().map { bare($0.text) } }, separator: csv.separator,
            isEnglish: isEnglish)
        for row in csv.rows.dropFirst() {
            categories.append(row[0].text)
            values.append(
                row.dropFirst().map { cell in
                    let text = bare(cell.text)
                    if text.isEmpty { return nil }
                    if let number = TableNumber(text, mark: mark) { return number }
                    faults.append(
                        Diagnostic(
                            "chart-bad-number", at: location(cell),
                            ["value": cell.text, "cause": mark == .comma ? "comma" : "point"]))
                    return nil
                })
        }
    }

    /// Every value with its category and series, in the table's order.
    var cells: [(category: Int, series: Int, number: TableNumber)] {
        values.enumerated().flatMap { category, row in
            row.enumerated().compactMap { series, number in number.map { (category, series, $0) } }
        }
    }
}
