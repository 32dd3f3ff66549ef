import PortavozDiagnostics
import PortavozKit
import PortavozServer
import Testing

@Suite struct ResponderTests {
    static let routes = [
        "/", "/blog/", "/feed.xml", "/404.html", "/en/", "/en/404.html", "/assets/site.css", "/viejo/index.html",
    ]
    let responder = Responder(.public, hosts: AllowedHosts(host: "127.0.0.1", port: 8080))
    var site: PreviewSite

    init() {
        site = PreviewSite(session: "s")
        site.succeed(outputs: [.public: Self.routes.map { Route($0) }, .staff: [Route("/guias/")]], changed: [:])
    }

    private func get(_ path: String, _ method: String = "GET", query: String = "") -> Reply {
        responder.reply(to: Request(method, path, query: query, host: "127.0.0.1:8080"), showing: site)
    }

    @Test(arguments: [
        ("/", "index.html"), ("/blog/", "blog/index.html"), ("/feed.xml", "feed.xml"),
        ("/assets/site.css", "assets/site.css"),
        ("/%62log/", "blog/index.html"), ("/viejo/", "viejo/index.html"), ("/404.html", "404.html"),
    ])
    func aRouteOfTheBuildIsServedFromItsFile(path: String, file: String) {
        let reply = get(path)
        #expect(reply.status == 200)
        #expect(reply.body == .file(file))
        #expect(reply.type == ContentType(file: file))
    }

    @Test(arguments: [
        "/nada", "/..", "/%2e%2e/%2e%2e/etc/passwd", "/../../etc/passwd", "/blog/%2e%2e/", "/assets%2fsite.css",
        "/a%00", "//",
        "//blog/", "/blog//", "", "blog/", "/guias/", "/index.html", "/content/site.yml", "/.portavoz/lock",
        "/__portavoz/", "/__portavoz/events/",
    ])
    func whatTheBuildDidNotMakeIsAnsweredWithTheSitesOwnPage(path: String) {
        let reply = get(path)
        #expect(reply.status == 404)
        #expect(reply.body == .file("404.html"))
        #expect(reply.type == .html)
    }

    @Test func whatIsNotFoundIsToldInTheLanguageOfThePath() {
        #expect(get("/en/nothing").body == .file("en/404.html"))
        #expect(get("/en/nothing").status == 404)
        #expect(get("/enough").body == .file("404.html"))
    }

    @Test func anEditionWithoutPageForItSaysNotFoundInPlainText() {
        let staff = Responder(.staff, hosts: AllowedHosts(host: "127.0.0.1", port: 8081))
        let reply = staff.reply(to: Request("GET", "/blog/", host: "localhost:8081"), showing: site)
        #expect(reply.status == 404)
        #expect(reply.body == .text("404\n"))
    }

    @Test func aMissingSlashIsAddedAndTheQueryKept() {
        let reply = get("/%62log", query: "a=1&b")
        #expect(reply.status == 302)
        #expect(reply.headers["Location"] == "/%62log/?a=1&b")
        #expect(get("/viejo").headers["Location"] == "/viejo/")
        #expect(get("/feed.xml/").status == 404)
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get", "BREW"])
    func onlyReadingIsAllowed(method: String) {
        let reply = get("/", method)
        #expect(reply.status == 405)
        #expect(reply.headers["Allow"] == "GET, HEAD")
    }

    @Test func aStrangeHostGetsNothingWhateverItAsksFor() {
        for path in ["/", "/nada", LivePage.scriptPath, LivePage.eventsPath] {
            for host in [nil, "evil.example", "127.0.0.1:8081"] {
                let reply = responder.reply(to: Request("GET", path, host: host), showing: site)
                #expect(reply.status == 421)
                #expect(reply.type == .text)
            }
        }
    }

    @Test func beforeTheFirstBuildEveryPageSaysThatItIsUnderWay() throws {
        let reply = responder.reply(
            to: Request("GET", "/blog/", host: "localhost:8080"), showing: PreviewSite(session: "s"))
        #expect(reply.status == 503)
        guard case .text(let html) = reply.body else {
            Issue.record("no page of the server's own")
            return
        }
        #expect(html.contains("Building the site"))
        #expect(html.contains(LivePage.scriptPath))
    }

    @Test func aSiteThatWasNeverGoodShowsItsErrorsAsText() {
        var broken = PreviewSite(session: "s")
        broken.language = .es
        broken.fail(with: [
            Diagnostic(
                "unknown-key", at: SourceLocation("content/<b>.md", line: 4, column: 1),
                ["key": "<script>", "kind": "post"])
        ])
        let reply = responder.reply(to: Request("GET", "/", host: "localhost:8080"), showing: broken)
        guard case .text(let html) = reply.body else {
            Issue.record("no page of the server's own")
            return
        }
        #expect(reply.status == 503)
        #expect(html.contains("lang=\"es\""))
        #expect(html.contains("hay un error"))
        #expect(html.contains("content/&lt;b&gt;.md:4:1"))
        #expect(html.contains("&lt;script&gt;"))
        #expect(!html.contains("<b>"))
    }

    @Test func pagesOfEventsAreAskedForByPath() {
        #expect(get(LivePage.eventsPath, query: "page=%2Fni%25C3%25B1o%2F").body == .events(page: "/niño/"))
        #expect(get(LivePage.eventsPath).body == .events(page: nil))
    }
}
