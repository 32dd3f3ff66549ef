import PortavozDiagnostics

/// A source and its syntax tree, parsed once and shared by all templates that include it.
final class ParsedSource: Sendable {
    let name: String
    let bytes: [UInt8]
    let nodes: [Node]
    let diagnostics: [Diagnostic]
    private let origin: Origin

    private enum Origin {
        case file(String)
        /// A string's place in its file; names inside have no finer one, for the file's quoting may differ.
        case string(SourceLocation)
    }

    convenience init(_ source: TemplateSource) {
        self.init(name: source.name, bytes: source.text, origin: .file(source.file))
    }

    convenience init(string text: Strings.Text, key: String) {
        self.init(name: "i18n." + key, bytes: Array(text.text.utf8), origin: .string(text.location))
    }

    private init(name: String, bytes: [UInt8], origin: Origin) {
        self.name = name
        self.bytes = bytes
        self.origin = origin
        var parser = TemplateParser(bytes)
        nodes = parser.parse()
        diagnostics = parser.faults.map { fault in
            Diagnostic(
                fault.rule.rawValue, at: Self.location(of: fault.range, in: bytes, origin), fault.arguments,
                suggestion: fault.suggestion)
        }
    }

    var file: String {
        switch origin {
        case .file(let file): file
        case .string(let location): location.file
        }
    }

    /// Whether this is a string's text, whose literal parts need escaping.
    var isString: Bool {
        if case .string = origin { true } else { false }
    }

    func location(of range: Range<Int>) -> SourceLocation { Self.location(of: range, in: bytes, origin) }

    private static func location(of range: Range<Int>, in bytes: [UInt8], _ origin: Origin) -> SourceLocation {
        switch origin {
        case .string(let location):
            return location
        case .file(let file):
            let before = bytes[..<range.lowerBound]
            let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
            return SourceLocation(
                file, line: 1 + before.count { $0 == 0x0A },
                column: 1 + codePoints(bytes[lineStart..<range.lowerBound]),
                length: max(1, codePoints(bytes[range])))
        }
    }

    private static func codePoints(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }
}
