import PortavozDiagnostics

/// What somebody asks `portavoz new` for. What they leave out is the original's, for a translation, or what the site has.
package struct TextRequest: Sendable {
    package enum Kind: Sendable {
        case post, page, person, guideline
        /// In the course with this folder; in the only course there is, where it is nil.
        case lesson(course: String?)
    }

    package var kind: Kind
    package var title: String
    package var slug: Slug?
    /// The text's language; nil for the site's own.
    package var language: LanguageCode?
    /// The text to translate: its path, its file's name or its slug.
    package var original: String?
    /// Ids of authors, or of a guideline's owner; the first person of the site where there are none.
    package var authors: [String] = []
    /// As written, a date that the site's clock can read; today where it is nil.
    package var date: String?

    package init(_ kind: Kind, title: String) {
        self.kind = kind
        self.title = title.onOneLine
    }

    /// The file to write, and the reasons where there is none.
    ///
    /// - Parameters:
    ///   - now: the moment of the call.
    ///   - words: the language of the explanations where the text's own is neither Spanish nor English.
    package func newFile(
        in files: FileSystem, shelf: ThemeShelf, now: Moment, words: MessageLanguage
    ) throws(FileError) -> (file: NewFile?, diagnostics: [Diagnostic], site: Site?) {
        let survey = try Survey(files, options: BuildOptions(at: now))
        guard let site = survey.site, let graph = survey.graph else { return (nil, survey.diagnostics, survey.site) }
        var diagnostics: [Diagnostic] = []
        let text = newText(graph, now, words, &diagnostics)
        guard let file = text?.file, diagnostics.isEmpty else { return (nil, diagnostics, site) }
        guard files.status(file.path) == nil else {
            return (nil, [Diagnostic("file-exists", at: nil, ["path": file.path])], site)
        }
        let faults = try rehearse([file.path: file.bytes], in: files, shelf: shelf, at: now)
        return (faults.isEmpty ? file : nil, faults, site)
    }

    private func newText(
        _ graph: SiteGraph, _ now: Moment, _ words: MessageLanguage, _ diagnostics: inout [Diagnostic]
    ) -> NewText? {
        let site = graph.site
        let own = language ?? site.language
        let codes = site.languages.map(\.code.text)
        if !codes.contains(own.text) {
            diagnostics.append(
                Diagnostic(
                    "unknown-language", at: nil, ["code": own.text],
                    suggestion: Suggestion.nearest(to: own.text, among: codes)))
        }
        let source = original.flatMap { findOriginal($0, own, graph, &diagnostics) }
        let slug = (slug ?? Slug(folding: title))?.forFileName
        if slug == nil { diagnostics.append(Diagnostic("title-without-slug", at: nil, ["title": title])) }
        let authors = authors(of: source, graph, &diagnostics)
        let textKind: NewText.Kind? =
            switch kind {
            case .post: .post
            case .page: .page
            case .person: .person
            case .guideline: .guideline
            case .lesson(let course):
                lesson(in: source.map { String($0.source.components[2]) } ?? course, graph, &diagnostics)
            }
        guard let slug, let textKind else { return nil }
        let today = site.clock.moment(seconds: now.seconds)
        let guideline = source?.payload.guidelineFields
        let moment = date.flatMap { site.clock.read($0) } ?? guideline?.effective ?? source?.fields.date
        var text = NewText(
            textKind, title: title, slug: slug, suffix: own == site.language ? nil : own, original: source?.source,
            words: MessageLanguage(rawValue: own.text) ?? words, date: date ?? (moment?.iso ?? today.day.iso),
            day: (moment ?? today).day, authors: authors)
        if let version = guideline?.version { text.version = version }
        if let reviewBy = guideline?.reviewBy { text.reviewBy = reviewBy.day }
        return text
    }

    private var kindName: KindName {
        switch kind {
        case .post: "post"
        case .page: "page"
        case .person: "person"
        case .guideline: "guideline"
        case .lesson: "lesson"
        }
    }

    private func findOriginal(
        _ name: String, _ language: LanguageCode, _ graph: SiteGraph, _ diagnostics: inout [Diagnostic]
    ) -> Entry? {
        let candidates = graph.everything.filter {
            $0.kind == kindName && $0.language != language && $0.payload.guidelineFields?.isSuperseded != true
        }
        func names(_ entry: Entry) -> [String] {
            [entry.source.name, entry.route.path.split(separator: "/").last.map(String.init) ?? ""]
        }
        if let found = candidates.first(where: { name.hasSuffix($0.source.text) || names($0).contains(name) }) {
            return found
        }
        diagnostics.append(
            Diagnostic(
                "unknown-original", at: nil, ["name": name],
                suggestion: Suggestion.nearest(to: name, among: candidates.flatMap(names))))
        return nil
    }

    private func authors(of original: Entry?, _ graph: SiteGraph, _ diagnostics: inout [Diagnostic]) -> [String] {
        switch kind {
        case .page, .person, .lesson: return []
        case .post, .guideline: break
        }
        let ids = graph.people.keys.sorted()
        for id in authors where graph.people[id] == nil {
            diagnostics.append(
                Diagnostic(
                    kindName == "post" ? "unknown-author" : "unknown-person", at: nil, ["id": id],
                    suggestion: Suggestion.nearest(to: id, among: ids)))
        }
        guard authors.isEmpty else { return authors }
        if let owner = original?.payload.guidelineFields?.owner { return [owner.value] }
        if let original, !original.fields.authors.isEmpty { return original.fields.authors.map(\.value) }
        return ids.first { graph.people[$0]?.fields.isGuest == false }.map { [$0] } ?? []
    }

    private func lesson(
        in wanted: String?, _ graph: SiteGraph, _ diagnostics: inout [Diagnostic]
    ) -> NewText.Kind? {
        let courses = Set(graph.everything.filter { $0.kind == "course" }.map { String($0.source.components[2]) })
            .sorted()
        guard let course = wanted ?? (courses.count == 1 ? courses[0] : nil), courses.contains(course) else {
            let arguments = courses.isEmpty ? ["cause": "none"] : ["courses": courses.joined(separator: ", ")]
            diagnostics.append(
                Diagnostic(
                    "unknown-course", at: nil, arguments,
                    suggestion: wanted.flatMap { Suggestion.nearest(to: $0, among: courses) }))
            return nil
        }
        let places = graph.everything.compactMap { entry -> Int? in
            guard let lesson = entry.payload.lessonFields, lesson.course == "content/training/\(course)" else {
                return nil
            }
            return lesson.position
        }
        return .lesson(course: course, number: (places.max() ?? 0) + 1)
    }
}
