import PortavozDiagnostics
import PortavozKit
import Testing

struct SpellingTests {
    private static let spanish = """
        el la un una de con y agua café muele antes hirviendo pasa por sal seca secar mala golpe agujero separa da oír que
        taza siglo En secando Un Se Una Hola texto Ana Redactora Diario diario
        """
    private static let english = "the a of with water coffee cup ring text diary Diary well known don't isn't salt"

    private func checked(
        _ text: String, _ dictionaries: TinyDictionaries, language: MessageLanguage = .es,
        brand: String = "name: Casa\n",
        files: [String: String] = [:]
    ) throws -> CheckedContent {
        try withExtendedLifetime(dictionaries) {
            try CheckedContent(text, language: language, brand: brand, files: files, shelf: dictionaries.shelf)
        }
    }

    /// The words that are reported, each as it is marked.
    private func wrong(
        _ text: String, language: MessageLanguage = .es, brand: String = "name: Casa\n", files: [String: String] = [:],
        dictionaries: TinyDictionaries? = nil
    ) throws -> [String] {
        let own = try dictionaries ?? TinyDictionaries(["es_ES": Self.spanish, "en_US": Self.english])
        let content = try checked(text, own, language: language, brand: brand, files: files)
        return content.findings(of: "spelling").map { content.marked(by: $0) ?? "?" }
    }

    @Test func aWordThatNoDictionaryHasIsReportedAtEachPlace() throws {
        let own = try TinyDictionaries(["es_ES": Self.spanish])
        let content = try checked("El agwa y el ca*fe*\nde agwa.", own)
        #expect(
            content.places.filter { $0.hasPrefix("spelling") } == [
                "spelling 6:4+4", "spelling 6:14+5", "spelling 7:4+4",
            ])
        let found = content.findings(of: "spelling")
        #expect(found.map(\.suggestion) == ["agua", "café", "agua"])
        #expect(found.map(\.severity) == [.warning, .warning, .warning])
        #expect(content.findings.allSatisfy { $0.replaced == nil })
    }

    @Test(arguments: [
        "El agua hirviendo.", "El **ag**ua.", "EL AGUA", "La OTAN y la UNESCO.", "El siglo XVIII.",
        "A 250 ml de agua, 18 g.",
        "Un V60, un 3D y 12ª.", "Con @usuarioo y #etiquetaa.", "En https://agwa.example/ y agwa.yml y a@b.example.",
        "`agwa` y <code>agwa</code>", "> Una zita agena.", "<q>agwa</q>", "El iPhone y WordPress.", "{{nonbre}}",
        "Secarla, secándola y oírla.", "Sepárala.", "Dáselo.", "Malísima.", "Un golpecito y un agujerito.",
        "La Sra. Ana, etc.", "Un *cup* y un «ring».", "<i lang=\"en\">coffee</i>", "<i lang=\"fr\">tasse</i>",
        "Ringwold zanzt querk blorp wibbst.", "Por agua\u{AD}.", "El cafe\u{301}.", "De Coffee y Salt.",
    ])
    func whatIsRightOrNoWordIsLeftAlone(text: String) throws {
        #expect(try wrong(text) == [])
    }

    @Test(arguments: [
        ("Secaronla.", ["Secaronla"]), ("Separala.", ["Separala"]), ("El *cupp*.", ["cupp"]), ("cup", ["cup"]),
        ("AGUWADAS MALA", ["AGUWADAS"]), ("agua-agwa", ["agwa"]), ("[agwa](/)", ["agwa"]),
        ("<i lang=\"en\">cofee</i>", ["cofee"]), ("Agwa.Sal agwa", ["agwa"]),
    ])
    func whatIsWrongIsFound(text: String, words: [String]) throws {
        #expect(try wrong(text) == words)
    }

    @Test(arguments: [
        "agwa", "agwa,", "agwa.", "agwa;", "agwa:", "agwa?", "agwa…", "(agwa)", "¿agwa", "agwa,agua", "agua/agwa",
        "5 agwa",
        "y\u{A0}agwa", "agwa\nagua", "agwa\tagua",
    ])
    func aWordIsFoundWhateverStandsBesideIt(text: String) throws {
        #expect(try wrong("agua \(text)") == ["agwa"])
    }

    @Test func lettersWithAccentsArePartOfTheirWord() throws {
        let text = "Águwa.\n\nñandúu\n\ncafén\u{303}o\n\nÁGUWADAS; agua×café\n\nA 3 agw, y 3agw."
        #expect(try wrong(text) == ["Águwa", "ñandúu", "cafén\u{303}o", "ÁGUWADAS"])
    }

    @Test func whatComesAfterAQuotationIsNotPartOfIt() throws {
        #expect(try wrong("Un «ring» y ring.\n\nUn “cup” y cup.\n\nUn \"salt\" y salt.") == ["ring", "cup", "salt"])
        #expect(try wrong("Un \"cup\" y un \"ring\", un «con ring» y »ring.") == ["ring"])
    }

    @Test func allTextsGetTheSameVerdicts() throws {
        let files = (0..<80).map {
            ("posts/otro-\($0).md", MemorySite.post("Un texto", "El agwa de \($0 % 2 == 0 ? "agua" : "tasa")."))
        }
        let found = try wrong("Una tasa.", files: Dictionary(uniqueKeysWithValues: files))
        #expect(found.count { $0 == "agwa" } == 80 && found.count { $0 == "tasa" } == 41 && found.count == 121)
    }

    @Test func apostrophesOfEitherKindAreTheSame() throws {
        #expect(try wrong("Don’t, isn't, the cup’s and well-known watter.", language: .en) == ["and", "watter"])
    }

    @Test func theWordsOfTheHouseAreRight() throws {
        let brand = """
            name: Café Alborada
            names: [{name: Ruzafa, wrong: [Rusafa]}]
            terms: [{avoid: [mail], use: correo, language: es}]
            profiles: [{network: Mastodonte, handle: "@alba", url: "https://a.example/"}]
            checks: {words: [tostadero, cupping]}

            """
        let files = ["people/ana.md": "---\nname: Ana Ybarra\nrole: Redactora\n---\n"]
        let text = MemorySite.post(
            "Ybarra", "El tostadero Alborada, tostaderos, Cupping, CUPPING, Ruzafa y mail.", more: "tags: [moka]\n")
        #expect(try wrong(text, brand: brand, files: files) == [])
        let near = try checked("De Albroada.", TinyDictionaries(["es_ES": Self.spanish]), brand: brand)
        #expect(near.findings(of: "spelling").map(\.suggestion) == ["Alborada"])
    }

    @Test func titlesDescriptionsAlternativesAndSettingsAreLookedAt() throws {
        let text = """
            ---
            title: Agwa
            description: "Una tasa"
            date: 2026-03-14
            authors: [ana]
            cover: {image: a.png, alt: La sall}
            ---
            ![Un cafee](a.png)

            """
        #expect(try wrong(text, files: ["posts/a.png": ""]) == ["Agwa", "tasa", "sall", "cafee"])
    }

    @Test func aDictionaryInAnotherEncodingServesAsWell() throws {
        let own = try TinyDictionaries(["es_ES": Self.spanish + " señal"], encoding: ("ISO8859-1", .isoLatin1))
        let content = try checked("El café, la señal y la señall.", own)
        let found = content.findings(of: "spelling")
        #expect(found.map(\.arguments["text"]) == ["señall"])
        #expect(found.map(\.suggestion) == ["señal"])
        #expect(try wrong("Кофе", dictionaries: own) == ["Кофе"])
    }

    @Test func aMissingDictionaryIsNamedOnceAndTheCheckGoesOn() throws {
        let own = try TinyDictionaries(["en_US": Self.english])
        let content = try checked("Agwa. ¡¡Ya!", own)
        #expect(
            content.findings(of: "missing-dictionary").map(\.arguments) == [
                ["language": "es", "name": "es_ES", "package": "hunspell-es"]
            ])
        #expect(content.findings(of: "missing-dictionary").map { $0.location?.file } == ["content/site.yml"])
        #expect(content.findings(of: "shouting").count == 1)
    }

    @Test func aBrokenDictionaryIsNamed() throws {
        let own = try TinyDictionaries(["es_ES": "agua", "en_US": Self.english], encoding: ("KLINGON-1", .utf8))
        let content = try checked("Agua.", own)
        #expect(Set(content.findings(of: "missing-dictionary").compactMap { $0.arguments["cause"] }) == ["unusable"])
    }

    @Test func whoeverTurnsTheRuleOffNeedsNoDictionary() throws {
        let own = try TinyDictionaries([:])
        let brand = "name: Casa\nchecks: {severity: {spelling: off}}\n"
        let content = try checked("Agwa.", own, brand: brand)
        #expect(content.findings.map(\.diagnostic.rule) == [])
    }

    @Test func theBrandChoosesADictionary() throws {
        let own = try TinyDictionaries([
            "es_ES": Self.spanish, "en_US": "color text Diary diary", "en_GB": "colour text Diary diary",
        ])
        let brand = "name: Casa\nchecks: {dictionaries: {en: en_GB}}\n"
        #expect(try wrong("Colour color.", language: .en, brand: brand, dictionaries: own) == ["color"])
        #expect(try wrong("Colour color.", language: .en, dictionaries: own) == ["Colour"])
        let absent = "name: Casa\nchecks: {dictionaries: {en: en_ZZ}}\n"
        let content = try checked("Color.", own, language: .en, brand: absent)
        #expect(content.findings(of: "missing-dictionary").map { $0.location?.line } == [2])
        #expect(content.findings(of: "missing-dictionary").map { $0.arguments["package"] } == ["hunspell-en-zz"])
    }

    @Test(arguments: [
        ("es", ["es_ES", "es"]), ("es-MX", ["es_MX", "es_ES", "es"]), ("en", ["en_US", "en_GB", "en"]),
        ("ca", ["ca_ES", "ca_valencia", "ca"]), ("de", ["de_DE", "de"]),
    ])
    func dictionariesGoByTheLanguagesCode(code: String, names: [String]) {
        #expect(DictionaryShelf.names(for: LanguageCode(code)) == names)
    }

    @Test func aRegionsDictionaryIsBetterThanNone() throws {
        let own = try TinyDictionaries(["es_MX": "agua", "es_AR": "agua"])
        #expect(own.shelf.dictionary(for: LanguageCode("es"))?.name == "es_AR")
        #expect(own.shelf.dictionary(for: LanguageCode("es-MX"))?.name == "es_MX")
        #expect(own.shelf.dictionary(named: "../es_MX") == nil)
    }

    @Test func manyWordsThatNobodyKnowsTakeNoMinutes() throws {
        let words = (0..<3000).map { number in
            "zq" + String(number, radix: 26).map { String(UnicodeScalar(97 + $0.hexDigitOrLetter)!) }.joined()
        }
        let own = try TinyDictionaries(["es_ES": Self.spanish])
        let text = words.map { "El agua de la \($0)." }.joined(separator: " ")
        let content = try checked(text, own)
        #expect(content.findings(of: "spelling").count == Set(words).count)
    }
}

extension Character {
    fileprivate var hexDigitOrLetter: UInt32 { UInt32(Int(String(self), radix: 26)!) }
}
