import PortavozDiagnostics
import PortavozKit
import Testing

struct ScaffoldingRevisionTests {
    static let today = ScaffoldingSiteTests.today.day

    private func revise(_ text: String, to version: String = "1.2", summary: String = "Más corta.") -> String? {
        GuidelineRevision.revise(Array(text.utf8), to: version, today: Self.today, summary: summary).map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    @Test func onlyTheNamedLinesChange() {
        let before = """
            ---
            # Una guía.
            version:   '1.1'   # la de ahora
            title: "Voz: ☕ y tono"
            review-by: 2026-01-01 # ¡ya!

            changes:
            # lo último, arriba
              - version: "1.1"
                date: 2025-01-01
                summary: Antes.
              - {version: "1.0", summary: x}
            effective: 2025-01-01T09:00
            extra: {a: [1, 2]}
            ---
            version: esto no
            """
        let after = """
            ---
            # Una guía.
            version:   "1.2"   # la de ahora
            title: "Voz: ☕ y tono"
            review-by: 2027-03-14 # ¡ya!

            changes:
            # lo último, arriba
              - {version: "1.2", date: 2026-03-14, summary: "Más corta."}
              - version: "1.1"
                date: 2025-01-01
                summary: Antes.
              - {version: "1.0", summary: x}
            effective: 2026-03-14
            extra: {a: [1, 2]}
            ---
            version: esto no
            """
        #expect(revise(before) == after)
    }

    @Test func aListThatBeginsWithTheOldestGrowsAtItsEnd() {
        let before = """
            ---
            changes:
            - {version: "1.0", summary: a}
            - version: "1.1"
              summary: b

            # el título
            title: Voz
            version: "1.1"
            effective: 2025-01-01
            review-by: 2026-01-01
            ---
            """
        let after = before.replacing(
            "  summary: b\n",
            with: "  summary: b\n- {version: \"1.2\", date: 2026-03-14, summary: \"Más corta.\"}\n"
        ).replacing("version: \"1.1\"\neffective: 2025-01-01", with: "version: \"1.2\"\neffective: 2026-03-14")
            .replacing("review-by: 2026", with: "review-by: 2027").replacing("2027-01-01", with: "2027-03-14")
        #expect(revise(before) == after)
    }

    @Test(arguments: [
        (
            "changes: [{version: '1.0', summary: a}] # x",
            "changes: [{version: \"1.2\", date: 2026-03-14, summary: \"S: \\\"x\\\"\"}, {version: '1.0', summary: a}] # x"
        ),
        ("changes: []", "changes: [{version: \"1.2\", date: 2026-03-14, summary: \"S: \\\"x\\\"\"}]"),
        ("changes:", "changes:\n  - {version: \"1.2\", date: 2026-03-14, summary: \"S: \\\"x\\\"\"}"),
    ])
    func aListInAnyStyleGrows(before: String, after: String) {
        let rest = "version: \"1.2\"\neffective: 2026-03-14\nreview-by: 2027-03-14\n---\n"
        #expect(revise("---\n\(before)\n\(rest)", summary: "S: \"x\"") == "---\n\(after)\n\(rest)")
    }

    @Test func whatIsMissingIsAddedAtTheEnd() {
        #expect(
            revise("---\r\ntitle: Voz\r\nversion:\r\n---\r\nTexto\r\n")
                == "---\r\ntitle: Voz\r\nversion: \"1.2\"\r\neffective: 2026-03-14\r\nreview-by: 2027-03-14\r\n"
                + "changes:\r\n  - {version: \"1.2\", date: 2026-03-14, summary: \"Más corta.\"}\r\n---\r\nTexto\r\n")
    }

    @Test func aByteOrderMarkStays() {
        #expect(revise("\u{FEFF}---\ntitle: Voz\n---\n")?.unicodeScalars.first == "\u{FEFF}")
    }

    @Test(arguments: [
        "sin datos", "---\ntitle: [\n---\n", "---\n{title: Voz, version: '1.1'}\n---\n",
        "---\ntitle: V\nversion: >\n  1.1\n---\n",
        "---\ntitle: V\nchanges:\n  -\n    version: '1'\n    summary: x\n---\n",
    ])
    func whatCannotBeChangedSafelyIsLeftAlone(text: String) {
        #expect(revise(text) == nil)
    }

    @Test(arguments: [("1.0", "1.1"), ("1.9", "1.10"), ("2", "3"), ("1.0.3", "1.0.4")])
    func theNextVersionCountsOn(old: String, new: String) {
        #expect(GuidelineRevision.next(after: old) == new)
    }

    @Test(arguments: [
        ("1", true), ("1.10", true), ("", false), ("1.", false), ("v1", false), ("1..2", false), ("../1", false),
    ])
    func aVersionIsNumbersWithPoints(text: String, isVersion: Bool) {
        #expect(GuidelineRevision.isVersion(text) == isVersion)
    }

    private func site() -> MemoryFiles { ScaffoldingSiteTests.starter("Sol", [.es, .en]) }

    private func ask(_ request: RevisionRequest, of files: MemoryFiles) throws -> (GuidelineRevision?, [Diagnostic]) {
        let shelf = ThemeShelf(site: files.fileSystem, installed: ScaffoldingSiteTests.shelf)
        let answer = try request.revision(in: files.fileSystem, shelf: shelf, now: ScaffoldingSiteTests.today)
        return (answer.revision, answer.diagnostics)
    }

    @Test(arguments: ["como-escribimos", "how-we-write"])
    func everyLanguageIsKeptAndRevised(name: String) throws {
        let files = site()
        let folder = "content/guidelines/como-escribimos/"
        let before = [files.text(folder + "index.md"), files.text(folder + "index.en.md")]
        let (revision, faults) = try ask(RevisionRequest(name: name), of: files)
        #expect(faults.isEmpty)
        try #require(revision).install(in: files.fileSystem)
        #expect([files.text(folder + "v1.0.md"), files.text(folder + "v1.0.en.md")] == before)
        #expect(files.paths.filter { $0.hasPrefix(folder) }.count == 4)
        let report = try ScaffoldingSiteTests.build(files.fileSystem)
        #expect(report.diagnostics.isEmpty)
        #expect(report.outputs[.staff]?.map(\.path).contains("/en/guidelines/how-we-write/v1.0/") == true)
    }

    @Test func anOldAddressLeadsToTheNewVersionAlone() throws {
        let files = site()
        let path = "content/guidelines/como-escribimos/"
        let text = try #require(files.text(path + "index.md"))
        files[path + "index.md"] = Array(
            text.replacing("owner:", with: "aliases:\n  - /voz/\n  - /tono/\nowner:").utf8)
        let revision = try #require(ask(RevisionRequest(name: "como-escribimos"), of: files).0)
        try revision.install(in: files.fileSystem)
        #expect(files.text(path + "v1.0.md") == text)
        #expect(try ScaffoldingSiteTests.build(files.fileSystem).diagnostics.isEmpty)
    }

    @Test func nothingIsWrittenOver() throws {
        let files = site()
        files["content/guidelines/como-escribimos/v1.0.en.md"] = []
        let (revision, faults) = try ask(RevisionRequest(name: "como-escribimos"), of: files)
        #expect(revision == nil && faults.map(\.rule) == ["file-exists"])
    }

    @Test func whatIsNotThereNotNewerOrNotFinishedIsRefused() throws {
        let files = site()
        let rule = { (request: RevisionRequest) in try self.ask(request, of: files).1.map(\.rule) }
        #expect(try rule(RevisionRequest(name: "como-escribimo")) == ["unknown-guideline"])
        #expect(try rule(RevisionRequest(name: "..")) == ["unknown-guideline"])
        #expect(
            try rule(RevisionRequest(name: "como-escribimos", version: "1.0")) == [
                "version-not-newer", "version-not-newer",
            ])
        files["content/guidelines/voz/index.md"] = Array("---\ntitle: Voz\nowner: equipo\ndraft: true\n---\n".utf8)
        #expect(try rule(RevisionRequest(name: "voz")) == ["revise-draft"])
        files["content/guidelines/voz/index.md"] = Array("---\ntitle: Voz\nowner: equipo\nversion: beta\n---\n".utf8)
        #expect(try rule(RevisionRequest(name: "voz")) == ["bad-version"])
    }

    @Test func aDiskThatFailsHalfwayLeavesTheGuidelineAsItWas() throws {
        let files = site()
        let before = files.paths
        let revision = try #require(ask(RevisionRequest(name: "como-escribimos"), of: files).0)
        var broken = files.fileSystem
        let (rename, read) = (broken.rename, broken.read)
        broken.rename = { path, newPath throws(FileError) in
            if newPath.hasSuffix("index.en.md") { _ = try read("nothing of that name") }
            try rename(path, newPath)
        }
        #expect(throws: FileError.self) { try revision.install(in: broken) }
        #expect(files.paths == before)
    }

    @Test func whatWasRevisedBeforeTheDiskSaidNoKeepsItsOldText() throws {
        let files = site()
        let folder = "content/guidelines/como-escribimos/"
        let before = [files.text(folder + "index.en.md"), files.text(folder + "index.md")]
        let revision = try #require(ask(RevisionRequest(name: "como-escribimos"), of: files).0)
        var broken = files.fileSystem
        let rename = broken.rename
        broken.rename = { from, to throws(FileError) in
            if to == folder + "index.md" { throw FileError(path: to, code: 28) }
            try rename(from, to)
        }
        #expect(throws: FileError.self) { try revision.install(in: broken) }
        #expect(files.text(folder + "index.en.md") != before[0])
        #expect([files.text(folder + "v1.0.en.md"), files.text(folder + "index.md")] == before)
    }
}
