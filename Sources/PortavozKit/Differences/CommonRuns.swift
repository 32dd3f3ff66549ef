/// What two sequences have in common, in order: the fewest deletions and insertions that lead from one to the other.
///
/// The algorithm is Myers's, in linear space (An O(ND) Difference Algorithm and Its Variations, 1986, section 4b). Where the
/// two differ in more places than `patience` in one stretch, the search stops at the furthest point that it has reached, so
/// that time grows with length times patience: the result is then right, though maybe not the shortest.
package struct CommonRuns {
    package struct Run: Sendable, Hashable {
        package var old: Int
        package var new: Int
        package var count: Int
    }

    private let old: [Int]
    private let new: [Int]
    private let patience: Int
    private var runs: [Run] = []

    /// - Parameters:
    ///   - old: the values, interned: two are the same where their numbers are.
    ///   - new: likewise.
    package static func of(_ old: [Int], _ new: [Int], patience: Int = 400) -> [Run] {
        var search = CommonRuns(old: old, new: new, patience: patience)
        search.compare(0..<old.count, 0..<new.count)
        return search.runs
    }

    private init(old: [Int], new: [Int], patience: Int) {
        self.old = old
        self.new = new
        self.patience = patience
    }

    private mutating func add(_ old: Int, _ new: Int, _ count: Int) {
        guard count > 0 else { return }
        if let last = runs.last, last.old + last.count == old, last.new + last.count == new {
            runs[runs.count - 1].count += count
        } else {
            runs.append(Run(old: old, new: new, count: count))
        }
    }

    private mutating func compare(_ a: Range<Int>, _ b: Range<Int>) {
        var a = a
        var b = b
        var start = 0
        while start < min(a.count, b.count), old[a.lowerBound + start] == new[b.lowerBound + start] { start += 1 }
        add(a.lowerBound, b.lowerBound, start)
        a = a.dropFirst(start)
        b = b.dropFirst(start)
        var end = 0
        while end < min(a.count, b.count), old[a.upperBound - 1 - end] == new[b.upperBound - 1 - end] { end += 1 }
        let tail = (a.upperBound - end, b.upperBound - end, end)
        a = a.dropLast(end)
        b = b.dropLast(end)
        if !a.isEmpty, !b.isEmpty {
            let middle = middle(a, b)
            compare(a.lowerBound..<a.lowerBound + middle.x, b.lowerBound..<b.lowerBound + middle.y)
            add(a.lowerBound + middle.x, b.lowerBound + middle.y, middle.count)
            compare(
                a.lowerBound + middle.x + middle.count..<a.upperBound,
                b.lowerBound + middle.y + middle.count..<b.upperBound)
        }
        add(tail.0, tail.1, tail.2)
    }

    /// A stretch in common, maybe of no length, that a shortest way from corner to corner passes through about half-way.
    /// Both ranges begin and end with different values.
    private func middle(_ a: Range<Int>, _ b: Range<Int>) -> (x: Int, y: Int, count: Int) {
        let n = a.count
        let m = b.count
        let delta = n - m
        let most = min((n + m + 1) / 2, patience)
        var forward = [Int](repeating: -1, count: 2 * most + 5)
        var backward = forward
        let zero = most + 2
        forward[zero + 1] = 0
        backward[zero + 1] = 0
        for d in 0...most {
            for k in stride(from: -d, through: d, by: 2) where k >= -m && k <= n {
                guard let x0 = Self.furthest(forward, zero + k, k, n, m) else {
                    forward[zero + k] = -1
                    continue
                }
                var x = x0
                while x < n, x - k < m, old[a.lowerBound + x] == new[b.lowerBound + x - k] { x += 1 }
                forward[zero + k] = x
                let mirror = delta - k
                if delta % 2 != 0, abs(mirror) <= d - 1, backward[zero + mirror] >= 0,
                    x + backward[zero + mirror] >= n
                {
                    return (x0, x0 - k, x - x0)
                }
            }
            for k in stride(from: -d, through: d, by: 2) where k >= -m && k <= n {
                guard let x0 = Self.furthest(backward, zero + k, k, n, m) else {
                    backward[zero + k] = -1
                    continue
                }
                var x = x0
                while x < n, x - k < m, old[a.upperBound - 1 - x] == new[b.upperBound - 1 - x + k] { x += 1 }
                backward[zero + k] = x
                let mirror = delta - k
                if delta % 2 == 0, abs(mirror) <= d, forward[zero + mirror] >= 0, x + forward[zero + mirror] >= n {
                    return (n - x, m - x + k, x - x0)
                }
            }
        }
        // Too different: on from the furthest point.
        var best = (x: 0, y: 0)
        for k in -most...most where forward[zero + k] >= 0 {
            let x = forward[zero + k]
            if x <= n, x - k <= m, x - k >= 0, 2 * x - k > best.x + best.y { best = (x, x - k) }
        }
        return (best.x, best.y, 0)
    }

    /// One step further on a diagonal: to the right of the one below it, or down from the one above.
    private static func furthest(_ reached: [Int], _ place: Int, _ k: Int, _ n: Int, _ m: Int) -> Int? {
        let below = reached[place - 1]
        let above = reached[place + 1]
        let right = below >= 0 && below < n ? below + 1 : -1
        let down = above >= 0 && above - k <= m ? above : -1
        let x = max(right, down)
        return x >= 0 && x - k >= 0 && x - k <= m ? x : nil
    }
}
