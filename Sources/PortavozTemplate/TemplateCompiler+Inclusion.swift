import PortavozDiagnostics

/// A source whose compilation has begun, and where its steps begin.
struct Inclusion {
    let name: String
    /// What its steps depend on beside their models: the replacements and the indentation.
    let situation: String
    let start: Int
    /// The calls that wait for this source's end.
    var calls: [Int] = []
}

extension TemplateCompiler {
    /// The source that a partial or parent tag names.
    mutating func find(_ label: Label, _ rule: TemplateRule) -> ParsedSource? {
        if let found = library.sources[label.text] { return found }
        if isChecked {
            report(
                rule, label, ["name": label.text],
                suggestion: Suggestion.nearest(to: label.text, among: Set(library.sources.keys).sorted()))
        }
        return nil
    }

    /// Compiles another source in this place.
    mutating func include(_ target: ParsedSource, _ label: Label, indentation: Range<Int>?) {
        let inner = Margin(added: indentation.map { margin.indentation($0, in: source.bytes) } ?? [])
        let situation = isChecked ? "" : situation(indentation: inner.added)
        let active = including.lastIndex { $0.name == target.name && (isChecked || $0.situation == situation) }
        if let active, !isChecked {
            including[active].calls.append(program.reserve())
            return
        }
        guard active == nil, including.count < Self.deepest else {
            let chain = including.map(\.name) + [target.name]
            report(.recursion, label, ["name": target.name, "chain": chain.joined(separator: " → ")])
            return
        }
        findings.formUnion(target.diagnostics)
        files.insert(target.file)
        let here = (source, margin)
        (source, margin) = (target, inner)
        program.keepApart()
        including.append(Inclusion(name: target.name, situation: situation, start: program.end))
        compile(target.nodes)
        let done = including.removeLast()
        for call in done.calls { program.close(call) { .call(start: Int32(done.start), end: $0) } }
        (source, margin) = here
    }

    /// How deep sources may include one another: a guard against growth that no cycle check sees.
    private static let deepest = 64

    private func situation(indentation: [UInt8]) -> String {
        let blocks = replacements.sorted { $0.key < $1.key }.map { name, replacement in
            "\(name)@\(replacement.source.name):\(replacement.block.label.range.lowerBound)"
        }
        return String(decoding: indentation, as: UTF8.self) + blocks.joined(separator: ";")
    }
}
