extension CheckRule {
    static let wrongLanguage = CheckRule(
        "wrong-language", .warning,
        es: """
            Un párrafo de veinte palabras o más en español dentro de un texto en inglés, o al revés: lo dicen las palabras \
            más comunes de cada idioma. Quien lee con voz lo oye con los sonidos del otro (WCAG 3.1.2).
            """,
        en: """
            A paragraph of twenty words or more in Spanish within a text in English, or the other way round: each language's \
            commonest words tell. Those who listen hear it in the other's sounds (WCAG 3.1.2).
            """,
        examples: [
            Example(.es, bad: english, good: spanish), Example(.en, bad: spanish, good: english),
        ]
    ) { text, _, findings in
        guard text.isSpanish || text.isEnglish else { return }
        for block in text.blocks where block.wordCount >= 20 {
            guard LanguageCounts.areForeign(block.text, inSpanish: text.isSpanish) else { continue }
            findings.report(
                "wrong-language", at: text.location(block, 0..<block.text.count),
                ["cause": text.isSpanish ? "english" : "spanish"])
        }
    }

    private static let spanish = """
        El agua que sale del grifo no es la misma en todas las ciudades, y por eso el café no sabe igual en una que en otra.
        """
    private static let english = """
        The water that comes out of the tap is not the same in every city, and so the coffee does not taste the same there.
        """
}

/// Which of a text's words are among the commonest of Spanish, and which among those of English.
private enum LanguageCounts {
    /// Whether a text has five of the other language's commonest words or more, and more than three for each one of its own.
    static func areForeign(_ text: [UInt8], inSpanish isSpanish: Bool) -> Bool {
        let (ownList, otherList): (UInt8, UInt8) = isSpanish ? (1, 2) : (2, 1)
        let common = common
        return text.withUnsafeBufferPointer { bytes in
            var (own, other) = (0, 0)
            var (index, word, length) = (0, UInt64(0), 0)
            while index <= bytes.count {
                let (sign, size) =
                    index < bytes.count ? FoldedText.nextMostlyPlain(bytes, index) : (FoldedText.space, 1)
                if FoldedText.isWord(sign) {
                    word = word &<< 8 | UInt64(sign)
                    length += 1
                } else if length > 0 {
                    if length <= 8 {
                        let languages = common[word]
                        if languages & otherList != 0 { other += 1 }
                        if languages & ownList != 0 {
                            own += 1
                            // A word takes two bytes at least: what is left can't change the answer any more.
                            if own * 3 >= other + (bytes.count - index + 1) / 2 { return false }
                        }
                    }
                    (word, length) = (0, 0)
                }
                index += size
            }
            return other >= 5 && other > own * 3
        }
    }

    private static let common = CommonWords([spanish, english])

    private static let spanish = packed(
        "el la los las un una de del que y en con por para es son no se lo su sus como pero al este esta o si ya muy")
    private static let english = packed(
        "the of and to in is that it for was on are with as his they at be this have from or had by not but we you")

    /// Words of at most eight letters, each in one number.
    private static func packed(_ words: String) -> Set<UInt64> {
        Set(
            words.split(separator: " ").map { word in
                FoldedText.fold(Array(word.utf8)).signs.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            })
    }
}

/// Words of at most eight letters, each in one number, with the lists that hold it: a small table without collisions worth
/// the name, since every word of every text is asked for.
private struct CommonWords: Sendable {
    private var words = [UInt64](repeating: 0, count: 512)
    private var lists = [UInt8](repeating: 0, count: 512)

    init(_ lists: [Set<UInt64>]) {
        for (number, list) in lists.enumerated() {
            for word in list {
                var place = Self.place(word)
                while words[place] != 0, words[place] != word { place = (place + 1) & 511 }
                words[place] = word
                self.lists[place] |= 1 << UInt8(number)
            }
        }
    }

    /// One bit for each list that holds a word.
    @inline(__always)
    subscript(word: UInt64) -> UInt8 {
        var place = Self.place(word)
        while words[place] != 0 {
            if words[place] == word { return lists[place] }
            place = (place + 1) & 511
        }
        return 0
    }

    @inline(__always)
    private static func place(_ word: UInt64) -> Int { Int((word &* 0x9E37_79B9_7F4A_7C15) >> 55) }
}
