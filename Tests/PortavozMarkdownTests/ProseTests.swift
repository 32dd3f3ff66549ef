import PortavozMarkdown
import Testing

/// Running text is handed out as it is read, and every byte of it with its place.
struct ProseTests {
    private func prose(_ markdown: String, trust: Trust = .trusted, firstLine: Int = 1) -> MarkdownDocument {
        var options = MarkdownOptions()
        options.trust = trust
        options.firstLine = firstLine
        options.gathersProse = true
        return renderMarkdown(Array(markdown.utf8), options: options)
    }

    private func place(of word: String, in markdown: String) -> String {
        for prose in prose(markdown).prose {
            let text = String(decoding: prose.text, as: UTF8.self)
            guard let found = text.range(of: word) else { continue }
            let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
            let place = prose.place(of: start..<start + word.utf8.count)
            return "\(place.line):\(place.column)+\(place.length)"
        }
        return "nowhere"
    }

    @Test func nothingIsGatheredUnlessAskedFor() {
        #expect(rendered("Hola *mundo*.\n\n<!-- portavoz: allow shouting -->\n\nAdiós.").prose.isEmpty)
        #expect(rendered("<!-- portavoz: allow shouting -->").comments.isEmpty)
    }

    @Test(arguments: [
        ("Un error aquí.", "1:4+5"), ("Un er*r*or aquí.", "1:4+7"), ("Un **err**or", "1:6+7"),
        ("ñandú\n  error", "2:3+5"), ("> x\n> ñ error", "2:5+5"), ("> x\nerror", "2:1+5"),
        ("- a\n- **b** error", "2:9+5"),
        ("# error", "1:3+5"), ("x error\n===", "1:3+5"), ("[a](b \"t)\") error", "1:13+5"), ("[error](b)", "1:2+5"),
        ("![error](b)", "1:3+5"), ("`x` error", "1:5+5"), ("\\*error\\*", "1:3+5"), ("&amp; error", "1:7+5"),
        ("~~error~~", "1:3+5"), ("- [x] error", "1:7+5"), ("> [!NOTE]\n> error", "2:3+5"),
        ("> [!NOTE] error", "1:11+5"),
        ("| a | b |\n|---|---|\n| ñ | error |", "3:7+5"), ("x[^1]\n\n[^1]: ñ error", "3:9+5"),
        ("x[^1] error\n\n[^1]: ñ", "1:7+5"),
        ("https://a.es error", "1:14+5"), ("<https://a.es> error", "1:16+5"), ("<b>error</b>", "1:4+5"),
        ("[x]: y\nerror", "2:1+5"), ("[x]: y\n[a][x] error", "2:8+5"), ("a\\\nerror", "2:1+5"), ("a  \nerror", "2:1+5"),
        ("x error\n===\n\ny", "1:3+5"), ("x\nerror\n---\ny", "2:1+5"), ("> x error\n> ---\n> y", "1:5+5"),
        ("x error\n---\n---\ny", "1:3+5"), ("tel&eacute;fono error", "1:17+5"), ("&bogus; error", "1:9+5"),
        ("\"x\" -- error", "1:8+5"), ("a\r\nerror", "2:1+5"), ("x <!-- portavoz: allow a --> error", "1:30+5"),
    ])
    func aWordIsFoundWhereItStands(_ markdown: String, _ expected: String) {
        #expect(place(of: "error", in: markdown) == expected)
    }

    @Test(arguments: Array(0..<20) + Array(1010..<1034))
    func aWordIsFoundBehindEscapesAndReferencesAnywhere(letters: Int) {
        let before = String(repeating: "a", count: letters) + "\\* ñ &amp; b\\& cd &eacute; e & \\f "
        let column = before.unicodeScalars.count + 1
        #expect(place(of: "error", in: before + "error") == "1:\(column)+5")
        #expect(place(of: "error", in: before + "er*r*or, y más") == "1:\(column)+7")
    }

    @Test func aLineBreakIsNoGap() {
        #expect(place(of: "las redes\nsociales", in: "En las redes\nsociales") == "1:4+9")
        #expect(place(of: "las redes\nsociales", in: "> En las *redes\n> sociales*") == "1:6+10")
    }

    @Test func whereThePlaceCannotBeToldTheBlockIsMarked() {
        #expect(place(of: "error", in: "[x]: y\n't'\nuno error") == "1:0+1")
        #expect(place(of: "error", in: "`a\nb` error") == "2:0+1")
    }

    @Test func emphasisAndLanguagesAreMarked() {
        func spans(_ markdown: String, trust: Trust = .trusted) -> [String] {
            prose(markdown, trust: trust).prose.flatMap { prose in
                prose.spans.map { span in
                    String(decoding: prose.text[span.range], as: UTF8.self) + (span.language.map { " " + $0 } ?? "")
                }
            }
        }
        #expect(spans("Un *cold brew* y __otro__ y *a **b** c*") == ["cold brew", "a b c"])
        #expect(spans("Un <i lang=\"en\">cold</i> y <b LANG='fr-CA' class=x>froid</b>") == ["cold en", "froid fr-CA"])
        #expect(spans("<b>x</b> <i lang=>y</i> <i lang=en>z") == [])
        #expect(spans("<i lang=en>z</i>", trust: .untrusted) == [])
    }

    @Test func whatStandsBetweenTagsOfCodeAndQuotationsIsNoProse() {
        func texts(_ markdown: String, trust: Trust = .trusted) -> [String] {
            prose(markdown, trust: trust).prose.map {
                String(decoding: $0.text, as: UTF8.self).replacing("\u{FFFC}", with: "-")
            }
        }
        #expect(texts("a <code>b *c*</code> d <q>e</q> f") == ["a -- d -- f"])
        #expect(texts("a <kbd>b\nc") == ["a -\n"])
        #expect(texts("a <code>b</code>", trust: .untrusted).allSatisfy { $0.contains("b") })
        #expect(place(of: "error", in: "a <code>b</code> error") == "1:18+5")
    }

    @Test func examplesAndQuotationsKnowWhereTheyBegin() {
        let document = prose("> a\n>\n> b\n\n> [!DO]\n> c\n\nx\n\n> [!DONT]\n> d\n>\n> e")
        #expect(document.prose.map(\.quotationLine) == [1, 1, 0, 0, 0, 0])
        #expect(document.prose.map { $0.example?.line } == [nil, nil, 5, nil, 10, 10])
        #expect(document.prose.map { $0.example?.isGood } == [nil, nil, true, nil, false, false])
    }

    @Test func codeAndQuotationsAreToldApart() {
        let document = prose("a `b` c\n\n> d\n\n```\ne\n```\n\n> [!TIP]\n> f\n\n> [!DONT]\n> g")
        #expect(document.prose.map { String(decoding: $0.text, as: UTF8.self) } == ["a \u{FFFC} c", "d", "f", "g"])
        #expect(document.prose.map(\.isQuotation) == [false, true, false, true])
    }

    @Test func commentsToTheChecksHaveTheirPlaces() {
        let document = prose(
            "<!-- portavoz: allow a -->\n\nñ <!-- portavoz:  allow b  --> x\n\n<!-- other -->", firstLine: 5)
        #expect(document.comments.map(\.text) == ["allow a", "allow b"])
        #expect(document.comments.map { [$0.line, $0.column, $0.length] } == [[5, 1, 26], [7, 3, 28]])
        #expect(document.comments.map(\.isInline) == [false, true])
    }

    @Test func commentsToTheChecksAreNotPublished() {
        let text = "<!-- portavoz: allow a -->\n\nx <!-- portavoz: allow b --> y <!-- z -->"
        #expect(rendered(text).text == "<p>x  y <!-- z --></p>\n")
        #expect(rendered("<!-- portavoz: allow a --> <!-- portavoz: allow b -->").text == "")
        // What stands between two of them is.
        let between = "<!-- portavoz: allow a --><b>x</b><!-- portavoz: allow b -->"
        #expect(rendered(between).text.contains("<b>x</b>"))
    }

    @Test func aCommentBetweenATableAndACalloutIsOfTheCallout() {
        for kind in ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION", "DO", "DONT"] {
            let document = prose("| a |\n|---|\n<!-- portavoz: allow a -->\n> [!\(kind)]\n> x\n> y")
            #expect(document.comments.map { [$0.line, $0.until] } == [[3, 6]])
        }
    }

    @Test func severalCommentsOnALineHaveTheirPlaces() {
        let document = prose("<!-- portavoz: allow a --> <!-- portavoz: allow b -->\n\n- x\n- y\n- z\n\nx")
        #expect(document.comments.map(\.text) == ["allow a", "allow b"])
        #expect(
            document.comments.map { [$0.line, $0.column, $0.length, $0.until] } == [[1, 1, 26, 6], [1, 28, 26, 6]])
    }

    @Test func aGuestsCommentIsNone() {
        let document = prose("<!-- portavoz: allow a -->\n\nx <!-- portavoz: allow b -->", trust: .untrusted)
        #expect(document.comments.isEmpty)
    }

    /// Whatever the constructs, a piece with a place stands there byte for byte.
    @Test func noPieceIsAtAWrongPlace() {
        let pieces = [
            "[añ](b)", "![al](b)", "`x\ny`", "\n", "\n\n", "> ", "- ", "  ", "\t", "\"", "\\\"", "ñ", "🎈", "\r\n",
            "<i\nz>", "[a](b\n'c\nd')", "[r]: /x\n", "[r]", "*", "**", "~~", "[^1]", "\n\n[^1]: ", "| ", "\n|---|\n",
            "&#126;", "www.a.es ", "\\[", "# ", "...", "1. ", "word", "&amp;", "`", "``", "_", " x ", "[!NOTE]",
        ]
        var random = SeededNumbers(seed: 11)
        var (told, untold) = (0, 0)
        for _ in 0..<6_000 {
            let text = (0..<random.below(14) + 2).map { _ in pieces[random.below(pieces.count)] }.joined()
            let lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
            for prose in prose(text).prose {
                for (index, piece) in prose.pieces.enumerated() {
                    let end = index + 1 < prose.pieces.count ? prose.pieces[index + 1].start : prose.text.count
                    let written = String(decoding: prose.text[piece.start..<end], as: UTF8.self)
                    guard piece.column > 0 else {
                        untold += 1
                        continue
                    }
                    told += 1
                    if written.isEmpty || written == "\n" || written == "\u{FFFC}" { continue }
                    guard piece.line <= lines.count else {
                        Issue.record("no line \(piece.line) in \(text.debugDescription)")
                        continue
                    }
                    let rest = String(
                        String.UnicodeScalarView(lines[piece.line - 1].unicodeScalars.dropFirst(piece.column - 1)))
                    let isThere = rest.hasPrefix(written) || rest.hasPrefix("&")
                    #expect(isThere, "\(written) at \(piece.line):\(piece.column) in \(text.debugDescription)")
                }
            }
        }
        #expect(told > untold)
    }
}
