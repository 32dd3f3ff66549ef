import CCmark
import Glibc

/// Finds footnotes in the source's lines, and hands each to libcmark as a quotation before the text.
///
/// libcmark would swallow `[^1]: https://x` as a link definition. In the rewritten source the notes come first, each a
/// block quotation, where nothing left open in the text can reach them; their lines in the text are blank.
struct Footnotes {
    private(set) var source = RewrittenSource()
    /// The notes' labels, folded, in the order of the quotations.
    private(set) var labels: [String] = []

    private struct Note {
        var label: String
        var lines: [Line] = []

        /// A line of a note: where the note's text begins, and what of the line stays where it is (`> `, `- `).
        struct Line {
            var number: Int
            var start: Int
            var kept: Range<Int>
        }
    }

    /// Whether a text has what may be a note.
    static func mayOccur(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let base = text.baseAddress else { return false }
        var index = 0
        while let found = memchr(base + index, Int32(UInt8(ascii: "[")), text.count - index) {
            let start = UnsafeRawPointer(found) - UnsafeRawPointer(base)
            index = start + 1
            if index < text.count, text[index] == UInt8(ascii: "^"), definitionEnd(text, at: start) != nil {
                return true
            }
        }
        return false
    }

    /// Finds the notes; nil when there are none.
    init?(in text: UnsafeBufferPointer<UInt8>) {
        guard let notes = Self.notes(in: text), !notes.isEmpty else { return nil }
        let lines = SourceText(text)
        var kept: [Int: Range<Int>] = [:]
        var seen: Set<String> = []
        for note in notes {
            for line in note.lines { kept[line.number] = line.kept }
            guard seen.insert(note.label).inserted else { continue }
            labels.append(note.label)
            for line in note.lines {
                let range = lines.range(ofLine: line.number)
                source.append(
                    prefix: [UInt8(ascii: ">"), 0x20], text[line.start..<range.upperBound],
                    from: RewrittenSource.Origin(line: line.number, shift: 0), at: line.start - range.lowerBound)
            }
            let last = note.lines.last?.number ?? 0
            source.append(prefix: [], [], from: RewrittenSource.Origin(line: last, shift: 0), at: 0)
        }
        for line in 1...max(1, lines.lineCount) {
            let content = kept[line] ?? lines.range(ofLine: line)
            source.append(prefix: [], text[content], from: RewrittenSource.Origin(line: line, shift: 0), at: 0)
        }
    }

    /// A label as references are compared: without regard to case.
    static func folded(_ label: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        String(decoding: label, as: UTF8.self).lowercased()
    }

    /// The end of a label that begins at `[^`, where its `]` stands; nil when there is none.
    static func labelEnd(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
        guard start + 3 < text.count, text[start] == UInt8(ascii: "["), text[start + 1] == UInt8(ascii: "^") else {
            return nil
        }
        for index in (start + 2)..<min(text.count, start + 202) {
            switch text[index] {
            case UInt8(ascii: "]"): return index > start + 2 ? index : nil
            case UInt8(ascii: "["), 0x20, 0x09, 0x0A, 0x0D: return nil
            default: break
            }
        }
        return nil
    }

    // MARK: Definitions

    private static func definitionEnd(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
        guard let end = labelEnd(text, at: start), end + 1 < text.count, text[end + 1] == UInt8(ascii: ":") else {
            return nil
        }
        return end + 2
    }

    /// The notes among a document's paragraphs, in quotations and lists too. So that libcmark leaves them there, it reads a
    /// copy in which a control stands for the bracket.
    private static func notes(in text: UnsafeBufferPointer<UInt8>) -> [Note]? {
        guard let guardByte = (UInt8(1)...8).first(where: { !text.contains($0) }) else { return nil }
        var copy = Array(text)
        var index = 0
        while let found = text[index...].firstIndex(of: UInt8(ascii: "[")) {
            index = found + 1
            if definitionEnd(text, at: found) != nil, isAtLineStart(text, found) { copy[found] = guardByte }
        }
        return copy.withUnsafeBufferPointer { copy -> [Note]? in
            guard let root = parse(copy) else { return nil }
            var finder = PlaceFinder(SourceText(text))
            var notes: [Note] = []
            var cursor: TreeNode? = root
            while let node = cursor {
                if node.kind == CMARK_NODE_PARAGRAPH {
                    collect(from: node, text, guarded: copy, guardByte, &finder, into: &notes)
                }
                cursor = node.firstChild.flatMap { $0.isBlock ? $0 : nil } ?? node.followingBeside(within: root)
            }
            return notes
        }
    }

    private static func collect(
        from paragraph: TreeNode, _ text: UnsafeBufferPointer<UInt8>, guarded: UnsafeBufferPointer<UInt8>,
        _ guardByte: UInt8, _ finder: inout PlaceFinder, into notes: inout [Note]
    ) {
        let container = Container(of: paragraph, text, &finder)
        let count = notes.count
        let lastLine = max(paragraph.startLine, paragraph.endLine)
        for line in paragraph.startLine...lastLine {
            let range = finder.source.range(ofLine: line)
            let first = min(range.lowerBound + paragraph.startColumn - 1, range.upperBound)
            // Lines that are the paragraph's only by laziness end it for us.
            guard
                let content = line == paragraph.startLine ? first : container.content(ofLine: line, text, &finder)
            else { return }
            let start = text[content..<range.upperBound].firstIndex { !$0.isSpaceOrTab } ?? range.upperBound
            let kept = range.lowerBound..<(container.isDocument ? range.lowerBound : content)
            if start < range.upperBound, guarded[start] == guardByte, let end = definitionEnd(text, at: start) {
                let body = text[end..<range.upperBound].firstIndex { !$0.isSpaceOrTab } ?? range.upperBound
                notes.append(Note(label: folded(text[(start + 2)..<(end - 2)])))
                notes[notes.count - 1].lines.append(Note.Line(number: line, start: body, kept: kept))
            } else if notes.count > count {
                let unindented = min(afterIndent(text, content..<range.upperBound), start)
                notes[notes.count - 1].lines.append(Note.Line(number: line, start: unindented, kept: kept))
            }
        }
        guard notes.count > count else { return }
        // Indented paragraphs that follow belong to the last note.
        var blank: [Note.Line] = []
        var line = lastLine + 1
        while line <= finder.source.lineCount, let content = container.content(ofLine: line, text, &finder) {
            let range = finder.source.range(ofLine: line)
            let rest = content..<range.upperBound
            let isBlank = text[rest].allSatisfy(\.isSpaceOrTab)
            let start = isBlank ? range.upperBound : afterIndent(text, rest)
            guard isBlank || start - content >= (text[content] == 0x09 ? 1 : 4) else { return }
            let kept = range.lowerBound..<(container.isDocument ? range.lowerBound : content)
            let added = Note.Line(number: line, start: start, kept: kept)
            if isBlank {
                blank.append(added)
            } else {
                notes[notes.count - 1].lines += blank + [added]
                blank = []
            }
            line += 1
        }
    }

    /// The quotations and list items around a paragraph, as what its lines begin with.
    private struct Container {
        private let quotes: Int
        /// Bytes of indentation after the last quotation mark.
        private let indent: Int
        let isDocument: Bool

        init(of paragraph: TreeNode, _ text: UnsafeBufferPointer<UInt8>, _ finder: inout PlaceFinder) {
            quotes = PlaceFinder.quotesAround(paragraph)
            isDocument = paragraph.parent?.kind == CMARK_NODE_DOCUMENT
            guard !isDocument else {
                indent = 0
                return
            }
            let range = finder.source.range(ofLine: paragraph.startLine)
            let end = min(range.lowerBound + paragraph.startColumn - 1, range.upperBound)
            var start = range.lowerBound
            if let mark = text[start..<end].lastIndex(of: UInt8(ascii: ">")) {
                start = mark + 1
                if start < end, text[start] == 0x20 { start += 1 }
            }
            indent = paragraph.parent?.kind == CMARK_NODE_ITEM ? end - start : 0
        }

        /// Where the content of a later line begins; nil where the line lies outside.
        func content(ofLine line: Int, _ text: UnsafeBufferPointer<UInt8>, _ finder: inout PlaceFinder) -> Int? {
            let range = finder.source.range(ofLine: line)
            guard !isDocument else { return range.lowerBound }
            var offset = range.lowerBound
            for _ in 0..<quotes {
                while offset < range.upperBound, text[offset].isSpaceOrTab { offset += 1 }
                guard offset < range.upperBound, text[offset] == UInt8(ascii: ">") else { return nil }
                offset += 1
            }
            if quotes > 0, offset < range.upperBound, text[offset] == 0x20 { offset += 1 }
            let start = offset
            while offset < range.upperBound, offset - start < indent, text[offset] == 0x20 { offset += 1 }
            let isBlank = text[offset..<range.upperBound].allSatisfy(\.isSpaceOrTab)
            return isBlank || offset - start == indent ? offset : nil
        }
    }

    /// The offset after at most four columns of indentation.
    private static func afterIndent(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Int {
        var offset = line.lowerBound
        while offset < line.upperBound, offset - line.lowerBound < 4 {
            if text[offset] == 0x09 { return offset + 1 }
            guard text[offset] == 0x20 else { break }
            offset += 1
        }
        return offset
    }

    /// Whether nothing but indentation and the marks of quotations and lists stands before an offset in its line.
    private static func isAtLineStart(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
        var start = offset
        while start > 0,
            text[start - 1].isSpaceOrTab || text[start - 1].isASCIIDigit || ">-+*.)".utf8.contains(text[start - 1])
        {
            start -= 1
        }
        return start == 0 || text[start - 1] == 0x0A || text[start - 1] == 0x0D
    }
}
