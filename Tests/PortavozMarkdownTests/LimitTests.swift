import PortavozMarkdown
import Testing

/// A text beyond a limit is refused whole, with one problem at its place; `‸` marks it and is taken out.
struct LimitTests {
    private static func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    private func expectRefusal(
        _ marked: String, _ rule: String, limit: Int, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let before = marked.prefix { $0 != "‸" }
        let isMarked = before.count < marked.count
        let line = before.split(separator: "\n", omittingEmptySubsequences: false)
        let text = marked.replacing("‸", with: "")
        let place = isMarked ? "\(line.count + 4):\((line.last?.count ?? 0) + 1)" : "5:0"
        for dialect in Dialect.allCases {
            for trust in [Trust.trusted, .untrusted] {
                let document = rendered(text, dialect, trust: trust, firstLine: 5)
                #expect(document.isRefused && document.html.isEmpty, sourceLocation: sourceLocation)
                let problems = document.problems.map {
                    "\($0.rule) \($0.line):\($0.column) \($0.arguments["limit"] ?? "")"
                }
                #expect(problems == ["\(rule) \(place) \(limit)"], sourceLocation: sourceLocation)
            }
        }
    }

    @Test func aTextThatIsTooLargeIsRefused() {
        for (trust, limit) in [(Trust.trusted, 4 << 20), (.untrusted, 1 << 20)] {
            #expect(!rendered(Self.times("a\n", limit / 2), trust: trust).isRefused)
            let document = rendered(Self.times("a\n", limit / 2) + "a", trust: trust, firstLine: 5)
            #expect(document.isRefused && document.html.isEmpty)
            let problems = document.problems.map { "\($0.rule) \($0.line):\($0.column) \($0.arguments["limit"] ?? "")" }
            #expect(problems == ["markdown-too-large 5:0 \(limit)"])
        }
    }

    @Test func tooManyQuotationsAreRefused() {
        #expect(!rendered(Self.times(">", 50) + "a").isRefused)
        expectRefusal("ñ\n" + Self.times(">", 50) + "‸> a", "markdown-too-deep", limit: 50)
    }

    @Test func tooManyListsAreRefused() {
        #expect(!rendered(Self.times("- ", 50) + "a").isRefused)
        expectRefusal(Self.times("- ", 50) + "‸- a", "markdown-too-deep", limit: 50)
        expectRefusal(Self.times("+ > ", 25) + "‸1. a", "markdown-too-deep", limit: 50)
    }

    @Test func listsThatGrowLineByLineAreRefused() {
        let lines = (0..<51).map { Self.times(" ", 2 * $0) + ($0 == 50 ? "-‸ a" : "- a") }
        let text = lines.joined(separator: "\n")
        let document = rendered(text.replacing("‸", with: ""))
        #expect(document.problems.map(\.rule) == ["markdown-too-deep"])
        #expect(document.problems.map(\.line) == [51])
        #expect(!rendered(lines.prefix(50).joined(separator: "\n")).isRefused)
    }

    @Test func aNoteCannotHideItsDepth() {
        let text = "[^1]\n\n[^1]: " + Self.times(">", 5000) + "a"
        #expect(rendered(text).problems.map(\.rule) == ["markdown-too-deep"])
    }

    @Test(arguments: [
        times("- ", 500), times("* ", 500) + "\n", times("-", 5000), times("=", 5000), times("#", 5000),
        times("- - -\n", 500), times("| - ", 500), times("1.5 ", 500), times("\\>", 500),
        times(times(" ", 60) + "- a\n", 500), times("> a\n", 5000), times("> > - a\n", 5000),
        times("- a\n\n  - b\n\n    > c\n\n", 500),
    ])
    func linesThatOnlyLookDeepAreNot(_ text: String) {
        #expect(!rendered(text).isRefused)
    }

    @Test func emphasisThatIsTooDeepIsRefused() {
        let text = { Self.times("*a ", $0) + "b" + Self.times("* a", $0) }
        #expect(!rendered(text(199)).isRefused)
        for dialect in Dialect.allCases {
            let document = rendered("x\n\n" + text(201), dialect)
            #expect(document.isRefused)
            #expect(document.problems.map(\.rule) == ["markdown-too-deep"])
            #expect(document.problems.map(\.line) == [3])
            #expect(document.problems.map(\.arguments) == [["limit": "200"]])
        }
        #expect(!rendered(Self.times("*a* __b__ ", 5000)).isRefused)
        #expect(!rendered(Self.times("snake_case_name ", 5000)).isRefused)
    }

    @Test func openImagesAreRefusedWhereTheyMakeLinksDear() {
        #expect(!rendered(Self.times("![[]()", 100)).isRefused)
        expectRefusal("a\n\nñ " + Self.times("![[]()", 100) + "‸![[]()", "markdown-too-many-images", limit: 100)
        expectRefusal(
            Self.times("![a\n", 100) + "‸![", "markdown-too-many-images", limit: 100)
        expectRefusal(Self.times("![[]()`]`", 100) + "‸![", "markdown-too-many-images", limit: 100)
    }

    @Test func manyHonestImagesAreNoFault() {
        #expect(!rendered(Self.times("[![Estado](a.svg)](b) ", 5000)).isRefused)
        #expect(!rendered(Self.times("![l'Alba (2024)](a.png)\n", 5000)).isRefused)
        #expect(!rendered(Self.times("![a `b` c](d.png)\n\n", 5000)).isRefused)
    }

    @Test func aTableThatAsksForTooManyCellsIsRefused() {
        let head = Self.times("|a", 1000) + "\n" + Self.times("|-", 1000) + "\n"
        #expect(!rendered(head + Self.times("|b\n", 100)).isRefused)
        let document = rendered(head + Self.times("|b\n", 101))
        #expect(document.isRefused && document.html.isEmpty)
        #expect(document.problems.map(\.rule) == ["markdown-table-too-large"])
        #expect(document.problems.map(\.line) == [103])
    }

    @Test func aWideTableDeepInsideListsIsRefused() {
        let indentation = Self.times(" ", 12 * 45)
        let text =
            Self.times("1234567.    ", 45) + Self.times("a|", 40_000) + "\n" + indentation + Self.times("-|", 40_000)
        let document = rendered(text)
        #expect(document.problems.map(\.rule) == ["markdown-table-too-large"])
    }

    @Test func aTextWithVeryManyFaultsTellsTheFirstOnes() {
        let document = rendered(Self.times("a <b> ", 5000), trust: .untrusted)
        #expect(document.problems.count == 1000)
        #expect(document.problems.first?.column == 3)
    }
}
