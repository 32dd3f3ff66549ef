/// Diagnostics for people: what, where with the line itself, and the way out.
///
/// ```
/// error: unknown key `autors` in a post [unknown-key]
///   ┌─ content/posts/hola.md:4:1
/// 4 │ autors: [ana]
///   │ ^^^^^^
///   = did you mean `authors`?
/// ```
/// - Parameters:
///   - diagnostics: in the order in which they are shown.
///   - isColored: with ANSI colours.
///   - source: a file's bytes, to quote its line; nil where it can't be read.
/// - Returns: one paragraph a diagnostic and a last line that counts them; nothing for none.
package func terminalReport(
    _ diagnostics: [Diagnostic], in language: MessageLanguage, isColored: Bool = false,
    source: (String) -> [UInt8]?
) -> String {
    terminalParagraphs(diagnostics[...], in: language, isColored: isColored, source: source)
        + terminalCount(diagnostics, in: language)
}

/// The paragraphs of a report, or of a part of one.
package func terminalParagraphs(
    _ diagnostics: ArraySlice<Diagnostic>, in language: MessageLanguage, isColored: Bool,
    source: (String) -> [UInt8]?
) -> String {
    let style = TerminalStyle(isColored: isColored)
    var report = ""
    // What most diagnostics take, so that a long report is not copied again and again while it grows.
    report.reserveCapacity(diagnostics.count * 400)
    var current: (file: String, text: SourceText?)?
    for diagnostic in diagnostics {
        let file = diagnostic.location?.file
        if let file, current?.file != file { current = (file, source(file).map { SourceText($0) }) }
        report += paragraph(diagnostic, file == nil ? nil : current?.text, language, style)
        report += "\n"
    }
    return report
}

private func paragraph(
    _ diagnostic: Diagnostic, _ text: SourceText?, _ language: MessageLanguage, _ style: TerminalStyle
) -> String {
    let wording = Messages.wording(of: diagnostic, in: language)
    let label = style.severity(severityWord(diagnostic.severity, language), diagnostic.severity)
    var lines = ["\(label): \(style.bold(wording.summary)) [\(diagnostic.rule)]"]
    let location = diagnostic.location
    let number = location.map { $0.line > 0 ? String($0.line) : "" } ?? ""
    let margin = String(repeating: " ", count: max(1, number.utf8.count))
    if let location {
        lines.append(margin + style.dim(" ┌─ ") + placeName(location))
        if let (line, skipped) = text?.line(location.line, around: location.column) {
            let column = location.column > 0 ? location.column - skipped : 0
            let quoted = QuotedLine(line, column: column, length: location.length)
            lines.append(style.dim("\(number) │ ") + quoted.text)
            if let carets = quoted.carets {
                lines.append(style.dim("\(margin) │ ") + style.severity(carets, diagnostic.severity))
            }
        }
    }
    for hint in [wording.wayOut, Messages.question(of: diagnostic, in: language)] {
        if let hint { lines.append(margin + style.dim(" = ") + hint) }
    }
    return lines.joined(separator: "\n") + "\n"
}

/// `file`, `file:line` or `file:line:column`.
private func placeName(_ location: SourceLocation) -> String {
    var name =
        location.file.isSurelyPrintable
        ? location.file : String(String.UnicodeScalarView(location.file.unicodeScalars.map(printable)))
    if location.line > 0 {
        name += ":\(location.line)"
        if location.column > 0 { name += ":\(location.column)" }
    }
    return name
}

private func severityWord(_ severity: Severity, _ language: MessageLanguage) -> String {
    switch (severity, language) {
    case (.error, _): "error"
    case (.warning, .es): "aviso"
    case (.warning, .en): "warning"
    case (.note, .es): "nota"
    case (.note, .en): "note"
    }
}

/// A report's last line: `2 errors, 1 warning, 3 notes`; nothing for none.
package func terminalCount(_ diagnostics: [Diagnostic], in language: MessageLanguage) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count { $0.severity == .warning }
    var parts: [String] = []
    if errors > 0 { parts.append("\(errors) \(errors == 1 ? "error" : language == .es ? "errores" : "errors")") }
    if warnings > 0 {
        parts.append("\(warnings) " + severityWord(.warning, language) + (warnings == 1 ? "" : "s"))
    }
    let notes = diagnostics.count - errors - warnings
    if notes > 0 { parts.append("\(notes) " + severityWord(.note, language) + (notes == 1 ? "" : "s")) }
    return parts.isEmpty ? "" : parts.joined(separator: ", ") + "\n"
}

/// ANSI escape sequences (ECMA-48, section 8.3.117), or none.
private struct TerminalStyle {
    var isColored: Bool

    func bold(_ text: String) -> String { wrap(text, "1") }
    func dim(_ text: String) -> String { wrap(text, "2") }
    func severity(_ text: String, _ severity: Severity) -> String {
        switch severity {
        case .error: wrap(text, "1;31")
        case .warning: wrap(text, "1;33")
        case .note: wrap(text, "1;36")
        }
    }

    private func wrap(_ text: String, _ code: String) -> String {
        isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
