/// Diagnostics for scripts: one JSON object (RFC 8259), `{"diagnostics": [{"severity": …, "rule": …, "message": …,
/// "file": …, "line": …, "column": …, "suggestion": …}]}`, one diagnostic a line. What is not known is null.
package func jsonReport(_ diagnostics: [Diagnostic], in language: MessageLanguage) -> String {
    let objects = diagnostics.map { diagnostic in
        let location = diagnostic.location
        return "  {"
            + [
                "\"severity\": \(json(diagnostic.severity.rawValue))",
                "\"rule\": \(json(diagnostic.rule))",
                "\"message\": \(json(Messages.wording(of: diagnostic, in: language).summary))",
                "\"file\": \(location.map { json($0.file) } ?? "null")",
                "\"line\": \(json(number: location?.line))",
                "\"column\": \(json(number: location?.column))",
                "\"suggestion\": \(diagnostic.suggestion.map { json($0) } ?? "null")",
            ].joined(separator: ", ") + "}"
    }
    return objects.isEmpty
        ? "{\"diagnostics\": []}\n" : "{\"diagnostics\": [\n" + objects.joined(separator: ",\n") + "\n]}\n"
}

/// A line or column from 1; null for none.
private func json(number: Int?) -> String {
    if let number, number > 0 { String(number) } else { "null" }
}

/// A JSON string with its quotes. Escaped too: what ends a line in JavaScript, and `<`, so that the report may stand in
/// a page's script element.
func json(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": result += "\\\""
        case "\\": result += "\\\\"
        case "\n": result += "\\n"
        case "\r": result += "\\r"
        case "\t": result += "\\t"
        case "\u{0}"..<" ", "\u{7F}", "\u{2028}", "\u{2029}", "<":
            let digits = String(scalar.value, radix: 16)
            result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result + "\""
}
