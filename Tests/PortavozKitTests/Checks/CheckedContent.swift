import PortavozDiagnostics
import PortavozKit
import PortavozMarkdown
import Testing

/// Texts to be checked, with a brand that has something to say of every rule.
struct CheckedContent {
    let site: MemorySite
    let report: BuildReport
    let findings: [Finding]

    static let brand = """
        name: Café Alborada
        profiles: [{network: Fotos, handle: "@cafealborada", url: "https://fotos.example/cafealborada"}]
        terms:
          - {avoid: [mail, e-mail], use: correo, language: es, reason: {es: "es más claro"}}
          - {avoid: [red social], use: canal, language: es}
          - {avoid: [autorización], use: permiso, language: es}
          - {avoid: [utilize], use: use, language: en}
        names: [{name: Café Alborada, wrong: [Cafetería Alborada]}]
        inclusive:
          - {avoid: [azafata], use: personal de sala, language: es}
          - {avoid: [manpower], use: people, language: en}
        subjects:
          - {name: conflictos, level: red, words: [huelga], approver: ana, language: es}
          - {name: conflicts, level: amber, words: [strike], language: en}

        """

    /// - Parameter shelf: where dictionaries are; nil where spelling is not to be looked at.
    init(
        _ body: String, language: MessageLanguage = .es, brand: String = brand, files: [String: String] = [:],
        shelf: DictionaryShelf? = nil
    ) throws {
        let path = language == .es ? "posts/texto.md" : "posts/text.en.md"
        var content = ["brand/brand.yml": brand].merging(files) { $1 }
        content[path] = body.hasPrefix("---\n") ? body : MemorySite.post(language == .es ? "Un texto" : "A text", body)
        site = MemorySite(content)
        report = try site.build(isDry: true) { $0.gathersProse = true }
        guard let graph = report.graph else {
            findings = []
            return
        }
        let texts =
            try CheckedSite.texts(graph) + CheckedSite.settings(graph.site, site.files.fileSystem)
            + CheckedSite.brand(graph.site)
        var rules = CheckRules(graph.site)
        rules.spelling = shelf.map { Spelling(graph, shelf: $0) }
        findings = Checker(rules).check(texts)
    }

    /// `rule line:column+length`, in the order of the text.
    var places: [String] {
        findings.map(\.diagnostic).inOrder().map { finding in
            "\(finding.rule) \(finding.location?.line ?? 0):\(finding.location?.column ?? 0)+\(finding.location?.length ?? 0)"
        }
    }

    func findings(of rule: String) -> [Diagnostic] { findings.map(\.diagnostic).filter { $0.rule == rule } }

    /// What a finding underlines.
    func marked(by finding: Diagnostic) -> String? {
        guard let place = finding.location, place.column > 0, let text = site[place.file] else { return nil }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard place.line <= lines.count else { return nil }
        let rest = lines[place.line - 1].unicodeScalars.dropFirst(place.column - 1).prefix(place.length)
        return String(String.UnicodeScalarView(rest))
    }
}
