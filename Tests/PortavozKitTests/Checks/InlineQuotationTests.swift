import PortavozDiagnostics
import PortavozKit
import Testing

/// Other people's words within a sentence are theirs.
struct InlineQuotationTests {
    @Test(arguments: [
        "Nos escribió: «os mandé un mail ayer mismo» y contestamos.",
        "Nos escribió: \"os mandé un mail ayer mismo\" y contestamos.", "Dijo “os mandé un mail ayer mismo”.",
        "Dijo «lo de “un mail” me parece bien hoy».", "«Os mandé un mail\nayer mismo», nos dijo.",
        "Nos escribió: «os mandé un *mail* ayer mismo».",
    ])
    func theHousesWordsAreNotLookedForInAQuotation(text: String) throws {
        #expect(try CheckedContent(text).findings(of: "term-forbidden").isEmpty)
    }

    @Test(arguments: [
        // A word that is spoken of, or used with a wink.
        "Di «un mail» y ya está.", "Di \"un mail\" y ya está.",
        // Nobody knows where it ends.
        "Dijo «os mandé un mail ayer mismo y no cerró nada.", "Dijo \"os mandé un mail ayer mismo y no cerró nada.",
        // Before, after and between.
        "Dijo «hola a todos los amigos» y mandó un mail.", "Un mail, «dos palabras y otras más», y nada.",
        "\"Uno dos tres cuatro\" y un mail, \"cinco seis siete ocho\".",
        "«Uno dos tres cuatro» y un mail, «cinco seis siete ocho».",
    ])
    func theyAreLookedForEverywhereElse(text: String) throws {
        #expect(try CheckedContent(text).findings(of: "term-forbidden").count == 1)
    }

    @Test func whatSomebodyShoutsIsTheirs() throws {
        let shout = "DEVOLVEDME EL DINERO DE UNA VEZ"
        #expect(try CheckedContent("Nos puso: «\(shout)».").findings(of: "shouting").isEmpty)
        #expect(try CheckedContent("Nos puso: \(shout).").findings(of: "shouting").count == 1)
    }

    @Test func anInclusiveWordAndANameAreLeftToo() throws {
        let content = try CheckedContent("Dice: «la azafata de Cafetería Alborada es muy maja».")
        #expect(content.findings(of: "inclusive").isEmpty)
        #expect(content.findings(of: "name-spelling").isEmpty)
    }

    @Test func aSubjectStaysOneWhoeverSpeaksOfIt() throws {
        let content = try CheckedContent("Preguntó: «¿habrá huelga en la fábrica este mes?»")
        #expect(content.findings(of: "subject-approval").count == 1)
    }

    @Test func aMistakeInAnExampleIsFoundInQuotationMarksToo() throws {
        let content = try CheckedContent("> [!DO]\n> «Os mandamos un mail esta misma tarde».")
        #expect(content.findings(of: "term-forbidden").count == 1)
        let shown = "> [!DONT]\n> «¡¡Os mandamos un mail esta misma tarde!!»\n>\n> <!-- portavoz: breaks shouting -->"
        #expect(try CheckedContent(shown).findings(of: "dont-example").isEmpty)
        let voice = "voice: [{trait: Claros, do: «Os mandamos un mail esta tarde»}]\n"
        let brand = try CheckedContent("Hola.", brand: CheckedContent.brand + voice)
        #expect(brand.findings(of: "term-forbidden").count == 1)
    }
}
