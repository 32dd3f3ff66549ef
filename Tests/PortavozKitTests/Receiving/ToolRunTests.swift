import Foundation
import PortavozKit
import Testing

/// Other programs, kept within their limits.
struct ToolRunTests {
    private let folder = NSTemporaryDirectory()

    private func run(_ tool: String, _ arguments: [String], _ change: (inout ToolRun) -> Void = { _ in }) throws
        -> String
    {
        var run = ToolRun(tool: tool, arguments: arguments, folder: folder)
        change(&run)
        return String(decoding: try run.run(), as: UTF8.self)
    }

    @Test func whatItPrintsComesBack() throws {
        #expect(try run("printf", ["%s|", "a b", "$(id)", "'"]) == "a b|$(id)|'|")
    }

    @Test func itHasNextToNoEnvironment() throws {
        let names = Set(try run("env", []).split(separator: "\n").map { $0.prefix { $0 != "=" } })
        #expect(names.isSubset(of: ["PATH", "HOME", "LC_ALL", "TMPDIR", "PWD", "OLDPWD", "_", "SHLVL"]))
    }

    @Test func itHasNoneOfItsParentsOpenFiles() throws {
        let open = dup(0)
        defer { close(open) }
        #expect(fcntl(open, F_GETFD) == 0)
        #expect(try run("sh", ["-c", "[ -e /proc/self/fd/\(open) ] && echo open || echo closed"]) == "closed\n")
    }

    @Test func whatIsNotInstalledIsMissing() {
        #expect(throws: ToolRun.Failure.missing) { try run("no-such-program-here", []) }
    }

    @Test func itsStatusIsTold() {
        #expect(throws: ToolRun.Failure.status(3)) { try run("sh", ["-c", "exit 3"]) }
    }

    @Test func itsTimeIsLimited() {
        #expect(throws: ToolRun.Failure.limit) { try run("sleep", ["30"]) { $0.seconds = 1 } }
        #expect(throws: ToolRun.Failure.limit) {
            try run("sh", ["-c", "while :; do :; done"]) { $0.processorSeconds = 1 }
        }
    }

    @Test func whatItPrintsIsLimited() {
        #expect(throws: ToolRun.Failure.limit) { try run("yes", []) { $0.output = 1 << 20 } }
    }

    @Test func itsMemoryIsLimited() {
        #expect(throws: ToolRun.Failure.self) {
            try run("awk", ["BEGIN { s = \"x\"; for (n = 0; n < 30; n++) s = s s; print \"held\" }"]) {
                $0.memory = 64 << 20
            }
        }
    }
}
