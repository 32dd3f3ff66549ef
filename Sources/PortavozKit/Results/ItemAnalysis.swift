/// How a question fares: how many answered it, how many got it right at the first try, and whether it tells those who know
/// from those who don't.
package struct ItemAnalysis: Sendable {
    /// Why somebody should read a question again.
    package enum Finding: String, Sendable, CaseIterable {
        /// The key may be wrong: those who do well in the rest get it wrong.
        case negative
        /// One wrong answer is chosen by more people than the right one.
        case misleading
        case tooHard = "too-hard"
        /// It tells nobody from anybody: a fault in an assessment, and none in a lesson's exercise.
        case tooEasy = "too-easy"
    }

    package let question: CourseQuestion
    package let answered: Int
    /// At the first try.
    package let right: Int
    /// The corrected point-biserial correlation: Pearson's between the question, right or wrong, and the number of the
    /// assessment's other questions that were right. From −1 to 1. Nil outside the assessment, with fewer people than
    /// `leastForDiscrimination`, and where all answered alike.
    package let discrimination: Double?
    /// The wrong answer that most people chose first: its number from 1, and how many did.
    package let wrongAnswer: (number: Int, count: Int)?

    /// Below this many answers nothing is said of a question but the numbers.
    package static let leastForFindings = 5
    /// A correlation of fewer is chance. Textbooks ask for thirty and more; what is printed from here on is a hint.
    package static let leastForDiscrimination = 10
    /// Shares of right answers at which a question is too hard, or too easy.
    package static let (hard, easy) = (0.3, 0.95)

    package init(
        _ question: CourseQuestion, answered: Int, right: Int, discrimination: Double?,
        wrongAnswer: (number: Int, count: Int)?
    ) {
        self.question = question
        self.answered = answered
        self.right = right
        self.discrimination = discrimination
        self.wrongAnswer = wrongAnswer
    }

    /// The share of right answers at the first try, which test theory calls difficulty: 1 is the easiest.
    package var difficulty: Double? { answered == 0 ? nil : Double(right) / Double(answered) }

    package var findings: [Finding] {
        guard answered >= Self.leastForFindings, let difficulty else { return [] }
        var findings: [Finding] = []
        if let discrimination, discrimination < 0 { findings.append(.negative) }
        if let wrongAnswer, wrongAnswer.count > right { findings.append(.misleading) }
        if difficulty < Self.hard { findings.append(.tooHard) }
        if question.isAssessment, difficulty >= Self.easy, answered >= Self.leastForDiscrimination {
            findings.append(.tooEasy)
        }
        return findings
    }

    /// - Parameter people: each person's first answers.
    static func all(
        of course: CourseFacts, _ people: [[String: CourseRecord.FirstAnswer]]
    ) -> [ItemAnalysis] {
        let assessment = course.assessment.map(\.id)
        // Only who answered all of it has a number of right answers that can be compared.
        let whole = people.filter { answers in assessment.allSatisfy { answers[$0] != nil } }
        let totals = whole.map { answers in assessment.count { answers[$0]!.isRight } }
        return course.questions.map { question in
            let answers = people.compactMap { $0[question.id] }
            var discrimination: Double?
            if question.isAssessment, whole.count >= leastForDiscrimination {
                let own = whole.map { $0[question.id]!.isRight ? 1 : 0 }
                discrimination = correlation(own, zip(totals, own).map { $0 - $1 })
            }
            return ItemAnalysis(
                question, answered: answers.count, right: answers.count(where: \.isRight),
                discrimination: discrimination, wrongAnswer: wrongAnswer(question, answers))
        }
    }

    private static func wrongAnswer(
        _ question: CourseQuestion, _ answers: [CourseRecord.FirstAnswer]
    ) -> (number: Int, count: Int)? {
        var counts: [Int: Int] = [:]
        for answer in answers {
            for number in Set(answer.chosen ?? [])
            where !question.right.contains(number) && question.answers.indices.contains(number - 1) {
                counts[number, default: 0] += 1
            }
        }
        return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }.map { (number: $0.key, count: $0.value) }
    }

    /// Pearson's correlation of whole numbers; nil where one side is always the same.
    private static func correlation(_ a: [Int], _ b: [Int]) -> Double? {
        let count = a.count
        let (sumA, sumB) = (a.reduce(0, +), b.reduce(0, +))
        let both = count * zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } - sumA * sumB
        let spreadA = count * a.reduce(0) { $0 + $1 * $1 } - sumA * sumA
        let spreadB = count * b.reduce(0) { $0 + $1 * $1 } - sumB * sumB
        guard spreadA > 0, spreadB > 0 else { return nil }
        return Double(both) / (Double(spreadA).squareRoot() * Double(spreadB).squareRoot())
    }
}
