import PortavozTemplate

/// A post's share kit, for staff: what to say of it where, the card, the letter.
struct ShareKitPage: FramedPage {
    let frame: PageFrame
    let entry: Entry
    let kit: ShareKit
    let links: PageLinks
    private let newsletter: NewsletterPage

    init(_ entry: Entry, _ content: PageContent) {
        let scope = Scope(.staff, entry.language)
        let shared = content.shared(scope)
        links = shared.links
        self.entry = entry
        kit = ShareKit(entry, shared)
        newsletter = NewsletterPage(entry, content)
        var facts = PageFacts(
            links.graph.kitRoute(entry), title: links.words.filled("title_kit", title: entry.title), description: nil,
            kind: "share-kit")
        facts.parents = [shared.home, shared.sections[.kits]!]
        for translation in links.graph.kits.translations(of: entry, links.graph) {
            facts.alternates[translation.language] = links.graph.kitRoute(translation)
        }
        frame = PageFrame(facts, shared)
    }

    private func file(_ name: String) -> Value {
        .text(links.url(links.graph.kitRoute(entry).appending(name)))
    }

    /// `24 de diciembre de 2026`, with the time where the post says one.
    private var comesOut: String? {
        guard entry.publication == .scheduled, let date = entry.fields.date else { return nil }
        let day = links.words.dates.long(date.day)
        return date.isWholeDay ? day : "\(day), \(date.rfc3339.dropFirst(11).prefix(5))"
    }

    static let model = framed(
        "ShareKitPage",
        [
            ModelField("title", .text, "the post's title") { .text($0.entry.title) },
            ModelField("url", .url, "the post's whole address, without tags") { .text($0.kit.page) },
            ModelField("byline", .text, "the authors' names as one text: A, B y C") { .text(orNone: $0.kit.byline) },
            ModelField("date", .model(DateView.model.schema), "the day of publication") {
                $0.links.date($0.entry.fields.date)
            },
            ModelField("comes_out", .text, "when a post comes out that hasn't yet: its addresses lead nowhere before") {
                .text(orNone: $0.comesOut)
            },
            ModelField("campaign", .text, "the campaign that its links are tagged with") {
                .text(orNone: $0.kit.campaign)
            },
            ModelField("texts", .list(ShareTextView.model.schema), "a text for each network, and the letter's subject")
            {
                page in
                .list(page.kit.channels.map { ShareTextView(text: page.kit.text($0)).record })
            },
            ModelField("card", .model(ImageView.model.schema), "the card that networks show, where it has one") {
                page in
                guard page.links.cards.has(page.entry) else { return .none }
                return .record(
                    ImageView(
                        url: page.links.url(page.links.graph.kitRoute(page.entry).appending(SiteCards.name)),
                        alternative: page.links.words.filled(
                            "card_alt", title: page.entry.title, site: page.links.settings.title),
                        credit: nil
                    ).record)
            },
            ModelField("newsletter_url", .url, "the letter as HTML, to be taken to a mailing service") {
                $0.file("newsletter.html")
            },
            ModelField("newsletter_text", .url, "the letter as plain text") { $0.file("newsletter.txt") },
            ModelField("newsletter_message", .url, "the letter as a file that mail programs open as a draft") {
                $0.file("newsletter.eml")
            },
            ModelField("newsletter_is_cut", .flag, "the post was too long for a letter: its end is missing there") {
                .flag($0.newsletter.content.isCut)
            },
            ModelField("guests", .list(KitGuestView.model.schema), "the guest experts who wrote it") { page in
                .list(page.kit.guests.map { KitGuestView(person: $0, kit: page.kit, links: page.links).record })
            },
        ])
}

/// A text to copy.
struct ShareTextView: TemplateModel {
    let text: ShareText

    static let model = Model<ShareTextView>(
        "ShareText",
        [
            ModelField("network", .text, "the network's name") { .text($0.text.channel.name) },
            ModelField("id", .text, "the network's name in small letters, for `id`") {
                .text($0.text.channel.rawValue)
            },
            ModelField("is_newsletter", .flag, "it is the subject of a letter") {
                .flag($0.text.channel == .newsletter)
            },
            ModelField("text", .text, "the words, with the address") { .text($0.text.text) },
            ModelField("is_own", .flag, "the post itself says it") { .flag($0.text.isOwn) },
            ModelField("length", .number, "how long the network counts it") { .number($0.text.length) },
            ModelField("limit", .number, "how long it may be there") { .number($0.text.channel.limit.most) },
            ModelField("source", .url, "who says so") { .text($0.text.channel.limit.source) },
            ModelField("checked", .text, "the month in which they said so: `2026-11`") {
                .text($0.text.channel.limit.checked)
            },
        ])
}

/// A guest expert as a share kit names them: by what their public page shows.
struct KitGuestView: TemplateModel {
    let person: Person
    let kit: ShareKit
    let links: PageLinks

    static let model = Model<KitGuestView>(
        "KitGuest",
        [
            ModelField("name", .text, "the guest's name") { .text($0.person.entry($0.links.language).title) },
            ModelField("text", .text, "a text for the guest to share, with the address") { .text($0.kit.guestText) },
            ModelField("handles", .list(KitHandle.model.schema), "what to mention them by, network by network") {
                view in
                .list(
                    Channel.allCases.compactMap { channel in
                        ShareKit.handle(of: view.person, channel).map {
                            KitHandle(network: channel.name, handle: $0).record
                        }
                    })
            },
            ModelField("links", .list(ProfileLinkView.model.schema), "their profiles elsewhere") {
                .list($0.person.fields.links.map { ProfileLinkView(link: $0).record })
            },
        ])
}

struct KitHandle: TemplateModel {
    let network: String
    let handle: String

    static let model = Model<KitHandle>(
        "KitHandle",
        [
            ModelField("network", .text, "the network's name") { .text($0.network) },
            ModelField("handle", .text, "the guest's name there, with its `@`") { .text($0.handle) },
        ])
}
