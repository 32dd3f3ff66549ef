import Foundation
import PortavozDiagnostics
import PortavozKit
import PortavozServer
import Synchronization
import Testing

/// What stays in memory between builds must never show in what is built.
@Suite(.serialized, .timeLimit(.minutes(5))) struct ResidentTests {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func afterAnyEditsThePreviewEqualsACleanBuild(seed: UInt64) async throws {
        let site = try TemporarySite()
        let preview = try await RunningPreview(site)
        var edits = RandomEdits(seed: seed, site: site)
        var failures = 0
        var successes = 0
        for round in 1...16 {
            var done: [String] = []
            for _ in 0..<Int.random(in: 1...4, using: &edits.random) { done.append(try edits.next()) }
            let clean = try await offTheTasks { try CleanBuild(of: site, like: preview) }
            if clean.report.hasErrors { failures += 1 } else { successes += 1 }
            do {
                try await eventually("it equals a clean build", within: .seconds(60)) {
                    guard preview.rebuilds.last?.diagnostics == clean.report.diagnostics else { return false }
                    if clean.report.hasErrors { return true }
                    // While it is being written, files go that were there a moment before.
                    return (try? await offTheTasks { try clean.tree == site.tree("preview/") }) ?? false
                }
            } catch {
                let differing = Set(clean.tree.keys).union(try site.tree("preview/").keys).filter {
                    (try? site.disk.read("preview/" + $0)) != clean.tree[$0]
                }
                Issue.record(
                    """
                    round \(round) after \(done): differing \(differing.sorted().prefix(5)), \
                    \(String(describing: preview.rebuilds.last?.diagnostics)) for \(clean.report.diagnostics)
                    """)
                break
            }
        }
        // Both ways of ending have been gone through.
        #expect(successes > 0)
        #expect(failures > 0)
        try await preview.stop()
    }

    @Test func twoEditsOfTheSameSizeInOneClockTickAreBothSeen() async throws {
        let site = try TemporarySite()
        let preview = try await RunningPreview(site)
        for number in 10...60 {
            try site.write("content/posts/dos.md", TemporarySite.post("Dos", day: 2, "Edición \(number)."))
        }
        try await eventually("the last one is shown") {
            try await preview.get("/blog/dos/").body.contains("Edición 60.")
        }
        try await preview.stop()
    }

    @Test func aFileThatTakesAnothersPlaceWithItsSizeAndTimeKeptIsSeen() async throws {
        let site = try TemporarySite()
        let preview = try await RunningPreview(site)
        let old = URL(fileURLWithPath: site.path + "/content/posts/dos.md")
        let new = URL(fileURLWithPath: site.path + "/other.md")
        try site.write("other.md", TemporarySite.post("Dos", day: 2, "Un pÁrrafo."))
        let date = try #require(FileManager.default.attributesOfItem(atPath: old.path)[.modificationDate] as? Date)
        try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: new.path)
        try site.move("other.md", "content/posts/dos.md")
        try await eventually("it is shown") { try await preview.get("/blog/dos/").body.contains("Un pÁrrafo.") }
        try await preview.stop()
    }
}

extension ResidentTests {
    @Test func thePageThatIsLookedAtIsShownBeforeTheOthersAreMade() throws {
        let site = try TemporarySite()
        let preview = LivePreview(PreviewSite(session: "s"))
        let seen = Mutex<[String]>([])
        var files = site.disk
        files.write = { path, bytes throws(FileError) in
            let early = preview.site.earlyBytes(of: "blog/dos/index.html", in: .public)
            if path.hasSuffix("public/blog/dos/index.html") {
                seen.withLock { $0.append(early == bytes ? "early" : "late") }
            }
            return try site.disk.write(path, bytes)
        }
        var options = BuildOptions.forTests
        options.outputFolder = "preview"
        var resident = Resident(
            Build(files: files, shelf: site.shelf, options: options), now: { TemporarySite.moment })
        func rebuild(_ changes: ChangedFiles) -> Rebuild {
            resident.rebuild(after: changes, showing: preview, language: { _ in .es })
        }
        #expect(rebuild(ChangedFiles()).hasErrors == false)
        preview.noteAsked("blog/dos/index.html", in: .public)
        try site.write("content/posts/dos.md", TemporarySite.post("Dos", day: 2, "Otra cosa."))
        #expect(rebuild(ChangedFiles(["content/posts/dos.md"])).hasErrors == false)
        #expect(seen.withLock { $0 } == ["late", "early"])
        #expect(preview.site.earlyBytes(of: "blog/dos/index.html", in: .public) == nil)
    }

    @Test func aPartialThatIsOnlyRenamedIsMissed() async throws {
        let site = try TemporarySite()
        try site.write("themes/mine/partials/date.html", "<time datetime=\"{{iso}}\">{{long}}</time>{{>extra}}\n")
        try site.write("themes/mine/partials/extra.html", "!\n")
        let preview = try await RunningPreview(site)
        #expect(preview.rebuilds.last?.hasErrors == false)
        try site.move("themes/mine/partials/extra.html", "themes/mine/partials/extrb.html")
        try await eventually("the error is told") { preview.rebuilds.last?.hasErrors == true }
        try await preview.stop()
    }

    @Test func aThemesWarningIsToldAtEachBuild() async throws {
        let site = try TemporarySite()
        try site.write("themes/mine/templates/page.html", "{{<base}}outside{{$main}}{{/main}}{{/base}}\n")
        let preview = try await RunningPreview(site)
        let first = try #require(preview.rebuilds.first)
        #expect(
            first.diagnostics.contains {
                $0.severity == .warning && $0.location?.file == "themes/mine/templates/page.html"
            })
        try site.write("content/posts/dos.md", TemporarySite.post("Dos", day: 2, "Nuevo."))
        try await eventually("it is built again") { preview.rebuilds.count > 1 }
        #expect(preview.rebuilds[1].diagnostics == first.diagnostics)
        try await preview.stop()
    }
}

/// What a new process makes of the same sources.
private struct CleanBuild: Sendable {
    let report: BuildReport
    let tree: [String: [UInt8]]

    init(of site: TemporarySite, like preview: RunningPreview) throws {
        let copy = try TemporarySite([:])
        for folder in ["content", "themes"] {
            for file in try site.disk.list(folder) { _ = try copy.disk.write(file.path, site.disk.read(file.path)) }
        }
        var options = BuildOptions.forTests
        options.outputFolder = "preview"
        options.liveHTML = LivePage.html
        options.publicBase = preview.server.addresses[.public]
        options.staffBase = preview.server.addresses[.staff]
        var memory = BuildMemory()
        report = try Build(files: copy.disk, shelf: copy.shelf, options: options).run(&memory)
        tree = try copy.tree("preview/")
    }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same seed, the same edits.
struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

/// What people and their editors do to a site, in any order.
private struct RandomEdits {
    var random: SeededNumbers
    let site: TemporarySite
    private var count = 0

    init(seed: UInt64, site: TemporarySite) {
        random = SeededNumbers(state: seed)
        self.site = site
    }

    /// Makes one edit and says which.
    mutating func next() throws -> String {
        count += 1
        let number = 100 + count
        let post = try posts().randomElement(using: &random)
        switch Int.random(in: 0..<19, using: &random) {
        case 0, 1:
            return try edit("write a new post") { try site.write("content/posts/n\(number).md", text(number)) }
        case 2, 3:
            guard let post else { return "nothing" }
            return try edit("rewrite \(post)") { try site.write(post, text(number)) }
        case 4, 5:
            guard let post else { return "nothing" }
            return try edit("replace \(post)") { try site.replace(post, text(number)) }
        case 6:
            guard let post, post.hasPrefix("content/posts/n") else { return "nothing" }
            return try edit("remove \(post)") { try site.remove(post) }
        case 7:
            guard let post, post.hasPrefix("content/posts/n") else { return "nothing" }
            return try edit("rename \(post)") { try site.move(post, "content/posts/n\(number).md") }
        case 8:
            return try edit("a new folder of folders") {
                try site.write("content/posts/f\(number)/index.md", text(number, "![Punto](a/b.svg)"))
                try site.write("content/posts/f\(number)/a/b.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
            }
        case 9:
            guard let folder = try folders().randomElement(using: &random) else { return "nothing" }
            return try edit("move the folder \(folder)") { try site.move(folder, "content/posts/f\(number)") }
        case 10:
            guard let folder = try folders().randomElement(using: &random) else { return "nothing" }
            return try edit("change what moved: \(folder)") {
                try site.write(folder + "/index.md", text(number, "![Punto](a/b.svg)"))
                try site.write(
                    folder + "/a/b.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>\(number)</title></svg>")
            }
        case 11:
            return try edit("the theme's partial") {
                try site.write(
                    "themes/mine/partials/date.html", "<time datetime=\"{{iso}}\">{{long}} \(number)</time>\n")
            }
        case 12:
            return try edit("the theme's files") {
                try site.write("themes/mine/assets/s\(number % 3).css", "body { width: \(number)px }\n")
            }
        case 13 where number % 2 == 0:
            let name = "content/brand/brand.yml"
            let brand =
                "colors: {a: '#a03c\(10 + number % 80)'}\nboilerplate: {short: T\(number)}\n"
                + "terms: [{avoid: n\(number)}]\n"
            return try edit("the brand, and a text that shows it") {
                try site.write(name, brand)
                let block = ["swatches", "boilerplate", "terms"][number % 3]
                if number % 4 == 0 { try site.write("content/posts/marca.md", text(number, "```\(block)\n```")) }
            }
        case 13:
            return try edit("the site's title") {
                let text = TemporarySite.files["content/site.yml"]!
                try site.replace("content/site.yml", text.replacingOccurrences(of: "Prueba", with: "Prueba \(number)"))
            }
        case 14:
            return try edit("a fault") {
                try site.write("content/posts/dos.md", text(number).replacingOccurrences(of: "tags:", with: "tag:"))
            }
        case 15:
            return try edit("a chart") {
                let chart = "```chart\ntype: bar\ntitle: T\nfile: t.csv\n```"
                try site.write("content/posts/n\(number).md", text(number, chart))
            }
        case 16, 17:
            let table = "content/data/t.csv"
            if number % 3 == 0, site.disk.status(table) != nil {
                return try edit("remove the table") { try site.remove(table) }
            }
            return try edit("the table") { try site.write(table, "Mes;Valor\nEnero;\(number)\n") }
        default:
            return try edit("a template's fault, and its end") {
                let file = "themes/mine/partials/date.html"
                let isThere = site.disk.status("themes/mine/partials/meta.html") != nil
                if isThere {
                    try site.remove("themes/mine/partials/meta.html")
                } else {
                    // A renamed partial has the same bytes under another name.
                    try site.move(file, "themes/mine/partials/meta.html")
                    try site.write(file, "<time datetime=\"{{iso}}\">{{lng}}</time>\n")
                }
            }
        }
    }

    private func edit(_ name: String, _ change: () throws -> Void) throws -> String {
        try change()
        return name
    }

    private mutating func text(_ number: Int, _ body: String = "") -> String {
        TemporarySite.post("Título \(number)", day: number % 28 + 1, body + "\n\nTexto \(number).")
    }

    private func posts() throws -> [String] {
        try site.disk.list("content/posts").map(\.path).filter { $0.hasSuffix(".md") && !$0.contains("/f") }.sorted()
    }

    private func folders() throws -> [String] {
        let paths = try site.disk.list("content/posts").map(\.path).filter {
            $0.hasSuffix("/index.md") && $0.contains("/f")
        }
        return paths.map { String($0.dropLast("/index.md".count)) }.sorted()
    }
}
