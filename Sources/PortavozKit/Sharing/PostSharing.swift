import PortavozDiagnostics

/// What a post says of how it is passed on and talked about, as it is written.
package struct WrittenSharing: Sendable {
    package var campaign: Located<String>?
    /// The writer's own texts for networks.
    package var texts: [Channel: Located<String>] = [:]
    package var hasClosedComments = false

    package init() {}
}

/// The same, checked, with the comments that have been let through.
package struct PostSharing: Sendable {
    package var campaign: String?
    package var texts: [Channel: String] = [:]
    package var hasClosedComments = false
    /// In the order in which they are read.
    package var comments: [Comment] = []

    package init() {}
}

/// What posts and guests' texts have in common beyond the fields of every kind.
package protocol SharedPayload: Payload {
    var sharing: PostSharing { get }
}

extension Entry {
    /// How a post is passed on; nothing for other kinds.
    var sharing: PostSharing { payload.postSharing ?? PostSharing() }
}

private enum CommentState: String, CaseIterable {
    case open, closed
}

extension FieldReader {
    /// The fields `campaign`, `share` and `comments`.
    mutating func writtenSharing() -> WrittenSharing {
        var written = WrittenSharing()
        written.campaign = locatedText("campaign")
        written.texts =
            object("share") { share in
                var texts: [Channel: Located<String>] = [:]
                for channel in Channel.allCases { texts[channel] = share.locatedText(channel.rawValue) }
                return texts
            } ?? [:]
        written.hasClosedComments = choice("comments", CommentState.self) == .closed
        return written
    }

    /// Holds what is written against the site's vocabulary and the networks' limits.
    ///
    /// - Parameter page: the post's whole address, which its texts are told with.
    mutating func sharing(_ written: WrittenSharing, _ site: Site, page: String) -> PostSharing {
        var sharing = PostSharing()
        sharing.hasClosedComments = written.hasClosedComments
        if let campaign = written.campaign {
            if let names = site.sharing.campaigns?.names, !names.isEmpty {
                if names.contains(campaign.value) {
                    sharing.campaign = campaign.value
                } else {
                    report(
                        "campaign-unknown", at: campaign.location,
                        ["value": campaign.value, "list": "campaigns.names"],
                        suggestion: Suggestion.nearest(to: campaign.value, among: names))
                }
            } else {
                report("campaign-unknown", at: campaign.location, ["value": campaign.value, "cause": "no-list"])
            }
        }
        for (channel, text) in written.texts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let url = site.sharing.campaigns.map {
                $0.tagged(page, $0.channels[channel], campaign: sharing.campaign)
            }
            let limit = channel.limit
            let length = TextLength.of(ShareText.own(text.value, channel, url: url ?? page), limit.counting)
            sharing.texts[channel] = text.value
            guard length > limit.most else { continue }
            report(
                "share-too-long", at: text.location,
                ["network": channel.name, "length": String(length), "limit": String(limit.most)])
        }
        return sharing
    }
}
