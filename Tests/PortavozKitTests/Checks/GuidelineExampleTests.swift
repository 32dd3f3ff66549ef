import PortavozDiagnostics
import PortavozKit
import Testing

/// What guidelines and brand.yml show is held against the rules that they teach, at every build.
struct GuidelineExampleTests {
    private func guideline(_ body: String) -> String { "---\ntitle: Guía\nowner: ana\n---\n\(body)\n" }

    private func build(_ body: String, brand: String = CheckedContent.brand) throws -> [String] {
        let site = MemorySite([
            "brand/brand.yml": brand, "guidelines/voz/index.md": guideline(body),
            "posts/a.md": MemorySite.post("A", "Un mail."),
        ])
        let report = try site.build()
        #expect(report.hasErrors == site.published.isEmpty)
        return report.diagnostics.map(line)
    }

    private static let file = "content/guidelines/voz/index.md"

    @Test func aGoodExampleThatBreaksTheBrandsRulesIsToldByABuild() throws {
        #expect(
            try build("> [!DO]\n> Te escribimos un mail.\n\nUn mail aquí no importa.") == [
                "warning term-forbidden \(Self.file):6:20:4 → correo"
            ])
        #expect(
            try build("```do-dont\n- do: Un mail\n  dont: Otro mail\n```") == [
                "warning term-forbidden \(Self.file):6:10:4 → correo"
            ])
    }

    @Test func aBadExampleThatDeclaresNothingMayBeAnything() throws {
        #expect(try build("> [!DONT]\n> Te escribimos.\n\n```do-dont\n- do: Hola\n  dont: Adiós\n```") == [])
    }

    @Test func aBadExampleHasToBeCaughtByTheRuleThatItDeclares() throws {
        let comment = "<!-- portavoz: breaks term-forbidden -->\n\n> [!DONT]\n> Te escribimos un "
        #expect(try build(comment + "mail.") == [])
        #expect(try build(comment + "correo.") == ["warning dont-example \(Self.file):5:1:40"])
        let pair = "```do-dont\n- do: Hola\n  dont: \"¡¡Hola!\"\n  rule: [shouting, term-forbidden]\n```"
        #expect(try build(pair) == ["warning dont-example \(Self.file):8:20:14"])
    }

    @Test func aCommentInsideTheCalloutWillDo() throws {
        let text = "> [!DONT]\n> Un <!-- portavoz: breaks shouting --> correo."
        #expect(try build(text) == ["warning dont-example \(Self.file):6:6:34"])
        #expect(try build(text.replacing("correo", with: "CORREO QUE GRITA")) == [])
    }

    @Test func aDeclarationOfAnUnknownRuleIsReported() throws {
        #expect(
            try build("<!-- portavoz: breaks shoutin -->\n\n> [!DONT]\n> ¡¡Ya!!") == [
                "warning unknown-check-rule \(Self.file):5:1:33 → shouting"
            ])
    }

    @Test func aRuleThatIsOffCatchesNothing() throws {
        let brand = CheckedContent.brand + "checks: {severity: {shouting: off}}\n"
        #expect(
            try build("<!-- portavoz: breaks shouting -->\n\n> [!DONT]\n> ¡¡Ya!!", brand: brand) == [
                "warning dont-example \(Self.file):5:1:34"
            ])
    }

    @Test func severityAndExceptionsHoldForExamplesToo() throws {
        let brand = CheckedContent.brand + "checks: {severity: {dont-example: error}}\n"
        let text = "<!-- portavoz: breaks shouting -->\n\n> [!DONT]\n> Ya."
        #expect(try build(text, brand: brand) == ["error dont-example \(Self.file):5:1:34"])
        #expect(try build("<!-- portavoz: allow dont-example -->\n\n" + text, brand: brand) == [])
        let exception =
            CheckedContent.brand + "checks: {exceptions: [{rule: dont-example, file: guidelines/voz/index.md}]}\n"
        #expect(try build(text, brand: exception) == [])
    }

    @Test func theBrandsOwnExamplesAreHeldAgainstItsRules() throws {
        let brand =
            CheckedContent.brand + """
                voice: [{trait: Claros, do: Un mail claro, dont: "¡¡Ya!!", rule: shouting}]
                tone: [{situation: Tarde, do: {es: Hoy, en: We utilize it}, dont: Mañana, rule: shouting}]
                boilerplate: {short: {es: La autorización de cafe alborada}}

                """
        #expect(
            try build("Hola.", brand: brand) == [
                "warning term-forbidden content/brand/brand.yml:15:32:4 → correo",
                "warning term-forbidden content/brand/brand.yml:16:48:7 → use",
                "warning dont-example content/brand/brand.yml:16:81:8",
                "warning term-forbidden content/brand/brand.yml:17:30:12 → permiso",
                "warning name-spelling content/brand/brand.yml:17:46:13 → Café Alborada",
            ])
    }

    @Test func wordsThatEntriesContradictAreReported() throws {
        let brand = """
            name: X
            terms:
              - {avoid: [correo], use: carta, language: es}
              - {avoid: [mail], use: correos, language: es}
              - {avoid: [taza], use: pocillo, language: es}
              - {avoid: [vaso], use: tazas, language: es}

            """
        let report = try MemorySite(["brand/brand.yml": brand]).build()
        #expect(
            report.diagnostics.map(line).filter { $0.contains("brand.yml") } == [
                "warning brand-avoid-uncaught content/brand/brand.yml:3:14:6",
                "warning brand-avoid-uncaught content/brand/brand.yml:5:14:4",
            ])
    }

    @Test func aBuildWithoutGuidelinesHasNothingToSay() throws {
        try MemorySite(["posts/a.md": MemorySite.post("A")]).built()
    }
}
