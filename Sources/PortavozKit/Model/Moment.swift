import Foundation
import PortavozDiagnostics

/// A day of the proleptic Gregorian calendar.
package struct Day: Sendable, Hashable, Comparable {
    package let year: Int
    package let month: Int
    package let day: Int

    /// - Returns: nil for a day that the calendar does not have.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.length(ofMonth: month, in: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Days since 1970-01-01, by Howard Hinnant's algorithm "days_from_civil".
    package var number: Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The inverse of `number` ("civil_from_days").
    package init(number: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthIndex = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
        month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// 1 for Monday to 7 for Sunday (ISO 8601).
    package var weekday: Int { (number % 7 + 7 + 3) % 7 + 1 }

    /// `2026-03-14`
    package var iso: String {
        String(unsafeUninitializedCapacity: 10) { buffer in
            func put(_ number: Int, width: Int, at start: Int) {
                var rest = number
                for place in stride(from: start + width - 1, through: start, by: -1) {
                    buffer[place] = UInt8(ascii: "0") + UInt8(rest % 10)
                    rest /= 10
                }
            }
            put(year, width: 4, at: 0)
            put(month, width: 2, at: 5)
            put(day, width: 2, at: 8)
            buffer[4] = UInt8(ascii: "-")
            buffer[7] = UInt8(ascii: "-")
            return 10
        }
    }

    package static func < (a: Day, b: Day) -> Bool { a.number < b.number }

    private static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: return 30
        default: return 31
        }
    }
}

/// An instant together with how it reads on the site's clock.
package struct Moment: Sendable, Hashable, Comparable {
    /// Seconds since 1970-01-01T00:00:00Z.
    package let seconds: Int
    /// Seconds east of Greenwich on the site's clock at that instant.
    package let offset: Int
    /// The author wrote a day without a time.
    package let isWholeDay: Bool

    package var day: Day { Day(number: floorDivide(seconds + offset, 86_400)) }
    private var secondOfDay: Int { seconds + offset - floorDivide(seconds + offset, 86_400) * 86_400 }

    /// RFC 3339, with the site's offset: `2026-03-14T09:30:00+01:00`.
    package var rfc3339: String {
        let day = day
        let second = secondOfDay
        let minutesEast = abs(offset) / 60
        return String(unsafeUninitializedCapacity: 25) { buffer in
            func put(_ number: Int, at start: Int) {
                buffer[start] = UInt8(ascii: "0") + UInt8(number / 10)
                buffer[start + 1] = UInt8(ascii: "0") + UInt8(number % 10)
            }
            put(day.year / 100, at: 0)
            put(day.year % 100, at: 2)
            put(day.month, at: 5)
            put(day.day, at: 8)
            put(second / 3600, at: 11)
            put(second / 60 % 60, at: 14)
            put(second % 60, at: 17)
            (buffer[4], buffer[7], buffer[10]) = (UInt8(ascii: "-"), UInt8(ascii: "-"), UInt8(ascii: "T"))
            (buffer[13], buffer[16]) = (UInt8(ascii: ":"), UInt8(ascii: ":"))
            guard offset != 0 else {
                buffer[19] = UInt8(ascii: "Z")
                return 20
            }
            buffer[19] = offset < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+")
            put(minutesEast / 60, at: 20)
            buffer[22] = UInt8(ascii: ":")
            put(minutesEast % 60, at: 23)
            return 25
        }
    }

    /// RFC 822 with a four-digit year, as RSS 2.0 asks for: `Sat, 14 Mar 2026 09:30:00 +0100`.
    package var rfc822: String {
        let day = day
        let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return "\(weekdays[day.weekday - 1]), \(pad(day.day, 2)) \(months[day.month - 1]) \(pad(day.year, 4)) \(time) "
            + sign + pad(abs(offset) / 3600, 2) + pad(abs(offset) / 60 % 60, 2)
    }

    /// What `datetime` attributes hold: the day alone when no time was given.
    package var iso: String { isWholeDay ? day.iso : rfc3339 }

    package static func < (a: Moment, b: Moment) -> Bool { a.seconds < b.seconds }

    private var sign: String { offset < 0 ? "-" : "+" }
    private var time: String {
        let second = secondOfDay
        return "\(pad(second / 3600, 2)):\(pad(second / 60 % 60, 2)):\(pad(second % 60, 2))"
    }
}

/// Reads dates as people write them in YAML, on the clock of the site's time zone.
package struct SiteClock: Sendable {
    package let identifier: String
    private let zone: TimeZone

    /// - Parameter identifier: a name of the IANA time zone database, such as `Europe/Madrid`.
    /// - Returns: nil for a name that the database does not have.
    package init?(_ identifier: String) {
        guard let zone = TimeZone(identifier: identifier) else { return nil }
        self.identifier = identifier
        self.zone = zone
    }

    package static let utc = SiteClock("UTC")!

    /// The instant as the site's clock shows it.
    package func moment(seconds: Int, isWholeDay: Bool = false) -> Moment {
        Moment(seconds: seconds, offset: offset(at: seconds), isWholeDay: isWholeDay)
    }

    /// Midnight at the beginning of a day, or the first instant after it where summer time skips midnight.
    package func start(of day: Day) -> Moment {
        moment(localSeconds: day.number * 86_400, isWholeDay: true)
    }

    /// - Parameter text: `2026-03-14`, `2026-03-14 9:30`, `2026-03-14T09:30:00`, with or without `Z` or `+01:00`.
    /// - Returns: nil when it is no such date.
    package func read(_ text: String) -> Moment? {
        text.withBytes { bytes in
            var scanner = DigitScanner(bytes)
            return read(&scanner)
        }
    }

    private func read(_ scanner: inout DigitScanner) -> Moment? {
        guard let year = scanner.number(digits: 4...4), scanner.take("-"), let month = scanner.number(digits: 1...2),
            scanner.take("-"), let dayOfMonth = scanner.number(digits: 1...2),
            let day = Day(year: year, month: month, day: dayOfMonth)
        else { return nil }
        if scanner.isAtEnd { return start(of: day) }
        guard scanner.take("T") || scanner.take("t") || scanner.takeSpaces(), let hour = scanner.number(digits: 1...2),
            scanner.take(":"), let minute = scanner.number(digits: 2...2), hour < 24, minute < 60
        else { return nil }
        var second = 0
        if scanner.take(":") {
            guard let value = scanner.number(digits: 2...2), value < 60 else { return nil }
            second = value
            if scanner.take("."), scanner.number(digits: 1...9) == nil { return nil }
        }
        let local = day.number * 86_400 + hour * 3600 + minute * 60 + second
        _ = scanner.takeSpaces()
        if scanner.isAtEnd { return moment(localSeconds: local) }
        if scanner.take("Z") || scanner.take("z") { return scanner.isAtEnd ? moment(seconds: local) : nil }
        let sign = scanner.take("+") ? 1 : scanner.take("-") ? -1 : 0
        guard sign != 0, let hours = scanner.number(digits: 1...2), hours < 15 else { return nil }
        _ = scanner.take(":")
        let minutes = scanner.isAtEnd ? 0 : scanner.number(digits: 2...2) ?? 60
        guard minutes < 60, scanner.isAtEnd else { return nil }
        return moment(seconds: local - sign * (hours * 3600 + minutes * 60))
    }

    private func offset(at seconds: Int) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
    }

    /// The instant of a local time. An hour that comes twice counts the first time; in one that summer time skips, the
    /// clock goes on as if it had not been put forward yet (RFC 5545, section 3.3.5).
    private func moment(localSeconds: Int, isWholeDay: Bool = false) -> Moment {
        let before = offset(at: localSeconds - 86_400)
        let after = offset(at: localSeconds + 86_400)
        if before == after {
            return Moment(seconds: localSeconds - before, offset: before, isWholeDay: isWholeDay)
        }
        let seconds = [before, after].map { localSeconds - $0 }.first { offset(at: $0) == localSeconds - $0 }
        return moment(seconds: seconds ?? localSeconds - before, isWholeDay: isWholeDay)
    }
}

/// Steps over the ASCII bytes of a date.
private struct DigitScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    var isAtEnd: Bool { position == bytes.count }
    private var next: UInt8? { isAtEnd ? nil : bytes[position] }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: scalar) else { return false }
        position += 1
        return true
    }

    mutating func takeSpaces() -> Bool {
        let before = position
        while next == UInt8(ascii: " ") || next == UInt8(ascii: "\t") { position += 1 }
        return position > before
    }

    mutating func number(digits: ClosedRange<Int>) -> Int? {
        var value = 0
        var end = position
        while end < bytes.count, end - position < digits.upperBound, bytes[end] >= UInt8(ascii: "0"),
            bytes[end] <= UInt8(ascii: "9")
        {
            value = value * 10 + Int(bytes[end] - UInt8(ascii: "0"))
            end += 1
        }
        guard digits.contains(end - position) else { return nil }
        position = end
        return value
    }
}

func pad(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return digits.utf8.count >= width ? digits : String(repeating: "0", count: width - digits.utf8.count) + digits
}

func floorDivide(_ a: Int, _ b: Int) -> Int { a >= 0 ? a / b : -((b - 1 - a) / b) }
