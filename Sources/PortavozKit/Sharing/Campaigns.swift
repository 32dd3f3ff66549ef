import PortavozDiagnostics

/// The words with which links are tagged, so that whoever measures visits can tell where they come from: a closed list, since
/// `boletin`, `Boletín` and `newsletter` would be three sources in every report.
package struct Campaigns: Sendable {
    /// How the links of a channel are tagged.
    package struct Tags: Sendable {
        package var source: String
        package var medium: String
    }

    package var names: [String]
    /// The campaign of posts that name none.
    package var standard: String?
    package var channels: [Channel: Tags]
    /// For the text that a guest is given.
    package var guest: Tags?

    /// An address with the tags of a channel; as it was where the channel has none.
    func tagged(_ url: String, _ tags: Tags?, campaign: String?) -> String {
        guard let tags else { return url }
        var query = "utm_source=\(percentEncoded(tags.source))&utm_medium=\(percentEncoded(tags.medium))"
        if let campaign = campaign ?? standard { query += "&utm_campaign=\(percentEncoded(campaign))" }
        return url + (url.contains("?") ? "&" : "?") + query
    }
}

extension FieldReader {
    /// Reads the vocabulary; every word that is used must be in its list.
    mutating func campaigns() -> Campaigns {
        let sources = texts("sources").map(\.value)
        let mediums = texts("mediums").map(\.value)
        let names = texts("names").map(\.value)
        var result = Campaigns(names: names, channels: [:])
        if let standard = locatedText("default") { result.standard = known(standard, among: names, list: "names") }
        let channels = Channel.allCases.map(\.rawValue) + ["guest"]
        let read = dictionary("channels") { channel -> Campaigns.Tags? in
            let source = channel.locatedText("source")
            let medium = channel.locatedText("medium")
            if source == nil { _ = channel.requiredText("source") }
            if medium == nil { _ = channel.requiredText("medium") }
            let own = source.flatMap { channel.known($0, among: sources, list: "sources") }
            let means = medium.flatMap { channel.known($0, among: mediums, list: "mediums") }
            return own.flatMap { own in means.map { Campaigns.Tags(source: own, medium: $0) } }
        }
        for (key, tags) in read {
            if key.value == "guest" {
                result.guest = tags
            } else if let channel = Channel(rawValue: key.value) {
                result.channels[channel] = tags
            } else {
                report(
                    "bad-value", at: key.location,
                    ["key": "channels", "value": key.value, "allowed": channels.joined(separator: ", ")],
                    suggestion: Suggestion.nearest(to: key.value, among: channels))
            }
        }
        return result
    }

    /// The word, if it is in the list; its absence is reported.
    private mutating func known(_ word: Located<String>, among words: [String], list: String) -> String? {
        if words.contains(word.value) { return word.value }
        report(
            "campaign-unknown", at: word.location, ["value": word.value, "list": "campaigns.\(list)"],
            suggestion: Suggestion.nearest(to: word.value, among: words))
        return nil
    }
}
