extension ThemeWords {
    /// The keys for what posts are passed on with.
    static let sharingKeys = [
        "card_alt", "comment_subject", "title_kit", "kit_guest_text", "kit_link_in_bio", "newsletter_more",
        "week_published", "week_upcoming", "week_none", "week_nothing_coming",
    ]

    /// One of `sharingKeys` with its gaps `{title}` and `{site}` filled.
    func filled(_ key: String, title: String = "", site: String = "") -> String {
        TextPattern<Gap>(self.title(key)).fill { $0 == .title ? title : $0 == .site ? site : "" }
    }
}
