import PortavozServer
import Testing

@Suite struct ContentTypeTests {
    @Test(arguments: [
        ("blog/index.html", "text/html; charset=utf-8"), ("assets/site.css", "text/css; charset=utf-8"),
        ("x.js", "text/javascript; charset=utf-8"), ("a/b.svg", "image/svg+xml"),
        ("sitemap.xml", "application/xml; charset=utf-8"), ("feed.xml", "application/rss+xml; charset=utf-8"),
        ("en/atom.xml", "application/atom+xml; charset=utf-8"), ("feed.json", "application/feed+json; charset=utf-8"),
        ("tokens.json", "application/json; charset=utf-8"), ("robots.txt", "text/plain; charset=utf-8"),
        ("t.csv", "text/csv; charset=utf-8"), ("p.webp", "image/webp"), ("p.avif", "image/avif"),
        ("p.JPG", "image/jpeg"),
        ("p.png", "image/png"), ("f.woff2", "font/woff2"), ("m.pdf", "application/pdf"), ("s.wasm", "application/wasm"),
        ("s.rss", "application/rss+xml; charset=utf-8"), ("CNAME", "application/octet-stream"),
        ("a.b/file", "application/octet-stream"),
    ])
    func aFilesNameTellsItsType(file: String, type: String) {
        #expect(ContentType(file: file).text == type)
    }

    @Test func pagesShowStyleSheetsAndPicturesButNotFeeds() {
        #expect(ContentType(file: "assets/site.css").isPartOfPages)
        #expect(ContentType(file: "a.svg").isPartOfPages)
        #expect(!ContentType(file: "feed.xml").isPartOfPages)
        #expect(!ContentType(file: "index.html").isPartOfPages)
    }
}
