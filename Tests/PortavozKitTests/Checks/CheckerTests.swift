import PortavozDiagnostics
import PortavozKit
import Testing

struct CheckerTests {
    @Test func aPageOfSeededDefectsIsCaughtToTheLetter() throws {
        let text = """
            ---
            title: "El MAIL de cafe alborada"
            description: Poco.
            date: 2026-03-14
            authors: [ana]
            cover: {image: taza.png, alt: Foto}
            ---
            Un Mail, dos mails y un e-
            mail; una *re*d
            social. `mail` no cuenta, ni https://mail.example/.

            > Una cita con mail.

            #### Cafetería Alborada

            | mail | ñ |
            |---|---|
            | ![imagen](taza.png) | autorizaciones |

            TODO: pulsa [aquí](https://vine.co/x). ¡¡Ya!! La huelga, el 20 %.

            """
        let content = try CheckedContent(text, files: ["posts/taza.png": ""])
        #expect(
            content.places == [
                "term-forbidden 2:12+4", "name-spelling 2:20+13", "description-length 3:14+5", "alt-meaningless 6:31+4",
                "term-forbidden 8:4+4", "term-forbidden 8:14+5", "term-forbidden 9:1+4", "term-forbidden 9:12+4",
                "link-text-meaningless 10:30+21",
                "heading-order 14:1+4", "name-spelling 14:6+18", "term-forbidden 16:3+4", "alt-meaningless 18:5+6",
                "term-forbidden 18:25+14", "placeholder 20:1+4", "dead-service 20:13+25",
                "link-text-meaningless 20:13+25", "shouting 20:40+2", "shouting 20:44+2", "subject-approval 20:50+6",
            ])
    }

    @Test(arguments: [
        ("mail", "correo"), ("Mail", "Correo"), ("MAIL", "CORREO"), ("mails", "correos"),
        ("redes sociales", "canales"), ("autorizaciones", "permisos"), ("autorizacion", "permiso"),
    ])
    func theSuggestionHasTheFormAndTheCapitalsOfWhatItReplaces(found: String, suggestion: String) throws {
        let content = try CheckedContent("Con \(found) va.")
        #expect(content.findings(of: "term-forbidden").map(\.suggestion) == [suggestion])
    }

    @Test(arguments: ["Los emails.", "Un mailing.", "Hotmail.", "Un correo.", "Está en smail."])
    func aPartOfAWordIsNoTerm(text: String) throws {
        #expect(try CheckedContent(text).findings(of: "term-forbidden").isEmpty)
    }

    @Test func aTermHoldsInItsLanguageOnly() throws {
        #expect(try CheckedContent("Our mail.", language: .en).findings(of: "term-forbidden").isEmpty)
    }

    @Test func accentsTellWordsApart() throws {
        let brand = "name: X\nterms: [{avoid: [esta], use: la, language: es}]\n"
        let content = try CheckedContent("Está aquí esta taza, y ésta.", brand: brand)
        #expect(content.findings(of: "term-forbidden").map { $0.location?.column } == [11])
    }

    @Test func enyeIsALetterOfItsOwn() throws {
        let brand = "name: X\nterms: [{avoid: [ano], use: otro, language: es}]\n"
        #expect(try CheckedContent("Este año.", brand: brand).findings(of: "term-forbidden").isEmpty)
    }

    @Test func aPreferredTermMayHoldAForbiddenOne() throws {
        let brand = "name: X\nterms: [{avoid: [café], use: café de finca, language: es}]\n"
        let content = try CheckedContent("Un café de finca y un café.", brand: brand)
        #expect(content.findings(of: "term-forbidden").map { $0.location?.column } == [23])
    }

    @Test func theBrandDecidesHowMuchARuleMatters() throws {
        let brand = CheckedContent.brand + "checks: {severity: {shouting: error, term-forbidden: off}}\n"
        let content = try CheckedContent("Un mail. ¡¡Ya!", brand: brand)
        #expect(content.findings.map(\.diagnostic.rule) == ["shouting"])
        #expect(content.findings.map(\.diagnostic.severity) == [.error])
    }

    @Test func anErrorOfTheBrandStopsABuild() throws {
        let brand = CheckedContent.brand + "checks: {severity: {term-forbidden: error}}\n"
        let site = MemorySite(["brand/brand.yml": brand, "posts/a.md": MemorySite.post("A", "Un mail.")])
        #expect(try site.build().diagnostics.map(\.rule) == ["term-forbidden"])
        #expect(site.published.isEmpty)
    }

    @Test func aBuildIsSilentAboutWarnings() throws {
        let site = MemorySite([
            "brand/brand.yml": CheckedContent.brand, "posts/a.md": MemorySite.post("A", "Un mail. ¡¡Ya!!"),
        ])
        #expect(try site.build().diagnostics == [])
    }

    @Test func anErrorInADraftIsAWarning() throws {
        let brand = CheckedContent.brand + "checks: {severity: {term-forbidden: error}}\n"
        let text = MemorySite.post("A", "Un mail.", more: "draft: true\n")
        let content = try CheckedContent(text, brand: brand)
        #expect(content.findings.map(\.diagnostic.severity) == [.warning])
    }

    @Test func exceptionsOfTheBrandAreReportedOnceTheyAreOfNoUse() throws {
        let brand =
            CheckedContent.brand + """
                checks:
                  exceptions:
                    - {rule: term-forbidden, file: content/posts/texto.md, text: mail}
                    - {rule: shouting}

                """
        let content = try CheckedContent("Un mail.", brand: brand)
        #expect(content.findings.map(\.diagnostic.rule) == ["unused-exception"])
        #expect(content.findings.first?.diagnostic.arguments["rule"] == "shouting")
        #expect(content.findings.first?.diagnostic.location?.file == "content/brand/brand.yml")
    }

    @Test func aCommentAllowsWhatFollowsAndNothingElse() throws {
        let content = try CheckedContent(
            "<!-- portavoz: allow term-forbidden -->\n\nUn mail.\n\nOtro mail.\n\nUn <!-- portavoz: allow term-forbidden --> mail."
        )
        #expect(content.places == ["term-forbidden 9:6+4"].map { $0.replacing("9:", with: "10:") })
    }

    @Test func aCommentThatAllowsNothingIsReported() throws {
        let content = try CheckedContent("<!-- portavoz: allow shouting -->\n\nHola.")
        #expect(content.places == ["unused-exception 6:1+33"])
    }

    @Test func aCommentWithAnUnknownRuleIsReported() throws {
        let content = try CheckedContent("<!-- portavoz: allow shoutin -->\n\nHola.\n\n<!-- portavoz: hush -->")
        #expect(content.places == ["unknown-check-rule 6:1+32", "bad-check-comment 10:1+23"])
        #expect(content.findings.first?.diagnostic.suggestion == "shouting")
    }

    @Test func aSettingOfAnUnknownRuleIsReported() throws {
        let brand = CheckedContent.brand + "checks: {severity: {shoutin: error}}\n"
        #expect(try CheckedContent("Hola.", brand: brand).findings.map(\.diagnostic.rule) == ["unknown-check-rule"])
    }

    @Test func theSettingsTextsAreChecked() throws {
        let settings = MemorySite.settings.replacing("description: Un diario.", with: "description: Un mail.")
        let content = try CheckedContent("Hola.", files: ["site.yml": settings])
        #expect(content.places == ["term-forbidden 2:17+4"])
    }

    @Test func sentencesEndWhereTheyEnd() {
        func count(_ text: String) -> Int { Sentence.count(in: text, language: "es") }
        #expect(count("El Sr. Ruiz vino. Se fue a las 3.30 p. m. y ya está.") == 2)
        #expect(count("¿Vienes? ¡Sí! Vale… Bien") == 4)
        #expect(count("Café Alborada, S. L. Es «todo». Fin") == 2)
    }

    @Test func aLineWithoutEndTakesNoSquareTime() throws {
        let content = try CheckedContent(String(repeating: "mail %s ñ ", count: 10_000))
        #expect(content.findings(of: "term-forbidden").count == 10_000)
        #expect(content.findings(of: "placeholder").last?.location?.column == 9_999 * 10 + 6)
    }

    @Test func whatAnExampleShowsIsLeftAlone() throws {
        let text =
            "````example\nUn mail: https://a.example/\n````\n\n> [!DONT]\n> Un mail.\n\n```details Más\nUn mail.\n```"
        #expect(try CheckedContent(text).places == ["term-forbidden 14:4+4"])
    }

    @Test func theSampleSitePassesItsOwnCheck() throws {
        var options = BuildOptions(at: madrid.read("2026-11-22T12:00")!)
        options.gathersProse = true
        let shelf = ThemeShelf(site: repository, installed: repository)
        var memory = BuildMemory()
        let build = Build(files: repository.withoutWriting, shelf: shelf, options: options)
        let report = try build.run(&memory, isDry: true)
        #expect(!report.hasErrors)
        let graph = try #require(report.graph)
        let texts =
            try CheckedSite.texts(graph) + CheckedSite.settings(graph.site, repository) + CheckedSite.brand(graph.site)
        var rules = CheckRules(graph.site)
        let dictionaries = DictionaryShelf.system([:])
        if dictionaries.dictionary(named: "es_ES") != nil, dictionaries.dictionary(named: "en_GB") != nil {
            rules.spelling = Spelling(graph, shelf: dictionaries)
        } else {
            print("the sample's spelling is not looked at: the dictionaries es_ES and en_GB are not there")
        }
        let findings = Checker(rules).check(texts)
        #expect(findings.filter { $0.diagnostic.severity != .note }.map(\.diagnostic) == [])
    }
}
