import PortavozDiagnostics
import PortavozMarkdown

/// A kind of content: which files are its own, what their fields mean, where they appear, and which pages they make.
///
/// A new kind is one file in this folder, one line in `allKinds`, and its templates.
package final class Kind: Sendable {
    package let name: KindName
    /// Who reads it unless its `audience` says otherwise.
    package let audience: Audience
    package let trust: Trust
    /// Whether a file below `content/` is of this kind.
    package let claims: @Sendable (SourcePath) -> Bool
    /// Gives a file's fields their types.
    package let decode: @Sendable (inout FieldReader, Draft, Reading) -> Decoded?
    /// The pages of this kind in one language and edition: one for each entry, and the lists that only this kind has.
    package let pages: @Sendable (SiteGraph, Scope) -> [PagePlan]

    package init(
        _ name: KindName, audience: Audience, trust: Trust = .trusted,
        claims: @escaping @Sendable (SourcePath) -> Bool,
        decode: @escaping @Sendable (inout FieldReader, Draft, Reading) -> Decoded?,
        pages: @escaping @Sendable (SiteGraph, Scope) -> [PagePlan]
    ) {
        self.name = name
        self.audience = audience
        self.trust = trust
        self.claims = claims
        self.decode = decode
        self.pages = pages
    }
}

/// A document on its way to an entry.
package struct Draft: Sendable {
    package let document: Document
    package let language: LanguageCode
    package var source: SourcePath { document.source }
}

/// What decoding may look up: the settings, the build's moment, and other documents by path.
package struct Reading: Sendable {
    package let site: Site
    package let at: Moment
    package let documents: [String: Document]
    /// Every file below `content/`, where there are comments or courses: nothing else asks for them.
    package let files: Set<String>
    /// Readers' comments, by the text in its language that they are about.
    package let comments: [String: [Document]]
    /// Where each language's blog is, made once for all posts.
    private let blogs: [(language: LanguageCode, route: Route)]

    init(
        site: Site, at: Moment, documents: [String: Document], files: Set<String>, comments: [String: [Document]]
    ) {
        self.site = site
        self.at = at
        self.documents = documents
        self.files = files
        self.comments = comments
        blogs = site.languages.map { ($0.code, site.section(.blog, $0.code)) }
    }

    func blog(_ language: LanguageCode) -> Route {
        blogs.first { $0.language == language }?.route ?? site.section(.blog, language)
    }
}

/// An entry's typed fields, its address, and whether something of the kind's own keeps it back.
package struct Decoded: Sendable {
    package var fields: CommonFields
    package var payload: any Payload
    package var route: Route
    package var isWithheld = false
    /// The text where it isn't the document's as it stands.
    package var body: MarkdownDocument?
}
