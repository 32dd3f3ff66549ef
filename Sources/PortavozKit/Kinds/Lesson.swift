import PortavozDiagnostics

/// A page of a course.
package struct LessonFields: Payload {
    /// What it is to the course.
    package enum Part: String, Sendable, CaseIterable {
        case lesson
        /// Its quizzes decide whether the course is passed.
        case assessment
        /// A glossary, a guide: nobody has to finish it.
        case appendix
    }

    package var objectives: [String]
    /// Minutes that it takes, as its author estimates.
    package var duration: Int?
    /// The number in front of the file's name.
    package var position: Int
    /// The course's folder: `content/training/x`.
    package var course: String
    package var part: Part
    /// Folders of the guidelines that it teaches.
    package var teaches: [Located<String>]
    /// Where the keys stand, for faults found when all texts are known.
    package var keys: [String: SourceLocation]
}

extension Kind {
    /// `content/training/<course>/01-name.md`
    static let lesson = Kind(
        "lesson", audience: .staff,
        claims: { source in
            source.components.count == 4 && source.components[1] == "training" && source.fileExtension == "md"
        },
        decode: { reader, draft, reading in
            var fields = reader.commonFields(audience: Kind.courseAudience(draft, reading))
            fields.otherTexts = reader.texts("objectives")
            let digits = draft.source.stem.prefix { $0.isASCII && $0.isNumber }
            let lesson = LessonFields(
                objectives: fields.otherTexts.map(\.value), duration: reader.integer("duration", in: 1...1000),
                position: Int(digits) ?? 0, course: String(draft.source.folder.dropLast()),
                part: reader.choice("part", LessonFields.Part.self) ?? .lesson,
                teaches: taughtGuidelines(&reader, reading),
                keys: Dictionary(reader.keys.map { ($0.value, $0.location) }, uniquingKeysWith: { first, _ in first }))
            if lesson.position < 1 || draft.source.stem.dropFirst(digits.count).first != "-" {
                reader.report("invalid-lesson-name", at: fields.location, ["name": draft.source.stem])
            }
            guard let course = Kind.courseSlug(draft, reading),
                let slug = fields.slug ?? draft.source.slug(dropping: .number)
            else { return nil }
            let route = reading.site.section(.training, draft.language).appending("\(course.text)/\(slug.text)/")
            return Decoded(fields: fields, payload: lesson, route: route)
        },
        pages: { graph, scope in
            graph.entries(scope, "lesson").map { entry in
                PagePlan(entry, template: "lesson") { LessonPage(entry, $0).record }
            }
        })

    private static func taughtGuidelines(_ reader: inout FieldReader, _ reading: Reading) -> [Located<String>] {
        let taught = reader.texts("teaches")
        guard !taught.isEmpty else { return [] }
        let guidelines = Set(
            reading.documents.values.lazy.filter { $0.kind == "guideline" }.map { String($0.source.components[2]) })
        for guideline in taught where !guidelines.contains(guideline.value) {
            reader.report(
                "lesson-unknown-guideline", at: guideline.location, ["guideline": guideline.value],
                suggestion: Suggestion.nearest(to: guideline.value, among: guidelines.sorted()))
        }
        return taught
    }
}
