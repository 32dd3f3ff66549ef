import PortavozDiagnostics
import PortavozTemplate

/// A course with all that its pages are made from, on a site that has nothing else to be led to.
struct CourseSource {
    let form: CourseExport.Form
    let course: Entry
    let outline: CourseOutline
    let links: PageLinks
    let words: ExportWords
    let plans: [PagePlan]
    let renderer: Renderer
    let shelf: ThemeShelf

    /// - Returns: nil where the theme can't be read, which a build has told.
    init?(
        _ course: Entry, _ pages: EarlyPages, _ graph: SiteGraph, _ shelf: ThemeShelf, _ form: CourseExport.Form
    ) throws(FileError) {
        let language = course.language
        self.form = form
        self.course = course
        self.shelf = shelf
        words = ExportWords(language)
        plans = pages.plans

        // Menus and other languages lead out of the course: its pages are made as on a site without them.
        var site = graph.site
        site.languages = site.languages.filter { $0.code == language }
        site.languages[0].menus = [:]
        let alone = SiteGraph(
            site: site, options: graph.options, everything: graph.everything, entries: graph.entries,
            posts: graph.posts, people: graph.people, translations: graph.translations, targets: graph.targets,
            attachments: graph.attachments, sharedFiles: graph.sharedFiles)
        let (read, _) = try readTheme(
            site.theme, shelf: shelf, languages: [language], origin: site.themeLocation)
        guard var theme = read else { return nil }
        if form.scorm != nil { theme.strings = theme.strings.mapValues(words.onPlatform) }
        let (compiled, _) = CompiledTheme.compile(theme, languages: [language])
        let scope = Scope(course.edition, language)
        let content = PageContent(
            graph: alone, words: theme.words, images: pages.renderer.content.links(scope).images)
        renderer = Renderer(
            content: content, theme: compiled, layers: theme.layers, files: pages.renderer.files, published: [:],
            staging: "", leaks: LeakDetector(words: [], digests: [:]))
        links = content.links(scope)
        outline = CourseOutline(of: course, alone)
    }

    var fields: CourseFields { course.payload as! CourseFields }
    var id: String { fields.id }

    /// Per cent of the assessment that pass the course; nil where it can't be passed.
    var passMark: Int? {
        outline.path.contains { $0.lessonFields.part == .assessment } ? fields.passMark : nil
    }

    /// All of its texts in order, appendices last.
    var texts: [Entry] { outline.path + outline.appendices }

    /// The plans of its pages, the course's own first.
    var pagePlans: [PagePlan] {
        let routes = [course.route] + texts.map(\.route) + (passMark == nil ? [] : [CertificatePage.route(of: course)])
        let own = Dictionary(
            plans.filter { plan in
                if case .page = plan.content { return plan.scope == links.scope }
                return false
            }.map { ($0.route, $0) }, uniquingKeysWith: { first, _ in first })
        return routes.compactMap { own[$0] }
    }

    /// What comes with a theme for packages, or else with the standard one; nil, which is told, where neither has it.
    func themeFile(_ name: String, _ result: inout CourseExport.Result) throws(FileError) -> [UInt8]? {
        for theme in [links.site.theme, "default"] {
            for files in [shelf.site, shelf.installed].compactMap(\.self) {
                if let bytes = try files.readIfPresent("themes/\(theme)/package/\(name)") { return bytes }
            }
        }
        result.diagnostics.append(Diagnostic("course-export-no-runtime", at: nil, ["name": name]))
        return nil
    }
}
