import PortavozDiagnostics

/// Decides whether a reader's progress file is good for a badge, and makes the badge.
package struct BadgeIssue: Sendable {
    package let site: Site
    package let course: Entry
    package let facts: CourseFacts
    package let settings: CourseBadge
    /// When the badge is signed.
    package let now: Moment

    /// A picture for a badge: it is part of each one.
    static let largestImage = 256_000

    /// - Parameters:
    ///   - name: the course, by its folder or by its name in addresses.
    ///   - language: the one that the badge's words are wanted in.
    package init(course name: String, _ graph: SiteGraph, language: LanguageCode, now: Moment) throws(Refused) {
        let courses = graph.entries.filter { $0.payload is CourseFields }
        let ids = Set(courses.map { ($0.payload as! CourseFields).id }).sorted()
        guard let found = courses.first(where: { $0.isCourse(named: name) }) else {
            throw Refused([
                Diagnostic(
                    "results-unknown-course", at: nil,
                    ["course": name, "courses": ids.isEmpty ? "—" : ids.joined(separator: ", ")],
                    suggestion: Suggestion.nearest(to: name, among: ids))
            ])
        }
        let all = graph.translations(of: found)
        course = all.first { $0.language == language } ?? all.first { $0.language == graph.site.language } ?? found
        facts = CourseFacts(course, graph)
        guard let badge = (course.payload as! CourseFields).badge else {
            throw Refused([
                Diagnostic("badge-not-offered", at: SourceLocation(course.source.text), ["course": facts.id])
            ])
        }
        settings = badge
        site = graph.site
        self.now = now
    }

    /// The badge that a progress file is good for, with what should be known of it.
    ///
    /// - Parameter files: the site's, for the badge's picture.
    package func badge(
        for recipient: String, email: String?, from progress: ProgressFile, _ files: FileSystem
    ) throws(Refused) -> (OpenBadge, warnings: [Diagnostic]) {
        guard progress.course.value == facts.id else {
            throw Refused([
                Diagnostic(
                    "results-other-course", at: progress.course.location,
                    ["found": progress.course.value, "course": facts.id])
            ])
        }
        guard let pass = progress.attempts.last(where: \.passed) else {
            throw Refused([Diagnostic("badge-not-passed", at: SourceLocation(progress.file), ["course": facts.id])])
        }
        if let fault = pass.fault(facts) { throw Refused([fault]) }
        if pass.at.seconds > now.seconds {
            throw Refused([Diagnostic("badge-future", at: pass.location, ["date": pass.at.day.iso])])
        }
        let awarded = site.clock.moment(seconds: pass.at.seconds)
        let until = facts.validity.flatMap { awarded.day.adding(months: $0) }
        if let until, until < now.day {
            throw Refused([Diagnostic("badge-expired", at: pass.location, ["date": until.iso])])
        }
        var warnings: [Diagnostic] = []
        if !pass.isComplete(facts) {
            warnings.append(
                Diagnostic(
                    "badge-unchecked", .warning, at: pass.location,
                    ["version": pass.version ?? "—", "current": facts.version]))
        }
        if let name = progress.name, folded(name) != folded(recipient) {
            warnings.append(
                Diagnostic(
                    "badge-other-name", .warning, at: SourceLocation(progress.file), ["name": recipient, "found": name])
            )
        }
        let badge = OpenBadge(
            course: facts, name: settings.name ?? course.title,
            description: settings.description ?? course.fields.description ?? course.title,
            criteria: settings.criteria, image: try picture(files), recipient: recipient, email: email,
            score: pass.score, awarded: awarded, issued: now, validUntil: until, language: course.language)
        return (badge, warnings)
    }

    private func picture(_ files: FileSystem) throws(Refused) -> (bytes: [UInt8], type: String)? {
        guard let image = settings.image else { return nil }
        let path = course.source.folder + image.value
        func refused(_ cause: String) -> Refused {
            Refused([Diagnostic("badge-image", at: image.location, ["path": image.value, "cause": cause])])
        }
        let bytes: [UInt8]
        do {
            bytes = try files.read(path)
        } catch {
            throw refused("missing")
        }
        if bytes.count > Self.largestImage { throw refused("large") }
        return (bytes, image.value.lowercased().hasSuffix(".svg") ? "image/svg+xml" : "image/png")
    }

    /// Why there is no badge.
    package struct Refused: Error, Sendable {
        package let reasons: [Diagnostic]
        init(_ reasons: [Diagnostic]) { self.reasons = reasons }
    }
}
