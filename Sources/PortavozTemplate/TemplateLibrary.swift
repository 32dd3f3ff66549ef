import PortavozDiagnostics

/// A theme's templates and partials in one language, parsed and ready to be compiled against models.
package struct TemplateLibrary: Sendable {
    let sources: [String: ParsedSource]
    let strings: [String: ParsedString]
    /// What `{{asset.…}}` stands for, by the name after the point: addresses below the site's root.
    let assets: [String: String]

    /// A string's parsed text or texts.
    enum ParsedString {
        case text(ParsedSource)
        case plural(one: ParsedSource, other: ParsedSource)
    }

    /// - Parameters:
    ///   - sources: templates and partials, in one namespace; of two with one name, the first counts.
    ///   - strings: what `{{i18n.key}}` prints.
    ///   - assets: what `{{asset.name}}` prints after the field `site.root`.
    package init(sources: [TemplateSource], strings: Strings = Strings(), assets: [String: String] = [:]) {
        self.init(
            sources: Dictionary(sources.map { ($0.name, ParsedSource($0)) }, uniquingKeysWith: { first, _ in first }),
            strings: strings, assets: assets)
    }

    private init(sources: [String: ParsedSource], strings: Strings, assets: [String: String]) {
        self.sources = sources
        self.assets = assets
        self.strings = Dictionary(
            uniqueKeysWithValues: strings.entries.map { key, entry in
                switch entry {
                case .text(let text): (key, .text(ParsedSource(string: text, key: key)))
                case .plural(let one, let other):
                    (
                        key,
                        .plural(one: ParsedSource(string: one, key: key), other: ParsedSource(string: other, key: key))
                    )
                }
            })
    }

    /// The same templates with another language's strings; nothing is parsed again but the strings.
    package func speaking(_ strings: Strings) -> TemplateLibrary {
        TemplateLibrary(sources: sources, strings: strings, assets: assets)
    }

    /// The syntax errors of all sources and strings, used or not.
    package var diagnostics: [Diagnostic] {
        let strings = strings.values.flatMap { string in
            switch string {
            case .text(let source): [source]
            case .plural(let one, let other): [one, other]
            }
        }
        return (Array(sources.values) + strings).flatMap(\.diagnostics).sorted(by: inReadingOrder)
    }

    /// Checks a template, with all it includes, against its root model, and makes it ready to render.
    ///
    /// - Returns: the template, or nil when there is any error; and what was found, in order of place.
    ///   A partial's finding may return with each template that includes it.
    package func compile(_ name: String, against root: Schema) -> (CompiledTemplate?, [Diagnostic]) {
        guard let source = sources[name] else {
            let finding = Diagnostic(
                TemplateRule.unknownTemplate.rawValue, at: nil, ["name": name],
                suggestion: Suggestion.nearest(to: name, among: Set(sources.keys).sorted()))
            return (nil, [finding])
        }
        return TemplateCompiler.compile(source, library: self, root: .model(root), isChecked: true)
    }

    /// Compiles a template whose names are all found at run time, as the Mustache specification describes: what is
    /// unknown prints nothing, triple mustaches print any value as it is, and partials may include themselves.
    package static func compileDynamic(
        _ text: [UInt8], partials: [String: [UInt8]] = [:]
    ) -> (CompiledTemplate?, [Diagnostic]) {
        let source = ParsedSource(TemplateSource(name: "", file: "", text: text))
        let library = TemplateLibrary(
            sources: partials.map { TemplateSource(name: $0.key, file: $0.key, text: $0.value) })
        return TemplateCompiler.compile(source, library: library, root: .dynamic, isChecked: false)
    }
}

/// By file, then line, then column, then rule.
func inReadingOrder(_ a: Diagnostic, _ b: Diagnostic) -> Bool {
    func key(_ finding: Diagnostic) -> (String, Int, Int, String) {
        let place = finding.location
        return (place?.file ?? "", place?.line ?? 0, place?.column ?? 0, finding.rule)
    }
    return key(a) < key(b)
}
