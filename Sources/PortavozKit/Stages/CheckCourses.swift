import PortavozDiagnostics

/// Checks what can be known of courses only when all their texts are: that lessons have their places, that what is to be
/// passed can be, that no course waits for itself, and that translations agree with what they translate.
func checkCourses(_ published: [Entry], _ site: Site) -> [Diagnostic] {
    let courses = published.filter { $0.kind == "course" }
    let lessons = published.filter { $0.kind == "lesson" }
    return duplicateNumbers(lessons) + courses.flatMap { outlineFaults($0, lessons) }
        + assessmentFaults(courses, lessons)
        + prerequisiteFaults(courses.filter { $0.language == site.language })
        + translationFaults(courses + lessons, site)
}

/// Two lessons of one place would stand in an order that nobody chose.
private func duplicateNumbers(_ lessons: [Entry]) -> [Diagnostic] {
    struct Place: Hashable {
        var course: String
        var language: LanguageCode
        var position: Int
    }
    var diagnostics: [Diagnostic] = []
    var taken: [Place: Entry] = [:]
    for entry in lessons {
        let lesson = entry.payload as! LessonFields
        guard lesson.position > 0 else { continue }
        let place = Place(course: lesson.course, language: entry.language, position: lesson.position)
        if let other = taken[place] {
            diagnostics.append(
                Diagnostic("duplicate-lesson-number", at: entry.fields.location, ["other": other.source.text]))
        } else {
            taken[place] = entry
        }
    }
    return diagnostics
}

extension Entry {
    /// Whether a lesson is a course's, in the course's language.
    fileprivate func belongs(to course: Entry) -> Bool {
        source.folder == course.source.folder && language == course.language
    }

    fileprivate var part: LessonFields.Part? { payload.lessonFields?.part }
}

/// A course with modules has each lesson in one, and no appendix in any.
private func outlineFaults(_ course: Entry, _ lessons: [Entry]) -> [Diagnostic] {
    let modules = (course.payload as! CourseFields).modules
    guard !modules.isEmpty else { return [] }
    var places: [String: SourceLocation] = [:]
    for lesson in modules.flatMap(\.lessons) { places[lesson.value] = lesson.location }
    return lessons.filter { $0.belongs(to: course) }.compactMap { lesson in
        let name = lesson.source.stem
        switch (lesson.part!, places[name]) {
        case (.lesson, nil):
            return Diagnostic(
                "course-lesson-left-out", at: lesson.fields.location, ["lesson": name, "course": course.source.text])
        case (.appendix, let place?): return Diagnostic("course-appendix-in-module", at: place, ["lesson": name])
        default: return nil
        }
    }
}

/// What is to be passed has an assessment, which asks something and has a mark to reach.
private func assessmentFaults(_ courses: [Entry], _ lessons: [Entry]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for course in courses {
        let fields = course.payload as! CourseFields
        let assessments = lessons.filter { $0.part == .assessment && $0.belongs(to: course) }
        if let first = assessments.first, let second = assessments.dropFirst().first {
            diagnostics.append(
                Diagnostic("course-two-assessments", at: second.place("part"), ["other": first.source.text]))
        }
        if fields.passMark != nil, assessments.isEmpty {
            diagnostics.append(Diagnostic("course-no-assessment", at: course.place("pass-mark")))
        }
        for assessment in assessments {
            if !assessment.body.marks.contains(where: { $0.block == "quiz" }) {
                diagnostics.append(Diagnostic("assessment-no-quiz", at: assessment.place("part")))
            }
            if fields.passMark == nil {
                diagnostics.append(
                    Diagnostic("assessment-no-pass-mark", at: assessment.place("part"), ["course": course.source.text]))
            }
        }
    }
    return diagnostics
}

/// A course that comes before itself could never be begun.
private func prerequisiteFaults(_ courses: [Entry]) -> [Diagnostic] {
    let fields = courses.map { $0.payload as! CourseFields }
    let needed = Dictionary(
        fields.map { ($0.id, $0.prerequisites.map(\.value)) }, uniquingKeysWith: { first, _ in first })
    return fields.flatMap { course in
        course.prerequisites.compactMap { prerequisite in
            way(from: prerequisite.value, to: course.id, needed).map { way in
                Diagnostic(
                    "course-prerequisite-cycle", at: prerequisite.location,
                    ["courses": ([course.id] + way).joined(separator: " → ")])
            }
        }
    }
}

/// The shortest way from a course to one that it waits for, both named.
private func way(from start: String, to end: String, _ needed: [String: [String]]) -> [String]? {
    var waiting = [[start]]
    var known: Set<String> = [start]
    while !waiting.isEmpty {
        let way = waiting.removeFirst()
        if way.last == end { return way }
        for next in needed[way.last!] ?? [] where known.insert(next).inserted { waiting.append(way + [next]) }
    }
    return nil
}

/// What isn't words is the same in a course and in its translations.
private func translationFaults(_ entries: [Entry], _ site: Site) -> [Diagnostic] {
    let originals = Dictionary(
        entries.filter { $0.language == site.language }.map { ($0.source.translationKey, $0) },
        uniquingKeysWith: { first, _ in first })
    return entries.filter { $0.language != site.language }.flatMap { entry -> [Diagnostic] in
        guard let original = originals[entry.source.translationKey] else { return [] }
        return zip(entry.settled, original.settled).compactMap { own, other in
            guard own.value != other.value else { return nil }
            return Diagnostic(
                "course-translation-differs", at: entry.place(own.key),
                ["key": own.key, "value": own.value, "other": other.value, "path": original.source.text])
        }
    }
}

extension Entry {
    /// Where a key stands; without it, the entry's title.
    fileprivate func place(_ key: String) -> SourceLocation {
        payload.courseFields?.keys[key] ?? payload.lessonFields?.keys[key] ?? fields.location
    }

    /// The keys that no translation changes, and what they say; `—` where they say nothing.
    fileprivate var settled: [(key: String, value: String)] {
        func list(_ names: [Located<String>]) -> String {
            names.isEmpty ? "—" : names.map(\.value).joined(separator: ", ")
        }
        if let course = payload.courseFields {
            return [
                ("version", course.version), ("pass-mark", course.passMark.map(String.init) ?? "—"),
                ("validity", course.validity.map(String.init) ?? "—"), ("prerequisites", list(course.prerequisites)),
                ("modules", course.modules.map { list($0.lessons) }.joined(separator: " | ")),
            ]
        }
        guard let lesson = payload.lessonFields else { return [] }
        return [("part", lesson.part.rawValue), ("teaches", list(lesson.teaches))]
    }
}
