/// The words of a theme that models need: titles of the pages that no text stands behind, and how dates are written.
package final class ThemeWords: Sendable {
    /// What the gaps of titles stand for.
    enum Gap: String, Sendable { case title, number, site, sponsor, author, permission }

    package let dates: DateStyle
    private let titles: [String: String]
    private let pageTitle: TextPattern<Gap>
    private let feedTitle: TextPattern<Gap>
    private let description: TextPattern<Gap>
    private let sponsorship: TextPattern<Gap>
    private let guestByline: TextPattern<Gap>
    private let permission: TextPattern<Gap>
    private let origins: [Dossier.Original.Kind: TextPattern<Gap>]

    /// The keys that a theme's `i18n` files must have beside those that its templates use.
    package static let requiredKeys =
        Section.allCases.filter { $0 != .page }.map { "section_\($0.rawValue)" } + [
            "section_home", "section_hub", "title_not_found", "title_certificate", "title_results", "title_page",
            "title_feed_of",
            "description_of", "sponsored_by", "byline_for", "translation_of", "adaptation_of", "with_permission",
            "badge_line",
        ] + sharingKeys

    package init(dates: DateStyle, titles: [String: String]) {
        self.dates = dates
        self.titles = titles
        pageTitle = TextPattern(titles["title_page"] ?? "title_page")
        feedTitle = TextPattern(titles["title_feed_of"] ?? "title_feed_of")
        description = TextPattern(titles["description_of"] ?? "description_of")
        sponsorship = TextPattern(titles["sponsored_by"] ?? "sponsored_by")
        guestByline = TextPattern(titles["byline_for"] ?? "byline_for")
        permission = TextPattern(titles["with_permission"] ?? "with_permission")
        origins = [
            .translation: TextPattern(titles["translation_of"] ?? "translation_of"),
            .adaptation: TextPattern(titles["adaptation_of"] ?? "adaptation_of"),
        ]
    }

    func section(_ section: Section) -> String { titles["section_\(section.rawValue)"] ?? section.rawValue }

    /// - Parameter key: one of `requiredKeys`.
    func title(_ key: String) -> String { titles[key] ?? key }

    /// A list's later pages say their number: `Blog, página 2`.
    func title(_ title: String, page: Int) -> String {
        page == 1 ? title : pageTitle.fill { $0 == .number ? String(page) : $0 == .title ? title : "" }
    }

    /// The title of a feed of one tag or author.
    func feedTitle(of title: String, on site: String) -> String { Self.fill(feedTitle, title, site) }

    /// What a page without a description of its own says of itself.
    func description(of title: String, on site: String) -> String { Self.fill(description, title, site) }

    /// The line that says who paid for a guest's text.
    func sponsorship(by sponsor: String) -> String { sponsorship.fill { $0 == .sponsor ? sponsor : "" } }

    /// A guest's name, and for whom they write: `Marina Solé, para Café Alborada`.
    func byline(of guest: String, for organization: String) -> String {
        Self.fill(guestByline, guest, organization)
    }

    /// What a text was translated or adapted from, as HTML.
    ///
    /// - Parameters:
    ///   - title: the original's title, as HTML.
    ///   - author: who wrote it, as HTML.
    func origin(_ kind: Dossier.Original.Kind, title: String, author: String) -> String {
        origins[kind]!.fill { $0 == .title ? title : $0 == .author ? author : "" }
    }

    /// The line that tells of the permission, as HTML.
    func permission(_ text: String) -> String { permission.fill { $0 == .permission ? text : "" } }

    private static func fill(_ pattern: TextPattern<Gap>, _ title: String, _ site: String) -> String {
        pattern.fill { $0 == .title ? title : $0 == .site ? site : "" }
    }
}
