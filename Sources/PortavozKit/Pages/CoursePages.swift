import PortavozTemplate

/// A course in a list.
struct CourseCard: TemplateModel {
    let entry: Entry
    let links: PageLinks
    let outline: CourseOutline

    init(_ entry: Entry, _ links: PageLinks) {
        self.entry = entry
        self.links = links
        outline = CourseOutline(of: entry, links.graph)
    }

    var fields: CourseFields { entry.payload as! CourseFields }
    private var minutes: Int { outline.path.reduce(0) { $0 + $1.lessonMinutes } }

    /// In the symbols of the International System, which are every language's.
    private var duration: String {
        let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
        return hours == 0 ? "\(rest) min" : rest == 0 ? "\(hours) h" : "\(hours) h \(rest) min"
    }

    static let model = Model<CourseCard>("CourseCard", cardFields())

    static func cardFields() -> [ModelField<CourseCard>] {
        [
            ModelField("title", .text, "the title") { .text($0.entry.title) },
            ModelField("url", .url, "its page") { .text($0.links.url($0.entry.route, $0.entry.edition)) },
            ModelField("description", .text, "what it teaches, in a sentence") {
                .text(orNone: $0.entry.fields.description)
            },
            ModelField("lessons_count", .number, "how many lessons it has") {
                .number($0.outline.lessons.count)
            },
            ModelField("minutes", .number, "how long all of it takes") {
                .number($0.minutes)
            },
            ModelField("duration", .text, "the same in hours and minutes: `3 h 30 min`") { .text($0.duration) },
            ModelField("audience_text", .text, "for whom it is") {
                .text(orNone: $0.fields.intendedFor)
            },
            ModelField("id", .text, "what readers' progress is kept under") { .text($0.fields.id) },
        ]
    }
}

extension Entry {
    /// What a lesson's author estimates, or else its reading time.
    var lessonMinutes: Int { payload.lessonFields?.duration ?? minutes }
}

struct CoursePage: FramedPage {
    let frame: PageFrame
    let course: CourseView

    init(_ entry: Entry, _ content: PageContent) {
        let shared = content.shared(Scope(entry.edition, entry.language))
        var facts = PageFacts(entry, shared.links)
        facts.parents = [shared.home, shared.sections[.training]!]
        frame = PageFrame(facts, shared)
        course = CourseView(entry, shared)
    }

    static let model = framed(
        "CoursePage",
        [ModelField("course", .model(CourseView.model.schema), "the course") { .record($0.course.record) }])
}

struct CourseView: TemplateModel {
    let card: CourseCard
    private let shared: SharedCourse

    init(_ entry: Entry, _ parts: SharedParts) {
        shared = parts.courses[entry.source.folder]!
        card = CourseCard(entry, parts.links)
    }

    private var fields: CourseFields { card.fields }

    /// The courses that come before this one, in its language.
    private var prerequisites: [Entry] {
        let courses = card.links.graph.courses(card.entry.language).filter { $0.edition == card.entry.edition }
        return fields.prerequisites.compactMap { name in
            courses.first { ($0.payload as! CourseFields).id == name.value }
        }
    }

    static let model = Model<CourseView>(
        "Course",
        CourseCard.cardFields().map { field in
            ModelField(field.name, field.type, field.documentation) { field.read($0.card) }
        } + [
            ModelField("version", .text, "as its author numbers it") { .text($0.fields.version) },
            ModelField("pass_mark", .number, "per cent of the assessment's questions that pass it") {
                $0.fields.passMark.map { .number($0) } ?? .none
            },
            ModelField("validity", .number, "months that a certificate is good for") {
                $0.fields.validity.map { .number($0) } ?? .none
            },
            ModelField("certificate_url", .url, "the page of the certificate, where the course can be passed") { view in
                view.fields.passMark == nil
                    ? .none : .text(view.card.links.url(CertificatePage.route(of: view.card.entry)))
            },
            ModelField("results_url", .url, "on the hub, the page of its results, where there are any") { view in
                guard view.fields.results != nil, view.card.links.scope.edition == .staff else { return .none }
                return .text(view.card.links.url(ResultsPage.route(of: view.card.entry)))
            },
            ModelField("prerequisites", .list(LinkView.model.schema), "the courses that come before it") { view in
                .list(
                    view.prerequisites.map {
                        LinkView(title: $0.title, url: view.card.links.url($0.route)).record
                    })
            },
            ModelField("lessons", .list(LessonCard.model.schema), "its lessons and its assessment in order") {
                $0.shared.cards($0.card.outline.path)
            },
            ModelField("modules", .list(ModuleView.model.schema), "its lessons by modules, where it has any") { view in
                .list(
                    view.card.outline.modules.map {
                        ModuleView(module: $0, shared: view.shared).record
                    })
            },
            ModelField("loose", .list(LessonCard.model.schema), "the lessons that are in no module") {
                $0.shared.cards($0.card.outline.loose)
            },
            ModelField("assessment", .list(LessonCard.model.schema), "the assessment, where it is in no module") {
                $0.shared.cards($0.card.outline.assessment)
            },
            ModelField("appendices", .list(LessonCard.model.schema), "what stands apart: a glossary, a guide") {
                $0.shared.cards($0.card.outline.appendices)
            },
        ])
}

/// A part of a course.
struct ModuleView: TemplateModel {
    let module: CourseOutline.Module
    let shared: SharedCourse

    static let model = Model<ModuleView>(
        "Module",
        [
            ModelField("title", .text, "the title") { .text($0.module.title) },
            ModelField("description", .text, "what it is about, in a sentence") {
                .text(orNone: $0.module.description)
            },
            ModelField("lessons", .list(LessonCard.model.schema), "its lessons in order") {
                $0.shared.cards($0.module.lessons)
            },
        ])
}

/// The list of courses.
struct CoursesPage: FramedPage {
    let frame: PageFrame
    let courses: [Record]

    init(_ scope: Scope, _ content: PageContent) {
        let links = content.links(scope)
        courses = content.graph.courses(scope.language).filter {
            scope.edition == .staff || $0.edition == scope.edition
        }
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
        "CoursesPage",
        [ModelField("courses", .list(CourseCard.model.schema), "each course, in order") { .list($0.courses) }])
}
