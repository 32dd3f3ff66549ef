import PortavozDiagnostics

/// The course that a caller means.
struct CourseChoice {
    private let name: String
    private let language: LanguageCode

    init(_ name: String, _ language: LanguageCode) {
        self.name = name
        self.language = language
    }

    /// The published course of a name in a language, or why there is none.
    ///
    /// Its name in the address of any language will do: it is one course.
    func course(_ graph: SiteGraph) -> Result<Entry, CourseRefusal> {
        let all = graph.everything.filter { $0.kind == "course" }
        let published = graph.entries.filter { $0.kind == "course" }
        guard let named = all.first(where: { id($0) == name }) ?? all.first(where: { slug($0) == name }) else {
            let known = Set(published.flatMap { [id($0), slug($0)] }).sorted()
            let names = Set(published.map(id)).sorted().joined(separator: ", ")
            let arguments = names.isEmpty ? ["course": name, "cause": "none"] : ["course": name, "courses": names]
            return .failure(
                CourseRefusal(
                    Diagnostic(
                        "course-export-unknown", at: nil, arguments,
                        suggestion: Suggestion.nearest(to: name, among: known))))
        }
        let own = all.filter { id($0) == id(named) }
        if let course = published.first(where: { id($0) == id(named) && $0.language == language }) {
            let lessons = CourseOutline(of: course, graph).path
            guard lessons.isEmpty else { return .success(course) }
            return .failure(
                CourseRefusal(Diagnostic("course-export-empty", at: course.fields.location, ["course": id(course)])))
        }
        if let draft = own.first(where: { $0.language == language }) {
            return .failure(
                CourseRefusal(Diagnostic("course-export-draft", at: draft.fields.location, ["course": id(draft)])))
        }
        let others = Set(own.map(\.language.text)).sorted().joined(separator: ", ")
        return .failure(
            CourseRefusal(
                Diagnostic(
                    "course-export-language", at: named.fields.location,
                    ["course": id(named), "language": language.text, "languages": others])))
    }

    private func id(_ course: Entry) -> String { (course.payload as! CourseFields).id }

    private func slug(_ course: Entry) -> String {
        course.route.path.split(separator: "/").last.map(String.init) ?? ""
    }
}

/// Why no course is exported.
struct CourseRefusal: Error {
    let diagnostic: Diagnostic

    init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}
