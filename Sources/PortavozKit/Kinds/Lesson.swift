import PortavozDiagnostics

/// A page of a course.
package struct LessonFields: Payload {
    package var objectives: [String]
    /// Minutes that it takes, as its author estimates.
    package var duration: Int?
    /// The number in front of the file's name.
    package var position: Int
    /// The course's folder: `content/training/x`.
    package var course: String
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
                position: Int(digits) ?? 0, course: String(draft.source.folder.dropLast()))
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
}
