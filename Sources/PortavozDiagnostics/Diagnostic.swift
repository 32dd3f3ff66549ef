/// How much a finding matters: an error stops the build, a warning does not, a note only informs.
package enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
    case error, warning, note

    package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
    private var rank: Int { self == .error ? 0 : self == .warning ? 1 : 2 }
}

/// A place in one of the site's files.
package struct SourceLocation: Sendable, Hashable {
    /// The file's path relative to the site's folder, with `/` between its parts.
    package var file: String
    /// The line, from 1, of the whole file (front matter included). 0 stands for the file as a whole.
    package var line: Int
    /// The column, from 1, in Unicode code points. 0 stands for the line as a whole.
    package var column: Int
    /// How many code points the caret underlines, at least 1.
    package var length: Int

    package init(_ file: String, line: Int = 0, column: Int = 0, length: Int = 1) {
        self.file = file
        self.line = line
        self.column = column
        self.length = length
    }
}

/// One finding: what is wrong (`rule` and its arguments), where, and the way out.
///
/// The words come from `Messages`, by rule and language; a diagnostic itself holds none.
package struct Diagnostic: Sendable, Hashable {
    /// The rule's stable English identifier, such as `unknown-key`.
    package var rule: String
    package var severity: Severity
    package var location: SourceLocation?
    /// What the message's `{placeholders}` stand for.
    package var arguments: [String: String]
    /// The replacement for the marked text, where one is known ("did you mean …?").
    package var suggestion: String?

    package init(
        _ rule: String, _ severity: Severity = .error, at location: SourceLocation?,
        _ arguments: [String: String] = [:], suggestion: String? = nil
    ) {
        self.rule = rule
        self.severity = severity
        self.location = location
        self.arguments = arguments
        self.suggestion = suggestion
    }
}
