import CCmark

/// Addresses that stand bare in a text: `www.…`, `http://…`, `https://…`, `ftp://…` and e-mail (GFM 0.29, 6.9).
struct Autolinks {
    private let text: UnsafeBufferPointer<UInt8>
    /// Whether an address may begin where the text does: what stands before it is no part of a word.
    private let mayBeginAtStart: Bool

    init(in text: UnsafeBufferPointer<UInt8>, mayBeginAtStart: Bool) {
        self.text = text
        self.mayBeginAtStart = mayBeginAtStart
    }

    /// The addresses in a text node, in order, as links.
    static func cuts(in node: TreeNode, _ text: TreeText) -> [TextCut] {
        let mayBegin: Bool
        switch node.previous?.kind {
        case CMARK_NODE_CODE, CMARK_NODE_LINK, CMARK_NODE_IMAGE, CMARK_NODE_HTML_INLINE: mayBegin = false
        default: mayBegin = true
        }
        return Autolinks(in: text.bytes, mayBeginAtStart: mayBegin).cuts()
    }

    /// The addresses, in order, as links.
    func cuts() -> [TextCut] {
        var cuts: [TextCut] = []
        var done = 0
        // Before this place no domain ends well, wherever it begins.
        var hopeless = 0
        var index = 0
        while index < text.count {
            var found: TextCut?
            switch text[index] {
            case UInt8(ascii: "w"): found = index < hopeless ? nil : web(at: index, hopelessBefore: &hopeless)
            case UInt8(ascii: ":"): found = url(atColon: index, notBefore: done)
            case UInt8(ascii: "@"): found = mail(at: index, notBefore: done)
            default: break
            }
            if let found {
                cuts.append(found)
                done = found.range.upperBound
                index = done
            } else {
                index += 1
            }
        }
        return cuts
    }

    // MARK: Forms

    private func web(at start: Int, hopelessBefore hopeless: inout Int) -> TextCut? {
        guard starts(with: "www.", at: start), mayBegin(at: start) else { return nil }
        let (domainEnd, lastParts) = domain(from: start, needsDot: true)
        guard let end = domainEnd else {
            hopeless = lastParts
            return nil
        }
        return link(start..<addressEnd(from: start, after: end), prefix: "http://")
    }

    private func url(atColon colon: Int, notBefore done: Int) -> TextCut? {
        guard starts(with: "://", at: colon) else { return nil }
        var start = colon
        while start > done, text[start - 1].isASCIILetter, colon - start <= 5 { start -= 1 }
        let scheme = String(decoding: text[start..<colon], as: UTF8.self).lowercased()
        guard ["http", "https", "ftp"].contains(scheme), mayBegin(at: start),
            let end = domain(from: colon + 3, needsDot: false).end,
            text[colon + 3].isASCIILetterOrDigit || text[colon + 3] >= 0x80,
            EscapeMarks.character(text, at: colon + 3) == nil
        else { return nil }
        return link(start..<addressEnd(from: start, after: end), prefix: "")
    }

    private func mail(at sign: Int, notBefore done: Int) -> TextCut? {
        var start = sign
        while start > done, text[start - 1].isASCIILetterOrDigit || ".+-_".utf8.contains(text[start - 1]) { start -= 1 }
        guard start < sign, start > 0 || mayBeginAtStart else { return nil }
        // `@name@server` is a handle.
        if start > 0, text[start - 1] == UInt8(ascii: "@") { return nil }
        var end = sign + 1
        var dots = 0
        scan: while end < text.count {
            switch text[end] {
            case let byte where byte.isASCIILetterOrDigit: break
            case UInt8(ascii: "."):
                guard end + 1 < text.count, text[end + 1].isASCIILetterOrDigit else { break scan }
                dots += 1
            case UInt8(ascii: "-"), UInt8(ascii: "_"): break
            default: break scan
            }
            end += 1
        }
        guard dots > 0, text[end - 1].isASCIILetter, end == text.count || text[end] != UInt8(ascii: "@") else {
            return nil
        }
        return link(start..<end, prefix: "mailto:")
    }

    private func link(_ range: Range<Int>, prefix: String) -> TextCut {
        TextCut(range: range, replacement: .link(destination: Array(prefix.utf8) + text[range]))
    }

    // MARK: Ends

    private func mayBegin(at index: Int) -> Bool {
        guard index > 0 else { return mayBeginAtStart }
        let before = EscapeMarks.character(text, at: index - 2) ?? text[index - 1]
        return !before.isASCIILetterOrDigit && before < 0x80
            && (before.isASCIISpace || "*_~([{<>\"'-:;,!¿?|=".utf8.contains(before))
    }

    /// Letters, digits, hyphens and underscores between full stops; no underscore in the last two parts, whose beginning
    /// is told too.
    private func domain(from start: Int, needsDot: Bool) -> (end: Int?, lastParts: Int) {
        var index = start
        var dots = 0
        var (partBefore, part) = (start, start)
        var (underscoresBefore, underscores) = (0, 0)
        scan: while index < text.count {
            switch text[index] {
            case UInt8(ascii: "_"): underscores += 1
            case UInt8(ascii: "."):
                (underscoresBefore, underscores) = (underscores, 0)
                (partBefore, part) = (part, index + 1)
                dots += 1
            case let byte where byte.isASCIILetterOrDigit || byte == UInt8(ascii: "-") || byte >= 0x80: break
            default: break scan
            }
            index += 1
        }
        let isDomain = index > start && underscoresBefore + underscores == 0 && (dots > 0 || !needsDot)
        return (isDomain ? index : nil, partBefore)
    }

    /// An address goes on to white space or `<`; punctuation at its end, unbalanced `)` and an entity are no part of it.
    private func addressEnd(from start: Int, after domain: Int) -> Int {
        var end = domain
        while end < text.count, !text[end].isASCIISpace, text[end] != UInt8(ascii: "<") { end += 1 }
        var unclosed = 0
        for byte in text[start..<end] {
            if byte == UInt8(ascii: "(") { unclosed += 1 }
            if byte == UInt8(ascii: ")") { unclosed -= 1 }
        }
        while end > start {
            if let escaped = EscapeMarks.character(text, at: end - 2), "?!.,:*_~'\"".utf8.contains(escaped) {
                end -= 2
                continue
            }
            switch text[end - 1] {
            case let byte where "?!.,:*_~'\"".utf8.contains(byte): end -= 1
            case UInt8(ascii: ")"):
                guard unclosed < 0 else { return end }
                unclosed += 1
                end -= 1
            case UInt8(ascii: ";"):
                var name = end - 1
                while name > start, text[name - 1].isASCIILetterOrDigit { name -= 1 }
                let isEntity = name < end - 1 && name > start && text[name - 1] == UInt8(ascii: "&")
                end = isEntity ? name - 1 : end - 1
            default: return end
            }
        }
        return end
    }

    private func starts(with prefix: StaticString, at index: Int) -> Bool {
        let count = prefix.utf8CodeUnitCount
        guard index + count <= text.count else { return false }
        return (0..<count).allSatisfy { text[index + $0] == prefix.utf8Start[$0] }
    }
}
