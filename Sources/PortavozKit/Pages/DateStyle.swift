import PortavozTemplate

/// How a theme writes dates in one language: the names and patterns of its `i18n` file.
package struct DateStyle: Sendable {
    /// Twelve names.
    package var months: [String]
    package var shortMonths: [String]
    /// `{day} de {month} de {year}`
    package var long: String
    /// `{day} {month_short} {year}`
    package var short: String
    /// `{month} de {year}`
    package var month: String

    package func long(_ day: Day) -> String { fill(long, day) }
    package func short(_ day: Day) -> String { fill(short, day) }
    package func month(_ day: Day) -> String { fill(month, day) }

    private func fill(_ pattern: String, _ day: Day) -> String {
        var result = ""
        var rest = Substring(pattern)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            switch rest[rest.index(after: open)..<close] {
            case "day": result += String(day.day)
            case "month": result += months[day.month - 1]
            case "month_short": result += shortMonths[day.month - 1]
            case "year": result += String(day.year)
            case let other: result += "{\(other)}"
            }
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
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
