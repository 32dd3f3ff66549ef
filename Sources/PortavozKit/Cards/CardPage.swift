import PortavozTemplate

/// What the template `social-card` draws: a post as networks show it, 1200 by 630 pixels.
struct CardPage: TemplateModel {
    static let width = 1200
    static let height = 630
    /// Free on both sides.
    static let margin = 80

    let title: CardTitle
    let isRightToLeft: Bool
    let category: String?
    let author: String?
    let site: String
    let language: String
    let look: CardLook

    init(_ entry: Entry, _ graph: SiteGraph, _ look: CardLook) {
        let room = Self.width - 2 * Self.margin
        title = CardTitle(entry.title, width: room)
        isRightToLeft = CardTitle.isRightToLeft(entry.title)
        category = entry.fields.categories.first.map { CardTitle.line($0.value, width: room, size: 28) }
        // The site's name takes what it needs of the foot, up to a half; the authors' have the rest.
        let foot = room - (look.logo.map { $0.width + 24 } ?? 0)
        site = CardTitle.line(graph.site.settings(entry.language).title, width: foot / 2, size: 30)
        let rest = foot - GlyphWidths.width(of: site) * 30 / 100 - 40
        let names = graph.authors(of: entry).map { $0.entry(entry.language).title }
        author = names.isEmpty ? nil : CardTitle.line(names.joined(separator: ", "), width: rest, size: 30)
        language = entry.language.text
        self.look = look
    }

    /// The lines' baselines: the block stands in the middle between what is above and below it.
    private var baselines: [Int] {
        let step = title.size * 118 / 100
        let block = step * (title.lines.count - 1) + title.size
        let top = 130 + max(0, 340 - block) / 2
        return title.lines.indices.map { top + title.size * 80 / 100 + $0 * step }
    }

    static let model = Model<CardPage>(
        "SocialCard",
        [
            ModelField("lines", .list(CardLine.model.schema), "the title's lines, each short enough for the card") {
                card in
                .list(zip(card.title.lines, card.baselines).map { CardLine(text: $0, y: $1).record })
            },
            ModelField("size", .number, "the size of the title's type in pixels: smaller for a long title") {
                .number($0.title.size)
            },
            ModelField("is_rtl", .flag, "the title is written from right to left") { .flag($0.isRightToLeft) },
            ModelField("category", .text, "its first category, on one line") { .text(orNone: $0.category) },
            ModelField("author", .text, "the authors' names, on one line") { .text(orNone: $0.author) },
            ModelField("site_title", .text, "the site's title, on one line") { .text($0.site) },
            ModelField("language", .text, "the post's language, for `xml:lang`") { .text($0.language) },
            ModelField("ground", .text, "the colour of the page") { .text($0.look.ground) },
            ModelField("ink", .text, "the colour of text") { .text($0.look.ink) },
            ModelField("muted", .text, "the colour of text that matters less") { .text($0.look.muted) },
            ModelField("accent", .text, "the colour of the accent") { .text($0.look.accent) },
            ModelField("title_font", .text, "the typefaces of titles, for `font-family`") { .text($0.look.titleFont) },
            ModelField("text_font", .text, "the typefaces of text, for `font-family`") { .text($0.look.textFont) },
            ModelField("weight", .number, "how bold titles are, from 1 to 1000") { .number($0.look.weight) },
            ModelField("logo", .model(CardLogo.model.schema), "the company's logo, where it is an SVG, a PNG or a JPEG")
            {
                $0.look.logo.map { .record($0.record) } ?? .none
            },
        ])
}

struct CardLine: TemplateModel {
    let text: String
    let y: Int

    static let model = Model<CardLine>(
        "CardLine",
        [
            ModelField("text", .text, "the words of the line") { .text($0.text) },
            ModelField("y", .number, "how far down its letters stand, in pixels") { .number($0.y) },
        ])
}

/// The logo as a part of the card, which may fetch nothing.
struct CardLogo: TemplateModel, Sendable {
    let data: String
    let width: Int
    let height: Int

    static let model = Model<CardLogo>(
        "CardLogo",
        [
            ModelField("data", .url, "the logo as a `data:` address") { .text($0.data) },
            ModelField("width", .number, "how wide it is drawn, in pixels") { .number($0.width) },
            ModelField("height", .number, "how high it is drawn, in pixels") { .number($0.height) },
            ModelField("text_x", .number, "where the site's title begins beside it, in pixels") {
                .number(CardPage.margin + $0.width + 24)
            },
        ])
}
