import PortavozDiagnostics
import PortavozTemplate

/// What staff have told the hub of a course's results. In the staff edition alone, whoever reads the course.
struct ResultsPage: FramedPage {
    let frame: PageFrame
    let course: Entry
    let links: PageLinks
    let summary: ResultsSummary
    let facts: CourseFacts

    /// Below the course's page.
    static func route(of course: Entry) -> Route {
        course.route.appending(course.language.text == "es" ? "resultados/" : "results/")
    }

    static func plans(_ scope: Scope, _ graph: SiteGraph) -> [PagePlan] {
        guard scope.edition == .staff else { return [] }
        return graph.courses(scope.language).compactMap { course in
            guard let summary = (course.payload as! CourseFields).results else { return nil }
            return PagePlan(PagePlace(route(of: course), scope), template: "results", isListed: false) {
                ResultsPage(course, summary, scope, $0).record
            }
        }
    }

    init(_ course: Entry, _ summary: ResultsSummary, _ scope: Scope, _ content: PageContent) {
        self.course = course
        self.summary = summary
        links = content.links(scope)
        facts = CourseFacts(course, content.graph)
        let shared = content.shared(scope)
        var page = PageFacts(
            Self.route(of: course), title: links.word("title_results"), description: nil, kind: "results")
        page.parents = [shared.home]
        if let training = shared.sections[.training] { page.parents.append(training) }
        page.parents.append(Crumb(title: course.title, url: links.url(course.route, course.edition)))
        for other in content.graph.translations(of: course) { page.alternates[other.language] = Self.route(of: other) }
        frame = PageFrame(page, shared)
    }

    private var words: ResultsWords { ResultsWords(language: links.language.text.hasPrefix("es") ? .es : .en) }

    private var items: [QuestionResult] {
        summary.questions.compactMap { told in
            guard let question = facts.question(told.id) else { return nil }
            let wrong = told.wrong.flatMap { number in
                question.answers.indices.contains(number - 1) && !question.right.contains(number)
                    ? told.chosen.map { (number: number, count: $0) } : nil
            }
            let item = ItemAnalysis(
                question, answered: told.answered, right: told.right,
                discrimination: told.discrimination.map { Double($0) / 100 }, wrongAnswer: wrong)
            return QuestionResult(item: item, words: words)
        }
    }

    private var modules: [Record] {
        facts.modules.compactMap { module in
            summary.modules.first { $0.lesson == module.lessons[0] }.map { told in
                ModuleResult(title: module.title, share: words.share(told.finished, of: summary.people)).record
            }
        }
    }

    static let model = framed(
        "ResultsPage",
        [
            ModelField("course", .model(LinkView.model.schema), "the course") { page in
                .record(
                    LinkView(title: page.course.title, url: page.links.url(page.course.route, page.course.edition))
                        .record)
            },
            ModelField("version", .text, "the version of the course that they are about") { .text($0.summary.version) },
            ModelField("is_old", .flag, "the course has another version by now") {
                .flag($0.summary.version != $0.facts.version)
            },
            ModelField("date", .model(DateView.model.schema), "the day on which they were put together") { page in
                page.links.date(page.links.site.clock.start(of: page.summary.date))
            },
            ModelField("count", .number, "how many people they are about") { .number($0.summary.people) },
            ModelField("passed", .number, "how many of them have passed the course") { .number($0.summary.passed) },
            ModelField("can_be_passed", .flag, "the course can be passed") { .flag($0.facts.passMark != nil) },
            ModelField("modules", .list(ModuleResult.model.schema), "how many have finished each module") {
                .list($0.modules)
            },
            ModelField("findings", .list(QuestionResult.model.schema), "the questions that somebody should read again")
            {
                .list($0.items.filter { !$0.item.findings.isEmpty }.map(\.record))
            },
            ModelField(
                "questions", .list(QuestionResult.model.schema), "each question that five people or more answered"
            ) {
                .list($0.items.map(\.record))
            },
            ModelField("names", .list(HolderView.model.schema), "who has passed, where staff have chosen to tell") {
                page in
                .list(
                    page.summary.names.map { HolderView(holder: $0, links: page.links).record })
            },
        ])
}

/// How many have finished a module.
struct ModuleResult: TemplateModel {
    let title: String
    let share: String

    static let model = Model<ModuleResult>(
        "ModuleResult",
        [
            ModelField("title", .text, "the title") { .text($0.title) },
            ModelField("share", .text, "how many of how many: `5/7`") { .text($0.share) },
        ])
}

/// How a question fares.
struct QuestionResult: TemplateModel {
    let item: ItemAnalysis
    let words: ResultsWords

    static let model = Model<QuestionResult>(
        "QuestionResult",
        [
            ModelField("text", .text, "what it asks") { .text($0.item.question.text) },
            ModelField("lesson", .text, "the lesson that it is in") { .text($0.item.question.lessonTitle) },
            ModelField("share", .text, "how many of how many got it right at the first try: `5/7`") {
                .text($0.words.share($0.item.right, of: $0.item.answered))
            },
            ModelField("difficulty", .text, "the same as a decimal: 1 is the easiest") {
                .text($0.words.decimal($0.item.difficulty))
            },
            ModelField("discrimination", .text, "whether it tells who knows from who doesn't: from −1 to 1") {
                .text($0.words.decimal($0.item.discrimination))
            },
            ModelField("wrong", .text, "the wrong answer that most people chose") { view in
                .text(orNone: view.item.wrongAnswer.map { view.item.question.answers[$0.number - 1] })
            },
            ModelField("wrong_count", .number, "how many chose it") { view in
                view.item.wrongAnswer.map { .number($0.count) } ?? .none
            },
            ModelField("reasons", .list(TextView.model.schema), "why it should be read again") { view in
                .list(view.item.findings.map { TextView(text: view.words.reason($0, view.item)).record })
            },
        ])
}

/// A sentence in a list.
struct TextView: TemplateModel {
    let text: String

    static let model = Model<TextView>("Sentence", [ModelField("text", .text, "the sentence") { .text($0.text) }])
}

/// Who has passed a course.
struct HolderView: TemplateModel {
    let holder: ResultsSummary.Holder
    let links: PageLinks

    private func date(_ day: Day?) -> Value { links.date(day.map { links.site.clock.start(of: $0) }) }

    static let model = Model<HolderView>(
        "Holder",
        [
            ModelField("name", .text, "the name") { .text($0.holder.name) },
            ModelField("date", .model(DateView.model.schema), "when they passed") { $0.date($0.holder.passed) },
            ModelField("until", .model(DateView.model.schema), "how long the certificate is good") {
                $0.date($0.holder.until)
            },
            ModelField("is_expired", .flag, "the certificate has run out") { view in
                .flag(view.holder.until.map { $0 < view.links.graph.options.at.day } ?? false)
            },
        ])
}
