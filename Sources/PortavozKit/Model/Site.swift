import PortavozDiagnostics

/// A language's BCP 47 code as file suffixes and URLs write it: `es`, `en`.
package struct LanguageCode: Sendable, Hashable, Comparable {
    package let text: String
    package init(_ text: String) { self.text = text }
    package static func < (a: LanguageCode, b: LanguageCode) -> Bool { a.text < b.text }
}

/// What `site.yml` and `brand.yml` say.
package struct Site: Sendable {
    package var title: String
    package var description: String
    /// The language at the root; the others have their code in front.
    package var language: LanguageCode
    /// All languages, the default one first.
    package var languages: [SiteLanguage]
    package var clock: SiteClock
    package var publicBase: BaseURL
    package var staffBase: BaseURL
    /// Where staff edit the content: a path's end is added to it; nil where nobody has said so.
    package var sourceURL: String?
    package var theme: String
    /// Where the settings name the theme.
    package var themeLocation: SourceLocation
    /// Entries on one page of a list.
    package var pageSize: Int
    /// Newest entries in a feed.
    package var feedItems: Int
    /// Whether texts' punctuation is written as their language does.
    package var typography = true
    /// What pages may load besides what they are known to hold.
    package var security = SecuritySettings()
    /// What is said of cookies, by language, on pages that may set any.
    package var cookies: [LanguageCode: String] = [:]
    /// Whether the editions have a search.
    package var hasSearch = true
    /// How posts are passed on and talked about.
    package var sharing = SharingSettings()
    package var pictures = PictureSettings()
    package var brand: Brand
    /// Who signs courses' badges, where anybody does.
    package var badge: BadgeSettings?

    /// The site with the base URLs that this build was told.
    func published(at options: BuildOptions) -> Site {
        var site = self
        site.publicBase = options.publicBase ?? publicBase
        site.staffBase = options.staffBase ?? staffBase
        return site
    }

    package func base(_ edition: Edition) -> BaseURL { edition == .public ? publicBase : staffBase }

    package func settings(_ language: LanguageCode) -> SiteLanguage {
        languages.first { $0.code == language } ?? languages[0]
    }

    /// `/` for the default language, `/en/` for another.
    package func home(_ language: LanguageCode) -> Route {
        language == self.language ? Route("/") : Route("/\(language.text)/")
    }

    /// The route of a section's index.
    package func section(_ section: Section, _ language: LanguageCode) -> Route {
        let above = section == .changes ? self.section(.guidelines, language) : home(language)
        return above.appending(settings(language).segment(section) + "/")
    }
}

/// A part of the site that has an URL segment of its own.
package enum Section: String, Sendable, CaseIterable {
    case blog, tags, categories, series, authors, experts, thanks, write, archive, guidelines, training, scores, search,
        kits, week, page
    /// What has changed in the guidelines: below them.
    case changes

    /// The segment that `site.yml` need not name.
    func defaultSegment(_ language: LanguageCode) -> String {
        switch (self, language.text) {
        case (.blog, _): "blog"
        case (.tags, "es"): "etiquetas"
        case (.categories, "es"): "temas"
        case (.categories, _): "topics"
        case (.series, _): "series"
        case (.authors, "es"): "autores"
        case (.experts, "es"): "expertos"
        case (.thanks, "es"): "gracias"
        case (.write, "es"): "escribe"
        case (.write, _): "write-for-us"
        case (.archive, "es"): "archivo"
        case (.guidelines, "es"): "guias"
        case (.training, "es"): "formacion"
        case (.scores, "es"): "textos"
        case (.scores, _): "texts"
        case (.search, "es"): "buscar"
        case (.kits, "es"): "difusion"
        case (.kits, _): "sharing"
        case (.week, "es"): "semana"
        case (.page, "es"): "pagina"
        case (.changes, "es"): "cambios"
        default: rawValue
        }
    }
}

/// What differs from language to language.
package struct SiteLanguage: Sendable {
    package var code: LanguageCode
    /// The language's own name for itself: `Español`.
    package var name: String
    package var title: String
    package var description: String
    package var segments: [Section: String]
    package var menus: [MenuPlace: [MenuItem]]

    package func segment(_ section: Section) -> String { segments[section] ?? section.defaultSegment(code) }
}

package enum MenuPlace: String, Sendable, CaseIterable {
    case main, footer, staff
}

package struct MenuItem: Sendable {
    package var title: String
    package var url: Located<String>
}

/// A value together with the place that it was read from.
package struct Located<Value: Sendable>: Sendable {
    package var value: Value
    package var location: SourceLocation
    package init(_ value: Value, _ location: SourceLocation) {
        self.value = value
        self.location = location
    }
}
