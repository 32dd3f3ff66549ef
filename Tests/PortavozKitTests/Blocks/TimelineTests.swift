import PortavozKit
import Testing

struct TimelineTests {
    private let events =
        "- date: 2019\n  title: Fundación\n- date: 2020-03-01\n  title: B & C\n  text: |\n    Uno\n    dos.\n\n    Tres.\n"

    @Test func eventsAreAListWithTheirDates() {
        #expect(
            html("```timeline\n\(events)```\n")
                == """
                <ol class="timeline">
                <li>
                <p class="timeline-date"><time datetime="2019">2019</time></p>
                <p class="timeline-title">Fundación</p>
                </li>
                <li>
                <p class="timeline-date"><time datetime="2020-03-01">1 de marzo de 2020</time></p>
                <p class="timeline-title">B &amp; C</p>
                <p>Uno dos.</p>
                <p>Tres.</p>
                </li>
                </ol>

                """)
    }

    @Test func datesAreInTheTextsLanguage() {
        let text = html("```timeline\n\(events)- date: 2021-12\n  title: D\n```\n", language: "en")
        #expect(text.contains(">1 March 2020<") && text.contains("datetime=\"2021-12\">December 2021<"))
    }

    @Test(arguments: ["2021-13", "2021-02-30", "21", "2021-1-1-1", "-2021", "mayo", "2021-"])
    func anotherDateIsReported(date: String) {
        expectFaults(
            "```timeline\n- date: «\(date)»\n  title: A\n```\n",
            Fault("bad-date", ["key": "date", "value": date, "cause": "partial"]))
    }

    @Test func whatIsMissingIsReportedAtTheItem() {
        expectFaults(
            "```timeline\n- «t»itle: A\n- «d»ate: 2020\n```\n",
            Fault("missing-key", ["key": "date", "kind": "timeline", "cause": "block"]),
            Fault("missing-key", ["key": "title", "kind": "timeline", "cause": "block"]))
    }

    @Test func aGuestsMarkupIsText() {
        let text = html(
            "```timeline\n- date: 2020\n  title: <script>x</script>\n  text: <img onerror=x>\n```\n", trust: .untrusted)
        #expect(!text.contains("<script") && !text.contains("<img"))
    }
}
