import PortavozKit
import Testing

/// What joins entries: terms, related posts, neighbours, series, translations, people.
struct GraphTests {
    private static func graph(_ content: [String: String], at moment: String = "2026-06-01") throws -> SiteGraph {
        let report = try MemorySite(content).build(at: moment)
        #expect(report.diagnostics == [])
        return try #require(report.graph)
    }

    private static func posts(_ tags: KeyValuePairs<String, String>) -> [String: String] {
        var content: [String: String] = [:]
        for (number, pair) in tags.enumerated() {
            let day = Day(number: Day(year: 2026, month: 3, day: 1)!.number + number).iso
            content["posts/\(pair.key).md"] = MemorySite.post(pair.key, date: day, more: "tags: [\(pair.value)]\n")
        }
        return content
    }

    private static let spanish = LanguageCode("es")

    private static func related(_ name: String, _ graph: SiteGraph) -> [String] {
        let list = graph.posts(spanish)
        return list.entries(list.related[list.positions["content/posts/\(name).md"]!]).map(\.title)
    }

    @Test func aTermSpeltInSeveralWaysIsOneAndTakesTheCommonest() throws {
        let list = try Self.graph(Self.posts(["a": "Cafe", "b": "Café", "c": "café", "d": "Café, Té"])).posts(
            Self.spanish)
        let terms = try #require(list.terms[.tags])
        #expect(terms.map(\.name) == ["Café", "Té"])
        #expect(terms.map(\.route.path) == ["/etiquetas/cafe/", "/etiquetas/te/"])
        #expect(list.entries(terms[0].posts).map(\.title) == ["d", "c", "b", "a"])
        #expect(list.term(.tags, named: "café")?.slug.text == "cafe")
        #expect(list.term(.categories, named: "Café") == nil)
    }

    @Test func aPostThatNamesATermTwiceCountsOnce() throws {
        let list = try Self.graph(Self.posts(["a": "Café, cafe"])).posts(Self.spanish)
        #expect(list.terms[.tags]!.map(\.posts.count) == [1])
    }

    @Test func ofEquallyCommonSpellingsOneIsAlwaysTaken() throws {
        for _ in 0..<5 {
            let list = try Self.graph(Self.posts(["a": "cafe", "b": "Café"])).posts(Self.spanish)
            #expect(list.terms[.tags]!.map(\.name) == ["Café"])
        }
    }

    @Test func termsAreSortedAsReadersExpect() throws {
        let list = try Self.graph(Self.posts(["a": "Zumo, Ñame, Árbol, Nuez, agua"])).posts(Self.spanish)
        #expect(list.terms[.tags]!.map(\.name) == ["agua", "Árbol", "Nuez", "Ñame", "Zumo"])
    }

    @Test func aRareTermWeighsMoreThanACommonOne() throws {
        let content = Self.posts([
            "raro": "comun, raro", "cerca": "comun", "lejos": "raro", "c1": "comun", "c2": "comun", "c3": "comun",
            "c4": "comun",
            "c5": "comun",
        ])
        #expect(Self.related("raro", try Self.graph(content)).first == "lejos")
    }

    @Test func aPostHasThreeRelatedAndIsNeverOneOfThem() throws {
        var content: [String: String] = [:]
        for number in 0..<40 {
            content["posts/p\(number).md"] = MemorySite.post(
                "p\(number)", date: Day(number: 20_000 + number).iso, more: "tags: [t\(number % 3)]\n")
        }
        let graph = try Self.graph(content)
        let list = graph.posts(Self.spanish)
        for (position, related) in list.related.enumerated() {
            #expect(related.count == 3)
            #expect(!related.contains(Int32(position)))
            #expect(Set(related).count == 3)
        }
    }

    @Test func ofEquallyRelatedPostsTheNearestInTimeComeFirst() throws {
        let graph = try Self.graph(Self.posts(["a": "t", "b": "t", "c": "t", "d": "t", "e": "t", "f": "t", "g": "t"]))
        #expect(Self.related("d", graph) == ["e", "c", "f"])
        #expect(Self.related("g", graph) == ["f", "e", "d"])
    }

    @Test func postsThatShareNothingButTheDayAreNotRelated() throws {
        let graph = try Self.graph([
            "people/eva.md": "---\nname: Eva\n---\n", "posts/a.md": MemorySite.post("A", more: "tags: [x]\n"),
            "posts/b.md": MemorySite.post("B", more: "tags: [y]\n").replacing("[ana]", with: "[eva]"),
        ])
        #expect(Self.related("a", graph) == [])
    }

    @Test func neighboursAreThoseInTime() throws {
        let site = MemorySite(Self.posts(["a": "x", "b": "x", "c": "x"]))
        try site.built()
        let page = site.text("public/blog/b/index.html")
        #expect(page.contains("<a class=\"previous\" href=\"/blog/a/\">a</a>"))
        #expect(page.contains("<a class=\"next\" href=\"/blog/c/\">c</a>"))
        #expect(!site.text("public/blog/c/index.html").contains("class=\"next\""))
        #expect(!site.text("public/blog/a/index.html").contains("class=\"previous\""))
    }

    @Test func postsOfOneDayAreOrderedByTheirFiles() throws {
        let graph = try Self.graph(["posts/b.md": MemorySite.post("B"), "posts/a.md": MemorySite.post("A")])
        #expect(graph.posts(Self.spanish).entries.map(\.title) == ["A", "B"])
    }

    @Test func aSeriesIsInItsOwnOrder() throws {
        var content: [String: String] = [:]
        for (name, day, order) in [
            ("a", "10", "3"), ("b", "11", "1"), ("c", "12", "2"), ("d", "13", ""), ("e", "09", ""),
        ] {
            let place = order.isEmpty ? "" : ", order: \(order)"
            content["posts/\(name).md"] = MemorySite.post(
                name, date: "2026-03-\(day)", more: "series: {name: Serie\(place)}\n")
        }
        let graph = try Self.graph(content)
        let list = graph.posts(Self.spanish)
        #expect(list.entries(list.terms[.series]![0].posts).map(\.title) == ["b", "c", "a", "e", "d"])
    }

    @Test func translationsFindEachOtherByTheirFiles() throws {
        let site = MemorySite([
            "posts/hola.md": MemorySite.post("Hola"),
            "posts/hola.en.md": MemorySite.post("Hello", more: "slug: hello\n"),
            "posts/solo.md": MemorySite.post("Solo"),
        ])
        let graph = try #require(try site.built().graph)
        let hola = try #require(graph.entries.first { $0.title == "Hola" })
        #expect(graph.translations(of: hola).map(\.route.path) == ["/blog/hola/", "/en/blog/hello/"])
        let page = site.text("public/en/blog/hello/index.html")
        #expect(page.contains("<a class=\"translations\" href=\"/blog/hola/\">Español</a>"))
        #expect(page.contains("<a class=\"language\" href=\"/blog/hola/\" lang=\"es\">"))
        #expect(page.contains("hreflang=\"x-default\" href=\"https://example.org/blog/hola/\""))
        #expect(site.text("public/blog/solo/index.html").contains("<a class=\"language\" href=\"/en/\" lang=\"en\">"))
    }

    @Test func aTranslationWithoutOriginalIsAWarning() throws {
        let site = MemorySite(["posts/hello.en.md": MemorySite.post("Hello")])
        #expect(try site.build().diagnostics.map(line) == ["warning orphan-translation content/posts/hello.en.md"])
    }

    @Test func theDraftOfATranslationIsNoTranslation() throws {
        let site = MemorySite([
            "posts/hola.md": MemorySite.post("Hola"),
            "posts/hola.en.md": MemorySite.post("Hello", more: "draft: true\n"),
        ])
        try site.built()
        #expect(!site.text("public/blog/hola/index.html").contains("/en/blog/"))
    }

    @Test func aPersonIsDescribedInThePagesLanguageOrElseInTheOther() throws {
        let site = MemorySite([
            "people/ana.en.md": "---\nname: Anne\nrole: Writer\n---\n",
            "people/eva.md": "---\nname: Eva\nrole: Editora\n---\n",
            "posts/a.md": MemorySite.post("A"),
            "posts/a.en.md": MemorySite.post("A en").replacing("[ana]", with: "[ana, eva]"),
        ])
        try site.built()
        #expect(site.text("public/en/authors/ana/index.html").contains("<h1>Anne</h1>\n<p>Writer</p>"))
        #expect(site.text("public/autores/ana/index.html").contains("<h1>Ana</h1>\n<p>Redactora</p>"))
        #expect(site.text("public/en/authors/eva/index.html").contains("<h1>Eva</h1>\n<p>Editora</p>"))
        #expect(site.text("public/en/blog/a/index.html").contains("<p>Anne and Eva ·"))
    }

    @Test func namesAreJoinedAsSpanishSaysThem() throws {
        let site = MemorySite([
            "people/ines.md": "---\nname: Inés\n---\n", "people/hierro.md": "---\nname: Hierro\n---\n",
            "posts/a.md": MemorySite.post("A").replacing("[ana]", with: "[ana, ines]"),
            "posts/b.md": MemorySite.post("B").replacing("[ana]", with: "[ana, ines, hierro]"),
        ])
        try site.built()
        #expect(site.text("public/blog/a/index.html").contains("<p>Ana e Inés ·"))
        #expect(site.text("public/blog/b/index.html").contains("<p>Ana, Inés y Hierro ·"))
    }

    @Test(arguments: [(0, 0), (1, 1), (9, 3), (10, 4), (12, 4)])
    func aListHasAsManyPagesAsItNeeds(count: Int, pages: Int) throws {
        var content = ["site.yml": MemorySite.settings + "page-size: 3\n"]
        for number in 0..<count {
            content["posts/p\(number).md"] = MemorySite.post("P", date: Day(number: 20_000 + number).iso)
        }
        let site = MemorySite(content)
        try site.built()
        let found = site.files.paths.filter { $0.hasPrefix("public/blog/pagina/") || $0 == "public/blog/index.html" }
        #expect(found.count == pages)
        if pages > 1 {
            #expect(site.text("public/blog/index.html").contains("<p>1/\(pages) "))
            #expect(site.text("public/blog/pagina/\(pages)/index.html").contains("Blog, página \(pages) · Diario"))
            #expect(site["public/autores/ana/pagina/\(pages)/index.html"] != nil)
        }
    }

    @Test func theArchiveCountsYearsAndMonths() throws {
        let site = MemorySite([
            "posts/a.md": MemorySite.post("A", date: "2025-12-31T23:30"),
            "posts/b.md": MemorySite.post("B", date: "2026-01-01"),
            "posts/c.md": MemorySite.post("C", date: "2026-01-31"),
            "posts/d.md": MemorySite.post("D", date: "2026-03-01"),
        ])
        try site.built()
        let page = site.text("public/archivo/index.html")
        let years = page.split(separator: "<h2>").dropFirst().map { $0.prefix { $0 != "<" } }
        #expect(years == ["2026 (3)", "2025 (1)"])
        #expect(page.contains("<a class=\"months\" href=\"/archivo/2026/01/\">enero</a>"))
        #expect(site.text("public/archivo/2026/01/index.html").contains("<h1>enero de 2026 (2)</h1>"))
        #expect(site.text("public/archivo/2025/index.html").contains("<h1>2025 (1)</h1>"))
    }

    @Test func whatIsPublishedDependsOnTheMoment() throws {
        let site = MemorySite([
            "posts/a.md": MemorySite.post("A", date: "2026-06-01T09:00"),
            "posts/b.md": MemorySite.post("B", more: "expires: 2026-06-01T09:00\n"),
        ])
        try site.built(at: "2026-06-01T08:59:59")
        #expect(site["public/blog/a/index.html"] == nil)
        #expect(site["public/blog/b/index.html"] != nil)
        try site.built(at: "2026-06-01T09:00")
        #expect(site["public/blog/a/index.html"] != nil)
        #expect(site["public/blog/b/index.html"] == nil)
    }

    @Test func draftsAreBuiltOnlyWhenAskedFor() throws {
        let site = MemorySite(["posts/a.md": "---\ntitle: A\nauthors: [ana]\ndraft: true\n---\n"])
        try site.built()
        #expect(site["public/blog/a/index.html"] == nil)
        #expect(site.text("staff/index.html").contains("A (draft)"))
        try site.built {
            $0.includesDrafts = true
            $0.outputFolder = "preview"
        }
        #expect(site["preview/public/blog/a/index.html"] != nil)
        #expect(site["public/blog/a/index.html"] == nil)
    }

    @Test func lessonsAreInTheOrderOfTheirNumbers() throws {
        let site = MemorySite([
            "training/uno/course.yml": "title: Curso\nfor: Todos\n", "training/uno/10-fin.md": "---\ntitle: Fin\n---\n",
            "training/uno/02-medio.md": "---\ntitle: Medio\n---\n",
            "training/uno/1-inicio.md": "---\ntitle: Inicio\n---\n",
        ])
        try site.built()
        let page = site.text("staff/formacion/uno/medio/index.html")
        #expect(page.contains("<h1>Medio 2/3</h1>"))
        #expect(page.contains("<a class=\"previous\" href=\"/formacion/uno/inicio/\">Inicio</a>"))
        #expect(page.contains("<a class=\"next\" href=\"/formacion/uno/fin/\">Fin</a>"))
    }

    @Test func aPublicCourseHasItsLessons() throws {
        let site = MemorySite([
            "training/uno/course.yml": "title: Curso\naudience: public\n",
            "training/uno/01-a.md": "---\ntitle: A\n---\n",
        ])
        try site.built()
        #expect(
            site.text("public/formacion/uno/index.html").contains(
                "<a class=\"lessons\" href=\"/formacion/uno/a/\">A</a>"))
        #expect(
            site.text("public/formacion/uno/a/index.html").contains(
                "<a class=\"course\" href=\"/formacion/uno/\">Curso</a>"))
    }

    @Test func aSupersededGuidelineHasItsOwnAddressAndPointsToTheOneThatHolds() throws {
        let site = MemorySite([
            "guidelines/voz/index.md": "---\ntitle: Voz\nowner: ana\nversion: \"2.0\"\nslug: voz-y-tono\n---\nNueva.\n",
            "guidelines/voz/v1.10.md": "---\ntitle: Voz\nversion: \"1.10\"\n---\nVieja.\n",
            "guidelines/voz/v1.9.md": "---\ntitle: Voz\n---\nMás vieja.\n",
        ])
        try site.built()
        let old = site.text("staff/guias/voz-y-tono/v1.10/index.html")
        #expect(old.contains("<a class=\"current\" href=\"/guias/voz-y-tono/\">"))
        let versions = site.text("staff/guias/voz-y-tono/index.html").split(separator: "<a class=\"versions\"")
            .dropFirst()
        #expect(versions.map { $0.split(separator: ">")[1].prefix { $0 != "<" } } == ["2.0", "1.10", "1.9"])
        #expect(!site.text("staff/guias/index.html").contains("v1.9"))
    }
}
