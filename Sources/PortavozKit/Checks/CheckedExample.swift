import PortavozDiagnostics
import PortavozMarkdown

/// An example of what to write, or of what not to: a callout, a half of a pair, a text of the brand's.
struct CheckedExample: Sendable {
    var example: Prose.Example
    var blocks: [CheckedBlock]

    /// The example as a text of its own.
    func text(in other: CheckedText) -> CheckedText {
        var text = CheckedText(path: other.path, language: other.language)
        text.blocks = blocks
        return text
    }
}

extension CheckedText {
    mutating func add(_ block: CheckedBlock, to example: Prose.Example) {
        if let last = examples.lastIndex(where: {
            $0.example.line == example.line && $0.example.isGood == example.isGood
        }) {
            examples[last].blocks.append(block)
        } else {
            examples.append(CheckedExample(example: example, blocks: [block]))
        }
    }

    /// Gives each bad example what comments say of it: `<!-- portavoz: breaks RULE -->`, inside it or before it.
    mutating func readDeclarations() {
        guard !examples.isEmpty else { return }
        for comment in comments {
            guard let index = examples.firstIndex(where: { $0.isMeant(by: comment) }) else { continue }
            for rule in comment.words.dropFirst() {
                examples[index].example.broken.append(
                    Prose.Declaration(rule: rule, line: comment.line, column: comment.column, length: comment.length))
            }
        }
    }

    /// Only the good examples and what is said of the bad ones: what every build looks at.
    var examplesAlone: CheckedText {
        var text = self
        text.blocks = examples.filter(\.example.isGood).flatMap(\.blocks)
        text.hasWords = false
        return text
    }
}

extension CheckedExample {
    /// Whether a comment says what the example breaks.
    func isMeant(by comment: ProseComment) -> Bool {
        guard !example.isGood, comment.words.first == "breaks", comment.words.count > 1 else { return false }
        return comment.line <= blocks.map(\.prose.lines.upperBound).max() ?? 0
    }
}

extension ProseComment {
    var words: [String] { text.split { $0 == " " || $0 == "," || $0 == "\n" }.map(String.init) }
}
