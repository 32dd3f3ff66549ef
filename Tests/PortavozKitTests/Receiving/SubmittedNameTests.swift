import PortavozKit
import Testing

/// Names as strangers write them.
struct SubmittedNameTests {
    private func fault(_ name: String) -> SubmittedName.Fault? {
        do {
            _ = try SubmittedName(Array(name.utf8))
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        ("", SubmittedName.Fault.empty), ("/a.md", .absolute), ("..", .traversal), ("a/../b.md", .traversal),
        ("a/./b.md", .traversal), ("a//b.md", .traversal), ("a\\b.md", .backslash), ("c:a.md", .drive),
        ("con", .device), ("Con.tar.md", .device), ("com9.md", .device), ("lpt³", .device), ("conin$", .device),
        ("a/nul .md", .device), ("a.", .trailing), ("a ", .trailing), (" a", .trailing), (".a", .hidden),
        ("a/.b/c.md", .hidden), ("a\tb", .control), ("a\u{7F}b", .control), ("a\u{9B}b", .control),
        ("a\u{202E}b", .invisible), ("a\u{200D}b", .invisible), ("a\u{AD}b", .invisible), ("a\u{3164}b", .invisible),
        ("1/2/3/4/5/6.md", .tooDeep),
    ])
    func isRefused(name: String, reason: SubmittedName.Fault) {
        #expect(fault(name) == reason)
    }

    @Test func bytesThatAreNoTextAreRefused() {
        #expect(throws: SubmittedName.Fault.encoding) { try SubmittedName([0x61, 0xE9, 0x2E]) }
    }

    @Test(arguments: [
        "a.md", "¿Qué es el café?.md", "img/Foto 1 (final).JPG", "com10.md", "console.md", "日本.md", "a..b.md",
    ])
    func isTaken(name: String) { #expect(fault(name) == nil) }

    @Test func lengthsAreThoseOfBytes() {
        #expect(fault(String(repeating: "x", count: 120)) == nil)
        #expect(fault(String(repeating: "x", count: 121)) == .tooLong)
        #expect(fault(String(repeating: "ñ", count: 61)) == .tooLong)
        let part = String(repeating: "x", count: 60)
        #expect(fault([part, part, part, part].joined(separator: "/")) == .tooLong)
    }

    @Test func namesThatDifferInCaseOrFormAloneFoldToOne() throws {
        func folded(_ name: String) throws -> String { try SubmittedName(Array(name.utf8)).folded }
        #expect(try folded("CAFÉ.md") == folded("cafe\u{301}.md"))
        #expect(try folded("a.md") != folded("b.md"))
    }

    @Test func whatSystemsLeaveBehindIsKnown() throws {
        for name in ["__MACOSX/._a.md", ".DS_Store", "a/Thumbs.db", "desktop.ini", "._x"] {
            #expect(try SubmittedName(Array(name.utf8)).isLeftOver)
        }
        #expect(try !SubmittedName(Array("thumbs.md".utf8)).isLeftOver)
    }
}
