import PortavozDiagnostics
import PortavozKit
import Testing

struct EmbedTests {
    private func block(_ url: String) -> String { "```embed\nurl: \(url)\ntitle: Un \"vídeo\"\n```\n" }

    @Test func aPageShowsALinkAndAsksNobody() {
        #expect(
            html("```embed\nurl: https://youtu.be/abc_DEF-1?t=42&x=1\ntitle: Un \"vídeo\"\ncaption: En marzo\n```\n")
                == """
                <figure class="embed" data-embed="https://www.youtube-nocookie.com/embed/abc_DEF-1?start=42" data-ratio="16/9" \
                data-load="Cargar el vídeo" data-privacy="Al cargarlo, tu navegador se conecta con YouTube, que puede guardar cookies.">
                <p class="embed-title"><a href="https://youtu.be/abc_DEF-1?t=42&amp;x=1">Un &quot;vídeo&quot;</a></p>
                <p class="embed-provider">Vídeo en YouTube</p>
                <figcaption>En marzo</figcaption>
                </figure>

                """)
    }

    @Test(arguments: [
        ("https://www.youtube.com/watch?v=aqz-KE-bpKQ&list=x", "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ"),
        ("https://www.youtube.com/shorts/aqz-KE-bpKQ", "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ"),
        ("https://vimeo.com/123456", "https://player.vimeo.com/video/123456?dnt=1"),
        ("https://player.vimeo.com/video/123456", "https://player.vimeo.com/video/123456?dnt=1"),
        ("https://video.blender.org/w/aB1-x", "https://video.blender.org/videos/embed/aB1-x?p2p=0"),
        ("https://framatube.org/videos/watch/aB1-x", "https://framatube.org/videos/embed/aB1-x?p2p=0"),
        (
            "https://www.slideshare.net/slideshow/embed_code/key/aBc",
            "https://www.slideshare.net/slideshow/embed_code/key/aBc"
        ),
        ("https://speakerdeck.com/player/0a1b2c", "https://speakerdeck.com/player/0a1b2c"),
        (
            "https://docs.google.com/presentation/d/e/2PACX-1_x/pub?start=true",
            "https://docs.google.com/presentation/d/e/2PACX-1_x/embed"
        ),
        ("https://mastodon.social/@ana/109", "https://mastodon.social/@ana/109/embed"),
        (
            "https://www.linkedin.com/posts/ana_cafe-activity-7112-aBcD",
            "https://www.linkedin.com/embed/feed/update/urn:li:activity:7112"
        ),
        (
            "https://www.linkedin.com/feed/update/urn:li:share:7112/",
            "https://www.linkedin.com/embed/feed/update/urn:li:share:7112"
        ),
        ("https://www.instagram.com/p/AbC/", "https://www.instagram.com/p/AbC/embed/"),
        ("https://x.com/ana/status/12", "https://platform.twitter.com/embed/Tweet.html?dnt=true&amp;id=12"),
        ("https://www.tiktok.com/@ana/video/12", "https://www.tiktok.com/player/v1/12"),
    ])
    func everyServiceHasItsPlayer(url: String, player: String) {
        #expect(html(block(url)).contains(" data-embed=\"\(player)\""))
    }

    @Test(arguments: [
        "http://youtu.be/abc", "javascript:alert(1)", "//youtu.be/abc", "https://ana@youtu.be/abc",
        "https://youtu.be:99/abc",
        "https://youtu.be\\@evil.org/abc", "https://youtu.be/a'b", "youtu.be/abc", "https:///abc",
    ])
    func anotherKindOfAddressIsRefused(url: String) {
        expectFaults("```embed\nurl: «\(url)»\ntitle: A\n```\n", Fault("embed-bad-address", ["url": url]))
    }

    @Test(arguments: ["https://youtube.com.evil.org/watch?v=a", "https://example.org/", "https://evil.youtu.be/a"])
    func anUnknownServiceIsRefused(url: String) throws {
        let host = String(url.dropFirst(8).prefix { $0 != "/" })
        let problem = try #require(rendered(block(url)).problems.first)
        #expect(problem.rule == "embed-unknown-provider" && problem.line == 2 && problem.column == 6)
        #expect(problem.arguments["host"] == host)
    }

    @Test(arguments: [
        "https://www.youtube.com/@canal", "https://www.youtube.com/watch?v=a%22b", "https://vimeo.com/abc",
        "https://x.com/ana", "https://mastodon.social/@a/b/c", "https://www.linkedin.com/in/ana",
        "https://www.slideshare.net/ana/charla", "https://youtu.be/",
    ])
    func aPageThatIsNoVideoIsReported(url: String) throws {
        let problem = try #require(rendered(block(url)).problems.first)
        #expect(problem.rule == "embed-no-id" && problem.line == 2 && problem.length == url.count)
        expectWords(for: problem.diagnostic(file: "a.md"))
    }

    @Test func aGuestHasTheServicesThatWaitWithTheirCookies() {
        let text = html(block("https://vimeo.com/1"), trust: .untrusted)
        #expect(text.contains("<a href=\"https://vimeo.com/1\" rel=\"nofollow ugc\">"))
        expectFaults(
            "```embed\nurl: «https://x.com/ana/status/12»\ntitle: A\n```\n",
            Fault("embed-unknown-provider", ["host": "x.com", "providers": "Vimeo, YouTube"]), trust: .untrusted)
    }

    @Test func wordsAreInTheTextsLanguage() {
        let text = html(block("https://x.com/ana/status/12"), language: "en")
        #expect(
            text.contains("data-load=\"Load the post\"") && text.contains("<p class=\"embed-provider\">Post on X</p>"))
    }

    @Test func aServerOfManyIsCalledByItsOwnName() {
        let text = html(block("https://masto.es/@ana/109"))
        #expect(text.contains("se conecta con masto.es, que"))
        #expect(text.contains(">Publicación en Mastodon<"))
    }

    @Test func itsLinkIsOneOfTheTexts() {
        let document = rendered(block("https://vimeo.com/1"))
        #expect(document.links.map(\.destination) == ["https://vimeo.com/1"])
        #expect(document.links.map(\.line) == [2] && document.links.map(\.column) == [6])
        #expect(document.isInteractive)
    }

    @Test func aPageHasTheScriptOnlyWhereItIsOfUse() throws {
        let site = MemorySite([
            "site.yml": MemorySite.settings.replacingTheme(),
            "pages/a.md": "---\ntitle: A\n---\n\(block("https://vimeo.com/1"))",
            "pages/b.md": "---\ntitle: B\n---\nTexto.\n",
            "pages/c.md": "---\ntitle: C\n---\n```swift\nlet a = 1\n```\n",
            "pages/d.md": "---\ntitle: D\n---\n## Un apartado\n\nTexto.\n",
        ])
        var memory = BuildMemory()
        try site.build(&memory)
        #expect(site.text("public/a/index.html").contains(".js\" data-copy=\"Copiar\""))
        #expect(!site.text("public/b/index.html").contains("<script src"))
        #expect(site.text("public/c/index.html").contains("<script src"))
        #expect(site.text("public/d/index.html").contains("<script src"))
        #expect(site.published.keys.contains { $0.hasPrefix("public/assets/site.") && $0.hasSuffix(".js") })
    }
}

extension String {
    fileprivate func replacingTheme() -> String {
        split(separator: "\n").filter { !$0.hasPrefix("theme:") }.joined(separator: "\n") + "\n"
    }
}
