import PortavozTemplate

/// The staff edition's home.
struct HubPage: FramedPage {
    let frame: PageFrame
    let content: PageContent
    let links: PageLinks

    init(_ scope: Scope, _ content: PageContent) {
        links = content.links(scope)
        self.content = content
        var facts = PageFacts(
            links.site.home(scope.language), title: links.word("section_hub"),
            description: links.site.settings(scope.language).description, kind: "hub")
        facts.isHome = true
        facts.alternates = content.graph.homes[scope.edition]!
        frame = PageFrame(facts, content.shared(links.scope))
    }

    private var language: LanguageCode { links.language }

    private var guidelines: [GuidelineCard] { content.graph.guidelines(language).map { GuidelineCard($0, links) } }

    static let model = framed(
        "HubPage",
        [
            ModelField("latest", .list(Summary.model.schema), "the newest posts of the public blog") { hub in
                let posts = hub.content.graph.posts(hub.language).entries.count
                return .list(hub.content.summaries(Int32(0)..<Int32(min(posts, 5)), hub.links.scope))
            },
            ModelField("internal", .list(Summary.model.schema), "the newest posts for staff alone") { hub in
                .list(
                    hub.content.graph.staffPosts(hub.language).prefix(5).map {
                        Summary($0, hub.content.shared(hub.links.scope)).record
                    })
            },
            ModelField(
                "upcoming", .list(Upcoming.model.schema),
                "what comes next: scheduled texts, then drafts by their planned date"
            ) {
                hub in
                .list(
                    hub.content.graph.upcoming(hub.language).map {
                        Upcoming(entry: $0, links: hub.links, content: hub.content).record
                    })
            },
            ModelField(
                "due", .list(GuidelineCard.model.schema), "guidelines whose review is overdue or due within 30 days"
            ) {
                .list($0.guidelines.filter { $0.isOverdue || $0.isDueSoon }.map(\.record))
            },
            ModelField("guidelines", .list(GuidelineCard.model.schema), "all guidelines") {
                .list($0.guidelines.map(\.record))
            },
            ModelField(
                "scores", .list(ScoreView.model.schema), "the five texts that most need a hand, where texts have scores"
            ) { hub in
                let scores = hub.content.scores?.byLanguage[hub.language] ?? []
                return .list(scores.prefix { !$0.findings.isEmpty }.prefix(5).map { ScoreView($0, hub.links).record })
            },
            ModelField("scores_url", .url, "how every text stands, where texts have scores") { hub in
                guard hub.content.graph.has(.scores, hub.links.scope) else { return .none }
                return .text(hub.links.url(hub.links.site.section(.scores, hub.language)))
            },
            ModelField("kits", .list(KitCard.model.schema), "the newest posts with their share kits") { hub in
                let posts = hub.content.graph.kits.published(hub.language).prefix(5)
                return .list(posts.map { KitCard($0, hub.content.shared(hub.links.scope)).record })
            },
            ModelField("kits_url", .url, "all share kits, where there are any") { hub in
                guard hub.content.graph.has(.kits, hub.links.scope) else { return .none }
                return .text(hub.links.url(hub.links.site.section(.kits, hub.language)))
            },
            ModelField("week_url", .url, "what was published this week, where anything ever was") { hub in
                guard hub.content.graph.has(.week, hub.links.scope) else { return .none }
                return .text(hub.links.url(hub.links.site.section(.week, hub.language)))
            },
            ModelField("courses", .list(CourseCard.model.schema), "all courses") { hub in
                .list(hub.content.graph.courses(hub.language).map { CourseCard($0, hub.links).record })
            },
        ])
}

/// A text that is not published yet.
struct Upcoming: TemplateModel {
    let entry: Entry
    let links: PageLinks
    let content: PageContent

    static let model = Model<Upcoming>(
        "Upcoming",
        [
            ModelField("title", .text, "the title") { .text($0.entry.title) },
            ModelField("date", .model(DateView.model.schema), "from when it is published, or is planned to be") {
                $0.links.date($0.entry.dueDate)
            },
            ModelField("byline", .text, "the authors' names") {
                .text(orNone: Summary($0.entry, $0.content.shared($0.links.scope)).byline)
            },
            ModelField("is_scheduled", .flag, "it comes out with the first build on or after its date") {
                .flag($0.entry.publication == .scheduled)
            },
            ModelField("kit_url", .url, "its share kit, where it has one") { .text(orNone: $0.links.kitURL($0.entry)) },
            ModelField("is_draft", .flag, "it is still a draft") { .flag($0.entry.publication == .draft) },
        ])
}

extension Entry {
    /// When an unpublished text is to appear: its date, or the date it is planned for.
    package var dueDate: Moment? { publication == .scheduled ? fields.date : fields.planned ?? fields.date }
}

extension SiteGraph {
    /// Scheduled texts and drafts of a language by date; drafts without a date come last.
    package func upcoming(_ language: LanguageCode) -> [Entry] {
        everything.filter {
            $0.language == language && ($0.publication == .scheduled || $0.publication == .draft)
        }.sorted {
            let (a, b) = ($0.dueDate?.seconds ?? Int.max, $1.dueDate?.seconds ?? Int.max)
            return a != b ? a < b : $0.source.text < $1.source.text
        }
    }

    /// Published posts for staff alone, newest first.
    func staffPosts(_ language: LanguageCode) -> [Entry] {
        entries(Scope(.staff, language)).filter(\.isPost).sorted {
            ($1.fields.date?.seconds ?? 0, $0.source.text) < ($0.fields.date?.seconds ?? 0, $1.source.text)
        }
    }

    /// The current guidelines of a language, public ones too, by title.
    func guidelines(_ language: LanguageCode) -> [Entry] {
        guidelines.filter { $0.language == language }
            .map { (key: (Folding.sortKey($0.title), $0.source.text), entry: $0) }
            .sorted { $0.key < $1.key }.map(\.entry)
    }

    func courses(_ language: LanguageCode) -> [Entry] {
        entries.filter { $0.kind == "course" && $0.language == language }.sorted {
            let (a, b) = (($0.payload as! CourseFields).order, ($1.payload as! CourseFields).order)
            return a != b ? a < b : $0.source.text < $1.source.text
        }
    }
}
