import PortavozDiagnostics

/// An ordered set of lessons for staff.
package struct CourseFields: Payload {
    /// Its place among the courses.
    package var order: Int
    /// For whom it is, in words.
    package var intendedFor: String?
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
            let course = CourseFields(
                order: reader.integer("order", in: 0...10_000) ?? 100, intendedFor: reader.text("for"))
            guard let slug = courseSlug(draft, reading) else { return nil }
            let route = reading.site.section(.training, draft.language).appending(slug.text + "/")
            return Decoded(fields: fields, payload: course, route: route)
        },
        pages: { graph, scope in
            let courses = graph.entries(scope, "course")
            var plans = courses.map { entry in PagePlan(entry, template: "course") { CoursePage(entry, $0).record } }
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
