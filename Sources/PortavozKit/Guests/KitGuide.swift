import PortavozDiagnostics
import PortavozMarkdown
import PortavozTemplate

/// The contributor's guide: one HTML file with its pictures and its styles inside, which needs neither a network nor scripts.
struct KitGuide {
    let html: String

    init(_ invitation: GuestInvitation, _ desk: GuestDesk, _ files: FileSystem) throws(FileError) {
        let words = KitWords(invitation.language)
        let site = desk.site
        let language = LanguageCode(invitation.language.rawValue)
        let company = site.brand.name.escapedForHTML
        var out = """
            <!DOCTYPE html>
            <html lang="\(language.text)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(words.title) \(company)</title>
            <style>
            \(KitStyles(site.brand).css)</style>
            </head>
            <body>
            <header>
            <p class="for">\(words.for) \(invitation.name.escapedForHTML)</p>
            <h1>\(words.title) \(company)</h1>
            <p class="lead">\(words.lead)</p>
            </header>
            <main>

            """
        if let topic = invitation.topic {
            out +=
                "<section>\n<h2>\(words.topic)</h2>\n<p class=\"topic\">\(topic.onOneLine.escapedForHTML)</p>\n</section>\n"
        }
        // A guide in another language is better than none.
        let own = desk.graph.guestGuides(language)
        let guides = own.isEmpty ? desk.graph.guestGuides(site.language) : own
        for guide in guides {
            let lang = guide.language == language ? "" : " lang=\"\(guide.language.text)\""
            out += "<section class=\"guide\"\(lang)>\n<h2>\(guide.title.escapedForHTML)</h2>\n"
            out += try Self.body(guide, isAlone: guides.count == 1, desk, files) + "</section>\n"
        }
        let voice = site.brand.voice.compactMap { VoiceView($0, language) }
        if !voice.isEmpty {
            out += "<section>\n<h2>\(words.voice)</h2>\n<p>\(words.voiceIntro)</p>\n<ul>\n"
            for trait in voice {
                out += "<li><strong>\(trait.trait.escapedForHTML)</strong>"
                if let not = trait.areNot { out += ", \(words.not) \(not.escapedForHTML)" }
                out += "." + (trait.are.map { " \($0.escapedForHTML)." } ?? "") + "</li>\n"
            }
            out += "</ul>\n</section>\n"
        }
        let terms = site.brand.terms.compactMap { TermUseView($0, language) }
        if !terms.isEmpty {
            out += "<section>\n<h2>\(words.terms)</h2>\n<table>\n<thead><tr><th scope=\"col\">\(words.use)</th>"
            out += "<th scope=\"col\">\(words.avoid)</th><th scope=\"col\">\(words.reason)</th></tr></thead>\n<tbody>\n"
            for term in terms {
                out += "<tr><td>\(term.use.escapedForHTML)</td><td>\(term.avoid.escapedForHTML)</td>"
                out += "<td>\((term.reason ?? "").escapedForHTML)</td></tr>\n"
            }
            out += "</tbody>\n</table>\n</section>\n"
        }
        out += "<section>\n<h2>\(words.next)</h2>\n<ol>\n"
        for step in words.steps { out += "<li>\(step)</li>\n" }
        out +=
            "</ol>\n</section>\n</main>\n<footer>\n<p>\(company) · \(site.publicBase.text.escapedForHTML)</p>\n</footer>\n"
        html = out + "</body>\n</html>\n"
    }

    /// A guideline's HTML with whole addresses, and its pictures written into it.
    private static func body(
        _ guide: Entry, isAlone: Bool, _ desk: GuestDesk, _ files: FileSystem
    ) throws(FileError) -> String {
        let words = ThemeWords(
            dates: DateStyle(months: [], shortMonths: [], long: "", short: "", month: ""), titles: [:])
        let links = PageLinks(
            graph: desk.graph, words: words, scope: Scope(.public, guide.language), images: SiteImages())
        var pictures: [String: String] = [:]
        for attachment in desk.graph.attachments where attachment.edition == guide.edition {
            guard attachment.path.hasPrefix(guide.source.folder), let type = mediaType(of: attachment.path) else {
                continue
            }
            pictures[attachment.route.path] = "data:\(type);base64," + base64(try files.read(attachment.path))
        }
        for file in desk.graph.sharedFiles where file.edition == .public {
            guard let type = mediaType(of: file.path),
                guide.body.links.contains(where: { $0.destination == file.route.path })
            else { continue }
            pictures[file.route.path] = "data:\(type);base64," + base64(try files.read(file.path))
        }
        let slug = guide.route.path.split(separator: "/").last.map(String.init) ?? guide.source.name
        let known = pictures
        return links.guestBody(guide, prefix: isAlone ? nil : slug) { link, target in
            switch target {
            case .asWritten: nil
            case .page(let route, let edition, let suffix): desk.site.base(edition).absolute(route) + suffix
            case .sitePath(let route, let suffix):
                (link.kind == .link ? nil : known[route.path]) ?? desk.site.publicBase.absolute(route) + suffix
            case .attachment(let route, let suffix):
                known[route.path]
                    ?? desk.site.publicBase.absolute(
                        guide.guestRoute(desk.site).appending(
                            route.path.split(separator: "/").last.map(String.init) ?? ""))
                    + suffix
            }
        }
    }

    private static func mediaType(of path: String) -> String? {
        switch path.split(separator: ".").last?.lowercased() {
        case "png": "image/png"
        case "jpg", "jpeg": "image/jpeg"
        case "webp": "image/webp"
        case "gif": "image/gif"
        case "avif": "image/avif"
        case "svg": "image/svg+xml"
        default: nil
        }
    }
}
