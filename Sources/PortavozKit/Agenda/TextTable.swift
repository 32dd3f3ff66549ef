/// Rows of texts whose columns stand under each other in a terminal.
package struct TextTable: Sendable {
    package var rows: [[String]]
    /// Columns that a cell may take before it is cut with an ellipsis.
    package var widestCell: Int

    /// Spaces in front of each row.
    package var indentation: Int

    package init(_ rows: [[String]], widestCell: Int = 60, indentation: Int = 0) {
        self.rows = rows
        self.widestCell = widestCell
        self.indentation = indentation
    }

    /// Each row on a line, two spaces between columns, none at the end; a row may have fewer cells than others.
    package var text: String {
        let cells = rows.map { $0.map { shortened($0.onOneLine) } }
        let columns = cells.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in
            cells.map { column < $0.count ? terminalWidth(of: $0[column]) : 0 }.max() ?? 0
        }
        return cells.map { row in
            var line = String(repeating: " ", count: indentation)
            for (column, cell) in row.enumerated() {
                line += cell
                guard row[(column + 1)...].contains(where: { !$0.isEmpty }) else { break }
                line += String(repeating: " ", count: widths[column] - terminalWidth(of: cell) + 2)
            }
            return line + "\n"
        }.joined()
    }

    private func shortened(_ cell: String) -> String {
        guard terminalWidth(of: cell) > widestCell else { return cell }
        var result = ""
        var width = 1
        for character in cell {
            width += terminalWidth(of: String(character))
            if width > widestCell { break }
            result.append(character)
        }
        return result + "…"
    }
}

/// The columns that a text takes in a terminal: two for East Asian wide characters and emoji (Unicode Standard Annex 11), none
/// for combining marks.
package func terminalWidth(of text: String) -> Int {
    text.reduce(0) { width, character in
        guard let first = character.unicodeScalars.first else { return width }
        let isEmoji =
            first.properties.isEmojiPresentation || character.unicodeScalars.contains("\u{FE0F}")
        switch first.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return width
        default: return width + (isEmoji || isWide(first) ? 2 : 1)
        }
    }
}

/// The blocks that Unicode's EastAsianWidth.txt gives the width W or F, without the scattered signs among them that are emoji.
private func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
        0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x17000...0x18CFF, 0x1B000...0x1B2FF,
        0x1F200...0x1F265, 0x20000...0x3FFFD:
        true
    default: false
    }
}
