/// The plain forms of a word, as far as endings tell them: singular and plural, in Spanish and English.
enum WordForms {
    /// How a phrase was made plural.
    enum Number: Sendable {
        case asWritten
        case first, last, all
    }

    /// A phrase and its plurals, without those that are equal.
    static func forms(of phrase: String, in language: String) -> [(text: String, number: Number)] {
        var forms = [(text: phrase, number: Number.asWritten)]
        let isSpanish = language.hasPrefix("es")
        guard isSpanish || language.hasPrefix("en"), phrase.utf8.count > 2 else { return forms }
        func add(_ text: String, _ number: Number) {
            if !forms.contains(where: { $0.text == text }) { forms.append((text, number)) }
        }
        let words = phrase.split(separator: " ").count
        for number in isSpanish && words > 1 ? [.first, .all] : [Number.last] {
            add(inflected(phrase, number, in: language), number)
        }
        guard isSpanish, words == 1, let last = phrase.last, last.isLetter else { return forms }
        // Words from other languages take a plain `s`, and so may those in a stressed `i` or `u`: `mails`, `menús`.
        if !"aeiouáéóúsxz".contains(last) || "íú".contains(last) { add(phrase + "s", .last) }
        return forms
    }

    /// A replacement in a match's number; nil where that can't be told from endings, as in `personal de sala`.
    static func replacement(_ use: String, for number: Number, in language: String) -> String? {
        if case .asWritten = number { return use }
        return use.contains(" ") ? nil : plural(use, in: language)
    }

    static func inflected(_ phrase: String, _ number: Number, in language: String) -> String {
        var words = phrase.split(separator: " ").map(String.init)
        guard !words.isEmpty else { return phrase }
        switch number {
        case .asWritten: return phrase
        case .first: words[0] = plural(words[0], in: language)
        case .last: words[words.count - 1] = plural(words[words.count - 1], in: language)
        case .all: words = words.map { smallWords.contains($0) ? $0 : plural($0, in: language) }
        }
        return words.joined(separator: " ")
    }

    private static let smallWords: Set<String> = [
        "de", "del", "a", "al", "en", "con", "por", "para", "sin", "y", "o", "el", "la", "los", "las",
    ]

    static func plural(_ word: String, in language: String) -> String {
        guard let last = word.last, last.isLetter else { return word }
        return language.hasPrefix("es") ? SpanishPlural.of(word) : english(word, last)
    }

    private static func english(_ word: String, _ last: Character) -> String {
        if word.hasSuffix("sis") { return word.dropLast(2) + "es" }
        if last == "s", !["ss", "us", "as"].contains(where: { word.hasSuffix($0) }) { return word }
        if word.hasSuffix("ch") || word.hasSuffix("sh") || "sxz".contains(last) { return word + "es" }
        if last == "y", let before = word.dropLast().last, !"aeiou".contains(before) { return word.dropLast() + "ies" }
        return word + "s"
    }

    /// A replacement with the capitals of what it replaces: `MAIL` → `CORREO`, `Mail` → `Correo`. Capitals that the brand
    /// itself gives a word are the word's own, and nothing to be taken over: `SEO` → `posicionamiento`.
    ///
    /// - Parameter beginsSentence: where any word has a capital.
    static func withCapitals(
        of text: String, listedAs pattern: String, beginsSentence: Bool, _ replacement: String
    ) -> String {
        let (letters, own) = (text.filter(\.isLetter), pattern.filter(\.isLetter))
        guard letters.first?.isUppercase == true, replacement.first?.isLetter == true else { return replacement }
        let shouts = letters.count > 1 && letters.allSatisfy(\.isUppercase)
        if shouts, !own.allSatisfy(\.isUppercase) { return replacement.uppercased() }
        guard own.first?.isUppercase != true || beginsSentence else { return replacement }
        return replacement.prefix(1).uppercased() + replacement.dropFirst()
    }

    /// Whether a text can stand where another one does as far as the word before them is concerned: `a mail` and `an
    /// e-mail`, `y mensajes` and `e imágenes`.
    static func fits(_ new: String, for old: String, after before: ArraySlice<UInt8>, in language: String) -> Bool {
        var end = before.endIndex
        while end > before.startIndex, [0x20, 0x0A, UInt8(ascii: "*"), UInt8(ascii: "_")].contains(before[end - 1]) {
            end -= 1
        }
        var start = end
        while start > before.startIndex, before[start - 1] >= 0x80 || (0x61...0x7A).contains(before[start - 1] | 0x20) {
            start -= 1
        }
        let word = String(decoding: before[start..<end], as: UTF8.self).lowercased()
        func beginning(_ text: String) -> String {
            String(
                decoding: FoldedText.fold(Array(text.utf8)).signs.prefix(3).map { $0 < 28 ? $0 + 95 : $0 },
                as: UTF8.self)
        }
        let (a, b) = (beginning(new), beginning(old))
        switch (language.prefix(2), word) {
        case ("en", "a"), ("en", "an"):
            return "aeiou".contains(a.prefix(1)) == "aeiou".contains(b.prefix(1))
                && (a.first == "h") == (b.first == "h")
                && (a.first == "u") == (b.first == "u")
        case ("es", "y"), ("es", "e"): return sounds(a, as: "i") == sounds(b, as: "i")
        case ("es", "o"), ("es", "u"): return sounds(a, as: "o") == sounds(b, as: "o")
        // `el agua`, `un águila`: feminine words that a stressed `a` gives the other article.
        case ("es", "el"), ("es", "un"), ("es", "al"), ("es", "del"):
            return sounds(a, as: "a") == sounds(b, as: "a")
        default: return true
        }
    }

    private static func sounds(_ text: String, as vowel: String) -> Bool {
        text.hasPrefix(vowel) || text.hasPrefix("h" + vowel)
    }

    /// Whether a text is a form of a pattern: the same letters, or ones that lack its accents.
    ///
    /// A text that has accents of its own is another word: `esta` and `está`.
    static func agrees(_ text: String, with pattern: String, isCaseSensitive: Bool) -> Bool {
        if text == pattern { return true }
        func characters(_ text: String) -> [Character] {
            let plain = plainApostrophes(spaced(text))
            return Array(isCaseSensitive ? plain : plain.lowercased())
        }
        // Characters are equal however their accents are put together.
        let (a, b) = (characters(text), characters(pattern))
        guard a.count == b.count else { return false }
        return zip(a, b).allSatisfy { $0 == $1 || $0 == plain[$1] }
    }

    /// A text without marks that nobody sees: soft hyphens, joiners, directions.
    static func visible(_ text: String) -> String {
        func isHidden(_ scalar: Unicode.Scalar) -> Bool {
            scalar.value == 0xAD || (0x200B...0x200F).contains(scalar.value)
        }
        guard text.unicodeScalars.contains(where: isHidden) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isHidden($0) }))
    }

    /// Typography turns one apostrophe into the other.
    static func plainApostrophes(_ text: String) -> String {
        text.utf8.contains(0xE2) ? text.replacing("\u{2019}", with: "'") : text
    }

    /// A text without marks that nobody sees, each run of white space as one space.
    static func spaced(_ text: String) -> String {
        // Most texts are a word or two with a space between.
        var last = UInt8(ascii: " ")
        let isPlain = text.utf8.allSatisfy { byte in
            defer { last = byte }
            return byte < 0x80 && (byte > 0x20 || byte == 0x20 && last != 0x20)
        }
        if isPlain, last != UInt8(ascii: " ") { return text }
        return visible(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static let plain: [Character: Character] = [
        "á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "ü": "u", "à": "a", "è": "e", "ò": "o", "ï": "i", "ç": "c",
        "Á": "A", "É": "E", "Í": "I", "Ó": "O", "Ú": "U", "Ü": "U",
    ]
}
