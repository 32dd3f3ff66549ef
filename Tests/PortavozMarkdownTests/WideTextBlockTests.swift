import PortavozMarkdown
import Testing

/// What is asked of sixteen bytes at once must be what is asked of each.
@Suite
struct WideTextBlockTests {
    /// Words are counted and text is escaped by blocks; here both are done letter by letter.
    @Test(arguments: UInt64(1)...8) func wordsAndEscapesAreThoseOfEachCharacter(_ seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        let characters = [
            "a", "b", "ñ", "É", "9", " ", " ", ",", ";", "(", "×", "—", "“", "'", "\"", "&", "q", "w",
        ]
        for _ in 0..<500 {
            let middle = (0..<numbers.below(60)).map { _ in characters[numbers.below(characters.count)] }.joined()
            let text = "x\(middle)x"
            let document = rendered(text, .gfm)
            #expect(document.wordCount == words(in: text), "\(text.debugDescription)")
            let escaped = text.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
            #expect(document.text == "<p>\(escaped)</p>\n", "\(text.debugDescription)")
        }
    }

    /// Runs of letters and digits; an apostrophe belongs to the word that it follows.
    private func words(in text: String) -> Int {
        var count = 0
        var isInside = false
        for character in text {
            let isLetter = character.isLetter || character.isNumber
            if isLetter, !isInside { count += 1 }
            isInside = isLetter || (isInside && character == "'")
        }
        return count
    }
}
