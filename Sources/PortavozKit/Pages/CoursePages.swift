import PortavozTemplate

/// A course in a list.
struct CourseCard: TemplateModel {
    let entry: Entry
    let links: PageLinks
    let lessons: [Entry]

    init(_ entry: Entry, _ links: PageLinks) {
        self.entry = entry
        self.links = links
        lessons = links.graph.lessons(of: entry)
    }

    static let model = Model<CourseCard>("CourseCard", cardFields())

    static func cardFields() -> [ModelField<CourseCard>] {
        [
            ModelField("title", .text, "the title") { .text($0.entry.title) },
            ModelField("url", .url, "its page") { .text($0.links.url($0.entry.route, $0.entry.edition)) },
            ModelField("description", .text, "what it teaches, in a sentence") { .text(orNone: $0.entry.fields.description) },
            ModelField("lessons_count", .number, "how many lessons it has") { .number($0.lessons.count) },
            ModelField("minutes", .number, "how long all lessons take") {
                .number($0.lessons.reduce(0) { $0 + $1.lessonMinutes })
            },
            ModelField("audience_text", .text, "for whom it is") { .text(orNone: ($0.entry.payload as! CourseFields).intendedFor) },
        ]
    }
}

extension Entry {
    /// What a lesson's author estimates, or else its reading time.
    var lessonMinutes: Int { (payload as? LessonFields)?.duration ?? minutes }
}

struct CoursePage: FramedPage {
    let frame: PageFrame
    let course: CourseView

    init(_ entry: Entry, _ content: PageContent) {
        let links = content.links(Scope(entry.edition, entry.language))
        var facts = PageFacts(entry, links)
        facts.parents = [content.shared(links.scope).home, content.shared(links.scope).sections[.training]!]
        frame = PageFrame(facts, content.shared(links.scope))
        course = CourseView(card: CourseCard(entry, links))
    }

    static let model = framed(
        "CoursePage", [ModelField("course", .model(CourseView.model.schema), "the course") { .record($0.course.record) }])
}

struct CourseView: TemplateModel {
    let card: CourseCard

    static let model = Model<CourseView>(
        "Course",
        CourseCard.cardFields().map { field in
            ModelField(field.name, field.type, field.documentation) { field.read($0.card) }
        } + [
            ModelField("lessons", .list(LessonCard.model.schema), "its lessons in order") { view in
                .list(
                    view.card.lessons.enumerated().map {
                        LessonCard(entry: $1, position: $0 + 1, isCurrent: false, links: view.card.links).record
                    })
            }
        ])
}

/// A lesson in its course's list.
struct LessonCard: TemplateModel {
    let entry: Entry
    let position: Int
    let isCurrent: Bool
    let links: PageLinks

    static let model = Model<LessonCard>(
        "LessonCard",
        [
            ModelField("title", .text, "the title") { .text($0.entry.title) },
            ModelField("url", .url, "its page") { .text($0.links.url($0.entry.route)) },
            ModelField("description", .text, "what it is about, in a sentence") { .text(orNone: $0.entry.fields.description) },
            ModelField("minutes", .number, "how long it takes") { .number($0.entry.lessonMinutes) },
            ModelField("position", .number, "its place in the course, from 1") { .number($0.position) },
            ModelField("current", .flag, "it is the page that is being shown") { .flag($0.isCurrent) },
            ModelField("objectives", .texts, "what its reader can do afterwards") {
                .texts(($0.entry.payload as? LessonFields)?.objectives ?? [])
            },
        ])
}

struct LessonPage: FramedPage {
    let frame: PageFrame
    let lesson: LessonView

    init(_ entry: Entry, _ content: PageContent) {
        let links = content.links(Scope(entry.edition, entry.language))
        let course = content.graph.courses(entry.language).first {
            String($0.source.folder.dropLast()) == (entry.payload as! LessonFields).course
        }
        var facts = PageFacts(entry, links)
        facts.parents = [content.shared(links.scope).home, content.shared(links.scope).sections[.training]!]
        if let course { facts.parents.append(Crumb(title: course.title, url: links.url(course.route))) }
        frame = PageFrame(facts, content.shared(links.scope))
        lesson = LessonView(
            entry: entry, course: course, lessons: course.map(content.graph.lessons(of:)) ?? [entry], links: links)
    }

    static let model = framed(
        "LessonPage", [ModelField("lesson", .model(LessonView.model.schema), "the lesson") { .record($0.lesson.record) }])
}

/// A lesson in full.
struct LessonView: TemplateModel {
    let entry: Entry
    let course: Entry?
    let lessons: [Entry]
    let links: PageLinks

    private var index: Int { lessons.firstIndex { $0 === entry } ?? 0 }

    private func step(_ step: Int) -> Value {
        guard lessons.indices.contains(index + step) else { return .none }
        let other = lessons[index + step]
        return .record(LinkView(title: other.title, url: links.url(other.route)).record)
    }

    static let model = Model<LessonView>(
        "Lesson",
        [
            ModelField("title", .text, "the title") { .text($0.entry.title) },
            ModelField("description", .text, "what it is about, in a sentence") { .text(orNone: $0.entry.fields.description) },
            ModelField("body", .html, "the text") { .html($0.links.body($0.entry)) },
            ModelField("toc", .list(HeadingView.model.schema), "table of contents, two levels") {
                .list(HeadingView.contents(of: $0.entry.body))
            },
            ModelField("objectives", .texts, "what its reader can do afterwards") {
                .texts(($0.entry.payload as! LessonFields).objectives)
            },
            ModelField("minutes", .number, "how long it takes") { .number($0.entry.lessonMinutes) },
            ModelField("position", .number, "its place in the course, from 1") { .number($0.index + 1) },
            ModelField("total", .number, "how many lessons the course has") { .number($0.lessons.count) },
            ModelField("course", .model(LinkView.model.schema), "the course") { view in
                view.course.map { .record(LinkView(title: $0.title, url: view.links.url($0.route)).record) } ?? .none
            },
            ModelField("previous", .model(LinkView.model.schema), "the lesson before it") { $0.step(-1) },
            ModelField("next", .model(LinkView.model.schema), "the lesson after it") { $0.step(1) },
            ModelField("lessons", .list(LessonCard.model.schema), "the course's lessons in order") { view in
                .list(
                    view.lessons.enumerated().map {
                        LessonCard(entry: $1, position: $0 + 1, isCurrent: $1 === view.entry, links: view.links).record
                    })
            },
        ])
}

/// The list of courses.
struct CoursesPage: FramedPage {
    let frame: PageFrame
    let courses: [Record]

    init(_ scope: Scope, _ content: PageContent) {
        let links = content.links(scope)
        courses = content.graph.courses(scope.language).filter { scope.edition == .staff || $0.edition == scope.edition }
            .map { CourseCard($0, links).record }
        var facts = PageFacts(
            links.site.section(.training, scope.language), title: content.words[scope.language]!.section(.training),
            description: nil, kind: "training")
        facts.parents = [content.shared(links.scope).home]
        facts.alternates = content.graph.sectionRoutes(.training) {
            !content.graph.entries(Scope(scope.edition, $0), "course").isEmpty
        }
        frame = PageFrame(facts, content.shared(links.scope))
    }

    static let model = framed(
        "CoursesPage", [ModelField("courses", .list(CourseCard.model.schema), "each course, in order") { .list($0.courses) }])
}
