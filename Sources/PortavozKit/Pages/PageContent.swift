import PortavozMarkdown
import PortavozTemplate

/// What the models of pages are made from: the graph, the theme's words, and records that many pages share.
package final class PageContent: Sendable {
    package let graph: SiteGraph
    package let words: [LanguageCode: ThemeWords]
    /// Few, so that they are found sooner by looking through them than by a hash.
    private let parts: [Part]
    /// How texts stand, where the brand asks for it.
    package let scores: TextScores?
    let newsletters = Newsletters()

    package var site: Site { graph.site }

    /// What the pages of one part of the site share.
    private final class Part: Sendable {
        let scope: Scope
        let shared: SharedParts
        /// Each post's entry in lists, in the order of its language's posts; made once.
        let summaries: [Record]

        init(_ scope: Scope, _ shared: SharedParts, _ summaries: [Record]) {
            self.scope = scope
            self.shared = shared
            self.summaries = summaries
        }
    }

    package init(
        graph: SiteGraph, words: [LanguageCode: ThemeWords], images: SiteImages = SiteImages(),
        scores: TextScores? = nil, cards: SiteCards = SiteCards()
    ) {
        self.graph = graph
        self.words = words
        self.scores = scores
        var parts: [Part] = []
        for edition in graph.options.editions {
            for language in graph.site.languages.map(\.code) {
                let scope = Scope(edition, language)
                let shared = SharedParts(
                    PageLinks(graph: graph, words: words[language]!, scope: scope, images: images, cards: cards))
                // The hub shows only the newest few.
                let entries = graph.posts(language).entries.prefix(edition == .public ? Int.max : 5)
                let summaries = parallelMap(entries.count) {
                    Summary.model.record(Summary(entries[$0], shared), fragments: Fragments())
                }
                parts.append(Part(scope, shared, summaries))
            }
        }
        self.parts = parts
    }

    private func part(_ scope: Scope) -> Part? { parts.first { $0.scope == scope } }

    /// What posts look like in the lists of a part of the site. The staff edition knows the five newest.
    func summaries(_ positions: some Sequence<Int32>, _ scope: Scope) -> [Record] {
        guard let all = part(scope)?.summaries else { return [] }
        return positions.map { all[Int($0)] }
    }

    /// What one post looks like in lists.
    func summary(_ position: Int, _ scope: Scope) -> Record { part(scope)!.summaries[position] }

    func shared(_ scope: Scope) -> SharedParts { part(scope)!.shared }

    func links(_ scope: Scope) -> PageLinks { shared(scope).links }
}

/// Addresses and dates as the pages of one part of the site write them.
final class PageLinks: Sendable {
    let graph: SiteGraph
    let scope: Scope
    let site: Site
    let base: BaseURL
    /// What differs from language to language, in this one.
    let settings: SiteLanguage
    let words: ThemeWords
    let images: SiteImages
    let cards: SiteCards

    var language: LanguageCode { scope.language }

    init(
        graph: SiteGraph, words: ThemeWords, scope: Scope, images: SiteImages, cards: SiteCards = SiteCards()
    ) {
        self.cards = cards
        self.graph = graph
        self.scope = scope
        self.words = words
        self.images = images
        site = graph.site
        base = graph.site.base(scope.edition)
        settings = graph.site.settings(scope.language)
    }

    /// The address of a page of this edition, from the server's root; of the other edition, whole.
    func url(_ route: Route, _ edition: Edition? = nil) -> String {
        edition == nil || edition == scope.edition ? base.link(to: route) : site.base(edition!).absolute(route)
    }

    /// The same for a path that a writer gave: foreign addresses stay as they are.
    func url(written text: String) -> String {
        text.hasPrefix("/") && !text.hasPrefix("//") ? base.link(to: Route(text)) : text
    }

    func date(_ moment: Moment?) -> Value {
        guard let moment else { return .none }
        return .record(DateView(moment: moment, style: words.dates).record)
    }

    /// The picture beside an entry, or nothing.
    func image(_ cover: Cover?, of entry: Entry) -> Value {
        guard let cover else { return .none }
        let route = cover.route(beside: entry)
        let facts = images.facts(route, entry.edition)
        let view = ImageView(
            url: url(facts?.picture?.plain ?? route, entry.edition), alternative: cover.alternative,
            credit: cover.credit, size: facts?.picture?.size ?? facts?.size, tint: facts?.picture?.tint,
            choices: facts?.picture.map { picture in
                picture.choices.map {
                    ImageChoiceView(type: $0.format.mediaType, addresses: addresses(of: $0, picture.edition)).record
                }
            } ?? [])
        return .record(view.record)
    }

    /// An entry's HTML with its links turned into addresses of this edition, and what is known of its images beside them.
    func body(_ entry: Entry, absolute: Bool = false) -> [UInt8] {
        body(entry, asWritten: absolute) { link, target in
            switch target {
            case .asWritten:
                guard link.destination.hasPrefix("#") else { return nil }
                return (site.base(entry.edition).absolute(entry.route) + link.destination, nil)
            case .page(let route, let edition, let suffix):
                let address = absolute ? site.base(edition).absolute(route) : url(route, edition)
                return (suffix.isEmpty ? address : address + suffix, nil)
            case .sitePath(let route, let suffix), .attachment(let route, let suffix):
                let image = link.kind == .image ? images.facts(route, entry.edition) : nil
                let shown = image?.picture?.plain ?? route
                let address = absolute ? site.base(entry.edition).absolute(shown) : url(shown, entry.edition)
                // Readers of feeds know one address for an image.
                return (suffix.isEmpty ? address : address + suffix, absolute ? image?.withoutCopies : image)
            }
        }
    }

    /// An entry's HTML with other addresses for its links.
    ///
    /// - Parameters:
    ///   - asksForWritten: whether links that stay as written are asked about too.
    ///   - address: what stands for a link, and what is known of the image there; nil leaves it as written.
    func body(
        _ entry: Entry, asWritten asksForWritten: Bool = true,
        address: (MarkdownDocument.Link, LinkTarget) -> (String, ImageFacts?)?
    ) -> [UInt8] {
        let html = entry.body.html
        guard !entry.body.links.isEmpty, let targets = graph.targets[entry.source.text],
            asksForWritten || !targets.allSatisfy(\.isAsWritten)
        else { return html }
        var result = PageBuffer(capacity: html.count + 64 * targets.count)
        var position = 0
        // By place: most links stay as written, and of those nothing is wanted.
        for index in targets.indices {
            if !asksForWritten, targets[index].isAsWritten { continue }
            let link = entry.body.links[index]
            guard let (address, image) = address(link, targets[index]) else { continue }
            if let image, let picture = image.picture,
                let end = write(
                    picture, address: address, isInGallery: link.isInGallery, at: link.htmlRange, of: html,
                    from: position, to: &result)
            {
                position = writeCredit(of: image, link, in: entry, from: end, to: &result)
                continue
            }
            result.append(html, position..<link.htmlRange.lowerBound)
            result.append(escaping: address)
            position = link.htmlRange.upperBound
            if let image { position = write(image, of: link, in: entry, from: position, to: &result) }
        }
        result.append(html, position..<html.count)
        return result.array
    }

    /// Writes an image's size after its address, and its credit where the text has a place for it.
    ///
    /// - Parameter position: where in the entry's HTML the address has ended, before its quotation mark.
    /// - Returns: as far as the entry's HTML is copied.
    private func write(
        _ image: ImageFacts, of link: MarkdownDocument.Link, in entry: Entry, from position: Int,
        to result: inout PageBuffer
    ) -> Int {
        var position = position
        if let size = image.size {
            result.append(text: "\" width=\"\(size.width)\" height=\"\(size.height)\"")
            position += 1
        }
        return writeCredit(of: image, link, in: entry, from: position, to: &result)
    }

    private func writeCredit(
        of image: ImageFacts, _ link: MarkdownDocument.Link, in entry: Entry, from position: Int,
        to result: inout PageBuffer
    ) -> Int {
        guard let credit = image.credit, let offset = link.creditOffset else { return position }
        result.append(entry.body.html, position..<offset)
        credit.write(to: &result, relation: entry.source.isGuestFile ? MarkdownOptions().linkRelation : nil)
        return offset
    }
}

extension Value {
    /// Nothing for an absent or empty text.
    static func text(orNone text: String?) -> Value {
        guard let text, !text.isEmpty else { return .none }
        return .text(text)
    }
}
