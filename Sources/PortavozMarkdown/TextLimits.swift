import Glibc

/// What a text may ask of the parser: far more than anybody writes, and little enough that no text keeps it busy.
///
/// libcmark 0.30.2 takes quadratic time in two cases: every link looks at all `![` that are open before it (`![[]()` many
/// times over), and every line, blank ones too, at all quotations and lists that are open. Both are bounded here, by a
/// pass over the bytes that jumps from sign to sign; nothing is parsed. A text that goes beyond is refused whole.
enum TextLimits {
    /// Bytes of a text; a guest has less cause to write a book in one file.
    static func size(_ trust: Trust) -> Int { trust == .trusted ? 4 << 20 : 1 << 20 }
    /// Quotations and lists inside one another. A quotation that goes on over several lines may count twice.
    static let depth = 50
    /// `![` that are not closed on their line, between two blank lines.
    static let openImages = 100
    /// Emphasis, images and the blocks around them inside one another: what a node inserted there costs.
    static let treeDepth = 200

    /// What a text has too much of: a rule, the place as line and byte within it, and the limit.
    struct Excess {
        var rule: String
        var line = 0
        var offset: Int?
        var limit: Int
    }

    /// The first limit that a text passes; nil for every honest one.
    static func excess(in text: SourceText, _ trust: Trust) -> Excess? {
        let size = size(trust)
        guard text.bytes.count <= size else { return Excess(rule: "markdown-too-large", limit: size) }
        return NestingEstimate.excess(in: text) ?? OpenImages.excess(in: text)
    }

    /// Where a tree is deeper than `treeDepth`. Only a text with many delimiters can be, so only then the tree is walked.
    static func depthExcess(in root: TreeNode, of text: UnsafeBufferPointer<UInt8>) -> Excess? {
        guard hasManyDelimiters(text) else { return nil }
        var depth = 0
        var line = 0
        var cursor: TreeNode? = root.firstChild
        while let node = cursor {
            if node.startLine > 0 { line = node.startLine }
            if let child = node.firstChild {
                depth += 1
                guard depth <= treeDepth else {
                    return Excess(rule: "markdown-too-deep", line: line, limit: treeDepth)
                }
                cursor = child
                continue
            }
            var last = node
            while last.next == nil, let parent = last.parent, parent != root {
                last = parent
                depth -= 1
            }
            cursor = last.next
        }
        return nil
    }

    /// A level takes a `*`, `_` or `![`, or is a block; blocks have a limit of their own.
    private static func hasManyDelimiters(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var count = 0
        let enough = treeDepth - 2 * depth
        return [UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "!")].contains { sign in
            var index = 0
            while let found = text.firstIndex(of: sign, from: index) {
                index = found + 1
                count += 1
                if count > enough { return true }
            }
            return false
        }
    }
}

/// An upper bound for how many quotations and lists are open at once, from what lines begin with.
private struct NestingEstimate {
    private let text: UnsafeBufferPointer<UInt8>
    private var open = 0

    static func excess(in text: SourceText) -> TextLimits.Excess? {
        var estimate = NestingEstimate(text: text.bytes)
        let marks = marks
        for (line, start) in text.lineStarts.dropLast().enumerated() where marks.contains(text.bytes[start]) {
            if let offset = estimate.read(from: start) {
                return TextLimits.Excess(
                    rule: "markdown-too-deep", line: line + 1, offset: offset - start, limit: TextLimits.depth)
            }
        }
        return nil
    }

    private init(text: UnsafeBufferPointer<UInt8>) { self.text = text }

    /// What a line may begin with that opens a block or keeps one open.
    private static var marks: ByteSet { ByteSet(" \t>-+*0123456789[") }

    /// Reads a line's marks; the offset of the one that is too much.
    private mutating func read(from start: Int) -> Int? {
        var index = start
        var (columns, quotes) = (0, 0)
        var added = 0
        // The last mark, or the first that is too much.
        var mark = start
        var isInList = false
        // A line of nothing but one kind of bullet is a thematic break.
        var bullet: UInt8?
        var bullets = 0
        var isUniform = true
        scan: while index < text.count {
            let byte = text[index]
            let before = added
            let place = index
            switch byte {
            case 0x20: if !isInList { columns += 1 }
            case 0x09: if !isInList { columns += 4 }
            case UInt8(ascii: ">"):
                added += 1
                if !isInList { quotes += 1 }
            case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
                guard isSpace(at: index + 1) else { break scan }
                isUniform = isUniform && byte != UInt8(ascii: "+") && byte == bullet ?? byte
                bullet = byte
                bullets += 1
                added += 1
                isInList = true
            case let byte where byte.isASCIIDigit:
                var end = index
                while end < text.count, text[end].isASCIIDigit, end - index <= 9 { end += 1 }
                guard end < text.count, text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ")"),
                    isSpace(at: end + 1)
                else { break scan }
                isUniform = false
                added += 1
                isInList = true
                index = end
            case UInt8(ascii: "["):
                // What a footnote begins with is read in a quotation of its own.
                guard let end = Footnotes.labelEnd(text, at: index), end + 1 < text.count,
                    text[end + 1] == UInt8(ascii: ":")
                else { break scan }
                index = end + 1
                added += 1
                isUniform = false
            default: break scan
            }
            index += 1
            if added > before, before <= TextLimits.depth { mark = place }
        }
        let isBreak = isUniform && bullets > 2 && (index == text.count || text[index] == 0x0A || text[index] == 0x0D)
        if isBreak { added -= bullets }
        guard added > 0 else { return nil }
        open = min(open, quotes + columns / 2) + added
        return open > TextLimits.depth ? mark : nil
    }

    private func isSpace(at index: Int) -> Bool {
        index >= text.count || text[index].isSpaceOrTab || text[index] == 0x0A || text[index] == 0x0D
    }
}

/// Counts `![` that stay open: within one paragraph, each makes every later link dearer.
private enum OpenImages {
    static func excess(in source: SourceText) -> TextLimits.Excess? {
        let text = source.bytes
        guard text.count > 2 * TextLimits.openImages else { return nil }
        var count = 0
        var counted = 0
        var index = 0
        while let sign = text.firstIndex(of: UInt8(ascii: "!"), from: index) {
            index = sign + 1
            guard index < text.count, text[index] == UInt8(ascii: "["), !isClosed(text, from: index + 1) else {
                continue
            }
            if count > 0, hasBlankLine(text, in: counted..<sign) { count = 0 }
            counted = sign
            count += 1
            if count > TextLimits.openImages {
                let line = source.line(of: sign)
                return TextLimits.Excess(
                    rule: "markdown-too-many-images", line: line,
                    offset: sign - source.range(ofLine: line).lowerBound, limit: TextLimits.openImages)
            }
        }
        return nil
    }

    /// Whether an image's text ends on its line, with nothing in it behind which its bracket may be hidden: what is seen
    /// of it is seen whole. An escape, a code span, a tag, a cell's end or a bracket inside count as open.
    private static func isClosed(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        var index = start
        while index < text.count {
            if text[index] == UInt8(ascii: "]") { return true }
            if hiding.contains(text[index]) { return false }
            index += 1
        }
        return false
    }

    private static var hiding: ByteSet { ByteSet("\\`<[|\n\r") }

    private static func hasBlankLine(_ text: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while index < range.upperBound {
            guard text[index] == 0x0A || text[index] == 0x0D else {
                index += 1
                continue
            }
            let isPair = text[index] == 0x0D && index + 1 < range.upperBound && text[index + 1] == 0x0A
            var end = index + (isPair ? 2 : 1)
            index = end
            while end < range.upperBound, text[end].isSpaceOrTab { end += 1 }
            if end < range.upperBound, text[end] == 0x0A || text[end] == 0x0D { return true }
        }
        return false
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The next place of a byte, found by the C library.
    @inline(__always)
    func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        guard start < count, let base = baseAddress, let found = memchr(base + start, Int32(byte), count - start) else {
            return nil
        }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
}
