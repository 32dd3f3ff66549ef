import PortavozDiagnostics
import PortavozTemplate

/// How the texts of a language stand, a page of the hub that brand.yml asks for (`checks: {scores: true}`).
struct ScoresPage: FramedPage {
    /// Texts on one page of the list.
    static let size = 100

    let frame: PageFrame
    let scores: [Record]
    let count: Int
    let pagination: Pagination?

    init(page: Int, pageCount: Int, _ scope: Scope, _ content: PageContent) {
        let links = content.links(scope)
        let words = content.words[scope.language]!
        let base = links.site.section(.scores, scope.language)
        let title = words.section(.scores)
        let all = content.scores?.byLanguage[scope.language] ?? []
        count = all.count
        scores = all.dropFirst((page - 1) * Self.size).prefix(Self.size).map { ScoreView($0, links).record }
        pagination = pageCount > 1 ? links.pagination(base, current: page, total: pageCount) : nil
        var facts = PageFacts(
            ListPage.route(base, page: page, links.site, scope), title: words.title(title, page: page),
            description: nil, kind: "scores")
        facts.parents = [content.shared(scope).home]
        if page > 1 { facts.parents.append(Crumb(title: title, url: links.url(base))) }
        if page == 1 {
            facts.alternates = content.graph.sectionRoutes(.scores) {
                content.graph.has(.scores, Scope(scope.edition, $0))
            }
        }
        frame = PageFrame(facts, content.shared(scope))
    }

    static let model = framed(
        "ScoresPage",
        [
            ModelField("scores", .list(ScoreView.model.schema), "each text, those with the gravest findings first") {
                .list($0.scores)
            },
            ModelField("count", .number, "how many texts there are") { .number($0.count) },
            ModelField("pagination", .model(Pagination.model.schema), "the other pages, where there are any") {
                $0.pagination.map { .record($0.record) } ?? .none
            },
        ])

    /// The pages of a language's list.
    static func plans(_ scope: Scope, _ graph: SiteGraph) -> [PagePlan] {
        guard graph.has(.scores, scope) else { return [] }
        let count = graph.entries.count { $0.language == scope.language && TextScores.includes($0) }
        let pageCount = max(1, (count + size - 1) / size)
        let base = graph.site.section(.scores, scope.language)
        return (1...pageCount).map { page in
            PagePlan(PagePlace(ListPage.route(base, page: page, graph.site, scope), scope), template: "scores") {
                ScoresPage(page: page, pageCount: pageCount, scope, $0).record
            }
        }
    }
}

/// How a text stands.
struct ScoreView: TemplateModel {
    let score: TextScores.Score
    let links: PageLinks

    init(_ score: TextScores.Score, _ links: PageLinks) {
        self.score = score
        self.links = links
    }

    static let model = Model<ScoreView>(
        "Score",
        [
            ModelField("title", .text, "the text's title") { .text($0.score.entry.title) },
            ModelField("url", .url, "its page") { .text($0.links.url($0.score.entry.route, $0.score.entry.edition)) },
            ModelField("path", .text, "the file that it is written in") { .text($0.score.entry.source.text) },
            ModelField("source_url", .url, "where that file is edited, where `site.yml` says so") { view in
                guard let base = view.links.site.sourceURL else { return .none }
                return .text(base + view.score.entry.source.text)
            },
            ModelField(
                "findings", .list(FindingCount.model.schema),
                "how many findings of each severity `portavoz check` has, spelling apart; none where there are none"
            ) { view in
                .list(
                    [Severity.error, .warning, .note].compactMap { severity in
                        view.score.findings[severity].map { FindingCount(severity: severity, count: $0).record }
                    })
            },
            ModelField("points", .number, "how easily it is read, from 0 to 100") {
                $0.score.points.map { .number($0) } ?? .none
            },
            ModelField("grade", .text, "the same in words: `plain`, `fairly easy`") { view in
                let language: MessageLanguage = view.links.language.text.hasPrefix("es") ? .es : .en
                return .text(orNone: view.score.grade.flatMap { Vocabulary.term($0, of: "grade", in: language) })
            },
            ModelField("count", .number, "how many words it has") { .number($0.score.entry.body.wordCount) },
            ModelField("minutes", .number, "minutes of reading") { .number($0.score.entry.minutes) },
            ModelField("updated", .model(DateView.model.schema), "when it was last changed, or published") {
                $0.links.date($0.score.entry.lastChange)
            },
        ])
}

struct FindingCount: TemplateModel {
    let severity: Severity
    let count: Int

    static let model = Model<FindingCount>(
        "Findings",
        [
            ModelField("count", .number, "how many there are") { .number($0.count) },
            ModelField("is_error", .flag, "they are errors") { .flag($0.severity == .error) },
            ModelField("is_warning", .flag, "they are warnings") { .flag($0.severity == .warning) },
            ModelField("is_note", .flag, "they are notes") { .flag($0.severity == .note) },
        ])
}

extension Entry {
    /// When its text was last changed, as far as it says.
    fileprivate var lastChange: Moment? {
        fields.updated ?? fields.date ?? payload.guidelineFields?.effective
    }
}
