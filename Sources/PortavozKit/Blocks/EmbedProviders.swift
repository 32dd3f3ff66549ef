/// A service whose pages can be framed, and where its player stands.
struct EmbedProvider: Sendable {
    enum Medium: Sendable { case video, slides, post }

    let name: String
    let medium: Medium
    let hosts: Set<String>
    /// Width to height.
    let ratio: String
    /// Whether texts from outside the house may use it: those that promise to set no cookie before the video plays.
    var isForGuests = false
    /// Many servers of different owners run it: readers should know whose.
    var isFederated = false
    /// The player's address; nil for a page of the service that is none of its videos, slides or posts. Only ids that
    /// `asID` or `asNumber` let through may get into it.
    let player: @Sendable (WebAddress) -> String?
}

/// Every service, in the order of their names.
let embedProviders: [EmbedProvider] = [
    EmbedProvider(name: "Google Slides", medium: .slides, hosts: ["docs.google.com"], ratio: "16/9") { address in
        let path = address.path
        guard path.count >= 4, path[0] == "presentation", path[1] == "d", path[2] == "e" else { return nil }
        guard let id = path[3].asID else { return nil }
        return "https://docs.google.com/presentation/d/e/\(id)/embed"
    },
    EmbedProvider(name: "Instagram", medium: .post, hosts: ["instagram.com"], ratio: "4/5") { address in
        guard address.path.count >= 2, ["p", "reel", "tv"].contains(address.path[0]) else { return nil }
        return address.path[1].asID.map { "https://www.instagram.com/\(address.path[0])/\($0)/embed/" }
    },
    EmbedProvider(name: "LinkedIn", medium: .post, hosts: ["linkedin.com"], ratio: "4/5") { address in
        guard let last = address.path.last else { return nil }
        for kind in ["activity", "share", "ugcPost"] {
            var id: String?
            if let range = last.firstRange(of: "urn:li:\(kind):") {
                id = String(last[range.upperBound...])
            } else if address.path.first == "posts", let range = last.firstRange(of: "-\(kind)-") {
                id = String(last[range.upperBound...].prefix { $0 != "-" })
            }
            if let id = id?.asNumber { return "https://www.linkedin.com/embed/feed/update/urn:li:\(kind):\(id)" }
        }
        return nil
    },
    EmbedProvider(
        name: "Mastodon", medium: .post,
        hosts: [
            "fosstodon.org", "hachyderm.io", "infosec.exchange", "mas.to", "masto.es", "mastodon.online",
            "mastodon.social", "mastodon.world", "mstdn.social",
        ], ratio: "4/5", isFederated: true
    ) { address in
        guard address.path.count == 2, address.path[0].hasPrefix("@"), let id = address.path[1].asNumber,
            let user = String(address.path[0].dropFirst()).asID
        else { return nil }
        return "https://\(address.host)/@\(user)/\(id)/embed"
    },
    EmbedProvider(
        name: "PeerTube", medium: .video,
        hosts: ["framatube.org", "peertube.tv", "tilvids.com", "video.blender.org"],
        ratio: "16/9", isFederated: true
    ) { address in
        let path = address.path
        let id = path.count == 2 && path[0] == "w" ? path[1] : path.count == 3 && path[1] == "watch" ? path[2] : ""
        return id.asID.map { "https://\(address.host)/videos/embed/\($0)?p2p=0" }
    },
    EmbedProvider(name: "SlideShare", medium: .slides, hosts: ["slideshare.net"], ratio: "4/3") { address in
        // Only the address that "Share → Embed" gives holds the key.
        guard address.path.count == 4, Array(address.path[..<3]) == ["slideshow", "embed_code", "key"] else {
            return nil
        }
        return address.path[3].asID.map { "https://www.slideshare.net/slideshow/embed_code/key/\($0)" }
    },
    EmbedProvider(name: "Speaker Deck", medium: .slides, hosts: ["speakerdeck.com"], ratio: "16/9") { address in
        // Only the address that "Share → Embed" gives holds the id.
        guard address.path.count == 2, address.path[0] == "player" else { return nil }
        return address.path[1].asID.map { "https://speakerdeck.com/player/\($0)" }
    },
    EmbedProvider(name: "TikTok", medium: .video, hosts: ["tiktok.com"], ratio: "9/16") { address in
        guard address.path.count == 3, address.path[1] == "video" else { return nil }
        return address.path[2].asNumber.map { "https://www.tiktok.com/player/v1/\($0)" }
    },
    EmbedProvider(
        name: "Vimeo", medium: .video, hosts: ["vimeo.com", "player.vimeo.com"], ratio: "16/9", isForGuests: true
    ) { address in
        let id = address.path.first == "video" ? address.path.dropFirst().first : address.path.first
        return id?.asNumber.map { "https://player.vimeo.com/video/\($0)?dnt=1" }
    },
    EmbedProvider(name: "X", medium: .post, hosts: ["x.com", "twitter.com"], ratio: "4/5") { address in
        guard address.path.count >= 3, address.path[1] == "status" else { return nil }
        return address.path[2].asNumber.map { "https://platform.twitter.com/embed/Tweet.html?dnt=true&id=\($0)" }
    },
    EmbedProvider(
        name: "YouTube", medium: .video, hosts: ["youtube.com", "m.youtube.com", "youtu.be", "youtube-nocookie.com"],
        ratio: "16/9", isForGuests: true
    ) { address in
        let path = address.path
        var id: String?
        if address.host == "youtu.be" {
            id = path.first
        } else if path.first == "watch" {
            id = address.query["v"]
        } else if path.count == 2, ["embed", "live", "shorts"].contains(path[0]) {
            id = path[1]
        }
        guard let id = id?.asID else { return nil }
        let start = (address.query["start"] ?? address.query["t"]).map { String($0.prefix { $0 != "s" }) }?.asNumber
        return "https://www.youtube-nocookie.com/embed/\(id)" + (start.map { "?start=\($0)" } ?? "")
    },
]
