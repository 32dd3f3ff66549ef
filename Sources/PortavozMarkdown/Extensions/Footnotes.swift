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
        var lines: ClosedRange<Int>
        /// Where the first line's text begins.
        var start: Int
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
        var lines = SourceText(text)
        var removed: Set<Int> = []
        var seen: Set<String> = []
        for note in notes {
            removed.formUnion(note.lines)
            guard seen.insert(note.label).inserted else { continue }
            labels.append(note.label)
            for line in note.lines {
                let range = lines.range(ofLine: line)
                let start = line == note.lines.lowerBound ? note.start : Self.afterIndent(text, range)
                source.append(
                    prefix: [UInt8(ascii: ">"), 0x20], text[start..<range.upperBound],
                    from: RewrittenSource.Origin(line: line, shift: 0), at: start - range.lowerBound)
            }
            source.append(prefix: [], [], from: RewrittenSource.Origin(line: note.lines.upperBound, shift: 0), at: 0)
        }
        for line in 1...max(1, lines.lineCount) {
            let range = lines.range(ofLine: line)
            let content = removed.contains(line) ? text[range.lowerBound..<range.lowerBound] : text[range]
            source.append(prefix: [], content, from: RewrittenSource.Origin(line: line, shift: 0), at: 0)
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

    /// The notes among a document's own paragraphs. So that libcmark leaves them there, it reads a copy in which a control
    /// stands for the bracket.
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
            var lines = SourceText(text)
            var notes: [Note] = []
            var child = root.firstChild
            while let node = child {
                if node.kind == CMARK_NODE_PARAGRAPH {
                    collect(from: node, text, guarded: copy, guardByte, &lines, into: &notes)
                }
                child = node.next
            }
            return notes
        }
    }

    private static func collect(
        from paragraph: TreeNode, _ text: UnsafeBufferPointer<UInt8>, guarded: UnsafeBufferPointer<UInt8>,
        _ guardByte: UInt8, _ lines: inout SourceText, into notes: inout [Note]
    ) {
        let count = notes.count
        for line in paragraph.startLine...max(paragraph.startLine, paragraph.endLine) {
            let range = lines.range(ofLine: line)
            let start = range.first { !text[$0].isSpaceOrTab } ?? range.upperBound
            if start < range.upperBound, guarded[start] == guardByte, let end = definitionEnd(text, at: start) {
                let content = text[end..<range.upperBound].firstIndex { !$0.isSpaceOrTab } ?? range.upperBound
                notes.append(
                    Note(label: folded(text[(start + 2)..<(end - 2)]), lines: line...line, start: content))
            } else if notes.count > count {
                let last = notes.count - 1
                notes[last].lines = notes[last].lines.lowerBound...line
            }
        }
        guard notes.count > count else { return }
        let last = notes.count - 1
        var line = notes[last].lines.upperBound + 1
        while line <= lines.lineCount {
            let range = lines.range(ofLine: line)
            let isBlank = text[range].allSatisfy(\.isSpaceOrTab)
            guard isBlank || afterIndent(text, range) - range.lowerBound >= (text[range.lowerBound] == 0x09 ? 1 : 4)
            else {
                return
            }
            if !isBlank { notes[last].lines = notes[last].lines.lowerBound...line }
            line += 1
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

    private static func isAtLineStart(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
        var start = offset
        while start > 0, text[start - 1].isSpaceOrTab { start -= 1 }
        return start == 0 || text[start - 1] == 0x0A || text[start - 1] == 0x0D
    }
}
