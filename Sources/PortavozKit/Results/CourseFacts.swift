import PortavozDiagnostics
import PortavozMarkdown

/// What reports have to know of a course: its lessons, and what it asks.
package struct CourseFacts: Sendable {
    package struct Lesson: Sendable {
        /// What readers' progress knows it by.
        package var id: String
        package var title: String
    }

    package struct Module: Sendable {
        package var title: String
        /// The lessons that are to be finished in it.
        package var lessons: [String]
    }

    package let id: String
    package let title: String
    package let version: String
    package let passMark: Int?
    package let validity: Int?
    /// Those to be gone through, the assessment included, in order.
    package let lessons: [Lesson]
    /// Without those that have nothing to be finished.
    package let modules: [Module]
    /// What can be answered right or wrong, lesson by lesson.
    package let questions: [CourseQuestion]
    /// Each title of the course's texts, in whatever language, with the lessons that it stands for.
    let titles: [String: CourseTitle]

    /// The assessment's questions, in order: each decides as much as another whether the course is passed.
    package var assessment: [CourseQuestion] { questions.filter(\.isAssessment) }

    package func question(_ id: String) -> CourseQuestion? { byID[id].map { questions[$0] } }

    private let byID: [String: Int]

    package init(_ course: Entry, _ graph: SiteGraph) {
        let fields = course.payload as! CourseFields
        let outline = CourseOutline(of: course, graph)
        id = fields.id
        title = course.title
        version = fields.version
        passMark = fields.passMark
        validity = fields.validity
        lessons = outline.path.map { Lesson(id: $0.lessonID, title: $0.title) }
        modules = outline.modules.map { module in
            Module(
                title: module.title, lessons: module.lessons.filter { $0.lessonFields.part == .lesson }.map(\.lessonID))
        }.filter { !$0.lessons.isEmpty }
        questions = outline.path.flatMap { lesson in
            lesson.body.marks.compactMap { CourseQuestion($0, in: lesson) }
        }
        byID = Dictionary(questions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        titles = CourseTitle.all(of: graph.translations(of: course), graph)
    }
}

/// What a reader of a course answers right or wrong.
package struct CourseQuestion: Sendable {
    package let id: String
    /// The block's name: `quiz`, `order`.
    package let kind: String
    package let lesson: String
    package let lessonTitle: String
    /// It decides whether the course is passed.
    package let isAssessment: Bool
    package let text: String
    /// A quiz's answers; of others none are told.
    package let answers: [String]
    /// The numbers, from 1, of a quiz's right answers.
    package let right: Set<Int>

    /// Nil for what nobody gets wrong: a list to tick off, something to think about.
    fileprivate init?(_ mark: BlockMark, in lesson: Entry) {
        guard mark.block != "checklist", mark.block != "reflection" else { return nil }
        id = mark.id
        kind = mark.block
        self.lesson = lesson.lessonID
        lessonTitle = lesson.title
        isAssessment = lesson.lessonFields.part == .assessment && mark.block == "quiz"
        text = mark.question
        answers = mark.answers
        right = mark.block == "quiz" ? Set(mark.parts.indices.filter { mark.parts[$0] == "right" }.map { $0 + 1 }) : []
    }
}

/// What a title of a course's texts stands for where an LMS has nothing but titles.
enum CourseTitle: Sendable {
    /// The course as a whole, or its assessment.
    case course
    case lessons([String])

    static func all(of courses: [Entry], _ graph: SiteGraph) -> [String: CourseTitle] {
        var titles: [String: CourseTitle] = [:]
        for course in courses {
            let outline = CourseOutline(of: course, graph)
            for lesson in outline.path {
                let isAssessment = lesson.lessonFields.part == .assessment
                titles[folded(lesson.title)] = isAssessment ? .course : .lessons([lesson.lessonID])
            }
            for module in outline.modules { titles[folded(module.title)] = .lessons(module.lessons.map(\.lessonID)) }
            titles[folded(course.title)] = .course
        }
        return titles
    }
}

/// A text without case, accents and punctuation: how titles, headings and names are compared.
func folded(_ text: String) -> String {
    Folding.sortKey(text).split(separator: " ").joined(separator: " ")
}

/// A person's name as a report shows it: on one line, of bearable length, without signs that would steer a terminal or turn
/// a line round.
func shownName(_ text: String) -> String? {
    var name = String.UnicodeScalarView()
    for scalar in text.onOneLine.unicodeScalars.prefix(120) where scalar.properties.generalCategory != .format {
        name.append(scalar)
    }
    let result = String(name).trimmed
    return result.isEmpty ? nil : result
}
