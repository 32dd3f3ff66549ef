/// A course's lessons in its language, as its readers come to them.
struct CourseOutline: Sendable {
    struct Module: Sendable {
        var title: String
        var description: String?
        var lessons: [Entry]
    }

    /// Those with any published lesson.
    let modules: [Module]
    /// Lessons in no module: all of them, where a course has none.
    let loose: [Entry]
    /// The assessment, where no module has it.
    let assessment: [Entry]
    let appendices: [Entry]
    /// What is gone through from the first to the last; appendices stand apart.
    let path: [Entry]

    init(of course: Entry, _ graph: SiteGraph) {
        let fields = course.payload as! CourseFields
        let all = graph.entries(Scope(course.edition, course.language), "lesson").filter {
            $0.source.folder == course.source.folder
        }.sorted {
            let (a, b) = ($0.lessonFields.position, $1.lessonFields.position)
            return a != b ? a < b : $0.source.text < $1.source.text
        }
        let named = Set(fields.modules.flatMap(\.lessons).map(\.value))
        modules = fields.modules.map { module in
            Module(
                title: module.title, description: module.description,
                lessons: module.lessons.compactMap { name in all.first { $0.source.stem == name.value } })
        }.filter { !$0.lessons.isEmpty }
        let apart = all.filter { !named.contains($0.source.stem) }
        loose = apart.filter { $0.lessonFields.part == .lesson }
        assessment = apart.filter { $0.lessonFields.part == .assessment }
        appendices = apart.filter { $0.lessonFields.part == .appendix }
        path = modules.flatMap(\.lessons) + loose + assessment
    }

    /// Those to be learnt from.
    var lessons: [Entry] { path.filter { $0.lessonFields.part == .lesson } }

    /// A lesson's place on the way, from 1.
    func position(of lesson: Entry) -> Int? { path.firstIndex { $0 === lesson }.map { $0 + 1 } }

    /// The title of the module that a lesson is in.
    func module(of lesson: Entry) -> String? {
        modules.first { $0.lessons.contains { $0 === lesson } }?.title
    }
}

extension Entry {
    /// A lesson's own fields; asked of lessons alone.
    var lessonFields: LessonFields { payload as! LessonFields }

    /// What readers' progress knows a lesson by: its file's name without the number, so that lessons may change places.
    var lessonID: String { source.slug(dropping: .number)?.text ?? source.stem }
}
