/// Numbers for texts: the same text, the same number.
struct Interning {
    private var numbers: [Substring: Int] = [:]

    mutating func number(_ text: Substring) -> Int {
        if let known = numbers[text] { return known }
        numbers[text] = numbers.count
        return numbers.count - 1
    }
}

/// A paragraph as its words and signs, each with the space before it.
struct Words: Sendable {
    struct Item: Sendable {
        var space: Substring
        var text: Substring
        var number: Int
        var isWord: Bool
    }

    var text: String
    var items: [Item]
    /// That of the whole paragraph, whatever its spaces.
    var number = 0
    /// The items' numbers in order, to be held against another paragraph's.
    private var sorted: [Int]

    init(_ text: String) {
        var numbers = Interning()
        self.init(text[...], &numbers)
    }

    private init(_ text: Substring, _ numbers: inout Interning) {
        self.text = String(text)
        items = []
        sorted = []
        let bytes = text.utf8
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let spaceStart = index
            while index < bytes.endIndex, Self.isSpace(bytes[index]) { index = bytes.index(after: index) }
            guard index < bytes.endIndex else { break }
            let start = index
            let isWord = Self.isWord(bytes[index])
            repeat {
                index = bytes.index(after: index)
                while index < bytes.endIndex, bytes[index] & 0xC0 == 0x80 { index = bytes.index(after: index) }
            } while isWord && index < bytes.endIndex && Self.isWord(bytes[index])
            let item = text[start..<index]
            items.append(
                Item(space: text[spaceStart..<start], text: item, number: numbers.number(item), isWord: isWord))
        }
        sorted = items.map(\.number).sorted()
    }

    /// Paragraphs are apart by blank lines; in the front matter every line is one.
    static func paragraphs(of text: String, _ numbers: inout Interning) -> [Words] {
        var result: [Words] = []
        var start: Substring.Index?
        var end = text.startIndex
        func close() {
            guard let first = start else { return }
            var words = Words(text[first..<end], &numbers)
            // No word holds a line end, so that no word has a paragraph's number.
            words.number = numbers.number("\n" + Substring(words.items.map(\.text).joined(separator: " ")))
            result.append(words)
            start = nil
        }
        var isMatter = text.hasPrefix("---\n")
        var lines = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            lines += 1
            let isFence = isMatter && line == "---"
            if isFence || line.utf8.allSatisfy(isSpace) {
                close()
                if isFence, lines > 1 { isMatter = false }
                continue
            }
            start = start ?? line.startIndex
            end = line.endIndex
            if isMatter { close() }
        }
        close()
        return result
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }

    /// Whether a character that begins with this byte is a letter or a digit; beyond ASCII all are but those of the two
    /// blocks that hold quotation marks, dashes and the like (U+0080 to U+00BF, U+2000 to U+2FFF).
    private static func isWord(_ byte: UInt8) -> Bool {
        (byte >= 0xC3 && byte != 0xE2) || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
            || (0x61...0x7A).contains(byte)
    }

    /// How much two paragraphs have in common, from 0 to 1: twice the shared words over all words (Dice).
    func likeness(to other: Words) -> Double {
        let (count, otherCount) = (sorted.count, other.sorted.count)
        guard count > 0, otherCount > 0 else { return 0 }
        var shared = 0
        sorted.withUnsafeBufferPointer { mine in
            other.sorted.withUnsafeBufferPointer { theirs in
                var (a, b) = (0, 0)
                while a < count, b < otherCount {
                    if mine[a] == theirs[b] { shared += 1 }
                    let isBehind = mine[a] <= theirs[b]
                    if theirs[b] <= mine[a] { b += 1 }
                    if isBehind { a += 1 }
                }
            }
        }
        return 2 * Double(shared) / Double(count + otherCount)
    }

    /// The way to another version, word by word.
    func pieces(to other: Words) -> [TextDifference.Piece] {
        var result: [TextDifference.Piece] = []
        func add(_ sign: TextDifference.Piece.Sign, _ items: ArraySlice<Item>) {
            guard !items.isEmpty else { return }
            // The space before a change is told with what came before it.
            let text = items.enumerated().map { $0 == 0 ? $1.text : $1.space + $1.text }.joined()
            let space = result.isEmpty ? "" : String(items.first!.space)
            if !space.isEmpty {
                if let last = result.last, last.sign == sign || last.sign == .same {
                    result[result.count - 1].text += space
                } else {
                    result.append(.init(sign: .same, text: space))
                }
            }
            if let last = result.last, last.sign == sign {
                result[result.count - 1].text += text
            } else {
                result.append(.init(sign: sign, text: text))
            }
        }
        var (a, b) = (0, 0)
        let runs = Self.readable(CommonRuns.of(items.map(\.number), other.items.map(\.number)), self)
        for run in runs + [CommonRuns.Run(old: items.count, new: other.items.count, count: 0)] {
            add(.gone, items[a..<run.old])
            add(.new, other.items[b..<run.new])
            add(.same, other.items[run.new..<run.new + run.count])
            (a, b) = (run.old + run.count, run.new + run.count)
        }
        return result
    }

    /// Without the stretches in common that only break a changed phrase up: a comma or a short word between longer changes.
    private static func readable(_ runs: [CommonRuns.Run], _ words: Words) -> [CommonRuns.Run] {
        var result: [CommonRuns.Run] = []
        for (index, run) in runs.enumerated() {
            let isInside = index > 0 && index + 1 < runs.count
            let length = words.items[run.old..<run.old + run.count].reduce(0) { $0 + $1.text.utf8.count }
            if isInside, run.count == 1, length <= 3 {
                let before = runs[index - 1]
                let after = runs[index + 1]
                let goneAround = run.old - before.old - before.count + after.old - run.old - run.count
                let newAround = run.new - before.new - before.count + after.new - run.new - run.count
                if min(goneAround, newAround) >= 3 { continue }
            }
            result.append(run)
        }
        return result
    }
}
