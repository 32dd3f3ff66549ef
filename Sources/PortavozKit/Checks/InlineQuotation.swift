/// Somebody else's words within a sentence of the house's.
extension CheckedBlock {
    /// How many words in quotation marks are a quotation: fewer are a word that is spoken of, or a name.
    private static let fewestWords = 4
    /// How far away a quotation's marks are looked for, in bytes.
    private static let reach = 1000

    /// Whether a part stands in a quotation: between « », “ ” or straight marks, with words enough around it.
    func isQuotation(_ part: Range<Int>) -> Bool {
        for (opening, closing) in Self.marks {
            guard let start = Self.opening(opening, closing, before: part.lowerBound, in: text),
                let end = Self.closing(opening, closing, after: part.upperBound, in: text)
            else { continue }
            let words = text[start..<end].split { $0 == 0x20 || $0 == 0x0A }.count
            if words >= Self.fewestWords { return true }
        }
        return false
    }

    private static let marks: [(opening: [UInt8], closing: [UInt8])] = [
        (Array("«".utf8), Array("»".utf8)), (Array("“".utf8), Array("”".utf8)), ([0x22], [0x22]),
    ]

    /// Where what is quoted begins: after the nearest mark that no other has closed.
    private static func opening(
        _ opening: [UInt8], _ closing: [UInt8], before end: Int, in text: [UInt8]
    ) -> Int? {
        // The same mark opens and closes: every second one opens.
        if opening == closing {
            let before = text[..<end].indices.filter { text[$0] == opening[0] }
            return before.count % 2 == 1 ? before.last! + 1 : nil
        }
        var depth = 0
        var index = end
        while index > max(0, end - reach) {
            index -= 1
            if text[index...].starts(with: closing) {
                depth += 1
            } else if text[index...].starts(with: opening) {
                if depth == 0 { return index + opening.count }
                depth -= 1
            }
        }
        return nil
    }

    private static func closing(_ opening: [UInt8], _ closing: [UInt8], after start: Int, in text: [UInt8]) -> Int? {
        var depth = 0
        for index in start..<min(text.count, start + reach) {
            if text[index...].starts(with: closing) {
                if depth == 0 { return index }
                depth -= 1
            } else if opening != closing, text[index...].starts(with: opening) {
                depth += 1
            }
        }
        return nil
    }
}
