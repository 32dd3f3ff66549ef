import PortavozYAML
import Testing

@Suite struct YAMLValueTests {
    @Test func scalarsKeepTheTextTheirWriterWrote() {
        let text = "title: 2024\nb: no\nc: 1.10\nd: 2026-03-01T10:00\ne: \"1\"\n"
        #expect(flow(read(text)) == "{title: 2024, b: no, c: 1.10, d: 2026-03-01T10:00, e: '1'}")
    }

    @Test func listsAndMapsKeepTheOrderOfTheDocument() {
        let text = "z: [b, a]\na:\n  - x: 1\n    w: {}\n  - []\n"
        #expect(flow(read(text)) == "{z: [b, a], a: [{x: 1, w: {}}, []]}")
    }

    @Test func textOverSeveralLinesIsUnfolded() {
        let text = "a: |\n  uno\n  dos\nb: >-\n  uno\n  dos\nc: uno\n  dos\nd: \"uno\n  dos\"\n"
        #expect(flow(read(text)) == "{a: 'uno\ndos\n', b: 'uno dos', c: uno dos, d: 'uno dos'}")
    }

    @Test(arguments: ["", "\n", "# nada\n", "---\n", "---\n...\n"])
    func aDocumentWithoutAValueIsNoError(text: String) {
        let result = parseYAML(Array(text.utf8), file: "a.md")
        #expect(result.node == nil)
        #expect(result.diagnostics.isEmpty)
    }

    @Test func aliasesRepeatTheAnchoredValueAtTheirOwnPlace() throws {
        let node = try #require(read("a: &x {b: [1]}\nc: *x\n"))
        #expect(flow(node) == "{a: {b: [1]}, c: {b: [1]}}")
        let copy = try #require(node["c"])
        #expect([copy.line, copy.column, copy.length] == [2, 4, 2])
        let inner = try #require(copy["b"])
        #expect([inner.line, inner.column] == [1, 11])
    }

    @Test func aLaterAnchorOfTheSameNameWins() {
        #expect(flow(read("a: &x 1\nb: &x 2\nc: *x\n")) == "{a: 1, b: 2, c: 2}")
    }

    @Test func aMergeKeyIsAKeyLikeAnother() {
        #expect(flow(read("a: &x {b: 1}\nc: {<<: *x}\n")) == "{a: {b: 1}, c: {<<: {b: 1}}}")
    }

    @Test func linesMayEndInCarriageReturns() throws {
        let node = try #require(read("a: 1\r\nb: |\r\n  x\r\nc: 2\r\n"))
        #expect(flow(node) == "{a: 1, b: 'x\n', c: 2}")
        #expect(node["c"]?.line == 4)
    }

    @Test func slicesAndBuffersReadLikeArrays() {
        let bytes = Array("---\na: b\n---\n".utf8)
        #expect(flow(parseYAML(bytes[4..<9], file: "a.md").node) == "{a: b}")
        let buffer = bytes.withUnsafeBufferPointer { parseYAML(.init(rebasing: $0[4..<9]), file: "a.md").node }
        #expect(flow(buffer) == "{a: b}")
    }
}

@Suite struct YAMLNodeTests {
    @Test(arguments: ["a:", "a: ~", "a: null", "a: Null", "a: NULL"])
    func plainNothingIsNull(text: String) throws {
        #expect(try #require(read(text)?["a"]).isNull)
    }

    @Test(arguments: ["a: ''", "a: \"null\"", "a: '~'", "a: nulo", "a: []", "a: {}"])
    func quotedNothingIsAValue(text: String) throws {
        #expect(try !#require(read(text)?["a"]).isNull)
    }

    @Test func accessorsAnswerOnlyForTheirOwnSort() throws {
        let node = try #require(read("a: x\nb: [y]\n"))
        #expect(node["a"]?.text == "x")
        #expect(node["a"]?.items == nil)
        #expect(node["a"]?.entries == nil)
        #expect(node["a"]?["x"] == nil)
        #expect(node["b"]?.items?.map(\.text) == ["y"])
        #expect(node["b"]?.text == nil)
        #expect(node["c"] == nil)
        #expect(node.entries?.map(\.key.text) == ["a", "b"])
        #expect(node.items == nil)
    }
}

@Suite struct YAMLPositionTests {
    /// `line:column+length` of the value of `key`.
    private func place(_ key: String, _ text: String, firstLine: Int = 1) -> String? {
        read(text, firstLine: firstLine)?[key].map { "\($0.line):\($0.column)+\($0.length)" }
    }

    @Test func columnsCountCodePoints() {
        #expect(place("ñandú", "ñandú: 'café 👩‍🍳'") == "1:8+10")
    }

    @Test func linesStartAtTheFilesOwn() {
        #expect(place("b", "a: 1\nb: dos\n", firstLine: 2) == "3:4+3")
    }

    @Test func aTextOverSeveralLinesIsMarkedOnItsFirst() {
        #expect(place("a", "a: \"uno dos \n  tres\"\n") == "1:4+8")
        #expect(place("a", "a: uno dos\n  tres\n") == "1:4+7")
        #expect(place("b", "a: ñu\nb: >-  # nota\n  tres\n") == "2:4+2")
    }

    @Test func aListAndAMapAreMarkedWhereTheyBegin() {
        #expect(place("a", "a: [b, c]") == "1:4+1")
        #expect(place("a", "a:\n  b: c\n") == "2:3+1")
        #expect(place("a", "a:\n- b\n") == "2:1+1")
    }

    @Test func aMissingValueIsMarkedAfterTheColon() {
        #expect(place("a", "a:\nb: 1\n") == "1:3+1")
    }

    @Test func linesOnlyBreakWhereEditorsBreakThem() {
        #expect(place("b", "a: \"x\u{2028}y\u{85}z\"\nb: c\n") == "2:4+1")
        #expect(place("b", "# \u{2029}\nb: c\n") == "2:4+1")
        #expect(place("b", "{a: \"x\u{2028}y\", b: c}\n") == "1:15+1")
    }
}
