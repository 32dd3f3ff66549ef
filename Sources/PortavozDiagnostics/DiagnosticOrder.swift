extension Sequence<Diagnostic> {
    /// Each diagnostic once, by file, line, column and rule; those of no place first. The order never depends on the
    /// order of discovery.
    package func inOrder() -> [Diagnostic] {
        let sorted = sorted { a, b in
            let (p, q) = (a.location, b.location)
            if p?.file != q?.file {
                guard let p, let q else { return p == nil }
                return p.file < q.file
            }
            if let p, let q {
                if p.line != q.line { return p.line < q.line }
                if p.column != q.column { return p.column < q.column }
            }
            if a.rule != b.rule { return a.rule < b.rule }
            return a.tieBreaker.lexicographicallyPrecedes(b.tieBreaker)
        }
        // What is told twice stands side by side now.
        return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
    }
}

extension Diagnostic {
    /// All that the order's first keys leave out.
    fileprivate var tieBreaker: [String] {
        let length = location.map { String($0.length) } ?? ""
        let pairs = arguments.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
        return [severity.rawValue, length, suggestion ?? ""] + pairs
    }
}
