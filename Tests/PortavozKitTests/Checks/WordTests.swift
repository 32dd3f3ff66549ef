import PortavozDiagnostics
import PortavozKit
import Testing

/// The brand's words are found in every form and way of writing that is theirs, and in no other.
struct WordTests {
    /// What the checks mark in a text, under a brand that has these terms.
    private func marked(_ terms: String, _ text: String, language: MessageLanguage = .es, more: String = "") throws
        -> [String]
    {
        let content = try CheckedContent(text, language: language, brand: "name: X\nterms: [\(terms)]\n\(more)")
        return content.findings.map(\.diagnostic).filter { ["term-forbidden", "name-spelling"].contains($0.rule) }
            .map { $0.arguments["text"] ?? "" }
    }

    @Test func capitalsTellWordsApartWhereTheBrandSaysSo() throws {
        let term = "{use: web, avoid: [Web], case-sensitive: true}"
        #expect(try marked(term, "En la Web y en la web. Web de todos.") == ["Web"])
        let other = "{use: sitio, avoid: [web], case-sensitive: true}"
        #expect(try marked(other, "Web de todos, la Web, la web.") == ["Web", "web"])
    }

    @Test func aPreferredTermDoesNotHideAWrongName() throws {
        let names = "names: [WhatsApp]\n"
        #expect(
            try marked("{use: WhatsApp, avoid: [wasap]}", "Por whatsapp, WHATSAPP, WhatsApp o wasap.", more: names)
                == ["whatsapp", "WHATSAPP", "wasap"])
    }

    @Test func aPhraseMayHaveMoreThanOneSpace() throws {
        #expect(try marked("{avoid: [redes sociales]}", "Las redes  sociales.") == ["redes  sociales"])
        #expect(try marked("{avoid: [redes sociales]}", "Las redes\u{A0} sociales.") == ["redes\u{A0} sociales"])
    }

    @Test(arguments: [
        ("joven", "jóvenes"), ("imagen", "imágenes"), ("examen", "exámenes"), ("autobús", "autobuses"),
        ("inglés", "ingleses"), ("mes", "meses"), ("país", "países"), ("régimen", "regímenes"), ("menú", "menús"),
        ("tabú", "tabúes"), ("canción", "canciones"), ("orden", "órdenes"), ("cliente", "clientes"),
        ("lápiz", "lápices"),
        ("mail", "mails"), ("árbol", "árboles"), ("virgen", "vírgenes"), ("volumen", "volúmenes"), ("gas", "gases"),
    ])
    func aSpanishPluralIsFound(word: String, plural: String) throws {
        #expect(try marked("{avoid: [\(word)]}", "Hay \(plural) y \(word).") == [plural, word])
    }

    @Test(arguments: [
        ("bus", "buses"), ("boss", "bosses"), ("gas", "gases"), ("analysis", "analyses"), ("box", "boxes"),
        ("query", "queries"), ("mail", "mails"),
    ])
    func anEnglishPluralIsFound(word: String, plural: String) throws {
        #expect(try marked("{avoid: [\(word)]}", "Some \(plural), a \(word).", language: .en) == [plural, word])
    }

    @Test(arguments: [("lunes", "luneses"), ("joven", "jóven"), ("crisis", "crisises")])
    func whatIsNoPluralIsNotFound(word: String, text: String) throws {
        #expect(try marked("{avoid: [\(word)]}", "Hay \(text).").isEmpty)
    }

    @Test func accentsOfTwoPiecesAndHiddenMarksHideNothing() throws {
        let terms = "{avoid: [teléfono]}, {avoid: [crío]}, {avoid: [ñandú]}, {avoid: [mail]}"
        #expect(
            try marked(terms, "Un tele\u{301}fono, un cri\u{301}o, un n\u{303}andu\u{301}.").map(\.unicodeScalars.count)
                == [9, 5, 7])
        #expect(try marked(terms, "Un telé\u{AD}fono y un ma\u{AD}il.").count == 2)
        #expect(try marked("{avoid: [nandu]}", "Un n\u{303}andu.").isEmpty)
    }

    @Test func aNamesApostropheMayBeEither() throws {
        #expect(
            try marked("", "En McDonald's y en McDonald’s, no en mcdonald's.", more: "names: [McDonald's]\n").count == 1
        )
    }

    @Test(arguments: [
        ("{use: correo electrónico, avoid: [mail]}", "mails", nil),
        ("{use: personal de sala, avoid: [azafata]}", "azafatas", nil),
        ("{use: correo, avoid: [mail]}", "mails", "correos"),
        ("{use: correo electrónico, avoid: [mail]}", "mail", "correo electrónico"),
    ])
    func aPluralIsProposedOnlyWhereItIsOneWord(term: String, text: String, suggestion: String?) throws {
        let content = try CheckedContent("Hay \(text).", brand: "name: X\nterms: [\(term)]\n")
        #expect(content.findings(of: "term-forbidden").map(\.suggestion) == [suggestion])
    }

    @Test func aRegionalLanguageHasItsLanguagesPlurals() throws {
        let settings = MemorySite.settings.replacing("languages: {es:", with: "language: es-MX\nlanguages: {es-MX:")
        let content = try CheckedContent(
            "Los mails.", brand: "name: X\nterms: [{avoid: [mail], use: correo}]\n", files: ["site.yml": settings])
        #expect(content.findings(of: "term-forbidden").map(\.suggestion) == ["correos"])
    }
}
