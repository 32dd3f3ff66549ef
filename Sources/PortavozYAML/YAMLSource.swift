import CYAML
import Glibc
import PortavozDiagnostics

/// A document's bytes, and the way from libyaml's marks to places in the file that holds them.
///
/// Valid only while the caller's buffer is, which isn't empty.
struct YAMLSource {
    let bytes: UnsafeBufferPointer<UInt8>
    let file: String
    /// The file's line, from 1, that the document's first line is.
    let firstLine: Int
    /// Where each of libyaml's lines begins, where they are not the file's own: YAML 1.1 also breaks lines at U+0085,
    /// U+2028 and U+2029 (section 5.4), editors and Markdown don't. Empty in documents without those.
    private let lineStarts: [Place]
    /// Whether there is a backslash anywhere: a text without one says what its bytes say.
    let hasEscapes: Bool
    /// The last mark looked up: marks come in order, so that the next one is found from here.
    private var cursor = (index: 0, offset: 0)

    struct Place {
        /// Line from 0, of the document.
        var line: Int
        /// Column from 0, in code points.
        var column: Int
    }

    init(_ bytes: UnsafeBufferPointer<UInt8>, file: String, firstLine: Int) {
        self.bytes = bytes
        self.file = file
        self.firstLine = firstLine
        self.lineStarts = Self.unusualLineStarts(bytes)
        self.hasEscapes = memchr(bytes.baseAddress!, Int32(UInt8(ascii: "\\")), bytes.count) != nil
    }

    func place(_ mark: yaml_mark_t) -> Place {
        let (line, column) = (Int(mark.line), Int(mark.column))
        guard !lineStarts.isEmpty, line < lineStarts.count else { return Place(line: line, column: column) }
        let start = lineStarts[line]
        return Place(line: start.line, column: start.column + column)
    }

    func location(_ mark: yaml_mark_t, length: Int = 1) -> SourceLocation {
        let place = place(mark)
        return SourceLocation(file, line: place.line + firstLine, column: place.column + 1, length: max(1, length))
    }

    /// The byte at which a mark stands: libyaml's index counts code points.
    mutating func offset(_ mark: yaml_mark_t) -> Int {
        let index = Int(mark.index)
        var (at, offset) = index >= cursor.index ? cursor : (0, 0)
        while at < index, offset < bytes.count {
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            at += 1
        }
        cursor = (at, offset)
        return offset
    }

    /// The bytes from an offset to the end of its line, without blanks at the end.
    func restOfLine(_ offset: Int) -> Range<Int> {
        var end = offset
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
        while end > offset, isBlank(end - 1) { end -= 1 }
        return offset..<end
    }

    /// The first byte of the line that holds an offset.
    func lineStart(_ offset: Int) -> Int {
        var start = offset
        while start > 0, bytes[start - 1] != UInt8(ascii: "\n"), bytes[start - 1] != UInt8(ascii: "\r") { start -= 1 }
        return start
    }

    /// The place in the file of a byte.
    func location(offset: Int, length: Int = 1) -> SourceLocation {
        var line = firstLine
        var start = 0
        for at in 0..<min(offset, bytes.count) where isLineEnd(at) {
            line += 1
            start = at + 1
        }
        return SourceLocation(file, line: line, column: codePoints(start..<offset) + 1, length: max(1, length))
    }

    func codePoints(_ range: Range<Int>) -> Int {
        var count = 0
        for at in range where bytes[at] & 0xC0 != 0x80 { count += 1 }
        return count
    }

    func text(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }

    func byte(_ offset: Int) -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

    func isBlank(_ offset: Int) -> Bool {
        byte(offset) == UInt8(ascii: " ") || byte(offset) == UInt8(ascii: "\t")
    }

    private func isLineEnd(_ at: Int) -> Bool {
        bytes[at] == UInt8(ascii: "\n")
            || (bytes[at] == UInt8(ascii: "\r") && (at + 1 == bytes.count || bytes[at + 1] != UInt8(ascii: "\n")))
    }

    private static func unusualLineStarts(_ bytes: UnsafeBufferPointer<UInt8>) -> [Place] {
        guard holdsUnusualBreak(bytes, lead: 0xC2) || holdsUnusualBreak(bytes, lead: 0xE2) else { return [] }
        var starts = [Place(line: 0, column: 0)]
        var here = Place(line: 0, column: 0)
        var at = 0
        while at < bytes.count {
            let width = unusualBreak(bytes, at)
            if width > 0 {
                here.column += 1
                starts.append(here)
                at += width
            } else if bytes[at] == UInt8(ascii: "\n") || bytes[at] == UInt8(ascii: "\r") {
                let isPair =
                    bytes[at] == UInt8(ascii: "\r") && at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "\n")
                here = Place(line: here.line + 1, column: 0)
                starts.append(here)
                at += isPair ? 2 : 1
            } else {
                if bytes[at] & 0xC0 != 0x80 { here.column += 1 }
                at += 1
            }
        }
        return starts
    }

    /// Whether one of those breaks is there that begins with a certain byte, few of which are in most documents.
    private static func holdsUnusualBreak(_ bytes: UnsafeBufferPointer<UInt8>, lead: UInt8) -> Bool {
        var at = 0
        while let found = memchr(bytes.baseAddress! + at, Int32(lead), bytes.count - at) {
            at = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - bytes.baseAddress!
            if unusualBreak(bytes, at) > 0 { return true }
            at += 1
        }
        return false
    }

    /// The bytes that U+0085, U+2028 or U+2029 takes at an offset, or 0.
    private static func unusualBreak(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
        if bytes[at] == 0xC2, at + 1 < bytes.count, bytes[at + 1] == 0x85 { return 2 }
        if bytes[at] == 0xE2, at + 2 < bytes.count, bytes[at + 1] == 0x80,
            bytes[at + 2] == 0xA8 || bytes[at + 2] == 0xA9
        {
            return 3
        }
        return 0
    }
}
