import PortavozDiagnostics
import PortavozKit
import PortavozTemplate
import Testing

/// The rules that the sources name, found in the sources themselves.
private let rulesInSources: Set<String> = {
    let calls = [
        "Diagnostic(", "report(", "missing(", "stop(", "rule: ", "fault(", "add(", "GuestRefusal(", "refuse(", "note(",
        "? ", ": ",
    ]
    var rules: Set<String> = []
    for folder in ["Sources/PortavozKit", "Sources/PortavozMarkdown", "Sources/PortavozYAML"] {
        for file in try! repository.list(folder) where file.path.hasSuffix(".swift") {
            let text = String(decoding: try! repository.read(file.path), as: UTF8.self)
            for call in calls {
                for piece in text.split(separator: call, omittingEmptySubsequences: false).dropFirst() {
                    let rule = leadingRule(piece.drop { $0.isWhitespace })
                    // Behind `?`, `:` and `add(` stand other words too; only known rules count there.
                    let isSure = call.count > 2 && call != "add("
                    guard let rule, isSure || Messages.all[rule] != nil else { continue }
                    rules.insert(rule)
                }
            }
        }
    }
    return rules.union(TemplateRule.allCases.map(\.rawValue))
}()

/// `unknown-key` at the beginning of `"unknown-key", at: …`.
private func leadingRule(_ text: Substring) -> String? {
    guard text.first == "\"" else { return nil }
    let name = text.dropFirst().prefix { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
    return text.dropFirst(name.count + 1).first == "\"" && !name.isEmpty ? String(name) : nil
}

struct CatalogueTests {
    @Test(arguments: rulesInSources.sorted())
    func everyRuleHasItsWords(rule: String) {
        #expect(Messages.all[rule] != nil)
    }

    @Test func noMessageIsLeftWithoutItsRule() {
        var known = rulesInSources
        for folder in ["Sources/portavoz", "Sources/PortavozServer"] {
            for file in try! repository.list(folder) where file.path.hasSuffix(".swift") {
                let text = String(decoding: try! repository.read(file.path), as: UTF8.self)
                for call in ["Diagnostic(", "GuestRefusal("] {
                    for piece in text.split(separator: call).dropFirst() {
                        if let rule = leadingRule(piece.drop { $0.isWhitespace }) { known.insert(rule) }
                    }
                }
            }
        }
        let rules = Set(Messages.all.keys.map { String($0.prefix { $0 != "/" }) })
        #expect(rules.subtracting(known).sorted() == [])
    }
}
