/// The plural of a Spanish word, by its ending and its stress (RAE, Ortografía 2010; Nueva gramática, 3.1 and 3.2).
enum SpanishPlural {
    static func of(_ word: String) -> String {
        if let irregular = moved[word] { return irregular }
        guard let last = word.last else { return word }
        switch last {
        case "a", "e", "i", "o", "u", "á", "é", "ó": return word + "s"
        case "z": return word.dropLast() + "ces"
        case "x": return word
        case "s":
            // What is stressed on its end adds a syllable; the rest is its own plural: `los lunes`, `las crisis`.
            if let plain = withoutLastAccent(word) { return plain + "es" }
            return vowelGroups(word).count == 1 ? word + "es" : word
        case "n":
            if let plain = withoutLastAccent(word) { return plain + "es" }
            return withStress(word) + "es"
        default: return word + "es"
        }
    }

    /// Words whose stress moves.
    private static let moved = ["régimen": "regímenes", "espécimen": "especímenes", "carácter": "caracteres"]

    private static let accents: [Character: Character] = ["á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u"]
    private static let accented: [Character: Character] = ["a": "á", "e": "é", "i": "í", "o": "ó", "u": "ú"]

    /// A word that is stressed on its end, without the accent that says so; nil for any other. `país` keeps its own.
    private static func withoutLastAccent(_ word: String) -> String? {
        var letters = Array(word)
        guard letters.count > 1, let plain = accents[letters[letters.count - 2]] else { return nil }
        let isHiatus =
            "íú".contains(letters[letters.count - 2]) && letters.count > 2 && "aeo".contains(letters[letters.count - 3])
        if !isHiatus { letters[letters.count - 2] = plain }
        return String(letters)
    }

    /// A word with an accent on its last vowel group but one, where a further syllable needs it: `jóven` for `jóvenes`.
    private static func withStress(_ word: String) -> String {
        let groups = vowelGroups(word)
        guard groups.count > 1, !word.contains(where: { accents[$0] != nil }) else { return word }
        var letters = Array(word)
        let group = groups[groups.count - 2]
        // Of two vowels the open one carries the accent; of two closed ones, the second.
        let place = group.last { "aeo".contains(letters[$0]) } ?? group.upperBound - 1
        letters[place] = accented[letters[place]] ?? letters[place]
        return String(letters)
    }

    /// Where vowels stand side by side. The `u` of `qu`, `gue` and `gui` is none.
    private static func vowelGroups(_ word: String) -> [Range<Int>] {
        let letters = Array(word.lowercased())
        var groups: [Range<Int>] = []
        for (index, letter) in letters.enumerated() where "aeiouáéíóúü".contains(letter) {
            let before = index > 0 ? letters[index - 1] : " "
            let after = index + 1 < letters.count ? letters[index + 1] : " "
            if letter == "u", before == "q" || before == "g" && "eiéí".contains(after) { continue }
            if let last = groups.last, last.upperBound == index {
                groups[groups.count - 1] = last.lowerBound..<index + 1
            } else {
                groups.append(index..<index + 1)
            }
        }
        return groups
    }
}
