import PortavozDiagnostics

/// What one file tells of one person.
package struct CourseRecord: Sendable {
    /// The kinds of reports: those of one kind stand in for each other, those of others add to each other.
    package enum Shape: String, Sendable {
        case progress, quiz, scorm, completion, plain
    }

    /// A go at the assessment.
    package struct Attempt: Sendable {
        package var at: Moment?
        package var version: String?
        /// Per cent, as the course counts it: without fractions. Nil where only the verdict is known.
        package var score: Int?
        package var passed: Bool
    }

    /// How a question was answered for the first time.
    package struct FirstAnswer: Sendable {
        package var isRight: Bool
        /// The answers' numbers, from 1, where they are known and still mean what they meant.
        package var chosen: [Int]?
    }

    /// The file, as its path was given.
    package var file: String
    package var shape: Shape
    package var name: String?
    /// Tells people of one name apart; no report shows it.
    package var email: String?
    /// What a reader's browser calls itself in the files that it gives out.
    package var reader: String?
    /// How new it is.
    package var moment: Moment?
    package var version: String?
    /// Ids of the lessons that are finished.
    package var lessons: Set<String> = []
    /// The oldest first.
    package var attempts: [Attempt] = []
    /// By the question's id.
    package var answers: [String: FirstAnswer] = [:]

    package init(file: String, shape: Shape) {
        self.file = file
        self.shape = shape
    }

    /// The attempt that a certificate is about.
    package var pass: Attempt? { attempts.last(where: \.passed) }
}
