import PortavozDiagnostics
import PortavozKit
import PortavozTemplate

/// What makes an open page follow its source: a script that listens for news, and the news.
package enum LivePage {
    package static let scriptPath = "/__portavoz/live.js"
    package static let eventsPath = "/__portavoz/events"

    /// What each served page has before the end of its body.
    package static let html = "<script src=\"\(scriptPath)\"></script>"

    /// One message for a page that listens (HTML Standard, section 9.2, "Server-sent events").
    package static func message(for path: String?, in edition: Edition, _ site: PreviewSite) -> [UInt8] {
        let words = LiveWords(site.language)
        let news = JSON.object([
            ("version", .text(site.version(path, in: edition))),
            ("language", .text(site.language.rawValue)),
            ("title", .text(words.title(errors: site.errors.count))),
            ("close", .text(words.close)),
            ("errors", .list(site.errors.map { fault($0, site.language) })),
        ])
        return Array("data: ".utf8) + news.bytes + "\n\n".utf8
    }

    /// Keeps a connection from looking dead, and finds out whether it is.
    package static let heartbeat = Array(":\n\n".utf8)

    /// How long a browser waits, in milliseconds, before it looks whether the server is back.
    package static let retry = Array("retry: 1000\n\n".utf8)

    private static func fault(_ diagnostic: Diagnostic, _ language: MessageLanguage) -> JSON {
        let words = FaultWords(diagnostic, language)
        return .object([
            ("place", .text(words.place)), ("summary", .text(words.summary)),
            ("hints", .list(words.hints.map { .text($0) })),
        ])
    }

    /// The page that stands in for a site that has never been built: that it is being built, or why it can't be.
    package static func withoutSite(_ site: PreviewSite) -> String {
        let words = LiveWords(site.language)
        let title = site.errors.isEmpty ? words.building : words.titleWithoutSite(errors: site.errors.count)
        var items = ""
        for error in site.errors {
            let fault = FaultWords(error, site.language)
            items +=
                "<li><strong>\(fault.summary.escapedForHTML)</strong><br><code>\(fault.place.escapedForHTML)</code>"
            for hint in fault.hints { items += "<br>\(hint.escapedForHTML)" }
            items += "</li>\n"
        }
        return """
            <!DOCTYPE html>
            <html lang="\(site.language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="robots" content="noindex">
            <title>\(title.escapedForHTML)</title>
            <style>body{font:1rem/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}\
            li{margin:0 0 1rem}code{overflow-wrap:anywhere}</style>
            </head>
            <body>
            <main>
            <h1>\(title.escapedForHTML)</h1>
            \(items.isEmpty ? "" : "<ul>\n\(items)</ul>\n<p>\(words.reloads.escapedForHTML)</p>")
            </main>
            <script src="\(scriptPath)" data-plain></script>
            </body>
            </html>

            """
    }
}

/// A diagnostic in words, taken apart for a page.
private struct FaultWords {
    var summary: String
    /// `content/posts/hola.md:4:1`, or nothing.
    var place: String
    var hints: [String]

    init(_ diagnostic: Diagnostic, _ language: MessageLanguage) {
        let wording = Messages.wording(of: diagnostic, in: language)
        summary = wording.summary
        hints = [wording.wayOut, Messages.question(of: diagnostic, in: language)].compactMap { $0 }
        place =
            diagnostic.location.map { place in
                let numbers = place.line > 0 ? [place.line] + (place.column > 0 ? [place.column] : []) : []
                return ([place.file] + numbers.map(String.init)).joined(separator: ":")
            } ?? ""
    }
}

/// The few words of the server's own that a page shows.
private struct LiveWords {
    private let language: MessageLanguage

    init(_ language: MessageLanguage) { self.language = language }

    func title(errors: Int) -> String {
        switch (language, errors) {
        case (.es, 1): "Hay un error: se ve la última versión buena"
        case (.es, _): "Hay \(errors) errores: se ve la última versión buena"
        case (.en, 1): "There is an error: you see the last good version"
        case (.en, _): "There are \(errors) errors: you see the last good version"
        }
    }

    func titleWithoutSite(errors: Int) -> String {
        switch (language, errors) {
        case (.es, 1): "El sitio no se puede construir: hay un error"
        case (.es, _): "El sitio no se puede construir: hay \(errors) errores"
        case (.en, 1): "The site can’t be built: there is an error"
        case (.en, _): "The site can’t be built: there are \(errors) errors"
        }
    }

    var close: String { language == .es ? "Cerrar (Esc)" : "Close (Esc)" }
    var building: String { language == .es ? "Construyendo el sitio…" : "Building the site…" }
    var reloads: String {
        language == .es
            ? "Corrige y guarda: esta página se actualiza sola." : "Put it right and save: this page reloads by itself."
    }
}
