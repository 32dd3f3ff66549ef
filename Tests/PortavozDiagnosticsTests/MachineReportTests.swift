import Foundation
import PortavozDiagnostics
import Testing

/// Text that has to be escaped somewhere.
private let hostile = "\"\\\n\r\t\u{0}\u{1F}\u{7F}\u{2028}é👩‍🍳</script>"

@Suite struct JSONReportTests {
    private let diagnostics = [
        Diagnostic("empty-content", .warning, at: nil),
        Diagnostic(
            "unknown-key", at: SourceLocation("content/posts/año.md", line: 4, column: 1, length: 6),
            ["key": "autors", "kind": "post"], suggestion: "authors"),
        Diagnostic("x", .note, at: SourceLocation("a.md")),
    ]

    @Test func theReportIsOneObjectWithALineForEach() {
        #expect(
            jsonReport(diagnostics, in: .es) == """
                {"diagnostics": [
                  {"severity": "warning", "rule": "empty-content", "message": "no hay nada que publicar en content/", \
                "file": null, "line": null, "column": null, "suggestion": null},
                  {"severity": "error", "rule": "unknown-key", "message": "clave desconocida `autors` en una entrada", \
                "file": "content/posts/año.md", "line": 4, "column": 1, "suggestion": "authors"},
                  {"severity": "note", "rule": "x", "message": "x", \
                "file": "a.md", "line": null, "column": null, "suggestion": null}
                ]}

                """)
        #expect(jsonReport(diagnostics, in: .en).contains("\"message\": \"unknown key `autors` in a post\""))
    }

    @Test func noFindingsAreAnEmptyList() {
        #expect(jsonReport([], in: .en) == "{\"diagnostics\": []}\n")
    }

    @Test func anyTextComesBackAsItWas() throws {
        let place = SourceLocation(hostile, line: 1, column: 1)
        let report = jsonReport([Diagnostic("x", at: place, suggestion: hostile)], in: .en)
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: [[String: Any]]])
        let diagnostic = try #require(object["diagnostics"]?.first)
        #expect(diagnostic["file"] as? String == hostile)
        #expect(diagnostic["suggestion"] as? String == hostile)
        #expect(!report.contains("</"))
    }
}

@Suite struct SARIFReportTests {
    private let diagnostics = [
        Diagnostic(
            "unknown-key", at: SourceLocation("content/posts/un año.md", line: 4, column: 3, length: 6),
            ["key": "autors", "kind": "post"], suggestion: "authors"),
        Diagnostic("bad-date", .warning, at: SourceLocation("a.md", line: 2), ["key": "date", "value": hostile]),
        Diagnostic("unknown-key", .note, at: SourceLocation("a.md")),
        Diagnostic("empty-content", at: nil),
    ]

    private func run(_ diagnostics: [Diagnostic], _ language: MessageLanguage = .en) throws -> [String: Any] {
        let report = sarifReport(diagnostics, in: language, version: "1.2.3")
        let log = try #require(try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: Any])
        #expect(log["version"] as? String == "2.1.0")
        #expect(log["$schema"] as? String == "https://json.schemastore.org/sarif-2.1.0.json")
        let runs = try #require(log["runs"] as? [[String: Any]])
        #expect(runs.count == 1)
        return try #require(runs.first)
    }

    @Test func theRunNamesTheToolAndItsRules() throws {
        let run = try run(diagnostics)
        #expect(run["columnKind"] as? String == "unicodeCodePoints")
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        #expect(driver["name"] as? String == "portavoz")
        #expect(driver["version"] as? String == "1.2.3")
        let rules = try #require(driver["rules"] as? [[String: Any]])
        #expect(rules.map { $0["id"] as? String } == ["bad-date", "empty-content", "unknown-key"])
        #expect(
            rules.map { ($0["shortDescription"] as? [String: String])?["text"] } == [
                "`…` is not a valid date for `…`", "there is nothing to publish in content/", "unknown key `…` in …",
            ])
    }

    @Test func eachResultPointsToItsRuleAndPlace() throws {
        let results = try #require(try run(diagnostics)["results"] as? [[String: Any]])
        #expect(results.map { $0["ruleId"] as? String } == ["unknown-key", "bad-date", "unknown-key", "empty-content"])
        #expect(results.map { $0["ruleIndex"] as? Int } == [2, 0, 2, 1])
        #expect(results.map { $0["level"] as? String } == ["error", "warning", "note", "error"])
        #expect(
            (results[0]["message"] as? [String: String])?["text"]
                == "unknown key `autors` in a post; did you mean `authors`?")

        let places = results.map {
            (($0["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
        }
        #expect(
            places.map { ($0?["artifactLocation"] as? [String: String])?["uri"] } == [
                "content/posts/un%20a%C3%B1o.md", "a.md", "a.md", nil,
            ])
        #expect(
            places.map { $0?["region"] as? [String: Int] } == [
                ["startLine": 4, "startColumn": 3, "endColumn": 9], ["startLine": 2], nil, nil,
            ])
    }

    @Test func messagesAreInTheLanguageAskedFor() throws {
        let results = try #require(try run(diagnostics, .es)["results"] as? [[String: Any]])
        #expect(
            (results[0]["message"] as? [String: String])?["text"]
                == "clave desconocida `autors` en una entrada; ¿querías decir `authors`?")
    }

    @Test func noFindingsAreARunWithoutResults() throws {
        let results = try #require(try run([])["results"] as? [Any])
        #expect(results.isEmpty)
    }
}
