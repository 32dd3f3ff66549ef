import PortavozKit
import PortavozMarkdown
import Testing

struct QuizTests {
    private let quiz = """
        ```quiz
        id: el-plan
        question: "¿Quién hace el plan?"
        answers:
          - text: "Quien conversa & escucha"
            feedback: "Eso viene después."
          - text: "Quien dirige"
            right: true
            feedback: "Sí: lo hace antes."
        ```

        """

    @Test func aQuestionIsAFieldsetAndItsAnswersCanBeOpened() {
        #expect(
            html(quiz) == """
                <div class="exercise exercise-quiz" data-exercise="el-plan" data-kind="quiz">
                <p class="exercise-kind">Pregunta</p>
                <fieldset>
                <legend>¿Quién hace el plan?</legend>
                <ul class="exercise-answers">
                <li><label><input type="radio" name="quiz_1_answer" value="1"> <span>Quien conversa &amp; escucha</span></label></li>
                <li><label><input type="radio" name="quiz_1_answer" value="2"> <span>Quien dirige</span></label></li>
                </ul>
                </fieldset>
                <details class="exercise-key">
                <summary>Ver la respuesta</summary>
                <ul class="exercise-feedback">
                <li data-answer="1"><p><strong>Incorrecta:</strong> <q>Quien conversa &amp; escucha</q></p>
                <p>Eso viene después.</p></li>
                <li data-answer="2" data-right><p><strong>Correcta:</strong> <q>Quien dirige</q></p>
                <p>Sí: lo hace antes.</p></li>
                </ul>
                </details>
                </div>

                """)
    }

    @Test func severalRightAnswersAreAMultipleChoice() {
        let text = html(quiz.replacing("feedback: \"Eso", with: "right: true\n    feedback: \"Eso"), language: "en")
        #expect(text.contains("type=\"checkbox\"") && !text.contains("type=\"radio\""))
        #expect(text.contains("<span class=\"exercise-hint\">There may be more than one.</span></legend>"))
    }

    @Test func aStatementIsTrueOrFalse() {
        let text = html(
            "```quiz\nid: a\nquestion: Hace falta.\nright: false\nif-true: Pues no.\nif-false: Eso es.\n```\n")
        #expect(
            text.contains("<li data-answer=\"1\"><p><strong>Incorrecta:</strong> <q>Verdadero</q></p>\n<p>Pues no."))
        #expect(text.contains("<li data-answer=\"2\" data-right><p><strong>Correcta:</strong> <q>Falso</q></p>"))
    }

    @Test func exercisesTellOtherTextsOfThemselves() {
        #expect(
            rendered("Hola.\n\n" + quiz, firstLine: 5).marks == [
                BlockMark(
                    block: "quiz", id: "el-plan", parts: ["", "right"], question: "¿Quién hace el plan?",
                    answers: ["Quien conversa & escucha", "Quien dirige"], line: 8, column: 5)
            ])
        let nested = "````details Más\n" + quiz + "````\n"
        #expect(
            rendered(nested).marks == [
                BlockMark(
                    block: "quiz", id: "el-plan", parts: ["", "right"], question: "¿Quién hace el plan?",
                    answers: ["Quien conversa & escucha", "Quien dirige"], line: 3, column: 5)
            ])
    }

    @Test func whatIsMissingIsReported() {
        expectFaults(
            "```quiz\n«q»uestion: A\nanswers:\n  - {text: a, right: true, feedback: b}\n  - {text: c, feedback: d}\n```\n",
            Fault("missing-key", ["key": "id", "kind": "quiz", "cause": "block"]))
        expectFaults(
            "```quiz\n«i»d: a\nanswers:\n  - {text: a, right: true, feedback: b}\n  - {text: c, feedback: d}\n```\n",
            Fault("missing-key", ["key": "question", "kind": "quiz", "cause": "block"]))
        expectFaults(
            "```quiz\n«i»d: a\nquestion: A\n```\n",
            Fault("missing-key", ["key": "answers", "kind": "quiz", "cause": "block"]))
        expectFaults(
            "```quiz\nid: a\nquestion: A\nanswers:\n  - «{»text: a, right: true}\n  - {text: c, feedback: d}\n```\n",
            Fault("missing-key", ["key": "feedback", "kind": "answers", "cause": "block"]))
    }

    @Test func aQuestionNeedsTwoAnswersAndARightOne() {
        expectFaults(
            "```quiz\nid: a\nquestion: A\n«answers»:\n  - {text: a, feedback: b}\n```\n",
            Fault("exercise-few-parts", ["block": "quiz", "key": "answers", "count": "1", "least": "2"]))
        expectFaults(
            "```quiz\nid: a\nquestion: A\n«answers»:\n  - {text: a, feedback: b}\n  - {text: c, feedback: d}\n```\n",
            Fault("quiz-no-right-answer"))
    }

    @Test func twoEqualAnswersAreReported() {
        expectFaults(
            """
            ```quiz
            id: a
            question: A
            answers:
              - {text: b, right: true, feedback: c}
              - {text: «b», feedback: d}
            ```

            """, Fault("exercise-equal-answers", ["text": "b", "line": "5"]))
    }

    @Test(arguments: ["El plan", "plan_1", "Plan", "plan á"])
    func anIdIsOfSmallLettersDigitsAndHyphens(id: String) {
        expectFaults(
            "```quiz\nid: «\(id)»\nquestion: A\nright: true\nif-true: a\nif-false: b\n```\n",
            Fault("exercise-bad-id", ["id": id], suggestion: Slug(folding: id)?.text))
    }

    @Test func aGuestAsksNoQuestions() {
        expectFaults(
            quiz.replacing("```quiz", with: "```«quiz»"), Fault("block-not-for-guests", ["block": "quiz"]),
            trust: .untrusted)
    }
}
