import CCmark

/// Text between `~~` or `~` (GFM 0.29, 6.5), paired as emphasis is, among the nodes of one parent.
struct Strikethrough {
    private struct Run {
        var node: TreeNode
        var range: Range<Int>
        var mayOpen: Bool
        var mayClose: Bool
    }

    /// Marks the struck text of a parent's children.
    static func apply(toChildrenOf parent: TreeNode) {
        var runs: [Run] = []
        var child = parent.firstChild
        while let node = child {
            if node.kind == CMARK_NODE_TEXT, let text = node.literal { collect(from: node, text.bytes, into: &runs) }
            child = node.next
        }
        var cuts: [TreeNode: [TextCut]] = [:]
        var openers: [Run] = []
        var waiting = [0, 0, 0]
        for run in runs {
            if run.mayClose, waiting[run.range.count] > 0 {
                var opener = openers.removeLast()
                waiting[opener.range.count] -= 1
                while opener.range.count != run.range.count {
                    opener = openers.removeLast()
                    waiting[opener.range.count] -= 1
                }
                cuts[opener.node, default: []].append(TextCut(range: opener.range, replacement: .html("<del>")))
                cuts[run.node, default: []].append(TextCut(range: run.range, replacement: .html("</del>")))
            } else if run.mayOpen {
                openers.append(run)
                waiting[run.range.count] += 1
            }
        }
        for (node, list) in cuts { node.split(at: list.sorted { $0.range.lowerBound < $1.range.lowerBound }) }
    }

    private static func collect(from node: TreeNode, _ text: UnsafeBufferPointer<UInt8>, into runs: inout [Run]) {
        var index = 0
        while let start = text[index...].firstIndex(of: UInt8(ascii: "~")) {
            var end = start
            while end < text.count, text[end] == UInt8(ascii: "~") { end += 1 }
            index = end
            guard end - start <= 2 else { continue }
            let before = start > 0 ? Neighbour(endOf: text[..<start]) : Neighbour(of: node.previous, isBefore: true)
            let after = end < text.count ? Neighbour(startOf: text[end...]) : Neighbour(of: node.next, isBefore: false)
            let isLeft = after != .space && (after != .punctuation || before != .other)
            let isRight = before != .space && (before != .punctuation || after != .other)
            runs.append(Run(node: node, range: start..<end, mayOpen: isLeft, mayClose: isRight))
        }
    }
}

/// What stands beside a run of delimiters decides whether it opens or closes (CommonMark 0.30, 6.2).
private enum Neighbour {
    case space, punctuation, other

    init(endOf text: Slice<UnsafeBufferPointer<UInt8>>) {
        self.init(String(decoding: text.suffix(4), as: UTF8.self).unicodeScalars.last)
    }

    init(startOf text: Slice<UnsafeBufferPointer<UInt8>>) {
        self.init(String(decoding: text.prefix(4), as: UTF8.self).unicodeScalars.first)
    }

    /// A neighbouring node, by the character with which its source would end or begin.
    init(of node: TreeNode?, isBefore: Bool) {
        switch node?.kind {
        case nil, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: self = .space
        case CMARK_NODE_TEXT:
            guard let text = node?.literal, text.count > 0 else {
                self = .space
                return
            }
            self = isBefore ? Neighbour(endOf: text.bytes[...]) : Neighbour(startOf: text.bytes[...])
        case CMARK_NODE_LINK where node?.startLine == 0: self = .other
        default: self = .punctuation
        }
    }

    private init(_ scalar: Unicode.Scalar?) {
        guard let scalar else {
            self = .space
            return
        }
        if scalar.properties.isWhitespace {
            self = .space
        } else if scalar.isASCII {
            self = UInt8(scalar.value).isASCIILetterOrDigit || scalar.value < 0x21 ? .other : .punctuation
        } else {
            switch scalar.properties.generalCategory {
            case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
                .finalPunctuation, .otherPunctuation:
                self = .punctuation
            default: self = .other
            }
        }
    }
}
