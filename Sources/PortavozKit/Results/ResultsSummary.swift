import PortavozDiagnostics
import PortavozYAML

/// What the hub shows of a course's results, `content/training/<course>/results.yml`: counts, and nothing of anybody, since
/// the file is kept with the site and its history. Names are in it only where staff have chosen so, and then only those of
/// people who have passed.
package struct ResultsSummary: Sendable {
    package struct Module: Sendable {
        /// Its first lesson, by which it is known whatever its title is.
        package var lesson: String
        package var finished: Int
    }

    package struct Question: Sendable {
        package var id: String
        package var answered: Int
        package var right: Int
        /// The wrong answer that most people chose, by number, and how many did.
        package var wrong: Int?
        package var chosen: Int?
        /// In hundredths.
        package var discrimination: Int?
    }

    package struct Holder: Sendable {
        package var name: String
        package var passed: Day?
        package var until: Day?
    }

    /// Of fewer people nothing is told: whoever knows them would know whose numbers these are.
    package static let leastPeople = 5

    package var version: String
    package var date: Day
    package var people: Int
    package var passed: Int
    package var modules: [Module]
    package var questions: [Question]
    package var names: [Holder]

    /// Nil for fewer people than anything may be told of.
    package init?(_ results: CourseResults, on date: Day, hasNames: Bool) {
        guard results.people.count >= Self.leastPeople else { return nil }
        version = results.course.version
        self.date = date
        people = results.people.count
        passed = results.passedCount
        modules = zip(results.course.modules, results.modulesDone).map { Module(lesson: $0.lessons[0], finished: $1) }
        questions = results.items.filter { $0.answered >= Self.leastPeople }.map { item in
            Question(
                id: item.question.id, answered: item.answered, right: item.right, wrong: item.wrongAnswer?.number,
                chosen: item.wrongAnswer?.count,
                discrimination: item.discrimination.map { Int(($0 * 100).rounded()) })
        }
        names =
            hasNames
            ? results.people.compactMap { person -> Holder? in
                guard person.hasPassed, let name = person.name else { return nil }
                return Holder(name: name, passed: person.passed?.day, until: person.validUntil)
            } : []
    }

    /// The path of a course's summary.
    package static func path(of course: String) -> String { "content/training/\(course)/results.yml" }

    package func yaml(in language: MessageLanguage) -> String {
        let head =
            language == .es
            ? "# Lo escribe `portavoz course results --hub`: cuentas de al menos \(Self.leastPeople) personas, para la edición interna.\n"
            : "# Written by `portavoz course results --hub`: counts of at least \(Self.leastPeople) people, for the staff edition.\n"
        var text = head + "version: \(quotedJSON(version))\ndate: \(date.iso)\npeople: \(people)\npassed: \(passed)\n"
        if !modules.isEmpty {
            text +=
                "modules:\n"
                + modules.map { "  - {lesson: \(quotedJSON($0.lesson)), finished: \($0.finished)}\n" }.joined()
        }
        if !questions.isEmpty { text += "questions:\n" + questions.map { "  - {\($0.yaml)}\n" }.joined() }
        if !names.isEmpty { text += "names:\n" + names.map { "  - {\($0.yaml)}\n" }.joined() }
        return text
    }
}

extension ResultsSummary.Question {
    fileprivate var yaml: String {
        var parts = ["id: \(quotedJSON(id))", "answered: \(answered)", "right: \(right)"]
        if let wrong, let chosen { parts += ["wrong: \(wrong)", "chosen: \(chosen)"] }
        if let discrimination { parts.append("discrimination: \(discrimination)") }
        return parts.joined(separator: ", ")
    }
}

extension ResultsSummary.Holder {
    fileprivate var yaml: String {
        var parts = ["name: \(quotedJSON(name))"]
        if let passed { parts.append("passed: \(passed.iso)") }
        if let until { parts.append("until: \(until.iso)") }
        return parts.joined(separator: ", ")
    }
}

extension ResultsSummary {
    /// Nil, with the reasons in the reader, for a file that was written by hand and doesn't hold what it should.
    init?(_ reader: inout FieldReader) {
        let version = reader.requiredText("version")
        let date = reader.moment("date")
        if !reader.has("date") { _ = reader.requiredText("date") }
        let people = reader.integer("people", in: Self.leastPeople...10_000_000)
        if !reader.has("people") { _ = reader.requiredText("people") }
        let most = people ?? 10_000_000
        let passed = reader.integer("passed", in: 0...most) ?? 0
        modules = reader.objects("modules") { module in
            Module(lesson: module.requiredText("lesson"), finished: module.integer("finished", in: 0...most) ?? 0)
        }
        questions = reader.objects("questions") { question in
            let id = question.requiredText("id")
            let answered = question.integer("answered", in: Self.leastPeople...most)
            if !question.has("answered") { _ = question.requiredText("answered") }
            let count = answered ?? most
            return Question(
                id: id, answered: count, right: question.integer("right", in: 0...count) ?? 0,
                wrong: question.integer("wrong", in: 1...1000), chosen: question.integer("chosen", in: 1...count),
                discrimination: question.integer("discrimination", in: -100...100))
        }
        names = reader.objects("names") { name in
            Holder(
                name: name.requiredText("name"), passed: name.moment("passed")?.day, until: name.moment("until")?.day)
        }
        guard let date, let people, !version.isEmpty else { return nil }
        self.version = version
        self.date = date.day
        self.people = people
        self.passed = passed
    }
}
