extension CheckRule {
    static let shouting = CheckRule(
        "shouting", .warning,
        es: """
            Tres palabras seguidas en mayúsculas, o dos exclamaciones juntas, gritan. \
            Las siglas no cuentan. `--fix` no toca nada: el énfasis lo decide quien escribe.
            """,
        en: """
            Three words in a row in capitals, or exclamation marks side by side, are \
            shouting. Abbreviations don't count. `--fix` changes nothing here: emphasis is the writer's.
            """,
        examples: [
            Example(.es, bad: "¡¡Ya está aquí!!", marks: "¡¡", good: "¡Ya está aquí!"),
            Example(
                .es, bad: "Llega LA GRAN FERIA del café.", marks: "LA GRAN FERIA", good: "La ONU y la UNESCO lo dicen."),
            Example(.en, bad: "Buy it now!!", marks: "!!", good: "Buy it now!"),
        ]
    ) { text, _, findings in
        for block in text.blocks where !block.signs.isDisjoint(with: [.exclamation, .capitals]) {
            for (range, cause) in Shouting.ranges(in: block.text) where !block.isQuotation(range) {
                findings.report(
                    "shouting", at: text.location(block, range), ["text": block.string(range), "cause": cause])
            }
        }
    }
}

private enum Shouting {
    /// What shouts in a text: runs of exclamation marks and of words in capitals.
    static func ranges(in text: [UInt8]) -> [(range: Range<Int>, cause: String)] {
        var result: [(range: Range<Int>, cause: String)] = []
        var index = 0
        var (capitals, firstCapital, lastCapital, isLong) = (0, 0, 0, false)
        func endCapitals() {
            if capitals >= 3, isLong { result.append((firstCapital..<lastCapital, "capitals")) }
            (capitals, isLong) = (0, false)
        }
        text.withUnsafeBufferPointer { bytes in
            while index < bytes.count {
                let byte = bytes[index]
                switch byte {
                case _ where byte == 0x21 || isInverted(bytes, index):
                    let start = index
                    let size = byte == 0x21 ? 1 : 2
                    endCapitals()
                    while index < bytes.count, byte == 0x21 ? bytes[index] == 0x21 : isInverted(bytes, index) {
                        index += size
                    }
                    if index - start > size { result.append((start..<index, "exclamation")) }
                case UInt8(ascii: "a")...UInt8(ascii: "z"):
                    // A word with a small letter is none in capitals, whatever follows.
                    if capitals > 0 { endCapitals() }
                    index = endOfWord(bytes, index + 1)
                case UInt8(ascii: "A")...UInt8(ascii: "Z"), 0xC3:
                    let start = index
                    var isCapital = true
                    var letters = 0
                    while index < bytes.count {
                        let (sign, size) = FoldedText.next(bytes, index)
                        if sign == FoldedText.apostrophe, letters > 0 {
                            index += size
                            continue
                        }
                        guard FoldedText.isWord(sign) else { break }
                        let letter = bytes[index]
                        let isSmall =
                            size == 1 ? (0x61...0x7A).contains(letter) : letter == 0xC3 && bytes[index + 1] >= 0x9F
                        if isSmall { isCapital = false }
                        letters += 1
                        index += size
                    }
                    if index == start { index += 1 }
                    if isCapital, letters > 0 {
                        if capitals == 0 { firstCapital = start }
                        capitals += 1
                        lastCapital = index
                        // Three abbreviations in a row are hardly ever words of four letters that can be spoken.
                        if letters >= 4, !isAbbreviation(bytes[start..<index]) { isLong = true }
                    } else {
                        endCapitals()
                    }
                default:
                    if byte != 0x20, byte != 0x0A, capitals > 0 { endCapitals() }
                    index += 1
                }
            }
        }
        endCapitals()
        return result.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Where a word ends of which some letters are read: of the same letters as those that may be capitals.
    private static func endOfWord(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var index = start
        while index < bytes.count {
            if (bytes[index] | 0x20) &- UInt8(ascii: "a") < 26 {
                index += 1
            } else {
                let (sign, size) = FoldedText.next(bytes, index)
                guard FoldedText.isWord(sign) || sign == FoldedText.apostrophe else { break }
                index += size
            }
        }
        return index
    }

    /// Whether capitals are an abbreviation: they have no vowel, or are one that many write.
    private static func isAbbreviation(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let text = String(decoding: word, as: UTF8.self).lowercased()
        return !text.contains { "aeiouáéíóú".contains($0) } || abbreviations.contains(text)
    }

    private static let abbreviations: Set<String> = [
        "acnur", "bafta", "ceoe", "covid", "csic", "faq", "faqs", "fifa", "iban", "ibex", "icann", "ieee", "ikea",
        "json",
        "jpeg", "mooc", "nasa", "nato", "ocde", "oecd", "opec", "opep", "otan", "pdfs", "pyme", "renfe", "rae", "rgpd",
        "rtve",
        "sars", "sepe", "uefa", "unesco", "unicef", "wcag", "wipo", "yaml",
    ]

    private static func isInverted(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        index + 1 < bytes.count && bytes[index] == 0xC2 && bytes[index + 1] == 0xA1
    }
}
