/// Bars that stand beside each other, where the categories' names fit below them.
struct ColumnChart: ChartDrawing {
    let chart: Chart

    /// Whether there is room for every name, in two lines at most.
    static func fits(_ chart: Chart) -> Bool {
        let drawing = ColumnChart(chart: chart)
        let frame = ChartFrame(chart, drawing.scale(count: 5), top: 0, isEnglish: false)
        let room = frame.band - 4
        let namesFit = frame.labels.allSatisfy { lines in
            lines.count <= 2 && lines.allSatisfy { SVGText.width(of: $0) <= room }
        }
        guard namesFit, drawing.showsNumbers else { return namesFit }
        return chart.table.cells.allSatisfy { SVGText.width(of: $0.number.text(isEnglish: false)) <= frame.band }
    }

    func draw(into svg: inout SVGText, description: String) {
        let scale = scale(count: 5)
        let numbers = showsNumbers
        let frame = ChartFrame(chart, scale, top: numbers ? 12 : 0, isEnglish: svg.isEnglish)
        // Numbers of negative bars stand below them.
        let below = numbers && scale.low < 0 ? 14.0 : 0
        let lines = frame.labels.map(\.count).max() ?? 1
        svg.open(height: frame.total(lines: lines) + below, title: chart.title.value, description: description)
        svg.patterns(count: chart.table.series.count)
        frame.draw(chart, into: &svg)
        let width = min(frame.band * 0.8 / Double(slots), 44)
        for category in chart.table.categories.indices {
            let start = frame.x(category) - width * Double(slots) / 2
            for span in spans(category) {
                let x = start + width * Double(span.slot)
                svg.bar(series: span.series, from: (x, frame.y(span.from)), to: (x + width, frame.y(span.to)))
                if numbers, let number = chart.table.values[category][span.series] {
                    let y = frame.y(span.to) + (span.to < 0 ? 15 : -5)
                    svg.label(
                        number.text(isEnglish: svg.isEnglish), frame.x(category), y, .middle, class: "chart-number")
                }
            }
            for (index, line) in frame.labels[category].enumerated() {
                let y = frame.top + frame.height + below + SVGText.lineHeight * Double(index + 1)
                svg.label(line, frame.x(category), y, .middle)
            }
        }
        svg.close()
    }
}
