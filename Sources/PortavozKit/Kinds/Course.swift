import PortavozDiagnostics

/// An ordered set of lessons for staff.
package struct CourseFields: Payload {
    /// The folder's name: other courses' `prerequisites` name it, and readers' progress is kept under it.
    package var id: String
    /// Its place among the courses.
    package var order: Int
    /// For whom it is, in words.
    package var intendedFor: String?
    /// As its author numbers it; a certificate names it.
    package var version: String
    /// How many of a hundred questions of the assessment a reader has to get right.
    package var passMark: Int?
    /// Months that a certificate is good for.
    package var validity: Int?
    /// What a certificate says of who has passed.
    package var certificate: String?
    /// Folders of the courses that come before it.
    package var prerequisites: [Located<String>]
    package var modules: [CourseModule]
    /// What who passes it may show, signed by the company.
    package var badge: CourseBadge?
    /// What the hub tells of its results, where staff have put it there.
    package var results: ResultsSummary?
    /// Where the keys stand, for faults found when all courses are known.
    package var keys: [String: SourceLocation]
}

/// Lessons that belong together.
package struct CourseModule: Sendable {
    package var title: String
    package var description: String?
    /// File names without language and extension: `01-el-papel`.
    package var lessons: [Located<String>]
}

extension Kind {
    /// `content/training/<course>/course.yml`
    static let course = Kind(
        "course", audience: .staff,
        claims: { source in
            source.components.count == 4 && source.components[1] == "training" && source.stem == "course"
                && source.fileExtension == "yml"
        },
        decode: { reader, draft, reading in
            let fields = reader.commonFields(audience: .staff)
            let course = CourseFields(&reader, draft, reading)
            guard let slug = courseSlug(draft, reading) else { return nil }
            let route = reading.site.section(.training, draft.language).appending(slug.text + "/")
            return Decoded(fields: fields, payload: course, route: route)
        },
        pages: { graph, scope in
            let courses = graph.entries(scope, "course")
            var plans = courses.map { entry in PagePlan(entry, template: "course") { CoursePage(entry, $0).record } }
            plans += courses.filter { ($0.payload as! CourseFields).passMark != nil }.map { entry in
                PagePlan(PagePlace(CertificatePage.route(of: entry), scope), template: "certificate", isListed: false) {
                    CertificatePage(entry, $0).record
                }
            }
            plans += ResultsPage.plans(scope, graph)
            if !courses.isEmpty {
                plans.append(
                    PagePlan(.index(.training, scope, graph), template: "courses") { CoursesPage(scope, $0).record })
            }
            return plans
        })

    /// Who reads a course reads its lessons, unless a lesson says otherwise.
    static func courseAudience(_ draft: Draft, _ reading: Reading) -> Audience {
        courseDocument(draft, reading)?.fields?["audience"]?.text.flatMap { Audience(rawValue: $0) } ?? .staff
    }

    private static func courseDocument(_ draft: Draft, _ reading: Reading) -> Document? {
        let suffix = draft.source.language.map { ".\($0.text)" } ?? ""
        return reading.documents["content/training/\(draft.source.components[2])/course\(suffix).yml"]
    }

    /// The slug of the course that a file belongs to, in the file's language.
    static func courseSlug(_ draft: Draft, _ reading: Reading) -> Slug? {
        courseDocument(draft, reading)?.fields?["slug"]?.text.flatMap { Slug(exactly: $0) }
            ?? Slug(folding: String(draft.source.components[2]))
    }
}

extension CourseFields {
    fileprivate init(_ reader: inout FieldReader, _ draft: Draft, _ reading: Reading) {
        id = String(draft.source.components[2])
        order = reader.integer("order", in: 0...10_000) ?? 100
        intendedFor = reader.text("for")
        version = reader.text("version") ?? "1.0"
        passMark = reader.integer("pass-mark", in: 1...100)
        validity = reader.integer("validity", in: 1...600)
        certificate = reader.text("certificate")
        prerequisites = reader.texts("prerequisites")
        modules = reader.objects("modules") { module in
            let lessons = module.texts("lessons")
            if lessons.isEmpty {
                let place = module.has("lessons") ? module.keyLocation("lessons") : module.location()
                module.report("course-empty-module", at: place, ["module": module.text("title") ?? ""])
            }
            return CourseModule(
                title: module.requiredText("title"), description: module.text("description"), lessons: lessons)
        }
        badge = CourseBadge(&reader, draft, reading)
        results = Kind.results(draft, reading)
        keys = Dictionary(reader.keys.map { ($0.value, $0.location) }, uniquingKeysWith: { first, _ in first })
        if !reader.has("pass-mark") {
            for key in ["validity", "certificate", "badge"] where reader.has(key) {
                reader.report("course-nothing-to-pass", at: reader.keyLocation(key), ["key": key])
            }
        }
        reportLessons(draft, reading, to: &reader)
        reportPrerequisites(reading, to: &reader)
    }

    /// Reports lessons that aren't there, and those that stand in two places.
    private func reportLessons(_ draft: Draft, _ reading: Reading, to reader: inout FieldReader) {
        guard !modules.isEmpty else { return }
        let names = Set(
            reading.documents.values.lazy.filter {
                $0.kind == "lesson" && $0.source.folder == draft.source.folder
            }.map(\.source.stem))
        var lines: [String: Int] = [:]
        for lesson in modules.flatMap(\.lessons) {
            if !names.contains(lesson.value) {
                reader.report(
                    "course-unknown-lesson", at: lesson.location, ["lesson": lesson.value],
                    suggestion: Suggestion.nearest(to: lesson.value, among: names.sorted()))
            } else if let line = lines[lesson.value] {
                reader.report(
                    "course-lesson-twice", at: lesson.location, ["lesson": lesson.value, "line": String(line)])
            }
            lines[lesson.value] = lines[lesson.value] ?? lesson.location.line
        }
    }

    private func reportPrerequisites(_ reading: Reading, to reader: inout FieldReader) {
        guard !prerequisites.isEmpty else { return }
        let courses = Set(
            reading.documents.values.lazy.filter { $0.kind == "course" }.map { String($0.source.components[2]) })
        for course in prerequisites where !courses.contains(course.value) {
            reader.report(
                "course-unknown-prerequisite", at: course.location, ["course": course.value],
                suggestion: Suggestion.nearest(to: course.value, among: courses.sorted()))
        }
    }
}
