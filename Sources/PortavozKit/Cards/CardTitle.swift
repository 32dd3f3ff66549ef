/// A title set into a card's room: as large as it fits, on few lines, none wider than the room.
package struct CardTitle: Sendable, Hashable {
    package var lines: [String]
    /// The type's size in pixels.
    package var size: Int

    /// Sizes from the largest down, and on how many lines each may stand.
    private static let steps = [(96, 1), (80, 2), (72, 3), (62, 3), (54, 4), (46, 4)]

    /// - Parameter width: the room's, in pixels.
    package init(_ title: String, width: Int) {
        let words = title.split(whereSeparator: { $0 == " " || $0.isNewline }).map { Word(String($0)) }
        for (size, most) in Self.steps {
            let room = width * 100 / size
            // A word that has to be cut asks for smaller type first.
            if size != Self.steps.last!.0, words.contains(where: { $0.measure.width > room }) { continue }
            let lines = Self.lines(words, room: room)
            guard lines.count <= most else { continue }
            self.init(lines: Self.balanced(words, room: room, count: lines.count), size: size)
            return
        }
        let (size, most) = Self.steps.last!
        let room = width * 100 / size
        var lines = Array(Self.lines(words, room: room).prefix(most))
        lines[most - 1] = Self.ended(lines[most - 1], room: room)
        self.init(lines: lines, size: size)
    }

    /// A word, measured once: the same words are tried on lines of many lengths.
    private struct Word {
        let text: String
        let measure: GlyphWidths.Measure

        init(_ text: String) {
            self.text = text
            measure = GlyphWidths.Measure(text)
        }
    }

    private init(lines: [String], size: Int) {
        self.lines = lines
        self.size = size
    }

    /// A text on one line: its end gives way to an ellipsis where it is too long.
    static func line(_ text: String, width: Int, size: Int) -> String {
        let room = width * 100 / size
        return GlyphWidths.width(of: text) <= room ? text : ended(text, room: room)
    }

    /// As many words as fit on each line; a word that fits on none is cut.
    private static func lines(_ words: [Word], room: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var measure = GlyphWidths.Measure()
        let space = GlyphWidths.Measure(" ")
        for word in words {
            if !line.isEmpty {
                let longer = measure + space + word.measure
                if longer.width <= room {
                    line += " " + word.text
                    measure = longer
                    continue
                }
                lines.append(line)
            }
            (line, measure) = (word.text, word.measure)
            if measure.width > room { (line, measure) = cut(word.text, room: room, into: &lines) }
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }

    /// Divides a word that is wider than the room; gives what is left for the last line.
    private static func cut(_ word: String, room: Int, into lines: inout [String]) -> (String, GlyphWidths.Measure) {
        var line = ""
        var measure = GlyphWidths.Measure()
        for character in word {
            let letter = GlyphWidths.Measure(String(character))
            if !line.isEmpty, (measure + letter).width > room {
                lines.append(line)
                (line, measure) = ("", GlyphWidths.Measure())
            }
            line.append(character)
            measure = measure + letter
        }
        return (line, measure)
    }

    /// The same number of lines, as even as they can be: no last line of a single word.
    private static func balanced(_ words: [Word], room: Int, count: Int) -> [String] {
        guard count > 1 else { return lines(words, room: room) }
        var (low, high) = (room / 3, room)
        while low < high {
            let middle = (low + high) / 2
            let isCut = words.contains { $0.measure.width > middle }
            if !isCut, lines(words, room: middle).count <= count { high = middle } else { low = middle + 1 }
        }
        let even = lines(words, room: high)
        return even.count <= count ? even : lines(words, room: room)
    }

    private static func ended(_ line: String, room: Int) -> String {
        var line = line
        while let last = line.last, GlyphWidths.width(of: line + "…") > room || last == " " || last == "," {
            line.removeLast()
        }
        return line + "…"
    }

    /// Whether the first letter that has a direction is written from right to left (Unicode Standard Annex 9, rule P2, for the
    /// scripts of Hebrew, Arabic and their neighbours).
    static func isRightToLeft(_ text: String) -> Bool {
        for scalar in text.unicodeScalars {
            if (0x590...0x8FF).contains(scalar.value) || (0xFB1D...0xFDFF).contains(scalar.value)
                || (0xFE70...0xFEFC).contains(scalar.value)
            {
                return true
            }
            if scalar.properties.isAlphabetic { return false }
        }
        return false
    }
}
