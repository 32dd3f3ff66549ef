/// Finds any number of words and phrases in a text in one pass (Aho and Corasick, 1975), whatever their case and accents.
struct WordMatcher: Sendable {
    struct Match {
        /// Which of the patterns, in the order in which they were given.
        var pattern: Int
        var range: Range<Int>
    }

    /// For each state and sign the state that follows.
    private var transitions: [Int32] = []
    /// The pattern that ends in a state, or the state from which the next shorter one is told; -1 for none.
    private var ending: [Int32] = []
    private var shorter: [Int32] = []
    /// How many signs lead to a state.
    private var depths: [Int32] = []
    private var lengths: [Int] = []
    /// Patterns with the same signs as an earlier one.
    private var twins: [Int32] = []

    /// One bit for each of 2¹⁶ values of the hash of how a pattern's first word begins.
    private var firstWords = [UInt64](repeating: 0, count: Int(marks / 64))
    /// Whether a pattern begins with no word.
    private var beginsAnywhere = false

    var isEmpty: Bool { lengths.isEmpty }

    init(_ patterns: [String]) {
        addState(depth: 0)
        for (number, pattern) in patterns.enumerated() { add(pattern, Int32(number)) }
        complete()
    }

    /// Every whole word and phrase of a text, in the order of their ends; overlapping ones too.
    func matches(in text: [UInt8]) -> [Match] {
        guard !isEmpty else { return [] }
        return beginsAnywhere || mayHold(text) ? exactMatches(in: text) : []
    }

    /// Whether a pattern's signs stand in a text, beginning with a whole word: in most texts none do.
    private func mayHold(_ text: [UInt8]) -> Bool {
        text.withUnsafeBufferPointer { bytes in
            firstWords.withUnsafeBufferPointer { marks in
                var words = WordBeginnings(bytes)
                while let word = words.next() {
                    if Self.isMarked(word.letters, marks), mayBegin(bytes, word.start) { return true }
                }
                return false
            }
        }
    }

    /// Whether a pattern begins at an offset of a text, as far as its signs tell.
    private func mayBegin(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        var (index, state, depth, last) = (start, 0, Int32(0), FoldedText.none)
        while index < bytes.count {
            let (sign, size) = FoldedText.next(bytes, index)
            index &+= size
            // White space is one sign, however much there is of it.
            if sign == FoldedText.none || sign == FoldedText.space && last == sign { continue }
            last = sign
            state = Int(transitions[state * FoldedText.signs + Int(sign)])
            depth += 1
            guard depths[state] == depth else { return false }
            if ending[state] >= 0 { return true }
        }
        return false
    }

    // MARK: First words

    private static let marks: UInt64 = 1 << 16

    @inline(__always)
    private static func mark(_ letters: UInt64) -> UInt64 { (letters &* 0x9E37_79B9_7F4A_7C15) &>> 48 }

    @inline(__always)
    private static func isMarked(_ letters: UInt64, _ words: UnsafeBufferPointer<UInt64>) -> Bool {
        let mark = mark(letters)
        return words[Int(truncatingIfNeeded: mark &>> 6)] & (1 &<< (mark & 63)) != 0
    }

    private mutating func markFirstWord(_ pattern: String) {
        let letters = WordBeginnings.beginning(of: pattern)
        guard letters != 0 else {
            beginsAnywhere = true
            return
        }
        let mark = Self.mark(letters)
        firstWords[Int(mark >> 6)] |= 1 << (mark & 63)
    }

    private func exactMatches(in text: [UInt8]) -> [Match] {
        let (signs, offsets) = FoldedText.fold(text)
        var result: [Match] = []
        var state = 0
        for (index, sign) in signs.enumerated() {
            state = Int(transitions[state * FoldedText.signs + Int(sign)])
            var end = state
            while ending[end] >= 0 {
                var pattern = ending[end]
                let length = lengths[Int(pattern)]
                let range = index + 1 - length..<index + 1
                if range.lowerBound >= 0, isWhole(range, in: signs) {
                    while pattern >= 0 {
                        result.append(
                            Match(
                                pattern: Int(pattern), range: offsets[range.lowerBound]..<offsets[range.upperBound]))
                        pattern = twins[Int(pattern)]
                    }
                }
                guard shorter[end] > 0 else { break }
                end = Int(shorter[end])
            }
        }
        return result
    }

    /// Whether neither end is in the middle of a word; a hyphen between letters joins them.
    private func isWhole(_ range: Range<Int>, in signs: [UInt8]) -> Bool {
        func joins(_ outer: Int, _ further: Int) -> Bool {
            guard signs.indices.contains(outer) else { return false }
            if FoldedText.isWord(signs[outer]) { return true }
            guard signs[outer] == FoldedText.hyphen, signs.indices.contains(further) else { return false }
            return FoldedText.isWord(signs[further])
        }
        if FoldedText.isWord(signs[range.lowerBound]), joins(range.lowerBound - 1, range.lowerBound - 2) {
            return false
        }
        if FoldedText.isWord(signs[range.upperBound - 1]), joins(range.upperBound, range.upperBound + 1) {
            return false
        }
        return !isInAddress(range, in: signs)
    }

    /// Whether what stands around a match without a space between is of an address, a path, a handle or a program, as in
    /// `mail.example/mail`, `@mail` and `mail_to`. A full stop that ends a sentence, and one stroke between words, are not.
    private func isInAddress(_ range: Range<Int>, in signs: [UInt8]) -> Bool {
        var strokes = 0
        /// True for a sign that only machines write; nil where the text around the match ends.
        func look(_ index: Int) -> Bool? {
            guard signs.indices.contains(index) else { return nil }
            let sign = signs[index]
            if FoldedText.isMachines(sign) { return true }
            let isBetween =
                signs.indices.contains(index - 1) && FoldedText.isWord(signs[index - 1])
                && signs.indices.contains(index + 1) && FoldedText.isWord(signs[index + 1])
            switch sign {
            case FoldedText.stop: return isBetween ? true : nil
            case FoldedText.slash:
                strokes += 1
                return strokes > 1 || !isBetween ? true : false
            case FoldedText.hyphen: return false
            default: return FoldedText.isWord(sign) ? false : nil
            }
        }
        for (start, step) in [(range.lowerBound - 1, -1), (range.upperBound, 1)] {
            var index = start
            // Nobody writes longer ones, and a text without spaces is not looked through for each of its words.
            while abs(index - start) < 200, let isMachines = look(index) {
                if isMachines { return true }
                index += step
            }
        }
        return false
    }

    // MARK: Building

    private mutating func addState(depth: Int32) {
        depths.append(depth)
        transitions += Array(repeating: -1, count: FoldedText.signs)
        ending.append(-1)
        shorter.append(0)
    }

    private mutating func add(_ pattern: String, _ number: Int32) {
        let signs = FoldedText.fold(Array(pattern.utf8)).signs
        lengths.append(signs.count)
        twins.append(-1)
        guard !signs.isEmpty else { return }
        markFirstWord(pattern)
        var state = 0
        for sign in signs {
            let place = state * FoldedText.signs + Int(sign)
            if transitions[place] < 0 {
                transitions[place] = Int32(ending.count)
                addState(depth: depths[state] + 1)
            }
            state = Int(transitions[place])
        }
        twins[Int(number)] = ending[state]
        ending[state] = number
    }

    /// Fills in where a state goes on when its own words don't, in the order of the states' depths.
    private mutating func complete() {
        var fallback = Array(repeating: 0, count: ending.count)
        var queue: [Int] = []
        for sign in 0..<FoldedText.signs {
            let target = transitions[sign]
            if target > 0 { queue.append(Int(target)) } else { transitions[sign] = 0 }
        }
        var next = 0
        while next < queue.count {
            let state = queue[next]
            next += 1
            let other = fallback[state]
            // The next shorter pattern's state; a state that ends none of its own takes that one's place.
            shorter[state] = ending[other] >= 0 ? Int32(other) : shorter[other]
            for sign in 0..<FoldedText.signs {
                let place = state * FoldedText.signs + sign
                let target = transitions[place]
                let elsewhere = transitions[other * FoldedText.signs + sign]
                if target > 0 {
                    fallback[Int(target)] = Int(elsewhere)
                    queue.append(Int(target))
                } else {
                    transitions[place] = elsewhere
                }
            }
        }
        // In the order of depth again: where no word ends, the shorter one's end is told.
        for state in queue where ending[state] < 0 && shorter[state] > 0 {
            ending[state] = ending[Int(shorter[state])]
            shorter[state] = shorter[Int(shorter[state])]
        }
    }
}
