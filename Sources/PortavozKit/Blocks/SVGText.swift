import PortavozTemplate

/// SVG while it is written. Colours are `currentColor` and classes, so that the theme gives them; patterns and dashes
/// tell series apart where there are none.
struct SVGText {
    private(set) var text = ""
    /// Makes an id that is unique in the page.
    let identifier: (String) -> String
    let isEnglish: Bool

    /// The picture's width in its own units; its height follows from what is in it.
    static let width = 400.0
    static let fontSize = 13.0
    static let lineHeight = 16.0

    init(identifier: @escaping (String) -> String, isEnglish: Bool) {
        self.identifier = identifier
        self.isEnglish = isEnglish
    }

    /// About as much room as a text takes, in the picture's units: fonts differ, so it is rather too much.
    static func width(of text: String) -> Double {
        text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 0.56 : 1) } * fontSize
    }

    mutating func open(height: Double, title: String, description: String) {
        let ids = (identifier("title"), identifier("desc"))
        text +=
            "<svg role=\"img\" aria-labelledby=\"\(ids.0) \(ids.1)\" viewBox=\"0 0 \(Self.number(Self.width)) "
            + "\(Self.number(height))\" font-size=\"\(Self.number(Self.fontSize))\" fill=\"currentColor\">\n"
            + "<title id=\"\(ids.0)\">\(title.escapedForHTML)</title>\n<desc id=\"\(ids.1)\">\(description.escapedForHTML)</desc>\n"
    }

    mutating func close() { text += "</svg>" }

    mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, class name: String) {
        let opacity = name == "chart-grid" ? " stroke-opacity=\"0.25\"" : ""
        text +=
            "<path class=\"\(name)\" d=\"M\(Self.number(x1)) \(Self.number(y1))L\(Self.number(x2)) \(Self.number(y2))\""
            + " stroke=\"currentColor\"\(opacity)/>\n"
    }

    enum Anchor: String { case start, middle, end }

    /// Writes a line of text, kept within the picture.
    mutating func label(_ label: String, _ x: Double, _ y: Double, _ anchor: Anchor, class name: String = "chart-label")
    {
        let width = Self.width(of: label)
        let x = anchor == .middle ? min(max(x, width / 2), max(Self.width - width / 2, width / 2)) : x
        text += "<text class=\"\(name)\" x=\"\(Self.number(x))\" y=\"\(Self.number(y))\""
        if anchor != .start { text += " text-anchor=\"\(anchor.rawValue)\"" }
        text += ">\(label.escapedForHTML)</text>\n"
    }

    /// A bar between two points.
    mutating func bar(series: Int, from a: (x: Double, y: Double), to b: (x: Double, y: Double)) {
        let (x, y) = (min(a.x, b.x), min(a.y, b.y))
        text +=
            "<rect class=\"chart-s\(series + 1)\" x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" "
            + "width=\"\(Self.number(abs(a.x - b.x)))\" height=\"\(Self.number(abs(a.y - b.y)))\" fill=\"\(fill(series))\" "
            + "stroke=\"currentColor\"/>\n"
    }

    // MARK: Telling series apart

    /// The patterns of all series but the first, which is filled.
    mutating func patterns(count: Int) {
        guard count > 1 else { return }
        text += "<defs>\n"
        for series in 1..<count {
            text +=
                "<pattern class=\"chart-s\(series + 1)\" id=\"\(identifier("p\(series + 1)"))\" width=\"6\" height=\"6\" "
                + "patternUnits=\"userSpaceOnUse\"\(Self.turns[series])>\(Self.marks[series])</pattern>\n"
        }
        text += "</defs>\n"
    }

    private static let turns = ["", " patternTransform=\"rotate(45)\"", "", "", " patternTransform=\"rotate(45)\"", ""]
    private static let marks = [
        "",
        "<rect width=\"2.5\" height=\"6\"/>",
        "<circle cx=\"3\" cy=\"3\" r=\"1.5\"/>",
        "<rect width=\"6\" height=\"2\"/>",
        "<path d=\"M0 1H6M1 0V6\" stroke=\"currentColor\"/>",
        "<rect width=\"2\" height=\"6\"/>",
    ]
    private static let dashes = ["", "6 3", "2 3", "10 3", "8 3 2 3", "1 2"]

    private func fill(_ series: Int) -> String {
        series == 0 ? "currentColor" : "url(#\(identifier("p\(series + 1)")))"
    }

    /// A line through points, and a mark of the series' own at each.
    mutating func polyline(series: Int, _ points: [(x: Double, y: Double)], isMarked: Bool) {
        if points.count > 1 {
            let path = points.map { "\(Self.number($0.x)) \(Self.number($0.y))" }.joined(separator: "L")
            let dash = Self.dashes[series].isEmpty ? "" : " stroke-dasharray=\"\(Self.dashes[series])\""
            text +=
                "<path class=\"chart-s\(series + 1)\" d=\"M\(path)\" fill=\"none\" stroke=\"currentColor\" "
                + "stroke-width=\"2\" stroke-linejoin=\"round\"\(dash)/>\n"
        }
        if isMarked || points.count == 1 { for point in points { mark(series: series, point) } }
    }

    private mutating func mark(series: Int, _ point: (x: Double, y: Double)) {
        let shapes = [
            "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z", "M-4-4h8v8h-8z", "M0-5L5 4H-5z", "M0-5L5 0L0 5L-5 0z", "M0 5L5-4H-5z",
            "M-1-5h2v4h4v2h-4v4h-2v-4h-4v-2h4z",
        ]
        text +=
            "<path class=\"chart-s\(series + 1)\" transform=\"translate(\(Self.number(point.x)) "
            + "\(Self.number(point.y)))\" d=\"\(shapes[series])\"/>\n"
    }

    /// The series' names, each beside a sample of its fill or line.
    func legend(_ names: [String], isLine: Bool) -> String {
        var result = "<ul class=\"chart-legend\">\n"
        for (series, name) in names.enumerated() {
            var sample = SVGText(identifier: identifier, isEnglish: isEnglish)
            if isLine {
                sample.polyline(series: series, [(0, 7), (28, 7)], isMarked: false)
                sample.mark(series: series, (14, 7))
            } else {
                sample.bar(series: series, from: (1, 1), to: (27, 13))
            }
            result +=
                "<li><svg aria-hidden=\"true\" width=\"28\" height=\"14\" viewBox=\"0 0 28 14\" fill=\"currentColor\">"
                + sample.text.split(separator: "\n").joined() + "</svg> " + name.escapedForHTML + "</li>\n"
        }
        return result + "</ul>\n"
    }

    // MARK: Text

    /// A coordinate with one decimal at most, the same on every machine.
    static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        let whole = (tenths < 0 ? "-" : "") + String(tenths.magnitude / 10)
        return tenths % 10 == 0 ? whole : whole + "." + String(tenths.magnitude % 10)
    }
}
