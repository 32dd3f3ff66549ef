/// Words that are cut short, with a full stop behind them that ends no sentence.
enum Abbreviations {
    /// Whether a word of a text is one, its full stop included.
    static func contains(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        guard range.count <= 7, range.upperBound < text.count, text[range.upperBound] == UInt8(ascii: ".") else {
            return false
        }
        return all.contains(String(decoding: text[range], as: UTF8.self).lowercased())
    }

    /// Whether a sentence goes on after a word and its full stop. `etc.` may end one.
    static func endsNoSentence(_ word: String, inSpanish isSpanish: Bool) -> Bool {
        let word = word.lowercased()
        return beforeMore.contains(word) && (isSpanish || !spanishAlone.contains(word))
    }

    /// Words in English: `We love art.`
    private static let spanishAlone: Set<String> = ["art", "av", "d", "ej", "tel", "ud", "min", "max"]

    private static let beforeMore: Set<String> = [
        "sr", "sra", "srta", "dr", "dra", "d", "dña", "prof", "núm", "pág", "págs", "art", "av", "avda", "ej", "p",
        "vol", "tel", "ud", "uds", "fig", "máx", "mín", "aprox", "mr", "mrs", "ms", "st", "vs", "inc", "ltd",
        "jr",
    ]

    private static let all = beforeMore.union([
        "sres", "sras", "dres", "núms", "vols", "tfno", "ed", "cap", "etc", "dto", "pza", "izq", "dcha", "admón",
        "depto",
        "esq", "ref", "cf", "approx", "dept", "est", "max", "min", "no", "pp", "sq",
    ])
}
