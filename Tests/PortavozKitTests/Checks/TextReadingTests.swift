import PortavozDiagnostics
import PortavozKit
import Testing

/// Texts are read eight bytes at a time; what is found in them doesn't depend on where they are cut.
struct TextReadingTests {
    // MARK: Syllables

    /// What the syllables of plain letters are, told letter by letter.
    private func syllables(of word: String, inSpanish isSpanish: Bool) -> Int {
        let letters = Array(word.lowercased())
        var groups = 0
        for (index, letter) in letters.enumerated() where (isSpanish ? "aeiou" : "aeiouy").contains(letter) {
            let before = index > 0 ? letters[index - 1] : "-"
            let isHiatus = isSpanish && "aeo".contains(letter) && "aeo".contains(before)
            if isHiatus || !(isSpanish ? "aeiou" : "aeiouy").contains(before) { groups += 1 }
        }
        return max(1, groups)
    }

    @Test func syllablesAreCountedAlikeWhereverAWordIsCut() {
        var random = SmallRandom(state: 4)
        for _ in 0..<3000 {
            // Ends that are silent in English are tested by themselves.
            let word = String((0..<random.next(24)).map { _ in Array("aeiouyAEIOUYbcnrst")[random.next(18)] }) + "n"
            for language in ["es", "en"] {
                let found = Sentence.all(in: Array(word.utf8), language: language).first?.syllables
                #expect(found == syllables(of: word, inSpanish: language == "es"), "\(word)")
            }
        }
    }

    @Test(arguments: [
        ("aéreo", 4), ("oído", 3), ("maíz", 2), ("reúne", 3), ("averiguáis", 4), ("construí", 2), ("aeropuertos", 5),
        ("contemporáneo", 6), ("extraordinariamente", 8), ("¿Qué?", 1), ("2026", 1), ("web2", 1),
    ])
    func accentsTellVowelsApart(word: String, count: Int) {
        #expect(Sentence.all(in: Array(word.utf8), language: "es").first?.syllables == count)
    }

    // MARK: Another language

    /// Twenty words and more, of which some are English ones and none of Spanish's commonest.
    private func paragraph(_ english: [String]) -> String {
        (english + Array(repeating: "xilófonos", count: 24 - english.count)).joined(separator: " ") + "."
    }

    @Test(arguments: [
        (["the", "they", "AND", "we", "From"], true), (["the", "they", "and", "we"], false),
        (["it's", "we’re", "the", "of", "and"], true), (["thé", "théy", "ànd", "wè", "fr\u{F3}m"], true),
        (["(the)", "they,", "and/we", "from—this"], true), (["these", "theyre", "land", "owe", "fromage"], false),
        (["the", "of", "and", "to", "in", "el"], true), (["the", "of", "and", "to", "in", "el", "más", "sí"], false),
        (["the", "of", "and", "to", "in", "el", "más", "su"], false),
    ])
    func fiveCommonWordsAreAnotherLanguages(words: [String], isForeign: Bool) throws {
        let content = try CheckedContent(paragraph(words))
        #expect(content.findings(of: "wrong-language").isEmpty == !isForeign)
    }

    // MARK: The brand's words

    @Test(arguments: [
        ("mail", "mail"), ("mail", "MAIL"), ("autorización", "autorizacion"), ("autorización", "AUTORIZACIÓN"),
        ("autorización", "autorizacio\u{301}n"), ("campañas", "campan\u{303}as"), ("abcdefgñas", "abcdefgn\u{303}as"),
        ("abcdefgñ", "ABCDEFGN\u{303}"), ("abcdefghñ", "abcdefghn\u{303}"), ("pla\u{F1}", "pla\u{AD}ñ"),
        ("web2", "web2"), ("2026", "2026"), ("año 2026", "año  2026"), ("red social", "red\nsocial"),
        ("ñu", "ñu"), ("été", "été"), ("дом", "дом"), ("un modelo", "un modelo"),
    ])
    func aWordIsFoundWhereverItStands(word: String, text: String) throws {
        for (before, after) in [("", ""), ("«", "»"), ("—", "—"), ("¿", "?"), ("“", "…"), ("(", ")"), ("é ", " é")] {
            let paragraphs = (0..<18).map { number in
                let start = String(repeating: "a", count: number) + String(repeating: "é", count: number % 2)
                return (start.isEmpty ? "" : start + " ") + before + text + after
            }
            let content = try CheckedContent(
                paragraphs.joined(separator: "\n\n"), brand: "name: X\nterms: [{avoid: ['\(word)']}]\n")
            #expect(content.findings(of: "term-forbidden").count == 18, "\(before)\(text)\(after)")
        }
    }

    @Test(arguments: [
        ("mail", "mailing"), ("mail", "email"), ("mail", "mailé"), ("mail", "émail"), ("informes", "informesa"),
        ("abcdefgh", "abcdefghi"), ("abcdefgh", "abcdefghé"), ("campanas", "campañas"), ("мир", "дом"),
    ])
    func anotherWordIsNotFound(word: String, text: String) throws {
        let content = try CheckedContent("Un \(text) y (\(text)).", brand: "name: X\nterms: [{avoid: ['\(word)']}]\n")
        #expect(content.findings(of: "term-forbidden").isEmpty)
    }

    // MARK: Links

    @Test(arguments: [
        ("aquí", true), ("Aquí", true), ("AQUÍ", true), ("«aquí»", true), ("más…", true), ("Leer más", true),
        ("pulsa en este enlace", true), ("https://a.example/", true), ("HTTP://A", true), ("www.a.example", true),
        ("Clic\u{212A} here", true), ("enlaces", false), ("más agua", false),
        ("thus", false), ("web", false),
        ("un texto con más palabras que ninguno de los que no dicen nada", false),
    ])
    func aLinksTextSaysSomethingOrNot(text: String, isEmpty: Bool) throws {
        let content = try CheckedContent("Mira [\(text)](https://b.example/).")
        #expect(content.findings(of: "link-text-meaningless").isEmpty == !isEmpty, "\(text)")
    }
}

/// Numbers that are the same in every run.
private struct SmallRandom {
    var state: UInt64

    mutating func next(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }
}
