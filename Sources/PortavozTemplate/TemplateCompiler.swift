import PortavozDiagnostics

/// Compiles one template: walks its tree, and those of all it includes, in the order of output.
///
/// Partials, parents and strings are compiled in place, once per use: each use has its own scope, indentation and place
/// in HTML, and a finished template calls nothing.
struct TemplateCompiler {
    let library: TemplateLibrary
    /// False for wholly dynamic templates, which follow the Mustache specification and nothing else.
    let isChecked: Bool
    var program = Program()
    var scope: Scope
    var html = HTMLPosition()
    var source: ParsedSource
    var margin = Margin.none
    /// The replacements of blocks that hold here, by block name: an outer template's win.
    var replacements: [String: Replacement] = [:]
    /// The names of all blocks met so far.
    var blocksMet: Set<String> = []
    /// The sources being compiled, as the text nests: each includes the next.
    var including: [Inclusion] = []
    /// Where a template uses the string being compiled.
    var stringUse: (source: ParsedSource, range: Range<Int>)?
    var findings: Set<Diagnostic> = []
    var files: Set<String>

    /// A block's replacement, with what it needs of the place where it was written.
    struct Replacement {
        let block: Block
        let source: ParsedSource
        let including: [Inclusion]
    }

    static func compile(
        _ source: ParsedSource, library: TemplateLibrary, root: Scope.Frame, isChecked: Bool
    ) -> (CompiledTemplate?, [Diagnostic]) {
        var compiler = TemplateCompiler(
            library: library, isChecked: isChecked, scope: Scope(root), source: source, files: [source.file])
        compiler.including = [Inclusion(name: source.name, situation: "", start: 0)]
        compiler.findings.formUnion(source.diagnostics)
        compiler.compile(source.nodes)
        let findings = compiler.findings.sorted(by: inReadingOrder)
        let failed = findings.contains { $0.severity == .error }
        compiler.program.findSharedLists()
        return (failed ? nil : CompiledTemplate(compiler.program, files: compiler.files.sorted()), findings)
    }

    mutating func compile(_ nodes: [Node]) {
        for node in nodes {
            switch node {
            case .text(let run): compile(run)
            case .value(let name, let unescaped):
                margin.firstLineIsIndented = false
                compileValue(name, unescaped: unescaped)
            case .section(let section): compile(section)
            case .partial(let label, let indentation):
                guard let partial = find(label, .unknownPartial) else { continue }
                include(partial, label, indentation: indentation)
            case .parent(let parent): compile(parent)
            case .block(let block): compile(block)
            }
        }
    }

    // MARK: Text

    private mutating func compile(_ run: TextRun) {
        var pieces: [ArraySlice<UInt8>] = []
        margin.apply(to: run, of: source.bytes) { pieces.append($0) }
        for piece in pieces {
            guard source.isString else {
                emit(piece)
                continue
            }
            var escaped: [UInt8] = []
            piece.withUnsafeBufferPointer { escaped.appendEscaped($0) }
            emit(escaped[...])
        }
    }

    private mutating func emit(_ text: ArraySlice<UInt8>) {
        program.append(literal: text)
        if isChecked { html.advance(text) }
    }

    // MARK: Sections

    private mutating func compile(_ section: Section) {
        if isString(section.name) {
            report(.stringCondition, section.name.label, ["name": section.name.label.text])
            return
        }
        guard let meaning = meaning(of: section.name) else {
            // Its names can't be judged without the model that it would enter.
            return
        }
        let before = html
        compile(section, meaning)
        html = html.merged(skipping: before)
    }

    private mutating func compile(_ section: Section, _ meaning: Scope.Meaning) {
        switch meaning {
        case .field(let field): compile(section, field)
        case .item: report(.noItem, section.name.label, ["name": section.name.label.text])
        case .dynamic(let origin, let names, let outer):
            whereFound(origin, names, orElse: outer) { compiler, lookup in
                if section.inverted {
                    compiler.govern(section.body) { .dynamicInverted(lookup, end: $0) }
                } else {
                    compiler.govern(section.body, in: .dynamic) { .dynamicSection(lookup, end: $0) }
                }
            } orElse: { compiler, outer in
                compiler.compile(section, outer)
            }
        }
    }

    private mutating func compile(_ section: Section, _ field: Scope.Field) {
        let path = path(field)
        if section.inverted {
            govern(section.body) { .when(path, inverted: true, end: $0) }
            return
        }
        switch field.type {
        case .model(let schema): govern(section.body, in: .model(schema)) { .model(path, end: $0) }
        case .list(let schema): govern(section.body, in: .model(schema)) { .list(path, end: $0) }
        case .texts: govern(section.body, in: .text) { .texts(path, end: $0) }
        default: govern(section.body) { .when(path, inverted: false, end: $0) }
        }
    }

    /// Compiles a part under a step that may skip or repeat it.
    private mutating func govern(
        _ body: [Node], in frame: Scope.Frame? = nil, step: (_ end: Int32) -> Step
    ) {
        let index = program.reserve()
        if let frame { scope.push(frame) }
        compile(body)
        if frame != nil { scope.pop() }
        program.close(index, with: step)
    }

    // MARK: Blocks

    private mutating func compile(_ parent: Parent) {
        if isChecked, let stray = parent.stray {
            report(.outsideBlock, stray, ["name": parent.label.text], severity: .warning)
        }
        guard let target = find(parent.label, .unknownParent) else { return }
        let (outer, metBefore) = (replacements, blocksMet)
        for block in parent.blocks where replacements[block.label.text] == nil {
            replacements[block.label.text] = Replacement(block: block, source: source, including: including)
        }
        blocksMet = []
        include(target, parent.label, indentation: parent.indentation)
        for block in parent.blocks where isChecked && !blocksMet.contains(block.label.text) {
            report(
                .unknownBlock, block.label, ["name": block.label.text, "parent": parent.label.text],
                suggestion: Suggestion.nearest(to: block.label.text, among: Set(blocksMet).sorted()))
        }
        replacements = outer
        blocksMet.formUnion(metBefore)
    }

    private mutating func compile(_ block: Block) {
        blocksMet.insert(block.label.text)
        guard let replacement = replacements.removeValue(forKey: block.label.text) else {
            compile(block.body)
            return
        }
        let here = (source, margin, including)
        margin.added = margin.indentation(
            block.contentOnOwnLines ? block.contentIndentation ?? block.indentation : block.indentation,
            in: source.bytes)
        if block.contentOnOwnLines, !replacement.block.contentOnOwnLines { emit(margin.added[...]) }
        margin.firstLineIsIndented = !block.contentOnOwnLines
        margin.removed = replacement.block.contentOnOwnLines ? replacement.block.contentIndentation?.count ?? 0 : 0
        (source, including) = (replacement.source, replacement.including)
        compile(replacement.block.body)
        (source, margin, including) = here
        replacements[block.label.text] = replacement
    }
}
