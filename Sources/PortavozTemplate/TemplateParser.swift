/// Turns a source into its syntax tree by the Mustache specification and its optional inheritance module.
struct TemplateParser {
    private let bytes: [UInt8]
    private var tags: [Tag] = []
    /// For each tag that takes its line out: where the text before it ends, and where the text after it begins.
    private var textEnd: [Int?] = []
    private var textStart: [Int?] = []
    private var next = 0
    private(set) var faults: [SyntaxFault] = []

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The tree; empty when `faults` has any.
    mutating func parse() -> [Node] {
        var scanner = TagScanner(bytes)
        tags = scanner.scan()
        faults = scanner.faults
        textEnd = Array(repeating: nil, count: tags.count)
        textStart = textEnd
        matchTags()
        return faults.isEmpty ? parseBody() : []
    }

    // MARK: Matching

    /// Pairs opening and closing tags, and decides which tags take their line out of the text.
    ///
    /// A parent tag stands alone when nothing precedes its opening and nothing follows its closing tag; what is between
    /// belongs to no line of this template. A replacement block's own lines begin after and end before its tags.
    private mutating func matchTags() {
        var open: [Int] = []
        for (index, tag) in tags.enumerated() {
            switch tag.kind {
            case .value, .unescaped: break
            case .comment, .delimiters, .partial: takeLineOut(index)
            case .section, .inverted, .parent, .block:
                switch tag.kind {
                case .parent: break
                case .block where isParent(open.last): textStart[index] = tag.lineEnd
                default: takeLineOut(index)
                }
                open.append(index)
            case .close:
                guard let opening = open.last else {
                    faults.append(
                        SyntaxFault(
                            rule: .nothingToClose, range: tag.content, arguments: ["name": text(tag.content)]))
                    return
                }
                let expected = text(tags[opening].content)
                guard text(tag.content) == expected else {
                    faults.append(
                        SyntaxFault(
                            rule: .unexpectedClose, range: tag.content,
                            arguments: ["name": text(tag.content), "expected": expected], suggestion: expected))
                    return
                }
                open.removeLast()
                switch tags[opening].kind {
                case .parent where tags[opening].lineStart != nil && tag.lineEnd != nil:
                    textEnd[opening] = tags[opening].lineStart
                    textStart[index] = tag.lineEnd
                case .parent: break
                case .block where isParent(open.last): textEnd[index] = tag.lineStart
                default: takeLineOut(index)
                }
            }
        }
        // A tag without its closing delimiters hides all that follows it: the section's end too, perhaps.
        if faults.isEmpty {
            faults = open.map {
                SyntaxFault(
                    rule: .unclosedSection, range: tags[$0].content, arguments: ["name": text(tags[$0].content)])
            }
        }
    }

    private mutating func takeLineOut(_ index: Int) {
        guard tags[index].isStandalone else { return }
        textEnd[index] = tags[index].lineStart
        textStart[index] = tags[index].lineEnd
    }

    private func isParent(_ index: Int?) -> Bool { index.map { tags[$0].kind == .parent } ?? false }

    // MARK: Building

    /// The nodes up to the closing tag at `next`, or to the source's end.
    private mutating func parseBody() -> [Node] {
        var nodes: [Node] = []
        while true {
            if let run = textRun() { nodes.append(.text(run)) }
            guard next < tags.count, tags[next].kind != .close else { return nodes }
            if let node = parseTag() { nodes.append(node) }
        }
    }

    private mutating func parseTag() -> Node? {
        let index = next
        let tag = tags[index]
        next += 1
        switch tag.kind {
        case .value: return .value(name(tag.content), unescaped: false)
        case .unescaped: return .value(name(tag.content), unescaped: true)
        case .section, .inverted:
            let body = parseBody()
            next += 1
            return .section(Section(name: name(tag.content), inverted: tag.kind == .inverted, body: body))
        case .partial: return .partial(label(tag.content), indentation: indentation(of: index))
        case .parent: return .parent(parseParent(index))
        case .block: return .block(parseBlock(index))
        case .comment, .delimiters, .close: return nil
        }
    }

    private mutating func parseParent(_ index: Int) -> Parent {
        var blocks: [Block] = []
        var stray: Range<Int>?
        while tags[next].kind != .close {
            switch parseTag() {
            case .block(let block): blocks.append(block)
            case .some: stray = stray ?? tags[next - 1].range
            case nil: break
            }
        }
        stray = strayText(from: index, to: next) ?? stray
        next += 1
        return Parent(
            label: label(tags[index].content), blocks: blocks, indentation: indentation(of: index), stray: stray)
    }

    /// The first text between the tags of a parent that is not inside any other.
    private func strayText(from opening: Int, to closing: Int) -> Range<Int>? {
        var depth = 0
        for index in opening..<closing {
            switch tags[index].kind {
            case .section, .inverted, .block, .parent: if index > opening { depth += 1 }
            case .close: depth -= 1
            default: break
            }
            guard depth == 0 else { continue }
            let between = tags[index].range.upperBound..<tags[index + 1].range.lowerBound
            if let first = bytes[between].firstIndex(where: { !isSpace($0) }) {
                let end = bytes[first..<between.upperBound].firstIndex { isSpace($0) } ?? between.upperBound
                return first..<end
            }
        }
        return nil
    }

    private mutating func parseBlock(_ index: Int) -> Block {
        let tag = tags[index]
        let body = parseBody()
        let content = (textStart[index] ?? tag.range.upperBound)..<(textEnd[next] ?? tags[next].range.lowerBound)
        next += 1
        return Block(
            label: label(tag.content), body: body, contentOnOwnLines: textStart[index] != nil,
            indentation: tag.lineStart.map { $0..<tag.range.lowerBound }, contentIndentation: firstIndentation(content))
    }

    /// The text between the last tag and the next.
    private func textRun() -> TextRun? {
        let start = next == 0 ? 0 : textStart[next - 1] ?? tags[next - 1].range.upperBound
        let end = next == tags.count ? bytes.count : textEnd[next] ?? tags[next].range.lowerBound
        let range = start..<max(start, end)
        let indentsEnd = next < tags.count && textEnd[next] == nil && beginsLine(range.upperBound)
        guard !range.isEmpty || indentsEnd else { return nil }
        return TextRun(range: range, startsLine: beginsLine(start), indentsEnd: indentsEnd)
    }

    private func beginsLine(_ position: Int) -> Bool { position == 0 || bytes[position - 1] == 0x0A }

    private func indentation(of index: Int) -> Range<Int>? { textEnd[index].map { $0..<tags[index].range.lowerBound } }

    private func firstIndentation(_ content: Range<Int>) -> Range<Int>? {
        guard content.lowerBound < content.upperBound,
            let first = bytes[content].firstIndex(where: { !isSpace($0) })
        else { return nil }
        let start = bytes[content.lowerBound..<first].lastIndex(of: 0x0A).map { $0 + 1 } ?? content.lowerBound
        return start..<first
    }

    private func name(_ range: Range<Int>) -> Name {
        let whole = label(range)
        guard whole.text != "." else { return Name(label: whole, parts: []) }
        var parts: [Label] = []
        var start = range.lowerBound
        for end in bytes[range].indices.filter({ bytes[$0] == UInt8(ascii: ".") }) + [range.upperBound] {
            parts.append(label(start..<end))
            start = end + 1
        }
        return Name(label: whole, parts: parts)
    }

    private func label(_ range: Range<Int>) -> Label { Label(text: text(range), range: range) }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
