import CCmark
import Glibc

/// Keeps what a writer has escaped apart from the signs that the passes over the tree look for, until they are done.
///
/// libcmark's tree no longer knows what was escaped. So before parsing, `\~` and its like are replaced by a punctuation mark
/// of another script that the text does not hold: two bytes for two, punctuation for punctuation, which leaves every
/// position, and what stands beside emphasis, as it was. `&#126;` (six bytes) is three of another mark. Afterwards all of
/// them are put back.
struct EscapeMarks {
    /// The lead of the marks that stand in: U+0700 to U+070D.
    static let lead: UInt8 = 0xDC
    private static let firstTrail: UInt8 = 0x80

    /// The characters, by their mark's place.
    private static let characters: [UInt8] = Array("~[\"'-.:@".utf8)
    /// The references to `~`, by their mark's place after the characters'.
    private static let references = ["&#126;", "&#x7e;", "&#x7E;", "&#X7e;", "&#X7E;"].map { Array($0.utf8) }
    private static let referencesToTilde = (characters.count..<characters.count + references.count)

    /// Which of the marks occur.
    private let isForTypography: Bool

    /// Marks the escapes of a text; nil when it has none (or itself holds the marks that would stand for them).
    init?(
        marking text: UnsafeBufferPointer<UInt8>, isForTypography: Bool, into marked: inout [UInt8]
    ) {
        self.isForTypography = isForTypography
        guard let base = text.baseAddress else { return nil }
        var found: [(offset: Int, mark: Int)] = []
        var offset = 0
        while offset < text.count, let sign = memchr(base + offset, Int32(UInt8(ascii: "\\")), text.count - offset) {
            let start = UnsafeRawPointer(sign) - UnsafeRawPointer(base)
            offset = start + 2
            if let mark = Self.mark(ofEscape: start, in: text, isForTypography) { found.append((start, mark)) }
        }
        offset = 0
        while offset < text.count, let sign = memchr(base + offset, Int32(UInt8(ascii: "&")), text.count - offset) {
            let start = UnsafeRawPointer(sign) - UnsafeRawPointer(base)
            offset = start + 1
            guard offset < text.count, text[offset] == UInt8(ascii: "#"),
                let form = Self.references.firstIndex(where: { text[start...].starts(with: $0) }),
                !Self.isEscaped(start, in: text)
            else { continue }
            found.append((start, Self.characters.count + form))
        }
        guard !found.isEmpty, !Self.holdsMarks(text) else { return nil }
        marked = Array(text)
        for (start, mark) in found {
            let size = mark < Self.characters.count ? 2 : 6
            for index in stride(from: start, to: start + size, by: 2) {
                marked[index] = Self.lead
                marked[index + 1] = Self.firstTrail + UInt8(mark)
            }
        }
    }

    /// The mark for a backslash and what it escapes; nil when no pass would take the character for a sign.
    private static func mark(
        ofEscape start: Int, in text: UnsafeBufferPointer<UInt8>, _ isForTypography: Bool
    ) -> Int? {
        guard start + 1 < text.count, let mark = characters.firstIndex(of: text[start + 1]) else { return nil }
        switch text[start + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            return isForTypography && !isInTag(start, text) ? mark : nil
        case UInt8(ascii: "-"):
            return isForTypography && isBesideItself(start, text) ? mark : nil
        case UInt8(ascii: "."):
            let isAddress = start > 2 && text[start - 3..<start].allSatisfy { $0 | 0x20 == UInt8(ascii: "w") }
            return isAddress || (isForTypography && isBesideItself(start, text)) ? mark : nil
        case UInt8(ascii: ":"):
            return text[(start + 2)...].starts(with: "//".utf8) ? mark : nil
        default: return mark
        }
    }

    /// Whether the escaped character stands beside another of its kind.
    private static func isBesideItself(_ start: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let sign = text[start + 1]
        if start > 0, text[start - 1] == sign { return true }
        guard start + 2 < text.count else { return false }
        return text[start + 2] == sign
            || (text[start + 2] == UInt8(ascii: "\\") && start + 3 < text.count && text[start + 3] == sign)
    }

    /// Whether a tag may be open: in an attribute's value the backslash is a character like others, and the quotation mark
    /// ends the value.
    private static func isInTag(_ start: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = start
        let first = max(0, start - 2_000)
        while index > first {
            index -= 1
            switch text[index] {
            case UInt8(ascii: ">"): return false
            case UInt8(ascii: "<"): return text[index + 1].isASCIILetter
            case 0x0A where index > 0 && text[index - 1] == 0x0A: return false
            default: break
            }
        }
        return false
    }

    private static func isEscaped(_ offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = offset
        while start > 0, text[start - 1] == UInt8(ascii: "\\") { start -= 1 }
        return (offset - start) % 2 == 1
    }

    private static func holdsMarks(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let base = text.baseAddress else { return false }
        var offset = 0
        while offset < text.count, let found = memchr(base + offset, Int32(lead), text.count - offset) {
            offset = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
            if offset < text.count, text[offset] < firstTrail + 14 { return true }
        }
        return false
    }

    /// The character for which the mark at an offset stands; nil where there is none.
    static func character(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt8? {
        guard offset >= 0, offset + 1 < text.count, text[offset] == lead, text[offset + 1] >= firstTrail else {
            return nil
        }
        let mark = Int(text[offset + 1] - firstTrail)
        return characters.indices.contains(mark) ? characters[mark] : referencesToTilde.contains(mark) ? 0x7E : nil
    }

    // MARK: Putting back

    /// Puts the characters back, everywhere in a tree.
    ///
    /// - Returns: for text nodes, where signs stand that typography must leave alone.
    func restore(in root: TreeNode) -> [TreeNode: [Range<Int>]] {
        var kept: [TreeNode: [Range<Int>]] = [:]
        var cursor: TreeNode? = root
        while let node = cursor {
            let kind = node.kind
            switch kind {
            case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE:
                var places: [Range<Int>] = []
                if let text = restored(node.literal, asText: kind == CMARK_NODE_TEXT, &places) { node.setLiteral(text) }
                if kind == CMARK_NODE_TEXT, isForTypography, !places.isEmpty { kept[node] = places }
                if kind == CMARK_NODE_CODE_BLOCK,
                    let info = restored(cmark_node_get_fence_info(node).map(TreeText.init), asText: true, &places)
                {
                    _ = withCString(info) { cmark_node_set_fence_info(node, $0) }
                }
            case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
                var places: [Range<Int>] = []
                if let url = restored(node.destination, asText: true, &places) {
                    _ = withCString(url) { cmark_node_set_url(node, $0) }
                }
                if let title = restored(cmark_node_get_title(node).map(TreeText.init), asText: true, &places) {
                    _ = withCString(title) { cmark_node_set_title(node, $0) }
                }
            default: break
            }
            cursor = node.following(within: root)
        }
        return kept
    }

    /// A text with the characters in their places, as they are meant or, in code and HTML, as they were written.
    private func restored(_ text: TreeText?, asText: Bool, _ places: inout [Range<Int>]) -> [UInt8]? {
        guard let text, text.bytes.contains(Self.lead) else { return nil }
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            let byte = text.bytes[index]
            let mark = index + 1 < text.count ? Int(text.bytes[index + 1]) - Int(Self.firstTrail) : -1
            if byte == Self.lead, Self.characters.indices.contains(mark) {
                if !asText { result.append(UInt8(ascii: "\\")) }
                places.append(result.count..<result.count + 1)
                result.append(Self.characters[mark])
                index += 2
            } else if byte == Self.lead, Self.referencesToTilde.contains(mark) {
                if asText {
                    result.append(UInt8(ascii: "~"))
                } else {
                    result += Self.references[mark - Self.characters.count]
                }
                index += 6
            } else {
                result.append(byte)
                index += 1
            }
        }
        return result
    }
}
