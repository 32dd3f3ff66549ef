import PortavozDiagnostics
import PortavozMarkdown

extension CheckedSite {
    /// What `brand.yml` says to readers: one text for each language. Lists of words are no texts, nor are the examples of
    /// what not to write. A text for all languages is in the site's own.
    package static func brand(_ site: Site) -> [CheckedText] {
        site.languages.map { language in
            var text = CheckedText(path: Brand.path, language: language.code)
            func own(_ words: BrandText?) -> Located<String>? {
                words?.byLanguage[language.code] ?? (language.code == site.language ? words?.common : nil)
            }
            let brand = site.brand
            var labels = brand.colors.flatMap { [$0.title, $0.use] }
            for logo in brand.logos { labels += [logo.title, logo.clearSpace, logo.minimumSize, logo.use] }
            for trait in brand.voice { labels += [trait.trait, trait.are, trait.areNot] }
            for tone in brand.tone { labels += [tone.situation, tone.advice] }
            for term in brand.terms + brand.inclusive { labels.append(term.reason) }
            for subject in brand.subjects { labels += [subject.name, subject.advice] }
            for rule in brand.houseRules { labels.append(rule) }
            for exception in brand.checks.exceptions { labels.append(exception.reason) }
            for label in labels.compactMap(own) { text.add(label.value, .setting, label.location) }
            for logo in brand.logos.compactMap({ own($0.alternative) }) {
                text.add(logo.value, .alternative, logo.location)
            }
            for passage in brand.boilerplate + brand.legal { text.add(own(passage.text), isGood: true) }
            for trait in brand.voice {
                text.add(own(trait.good), isGood: true)
                text.add(own(trait.bad), isGood: false, broken: trait.broken)
            }
            for tone in brand.tone {
                text.add(own(tone.good), isGood: true)
                text.add(own(tone.bad), isGood: false, broken: tone.broken)
            }
            return text
        }
    }
}

extension CheckedText {
    fileprivate mutating func add(_ text: Located<String>?, isGood: Bool, broken: [Located<String>] = []) {
        guard let text else { return }
        let declarations = broken.map {
            Prose.Declaration(
                rule: $0.value, line: $0.location.line, column: $0.location.column, length: $0.location.length)
        }
        // A key's place tells examples on one line apart.
        add(text, Prose.Example(isGood: isGood, line: examples.count, broken: declarations))
    }
}
