import PortavozDiagnostics
import PortavozMarkdown

/// A text's own exceptions: `<!-- portavoz: allow RULE -->`, in a paragraph for that paragraph, before a block for that block.
struct AllowComments {
    private struct Allowance {
        var rule: String
        var lines: ClosedRange<Int>
        var location: SourceLocation
        var isUsed = false
    }

    /// Rules about the text as a whole: a comment anywhere allows them.
    private static let whole: Set<String> = [
        "readability", "missing-disclosure", "title-length", "description-length", "subject-approval",
    ]

    private var allowances: [Allowance] = []
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
            let lines = comment.line...max(comment.line, block?.lines.upperBound ?? comment.line)
            let from = comment.isInline ? min(comment.line, block?.lines.lowerBound ?? comment.line) : comment.line
            for rule in words.dropFirst() {
                if allCheckRules.contains(where: { $0.id == rule }) {
                    allowances.append(Allowance(rule: rule, lines: from...lines.upperBound, location: location))
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

    /// Whether the text allows a finding.
    mutating func allow(_ finding: Finding) -> Bool {
        var isAllowed = false
        for index in allowances.indices where allowances[index].rule == finding.diagnostic.rule {
            let isWhole = Self.whole.contains(finding.diagnostic.rule)
            guard isWhole || allowances[index].lines.contains(finding.diagnostic.location?.line ?? 0) else { continue }
            allowances[index].isUsed = true
            isAllowed = true
        }
        return isAllowed
    }

    /// Comments that nobody can read, and those that allow nothing any more.
    var faults: [Finding] {
        misread
            + allowances.filter { !$0.isUsed }.map {
                Finding(diagnostic: Diagnostic("unused-exception", .warning, at: $0.location, ["rule": $0.rule]))
            }
    }
}
