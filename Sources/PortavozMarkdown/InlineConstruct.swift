import CCmark

/// A link, image or tag met in a block, before its place is known.
struct InlineConstruct {
    enum Shape { case link, image, tag, bare }

    var shape: Shape
    /// The line on which it begins, counted from the block's first by the line breaks before it in the tree.
    var breaksBefore: Int
    /// The column that libcmark gives, in bytes, as if every line began where the block's first does.
    var column: Int
    /// What the text after the opening brackets begins with: bytes of the tree. Empty where that can't be told.
    var text: UnsafeBufferPointer<UInt8>
    /// libcmark's column of the last byte when it is on the same line, else 0.
    var endColumn = 0

    /// Bytes of `text` that are compared; more of them add cost, not certainty.
    static let comparedLength = 48

    init(_ node: TreeNode, shape: Shape, breaksBefore: Int) {
        self.shape = shape
        self.breaksBefore = breaksBefore
        column = node.startColumn
        text = UnsafeBufferPointer(start: nil, count: 0)
        let source: TreeText?
        switch shape {
        case .tag: source = node.literal
        default: source = node.firstChild.flatMap { $0.kind == CMARK_NODE_TEXT ? $0.literal : nil }
        }
        if let source {
            let start = source.bytes.prefix(Self.comparedLength)
            text = UnsafeBufferPointer(rebasing: start.prefix { $0 != 0x0A })
        }
    }

    /// Whether it can begin at an offset of a line that ends at `end`.
    func matches(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, lineStart: Int, end: Int) -> Bool {
        guard offset >= lineStart, offset < end else { return false }
        guard bytes[offset] == beginnings.0 || bytes[offset] == beginnings.1, !isEscaped(bytes, offset, lineStart)
        else {
            return false
        }
        switch shape {
        case .link:
            if offset > lineStart, bytes[offset] == UInt8(ascii: "["), bytes[offset - 1] == UInt8(ascii: "!"),
                !isEscaped(bytes, offset - 1, lineStart)
            {
                return false
            }
            return textMatches(bytes, at: offset + 1, end: end)
        case .image:
            guard offset + 1 < end, bytes[offset + 1] == UInt8(ascii: "[") else { return false }
            return textMatches(bytes, at: offset + 2, end: end)
        case .tag, .bare:
            return !text.isEmpty && textMatches(bytes, at: offset, end: end)
        }
    }

    /// The one or two bytes with which it may begin.
    var beginnings: (UInt8, UInt8) {
        switch shape {
        case .link: return (UInt8(ascii: "["), UInt8(ascii: "<"))
        case .image: return (UInt8(ascii: "!"), UInt8(ascii: "!"))
        case .tag, .bare:
            let first = text.first ?? 0
            return (first, first)
        }
    }

    /// Its length in bytes when it is its text; 0 when that isn't known.
    var knownLength: Int { shape == .bare && text.count < Self.comparedLength ? text.count : 0 }

    /// Whether two constructs would match at the same places.
    func looksLike(_ other: InlineConstruct) -> Bool {
        shape == other.shape && text.elementsEqual(other.text)
    }

    /// The text may be written with escapes and entities; what precedes the first of them is compared.
    private func textMatches(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int) -> Bool {
        for (index, byte) in text.enumerated() {
            guard offset + index < end else { return false }
            let written = bytes[offset + index]
            if written == byte { continue }
            return shape != .tag
                && (written == UInt8(ascii: "\\") || written == UInt8(ascii: "&") || written == EscapeMarks.lead)
        }
        return true
    }

    private func isEscaped(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ lineStart: Int) -> Bool {
        var start = offset
        while start > lineStart, bytes[start - 1] == UInt8(ascii: "\\") { start -= 1 }
        return (offset - start) % 2 == 1
    }
}
