import PortavozTemplate

/// A lesson in its course's list.
struct LessonCard: TemplateModel {
    let entry: Entry
    let position: Int?
    let isCurrent: Bool
    let links: PageLinks

    static let model = Model<LessonCard>(
        "LessonCard",
        [
            ModelField("title", .text, "the title") { .text($0.entry.title) },
            ModelField("url", .url, "its page") { .text($0.links.url($0.entry.route)) },
            ModelField("description", .text, "what it is about, in a sentence") {
                .text(orNone: $0.entry.fields.description)
            },
            ModelField("minutes", .number, "how long it takes") { .number($0.entry.lessonMinutes) },
            ModelField("position", .number, "its place in the course, from 1; an appendix has none") {
                $0.position.map { .number($0) } ?? .none
            },
            ModelField("current", .flag, "it is the page that is being shown") { .flag($0.isCurrent) },
            ModelField("objectives", .texts, "what its reader can do afterwards") {
                .texts($0.entry.lessonFields.objectives)
            },
            ModelField("id", .text, "what readers' progress is kept under") { .text($0.entry.lessonID) },
            ModelField("part", .text, "lesson, assessment or appendix") { .text($0.entry.lessonFields.part.rawValue) },
            ModelField("versions", .text, "the guidelines that it teaches, each as `name=version`") {
                .text(TaughtGuideline.versions($0.entry, $0.links))
            },
        ])
}

/// A guideline that a lesson teaches.
struct TaughtGuideline: TemplateModel {
    let id: String
    let entry: Entry
    /// The original's: readers' progress is the same in every language.
    let version: String
    let links: PageLinks

    /// The published ones of the lesson's edition, in its language or else in the site's.
    static func all(_ lesson: Entry, _ links: PageLinks) -> [TaughtGuideline] {
        let names = lesson.lessonFields.teaches.map(\.value)
        guard !names.isEmpty else { return [] }
        let guidelines = links.graph.guidelines.filter { $0.edition == lesson.edition }
        return names.compactMap { name in
            let own = guidelines.filter { $0.source.components[2] == name }
            let original = own.first { $0.language == links.site.language }
            guard let entry = own.first(where: { $0.language == lesson.language }) ?? original else { return nil }
            let version = ((original ?? entry).payload as! GuidelineFields).version
            return TaughtGuideline(id: name, entry: entry, version: version, links: links)
        }
    }

    static func versions(_ lesson: Entry, _ links: PageLinks) -> String {
        all(lesson, links).map { "\($0.id)=\($0.version)" }.joined(separator: " ")
    }

    static let model = Model<TaughtGuideline>(
        "TaughtGuideline",
        [
            ModelField("id", .text, "its folder, under which readers' progress knows it") { .text($0.id) },
            ModelField("title", .text, "its title") { .text($0.entry.title) },
            ModelField("url", .url, "its page") { .text($0.links.url($0.entry.route)) },
            ModelField("version", .text, "its version") { .text($0.version) },
        ])
}

struct LessonPage: FramedPage {
    let frame: PageFrame
    let lesson: LessonView

    init(_ entry: Entry, _ content: PageContent) {
        let shared = content.shared(Scope(entry.edition, entry.language))
        let links = shared.links
        let course = shared.courses[entry.source.folder]
        var facts = PageFacts(entry, links)
        facts.parents = [shared.home]
        if content.graph.has(.training, links.scope) { facts.parents.append(shared.sections[.training]!) }
        if let entry = course?.entry { facts.parents.append(Crumb(title: entry.title, url: links.url(entry.route))) }
        frame = PageFrame(facts, shared)
        lesson = LessonView(entry: entry, shared: course, links: links)
    }

    static let model = framed(
        "LessonPage",
        [ModelField("lesson", .model(LessonView.model.schema), "the lesson") { .record($0.lesson.record) }])
}

/// A lesson in full.
struct LessonView: TemplateModel {
    let entry: Entry
    /// Nil without a course, whose only lesson it then is.
    private let shared: SharedCourse?
    let links: PageLinks
    private let path: [Entry]
    private let index: Int?

    init(entry: Entry, shared: SharedCourse?, links: PageLinks) {
        self.entry = entry
        self.shared = shared
        self.links = links
        path = shared?.outline.path ?? [entry]
        index = path.firstIndex { $0 === entry }
    }

    private var fields: LessonFields { entry.lessonFields }
    private var course: Entry? { shared?.entry }

    private func step(_ step: Int) -> Value {
        guard let index, path.indices.contains(index + step) else { return .none }
        let other = path[index + step]
        return .record(LinkView(title: other.title, url: links.url(other.route)).record)
    }

    private var courseFields: CourseFields? { course.map { $0.payload as! CourseFields } }

    static let model = Model<LessonView>(
        "Lesson",
        [
            ModelField("title", .text, "the title") { .text($0.entry.title) },
            ModelField("description", .text, "what it is about, in a sentence") {
                .text(orNone: $0.entry.fields.description)
            },
            ModelField("body", .html, "the text") { .html($0.links.body($0.entry)) },
            ModelField("toc", .list(HeadingView.model.schema), "table of contents, two levels") {
                .list(HeadingView.contents(of: $0.entry))
            },
            ModelField("objectives", .texts, "what its reader can do afterwards") { .texts($0.fields.objectives) },
            ModelField("minutes", .number, "how long it takes") { .number($0.entry.lessonMinutes) },
            ModelField("position", .number, "its place in the course, from 1; an appendix has none") {
                $0.index.map { .number($0 + 1) } ?? .none
            },
            ModelField("total", .number, "how many lessons the course has, its assessment included") {
                .number($0.path.count)
            },
            ModelField("course", .model(LinkView.model.schema), "the course") { view in
                view.course.map { .record(LinkView(title: $0.title, url: view.links.url($0.route)).record) } ?? .none
            },
            ModelField("module", .text, "the title of the module that it is in") { view in
                .text(orNone: view.shared?.outline.module(of: view.entry))
            },
            ModelField("previous", .model(LinkView.model.schema), "the lesson before it") { $0.step(-1) },
            ModelField("next", .model(LinkView.model.schema), "the lesson after it") { $0.step(1) },
            ModelField("lessons", .list(LessonCard.model.schema), "the course's lessons in order") { view in
                view.shared?.cards(view.path, current: view.entry) ?? .list([])
            },
            ModelField("appendices", .list(LessonCard.model.schema), "what stands apart in the course") { view in
                view.shared.map { $0.cards($0.outline.appendices, current: view.entry) } ?? .list([])
            },
            ModelField("id", .text, "what readers' progress is kept under") { .text($0.entry.lessonID) },
            ModelField("course_id", .text, "what readers' progress in the course is kept under") {
                .text(String($0.entry.source.components[2]))
            },
            ModelField("part", .text, "lesson, assessment or appendix") { .text($0.fields.part.rawValue) },
            ModelField("is_assessment", .flag, "its quizzes decide whether the course is passed") {
                .flag($0.fields.part == .assessment)
            },
            ModelField("is_appendix", .flag, "it stands apart from the course's lessons") {
                .flag($0.fields.part == .appendix)
            },
            ModelField("teaches", .list(TaughtGuideline.model.schema), "the guidelines that it teaches") { view in
                .list(TaughtGuideline.all(view.entry, view.links).map(\.record))
            },
            ModelField("versions", .text, "the guidelines that it teaches, each as `name=version`") {
                .text(TaughtGuideline.versions($0.entry, $0.links))
            },
            ModelField("pass_mark", .number, "per cent of the assessment's questions that pass the course") {
                $0.courseFields?.passMark.map { .number($0) } ?? .none
            },
            ModelField("course_version", .text, "the course's version") { .text(orNone: $0.courseFields?.version) },
            ModelField("certificate_url", .url, "the page of the certificate, where the course can be passed") { view in
                guard let course = view.course, view.courseFields?.passMark != nil else { return .none }
                return .text(view.links.url(CertificatePage.route(of: course)))
            },
        ])
}
