import PortavozTemplate
import Testing

/// What a record became in one list is copied where it is shown again, but only where nothing else could be meant.
@Suite struct FragmentTests {
    /// A person that many pages show.
    private func shared(_ name: String) -> Record { Record(person(name).array, fragments: Fragments()) }

    private func compiled(_ template: String, partials: KeyValuePairs<String, String> = [:]) throws -> CompiledTemplate
    {
        try #require(library(template, partials: partials).compile("page", against: page).0)
    }

    private func text(_ template: CompiledTemplate, _ record: Record) -> String {
        String(decoding: template.render(record), as: UTF8.self)
    }

    @Test func aSharedRecordLooksTheSameOnEveryPage() throws {
        let template = try compiled("{{title}}: {{#authors}}<b>{{name}}</b>{{/authors}}")
        let (ana, bea) = (shared("Ana & Co"), shared("Bea"))
        #expect(text(template, pageRecord(title: "1", authors: [ana, bea])) == "1: <b>Ana &amp; Co</b><b>Bea</b>")
        #expect(text(template, pageRecord(title: "2", authors: [bea, ana])) == "2: <b>Bea</b><b>Ana &amp; Co</b>")
    }

    @Test func aSectionThatReadsThePageAroundItIsRenderedAnew() throws {
        let template = try compiled("{{#authors}}{{name}} on {{title}};{{/authors}}")
        let ana = shared("Ana")
        #expect(text(template, pageRecord(title: "1", authors: [ana])) == "Ana on 1;")
        #expect(text(template, pageRecord(title: "2", authors: [ana])) == "Ana on 2;")
    }

    @Test func aSectionInsideAListOfTextsReadsTheSame() throws {
        let template = try compiled(
            "{{#words}}{{.}}{{#authors}}{{name}}{{/authors}}{{/words}}|{{#authors}}{{name}}{{/authors}}")
        let ana = shared("Ana")
        let record = pageRecord(authors: [ana], words: ["a", "b"])
        #expect(text(template, record) == text(template, pageRecord(authors: [person("Ana")], words: ["a", "b"])))
    }

    @Test func twoSectionsOfOneTemplateAndTwoTemplatesAreToldApart() throws {
        let ana = shared("Ana")
        let one = try compiled("{{#authors}}[{{name}}]{{/authors}}{{#authors}}({{name}}){{/authors}}")
        let other = try compiled("{{#authors}}*{{name}}*{{/authors}}")
        for _ in 1...2 {
            #expect(text(one, pageRecord(authors: [ana])) == "[Ana](Ana)")
            #expect(text(other, pageRecord(authors: [ana])) == "*Ana*")
        }
    }

    @Test func aConditionOnThePageInsideASectionIsAskedOnEachPage() throws {
        let template = try compiled("{{#authors}}{{#is_home}}home {{/is_home}}{{name}}{{/authors}}")
        let ana = shared("Ana")
        #expect(text(template, pageRecord(isHome: true, authors: [ana])) == "home Ana")
        #expect(text(template, pageRecord(isHome: false, authors: [ana])) == "Ana")
    }

    @Test func manyThreadsSeeTheSameBytes() async throws {
        let template = try compiled("{{#authors}}<li>{{name}}</li>{{/authors}}")
        let people = (1...20).map { shared("Person \($0)") }
        let expected = (1...20).map { "<li>Person \($0)</li>" }.joined()
        let pages = await withTaskGroup(of: String.self) { group in
            for _ in 1...50 { group.addTask { text(template, pageRecord(authors: people)) } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(pages == Array(repeating: expected, count: 50))
    }
}
