import PortavozDiagnostics
import PortavozKit
import Testing

/// What people get wrong at the top of a file, each with its place and its way out.
struct FrontMatterFaultTests {
    @Test func anUnknownKeyNamesTheOneThatWasMeant() throws {
        try expect(
            ["posts/hola.md": "---\ntitle: Hola\ndate: 2026-03-14\nauthors: [ana]\n«autors»: [ana]\n---\n"],
            Fault("unknown-key", ["key": "autors", "kind": "post"], suggestion: "authors"))
    }

    @Test func anUnknownKeyUnlikeAnyHasNoSuggestion() throws {
        try expect(
            ["pages/contacto.md": "---\ntitle: Contacto\n«zzzzzzzz»: 1\n---\n"],
            Fault("unknown-key", ["key": "zzzzzzzz", "kind": "page"]))
    }

    @Test func aMisspeltDraftNeverPublishes() throws {
        try expect(
            ["posts/hola.md": "---\ntitle: Hola\ndate: 2026-03-14\nauthors: [ana]\n«drafft»: true\n---\n"],
            Fault("unknown-key", ["key": "drafft", "kind": "post"], suggestion: "draft"))
        try expect(
            ["posts/hola.md": "---\ntitle: Hola\ndate: 2026-03-14\nauthors: [ana]\ndraft: «tru»\n---\n"],
            Fault("wrong-type", ["key": "draft", "expected": "flag", "value": "tru"]))
    }

    @Test func anUnknownKeyInsideAnotherIsFound() throws {
        try expect(
            [
                "posts/hola.md":
                    "---\ntitle: Hola\ndate: 2026-03-14\nauthors: [ana]\nseries: {name: Uno, «ordr»: 2}\n---\n"
            ],
            Fault("unknown-key", ["key": "ordr", "kind": "series"], suggestion: "order"))
    }

    @Test func aMissingTitleIsReportedWhereTheFrontMatterBegins() throws {
        try expect(
            ["posts/hola.md": "---\n«d»ate: 2026-03-14\nauthors: [ana]\n---\n"],
            Fault("missing-title", ["key": "title", "kind": "post"]))
        try expect(
            ["posts/hola.md": "---\n«title»:\ndate: 2026-03-14\nauthors: [ana]\n---\n"],
            Fault("missing-title", ["key": "title", "kind": "post"]))
    }

    @Test func aPersonNeedsAName() throws {
        try expect(
            ["people/eva.md": "---\n«r»ole: Redactora\n---\n"], Fault("missing-key", ["key": "name", "kind": "person"]))
    }

    @Test func aPostNeedsADateAndAuthors() throws {
        try expect(
            ["posts/hola.md": "---\ntitle: «Hola»\nauthors: [ana]\n---\n"],
            Fault("missing-key", ["key": "date", "kind": "post"]))
        try expect(
            ["posts/hola.md": "---\ntitle: «Hola»\ndate: 2026-03-14\n---\n"],
            Fault("missing-key", ["key": "authors", "kind": "post"]))
    }

    @Test func aValueOfTheWrongTypeSaysWhatItShouldBe() throws {
        try expect(
            ["posts/hola.md": "---\ntitle: «[»Hola]\ndate: 2026-03-14\nauthors: [ana]\n---\n"],
            Fault("wrong-type", ["key": "title", "expected": "text", "value": "[…]"]))
        try expect(
            ["posts/hola.md": "---\ntitle: Hola\ndate: 2026-03-14\nauthors: [ana]\ntags: [«[»a]]\n---\n"],
            Fault("wrong-type", ["key": "tags", "expected": "texts", "value": "[…]"]))
        try expect(
            ["training/uno/course.yml": "title: Uno\norder: «primero»\n"],
            Fault("wrong-type", ["key": "order", "expected": "number", "value": "primero"]))
        try expect(
            ["posts/hola.md": "---\ntitle: Hola\ndate: 2026-03-14\nauthors: [ana]\ncover: «vaso.svg»\n---\n"],
            Fault("wrong-type", ["key": "cover", "expected": "mapping", "value": "vaso.svg"]))
    }

    @Test func aFrontMatterThatIsNoMappingIsReportedOnce() throws {
        try expect(
            ["pages/a.md": "---\n«solo un texto»\n---\n"],
            Fault(
                "wrong-type", ["cause": "document", "key": "page", "expected": "mapping", "value": "solo un texto"]))
    }

    @Test(arguments: ["2026-02-30", "14/03/2026", "mañana", "2026-03-14T25:00", "2026-3", "2026-03-14T09:30+25:00"])
    func aDateThatIsNoneIsReported(text: String) throws {
        try expect(
            ["posts/hola.md": "---\ntitle: Hola\ndate: «\(text)»\nauthors: [ana]\n---\n"],
            Fault("bad-date", ["key": "date", "value": text]))
    }

    @Test func aValueOutsideItsChoicesIsReported() throws {
        try expect(
            ["pages/a.md": "---\ntitle: A\naudience: «stafff»\n---\n"],
            Fault(
                "bad-value", ["key": "audience", "value": "stafff", "allowed": "public, staff"], suggestion: "staff"))
    }

    @Test func aSlugWithCapitalsAndAccentsIsReported() throws {
        try expect(
            ["pages/a.md": "---\ntitle: A\nslug: «Café Solo»\n---\n"],
            Fault("bad-slug", ["key": "slug", "value": "Café Solo"], suggestion: "cafe-solo"))
    }

    @Test func anAliasIsAPathFromTheRoot() throws {
        try expect(
            ["pages/a.md": "---\ntitle: A\naliases: [«vieja/», «//otro.example/»]\n---\n"],
            Fault("bad-url", ["key": "aliases", "url": "vieja/"]),
            Fault("bad-url", ["key": "aliases", "url": "//otro.example/"]))
        try expect(
            ["pages/a.md": "---\ntitle: A\naliases: [«/x/../../fuera/»]\n---\n"],
            Fault("bad-url", ["key": "aliases", "url": "/x/../../fuera/"]))
    }

    @Test func aProfileThatRunsCodeIsRefused() throws {
        try expect(
            ["people/eva.md": "---\nname: Eva\nlinks: [{network: web, url: «'javascript:alert(1)'»}]\n---\n"],
            Fault("unsafe-url", ["key": "url", "url": "javascript:alert(1)"]))
    }

    @Test func frontMatterThatIsNotThereIsReported() throws {
        try expect(["posts/hola.md": "«H»ola.\n"], Fault("missing-front-matter"))
    }

    @Test func frontMatterThatIsNotClosedIsReported() throws {
        try expect(["posts/hola.md": "«---»\ntitle: Hola\n\nTexto.\n"], Fault("unclosed-front-matter"))
    }

    @Test func yamlSyntaxIsReportedAtItsLine() throws {
        try expect(
            ["posts/hola.md": "---\ntitle: «Café: el origen»\n---\n"],
            Fault("yaml-colon", suggestion: "\"Café: el origen\""))
        try expect(
            ["posts/hola.md": "---\ntitle: Hola\ntags: «[»a, b\ndate: 2026-03-14\n---\n"],
            Fault("yaml-syntax", ["cause": "unclosed-bracket", "open": "[", "close": "]"]))
    }

    @Test func aTabInTheIndentationIsReported() throws {
        try expect(["posts/hola.md": "---\ntitle: Hola\ncover:\n«\t»image: a.png\n---\n"], Fault("yaml-tab"))
    }

    @Test func aRepeatedKeyIsReported() throws {
        try expect(
            ["posts/hola.md": "---\ntitle: Hola\ndate: 2026-03-14\n«title»: Adiós\n---\n"],
            Fault("yaml-duplicate-key", ["key": "title", "line": "2"]))
    }

    @Test func anAliasBombIsRefused() throws {
        let levels = (1...9).map { level in
            "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", "))]"
        }
        let text = "---\ntitle: Hola\nextra:\n  a0: &a0 x\n  " + levels.joined(separator: "\n  ") + "\n---\n"
        let report = try MemorySite(["posts/hola.md": text]).build()
        #expect(report.diagnostics.map(\.rule) == ["yaml-alias-bomb"])
    }

    @Test func bytesThatAreNoUTF8AreReportedAtTheFirst() throws {
        let site = MemorySite()
        site.files["content/posts/hola.md"] = Array("---\ntitle: ñ".utf8) + [0xF1] + Array("\n---\n".utf8)
        #expect(try site.build().diagnostics.map(line) == ["error not-utf8 content/posts/hola.md:2:9:1"])
    }

    @Test func controlCharactersThatXMLForbidsAreReported() throws {
        try expect(
            ["posts/hola.md": MemorySite.post("Hola", "Un «\u{B}» de otro programa.")],
            Fault("control-character", ["code": "U+000B"]))
    }

    /// Texts are looked at eight bytes at a time.
    @Test(arguments: 0..<40) func aControlCharacterIsFoundWhereverItStands(_ offset: Int) throws {
        let letters = ["a", "ñ", "\t", "—", "b"]
        let before = (0..<offset).map { letters[$0 % letters.count] }.joined()
        try expect(
            ["posts/hola.md": MemorySite.post("Hola", "x\(before)«\u{7}»ñandúes y más.")],
            Fault("control-character", ["code": "U+0007"]))
        let plain = String(repeating: "a", count: offset)
        try expect(
            ["posts/hola.md": MemorySite.post("Hola", "x\(plain)«\u{1F}»\(plain)")],
            Fault("control-character", ["code": "U+001F"]))
    }

    @Test func aByteOrderMarkAndCarriageReturnsAreAccepted() throws {
        let plain = MemorySite(["posts/hola.md": MemorySite.post("Hola", "Uno\ndos.")])
        try plain.built()
        let marked = MemorySite([
            "posts/hola.md": "\u{FEFF}" + MemorySite.post("Hola", "Uno\ndos.").replacing("\n", with: "\r\n")
        ])
        try marked.built()
        #expect(marked["public/blog/hola/index.html"] != nil)
        #expect(
            marked["public/blog/hola/index.html"]?.replacing("\r\n", with: "\n") == plain["public/blog/hola/index.html"]
        )
    }

    @Test func positionsAreRightBehindAByteOrderMarkAndCarriageReturns() throws {
        let site = MemorySite(["pages/a.md": "\u{FEFF}---\r\ntitle: A\r\nautors: x\r\n---\r\n"])
        #expect(try site.build().diagnostics.map(line) == ["error unknown-key content/pages/a.md:3:1:6 → authors"])
    }

    @Test func anAuthorThatNobodyIsIsReported() throws {
        try expect(
            ["posts/hola.md": "---\ntitle: Hola\ndate: 2026-03-14\nauthors: [ana, «an»]\n---\n"],
            Fault("unknown-author", ["id": "an"], suggestion: "ana"))
    }

    @Test func anAuthorWhoIsStillADraftIsReportedAsSuch() throws {
        try expect(
            [
                "people/eva.md": "---\nname: Eva\ndraft: true\n---\n",
                "posts/hola.md": "---\ntitle: Hola\ndate: 2026-03-14\nauthors: [«eva»]\n---\n",
            ],
            Fault("withheld-author", ["id": "eva"]))
    }

    @Test func anOwnerThatNobodyIsIsReported() throws {
        try expect(
            ["guidelines/voz/index.md": "---\ntitle: Voz\nowner: «anna»\n---\n"],
            Fault("unknown-person", ["id": "anna", "key": "owner"], suggestion: "ana"))
    }

    @Test func peopleAreForThePublic() throws {
        try expect(
            ["people/eva.md": "---\nname: Eva\naudience: «staff»\n---\n"],
            Fault("bad-value", ["key": "audience", "value": "staff", "allowed": "public"]))
    }

    @Test func aLessonsFileBeginsWithItsNumber() throws {
        try expect(
            [
                "training/uno/course.yml": "title: Uno\n",
                "training/uno/intro.md": "---\ntitle: «Introducción»\n---\n",
            ],
            Fault("invalid-lesson-name", ["name": "intro"]))
    }

    @Test func twoLessonsOfOneNumberAreReported() throws {
        try expect(
            [
                "training/uno/course.yml": "title: Uno\n", "training/uno/01-a.md": "---\ntitle: A\n---\n",
                "training/uno/01-b.md": "---\ntitle: «B»\n---\n", "training/uno/1-c.en.md": "---\ntitle: C\n---\n",
                "training/uno/course.en.yml": "title: One\n",
                "training/uno/1-c.md": "---\ntitle: C\ndraft: true\n---\n",
            ],
            Fault("duplicate-lesson-number", ["other": "content/training/uno/01-a.md"]))
    }

    @Test func aCoverNeedsAlternativeText() throws {
        let site = MarkedContent([
            "posts/hola/index.md":
                "---\ntitle: Hola\ndate: 2026-03-14\nauthors: [ana]\ncover: {image: «vaso.svg»}\n---\n"
        ])
        let memory = MemorySite(site.content.merging(["posts/hola/vaso.svg": "<svg/>"]) { $1 })
        #expect(try memory.build().diagnostics.map(line) == ["error missing-alt content/posts/hola/index.md:5:16:8"])
    }

    @Test func oneRunReportsEverything() throws {
        try expect(
            [
                "pages/a.md": "---\ntitle: A\n«zz»: 1\n---\n«[x](falta.md)»\n",
                "posts/b.md": "---\n«d»ate: «ayer»\nauthors: [«eva»]\n---\n",
            ],
            Fault("unknown-key", ["key": "zz", "kind": "page"]), Fault("broken-link", ["destination": "falta.md"]),
            Fault("missing-title", ["key": "title", "kind": "post"]),
            Fault("bad-date", ["key": "date", "value": "ayer"]),
            Fault("unknown-author", ["id": "eva"]))
    }
}
