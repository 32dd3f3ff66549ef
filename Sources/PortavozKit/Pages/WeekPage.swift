import PortavozTemplate

/// What was published in the seven days before the build, and what comes in the seven after it: for staff, with a text to
/// paste where they talk. The build's moment is an input, so the same moment gives the same page.
struct WeekPage: FramedPage {
    let frame: PageFrame
    let shared: SharedParts
    let links: PageLinks
    let published: [Entry]
    let upcoming: [Entry]
    let waiting: [String]

    private static let week = 7 * 86_400

    init(_ scope: Scope, _ content: PageContent) {
        shared = content.shared(scope)
        links = shared.links
        let graph = content.graph
        let now = graph.options.at.seconds
        published = graph.posts(scope.language).entries.filter { entry in
            entry.publication == .published
                && entry.fields.date.map { $0.seconds > now - Self.week && $0.seconds <= now } == true
        }
        // Drafts are nobody's news: what has a date and isn't one comes out by itself.
        upcoming = graph.everything.filter { entry in
            entry.isScheduledPost && entry.language == scope.language
                && (entry.fields.date.map { $0.seconds > now && $0.seconds <= now + Self.week } ?? false)
        }.sorted {
            ($0.fields.date!.seconds, $0.source.text) < ($1.fields.date!.seconds, $1.source.text)
        }
        waiting = graph.waitingComments
        var facts = PageFacts(
            links.site.section(.week, scope.language), title: links.words.section(.week), description: nil, kind: "week"
        )
        facts.parents = [shared.home]
        facts.alternates = graph.sectionRoutes(.week) { graph.has(.week, Scope(scope.edition, $0)) }
        frame = PageFrame(facts, shared)
    }

    private func day(_ entry: Entry) -> String {
        entry.fields.date.map { links.words.dates.long($0.day) } ?? ""
    }

    /// The same in plain words. What comes has no address yet.
    private var text: String {
        var parts = [links.words.filled("week_published") + ":"]
        parts += published.map { entry in
            let byline = Summary(entry, shared).byline
            let head = byline.isEmpty ? entry.title : "\(entry.title) (\(byline))"
            return "- \(head)\n  \(links.site.publicBase.absolute(entry.route))"
        }
        if published.isEmpty { parts.append(links.words.filled("week_none")) }
        parts.append("\n" + links.words.filled("week_upcoming") + ":")
        parts += upcoming.map { "- \(day($0)): \($0.title)" }
        if upcoming.isEmpty { parts.append(links.words.filled("week_nothing_coming")) }
        return parts.joined(separator: "\n")
    }

    static let model = framed(
        "WeekPage",
        [
            ModelField("from", .model(DateView.model.schema), "the first day that it tells of") { page in
                let start = page.links.graph.options.at.seconds - Self.week
                return page.links.date(page.links.site.clock.moment(seconds: start))
            },
            ModelField("to", .model(DateView.model.schema), "the day of the build") {
                $0.links.date($0.links.site.clock.moment(seconds: $0.links.graph.options.at.seconds))
            },
            ModelField("published", .list(KitCard.model.schema), "the posts of those seven days, newest first") {
                page in
                .list(page.published.map { KitCard($0, page.shared).record })
            },
            ModelField(
                "upcoming", .list(WeekItem.model.schema),
                "the posts that come out within seven days, by date; no drafts"
            ) { page in
                .list(
                    page.upcoming.map {
                        WeekItem(entry: $0, shared: page.shared).record
                    })
            },
            ModelField("text", .text, "the same in plain words, to paste into a chat or a letter") { .text($0.text) },
            ModelField("waiting", .texts, "the files of comments that wait to be let through") { .texts($0.waiting) },
        ])
}

/// A post that comes out soon.
struct WeekItem: TemplateModel {
    let entry: Entry
    let shared: SharedParts

    static let model = Model<WeekItem>(
        "WeekItem",
        [
            ModelField("title", .text, "the title") { .text($0.entry.title) },
            ModelField("kit_url", .url, "its share kit, where it has one") {
                .text(orNone: $0.shared.links.kitURL($0.entry))
            },
            ModelField("byline", .text, "the authors' names as one text: A, B y C") {
                .text(orNone: Summary($0.entry, $0.shared).byline)
            },
            ModelField("date", .model(DateView.model.schema), "the day of publication") {
                $0.shared.links.date($0.entry.fields.date)
            },
        ])
}
