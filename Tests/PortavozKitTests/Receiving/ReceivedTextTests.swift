import PortavozKit
import Testing

/// Texts in whatever encoding they come.
struct ReceivedTextTests {
    private func read(_ bytes: [UInt8]) -> ReceivedText? { ReceivedText(bytes) }
    private func read(_ text: String) -> ReceivedText? { ReceivedText(Array(text.utf8)) }

    @Test func aPlainTextStaysAsItIs() {
        let text = read("Hola, ¿qué tal?\n")
        #expect(text?.text == "Hola, ¿qué tal?\n")
        #expect(text?.changes == [])
    }

    @Test func aMarkAtTheBeginningGoes() {
        #expect(read([0xEF, 0xBB, 0xBF, 0x61])?.text == "a\n")
        #expect(read([0xEF, 0xBB, 0xBF, 0x61])?.changes == [.mark])
    }

    @Test func sixteenBitsAreReadEitherWayRound() {
        #expect(read([0xFF, 0xFE, 0x61, 0, 0xF1, 0])?.text == "añ\n")
        #expect(read([0xFE, 0xFF, 0, 0x61, 0, 0xF1])?.text == "añ\n")
        #expect(read([0xFE, 0xFF, 0, 0x61, 0]) == nil)
        #expect(read([0xFF, 0xFE, 0x00, 0xD8]) == nil)
    }

    @Test func windowsLettersAndSignsAreRead() {
        let text = read([0x93, 0x63, 0x61, 0x66, 0xE9, 0x94, 0x20, 0x96, 0x20, 0x35, 0x20, 0x80])
        #expect(text?.text == "“café” – 5 €\n")
        #expect(text?.changes == [.windows])
    }

    @Test func aByteThatWindowsHasNoLetterForIsNoText() { #expect(read([0x61, 0x81]) == nil) }

    @Test func aDamagedUTF8IsNotTakenForWindows() { #expect(read(Array("ñandú ".utf8) + [0xFF]) == nil) }

    @Test func lettersAndTheirAccentsAreJoined() {
        let text = read("cafe\u{301}")
        #expect(text.map { Array($0.text.utf8) } == Array("café\n".utf8))
        #expect(text?.changes == [.composed])
    }

    @Test func everyLineEndBecomesTheSame() {
        #expect(read("a\r\nb\rc\n\rd\u{2028}e")?.text == "a\nb\nc\n\nd\ne\n")
    }

    @Test func controlCharactersGo() {
        let filler = String(repeating: "texto ", count: 40)
        let text = read("a\u{1B}[31mb\u{FEFF}c" + filler)
        #expect(text?.text == "a[31mbc" + filler + "\n")
        #expect(text?.changes == [.controls])
    }

    @Test func whatIsFullOfControlsOrHasANullIsNoText() {
        #expect(read("a\0b") == nil)
        #expect(read([0x01, 0x02, 0x03, 0x61]) == nil)
    }
}
