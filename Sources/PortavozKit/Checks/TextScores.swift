import PortavozDiagnostics

/// How each published text stands: what the checks find in it, and how easily it is read. Spelling is left out, since what
/// dictionaries say depends on the machine, and the same site has to give the same pages everywhere.
package struct TextScores: Sendable {
    package struct Score: Sendable {
        package let entry: Entry
        /// How many findings there are of each severity.
        package var findings: [Severity: Int] = [:]
        /// From 0 to 100; nil for a text too short to tell, or in another language than Spanish and English.
        package var points: Int?
        /// A word of the vocabulary `grade`.
        package var grade: String?

        /// What needs a hand comes first.
        fileprivate var rank: [Int] { [.error, .warning, .note].map { -(findings[$0] ?? 0) } }
    }

    /// Each language's texts, those with the gravest findings first, then by title.
    package let byLanguage: [LanguageCode: [Score]]

    /// The kinds of texts that have a score.
    package static let kinds: Set<KindName> = ["post", "guest contribution", "page", "guideline", "lesson"]

    /// Whether an entry of the build has one.
    package static func includes(_ entry: Entry) -> Bool {
        kinds.contains(entry.kind) && entry.payload.guidelineFields?.isSuperseded != true
    }

    /// - Parameters:
    ///   - graph: of a build that gathers running text.
    ///   - texts: its texts.
    init(_ graph: SiteGraph, _ texts: CheckedTexts, _ rules: CheckRules) {
        let paths = Set(graph.entries.lazy.filter(Self.includes).map(\.source.text))
        let texts = texts.filter { paths.contains($0.source.text) }
        var rules = rules
        rules.spelling = nil
        var counts: [String: [Severity: Int]] = [:]
        for finding in Checker(rules).check(texts) {
            guard let file = finding.diagnostic.location?.file else { continue }
            counts[file, default: [:]][finding.diagnostic.severity, default: 0] += 1
        }
        let readings = parallelMap(texts.count) { number in
            Readability(texts[number]).flatMap { $0.words >= 100 ? (points: $0.points, grade: $0.grade.rawValue) : nil }
        }
        var scores: [LanguageCode: [Score]] = [:]
        for (number, reading) in readings.enumerated() {
            guard let entry = texts[number].entry else { continue }
            scores[entry.language, default: []].append(
                Score(
                    entry: entry, findings: counts[entry.source.text] ?? [:], points: reading?.points,
                    grade: reading?.grade))
        }
        byLanguage = scores.mapValues { scores in
            let keys = scores.map { (rank: $0.rank, title: Folding.sortKey($0.entry.title)) }
            return scores.indices.sorted { a, b in
                if keys[a].rank != keys[b].rank { return keys[a].rank.lexicographicallyPrecedes(keys[b].rank) }
                return (keys[a].title, scores[a].entry.source.text) < (keys[b].title, scores[b].entry.source.text)
            }.map { scores[$0] }
        }
    }
}
