/// Forms that Spanish makes from any word, and that dictionaries list few of: verbs with pronouns behind them
/// (`sepáralo`), superlatives (`malísimo`) and diminutives (`agujerito`).
enum SpanishForms {
    /// Whether a word in small letters is such a form of a word that `isRight`.
    static func isForm(_ word: String, isRight: (String) -> Bool) -> Bool {
        hasPronouns(word, isRight) || isSuperlative(word, isRight) || isDiminutive(word, isRight)
    }

    // MARK: Pronouns

    private static let pronouns = ["me", "te", "se", "nos", "os", "lo", "la", "los", "las", "le", "les"]

    private static func hasPronouns(_ word: String, _ isRight: (String) -> Bool) -> Bool {
        for last in pronouns where word.hasSuffix(last) {
            let rest = String(word.dropLast(last.count))
            if isVerb(rest, pronouns: 1, isRight) { return true }
            for first in ["me", "te", "se", "nos", "os"] where rest.hasSuffix(first) {
                if isVerb(String(rest.dropLast(first.count)), pronouns: 2, isRight) { return true }
            }
        }
        return false
    }

    /// Whether what is left without the pronouns is a verb, with the accent that the longer word asks for
    /// (Ortografía de la lengua española, 2010, chapter II, 3.4.2).
    private static func isVerb(_ rest: String, pronouns: Int, _ isRight: (String) -> Bool) -> Bool {
        guard rest.count > 1 else { return false }
        let plain = withoutAccents(rest)
        let isInfinitive = ["ar", "er", "ir"].contains { plain.hasSuffix($0) }
        let isGerund = plain.hasSuffix("ndo")
        let isShort = vowelGroups(plain) == 1
        if plain == rest {
            // `secarla`, `ponlo`: no accent is needed before a single pronoun.
            return pronouns == 1 && (isInfinitive || isShort && !isGerund) && isRight(rest)
        }
        // `oírla` keeps its own.
        if pronouns == 1, isInfinitive { return isRight(rest) }
        if pronouns == 1, isShort { return isRight(rest) }
        return (isInfinitive || isGerund || isShort || "aeions".contains(plain.last ?? "x")) && isRight(plain)
    }

    // MARK: Endings

    private static func isSuperlative(_ word: String, _ isRight: (String) -> Bool) -> Bool {
        for ending in ["ísimo", "ísima", "ísimos", "ísimas"] where word.hasSuffix(ending) {
            let stem = String(word.dropLast(ending.count))
            return isStem(stem, ["o", "a", "e", ""], isRight)
        }
        return false
    }

    private static func isDiminutive(_ word: String, _ isRight: (String) -> Bool) -> Bool {
        for ending in [
            "ecito", "ecita", "ecitos", "ecitas", "cito", "cita", "citos", "citas", "ito", "ita", "itos", "itas",
        ]
        where word.hasSuffix(ending) {
            let stem = String(word.dropLast(ending.count))
            if isStem(stem, ["o", "a", "e", ""], isRight) { return true }
        }
        return false
    }

    /// Whether a stem, with the spelling that its own ending asks for, is a word: `agujer-ito`, `poqu-ito`, `pedac-ito`.
    private static func isStem(_ stem: String, _ endings: [String], _ isRight: (String) -> Bool) -> Bool {
        guard stem.count > 2 else { return false }
        var stems = [stem]
        if stem.hasSuffix("qu") { stems.append(stem.dropLast(2) + "c") }
        if stem.hasSuffix("gu") { stems.append(stem.dropLast(2) + "g") }
        if stem.hasSuffix("c") { stems.append(stem.dropLast() + "z") }
        return stems.contains { stem in endings.contains { isRight(stem + $0) } }
    }

    // MARK: Letters

    private static func withoutAccents(_ word: String) -> String {
        String(word.map { ["á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u"][$0] ?? $0 })
    }

    private static func vowelGroups(_ word: String) -> Int {
        var (count, wasVowel) = (0, false)
        for letter in word {
            let isVowel = "aeiouü".contains(letter)
            if isVowel, !wasVowel { count += 1 }
            wasVowel = isVowel
        }
        return count
    }
}
