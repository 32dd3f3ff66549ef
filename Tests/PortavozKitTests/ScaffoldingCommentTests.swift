import PortavozDiagnostics
import PortavozKit
import Testing

/// `portavoz new comment`: the file that it writes, and what it says no to.
struct ScaffoldingCommentTests {
    private static let now = madrid.read("2026-06-01 12:34")!

    private static func site(_ more: [String: String] = [:], settings: String = "comments: files\n") -> MemorySite {
        MemorySite(
            [
                "site.yml": MemorySite.settings + settings, "posts/2026-03-hola.md": MemorySite.post("Hola"),
                "posts/2026-03-hola.en.md": MemorySite.post("Hello", more: "slug: hello\n"),
                "posts/taza/index.md": MemorySite.post("Taza"),
            ].merging(more) { $1 })
    }

    private static func ask(
        _ site: MemorySite, _ post: String = "hola", by speaker: NewComment.Speaker = .reader("Rosa"),
        text: String? = "Me gusta.", _ change: (inout CommentRequest) -> Void = { _ in }
    ) throws -> CommentRequest.Answer {
        var request = CommentRequest(on: post, by: speaker)
        request.text = text.map { Array($0.utf8) }
        change(&request)
        let answer = try request.newFile(in: site.files.fileSystem, now: now, words: .en)
        for diagnostic in answer.diagnostics { expectWords(for: diagnostic) }
        return answer
    }

    private static func write(_ answer: CommentRequest.Answer, to site: MemorySite) throws -> NewFile {
        let file = try #require(answer.file)
        #expect(answer.isAccepted && answer.diagnostics == [])
        site[file.path] = file.text
        return file
    }

    @Test func aCommentWaitsAndSaysWhatEachFieldIsFor() throws {
        let site = Self.site()
        let file = try Self.write(Self.ask(site), to: site)
        #expect(file.path == "content/posts/2026-03-hola/comments/2026-06-01-rosa.md")
        #expect(
            file.text == """
                ---
                # Entre las dos líneas de guiones van los datos; debajo, lo que dice. Lo que sigue a una almohadilla (#) es una
                # explicación: no se publica, y puedes borrarla.
                # Quién lo dice, con el nombre que quiere que se vea.
                name: "Rosa"
                # Cuándo lo dijo.
                date: 2026-06-01 12:34
                # Mientras diga false espera, y solo se nombra en el hub. Para publicarlo, escribe true.
                approved: false
                # A qué comentario responde: el nombre de su archivo, sin idioma ni .md.
                # reply-to: 2026-03-05-rosa
                # Por si quieres guardar su correo; no se publica.
                # email: rosa@ejemplo.org
                ---
                Me gusta.

                """)
        // The post stays the file that it was.
        #expect(site["content/posts/2026-03-hola.md"] == MemorySite.post("Hola"))
        try site.built()
        #expect(!site.text("public/blog/hola/index.html").contains("Me gusta."))
        #expect(site.text("staff/semana/index.html").contains(file.path))
    }

    @Test func anApprovedOneIsPublishedByTheNextBuild() throws {
        let site = Self.site()
        let name = "Ana \"la de\" <siempre>: #1"
        let file = try Self.write(
            Self.ask(site, by: .reader(name), text: "Uno.\r\n\r\n---\r\n\r\nDos.\n\n") {
                $0.isApproved = true
                $0.date = "2026-03-20"
            }, to: site)
        #expect(file.path == "content/posts/2026-03-hola/comments/2026-03-20-ana-la-de-siempre-1.md")
        #expect(file.text.hasSuffix("\n---\nUno.\n\n---\n\nDos.\n"))
        try site.built()
        let page = site.text("public/blog/hola/index.html")
        #expect(page.contains("Ana &quot;la de&quot; &lt;siempre&gt;: #1 2026-03-20: <p>Uno.</p>"))
    }

    @Test func theCompanyAnswersByOneOfItsPeople() throws {
        let site = Self.site()
        let first = try Self.write(Self.ask(site) { $0.isApproved = true }, to: site)
        for name in ["2026-06-01-rosa", "2026-06-01-rosa.md", first.path] {
            let answer = try Self.ask(site, by: .staff("ana"), text: "Gracias.") {
                $0.isApproved = true
                $0.replyTo = name
            }
            #expect(answer.file?.text.contains("\nauthor: ana\n") == true)
            #expect(answer.file?.text.contains("\nreply-to: 2026-06-01-rosa\n") == true)
            #expect(answer.file?.text.contains("email") == false)
        }
        _ = try Self.write(
            Self.ask(site, by: .staff("ana"), text: "Gracias.") {
                $0.isApproved = true
                $0.replyTo = "2026-06-01-rosa"
            }, to: site)
        try site.built()
        #expect(site.text("public/blog/hola/index.html").contains("<p>Ana</p><p>Gracias.</p>"))
    }

    @Test func twoOfADayHaveTwoFiles() throws {
        let site = Self.site()
        let paths = try (1...3).map { _ in try Self.write(Self.ask(site), to: site).path.suffix(20) }
        #expect(paths == ["s/2026-06-01-rosa.md", "2026-06-01-rosa-2.md", "2026-06-01-rosa-3.md"])
    }

    @Test func aNameWithoutLettersForAFileGetsOne() throws {
        let site = Self.site()
        #expect(try Self.write(Self.ask(site, by: .reader("¿?")), to: site).path.hasSuffix("/2026-06-01-comentario.md"))
    }

    @Test(
        arguments: [
            ("hola", nil, "2026-03-hola", ""), ("2026-03-hola", nil, "2026-03-hola", ""),
            ("content/posts/2026-03-hola.md", nil, "2026-03-hola", ""),
            ("/srv/sitio/content/posts/2026-03-hola.en.md", nil, "2026-03-hola", ".en"),
            ("hello", nil, "2026-03-hola", ".en"),
            ("2026-03-hola", "en", "2026-03-hola", ".en"), ("taza", nil, "taza", ""), ("taza", "es", "taza", ""),
        ] as [(String, String?, String, String)])
    func aPostIsFoundByItsNames(name: String, language: String?, folder: String, ending: String) throws {
        let site = Self.site()
        let answer = try Self.ask(site, name) { $0.language = language.map { LanguageCode($0) } }
        let file = try Self.write(answer, to: site)
        #expect(file.path == "content/posts/\(folder)/comments/2026-06-01-rosa\(ending).md")
        #expect(file.text.contains(ending.isEmpty ? "# Cuándo lo dijo." : "# When it was said."))
        try site.built()
    }

    @Test func aGuestsTextHasItsCommentsBesideIt() throws {
        var guest = GuestSite()
        guest.others = ["site.yml": MemorySite.settings + "comments: files\n"]
        let site = guest.site
        let file = try Self.write(Self.ask(site, "agua") { $0.isApproved = true }, to: site)
        #expect(file.path == "content/guests/marina/agua/comments/2026-06-01-rosa.md")
        try site.built()
        #expect(site.text("public/blog/agua/index.html").contains("Me gusta."))
    }

    @Test func withoutATextTheFileSaysWhereToWriteIt() throws {
        let site = Self.site()
        for text in [nil, "", " \n\t\n"] {
            let file = try #require(Self.ask(site, text: text).file)
            #expect(file.text.hasSuffix("\n---\nEscribe aquí lo que dice. No lleva títulos, imágenes ni HTML.\n"))
        }
        _ = try Self.write(Self.ask(site, text: nil), to: site)
        try site.built()
    }

    // MARK: Refusals

    private static let states = [
        "posts/borrador.md": MemorySite.post("Borrador", more: "draft: true\n"),
        "posts/pronto.md": MemorySite.post("Pronto", date: "2026-07-01"),
        "posts/pasada.md": MemorySite.post("Pasada", more: "expires: 2026-05-01\n"),
        "posts/interna.md": MemorySite.post("Interna", more: "audience: staff\n"),
        "posts/cerrada.md": MemorySite.post("Cerrada", more: "comments: closed\n"),
    ]

    @Test(
        arguments: [
            ("holla", "error comment-unknown-post → hola", nil), ("borrador", "error comment-unread-post", "draft"),
            ("pronto", "error comment-unread-post", "scheduled"), ("pasada", "error comment-unread-post", "expired"),
            ("interna", "error comment-unread-post", "staff"), ("cerrada", "error comments-closed", nil),
        ] as [(String, String, String?)])
    func aPostThatTakesNoneSaysWhy(name: String, fault: String, cause: String?) throws {
        let answer = try Self.ask(Self.site(Self.states), name)
        #expect(answer.diagnostics.map(line) == [fault])
        #expect(answer.diagnostics.first?.arguments["cause"] == cause)
        #expect(answer.file == nil && !answer.isAccepted)
    }

    @Test func aWithheldTextTakesNone() throws {
        var guest = GuestSite()
        guest.others = ["site.yml": MemorySite.settings + "comments: files\n"]
        let site = guest.site
        site["content/guests/marina/agua.md"] = site.text("content/guests/marina/agua.md") + "\nMás.\n"
        let answer = try Self.ask(site, "agua")
        #expect(answer.diagnostics.map { $0.arguments["cause"] } == ["withheld"])
    }

    @Test(arguments: ["", "comments: none\n", "comments: {by: mail, to: a@example.org}\n"])
    func aSiteWithoutSuchCommentsTakesNone(settings: String) throws {
        let answer = try Self.ask(Self.site(settings: settings))
        #expect(answer.diagnostics.map(line) == ["error comments-not-files content/site.yml"])
        #expect(answer.file == nil)
    }

    @Test func aNameOfTwoPostsIsNotGuessed() throws {
        let site = Self.site(["posts/otra.md": MemorySite.post("Otra", more: "slug: taza\n")])
        let answer = try Self.ask(site, "taza")
        #expect(answer.diagnostics.map(line) == ["error comment-which-post"])
        #expect(answer.diagnostics.first?.arguments["names"] == "content/posts/otra.md, content/posts/taza/index.md")
    }

    @Test func whoeverIsUnknownIsTold() throws {
        let site = Self.site()
        #expect(try Self.ask(site, by: .staff("anna")).diagnostics.map(line) == ["error unknown-person → ana"])
        #expect(
            try Self.ask(site) { $0.language = LanguageCode("eng") }.diagnostics.map(line) == [
                "error unknown-language → en"
            ])
        _ = try Self.write(Self.ask(site), to: site)
        #expect(
            try Self.ask(site) { $0.replyTo = "2026-06-01-rosas" }.diagnostics.map(line) == [
                "error comment-unknown-reply → 2026-06-01-rosa"
            ])
    }

    @Test func whatMayNotBePublishedIsRefusedOnceApprovedAndElseTold() throws {
        let site = Self.site()
        for (text, rule) in [
            ("# Título", "comment-construct"), ("![x](x.jpg)", "comment-construct"), ("a@example.org", "comment-email"),
        ] {
            let waiting = try Self.ask(site, text: text)
            #expect(waiting.isAccepted && waiting.diagnostics.contains { $0.rule == rule && $0.severity == .warning })
            let approved = try Self.ask(site, text: text) { $0.isApproved = true }
            #expect(!approved.isAccepted && approved.diagnostics.contains { $0.rule == rule && $0.severity == .error })
        }
        let empty = try Self.ask(site, text: nil) { $0.isApproved = true }
        #expect(empty.diagnostics.map(line) == ["error comment-empty"] && !empty.isAccepted)
    }

    @Test func bytesThatAreNoTextAreRefusedWithTheirPlace() throws {
        let answer = try Self.ask(Self.site()) { $0.text = Array("uno\nd".utf8) + [0xFF] }
        #expect(answer.diagnostics.map(line) == ["error not-utf8 <stdin>:2:2:1"])
        #expect(answer.file == nil)
    }
}
