import PortavozMarkdown
import PortavozTemplate

/// The public page that asks people from outside for texts, made from the guidelines that guests are given and the brand.
struct WritePage: FramedPage {
    let frame: PageFrame
    let guides: [Record]
    let brand: Brand
    let links: PageLinks

    init(_ scope: Scope, alternates: [LanguageCode: Route], _ content: PageContent) {
        links = content.links(scope)
        brand = links.site.brand
        let own = content.graph.guestGuides(scope.language)
        guides = own.map { GuideView(entry: $0, isAlone: own.count == 1, links: content.links(scope)).record }
        var facts = PageFacts(
            links.site.section(.write, scope.language), title: links.words.section(.write),
            description: own.first?.summary, kind: "write")
        facts.parents = [content.shared(scope).home]
        facts.alternates = alternates
        facts.otherTexts = own
        frame = PageFrame(facts, content.shared(scope))
    }

    static let model = framed(
        "WritePage",
        [
            ModelField("guides", .list(GuideView.model.schema), "the guidelines for guests, by title") {
                .list($0.guides)
            },
            ModelField("voice", .list(VoiceView.model.schema), "what the brand's voice is like") { page in
                .list(page.brand.voice.compactMap { VoiceView($0, page.links.language)?.record })
            },
            ModelField("terms", .list(TermUseView.model.schema), "words to use, and those that they stand for") {
                page in
                .list(page.brand.terms.compactMap { TermUseView($0, page.links.language)?.record })
            },
        ])
}

/// A guideline for guests on the page that asks for texts.
struct GuideView: TemplateModel {
    let entry: Entry
    let isAlone: Bool
    let links: PageLinks

    private var slug: String { entry.route.path.split(separator: "/").last.map(String.init) ?? entry.source.name }

    static let model = Model<GuideView>(
        "Guide",
        [
            ModelField("title", .text, "the title") { .text($0.entry.title) },
            ModelField("description", .text, "what it is about, in a sentence") { .text(orNone: $0.entry.summary) },
            ModelField("body", .html, "the text") {
                .html($0.links.guestBody($0.entry, prefix: $0.isAlone ? nil : $0.slug))
            },
        ])
}

/// A trait of the voice, in one language.
struct VoiceView: TemplateModel {
    let trait: String
    let are: String?
    let areNot: String?

    init?(_ trait: BrandTrait, _ language: LanguageCode) {
        guard let name = trait.trait[language] else { return nil }
        self.trait = name
        are = trait.are?[language]
        areNot = trait.areNot?[language]
    }

    static let model = Model<VoiceView>(
        "Voice",
        [
            ModelField("trait", .text, "what the brand is") { .text($0.trait) },
            ModelField("are", .text, "how it shows") { .text(orNone: $0.are) },
            ModelField("are_not", .text, "what it is not") { .text(orNone: $0.areNot) },
        ])
}

/// A word to use instead of others, in one language.
struct TermUseView: TemplateModel {
    let use: String
    let avoid: String
    let reason: String?

    /// Nil for a term of another language, and for words that nothing stands in for.
    init?(_ term: BrandTerm, _ language: LanguageCode) {
        guard let use = term.use?.value, term.language == nil || term.language == language else { return nil }
        self.use = use
        avoid = term.avoid.map(\.value).joined(separator: ", ")
        reason = term.reason?[language]
    }

    static let model = Model<TermUseView>(
        "TermUse",
        [
            ModelField("use", .text, "the word to use") { .text($0.use) },
            ModelField("avoid", .text, "the words that it stands for") { .text($0.avoid) },
            ModelField("reason", .text, "why") { .text(orNone: $0.reason) },
        ])
}

extension PageLinks {
    /// The text of a guideline for guests, with what it leads to in the public edition.
    ///
    /// - Parameter prefix: goes before the text's ids, where several texts share a page.
    func guestBody(_ entry: Entry, prefix: String?) -> [UInt8] {
        let html = body(entry) { link, target in
            switch target {
            case .asWritten: return nil
            case .page(let route, let edition, let suffix): return (url(route, edition) + suffix, nil)
            case .sitePath(let route, let suffix): return (url(route) + suffix, nil)
            case .attachment(let route, let suffix):
                let name = route.path.split(separator: "/").last.map(String.init) ?? ""
                let own = entry.guestRoute(site).appending(name)
                let image = link.kind == .image ? images.facts(own, .public) : nil
                return (url(image?.picture?.plain ?? own) + suffix, image)
            }
        }
        return inSection(html, prefix)
    }

    /// The same with addresses of somebody else's making.
    func guestBody(
        _ entry: Entry, prefix: String?, address: (MarkdownDocument.Link, LinkTarget) -> String?
    ) -> String {
        let html = body(entry) { link, target in address(link, target).map { ($0, nil) } }
        return String(decoding: inSection(html, prefix), as: UTF8.self)
    }

    /// HTML of the site's own as a part of a page that has a heading for it: its headings go down a level, and where a
    /// prefix is given it stands before each id and each link to one.
    private func inSection(_ html: [UInt8], _ prefix: String?) -> [UInt8] {
        var result = PageBuffer(capacity: html.count + html.count / 8)
        var position = 0
        while let found = html[position...].firstIndex(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: " ") }) {
            result.append(html, position..<found)
            let rest = html[found...]
            let marks = html[found] == UInt8(ascii: " ") ? prefix == nil ? [] : Self.idMarks : Self.headingMarks
            let mark = marks.first { rest.starts(with: $0) } ?? [html[found]]
            result.append(mark)
            position = found + mark.count
            if mark.count == 1 { continue }
            if html[found] == UInt8(ascii: " ") {
                result.append(text: prefix! + "-")
            } else if position < html.count, (UInt8(ascii: "2")...UInt8(ascii: "5")).contains(html[position]) {
                result.append(html[position] + 1)
                position += 1
            }
        }
        result.append(html, position..<html.count)
        return result.array
    }

    /// What goes before a heading's level, and before an id.
    private static let headingMarks = ["<h", "</h"].map { Array($0.utf8) }
    private static let idMarks = [
        " id=\"", " href=\"#", " for=\"", " aria-labelledby=\"", " aria-describedby=\"",
    ].map { Array($0.utf8) }
}

/// The page that asks for texts; none in a language without guidelines for guests.
func writePages(_ graph: SiteGraph, _ scope: Scope) -> [PagePlan] {
    guard graph.has(.write, scope) else { return [] }
    let alternates = graph.sectionRoutes(.write) { graph.has(.write, Scope(.public, $0)) }
    return [
        PagePlan(.index(.write, scope, graph), template: "write") {
            WritePage(scope, alternates: alternates, $0).record
        }
    ]
}
