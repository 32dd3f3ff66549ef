import PortavozDiagnostics
import PortavozKit
import Testing

/// A guest's text as one file to send.
struct GuestDraftTests {
    private func page(
        _ html: String, files: [String: [UInt8]] = [:], published: Set<String> = []
    ) -> String {
        let page = SelfContainedPage(
            language: LanguageCode("es"), day: "1 de junio", file: { files[$0] },
            address: { published.contains($0) ? "https://example.org" + $0 : nil })
        return String(decoding: page.page(Array(html.utf8)), as: UTF8.self)
    }

    @Test func stylesAndImagesAreInside() {
        let html = page(
            "<head><link rel=\"stylesheet\" href=\"/a/s.css\"></head><img src=\"/i.png\" alt=\"Una\" loading=\"lazy\">",
            files: [
                "/a/s.css": Array(
                    "@import 'x';\nb{background:url(../i.png)}i{background:url('//evil.example/x')}".utf8),
                "/i.png": [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
            ])
        #expect(
            html.contains(
                "<style>\nb{background:url(\"data:image/png;base64,iVBORw0KGgo=\")}i{background:url(\"data:,\")}\n</style>"
            ))
        #expect(html.contains("<img src=\"data:image/png;base64,iVBORw0KGgo=\" alt=\"Una\">"))
        #expect(!html.contains("evil") && !html.contains("@import"))
    }

    @Test func whatRunsOrFetchesGoes() {
        let html = page(
            """
            <head><base href="https://evil.example/"><meta property="og:url" content="x"><meta name="robots" content="all">
            <script src="/x.js">if (a < b) "</p>"</script><script type="application/ld+json">{"a":"<b>"}</script>
            <link rel="canonical" href="https://example.org/"></head>
            <body><p onclick="x()" style="background:url(https://evil.example)">a</p><iframe src="https://evil.example"><b>x</b></iframe>
            <form action="/x"><p>c</p></form><video src="/v.mp4"><source src="/w.mp4"></video><img src="https://evil.example/p.png" alt="Foto">
            <img src="/none.png" alt=""><svg><use href="/s.svg#x"></use></svg></body>
            """)
        for gone in [
            "evil", "<script", "ld+json", "og:url", "canonical", "onclick", "<iframe", "<form", "<video", "/s.svg",
            "content=\"all\"",
        ] {
            #expect(!html.contains(gone), "\(gone)")
        }
        #expect(html.contains("<p>a</p>"))
        #expect(html.contains("<span>[Imagen: Foto]</span>"))
    }

    @Test func linksLeadToWhatIsPublishedOrNowhere() {
        let html = page(
            "<a href=\"/blog/\" rel=\"x\">a</a><a href=\"/borrador/\" rel=\"author\">b</a><a href=\"#c\">c</a>"
                + "<a href=\"https://otro.example/?a=1&amp;b=2\">d</a><a href=\"../x.md\">e</a><a href=\"mailto:a@b.c\">f</a>",
            published: ["/blog/"])
        #expect(
            html == "<a href=\"https://example.org/blog/\" rel=\"x\">a</a><a>b</a><a href=\"#c\">c</a>"
                + "<a href=\"https://otro.example/?a=1&amp;b=2\">d</a><a>e</a><a href=\"mailto:a@b.c\">f</a>")
    }

    @Test func itSaysThatItIsADraft() {
        let html = page("<html><head><title>Agua</title></head><body class=\"x\"><main>a</main></body></html>")
        #expect(html.contains("<meta name=\"robots\" content=\"noindex, nofollow\">"))
        #expect(html.contains("default-src 'none'"))
        #expect(html.contains("<title>Borrador: Agua</title>"))
        #expect(
            html.contains(
                "<body class=\"x\">\n<aside class=\"portavoz-draft\" aria-label=\"Borrador\"><p><strong>BORRADOR</strong> "
            ))
        #expect(html.contains("content: \"BORRADOR\""))
    }

    @Test func commentsAreNoTags() {
        #expect(page("<!-- <script> --><p>a</p>") == "<!-- <script> --><p>a</p>")
        #expect(page("a < b <") == "a < b <")
    }

    // MARK: From a site

    private func draft(_ site: MemorySite, _ name: String, language: String? = nil) throws -> (
        html: String?, rules: [String]
    ) {
        let files = site.files.fileSystem
        let desk = try #require(try GuestDesk.open(files, now: madrid.read("2026-06-01")!).desk)
        let text = try ReviewedText(name, language: language.map { LanguageCode($0) }, on: desk)
        let draft = GuestDraft(text, on: desk, files, shelf: ThemeShelf(site: files, installed: repository))
        let (html, diagnostics) = try draft.page()
        for diagnostic in diagnostics { expectWords(for: diagnostic) }
        return (html.map { String(decoding: $0, as: UTF8.self) }, diagnostics.map(\.rule))
    }

    private func site(_ more: [String: String] = [:]) -> MemorySite {
        MemorySite(
            [
                "guests/marina/dossier.yml": "status: received\ncontact: {email: m@secreto.example}\n",
                "guests/marina/profile.md": "---\nname: Marina\n---\nBio.\n",
                "guests/marina/agua.md":
                    "---\ntitle: Agua\n---\nTexto <script>x</script> ![Una](a.png) [b](../../posts/b.md)\n",
                "posts/b.md": MemorySite.post("B"), "posts/c.md": MemorySite.post("Secreta", more: "draft: true\n"),
            ].merging(more) { $1 })
    }

    @Test func aTextWithoutApprovalConsentOrDateIsShown() throws {
        let site = site()
        site.files["content/guests/marina/a.png"] = ImageTests.wholePNG
        let before = site.files.paths
        let (html, rules) = try draft(site, "agua")
        let page = try #require(html)
        #expect(page.contains("Marina") && page.contains("src=\"data:image/png;base64,"))
        #expect(page.contains("href=\"https://example.org/blog/b/\""))
        #expect(!page.contains("<script") && !page.contains("secreto") && !page.contains("Secreta"))
        #expect(rules.contains("raw-html-removed"))
        #expect(site.files.paths == before)
    }

    @Test func aFaultOfAnotherTextIsNotInTheWay() throws {
        let site = site(["posts/d.md": "---\ntitle: [\n---\n", "guests/marina/otro.md": "---\nfoo: x\n---\n"])
        #expect(try draft(site, "agua").html != nil)
    }

    @Test func whichTextHasToBeClear() throws {
        let site = site([
            "guests/otra/dossier.yml": "status: received\n", "guests/otra/agua.md": "---\ntitle: A\n---\n",
        ])
        func rule(_ name: String, _ language: String? = nil) -> String? {
            do {
                _ = try draft(site, name, language: language)
                return nil
            } catch {
                let found = (error as? GuestRefusal)?.diagnostics ?? []
                for diagnostic in found { expectWords(for: diagnostic) }
                return found.first?.rule
            }
        }
        #expect(rule("agua") == "ambiguous-reviewed-text")
        #expect(rule("marina/agua") == nil)
        #expect(rule("nada") == "unknown-reviewed-text")
        #expect(rule("marina/agua", "en") == "untranslated-reviewed-text")
    }
}
