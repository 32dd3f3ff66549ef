import PortavozDiagnostics
import PortavozYAML

/// All the texts of a site that rules look at.
package enum CheckedSite {
    /// Posts, guests' texts, pages, guidelines, lessons and people, published or not; versions that no longer hold are left out.
    package static func texts(_ graph: SiteGraph) -> CheckedTexts {
        CheckedTexts(graph.everything.filter { $0.payload.guidelineFields?.isSuperseded != true })
    }

    /// What `site.yml` says to readers, its menus included: one text for each language.
    ///
    /// - Throws: only what the disk says no to.
    package static func settings(_ site: Site, _ files: FileSystem) throws(FileError) -> [CheckedText] {
        let path = "content/site.yml"
        guard let bytes = try files.readIfPresent(path), let node = parseSettings(bytes, path).0 else { return [] }
        var texts = site.languages.map { CheckedText(path: path, language: $0.code) }
        func add(_ node: YAMLNode?, _ key: String, to index: Int) {
            guard let value = node?[key], let text = value.text else { return }
            texts[index].add(
                text, .setting, SourceLocation(path, line: value.line, column: value.column, length: value.length))
        }
        for key in ["title", "description"] { add(node, key, to: 0) }
        for (index, language) in site.languages.enumerated() {
            let own = node["languages"]?[language.code.text]
            for key in ["title", "description"] { add(own, key, to: index) }
            for place in MenuPlace.allCases {
                for item in node["menus"]?[place.rawValue]?[language.code.text]?.items ?? [] {
                    add(item, "title", to: index)
                }
            }
        }
        return texts
    }
}
