import PortavozDiagnostics
import PortavozMarkdown

/// A video, a presentation or a post of another site. The page asks that site for nothing: it shows a link, which the
/// theme's script makes a button that loads the player.
let embedBlock = DataBlock(name: "embed", isForGuests: true) { reading in
    guard let node = reading.yaml() else { return nil }
    let found = reading.fields(node) { fields, reading -> Embed? in
        _ = fields.requiredText("url")
        _ = fields.requiredText("title")
        let title = fields.locatedText("title") ?? Located("", fields.location())
        let caption = fields.locatedText("caption")
        guard let url = fields.locatedText("url") else { return nil }
        guard let address = WebAddress(url.value) else {
            fields.report("embed-bad-address", at: url.location, ["url": url.value])
            return nil
        }
        let allowed = embedProviders.filter { !reading.isUntrusted || $0.isForGuests }
        guard let provider = allowed.first(where: { $0.hosts.contains(address.host) }) else {
            fields.report(
                "embed-unknown-provider", at: url.location,
                ["host": address.host, "providers": allowed.map(\.name).joined(separator: ", ")])
            return nil
        }
        guard let player = provider.player(address) else {
            fields.report("embed-no-id", at: url.location, ["url": url.value, "provider": provider.name])
            return nil
        }
        return Embed(
            url: url, title: title, caption: caption, provider: provider,
            owner: provider.isFederated ? address.host : provider.name, player: player)
    }
    guard let found, !reading.hasErrors else { return nil }
    var html = BlockHTML(for: reading.fence)
    html.isInteractive = true
    html.frame = found.host
    found.write(to: &html, reading)
    return html
}

private struct Embed {
    var url: Located<String>
    var title: Located<String>
    var caption: Located<String>?
    var provider: EmbedProvider
    /// Whom the reader's browser will talk to.
    var owner: String
    var player: String

    /// The player's scheme and host: `https://player.vimeo.com`.
    var host: String { player.split(separator: "/", maxSplits: 3).prefix(2).joined(separator: "//") }

    func write(to html: inout BlockHTML, _ reading: BlockReading) {
        let (what, load) =
            switch provider.medium {
            case .video: (reading.words("Vídeo en", "Video on"), reading.words("Cargar el vídeo", "Load the video"))
            case .slides:
                (
                    reading.words("Presentación en", "Slides on"),
                    reading.words("Cargar la presentación", "Load the slides")
                )
            case .post:
                (
                    reading.words("Publicación en", "Post on"),
                    reading.words("Cargar la publicación", "Load the post")
                )
            }
        html.append("<figure class=\"embed\" data-embed=\"")
        html.appendEscaped(player)
        html.append("\" data-ratio=\"\(provider.ratio)\" data-load=\"\(load)\" data-privacy=\"")
        html.appendEscaped(
            reading.words(
                "Al cargarlo, tu navegador se conecta con \(owner), que puede guardar cookies.",
                "Loading it connects your browser to \(owner), which may set cookies."))
        html.append("\">\n<p class=\"embed-title\"><a href=\"")
        html.appendDestination(
            url.value, .link, text: title.value, at: reading.placeInFile(url.location), length: url.location.length)
        html.append("\"")
        if reading.isUntrusted, !reading.fence.linkRelation.isEmpty {
            html.append(" rel=\"")
            html.appendEscaped(reading.fence.linkRelation)
            html.append("\"")
        }
        html.append(">")
        html.appendText(title, .label, in: reading)
        html.append("</a></p>\n<p class=\"embed-provider\">\(what) \(provider.name)</p>\n")
        if let caption {
            html.append("<figcaption>")
            html.appendText(caption, in: reading)
            html.append("</figcaption>\n")
        }
        html.append("</figure>\n")
    }
}
