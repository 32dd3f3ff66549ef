/// Smart punctuation of one block: quotation marks of the language, apostrophes, ellipses and dashes.
///
/// The block's texts are read in order, so that a quotation may begin in one and end in another. Quotation marks change only
/// in pairs; what has no partner (inches, a mark too many) stays as it was written.
struct Typography {
    /// A piece of a text node's literal, and what is written for it: HTML.
    struct Substitution {
        var node: TreeNode
        var range: Range<Int>
        var html: StaticString
    }

    private let style: QuotationMarks
    private var marks: [PunctuationMark] = []
    private var before = Beside.space
    /// Whether the last mark still waits for what comes after it.
    private var isAfterDue = false
    private(set) var substitutions: [Substitution] = []

    init(_ style: QuotationMarks) { self.style = style }

    /// Whether a text may hold signs at all.
    static func mayOccur(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let base = text.baseAddress else { return false }
        var runs = PunctuationRuns()
        var index = 0
        while index < text.count {
            let size = min(TextBlock.size, text.count - index)
            let block =
                size == TextBlock.size ? TextBlock(base + index) : TextBlock(lastOf: base, from: index, to: text.count)
            runs.read(block)
            if runs.found | block.straightQuotes != 0 { return true }
            index += size
        }
        return false
    }

    /// Something that is no text of the block, or text that stays as it is: code, an image, an address, a line's end.
    mutating func pass(_ beside: Beside) {
        settle(beside)
        before = beside
    }

    /// A place that no quotation crosses.
    mutating func endPart() {
        settle(.space)
        before = .space
        resolve()
        marks.removeAll(keepingCapacity: true)
    }

    /// - Parameter literal: the offsets, in order, at which a character stands for itself, and ranges that are addresses.
    mutating func read(_ node: TreeNode, _ text: UnsafeBufferPointer<UInt8>, keeping literal: [Range<Int>] = []) {
        var index = 0
        var kept = literal[...]
        while index < text.count {
            if let next = kept.first, next.lowerBound <= index {
                kept.removeFirst()
                guard next.upperBound > index else { continue }
                pass(next.count == 1 ? .other : .letter)
                index = next.upperBound
                continue
            }
            let plain = isAfterDue ? 0 : Self.plainLength(text, from: index, to: kept.first?.lowerBound ?? text.count)
            if plain > 0 {
                index += plain
                // Beyond ASCII there are only letters in what was passed over.
                before = text[index - 1] < 0x80 ? Beside.read(text, at: index - 1).0 : .letter
                continue
            }
            let (beside, size) = Beside.read(text, at: index)
            settle(beside)
            var end = index + size
            if let kind = kind(beside, text, at: index, end: &end, limit: kept.first?.lowerBound ?? text.count) {
                var mark = PunctuationMark(kind: kind, node: node, range: index..<end, before: before)
                if kind == .double, let last = marks.last, last.kind == .single, last.node == node {
                    mark.isAfterFeet =
                        last.before == .digit && last.range.upperBound < index
                        && text[last.range.upperBound..<index].allSatisfy(\.isASCIIDigit)
                }
                if kind == .single {
                    mark.isBeforeYear = text[end...].prefix { $0.isASCIIDigit }.count == 2
                }
                marks.append(mark)
                isAfterDue = true
            }
            before = beside
            index = end
        }
    }

    /// How many bytes from an offset on are surely no signs.
    private static func plainLength(_ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
        guard let base = text.baseAddress else { return 0 }
        var index = start
        while index < end {
            let isWhole = end - index >= TextBlock.size
            let block = isWhole ? TextBlock(base + index) : TextBlock(lastOf: base, from: index, to: end)
            let signs = block.straightQuotes | block.hyphensAndStops | block.punctuationLeads
            if signs != 0 { return index - start + signs.trailingZeroBitCount / 8 }
            index += TextBlock.size
        }
        return end - start
    }

    private mutating func settle(_ beside: Beside) {
        guard isAfterDue else { return }
        marks[marks.count - 1].after = beside
        isAfterDue = false
    }

    /// The kind of the sign at an offset, and where it ends; for runs of other lengths only their end.
    private func kind(
        _ beside: Beside, _ text: UnsafeBufferPointer<UInt8>, at index: Int, end: inout Int, limit: Int
    ) -> PunctuationMark.Kind? {
        switch text[index] {
        case UInt8(ascii: "\""): return .double
        case UInt8(ascii: "'"): return .single
        case UInt8(ascii: "-"), UInt8(ascii: "."):
            let sign = text[index]
            while end < limit, text[end] == sign { end += 1 }
            let previous = index > 0 ? text[index - 1] : 0x20
            let next = end < text.count ? text[end] : 0x20
            // A run that goes on after an escaped sign is none of ours.
            guard previous != sign, next != sign else { return nil }
            if sign == UInt8(ascii: ".") {
                let isPath = "/\\".utf8.contains(previous) || "/\\".utf8.contains(next)
                return end - index == 3 && !isPath ? .threeDots : nil
            }
            // Arrows are none.
            guard previous != UInt8(ascii: "<"), next != UInt8(ascii: ">") else { return nil }
            return end - index == 2 ? .twoHyphens : end - index == 3 ? .threeHyphens : nil
        case 0xC2:
            switch text[index..<end].last {
            case 0xAB: return .opened
            case 0xBB: return .closed
            default: return nil
            }
        case 0xE2 where end - index == 3 && text[index + 1] == 0x80:
            switch text[index + 2] {
            case 0x9C: return .opened
            case 0x9D: return .closed
            default: return nil
            }
        default: return nil
        }
    }

    // MARK: What becomes of the signs

    private mutating func resolve() {
        pairQuotes()
        let lastClosingDash = marks.lastIndex { $0.kind == .twoHyphens && $0.mayClose } ?? -1
        var open: [QuotationMarks.Pair] = []
        for index in marks.indices {
            let mark = marks[index]
            switch mark.kind {
            case .threeDots: write("…", for: mark)
            case .threeHyphens: write("—", for: mark)
            case .twoHyphens:
                // `--force` is an option of a command, unless another dash ends what this one begins.
                let isOption = mark.before.isSpaceOrOpening && mark.after != .space && index >= lastClosingDash
                if !isOption { write("–", for: mark) }
            case .opened: if mark.partner != nil { open.append(isGuillemet(mark) ? .guillemets : .double) }
            case .closed: if mark.partner != nil { open.removeLast() }
            case .double, .single:
                if let partner = mark.partner, partner > index {
                    let pair = style.pair(isSingle: mark.kind == .single, inside: open)
                    open.append(pair)
                    write(pair.opening, for: mark)
                } else if mark.partner != nil {
                    if let pair = open.popLast() { write(pair.closing, for: mark) }
                } else if mark.kind == .single, isApostrophe(mark) {
                    write("’", for: mark)
                }
            }
        }
    }

    private func isGuillemet(_ mark: PunctuationMark) -> Bool { mark.range.count == 2 }

    private mutating func write(_ html: StaticString, for mark: PunctuationMark) {
        substitutions.append(Substitution(node: mark.node, range: mark.range, html: html))
    }

    /// It stands for letters: inside a word, at its end, or before it (`’90`). After a digit alone it means feet or minutes.
    private func isApostrophe(_ mark: PunctuationMark) -> Bool {
        if mark.before == .letter { return true }
        return mark.before == .digit ? mark.after == .letter : mark.after.isLetterOrDigit
    }

    private mutating func pairQuotes() {
        /// The marks that are open, and how many of them are of each kind.
        var open: [Int] = []
        var counts = [0, 0, 0]
        var doublesLeft = marks.count { $0.kind == .double && !$0.isAfterFeet }

        func slot(_ kind: PunctuationMark.Kind) -> Int { kind == .double ? 0 : kind == .single ? 1 : 2 }
        func push(_ index: Int) {
            open.append(index)
            counts[slot(marks[index].kind)] += 1
        }
        /// Closes the nearest open mark of a kind; those that are open inside it have no partner.
        func close(_ kind: PunctuationMark.Kind, with index: Int) {
            guard counts[slot(kind)] > 0 else { return }
            while let opener = open.popLast() {
                counts[slot(marks[opener].kind)] -= 1
                guard marks[opener].kind == kind else { continue }
                marks[opener].partner = index
                marks[index].partner = opener
                return
            }
        }

        for index in marks.indices {
            let mark = marks[index]
            switch mark.kind {
            case .opened: push(index)
            case .closed: close(.opened, with: index)
            case .double:
                guard !mark.isAfterFeet else { continue }
                doublesLeft -= 1
                let isOpen = counts[0] > 0
                if let last = open.last, marks[last].kind == .double, marks[last].node == mark.node,
                    marks[last].range.upperBound == mark.range.lowerBound
                {
                    // Nothing is quoted.
                    open.removeLast()
                    counts[0] -= 1
                    continue
                }
                if mark.mayOpen, !mark.mayClose || !isOpen {
                    push(index)
                } else if isOpen, mark.before != .space, mark.before != .opening {
                    // Inches inside a quotation: one mark more is left than quotations need.
                    let areInches = mark.before == .digit && (!mark.mayClose || doublesLeft % 2 == 1)
                    if !areInches { close(.double, with: index) }
                }
            case .single:
                let isInsideWord = mark.before.isLetterOrDigit && mark.after.isLetterOrDigit
                guard !isInsideWord, !mark.isBeforeYear else { continue }
                let isOpen = open.last.map { marks[$0].kind == .single } ?? false
                if mark.mayOpen, !mark.mayClose || !isOpen {
                    push(index)
                } else if isOpen, mark.mayClose {
                    close(.single, with: index)
                }
            default: break
            }
        }
    }
}

/// Finds hyphens and full stops that stand beside each other, block after block.
struct PunctuationRuns {
    private(set) var found: UInt64 = 0
    private var carry: UInt64 = 0

    @inline(__always)
    mutating func read(_ block: TextBlock) { read(block.hyphensAndStops) }

    @inline(__always)
    mutating func read(_ block: WideTextBlock) {
        let signs = block.hyphensAndStops
        read(signs[0])
        read(signs[1])
    }

    @inline(__always)
    private mutating func read(_ signs: UInt64) {
        found |= signs & (signs &<< 8 | carry)
        carry = signs &>> 56
    }
}
