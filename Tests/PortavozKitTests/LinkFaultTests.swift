import PortavozDiagnostics
import PortavozKit
import Testing

/// Links, images and what a page would fetch from elsewhere.
struct LinkFaultTests {
    @Test func whoApprovesHasToBeAPerson() throws {
        try expect(
            ["brand/brand.yml": "subjects: [{name: Salud, level: red, words: [x], approver: «nadie»}]\n"],
            Fault("unknown-person", ["id": "nadie", "key": "approver"]))
        try expect(
            ["posts/a.md": MemorySite.post("A", more: "approved-by: [ana, «anna»]\n")],
            Fault("unknown-person", ["id": "anna", "key": "approved-by"], suggestion: "ana"))
    }

    private func page(_ body: String, title: String = "A") -> String { "---\ntitle: \(title)\n---\n\(body)\n" }

    @Test func aLinkToAFileThatIsNotThereNamesTheNearest() throws {
        try expect(
            ["pages/a.md": page("«[x](cntacto.md)»"), "pages/contacto.md": page("", title: "Contacto")],
            Fault("broken-link", ["destination": "cntacto.md"], suggestion: "contacto.md"))
    }

    @Test func aSiteAddressThatIsNoPagesIsReported() throws {
        try expect(
            ["pages/a.md": page("«[x](/contcto/)»"), "pages/contacto.md": page("", title: "Contacto")],
            Fault("broken-link", ["destination": "/contcto/"], suggestion: "/contacto/"))
    }

    @Test func aLinkOutOfTheContentIsReported() throws {
        try expect(
            ["pages/a.md": page("«[x](../../themes/tiny/theme.md)»")],
            Fault("broken-link", ["destination": "../../themes/tiny/theme.md"]))
    }

    @Test func anAnchorThatIsNoHeadingIsReportedInEveryKindOfLink() throws {
        try expect(
            [
                "pages/a.md": page(
                    "«[x](b.md#seccion)»\n\n«[y](/b/#seccion)»\n\n«[z](#seccion)»\n\n## Sección primera"),
                "pages/b.md": page("## Sección segunda\n\n<p id=\"ancla\">x</p>", title: "B"),
                "pages/c.md": page("[x](b.md#seccion-segunda) [y](/b/#ancla) [z](b.md#ancla)", title: "C"),
            ],
            Fault("broken-anchor", ["anchor": "seccion", "target": "content/pages/b.md"]),
            Fault("broken-anchor", ["anchor": "seccion", "target": "content/pages/b.md"]),
            Fault("broken-anchor", ["anchor": "seccion", "target": "content/pages/a.md"]))
    }

    @Test func anAnchorWithASlipNamesTheNearest() throws {
        try expect(
            ["pages/a.md": page("«[x](#tuste)»\n\n## Tueste")],
            Fault("broken-anchor", ["anchor": "tuste", "target": "content/pages/a.md"], suggestion: "tueste"))
    }

    @Test func anImageThatIsNotThereNamesTheNearest() throws {
        try expect(
            ["pages/a/index.md": page("«![Un vaso](vasso.svg)»"), "pages/a/vaso.svg": "<svg/>"],
            Fault("missing-image", ["path": "vasso.svg"], suggestion: "vaso.svg"))
    }

    @Test func aMissingCoverIsReportedAtItsName() throws {
        try expect(
            [
                "posts/a.md":
                    "---\ntitle: A\ndate: 2026-03-14\nauthors: [ana]\ncover: {image: «nada.jpg», alt: Nada}\n---\n"
            ],
            Fault("missing-image", ["path": "nada.jpg"]))
    }

    @Test func anImageWithoutAlternativeTextIsReported() throws {
        try expect(
            ["pages/a/index.md": page("«![](vaso.svg)»"), "pages/a/vaso.svg": "<svg/>"],
            Fault("missing-alt", ["path": "vaso.svg"]))
    }

    @Test func anAliasThatIsAPageOfTodayIsReported() throws {
        try expect(
            ["pages/a.md": "---\ntitle: A\naliases: [«/b/»]\n---\n", "pages/b.md": page("", title: "B")],
            Fault("alias-hits-page", ["alias": "/b/", "other": "content/pages/b.md"]))
        try expect(
            [
                "pages/a.md": "---\ntitle: A\naliases: [/vieja/]\n---\n",
                "pages/b.md": "---\ntitle: B\naliases: [«/vieja»]\n---\n",
            ],
            Fault("alias-hits-page", ["alias": "/vieja", "other": "content/pages/a.md"]))
    }

    @Test func aPublicPageCannotLinkToTheStaffEdition() throws {
        let voice = "---\ntitle: Voz\nowner: ana\n---\n"
        try expect(
            [
                "pages/a.md": page("«[x](../guidelines/voz/index.md)»\n\n«[y](/guias/voz/)»"),
                "guidelines/voz/index.md": voice,
            ],
            Fault("staff-link", ["destination": "../guidelines/voz/index.md"]),
            Fault("staff-link", ["destination": "/guias/voz/"]))
    }

    @Test func theStaffEditionMayLinkToThePublicOne() throws {
        let site = MemorySite([
            "posts/hola.md": MemorySite.post("Hola"),
            "guidelines/voz/index.md": "---\ntitle: Voz\nowner: ana\n---\n[x](../../posts/hola.md)\n",
        ])
        try site.built()
        #expect(site.text("staff/guias/voz/index.html").contains("<a href=\"https://example.org/blog/hola/\">x</a>"))
    }

    @Test func aLinkToADraftIsReported() throws {
        try expect(
            [
                "pages/a.md": page("«[x](../posts/hola.md)»"),
                "posts/hola.md": MemorySite.post("Hola", more: "draft: true\n"),
            ],
            Fault("draft-link", ["destination": "../posts/hola.md"]))
    }

    @Test func whatAnotherHostWouldServeIsRefusedHoweverItIsWritten() throws {
        let other = "https://cdn.example/x"
        try expect(
            [
                "pages/a.md": page(
                    """
                    «![Una taza](\(other).png)»

                    <p><img src="«\(other).png»" alt="x"></p>

                    <iframe src="«//cdn.example/x»"></iframe>

                    <script src="«\(other).js»"></script>

                    <link rel="stylesheet" href="«\(other).css»">

                    <video src="«\(other).mp4»" poster="«\(other).jpg»"></video>

                    <p><img srcset="«\(other).png» 2x" alt="x"></p>
                    """)
            ],
            Fault("foreign-resource", ["url": other + ".png", "element": "img"]),
            Fault("foreign-resource", ["url": other + ".png", "element": "img"]),
            Fault("foreign-resource", ["url": "//cdn.example/x", "element": "iframe"]),
            Fault("foreign-resource", ["url": other + ".js", "element": "script"]),
            Fault("foreign-resource", ["url": other + ".css", "element": "link"]),
            Fault("foreign-resource", ["url": other + ".mp4", "element": "video"]),
            Fault("foreign-resource", ["url": other + ".jpg", "element": "video"]),
            Fault("foreign-resource", ["url": other + ".png", "element": "img"]))
    }

    @Test func whatAStyleOrABaseFetchesFromAnotherHostIsRefused() throws {
        try expect(
            [
                "pages/a.md": """
                ---
                title: A
                ---
                <style>
                @import "«https://cdn.example/a.css»";
                @IMPORT URL( '«//cdn.example/b.css»' );
                p { background: url(«http://cdn.example/c.png») }
                q { background: url(foto.png) }
                </style>

                <div «style»="color: red; background: url('«https://cdn.example/d.png»')">x</div>

                <base href="«https://cdn.example/»">

                <object data="«https://cdn.example/e.swf»"></object>
                <embed src="«https://cdn.example/f.swf»">
                <input type="image" src="«https://cdn.example/g.png»" alt="x">
                <audio><source src="«https://cdn.example/h.ogg»"></audio>

                <p>Un <span «style»="background: url(«//cdn.example/i.png»)">tramo</span>.</p>
                """
            ],
            Fault("foreign-resource", ["url": "https://cdn.example/a.css", "element": "css"]),
            Fault("foreign-resource", ["url": "//cdn.example/b.css", "element": "css"]),
            Fault("foreign-resource", ["url": "http://cdn.example/c.png", "element": "css"]),
            Fault("policy-blocks", ["cause": "style", "what": "style"], .warning),
            Fault("foreign-resource", ["url": "https://cdn.example/d.png", "element": "css"]),
            Fault("foreign-resource", ["url": "https://cdn.example/", "element": "base"]),
            Fault("foreign-resource", ["url": "https://cdn.example/e.swf", "element": "object"]),
            Fault("foreign-resource", ["url": "https://cdn.example/f.swf", "element": "embed"]),
            Fault("foreign-resource", ["url": "https://cdn.example/g.png", "element": "input"]),
            Fault("foreign-resource", ["url": "https://cdn.example/h.ogg", "element": "source"]),
            Fault("policy-blocks", ["cause": "style", "what": "style"], .warning),
            Fault("foreign-resource", ["url": "//cdn.example/i.png", "element": "css"]))
    }

    @Test func aStyleOfTheHousesOwnStaysAsItIs() throws {
        let site = MemorySite([
            "pages/a.md": "---\ntitle: A\n---\n<style>p { background: url(/x.png) }</style>\n\nhttps://a.example/\n"
        ])
        try site.built()
        #expect(site.text("public/a/index.html").contains("<style>p { background: url(/x.png) }</style>"))
    }

    @Test func aCoverFromAnotherHostIsRefused() throws {
        try expect(
            [
                "posts/a.md":
                    "---\ntitle: A\ndate: 2026-03-14\nauthors: [ana]\ncover: {image: «\"https://cdn.example/x.png\"», alt: x}\n---\n"
            ],
            Fault("foreign-resource", ["url": "https://cdn.example/x.png", "element": "cover"]))
    }

    @Test func aPlainLinkElsewhereIsFine() throws {
        let site = MemorySite(["pages/a.md": page("[x](https://otro.example/?a=1&b=2#c) <https://otro.example/>")])
        try site.built()
        #expect(site.text("public/a/index.html").contains("href=\"https://otro.example/?a=1&amp;b=2#c\""))
    }

    @Test func twoTextsOfOneAddressAreReported() throws {
        try expect(
            ["posts/2026-01-hola.md": MemorySite.post("Hola"), "posts/2026-02-hola.md": MemorySite.post("«Otra»")],
            Fault("duplicate-route", ["route": "/blog/hola/", "other": "content/posts/2026-01-hola.md"]))
    }

    @Test func aPageInTheWayOfTheBlogIsReported() throws {
        try expect(
            ["posts/hola.md": MemorySite.post("Hola"), "pages/blog.md": page("", title: "«Blog»")],
            Fault("duplicate-route", ["route": "/blog/", "other": "/blog/"]))
    }

    @Test func twoPicturesOfOneNameAreReported() throws {
        let site = MemorySite([
            "pages/a.md": page("![Una](uno/x.svg) ![Otra](dos/x.svg)"), "pages/uno/x.svg": "<svg/>",
            "pages/dos/x.svg": "<svg></svg>",
        ])
        let report = try site.build()
        #expect(report.diagnostics.map(line) == ["error name-collision content/pages/a.md:4:1:17"])
        #expect(
            report.diagnostics.first?.arguments
                == ["path": "content/pages/uno/x.svg", "other": "content/pages/dos/x.svg", "route": "/a/x.svg"])
    }

    @Test func oneDraftsFaultsAreWarningsAndStopNobody() throws {
        let site = try expect(
            [
                "posts/hola.md": MemorySite.post("Hola"),
                "posts/nada.md":
                    "---\ntitle: Nada\ndraft: true\ndate: «ayer»\nauthors: [«eva»]\n«zzzz»: 1\n---\n«[x](no.md)»\n",
            ],
            Fault("bad-date", ["key": "date", "value": "ayer"], .warning),
            Fault("unknown-author", ["id": "eva"], .warning),
            Fault("unknown-key", ["key": "zzzz", "kind": "post"], .warning),
            Fault("broken-link", ["destination": "no.md"], .warning))
        #expect(site["public/blog/hola/index.html"] != nil)
        #expect(site["public/blog/nada/index.html"] == nil)
    }

    @Test func faultsOfScheduledAndExpiredTextsStopNobody() throws {
        try expect(
            [
                "posts/luego.md": MemorySite.post("Luego", date: "2027-01-01", "«[x](no.md)»"),
                "posts/antes.md": MemorySite.post("Antes", "«[x](no.md)»", more: "expires: 2026-05-01\n"),
                "posts/hola.md": MemorySite.post("Hola"),
            ], Fault("broken-link", ["destination": "no.md"], .warning),
            Fault("broken-link", ["destination": "no.md"], .warning))
    }

    @Test func aDraftLessonsFaultsStopNobody() throws {
        try expect(
            [
                "training/uno/course.yml": "title: Uno\n",
                "training/uno/intro.md": "---\ntitle: «Introducción»\ndraft: true\n---\n",
            ],
            Fault("invalid-lesson-name", ["name": "intro"], .warning))
    }
}
