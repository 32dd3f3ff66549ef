import PortavozMarkdown
import PortavozTemplate

/// A small picture in the brand's colours that says of a guest that they write here. It asks nothing of whoever looks at it:
/// no scripts, no fonts, no other files.
struct GuestBadge {
    let route: Route
    let width: Int
    /// What the badge says, for those who can't see it.
    let alternative: String
    /// HTML that shows the badge on a page elsewhere, and leads to the guest's page here.
    let embed: String
    private let name: String
    private let line: String
    private let palette: Palette

    static let height = 64

    static func route(_ person: Person, _ language: LanguageCode, _ site: Site) -> Route {
        person.route(language, site).appending("badge.svg")
    }

    init(_ person: Person, _ links: PageLinks) {
        let site = links.site
        name = site.brand.name
        line = links.words.title("badge_line")
        palette = links.graph.palette
        route = Self.route(person, links.language, site)
        width = Int(max(SVGText.width(of: name) * 1.5, SVGText.width(of: line) * 1.1).rounded(.up)) + 88
        alternative = "\(person.entry(links.language).title): \(line), \(name)"
        let home = links.base.absolute(person.route(links.language, site))
        embed =
            "<a href=\"\(home.escapedForHTML)\"><img src=\"\(links.base.absolute(route).escapedForHTML)\" "
            + "alt=\"\(alternative.escapedForHTML)\" width=\"\(width)\" height=\"\(Self.height)\" loading=\"lazy\" "
            + "referrerpolicy=\"no-referrer\"></a>"
    }

    var svg: [UInt8] {
        let (ground, ink, accent) = (palette["surface"].hex, palette["text"].hex, palette["accent"].hex)
        let fonts = "font-family=\"Georgia, 'Times New Roman', serif\""
        return Array(
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(Self.height)" \
            viewBox="0 0 \(width) \(Self.height)" role="img" aria-label="\(alternative.escapedForHTML)">
            <rect x="1" y="1" width="\(width - 2)" height="\(Self.height - 2)" rx="10" fill="\(ground)" \
            stroke="\(accent)" stroke-width="2"/>
            <circle cx="34" cy="32" r="16" fill="\(accent)"/>
            <path d="M26 37l3-8 9-9 5 5-9 9z" fill="\(ground)"/>
            <text x="62" y="29" \(fonts) font-size="19" font-weight="700" fill="\(ink)">\(name.escapedForHTML)</text>
            <text x="62" y="49" \(fonts) font-size="14" fill="\(accent)">\(line.escapedForHTML)</text>
            </svg>

            """.utf8)
    }
}
