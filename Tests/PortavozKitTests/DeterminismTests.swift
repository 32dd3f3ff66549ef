import Foundation
import PortavozDiagnostics
import PortavozKit
import Testing

/// The same tree at the same moment gives the same bytes.
@Suite(.serialized) struct DeterminismTests {
    /// The repository's sample site, in memory.
    private static func sample() throws -> MemorySite {
        let site = MemorySite()
        for path in site.files.paths { site[path] = nil }
        for file in try repository.list("content") { site.files[file.path] = try repository.read(file.path) }
        return site
    }

    private static let moment = "2026-11-22T12:00"

    @Test func theSampleSiteIsTheSameOnEveryMachine() throws {
        let first = try Self.sample()
        #expect(try !first.build(at: Self.moment).hasErrors)
        #expect(first.published.count > 100)

        for (zone, locale) in [("Pacific/Kiritimati", "tr_TR.UTF-8"), ("America/St_Johns", "C")] {
            let (oldZone, oldLocale) = (
                getenv("TZ").map { String(cString: $0) }, getenv("LC_ALL").map { String(cString: $0) }
            )
            setenv("TZ", zone, 1)
            setenv("LC_ALL", locale, 1)
            tzset()
            NSTimeZone.resetSystemTimeZone()
            setlocale(LC_ALL, "")
            defer {
                if let oldZone { setenv("TZ", oldZone, 1) } else { unsetenv("TZ") }
                if let oldLocale { setenv("LC_ALL", oldLocale, 1) } else { unsetenv("LC_ALL") }
                tzset()
                setlocale(LC_ALL, "C")
            }
            let other = try Self.sample()
            var random = SplitMix(seed: 11)
            let order = (0..<1_000).map { _ in UInt64.random(in: 0...UInt64.max, using: &random) }
            var files = other.files.fileSystem
            let list = files.list
            files.list = { folder throws(FileError) in
                let found = try list(folder).sorted { $0.path < $1.path }
                return zip(found, order).sorted { $0.1 < $1.1 }.map(\.0) + found.dropFirst(order.count)
            }
            try other.build(at: Self.moment, files: files)
            #expect(other.published == first.published)
        }
    }

    @Test func aSecondBuildWritesNothing() throws {
        let site = try Self.sample()
        try site.build(at: Self.moment)
        let report = try site.build(at: Self.moment)
        #expect(report.written == [.public: 0, .staff: 0])
        #expect(report.removed == [.public: 0, .staff: 0])
    }

    @Test func diagnosticsComeInTheSameOrderHoweverFilesAreFound() throws {
        var content: [String: String] = [:]
        for number in 0..<20 {
            content["posts/p\(number).md"] =
                "---\ntitle: P\(number)\ndate: ayer\nauthors: [nadie]\nzz: 1\nslug: p\n---\n[x](no.md) ![](no.png)\n"
        }
        let reports = try (0..<4).map { _ in try MemorySite(content).build().diagnostics }
        #expect(Set(reports).count == 1)
        #expect(reports[0].count > 100)
    }

    /// After any edit, a build into the same folder equals one into an empty folder; with parsed files kept in memory too.
    @Test func afterAnyEditTheFoldersAreThoseOfACleanBuild() throws {
        let site = try Self.sample()
        var memory = BuildMemory(keepsDocuments: true)
        var cold = BuildMemory()
        try site.build(&memory, at: Self.moment)
        let posts = site.files.paths.filter {
            $0.hasPrefix("content/posts/2025-09") || $0.hasPrefix("content/posts/2026-06-que")
        }
        let edits: [(String, (MemorySite) -> Void)] = [
            ("a body", { $0[posts[0]]! += "\nUna línea más.\n" }),
            ("a title", { $0[posts[0]] = $0.text(posts[0]).replacing("\ntitle: ", with: "\ntitle: Otro ") }),
            ("a deleted post", { site in for post in posts where post.contains("2025-09") { site[post] = nil } }),
            (
                "a new post",
                { $0["content/posts/nuevo.md"] = MemorySite.post("Nuevo").replacing("ana", with: "lucia-ferrer") }
            ),
            (
                "the settings",
                { $0["content/site.yml"] = $0.text("content/site.yml").replacing("page-size: 9", with: "page-size: 4") }
            ),
            (
                "an author's name",
                { site in
                    let path = "content/people/lucia-ferrer.md"
                    site[path] = site.text(path).replacing("name: ", with: "name: Doña ")
                }
            ),
            ("a draft", { $0["content/posts/nuevo.md"] = MemorySite.post("Nuevo", more: "draft: true\n") }),
        ]
        for (name, edit) in edits {
            edit(site)
            let report = try site.build(&memory, at: Self.moment)
            #expect(!report.hasErrors, "\(name): \(report.diagnostics.filter { $0.severity == .error }.map(line))")
            let clean = MemorySite()
            for path in clean.files.paths { clean[path] = nil }
            for path in site.files.paths where path.hasPrefix("content/") { clean.files[path] = site.files[path] }
            try clean.build(&cold, at: Self.moment)
            #expect(site.published == clean.published, "after \(name)")
        }
    }

    @Test func deletingAPostRemovesItsPageAndNothingElseOfOthers() throws {
        let site = MemorySite([
            "posts/a.md": MemorySite.post("A", more: "tags: [t]\n"), "posts/b.md": MemorySite.post("B"),
        ])
        try site.built()
        site["public/mine.txt"] = "mine"
        site["public/blog/a/mine.txt"] = "mine"
        site["content/posts/a.md"] = nil
        let report = try site.built()
        #expect(site["public/blog/a/index.html"] == nil)
        #expect(site["public/etiquetas/t/index.html"] == nil)
        #expect(site["public/mine.txt"] == "mine")
        #expect(site["public/blog/a/mine.txt"] == "mine")
        #expect(report.removed[.public]! >= 5)
    }

    @Test func aBuildOfOneEditionLeavesTheOtherAlone() throws {
        let site = MemorySite(["posts/a.md": MemorySite.post("A")])
        try site.built()
        let before = site.published.filter { $0.key.hasPrefix("staff/") }
        site["content/posts/a.md"] = MemorySite.post("Otra")
        try site.built { $0.editions = [.public] }
        #expect(site.published.filter { $0.key.hasPrefix("staff/") } == before)
        #expect(site.text("public/blog/a/index.html").contains("Otra"))
    }
}
