import PortavozKit
import Testing

/// Readers' comments as files, from what is wrong with them to what a page shows.
struct CommentTests {
    private static func comment(_ more: String, _ text: String = "Me gusta.") -> String {
        "---\n\(more)---\n\(text)\n"
    }

    private static let good = comment("name: Rosa\ndate: 2026-03-15\napproved: true\n")

    private static func site(
        _ comments: [String: String], settings: String = "comments: files\n", matter: String = ""
    ) -> MemorySite {
        var content = [
            "site.yml": MemorySite.settings + settings, "posts/hola/index.md": MemorySite.post("Hola", more: matter),
        ]
        for (name, text) in comments { content["posts/hola/comments/\(name)"] = text }
        return MemorySite(content)
    }

    private static let page = "public/blog/hola/index.html"

    @Test func anApprovedCommentIsShownAndCounted() throws {
        let site = Self.site(["2026-03-15-rosa.md": Self.good])
        try site.built()
        let page = site.text(Self.page)
        #expect(page.contains("<h2>1</h2>"))
        #expect(page.contains("<div id=\"page-comment-2026-03-15-rosa\">Rosa 2026-03-15: <p>Me gusta.</p>\n</div>"))
        #expect(page.contains("\"commentCount\":1,\"comment\":[{\"@type\":\"Comment\",\"dateCreated\":\"2026-03-15\""))
        #expect(page.contains("\"text\":\"Me gusta.\",\"author\":{\"@type\":\"Person\",\"name\":\"Rosa\"}"))
    }

    @Test func whatNobodyHasLetThroughIsNowhereButOnTheHub() throws {
        let waiting = "name: Secreto\ndate: 2026-03-15\n"
        let site = Self.site(["a.md": Self.comment(waiting), "b.md": Self.comment(waiting + "approved: false\n")])
        try site.built()
        #expect(
            !site.published.contains {
                $0.key.hasPrefix("public/") && String(decoding: $0.value, as: UTF8.self).contains("Secreto")
            })
        let week = site.text("staff/semana/index.html")
        #expect(week.contains("<p class=\"waiting\">content/posts/hola/comments/a.md</p>"))
        #expect(week.contains("<p class=\"waiting\">content/posts/hola/comments/b.md</p>"))
    }

    @Test func whereCommentsAreOffNoneIsShown() throws {
        for settings in ["", "comments: {by: mail, to: blog@example.org}\n"] {
            let site = Self.site(["a.md": Self.good], settings: settings)
            try site.built()
            #expect(!site.text(Self.page).contains("Me gusta."))
            #expect(!site.text(Self.page).contains("commentCount"))
        }
    }

    @Test func repliesStandBelowWhatTheyAnswerWhateverTheirNames() throws {
        let site = Self.site([
            "d.md": Self.comment("name: Uno\ndate: 2026-03-15\napproved: true\n"),
            "c.md": Self.comment("name: Dos\ndate: 2026-03-16\napproved: true\n"),
            "b.md": Self.comment("author: ana\ndate: 2026-03-17\napproved: true\nreply-to: d\n", "De nada."),
            "a.md": Self.comment("name: Uno\ndate: 2026-03-18\napproved: true\nreply-to: b\n", "Otra."),
        ])
        try site.built()
        let page = site.text(Self.page)
        let places = ["Uno 2026-03-15", "<p>Ana</p><p>De nada.", "<p>Uno</p><p>Otra.", "Dos 2026-03-16"].map {
            page.firstRange(of: $0)?.lowerBound
        }
        #expect(!places.contains(nil))
        #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
        #expect(page.contains("<h2>4</h2>"))
    }

    @Test func aRingOfAnswersLosesNone() throws {
        let site = Self.site([
            "a.md": Self.comment("name: A\ndate: 2026-03-15\napproved: true\nreply-to: b\n"),
            "b.md": Self.comment("name: B\ndate: 2026-03-16\napproved: true\nreply-to: a\n"),
        ])
        try site.built()
        #expect(site.text(Self.page).contains("A 2026-03-15"))
        #expect(site.text(Self.page).contains("B 2026-03-16"))
    }

    @Test func theCompanysAnswersAreMarked() throws {
        let site = Self.site(["a.md": Self.comment("author: ana\ndate: 2026-03-15\napproved: true\n")])
        try site.built()
        #expect(site.text(Self.page).contains("Ana (Diario) 2026-03-15"))
    }

    @Test(arguments: [
        ("date: 2026-03-15\n", "Hola", "error missing-key content/posts/hola/comments/a.md:2:1:1"),
        ("name: Rosa\n", "Hola", "error missing-key content/posts/hola/comments/a.md:2:1:1"),
        ("name: Rosa\ndate: ayer\n", "Hola", "error bad-date content/posts/hola/comments/a.md:3:7:4"),
        (
            "telefono: R\nname: Rosa\ndate: 2026-03-15\n", "Hola",
            "error unknown-key content/posts/hola/comments/a.md:2:1:8"
        ),
        ("author: rosa\ndate: 2026-03-15\n", "Hola", "error unknown-person content/posts/hola/comments/a.md:2:9:4"),
        (
            "name: R\nauthor: ana\ndate: 2026-03-15\n", "Hola",
            "error comment-two-names content/posts/hola/comments/a.md:2:1:4"
        ),
        (
            "name: R\ndate: 2026-03-15\nreply-to: b\n", "Hola",
            "error comment-unknown-reply content/posts/hola/comments/a.md:4:11:1"
        ),
        ("name: R\ndate: 2026-03-15\n", "", "error comment-empty content/posts/hola/comments/a.md"),
        (
            "name: R\ndate: 2026-03-15\n", "# Yo\n\nHola",
            "error comment-construct content/posts/hola/comments/a.md:6:1:1"
        ),
        (
            "name: R\ndate: 2026-03-15\n", "Mira ![una](https://a.example/x.png)",
            "error comment-construct content/posts/hola/comments/a.md:6:6:31"
        ),
        (
            "name: R\ndate: 2026-03-15\n", "[aquí](/blog/)",
            "error comment-construct content/posts/hola/comments/a.md:6:1:14"
        ),
        (
            "name: R\ndate: 2026-03-15\n", "Soy rosa@correo.example.",
            "error comment-email content/posts/hola/comments/a.md:6:5:19"
        ),
        (
            "name: R\ndate: 2026-03-15\n", "Soy rosa&#64;correo.example",
            "error comment-email content/posts/hola/comments/a.md"
        ),
        (
            "name: rosa@correo.example\ndate: 2026-03-15\n", "Hola",
            "error comment-email content/posts/hola/comments/a.md:2:7:19"
        ),
    ])
    func aWrongCommentIsToldWithItsPlaceAndStopsNobodyWhileItWaits(
        matter: String, text: String, expected: String
    ) throws {
        let approved = Self.site(["a.md": Self.comment(matter + "approved: true\n", text)])
        #expect(try approved.build().diagnostics.map(line) == [expected])
        let waiting = Self.site(["a.md": Self.comment(matter + "approved: false\n", text)])
        #expect(
            try waiting.build().diagnostics.map(line) == [
                expected.replacing("error", with: "warning", maxReplacements: 1)
            ]
        )
    }

    @Test func anAddressKeptInItsKeyIsNotPublished() throws {
        let site = Self.site([
            "a.md": Self.comment("name: R\nemail: r@correo.example\ndate: 2026-03-15\napproved: true\n")
        ])
        try site.built()
        for (path, bytes) in site.published {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("correo.example"), "\(path)")
        }
    }

    @Test func aReaderGainsNothingByMarkup() throws {
        let fields = "name: <b>R\ndate: 2026-03-15\napproved: true\n"
        let hostile = Self.site([
            "a.md": Self.comment(fields, "<script>alert(1)</script> **Hola** <img src=x onerror=y>")
        ])
        let rules = Set(try hostile.build().diagnostics.map(\.rule))
        #expect(rules.contains("raw-html-removed"))
        #expect(!(hostile[Self.page] ?? "").contains("alert(1)</script>"))

        // A block for data is code here.
        let text = "[web](https://a.example/ \"x\")\n\n```chart\ntype: bar\n```\n"
        let site = Self.site(["a.md": Self.comment(fields, text)])
        try site.built()
        let page = site.text(Self.page)
        #expect(page.contains("&lt;b&gt;R") && !page.contains("<b>R"))
        #expect(page.contains("<a href=\"https://a.example/\" title=\"x\" rel=\"nofollow ugc\">web</a>"))
        #expect(page.contains("<code class=\"language-chart\">type: bar"))
    }

    @Test func aCommentWithoutItsPostIsToldOf() throws {
        let site = MemorySite([
            "site.yml": MemorySite.settings + "comments: files\n", "posts/hola.md": MemorySite.post("Hola"),
            "posts/otra/comments/a.md": Self.good, "posts/hola/comments/b.md": Self.good,
        ])
        #expect(
            try site.build().diagnostics.map(line) == [
                "warning comment-without-post content/posts/otra/comments/a.md"
            ])
        // A post that is one file has its comments in a folder of its name.
        #expect(site.text(Self.page).contains("Me gusta."))
    }

    @Test func eachLanguageHasItsOwn() throws {
        let site = Self.site([
            "a.md": Self.good, "b.en.md": Self.comment("name: Bob\ndate: 2026-03-15\napproved: true\n", "Nice."),
        ])
        site["content/posts/hola/index.en.md"] = MemorySite.post("Hello")
        try site.built()
        #expect(site.text(Self.page).contains("Me gusta.") && !site.text(Self.page).contains("Nice."))
        let english = site.text("public/en/blog/hola/index.html")
        #expect(english.contains("Nice.") && !english.contains("Me gusta."))
    }

    @Test func commentsByMailAreALetterToTheAddress() throws {
        let site = Self.site([:], settings: "comments: {by: mail, to: blog+web@example.org}\n")
        site["content/posts/hola/index.md"] = MemorySite.post("¿Qué & cómo?")
        try site.built()
        let expected =
            "mailto:blog%2Bweb@example.org?subject=Comentario%3A%20%C2%BFQu%C3%A9%20%26%20c%C3%B3mo%3F"
            + "&amp;body=%0A%0Ahttps%3A%2F%2Fexample.org%2Fblog%2Fhola%2F"
        #expect(site.text(Self.page).contains("<a class=\"mail\" href=\"\(expected)\">"))
    }

    @Test func aClosedPostKeepsItsCommentsAndTakesNoMore() throws {
        let settings = "comments: {by: files, to: blog@example.org}\n"
        let open = Self.site(["a.md": Self.good], settings: settings)
        try open.built()
        #expect(open.text(Self.page).contains("mailto:blog@example.org"))
        let closed = Self.site(["a.md": Self.good], settings: settings, matter: "comments: closed\n")
        try closed.built()
        #expect(closed.text(Self.page).contains("<h2>1 closed</h2>"))
        #expect(closed.text(Self.page).contains("Me gusta.") && !closed.text(Self.page).contains("mailto:blog"))
    }
}
