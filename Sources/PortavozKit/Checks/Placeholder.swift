extension CheckRule {
    static let placeholder = CheckRule(
        "placeholder", .warning,
        es: """
            Huecos sin rellenar: `%s`, `{{nombre}}`, TODO, XXX, «lorem ipsum» o un texto entre corchetes en mayúsculas como \
            [NOMBRE]. No se buscan en el código.
            """,
        en: """
            Gaps that nobody filled in: `%s`, `{{name}}`, TODO, XXX, "lorem ipsum" or capitals in brackets such as [NAME]. \
            Code is not looked at.
            """,
        examples: [
            Example(.es, bad: "Hola, {{nombre}}.", marks: "{{nombre}}", good: "Hola, `{{nombre}}`."),
            Example(.es, bad: "TODO: acabar esto.", marks: "TODO", good: "Todo acabó."),
            Example(.en, bad: "Dear %s, lorem.", marks: "%s", good: "Dear reader, 5% sure."),
            Example(.en, bad: "Lorem ipsum dolor.", marks: "Lorem ipsum", good: "Some text."),
        ]
    ) { text, _, findings in
        for block in text.blocks where Placeholders.mayStand(in: block) {
            for range in Placeholders.ranges(in: block.text) {
                findings.report("placeholder", at: text.location(block, range), ["text": block.string(range)])
            }
        }
    }
}

private enum Placeholders {
    static func mayStand(in block: CheckedBlock) -> Bool {
        !block.signs.isDisjoint(with: [.percent, .bracket, .innerCapital]) || block.text.holds("orem", by: 3)
    }

    static func ranges(in text: [UInt8]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var index = 0
        text.withUnsafeBufferPointer { bytes in
            while index < bytes.count {
                let found: Range<Int>? =
                    switch bytes[index] {
                    case UInt8(ascii: "%"): format(bytes, index)
                    case UInt8(ascii: "{"): braces(bytes, index)
                    case UInt8(ascii: "["): brackets(bytes, index)
                    case UInt8(ascii: "T"): word("TODO", bytes, index)
                    case UInt8(ascii: "X"): word("XXX", bytes, index)
                    case UInt8(ascii: "F"): word("FIXME", bytes, index)
                    case UInt8(ascii: "L"), UInt8(ascii: "l"): lorem(bytes, index)
                    default: nil
                    }
                if let found { result.append(found) }
                index = found?.upperBound ?? index + 1
            }
        }
        return result
    }

    private typealias Bytes = UnsafeBufferPointer<UInt8>

    private static func isLetter(_ bytes: Bytes, _ index: Int) -> Bool {
        bytes.indices.contains(index) && FoldedText.isWord(FoldedText.next(bytes, index).sign)
    }

    /// `%s`, `%d`, `%@`, not `5%`.
    private static func format(_ bytes: Bytes, _ index: Int) -> Range<Int>? {
        guard index + 1 < bytes.count, "sd@".utf8.contains(bytes[index + 1]), !isLetter(bytes, index + 2),
            index == 0 || !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index - 1])
        else { return nil }
        return index..<index + 2
    }

    private static func braces(_ bytes: Bytes, _ index: Int) -> Range<Int>? {
        guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "{") else { return nil }
        var end = index + 2
        while end + 1 < bytes.count, end - index < 80, bytes[end] != 0x0A {
            if bytes[end] == UInt8(ascii: "}"), bytes[end + 1] == UInt8(ascii: "}") { return index..<end + 2 }
            end += 1
        }
        return nil
    }

    /// `[NOMBRE DEL CLIENTE]`
    private static func brackets(_ bytes: Bytes, _ index: Int) -> Range<Int>? {
        var end = index + 1
        var letters = 0
        while end < bytes.count, end - index < 80 {
            let (sign, size) = FoldedText.next(bytes, end)
            let isCapital =
                (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes[end])
                || bytes[end] == 0xC3 && size == 2 && (0x80...0x9E).contains(bytes[end + 1])
            let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[end])
            guard isCapital || isDigit || sign == FoldedText.space else { break }
            if isCapital { letters += size }
            end += size
        }
        // Three plain letters are an abbreviation: `[ONU]`.
        guard end < bytes.count, bytes[end] == UInt8(ascii: "]"), letters >= 4 else { return nil }
        return index..<end + 1
    }

    private static func word(_ word: StaticString, _ bytes: Bytes, _ index: Int) -> Range<Int>? {
        let end = index + word.utf8CodeUnitCount
        guard end <= bytes.count, index == 0 || !isLetter(bytes, index - 1),
            bytes[index..<end].elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)),
            !isLetter(bytes, end)
        else { return nil }
        // In a line of capitals `TODO` is a Spanish word.
        if word.utf8CodeUnitCount == 4, isAmongCapitals(bytes, index, end) { return nil }
        return index..<end
    }

    private static func isAmongCapitals(_ bytes: Bytes, _ start: Int, _ end: Int) -> Bool {
        func isCapital(_ index: Int) -> Bool {
            bytes.indices.contains(index) && (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes[index])
        }
        let before = start > 2 && bytes[start - 1] == 0x20 && isCapital(start - 2) && isCapital(start - 3)
        let after = end + 2 < bytes.count && bytes[end] == 0x20 && isCapital(end + 1) && isCapital(end + 2)
        return before || after
    }

    private static func lorem(_ bytes: Bytes, _ index: Int) -> Range<Int>? {
        guard index + 2 < bytes.count, bytes[index + 1] | 0x20 == UInt8(ascii: "o"),
            bytes[index + 2] | 0x20 == UInt8(ascii: "r")
        else { return nil }
        func holds(_ word: String, at start: Int) -> Bool {
            start + word.utf8.count <= bytes.count && zip(bytes[start...], word.utf8).allSatisfy { $0 | 0x20 == $1 }
        }
        guard holds("lorem", at: index) else { return nil }
        var second = index + 5
        while second < bytes.count, FoldedText.next(bytes, second).sign == FoldedText.space {
            second += FoldedText.next(bytes, second).size
        }
        return second > index + 5 && holds("ipsum", at: second) ? index..<second + 5 : nil
    }
}
