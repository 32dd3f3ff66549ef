import PortavozDiagnostics
import PortavozKit
import Testing

/// Every rule's examples are its tests.
struct RuleExampleTests {
    @Test(arguments: allCheckRules.map(\.id))
    func aRuleFindsItsBadExamplesAndNothingInItsGoodOnes(id: String) throws {
        let rule = try #require(allCheckRules.first { $0.id == id })
        #expect(Set(rule.examples.map(\.language)) == [.es, .en])
        let shelf = rule.id == "spelling" ? DictionaryShelf.system([:]) : nil
        if let shelf, ["es", "en"].contains(where: { shelf.dictionary(for: LanguageCode($0)) == nil }) {
            // Where there are no dictionaries the tiny ones of `SpellingTests` have to do.
            print("the rule's examples are skipped: there are no dictionaries for Spanish and English")
            return
        }
        for example in rule.examples {
            let bad = try CheckedContent(example.bad, language: example.language, shelf: shelf)
            let found = bad.findings(of: rule.id)
            #expect(!found.isEmpty, "\(example.bad): \(bad.places) \(bad.report.diagnostics)")
            if let marked = example.marked, let first = found.first {
                #expect(bad.marked(by: first) == marked)
            }
            let good = try CheckedContent(example.good, language: example.language, shelf: shelf)
            let own = good.findings(of: rule.id).filter { $0.location?.file != "content/brand/brand.yml" }
            #expect(own.isEmpty, "\(example.good): \(good.places)")
        }
    }

    @Test func everyRuleIsExplainedInBothLanguages() {
        for rule in allCheckRules {
            for language in MessageLanguage.allCases {
                #expect(rule.explanation(in: language).count > 60, "\(rule.id)")
                let page = rule.page(in: language)
                #expect(page.hasPrefix("\(rule.id) (\(rule.severity.rawValue))\n"))
                #expect(page.contains(language == .es ? "\nMal:\n" : "\nBad:\n"))
            }
        }
        #expect(Set(allCheckRules.map(\.id)).count == allCheckRules.count)
    }

    @Test(arguments: ["GUIDE.md", "GUIDE.es.md"])
    func theGuideTellsOfEveryRule(file: String) throws {
        let guide = String(decoding: try repository.read(file), as: UTF8.self)
        for rule in allCheckRules {
            #expect(guide.contains("| `\(rule.id)` | \(rule.severity.rawValue) |"), "\(rule.id)")
        }
    }
}
