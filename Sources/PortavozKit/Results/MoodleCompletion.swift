import PortavozDiagnostics

/// Moodle's "Activity completion" report: a heading without a word for the name, then each activity with a column for its
/// state and one for the date. Activities are known by the titles of the course, of its modules and of its lessons.
extension LearningTable {
    /// The states in which an activity can be; others stand for somebody who set one by hand.
    private enum State {
        case open, done, passed, failed

        init?(_ text: String) {
            let words = folded(text)
            if words.isEmpty || State.openWords.contains(where: words.hasPrefix) {
                self = .open
            } else if words.hasPrefix("completed") || words.hasPrefix("finalizado") || words.hasPrefix("completado") {
                let rest = words.split(separator: " ").dropFirst()
                let isGraded = rest.contains { $0 == "pass" || $0 == "aprobado" }
                self = !isGraded ? .done : rest.contains("not") || rest.contains("no") ? .failed : .passed
            } else {
                return nil
            }
        }

        private static let openWords = ["not completed", "no finalizado", "no completado"]
    }

    var isCompletion: Bool { names.first == "" && !activities.isEmpty }

    /// The columns of the activities' states: from the first on after which every second heading is empty, or the day by
    /// which the activity is expected to be done.
    private var activities: [Int] {
        for first in names.indices.dropFirst() where (names.count - first).isMultiple(of: 2) {
            let columns = Array(stride(from: first, to: names.count, by: 2))
            let arePairs = columns.allSatisfy { column in
                let expected = heads[column + 1].text
                return !names[column].isEmpty && (expected.isEmpty || clock.read(expected) != nil)
            }
            if arePairs { return columns }
        }
        return []
    }

    mutating func completionRecords() -> [CourseRecord] {
        let activities = activities
        let known = activities.filter { course.titles[names[$0]] != nil }
        if known.isEmpty {
            let found = activities.prefix(8).map { heads[$0].text }.joined(separator: " | ")
            report("results-no-activity", heads[activities[0]], ["found": found, "title": course.title])
            return []
        }
        var records: [CourseRecord] = []
        for row in rows {
            guard let name = shownName(row[0].text) else {
                report("results-no-name", row[0])
                continue
            }
            var record = CourseRecord(file: file, shape: .completion)
            record.name = name
            record.email = text(row, email)?.lowercased()
            for column in known {
                guard let state = State(row[column].text) else {
                    report("results-bad-state", row[column])
                    continue
                }
                if state == .open { continue }
                let moment = date(row, column + 1)
                if let moment, record.moment.map({ $0 < moment }) ?? true { record.moment = moment }
                switch course.titles[names[column]]! {
                case .lessons(let ids): record.lessons.formUnion(ids)
                case .course where state == .done: record.lessons.formUnion(course.lessons.map(\.id))
                case .course where state == .passed:
                    // That it was passed is known, and not with how much.
                    record.lessons.formUnion(course.lessons.map(\.id))
                    record.attempts = [CourseRecord.Attempt(at: moment, version: nil, score: nil, passed: true)]
                case .course: break
                }
            }
            records.append(record)
        }
        return joined(records)
    }
}
