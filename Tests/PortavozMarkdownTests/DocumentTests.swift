import PortavozMarkdown
import Testing

/// The facts that come back beside the HTML.
struct DocumentTests {
    @Test(arguments: [
        ("Qué ganamos: ¡más!", "que-ganamos-mas"), ("Ñandú  &  œuvre—ß", "nandu-oeuvre-ss"), ("ÁRBOL", "arbol"),
        ("n\u{303}u", "nu"), ("`code` y [enlace](x)", "code-y-enlace"), ("2025–2026", "2025-2026"),
        ("Привет", "привет"), ("ÀÉÎÕÜ ÿ Æ Þ × ÷ ª¡ 日 𝒳", "aeiou-y-ae-th-ª-日-𝒳"),
        ("¿?", "seccion"), ("-a--b-", "a-b"),
    ])
    func aHeadingsIDIsPlain(_ heading: String, _ id: String) {
        #expect(rendered("## \(heading)").headings.map(\.id) == [id])
    }

    @Test func headingIDsAreUniqueAndOnlyEarlierOnesMatter() {
        #expect(
            rendered("## x\n## x\n## x-2\n## x\n##\n##").headings.map(\.id) == [
                "x", "x-2", "x-2-2", "x-3", "seccion", "seccion-2",
            ])
        #expect(rendered("##", language: "en-GB").headings.map(\.id) == ["section"])
    }

    @Test func aHeadingComesBackWithoutItsLinks() {
        let document = rendered("> ## Un *gran* [día](x) ![sol](y)\n\nOtro\n---", firstLine: 4)
        let heading = document.headings[0]
        #expect(
            heading.html == "Un <em>gran</em> día <img src=\"y\" alt=\"sol\" />")
        #expect(heading.text == "Un gran día sol")
        #expect([heading.level, heading.line, heading.column] == [2, 4, 3])
        #expect([document.headings[1].level, document.headings[1].line, document.headings[1].column] == [2, 6, 1])
    }

    @Test(arguments: Dialect.allCases) func everyDestinationStandsWhereItsRangeSays(_ dialect: Dialect) {
        let document = rendered(
            "[a](b&c \"t\") ![d](<e f>)\n\n<img src='g&amp;h'> <a href=i>\n\n<p>\n<video poster=\"j\">\n\n# [k](l)",
            dialect)
        let html = document.html
        #expect(
            document.links.map { String(decoding: html[$0.htmlRange], as: UTF8.self) }
                == ["b&amp;c", "e%20f", "g&amp;h", "i", "j", "l"])
        #expect(document.links.map(\.destination) == ["b&c", "e f", "g&h", "i", "j", "l"])
        #expect(document.links.map(\.text) == ["a", "d", "", "", "", "k"])
        #expect(document.links[2].kind == .rawHTML(element: "img", attribute: "src"))
    }

    @Test(arguments: [
        ("<A HREF=x>", ["x"]), ("<a href = 'x y' title=\"href=z\">", ["x y"]), ("<!-- <a href=x> -->", []),
        ("<script>'<a href=x>'</script><a href=y>", ["y"]), ("<style>a</styles><a href=x></style>", []),
        ("<img srcset='a 1x, b 2x,c'>", ["a", "b", "c"]), ("<object data=x><p data=y>", ["x"]), ("<a href=x", []),
        ("<a href=\"x", []), ("<a href=x/>", ["x/"]), ("<a =href=x href=y href=z>", ["y"]), ("</a href=x>", []),
        ("<a href=''>", []), ("<a href=&#47;&quot;>", ["/\""]), ("<!--><a href=x>", ["x"]), ("<a b='>' href=x>", ["x"]),
    ])
    func referencesOfRawHTMLAreReadAsBrowsersDo(_ html: String, _ destinations: [String]) {
        #expect(rendered("<div>\(html)").links.map(\.destination) == destinations)
    }

    @Test func anchorsOfRawHTMLAreKnown() {
        #expect(rendered("<p id='a'>\n\nx <a name=b>y</a> <i name=c id=\"d\">").anchors == ["a", "b", "d"])
    }

    @Test(arguments: [
        ("uno dos, tres", 3), ("foo**bar** baz", 2), ("año — 2026 «ok»", 3), ("it's 'ok'", 2),
        ("```\na b\n```\nc `d e` f", 2),
        ("a\nb", 2), ("# a\n\n- b\n- c", 3), ("日本 a", 2), ("![x y](z) w", 1), ("", 0),
    ])
    func wordsOfRunningTextAreCounted(_ markdown: String, _ count: Int) {
        #expect(rendered(markdown).wordCount == count)
    }

    /// Text is read in blocks of eight bytes, so everything stands once at each place of a block, and across two.
    @Test func nothingDependsOnWhereInTheTextItStands() {
        for length in 0..<24 {
            let pad = String(repeating: "z", count: length) + " "
            let text = pad + "año it's ''a'' l’eau œuvre × 日本 «é» <b> \"&\" www.a.es x@b.es ñ"
            let document = rendered(text, .gfm)
            #expect(document.wordCount == 14 + (length > 0 ? 1 : 0), "after \(length) letters")
            let html =
                pad.drop { $0 == " " } + "año it's ''a'' l’eau œuvre × 日本 «é» <b> &quot;&amp;&quot; "
                + "<a href=\"http://www.a.es\">www.a.es</a> <a href=\"mailto:x@b.es\">x@b.es</a> ñ"
            #expect(document.text == "<p>\(html)</p>\n")
            let signs = text.unicodeScalars.enumerated().filter { $0.element == "w" || $0.element == "@" }.map(\.offset)
            #expect(document.links.map(\.column) == [signs[0] + 1, signs[3]])
        }
    }

    @Test func theExcerptIsTheFirstParagraphCutAtAWord() {
        #expect(rendered("# t\n\n> q\n\nuno *dos*\ntres [x](y) <b>z</b>\n\notro").excerpt == "uno dos tres x z")
        let long = rendered(String(repeating: "cinco ", count: 60)).excerpt
        #expect(long.count <= 300)
        #expect(long.hasSuffix("cinco cinco…"))
        #expect(rendered(String(repeating: "a", count: 400)).excerpt == String(repeating: "a", count: 300) + "…")
    }

    @Test func allImagesOfASiteButTheFirstLoadLate() {
        #expect(
            rendered("![a](b)\n\na ![b](c \"d\")").text
                == "<p><img src=\"b\" alt=\"a\" /></p>\n"
                + "<p>a <img src=\"c\" alt=\"b\" title=\"d\" loading=\"lazy\" decoding=\"async\" /></p>\n")
        #expect(rendered("![b](c) ![b](c)", .gfm).text.contains("lazy") == false)
    }

    @Test func anImageWithATitleAloneInItsParagraphIsAFigure() {
        #expect(
            rendered("![b](c \"d & e\")").text
                == "<figure>\n<img src=\"c\" alt=\"b\" />\n"
                + "<figcaption>d &amp; e</figcaption>\n</figure>\n")
        #expect(rendered("- ![b](c \"d\")").text.contains("<li><img"))
    }

    @Test func faultsComeWithTheirPlaces() {
        let problems = rendered("# Uno\n\nñ ![](a.jpg) ![ ](b.jpg)", firstLine: 7).problems
        #expect(problems.map(\.rule) == ["heading-level-one", "missing-alt", "missing-alt"])
        #expect(problems.map(\.line) == [7, 9, 9])
        #expect(problems.map(\.column) == [1, 3, 14])
        #expect(problems[0].arguments == ["text": "Uno"])
        #expect(problems[1].arguments == ["destination": "a.jpg"])
        #expect(rendered("# Uno", .gfm).problems.isEmpty)
    }
}
