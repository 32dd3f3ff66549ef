import PortavozMarkdown
import PortavozYAML

extension BlockReading {
    /// What an exercise says in the house's own voice, as checks see it: questions, right answers, and what is said of any
    /// answer. Wrong answers, replies to choose from and what customers say are meant to be as they are, and a text with gaps
    /// is no sentence yet.
    func exerciseProse(_ node: YAMLNode) -> [Prose] {
        var result: [Prose] = []
        collectProse(node, &result)
        return result
    }

    private func collectProse(_ node: YAMLNode, _ result: inout [Prose]) {
        for item in node.items ?? [] { collectProse(item, &result) }
        for entry in node.entries ?? [] {
            let key = entry.key.text ?? ""
            guard let text = entry.value.text else {
                // A list of plain texts is one of steps; `others` are choices that nothing goes with.
                if key == "steps" { result += (entry.value.items ?? []).compactMap { prose(of: $0, .paragraph) } }
                collectProse(entry.value, &result)
                continue
            }
            guard !text.isEmpty, let kind = kindOfProse(key, in: node) else { continue }
            if let prose = prose(of: entry.value, kind) { result.append(prose) }
        }
    }

    private func prose(of node: YAMLNode, _ kind: Prose.Kind) -> Prose? {
        node.text.map { prose(Located($0, location(of: node)), kind) }
    }

    /// How a flag says yes.
    private static let yes: Set<String> = ["true", "yes", "on", "sí", "si"]

    /// What the value of a key is; nil where checks don't look.
    private func kindOfProse(_ key: String, in node: YAMLNode) -> Prose.Kind? {
        switch (fence.name, key) {
        case (_, "question"), (_, "title"), (_, "left"): .label
        case (_, "feedback"), (_, "if-true"), (_, "if-false"), (_, "hint"), (_, "wrong"): .paragraph
        case ("quiz", "right"): nil
        case (_, "right"): .paragraph
        case ("quiz", "text"): Self.yes.contains(node["right"]?.text?.lowercased() ?? "") ? .paragraph : nil
        case ("checklist", "text"): .paragraph
        default: nil
        }
    }
}
