import Glibc
import PortavozDiagnostics
import PortavozKit
import Synchronization
import Testing

/// What is left when a build is cut short: the old site or the new one, never a mix of both.
struct CrashTests {
    /// The file system of a process that dies at its n-th change of the disk.
    private static func dying(_ files: FileSystem, after steps: Int) -> FileSystem {
        let left = Budget(steps)
        var dying = files
        dying.write = { path, bytes throws(FileError) in
            guard left.take() else {
                // Cut in the middle of the file, as a full disk or a kill leaves it.
                _ = left.takeHalf() ? try files.write(path, Array(bytes.prefix(bytes.count / 2))) : nil
                throw FileError(path: path, code: ENOSPC)
            }
            return try files.write(path, bytes)
        }
        dying.rename = { path, newPath throws(FileError) in
            guard left.take() else { throw FileError(path: path, code: EIO) }
            try files.rename(path, newPath)
        }
        dying.remove = { path throws(FileError) in
            guard left.take() else { throw FileError(path: path, code: EIO) }
            try files.remove(path)
        }
        return dying
    }

    private final class Budget: Sendable {
        private let left: Mutex<Int>
        private let hasHalf = Mutex(true)
        init(_ steps: Int) { left = Mutex(steps) }

        func take() -> Bool {
            left.withLock { left in
                left -= 1
                return left >= 0
            }
        }

        /// True once.
        func takeHalf() -> Bool {
            hasHalf.withLock { half in
                defer { half = false }
                return half
            }
        }
    }

    private func start() throws -> MemorySite {
        let site = MemorySite([
            "posts/a.md": MemorySite.post("A"), "posts/b.md": MemorySite.post("B"), "static/x": "1",
            "guidelines/voz/index.md": "---\ntitle: Voz\nowner: ana\n---\n",
        ])
        site["public/CNAME"] = "example.org"
        try site.built()
        return site
    }

    /// One page changes, one goes, one comes, and a file becomes a folder.
    private func edit(_ site: MemorySite) {
        site["content/posts/a.md"] = MemorySite.post("A, corregido")
        site["content/posts/b.md"] = nil
        site["content/posts/c.md"] = MemorySite.post("C")
        site["content/static/x"] = nil
        site["content/static/x/y"] = "2"
    }

    @Test func killedAtAnyStepTheNextRunCompletesOrStartsOver() throws {
        let reference = try start()
        let old = reference.published
        edit(reference)
        try reference.built()
        let new = reference.published
        #expect(old != new)

        var steps = 0
        var outcomes: Set<Bool> = []
        while true {
            let site = try start()
            edit(site)
            let dying = Self.dying(site.files.fileSystem, after: steps)
            let isComplete = (try? site.build(files: dying)) != nil
            try recover(site.files.fileSystem)
            let found = site.published
            #expect(found == old || found == new, "after \(steps) steps: \(difference(found, old, new))")
            outcomes.insert(found == new)
            #expect(!site.files.paths.contains { $0.hasPrefix(".portavoz/staging/") || $0 == ".portavoz/journal" })
            try site.built()
            #expect(site.published == new, "after \(steps) steps and another build")
            if isComplete { break }
            steps += 1
        }
        #expect(outcomes == [true, false])
        #expect(steps > 40)
    }

    @Test func aRecoveryThatIsKilledTooIsCompletedByTheNext() throws {
        let reference = try start()
        let old = reference.published
        edit(reference)
        try reference.built()
        let new = reference.published
        // The commit's own steps come last: a death there leaves a journal.
        for first in 30..<90 {
            for second in [0, 1, 3, 8] {
                let site = try start()
                edit(site)
                if (try? site.build(files: Self.dying(site.files.fileSystem, after: first))) != nil { return }
                try? recover(Self.dying(site.files.fileSystem, after: second))
                try recover(site.files.fileSystem)
                #expect(site.published == old || site.published == new)
            }
        }
    }

    @Test func aCheckLeavesACutShortCommitAsItIs() throws {
        let site = try start()
        edit(site)
        var steps = 0
        while site["." + "portavoz/journal"] == nil {
            steps += 1
            _ = try? site.build(files: Self.dying(site.files.fileSystem, after: steps))
        }
        let before = Dictionary(uniqueKeysWithValues: site.files.paths.map { ($0, site[$0]!) })
        try site.build(isDry: true)
        #expect(Dictionary(uniqueKeysWithValues: site.files.paths.map { ($0, site[$0]!) }) == before)
    }

    @Test func aFileInThePlaceOfAFolderIsRefusedBeforeAnythingIsWritten() throws {
        let site = MemorySite(["posts/a.md": MemorySite.post("A")])
        site["public/blog"] = "mine"
        #expect(try site.build().diagnostics.map(line) == ["error output-not-ours public/blog"])
        #expect(site.published.keys.sorted() == ["public/blog"])
    }

    private func difference(_ found: [String: [UInt8]], _ old: [String: [UInt8]], _ new: [String: [UInt8]]) -> String {
        Set(found.keys).union(old.keys).union(new.keys).sorted().filter { found[$0] != old[$0] || found[$0] != new[$0] }
            .map { "\($0): \(found[$0] == new[$0] ? "new" : found[$0] == old[$0] ? "old" : "neither")" }
            .joined(separator: "; ")
    }
}
