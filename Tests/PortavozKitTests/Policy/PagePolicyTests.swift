import PortavozDiagnostics
import PortavozKit
import Testing

/// Each page says what it may load, and nothing else may be.
struct PagePolicyTests {
    private static let plain =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self'; "
        + "form-action 'self'; base-uri 'none'"

    private static func policy(_ page: String) -> String? {
        guard let start = page.firstRange(of: "<meta http-equiv=\"Content-Security-Policy\" content=\"") else {
            return nil
        }
        return String(page[start.upperBound...].prefix { $0 != "\"" })
    }

    private static func policy(of body: String) throws -> String? {
        let site = MemorySite(["posts/hola.md": MemorySite.post("Hola", body)])
        try site.build()
        return policy(site.text("public/blog/hola/index.html"))
    }

    @Test func aPageOfTextLoadsNothingButTheSitesOwn() throws {
        #expect(try Self.policy(of: "Texto.") == Self.plain)
        let site = MemorySite(["posts/hola.md": MemorySite.post("Hola")])
        try site.built()
        for page in ["index.html", "blog/index.html", "404.html", "archivo/index.html", "autores/ana/index.html"] {
            #expect(Self.policy(site.text("public/\(page)")) == Self.plain, "\(page)")
        }
    }

    @Test func thePolicyComesBeforeAllThatItGoverns() throws {
        let site = MemorySite(["posts/hola.md": MemorySite.post("Hola")])
        try site.built()
        let page = site.text("public/blog/hola/index.html")
        let head = page[page.firstRange(of: "<meta charset=\"utf-8\">")!.upperBound...]
        #expect(head.hasPrefix("\n<meta http-equiv=\"Content-Security-Policy\""))
    }

    @Test func aPageWithAnEmbedMayFrameThatHostAlone() throws {
        let body = """
            ```embed
            url: https://vimeo.com/123456
            title: Una película
            ```

            ```embed
            url: https://youtu.be/abcdefghijk
            title: Otra
            ```

            ```embed
            url: https://vimeo.com/654321
            title: Y otra
            ```
            """
        let expected = Self.plain.replacing(
            "form-action", with: "frame-src https://player.vimeo.com https://www.youtube-nocookie.com; form-action")
        #expect(try Self.policy(of: body) == expected)
        #expect(
            try Self.policy(of: "```details Más\n\n~~~embed\nurl: https://vimeo.com/1\ntitle: A\n~~~\n```")?
                .contains("frame-src https://player.vimeo.com;") == true)
    }

    @Test func stylesAndProgramsOfATextAreLetThroughByTheirDigests() throws {
        // sha256 of `p{color:red}` and of `alert(1)`, by openssl.
        let body = "<style>p{color:red}</style>\n\n<script>alert(1)</script>\n"
        let expected = Self.plain
            .replacing(
                "script-src 'self'", with: "script-src 'self' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"
            )
            .replacing(
                "style-src 'self'", with: "style-src 'self' 'sha256-p0bF+un5yUb9MBO6xRb8kPHlY2BdpHVtLiFkDrZPF64='")
        #expect(try Self.policy(of: body) == expected)
    }

    @Test func dataInAScriptElementNeedsNoDigest() throws {
        let body = "<script type=\"application/ld+json\">{\"a\":1}</script>\n"
        #expect(try Self.policy(of: body) == Self.plain)
    }

    @Test func aFormOfAnotherHostMayBeSent() throws {
        let body = "<form action=\"https://Lista.example.org/alta?x=1\"><button>Alta</button></form>\n"
        #expect(
            try Self.policy(of: body)
                == Self.plain.replacing("form-action 'self'", with: "form-action 'self' https://lista.example.org"))
    }

    @Test func whatThePolicyBlocksIsTold() throws {
        let site = MemorySite([
            "posts/hola.md": MemorySite.post(
                "Hola",
                "<p style=\"color:red\" class=\"a\">A</p>\n\nTexto <b onclick=\"x()\">b</b>.\n\n<a href=\"javascript:x()\">c</a>\n"
            )
        ])
        let report = try site.build()
        #expect(
            report.diagnostics.map(line) == [
                "warning policy-blocks content/posts/hola.md:6:4:5",
                "warning policy-blocks content/posts/hola.md:8:10:7",
                "warning policy-blocks content/posts/hola.md:10:10:14",
            ])
        #expect(report.diagnostics.map { $0.arguments["cause"] } == ["style", "handler", "address"])
        #expect(Self.policy(site.text("public/blog/hola/index.html")) == Self.plain)
    }

    @Test func programsInATemplateAreTold() throws {
        let site = MemorySite(
            ["posts/hola.md": MemorySite.post("Hola")],
            others: [
                "themes/tiny/templates/not-found.html":
                    "{{<base}}\n{{$main}}\n<script>x()</script>\n<p style=\"a\">{{page.title}}</p>\n{{/main}}\n{{/base}}\n"
            ])
        let report = try site.build()
        #expect(
            report.diagnostics.map(line) == [
                "warning policy-blocks themes/tiny/templates/not-found.html:3:9:3",
                "warning policy-blocks themes/tiny/templates/not-found.html:4:4:5",
            ])
    }

    @Test func staffSeePicturesOfThePublicEdition() throws {
        let site = MemorySite([
            "posts/hola.md": MemorySite.post("Hola"),
            "guidelines/voz/index.md": "---\ntitle: Voz\nowner: ana\n---\nA.\n",
        ])
        try site.build()
        let expected = Self.plain.replacing("img-src 'self' data:", with: "img-src 'self' data: https://example.org")
        #expect(Self.policy(site.text("staff/guias/voz/index.html")) == expected)
        #expect(Self.policy(site.text("staff/index.html")) == expected)
    }

    @Test func aPreviewsScriptMayListen() throws {
        let site = MemorySite(["posts/hola.md": MemorySite.post("Hola")])
        try site.build {
            $0.outputFolder = "preview"
            $0.liveHTML = "<script src=\"/live.js\"></script>"
        }
        #expect(
            Self.policy(site.text("preview/public/blog/hola/index.html"))
                == Self.plain.replacing("form-action", with: "connect-src 'self'; form-action"))
        #expect(site["preview/public/_headers"] == nil)
    }

    // MARK: Settings

    private static func built(_ settings: String) throws -> (MemorySite, BuildReport) {
        let site = MemorySite([
            "site.yml": MemorySite.settings + settings, "posts/hola.md": MemorySite.post("Hola"),
        ])
        return (site, try site.build())
    }

    @Test func aSiteNamesMoreSources() throws {
        let (site, report) = try Self.built(
            """
            security:
              sources:
                scripts: ["https://stats.example.org", "sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI="]
                connections: ["https://stats.example.org/api/", "wss://live.example.org:8443"]
                images: ["https://*.example.net"]

            """)
        #expect(report.diagnostics.map(line) == [])
        #expect(
            Self.policy(site.text("public/index.html"))
                == "default-src 'none'; script-src 'self' https://stats.example.org "
                + "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='; style-src 'self'; "
                + "img-src 'self' data: https://*.example.net; font-src 'self'; media-src 'self'; "
                + "connect-src https://stats.example.org/api/ wss://live.example.org:8443; form-action 'self'; base-uri 'none'"
        )
    }

    @Test(arguments: [
        ("'unsafe-inline'", "security-weak-source"), ("unsafe-eval", "security-weak-source"),
        ("*", "security-weak-source"),
        ("https:", "security-weak-source"), ("data:", "security-weak-source"), ("example.org", "security-bad-source"),
        ("https://example.org; script-src *", "security-bad-source"), ("http://example.org", "security-bad-source"),
        ("https://exam_ple.org", "security-bad-source"), ("https://localhost", "security-bad-source"),
        ("sha256-abc", "security-bad-source"), ("https://example.org/\"x", "security-bad-source"),
    ])
    func aSourceThatIsNoneIsRefused(source: String, rule: String) throws {
        let (site, report) = try Self.built(
            "security:\n  sources:\n    scripts: ['\(source.replacing("'", with: "''"))']\n")
        #expect(report.diagnostics.map(\.rule) == [rule])
        #expect(report.diagnostics.first?.location?.line == 10)
        #expect(site.published.isEmpty)
    }

    @Test func aSiteLeavesThePolicyToItsServer() throws {
        let (site, report) = try Self.built("security: {in-pages: false}\n")
        #expect(report.diagnostics == [])
        #expect(Self.policy(site.text("public/index.html")) == nil)
        #expect(site.text("public/_headers").contains("Content-Security-Policy: default-src 'none'"))
    }

    // MARK: Cookies

    @Test func theNoticeStandsOnlyWhereSomethingMaySetACookie() throws {
        var others = ["themes/mine/theme.yml": "name: mine\nextends: tiny\n"]
        others["themes/mine/templates/post.html"] =
            "{{<base}}\n{{$main}}\n{{#page.cookie_notice}}<p class=\"n\">{{page.cookie_notice}}</p>{{/page.cookie_notice}}\n{{/main}}\n{{/base}}\n"
        let embed = "```embed\nurl: https://vimeo.com/1\ntitle: A\n```"
        let settings =
            MemorySite.settings.replacing("theme: tiny", with: "theme: mine") + "cookies: {es: Vimeo puede.}\n"
        let site = MemorySite(
            [
                "site.yml": settings, "posts/a.md": MemorySite.post("A"), "posts/b.md": MemorySite.post("B", embed),
                "posts/b.en.md": MemorySite.post("C", embed),
            ], others: others)
        try site.built()
        #expect(!site.text("public/blog/a/index.html").contains("class=\"n\""))
        #expect(site.text("public/blog/b/index.html").contains("<p class=\"n\">Vimeo puede.</p>"))
        #expect(!site.text("public/en/blog/b/index.html").contains("class=\"n\""))
        site["content/site.yml"] = settings + "security: {sources: {scripts: [\"https://stats.example.org\"]}}\n"
        try site.built()
        #expect(site.text("public/blog/a/index.html").contains("<p class=\"n\">Vimeo puede.</p>"))
    }

    @Test func aNoticeIsInALanguageOfTheSite() throws {
        let (_, report) = try Self.built("cookies: {es: Hay., fr: Il y en a.}\n")
        #expect(report.diagnostics.map(line).first?.hasPrefix("error unknown-language content/site.yml:8:") == true)
    }
}
