import PortavozDiagnostics

/// What `site.yml` says of how posts are passed on and talked about.
package struct SharingSettings: Sendable {
    /// Which posts have a card drawn for them, and when networks are shown it.
    package enum Cards: Sendable {
        case none
        /// A post's own cover goes before its card.
        case behindCovers
        /// Networks are shown the card even where there is a cover.
        case always
    }

    package enum CommentMode: String, Sendable, CaseIterable {
        case none
        /// By e-mail to the company.
        case mail
        /// Files beside the post.
        case files
    }

    package var cards = Cards.none
    package var cardsLocation = SourceLocation("content/site.yml")
    /// The links below a post, in their order.
    package var targets = ShareTarget.standard
    package var comments = CommentMode.none
    /// Where comments are sent.
    package var commentsAddress: String?
    package var campaigns: Campaigns?
    /// How many of the newest posts of a language have a share kit: it is for what is new, and four files each.
    package var kits = 50

    package init() {}
}

extension FieldReader {
    mutating func sharingSettings() -> SharingSettings {
        var settings = SharingSettings()
        settings.cards = cards()
        if has("cards") { settings.cardsLocation = location("cards") }
        settings.targets = shareTargets() ?? settings.targets
        readComments(&settings)
        settings.campaigns = object("campaigns") { $0.campaigns() }
        settings.kits = integer("share-kits", in: 0...100_000) ?? settings.kits
        return settings
    }

    private mutating func cards() -> SharingSettings.Cards {
        guard let text = locatedText("cards") else { return .none }
        switch text.value.lowercased() {
        case "always": return .always
        case "true", "yes", "on", "sí", "si": return .behindCovers
        case "false", "no", "off": return .none
        default:
            let allowed = ["true", "false", "always"]
            report(
                "bad-value", at: text.location,
                ["key": "cards", "value": text.value, "allowed": allowed.joined(separator: ", ")],
                suggestion: Suggestion.nearest(to: text.value, among: allowed))
            return .none
        }
    }

    /// Nil where nothing is said; none for `false` and for an empty list.
    private mutating func shareTargets() -> [ShareTarget]? {
        guard has("share") else { return nil }
        let names = texts("share")
        if names.count == 1, ["false", "no", "none"].contains(names[0].value) { return [] }
        let allowed = ShareTarget.allCases.map(\.rawValue)
        var targets: [ShareTarget] = []
        for name in names {
            guard let target = ShareTarget(rawValue: name.value) else {
                report(
                    "bad-value", at: name.location,
                    ["key": "share", "value": name.value, "allowed": allowed.joined(separator: ", ")],
                    suggestion: Suggestion.nearest(to: name.value, among: allowed))
                continue
            }
            if !targets.contains(target) { targets.append(target) }
        }
        return targets
    }

    /// `comments: files`, or `comments: {by: mail, to: blog@empresa.example}`.
    private mutating func readComments(_ settings: inout SharingSettings) {
        guard let node = value("comments") else { return }
        let place = location("comments")
        if node.text != nil {
            settings.comments = choice("comments", SharingSettings.CommentMode.self) ?? .none
        } else {
            _ = object("comments") { comments in
                settings.comments = comments.choice("by", SharingSettings.CommentMode.self) ?? .none
                if !comments.has("by") { _ = comments.requiredText("by") }
                guard let address = comments.locatedText("to") else { return }
                if isEmailAddress(address.value) {
                    settings.commentsAddress = address.value
                } else {
                    comments.report("bad-email", at: address.location, ["key": "to", "value": address.value])
                }
            }
        }
        if settings.comments == .mail, settings.commentsAddress == nil,
            !diagnostics.contains(where: { $0.rule == "bad-email" })
        {
            report("comments-no-address", at: place)
        }
    }
}
