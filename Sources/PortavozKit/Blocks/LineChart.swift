/// Lines from category to category; an empty cell breaks its line.
struct LineChart: ChartDrawing {
    let chart: Chart

    func draw(into svg: inout SVGText, description: String) {
        let frame = ChartFrame(chart, scale(count: 5), top: 0, isEnglish: svg.isEnglish)
        let count = chart.table.categories.count
        let fits = frame.labels.allSatisfy { lines in
            lines.count <= 2 && lines.allSatisfy { SVGText.width(of: $0) <= frame.band - 4 }
        }
        let lines = fits ? frame.labels.map(\.count).max() ?? 1 : 1
        svg.open(height: frame.total(lines: lines), title: chart.title.value, description: description)
        frame.draw(chart, into: &svg)
        if fits {
            for category in 0..<count {
                for (index, line) in frame.labels[category].enumerated() {
                    svg.label(line, frame.x(category), baseline(frame, index), .middle)
                }
            }
        } else {
            drawSomeNames(frame, into: &svg)
        }
        for series in chart.table.series.indices {
            var run: [(x: Double, y: Double)] = []
            for category in 0..<count {
                if let number = chart.table.values[category][series] {
                    run.append((frame.x(category), frame.y(number.value)))
                } else if !run.isEmpty {
                    svg.polyline(series: series, run, isMarked: count <= 40)
                    run = []
                }
            }
            if !run.isEmpty { svg.polyline(series: series, run, isMarked: count <= 40) }
        }
        svg.close()
    }

    private func baseline(_ frame: ChartFrame, _ line: Int) -> Double {
        frame.top + frame.height + SVGText.lineHeight * Double(line + 1)
    }

    /// As many of the categories' names as there is room for, from the first on; the table below has them all.
    private func drawSomeNames(_ frame: ChartFrame, into svg: inout SVGText) {
        let most = 16
        let names = chart.table.categories.map { name in
            name.unicodeScalars.count <= most ? name : String(name.prefix(most - 1)) + "…"
        }
        let widest = names.map { SVGText.width(of: $0) }.max() ?? 0
        let every = max(1, Int(((widest + 10) / frame.band).rounded(.up)))
        var end = -1.0
        for category in stride(from: 0, to: names.count, by: every) {
            let width = SVGText.width(of: names[category])
            let x = min(max(frame.x(category), width / 2), SVGText.width - width / 2)
            // A name at the edge is moved inwards, and may then reach its neighbour.
            guard x - width / 2 > end else { continue }
            end = x + width / 2 + 4
            svg.label(names[category], x, baseline(frame, 0), .middle)
        }
    }
}
