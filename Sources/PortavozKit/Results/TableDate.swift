/// A date as a learning management system writes it for people: `martes, 5 de mayo de 2026, 10:23`, `5 May 2026 10:23 AM`,
/// `2026-05-05 10:23:00`, `05/05/2026`. Of two numbers with a stroke the first is the day.
enum TableDate {
    static func read(_ text: String, _ clock: SiteClock) -> Moment? {
        let text = text.trimmed
        if let moment = clock.read(text) { return clock.moment(seconds: moment.seconds, isWholeDay: moment.isWholeDay) }
        var parts = words(text)
        let time = takeTime(&parts)
        guard let day = day(parts) else { return nil }
        guard let time else { return clock.start(of: day) }
        return clock.read("\(day.iso)T\(pad(time.hour, 2)):\(pad(time.minute, 2)):\(pad(time.second, 2))")
    }

    /// Numbers, with the signs inside them, and words in small letters.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        for scalar in text.lowercased().unicodeScalars {
            let isPart =
                scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || ":/".unicodeScalars.contains(scalar)
            if isPart {
                word.unicodeScalars.append(scalar)
            } else if scalar != ".", !word.isEmpty {
                words.append(word)
                word = ""
            }
        }
        return word.isEmpty ? words : words + [word]
    }

    private static func takeTime(_ parts: inout [String]) -> (hour: Int, minute: Int, second: Int)? {
        guard let index = parts.firstIndex(where: { $0.contains(":") }) else { return nil }
        let numbers = parts[index].split(separator: ":").map { Int($0) }
        let suffix = index + 1 < parts.count ? parts[index + 1] : ""
        guard (2...3).contains(numbers.count), let hour = numbers[0], let minute = numbers[1],
            let second = numbers.count > 2 ? numbers[2] : 0, hour < 24, minute < 60, second < 60
        else { return nil }
        parts.remove(at: index)
        guard suffix == "am" || suffix == "pm" else { return (hour, minute, second) }
        parts.remove(at: index)
        return ((suffix == "pm" ? 12 : 0) + hour % 12, minute, second)
    }

    private static func day(_ parts: [String]) -> Day? {
        for part in parts where part.contains("/") {
            let numbers = part.split(separator: "/").map { Int($0) }
            guard numbers.count == 3, let first = numbers[0], let second = numbers[1], let third = numbers[2] else {
                return nil
            }
            if first > 999 { return Day(year: first, month: second, day: third) }
            return Day(year: third < 100 ? 2000 + third : third, month: second, day: first)
        }
        guard let month = parts.lazy.compactMap({ months[String($0)] }).first else { return nil }
        let numbers = parts.compactMap { Int($0) }
        guard let year = numbers.first(where: { $0 > 999 }), let day = numbers.first(where: { $0 < 32 }) else {
            return nil
        }
        return Day(year: year, month: month, day: day)
    }

    private static let months: [String: Int] = {
        let names = [
            ["enero", "ene", "january", "jan"], ["febrero", "feb", "february"], ["marzo", "mar", "march"],
            ["abril", "abr", "april", "apr"], ["mayo", "may"], ["junio", "jun", "june"], ["julio", "jul", "july"],
            ["agosto", "ago", "august", "aug"], ["septiembre", "setiembre", "sept", "sep", "set", "september"],
            ["octubre", "oct", "october"], ["noviembre", "nov", "november"], ["diciembre", "dic", "december", "dec"],
        ]
        return Dictionary(
            uniqueKeysWithValues: names.enumerated().flatMap { index, names in names.map { ($0, index + 1) } })
    }()
}

extension Day {
    /// The same day of a later month, or the month's last where it has no such day: when a certificate ends.
    package func adding(months count: Int) -> Day? {
        let index = year * 12 + month - 1 + count
        let (year, month) = (index / 12, index % 12 + 1)
        return (0...3).lazy.compactMap { Day(year: year, month: month, day: self.day - $0) }.first
    }
}
