import PortavozMarkdown
import Testing

/// Punctuation is written as the language does, and only where there is prose.
struct TypographyTests {
    @Test(arguments: [
        ("\"a\"", "«a»"), ("\"a \"b\" c\"", "«a “b” c»"), ("\"a \"b \"c\" d\" e\"", "«a “b ‘c’ d” e»"),
        ("'a'", "‘a’"), ("\"a 'b' c\"", "«a ‘b’ c»"), ("\"a **b** c\"", "«a <strong>b</strong> c»"),
        ("**\"a\"**", "<strong>«a»</strong>"), ("*\"a* b\"", "<em>«a</em> b»"), ("(\"a\"), [\"b\"]", "(«a»), [«b»]"),
        ("\"¿a?\", \"¡b!\".", "«¿a?», «¡b!»."), ("\"a\nb\"", "«a\nb»"), ("\"a\\\nb\"", "«a<br />\nb»"),
        ("¿\"a\"?", "¿«a»?"), ("—\"a\"—", "—«a»—"), ("\"`b`\"", "«<code>b</code>»"), ("\"...y a\"", "«…y a»"),
        ("\"[a](b)\"", "«<a href=\"b\">a</a>»"), ("[\"a\"](b)", "<a href=\"b\">«a»</a>"), ("\"a\"/\"b\"", "«a»/«b»"),
        ("«a \"b\" c»", "«a “b” c»"), ("“a \"b\" c”", "“a ‘b’ c”"), ("\"a «b\" c»", "«a «b» c»"),
    ])
    func quotationsInSpanish(_ markdown: String, _ html: String) {
        #expect(rendered(markdown).text == "<p>\(html)</p>\n")
    }

    @Test(arguments: [
        ("\"a\"", "“a”"), ("\"a 'b' c\"", "“a ‘b’ c”"), ("'a \"b\" c'", "‘a “b” c’"),
        ("\"a \"b\" c\"", "“a ‘b’ c”"),
        ("don't", "don’t"), ("the dogs' bone", "the dogs’ bone"), ("'90s and '20", "’90s and ’20"),
        ("'Don't,' she said", "‘Don’t,’ she said"), ("**it**'s", "<strong>it</strong>’s"), ("1990's", "1990’s"),
        ("\"'a' b\"", "“‘a’ b”"), ("\"a 'b'\"", "“a ‘b’”"), ("\"She said, 'a.'\"", "“She said, ‘a.’”"),
    ])
    func quotationsInEnglish(_ markdown: String, _ html: String) {
        #expect(rendered(markdown, language: "en").text == "<p>\(html)</p>\n")
    }

    @Test(arguments: [
        ("5'10\" y 27\"", "5'10&quot; y 27&quot;"), ("\"mide 5'10\" o más\"", "«mide 5'10&quot; o más»"),
        ("\"una de 27\" y ya\"", "«una de 27&quot; y ya»"), ("\"tiene 27\" y \"28\"", "«tiene 27» y «28»"),
        ("un \" suelto", "un &quot; suelto"), ("\"a", "&quot;a"), ("a\"", "a&quot;"),
        ("a \" b \" c", "a &quot; b &quot; c"),
        ("\"\"", "&quot;&quot;"), ("5' x 3'", "5' x 3'"), ("\"a\n\nb\"", "&quot;a</p>\n<p>b&quot;"),
    ])
    func whatHasNoPartnerStays(_ markdown: String, _ html: String) {
        #expect(rendered(markdown).text == "<p>\(html)</p>\n")
    }

    @Test(arguments: [
        ("a... b", "a… b"), ("a.... b", "a.... b"), ("a.. b", "a.. b"), ("../...", "../..."), ("1--2", "1–2"),
        ("a -- b", "a – b"), ("a --- b", "a — b"), ("a ---- b", "a ---- b"), ("usa --force", "usa --force"),
        ("a --b-- c", "a –b– c"), ("a --> b <-- c", "a --&gt; b &lt;-- c"), ("—Hola —dijo.", "—Hola —dijo."),
        ("1.2.3", "1.2.3"), ("a-b", "a-b"), ("**a**--b", "<strong>a</strong>–b"),
    ])
    func dotsAndHyphens(_ markdown: String, _ html: String) {
        #expect(rendered(markdown).text == "<p>\(html)</p>\n")
    }

    @Test(arguments: [
        ("\\\"a\\\"", "&quot;a&quot;"), ("\"a \\\"b\\\" c\"", "«a &quot;b&quot; c»"), ("it\\'s", "it's"),
        ("a.\\.. b", "a... b"), ("a\\-- b", "a-- b"), ("a\\... b", "a... b"), ("\\\\\"a\"", "\\«a»"),
        ("`\\\"a\\\"` \\\"", "<code>\\&quot;a\\&quot;</code> &quot;"),
        ("<i title=\"C:\\\"> \\\"", "<i title=\"C:\\\"> &quot;"),
        ("[a\\\"](b \"c\\\"d\")", "<a href=\"b\" title=\"c&quot;d\">a&quot;</a>"), ("1\\. a", "1. a"),
        ("*a\\\"*b", "*a&quot;*b"),
    ])
    func anEscapedSignStandsForItself(_ markdown: String, _ html: String) {
        #expect(rendered(markdown).text == "<p>\(html)</p>\n")
    }

    @Test(arguments: [
        ("`\"a\"...--`", "<code>&quot;a&quot;...--</code>"),
        ("<i title=\"a--b\">\"c\"</i>", "<i title=\"a--b\">«c»</i>"),
        ("<kbd>\"--\"</kbd> \"b\"", "<kbd>&quot;--&quot;</kbd> «b»"),
        ("<https://a.es/b--c...d>", "<a href=\"https://a.es/b--c...d\">https://a.es/b--c...d</a>"),
        (
            "\"https://a.es/b--c\" www.a.es/d...e",
            "«<a href=\"https://a.es/b--c\">https://a.es/b--c</a>» "
                + "<a href=\"http://www.a.es/d...e\">www.a.es/d...e</a>"
        ),
        ("~~\"https://a.es/b--c\"~~", "<del>«<a href=\"https://a.es/b--c\">https://a.es/b--c</a>»</del>"),
        ("[a--b](c--d \"e--f\")", "<a href=\"c--d\" title=\"e--f\">a–b</a>"),
        ("![\"a\"](b)", "<img src=\"b\" alt=\"&quot;a&quot;\" />"),
    ])
    func codeAddressesAndTagsStay(_ markdown: String, _ html: String) {
        #expect(rendered(markdown).text == "<p>\(html)</p>\n")
    }

    @Test func codeBlocksAndOtherDialectsStay() {
        let code = "    \"a\"--...\n"
        #expect(rendered(code).text == "<pre><code>&quot;a&quot;--...\n</code></pre>\n")
        for dialect in [Dialect.commonmark, .gfm] {
            #expect(rendered("\"a\"... -- 'b' \\\"", dialect).text == "<p>&quot;a&quot;... -- 'b' &quot;</p>\n")
        }
        var options = MarkdownOptions()
        options.typography = false
        #expect(renderMarkdown(Array("\"a\"...".utf8), options: options).text == "<p>&quot;a&quot;...</p>\n")
    }

    @Test func aHeadingsIDKnowsNothingOfTypography() {
        let document = rendered("## \"a\" -- b... 'c'\n\n\"d\" -- e")
        #expect(document.headings.map(\.id) == ["a-b-c"])
        #expect(document.headings.map(\.html) == ["«a» – b… ‘c’"])
        #expect(document.headings.map(\.text) == ["\"a\" -- b... 'c'"])
        #expect(document.excerpt == "«d» – e")
    }

    @Test func eachBlockIsReadByItself() {
        let html = rendered("> \"a\n\n- b\"\n- \"c\"\n\n| \"a | b\" |\n|---|---|\n| \"c\" | d |").text
        #expect(html.contains("<p>&quot;a</p>"))
        #expect(html.contains("<li>b&quot;</li>\n<li>«c»</li>"))
        #expect(html.contains("<th>&quot;a</th>\n<th>b&quot;</th>"))
        #expect(html.contains("<td>«c»</td>"))
        #expect(rendered("> [!NOTE] \"a\n> b\"").text.contains("&quot;a</p>\n<p>b&quot;</p>"))
    }

    @Test func wordsAreCountedAsBefore() {
        let text = "\"uno\" dos--tres... cuatro's 'cinco' \"seis"
        #expect(rendered(text).wordCount == rendered(text, .gfm).wordCount)
    }

    /// Text is read in blocks of eight bytes, so every sign stands once at each place of a block, and across two.
    @Test func nothingDependsOnWhereInTheTextASignStands() {
        for length in 0..<24 {
            let pad = String(repeating: "z", count: length)
            for (markdown, html) in [("--x", "–x"), ("...", "…"), ("'s", "’s"), (" \"x\"", " «x»")] {
                guard length > 0 || !markdown.hasPrefix(" ") && markdown == "..." else { continue }
                #expect(rendered(pad + markdown).text == "<p>\(pad)\(html)</p>\n", "after \(length)")
            }
        }
    }

    @Test func placesAreTrueBesideSigns() {
        let links = rendered("\"ñ\" \\\"x\\\" ‘a’ [\"b\\\"\"](c) -- \\\" [d](e) www.a.es").links
        #expect(links.map(\.column) == [15, 32, 39])
        #expect(links.map(\.length) == [10, 6, 8])
    }

    /// With its signs written back, a text is what it is without typography: tags, addresses, ids and places never change.
    @Test func nothingButSignsChanges() {
        let pieces = [
            "\"", "'", "...", "--", "---", "a", "ñ ", " ", " b", "5", "27\"", "*", "**", "`", "[", "](c--d)",
            "<i x='--'>", "<kbd>",
            "</kbd>", "\n", "\n\n", "> ", "- ", "# ", "| ", "\n|---|\n", "\\\"", "\\-", ".", "-", "~~",
            "https://a.es/b--c", "www.a.es...",
            "(", ")", "![", "&quot;", "[^1]", "\n\n[^1]: ", "    ", "<!-- more -->\n", "🎈", "¿",
        ]
        var random = SeededNumbers(seed: 11)
        var options = MarkdownOptions()
        for number in 0..<1_500 {
            let text = (0..<random.below(24) + 1).map { _ in pieces[random.below(pieces.count)] }.joined()
            options.language = number % 2 == 0 ? "es" : "en"
            options.typography = true
            let written = renderMarkdown(Array(text.utf8), options: options)
            options.typography = false
            let plain = renderMarkdown(Array(text.utf8), options: options)
            #expect(written.text.withPlainSigns == plain.text, "\(text.debugDescription)")
            #expect(written.headings.map(\.id) == plain.headings.map(\.id))
            #expect(written.links.map(\.destination) == plain.links.map(\.destination))
            #expect(written.links.map(\.column) == plain.links.map(\.column), "\(text.debugDescription)")
            #expect(written.wordCount == plain.wordCount, "\(text.debugDescription)")
        }
    }

    @Test(.timeLimit(.minutes(1))) func manySignsTakeNoSquareTime() {
        for sign in ["\"a ", "'a ", "a\" ", "\"'", "«\"a» ", "-- ", "--a ", "\\\"", "**\"", "\"a 27\" "] {
            let text = String(repeating: sign, count: 50_000)
            #expect(!rendered(text).html.isEmpty)
        }
    }
}

extension String {
    fileprivate var withPlainSigns: String {
        replacing(/[«»“”]/, with: "&quot;").replacing(/[‘’]/, with: "'").replacing("…", with: "...")
            .replacing("–", with: "--").replacing("—", with: "---")
    }
}
