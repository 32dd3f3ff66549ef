import Glibc

/// What a text's bytes tell before it is read: which of the extensions can occur in it at all.
///
/// It errs on the side of "may occur"; a `memchr` for each sign costs next to nothing beside a pass over the tree.
struct SourceSigns {
    private let text: UnsafeBufferPointer<UInt8>

    init(in text: UnsafeBufferPointer<UInt8>) { self.text = text }

    /// Whether a text node may hold a `~`, a task's box or a callout's marker.
    var mayHoldMarks: Bool {
        // A character reference may stand for `~` or `[`: by number, or as `&lbrack;` and `&lsqb;`.
        has("~") || has("&", before: "#l") || has("[", before: " xX!&\\")
    }

    /// Whether there may be a delimiter row of a table: it has `|`, or `:` beside `-`.
    var mayHoldTable: Bool {
        has("|") || has(":", before: "-", after: "-")
    }

    /// Whether a sign occurs: with one of some bytes after it, or a certain one before it, or at the text's end.
    @inline(__always)
    private func has(
        _ sign: Unicode.Scalar, before followers: StaticString? = nil, after leader: Unicode.Scalar? = nil
    ) -> Bool {
        guard let base = text.baseAddress else { return false }
        let followers = followers.map(ByteSet.init)
        var index = 0
        while let found = memchr(base + index, Int32(sign.value), text.count - index) {
            index = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
            guard index < text.count, let followers else { return true }
            if followers.contains(text[index]) { return true }
            if let leader, index > 1, text[index - 2] == UInt8(ascii: leader) { return true }
        }
        return false
    }
}
