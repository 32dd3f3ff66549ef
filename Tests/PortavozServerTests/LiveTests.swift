import Foundation
import PortavozKit
import PortavozServer
import Testing

/// From saving a file to what an open page learns.
@Suite(.timeLimit(.minutes(2))) struct LiveTests {
    private struct News: Decodable {
        struct Fault: Decodable {
            var place: String
            var summary: String
            var hints: [String]
        }
        var version: String
        var language: String
        var title: String
        var errors: [Fault]

        init(_ message: String) throws { self = try JSONDecoder().decode(News.self, from: Data(message.utf8)) }
    }

    @Test func asSoonAsATextIsSavedItsPageIsNewAndToldSo() async throws {
        let site = try TemporarySite()
        let preview = try await RunningPreview(site)
        let port = preview.port(.public)
        let before = try await preview.get("/blog/dos/")
        let version = try #require(before.headers["server-timing"]).components(separatedBy: "\"")[1]
        let messages = try await listenForEvents(
            "%2Fblog%2Fdos%2F", port: port,
            began: { try? site.replace("content/posts/dos.md", TemporarySite.post("Dos", day: 2, "Nuevo.")) },
            until: { !$0.contains("\"\(version)\"") })
        #expect(try News(messages[0]).version == version)
        let after = try await preview.get("/blog/dos/")
        #expect(!before.body.contains("Nuevo."))
        #expect(after.body.contains("Nuevo."))
        #expect(try News(messages.last!).version == after.headers["server-timing"]?.components(separatedBy: "\"")[1])
        try await preview.stop()
    }

    @Test func anEditLeavesPagesThatDoNotShowItAlone() async throws {
        let site = try TemporarySite()
        let preview = try await RunningPreview(site)
        let before = try await preview.get("/contacto/").headers["server-timing"]
        try site.write("content/posts/dos.md", TemporarySite.post("Dos", day: 2, "Nuevo."))
        try await eventually("the page is new") { try await preview.get("/blog/dos/").body.contains("Nuevo.") }
        #expect(before != nil)
        #expect(try await preview.get("/contacto/").headers["server-timing"] == before)
        try site.write("themes/mine/assets/mine.css", "body { color: blue }\n")
        try await eventually("the page is out of date") {
            try await preview.get("/contacto/").headers["server-timing"] != before
        }
        try await preview.stop()
    }

    @Test func anErrorIsShownOverTheLastGoodPageUntilItIsPutRight() async throws {
        let site = try TemporarySite()
        let preview = try await RunningPreview(site)
        let port = preview.port(.public)
        let good = TemporarySite.post("Dos", day: 2)
        let bad = good.replacingOccurrences(of: "tags:", with: "tag:")
        var messages = try await listenForEvents(
            "%2F", port: port, began: { try? site.write("content/posts/dos.md", bad) },
            until: { $0.contains("`tag`") })
        let news = try News(messages.last!)
        #expect(news.language == "es")
        #expect(news.title.hasPrefix("Hay un error"))
        #expect(news.errors.map(\.place) == ["content/posts/dos.md:6:1"])
        #expect(news.errors[0].summary.contains("`tag`"))
        #expect(news.errors[0].hints.contains { $0.contains("`tags`") })
        #expect(try News(messages[0]).version == news.version)
        #expect(try await preview.get("/blog/dos/").status == 200)
        messages = try await listenForEvents(
            "%2F", port: port, began: { try? site.write("content/posts/dos.md", good) },
            until: { $0.contains("\"errors\":[]") })
        #expect(try News(messages[0]).errors.count == 1)
        #expect(try News(messages.last!).version == news.version)
        try await preview.stop()
    }

    @Test func aSiteThatStartsBrokenIsServedOnceItIsPutRight() async throws {
        let site = try TemporarySite()
        let good = TemporarySite.files["content/site.yml"]!
        try site.write("content/site.yml", good + "\nthem: default\n")
        let preview = try await RunningPreview(site)
        let broken = try await preview.get("/blog/")
        #expect(broken.status == 503)
        #expect(broken.body.contains("`them`"))
        #expect(broken.body.contains("content/site.yml:10:1"))
        try site.replace("content/site.yml", good)
        try await eventually("the site is served") { try await preview.get("/blog/").status == 200 }
        try await preview.stop()
    }

    @Test func aPageThatIsGoneLeavesNoListenerBehind() async throws {
        let page = LivePreview(PreviewSite(session: "s"))
        do {
            var news = page.news(of: "/", in: .public).makeAsyncIterator()
            _ = await news.next()
            #expect(page.listenerCount == 1)
        }
        try await eventually("it is forgotten") { page.listenerCount == 0 }
        page.close()
        #expect(await page.news(of: "/", in: .public).first { _ in true } == nil)
    }

    @Test func whatIsInsideABuildHasNothingOfTheServer() async throws {
        let site = try TemporarySite()
        var memory = BuildMemory()
        let report = try Build(files: site.disk, shelf: site.shelf, options: .forTests).run(&memory)
        #expect(!report.hasErrors)
        for folder in ["public/", "staff/"] {
            let tree = try site.tree(folder)
            #expect(!tree.isEmpty)
            for (file, bytes) in tree {
                #expect(!String(decoding: bytes, as: UTF8.self).contains("__portavoz"), "\(file)")
            }
        }
    }
}
