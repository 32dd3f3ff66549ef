import PortavozKit
import Testing

struct OrderTests {
    private let order =
        "```order\nid: pasos\nquestion: Ordena\nsteps: [uno, dos, tres]\nright: Bien.\nwrong: Mira.\n```\n"

    @Test func stepsAreShuffledTheSameWayInEveryLanguage() {
        let text = html(order)
        let places = text.matches(of: /<li data-right="(\d)">/).map { String($0.1) }
        #expect(Set(places) == ["1", "2", "3"] && places != ["1", "2", "3"])
        #expect(html(order, language: "en").matches(of: /<li data-right="(\d)">/).map { String($0.1) } == places)
        #expect(text.contains("<ol>\n<li>uno</li>\n<li>dos</li>\n<li>tres</li>\n</ol>"))
        #expect(text.contains("<p data-when=\"wrong\"><strong>Si no:</strong> <span>Mira.</span></p>"))
        #expect(text.contains("<select id=\"order_1_step2\" name=\"order_1_step2\">"))
        #expect(text.contains("</select> <label for=\"order_1_step2\">dos</label></li>"))
    }

    /// Whatever the id, the shuffled order is never the right one.
    @Test func noIdGivesTheRightOrder() {
        for number in 0..<200 {
            let text = html(
                "```order\nid: pasos-\(number)\nquestion: A\nsteps: [uno, dos]\nright: B\nwrong: C\n```\n")
            #expect(
                text.firstRange(of: "data-right=\"2\"")!.lowerBound
                    < text.firstRange(of: "data-right=\"1\"")!.lowerBound)
        }
    }

    @Test func faultsHaveTheirPlaces() {
        expectFaults(
            "```order\nid: a\nquestion: A\n«steps»: [uno]\nright: B\nwrong: C\n```\n",
            Fault("exercise-few-parts", ["block": "order", "key": "steps", "count": "1", "least": "2"]))
        expectFaults(
            "```order\nid: a\nquestion: A\nsteps: [uno, «uno»]\nright: B\nwrong: C\n```\n",
            Fault("exercise-equal-answers", ["text": "uno", "line": "4"]))
        expectFaults(
            "```order\n«i»d: a\nquestion: A\nright: B\nwrong: C\n```\n",
            Fault("missing-key", ["key": "steps", "kind": "order", "cause": "block"]))
        expectFaults(
            "```order\n«i»d: a\nquestion: A\nsteps: [uno, dos]\nright: B\n```\n",
            Fault("missing-key", ["key": "wrong", "kind": "order", "cause": "block"]))
    }
}

struct MatchTests {
    private let match = """
        ```match
        id: fines
        question: Une
        pairs:
          - {left: Noticias, right: Microblog, feedback: Cortas.}
          - {left: Fotos, right: Red visual, feedback: Se ven.}
        others: [Correo]
        ```

        """

    @Test func eachPairNamesItsChoice() {
        let text = html(match)
        for (left, right) in [("Noticias", "Microblog"), ("Fotos", "Red visual")] {
            let item = text.firstMatch(
                of: try! Regex(
                    "<li data-right=\"(\\d)\"><label for=\"match_1_pair\\d\">\(left)</label> <select id=\"match_1_pair\\d\""
                ))!
            #expect(text.contains("<option value=\"\(item[1].substring!)\">\(right)</option>"))
        }
        #expect(text.matches(of: /<option value="\d">Correo</).count == 2)
        #expect(text.contains("<ol class=\"exercise-options\" type=\"a\">\n<li>"))
        #expect(text.matches(of: /<li>(Correo|Microblog|Red visual)</).count == 3)
        #expect(text.contains("<dt>Fotos</dt>\n<dd><strong>Red visual</strong></dd>\n<dd>Se ven.</dd>"))
    }

    @Test func faultsHaveTheirPlaces() {
        expectFaults(
            match.replacing("others: [Correo]", with: "others: [«Microblog»]"),
            Fault("exercise-equal-answers", ["text": "Microblog", "line": "5"]))
        expectFaults(
            match.replacing("left: Fotos", with: "left: «Noticias»"),
            Fault("exercise-equal-answers", ["text": "Noticias", "line": "5"]))
        expectFaults(
            match.replacing(", feedback: Cortas.", with: "").replacing(
                "- {left: Noticias", with: "- «{»left: Noticias"),
            Fault("missing-key", ["key": "feedback", "kind": "pairs", "cause": "block"]))
    }
}

struct FillTests {
    private func fill(_ text: String) -> String {
        "```fill\nid: a\nquestion: Completa\ntext: \(text)\nright: Bien.\nwrong: Mira.\n```\n"
    }

    @Test func bracketsAreGaps() {
        let text = html(fill("\"La voz hacia [fuera|el exterior] & \\\\[nada\\\\]\""))
        #expect(text.contains("<p class=\"exercise-text\">La voz hacia <input type=\"text\""))
        #expect(
            text.contains(
                "name=\"fill_1_gap1\" aria-label=\"Hueco 1\" data-accept=\"fuera|el exterior\"> &amp; [nada]</p>"))
        #expect(text.contains("<p>La voz hacia <strong>fuera / el exterior</strong> &amp; [nada]</p>"))
    }

    @Test func gapsThatCannotBeFilledAreReported() {
        expectFaults(fill("«sin huecos»"), Fault("fill-no-gap"))
        expectFaults(fill("«uno [] dos»"), Fault("fill-empty-gap"))
        expectFaults(fill("«uno [a|] dos»"), Fault("fill-empty-gap"))
        expectFaults(fill("«uno [dos»"), Fault("fill-open-gap", ["text": "[dos"]))
    }
}

struct ScenarioTests {
    private let scenario = """
        ```scenario
        id: queja
        title: La queja
        start: primero
        steps:
          primero:
            who: Rosa
            says: Llegó abierta.
            replies:
              - {text: Perdona, to: bien, feedback: Así.}
              - {text: No, to: mal, feedback: Duele.}
          bien: {says: Gracias., end: good}
          mal: {says: Adiós., end: bad}
        ```

        """

    @Test func repliesOpenToWhatComesOfThem() {
        let text = html(scenario)
        #expect(text.contains("<li id=\"scenario_1_primero\">\n<p class=\"scenario-who\">Rosa</p>"))
        #expect(
            text.contains(
                "<summary>Perdona</summary>\n<p>Así.</p>\n<p><a href=\"#scenario_1_bien\">Sigue en el paso 2</a></p>"))
        #expect(text.contains("<li id=\"scenario_1_mal\" data-end=\"bad\">"))
        #expect(rendered(scenario).marks.map(\.parts) == [["primero ", "→ bien", "→ mal", "bien good", "mal bad"]])
    }

    @Test func theFirstStepIsShownFirst() {
        let text = html(
            scenario.replacing("  bien: {says: Gracias., end: good}\n", with: "").replacing(
                "steps:\n", with: "steps:\n  bien: {says: Gracias., end: good}\n"))
        #expect(
            text.firstRange(of: "scenario_1_primero\">")!.lowerBound
                < text.firstRange(of: "<li id=\"scenario_1_bien")!.lowerBound)
    }

    @Test func conversationsThatDoNotHangTogetherAreReported() {
        expectFaults(
            scenario.replacing("to: mal", with: "to: «mall»"),
            Fault("scenario-unknown-step", ["step": "mall"], suggestion: "mal"))
        expectFaults(
            scenario.replacing("start: primero", with: "start: «nada»"),
            Fault("scenario-unknown-step", ["step": "nada"]))
        expectFaults(
            scenario.replacing("to: mal", with: "to: bien").replacing("  mal:", with: "  «mal»:"),
            Fault("scenario-unreached", ["step": "mal"]))
        expectFaults(
            scenario.replacing("  bien: {says: Gracias., end: good}", with: "  «bien»: {says: Gracias.}"),
            Fault("scenario-dead-end", ["step": "bien"]))
        expectFaults(
            scenario.replacing(
                "  mal: {says: Adiós., end: bad}",
                with: "  «mal»: {says: Otra., replies: [{text: Sí, to: mal, feedback: Vuelta.}]}"),
            Fault("scenario-endless", ["step": "mal"]))
        expectFaults(
            scenario.replacing(
                "  mal: {says: Adiós., end: bad}",
                with: "  mal: {says: Otra., «end»: bad, replies: [{text: Sí, to: bien, feedback: Vuelta.}]}"),
            Fault("scenario-end-with-replies", ["step": "mal"]))
        expectFaults(
            scenario.replacing("text: No", with: "text: «Perdona»"),
            Fault("exercise-equal-answers", ["text": "Perdona", "line": "10"]))
        expectFaults(
            scenario.replacing("end: bad", with: "end: «malo»"),
            Fault("bad-value", ["key": "end", "value": "malo", "allowed": "good, fair, bad"]))
    }
}

struct ChecklistTests {
    @Test func itemsAreBoxesWithIdsOfTheirOwn() {
        let text = html("```checklist\nid: a\ntitle: Días\nitems:\n  - {id: uno, text: Mirar}\n```\n")
        #expect(
            text.contains(
                "<li><label><input type=\"checkbox\" name=\"checklist_1_uno\" data-item=\"uno\"> <span>Mirar</span></label></li>"
            ))
    }

    @Test func twoItemsOfOneIdAreReported() {
        expectFaults(
            "```checklist\nid: a\ntitle: B\nitems:\n  - {id: uno, text: C}\n  - {id: «uno», text: D}\n```\n",
            Fault("exercise-equal-answers", ["text": "uno", "line": "5"]))
    }
}

struct EmptyChecklistTests {
    @Test func aListHasSomethingToTick() {
        expectFaults(
            "```checklist\nid: a\ntitle: B\n«items»: []\n```\n",
            Fault("exercise-few-parts", ["block": "checklist", "key": "items", "count": "0", "least": "1"]))
    }
}

struct ReflectionTests {
    @Test func theQuestionIsTheLabelOfItsField() {
        let text = html("```reflection\nid: a\nquestion: ¿Qué sabes?\nhint: Piensa.\n```\n")
        #expect(text.contains("<label for=\"reflection_1_text\">¿Qué sabes?</label>"))
        #expect(
            text.contains(
                "<textarea id=\"reflection_1_text\" name=\"reflection_1_text\" rows=\"5\" aria-describedby=\"reflection_1_hint\">"
            ))
    }
}
