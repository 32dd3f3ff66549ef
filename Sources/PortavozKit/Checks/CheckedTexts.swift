/// Texts that rules look at. Those of entries are made when they are asked for: all of a large site's at once would fill
/// memory for nothing.
package struct CheckedTexts: Sendable {
    private let entries: [Entry]
    private var others: [CheckedText]

    package init(_ entries: [Entry], _ others: [CheckedText] = []) {
        self.entries = entries
        self.others = others
    }

    var count: Int { entries.count + others.count }

    subscript(index: Int) -> CheckedText {
        index < entries.count ? CheckedText(entries[index]) : others[index - entries.count]
    }

    /// The same, each made now and the brand's words found in it: for whoever looks at all of them more than once.
    func made(_ rules: CheckRules) -> CheckedTexts {
        CheckedTexts(
            [],
            parallelMap(count) { index in
                var text = self[index]
                text.findWords(rules)
                return text
            })
    }

    /// Those of some entries.
    func filter(_ isWanted: (Entry) -> Bool) -> CheckedTexts {
        CheckedTexts(entries.filter(isWanted), others.filter { $0.entry.map(isWanted) ?? false })
    }

    package static func + (texts: CheckedTexts, more: [CheckedText]) -> CheckedTexts {
        CheckedTexts(texts.entries, texts.others + more)
    }
}
