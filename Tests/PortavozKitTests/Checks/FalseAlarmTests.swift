import PortavozDiagnostics
import PortavozKit
import Testing

/// What rules are silent about, and what they are not.
struct FalseAlarmTests {
    private func found(_ rule: String, _ text: String, language: MessageLanguage = .es, brand: String? = nil) throws
        -> [String]
    {
        let content = try CheckedContent(text, language: language, brand: brand ?? CheckedContent.brand)
        return content.findings(of: rule).map { $0.arguments["text"] ?? $0.arguments["handle"] ?? "" }
    }

    @Test(arguments: ["walked", "jumped", "looked", "cleaned", "makes", "lives", "home"])
    func aSilentEndIsNoSyllable(word: String) throws {
        // Of one syllable each, a text is as easy as can be.
        let text = String(repeating: "They \(word), \(word), \(word), \(word), \(word), \(word), \(word). ", count: 14)
        #expect(try found("readability", text, language: .en).isEmpty)
    }

    @Test(arguments: [
        ("started", "needed"), ("boxes", "changes"), ("tables", "handled"),
    ])
    func aSpokenEndIsOne(first: String, second: String) {
        let syllables = Sentence.all(in: "\(first) \(second)", language: "en").syllables
        #expect(syllables == 4)
    }

    @Test func aDieresisIsNoAccent() {
        #expect(Sentence.all(in: "vergüenza", language: "es").syllables == 3)
        #expect(Sentence.all(in: "antigüedad", language: "es").syllables == 4)
        #expect(Sentence.all(in: "país", language: "es").syllables == 2)
    }

    @Test func aShortBrandNameIsPartOfManyWords() throws {
        let brand = "name: Sol\nprofiles: [{network: X, handle: '@sol', url: 'https://x.example/sol'}]\n"
        let text = "Sigue a @solidaridad, @girasoles, @consola, @sol, @sol_oficial y @sol.es"
        #expect(try found("unknown-handle", text, brand: brand) == ["@sol_oficial", "@sol.es"])
    }

    @Test func aHandleWithAnotherServerIsNotTheBrands() throws {
        let brand =
            "name: X\nprofiles: [{network: M, handle: '@cafeluz@buena.example', url: 'https://buena.example/@cafeluz'}]\n"
        #expect(
            try found("unknown-handle", "Sigue a @cafeluz@malo.example y a @cafeluz@buena.example.", brand: brand)
                == ["@cafeluz@malo.example"])
    }

    @Test(arguments: [
        ("[del blog](/blog/?tag=cafe)", false), ("[otra](https://otro.example/?tag=cafe)", false),
        ("[una](https://t.example/c?tag=alborada-21)", true), ("[una](https://t.example/c?aff=7)", true),
        ("[una](https://t.example/c?x=1&AFFID=7)", true), ("[una](https://t.example/c?x=1#Tag=alborada-21)", true),
        ("[una](https://t.example/c?x=aff=7)", false), ("[una](https://t.example/aff=7)", false),
        ("La publicidad no nos gusta. Compra [esta](https://t.example/c?aff=7).", true),
        ("Publicidad: compra [esta](https://t.example/c?aff=7).", false),
        ("**Publicidad**\n\n[esta](https://t.example/c?aff=7)", false),
    ])
    func moneyIsToldWhereThereIsAny(text: String, isMissing: Bool) throws {
        #expect(try found("missing-disclosure", text).isEmpty == !isMissing)
    }

    @Test func capitalsAreFoundWhereverTheyStand() throws {
        for capitals in ["LA GRAN FERIA", "EL AÑO QUE VIENE", "DE IR A PARÍS"] {
            let text = (0..<9).map { String(repeating: "a", count: $0) + " \(capitals)." }
            #expect(try found("shouting", text.joined(separator: "\n\n")).count == 9, "\(capitals)")
        }
    }

    @Test(arguments: [
        ("El de la casa que da a la calle: ", true),
        ("", true),
        (
            "Dice el cartel de la puerta que en la casa no se entra si ya es de noche, y que por eso no hay luz en la calle: ",
            false
        ),
    ])
    func aParagraphIsInTheLanguageOfMostOfIt(beginning: String, isForeign: Bool) throws {
        let english =
            "it is the one that you have with the dog and the cat of this house, and it was not for us to say that they are in it."
        #expect(try found("wrong-language", beginning + english).isEmpty == !isForeign)
        #expect(try found("wrong-language", english + " " + beginning).isEmpty == !isForeign)
    }

    @Test func paragraphsOfOneOutlineAreToldApart() throws {
        func paragraph(_ word: String) -> String { "Para que el agua \(word) por el café hace falta que esté caliente" }
        let text = [paragraph("pase"), paragraph("suba"), paragraph("baje"), paragraph("suba"), paragraph("pase")]
        let content = try CheckedContent(text.joined(separator: ".\n\n") + ".")
        #expect(content.findings(of: "repeated-paragraph").map { $0.arguments["line"] } == ["8", "6"])
    }

    @Test func paragraphsThatDifferInTheirCodeAreNotRepeated() throws {
        let text = "Para instalar lo que hace falta en tu ordenador escribe la orden"
        #expect(try found("repeated-paragraph", "\(text) `uno`.\n\n\(text) `dos`.").isEmpty)
        #expect(try found("repeated-paragraph", "\(text).\n\n\(text).").count == 1)
    }

    @Test func aCapitalAloneIsAnInitialOnlyBesideNames() {
        func count(_ text: String, _ language: String = "en") -> Int { Sentence.count(in: text, language: language) }
        #expect(count("Go to plan B. The one we had.") == 2 && count("We love art. The next one.") == 2)
        #expect(count("George W. Bush came. He left.") == 2 && count("J. R. Ruiz came.") == 1)
        #expect(count("Según el art. Tercero, sí.", "es") == 1)
    }

    @Test(arguments: [
        ("[TÍTULO] y [DIRECCIÓN]", ["[TÍTULO]", "[DIRECCIÓN]"]),
        ("[AÑO], [ESPAÑA], [NOMBRE 2]", ["[AÑO]", "[ESPAÑA]", "[NOMBRE 2]"]),
        ("Lorem\nipsum", ["Lorem\nipsum"]), ("[ONU], [Título], [2026], [sic]", []), ("Lorem, ipsum", []),
    ])
    func gapsLeftOpenAreFoundInSpanishToo(text: String, gaps: [String]) throws {
        #expect(try found("placeholder", text) == gaps)
    }

    @Test(arguments: [
        ("HTML CSS SQL JSON", false), ("NASA UNESCO FAO", false), ("COMPRA YA MISMO", true), ("LA GRAN FERIA", true),
    ])
    func abbreviationsInARowDoNotShout(text: String, shouts: Bool) throws {
        #expect(try found("shouting", "Con \(text) hoy.").isEmpty == !shouts)
    }

    @Test(arguments: [
        ("HTTPS://WWW.VINE.CO", true), ("https://vine.co#x", true), ("https://vine.co?x=//a", true),
        ("https://ovine.co/", false), ("mailto:a@vine.co", false), ("https:/vine.co/", false), ("/", false),
        ("https://user@vine.co/", true), ("//vine.co/x", true), ("https://vine.co./", true),
        ("https://vine.co:443/", true),
        ("https://groups.yahoo.com/a", true), ("https://vine.com/", false),
        ("https://otro.example/?a=//vine.co/", false),
        ("https://otro.example//vine.co/", false),
    ])
    func aClosedServiceIsKnownByItsHost(address: String, isClosed: Bool) throws {
        #expect(try found("dead-service", "Un [enlace](\(address)).").isEmpty == !isClosed)
    }

    @Test func aWordsOwnSeverityIsNearerThanItsRules() throws {
        let brand = """
            name: X
            terms: [{avoid: [mail], severity: error}, {avoid: [post], severity: note}, {avoid: [chat]}]
            checks: {severity: {term-forbidden: warning}}

            """
        let content = try CheckedContent("Un mail, un post, un chat.", brand: brand)
        #expect(content.findings.map(\.diagnostic.severity) == [.error, .note, .warning])
    }

    @Test func anExceptionHoldsWhereItsTextIsBroken() throws {
        let brand =
            "name: X\nterms: [{avoid: [redes sociales]}]\nchecks: {exceptions: [{rule: term-forbidden, text: redes sociales}]}\n"
        #expect(try CheckedContent("Las redes\nsociales.", brand: brand).findings.isEmpty)
    }

    @Test func aCommentIsAboutTheWholeBlockThatFollows() throws {
        let comment = "<!-- portavoz: allow term-forbidden -->"
        let list = "\(comment)\n\n- Un mail\n- Otro mail\n\nUn mail."
        #expect(try CheckedContent(list).places == ["term-forbidden 11:4+4"])
        let table = "\(comment)\n\n| a |\n|---|\n| b |\n| mail |\n\nUn mail."
        #expect(try CheckedContent(table).places == ["term-forbidden 13:4+4"])
        let two = "\(comment)\n<!-- portavoz: allow shouting -->\n\n- Un mail\n- ¡¡Ya!!"
        #expect(try CheckedContent(two).places == [])
    }

    @Test func severalCommentsOnALineAreRead() throws {
        let text = "<!-- portavoz: allow term-forbidden --> <!-- portavoz: allow shouting -->\n\nUn mail. ¡¡Ya!!"
        #expect(try CheckedContent(text).places == [])
        #expect(
            try CheckedContent(text.replacing("Un mail. ", with: "")).places == ["unused-exception 6:1+39"])
        #expect(
            try CheckedContent(text.replacing("¡¡Ya!!", with: "")).places == ["unused-exception 6:41+33"])
    }

    @Test func manyCommentsTakeNoSquareTime() throws {
        let text = String(repeating: "a <!-- portavoz: allow term-forbidden --> mail\n", count: 2_000)
        #expect(try found("term-forbidden", text).isEmpty)
    }
}

extension [Sentence] {
    fileprivate var syllables: Int { reduce(0) { $0 + $1.syllables } }
}

extension Sentence {
    fileprivate static func all(in text: String, language: String) -> [Sentence] {
        all(in: Array(text.utf8), language: language)
    }
}
