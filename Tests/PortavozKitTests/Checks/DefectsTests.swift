import Foundation
import PortavozDiagnostics
import PortavozKit
import Testing

/// A site with every rule's defect in both languages, caught to the letter: what `defects/findings.txt` says, and nothing
/// else. With PORTAVOZ_REWRITE_GOLDEN=1 it is written anew: read the difference.
struct DefectsTests {
    private static let folder = "Tests/PortavozKitTests/defects/"

    private func findings() throws -> [String] {
        let site = MemorySite()
        let content = Self.folder + "content/"
        for path in site.files.paths where path.hasPrefix("content/") { site[path] = nil }
        for file in try repository.list(content) {
            site.files["content/" + file.path.dropFirst(content.count)] = try repository.read(file.path)
        }
        let report = try site.build(isDry: true) { $0.gathersProse = true }
        let graph = try #require(report.graph)
        let texts =
            try CheckedSite.texts(graph) + CheckedSite.settings(graph.site, site.files.fileSystem)
            + CheckedSite.brand(graph.site)
        var rules = CheckRules(graph.site)
        rules.spelling = Spelling(
            graph, shelf: DictionaryShelf(folders: [repositoryPath + "/" + Self.folder + "dictionaries"]))
        var result = report
        result.addFindings(Checker(rules).check(texts))
        for diagnostic in result.diagnostics { expectWords(for: diagnostic) }
        return result.diagnostics.map(line)
    }

    @Test func everyDefectIsCaughtToTheLetter() throws {
        let found = try findings()
        let path = Self.folder + "findings.txt"
        if ProcessInfo.processInfo.environment["PORTAVOZ_REWRITE_GOLDEN"] == "1" {
            _ = try repository.write(path, Array((found.joined(separator: "\n") + "\n").utf8))
            return
        }
        let expected = String(decoding: try repository.read(path), as: UTF8.self).split(separator: "\n").map(
            String.init)
        #expect(found == expected)
    }

    @Test func everyRuleHasADefectInBothLanguages() throws {
        let lines = String(decoding: try repository.read(Self.folder + "findings.txt"), as: UTF8.self).split(
            separator: "\n")
        for rule in allCheckRules {
            let own = lines.filter { $0.split(separator: " ").dropFirst().first == Substring(rule.id) }
            #expect(own.contains { $0.contains(".en.md") }, "\(rule.id) in English")
            #expect(own.contains { !$0.contains(".en.md") && $0.contains(".md") }, "\(rule.id) in Spanish")
        }
    }
}
