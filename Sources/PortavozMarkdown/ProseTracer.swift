import CCmark

/// Follows a block's inline nodes and the source side by side, and so tells where each byte of its text was written.
///
/// What the tree says must stand in the source, byte for byte, where the syntax before it ends: where it doesn't, the rest
/// of that line has no place.
struct ProseTracer {
    /// One of a block's lines.
    struct Line {
        /// In the file.
        var line: Int
        /// In the source as it was written.
        var original: Int
        /// Its content, in the source's bytes.
        var content: Range<Int>
    }

    /// The source as it was written. The renderer's own is elsewhere in use.
    private var source: SourceText
    private let bytes: UnsafeBufferPointer<UInt8>
    /// The block's lines; none where they can't be told.
    private let lines: [Line]
    /// The block's own line in the file.
    private let fallback: Int

    private static let longestPiece = 1024

    private var index = 0
    private var cursor = 0
    private var isLost = false
    private(set) var comments: [ProseComment] = []
    private(set) var hasNote = false
    /// Whether tags mean anything: in an untrusted text they don't.
    var readsTags = true
    /// The tags that are open.
    private var tags = ProseTags()

    init(_ source: SourceText, lines: [Line], fallback: Int) {
        self.source = source
        self.lines = lines
        self.fallback = fallback
        bytes = source.bytes
        cursor = lines.first?.content.lowerBound ?? 0
        isLost = lines.isEmpty
    }

    /// Adds what is inside a node to a text; what is inside an image, to one of its own in `images`.
    mutating func trace(_ node: TreeNode, into prose: inout Prose, images: inout [Prose]) {
        var child = node.firstChild
        while let inner = child {
            enter(inner, &prose, &images)
            child = inner.next
        }
    }

    private mutating func enter(_ node: TreeNode, _ prose: inout Prose, _ images: inout [Prose]) {
        switch node.kind {
        case CMARK_NODE_TEXT:
            if let text = node.literal { follow(text.bytes, &prose) }
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
            // A callout's mark leaves a line without text.
            if !prose.text.isEmpty { addGap([0x0A], &prose) }
            nextLine()
        case CMARK_NODE_CODE:
            addGap(Prose.gap, &prose)
            passCode(node)
        case CMARK_NODE_HTML_INLINE:
            if let html = node.literal { passTag(html.bytes, &prose) }
        case CMARK_NODE_EMPH:
            pass(1, of: "*_")
            let start = prose.text.count
            trace(node, into: &prose, images: &images)
            prose.spans.append(Prose.Span(range: start..<prose.text.count))
            pass(1, of: "*_")
        case CMARK_NODE_STRONG:
            pass(2, of: "*_")
            trace(node, into: &prose, images: &images)
            pass(2, of: "*_")
        case CMARK_NODE_LINK: enterLink(node, &prose, &images)
        case CMARK_NODE_IMAGE:
            pass(1, of: "!")
            pass(1, of: "[")
            var alternative = Prose(kind: .alternative, lines: place.line...place.line)
            trace(node, into: &alternative, images: &images)
            passLinkEnd()
            if !alternative.text.isEmpty { images.append(alternative) }
        case CMARK_NODE_CUSTOM_INLINE: enterCustom(node)
        default: trace(node, into: &prose, images: &images)
        }
    }

    private mutating func enterLink(_ node: TreeNode, _ prose: inout Prose, _ images: inout [Prose]) {
        if node.startLine == 0 {
            // A bare address that an extension made a link.
            return traceAddress(node, &prose)
        }
        if peek(0) == UInt8(ascii: "<") {
            advance(1)
            traceAddress(node, &prose)
            return pass(1, of: ">")
        }
        pass(1, of: "[")
        trace(node, into: &prose, images: &images)
        passLinkEnd()
    }

    private mutating func traceAddress(_ node: TreeNode, _ prose: inout Prose) {
        guard let text = node.firstChild?.literal else { return }
        addGap(Prose.gap, &prose)
        var address = Prose(kind: .paragraph, lines: prose.lines)
        follow(text.bytes, &address)
    }

    /// Struck text, a task's box, a reference to a note.
    private mutating func enterCustom(_ node: TreeNode) {
        let html = cmark_node_get_on_enter(node).map(TreeText.init)?.string ?? ""
        if html == "<del>" || html == "</del>" {
            pass(peek(1) == UInt8(ascii: "~") ? 2 : 1, of: "~")
        } else if html.hasPrefix("<sup") {
            hasNote = true
            pass(1, of: "[")
            pass(through: UInt8(ascii: "]"))
        } else if html.hasPrefix("<input") {
            pass(1, of: "[")
            pass(through: UInt8(ascii: "]"))
        } else {
            isLost = true
        }
    }

    // MARK: Text

    private mutating func follow(_ text: UnsafeBufferPointer<UInt8>, _ prose: inout Prose) {
        if tags.isHiding {
            var hidden = Prose(kind: .paragraph, lines: prose.lines)
            return read(text, &hidden)
        }
        read(text, &prose)
    }

    private mutating func read(_ text: UnsafeBufferPointer<UInt8>, _ prose: inout Prose) {
        var offset = 0
        var needsPiece = true
        while offset < text.count {
            let place = isLost ? nil : written(text, at: offset)
            guard let (start, size, taken) = place else {
                isLost = true
                prose.pieces.append(
                    Prose.Piece(start: prose.text.count, line: self.place.line, column: 0))
                prose.text.append(contentsOf: text[offset...])
                return
            }
            if needsPiece || start != cursor || size != taken {
                prose.pieces.append(
                    Prose.Piece(
                        start: prose.text.count, line: lines[index].line, column: column(of: start)))
                needsPiece = size != taken || taken >= Self.longestPiece
            }
            prose.text.append(contentsOf: text[offset..<offset + taken])
            cursor = start + size
            offset += taken
        }
    }

    /// Where the next bytes of a text stand: their beginning, how many bytes they are in the source, and how many of the text.
    private func written(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> (start: Int, size: Int, taken: Int)? {
        let end = lines[index].content.upperBound
        guard cursor < end else { return nil }
        let sign = bytes[cursor]
        if sign == UInt8(ascii: "\\"), cursor + 1 < end, bytes[cursor + 1].isASCIIPunctuationSign {
            return bytes[cursor + 1] == text[offset] ? (cursor + 1, 1, 1) : nil
        }
        if sign == UInt8(ascii: "&"), let entity = entity(end: end) {
            let isMeant = text[offset...].starts(with: entity.text)
            if isMeant { return (cursor, entity.size, entity.text.count) }
        }
        if sign == UInt8(ascii: "&"), text[offset] != sign, let size = namedEntity(end: end) {
            // libcmark has found a character behind the name, and what follows tells whether it was one.
            let count = text[offset] < 0x80 ? 1 : text[offset] >= 0xF0 ? 4 : text[offset] >= 0xE0 ? 3 : 2
            if offset + count <= text.count { return (cursor, size, count) }
        }
        // A run of bytes that mean themselves.
        var count = plainRun(text, offset, end: end)
        while offset + count < text.count, cursor + count < end {
            let byte = bytes[cursor + count]
            guard byte == text[offset + count] else { break }
            if count > 0, byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "&") { break }
            count += 1
            // In a line without end the columns of many findings would else be counted from its beginning.
            if count >= Self.longestPiece, offset + count < text.count, text[offset + count] & 0xC0 != 0x80 { break }
        }
        return count > 0 ? (cursor, count, count) : nil
    }

    /// How many bytes of a run mean themselves for certain: eight at a time, and fewer than the longest piece has.
    private func plainRun(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int, end: Int) -> Int {
        let limit = min(text.count - offset, end - cursor, Self.longestPiece - 1) - TextBlock.size
        guard limit >= 0, let written = bytes.baseAddress, let meant = text.baseAddress else { return 0 }
        var count = 0
        while count <= limit {
            let block = TextBlock(written + (cursor + count))
            guard block == TextBlock(meant + (offset + count)), block.escapeMarks == 0 else { break }
            count += TextBlock.size
        }
        return count
    }

    private func entity(end: Int) -> (text: [UInt8], size: Int)? {
        let candidate = bytes[cursor..<min(end, cursor + 34)]
        guard let stop = candidate.firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let written = bytes[cursor...stop]
        let text = Array(HTMLEntities.resolved(written).utf8)
        return text.elementsEqual(written) ? nil : (text, written.count)
    }

    /// How many bytes a reference by name takes, of a name that is written with letters and digits.
    private func namedEntity(end: Int) -> Int? {
        var place = cursor + 1
        while place < min(end, cursor + 34), bytes[place].isASCIILetterOrDigit { place += 1 }
        guard place > cursor + 1, place < end, bytes[place] == UInt8(ascii: ";") else { return nil }
        return place + 1 - cursor
    }

    private mutating func addGap(_ sign: [UInt8], _ prose: inout Prose) {
        prose.pieces.append(Prose.Piece(start: prose.text.count, line: place.line, column: place.column))
        prose.text += sign
    }

    // MARK: Syntax

    private var place: (line: Int, column: Int) {
        mutating get {
            guard index < lines.count else { return (fallback, 0) }
            return (lines[index].line, isLost ? 0 : column(of: cursor))
        }
    }

    /// The column of an offset in the line that is being followed.
    private mutating func column(of offset: Int) -> Int {
        source.column(of: offset, inLine: lines[index].original)
    }

    private func peek(_ distance: Int) -> UInt8? {
        guard !isLost, cursor + distance < lines[index].content.upperBound else { return nil }
        return bytes[cursor + distance]
    }

    private mutating func advance(_ count: Int) { cursor += count }

    private mutating func pass(_ count: Int, of signs: StaticString) {
        for _ in 0..<count {
            guard let sign = peek(0),
                UnsafeBufferPointer(start: signs.utf8Start, count: signs.utf8CodeUnitCount).contains(sign)
            else {
                isLost = true
                return
            }
            cursor += 1
        }
    }

    private mutating func pass(through sign: UInt8) {
        while let byte = peek(0) {
            cursor += 1
            if byte == sign { return }
        }
        isLost = true
    }

    private mutating func nextLine() {
        index += 1
        isLost = index >= lines.count
        if !isLost { cursor = lines[index].content.lowerBound }
    }

    private mutating func passCode(_ node: TreeNode) {
        let breaks = node.endLine - node.startLine
        var ticks = 0
        while peek(ticks) == UInt8(ascii: "`") { ticks += 1 }
        guard ticks > 0, breaks == 0 else {
            for _ in 0..<max(0, breaks) { nextLine() }
            isLost = true
            return
        }
        cursor += ticks
        var run = 0
        while let byte = peek(0) {
            cursor += 1
            run = byte == UInt8(ascii: "`") ? run + 1 : 0
            if run == ticks, peek(0) != UInt8(ascii: "`") { return }
        }
        isLost = true
    }

    private mutating func passTag(_ html: UnsafeBufferPointer<UInt8>, _ prose: inout Prose) {
        let breaks = html.count { $0 == 0x0A }
        if let text = ProseComment.text(in: html) {
            let length = breaks == 0 ? html.count : 1
            comments.append(
                ProseComment(
                    text: text, line: place.line, column: place.column, length: length, isInline: true))
        } else {
            addGap(Prose.gap, &prose)
            if readsTags { tags.meet(html, at: prose.text.count, &prose) }
        }
        guard breaks == 0 else {
            for _ in 0..<breaks { nextLine() }
            isLost = true
            return
        }
        for (offset, byte) in html.enumerated() where peek(offset) != byte {
            isLost = true
            return
        }
        cursor += html.count
    }

    /// What follows a link's text: `](destination "title")`, `][label]` or `]`.
    private mutating func passLinkEnd() {
        pass(1, of: "]")
        switch peek(0) {
        case UInt8(ascii: "["): pass(through: UInt8(ascii: "]"))
        case UInt8(ascii: "("):
            var depth = 0
            var quote: UInt8?
            var previous: UInt8 = 0
            while let byte = peek(0) {
                cursor += 1
                defer { previous = byte }
                if byte == UInt8(ascii: "\\") {
                    cursor += 1
                } else if let open = quote {
                    if byte == open { quote = nil }
                } else if byte == UInt8(ascii: "<"), previous == UInt8(ascii: "(") {
                    quote = UInt8(ascii: ">")
                } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), previous == 0x20 {
                    quote = byte
                } else if byte == UInt8(ascii: "(") {
                    depth += 1
                } else if byte == UInt8(ascii: ")") {
                    depth -= 1
                    if depth == 0 { return }
                }
            }
            isLost = true
        default: break
        }
    }
}

extension UInt8 {
    /// What a backslash may escape (CommonMark 0.30, 2.4).
    fileprivate var isASCIIPunctuationSign: Bool {
        (0x21...0x2F).contains(self) || (0x3A...0x40).contains(self) || (0x5B...0x60).contains(self)
            || (0x7B...0x7E).contains(self)
    }
}
