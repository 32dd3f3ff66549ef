import PortavozDiagnostics

/// What a course's files tell when they are put together: its people, and how its questions fare.
package struct CourseResults: Sendable {
    /// One person, after all that is known of them.
    package struct Person: Sendable {
        /// Nil for who left no name; `file` stands for them.
        package var name: String?
        package var file: String
        package var version: String?
        package var lessonsDone: Int
        package var modulesDone: Int
        /// Exercises that were tried, apart from the assessment's questions.
        package var exercises: Int
        package var attempts: Int
        /// Per cent of the attempt that passed, or else of the last one.
        package var score: Int?
        package var passed: Moment?
        /// The verdict is known and its day is not.
        package var hasPassed: Bool
        /// The last day on which the certificate is good; nil where it has no end.
        package var validUntil: Day?
        package var isExpired: Bool
        /// Ids of the assessment's questions that were wrong at the first attempt, in the course's order.
        package var wrong: [String]
        /// Ids of the lessons that are finished.
        var lessons: Set<String>
        var answers: [String: CourseRecord.FirstAnswer]
    }

    package let course: CourseFacts
    package let people: [Person]
    package let items: [ItemAnalysis]
    /// How many have finished each of the course's modules.
    package let modulesDone: [Int]

    package var passedCount: Int { people.count(where: \.hasPassed) }

    /// - Parameter now: decides which certificates have run out.
    package init(_ records: [CourseRecord], of course: CourseFacts, now: Moment, clock: SiteClock) {
        self.course = course
        let people = records.map { Person($0, course, now: now, clock: clock) }.inOrder
        self.people = people
        items = ItemAnalysis.all(of: course, people.map(\.answers))
        modulesDone = course.modules.map { module in
            people.count { person in module.lessons.allSatisfy { person.lessons.contains($0) } }
        }
    }
}

extension CourseResults.Person {
    fileprivate init(_ record: CourseRecord, _ course: CourseFacts, now: Moment, clock: SiteClock) {
        name = record.name
        file = record.file
        let pass = record.pass
        version = pass?.version ?? record.version
        let known = Set(course.lessons.map(\.id))
        lessons = record.lessons.intersection(known)
        let lessons = lessons
        lessonsDone = lessons.count
        modulesDone = course.modules.count { $0.lessons.allSatisfy { lessons.contains($0) } }
        answers = record.answers
        let answers = answers
        exercises = answers.keys.count { course.question($0)?.isAssessment == false }
        attempts = record.attempts.count
        score = pass?.score ?? record.attempts.last?.score
        hasPassed = pass != nil
        passed = pass?.at.map { clock.moment(seconds: $0.seconds) }
        validUntil = course.validity.flatMap { months in pass?.at?.day.adding(months: months) }
        isExpired = validUntil.map { $0 < now.day } ?? false
        wrong = course.assessment.map(\.id).filter { answers[$0]?.isRight == false }
    }
}

extension [CourseResults.Person] {
    /// By name, those without one last.
    fileprivate var inOrder: [CourseResults.Person] {
        func key(_ person: CourseResults.Person) -> (Int, String, String) {
            (person.name == nil ? 1 : 0, person.name.map(Folding.sortKey) ?? "", person.name ?? person.file)
        }
        return map { (key($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
}
