/// A language that the tool speaks.
package enum MessageLanguage: String, Sendable, Hashable, CaseIterable {
    case es, en
}

/// A rule's words in each language.
package struct Message: Sendable, Hashable {
    package var es: Wording
    package var en: Wording

    package init(es: Wording, en: Wording) {
        self.es = es
        self.en = en
    }

    package subscript(language: MessageLanguage) -> Wording { language == .es ? es : en }
}

/// What is wrong and how to put it right.
///
/// `{name}` stands for an argument, `{name:vocabulary}` for one that is looked up in a `Vocabulary`.
package struct Wording: Sendable, Hashable {
    /// Lower case at the start, no full stop, values in backticks.
    package var summary: String
    /// In plain words, for someone who doesn't program.
    package var wayOut: String?

    package init(_ summary: String, wayOut: String? = nil) {
        self.summary = summary
        self.wayOut = wayOut
    }

    /// The wording with a diagnostic's arguments in their places; an argument that is not there leaves `…`.
    package func filled(with arguments: [String: String], in language: MessageLanguage) -> Wording {
        Wording(
            Template(summary).filled(with: arguments, in: language),
            wayOut: wayOut.map { Template($0).filled(with: arguments, in: language) })
    }

    /// The placeholders, as written between the braces.
    package var placeholders: Set<String> {
        Template(summary).placeholders.union(wayOut.map { Template($0).placeholders } ?? [])
    }
}

/// Text with `{placeholders}`. A brace that no name follows is a brace.
private struct Template {
    private enum Part {
        case text(Substring)
        case placeholder(Substring)
    }
    private var parts: [Part] = []

    init(_ text: String) {
        let bytes = text.utf8
        var start = bytes.startIndex
        while let open = bytes[start...].firstIndex(of: UInt8(ascii: "{")) {
            let inside = bytes.index(after: open)
            let end = bytes[inside...].firstIndex { !Self.isNameSign($0) } ?? bytes.endIndex
            if end > inside, end < bytes.endIndex, bytes[end] == UInt8(ascii: "}") {
                parts.append(.text(text[start..<open]))
                parts.append(.placeholder(text[inside..<end]))
                start = bytes.index(after: end)
            } else {
                parts.append(.text(text[start..<inside]))
                start = inside
            }
        }
        parts.append(.text(text[start...]))
    }

    private static func isNameSign(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"),
            UInt8(ascii: ":"):
            true
        default: false
        }
    }

    var placeholders: Set<String> {
        Set(parts.compactMap { if case .placeholder(let name) = $0 { String(name) } else { nil } })
    }

    func filled(with arguments: [String: String], in language: MessageLanguage) -> String {
        var result = ""
        for part in parts {
            switch part {
            case .text(let text): result += text
            case .placeholder(let name):
                let colon = name.utf8.firstIndex(of: UInt8(ascii: ":"))
                guard let value = arguments[String(name[..<(colon ?? name.endIndex)])] else {
                    result += "…"
                    continue
                }
                let term = colon.flatMap { colon in
                    Vocabulary.term(value, of: String(name[colon...].dropFirst()), in: language)
                }
                result += term ?? singleLine(value)
            }
        }
        return result
    }
}

/// A value as a message shows it: on one line, not endless, and unable to steer a terminal.
private func singleLine(_ value: String) -> String {
    let limit = 120
    if value.utf8.count <= limit, value.isSurelyPrintable { return value }
    var result = String.UnicodeScalarView()
    var count = 0
    for scalar in value.unicodeScalars {
        if count == limit { return String(result) + "…" }
        let isBreak = scalar == "\n" || scalar == "\r" || scalar == "\t"
        result.append(isBreak ? " " : printable(scalar))
        count += 1
    }
    return String(result)
}
