import PortavozDiagnostics
import PortavozKit
import Testing

/// Front matter as a guest writes it.
struct ReceivedFieldsTests {
    private func fields(_ text: String) throws -> ReceivedFields {
        try ReceivedFields(text, allowed: ReceivedFields.ofText, path: "a.md")
    }

    @Test func onlyWhatAGuestMaySayStays() throws {
        let fields = try fields("---\ntitle: Agua\nstatus: approved\nslug: /\n---\nTexto.\n")
        #expect(fields.file == "---\ntitle: \"Agua\"\n---\n\nTexto.\n")
        #expect(fields.removed == ["status", "slug"])
    }

    @Test func valuesAreWrittenAnewAndReadTheSame() throws {
        let fields = try fields("---\ntitle: 'a: \"b\" \\ c'\nlinks:\n- {network: web, url: https://x.example/}\n---\n")
        #expect(
            fields.file
                == "---\ntitle: \"a: \\\"b\\\" \\\\ c\"\nlinks: [{\"network\": \"web\", \"url\": \"https://x.example/\"}]\n---\n"
        )
        let again = try self.fields(fields.file)
        #expect(again.text("title") == "a: \"b\" \\ c")
    }

    @Test func marksThatTurnTheDirectionLeaveTheFields() throws {
        #expect(try fields("---\ntitle: a\u{202E}b\n---\n").file == "---\ntitle: \"ab\"\n---\n")
    }

    @Test func aTextWithoutFrontMatterIsAllBody() throws {
        #expect(try fields("Texto.\n").file == "---\n---\n\nTexto.\n")
    }

    @Test(arguments: [
        ("---\ntitle: a\n", "unclosed-front-matter"), ("---\n- a\n---\n", "receive-bad-fields"),
        ("---\ntitle: [\n---\n", "yaml-syntax"), ("---\na: a\na: b\n---\n", "yaml-duplicate-key"),
    ])
    func isRefused(text: String, rule: String) {
        do {
            _ = try fields(text)
            Issue.record("taken")
        } catch {
            #expect((error as? Refused)?.reasons.map(\.rule) == [rule])
            for reason in (error as? Refused)?.reasons ?? [] { expectWords(for: reason) }
        }
    }

    @Test func theFirstHeadingIsTheTitle() throws {
        var text = try fields("\n# El *agua* #\n\nTexto.\n")
        #expect(text.takeHeading() == "El agua")
        #expect(text.body == "\nTexto.\n")
        var other = try fields("Texto.\n\n# No\n")
        #expect(other.takeHeading() == nil)
    }

    @Test(arguments: [
        ("![a](img/a%20b.jpg)", "![a](n.jpg)"), ("![a](<img/a b.jpg> \"t\")", "![a](n.jpg \"t\")"),
        ("![a](./img/a%20b.jpg \"t\")", "![a](n.jpg \"t\")"), ("[a]: img/a%20b.jpg\n", "[a]: n.jpg\n"),
        ("![a](img/a\\ b.jpg)", "![a](img/a\\ b.jpg)"), ("![a](other.jpg)", "![a](other.jpg)"),
        ("![a](caf%C3%A9.png)", "![a](m.png)"), ("![a](cafe\u{301}.png)", "![a](m.png)"), ("![a](", "![a]("),
        ("img/a b.jpg", "img/a b.jpg"), ("![a](x(1).png)", "![a](p.png)"), ("![a](x\\(1\\).png)", "![a](p.png)"),
    ])
    func referencesAreLedToTheNewNames(text: String, expected: String) {
        let names = ["img/a b.jpg": "n.jpg", "café.png": "m.png", "x(1).png": "p.png"]
        #expect(rewriteDestinations(in: text, to: names) == expected)
    }

    @Test func relativePathsClimb() {
        #expect(relativePath(to: ["img", "a.jpg"], from: []) == "img/a.jpg")
        #expect(relativePath(to: ["img", "a.jpg"], from: ["text"]) == "../img/a.jpg")
        #expect(relativePath(to: ["x", "a.jpg"], from: ["x"]) == "a.jpg")
    }
}
