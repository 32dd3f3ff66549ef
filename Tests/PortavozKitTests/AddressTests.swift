import PortavozKit
import PortavozMarkdown
import Testing

/// Routes, base URLs, and which addresses may be published.
struct AddressTests {
    @Test(arguments: [
        ("https://example.org", "https://example.org", "/"), ("https://example.org/", "https://example.org", "/"),
        ("http://localhost:8080/a", "http://localhost:8080", "/a/"),
        ("HTTPS://Example.org/a/b/", "HTTPS://Example.org", "/a/b/"),
    ])
    func aBaseURLIsSplitIntoOriginAndPath(text: String, origin: String, path: String) {
        let base = BaseURL(text)
        #expect(base?.origin == origin)
        #expect(base?.path == path)
        #expect(base?.text == origin + path)
    }

    @Test(arguments: [
        "", "example.org", "ftp://example.org/", "https://", "https:///a/", "https://user@example.org/",
        "https://example.org/?a=1", "https://example.org/#a", "https://example.org/a b/", "https://example.org/ñ/",
        "https://example.org/\"/", "//example.org/", "javascript:alert(1)",
    ])
    func whatIsNoBaseURLIsRefused(text: String) {
        #expect(BaseURL(text) == nil)
    }

    @Test func aRoutesAddressesCarryTheBasePath() {
        let base = BaseURL("https://example.org/blog/")!
        #expect(base.link(to: Route("/")) == "/blog/")
        #expect(base.link(to: Route("/hola/")) == "/blog/hola/")
        #expect(base.absolute(Route("/feed.xml")) == "https://example.org/blog/feed.xml")
        #expect(BaseURL("https://example.org")!.link(to: Route("/hola/")) == "/hola/")
    }

    @Test(arguments: [
        ("/", "index.html"), ("/blog/", "blog/index.html"), ("/feed.xml", "feed.xml"), ("/en/404.html", "en/404.html"),
    ])
    func aRouteIsAFile(path: String, file: String) {
        #expect(Route(path).file == file)
    }

    @Test func aRouteIsMadeOfSegments() {
        #expect(Route(segments: []).path == "/")
        #expect(Route(segments: ["en", "", "blog"]).path == "/en/blog/")
        #expect(Route("/en/").appending("feed.xml").path == "/en/feed.xml")
    }

    @Test(arguments: ["https://a.example/", "HTTP://a.example", "mailto:a@b.example", "tel:+34", "/a/", "a.md", "#x"])
    func plainAddressesArePublished(url: String) {
        #expect(LinkSafety.isAllowed(url))
    }

    @Test(arguments: [
        "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd",
        "java\nscript:x",
        "\u{1}javascript:x", "\\\\host\\x", " javascript:x",
    ])
    func addressesThatCouldRunCodeAreNot(url: String) {
        #expect(!LinkSafety.isAllowed(url))
    }

    @Test func aColonBehindASlashIsNoScheme() {
        #expect(LinkSafety.scheme(of: "/a:b") == nil)
        #expect(LinkSafety.scheme(of: "a?b:c") == nil)
        #expect(LinkSafety.scheme(of: "HTTPS://x") == "https")
        #expect(LinkSafety.isForeign("//cdn.example/x"))
        #expect(!LinkSafety.isForeign("mailto:a@b.example"))
    }

    @Test func aFilesNameGivesLanguageAndStem() {
        let languages = [LanguageCode("es"), LanguageCode("en")]
        let post = SourcePath("content/posts/2026-03-hola.en.md", languages: languages)
        #expect(post.stem == "2026-03-hola")
        #expect(post.language == LanguageCode("en"))
        #expect(post.translationKey == "content/posts/2026-03-hola")
        let folder = SourcePath("content/posts/hola/index.md", languages: languages)
        #expect(folder.language == nil)
        #expect(folder.translationKey == "content/posts/hola")
        #expect(folder.name == "hola")
        #expect(SourcePath("content/posts/a.fr.md", languages: languages).stem == "a.fr")
        #expect(SourcePath("content/posts/.md", languages: languages).stem == ".md")
    }

    @Test func aFoldersNameMayHaveAccents() {
        let post = SourcePath("content/posts/café/index.md", languages: [LanguageCode("es")])
        #expect(post.folder == "content/posts/café/")
        #expect(post.translationKey == "content/posts/café")
        #expect(post.name == "café")
        #expect(post.components == ["content", "posts", "café", "index.md"])
        #expect(SourcePath("content//posts/a.MD", languages: []).components.count == 3)
        #expect(SourcePath("content//posts/a.MD", languages: []).fileExtension == "md")
    }
}
