import PortavozDiagnostics

/// Puts together what several files tell of one person: those that name the same reader's browser, the same address, or
/// the same name where no two addresses tell its bearers apart.
package struct SamePeople: Sendable {
    package private(set) var records: [CourseRecord] = []
    /// Which files another one stands in for, in part.
    package var notes: [Diagnostic] {
        replaced.map { files, names in
            let place = SourceLocation(files.file)
            let arguments = ["name": names[0], "count": String(names.count), "other": files.other]
            return Diagnostic(
                "results-same-person", .note, at: place,
                names.count == 1 ? arguments : arguments.merging(["cause": "several"]) { $1 })
        }.inOrder()
    }

    private struct Replacement: Hashable, Sendable {
        var file: String
        var other: String
    }

    private var replaced: [Replacement: [String]] = [:]

    /// - Parameter all: in the order in which the files were given: of two as new as each other, the later counts.
    package init(_ all: [CourseRecord]) {
        let addresses = Dictionary(grouping: all.filter { $0.name != nil && $0.email != nil }) { folded($0.name!) }
            .mapValues { Set($0.map(\.email)).count }
        var owner: [String: Int] = [:]
        var parents = Array(all.indices)
        func root(_ index: Int) -> Int {
            var index = index
            while parents[index] != index { index = parents[index] }
            return index
        }
        for (index, record) in all.enumerated() {
            var keys: [String] = []
            if let reader = record.reader { keys.append("reader:" + reader) }
            if let email = record.email { keys.append("email:" + email) }
            if let name = record.name.map(folded), addresses[name, default: 0] < 2 { keys.append("name:" + name) }
            for key in keys {
                guard let other = owner[key] else {
                    owner[key] = index
                    continue
                }
                // The first of all that are one leads.
                let (a, b) = (root(other), root(index))
                parents[max(a, b)] = min(a, b)
            }
        }
        var groups: [Int: [CourseRecord]] = [:]
        for (index, record) in all.enumerated() { groups[root(index), default: []].append(record) }
        for (_, group) in groups.sorted(by: { $0.key < $1.key }) { join(group) }
    }

    /// The newest of each kind of report counts; what it doesn't know, the newest of the other kinds add.
    private mutating func join(_ group: [CourseRecord]) {
        var newest: [CourseRecord] = []
        let ordered = group.enumerated().sorted { a, b in
            let (x, y) = (a.element.moment?.seconds ?? Int.min, b.element.moment?.seconds ?? Int.min)
            return x != y ? x > y : a.offset > b.offset
        }.map(\.element)
        for record in ordered {
            guard let other = newest.first(where: { $0.shape == record.shape }) else {
                newest.append(record)
                continue
            }
            replaced[Replacement(file: record.file, other: other.file), default: []].append(
                other.name ?? record.name ?? "—")
        }
        var result = newest[0]
        for other in newest.dropFirst() {
            result.name = result.name ?? other.name
            result.version = result.version ?? other.version
            result.lessons.formUnion(other.lessons)
            if result.pass == nil, other.pass != nil || result.attempts.isEmpty {
                result.attempts = other.attempts
            } else if let score = other.pass?.score, result.pass?.score == nil {
                result.attempts[result.attempts.lastIndex(where: \.passed)!].score = score
            }
            for (id, answer) in other.answers where result.answers[id] == nil { result.answers[id] = answer }
        }
        records.append(result)
    }
}
