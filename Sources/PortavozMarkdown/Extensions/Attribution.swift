import CCmark

/// Who said what is quoted: the last paragraph of a quotation, or its last line, when it begins with a dash and a space:
/// `— Name, source`.
///
/// A quotation that itself begins with a dash is a dialogue and has none.
struct Attribution {
    var quotation: TreeNode
    /// The paragraph that holds it, and the line break before it when it is the last line of the quoted text.
    var paragraph: TreeNode
    var start: TreeNode?
    /// The text with the dash, and how many bytes that and the space are.
    private var text: TreeNode
    private var dashLength: Int

    /// - Parameter quotation: a block quotation.
    init?(of quotation: TreeNode) {
        guard let last = cmark_node_last_child(quotation), last.kind == CMARK_NODE_PARAGRAPH else { return nil }
        self.quotation = quotation
        paragraph = last
        if let first = quotation.firstChild?.firstChild, Self.dashLength(first) != nil { return nil }
        if last.previous != nil, let text = last.firstChild, let length = Self.dashLength(text) {
            (self.text, dashLength) = (text, length)
            return
        }
        var child = cmark_node_last_child(last)
        while let node = child, node.kind != CMARK_NODE_SOFTBREAK, node.kind != CMARK_NODE_LINEBREAK {
            child = node.previous
        }
        guard let start = child, let text = start.next, let length = Self.dashLength(text) else { return nil }
        self.start = start
        (self.text, dashLength) = (text, length)
    }

    /// The bytes of the dash that a text begins with and of the space after it; nil when there is none, or nothing follows.
    private static func dashLength(_ node: TreeNode) -> Int? {
        guard node.kind == CMARK_NODE_TEXT, let text = node.literal?.bytes else { return nil }
        let dashes: [StaticString] = ["—", "–", "---", "--"]
        for dash in dashes {
            let size = dash.utf8CodeUnitCount
            guard text.count > size, text[size].isSpaceOrTab || text[size...].starts(with: [0xC2, 0xA0]),
                text.starts(with: UnsafeBufferPointer(start: dash.utf8Start, count: size))
            else { continue }
            let end = size + (text[size] == 0xC2 ? 2 : 1)
            return end < text.count || node.next != nil ? end : nil
        }
        return nil
    }

    /// The dash as it is written, and the source between tags: what follows the first comma that no markup holds.
    var substitutions: [Typography.Substitution] {
        var result = [Typography.Substitution(node: text, range: 0..<dashLength, html: "— ")]
        var cursor: TreeNode? = text
        while let node = cursor {
            if node.kind == CMARK_NODE_TEXT, let bytes = node.literal?.bytes {
                for index in bytes.indices where bytes[index] == UInt8(ascii: ",") {
                    let end = index + 1
                    guard end < bytes.count ? bytes[end].isSpaceOrTab : false else { continue }
                    guard end + 1 < bytes.count || node.next != nil else { continue }
                    result.append(Typography.Substitution(node: node, range: index..<end + 1, html: ", <cite>"))
                    return result
                }
            }
            cursor = node.next
        }
        return result
    }
}

extension HTMLRenderer {
    mutating func beginAttribution(_ found: Attribution) {
        attribution = found
        findPunctuation()
        isPunctuationKnown = true
        let own = found.substitutions
        hasSource = own.count > 1
        var order: [TreeNode: Int] = [:]
        var cursor = found.paragraph.firstChild
        while let node = cursor {
            order[node] = order.count
            cursor = node.following(within: found.paragraph)
        }
        substitutions.removeAll { old in
            own.contains { $0.node == old.node && $0.range.overlaps(old.range) }
        }
        substitutions = (substitutions + own).sorted {
            (order[$0.node] ?? 0, $0.range.lowerBound) < (order[$1.node] ?? 0, $1.range.lowerBound)
        }
        if found.start == nil {
            out.append("</blockquote>\n<figcaption>")
        } else {
            out.append("<p>")
        }
    }

    mutating func endAttribution() {
        attribution = nil
        if hasSource { out.append("</cite>") }
        out.append("</figcaption>\n")
    }
}
