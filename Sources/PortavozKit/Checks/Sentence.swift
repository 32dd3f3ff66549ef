/// A sentence of a block: where it stands, and how much it holds.
package struct Sentence: Sendable, Hashable {
    package var range: Range<Int>
    package var words = 0
    package var syllables = 0

    /// The sentences of a text. Abbreviations, initials, numbers and addresses don't end one.
    package static func all(in text: [UInt8], language: String) -> [Sentence] {
        read(text, language: language).sentences
    }

    /// The sentences of a text, and how many of its words are common ones: one reading tells both.
    static func read(_ text: [UInt8], language: String) -> (sentences: [Sentence], common: CommonWords) {
        var reader = SentenceReader(language)
        let sentences = text.withUnsafeBufferPointer { reader.read($0) }
        return (sentences, reader.common)
    }
}

/// Reads a text once, and counts sentences, words and syllables.
private struct SentenceReader {
    private let isSpanish: Bool
    private var sentences: [Sentence] = []
    private var start = -1
    private var words = 0
    private var syllables = 0
    /// The word that is being read: its beginning, its vowel groups, and what the last letter was.
    private var wordStart = -1
    /// The word before it in its sentence; -1 for none.
    private var wordBefore = -1
    private var lastWord = -1
    private var groups = 0
    private var vowel = Vowel.none
    private var isWordOfLetters = false
    /// Where its part behind the last apostrophe begins.
    private var partStart = -1
    private(set) var common = CommonWords()
    private let commonWords = CommonWordTable.shared

    private enum Vowel { case none, strong, weak, accentedWeak }

    init(_ language: String) { isSpanish = language.hasPrefix("es") }

    mutating func read(_ text: UnsafeBufferPointer<UInt8>) -> [Sentence] {
        var index = 0
        while index < text.count {
            if (text[index] | 0x20) &- UInt8(ascii: "a") < 26 {
                if start < 0 { start = index }
                if wordStart < 0 { beginWord(index) }
                index = passLetters(text, index)
                continue
            }
            if text[index] == 0x20 {
                if wordStart >= 0 { endWord(text, index) }
                index += 1
                continue
            }
            let (sign, size) = FoldedText.next(text, index)
            if FoldedText.isWord(sign) {
                if start < 0 { start = index }
                if wordStart < 0 { beginWord(index) }
                count(sign, isAccented: size == 2 && Self.isAccentedWeak(text[index + 1]))
                index += size
                continue
            }
            if sign == FoldedText.none || (sign == FoldedText.apostrophe && wordStart >= 0) {
                if sign == FoldedText.apostrophe { endPart(text, index, next: index + size) }
                index += size
                continue
            }
            let word = wordStart
            if wordStart >= 0 { endWord(text, index) }
            if start < 0, sign != FoldedText.space { start = index }
            if Self.isEnd(text, index) {
                let end = Self.afterEnd(text, index + size)
                if end >= text.count || Self.begins(text, end), !isAbbreviation(text, word, index) {
                    finish(end)
                }
                index = max(end, index + size)
            } else {
                index += size
            }
        }
        if wordStart >= 0 { endWord(text, text.count) }
        finish(text.count)
        return sentences
    }

    private mutating func finish(_ end: Int) {
        if start >= 0, words > 0 {
            sentences.append(Sentence(range: start..<end, words: words, syllables: syllables))
        }
        (start, words, syllables) = (-1, 0, 0)
        (wordBefore, lastWord) = (-1, -1)
    }

    // MARK: Words

    private mutating func beginWord(_ index: Int) {
        wordStart = index
        partStart = index
        (wordBefore, lastWord) = (lastWord, index)
        (groups, vowel, isWordOfLetters) = (0, .none, false)
    }

    private mutating func count(_ sign: UInt8, isAccented: Bool) {
        if sign < 28 || sign == FoldedText.enye || sign == FoldedText.otherLetter { isWordOfLetters = true }
        let kind: Vowel
        // A letter with an accent, or beyond the alphabet.
        switch sign {
        case 2, 6, 16: kind = .strong  // a, e, o
        case 10, 22: kind = isAccented ? .accentedWeak : .weak  // i, u
        case 26 where !isSpanish: kind = .weak  // y
        default: kind = .none
        }
        if kind != .none {
            // In Spanish two strong vowels, or an accented weak one beside another, are two syllables.
            let isHiatus =
                isSpanish
                && ((vowel == .strong && (kind == .strong || kind == .accentedWeak))
                    || (vowel == .accentedWeak && kind != .weak))
            if vowel == .none || isHiatus { groups += 1 }
        }
        vowel = kind
    }

    /// The second byte of `í` and `ú` of either size; `ü` is no accent.
    private static func isAccentedWeak(_ byte: UInt8) -> Bool {
        byte == 0x8D || byte == 0x9A || byte == 0xAD || byte == 0xBA
    }

    /// Counts a run of plain letters, which most of a text is.
    ///
    /// - Returns: where it ends.
    private mutating func passLetters(_ text: UnsafeBufferPointer<UInt8>, _ first: Int) -> Int {
        var (index, groups, vowel) = (first, self.groups, self.vowel)
        while index < text.count {
            let letter = (text[index] | 0x20) &- UInt8(ascii: "a")
            guard letter < 26 else { break }
            index &+= 1
            let bit = UInt32(1) << letter
            guard (isSpanish ? Self.spanishVowels : Self.englishVowels) & bit != 0 else {
                vowel = .none
                continue
            }
            let isStrong = Self.strongVowels & bit != 0
            let isHiatus = isSpanish && isStrong && (vowel == .strong || vowel == .accentedWeak)
            if vowel == .none || isHiatus { groups &+= 1 }
            vowel = isStrong ? .strong : .weak
        }
        isWordOfLetters = true
        (self.groups, self.vowel) = (groups, vowel)
        return index
    }

    /// One bit for each letter from `a` on.
    private static let strongVowels: UInt32 = 1 << 0 | 1 << 4 | 1 << 14
    private static let spanishVowels: UInt32 = strongVowels | 1 << 8 | 1 << 20
    private static let englishVowels: UInt32 = spanishVowels | 1 << 24

    /// Notes a word, or the part of one before an apostrophe, for what it is by itself.
    @inline(__always)
    private mutating func endPart(_ text: UnsafeBufferPointer<UInt8>, _ end: Int, next: Int = -1) {
        common.count(partStart..<end, in: text, by: commonWords)
        partStart = next
    }

    private mutating func endWord(_ text: UnsafeBufferPointer<UInt8>, _ end: Int) {
        defer { wordStart = -1 }
        endPart(text, end)
        words += 1
        guard isWordOfLetters else {
            syllables += 1
            return
        }
        var own = groups
        if !isSpanish, own > 1, end - wordStart > 3, Self.hasSilentEnd(text[wordStart..<end]) { own -= 1 }
        syllables += max(1, own)
    }

    /// Whether an English word's last `e` is silent: `home`, `walked`, `makes`; not `table`, `started`, `boxes`.
    private static func hasSilentEnd(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        func letter(_ back: Int) -> UInt8 { word.count >= back ? word[word.endIndex - back] | 0x20 : 0 }
        func isVowel(_ letter: UInt8) -> Bool { "aeiouy".utf8.contains(letter) }
        if letter(1) == UInt8(ascii: "e") { return letter(2) != UInt8(ascii: "l") }
        guard letter(2) == UInt8(ascii: "e"), letter(3) >= 0x61, letter(3) <= 0x7A, !isVowel(letter(3)) else {
            return false
        }
        // `handled` and `tables` keep the syllable of `handle` and `table`.
        if letter(3) == UInt8(ascii: "l"), !isVowel(letter(4)) { return false }
        switch letter(1) {
        case UInt8(ascii: "d"): return !"td".utf8.contains(letter(3))
        case UInt8(ascii: "s"): return !"sxzhcg".utf8.contains(letter(3))
        default: return false
        }
    }

    // MARK: Ends

    private static func isEnd(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        switch text[index] {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): true
        case 0xE2: index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] == 0xA6
        default: false
        }
    }

    /// Past further signs of an end, closing quotation marks and brackets.
    private static func afterEnd(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        var index = index
        while index < text.count {
            switch text[index] {
            case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "\""),
                UInt8(ascii: "'"), UInt8(ascii: "]"):
                index += 1
            case 0xC2 where index + 1 < text.count && text[index + 1] == 0xBB: index += 2
            case 0xE2
            where index + 2 < text.count && text[index + 1] == 0x80 && [0x99, 0x9D, 0xA6].contains(text[index + 2]):
                index += 3
            default: return index
            }
        }
        return index
    }

    /// Whether a sentence may begin after an end: after white space, with anything but a small letter.
    private static func begins(_ text: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
        var index = end
        while index < text.count, FoldedText.next(text, index).sign == FoldedText.space {
            index += FoldedText.next(text, index).size
        }
        guard index > end else { return false }
        guard index < text.count else { return true }
        if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(text[index]) { return false }
        return !(text[index] == 0xC3 && index + 1 < text.count && text[index + 1] >= 0x9F)
    }

    /// A capital alone is an initial beside other names: `J. R. Ruiz`, not `plan B.`.
    private func isAbbreviation(_ text: UnsafeBufferPointer<UInt8>, _ word: Int, _ end: Int) -> Bool {
        guard word >= 0, text[end] == UInt8(ascii: "."), end - word <= 5 else { return false }
        let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
        if end - word == 1, capitals.contains(text[word]) {
            let isNamed = wordBefore < 0 || capitals.contains(text[wordBefore]) || text[wordBefore] == 0xC3
            if isNamed { return true }
        }
        return Abbreviations.endsNoSentence(String(decoding: text[word..<end], as: UTF8.self), inSpanish: isSpanish)
    }
}

extension Sentence {
    /// How many sentences a text has.
    package static func count(in text: String, language: String) -> Int {
        all(in: Array(text.utf8), language: language).count
    }
}
