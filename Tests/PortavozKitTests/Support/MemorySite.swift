import PortavozDiagnostics
import PortavozKit
import Testing

/// A site that exists only in memory, for tests: its content as a literal, built as often as one likes.
struct MemorySite {
    let files: MemoryFiles

    /// - Parameters:
    ///   - content: files by their path below `content/`; `site.yml` and `people/ana.md` are there unless given.
    ///   - others: files by their path from the site's folder.
    init(_ content: [String: String] = [:], others: [String: String] = [:]) {
        var all = TinyTheme.files.merging(others) { $1 }
        all["content/site.yml"] = Self.settings
        all["content/people/ana.md"] = Self.ana
        for (path, text) in content { all["content/\(path)"] = text }
        files = MemoryFiles(all)
    }

    static let settings = """
        title: Diario
        description: Un diario.
        languages: {es: {name: Español}, en: {name: English, title: Diary, description: A diary.}}
        time-zone: Europe/Madrid
        public: {base-url: "https://example.org/"}
        staff: {base-url: "https://hub.example.org/"}
        theme: tiny

        """

    static let ana = """
        ---
        name: Ana
        role: Redactora
        ---

        """

    /// A post as simple as can be.
    static func post(_ title: String, date: String = "2026-03-14", _ body: String = "Texto.", more: String = "")
        -> String
    {
        "---\ntitle: \(title)\ndate: \(date)\nauthors: [ana]\n\(more)---\n\(body)\n"
    }

    subscript(path: String) -> String? {
        get { files.text(path) }
        nonmutating set { files[path] = newValue.map { Array($0.utf8) } }
    }

    private static let warm: BuildMemory = {
        var memory = BuildMemory()
        _ = try? MemorySite().build(&memory, isDry: true)
        return memory
    }()

    /// A file that is expected to be there.
    func text(_ path: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) -> String {
        if let text = files.text(path) { return text }
        Issue.record("there is no \(path)", sourceLocation: sourceLocation)
        return ""
    }

    /// The published files, by path: `public/blog/hola/index.html`.
    var published: [String: [UInt8]] {
        Dictionary(
            uniqueKeysWithValues: files.paths.filter { $0.hasPrefix("public/") || $0.hasPrefix("staff/") }.map {
                ($0, files[$0]!)
            })
    }

    @discardableResult
    func build(
        at moment: String = "2026-06-01", files: FileSystem? = nil, isDry: Bool = false,
        _ change: (inout BuildOptions) -> Void = { _ in }
    ) throws -> BuildReport {
        // The theme, once compiled, serves as long as nobody changes it.
        var memory = Self.warm
        return try build(&memory, at: moment, files: files, isDry: isDry, change)
    }

    @discardableResult
    func build(
        _ memory: inout BuildMemory, at moment: String = "2026-06-01", files: FileSystem? = nil, isDry: Bool = false,
        _ change: (inout BuildOptions) -> Void = { _ in }
    ) throws -> BuildReport {
        let files = files ?? self.files.fileSystem
        var options = BuildOptions(at: madrid.read(moment)!)
        change(&options)
        let shelf = ThemeShelf(site: files, installed: repository)
        let report = try Build(files: files, shelf: shelf, options: options).run(&memory, isDry: isDry)
        for diagnostic in report.diagnostics { expectWords(for: diagnostic) }
        return report
    }

    /// Builds a site that is expected to have no faults at all.
    @discardableResult
    func built(
        at moment: String = "2026-06-01", sourceLocation: Testing.SourceLocation = #_sourceLocation,
        _ change: (inout BuildOptions) -> Void = { _ in }
    ) throws -> BuildReport {
        let report = try build(at: moment, change)
        #expect(report.diagnostics == [], sourceLocation: sourceLocation)
        return report
    }
}

let madrid = SiteClock("Europe/Madrid")!

/// The repository's folder: the default theme is in it, and the sample site.
let repositoryPath = #filePath.split(separator: "/").dropLast(4).reduce(into: "") { $0 += "/" + $1 }
let repository = FileSystem.disk(repositoryPath)

/// Every rule has its words, and every word its argument: nobody reads an `…` where a value should be.
func expectWords(for diagnostic: Diagnostic) {
    let variant = diagnostic.arguments["cause"] ?? (diagnostic.suggestion == nil ? "unlike-any" : nil)
    let message = variant.flatMap { Messages.all["\(diagnostic.rule)/\($0)"] } ?? Messages.all[diagnostic.rule]
    guard let message else {
        Issue.record("no message for \(diagnostic.rule)")
        return
    }
    for placeholder in message.es.placeholders.union(message.en.placeholders) {
        let name = placeholder.prefix { $0 != ":" }
        #expect(diagnostic.arguments[String(name)] != nil, "\(diagnostic.rule) lacks {\(name)}")
    }
}

/// A diagnostic as one line: `error unknown-key content/posts/hola.md:4:1:6 → authors`.
func line(_ diagnostic: Diagnostic) -> String {
    var text = "\(diagnostic.severity) \(diagnostic.rule)"
    if let place = diagnostic.location {
        text += " \(place.file)"
        if place.line > 0 { text += ":\(place.line):\(place.column):\(place.length)" }
    }
    return text + (diagnostic.suggestion.map { " → \($0)" } ?? "")
}
