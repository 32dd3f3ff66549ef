import PortavozDiagnostics

/// Where readers can pass a post on from its page, by a plain link: no script, nothing asked of anybody before they follow it.
///
/// The addresses are those that the networks document for it, or have kept for years; seen working in November 2026.
package enum ShareTarget: String, Sendable, CaseIterable {
    case mail, whatsapp, telegram, linkedin, bluesky, mastodon, facebook, x

    /// What a site has that doesn't say: one for letters, one for chats, one for work.
    package static let standard: [ShareTarget] = [.mail, .whatsapp, .linkedin]

    /// The network's name; e-mail's is the theme's affair.
    var name: String? { self == .mail ? nil : Channel(rawValue: rawValue)?.name }

    /// - Parameters:
    ///   - words: the post's title, percent-encoded.
    ///   - url: its whole address, percent-encoded, without campaign tags: they would follow readers about.
    func address(words: String, url: String) -> String {
        switch self {
        case .mail: String(joining: "mailto:?subject=", words, "&body=", url)
        case .whatsapp: String(joining: "https://wa.me/?text=", words, "%20", url)
        case .telegram: String(joining: "https://t.me/share/url?url=", url, "&text=", words)
        case .linkedin: String(joining: "https://www.linkedin.com/sharing/share-offsite/?url=", url)
        case .bluesky: String(joining: "https://bsky.app/intent/compose?text=", words, "%20", url)
        // Mastodon's own page, which asks for the reader's server; the text stays behind the `#`, in the browser.
        case .mastodon: String(joining: "https://share.joinmastodon.org/#text=", words, "%20", url)
        case .facebook: String(joining: "https://www.facebook.com/sharer/sharer.php?u=", url)
        case .x: String(joining: "https://x.com/intent/post?text=", words, "&url=", url)
        }
    }
}
