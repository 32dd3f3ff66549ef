/// A block's running text as it is read, with the place of each of its bytes: what checks look at.
///
/// Emphasis, links and line breaks are no gaps in it. Code and raw HTML are, with what stands between the tags of code and
/// of quotations: one `Prose.gap` stands for each.
package struct Prose: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case paragraph, cell
        case heading(level: Int)
        /// An image's alternative text.
        case alternative
        /// A title, a summary, a name: a text of few words that is no sentence.
        case label
    }

    /// Part of an example of what to write, or of what not to.
    package struct Example: Sendable, Hashable {
        package var isGood: Bool
        /// The line that the example begins on, which tells one from another.
        package var line: Int
        /// The rules that it breaks on purpose, as the text says.
        package var broken: [Declaration] = []

        package init(isGood: Bool, line: Int, broken: [Declaration] = []) {
            self.isGood = isGood
            self.line = line
            self.broken = broken
        }
    }

    /// A rule's name where a text says that an example breaks it.
    package struct Declaration: Sendable, Hashable {
        package var rule: String
        package var line: Int
        package var column: Int
        package var length: Int

        package init(rule: String, line: Int, column: Int, length: Int) {
            self.rule = rule
            self.line = line
            self.column = column
            self.length = length
        }
    }

    /// A stretch of the text that stands in the source byte for byte.
    package struct Piece: Sendable, Hashable {
        /// Offset in `text` of its first byte.
        package var start: Int
        /// The place of its first byte in the file; column 0 where that can't be told.
        package var line: Int
        package var column: Int
    }

    /// A stretch that is set apart: emphasised, or in another language.
    package struct Span: Sendable, Hashable {
        package var range: Range<Int>
        /// What `lang` says; nil for emphasis.
        package var language: String?
    }

    /// U+FFFC, which stands for code, for a tag and for an address that is its own text.
    package static let gap: [UInt8] = [0xEF, 0xBF, 0xBC]

    package var kind: Kind
    /// UTF-8. A line break of the source is a line feed.
    package var text: [UInt8] = []
    package var pieces: [Piece] = []
    /// The file's lines from the block's first to its last.
    package var lines: ClosedRange<Int>
    /// Part of a quotation, which holds somebody else's words, or of an example of what not to write.
    package var isQuotation = false
    /// The line that the quotation begins on; 0 outside of one.
    package var quotationLine = 0
    /// Nil for what is no example.
    package var example: Example?
    /// Part of a list's item.
    package var isItem = false
    /// The numbers in `MarkdownDocument.links` of the links that stand in it.
    package var links: Range<Int> = 0..<0
    /// Emphasis and `lang` in it, in the order of their ends.
    package var spans: [Span] = []
    /// Whether a footnote is referred to.
    package var hasNote = false

    package init(kind: Kind, lines: ClosedRange<Int>) {
        self.kind = kind
        self.lines = lines
    }

    /// A text that is no Markdown, and begins at a place; column 0 where its bytes have none.
    package init(_ text: String, _ kind: Kind = .paragraph, line: Int, column: Int) {
        self.init(kind: kind, lines: line...line)
        self.text = Array(text.utf8)
        pieces = [Piece(start: 0, line: line, column: column)]
    }

    /// A scalar of YAML, or a cell of a table: the place is that of each of its bytes only where what is written there is the
    /// text itself, or the text in quotation marks.
    ///
    /// - Parameter length: of what is written, in code points.
    package init(scalar text: String, _ kind: Kind = .paragraph, line: Int, column: Int, length: Int) {
        let count = text.utf8.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
        let isSure = column > 0 && !text.utf8.contains(0x0A) && (length == count || length == count + 2)
        self.init(text, kind, line: line, column: isSure ? column + (length == count ? 0 : 1) : 0)
    }

    /// The place of a part of the text, for a caret: its first byte's, and as many code points as stand on that line.
    package func place(of range: Range<Int>) -> (line: Int, column: Int, length: Int) {
        guard let first = piece(at: range.lowerBound) else { return (lines.lowerBound, 0, 1) }
        let start = pieces[first]
        guard start.column > 0 else { return (start.line, 0, 1) }
        let column = start.column + codePoints(start.start..<range.lowerBound)
        var end = column
        var index = first
        while index < pieces.count, pieces[index].start < range.upperBound {
            let piece = pieces[index]
            guard piece.line == start.line, piece.column > 0 else { break }
            let from = max(piece.start, range.lowerBound)
            let to = min(range.upperBound, index + 1 < pieces.count ? pieces[index + 1].start : text.count)
            // The line feed between two lines is on neither.
            let visible = to > from && text[to - 1] == 0x0A ? to - 1 : to
            end = piece.column + codePoints(piece.start..<max(from, visible))
            index += 1
        }
        return (start.line, column, max(1, end - column))
    }

    /// Whether a part of the text stands in the source as one stretch, byte for byte.
    package func isWhole(_ range: Range<Int>) -> Bool {
        guard var index = piece(at: range.lowerBound), pieces[index].column > 0, !text[range].contains(0x0A) else {
            return false
        }
        while index + 1 < pieces.count, pieces[index + 1].start < range.upperBound {
            let (piece, next) = (pieces[index], pieces[index + 1])
            guard next.line == piece.line, next.column == piece.column + codePoints(piece.start..<next.start) else {
                return false
            }
            index += 1
        }
        return true
    }

    private func piece(at offset: Int) -> Int? {
        var (low, high) = (0, pieces.count)
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].start <= offset { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? low - 1 : nil
    }

    private func codePoints(_ range: Range<Int>) -> Int {
        var count = 0
        for index in range where text[index] & 0xC0 != 0x80 { count += 1 }
        return count
    }
}

/// A comment to whoever checks the text: `<!-- portavoz: allow RULE -->`.
package struct ProseComment: Sendable, Hashable {
    /// What follows `portavoz:`, without the white space around it.
    package var text: String
    package var line: Int
    /// From 1; 0 where it can't be told.
    package var column: Int
    package var length: Int
    /// Inside a paragraph; otherwise by itself, before what it is about.
    package var isInline: Bool
    /// The last line of the block that it is about, where it stands before one; else 0.
    package var until = 0

    /// Whether HTML is such a comment: it is not published.
    static func isMark(_ html: UnsafeBufferPointer<UInt8>) -> Bool {
        // Most HTML is none, and is told apart by its first bytes.
        html.starts(with: "<!--".utf8) && all(in: html) != nil
    }

    /// What each of several comments tells the checks, and where it stands; nil where there is anything else beside them.
    static func all(in html: UnsafeBufferPointer<UInt8>) -> [(text: String, place: Range<Int>)]? {
        var result: [(text: String, place: Range<Int>)] = []
        var index = 0
        while index < html.count {
            if html[index].isASCIISpace {
                index += 1
                continue
            }
            var end = min(index + 7, html.count)
            while end < html.count, end - index < 400, !html[end - 3..<end].elementsEqual("-->".utf8) { end += 1 }
            guard let text = text(in: UnsafeBufferPointer(rebasing: html[index..<end])) else { return nil }
            result.append((text, index..<end))
            index = end
        }
        return result.isEmpty ? nil : result
    }

    /// What an HTML comment tells the checks; nil for any other.
    static func text(in html: UnsafeBufferPointer<UInt8>) -> String? {
        guard html.count < 400, html.starts(with: "<!--".utf8) else { return nil }
        var text = html.dropFirst(4).drop(while: \.isASCIISpace)
        while let last = text.last, last.isASCIISpace { text = text.dropLast() }
        guard text.starts(with: "portavoz:".utf8), text.reversed().starts(with: ">--".utf8) else { return nil }
        text = text.dropFirst(9).dropLast(3).drop(while: \.isASCIISpace)
        while let last = text.last, last.isASCIISpace { text = text.dropLast() }
        return String(decoding: text, as: UTF8.self)
    }
}
