import PortavozDiagnostics
import PortavozKit
import Testing

struct CSVTests {
    private func table(_ text: String) -> CSVTable { CSVTable(Array(text.utf8)[...], file: "a.csv") }
    private func cells(_ text: String) -> [[String]] { table(text).rows.map { $0.map(\.text) } }
    private func faults(_ text: String) -> [String] { table(text).faults.map(line) }

    @Test func quotesHoldSeparatorsBreaksAndQuotes() {
        #expect(cells("a,\"b,c\"\n\"d\ne\",\"f\"\"g\"\n") == [["a", "b,c"], ["d\ne", "f\"g"]])
    }

    @Test func aSemicolonOrATabMayPartCells() {
        #expect(cells("a;b\n1,5;2\n") == [["a", "b"], ["1,5", "2"]])
        #expect(cells("a\tb\n1,5\t2\n") == [["a", "b"], ["1,5", "2"]])
        #expect(cells("\"a;b\",c\n1,2\n") == [["a;b", "c"], ["1", "2"]])
    }

    @Test func anyLineEndingDoes() {
        #expect(cells("a,b\r\n1,2\r3,4") == [["a", "b"], ["1", "2"], ["3", "4"]])
    }

    @Test func aByteOrderMarkAndBlankLinesAreNothing() {
        #expect(cells("\u{FEFF}a,b\n\n1,2\n\n") == [["a", "b"], ["1", "2"]])
        #expect(cells("") == [])
    }

    @Test func spacesAroundCellsGo() { #expect(cells("a , \"b\" ,c\n") == [["a", "b", "c"]]) }

    @Test func cellsKnowTheirPlaces() {
        let row = table("ñ;b\n  \"á\";x y\n").rows[1]
        #expect(row.map(\.line) == [2, 2])
        #expect(row.map(\.column) == [3, 7])
        #expect(row.map(\.length) == [3, 3])
    }

    @Test func aRowOfAnotherLengthIsReportedWhereItDiffers() {
        #expect(faults("a,b\n1,2,33\n4\n") == ["error csv-ragged-row a.csv:2:5:2", "error csv-ragged-row a.csv:3:1:1"])
    }

    @Test func quotesThatDoNotPairAreReported() {
        #expect(faults("a,b\n1,\"2\n") == ["error csv-unclosed-quote a.csv:2:3:1"])
        #expect(faults("a,b\n1,\"2\" x\n") == ["error csv-text-after-quote a.csv:2:7:1"])
    }
}

struct TableNumberTests {
    @Test(arguments: [
        ("1234", 1234, 0), ("1.234", 1234, 0), ("1.234,50", 123450, 2), ("-0,5", -5, 1), ("−3", -3, 0), ("+3", 3, 0),
        ("1 234", 1234, 0), ("1\u{202F}234\u{A0}567", 1_234_567, 0), ("1'234", 1234, 0), ("0", 0, 0),
    ])
    func numbersWithACommaAreRead(text: String, mantissa: Int, decimals: Int) {
        #expect(TableNumber(text, mark: .comma) == TableNumber(mantissa, decimals: decimals))
    }

    @Test(arguments: [
        "", "-", "1.23", "12.34,5", "1,2,3", "1,", ",5", "x", "1e5", "0x1", "1234567890123456", "1..234", "1 23",
    ])
    func whatIsNoNumberIsNone(text: String) { #expect(TableNumber(text, mark: .comma) == nil) }

    @Test func aPointMayPartTheDecimals() {
        #expect(TableNumber("1,234.5", mark: .point) == TableNumber(12345, decimals: 1))
        #expect(TableNumber("1.234", mark: .point) == TableNumber(1234, decimals: 3))
    }

    @Test func whatCanBeReadInOneWayOnlyTellsTheMark() {
        let semicolon = UInt8(ascii: ";")
        let comma = UInt8(ascii: ",")
        #expect(TableNumber.mark(of: ["1.200", "1.5"], separator: semicolon, isEnglish: false) == .point)
        #expect(TableNumber.mark(of: ["1.200", "1,5"], separator: comma, isEnglish: true) == .comma)
        #expect(TableNumber.mark(of: ["1.200"], separator: semicolon, isEnglish: true) == .comma)
        #expect(TableNumber.mark(of: ["1.200"], separator: comma, isEnglish: false) == .point)
        #expect(TableNumber.mark(of: ["1.200"], separator: 9, isEnglish: false) == .comma)
        #expect(TableNumber.mark(of: ["1.200"], separator: 9, isEnglish: true) == .point)
    }

    @Test func numbersAreWrittenAsTheLanguageDoes() {
        let number = TableNumber(-1_234_567, decimals: 2)
        #expect(number.text(isEnglish: false) == "\u{2212}12.345,67")
        #expect(number.text(isEnglish: true) == "\u{2212}12,345.67")
        #expect(TableNumber(1234, decimals: 0).text(isEnglish: false) == "1234")
        #expect(TableNumber(1234, decimals: 0).text(isEnglish: true) == "1,234")
        #expect(TableNumber(5, decimals: 3).text(isEnglish: false) == "0,005")
    }
}

struct ChartScaleTests {
    private func ticks(_ values: ClosedRange<Double>, fromZero: Bool = true) -> [String] {
        ChartScale(values, startsAtZero: fromZero, count: 5).ticks.map { $0.text(isEnglish: true) }
    }

    @Test func ticksAreRoundNumbers() {
        #expect(ticks(3...1800) == ["0", "500", "1,000", "1,500", "2,000"])
        #expect(ticks(0...1) == ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"])
        #expect(ticks(0...0.003) == ["0.000", "0.001", "0.002", "0.003"])
        #expect(ticks(-300...1800) == ["\u{2212}500", "0", "500", "1,000", "1,500", "2,000"])
    }

    @Test func zeroIsAlwaysAmongThoseOfBars() {
        #expect(ticks(90...100).first == "0")
        #expect(ticks(-100...(-90)).last == "0")
        #expect(ticks(0...0) == ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"])
    }

    @Test func linesMayBeginElsewhere() {
        #expect(ticks(90...100, fromZero: false) == ["90", "92", "94", "96", "98", "100"])
        #expect(ticks(10...100, fromZero: false).first == "0")
        #expect(ticks(5...5, fromZero: false).first == "0")
    }

    @Test func greatAndSmallNumbersEndSomewhere() {
        for power in -12...14 {
            let high = Double(sign: .plus, exponent: power * 3, significand: 1.7)
            let scale = ChartScale(0...high, startsAtZero: true, count: 5)
            #expect(scale.ticks.count <= 12 || high < 1e-9)
        }
    }
}
