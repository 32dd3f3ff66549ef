import PortavozDiagnostics

/// A file with its safe replacements made.
package struct FixedText: Sendable {
    package var path: String
    /// The lines that change, from 1, as they were and as they are.
    package var lines: [(number: Int, old: String, new: String)]
    package var bytes: [UInt8]
    package var replacements: Int
    /// What was replaced by what.
    private var words: [(old: String, new: String)] = []

    /// Makes the replacements that are safe: those whose text stands exactly where it was found, and that leave all else in
    /// the file as it was. Guests' texts are never changed, since their approval is of their bytes.
    ///
    /// - Throws: only what the disk says no to.
    package static func all(
        _ findings: [Finding], of site: Site, _ files: FileSystem
    ) throws(FileError) -> [FixedText] {
        var byFile: [String: [Finding]] = [:]
        for finding in findings where finding.replaced != nil {
            guard let file = finding.diagnostic.location?.file, !file.hasPrefix("content/guests/") else { continue }
            byFile[file, default: []].append(finding)
        }
        guard !byFile.isEmpty else { return [] }
        let meaning = try FixedMeaning(site, files)
        var result: [FixedText] = []
        for (path, findings) in byFile.sorted(by: { $0.key < $1.key }) {
            guard let bytes = try files.readIfPresent(path) else { continue }
            func isKept(_ findings: ArraySlice<Finding>) -> Bool {
                guard let fixed = FixedText(path, bytes, findings) else { return true }
                return meaning.isKept(path, from: bytes, to: fixed.bytes, words: fixed.words)
            }
            let safe = harmless(findings[...], isKept)
            if let fixed = FixedText(path, bytes, safe), safe.count == findings.count || isKept(safe) {
                result.append(fixed)
            }
        }
        return result
    }

    /// Those of the replacements that do no harm: all of them, or what is left where the harmful ones have been halved away.
    private static func harmless(
        _ findings: ArraySlice<Finding>, _ isKept: (ArraySlice<Finding>) -> Bool
    ) -> ArraySlice<Finding> {
        if isKept(findings) { return findings }
        guard findings.count > 1 else { return [] }
        let middle = findings.startIndex + findings.count / 2
        return harmless(findings[..<middle], isKept) + harmless(findings[middle...], isKept)
    }

    private init?(_ path: String, _ bytes: [UInt8], _ findings: ArraySlice<Finding>) {
        self.path = path
        replacements = 0
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
        let old = lines
        // From the end to the beginning, so that columns stay true.
        let sorted = findings.sorted { a, b in
            let (a, b) = (a.diagnostic.location!, b.diagnostic.location!)
            return a.line != b.line ? a.line > b.line : a.column > b.column
        }
        var last: (line: Int, start: Int)?
        for finding in sorted {
            guard let place = finding.diagnostic.location, let text = finding.replaced,
                let new = finding.diagnostic.suggestion, Self.isPlain(new), place.line >= 1, place.line <= lines.count,
                place.column >= 1, let start = Self.offset(of: place.column, in: lines[place.line - 1])
            else { continue }
            let end = start + text.utf8.count
            guard end <= lines[place.line - 1].count, lines[place.line - 1][start..<end].elementsEqual(text.utf8),
                Self.standsAlone(start..<end, in: lines[place.line - 1])
            else { continue }
            if let last, last.line == place.line, end > last.start { continue }
            lines[place.line - 1].replaceSubrange(start..<end, with: new.utf8)
            last = (place.line, start)
            replacements += 1
            if !words.contains(where: { $0.old == text && $0.new == new }) { words.append((text, new)) }
        }
        guard replacements > 0 else { return nil }
        self.lines = lines.indices.filter { lines[$0] != old[$0] }.map {
            ($0 + 1, String(decoding: old[$0], as: UTF8.self), String(decoding: lines[$0], as: UTF8.self))
        }
        self.bytes = Array(lines.joined(separator: [0x0A]))
    }

    /// Letters, and between them digits, spaces and hyphens, mean themselves in Markdown and in YAML alike.
    private static func isPlain(_ text: String) -> Bool {
        guard text.first?.isLetter == true, text.last?.isLetter == true else { return false }
        return text.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }
    }

    /// Whether no sign of an address, a path or a program touches a word: what is there may be read by a machine.
    private static func standsAlone(_ range: Range<Int>, in line: [UInt8]) -> Bool {
        let neighbours = [range.lowerBound - 1, range.upperBound].filter(line.indices.contains).map { line[$0] }
        return !neighbours.contains { "/\\@#=&{}%$+".utf8.contains($0) }
    }

    /// The offset in a line of a column, which counts code points from 1.
    private static func offset(of column: Int, in line: [UInt8]) -> Int? {
        var count = 1
        for (offset, byte) in line.enumerated() where byte & 0xC0 != 0x80 {
            if count == column { return offset }
            count += 1
        }
        return nil
    }

    /// Puts the text in the old one's place, in one step.
    package func write(_ files: FileSystem) throws(FileError) { try files.replace(path, bytes) }

    /// The change as `diff -u` would show it, without lines around it.
    package var difference: String {
        var text = "--- a/\(path)\n+++ b/\(path)\n"
        for line in lines { text += "@@ -\(line.number) +\(line.number) @@\n-\(line.old)\n+\(line.new)\n" }
        return text
    }
}
