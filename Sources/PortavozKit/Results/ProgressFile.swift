import PortavozDiagnostics

/// What a reader's course page gives out as a file: `themes/default/assets/exercises.js` writes it, and says what it keeps.
/// What stands in it is the reader's word: it was made on their device.
package struct ProgressFile: Sendable {
    /// The versions of the format that are read.
    static let format = 1

    package struct Attempt: Sendable {
        package var at: Moment
        package var version: String?
        package var right: Int
        package var of: Int
        package var score: Int
        package var passed: Bool
        /// Each question's answers by number, from 1.
        package var answers: [String: [Int]]
        package var wrong: Set<String>
        package var location: SourceLocation
    }

    package struct Exercise: Sendable {
        package var kind: String?
        package var at: Moment?
        package var tries: Int
        package var first: Bool?
        /// What was answered at first, and how many choices there were then.
        package var chosen: [Int]?
        package var size: Int?
        package var location: SourceLocation
    }

    package var file: String
    package var course: Located<String>
    package var version: String?
    package var name: String?
    package var reader: String?
    package var exported: Moment?
    package var lessons: [String: Moment] = [:]
    package var exercises: [String: Exercise] = [:]
    /// The oldest first.
    package var attempts: [Attempt] = []

    /// - Parameters:
    ///   - file: the path that diagnostics name.
    ///   - clock: for dates without an offset; the theme's script writes none.
    /// - Returns: nil, with the reasons, for what is no such file or can't be trusted to say what it seems to.
    package static func read(_ bytes: [UInt8], file: String, clock: SiteClock) -> (ProgressFile?, [Diagnostic]) {
        let (node, faults) = JSONReader.read(bytes, file: file)
        guard let node else { return (nil, faults) }
        var reader = ProgressReader(clock: clock)
        let progress = reader.progress(node, file)
        return (reader.faults.isEmpty ? progress : nil, reader.faults)
    }

    /// When it was given out, or else when something in it happened last.
    package var moment: Moment? {
        exported ?? (attempts.map(\.at) + exercises.values.compactMap(\.at) + lessons.values).max()
    }
}

/// Gives a progress file's values their types. Keys that it doesn't know are passed over: the script keeps them, too.
private struct ProgressReader {
    let clock: SiteClock
    var faults: [Diagnostic] = []

    mutating func progress(_ node: JSONNode, _ file: String) -> ProgressFile? {
        guard let members = node.members, node["course"] != nil, let format = node["format"] else {
            let keys = node.members.map { $0.prefix(8).map(\.name).joined(separator: ", ") } ?? node.inBrief
            report("results-not-progress", at: node.location, ["found": keys.isEmpty ? "{}" : keys])
            return nil
        }
        guard format.number == Double(ProgressFile.format) else {
            let found = format.inBrief
            report(
                "results-format", at: format.location, ["found": found, "expected": String(ProgressFile.format)])
            return nil
        }
        guard let course = text(node, "course") else { return nil }
        var progress = ProgressFile(file: file, course: Located(course, node["course"]!.location))
        progress.version = text(node, "version")
        progress.name = text(node, "name").flatMap(shownName)
        progress.reader = text(node, "reader")
        progress.exported = moment(node, "exported")
        for member in members {
            switch member.name {
            case "lessons": readLessons(member.value, into: &progress)
            case "exercises": readExercises(member.value, into: &progress)
            case "attempts": readAttempts(member.value, into: &progress)
            default: break
            }
        }
        return progress
    }

    private mutating func readLessons(_ node: JSONNode, into progress: inout ProgressFile) {
        for member in records(node, "lessons") {
            if let done = moment(member.value, "done") { progress.lessons[member.name] = done }
        }
    }

    private mutating func readExercises(_ node: JSONNode, into progress: inout ProgressFile) {
        for member in records(node, "exercises") {
            let tries = integer(member.value, "tries", 0...1_000_000) ?? 0
            let first = flag(member.value, "first")
            var chosen = numbers(member.value["chosen"])
            // Answered once, the last answer is the first.
            if chosen == nil, tries == 1 { chosen = numbers(member.value["answer"]) }
            progress.exercises[member.name] = ProgressFile.Exercise(
                kind: text(member.value, "kind"), at: moment(member.value, "at"), tries: tries, first: first,
                chosen: chosen, size: integer(member.value, "of", 0...10_000), location: member.nameLocation)
        }
    }

    private mutating func readAttempts(_ node: JSONNode, into progress: inout ProgressFile) {
        guard let items = node.items else { return wrongValue(node, "attempts", "list") }
        for item in items {
            guard item.members != nil else {
                wrongValue(item, "attempts", "mapping")
                continue
            }
            guard let at = required(moment(item, "at"), item, "at"),
                let right = required(integer(item, "right", 0...10_000), item, "right"),
                let of = required(integer(item, "of", 1...10_000), item, "of"),
                let score = required(integer(item, "score", 0...100), item, "score"),
                let passed = required(flag(item, "passed"), item, "passed")
            else { continue }
            var answers: [String: [Int]] = [:]
            for answer in item["answers"].map({ objectMembers($0, "answers") }) ?? [] {
                answers[answer.name] = numbers(answer.value) ?? []
            }
            let wrong = item["wrong"]?.items?.compactMap(\.text) ?? []
            progress.attempts.append(
                ProgressFile.Attempt(
                    at: at, version: text(item, "version"), right: right, of: of, score: score, passed: passed,
                    answers: answers, wrong: Set(wrong), location: item.location))
        }
        progress.attempts.sort { $0.at < $1.at }
    }

    // MARK: Values

    private func numbers(_ node: JSONNode?) -> [Int]? {
        guard let items = node?.items else { return nil }
        let numbers = items.compactMap { item in item.number.flatMap { Int(exactly: $0) } }
        return numbers.count == items.count ? numbers : nil
    }

    private mutating func objectMembers(_ node: JSONNode, _ key: String) -> [JSONMember] {
        if let members = node.members { return members }
        wrongValue(node, key, "mapping")
        return []
    }

    /// The members that are objects themselves.
    private mutating func records(_ node: JSONNode, _ key: String) -> [JSONMember] {
        objectMembers(node, key).filter { member in
            if member.value.members != nil { return true }
            wrongValue(member.value, member.name, "mapping")
            return false
        }
    }

    private mutating func text(_ node: JSONNode, _ key: String) -> String? {
        guard let value = present(node, key) else { return nil }
        if let text = value.text { return text }
        wrongValue(value, key, "text")
        return nil
    }

    private mutating func integer(_ node: JSONNode, _ key: String, _ range: ClosedRange<Int>) -> Int? {
        guard let value = present(node, key) else { return nil }
        if let number = value.number.flatMap({ Int(exactly: $0) }), range.contains(number) { return number }
        wrongValue(value, key, "integer")
        return nil
    }

    private mutating func flag(_ node: JSONNode, _ key: String) -> Bool? {
        guard let value = present(node, key) else { return nil }
        if case .flag(let flag) = value.content { return flag }
        wrongValue(value, key, "flag")
        return nil
    }

    private mutating func moment(_ node: JSONNode, _ key: String) -> Moment? {
        guard let value = present(node, key) else { return nil }
        if let moment = value.text.flatMap({ clock.read($0) }) {
            return clock.moment(seconds: moment.seconds)
        }
        wrongValue(value, key, "date")
        return nil
    }

    private func present(_ node: JSONNode, _ key: String) -> JSONNode? {
        guard let value = node[key] else { return nil }
        if case .null = value.content { return nil }
        return value
    }

    private mutating func required<T>(_ value: T?, _ node: JSONNode, _ key: String) -> T? {
        if value == nil, present(node, key) == nil { report("results-missing-key", at: node.location, ["key": key]) }
        return value
    }

    private mutating func wrongValue(_ node: JSONNode, _ key: String, _ expected: String) {
        report("results-bad-value", at: node.location, ["key": key, "value": node.inBrief, "expected": expected])
    }

    private mutating func report(_ rule: String, at location: SourceLocation, _ arguments: [String: String]) {
        faults.append(Diagnostic(rule, at: location, arguments))
    }
}
