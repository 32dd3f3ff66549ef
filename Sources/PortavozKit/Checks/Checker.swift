import PortavozDiagnostics
import PortavozMarkdown

/// Runs the rules over texts, and applies the brand's severities and all exceptions to what they find.
package struct Checker: Sendable {
    package let rules: CheckRules
    /// Which rules run.
    private let active: [(rule: CheckRule, severity: Severity)]
    private let scope: Scope

    private enum Scope {
        /// All findings, and exceptions that no longer match anything.
        case whole
        case errors
        /// Only what examples show.
        case examples
    }

    private var isWhole: Bool { scope == .whole }

    /// All rules that the brand has not turned off.
    package init(_ rules: CheckRules) {
        self.rules = rules
        active = allCheckRules.compactMap { rule in rules.severity(of: rule).map { (rule, $0) } }
        scope = .whole
    }

    /// The brand's own rules, of which only errors will be told: what a build enforces.
    package init(errorsOf rules: CheckRules) {
        self.rules = rules
        active = allCheckRules.compactMap { rule in
            guard rule.isBrand, let severity = rules.severity(of: rule) else { return nil }
            return severity == .error || rules.mayHoldErrors(rule) ? (rule, severity) : nil
        }
        scope = .errors
    }

    /// The brand's own rules, for the examples that guidelines and brand.yml give: every build holds them against the rules
    /// that they teach.
    package init(examplesOf rules: CheckRules) {
        self.rules = rules
        active = allCheckRules.compactMap { rule in
            guard rule.isBrand, rule.id != "subject-approval" else { return nil }
            return rules.severity(of: rule).map { (rule, $0) }
        }
        scope = .examples
    }

    /// Whether there is anything to look for.
    package var isIdle: Bool { active.isEmpty }

    /// What the rules find in some texts, in the order of the texts.
    package func check(_ texts: [CheckedText]) -> [Finding] { check(CheckedTexts([], texts)) }

    /// What the rules find in some texts, in the order of the texts.
    package func check(_ texts: CheckedTexts) -> [Finding] {
        let results = parallelMap(texts.count) { look(at: texts[$0]) }
        var used: Set<Int> = []
        var findings: [Finding] = []
        for result in results {
            findings += result.findings
            used.formUnion(result.exceptions)
        }
        guard isWhole else {
            return findings.filter { scope == .examples || $0.diagnostic.severity == .error }
        }
        if let spelling = rules.spelling, active.contains(where: { $0.rule.id == "spelling" }) {
            spelling.addSuggestions(to: &findings)
            findings += spelling.faults(Set(results.map(\.language))).map { Finding(diagnostic: $0) }
        }
        for name in rules.named where !allCheckRules.contains(where: { $0.id == name.value }) {
            findings.append(
                Finding(
                    diagnostic: Diagnostic(
                        "unknown-check-rule", .warning, at: name.location, ["rule": name.value],
                        suggestion: Suggestion.nearest(to: name.value, among: allCheckRules.map(\.id)))))
        }
        for (index, exception) in rules.exceptions.enumerated() where !used.contains(index) {
            guard allCheckRules.contains(where: { $0.id == exception.rule }) else { continue }
            findings.append(
                Finding(
                    diagnostic: Diagnostic(
                        "unused-exception", .warning, at: exception.location, ["rule": exception.rule])))
        }
        return findings
    }

    private typealias Result = (findings: [Finding], exceptions: Set<Int>, language: LanguageCode)

    private func look(at text: CheckedText) -> Result {
        var text = text
        if scope == .examples {
            guard !text.examples.isEmpty else { return ([], [], text.language) }
            text = text.examplesAlone
        }
        text.findWords(rules)
        var findings: [Finding] = []
        for (rule, severity) in active {
            var found = Findings()
            rule.look(text, rules, &found)
            for var finding in found.all {
                // A word's own severity is nearer than its rule's; a subject's level is not.
                let isOverruled = rule.id == "subject-approval" && rules.severities[rule.id] != nil
                let own = isOverruled ? severity : finding.severity ?? severity
                finding.diagnostic.severity = text.lowered(own)
                findings.append(finding)
            }
        }
        var used: Set<Int> = []
        findings.removeAll { finding in
            let matching = rules.exceptions.indices.filter { rules.exceptions[$0].covers(finding) }
            used.formUnion(matching)
            return !matching.isEmpty
        }
        var comments = AllowComments(text)
        findings.removeAll { comments.allow($0) }
        if isWhole { findings += comments.faults }
        return (findings, used, text.language)
    }
}

extension CheckRules {
    /// Whether an entry of the brand makes a rule's finding an error.
    fileprivate func mayHoldErrors(_ rule: CheckRule) -> Bool {
        switch rule.id {
        case "term-forbidden": terms.contains { $0.severity == .error }
        case "inclusive": inclusive.contains { $0.severity == .error }
        case "subject-approval": severities[rule.id] == nil && subjects.contains(where: \.isRed)
        default: false
        }
    }
}

extension CheckedText {
    /// An unfinished text never blocks an urgent one.
    fileprivate func lowered(_ severity: Severity) -> Severity {
        guard severity == .error, let publication = entry?.publication, publication != .published else {
            return severity
        }
        return .warning
    }
}

extension CheckException {
    fileprivate func covers(_ finding: Finding) -> Bool {
        guard rule == finding.diagnostic.rule else { return false }
        if let file {
            guard let path = finding.diagnostic.location?.file, path == file || path == "content/" + file else {
                return false
            }
        }
        guard let text else { return true }
        let found = finding.diagnostic.arguments["text"] ?? finding.diagnostic.arguments["handle"]
        // A phrase may be broken between two lines.
        func plain(_ text: String) -> [Substring] { text.lowercased().split(whereSeparator: \.isWhitespace) }
        return found.map(plain) == plain(text)
    }
}
