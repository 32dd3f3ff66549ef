import PortavozTemplate

/// A part of the site that has a home of its own: one edition in one language.
package struct Scope: Sendable, Hashable {
    package var edition: Edition
    package var language: LanguageCode

    package init(_ edition: Edition, _ language: LanguageCode) {
        self.edition = edition
        self.language = language
    }
}

/// One file that the build will make: where it goes, and how its bytes come about.
package final class PagePlan: Sendable {
    enum Content: Sendable {
        /// A template and the function that makes its model.
        case page(template: String, model: @Sendable (PageContent) -> Record)
        /// What a function makes of a template's page.
        case made(
            String, @Sendable (PageContent) -> Record, @Sendable (_ content: PageContent, _ page: [UInt8]) -> [UInt8])
        /// A feed, a map of the site and the like.
        case bytes(@Sendable (PageContent) -> [UInt8])
        /// A file of the site, copied.
        case copy(Attachment)
        /// A picture of the site without what its camera wrote into it.
        case stripped(Attachment)
        /// A picture's copy, from the cache.
        case picture(PictureCache.File)
        /// A file of the theme, copied.
        case theme(path: String, layer: Int)
    }

    package let route: Route
    package let scope: Scope
    let content: Content
    /// The entry that the page shows, for messages about the page.
    package let entry: Entry?
    /// Search engines should know it.
    package let isListed: Bool
    package let modified: Moment?

    /// A page of its own.
    package init(
        _ place: PagePlace, template: String, showing entry: Entry? = nil, isListed: Bool = true,
        _ model: @escaping @Sendable (PageContent) -> Record
    ) {
        route = place.route
        scope = place.scope
        content = .page(template: template, model: model)
        self.entry = entry
        self.isListed = isListed
        modified = nil
    }

    /// The page of an entry.
    package init(_ entry: Entry, template: String, _ model: @escaping @Sendable (PageContent) -> Record) {
        route = entry.route
        scope = Scope(entry.edition, entry.language)
        self.entry = entry
        content = .page(template: template, model: model)
        isListed = true
        modified = entry.fields.updated ?? entry.fields.date
    }

    /// A file that is no page.
    init(route: Route, scope: Scope, _ content: Content) {
        self.route = route
        self.scope = scope
        self.content = content
        entry = nil
        isListed = false
        modified = nil
    }

    package convenience init(route: Route, scope: Scope, bytes: @escaping @Sendable (PageContent) -> [UInt8]) {
        self.init(route: route, scope: scope, .bytes(bytes))
    }
}

/// Where a page is.
package struct PagePlace: Sendable {
    package var route: Route
    package var scope: Scope

    package init(_ route: Route, _ scope: Scope) {
        self.route = route
        self.scope = scope
    }

    /// The first page of a section.
    static func index(_ section: Section, _ scope: Scope, _ graph: SiteGraph) -> PagePlace {
        PagePlace(graph.site.section(section, scope.language), scope)
    }
}

extension SiteGraph {
    /// The published entries of an edition in a language, of one kind or of all.
    package func entries(_ scope: Scope, _ kind: KindName? = nil) -> [Entry] {
        entries.filter {
            $0.edition == scope.edition && $0.language == scope.language && (kind == nil || $0.kind == kind)
        }
    }
}
