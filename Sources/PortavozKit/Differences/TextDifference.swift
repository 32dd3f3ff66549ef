/// What has changed between two versions of a text, paragraph by paragraph and word by word.
package struct TextDifference: Sendable {
    /// Some words that are in both versions, or in one of them.
    package struct Piece: Sendable, Hashable {
        package enum Sign: Sendable, Hashable { case same, gone, new }
        package var sign: Sign
        package var text: String
    }

    package struct Passage: Sendable, Hashable {
        package enum Kind: Sendable, Hashable {
            case same, changed, gone, new
            /// Stood elsewhere: at the paragraph of the old version that has this number, from 1.
            case movedFrom(Int)
            /// Stands elsewhere now: at the paragraph of the new version that has this number.
            case movedTo(Int)
        }
        package var kind: Kind
        package var pieces: [Piece]
    }

    package private(set) var passages: [Passage] = []

    package var isEmpty: Bool { passages.allSatisfy { $0.kind == .same } }

    /// Words that are new, words that are gone, paragraphs that have moved.
    package var counts: (new: Int, gone: Int, moved: Int) {
        var counts = (new: 0, gone: 0, moved: 0)
        for passage in passages {
            switch passage.kind {
            case .movedTo: continue
            case .movedFrom: counts.moved += 1
            default: break
            }
            for piece in passage.pieces where piece.sign != .same {
                let words = Words(piece.text).items.count { $0.isWord }
                if piece.sign == .new { counts.new += words } else { counts.gone += words }
            }
        }
        return counts
    }

    private let old: [Words]
    private let new: [Words]
    /// For each new paragraph, the old one that it comes from.
    private var origin: [Int: Int] = [:]

    package init(from oldText: String, to newText: String) {
        var numbers = Interning()
        old = Words.paragraphs(of: oldText, &numbers)
        new = Words.paragraphs(of: newText, &numbers)
        let runs = CommonRuns.of(old.map(\.number), new.map(\.number))
        var leftOld = Set(old.indices)
        var leftNew = Set(new.indices)
        for run in runs {
            leftOld.subtract(run.old..<run.old + run.count)
            leftNew.subtract(run.new..<run.new + run.count)
        }
        let moved = match(&leftOld, &leftNew) { $0.number == $1.number && $0.items.count >= 4 ? 1 : 0 }
        let gaps = Self.gaps(between: runs, old.count, new.count)
        for gap in gaps { pair(gap, &leftOld, &leftNew) }
        let rewritten = match(&leftOld, &leftNew) { min($0.items.count, $1.items.count) >= 8 ? $0.likeness(to: $1) : 0 }
        tell(runs, gaps, moved: Set(moved + rewritten))
    }

    private struct Gap {
        var old: Range<Int>
        var new: Range<Int>
    }

    private static func gaps(between runs: [CommonRuns.Run], _ oldCount: Int, _ newCount: Int) -> [Gap] {
        var gaps: [Gap] = []
        var (a, b) = (0, 0)
        for run in runs + [CommonRuns.Run(old: oldCount, new: newCount, count: 0)] {
            gaps.append(Gap(old: a..<run.old, new: b..<run.new))
            (a, b) = (run.old + run.count, run.new + run.count)
        }
        return gaps
    }

    /// Pairs paragraphs wherever they stand, the most alike first.
    ///
    /// - Returns: the new paragraphs that have found their origin.
    private mutating func match(
        _ leftOld: inout Set<Int>, _ leftNew: inout Set<Int>, _ likeness: (Words, Words) -> Double
    ) -> [Int] {
        guard leftOld.count * leftNew.count <= 250_000 else { return [] }
        var candidates: [(likeness: Double, new: Int, old: Int)] = []
        for b in leftNew {
            for a in leftOld {
                let value = likeness(old[a], new[b])
                if value >= 0.6 { candidates.append((value, b, a)) }
            }
        }
        var found: [Int] = []
        for candidate in candidates.sorted(by: { ($1.likeness, $0.new, $0.old) < ($0.likeness, $1.new, $1.old) })
        where leftOld.contains(candidate.old) && leftNew.contains(candidate.new) {
            leftOld.remove(candidate.old)
            leftNew.remove(candidate.new)
            origin[candidate.new] = candidate.old
            found.append(candidate.new)
        }
        return found
    }

    /// Pairs the paragraphs of one gap in their order, each with the most alike of those that may still come.
    private mutating func pair(_ gap: Gap, _ leftOld: inout Set<Int>, _ leftNew: inout Set<Int>) {
        var next = gap.old.lowerBound
        let isOneToOne = gap.old.count == 1 && gap.new.count == 1
        for b in gap.new where leftNew.contains(b) {
            var best: (likeness: Double, old: Int)?
            for a in max(next, gap.old.lowerBound)..<min(gap.old.upperBound, max(next, gap.old.lowerBound) + 40)
            where leftOld.contains(a) {
                let value = old[a].likeness(to: new[b])
                if value >= (isOneToOne ? 0.2 : 0.35), value > best?.likeness ?? 0 { best = (value, a) }
            }
            guard let best else { continue }
            origin[b] = best.old
            leftOld.remove(best.old)
            leftNew.remove(b)
            next = best.old + 1
        }
    }

    private mutating func tell(_ runs: [CommonRuns.Run], _ gaps: [Gap], moved: Set<Int>) {
        let place = Dictionary(uniqueKeysWithValues: origin.map { ($0.value, $0.key) })
        for (index, gap) in gaps.enumerated() {
            var a = gap.old.lowerBound
            func tellOld(before end: Int) {
                while a < end {
                    if let b = place[a] {
                        if moved.contains(b) {
                            passages.append(
                                Passage(kind: .movedTo(b + 1), pieces: [Piece(sign: .gone, text: old[a].text)]))
                        }
                    } else {
                        passages.append(Passage(kind: .gone, pieces: [Piece(sign: .gone, text: old[a].text)]))
                    }
                    a += 1
                }
            }
            for b in gap.new {
                guard let from = origin[b] else {
                    // What went comes before what came in its place.
                    let next = (b..<gap.new.upperBound).first { !moved.contains($0) && origin[$0] != nil }
                    tellOld(before: next.flatMap { origin[$0] } ?? gap.old.upperBound)
                    passages.append(Passage(kind: .new, pieces: [Piece(sign: .new, text: new[b].text)]))
                    continue
                }
                let pieces = old[from].pieces(to: new[b])
                if moved.contains(b) {
                    passages.append(Passage(kind: .movedFrom(from + 1), pieces: pieces))
                } else {
                    tellOld(before: from)
                    a = max(a, from + 1)
                    passages.append(Passage(kind: .changed, pieces: pieces))
                }
            }
            tellOld(before: gap.old.upperBound)
            guard index < runs.count else { continue }
            for b in runs[index].new..<runs[index].new + runs[index].count {
                passages.append(Passage(kind: .same, pieces: [Piece(sign: .same, text: new[b].text)]))
            }
        }
    }
}
