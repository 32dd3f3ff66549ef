/// Bars that lie below each other, each with its name above it: for long names and for many.
struct RowChart: ChartDrawing {
    let chart: Chart

    private let thickness = 13.0
    private let gap = 12.0

    func draw(into svg: inout SVGText, description: String) {
        let scale = scale(count: 4)
        let english = svg.isEnglish
        // The first and the last number of the axis have half their width beyond it.
        let ends = [scale.ticks[0], scale.ticks[scale.ticks.count - 1]].map {
            SVGText.width(of: $0.text(isEnglish: english)) / 2
        }
        let (left, right) = (ends[0], SVGText.width - ends[1])
        func x(_ value: Double) -> Double { left + (right - left) * scale.position(value) }

        let names = chart.table.categories.indices.map { category in
            wrapped(chart.table.categories[category], width: SVGText.width - numberWidth(category, english))
        }
        let bars = thickness * Double(slots)
        let heights = names.map { SVGText.lineHeight * Double(max($0.count, 1)) + 4 + bars + gap }
        let top = chart.unit == nil ? 0 : 26.0
        let bottom = top + heights.reduce(0, +)
        svg.open(height: bottom + SVGText.lineHeight + 4, title: chart.title.value, description: description)
        svg.patterns(count: chart.table.series.count)
        if let unit = chart.unit { svg.label(unit, 0, 13, .start, class: "chart-axis") }
        // The lines are drawn beside the bars only, so that they do not cross the names.
        var y = top
        let shown = shownTicks(scale, x, english)
        for (category, lines) in names.enumerated() {
            for (index, line) in lines.enumerated() {
                svg.label(line, 0, y + SVGText.lineHeight * Double(index) + 13, .start)
            }
            if showsNumbers, let number = chart.table.values[category][0] {
                svg.label(number.text(isEnglish: english), SVGText.width, y + 13, .end, class: "chart-number")
            }
            let start = y + SVGText.lineHeight * Double(max(lines.count, 1)) + 4
            for tick in scale.ticks {
                let name = tick.mantissa == 0 ? "chart-zero" : "chart-grid"
                svg.line(x(tick.value), start - 2, x(tick.value), start + bars + 2, class: name)
            }
            for span in spans(category) {
                let barTop = start + thickness * Double(span.slot)
                svg.bar(series: span.series, from: (x(span.from), barTop), to: (x(span.to), barTop + thickness))
            }
            y += heights[category]
        }
        for tick in shown {
            svg.label(tick.text(isEnglish: english), x(tick.value), bottom + 10, .middle, class: "chart-axis")
        }
        svg.close()
    }

    private func numberWidth(_ category: Int, _ isEnglish: Bool) -> Double {
        guard showsNumbers, let number = chart.table.values[category][0] else { return 0 }
        return SVGText.width(of: number.text(isEnglish: isEnglish)) + 12
    }

    /// Every tick, or every second or third, so that their numbers stay apart.
    private func shownTicks(_ scale: ChartScale, _ x: (Double) -> Double, _ isEnglish: Bool) -> [TableNumber] {
        let widest = scale.ticks.map { SVGText.width(of: $0.text(isEnglish: isEnglish)) }.max() ?? 0
        let step = x(scale.ticks[1].value) - x(scale.ticks[0].value)
        let every = max(1, Int(((widest + 8) / step).rounded(.up)))
        return scale.ticks.enumerated().filter { $0.offset % every == 0 }.map(\.element)
    }
}
