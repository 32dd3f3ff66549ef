import PortavozDiagnostics

/// A rule as it is explained on a terminal.
extension CheckRule {
    package func explanation(in language: MessageLanguage) -> String {
        language == .es ? explanation.es : explanation.en
    }

    /// `shouting (warning): …`, by the first sentence of what explains it.
    package func summary(in language: MessageLanguage) -> String {
        let text = explanation(in: language)
        let end = text.firstRange(of: ". ")?.lowerBound ?? text.endIndex
        return "\(id) (\(severity.rawValue)): \(text[..<end].trimmingFullStop)."
    }

    /// The explanation and the examples in a language, at most some lines of each.
    package func page(in language: MessageLanguage) -> String {
        var lines = ["\(id) (\(severity.rawValue))", "", explanation(in: language)]
        let (bad, good) = language == .es ? ("Mal", "Bien") : ("Bad", "Good")
        for example in examples where example.language == language {
            lines += ["", "\(bad):"] + Self.excerpt(of: example.bad)
            lines += ["", "\(good):"] + Self.excerpt(of: example.good)
        }
        return lines.joined(separator: "\n")
    }

    /// Rules for scripts: `{"rules": [{"rule": …, "severity": …, "explanation": …, "examples": [{"bad": …, "good": …}]}]}`, with a
    /// line end.
    package static func json(_ rules: [CheckRule], in language: MessageLanguage) -> String {
        let list = rules.map { rule in
            let examples = rule.examples.filter { $0.language == language }.map { example in
                JSON.object([("bad", .text(example.bad)), ("good", .text(example.good))])
            }
            return JSON.object([
                ("rule", .text(rule.id)), ("severity", .text(rule.severity.rawValue)),
                ("explanation", .text(rule.explanation(in: language))), ("examples", .list(examples)),
            ])
        }
        return String(decoding: JSON.object([("rules", .list(list))]).bytes, as: UTF8.self) + "\n"
    }

    private static func excerpt(of text: String) -> [String] {
        text.split(separator: "\n").prefix(8).map { line in
            line.count > 100 ? "  \(line.prefix(100))…" : "  \(line)"
        }
    }
}

extension Substring {
    fileprivate var trimmingFullStop: Substring { last == "." ? dropLast() : self }
}
