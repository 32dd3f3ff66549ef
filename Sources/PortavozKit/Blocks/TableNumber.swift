/// A number as a table's cell holds it: exact, with as many decimals as were written.
package struct TableNumber: Hashable {
    package let mantissa: Int
    package let decimals: Int

    package init(_ mantissa: Int, decimals: Int) {
        self.mantissa = mantissa
        self.decimals = decimals
    }

    var value: Double { Double(mantissa) / Double(Self.power(decimals)) }

    static func power(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { result, _ in result * 10 } }

    // MARK: Reading

    /// The sign between a number's whole part and its decimals.
    package enum Mark { case comma, point }

    /// - Returns: nil for what is no number by that mark, or has more than fifteen digits. Digits may stand in groups of
    ///   three, parted by the other mark, by spaces or by apostrophes.
    package init?(_ text: String, mark: Mark) {
        var rest = Substring(text)
        var isNegative = false
        if let sign = rest.first, sign == "-" || sign == "+" || sign == "\u{2212}" {
            isNegative = sign != "+"
            rest = rest.dropFirst()
        }
        let halves = rest.split(separator: mark == .comma ? "," : ".", omittingEmptySubsequences: false)
        guard halves.count <= 2, let whole = Self.ungrouped(halves[0], mark) else { return nil }
        let fraction = halves.count > 1 ? halves[1] : ""
        guard fraction.utf8.allSatisfy({ $0.isDigit }), halves.count == 1 || !fraction.isEmpty,
            whole.utf8.count + fraction.utf8.count <= 15,
            let number = Int(whole + fraction)
        else { return nil }
        mantissa = isNegative ? -number : number
        decimals = fraction.utf8.count
    }

    private static func ungrouped(_ text: Substring, _ mark: Mark) -> String? {
        let groups = text.split(omittingEmptySubsequences: false) { sign in
            switch sign {
            case ".": mark == .comma
            case ",": mark == .point
            case " ", "\u{A0}", "\u{202F}", "'", "\u{2019}": true
            default: false
            }
        }
        guard groups.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { $0.isDigit } }) else { return nil }
        let isGrouped =
            groups.count == 1 || groups[0].utf8.count <= 3 && groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
        return isGrouped ? groups.joined() : nil
    }

    /// The mark that a table's numbers use: what the cells tell that can be read in one way only; else what goes with the
    /// separator, and where that is a tab, with the language.
    package static func mark(of texts: some Sequence<String>, separator: UInt8, isEnglish: Bool) -> Mark {
        for text in texts {
            let comma = TableNumber(text, mark: .comma) != nil
            if comma != (TableNumber(text, mark: .point) != nil) { return comma ? .comma : .point }
        }
        switch separator {
        case UInt8(ascii: ";"): return .comma
        case UInt8(ascii: ","): return .point
        default: return isEnglish ? .point : .comma
        }
    }

    // MARK: Writing

    /// As the language writes it (Unicode CLDR): `12.345,6` and `1234` in Spanish, `12,345.6` and `1,234` in English.
    package func text(isEnglish: Bool) -> String {
        let digits = String(mantissa.magnitude)
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
        let whole = padded.dropLast(decimals)
        var result = mantissa < 0 ? "\u{2212}" : ""
        let isGrouped = whole.utf8.count > (isEnglish ? 3 : 4)
        for (index, digit) in whole.enumerated() {
            if isGrouped, index > 0, (whole.utf8.count - index) % 3 == 0 { result += isEnglish ? "," : "." }
            result.append(digit)
        }
        if decimals > 0 { result += (isEnglish ? "." : ",") + padded.suffix(decimals) }
        return result
    }
}
