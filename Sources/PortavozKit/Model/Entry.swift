import PortavozDiagnostics
import PortavozMarkdown
import PortavozTemplate
import PortavozYAML

/// A content kind's name, as diagnostics and `new` write it.
package struct KindName: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
    package let text: String
    package init(stringLiteral text: String) { self.text = text }
    package init(_ text: String) { self.text = text }
    package var description: String { text }
}

/// Whether an entry is part of this build, and if not, why.
package enum Publication: Sendable, Hashable {
    case published
    case draft
    /// Its date is after the build's.
    case scheduled
    /// Its `expires` has passed.
    case expired
    /// A guest's text that lacks consent, reviewer or approval.
    case withheld
}

/// One text with its fields typed: what the rest of the pipeline works on.
package final class Entry: Sendable {
    package let kind: KindName
    package let source: SourcePath
    package let language: LanguageCode
    /// In one piece, as its kind has made it: taken apart, each part would be copied.
    private let decoded: Decoded
    package let body: MarkdownDocument
    package let publication: Publication
    /// Changes whenever anything that pages show of this entry changes.
    package let digest: Digest

    package init(
        kind: KindName, source: SourcePath, language: LanguageCode, decoded: Decoded, body: MarkdownDocument,
        publication: Publication, digest: Digest
    ) {
        self.kind = kind
        self.source = source
        self.language = language
        self.decoded = decoded
        self.body = body
        self.publication = publication
        self.digest = digest
    }

    package var fields: CommonFields { decoded.fields }
    package var payload: any Payload { decoded.payload }
    package var route: Route { decoded.route }
    package var edition: Edition { fields.audience.edition }
    package var title: String { fields.title }

    /// Reading time at 220 words a minute, at least one.
    package var minutes: Int { max(1, (body.wordCount + 110) / 220) }

    /// What lists and metadata say of it: the description, or the text's beginning.
    package var summary: String { fields.description ?? body.excerpt }
}

/// The fields that every kind has.
package struct CommonFields: Sendable {
    package var title = ""
    package var slug: Slug?
    package var description: String?
    /// Where the description stands; nil where there is none.
    package var descriptionLocation: SourceLocation?
    package var date: Moment?
    package var updated: Moment?
    package var expires: Moment?
    package var isDraft = false
    package var planned: Moment?
    package var audience = Audience.public
    package var tags: [Located<String>] = []
    package var categories: [Located<String>] = []
    package var series: SeriesPlace?
    package var authors: [Located<String>] = []
    /// Who has approved what it says: people by id.
    package var approvedBy: [Located<String>] = []
    package var cover: Cover?
    package var aliases: [Located<String>] = []
    package var extra: DynamicValue = .null
    /// What else its front matter says to readers, for checks.
    package var otherTexts: [Located<String>] = []
    /// Where the title, or else the file's beginning, is: for faults of the entry as a whole.
    package var location: SourceLocation
}

/// An entry's place in a series.
package struct SeriesPlace: Sendable {
    package var name: Located<String>
    package var order: Int?
}

/// The picture that stands for an entry.
package struct Cover: Sendable {
    /// Relative to the entry's folder, as written.
    package var image: Located<String>
    package var alternative: String
    /// Where the alternative text stands; nil where there is none.
    package var alternativeLocation: SourceLocation?
    package var credit: String?
}
