import PortavozDiagnostics
import PortavozTemplate
import Testing

/// Every rule, with its exact place: `rule file:line:column:length → suggestion`.
@Suite struct FindingTests {
    // MARK: Syntax

    @Test func aTagWithoutItsEndIsUnclosed() {
        #expect(findings("á\n  {{title}") == ["template-unclosed-tag page.html:2:3:3"])
    }

    @Test func aSectionWithoutItsEndIsUnclosed() {
        #expect(
            findings("{{#authors}}\n{{ #is_home }}x") == [
                "template-unclosed-section page.html:1:4:7", "template-unclosed-section page.html:2:5:7",
            ])
    }

    @Test func aClosingTagMustMatchTheLastOpenedOne() {
        #expect(findings("{{#authors}}{{/author}}") == ["template-unexpected-close page.html:1:16:6 → authors"])
        #expect(findings("{{/authors}}") == ["template-nothing-to-close page.html:1:4:7"])
    }

    @Test func aTagNamesSomething() {
        #expect(findings("a{{ }}") == ["template-empty-tag page.html:1:2:5"])
    }

    @Test func delimitersAreTwoWords() {
        #expect(findings("{{=<% =}}") == ["template-bad-delimiters page.html:1:1:9"])
    }

    @Test func theSyntaxOfUnusedSourcesAndStringsIsCheckedToo() {
        let library = library("", partials: ["unused": "{{"], strings: strings(["a": "ok", "b": "{{"]))
        #expect(
            library.diagnostics.map(summary) == [
                "template-unclosed-tag i18n/es.yml:2:0:1", "template-unclosed-tag unused.html:1:1:2",
            ])
        #expect(findings("", partials: ["unused": "{{"]) == [])
    }

    // MARK: Names

    @Test func aMisspeltNameIsMarkedAndCorrected() {
        #expect(findings("<p>ñ {{titel}}") == ["template-unknown-name page.html:1:8:5 → title"])
    }

    @Test func aMisspeltFieldOfAModelIsMarkedAlone() {
        #expect(findings("{{author.nme}}") == ["template-unknown-name page.html:1:10:3 → name"])
        #expect(findings("{{#authors}}{{nam}}{{/authors}}") == ["template-unknown-name page.html:1:15:3 → name"])
    }

    @Test func anUnlikelyNameHasNoSuggestion() {
        #expect(findings("{{#whatever}}{{more}}{{/whatever}}") == ["template-unknown-name page.html:1:4:8"])
    }

    @Test func anUnknownNameTellsItsModel() {
        let finding = library("{{author.x}}").compile("page", against: page).1.first
        #expect(finding?.arguments == ["name": "x", "model": "Author"])
    }

    @Test func aNameInAPartialIsJudgedWhereThePartialIsUsed() {
        let partials: KeyValuePairs = ["card": "\n{{name}}"]
        #expect(findings("{{#authors}}{{>card}}{{/authors}}", partials: partials) == [])
        #expect(findings("{{>card}}{{>card}}", partials: partials) == ["template-unknown-name card.html:2:3:4"])
    }

    @Test func onlyModelsHaveFields() {
        #expect(findings("{{title.length}}") == ["template-no-fields page.html:1:9:6"])
        #expect(findings("{{authors.name}}") == ["template-no-fields page.html:1:11:4"])
    }

    @Test func theDotNeedsAListOfTexts() {
        #expect(
            findings("{{.}}{{#authors}}{{.}}{{/authors}}") == [
                "template-no-item page.html:1:3:1", "template-no-item page.html:1:20:1",
            ])
        #expect(findings("{{#words}}{{#.}}{{/.}}{{/words}}") == ["template-no-item page.html:1:14:1"])
    }

    @Test(arguments: ["is_home", "author", "authors", "words"])
    func whatIsNoTextOrNumberIsNotPrinted(_ name: String) {
        #expect(findings("{{\(name)}}") == ["template-not-printable page.html:1:3:\(name.count)"])
    }

    @Test func aStringIsNoCondition() {
        #expect(
            findings("{{#i18n.a}}{{/i18n.a}}", strings: strings(["a": "b"])) == [
                "template-string-condition page.html:1:4:6"
            ])
    }

    @Test func aTemplateMustExist() {
        let (compiled, findings) = library("").compile("pagе", against: page)
        #expect(compiled == nil)
        #expect(findings.map(summary) == ["template-unknown-template → page"])
    }

    // MARK: Inclusion

    @Test func aPartialMustExist() {
        #expect(findings("{{> crad }}", partials: ["card": ""]) == ["template-unknown-partial page.html:1:5:4 → card"])
    }

    @Test func aParentMustExist() {
        #expect(
            findings("\n{{<bse}}{{/bse}}", partials: ["base": ""]) == ["template-unknown-parent page.html:2:4:3 → base"]
        )
    }

    @Test func aReplacedBlockMustBeInTheParent() {
        #expect(
            findings("{{<base}}{{$mian}}x{{/mian}}{{/base}}", partials: ["base": "{{$main}}{{/main}}"]) == [
                "template-unknown-block page.html:1:13:4 → main"
            ])
    }

    @Test func whatAParentTagHoldsOutsideItsBlocksIsNeverPrinted() {
        let (compiled, findings) = library(
            "{{<base}} {{! fine }}\n lost {{$a}}x{{/a}}{{/base}}", partials: ["base": "{{$a}}{{/a}}"]
        ).compile("page", against: page)
        #expect(findings.map(summary) == ["template-outside-block page.html:2:2:4"])
        #expect(findings.map(\.severity) == [.warning])
        #expect(compiled != nil)
    }

    @Test func inclusionsMustEnd() {
        #expect(findings("{{>a}}", partials: ["a": "{{>b}}", "b": "{{>a}}"]) == ["template-recursion b.html:1:4:1"])
        #expect(findings("{{<page}}{{/page}}") == ["template-recursion page.html:1:4:4"])
        #expect(
            findings("{{i18n.a}}", strings: strings(["a": "{{i18n.a}}"])) == ["template-recursion i18n/es.yml:1:0:1"])
        #expect(
            findings("{{<a}}{{$x}}{{>page}}{{/x}}{{/a}}", partials: ["a": "{{$x}}{{/x}}"]) == [
                "template-recursion page.html:1:16:4"
            ])
    }

    // MARK: Strings

    @Test func aStringMustExist() {
        #expect(
            findings("{{i18n.red_more}}", strings: strings(["read_more": "Leer"])) == [
                "template-unknown-string page.html:1:8:8 → read_more"
            ])
        #expect(findings("{{i18n}}") == ["template-unknown-string page.html:1:3:4"])
    }

    @Test func aStringsNamesMustExistWhereItIsUsed() {
        let strings = strings(["a": "", "by": "por {{nam}}"])
        let found = library("\n{{#authors}}{{i18n.by}}{{/authors}}", strings: strings).compile("page", against: page).1
        #expect(found.map(summary) == ["template-string-name i18n/es.yml:2:0:1 → name"])
        #expect(found.first?.arguments == ["name": "nam", "key": "by", "place": "page.html:2"])
    }

    @Test func aPluralNeedsACount() {
        let text = Strings.Text("x", at: SourceLocation("es.yml", line: 1))
        let strings = Strings(["n": .plural(one: text, other: text)])
        let noCount = Schema(name: "None", fields: [])
        #expect(
            library("{{i18n.n}}", strings: strings).compile("page", against: noCount).1.map(summary) == [
                "template-plural-count page.html:1:3:6"
            ])
    }

    // MARK: Places in HTML

    @Test(arguments: [
        "<a class={{title}}>", "<a class=x{{title}}>", "<a {{title}}>", "<a data-{{title}}=\"\">", "<{{title}}>",
        "<h{{title}}>", "<a class={{count}}>", "<a class= {{url}}>", "<a {{body}}>", "<p\n{{title}}",
    ])
    func aValueInATagStandsInQuotes(_ template: String) {
        let rules = library(template).compile("page", against: page).1.map(\.rule)
        #expect(rules == ["template-unquoted-attribute"])
    }

    @Test func anUnquotedAttributeIsMarkedAtTheName() {
        #expect(findings("<a class={{title}}>") == ["template-unquoted-attribute page.html:1:12:5"])
    }

    @Test(arguments: [
        "<script>var a = {{count}};</script>", "<STYLE media=\"x\">{{title}}</style>", "<script>{{body}}</script>",
        "<script>'</p>'{{title}}</script>", "<p onclick=\"f('{{title}}')\">", "<iframe srcdoc='{{title}}'>",
    ])
    func namesStayOutOfCode(_ template: String) {
        #expect(library(template).compile("page", against: page).1.map(\.rule) == ["template-name-in-script"])
    }

    @Test func stringsStayOutOfCode() {
        let strings = strings(["a": "x {{title}}"])
        #expect(findings("<script>{{i18n.a}}</script>", strings: strings).count == 1)
    }

    @Test func htmlStaysOutOfAttributes() {
        #expect(findings("<a title=\"{{body}}\">") == ["template-html-in-attribute page.html:1:13:4"])
    }

    @Test(arguments: ["title", "url"])
    func aTripleMustacheIsForHTMLAlone(_ name: String) {
        #expect(findings("{{{\(name)}}}") == ["template-triple-on-text page.html:1:4:\(name.count)"])
        #expect(findings("{{&\(name)}}") == ["template-triple-on-text page.html:1:4:\(name.count)"])
    }

    @Test func dynamicValuesAreAlwaysEscaped() {
        #expect(findings("{{{extra.a}}}") == ["template-triple-on-text page.html:1:4:7"])
    }

    @Test(arguments: [
        "<a href=\"{{title}}\">", "<img SRC=' {{title}}'>", "<form action=\"{{title}}\">",
        "<img srcset=\"{{url}} 1x, {{title}} 2x\">", "<video poster=\"{{#is_home}}/{{/is_home}}{{title}}\">",
        "<a href=\"{{i18n.x}}\">",
    ])
    func aTextIsNoURL(_ template: String) {
        let rules = library(template, strings: strings(["x": "{{title}}"])).compile("page", against: page).1.map(\.rule)
        #expect(rules == ["template-not-url"])
    }

    @Test func aTextInPlaceOfAURLIsMarked() {
        #expect(findings("<a href=\"{{author.name}}\">") == ["template-not-url page.html:1:12:11"])
    }

    @Test(arguments: [
        "<a href=\"{{url}}\">", "<a href=\"#{{title}}\">", "<a href=\"mailto:{{title}}\">",
        "<a href=\"{{url}}?q={{title}}\">",
        "<a title=\"{{title}}\" href='/'>", "<h{{count}}>{{title}}</h{{count}}>", "<a href=x>{{title}}</a>",
        "<script src=\"{{url}}\"></script>{{title}}", "<!-- <a {{title}} -->{{title}}", "<!DOCTYPE html>{{title}}",
        "<p class=\"a{{#is_home}} {{title}}{{/is_home}}\">{{title}}</p>",
        "<a {{#url}}href=\"{{url}}\"{{/url}}>{{title}}</a>",
        "a < b {{title}}", "<img srcset=\"{{url}} 1x, {{url}} 2x\">", "<style>a{}</style><p title='{{title}}'>",
        "<input disabled value=\"{{title}}\"/>{{title}}", "{{#is_home}}<a href=\"{{url}}\">{{/is_home}}{{title}}",
        "<script>{{#is_home}}f(){{/is_home}}</script>", "<a data-x=\"{{title}}\">", "<a href=\"{{extra.link}}\">",
        "<h{{#is_home}}1{{/is_home}}{{^is_home}}2{{/is_home}} id=\"{{title}}\">",
    ])
    func valuesAreFineWhereTheyAreSafe(_ template: String) {
        #expect(findings(template) == [])
    }

    @Test func findingsComeInReadingOrder() {
        #expect(
            findings("{{b1}}\n{{>a}}\n{{a1}}", partials: ["a": "{{c1}}"]) == [
                "template-unknown-name a.html:1:3:2", "template-unknown-name page.html:1:3:2",
                "template-unknown-name page.html:3:3:2",
            ])
    }
}
