import PortavozKit
import Testing

struct ItemAnalysisTests {
    private static let facts = try! ResultsSite.facts()

    private func item(
        _ right: Int, of answered: Int, discrimination: Double? = nil, wrong: (number: Int, count: Int)? = nil
    ) -> ItemAnalysis {
        ItemAnalysis(
            Self.facts.assessment[0], answered: answered, right: right, discrimination: discrimination,
            wrongAnswer: wrong)
    }

    @Test func nothingIsSaidOfAQuestionThatFewHaveAnswered() {
        #expect(item(0, of: 4, discrimination: -0.5, wrong: (2, 4)).findings == [])
        #expect(item(0, of: 5).findings == [.tooHard])
    }

    @Test func fewerThanThreeInTenIsTooHard() {
        #expect(item(2, of: 7).findings == [.tooHard])
        #expect(item(3, of: 10).findings == [])
    }

    @Test func nearlyAllRightTellsNothingOnceThereAreTen() {
        #expect(item(9, of: 9).findings == [])
        #expect(item(10, of: 10).findings == [.tooEasy])
        #expect(item(19, of: 20).findings == [.tooEasy])
        #expect(item(18, of: 20).findings == [])
    }

    @Test func aWrongAnswerThatBeatsTheRightOneMisleads() {
        #expect(item(4, of: 9, wrong: (2, 5)).findings == [.misleading])
        #expect(item(5, of: 9, wrong: (2, 4)).findings == [])
    }

    @Test func aKeyThatTheBestGetWrongComesFirst() {
        #expect(item(1, of: 12, discrimination: -0.01, wrong: (3, 8)).findings == [.negative, .misleading, .tooHard])
        #expect(item(6, of: 12, discrimination: 0).findings == [])
    }

    @Test func difficultyIsTheShareOfRightAnswers() {
        #expect(item(3, of: 4).difficulty == 0.75)
        #expect(item(0, of: 0).difficulty == nil)
    }
}
