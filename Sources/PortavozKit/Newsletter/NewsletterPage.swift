import PortavozTemplate
import Synchronization

/// A post as a letter to subscribers: what the template `newsletter` shows.
struct NewsletterPage: TemplateModel {
    /// Gmail shows no more than 102 kB of a letter's HTML, and whoever sends it adds their own; the frame takes some too.
    static let bodyLimit = 80_000

    let entry: Entry
    let links: PageLinks
    let kit: ShareKit
    let look: NewsletterBody.Look
    /// The post's text as it stands in the letter.
    let content: Content

    /// What is written anew of a post's text.
    struct Content: Sendable {
        var html: [UInt8]
        /// The text was too long: its end is missing.
        var isCut: Bool
        /// All of it without HTML.
        var text: String
    }

    init(_ entry: Entry, _ content: PageContent) {
        self.entry = entry
        let shared = content.shared(Scope(.staff, entry.language))
        links = shared.links
        kit = ShareKit(entry, shared)
        look = shared.newsletterLook
        self.content = content.newsletters.content(of: entry, shared)
    }

    private var site: Site { links.site }

    /// The letter without HTML.
    var text: [UInt8] {
        let head = [entry.title, kit.byline].filter { !$0.isEmpty }.joined(separator: "\n")
        let more = links.words.filled("newsletter_more") + ": " + kit.newsletterURL
        let from = "\(links.settings.title)\n\(site.publicBase.absolute(site.home(entry.language)))"
        return Array([head, content.text, more, "--\n" + from].joined(separator: "\n\n").utf8) + [0x0A]
    }

    static let model = Model<NewsletterPage>(
        "Newsletter",
        [
            ModelField("language", .text, "the post's language, for `lang`") { .text($0.entry.language.text) },
            ModelField("subject", .text, "the letter's subject") { .text($0.kit.subject) },
            ModelField("preheader", .text, "what mailboxes show beside the subject") {
                .text(orNone: $0.entry.summary.shortened { $0.count <= 120 })
            },
            ModelField("title", .text, "the post's title") { .text($0.entry.title) },
            ModelField("byline", .text, "the authors' names as one text: A, B y C") { .text(orNone: $0.kit.byline) },
            ModelField("date", .model(DateView.model.schema), "the day of publication") {
                $0.links.date($0.entry.fields.date)
            },
            ModelField("url", .url, "the post's whole address, tagged for letters where the site has campaigns") {
                .text($0.kit.newsletterURL)
            },
            ModelField("home_url", .url, "the blog's whole address") { page in
                .text(page.site.publicBase.absolute(page.site.home(page.entry.language)))
            },
            ModelField("cover", .model(ImageView.model.schema), "its cover, where mail programs can show it") { page in
                guard let cover = page.entry.fields.cover, let format = ImageFormat(path: cover.image.value),
                    [.png, .jpeg, .gif].contains(format), let name = cover.image.value.split(separator: "/").last
                else { return .none }
                let url = page.site.publicBase.absolute(page.entry.route.appending(String(name)))
                return .record(ImageView(url: url, alternative: cover.alternative, credit: cover.credit).record)
            },
            ModelField("body", .html, "the text in elements that mail programs show, each with its style") {
                .html($0.content.html)
            },
            ModelField("is_cut", .flag, "the text was too long for a letter: its end is missing") {
                .flag($0.content.isCut)
            },
            ModelField("site_title", .text, "the site's title in this language") { .text($0.links.settings.title) },
            ModelField("legal_name", .text, "the company's legal name") { .text($0.site.brand.legalName) },
            ModelField("ground", .text, "the colour around the letter") {
                .text($0.look.ground)
            },
            ModelField("paper", .text, "the colour of the letter") {
                .text($0.look.paper)
            },
            ModelField("ink", .text, "the colour of text") { .text($0.look.ink) },
            ModelField("muted", .text, "the colour of text that matters less") { .text($0.look.muted) },
            ModelField("accent", .text, "the colour of the accent") { .text($0.look.accent) },
            ModelField("on_accent", .text, "the colour of text on the accent") {
                .text($0.look.onAccent)
            },
            ModelField("title_font", .text, "the typefaces of titles, for `font-family`") { .text($0.look.titleFont) },
            ModelField("text_font", .text, "the typefaces of text, for `font-family`") { .text($0.look.textFont) },
        ])

    /// The letter as HTML, as text, and both in one file for mail programs.
    static func plans(_ entry: Entry, _ route: Route, _ scope: Scope) -> [PagePlan] {
        let record: @Sendable (PageContent) -> Record = { NewsletterPage(entry, $0).record }
        return [
            PagePlan(route: route.appending("newsletter.html"), scope: scope, .made("newsletter", record) { $1 }),
            PagePlan(route: route.appending("newsletter.txt"), scope: scope) { NewsletterPage(entry, $0).text },
            PagePlan(
                route: route.appending("newsletter.eml"), scope: scope,
                .made("newsletter", record) { content, html in
                    let page = NewsletterPage(entry, content)
                    return NewsletterMessage.bytes(subject: page.kit.subject, text: page.text, html: html)
                }),
        ]
    }
}

/// The texts of letters, which the kit's page and each form of the letter are made from: kept for as long as a build takes.
final class Newsletters: Sendable {
    private let kept = Mutex<[String: NewsletterPage.Content]>([:])

    func content(of entry: Entry, _ shared: SharedParts) -> NewsletterPage.Content {
        if let known = kept.withLock({ $0[entry.source.text] }) { return known }
        let html = shared.links.body(entry, absolute: true)
        let pieces = MarkupScanner.pieces(html, leavingOut: NewsletterBody.leftOut)
        let body = NewsletterBody(pieces, shared.newsletterLook).fitting(NewsletterPage.bodyLimit)
        let made = NewsletterPage.Content(
            html: body.html, isCut: body.isCut, text: NewsletterText(pieces).text.trimmed)
        kept.withLock { $0[entry.source.text] = made }
        return made
    }
}

extension NewsletterBody.Look {
    /// The brand's colours; of its faces, the last of each list, which every machine has: letters carry no fonts.
    ///
    /// - Parameter palette: the brand's on light pages.
    init(_ brand: Brand, _ palette: Palette) {
        func hex(_ name: String) -> String { palette[name].over(palette["page"]).hex }
        func font(_ role: BrandFamily.Role) -> String {
            let family = brand.typography.families.first { $0.role == role }
            let isSerif = family?.fallback.contains { $0.value == "serif" } ?? false
            return isSerif ? "Georgia,'Times New Roman',serif" : "Arial,Helvetica,sans-serif"
        }
        self.init(
            ground: palette["sunken"].over(.white).hex, paper: palette["page"].over(.white).hex, ink: hex("text"),
            muted: hex("muted"), accent: hex("accent"), onAccent: palette["on-accent"].over(.white).hex,
            line: hex("line"), sunken: hex("sunken"), titleFont: font(.display), textFont: font(.text))
    }
}
