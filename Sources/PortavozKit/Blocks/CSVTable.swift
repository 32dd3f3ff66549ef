import PortavozDiagnostics

/// A table of comma-separated values (RFC 4180), or of semicolons or tabs, as Spanish spreadsheets write them.
package struct CSVTable {
    package struct Cell: Hashable {
        package var text: String
        /// From 1.
        package var line: Int
        /// From 1, in code points; of the opening quote where there is one.
        package var column: Int
        /// Code points as written.
        package var length: Int
    }

    /// The rows that are not blank. All have as many cells as the first.
    package private(set) var rows: [[Cell]] = []
    package private(set) var separator = UInt8(ascii: ",")
    package private(set) var faults: [Diagnostic] = []

    /// - Parameters:
    ///   - file: the path that faults name.
    ///   - firstLine: the line that the first byte is on.
    package init(_ bytes: ArraySlice<UInt8>, file: String, firstLine: Int = 1) {
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
        separator = Self.separator(of: text)
        var reader = CSVReader(text, separator: separator, file: file, line: firstLine)
        while let row = reader.row() {
            if row.allSatisfy({ $0.text.isEmpty }) { continue }
            if let head = rows.first, head.count != row.count {
                let place = row.count > head.count ? row[head.count] : row[row.count - 1]
                faults.append(
                    Diagnostic(
                        "csv-ragged-row",
                        at: SourceLocation(file, line: place.line, column: place.column, length: place.length),
                        ["cells": String(row.count), "expected": String(head.count)]))
                continue
            }
            rows.append(row)
        }
        faults += reader.faults
    }

    /// The separator that the first line uses outside quotes; a semicolon before a tab before a comma.
    private static func separator(of text: ArraySlice<UInt8>) -> UInt8 {
        var isQuoted = false
        var seen: Set<UInt8> = []
        for byte in text {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == 0x0A || byte == 0x0D { if seen.isEmpty { continue } else { break } }
            seen.insert(byte)
        }
        return [UInt8(ascii: ";"), 0x09].first(where: seen.contains) ?? UInt8(ascii: ",")
    }
}

/// Steps through a table's text, cell by cell.
private struct CSVReader {
    let bytes: ArraySlice<UInt8>
    let separator: UInt8
    let file: String
    var line: Int
    var column = 1
    var index: Int
    var faults: [Diagnostic] = []

    init(_ bytes: ArraySlice<UInt8>, separator: UInt8, file: String, line: Int) {
        self.bytes = bytes
        self.separator = separator
        self.file = file
        self.line = line
        index = bytes.startIndex
    }

    private var byte: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

    private mutating func step() {
        let byte = bytes[index]
        index += 1
        if byte == 0x0A {
            line += 1
            column = 1
        } else if byte & 0xC0 != 0x80 {
            column += 1
        }
    }

    /// The next row; nil at the end.
    mutating func row() -> [CSVTable.Cell]? {
        guard byte != nil else { return nil }
        var cells = [cell()]
        while byte == separator {
            step()
            cells.append(cell())
        }
        if byte == 0x0D { index += 1 }
        if byte == 0x0A {
            step()
        } else if byte != nil {
            // A lone carriage return ends a line too.
            line += 1
            column = 1
        }
        return cells
    }

    private var isAtLineEnd: Bool { byte == nil || byte == 0x0A || byte == 0x0D }

    private mutating func cell() -> CSVTable.Cell {
        while byte == 0x20 { step() }
        let (startLine, start, startIndex) = (line, column, index)
        guard byte == UInt8(ascii: "\"") else {
            while !isAtLineEnd, byte != separator { step() }
            let text = String(decoding: bytes[startIndex..<index], as: UTF8.self).trimmed
            return CSVTable.Cell(
                text: text, line: startLine, column: start, length: max(1, text.unicodeScalars.count))
        }
        step()
        var text: [UInt8] = []
        var isClosed = false
        while let byte {
            if byte == UInt8(ascii: "\"") {
                step()
                guard self.byte == UInt8(ascii: "\"") else {
                    isClosed = true
                    break
                }
            }
            text.append(bytes[index])
            step()
        }
        let length = line == startLine ? max(1, column - start) : 1
        if !isClosed {
            fault("csv-unclosed-quote", startLine, start, 1)
        } else {
            while byte == 0x20 { step() }
            if !isAtLineEnd, byte != separator {
                fault("csv-text-after-quote", line, column, 1)
                while !isAtLineEnd, byte != separator { step() }
            }
        }
        return CSVTable.Cell(
            text: String(decoding: text, as: UTF8.self).trimmed, line: startLine, column: start, length: length)
    }

    private mutating func fault(_ rule: String, _ line: Int, _ column: Int, _ length: Int) {
        faults.append(Diagnostic(rule, at: SourceLocation(file, line: line, column: column, length: length)))
    }
}
