import CCmark
import Glibc

/// Keeps `\~` and `\[` apart from `~` and `[` until the passes over the tree are done.
///
/// libcmark's tree no longer knows what was escaped. So before parsing, the escaped character is replaced by a control
/// that the text does not hold, of the same length, which leaves every position as it was; afterwards it is put back.
struct EscapeMarks {
    /// What stands for each character while the passes work.
    let tilde: UInt8
    let bracket: UInt8

    /// Marks the escapes of a text; nil when it has none (or holds every control there is).
    init?(marking text: UnsafeBufferPointer<UInt8>, into marked: inout [UInt8]) {
        guard Self.hasEscape(text) else { return nil }
        var unused = (UInt8(1)...31).filter { ![9, 10, 11, 12, 13].contains($0) && !text.contains($0) }
        guard let bracket = unused.popLast(), let tilde = unused.popLast() else { return nil }
        self.tilde = tilde
        self.bracket = bracket
        marked = Array(text)
        var index = 0
        while index + 1 < marked.count {
            guard marked[index] == UInt8(ascii: "\\") else {
                index += 1
                continue
            }
            if marked[index + 1] == UInt8(ascii: "~") { marked[index + 1] = tilde }
            if marked[index + 1] == UInt8(ascii: "[") { marked[index + 1] = bracket }
            index += 2
        }
    }

    private static func hasEscape(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let base = text.baseAddress else { return false }
        var offset = 0
        while let found = memchr(base + offset, Int32(UInt8(ascii: "\\")), text.count - offset) {
            offset = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
            if offset < text.count, text[offset] == UInt8(ascii: "~") || text[offset] == UInt8(ascii: "[") {
                return true
            }
        }
        return false
    }

    /// Puts the characters back, everywhere in a tree.
    func restore(in root: TreeNode) {
        var cursor: TreeNode? = root
        while let node = cursor {
            let kind = node.kind
            switch kind {
            case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE:
                if let text = restored(node.literal, dropsBackslash: kind == CMARK_NODE_TEXT) { node.setLiteral(text) }
                if kind == CMARK_NODE_CODE_BLOCK,
                    let info = restored(cmark_node_get_fence_info(node).map(TreeText.init), dropsBackslash: true)
                {
                    _ = withCString(info) { cmark_node_set_fence_info(node, $0) }
                }
            case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
                if let url = restored(node.destination, dropsBackslash: true) {
                    _ = withCString(url) { cmark_node_set_url(node, $0) }
                }
                if let title = restored(cmark_node_get_title(node).map(TreeText.init), dropsBackslash: true) {
                    _ = withCString(title) { cmark_node_set_title(node, $0) }
                }
            default: break
            }
            cursor = node.following(within: root)
        }
    }

    private func restored(_ text: TreeText?, dropsBackslash: Bool) -> [UInt8]? {
        guard let text, text.bytes.contains(where: { $0 == tilde || $0 == bracket }) else { return nil }
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        for byte in text.bytes {
            if byte == tilde || byte == bracket {
                if dropsBackslash, result.last == UInt8(ascii: "\\") { result.removeLast() }
                result.append(byte == tilde ? UInt8(ascii: "~") : UInt8(ascii: "["))
            } else {
                result.append(byte)
            }
        }
        return result
    }
}
