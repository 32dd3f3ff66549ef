/// Whether the editions get a search, and if not, why.
package enum SearchMode: Sendable {
    case off
    /// The program that makes indexes isn't there.
    case missing
    /// Its pages are there and say that the built site has the rest.
    case preview
    case built

    var hasPages: Bool { self == .preview || self == .built }
}

/// What a build is asked to do. Time is an input: the same tree, the same moment, the same bytes.
package struct BuildOptions: Sendable {
    /// The moment that decides what is published.
    package var at: Moment
    /// Publish drafts and scheduled texts too: only ever into the preview folder.
    package var includesDrafts = false
    package var editions: Set<Edition> = [.public, .staff]
    /// The folder that the editions are written to: empty for the site itself, `preview` otherwise.
    package var outputFolder = ""
    /// Replaces the base URL of the public edition, where it is built for another host.
    package var publicBase: BaseURL?
    package var staffBase: BaseURL?
    /// Texts will be checked: keep their running text, and leave the brand's errors to whoever checks.
    package var gathersProse = false
    /// Paths of texts that are shown whatever keeps them back: for a draft that is sent to somebody, never for an edition.
    package var shown: Set<String> = []
    package var search = SearchMode.off
    package var pictures = PictureMode.make
    /// HTML that the preview server puts at the end of each page's body.
    package var liveHTML = ""

    package init(at: Moment) { self.at = at }

    /// Pages are shown while they are written, by a server that tells them of changes.
    package var isLive: Bool { !liveHTML.isEmpty }

    /// Pages that nobody but their makers should find say so to search engines.
    package var isPreview: Bool { !outputFolder.isEmpty }

    package func publishes(_ publication: Publication) -> Bool {
        switch publication {
        case .published: true
        case .draft, .scheduled: includesDrafts
        case .expired, .withheld: false
        }
    }

    /// `public/` or `preview/public/`
    package func folder(_ edition: Edition) -> String {
        let own = edition == .public ? "public/" : "staff/"
        return outputFolder.isEmpty ? own : String(joining: outputFolder, "/", own)
    }
}

/// Whether a build makes the copies of pictures that the cache hasn't got.
package enum PictureMode: String, Sendable, CaseIterable {
    /// It does, and waits for them.
    case make
    /// It takes what there is; other pictures are published as they are.
    case cache
    /// Every picture is published as it is.
    case none
}
