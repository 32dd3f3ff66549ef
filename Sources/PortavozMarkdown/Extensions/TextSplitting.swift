import CCmark

/// A piece of a text node that becomes something else.
struct TextCut {
    enum Replacement {
        /// HTML of ours, written as it is.
        case html(String)
        /// A link whose text is the piece itself.
        case link(destination: [UInt8])
    }

    var range: Range<Int>
    var replacement: Replacement
}

extension TreeNode {
    /// Replaces pieces of a text node, given in order; what lies between them stays text. Returns the text nodes left.
    @discardableResult
    func split(at cuts: [TextCut]) -> [TreeNode] {
        guard let literal, let last = cuts.last else { return [self] }
        var remaining: [TreeNode] = []
        var start = 0
        func insert(_ node: TreeNode?) {
            guard let node, cmark_node_insert_before(self, node) == 0 else { return }
        }
        for cut in cuts {
            if cut.range.lowerBound > start {
                let text = TreeNode.text(literal.bytes[start..<cut.range.lowerBound])
                insert(text)
                if let text { remaining.append(text) }
            }
            switch cut.replacement {
            case .html(let html): insert(.html(html))
            case .link(let destination): insert(.link(to: destination, text: literal.bytes[cut.range]))
            }
            start = cut.range.upperBound
        }
        if last.range.upperBound < literal.count {
            setLiteral(Array(literal.bytes[last.range.upperBound...]))
            remaining.append(self)
        } else {
            cmark_node_unlink(self)
            cmark_node_free(self)
        }
        return remaining
    }

    func setLiteral(_ text: some Sequence<UInt8>) {
        _ = withCString(text) { cmark_node_set_literal(self, $0) }
    }

    static func text(_ text: some Sequence<UInt8>) -> TreeNode? {
        guard let node = cmark_node_new_with_mem(CMARK_NODE_TEXT, TreeMemory.allocator) else { return nil }
        node.setLiteral(text)
        return node
    }

    static func html(_ html: String) -> TreeNode? {
        guard let node = cmark_node_new_with_mem(CMARK_NODE_CUSTOM_INLINE, TreeMemory.allocator) else { return nil }
        cmark_node_set_on_enter(node, html)
        return node
    }

    static func link(to destination: [UInt8], text: some Sequence<UInt8>) -> TreeNode? {
        guard let node = cmark_node_new_with_mem(CMARK_NODE_LINK, TreeMemory.allocator), let text = TreeNode.text(text)
        else { return nil }
        _ = withCString(destination) { cmark_node_set_url(node, $0) }
        cmark_node_append_child(node, text)
        return node
    }
}

/// Lends bytes to libcmark as a C string; the tree holds no zero bytes.
func withCString<Result>(_ bytes: some Sequence<UInt8>, _ body: (UnsafePointer<CChar>) -> Result) -> Result {
    var text = bytes.map { CChar(bitPattern: $0) }
    text.append(0)
    return text.withUnsafeBufferPointer { body($0.baseAddress!) }
}
