import PortavozMarkdown

/// How many of a text's words are among the commonest of Spanish and among those of English, whatever their accents.
struct CommonWords: Sendable, Hashable {
    private(set) var spanish = 0
    private(set) var english = 0

    /// Whether a text has five of the other language's commonest words or more, and more than three for each one of its own.
    func areForeign(inSpanish isSpanish: Bool) -> Bool {
        let (own, other) = isSpanish ? (spanish, english) : (english, spanish)
        return other >= 5 && other > own * 3
    }

    /// Counts a word.
    ///
    /// - Parameter range: what lies between two signs that are no letters.
    @inline(__always)
    mutating func count(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>, by table: CommonWordTable) {
        // None is longer than four letters, which two bytes each may be of.
        guard !range.isEmpty, range.count <= TextBlock.size else { return }
        let shift = UInt64((TextBlock.size &- range.count) &* 8)
        var word = TextBlock(text, at: range.lowerBound).bytes & (~0 &>> shift)
        if word & TextBlock.all(0x80) == 0 {
            guard range.count <= 4 else { return }
            word |= TextBlock.all(0x20) &>> shift
        } else {
            word = WordBeginnings.beginning(of: range, in: text)
        }
        let languages = table[word]
        spanish &+= languages & 1
        english &+= languages &>> 1
    }
}

/// The words by their letters, each with the languages that it is common in: one bit for Spanish, one for English. Every short
/// word of every text is asked for, so it is as plain as a table can be.
struct CommonWordTable: Sendable {
    static let shared = CommonWordTable()

    /// A word in the lower four bytes, its languages above; 0 for none. Lasts as long as the program.
    private nonisolated(unsafe) let slots: UnsafeMutablePointer<UInt64>

    private init() {
        slots = .allocate(capacity: 256)
        slots.initialize(repeating: 0, count: 256)
        for (languages, words) in [(UInt64(1), Self.spanish), (2, Self.english)] {
            for word in words.split(separator: " ") { add(WordBeginnings.beginning(of: word), languages) }
        }
    }

    private func add(_ word: UInt64, _ languages: UInt64) {
        var place = Self.place(word)
        while slots[place] != 0, slots[place] & 0xFFFF_FFFF != word { place = (place + 1) & 255 }
        slots[place] |= word | languages << 32
    }

    @inline(__always)
    subscript(word: UInt64) -> Int {
        var place = Self.place(word)
        while slots[place] != 0 {
            if slots[place] & 0xFFFF_FFFF == word { return Int(truncatingIfNeeded: slots[place] &>> 32) }
            place = (place &+ 1) & 255
        }
        return 0
    }

    @inline(__always)
    private static func place(_ word: UInt64) -> Int { Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) &>> 56) }

    private static let spanish =
        "el la los las un una de del que y en con por para es son no se lo su sus como pero al este esta o si ya muy"
    private static let english =
        "the of and to in is that it for was on are with as his they at be this have from or had by not but we you"
}
