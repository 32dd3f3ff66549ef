import PortavozDiagnostics

/// The words that are right because the house uses them: what the brand lists, names of people, tags.
package struct HouseDictionary: Sendable {
    private var words: Set<String> = []
    /// Those that a misspelt word may stand for, in the order in which they came.
    private var names: [String] = []

    package init() {}

    /// What a site knows by name.
    package init(_ graph: SiteGraph) {
        let brand = graph.site.brand
        for word in brand.checks.words { add(word.value, inflected: graph.site.languages.map(\.code.text)) }
        for text in [brand.name, brand.legalName, graph.site.title] { add(text) }
        for language in graph.site.languages { add(language.title) }
        for term in brand.terms + brand.inclusive {
            // What is to be avoided has a rule of its own.
            for form in term.avoid + (term.use.map { [$0] } ?? []) {
                add(form.value, inflected: (term.language.map { [$0] } ?? graph.site.languages.map(\.code)).map(\.text))
            }
        }
        for name in brand.names { for form in [name.name] + name.wrong { add(form.value) } }
        for subject in brand.subjects { for word in subject.words { add(word.value) } }
        for profile in brand.profiles { for text in [profile.network, profile.handle.value] { add(text) } }
        // Thousands of texts have the same tags.
        var labels: Set<String> = []
        for entry in graph.everything {
            if let person = entry.payload.personFields {
                for text in [entry.title, person.organization ?? ""] + person.links.map(\.network) { add(text) }
            }
            for term in entry.fields.tags + entry.fields.categories where labels.insert(term.value).inserted {
                add(term.value)
            }
            if let series = entry.fields.series, labels.insert(series.name.value).inserted { add(series.name.value) }
        }
    }

    /// Adds the words of a text, and their plain forms in some languages.
    package mutating func add(_ text: String, inflected languages: [String] = []) {
        for word in text.split(whereSeparator: { !$0.isLetter && $0 != "'" && $0 != "\u{2019}" && $0 != "-" }) {
            for part in [String(word)] + word.split(separator: "-").map(String.init) {
                if words.insert(part).inserted { names.append(part) }
                for language in languages {
                    for form in WordForms.forms(of: part, in: language) { words.insert(form.text) }
                }
            }
        }
    }

    /// Whether a word is one of them, as it is listed, at a sentence's beginning or in capitals.
    func contains(_ word: String) -> Bool {
        if words.contains(word) { return true }
        guard let first = word.first, first.isUppercase else { return false }
        if words.contains(first.lowercased() + word.dropFirst()) { return true }
        guard word.dropFirst().allSatisfy(\.isUppercase) else { return false }
        return words.contains(word.lowercased()) || words.contains(word.prefix(1) + word.dropFirst().lowercased())
    }

    /// The one that was probably meant: at most one slip away, in words of five letters or more.
    func nearest(to word: String) -> String? {
        guard word.count >= 5 else { return nil }
        return Suggestion.nearest(to: word, among: names.lazy.filter { abs($0.count - word.count) <= 1 })
            .flatMap { near in zip(near.lowercased(), word.lowercased()).count { $0 != $1 } <= 2 ? near : nil }
    }
}
