/// A place where a post is told of, and how long a text may be there.
package enum Channel: String, Sendable, CaseIterable {
    case mastodon, bluesky, x, threads, linkedin, facebook, instagram, whatsapp, telegram
    /// The subject of a letter to subscribers.
    case newsletter

    /// How a text's length is told.
    package enum Counting: Sendable {
        /// What readers take for one character.
        case characters
        /// The same, with each link as 23 and of a mention the name alone.
        case charactersWithShortLinks
        /// Latin letters and punctuation as 1, all else as 2, each emoji as 2, each link as 23.
        case weighted
        /// What readers take for one character, but each emoji as its bytes in UTF-8.
        case charactersWithEmojiBytes
        /// UTF-16: what the network's own page counts.
        case units
    }

    /// A network's limit, and who says so.
    package struct Limit: Sendable {
        package var most: Int
        package var counting: Counting
        package var source: String
        /// The month in which the source said so.
        package var checked: String
    }

    /// The network's own name.
    package var name: String {
        switch self {
        case .mastodon: "Mastodon"
        case .bluesky: "Bluesky"
        case .x: "X"
        case .threads: "Threads"
        case .linkedin: "LinkedIn"
        case .facebook: "Facebook"
        case .instagram: "Instagram"
        case .whatsapp: "WhatsApp"
        case .telegram: "Telegram"
        case .newsletter: "Newsletter"
        }
    }

    package var limit: Limit {
        switch self {
        case .mastodon:
            // A server may allow more; this is what all of them allow.
            Limit(
                most: 500, counting: .charactersWithShortLinks, source: "https://docs.joinmastodon.org/user/posting/",
                checked: "2026-11")
        case .bluesky:
            Limit(
                most: 300, counting: .characters,
                source: "https://docs.bsky.app/docs/advanced-guides/intent-links", checked: "2026-11")
        case .x:
            Limit(
                most: 280, counting: .weighted, source: "https://docs.x.com/fundamentals/counting-characters",
                checked: "2026-11")
        case .threads:
            Limit(
                most: 500, counting: .charactersWithEmojiBytes,
                source: "https://developers.facebook.com/documentation/threads/posts", checked: "2026-11")
        case .linkedin: Self.listed(3000)
        case .facebook: Self.listed(10_000)
        case .instagram: Self.listed(2200)
        case .whatsapp:
            // WhatsApp says it nowhere that could be read; its interface for businesses has limits of its own.
            Limit(
                most: 65_536, counting: .units,
                source: "https://lettercounter.org/blog/social-media-character-limits-comparison", checked: "2026-11")
        case .telegram:
            // Telegram's own library, which its programs are made with; `message_text_length_max`.
            Limit(
                most: 4096, counting: .units,
                source: "https://github.com/tdlib/td/blob/master/td/telegram/OptionManager.cpp", checked: "2026-11")
        case .newsletter:
            // No mailbox shows more, and longer lines are folded.
            Limit(
                most: 78, counting: .characters, source: "https://www.rfc-editor.org/rfc/rfc5322#section-2.1.1",
                checked: "2026-11")
        }
    }

    /// A limit of those that Publer, which posts to all of them, keeps a list of: what the networks' own pages say of it could not be
    /// read.
    private static func listed(_ most: Int) -> Limit {
        Limit(
            most: most, counting: .units,
            source: "https://help.publer.com/en/article/what-is-the-character-limit-for-all-social-networks-1a3utwz",
            checked: "2026-11")
    }

    /// The channel that a profile's network is, by the name that people give it: `X (Twitter)`, `mastodon`.
    package init?(network: String) {
        let name = network.lowercased()
        let word = String(name.prefix { $0.isLetter })
        if word == "twitter" {
            self = .x
        } else if let channel = Channel(rawValue: word), channel != .newsletter {
            self = channel
        } else {
            return nil
        }
    }

    /// Whether an address in the text leads anywhere there.
    var takesLinks: Bool { self != .instagram && self != .newsletter }
    /// Whether people look for tags there.
    var takesTags: Bool { [.mastodon, .bluesky, .threads, .linkedin, .instagram].contains(self) }
}
