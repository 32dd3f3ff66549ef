import PortavozDiagnostics
import PortavozKit
import Testing

struct ScaffoldingNewTests {
    static let now = ScaffoldingSiteTests.today

    func site(_ languages: [MessageLanguage] = [.es], adding texts: [String: String] = [:]) -> MemoryFiles {
        let files = ScaffoldingSiteTests.starter("Sol", languages)
        for (path, text) in texts { files[path] = Array(text.utf8) }
        return files
    }

    func ask(_ request: TextRequest, of files: MemoryFiles) throws -> (file: NewFile?, faults: [Diagnostic]) {
        let shelf = ThemeShelf(site: files.fileSystem, installed: ScaffoldingSiteTests.shelf)
        let answer = try request.newFile(in: files.fileSystem, shelf: shelf, now: Self.now, words: .en)
        return (answer.file, answer.diagnostics)
    }

    @Test func aPostSaysWhatEachFieldIsFor() throws {
        let file = try #require(ask(TextRequest(.post, title: "Pan \"de\" ayer: 2"), of: site()).file)
        #expect(file.path == "content/posts/2026-03-pan-de-ayer-2.md")
        #expect(
            file.text == """
                ---
                # Entre las dos líneas de guiones van los datos; debajo, el texto. Lo que sigue a una almohadilla (#) es un
                # comentario: no se publica, y puedes borrarlo.
                title: "Pan \\"de\\" ayer: 2"
                # Una o dos frases, de 160 caracteres como mucho: salen en las listas, en los buscadores y al compartir.
                description: ""
                # El día de publicación. Con una fecha futura sale con la primera construcción a partir de ese día.
                # También vale con hora: 2026-12-24T09:00.
                date: 2026-03-14
                # Mientras diga true es un borrador: solo se ve con `serve --drafts` o `build --drafts`. Para publicar,
                # escribe false o borra la línea.
                draft: true
                # Quién firma: nombres de archivo de content/people/, o de carpeta de content/guests/.
                authors: [equipo]
                # De qué trata, con las palabras que verá quien lea: [Tueste, "Buenas prácticas"].
                tags: []
                # Para más adelante, si los necesitas:
                # planned: 2026-12-24                        cuándo piensas publicarla; es un recordatorio y no publica nada
                # categories: [Noticias]
                # series: {name: "Nombre de la serie", order: 1}
                # cover: {image: foto.jpg, alt: "Lo que se ve en la foto, que está junto a este archivo"}
                ---
                Escribe aquí. El título ya está arriba: cada sección empieza por `##`.

                """)
    }

    @Test func theExplanationsAreInTheTextsLanguage() throws {
        let file = try #require(ask(TextRequest(.guideline, title: "Crisis"), of: site([.en])).file)
        #expect(file.path == "content/guidelines/crisis/index.md")
        #expect(file.text.contains("# Who keeps it: the name of a file in content/people/.\nowner: team\n"))
        #expect(file.text.contains("effective: 2026-03-14\nreview-by: 2027-03-14\n"))
    }

    @Test(arguments: [MessageLanguage.es, .en])
    func everyKindBuildsAsItIs(language: MessageLanguage) throws {
        let course = ["content/training/web/course.yml": "title: Web\n"]
        let files = site([language], adding: course)
        let kinds: [TextRequest.Kind] = [
            .post, .page, .person, .guideline, .lesson(course: nil), .lesson(course: "web"),
        ]
        for (number, kind) in kinds.enumerated() {
            let (file, faults) = try ask(TextRequest(kind, title: "Número \(number): «x» \"y\""), of: files)
            #expect(faults.isEmpty)
            let made = try #require(file)
            files[made.path] = made.bytes
        }
        #expect(files.text("content/training/web/02-numero-5-x-y.md") != nil)
        for drafts in [false, true] {
            #expect(try ScaffoldingSiteTests.build(files.fileSystem, drafts: drafts).diagnostics.isEmpty)
        }
    }

    @Test(arguments: [MessageLanguage.es, .en])
    func onlyAPersonIsPublishedAtOnce(language: MessageLanguage) throws {
        let kinds: [TextRequest.Kind] = [.post, .page, .guideline, .person]
        let drafts = try kinds.map { kind in
            try #require(ask(TextRequest(kind, title: "Ana"), of: site([language])).file).text.contains(
                "\ndraft: true\n")
        }
        #expect(drafts == [true, true, true, false])
    }

    private static let originals = [
        "content/people/ana.md": "---\nname: Ana\n---\n",
        "content/posts/2026-02-hola.md": "---\ntitle: H\ndate: 2026-02-01T09:00\nauthors: [ana, equipo]\n---\n",
        "content/guidelines/voz/index.md":
            "---\ntitle: Voz\nowner: ana\neffective: 2026-01-02\nreview-by: 2026-05-06\nversion: '2.1'\n---\n",
        "content/training/web/course.yml": "title: Web\n", "content/training/otro/course.yml": "title: Otro\n",
        "content/training/web/07-uno.md": "---\ntitle: Uno\n---\n",
    ]

    @Test(arguments: [
        (TextRequest.Kind.post, "hola", "posts/2026-02-hola.en.md"),
        (.post, "content/posts/2026-02-hola.md", "posts/2026-02-hola.en.md"),
        (.guideline, "voz", "guidelines/voz/index.en.md"),
        (.lesson(course: nil), "07-uno", "training/web/07-uno.en.md"),
        (.page, "quienes-somos", ""),
    ])
    func aTranslationStandsBesideItsOriginal(kind: TextRequest.Kind, original: String, path: String) throws {
        let files = site([.es, .en], adding: Self.originals)
        var request = TextRequest(kind, title: "Hello")
        request.language = LanguageCode("en")
        request.original = original
        let (file, faults) = try ask(request, of: files)
        #expect(file?.path == (path.isEmpty ? nil : "content/" + path))
        if path.isEmpty {
            #expect(faults.map(\.rule) == ["file-exists"])
        } else {
            #expect(file?.text.contains("title: \"Hello\"\nslug: hello\n") == true)
        }
    }

    @Test func aTranslationTakesItsOriginalsData() throws {
        let files = site([.es, .en], adding: Self.originals)
        var request = TextRequest(.post, title: "Hello")
        request.language = LanguageCode("en")
        request.original = "hola"
        let post = try #require(ask(request, of: files).file).text
        #expect(post.contains("\ndate: 2026-02-01T09:00:00+01:00\n") && post.contains("\nauthors: [ana, equipo]\n"))
        request.kind = .guideline
        request.original = "voz"
        let guideline = try #require(ask(request, of: files).file).text
        #expect(guideline.contains("\nowner: ana\n"))
        #expect(guideline.contains("\neffective: 2026-01-02\nreview-by: 2026-05-06\n"))
        #expect(guideline.contains("- {version: \"2.1\", date: 2026-01-02, summary: \"Translation.\"}\n"))
    }

    @Test func aTitleThatBeginsLikeADateKeepsItsSlug() throws {
        let file = try #require(ask(TextRequest(.post, title: "12 razones"), of: site()).file)
        #expect(file.path == "content/posts/2026-03-12-razones.md")
        #expect(file.text.contains("\nslug: 12-razones\n"))
    }

    @Test func aTextNamedIndexHasAFolder() throws {
        #expect(try ask(TextRequest(.page, title: "Index"), of: site()).file?.path == "content/pages/index/index.md")
    }

    @Test func aSiteWithoutPeopleGetsAPostWithoutAuthors() throws {
        let files = MemoryFiles([
            "content/site.yml": """
            {title: S, language: en, public: {base-url: "https://a.example/"}, staff: {base-url: "https://b.example/"}}
            """
        ])
        let file = try #require(ask(TextRequest(.post, title: "Hi"), of: files).file)
        #expect(file.text.contains("\nauthors: []\n"))
    }

    static let refusals: [(TextRequest, String)] = {
        var author = TextRequest(.post, title: "A")
        author.authors = ["equpo"]
        var owner = TextRequest(.guideline, title: "A")
        owner.authors = ["nadie"]
        var language = TextRequest(.post, title: "A")
        language.language = LanguageCode("fr")
        var original = TextRequest(.page, title: "A")
        original.original = "nada"
        var slug = TextRequest(.post, title: "Otra cosa")
        slug.slug = Slug(exactly: "abrimos-el-blog")
        slug.date = "2026-04-02"
        return [
            (author, "unknown-author"), (owner, "unknown-person"), (language, "unknown-language"),
            (original, "unknown-original"), (TextRequest(.post, title: "¡!"), "title-without-slug"),
            (TextRequest(.lesson(course: nil), title: "A"), "unknown-course"),
            (TextRequest(.post, title: "Abrimos el blog"), "file-exists"), (slug, "duplicate-route"),
            (TextRequest(.page, title: "Blog"), "duplicate-route"),
        ]
    }()

    @Test(arguments: refusals.indices)
    func whatCannotBuildIsRefused(index: Int) throws {
        let (request, rule) = Self.refusals[index]
        let (file, faults) = try ask(request, of: site())
        #expect(file == nil)
        #expect(faults.map(\.rule) == [rule])
    }

    @Test func othersErrorsDoNotStopANewText() throws {
        let files = site(adding: ["content/posts/rota.md": "---\ntitulo: x\n---\n"])
        #expect(try ask(TextRequest(.post, title: "Hola"), of: files).file != nil)
    }
}
