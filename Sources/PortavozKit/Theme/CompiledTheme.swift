import PortavozDiagnostics
import PortavozTemplate

/// A theme's templates, checked against their models and ready to render, in each language.
package struct CompiledTheme: Sendable {
    private let templates: [LanguageCode: [String: CompiledTemplate]]

    package func template(_ name: String, _ language: LanguageCode) -> CompiledTemplate? { templates[language]?[name] }

    /// Checks every template of the theme before any page is made.
    package static func compile(_ theme: Theme, languages: [LanguageCode]) -> (CompiledTheme, [Diagnostic]) {
        let library = TemplateLibrary(sources: theme.templates, assets: theme.addresses)
        var diagnostics = library.diagnostics
        let libraries = languages.map { library.speaking(theme.strings[$0] ?? Strings()) }
        let count = pageTemplates.count
        let compiled = parallelMap(languages.count * count, piece: 1) { number in
            let (name, schema) = pageTemplates[number % count]
            return libraries[number / count].compile(name, against: schema)
        }
        var templates: [LanguageCode: [String: CompiledTemplate]] = [:]
        for (number, (template, faults)) in compiled.enumerated() {
            diagnostics += faults
            templates[languages[number / count], default: [:]][pageTemplates[number % count].template] = template
        }
        return (CompiledTheme(templates: templates), diagnostics)
    }
}

/// Every template that a theme has, and the model of its pages.
package let pageTemplates: [(template: String, schema: Schema)] = [
    ("home", HomePage.model.schema), ("post", PostPage.model.schema), ("list", ListPage.model.schema),
    ("terms", TermsPage.model.schema), ("archive", ArchivePage.model.schema), ("person", PersonPage.model.schema),
    ("people", PeoplePage.model.schema), ("thanks", ThanksPage.model.schema), ("write", WritePage.model.schema),
    ("page", StandardPage.model.schema),
    ("not-found", NotFoundPage.model.schema), ("redirect", RedirectPage.model.schema), ("hub", HubPage.model.schema),
    ("guidelines", GuidelinesPage.model.schema), ("guideline", GuidelinePage.model.schema),
    ("changes", ChangesPage.model.schema),
    ("courses", CoursesPage.model.schema), ("course", CoursePage.model.schema), ("lesson", LessonPage.model.schema),
    ("scores", ScoresPage.model.schema), ("search", SearchPage.model.schema),
    ("certificate", CertificatePage.model.schema), ("results", ResultsPage.model.schema),
    ("share-kits", ShareKitsPage.model.schema), ("share-kit", ShareKitPage.model.schema),
    ("week", WeekPage.model.schema), ("newsletter", NewsletterPage.model.schema),
    ("social-card", CardPage.model.schema),
]
