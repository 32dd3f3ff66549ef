import CCmark
import Glibc

/// A node of libcmark's tree. It lives as long as the tree, and never leaves this module.
typealias TreeNode = OpaquePointer

/// A C string of libcmark's with its length: bytes that belong to the tree.
struct TreeText {
    var start: UnsafePointer<UInt8>
    var count: Int

    init(_ text: UnsafePointer<CChar>) {
        count = strlen(text)
        start = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
    }

    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }
    var string: String { String(decoding: bytes, as: UTF8.self) }
}

extension TreeNode {
    var kind: cmark_node_type { cmark_node_get_type(self) }
    var next: TreeNode? { cmark_node_next(self) }
    var previous: TreeNode? { cmark_node_previous(self) }
    var parent: TreeNode? { cmark_node_parent(self) }
    var firstChild: TreeNode? { cmark_node_first_child(self) }
    /// The sibling that follows; the parent when there is none.
    var nextAndParent: (TreeNode?, TreeNode?) {
        let next = next
        return (next, next == nil ? parent : nil)
    }
    var startLine: Int { Int(cmark_node_get_start_line(self)) }
    var startColumn: Int { Int(cmark_node_get_start_column(self)) }
    var endLine: Int { Int(cmark_node_get_end_line(self)) }
    var endColumn: Int { Int(cmark_node_get_end_column(self)) }
    /// What a text, code or HTML node holds; nil for the other kinds.
    var literal: TreeText? { cmark_node_get_literal(self).map(TreeText.init) }
    /// A link's or image's destination: unescaped, not percent-encoded.
    var destination: TreeText { TreeText(cmark_node_get_url(self)) }

    /// The node after this one in the order of the text, within `root`: child, sibling, or an ancestor's sibling.
    func following(within root: TreeNode) -> TreeNode? {
        if let child = firstChild { return child }
        var node = self
        while node != root {
            if let sibling = node.next { return sibling }
            guard let parent = node.parent else { return nil }
            node = parent
        }
        return nil
    }

    /// The plain text of all that is inside, as a string.
    var plainString: String {
        guard let first = firstChild else { return "" }
        if first.next == nil, first.kind == CMARK_NODE_TEXT, let text = first.literal { return text.string }
        return String(decoding: plainText(), as: UTF8.self)
    }

    /// The plain text of all that is inside, without raw HTML; line breaks become spaces. Stops soon after `limit` bytes.
    ///
    /// - Parameter written: what is written for a text node, when it is not what stands in it.
    func plainText(limit: Int = .max, written: ((TreeNode, TreeText) -> [UInt8])? = nil) -> [UInt8] {
        var text: [UInt8] = []
        var cursor = following(within: self)
        while let node = cursor, text.count < limit {
            let kind = node.kind
            switch kind {
            case CMARK_NODE_TEXT, CMARK_NODE_CODE:
                guard let literal = node.literal else { break }
                if let written, kind == CMARK_NODE_TEXT {
                    text += written(node, literal)
                } else {
                    text.append(contentsOf: literal.bytes)
                }
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
                text.append(UInt8(ascii: " "))
            default: break
            }
            cursor = node.following(within: self)
        }
        return text
    }
}

extension cmark_node_type {
    /// Whether nodes of this kind never have children.
    var isLeaf: Bool {
        switch self {
        case CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE,
            CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK:
            true
        default: false
        }
    }
}
