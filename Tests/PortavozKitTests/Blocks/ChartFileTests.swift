import PortavozDiagnostics
import PortavozKit
import Testing

/// Charts made from files of `content/data/`, in a whole build.
struct ChartFileTests {
    private let post = MemorySite.post("A", "```chart\ntype: bar\ntitle: T\nfile: v.csv\n```")
    private let page = "public/blog/a/index.html"

    @Test func aChangeOfTheTableIsSeenByAResidentBuild() throws {
        let site = MemorySite(["posts/a.md": post, "data/v.csv": "Mes;V\nEnero;10\n"])
        var memory = BuildMemory(keepsDocuments: true)
        try site.build(&memory)
        #expect(site.text(page).contains("Enero"))
        site["content/data/v.csv"] = "Mes;V\nAbril;10\n"
        try site.build(&memory)
        #expect(site.text(page).contains("Abril") && !site.text(page).contains("Enero"))
    }

    @Test func aTableThatIsKnownToHaveChangedIsReadAgain() throws {
        let site = MemorySite(["posts/a.md": post, "data/v.csv": "Mes;V\nEnero;10\n"])
        var memory = BuildMemory(keepsDocuments: true)
        try site.build(&memory)
        memory.forget { $0 == "content/data/v.csv" }
        site["content/data/v.csv"] = "Mes;V\nAbril;10\n"
        try site.build(&memory)
        #expect(site.text(page).contains("Abril"))
    }

    @Test func aTableThatComesLaterIsFound() throws {
        let site = MemorySite(["posts/a.md": post])
        var memory = BuildMemory(keepsDocuments: true)
        #expect(try site.build(&memory).diagnostics.map(line) == ["error missing-data-file content/posts/a.md:9:7:5"])
        site["content/data/v.csv"] = "Mes;V\nEnero;10\n"
        #expect(try site.build(&memory).diagnostics == [])
        #expect(site.text(page).contains("Enero"))
        site["content/data/v.csv"] = nil
        #expect(try site.build(&memory).diagnostics.map(line) == ["error missing-data-file content/posts/a.md:9:7:5"])
    }

    @Test func aFaultInATableSharedByTwoTextsIsToldOnce() throws {
        try expect(
            ["posts/a.md": post, "posts/b.md": post.replacingA(), "data/v.csv": "Mes;V\nEnero;«x»\n"],
            Fault("chart-bad-number", ["value": "x", "cause": "comma"]))
    }

    @Test func aTableInAnotherEncodingIsReported() throws {
        let site = MemorySite(["posts/a.md": post])
        site.files["content/data/v.csv"] = Array("A;B\n".utf8) + [0x45, 0xF1, 0x6F] + Array(";1\n".utf8)
        #expect(try site.build().diagnostics.map(line) == ["error not-utf8 content/data/v.csv:2:2:1"])
    }

    @Test func aFeedHasThePictureAndTheTableWithoutAScript() throws {
        let site = MemorySite([
            "posts/a.md": MemorySite.post(
                "A",
                "```chart\ntype: bar\ntitle: T\n---\nMes,V\nEnero,10\n```\n\n```embed\nurl: https://vimeo.com/1\ntitle: Vídeo\n```"
            )
        ])
        try site.built()
        let feed = site.text("public/feed.json")
        #expect(feed.contains("<svg role=") && feed.contains("Enero") && feed.contains("https://vimeo.com/1"))
        #expect(!feed.contains("<button") && !feed.contains("<iframe") && !feed.contains("<script"))
    }
}

extension String {
    fileprivate func replacingA() -> String { "---\ntitle: B" + dropFirst("---\ntitle: A".count) }
}
