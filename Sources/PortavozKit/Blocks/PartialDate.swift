/// A day, a month or a year, as its writer knows it: `2019-05-14`, `2019-05`, `2019`.
struct PartialDate: Hashable {
    let year: Int
    let month: Int?
    let day: Int?

    init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let digits = parts.map { part in part.utf8.allSatisfy { $0.isDigit } ? Int(part) : nil }
        guard (1...3).contains(parts.count), parts[0].utf8.count == 4,
            parts.dropFirst().allSatisfy({ (1...2).contains($0.utf8.count) }), let year = digits[0],
            digits.allSatisfy({ $0 != nil }),
            Day(year: year, month: parts.count > 1 ? digits[1]! : 1, day: parts.count > 2 ? digits[2]! : 1) != nil
        else { return nil }
        self.year = year
        month = parts.count > 1 ? digits[1]! : nil
        day = parts.count > 2 ? digits[2]! : nil
    }

    /// For `datetime` (HTML, section "Dates and times"): a date, a month or a year.
    var iso: String { pad(year, 4) + (month.map { "-" + pad($0, 2) } ?? "") + (day.map { "-" + pad($0, 2) } ?? "") }

    func words(isEnglish: Bool) -> String {
        guard let month else { return String(year) }
        let name = (isEnglish ? Self.english : Self.spanish)[month - 1]
        let joint = isEnglish ? " " : " de "
        return (day.map { String($0) + joint } ?? "") + name + joint + String(year)
    }

    private static let spanish = [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
        "diciembre",
    ]
    private static let english = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}

extension UInt8 {
    /// An ASCII digit.
    var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}
