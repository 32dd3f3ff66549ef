import PortavozTemplate

/// How a theme writes dates in one language: the names and patterns of its `i18n` file.
package struct DateStyle: Sendable {
    /// Twelve names.
    package var months: [String]
    package var shortMonths: [String]
    private let longPattern: DatePattern
    private let shortPattern: DatePattern
    private let monthPattern: DatePattern

    /// - Parameters:
    ///   - long: `{day} de {month} de {year}`
    ///   - short: `{day} {month_short} {year}`
    ///   - month: `{month} de {year}`
    package init(months: [String], shortMonths: [String], long: String, short: String, month: String) {
        self.months = months
        self.shortMonths = shortMonths
        longPattern = DatePattern(long)
        shortPattern = DatePattern(short)
        monthPattern = DatePattern(month)
    }

    package func long(_ day: Day) -> String { longPattern.fill(day, self) }
    package func short(_ day: Day) -> String { shortPattern.fill(day, self) }
    package func month(_ day: Day) -> String { monthPattern.fill(day, self) }
}

/// A pattern taken apart once, to be filled for many dates.
private struct DatePattern: Sendable {
    private enum Piece: Sendable {
        case text(String)
        case day, month, shortMonth, year
    }

    private let pieces: [Piece]

    init(_ pattern: String) {
        var pieces: [Piece] = []
        var rest = Substring(pattern)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            pieces.append(.text(String(rest[..<open])))
            switch rest[rest.index(after: open)..<close] {
            case "day": pieces.append(.day)
            case "month": pieces.append(.month)
            case "month_short": pieces.append(.shortMonth)
            case "year": pieces.append(.year)
            case let other: pieces.append(.text("{\(other)}"))
            }
            rest = rest[rest.index(after: close)...]
        }
        pieces.append(.text(String(rest)))
        self.pieces = pieces
    }

    func fill(_ day: Day, _ style: DateStyle) -> String {
        var result = ""
        for piece in pieces {
            switch piece {
            case .text(let text): result += text
            case .day: result += String(day.day)
            case .month: result += style.months[day.month - 1]
            case .shortMonth: result += style.shortMonths[day.month - 1]
            case .year: result += String(day.year)
            }
        }
        return result
    }
}

/// A date as templates see it.
struct DateView: TemplateModel {
    let moment: Moment
    let style: DateStyle

    static let model = Model<DateView>(
        "Date",
        [
            ModelField("iso", .text, "the date for machines: 2026-03-14, or with a time where one was given") { .text($0.moment.iso) },
            ModelField("long", .text, "the date in words, as the theme's `date_long` says") { .text($0.style.long($0.moment.day)) },
            ModelField("short", .text, "the date in brief, as the theme's `date_short` says") { .text($0.style.short($0.moment.day)) },
            ModelField("year", .text, "the year") { .text(String($0.moment.day.year)) },
        ])
}
