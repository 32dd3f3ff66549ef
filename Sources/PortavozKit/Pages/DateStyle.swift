import PortavozTemplate

/// How a theme writes dates in one language: the names and patterns of its `i18n` file.
package final class DateStyle: Sendable {
    /// Twelve names.
    package let months: [String]
    package let shortMonths: [String]
    private let longPattern: TextPattern<Part>
    private let shortPattern: TextPattern<Part>
    private let monthPattern: TextPattern<Part>

    private enum Part: String, Sendable {
        case day, month, year
        case shortMonth = "month_short"
    }

    /// - Parameters:
    ///   - long: `{day} de {month} de {year}`
    ///   - short: `{day} {month_short} {year}`
    ///   - month: `{month} de {year}`
    package init(months: [String], shortMonths: [String], long: String, short: String, month: String) {
        self.months = months
        self.shortMonths = shortMonths
        longPattern = TextPattern(long)
        shortPattern = TextPattern(short)
        monthPattern = TextPattern(month)
    }

    package func long(_ day: Day) -> String { fill(longPattern, day) }
    package func short(_ day: Day) -> String { fill(shortPattern, day) }
    package func month(_ day: Day) -> String { fill(monthPattern, day) }

    private func fill(_ pattern: TextPattern<Part>, _ day: Day) -> String {
        let (number, year) = (String(day.day), String(day.year))
        return pattern.fill { part in
            switch part {
            case .day: number
            case .month: months[day.month - 1]
            case .shortMonth: shortMonths[day.month - 1]
            case .year: year
            }
        }
    }
}

/// A date as templates see it.
struct DateView: TemplateModel {
    let moment: Moment
    let style: DateStyle

    static let model = Model<DateView>(
        "Date",
        [
            ModelField("iso", .text, "the date for machines: 2026-03-14, or with a time where one was given") {
                .text($0.moment.iso)
            },
            ModelField("long", .text, "the date in words, as the theme's `date_long` says") {
                .text($0.style.long($0.moment.day))
            },
            ModelField("short", .text, "the date in brief, as the theme's `date_short` says") {
                .text($0.style.short($0.moment.day))
            },
            ModelField("year", .text, "the year") { .text(String($0.moment.day.year)) },
        ])
}
