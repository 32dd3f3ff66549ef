import PortavozDiagnostics

/// All that the brand says of words in one language, found in one pass.
struct HouseWords: Sendable {
    enum Meaning: Sendable {
        case term(Int)
        case name(Int)
        case inclusive(Int)
        case subject(Int)
        /// A preferred term: no term or inclusive word is looked for in what it covers.
        case preferred
        /// A right name: what it covers is not looked at further.
        case right
    }

    struct Pattern: Sendable {
        var meaning: Meaning
        var text: String
        var number: WordForms.Number
        var isCaseSensitive = false
    }

    struct Match {
        var pattern: Pattern
        var range: Range<Int>
        var text: String

        var isSubject: Bool { if case .subject = pattern.meaning { true } else { false } }
    }

    private let matcher: WordMatcher
    private let patterns: [Pattern]

    init(_ rules: CheckRules, _ language: LanguageCode) {
        var patterns: [Pattern] = []
        func holds(_ own: LanguageCode?) -> Bool { own == nil || own == language }
        // What many entries prefer is looked for once.
        var preferred: Set<[String]> = []
        func prefer(_ text: String, isCaseSensitive: Bool) {
            guard preferred.insert([text, isCaseSensitive ? "A" : "a"]).inserted else { return }
            add(.preferred, text, isCaseSensitive: isCaseSensitive)
        }
        func add(_ meaning: Meaning, _ text: String, isCaseSensitive: Bool = false, inflects: Bool = true) {
            let forms = inflects ? WordForms.forms(of: text, in: language.text) : [(text, .asWritten)]
            for form in forms {
                patterns.append(
                    Pattern(meaning: meaning, text: form.text, number: form.number, isCaseSensitive: isCaseSensitive))
            }
        }
        for (index, word) in rules.terms.enumerated() where holds(word.language) {
            for text in word.avoid { add(.term(index), text, isCaseSensitive: word.isCaseSensitive) }
            if let use = word.use { prefer(use, isCaseSensitive: word.isCaseSensitive) }
        }
        for (index, word) in rules.inclusive.enumerated() where holds(word.language) {
            for text in word.avoid { add(.inclusive(index), text, isCaseSensitive: word.isCaseSensitive) }
            if let use = word.use { prefer(use, isCaseSensitive: word.isCaseSensitive) }
        }
        for (index, name) in rules.names.enumerated() where holds(name.language) {
            for text in name.avoid { add(.name(index), text, isCaseSensitive: true, inflects: false) }
            if let use = name.use { add(.name(index), use, isCaseSensitive: true, inflects: false) }
        }
        for (index, subject) in rules.subjects.enumerated() where holds(subject.language) {
            for text in subject.words { add(.subject(index), text) }
        }
        self.patterns = patterns
        matcher = WordMatcher(patterns.map(\.text))
    }

    /// What a text holds, from its beginning on; of matches that overlap the longest one of a kind.
    ///
    /// - Parameter names: each name's one spelling, by its number.
    func matches(in block: CheckedBlock, names: [CheckRules.Word]) -> [Match] {
        let found = matcher.matches(in: block.text)
        guard !found.isEmpty else { return [] }
        var matches: [Match] = []
        for match in found {
            let pattern = patterns[match.pattern]
            let text = block.string(match.range)
            switch pattern.meaning {
            case .name(let index):
                let name = names[index]
                let isRight = name.use.map { isSpelling(text, $0, block, match.range) } ?? false
                var own = pattern
                if isRight { own.meaning = .right }
                // A listed spelling is wrong only as it is listed; the name itself, whatever its capitals and accents.
                guard isRight || pattern.text == name.use || name.avoid.contains(where: { spaced($0) == spaced(text) })
                else { continue }
                matches.append(Match(pattern: own, range: match.range, text: text))
            case .preferred, .right:
                // Without the right accents, or with other capitals where they matter, it may be the very word to avoid.
                guard
                    pattern.isCaseSensitive
                        ? isSpelling(text, pattern.text, block, match.range)
                        : spaced(text).lowercased() == pattern.text.lowercased()
                else { continue }
                matches.append(Match(pattern: pattern, range: match.range, text: text))
            default:
                guard agrees(text, with: pattern, block, match.range) else { continue }
                matches.append(Match(pattern: pattern, range: match.range, text: text))
            }
        }
        return longest(matches)
    }

    private func longest(_ matches: [Match]) -> [Match] {
        let sorted = matches.sorted { a, b in
            a.range.lowerBound != b.range.lowerBound
                ? a.range.lowerBound < b.range.lowerBound
                : a.range.count != b.range.count ? a.range.count > b.range.count : a.rank < b.rank
        }
        var result: [Match] = []
        let reach = matches.reduce(0) { max($0, $1.range.count) }
        for match in sorted {
            // What began further back than any match is long has ended.
            let near = result.reversed().prefix { match.range.lowerBound - $0.range.lowerBound <= reach }
            let isCovered = near.contains { other in
                other.range.lowerBound <= match.range.lowerBound && other.range.upperBound >= match.range.upperBound
                    && other.covers(match)
            }
            if !isCovered { result.append(match) }
        }
        return result.filter { !$0.isRight && !$0.isPreferred }
    }

    /// Whether a text is a pattern's; one with small letters has a capital at a sentence's start.
    private func agrees(_ text: String, with pattern: Pattern, _ block: CheckedBlock, _ range: Range<Int>) -> Bool {
        if WordForms.agrees(text, with: pattern.text, isCaseSensitive: pattern.isCaseSensitive) { return true }
        guard pattern.isCaseSensitive, block.beginsSentence(at: range.lowerBound) else { return false }
        let capitalized = pattern.text.prefix(1).uppercased() + pattern.text.dropFirst()
        return WordForms.agrees(text, with: capitalized, isCaseSensitive: true)
    }

    private func isSpelling(_ text: String, _ name: String, _ block: CheckedBlock, _ range: Range<Int>) -> Bool {
        let (text, name) = (spaced(text), WordForms.plainApostrophes(name))
        if text == name { return true }
        // A name that begins with a small letter has a capital at a sentence's start.
        guard text == name.prefix(1).uppercased() + name.dropFirst() else { return false }
        return block.beginsSentence(at: range.lowerBound)
    }

    /// With one space where a phrase is broken, straight apostrophes, and without marks that nobody sees.
    private func spaced(_ text: String) -> String {
        WordForms.plainApostrophes(WordForms.spaced(text))
    }
}

extension HouseWords.Match {
    var isRight: Bool { kind == 4 }
    var isPreferred: Bool { kind == 5 }

    /// Of matches in one place the first one is told.
    fileprivate var rank: Int { isRight ? 0 : isPreferred ? 1 : 2 }

    /// Whether another match within this one's range is not told. A subject is one whatever else its words are.
    func covers(_ other: HouseWords.Match) -> Bool {
        guard other.kind != 3 else { return false }
        return isRight || other.isRight || other.isPreferred || other.kind == kind || isPreferred && other.kind != 1
    }

    var kind: Int {
        switch pattern.meaning {
        case .term: 0
        case .name: 1
        case .inclusive: 2
        case .subject: 3
        case .right: 4
        case .preferred: 5
        }
    }
}
