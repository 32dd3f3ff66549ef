import PortavozKit
import PortavozServer
import Testing

/// Requests over a real socket.
@Suite(.timeLimit(.minutes(2))) struct ServingTests {
    @Test func eachEditionIsServedOnItsOwnPort() async throws {
        let preview = try await RunningPreview(TemporarySite())
        let home = try await preview.get("/")
        #expect(home.status == 200)
        #expect(home.headers["content-type"] == "text/html; charset=utf-8")
        #expect(home.headers["cache-control"] == "no-store")
        #expect(home.body.contains("Prueba"))
        #expect(home.body.contains(LivePage.html))
        let hub = try await preview.get("/", .staff)
        #expect(hub.status == 200)
        // The hub links to the public blog where it is being served, without the base path of its real address.
        #expect(hub.body.contains("http://127.0.0.1:\(preview.port(.public))/"))
        #expect(!hub.body.contains("example.org/blog"))
        #expect(try await preview.get("/guias/voz/", .staff).status == 200)
        #expect(try await preview.get("/guias/voz/").status == 404)
        try await preview.stop()
    }

    @Test func filesOutsideTheBuildsListAreNeverServed() async throws {
        let site = try TemporarySite()
        let preview = try await RunningPreview(site)
        try site.write("preview/public/intruder.html", "not of the build")
        for path in [
            "/%2e%2e/%2e%2e/etc/passwd", "/../../../../etc/passwd", "/..%2f..%2fetc%2fpasswd",
            "/%2e%2e%2fstaff/index.html",
            "/../staff/guias/voz/", "/intruder.html", "/a%00b", "//etc/passwd", "/blog/%2e%2e/%2e%2e/content/site.yml",
            "/.portavoz/lock", "/blog\\..\\..", "/%", "http://127.0.0.1/", "*", "/\u{0}", "/\u{7F}", "/%ff", "/+", "?",
        ] {
            let reply = try await preview.get(path)
            #expect(reply.status == 404, "\(path)")
            #expect(!reply.body.contains("root:"), "\(path)")
            #expect(!reply.body.contains("not of the build"), "\(path)")
            #expect(!reply.body.contains("base-url"), "\(path)")
        }
        #expect(try await preview.get("/").status == 200)
        try await preview.stop()
    }

    @Test func whatIsNotThereIsToldInThePathsLanguage() async throws {
        let preview = try await RunningPreview(TemporarySite())
        let spanish = try await preview.get("/nada/")
        let english = try await preview.get("/en/nothing/")
        #expect(spanish.status == 404)
        #expect(english.status == 404)
        #expect(spanish.body.contains("<html lang=\"es\">"))
        #expect(english.body.contains("<html lang=\"en\">"))
        #expect(try await preview.get("/nada/", .staff).body.contains("<html lang=\"es\">"))
        try await preview.stop()
    }

    @Test func theHostMustBeOneOfTheServersOwn() async throws {
        let preview = try await RunningPreview(TemporarySite())
        let port = preview.port(.public)
        func status(_ host: String) async throws -> Int {
            try await rawRequest("GET / HTTP/1.1\r\n\(host)Connection: close\r\n\r\n", port: port).status
        }
        #expect(try await status("Host: localhost:\(port)\r\n") == 200)
        #expect(try await status("Host: [::1]:\(port)\r\n") == 200)
        #expect(try await status("Host: evil.example:\(port)\r\n") == 421)
        #expect(try await status("Host: localhost:\(preview.port(.staff))\r\n") == 421)
        #expect(try await status("") == 421)
        try await preview.stop()
    }

    @Test func headersComeWithoutBodyWhenOnlyTheyAreAskedFor() async throws {
        let preview = try await RunningPreview(TemporarySite())
        let port = preview.port(.public)
        let whole = try await preview.get("/blog/")
        for (path, status) in [("/blog/", 200), ("/nada", 404), ("/blog", 302), ("/__portavoz/events", 200)] {
            let reply = try await rawRequest(
                "HEAD \(path) HTTP/1.1\r\nHost: localhost:\(port)\r\nConnection: close\r\n\r\n", port: port)
            #expect(reply.status == status, "\(path)")
            #expect(reply.body.isEmpty, "\(path)")
            if path == "/blog/" { #expect(reply.headers["content-length"] == String(whole.body.utf8.count)) }
        }
        let posted = try await rawRequest(
            "POST / HTTP/1.1\r\nHost: localhost:\(port)\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc",
            port: port)
        #expect(posted.status == 405)
        #expect(posted.headers["allow"] == "GET, HEAD")
        try await preview.stop()
    }

    @Test func aMissingSlashIsAdded() async throws {
        let preview = try await RunningPreview(TemporarySite())
        let reply = try await preview.get("/blog?x=1")
        #expect(reply.status == 302)
        #expect(reply.headers["location"] == "/blog/?x=1")
        try await preview.stop()
    }

    @Test func nonsenseOnTheWireDoesNotEndTheServer() async throws {
        let preview = try await RunningPreview(TemporarySite())
        let port = preview.port(.public)
        for text in [
            "\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "\u{0}\u{1}\u{2}\r\n\r\n",
            "GET / HTTP/1.1\r\nContent-Length: -5\r\nConnection: close\r\n\r\n",
            "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n",
            "GET http://[::1 HTTP/1.1\r\nHost: localhost:\(port)\r\nConnection: close\r\n\r\n",
        ] {
            let socket = try RawSocket(port: port)
            socket.send(text)
        }
        #expect(try await preview.get("/").status == 200)
        try await preview.stop()
    }

    @Test func aPortInUseIsToldAsSuch() async throws {
        let site = try TemporarySite()
        let preview = try await RunningPreview(site)
        let port = preview.port(.staff)
        let settings = PreviewServer.Settings(
            address: ListenAddress("127.0.0.1")!, ports: [.staff: port], options: .forTests,
            now: { TemporarySite.moment }, lock: { () throws(FileError) in nil }, roots: [], language: { _ in .en })
        await #expect(throws: ServeError.busyPort(port)) {
            _ = try await PreviewServer(settings, files: site.disk, shelf: site.shelf)
        }
        try await preview.stop()
    }

    @Test func theEndFreesThePortEvenWhileAPageListens() async throws {
        let preview = try await RunningPreview(TemporarySite())
        let port = preview.port(.public)
        await #expect(throws: NeverHappened.self) {
            try await listenForEvents(
                "%2F", port: port, began: { Task { try await preview.stop() } }, until: { _ in false })
        }
        await #expect(throws: NeverHappened.self) { _ = try await preview.get("/") }
    }
}
