/// A way to draw a chart.
protocol ChartDrawing {
    var chart: Chart { get }
    func draw(into svg: inout SVGText, description: String)
}

extension ChartDrawing {
    /// What the bars of a category span: one after the other for each series, or, stacked, one on the other.
    func spans(_ category: Int) -> [(series: Int, slot: Int, from: Double, to: Double)] {
        var (up, down) = (0.0, 0.0)
        return chart.table.values[category].enumerated().compactMap { series, number in
            guard let value = number?.value else { return nil }
            guard chart.shape == .stacked else { return (series, series, 0, value) }
            let from = value < 0 ? down : up
            if value < 0 { down += value } else { up += value }
            return (series, 0, from, from + value)
        }
    }

    /// How many bars a category has side by side.
    var slots: Int { chart.shape == .stacked ? 1 : chart.table.series.count }

    func scale(count: Int) -> ChartScale {
        let ends = chart.table.categories.indices.flatMap { spans($0).flatMap { [$0.from, $0.to] } }
        let isLine = chart.shape == .line
        let values = isLine ? chart.table.cells.map(\.number.value) : ends
        return ChartScale(values.min()!...values.max()!, startsAtZero: !isLine, count: count)
    }

    /// Whether each bar has its number written to it.
    var showsNumbers: Bool { chart.table.series.count == 1 && chart.shape != .line }
}

/// The upright axis that columns and lines share: numbers on the left, lines across, categories below.
struct ChartFrame {
    let scale: ChartScale
    let left: Double
    let top: Double
    let band: Double
    let height = 190.0
    let labels: [[String]]

    init(_ chart: Chart, _ scale: ChartScale, top: Double, isEnglish: Bool) {
        self.scale = scale
        left = (scale.ticks.map { SVGText.width(of: $0.text(isEnglish: isEnglish)) }.max() ?? 0) + 8
        self.top = top + (chart.unit == nil ? 8 : 32)
        let band = (SVGText.width - left) / Double(chart.table.categories.count)
        self.band = band
        labels = chart.table.categories.map { wrapped($0, width: band - 4) }
    }

    func x(_ category: Int) -> Double { left + band * (Double(category) + 0.5) }
    func y(_ value: Double) -> Double { top + height * (1 - scale.position(value)) }

    /// The picture's height, given how many lines the categories' names take.
    func total(lines: Int) -> Double { top + height + 8 + SVGText.lineHeight * Double(lines) }

    func draw(_ chart: Chart, into svg: inout SVGText) {
        if let unit = chart.unit { svg.label(unit, 0, 13, .start, class: "chart-axis") }
        for tick in scale.ticks {
            let y = y(tick.value)
            svg.line(left, y, SVGText.width, y, class: tick.mantissa == 0 ? "chart-zero" : "chart-grid")
            svg.label(tick.text(isEnglish: svg.isEnglish), left - 6, y + 4, .end, class: "chart-axis")
        }
    }
}

/// A text in lines no wider than that, unless a word alone is.
func wrapped(_ text: String, width: Double) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
        if let last = lines.last, SVGText.width(of: last + " " + word) <= width {
            lines[lines.count - 1] = last + " " + word
        } else {
            lines.append(String(word))
        }
    }
    return lines
}
