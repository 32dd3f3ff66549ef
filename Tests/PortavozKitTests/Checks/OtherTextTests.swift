import PortavozDiagnostics
import PortavozKit
import Testing

/// Texts outside paragraphs: data blocks, settings, brand.yml, what front matter says.
struct OtherTextTests {
    @Test func dataBlocksTextsAreChecked() throws {
        let text = """
            ```chart
            type: bar
            title: "Un mail"
            caption: Otro mail
            source: Del mail
            ---
            Mes,mail
            Enero mail,3
            ```

            ```timeline
            - date: 2026
              title: El mail
              text: Con mails
            ```

            ```details  El mail
            Un mail.
            ```

            ```gallery
            - file: a.png
              alt: Un mail
              caption: El mail
            ```

            ```embed
            url: https://vimeo.com/1
            title: Mail
            caption: Un mail
            ```

            > ```timeline
            > - date: 2026
            >   title: El mail citado
            > ```

            """
        let content = try CheckedContent(text, files: ["posts/a.png": ""])
        #expect(
            content.places.filter { $0.hasPrefix("term") }
                == [
                    "8:12+4", "9:15+4", "10:13+4", "12:5+4", "13:7+4", "18:13+4", "19:13+5", "22:16+4", "23:4+4",
                    "28:11+4",
                    "29:15+4", "34:8+4", "35:13+4",
                ].map { "term-forbidden " + $0 })
    }

    /// Not what is wrong on purpose: false answers, replies to choose from, what customers say, texts with gaps.
    @Test func whatExercisesSayIsChecked() throws {
        let text = """
            ```quiz
            id: a
            question: "¿Mail?"
            answers:
              - {text: Un mail, right: true, feedback: Es mail}
              - {text: No mail, feedback: Ni mail}
            ```

            ```quiz
            id: b
            question: Verdad
            right: false
            if-true: "El mail"
            if-false: 'Los mails'
            ```

            ```order
            id: c
            question: Orden
            steps: [Abre el mail, Cierra]
            right: Buen mail
            wrong: Mal mail
            ```

            ```match
            id: d
            question: Une
            pairs: [{left: Un mail, right: Otro mail, feedback: Sin mail}, {left: A, right: B, feedback: C}]
            others: [Mail]
            ```

            ```fill
            id: e
            question: Completa
            text: Un mail [nuevo]
            right: Sí
            wrong: No mail
            ```

            ```scenario
            id: f
            title: El mail
            start: uno
            steps:
              uno: {who: Cliente, says: Mi mail, replies: [{text: Tu mail, to: fin, feedback: Mal mail}]}
              fin: {says: Mail, end: bad}
            ```

            ```checklist
            id: g
            title: Un mail
            items: [{id: x, text: Leo el mail}]
            ```

            ```reflection
            id: h
            question: "¿Y el mail?"
            hint: Piensa en un mail
            ```

            """
        let content = try CheckedContent(text)
        #expect(content.report.diagnostics == [])
        let marked = content.findings(of: "term-forbidden").compactMap { finding in
            finding.location.map { place in "\(place.line):\(place.column)+\(place.length)" }
        }
        #expect(
            marked == [
                "8:13+4", "10:15+4", "10:47+4", "11:34+4", "18:14+4", "19:16+5", "25:17+4", "26:13+4", "27:12+4",
                "33:19+4", "33:37+4", "33:57+4", "42:11+4", "47:11+4", "50:87+4", "56:11+4", "57:30+4", "62:18+4",
                "63:20+4",
            ])
    }

    @Test func menusAreChecked() throws {
        let settings =
            MemorySite.settings
            + "menus: {main: {es: [{title: Mail, url: /}], en: [{title: \"Utilize\", url: /en/}]}}\n"
        let content = try CheckedContent("Hola.", files: ["site.yml": settings])
        #expect(content.places == ["term-forbidden 8:29+4", "term-forbidden 8:59+7"])
    }

    @Test func theBrandsOwnTextsAreCheckedInTheirLanguage() throws {
        let brand =
            CheckedContent.brand + """
                voice: [{trait: Mail, are: {es: Un mail, en: A mail}, are-not: {en: We utilize}, dont: Un mail}]
                colors: {rojo: {value: "#a00000", use: Para el mail}}
                house-rules: [Sin mail]

                """
        let content = try CheckedContent("Hola.", brand: brand)
        #expect(
            content.places == [
                "term-forbidden 15:17+4", "term-forbidden 15:36+4", "term-forbidden 15:72+7", "term-forbidden 16:48+4",
                "term-forbidden 17:19+4",
            ])
    }

    @Test func whatFrontMatterSaysBesidesIsChecked() throws {
        let files = [
            "people/ana.md": "---\nname: Ana\nrole: La del mail\n---\n",
            "guidelines/voz/index.md":
                "---\ntitle: Voz\nowner: ana\nchanges: [{version: \"1\", date: 2026-01-01, summary: Un mail}]\n---\nHola.\n",
            "training/a/course.yml": "title: Curso\n",
            "training/a/01-uno.md": "---\ntitle: Uno\nobjectives: [Escribir un mail]\n---\nHola.\n",
        ]
        let content = try CheckedContent("Hola.", files: files)
        let found = content.findings(of: "term-forbidden").map(line)
        #expect(
            Set(found) == [
                "warning term-forbidden content/people/ana.md:3:14:4 → correo",
                "warning term-forbidden content/guidelines/voz/index.md:4:56:4 → correo",
                "warning term-forbidden content/training/a/01-uno.md:3:26:4 → correo",
            ])
    }

    @Test func codeAndQuotationsInHTMLAreLeftAlone() throws {
        let content = try CheckedContent(
            "Con <code>mail</code>, <q>un mail <b>mail</b></q>, <kbd>mail</kbd> y <b>mail</b>.")
        #expect(content.places == ["term-forbidden 6:73+4"])
    }

    @Test func aQuotationSaysWhoseItIs() throws {
        func found(_ text: String) throws -> Int {
            try CheckedContent(text).findings(of: "unsourced-quotation").count
        }
        let words = "> El agua sube despacio y baja deprisa, como casi todo."
        #expect(try found(words) == 1)
        #expect(try found(words + "\n>\n> — Ana") == 0)
        #expect(try found(words + "\n> — Ana") == 0)
        #expect(try found("Dijo:\n\n" + words) == 0)
        #expect(try found("Dijo.\n\n" + words + " [Aquello](https://a.example/)") == 0)
        #expect(try found("> Muy corta.") == 0)
        #expect(try found(words.replacing("> El", with: "> [!NOTE]\n> El")) == 0)
        #expect(try found(words + "\n\nOtra cosa.\n\n" + words) == 2)
    }

    @Test func theHardestSentencesOfAHardTextArePointedAt() throws {
        let hard =
            "La sistematización institucional de responsabilidades interdepartamentales posibilita optimizaciones."
        let harder =
            "Consecuentemente, institucionalizaremos responsabilidades interdepartamentales extraordinariamente."
        let text =
            (0..<6).map { _ in hard }.joined(separator: " ") + "\n\n" + harder + "\n\n"
            + (0..<6).map { _ in hard }.joined(separator: " ")
        let found = try CheckedContent(text).findings(of: "readability")
        #expect(found.map { $0.location?.line } == [8])
        #expect(found.map { $0.arguments["grade"] } == ["very-difficult"])
        #expect(found.map { $0.arguments["lines"] } == ["6, 6"])
    }
}
