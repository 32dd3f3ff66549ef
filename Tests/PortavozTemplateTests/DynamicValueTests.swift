import PortavozTemplate
import Testing

@Suite struct DynamicValueTests {
    @Test func namesUnderADynamicFieldAreFoundAtRunTime() {
        let extra = DynamicValue.map(["event": .map(["place": .text("<Ávila>")]), "year": .number(2026)])
        #expect(
            render("{{extra.event.place}} {{extra.year}} [{{extra.none.at}}]", pageRecord(extra: extra))
                == "&lt;Ávila&gt; 2026 []")
    }

    @Test func aDynamicListRepeatsAndFallsBackToOuterModels() {
        let extra = DynamicValue.list([.map(["title": .text("own")]), .map(["n": .number(1.5)])])
        #expect(render("{{#extra}}{{title}}-{{n}};{{/extra}}", pageRecord(extra: extra)) == "own-;Hola-1.5;")
    }

    @Test func aSectionInsideADynamicOneMayEnterAnOuterModel() {
        let extra = DynamicValue.list([.map(["authors": .list([.map(["name": .text("dyn")])])]), .map([:])])
        let record = pageRecord(authors: [person("static")], extra: extra)
        #expect(render("{{#extra}}{{#authors}}{{name}};{{/authors}}{{/extra}}", record) == "dyn;static;")
    }

    @Test func aModelEnteredInsideADynamicSectionComesBeforeIt() {
        let extra = DynamicValue.map(["name": .text("dynamic"), "more": .text("m")])
        let record = pageRecord(author: person("inner"), extra: extra)
        #expect(render("{{#extra}}{{#author}}{{name}} {{more}}{{/author}}{{/extra}}", record) == "inner m")
    }

    @Test func anotherDynamicFieldIsVisibleInsideADynamicSection() {
        let extra = DynamicValue.map(["rows": .list([.map([:])]), "title": .text("t")])
        #expect(render("{{#extra.rows}}{{extra.title}}{{/extra.rows}}", pageRecord(extra: extra)) == "t")
    }

    @Test(arguments: [
        ("https://a.es/?x=1&y", "https://a.es/?x=1&amp;y"), ("/a:b", "/a:b"), ("mailto:a@b.es", "mailto:a@b.es"),
        ("javascript:alert(1)", "#"), (" JavaScript:x", "#"), ("java\tscript:x", "#"), ("#top", "#top"), ("", ""),
    ])
    func aDynamicURLWithACodeSchemeIsReplaced(_ url: String, _ printed: String) {
        #expect(
            render("<a href=\"{{extra}}\">", pageRecord(extra: .text(url))) == "<a href=\"\(printed)\">")
    }

    @Test func aRecursionThatItsDataNeverEndsIsCutOff() throws {
        let compiled = try #require(
            TemplateLibrary.compileDynamic(Array("{{>a}}".utf8), partials: ["a": Array("x{{>a}}".utf8)]).0)
        var output: [UInt8] = []
        output += compiled.render(dynamic: .null)
        #expect(output.count == 201)
    }
}
