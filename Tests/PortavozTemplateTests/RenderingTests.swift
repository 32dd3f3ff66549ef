import PortavozDiagnostics
import PortavozTemplate
import Testing

@Suite struct RenderingTests {
    @Test func textIsEscapedAndHTMLIsNot() {
        let record = pageRecord(title: "<a href=\"x\"> & 'b'", body: "<p>&amp;</p>")
        #expect(
            render("{{title}}|{{body}}|{{{body}}}|{{&body}}", record)
                == "&lt;a href=&quot;x&quot;&gt; &amp; &#39;b&#39;|<p>&amp;</p>|<p>&amp;</p>|<p>&amp;</p>")
    }

    @Test func aURLIsEscaped() {
        #expect(render("<a href=\"{{url}}\">", pageRecord(url: "/?a=1&b=2")) == "<a href=\"/?a=1&amp;b=2\">")
    }

    @Test(arguments: [0, 7, -42, 1_234_567, Int.min])
    func aNumberPrintsItsDecimalDigits(_ number: Int) {
        #expect(render("{{count}}", pageRecord(count: number)) == "\(number)")
    }

    @Test func aListRepeatsItsSectionAndItsItemsComeBeforeOuterNames() {
        let record = pageRecord(url: "/outer", authors: [person("Ana", url: "/ana"), person("Bea", url: "/bea")])
        #expect(render("{{#authors}}{{title}} {{name}} {{url}};{{/authors}}", record) == "Hola Ana /ana;Hola Bea /bea;")
    }

    @Test func anEmptyListShowsItsInvertedSection() {
        #expect(render("{{#authors}}x{{/authors}}{{^authors}}none{{/authors}}") == "none")
        #expect(render("{{^authors}}none{{/authors}}", pageRecord(authors: [person("Ana")])) == "")
    }

    @Test func whatStandsAroundAListIsWrittenOnceWhereThereIsAnythingInIt() {
        let template = "{{#authors.any}}<ul>{{#authors}}{{name}}{{/authors}}</ul>{{/authors.any}}"
        #expect(render(template, pageRecord(authors: [person("Ana"), person("Bea")])) == "<ul>AnaBea</ul>")
        #expect(render(template) == "")
        let texts = "{{#words.any}}[{{#words}}{{.}}{{/words}}]{{/words.any}}"
        #expect(render(texts, pageRecord(words: ["a", "b"])) == "[ab]")
        #expect(render("{{^words.any}}none{{/words.any}}") == "none")
    }

    @Test func aSectionEntersAModelOnlyWhenItIsThere() {
        let template = "{{#author}}{{name}}{{/author}}{{^author}}nobody{{/author}}"
        #expect(render(template, pageRecord(author: person("Ana"))) == "Ana")
        #expect(render(template) == "nobody")
    }

    @Test func aDottedNameReadsAModelAndPrintsNothingWithoutIt() {
        #expect(render("[{{author.name}}]", pageRecord(author: person("Ana"))) == "[Ana]")
        #expect(render("[{{author.name}}]") == "[]")
    }

    @Test func aSectionOnATextIsAConditionThatEntersNothing() {
        let template = "{{#title}}yes {{title}}{{/title}}{{^title}}no{{/title}}"
        #expect(render(template, pageRecord(title: "t")) == "yes t")
        #expect(render(template, pageRecord(title: "")) == "no")
    }

    @Test func emptyValuesAreFalse() {
        let template = "{{#body}}b{{/body}}{{#url}}u{{/url}}{{#count}}c{{/count}}{{#is_home}}h{{/is_home}}"
        #expect(render(template) == "buch")
        #expect(render(template, pageRecord(body: "", url: "", count: 0, isHome: false)) == "")
    }

    @Test func theDotIsTheItemOfAListOfTexts() {
        #expect(render("{{#words}}({{.}}){{/words}}", pageRecord(words: ["a", "b&c"])) == "(a)(b&amp;c)")
        #expect(
            render(
                "{{#words}}{{.}}{{#authors}}{{name}}{{/authors}}{{/words}}",
                pageRecord(authors: [person("X")], words: ["a", "b"])) == "aXbX")
    }

    @Test func aStandalonePartialIsIndentedInsideAnother() {
        #expect(
            render(
                "<ul>\n  {{>outer}}\n</ul>\n",
                partials: ["outer": "<li>\n  {{>inner}}\n\n</li>\n", "inner": "{{title}}\n"])
                == "<ul>\n  <li>\n    Hola\n\n  </li>\n</ul>\n")
    }

    @Test func anIndentedSectionOfAPartialIndentsEveryLineOnce() {
        let record = pageRecord(authors: [person("A"), person("B")])
        #expect(
            render("  {{>list}}\n", record, partials: ["list": "{{#authors}}\n{{name}}\n{{/authors}}\nend\n"])
                == "  A\n  B\n  end\n")
    }

    @Test func aPageFillsTheBlocksOfItsParent() {
        #expect(
            render(
                "{{<base}}{{$main}}{{title}}{{/main}}{{/base}}",
                partials: ["base": "<main>{{$main}}default{{/main}}</main>{{$foot}}foot{{/foot}}"])
                == "<main>Hola</main>foot")
    }

    @Test func aBlockMayUseItsOwnParentAgain() {
        #expect(
            render(
                "{{<box}}{{$in}}a{{<box}}{{$in}}b{{/in}}{{/box}}{{/in}}{{/box}}", partials: ["box": "[{{$in}}{{/in}}]"])
                == "[a[b]]")
    }

    @Test func aBlockInsideItsOwnReplacementIsItsDefault() {
        #expect(
            render("{{<base}}{{$a}}<{{$a}}inner{{/a}}>{{/a}}{{/base}}", partials: ["base": "{{$a}}outer{{/a}}"])
                == "<inner>")
    }

    @Test func aReplacementTakesTheIndentationOfTheBlockThatItFills() {
        let base = "<main>\n  {{$main}}\n  {{/main}}\n</main>\n"
        #expect(
            render(
                "{{<base}}\n{{$main}}\n      <p>\n        {{title}}\n{{/main}}\n{{/base}}\n", partials: ["base": base])
                == "<main>\n  <p>\n    Hola\n</main>\n")
        #expect(render("{{<base}}{{$main}}x{{/main}}{{/base}}", partials: ["base": base]) == "<main>\n  x</main>\n")
    }

    @Test func aStringIsEscapedAndFilledInWhereItIsUsed() {
        let strings = strings(["by": "<por> {{name}}"])
        let record = pageRecord(authors: [person("A&B")])
        #expect(render("{{#authors}}{{i18n.by}}{{/authors}}", record, strings: strings) == "&lt;por&gt; A&amp;B")
    }

    @Test(arguments: [(1, "una"), (0, "0 entradas"), (2, "2 entradas")])
    func aPluralIsChosenByTheVisibleCount(_ count: Int, _ expected: String) {
        let place = SourceLocation("i18n/es.yml", line: 1)
        let strings = Strings([
            "entries": .plural(
                one: Strings.Text("una", at: place), other: Strings.Text("{{count}} entradas", at: place))
        ])
        #expect(render("{{i18n.entries}}.", pageRecord(count: count), strings: strings) == expected + ".")
        #expect(
            render(
                "{{#extra}}{{i18n.entries}}{{/extra}}", pageRecord(extra: .map(["count": .number(Double(count))])),
                strings: strings) == expected)
    }

    @Test func anotherLanguageSpeaksTheSameTemplates() throws {
        let spanish = library("{{i18n.hi}}", strings: strings(["hi": "hola"]))
        let english = spanish.speaking(strings(["hi": "hello"]))
        var output: [UInt8] = []
        output += try #require(english.compile("page", against: page).0).render(pageRecord())
        #expect(String(decoding: output, as: UTF8.self) == "hello")
    }

    @Test func aTemplateNamesTheFilesItWasMadeOf() throws {
        let library = library(
            "{{>card}}{{i18n.hi}}", partials: ["card": "x", "unused": ""], strings: strings(["hi": "hola"]))
        let compiled = try #require(library.compile("page", against: page).0)
        #expect(compiled.files == ["card.html", "i18n/es.yml", "page.html"])
    }

    @Test func renderingAppendsToWhatIsThere() throws {
        var output = Array("before ".utf8)
        output += try #require(library("{{title}}").compile("page", against: page).0).render(pageRecord())
        #expect(String(decoding: output, as: UTF8.self) == "before Hola")
    }
}
