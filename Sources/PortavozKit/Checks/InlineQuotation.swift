/// Somebody else's words within a sentence of the house's.
extension CheckedBlock {
    /// How many words in quotation marks are a quotation: fewer are a word that is spoken of, or a name.
    private static let fewestWords = 4
    /// How far away a quotation's marks are looked for, in bytes.
    private static let reach = 1000

    /// Whether a part stands in a quotation: between « », “ ” or straight marks, with words enough around it. What is quoted in
    /// an example is what the example shows.
    func isQuotation(_ part: Range<Int>) -> Bool {
        guard prose.example == nil else { return false }
        return text.withUnsafeBufferPointer { text in
            for mark in Self.marks where mark.mayStand(in: text) {
                guard let start = mark.opening(before: part.lowerBound, in: text, within: Self.reach),
                    let end = mark.closing(after: part.upperBound, in: text, within: Self.reach)
                else { continue }
                let words = text[start..<end].split { $0 == 0x20 || $0 == 0x0A }.count
                if words >= Self.fewestWords { return true }
            }
            return false
        }
    }

    private static let marks = [
        QuotationMark(opening: "«", closing: "»"), QuotationMark(opening: "“", closing: "”"),
        QuotationMark(opening: "\"", closing: "\""),
    ]
}

/// A pair of marks around a quotation.
private struct QuotationMark: Sendable {
    private let opening: [UInt8]
    private let closing: [UInt8]

    init(opening: String, closing: String) {
        self.opening = Array(opening.utf8)
        self.closing = Array(closing.utf8)
    }

    /// Whether a text holds the opening mark's last byte, which few texts do.
    func mayStand(in text: UnsafeBufferPointer<UInt8>) -> Bool { text.contains(opening[opening.count - 1]) }

    private func stands(_ mark: [UInt8], at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        text[index] == mark[0] && text[index...].starts(with: mark)
    }

    /// Where what is quoted begins: behind the nearest opening mark that no other has closed.
    func opening(before end: Int, in text: UnsafeBufferPointer<UInt8>, within reach: Int) -> Int? {
        // Of marks that open and close every second one opens.
        if opening == closing {
            let before = text[..<end].indices.filter { text[$0] == opening[0] }
            return before.count % 2 == 1 ? before.last! + 1 : nil
        }
        var depth = 0
        for index in (max(0, end - reach)..<end).reversed() {
            if stands(closing, at: index, in: text) {
                depth += 1
            } else if stands(opening, at: index, in: text) {
                if depth == 0 { return index + opening.count }
                depth -= 1
            }
        }
        return nil
    }

    /// Where what is quoted ends: before the mark that closes it.
    func closing(after start: Int, in text: UnsafeBufferPointer<UInt8>, within reach: Int) -> Int? {
        var depth = 0
        for index in start..<min(text.count, start + reach) {
            if stands(closing, at: index, in: text) {
                if depth == 0 { return index }
                depth -= 1
            } else if opening != closing, stands(opening, at: index, in: text) {
                depth += 1
            }
        }
        return nil
    }
}
