import PortavozDiagnostics

/// What waits in a site: unfinished, scheduled and overdue texts, and what comes out next.
package struct Agenda: Sendable {
    package enum Section: String, Sendable, CaseIterable {
        case drafts, scheduled, overdue, next
    }

    /// One text of a section.
    package struct Item: Sendable {
        package var entry: Entry
        /// The day that puts it in its place: of publication, as planned, or of review.
        package var due: Moment?
        /// Ids of its authors, or of its owner.
        package var people: [String]
    }

    private let items: [Section: [Item]]

    /// - Parameter graph: of a build that doesn't publish drafts, at the moment that the agenda is for.
    package init(_ graph: SiteGraph) {
        let waiting = graph.site.languages.flatMap { graph.upcoming($0.code) }.map { Item($0, due: $0.dueDate) }
        let overdue = graph.entries.compactMap { entry -> Item? in
            guard let guideline = entry.payload.guidelineFields, !guideline.isSuperseded,
                let reviewBy = guideline.reviewBy, reviewBy <= graph.options.at
            else { return nil }
            return Item(entry, due: reviewBy)
        }
        items = [
            .drafts: waiting.filter { $0.entry.publication == .draft }.byDay,
            .scheduled: waiting.filter { $0.entry.publication == .scheduled }.byDay,
            .overdue: overdue.byDay,
            .next: waiting.filter { $0.due != nil }.byDay,
        ]
    }

    /// Each guideline whose review is overdue, as a warning: it stops no build, and is told when a site is checked.
    package var reminders: [Diagnostic] {
        self[.overdue].map { item in
            Diagnostic(
                "review-overdue", .warning, at: item.entry.fields.location, ["date": item.due?.day.iso ?? ""])
        }
    }

    /// The soonest first; those without a day last.
    package subscript(section: Section) -> [Item] { items[section] ?? [] }

    /// `{"drafts": [{"title": …, "kind": …, "language": …, "status": …, "due": …, "people": […], "file": …, "route": …}]}`,
    /// `due` null where there is none, with a line end.
    package func json(_ sections: [Section]) -> String {
        let lists = sections.map { section -> (String, JSON) in
            let list = self[section].map { item in
                JSON.object([
                    ("title", .text(item.entry.title)), ("kind", .text(item.entry.kind.text)),
                    ("language", .text(item.entry.language.text)), ("status", .text(section.status(of: item))),
                    ("due", item.due.map { .text($0.iso) } ?? .null),
                    ("people", .list(item.people.map { .text($0) })), ("file", .text(item.entry.source.text)),
                    ("route", .text(item.entry.route.path)),
                ])
            }
            return (section.rawValue, .list(list))
        }
        return String(decoding: JSON.object(lists).bytes, as: UTF8.self) + "\n"
    }
}

extension Agenda.Section {
    /// `draft`, `scheduled` or `overdue`: in `next`, where both of the first two are, what the text is.
    package func status(of item: Agenda.Item) -> String {
        self == .overdue ? "overdue" : item.entry.publication == .draft ? "draft" : "scheduled"
    }
}

extension Agenda.Item {
    fileprivate init(_ entry: Entry, due: Moment?) {
        let owner = entry.payload.guidelineFields?.owner.map { [$0.value] }
        self.init(entry: entry, due: due, people: owner ?? entry.fields.authors.map(\.value))
    }
}

extension [Agenda.Item] {
    fileprivate var byDay: [Agenda.Item] {
        sorted {
            let (a, b) = ($0.due?.seconds ?? Int.max, $1.due?.seconds ?? Int.max)
            return a != b ? a < b : $0.entry.source.text < $1.entry.source.text
        }
    }
}
