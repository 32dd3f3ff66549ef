import Foundation
import PortavozDiagnostics
import Synchronization

/// What is known of the spelling of a site's words: its dictionaries, opened when they are first needed, and the words of
/// the house, which are right in every language.
package final class Spelling: Sendable {
    private let languages: [Language]
    private let house: HouseDictionary

    /// With what a site and its brand know.
    ///
    /// - Parameter dictionaries: the site's.
    package init(_ graph: SiteGraph, _ dictionaries: SiteDictionaries) {
        languages = dictionaries.languages
        house = HouseDictionary(graph)
    }

    package convenience init(_ graph: SiteGraph, shelf: DictionaryShelf) {
        self.init(graph, SiteDictionaries(graph.site, shelf))
    }

    /// How many different words at most get suggestions, in each language: a site that has just been brought over may have
    /// thousands that no dictionary knows.
    private static let mostSuggestions = 200

    // MARK: Words

    /// The verdicts on a language's words; nil where there is no dictionary for it.
    func reader(_ code: LanguageCode) -> Reader? {
        guard let language = languages.first(where: { $0.code == code }), let dictionary = language.dictionary else {
            return nil
        }
        return Reader(language: language, dictionary: dictionary, house: house)
    }

    /// Whether another of the site's languages has a word.
    func isForeign(_ word: String, than code: LanguageCode) -> Bool {
        languages.contains { language in
            guard language.code != code, let dictionary = language.dictionary else { return false }
            return Reader(language: language, dictionary: dictionary, house: house).isRight(word)
        }
    }

    /// One language's dictionary as a text is held against it.
    struct Reader {
        fileprivate let language: Language
        fileprivate let dictionary: SpellingDictionary
        fileprivate let house: HouseDictionary

        /// What is known of words already.
        var known: WordVerdicts.Reading { language.verdicts.reading }

        /// Whether a word is right; each is looked up once in a run, or nearly.
        func isRight(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
            language.verdicts.verdict(word) { isRight($0) }
        }

        func isRight(_ written: String) -> Bool {
            let word = written.plainlySpelled
            if house.contains(word) || dictionary.contains(word) || SpelledWords.isRoman(word) { return true }
            if let end = word.lastIndex(of: "'"), word[end...].dropFirst().lowercased() == "s" {
                let owner = String(word[..<end])
                if house.contains(owner) || dictionary.contains(owner) { return true }
            }
            guard language.code.text.hasPrefix("es") else { return false }
            return SpanishForms.isForm(word.lowercased()) { house.contains($0) || dictionary.contains($0) }
        }
    }

    final class Language: Sendable {
        let code: LanguageCode
        let chosen: Located<String>?
        let verdicts = WordVerdicts()
        private let shelf: DictionaryShelf
        private let opened = Mutex<Opened>(.notYet)

        private enum Opened: Sendable {
            case notYet, missing
            case unusable(String)
            case ready(SpellingDictionary)
        }

        init(code: LanguageCode, shelf: DictionaryShelf, chosen: Located<String>?) {
            self.code = code
            self.shelf = shelf
            self.chosen = chosen
        }

        var dictionary: SpellingDictionary? {
            if case .ready(let dictionary) = open() { return dictionary }
            return nil
        }

        private func open() -> Opened {
            opened.withLock { state in
                guard case .notYet = state else { return state }
                let files = chosen.map { shelf.dictionary(named: $0.value) } ?? shelf.dictionary(for: code)
                if let files {
                    state = SpellingDictionary(files).map { .ready($0) } ?? .unusable(files.affixes)
                } else {
                    state = .missing
                }
                return state
            }
        }

        /// Why the language's words can't be looked up; nil where they can.
        var fault: Diagnostic? {
            let name = chosen?.value ?? DictionaryShelf.names(for: code)[0]
            let place = chosen?.location ?? SourceLocation("content/site.yml")
            switch open() {
            case .notYet, .ready: return nil
            case .missing:
                return Diagnostic(
                    "missing-dictionary", .warning, at: place,
                    ["language": code.text, "name": name, "package": DictionaryShelf.package(for: name)])
            case .unusable(let file):
                return Diagnostic(
                    "missing-dictionary", .warning, at: place,
                    ["language": code.text, "path": file, "cause": "unusable"])
            }
        }
    }

    // MARK: Faults and suggestions

    /// What keeps the words of some languages from being looked up.
    func faults(_ used: Set<LanguageCode>) -> [Diagnostic] {
        languages.filter { used.contains($0.code) }.compactMap(\.fault)
    }

    /// Adds to each wrong word what may have been meant: asked once a word, in the order of the findings.
    func addSuggestions(to findings: inout [Finding]) {
        var known: [LanguageCode: [String: (first: String?, others: String?)]] = [:]
        for index in findings.indices where findings[index].diagnostic.rule == "spelling" {
            guard let code = findings[index].language, let word = findings[index].diagnostic.arguments["text"] else {
                continue
            }
            let near: (first: String?, others: String?)
            if let earlier = known[code]?[word] {
                near = earlier
            } else {
                guard known[code, default: [:]].count < Self.mostSuggestions else { continue }
                let words = suggestions(for: word.plainlySpelled, code)
                let others = words.dropFirst().map { "`\($0)`" }.joined(separator: ", ")
                near = (words.first, words.count > 1 ? others : nil)
                known[code, default: [:]][word] = near
            }
            guard let first = near.first else { continue }
            findings[index].diagnostic.suggestion = first
            guard let others = near.others else { continue }
            findings[index].diagnostic.arguments["others"] = others
            findings[index].diagnostic.arguments["cause"] = "several"
        }
    }

    private func suggestions(for word: String, _ code: LanguageCode) -> [String] {
        let own =
            house.nearest(to: word).map { near in
                [WordForms.withCapitals(of: word, listedAs: near, beginsSentence: false, near)]
            } ?? []
        let found = reader(code)?.dictionary.suggestions(for: word, atMost: 6) ?? []
        // A word in two pieces is help only where both are words of some length: `unacosa`, not `tostad ero`.
        let words = found.filter { near in near.split(separator: " ").allSatisfy { $0.count > 2 } && !near.contains("-")
        }
        let whole = words.filter { !$0.contains(" ") }
        return Array((own + (whole.isEmpty ? words : whole)).uniqued().filter { $0 != word }.prefix(3))
    }
}

extension String {
    /// As dictionaries write it: with straight apostrophes, accents joined to their letters, and no soft hyphens.
    fileprivate var plainlySpelled: String {
        guard utf8.contains(where: { $0 >= 0xC2 && $0 != 0xC3 }) else { return self }
        let text = String(unicodeScalars.filter { $0 != "\u{AD}" }.map { $0 == "\u{2019}" ? "'" : Character($0) })
        return text.precomposedStringWithCanonicalMapping
    }
}

extension [String] {
    fileprivate func uniqued() -> [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
