import PortavozDiagnostics
import PortavozKit
import Testing

/// A dossier that is changed in place keeps every other byte.
struct DossierEditTests {
    private static let step = DossierStep(
        day: Day(year: 2027, month: 1, day: 10)!, who: "ana", what: "Dice \"sí\"", text: "agua", status: .approved)
    private static let item = #"{date: 2027-01-10, who: ana, what: "Dice \"sí\"", text: agua, status: approved}"#

    private func text(_ before: String, _ change: (inout DossierEdit) -> Bool) -> String? {
        guard var edit = DossierEdit(Array(before.utf8)), change(&edit) else { return nil }
        return String(decoding: edit.bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("status: invited # aún\n", "status: approved # aún\n"),
        ("# nota\nreviewer: ana\n\n# fin\n", "# nota\nreviewer: ana\nstatus: approved\n\n# fin\n"),
        ("status:\nreviewer: ana\n", "status: approved\nreviewer: ana\n"),
        ("status: # ya\n", "status: approved # ya\n"),
        ("", "status: approved\n"), ("# vacío\n", "# vacío\nstatus: approved\n"), ("{}\n", "{status: approved}\n"),
        ("reviewer: ana", "reviewer: ana\nstatus: approved\n"),
        ("\u{FEFF}reviewer: ana\r\n", "\u{FEFF}reviewer: ana\r\nstatus: approved\r\n"),
        ("'status': \"invited\"\n", "'status': approved\n"), ("{a: 1, status: x}\n", "{a: 1, status: approved}\n"),
        (
            "notes: |\n  # no es un comentario\nlog: []\n",
            "notes: |\n  # no es un comentario\nlog: []\nstatus: approved\n"
        ),
    ])
    func aKeyGetsItsValueAndNothingElseChanges(before: String, after: String) {
        let result = text(before) { $0.set(["status"], to: "approved") }
        #expect(result == after)
    }

    @Test(arguments: [
        (
            "contributions:\n  agua:\n    date: 2026-01-01 # día\n    # más\n  cal: {date: 2026-02-02}\nlog: []\n",
            "contributions:\n  agua:\n    date: 2026-01-01 # día\n    status: approved\n    # más\n  cal: {date: 2026-02-02}\nlog: []\n"
        ),
        ("contributions:\n  cal:\n    x: 1\n", "contributions:\n  cal:\n    x: 1\n  agua:\n    status: approved\n"),
        ("contributions:\n", "contributions:\n  agua:\n    status: approved\n"),
        ("contributions:\n    agua:\n", "contributions:\n    agua:\n      status: approved\n"),
        (
            "contributions: {agua: {date: x, tags: [\"}\"]}} # c\n",
            "contributions: {agua: {date: x, tags: [\"}\"], status: approved}} # c\n"
        ),
        ("contributions: {agua: }\n", "contributions: {agua: {status: approved} }\n"),
        ("a: 1\n", "a: 1\ncontributions:\n  agua:\n    status: approved\n"),
        (
            "contributions:\n  agua: {a: 1, # }\n    b: 'it''s }'\n  }\nz: 1\n",
            "contributions:\n  agua: {a: 1, # }\n    b: 'it''s }'\n  , status: approved}\nz: 1\n"
        ),
    ])
    func mappingsOnTheWayAreFoundOrMade(before: String, after: String) {
        let result = text(before) { $0.set(["contributions", "agua", "status"], to: "approved") }
        #expect(result == after)
    }

    @Test(arguments: [
        (
            "log:\n  - {date: 2026-01-01, who: ana, what: A}\n# fin\na: 1\n",
            "log:\n  - {date: 2026-01-01, who: ana, what: A}\n  - \(item)\n# fin\na: 1\n"
        ),
        (
            "log:\n- date: 2026-01-01\n  who: ana\n  what: A\n\na: 1\n",
            "log:\n- date: 2026-01-01\n  who: ana\n  what: A\n- \(item)\n\na: 1\n"
        ),
        ("log: []\n", "log: [\(item)]\n"), ("log: [{what: \"]\"}] # x\n", "log: [{what: \"]\"}, \(item)] # x\n"),
        ("log:\na: 1\n", "log:\n  - \(item)\na: 1\n"), ("a: 1\n", "a: 1\nlog:\n  - \(item)\n"),
    ])
    func aStepGoesToTheLogsEnd(before: String, after: String) {
        let result = text(before) { $0.append(Self.step) }
        #expect(result == after)
    }

    @Test(arguments: ["status: >\n  largo\n  y más\n", "status: {a: 1}\n", "status: [a]\n"])
    func aValueThatIsNotOnOneLineIsLeftAlone(before: String) {
        let result = text(before) { $0.set(["status"], to: "approved") }
        #expect(result == nil)
    }

    @Test func aMappingIsNotMadeOfSomethingElse() {
        let result = text("contributions: 3\n") { $0.set(["contributions", "agua", "status"], to: "x") }
        #expect(result == nil)
    }

    @Test(arguments: ["- a\n", "a: [\n", "texto\n"])
    func whatIsNoMappingIsNotEdited(before: String) {
        let edit = DossierEdit(Array(before.utf8))
        #expect(edit == nil)
    }

    @Test func aLogThatIsNoListIsLeftAlone() {
        let result = text("log: nada\n") { $0.append(Self.step) }
        #expect(result == nil)
    }

    @Test func aRefusedChangeLeavesEarlierOnesInPlace() {
        let after = text("status: invited\nlog: nada\n") { edit in
            _ = edit.append(Self.step)
            return edit.set(["status"], to: "received")
        }
        #expect(after == "status: received\nlog: nada\n")
    }

    @Test func theSamplesDossiersTakeEveryChange() throws {
        for guest in ["marina-sole", "andres-quiroga"] {
            let before = try repository.read("content/guests/\(guest)/dossier.yml")
            var edit = try #require(DossierEdit(before))
            let name = guest == "marina-sole" ? "cal-en-la-maquina" : "fotografiar-una-taza"
            let changes = [
                edit.append(Self.step), edit.set(["profile", "approval", "digests", "en"], to: "\"x\""),
                edit.set(["consent", "thanks"], to: "false"),
                edit.set(["contributions", name, "approval", "by"], to: "nuria-campos"),
                edit.set(["contributions", "nuevo", "status"], to: "received"),
            ]
            #expect(!changes.contains(false))
            let old = Set(String(decoding: before, as: UTF8.self).split(separator: "\n"))
            let new = Set(String(decoding: edit.bytes, as: UTF8.self).split(separator: "\n"))
            #expect(old.subtracting(new).count == 3)
        }
    }

    @Test func replacingAFileLeavesNothingBeside() throws {
        let files = MemoryFiles(["a/dossier.yml": "x"])
        try files.fileSystem.replace("a/dossier.yml", with: Array("y".utf8))
        #expect(files.text("a/dossier.yml") == "y")
        #expect(files.paths == ["a/dossier.yml"])
    }
}
