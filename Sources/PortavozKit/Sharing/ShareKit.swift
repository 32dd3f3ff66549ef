/// What a post is passed on with: texts, tagged addresses, whom to name.
struct ShareKit {
    let entry: Entry
    let shared: SharedParts

    init(_ entry: Entry, _ shared: SharedParts) {
        self.entry = entry
        self.shared = shared
    }

    private var links: PageLinks { shared.links }
    private var site: Site { links.site }

    var byline: String { Summary(entry, shared).byline }

    /// The post's whole address, without tags.
    var page: String { site.publicBase.absolute(entry.route) }

    /// The address for a channel, tagged where the site has campaigns.
    func url(_ channel: Channel) -> String { tagged(site.sharing.campaigns?.channels[channel]) }

    var newsletterURL: String { url(.newsletter) }

    var subject: String { text(.newsletter).text }

    /// The campaign that its links are tagged with.
    var campaign: String? { entry.sharing.campaign ?? site.sharing.campaigns?.standard }

    private func tagged(_ tags: Campaigns.Tags?) -> String {
        site.sharing.campaigns?.tagged(page, tags, campaign: entry.sharing.campaign) ?? page
    }

    /// The channels that have a text: the brand's active profiles, those that the post has a text for, and letters.
    var channels: [Channel] {
        let profiles = site.brand.activeProfiles.compactMap { Channel(network: $0.network) }
        let own = entry.sharing.texts
        return Channel.allCases.filter { profiles.contains($0) || own[$0] != nil || $0 == .newsletter }
    }

    func text(_ channel: Channel) -> ShareText {
        let url = url(channel)
        if let own = entry.sharing.texts[channel] {
            return ShareText(channel: channel, text: ShareText.own(own, channel, url: url), isOwn: true)
        }
        let material = ShareText.Material(
            title: entry.title, description: entry.summary.isEmpty ? nil : entry.summary,
            tags: entry.fields.tags.map(\.value), handle: guests.lazy.compactMap { Self.handle(of: $0, channel) }.first,
            instead: links.words.filled("kit_link_in_bio"))
        return ShareText(
            channel: channel, text: ShareText.composed(channel, material, url: url), isOwn: false)
    }

    // MARK: Guests

    /// The guest experts among its authors.
    var guests: [Person] { links.graph.authors(of: entry).filter(\.fields.isGuest) }

    /// What a guest may say of their text; nothing of it but what the blog itself shows.
    var guestText: String {
        let words = links.words.filled("kit_guest_text", title: entry.title, site: site.brand.name)
        return words + "\n\n" + tagged(site.sharing.campaigns?.guest)
    }

    /// A person's name in a network, as it is mentioned there, taken from the address of their profile.
    static func handle(of person: Person, _ channel: Channel) -> String? {
        guard let link = person.fields.links.first(where: { Channel(network: $0.network) == channel }) else {
            return nil
        }
        let address = link.url.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
        guard address.count >= 3, let last = address.last?.prefix(while: { $0 != "?" && $0 != "#" }), !last.isEmpty
        else {
            return nil
        }
        let name = last.hasPrefix("@") ? String(last.dropFirst()) : String(last)
        switch channel {
        case .mastodon: return name.contains("@") ? "@" + name : "@\(name)@\(address[1])"
        case .x, .bluesky, .instagram, .threads: return "@" + name
        default: return nil
        }
    }
}
