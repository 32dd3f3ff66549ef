import Foundation
import PortavozDiagnostics
import PortavozKit
import Testing

struct ScaffoldingSiteTests {
    static let today = SiteClock("Europe/Madrid")!.read("2026-03-14")!

    static func starter(_ name: String, _ languages: [MessageLanguage]) -> MemoryFiles {
        let site = StarterSite(name: name, languages: languages, timeZone: "Europe/Madrid", today: today.day)
        return MemoryFiles(Dictionary(uniqueKeysWithValues: site.files.map { ($0.path, $0.text) }))
    }

    /// The default theme, as an installed command finds it.
    static let shelf: FileSystem = .disk(
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path)

    static func build(_ files: FileSystem, drafts: Bool = false) throws -> BuildReport {
        var options = BuildOptions(at: today)
        options.includesDrafts = drafts
        if drafts { options.outputFolder = "preview" }
        var memory = BuildMemory()
        return try Build(files: files, shelf: ThemeShelf(site: files, installed: shelf), options: options).run(&memory)
    }

    @Test(arguments: ScaffoldingTextTests.names, [[MessageLanguage.es], [.en], [.es, .en], [.en, .es]])
    func aNewSiteOfAnyNameBuildsWithoutADiagnostic(name: String, languages: [MessageLanguage]) throws {
        let files = Self.starter(name, languages).fileSystem
        let (site, faults) = try readSite(files)
        #expect(faults.isEmpty && site?.title == name.onOneLine && site?.brand.name == name.onOneLine)
        let survey = try Survey(files, options: BuildOptions(at: Self.today))
        #expect(survey.diagnostics.isEmpty)
        #expect(survey.graph?.entries.count == 4 * languages.count)
    }

    @Test(arguments: [[MessageLanguage.es], [.en], [.es, .en], [.en, .es]])
    func aNewSiteHasAPostAPageAPersonAndAGuidelineInEachLanguage(languages: [MessageLanguage]) throws {
        let files = Self.starter("Pan \"Sol\" & *más*", languages)
        let report = try Self.build(files.fileSystem)
        #expect(report.diagnostics.isEmpty)
        let routes = report.outputs.mapValues { Set($0.map(\.path)) }
        for language in languages {
            let prefix = language == languages[0] ? "" : "/\(language.rawValue)"
            let isSpanish = language == .es
            let person = languages[0] == .es ? "equipo" : "team"
            for route in [
                isSpanish ? "/blog/abrimos-el-blog/" : "/blog/we-open-our-blog/",
                isSpanish ? "/quienes-somos/" : "/about-us/",
                isSpanish ? "/autores/\(person)/" : "/authors/\(person)/",
            ] {
                #expect(routes[.public]?.contains(prefix + route) == true, "\(prefix + route)")
            }
            let guideline = isSpanish ? "/guias/como-escribimos/" : "/guidelines/how-we-write/"
            #expect(routes[.staff]?.contains(prefix + guideline) == true)
        }
        #expect(files.text("public/index.html")?.contains("Pan &quot;Sol&quot; &amp; *más*") == true)
    }

    @Test func aSiteInOneLanguageSaysNothingOfOthers() {
        let files = Self.starter("Sol", [.en])
        #expect(
            files.paths == [
                ".gitignore", "content/brand/brand.yml", "content/guidelines/how-we-write/index.md",
                "content/pages/about-us.md", "content/people/team.md", "content/posts/2026-03-we-open-our-blog.md",
                "content/site.yml",
            ])
        #expect(files.text("content/site.yml")?.contains("languages:") == false)
        #expect(files.text(".gitignore") == "/public/\n/staff/\n/preview/\n/.portavoz/\n")
    }
}
