/// A file's media type, by its name.
package struct ContentType: Sendable, Hashable {
    /// The value of the header `Content-Type`.
    package let text: String
    private let isDocument: Bool

    package init(file: String) {
        let name = file.lastIndex(of: "/").map { file[file.index(after: $0)...] } ?? file[...]
        let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
        // A feed says what it is by its name: all that is known of it here.
        if name == "feed.xml" {
            self.init("application/rss+xml; charset=utf-8", isDocument: true)
        } else if name == "atom.xml" {
            self.init("application/atom+xml; charset=utf-8", isDocument: true)
        } else if name == "feed.json" {
            self.init("application/feed+json; charset=utf-8", isDocument: true)
        } else if let known = Self.documents[ending] {
            self.init(known + "; charset=utf-8", isDocument: true)
        } else {
            self.init(Self.others[ending] ?? "application/octet-stream", isDocument: ending == "pdf" || ending == "zip")
        }
    }

    private init(_ text: String, isDocument: Bool) {
        self.text = text
        self.isDocument = isDocument
    }

    package static let html = ContentType("text/html; charset=utf-8", isDocument: true)
    package static let text = ContentType("text/plain; charset=utf-8", isDocument: true)
    package static let javascript = ContentType("text/javascript; charset=utf-8", isDocument: false)
    package static let events = ContentType("text/event-stream", isDocument: true)

    /// Pages load it to show themselves: a style sheet, a script, a picture, a font.
    package var isPartOfPages: Bool { !isDocument }

    private static let documents = [
        "html": "text/html", "htm": "text/html", "xml": "application/xml", "rss": "application/rss+xml",
        "atom": "application/atom+xml", "json": "application/json", "jsonld": "application/ld+json",
        "webmanifest": "application/manifest+json", "txt": "text/plain", "md": "text/markdown", "csv": "text/csv",
        "ics": "text/calendar", "vtt": "text/vtt",
    ]

    private static let others = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
        "mjs": "text/javascript; charset=utf-8", "wasm": "application/wasm", "svg": "image/svg+xml",
        "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp",
        "avif": "image/avif", "ico": "image/vnd.microsoft.icon", "woff": "font/woff", "woff2": "font/woff2",
        "ttf": "font/ttf", "otf": "font/otf", "mp4": "video/mp4", "webm": "video/webm", "mp3": "audio/mpeg",
        "ogg": "audio/ogg", "m4a": "audio/mp4", "pdf": "application/pdf", "zip": "application/zip",
    ]
}
