import PortavozDiagnostics
import PortavozMarkdown

/// A text's own exceptions: `<!-- portavoz: allow RULE -->`, in a paragraph for that paragraph, before a block for that block.
struct AllowComments {
    /// Where a text allows a rule, by all the comments that say so of the same lines.
    private struct Allowance {
        var lines: ClosedRange<Int>
        var locations: [SourceLocation]
        var isUsed = false
    }

    /// Rules about the text as a whole: a comment anywhere allows them.
    private static let whole: Set<String> = [
        "readability", "missing-disclosure", "title-length", "description-length", "subject-approval",
    ]

    private var allowances: [String: [Allowance]] = [:]
    private var misread: [Finding] = []

    init(_ text: CheckedText) {
        guard let body = text.entry?.body else { return }
        for comment in text.comments {
            let location = SourceLocation(text.path, line: comment.line, column: comment.column, length: comment.length)
            let words = comment.words
            if text.examples.contains(where: { $0.isMeant(by: comment) }) { continue }
            guard words.first == "allow", words.count > 1 else {
                misread.append(
                    Finding(diagnostic: Diagnostic("bad-check-comment", .warning, at: location, ["text": comment.text]))
                )
                continue
            }
            let block = body.prose.first { prose in
                comment.isInline ? prose.lines.contains(comment.line) : prose.lines.upperBound > comment.line
            }
            let last = comment.until > 0 ? comment.until : block?.lines.upperBound ?? comment.line
            let lines = comment.line...max(comment.line, last)
            let from = comment.isInline ? min(comment.line, block?.lines.lowerBound ?? comment.line) : comment.line
            for rule in words.dropFirst() {
                if allCheckRules.contains(where: { $0.id == rule }) {
                    add(rule, from...lines.upperBound, location)
                } else {
                    misread.append(
                        Finding(
                            diagnostic: Diagnostic(
                                "unknown-check-rule", .warning, at: location, ["rule": rule],
                                suggestion: Suggestion.nearest(to: rule, among: allCheckRules.map(\.id)))))
                }
            }
        }
    }

    private mutating func add(_ rule: String, _ lines: ClosedRange<Int>, _ location: SourceLocation) {
        if let last = allowances[rule]?.indices.last, allowances[rule]![last].lines == lines {
            allowances[rule]![last].locations.append(location)
        } else {
            allowances[rule, default: []].append(Allowance(lines: lines, locations: [location]))
        }
    }

    /// Whether the text allows a finding.
    mutating func allow(_ finding: Finding) -> Bool {
        let rule = finding.diagnostic.rule
        guard let own = allowances[rule] else { return false }
        let isWhole = Self.whole.contains(rule)
        let line = finding.diagnostic.location?.line ?? 0
        var isAllowed = false
        for (index, allowance) in own.enumerated() where isWhole || allowance.lines.contains(line) {
            if !allowance.isUsed { allowances[rule]![index].isUsed = true }
            isAllowed = true
        }
        return isAllowed
    }

    /// Comments that nobody can read, and those that allow nothing any more.
    var faults: [Finding] {
        misread
            + allowances.sorted { $0.key < $1.key }.flatMap { rule, allowances in
                allowances.filter { !$0.isUsed }.flatMap(\.locations).map {
                    Finding(diagnostic: Diagnostic("unused-exception", .warning, at: $0, ["rule": rule]))
                }
            }
    }
}
