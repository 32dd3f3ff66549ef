import PortavozDiagnostics
import PortavozKit
import Testing

/// `--fix` writes what the brand says fits everywhere, and changes nothing else that a text means.
struct FixTests {
    private static let brand = """
        name: Café Alborada
        terms:
          - {avoid: [mail], use: correo, language: es, fix: true}
          - {avoid: [newsletter], use: boletín, language: es}
          - {avoid: [SEO], use: posicionamiento, language: es, fix: true}
          - {avoid: [Sede Central], use: oficina, language: es, fix: true}
          - {avoid: [orwell], use: "1984", language: es, fix: true}
          - {avoid: [vacío], use: "null", language: es, fix: true}
          - {avoid: [guion], use: "- raya", language: es, fix: true}
          - {avoid: [fotos], use: imágenes, language: es, fix: true}
          - {avoid: [mail], use: e-mail, language: en, fix: true}
        names:
          - {name: Café Alborada, wrong: [Cafetería Alborada], fix: true}
          - {name: El País, fix: true}
          - {name: Ruzafa, wrong: [Rusafa]}

        """

    /// A post's body as `--fix` leaves it.
    private func fixed(_ body: String, language: MessageLanguage = .es, brand: String = brand) throws -> String {
        let content = try CheckedContent(body, language: language, brand: brand)
        let graph = try #require(content.report.graph)
        for text in try FixedText.all(content.findings, of: graph.site, content.site.files.fileSystem) {
            try text.write(content.site.files.fileSystem)
        }
        let text = content.site.text("content/posts/\(language == .es ? "texto.md" : "text.en.md")")
        let front = MemorySite.post(language == .es ? "Un texto" : "A text", "").count - 1
        return body.hasPrefix("---\n") ? text : String(text.dropFirst(front).dropLast())
    }

    @Test func safeReplacementsAreMadeWhereTheTextStands() throws {
        let body = "Un mail y ma*il*, mails, `mail`.\n\n[Mail](mail.md) de Cafetería Alborada."
        let content = try CheckedContent(body, brand: Self.brand, files: ["posts/mail.md": MemorySite.post("Otro")])
        let site = try #require(content.report.graph).site
        let fixed = try FixedText.all(content.findings, of: site, content.site.files.fileSystem)
        #expect(fixed.map(\.replacements) == [3])
        #expect(
            fixed.first?.difference == """
                --- a/content/posts/texto.md
                +++ b/content/posts/texto.md
                @@ -6 +6 @@
                -Un mail y ma*il*, mails, `mail`.
                +Un correo y ma*il*, mails, `mail`.
                @@ -8 +8 @@
                -[Mail](mail.md) de Cafetería Alborada.
                +[Correo](mail.md) de Café Alborada.

                """)
    }

    @Test(arguments: [
        // The words are the link's label.
        "Un [mail].\n\n[mail]: /a/", "Un [mail][].\n\n[mail]: /a/", "![mail]\n\n[mail]: a.png",
        // They would become one.
        "Un [mail].\n\n[correo]: /a/",
        // A heading's address.
        "## El mail\n\nMira [eso](#el-mail).",
        // No words of the text.
        "mail.example.com/mail", "#mail y @mail", "En /mail/ y mail.pdf", "C:\\\\mail\\\\mail.txt",
        "mail\\_to y {mail}",
        "mail/teléfono", "a+mail",
        // What means something else at a line's beginning, or is of no word's making.
        "orwell. Es un libro.", "guion de cine",
        // The word before would have to change.
        "Textos y fotos.", "La newsletter.", "En Rusafa.",
        // A common word with other capitals.
        "En el país más bonito.",
    ])
    func whereAReplacementWouldChangeMoreNothingIsReplaced(body: String) throws {
        #expect(try fixed(body) == body)
    }

    @Test(arguments: [
        ("el SEO y la Sede Central", "el posicionamiento y la oficina"), ("SEO es esto.", "Posicionamiento es esto."),
        ("el seo y la SEDE central", "el posicionamiento y la oficina"), ("UN MAIL", "UN CORREO"),
        ("¿Mail?", "¿Correo?"),
        ("[un mail][x]\n\n[x]: /a/", "[un correo][x]\n\n[x]: /a/"), ("Más fotos.", "Más imágenes."),
        ("## Cafetería Alborada", "## Cafetería Alborada"),
        ("Un **mail** y un _mail_.", "Un **correo** y un _correo_."),
    ])
    func whatIsWrittenFitsItsPlace(body: String, result: String) throws {
        #expect(try fixed(body) == result)
    }

    @Test func anArticleThatWouldHaveToChangeKeepsItsWord() throws {
        #expect(try fixed("Send a mail, the mail.", language: .en) == "Send a mail, the e-mail.")
    }

    @Test(arguments: [
        ("title: vacío", "title: vacío"), ("title: Un mail", "title: Un correo"),
        ("title: 'Un mail'", "title: 'Un correo'"),
        ("title: \"mail: uno\"", "title: \"correo: uno\""),
    ])
    func frontMatterStaysWhatItIs(title: String, result: String) throws {
        let rest = "\ndate: 2026-03-14\nauthors: [ana]\n---\nTexto.\n"
        #expect(try fixed("---\n\(title)\(rest)") == "---\n\(result)\(rest)")
    }

    @Test func whatIsLeftOfAFileIsReplacedWhereOneReplacementDoesHarm() throws {
        let body = "Un [mail] y un mail.\n\nOtro mail.\n\n[mail]: /a/"
        #expect(try fixed(body) == "Un [mail] y un correo.\n\nOtro correo.\n\n[mail]: /a/")
    }

    @Test func aSentenceMayBeginWithANameInSmallLetters() throws {
        let brand = "name: X\nnames: [portavoz]\n"
        let text = "¿Portavoz sirve? «Portavoz» sirve.\n\n- (Portavoz)\n\n# ¡Portavoz!\n\nUn Portavoz."
        #expect(try CheckedContent(text, brand: brand).findings(of: "name-spelling").map { $0.location?.line } == [12])
    }
}
