import CCmark

/// Where the text of a block is written otherwise than it stands in the tree.
extension HTMLRenderer {
    /// Begins a block of running text; its punctuation is looked at when the first sign is met.
    mutating func beginText(of block: TreeNode) {
        textBlock = block
        isPunctuationKnown = false
        substitutions.removeAll(keepingCapacity: true)
        nextSubstitution = 0
    }

    /// Finds what the block's punctuation becomes, unless that is known.
    mutating func findPunctuation() {
        guard writesPunctuation, !isPunctuationKnown, let block = textBlock else { return }
        isPunctuationKnown = true
        var typography = Typography(quotationMarks)
        read(block, into: &typography)
        typography.endPart()
        substitutions = typography.substitutions
        nextSubstitution = 0
    }

    /// Reads a block's texts in order; what is code, an image or an address passes as a word.
    private func read(_ block: TreeNode, into typography: inout Typography) {
        var codeEnd: [UInt8]?
        var isCalloutTitle = false
        if let quotation = block.parent, block.previous == nil { isCalloutTitle = callout(of: quotation) != nil }
        var cursor = block.firstChild
        while let node = cursor {
            cursor = node.following(within: block)
            switch node.kind {
            case CMARK_NODE_TEXT:
                guard codeEnd == nil, let text = node.literal else {
                    typography.pass(.letter)
                    continue
                }
                typography.read(node, text.bytes, keeping: kept(in: node, text))
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
                typography.pass(.space)
                if (isCalloutTitle && node.parent == block) || node == attributions.last?.start {
                    typography.endPart()
                    isCalloutTitle = false
                }
            case CMARK_NODE_CODE: typography.pass(.letter)
            case CMARK_NODE_IMAGE:
                typography.pass(.letter)
                cursor = node.followingBeside(within: block)
            case CMARK_NODE_LINK where isAddress(node):
                typography.pass(.letter)
                cursor = node.followingBeside(within: block)
            case CMARK_NODE_HTML_INLINE:
                guard let tag = node.literal, !isSafe else { continue }
                if let end = codeEnd {
                    if tag.bytes.starts(with: end) { codeEnd = nil }
                } else {
                    codeEnd = Self.codeEnd(tag.bytes)
                }
            default: break
            }
        }
    }

    /// What a text keeps as it is: escaped signs, and addresses that are still to be made links.
    private func kept(in node: TreeNode, _ text: TreeText) -> [Range<Int>] {
        let escaped = escapes.isEmpty ? [] : escapes[node] ?? []
        guard findsAddresses, text.mayHoldAddress else { return escaped }
        let addresses = Autolinks.cuts(in: node, text).map(\.range)
        return addresses.isEmpty ? escaped : (escaped + addresses).sorted { $0.lowerBound < $1.lowerBound }
    }

    /// Whether a link shows its own address: one that was written bare, or between `<` and `>`.
    private func isAddress(_ link: TreeNode) -> Bool {
        guard let child = link.firstChild, child.next == nil, let text = child.literal else { return false }
        let destination = link.destination
        return text.count > 0 && text.count <= destination.count
            && destination.bytes.suffix(text.count).elementsEqual(text.bytes)
            && ["", "http://", "mailto:"].contains {
                destination.bytes.dropLast(text.count).elementsEqual($0.utf8)
            }
    }

    /// The end tag of an element whose text is no prose, when a tag opens one.
    private static func codeEnd(_ tag: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        let name = tag.dropFirst().prefix { $0.isASCIILetterOrDigit }
        let names = ["code", "kbd", "samp", "pre", "tt", "var", "script", "style", "textarea", "svg", "math"]
        let isCode = names.contains { $0.utf8.elementsEqual(name.lazy.map(\.lowercased)) }
        return isCode ? Array("</".utf8) + name : nil
    }

    /// Writes a text of which pieces are substituted, with its bare addresses made links.
    mutating func writeSubstituted(_ node: TreeNode, _ text: TreeText) {
        let first = nextSubstitution
        while nextSubstitution < substitutions.count, substitutions[nextSubstitution].node == node {
            nextSubstitution += 1
        }
        var own = substitutions[first..<nextSubstitution]
        let cuts = findsAddresses && openLink == nil && text.mayHoldAddress ? Autolinks.cuts(in: node, text) : []
        guard !cuts.isEmpty else { return write(text.bytes, from: 0, substituting: &own) }
        var offset = 0
        forEachPiece(of: node, cutAt: cuts) { renderer, piece in
            renderer.write(piece.bytes, from: offset, substituting: &own)
            offset += piece.count
        }
    }

    /// Writes a piece of a text that begins at an offset of it.
    private mutating func write(
        _ bytes: UnsafeBufferPointer<UInt8>, from offset: Int,
        substituting list: inout ArraySlice<Typography.Substitution>
    ) {
        guard let base = bytes.baseAddress else { return }
        var start = 0
        while let next = list.first, next.range.upperBound <= offset + bytes.count {
            list.removeFirst()
            let end = next.range.lowerBound - offset
            _ = out.appendEscaped(base + start, end - start, countingWords: &words)
            words.read(next.html.utf8Start, next.html.utf8CodeUnitCount)
            out.append(next.html.utf8Start, next.html.utf8CodeUnitCount)
            start = end + next.range.count
        }
        _ = out.appendEscaped(base + start, bytes.count - start, countingWords: &words)
    }

    /// The plain text of a block as its readers see it.
    mutating func plainText(of block: TreeNode, limit: Int) -> [UInt8] {
        if mayHoldPunctuation(block) { findPunctuation() }
        guard !substitutions.isEmpty else { return block.plainText(limit: limit) }
        var list = substitutions[...]
        return block.plainText(limit: limit) { node, text in
            var result: [UInt8] = []
            var start = 0
            while let next = list.first, next.node == node {
                list.removeFirst()
                result += text.bytes[start..<next.range.lowerBound]
                result += UnsafeBufferPointer(start: next.html.utf8Start, count: next.html.utf8CodeUnitCount)
                start = next.range.upperBound
            }
            return result + text.bytes[start...]
        }
    }

    private func mayHoldPunctuation(_ block: TreeNode) -> Bool {
        var cursor = block.firstChild
        while let node = cursor {
            if node.kind == CMARK_NODE_TEXT, let text = node.literal, Typography.mayOccur(in: text.bytes) {
                return true
            }
            cursor = node.following(within: block)
        }
        return false
    }

    /// A text that stands outside the tree's texts, such as a title.
    func punctuated(_ text: TreeText, of node: TreeNode) -> [UInt8] {
        guard writesPunctuation else { return Array(text.bytes) }
        var typography = Typography(quotationMarks)
        typography.read(node, text.bytes)
        typography.endPart()
        var result: [UInt8] = []
        var start = 0
        for next in typography.substitutions {
            result += text.bytes[start..<next.range.lowerBound]
            result += UnsafeBufferPointer(start: next.html.utf8Start, count: next.html.utf8CodeUnitCount)
            start = next.range.upperBound
        }
        return result + text.bytes[start...]
    }
}

extension TreeText {
    /// Whether there is a sign that bare addresses have.
    fileprivate var mayHoldAddress: Bool {
        var signs: UInt64 = 0
        var index = 0
        while index < count {
            let isWhole = count - index >= TextBlock.size
            let block = isWhole ? TextBlock(start + index) : TextBlock(lastOf: start, from: index, to: count)
            signs |= block.addressSigns | block.doubleW
            index += TextBlock.size
        }
        return signs != 0
    }
}
