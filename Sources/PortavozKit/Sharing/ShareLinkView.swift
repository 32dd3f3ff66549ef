import PortavozTemplate

/// A link by which a reader passes a post on.
struct ShareLinkView: TemplateModel {
    let target: ShareTarget
    let address: String

    static let model = Model<ShareLinkView>(
        "ShareLink",
        [
            ModelField("network", .text, "the network's name; nothing for e-mail") { .text(orNone: $0.target.name) },
            ModelField("is_mail", .flag, "it is e-mail") { .flag($0.target == .mail) },
            ModelField("url", .url, "where it leads: the network's own page for it") { .text($0.address) },
        ])

    /// Below public posts alone: nobody else could follow the address.
    static func links(_ entry: Entry, _ links: PageLinks) -> [Record] {
        let targets = links.site.sharing.targets
        guard entry.edition == .public, !targets.isEmpty else { return [] }
        let words = percentEncoded(entry.title)
        let url = percentEncoded(links.site.publicBase.absolute(entry.route))
        return targets.map { target in
            ShareLinkView(target: target, address: target.address(words: words, url: url)).record
        }
    }
}
