import CCmark
import Glibc

/// The comment that ends a text's excerpt: `<!-- more -->`, by itself on a line of the body, in no quotation and no list.
enum ExcerptMark {
    /// The first mark of a document; nil in most texts, after one look at their bytes.
    static func find(in root: TreeNode, of source: UnsafeBufferPointer<UInt8>) -> TreeNode? {
        guard mayOccur(in: source) else { return nil }
        var child = root.firstChild
        while let node = child {
            if isMark(node) { return node }
            child = node.next
        }
        return nil
    }

    private static func mayOccur(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let base = text.baseAddress else { return false }
        var index = 0
        while let found = memchr(base + index, Int32(UInt8(ascii: "!")), text.count - index) {
            index = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
            if index > 1, text[index - 2] == UInt8(ascii: "<") { return true }
        }
        return false
    }

    static func isMark(_ node: TreeNode) -> Bool {
        guard node.kind == CMARK_NODE_HTML_BLOCK, node.parent?.kind == CMARK_NODE_DOCUMENT, let html = node.literal,
            html.count < 64
        else { return false }
        return html.bytes.filter { !$0.isASCIISpace }.elementsEqual("<!--more-->".utf8)
    }
}

extension HTMLRenderer {
    /// Takes what was gathered as the excerpt; nothing is written for the mark.
    mutating func endExcerpt(at mark: TreeNode) {
        guard mark == excerptMark else { return }
        excerptMark = nil
        document.excerpt = Excerpt.cut(excerptText, limit: .max)
        excerptText = []
    }
}
