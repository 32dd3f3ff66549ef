import PortavozDiagnostics
import PortavozKit
import Testing

/// What `brand.yml` is read as, and what is said where it can't be.
struct BrandReadingTests {
    @Test func aNameTwoColoursAndALogoAreABrand() throws {
        let (brand, faults) = try read("name: Alborada\nlogo: l.svg\ncolors: {vino: \"#722\", crema: '#fcf8f2'}\n")
        #expect(faults == [])
        #expect(brand.name == "Alborada" && brand.legalName == "Alborada" && brand.logo?.value == "l.svg")
        #expect(brand.colors.map(\.name.value) == ["vino", "crema"])
        #expect(brand.colors.map(\.value.value.hex) == ["#772222", "#fcf8f2"])
    }

    @Test func everySectionIsReadWithItsPlaces() throws {
        let (brand, faults) = try read(full)
        #expect(faults == [])
        let color = brand.colors[0]
        #expect(color.title?[.init("en")] == "Ink" && color.role == .text && color.dark?.value.hex == "#efe6db")
        #expect(color.value.location == SourceLocation(Brand.path, line: 4, column: 46, length: 9))
        #expect(brand.pairs.map(\.purpose) == [.text, .graphics] && brand.pairs[1].front.value == "papel")
        let family = brand.typography.families[0]
        #expect(family.role == .text && family.name.value == "Ibarra" && family.fallback.map(\.value) == ["serif"])
        #expect(family.files[0].weights == 100...900 && family.files[0].style == .italic)
        #expect(brand.typography.scale[0].length.value == BrandLength(value: 1.25, unit: .rem))
        #expect(brand.typography.weights[0].value == 700)
        #expect(brand.spacing[0].length.value.css == "8px" && brand.radii[0].length.value.css == "0.5rem")
        #expect(brand.logos[0].files.map(\.value) == ["l.svg"] && brand.logos[0].backgrounds[0].value == "papel")
        #expect(brand.voice[0].areNot?[.init("es")] == "Secos" && brand.tone[0].situation[.init("en")] == "Retraso")
        let term = brand.terms[0]
        #expect(term.use?.value == "correo" && term.avoid.map(\.value) == ["email", "e-mail"])
        #expect(term.language == LanguageCode("es") && term.isCaseSensitive && term.severity == .warning)
        #expect(term.reason?[.init("es")] == "Es español" && term.location.line == 19)
        #expect(term.avoid[1].location.column == 34)
        #expect(brand.names.map(\.name.value) == ["Alborada", "Mastodon"])
        #expect(brand.names[1].wrong.map(\.value) == ["Mastodonte"])
        #expect(brand.inclusive[0].avoid[0].value == "los clientes")
        #expect(brand.subjects.map(\.level) == [.green, .red] && brand.subjects[1].approver?.value == "ana")
        #expect(brand.boilerplate[0].name.value == "short" && brand.boilerplate[0].text[.init("en")] == "A roaster.")
        #expect(brand.legal[0].text[.init("es")] == "Todos los derechos." && brand.houseRules.count == 2)
        #expect(brand.profiles.map(\.status) == [.active, .closed] && brand.activeProfiles.count == 1)
        #expect(brand.checks.severity.map(\.level) == [.off] && brand.checks.words.map(\.value) == ["macchiato"])
        #expect(brand.checks.exceptions[0].file?.value == "content/posts/a.md")
    }

    @Test(arguments: [
        ("colours: {a: '#fff'}", "unknown-key 1:1 → colors"),
        ("colors: {Vino Tinto: '#fff'}", "brand-bad-name 1:10 → vino-tinto"),
        ("colors: {a: '#ff'}", "brand-bad-color 1:13"),
        ("colors: {a: tomatoe}", "brand-bad-color 1:13 → tomato"),
        ("colors: {a: {role: text}}", "missing-key 1:13"),
        ("colors: {a: {value: red, role: txt}}", "bad-value 1:32 → text"),
        ("colors: {a: {value: red, role: line}, b: {value: tan, role: line}}", "brand-role-taken 1:39"),
        (
            "colors: {" + (1...7).map { "c\($0): {value: '#333', role: chart}" }.joined(separator: ", ") + "}",
            "brand-role-taken 1:214"
        ),
        ("colors: {a: red}\npairs: [{front: a, back: b}]", "brand-unknown-color 2:26"),
        ("colors: {a: red}\npairs: [{front: a}]", "missing-key 2:9"),
        ("radii: {m: 3em}", "wrong-type 1:12"),
        ("typography: {families: {text: {name: A, files: [{file: a.woff2, weight: 900 100}]}}}", "wrong-type 1:73"),
        ("logos: {a: {use: x}}", "missing-key 1:12"),
        ("voice: [{trait: {xx: Cercanos}}]", "unknown-language 1:18"),
        ("terms: [{use: correo}]", "missing-key 1:9"),
        ("terms: [{use: a, avoid: [b, a]}]", "brand-term-itself 1:29"),
        ("terms: [{use: internet, avoid: [Internet]}]", "brand-term-itself 1:33"),
        ("terms: [{use: correo, avoid: [mail]}, {use: carta, avoid: [correo]}]", "brand-term-contradiction 1:60"),
        ("terms: [{avoid: b, severity: eror}]", "bad-value 1:30 → error"),
        ("names: [{name: Ana, wrong: Ana}]", "brand-term-itself 1:28"),
        ("subjects: [{name: Cuentas, level: red}]", "brand-no-approver 1:28"),
        ("subjects: [{name: Cuentas}]", "missing-key 1:12"),
        ("profiles: [{network: X, url: 'javascript:1'}]", "unsafe-url 1:30"),
        ("checks: {severity: {spelling: never}}", "bad-value 1:31"),
        ("house-rules: Respeto", "wrong-type 1:14"), ("inclusive: [mail]", "wrong-type 1:13"),
        ("house-rules: [\"\"]", "wrong-type 1:15"), ("terms: [{avoid: []}]", "missing-key 1:10"),
        ("boilerplate: {corto: \"\"}", "missing-key 1:15"), ("logos: {a: {files: []}}", "missing-key 1:13"),
        ("subjects: [{name: Salud, level: amber}]", "missing-key 1:12"),
    ])
    func eachFaultIsToldAtItsPlace(yaml: String, expected: String) throws {
        let (_, faults) = try read(yaml)
        let told = faults.map { fault in
            let place = fault.location!
            return "\(fault.rule) \(place.line):\(place.column)" + (fault.suggestion.map { " → \($0)" } ?? "")
        }
        #expect(told == [expected])
        for fault in faults { expectWords(for: fault) }
    }

    @Test func anItemOfAListIsShownAsOne() throws {
        let (_, faults) = try read("inclusive: [mail]")
        #expect(
            Messages.wording(of: try #require(faults.first), in: .es)
                == Wording(
                    "cada elemento de `inclusive` tiene que ser un grupo de claves con sus valores, no `mail`",
                    wayOut: "escríbelo en su línea, así: `- {clave: valor}`"))
    }

    @Test(arguments: [
        "terms: [{use: internet, avoid: [Internet], case-sensitive: true}]",
        "terms: [{use: post, avoid: [mail], language: en}, {use: entrada, avoid: [post], language: es}]",
    ])
    func wordsThatOnlyLookLikeOneAnotherAreNoFault(yaml: String) throws {
        #expect(try read(yaml).1 == [])
    }

    private func read(_ yaml: String) throws -> (Brand, [Diagnostic]) {
        let site = MemorySite([
            "brand/brand.yml": yaml,
            "brand/l.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>", "brand/f.woff2": "", "brand/a.woff2": "",
        ])
        let (settings, faults) = try readSite(site.files.fileSystem)
        return (try #require(settings).brand, faults)
    }

    private let full = """
        name: Alborada
        legal-name: Alborada, S. L.
        colors:
          tinta: {name: {es: Tinta, en: Ink}, value: "#2b231c", dark: "#efe6db", role: text, use: Texto}
          papel: white
        pairs: [{front: tinta, back: papel}, {front: papel, back: tinta, for: graphics}]
        typography:
          families: {text: {name: Ibarra, fallback: [serif], files: [{file: f.woff2, weight: 100 900, style: italic}]}}
          scale: {l: 1.25rem}
          weights: {strong: 700}
        spacing: {1: 8px}
        radii: {m: 0.5rem}
        logos:
          principal: {files: [l.svg], backgrounds: [papel], clear-space: La altura de la «a», minimum-size: 24 px}
        voice: [{trait: Cercanos, are: Claros, are-not: {es: Secos, en: Curt}, do: Hola, dont: Estimado}]
        tone: [{situation: Retraso, advice: Di cuándo}]
        terms:
          # Una nota.
          - {use: correo, avoid: [email, e-mail], language: es, case-sensitive: true, reason: Es español, severity: warning}
        names: [Alborada, {name: Mastodon, wrong: Mastodonte}]
        inclusive: [{use: la clientela, avoid: [los clientes]}]
        subjects: [{name: Recetas, level: green}, {name: Cuentas, level: red, words: [beneficio], approver: ana}]
        boilerplate: {short: {es: Un tostador., en: A roaster.}}
        legal: {rights: Todos los derechos.}
        house-rules: [Respeto, {es: Sin anuncios, en: No ads}]
        profiles:
          - {network: Mastodon, handle: "@a@b.example", url: "https://b.example/@a", owner: ana}
          - {network: Otra, url: "https://c.example/", status: closed}
        checks:
          severity: {spelling: "off"}
          exceptions: [{rule: shouting, file: content/posts/a.md, text: SOS, reason: Una sigla}]
          words: [macchiato]

        """
}
