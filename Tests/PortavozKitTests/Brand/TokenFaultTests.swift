import PortavozDiagnostics
import PortavozKit
import Testing

/// Files of tokens with something wrong in them: each fault at its place, and nothing taken over.
struct TokenFaultTests {
    @Test(arguments: [
        // JSON itself
        ("{\"a\": 1,}", "json-syntax t.json:1:8:1"), ("{\"a\" 1}", "json-syntax t.json:1:6:1"),
        ("{\"a\": 'x'}", "json-syntax t.json:1:7:3"), ("{\"a\": \"x\n\"}", "json-syntax t.json:1:7:1"),
        ("{\"ñ\": 01}", "json-syntax t.json:1:7:2"), ("{\"a\": \"\\x\"}", "json-syntax t.json:1:8:1"),
        ("{\"a\": \"\\ud800\"}", "json-syntax t.json:1:8:1"), ("{\"a\": {", "json-syntax t.json:1:8:1"),
        ("{} {}", "json-syntax t.json:1:4:1"), ("", "json-syntax t.json:1:1:1"),
        ("{\"a\": NaN}", "json-syntax t.json:1:7:3"),
        ("{\"a\": {},\n \"a\": {}}", "json-duplicate-name t.json:2:2:3"),
        (String(repeating: "[", count: 100_000), "json-too-large t.json:1:41:1"),
        // Groups and tokens
        ("[1]", "token-no-group t.json:1:1:1"), ("{\"a\": 5}", "token-no-group t.json:1:7:1"),
        ("{\"a\": {\"$value\": 1, \"$type\": \"size\"}}", "token-unknown-type t.json:1:30:6"),
        ("{\"a\": {\"$value\": 1}}", "token-no-type t.json:1:2:3"),
        ("{\"$type\": \"number\", \"a.b\": {\"$value\": 1}}", "token-bad-name t.json:1:21:5"),
        ("{\"$type\": \"number\", \"{a\": {\"$value\": 1}}", "token-bad-name t.json:1:21:4"),
        ("{\"$type\": \"number\", \"\": {\"$value\": 1}}", "token-bad-name t.json:1:21:2"),
        ("{\"$typo\": \"number\"}", "token-unknown-property t.json:1:2:7 → $type"),
        ("{\"a\": {\"$value\": 1, \"$type\": \"number\", \"b\": {}}}", "token-with-tokens t.json:1:40:3"),
        ("{\"a\": {\"$value\": 1, \"$ref\": \"#/b\", \"$type\": \"number\"}}", "token-two-values t.json:1:21:6"),
        ("{\"a\": {\"$root\": {}}}", "token-no-value t.json:1:8:7"),
        ("{\"a\": {\"$extensions\": 1}}", "token-bad-property t.json:1:23:1"),
        ("{\"a\": {\"$deprecated\": null}}", "token-bad-property t.json:1:23:4"),
        // References
        ("{\"$type\": \"number\", \"a\": {\"$value\": \"{b}\"}}", "token-unknown-reference t.json:1:37:5"),
        (
            "{\"$type\": \"number\", \"a\": {\"$value\": \"{g}\"}, \"g\": {\"x\": {\"$value\": 1}}}",
            "token-unknown-reference t.json:1:37:5"
        ),
        (
            "{\"$type\": \"number\", \"blue\": {\"$value\": 1}, \"a\": {\"$value\": \"{bleu}\"}}",
            "token-unknown-reference t.json:1:60:8 → blue"
        ),
        (
            "{\"$type\": \"number\", \"a\": {\"$ref\": \"#/b/$value/0\"}, \"b\": {\"$value\": 1}}",
            "token-unknown-reference t.json:1:35:14"
        ),
        ("{\"$type\": \"color\", \"a\": {\"$value\": {\"$ref\": 5}}}", "token-bad-reference t.json:1:36:1"),
        ("{\"$type\": \"number\", \"a\": {\"$value\": \"{a}\"}}", "token-cycle t.json:1:37:5"),
        (
            "{\"$type\": \"number\", \"a\": {\"$value\": \"{b}\"}, \"b\": {\"$value\": \"{a}\"}}",
            "token-cycle t.json:1:61:5"
        ),
        ("{\"g\": {\"$extends\": \"{h}\"}, \"h\": {\"$extends\": \"{g}\"}}", "token-cycle t.json:1:28:3"),
        ("{\"g\": {\"h\": {\"$extends\": \"{g}\"}}}", "token-cycle t.json:1:8:3"),
        ("{\"g\": {\"$extends\": \"{x}\"}}", "token-unknown-reference t.json:1:2:3"),
        ("{\"g\": {\"$extends\": 3}}", "token-bad-reference t.json:1:20:1"),
        (
            "{\"a\": {\"$type\": \"number\", \"$value\": \"{b}\"}, \"b\": {\"$type\": \"fontWeight\", \"$value\": 400}}",
            "token-wrong-type t.json:1:37:5"
        ),
    ])
    func aFaultIsToldAtItsPlace(text: String, fault: String) throws {
        try expect(text, "error \(fault)")
    }

    @Test(arguments: [
        ("color", "\"#ff0000\"", "token-bad-value", 0),
        ("color", "{\"components\": [0, 0, 0]}", "token-missing-member", 0),
        ("color", "{\"colorSpace\": \"rgb\", \"components\": [0, 0, 0]}", "bad-value", 15),
        ("color", "{\"colorSpace\": \"srgb\", \"components\": [0, 0]}", "token-bad-value", 37),
        ("color", "{\"colorSpace\": \"srgb\", \"components\": [255, 0, 0]}", "token-bad-value", 38),
        ("color", "{\"colorSpace\": \"hsl\", \"components\": [360, 0, 0]}", "token-bad-value", 37),
        ("color", "{\"colorSpace\": \"srgb\", \"components\": [0, 0, 0], \"alpha\": 2}", "token-bad-value", 57),
        ("color", "{\"colorSpace\": \"srgb\", \"components\": [0, 0, 0], \"hex\": \"#fff\"}", "token-bad-value", 55),
        ("color", "{\"colorSpace\": \"srgb\", \"components\": [0, 0, 0], \"alfa\": 1}", "token-unknown-member", 48),
        (
            "color", "{\"colorSpace\": \"srgb\", \"components\": [0, 0, 0], \"hex\": \"#000003\"}",
            "token-hex-differs", 55
        ),
        ("dimension", "\"16px\"", "token-bad-value", 0),
        ("dimension", "{\"value\": \"1\", \"unit\": \"px\"}", "token-bad-value", 10),
        ("dimension", "{\"value\": 1, \"unit\": \"em\"}", "bad-value", 21),
        ("dimension", "{\"value\": 0}", "token-missing-member", 0),
        ("fontFamily", "[]", "token-bad-value", 0), ("fontFamily", "[\"A\", 1]", "token-bad-value", 6),
        ("fontWeight", "\"Bold\"", "token-bad-value", 0), ("fontWeight", "1001", "token-bad-value", 0),
        ("duration", "{\"value\": 1, \"unit\": \"h\"}", "bad-value", 21),
        ("cubicBezier", "[2, 0, 0, 0]", "token-bad-value", 0),
        ("number", "\"1\"", "token-bad-value", 0), ("strokeStyle", "\"wavy\"", "bad-value", 0),
        ("strokeStyle", "{\"dashArray\": [], \"lineCap\": \"round\"}", "token-bad-value", 14),
        (
            "border", "{\"color\": 1, \"width\": {\"value\": 1, \"unit\": \"px\"}, \"style\": \"solid\"}",
            "token-bad-value", 10
        ),
        (
            "transition", "{\"duration\": {\"value\": 1, \"unit\": \"s\"}, \"delay\": {\"value\": 0, \"unit\": \"s\"}}",
            "token-missing-member", 0
        ),
        ("shadow", "[]", "token-bad-value", 0),
        ("gradient", "[{\"color\": 1, \"position\": 0}]", "token-bad-value", 11),
        ("typography", "{\"fontFamily\": \"A\"}", "token-missing-member", 0),
    ])
    func aValueThatDoesNotFitItsTypeIsRefused(type: String, value: String, rule: String, offset: Int) throws {
        let before = "{\"a\": {\"$type\": \"\(type)\", \"$value\": "
        let site = TokenSite("name: A\n")
        let result = try site.take(before + value + "}}")
        let fault = try #require(result.diagnostics.first)
        #expect(fault.rule == rule)
        #expect(fault.location?.column == before.count + 1 + offset)
        #expect(site.brand == "name: A\n")
    }

    @Test(arguments: [
        ("{\"a b\": \(black), \"A-B\": \(black)}", "token-name-clash t.json:1:88:5"),
        ("{\"☕\": \(black)}", "token-no-key t.json:1:2:3"),
        (
            "{\"spacing\": {\"s\": {\"$type\": \"dimension\", \"$value\": {\"value\": -1, \"unit\": \"px\"}}}}",
            "token-size-range t.json:1:62:2"
        ),
        ("{\"weight\": {\"s\": {\"$type\": \"fontWeight\", \"$value\": 350.5}}}", "token-weight-range t.json:1:52:5"),
        (
            "{\"a\": {\"$type\": \"color\", \"$value\": {\"colorSpace\": \"srgb\", \"components\": [0, 0, 0]}, \"$extensions\": {\"portavoz\": {\"role\": \"texto\"}}}}",
            "token-bad-role t.json:1:122:7 → text"
        ),
        ("{\"a\": {\"$type\": \"number\", \"$value\": 1}}", "tokens-none t.json:1:2:3"),
    ])
    func whatTheBrandCannotHoldIsRefused(text: String, fault: String) throws {
        try expect(text, "error \(fault)")
    }

    private static let black =
        "{\"$type\": \"color\", \"$value\": {\"colorSpace\": \"srgb\", \"components\": [0, 0, 0]}}"

    @Test func aLongChainOfReferencesIsRefusedAndManyGroupsThatInheritDoNotGrowWithoutEnd() throws {
        let chain = (0..<5000).map { "\"t\($0)\": {\"$value\": \"{t\($0 + 1)}\"}" }.joined(separator: ", ")
        let result = try TokenSite("name: A\n").take("{\"$type\": \"number\", \(chain), \"t5000\": {\"$value\": 1}}")
        #expect(Set(result.diagnostics.map(\.rule)) == ["token-long-chain"])
        let heirs = (0..<5000).map { "\"g\($0)\": {\"$extends\": \"{g\($0 + 1)}\"}" }.joined(separator: ", ")
        let inherited = try TokenSite("name: A\n").take(
            "{\"$type\": \"number\", \(heirs), \"g5000\": {\"x\": {\"$value\": 1}}}")
        #expect(Set(inherited.diagnostics.map(\.rule)) == ["token-long-chain"])
        let groups = (1..<40).map {
            "\"g\($0)\": {\"a\": {\"$extends\": \"{g\($0 - 1)}\"}, \"b\": {\"$extends\": \"{g\($0 - 1)}\"}}"
        }
        let bomb = "{\"$type\": \"number\", \"g0\": {\"x\": {\"$value\": 1}}, \(groups.joined(separator: ", "))}"
        #expect(try TokenSite("name: A\n").take(bomb).diagnostics.first?.rule == "json-too-large")
    }

    private func expect(_ text: String, _ fault: String) throws {
        let site = TokenSite("name: A\n")
        let result = try site.take(text)
        #expect(result.diagnostics.first.map(line) == fault)
        #expect(result.bytes == nil && site.brand == "name: A\n")
    }
}
