import PortavozDiagnostics
import PortavozYAML
import Testing

@Suite struct YAMLErrorTests {
    private func expect(
        _ marked: String, _ rule: String, _ arguments: [String: String] = [:], suggestion: String? = nil,
        firstLine: Int = 1, sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) {
        let source = MarkedSource(marked, firstLine: firstLine)
        let result = parseYAML(source.bytes, file: "a.md", firstLine: firstLine)
        let expected = source.marks.map { Diagnostic(rule, at: $0, arguments, suggestion: suggestion) }
        #expect(result.diagnostics == expected, sourceLocation: sourceLocation)
        #expect(result.node == nil, sourceLocation: sourceLocation)
    }

    private func expectSyntax(
        _ marked: String, _ cause: String, _ arguments: [String: String] = [:], suggestion: String? = nil,
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) {
        expect(
            marked, "yaml-syntax", arguments.merging(["cause": cause]) { $1 }, suggestion: suggestion,
            sourceLocation: sourceLocation)
    }

    @Test func positionsCountFromTheFilesFirstLine() {
        expect(
            "a: b\nc: «d: e»\n", "yaml-colon", suggestion: "\"d: e\"", firstLine: 2)
    }

    @Test func aColonInsideATextAsksForQuotes() {
        expect("title: «Café: el origen»\n", "yaml-colon", suggestion: "\"Café: el origen\"")
        expect("a:\n  - b: «El \"no\": l'eau»  # nota\n", "yaml-colon", suggestion: "'El \"no\": l''eau'")
        expect("'a: b': c«:» d\n", "yaml-colon")
    }

    @Test func tabsInIndentationAskForSpaces() {
        expect("a:\n«\t»b: c\n", "yaml-tab")
        expect("a: x\n«\t»b: c\n", "yaml-tab")
        expect("a: \"x\"\n«\t»b: c\n", "yaml-tab")
        expect("a: x\n  «\t»b: c\n", "yaml-tab")
        expect("a: |\n«\t»x\n", "yaml-tab")
        expect("a:\n  «\t»- b\n", "yaml-tab")
    }

    @Test func tabsElsewhereAreBlanks() {
        #expect(flow(read("a:\tb\t# c\n")) == "{a: b}")
    }

    @Test func anUnclosedQuotationIsMarkedWhereItOpens() {
        expectSyntax("title: «\"Hola»\nauthors: [ana]\n", "unclosed-quote", ["quote": "\""])
        expectSyntax("title: «'Hola»\nauthors: [ana]\n", "unclosed-quote", ["quote": "'"])
        expectSyntax("title: «\"Hola»\nauthors: [\"ana\"]\n", "unclosed-quote", ["quote": "\""])
        expectSyntax("title: «\"Hola»\nauthors: \"ana\"\n", "unclosed-quote", ["quote": "\""])
    }

    @Test func textAfterAClosedQuotationOrListIsRefused() {
        expectSyntax("title: \"Hola\" «amigos»\n", "text-after-quote")
        expectSyntax("title: 'L'«eau'»\nb: c\n", "text-after-quote")
        expectSyntax("title: [a] «amigos»\n", "text-after-bracket")
    }

    @Test func unclosedListsAndMapsAreMarkedWhereTheyOpen() {
        expectSyntax("tags: «[»a, b\ndate: 2024\n", "unclosed-bracket", ["open": "[", "close": "]"])
        expectSyntax("tags: «[»a, b\n", "unclosed-bracket", ["open": "[", "close": "]"])
        expectSyntax("tags: «[»\n", "unclosed-bracket", ["open": "[", "close": "]"])
        expectSyntax("a: «{»b: 1, c: 2\ndate: 2024\n", "unclosed-bracket", ["open": "{", "close": "}"])
    }

    @Test func aMissingCommaIsMarked() {
        expectSyntax("tags: [\"a\" «\"»b\"]\n", "missing-comma")
        expectSyntax("tags: [a, b«}»\n", "missing-comma")
    }

    @Test func valuesThatBeginWithASignAskForQuotes() {
        expectSyntax("a: «@ana»\n", "start-character", ["character": "@"], suggestion: "\"@ana\"")
        expectSyntax("a: «`b`» # c\n", "start-character", ["character": "`"], suggestion: "\"`b`\"")
        expectSyntax("a: «%d»\n", "start-character", ["character": "%"], suggestion: "\"%d\"")
        expectSyntax("a: «*Nuevo*»\n", "start-character", ["character": "*"], suggestion: "\"*Nuevo*\"")
        expectSyntax("a: «**Nuevo**»\n", "start-character", ["character": "*"], suggestion: "\"**Nuevo**\"")
        expectSyntax("a: «& b»\n", "start-character", ["character": "&"], suggestion: "\"& b\"")
        expectSyntax("a: «- b»\n", "start-character", ["character": "-"], suggestion: "\"- b\"")
        expectSyntax("a: «> b»\n", "start-character", ["character": ">"], suggestion: "\"> b\"")
        expectSyntax("a: «]»\n", "start-character", ["character": "]"], suggestion: "\"]\"")
        expectSyntax("a: «!x!b c»\n", "start-character", ["character": "!"], suggestion: "\"!x!b c\"")
    }

    @Test func typesAreRefused() {
        expect("a: «!Hola» b\n", "yaml-tag", ["tag": "!Hola"])
        expect("a: «!!str» 1\n", "yaml-tag", ["tag": "!!str"])
    }

    @Test func aWrongIndentationIsMarkedOnItsLine() {
        expectSyntax("a: x\n  «b»: c\n", "indentation")
        expectSyntax("a: \"x\"\n  «b»: c\n", "indentation")
        expectSyntax("a:\n  - b\n «c»: d\n", "indentation")
        expectSyntax(" a: \"x\"\n«b»: c\n", "indentation")
        expectSyntax("a:\n  - b\n  «c»: d\n", "missing-dash")
    }

    @Test func aKeyWithoutAColonIsMarked() {
        expectSyntax("«title Hola»\ndate: x\n", "missing-colon")
        expectSyntax("«a:b»\n\nc: d\n", "missing-colon")
        expectSyntax("a: b\n«título»\nd: e\n", "missing-colon")
    }

    @Test func unknownEscapesAreMarked() {
        expectSyntax("a: \"C:«\\»docs\"\n", "escape")
    }

    @Test func whatIsNotForeseenKeepsTheReadersOwnWords() {
        expect(
            "«:» a\n", "yaml-syntax", ["problem": "did not find expected key"])
    }

    @Test func controlCharactersAreNamed() {
        expect("a: ñ«\u{1B}»\n", "yaml-control-character", ["code": "U+001B"])
        expect("a: b\nc: «\u{7F}»\n", "yaml-control-character", ["code": "U+007F"], firstLine: 2)
        expect("a: «\"x\\0\"»\n", "yaml-control-character", ["code": "U+0000"])
        expect("a: «\"\\uFFFE\"»\n", "yaml-control-character", ["code": "U+FFFE"])
    }

    @Test func everyRepeatedKeyIsMarkedAtItsRepetition() {
        expect("a: 1\nb: {c: 1, «c»: 2}\n", "yaml-duplicate-key", ["key": "c", "line": "2"])
        expect("año: 1\nb: 2\n«año»: 3\n«\"año\"»: 4\n", "yaml-duplicate-key", ["key": "año", "line": "1"])
    }

    @Test func repeatedKeysAreFoundInLongMaps() {
        let keys = (0..<60).map { "k\($0): x\n" }.joined()
        expect(keys + "«k3»: y\n", "yaml-duplicate-key", ["key": "k3", "line": "4"])
        expect(keys + "«k50»: y\n", "yaml-duplicate-key", ["key": "k50", "line": "51"])
    }

    @Test func aKeyIsNeitherAListNorAMap() {
        expect("a: {«{» x }}\n", "yaml-complex-key")
        expect("«[»a]: b\n", "yaml-complex-key")
    }

    @Test func oneFileHoldsOneDocument() {
        expect("a: b\n«---»\nc: d\n", "yaml-several-documents")
        expect("a: b\n...\n«c»: d\n", "yaml-several-documents")
    }

    @Test func aliasesNeedTheirAnchorBefore() {
        expectSyntax("a: «*b»\n", "unknown-alias", ["name": "b"])
        expectSyntax("a: &a [«*a»]\n", "alias-inside-itself", ["name": "a"])
    }

    @Test func anAliasBombIsRefusedWithoutBeingWrittenOut() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 {
            let items = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(items)]\n"
        }
        let result = parseYAML(Array(text.utf8), file: "a.md")
        #expect(result.node == nil)
        #expect(result.diagnostics.map(\.rule) == ["yaml-alias-bomb"])
        #expect(result.diagnostics.first?.location?.line == 6)
    }

    @Test func depthIsLimitedThroughAliasesToo() {
        func nested(_ depth: Int, _ inside: String) -> String {
            String(repeating: "[", count: depth) + inside + String(repeating: "]", count: depth)
        }
        #expect(read(nested(39, "x")) != nil)
        expect(nested(40, "«x»"), "yaml-too-deep", ["limit": "40"])
        #expect(read("a: &a " + nested(19, "x") + "\nb: " + nested(19, "*a")) != nil)
        expect("a: &a " + nested(19, "x") + "\nb: " + nested(20, "«*a»"), "yaml-alias-bomb", ["name": "a"])
    }

    @Test func theNumberOfNodesIsLimited() {
        let limits = YAMLLimits(nodes: 4)
        #expect(parseYAML(Array("[1, 2, 3]".utf8), file: "a.md", limits: limits).diagnostics.isEmpty)
        let result = parseYAML(Array("[1, 2, 3, 4]".utf8), file: "a.md", limits: limits)
        let place = SourceLocation("a.md", line: 1, column: 11)
        #expect(result.diagnostics == [Diagnostic("yaml-too-large", at: place, ["limit": "4"])])
    }

    /// Every cut and every doubled byte of a text full of YAML's forms gives a value or a diagnostic inside the file.
    @Test func damagedDocumentsNeverCrashAndAlwaysNameAPlace() {
        let text = Array(
            "a: &x {b: [c, \"d\\n\"], 'e': *x}\n? f\n: |\n  g\nh: >-\n\ti: j\n- k: !l m\n%n: \u{2028}@o `p`\n--- # q\n...\n"
                .utf8)
        let signs = Array("\t\n:-[]{}\"'&*!|>%@`#,? \u{1}".utf8)
        var damaged: [[UInt8]] = text.indices.map { Array(text[..<$0]) }
        for at in text.indices where text[at] < 0x80 {
            for sign in signs { damaged.append(Array(text[..<at]) + [sign] + Array(text[(at + 1)...])) }
        }
        for bytes in damaged where String(validating: bytes, as: UTF8.self) != nil {
            let result = parseYAML(bytes, file: "a.md")
            let lines = bytes.count { $0 == UInt8(ascii: "\n") } + 1
            #expect(result.node == nil || result.diagnostics.isEmpty)
            for diagnostic in result.diagnostics {
                let line = diagnostic.location?.line ?? 0
                #expect((1...lines).contains(line) && (diagnostic.location?.column ?? 0) >= 1)
            }
        }
    }
}
