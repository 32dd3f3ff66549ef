import PortavozDiagnostics

/// Which constructs a text may use.
package enum Dialect: String, Sendable, CaseIterable {
    /// CommonMark as libcmark reads it, nothing else.
    case commonmark
    /// GitHub's dialect: tables, strikethrough, task lists, autolinks, footnotes, tag filter.
    case gfm
    /// The sites' own: gfm with heading ids, typography, figures, attributed quotations and callouts.
    case site
}

/// Who wrote a text decides what it may hold.
package enum Trust: Sendable {
    /// Staff: raw HTML passes.
    case trusted
    /// Guests: no raw HTML, no dangerous URL, links marked `rel="nofollow ugc"`.
    case untrusted
}

package struct MarkdownOptions: Sendable {
    package var dialect: Dialect = .site
    package var trust: Trust = .trusted
    /// BCP 47 language of the text, for labels: `es`, `en`.
    package var language: String = "es"
    /// Whether punctuation is written as the language does: quotation marks, apostrophes, dashes, ellipses. Dialect `site` only.
    package var typography = true
    /// What `rel` says on an untrusted text's external links.
    package var linkRelation: String = "nofollow ugc"
    /// The line, from 1, of the file on which the body begins (front matter comes before it).
    package var firstLine: Int = 1
    /// Gives fences their meaning, in dialect `site`.
    package var blocks: BlockReader?
    /// Whether the document is to hold its running text and the comments to checks: builds don't pay for it.
    package var gathersProse = false
    /// How many fences the text stands inside of. Footnotes are the whole document's, so there are none in a fence.
    var depth = 0
    package init() {}
}

/// What one Markdown body becomes: HTML, and the facts that later stages need. A value; nothing of libcmark is in it.
package struct MarkdownDocument: Sendable {
    /// The HTML, UTF-8. Destinations of links and images stand in it as written (escaped); `links` says where.
    package var html: [UInt8] = []
    package var headings: [Heading] = []
    /// Every link, image and raw-HTML reference, in the order of their places in `html`.
    package var links: [Link] = []
    /// The anchors that raw HTML defines (`id`, and `name` of `a`), in order; the headings' ids are in `headings`.
    package var anchors: [String] = []
    /// Words of running text (letters and digits), code left out.
    package var wordCount = 0
    /// For where there is no description: the plain text before `<!-- more -->`, or else of the first paragraph, at most some
    /// 300 characters, cut at a word.
    package var excerpt = ""
    /// True where there is code: a page's script may offer to copy it.
    package var hasCode = false
    /// True where a data block has more to offer to a page with a script.
    package var isInteractive = false
    /// The hosts whose pages it may show in frames: `https://player.vimeo.com`.
    package var frames: [String] = []
    /// Programs and styles that raw HTML holds.
    package var inlineCode: [InlineCode] = []
    /// Faults found in the text: rule ids with positions; `file` is left empty for the caller to fill in.
    package var problems: [Problem] = []
    /// Paths of the files that data blocks are made from.
    package var inputs: [String] = []
    /// What data blocks say of themselves that concerns other texts.
    package var marks: [BlockMark] = []
    /// Whether the text passes a limit: then `html` is empty, and the one problem says which.
    package var isRefused = false
    /// The running text, block by block, and the comments to checks; empty unless asked for.
    package var prose: [Prose] = []
    package var comments: [ProseComment] = []
    package init() {}

    package struct Heading: Sendable, Hashable {
        /// 1 to 6.
        package var level: Int
        /// The `id` in the HTML, unique in the document. Empty in dialect `commonmark` and `gfm`.
        package var id: String
        /// The heading's inline HTML without links.
        package var html: String
        /// Its plain text.
        package var text: String
        package var line: Int
        package var column: Int
    }

    package struct Link: Sendable, Hashable {
        package enum Kind: Sendable, Hashable {
            case link, image
            /// An attribute of a raw HTML tag (`img`/`src`, `iframe`/`src`, `script`/`src`, `link`/`href`, `a`/`href` …).
            case rawHTML(element: String, attribute: String)
        }
        package var kind: Kind
        /// The destination as CommonMark reads it: unescaped, entities resolved, not percent-encoded.
        package var destination: String
        /// Where the escaped destination stands in `html` (byte offsets), so that it can be replaced.
        package var htmlRange: Range<Int>
        /// Image: the alternative text. Link: its plain text.
        package var text: String
        /// Where the construct begins in the file (raw HTML: where the attribute's value does). The column counts code
        /// points from 1, and is 0 when it can't be told with certainty; the line is then the construct's or its block's.
        package var line: Int
        package var column: Int
        /// Code points that a caret underlines, at least 1.
        package var length: Int
        /// For an image of dialect `site`: where in `html` its credit would stand, in its caption or after its tag. Nil for
        /// images in links and headings.
        package var creditOffset: Int?
        /// An image that stands among others, narrower than the text.
        package var isInGallery = false
    }

    /// What browsers run or apply only where the page's policy lets them.
    package struct InlineCode: Sendable, Hashable {
        package enum Kind: Sendable { case script, style, styleAttribute, handler, scriptAddress }
        package var kind: Kind
        /// A script's or style's text; an attribute's name, or the address.
        package var text: String
        package var line: Int
        /// 0 where it can't be told.
        package var column: Int
        package var length: Int
    }

    /// A fault, by its rule: `heading-level-one` (arguments: `text`), `missing-alt` (`destination`), in untrusted texts
    /// `unsafe-destination` (`destination`), `misleading-link` (`text`, `destination`), `raw-html-removed` (`html`) and
    /// `bidi-control` (`character`), and those of data blocks. A refused text has one of `markdown-too-large`,
    /// `markdown-too-deep`, `markdown-too-many-images` and `markdown-table-too-large` (`limit`).
    package struct Problem: Sendable, Hashable {
        package var rule: String
        package var line: Int
        package var column: Int
        package var length: Int
        package var arguments: [String: String]
        package var severity: Severity
        package var suggestion: String?
        /// The other file that the fault is in; nil for the text's own.
        package var file: String?

        package init(
            rule: String, line: Int, column: Int, length: Int, arguments: [String: String],
            severity: Severity = .error, suggestion: String? = nil, file: String? = nil
        ) {
            self.rule = rule
            self.line = line
            self.column = column
            self.length = length
            self.arguments = arguments
            self.severity = severity
            self.suggestion = suggestion
            self.file = file
        }

        /// Faults of one text that are told; a text with more has been told enough.
        static let most = 1000
    }
}
