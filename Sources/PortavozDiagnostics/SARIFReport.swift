/// Diagnostics for code hosts and editors: a SARIF 2.1.0 log (OASIS) with one run.
///
/// - Parameter version: the tool's own.
package func sarifReport(_ diagnostics: [Diagnostic], in language: MessageLanguage, version: String) -> String {
    let rules = Set(diagnostics.map(\.rule)).sorted()
    let indices = Dictionary(uniqueKeysWithValues: zip(rules, 0...))
    let ruleObjects = rules.map { rule in
        "{\"id\": \(json(rule)), \"shortDescription\": {\"text\": \(json(description(of: rule, in: language)))}}"
    }
    let results = diagnostics.map { result($0, ruleIndex: indices[$0.rule] ?? 0, language) }
    return """
        {
          "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
          "version": "2.1.0",
          "runs": [{
            "tool": {"driver": {"name": "portavoz", "version": \(json(version)), "rules": [\(ruleObjects.joined(separator: ", "))]}},
            "columnKind": "unicodeCodePoints",
            "results": [\(results.isEmpty ? "" : "\n      " + results.joined(separator: ",\n      ") + "\n    ")]
          }]
        }

        """
}

private func result(_ diagnostic: Diagnostic, ruleIndex: Int, _ language: MessageLanguage) -> String {
    let wording = Messages.wording(of: diagnostic, in: language)
    let hints = [wording.wayOut, Messages.question(of: diagnostic, in: language)].compactMap { $0 }
    let message = ([wording.summary] + hints).joined(separator: "; ")
    var members = [
        "\"ruleId\": \(json(diagnostic.rule))",
        "\"ruleIndex\": \(ruleIndex)",
        "\"level\": \(json(diagnostic.severity.rawValue))",
        "\"message\": {\"text\": \(json(message))}",
    ]
    if let location = diagnostic.location {
        var physical = ["\"artifactLocation\": {\"uri\": \(json(percentEncoded(location.file)))}"]
        if location.line > 0 { physical.append("\"region\": \(region(location))") }
        members.append("\"locations\": [{\"physicalLocation\": {\(physical.joined(separator: ", "))}}]")
    }
    return "{\(members.joined(separator: ", "))}"
}

/// `endColumn` is the one after the last (SARIF 2.1.0, section 3.30.8).
private func region(_ location: SourceLocation) -> String {
    location.column > 0
        ? "{\"startLine\": \(location.line), \"startColumn\": \(location.column), "
            + "\"endColumn\": \(location.column + location.length)}"
        : "{\"startLine\": \(location.line)}"
}

/// The rule's summary with `…` for its arguments.
private func description(of rule: String, in language: MessageLanguage) -> String {
    Messages.all[rule].map { $0[language].filled(with: [:], in: language).summary } ?? rule
}

/// A relative path as a URI reference: all but unreserved characters and `/` percent-encoded (RFC 3986, section 2).
private func percentEncoded(_ path: String) -> String {
    var result = ""
    for byte in path.utf8 {
        let scalar = Unicode.Scalar(byte)
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~", "/": result.unicodeScalars.append(scalar)
        default: result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
    }
    return result
}
