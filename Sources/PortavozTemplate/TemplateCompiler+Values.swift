import PortavozDiagnostics

extension TemplateCompiler {
    mutating func compileValue(_ name: Name, unescaped: Bool) {
        if isString(name) {
            compileString(name)
            return
        }
        if isAsset(name) { return compileAsset(name) }
        guard let meaning = meaning(of: name) else { return }
        print(meaning, name.label, unescaped: unescaped)
    }

    private mutating func print(_ meaning: Scope.Meaning, _ label: Label, unescaped: Bool) {
        let kind: FieldType
        switch meaning {
        case .field(let field): kind = field.type
        case .item: kind = .text
        case .dynamic: kind = .dynamic
        }
        guard isPrintable(kind, label), !unescaped || mayBeUnescaped(kind, label), fits(kind, label) else { return }
        let startsURL = html.startsURL
        switch meaning {
        case .field(let field):
            let path = path(field)
            if case .html = field.type { program.append(.html(path)) } else { program.append(.text(path)) }
        case .item: program.append(.item)
        case .dynamic(let origin, let names, let outer):
            whereFound(origin, names, orElse: outer) { compiler, lookup in
                compiler.program.append(
                    .dynamicValue(lookup, unescaped ? .unescaped : startsURL ? .url : .escaped))
            } orElse: { compiler, outer in
                compiler.print(outer, label, unescaped: unescaped)
            }
        }
        if isChecked { html.advancePastValue() }
    }

    // MARK: Checks

    private mutating func isPrintable(_ type: FieldType, _ label: Label) -> Bool {
        switch type {
        case .text, .html, .url, .number, .dynamic: return true
        case .flag, .model, .list, .texts:
            report(.notPrintable, label, ["name": label.text, "type": type.name])
            return false
        }
    }

    private mutating func mayBeUnescaped(_ type: FieldType, _ label: Label) -> Bool {
        switch type {
        case .html, .number: return true
        case .dynamic where !isChecked: return true
        default:
            report(.tripleOnText, label, ["name": label.text, "type": type.name])
            return false
        }
    }

    /// Whether a value of a type may stand in the present place of the HTML.
    private mutating func fits(_ type: FieldType, _ label: Label) -> Bool {
        guard isChecked else { return true }
        let rule: TemplateRule?
        switch (html.place, type) {
        case (.text, _), (.comment, _), (.declaration, _), (.tagOpen, .number), (.tagName, .number): rule = nil
        case (.script, _): rule = .nameInScript
        case (.tagOpen, _), (.tagName, _), (.inTag, _), (.attributeName, _), (.valueStart, _), (.unquoted, _):
            rule = .unquotedAttribute
        case (.quoted, _) where html.isCodeAttribute: rule = .nameInScript
        case (.quoted, .html): rule = .htmlInAttribute
        case (.quoted, .text): rule = html.startsURL ? .notURL : nil
        case (.quoted, _): rule = nil
        }
        if let rule { report(rule, label, ["name": label.text, "attribute": html.attributeName, "type": type.name]) }
        return rule == nil
    }

    // MARK: Assets

    private func isAsset(_ name: Name) -> Bool {
        isChecked && !source.isString && name.parts.count > 1 && name.parts[0].text == "asset"
    }

    /// The address of a file of the theme: the site's root, then what the library knows.
    private mutating func compileAsset(_ name: Name) {
        let key = name.parts.dropFirst().map(\.text).joined(separator: ".")
        guard let address = library.assets[key] else {
            let start = name.parts[1].range.lowerBound
            report(
                .unknownAsset, start..<name.label.range.upperBound, ["name": key],
                suggestion: Suggestion.nearest(to: key, among: Set(library.assets.keys).sorted()))
            return
        }
        let root = Name(
            label: name.label, parts: ["site", "root"].map { Label(text: $0, range: name.label.range) })
        guard let meaning = meaning(of: root), case .field(let field) = meaning, fits(.url, name.label) else { return }
        program.append(.text(path(field)))
        program.append(literal: address.escapedForHTML.utf8)
        html.advancePastValue()
    }

    // MARK: Strings

    func isString(_ name: Name) -> Bool { isChecked && name.parts.first?.text == "i18n" }

    private mutating func compileString(_ name: Name) {
        let key = name.parts.dropFirst().map(\.text).joined(separator: ".")
        guard let string = library.strings[key] else {
            report(
                .unknownString, name.parts.count > 1 ? name.parts[1] : name.label, ["name": key],
                suggestion: Suggestion.nearest(to: key, among: Set(library.strings.keys).sorted()))
            return
        }
        if !source.isString { stringUse = (source, name.label.range) }
        switch string {
        case .text(let text): include(text, name.label, indentation: nil)
        case .plural(let one, let other):
            guard let count = countMeaning(name.label, key: key) else { return }
            let before = html
            compilePlural(one, other, count, name.label)
            html = html.merged(skipping: before)
        }
    }

    /// The number that chooses between a plural's texts: the field `count` visible where the string is used.
    private mutating func countMeaning(_ label: Label, key: String) -> Scope.Meaning? {
        let count = Label(text: "count", range: label.range)
        // However it fails, the finding is the same: no number.
        switch try? scope.resolve(Name(label: count, parts: [count])) {
        case .field(let field):
            if case .number = field.type { return .field(field) }
        case .dynamic(let origin, let names, let outer): return .dynamic(origin, names: names, orElse: outer)
        default: break
        }
        report(.pluralCount, label, ["key": key])
        return nil
    }

    private mutating func compilePlural(
        _ one: ParsedSource, _ other: ParsedSource, _ count: Scope.Meaning, _ label: Label
    ) {
        switch count {
        case .field(let field):
            let path = path(field)
            choose(one, other, label) { .singular(path, end: $0) }
        case .item: break
        case .dynamic(let origin, let names, let outer):
            whereFound(origin, names, orElse: outer) { compiler, lookup in
                compiler.choose(one, other, label) { .dynamicSingular(lookup, end: $0) }
            } orElse: { compiler, outer in
                compiler.compilePlural(one, other, outer, label)
            }
        }
    }

    private mutating func choose(
        _ one: ParsedSource, _ other: ParsedSource, _ label: Label, step: (_ end: Int32) -> Step
    ) {
        let before = html
        let choice = program.reserve()
        include(one, label, indentation: nil)
        let jump = program.reserve()
        program.close(choice, with: step)
        html = before
        include(other, label, indentation: nil)
        program.close(jump) { .jump($0) }
    }

    // MARK: Names

    mutating func path(_ field: Scope.Field) -> Path { program.path(frame: field.frame, slots: field.slots) }

    /// Compiles a use of a dynamic value; when a name may also mean an outer model's field, both uses, with the choice.
    mutating func whereFound(
        _ origin: Scope.DynamicOrigin, _ names: [String], orElse outer: Scope.Meaning?,
        compile: (inout TemplateCompiler, _ lookup: Int32) -> Void,
        orElse compileOuter: (inout TemplateCompiler, Scope.Meaning) -> Void
    ) {
        let start: DynamicLookup.Origin
        switch origin {
        case .field(let field): start = .field(path(field))
        case .stack(let frame): start = .stack(aboveFrame: frame)
        case .item: start = .item
        }
        let lookup = program.lookup(DynamicLookup(origin: start, names: names))
        guard let outer else { return compile(&self, lookup) }
        let before = html
        let choice = program.reserve()
        compile(&self, lookup)
        let jump = program.reserve()
        program.close(choice) { .dynamicFound(lookup, end: $0) }
        html = before
        compileOuter(&self, outer)
        program.close(jump) { .jump($0) }
    }

    /// What a name stands for here; nil, and a finding, when nothing.
    mutating func meaning(of name: Name) -> Scope.Meaning? {
        do throws(Scope.Failure) {
            return try scope.resolve(name)
        } catch {
            report(error, of: name)
            return nil
        }
    }

    private mutating func report(_ failure: Scope.Failure, of name: Name) {
        switch failure {
        case .unknown(let part, let suggestion, let model):
            if source.isString {
                let key = String(source.name.dropFirst("i18n.".count))
                report(
                    .stringName, part, ["name": name.label.text, "key": key, "place": place(of: stringUse)],
                    suggestion: suggestion)
            } else {
                report(.unknownName, part, ["name": part.text, "model": model], suggestion: suggestion)
            }
        case .noFields(let part, let owner, let type):
            report(.noFields, part, ["name": owner.text, "field": part.text, "type": type.name])
        case .noItem: report(.noItem, name.label, ["name": name.label.text])
        }
    }

    // MARK: Findings

    /// `file:line`: counted only for what is found fault with.
    private func place(of use: (source: ParsedSource, range: Range<Int>)?) -> String {
        guard let place = use.map({ $0.source.location(of: $0.range) }) else { return "" }
        return "\(place.file):\(place.line)"
    }

    mutating func report(
        _ rule: TemplateRule, _ label: Label, _ arguments: [String: String], suggestion: String? = nil
    ) {
        report(rule, label.range, arguments, suggestion: suggestion)
    }

    mutating func report(
        _ rule: TemplateRule, _ range: Range<Int>, _ arguments: [String: String], severity: Severity = .error,
        suggestion: String? = nil
    ) {
        findings.insert(
            Diagnostic(rule.rawValue, severity, at: source.location(of: range), arguments, suggestion: suggestion))
    }
}
