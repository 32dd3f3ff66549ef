import Foundation
import PortavozDiagnostics
import PortavozKit
import Synchronization
import Testing

/// An edition's search: its page, the texts that its index is made of, and the index among the edition's files.
struct SearchTests {
    /// Stands in for the program that makes indexes, and keeps what it was given.
    private final class Indexer: Sendable {
        private let seen = Mutex<[[SearchDocument]]>([])
        private let failure: String?

        init(failure: String? = nil) { self.failure = failure }

        var runs: [[SearchDocument]] { seen.withLock { $0 } }

        var function: SearchIndexer {
            { (documents) throws(SearchFailure) in
                self.seen.withLock { $0.append(documents) }
                if let failure = self.failure { throw SearchFailure(failure) }
                var files = ["pagefind.js": Array("js".utf8)]
                for document in documents {
                    files["fragment/\(document.path.replacing("/", with: "_"))"] = document.bytes
                }
                return files
            }
        }

        /// The texts that an edition's index was made of, in the last build.
        func paths(_ run: Int = 0) -> [String] { runs.indices.contains(run) ? runs[run].map(\.path).sorted() : [] }
    }

    private static let content = [
        "posts/hola.md": MemorySite.post(
            "Hola", "Un *texto* con palabras.", more: "tags: [agua]\ndescription: De qué va.\n"),
        "posts/hola.en.md": MemorySite.post("Hello", "A text."),
        "posts/borrador.md": MemorySite.post("Borrador", more: "draft: true\n"),
        "posts/interna.md": MemorySite.post("Interna", more: "audience: staff\n"),
        "pages/quienes.md": "---\ntitle: Quiénes\n---\nSomos.\n",
        "guidelines/voz/index.md": "---\ntitle: Voz\nowner: ana\nversion: \"2.0\"\n---\nAsí.\n",
        "guidelines/voz/v1.0.md": "---\ntitle: Voz\n---\nAntes.\n",
    ]

    @discardableResult
    private func build(
        _ site: MemorySite, _ indexer: Indexer?, _ change: (inout BuildOptions) -> Void = { _ in }
    ) throws -> BuildReport {
        var options = BuildOptions(at: madrid.read("2026-06-01")!)
        options.search = .built
        change(&options)
        let files = site.files.fileSystem
        var build = Build(files: files, shelf: ThemeShelf(site: files, installed: repository), options: options)
        build.indexer = indexer?.function
        var memory = BuildMemory()
        let report = try build.run(&memory)
        for diagnostic in report.diagnostics { expectWords(for: diagnostic) }
        return report
    }

    @Test func eachEditionsIndexIsMadeOfItsOwnTexts() throws {
        let site = MemorySite(Self.content)
        let indexer = Indexer()
        #expect(try build(site, indexer).diagnostics == [])
        #expect(
            indexer.paths(0) == [
                "autores/ana/index.html", "blog/hola/index.html", "en/authors/ana/index.html",
                "en/blog/hola/index.html",
                "quienes/index.html",
            ])
        #expect(indexer.paths(1) == ["blog/interna/index.html", "guias/voz/index.html"])
        #expect(site["public/pagefind/pagefind.js"] == "js")
        #expect(site["public/pagefind/fragment/guias_voz_index.html"] == nil)
        #expect(site["staff/pagefind/fragment/guias_voz_index.html"] != nil)
    }

    @Test func aTextIsIndexedWithWhatResultsSayOfIt() throws {
        let site = MemorySite(Self.content)
        let indexer = Indexer()
        try build(site, indexer)
        let document = indexer.runs[0].first { $0.path == "blog/hola/index.html" }
        #expect(
            document.map { String(decoding: $0.bytes, as: UTF8.self) } == """
                <!DOCTYPE html><html lang="es"><head><meta data-pagefind-meta="title[content]" content="Hola">\
                <meta data-pagefind-meta="date[content]" content="14 de marzo de 2026">\
                <meta data-pagefind-meta="iso[content]" content="2026-03-14">\
                <meta data-pagefind-meta="kind[content]" content="Blog"><meta data-pagefind-meta="tags[content]" content="agua">\
                </head><body data-pagefind-body><h1>Hola</h1><p>De qué va.</p><p>Un <em>texto</em> con palabras.</p>
                <p data-pagefind-weight="4">agua</p></body></html>

                """)
    }

    @Test func thePageIsThereInEachLanguageWithSomethingToFind() throws {
        let site = MemorySite(Self.content)
        try build(site, Indexer())
        #expect(site.text("public/buscar/index.html").contains("<a class=\"index\" href=\"/pagefind/\">"))
        #expect(site.text("public/en/search/index.html").contains("<h1>Search</h1>"))
        #expect(site.text("public/buscar/index.html").contains("<meta name=\"robots\" content=\"noindex\">"))
        #expect(!site.text("public/sitemap.xml").contains("buscar"))
        #expect(site["staff/buscar/index.html"] != nil)
        #expect(site["staff/en/search/index.html"] == nil)
    }

    /// The index is read by a worker, which has the policy that comes with its own file.
    @Test func itsPolicyIsThatOfOtherPages() throws {
        let site = MemorySite(Self.content)
        try build(site, Indexer())
        #expect(
            site.text("public/buscar/index.html").contains(
                "content=\"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "media-src 'self'; form-action 'self'; base-uri 'none'\""))
        #expect(site.text("public/_headers").contains("'wasm-unsafe-eval'"))
    }

    @Test func theSegmentIsTheSites() throws {
        let site = MemorySite(
            Self.content.merging(["site.yml": MemorySite.settings + "sections: {es: {search: encuentra}}\n"]) { $1 })
        try build(site, Indexer())
        #expect(site["public/encuentra/index.html"] != nil)
        #expect(site["public/buscar/index.html"] == nil)
    }

    @Test func whereNothingChangedNothingIsIndexedAgain() throws {
        let site = MemorySite(Self.content)
        let indexer = Indexer()
        try build(site, indexer)
        let before = site.published
        let report = try build(site, indexer)
        #expect(indexer.runs.count == 2)
        #expect(report.written == [.public: 0, .staff: 0])
        #expect(site.published == before)
    }

    @Test func aTextThatChangedIsIndexedInItsEditionAlone() throws {
        let site = MemorySite(Self.content)
        let indexer = Indexer()
        try build(site, indexer)
        site["content/posts/hola.md"] = MemorySite.post("Hola", "Otro texto.")
        try build(site, indexer)
        #expect(indexer.runs.count == 3)
        #expect(site.text("public/pagefind/fragment/blog_hola_index.html").contains("Otro texto."))
    }

    @Test func anIndexThatSomebodyTouchedIsMadeAgain() throws {
        let site = MemorySite(Self.content)
        let indexer = Indexer()
        try build(site, indexer)
        site["public/pagefind/pagefind.js"] = nil
        try build(site, indexer)
        #expect(indexer.runs.count == 3)
        #expect(site["public/pagefind/pagefind.js"] == "js")
    }

    @Test func aTextThatGoesLeavesTheIndex() throws {
        let site = MemorySite(Self.content)
        try build(site, Indexer())
        site["content/posts/hola.md"] = nil
        try build(site, Indexer())
        #expect(site["public/pagefind/fragment/blog_hola_index.html"] == nil)
    }

    @Test(arguments: ["off", "setting"]) func withoutASearchThereIsNeitherPageNorIndex(by way: String) throws {
        let site = MemorySite(Self.content)
        let indexer = Indexer()
        try build(site, indexer)
        if way == "setting" { site["content/site.yml"] = MemorySite.settings + "search: false\n" }
        let report = try build(site, indexer) { if way == "off" { $0.search = .off } }
        #expect(report.diagnostics == [])
        #expect(site.published.keys.filter { $0.contains("pagefind") || $0.contains("buscar") } == [])
    }

    @Test func withoutTheProgramTheSiteLosesNothingElse() throws {
        let site = MemorySite(Self.content)
        let report = try build(site, nil) { $0.search = .missing }
        #expect(report.diagnostics.map(line) == ["note search-tool-missing"])
        #expect(site["public/buscar/index.html"] == nil)
        #expect(site["public/blog/hola/index.html"] != nil)
    }

    @Test func aPreviewHasThePageAndNoIndex() throws {
        let site = MemorySite(Self.content)
        let indexer = Indexer()
        let report = try build(site, indexer) {
            $0.search = .preview
            $0.outputFolder = "preview"
        }
        #expect(report.diagnostics == [])
        #expect(indexer.runs.isEmpty)
        #expect(!site.text("preview/public/buscar/index.html").contains("class=\"index\""))
    }

    @Test func aProgramThatFailsLeavesNoIndexOfWithdrawnTexts() throws {
        let site = MemorySite(Self.content)
        try build(site, Indexer())
        for text in ["hola.md", "hola.en.md"] { site["content/posts/\(text)"] = nil }
        let report = try build(site, Indexer(failure: "pagefind: 1"))
        #expect(report.diagnostics.map(line) == ["warning search-failed"])
        #expect(report.diagnostics.first?.arguments == ["reason": "pagefind: 1"])
        #expect(site.published.keys.filter { $0.hasPrefix("public/pagefind/") } == [])
    }

    @Test func aCheckMakesNoIndex() throws {
        let site = MemorySite(Self.content)
        let indexer = Indexer()
        var options = BuildOptions(at: madrid.read("2026-06-01")!)
        options.search = .built
        let files = site.files.fileSystem
        var build = Build(files: files, shelf: ThemeShelf(site: files, installed: repository), options: options)
        build.indexer = indexer.function
        var memory = BuildMemory()
        let report = try build.run(&memory, isDry: true)
        #expect(report.diagnostics == [])
        #expect(indexer.runs.isEmpty)
        #expect(site.published.isEmpty)
    }

    // MARK: Pagefind itself

    /// A folder with programs that do nothing, for looking.
    private func shelf(_ programs: [String]) throws -> String {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        for program in programs {
            let path = "\(root)/\(program)"
            let folder = path.split(separator: "/").dropLast().reduce(into: "") { $0 += "/" + $1 }
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            #expect(
                FileManager.default.createFile(atPath: path, contents: Data(), attributes: [.posixPermissions: 0o755]))
        }
        return root
    }

    @Test func pagefindIsFoundOnThePathOrBesideItsPython() throws {
        let packaged = "venv/lib/python3.11/site-packages/pagefind_bin/pagefind"
        let root = try shelf([
            "bin/pagefind", "venv/bin/python3", packaged,
            "home/.local/lib/python3.12/site-packages/pagefind_bin/pagefind",
        ])
        defer { try? FileManager.default.removeItem(atPath: root) }
        #expect(Pagefind.find(["PATH": "/nowhere:\(root)/bin:\(root)/venv/bin"]) == "\(root)/bin/pagefind")
        #expect(
            Pagefind.find(["PATH": "\(root)/venv/bin"])
                == "\(root)/venv/bin/../lib/python3.11/site-packages/pagefind_bin/pagefind")
        #expect(
            Pagefind.find(["PATH": "/nowhere", "HOME": "\(root)/home"])
                == "\(root)/home/.local/lib/python3.12/site-packages/pagefind_bin/pagefind")
        #expect(Pagefind.find(["PATH": "/nowhere:", "HOME": root]) == nil)
        #expect(Pagefind.find([:]) == nil)
    }
}
