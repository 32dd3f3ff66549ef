import PortavozDiagnostics
import PortavozMarkdown

/// A conversation that goes on as the reader answers: steps with replies, each of which leads to another step, until one
/// that is an end.
let scenarioBlock = exerciseBlock("scenario") { fields, reading in
    let title = fields.requiredText("title")
    let start = fields.requiredLocatedText("start")
    if !fields.has("steps") { _ = fields.requiredText("steps") }
    let steps = fields.dictionary("steps") { ScenarioStep(&$0) }
    let script = ScenarioScript(start: start, steps: steps.map { (name: $0.key, step: $0.value) })
    if start != nil, !steps.isEmpty { script.report(to: &reading) }
    return Exercise(parts: script.parts, question: title) { html, reading in
        html.append("<p class=\"exercise-title\">")
        html.appendText(title)
        html.append("</p>\n<ol class=\"scenario\">\n")
        let numbers = script.numbers
        for (name, step) in script.stepsFromStart { step.write(named: name, numbers, to: &html, reading) }
        html.append("</ol>\n")
    }
}

struct ScenarioReply {
    var text: Located<String>
    var next: Located<String>
    var feedback: String
}

struct ScenarioStep {
    enum End: String, CaseIterable { case good, fair, bad }

    var speaker: String?
    var says: String
    var end: End?
    /// It is meant to be an end, whatever its author wrote there.
    var isEnd: Bool
    var endLocation: SourceLocation
    var replies: [ScenarioReply]

    init(_ fields: inout FieldReader) {
        speaker = fields.text("who")
        says = fields.requiredText("says")
        end = fields.choice("end", End.self)
        isEnd = fields.has("end")
        endLocation = fields.keyLocation("end")
        replies = fields.objects("replies") { reply in
            let text = reply.requiredLocatedText("text")
            let next = reply.requiredLocatedText("to")
            let feedback = reply.requiredText("feedback")
            return text.flatMap { text in
                next.map { ScenarioReply(text: text, next: $0, feedback: feedback) }
            }
        }.compactMap(\.self)
    }

    /// What a reader sees of a step: who says what, and the replies, each of which opens to what comes of it.
    ///
    /// - Parameter numbers: each step's place from 1, which is what is said where the page is on paper.
    func write(named name: String, _ numbers: [String: Int], to html: inout BlockHTML, _ reading: BlockReading) {
        html.append("<li id=\"\(reading.id(name))\"\(end.map { " data-end=\"\($0.rawValue)\"" } ?? "")>\n")
        if let speaker {
            html.append("<p class=\"scenario-who\">")
            html.appendText(speaker)
            html.append("</p>\n")
        }
        html.append("<p class=\"scenario-says\">")
        html.appendText(says)
        html.append("</p>\n")
        if let end {
            html.append("<p class=\"scenario-end\"><strong>")
            switch end {
            case .good: html.append(reading.words("Final: ha ido bien", "The end: it went well"))
            case .fair: html.append(reading.words("Final: a medias", "The end: so-so"))
            case .bad: html.append(reading.words("Final: ha ido mal", "The end: it went badly"))
            }
            html.append("</strong></p>\n")
        }
        if !replies.isEmpty {
            html.append("<p class=\"scenario-ask\">")
            html.append(reading.words("¿Qué contestas?", "What do you answer?"))
            html.append("</p>\n<ul class=\"scenario-replies\">\n")
            for reply in replies {
                html.append("<li><details>\n<summary>")
                html.appendText(reply.text.value)
                html.append("</summary>\n<p>")
                html.appendText(reply.feedback)
                html.append("</p>\n<p><a href=\"#\(reading.id(reply.next.value))\">")
                html.append(
                    reading.words("Sigue en el paso ", "Go on to step ") + String(numbers[reply.next.value] ?? 0))
                html.append("</a></p>\n</details></li>\n")
            }
            html.append("</ul>\n")
        }
        html.append("</li>\n")
    }
}

/// The steps of a conversation, and whether they hang together.
struct ScenarioScript {
    let start: Located<String>?
    let steps: [(name: Located<String>, step: ScenarioStep)]

    /// The steps as written, the one that it starts with first.
    var stepsFromStart: [(name: String, step: ScenarioStep)] {
        let all = steps.map { (name: $0.name.value, step: $0.step) }
        return all.filter { $0.name == start?.value } + all.filter { $0.name != start?.value }
    }

    /// Each step's place in what is shown, from 1.
    var numbers: [String: Int] {
        Dictionary(
            stepsFromStart.enumerated().map { ($1.name, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    }

    /// What a translation keeps: the steps' names, their ends, and where each reply leads.
    var parts: [String] {
        steps.flatMap { name, step in
            ["\(name.value) \(step.end?.rawValue ?? "")"] + step.replies.map { "→ \($0.next.value)" }
        }
    }

    func report(to reading: inout BlockReading) {
        let names = steps.map(\.name.value)
        for (name, step) in steps {
            if Slug(exactly: name.value) == nil {
                reading.report(
                    "exercise-bad-id", at: name.location, ["id": name.value],
                    suggestion: Slug(folding: name.value)?.text)
            }
            if step.end != nil, !step.replies.isEmpty {
                reading.report("scenario-end-with-replies", at: step.endLocation, ["step": name.value])
            }
            if !step.isEnd, step.replies.isEmpty {
                reading.report("scenario-dead-end", at: name.location, ["step": name.value])
            }
            reading.reportEqual(step.replies.map(\.text))
        }
        for target in [start].compactMap(\.self) + steps.flatMap(\.step.replies).map(\.next)
        where !names.contains(target.value) {
            reading.report(
                "scenario-unknown-step", at: target.location, ["step": target.value],
                suggestion: Suggestion.nearest(to: target.value, among: names))
        }
        guard !reading.hasErrors, let start else { return }
        let reached = closure(of: [start.value]) { name in step(name)?.replies.map(\.next.value) ?? [] }
        let finishing = closure(of: names.filter { step($0)?.isEnd == true }) { name in
            steps.filter { $0.step.replies.contains { $0.next.value == name } }.map(\.name.value)
        }
        for (name, _) in steps {
            if !reached.contains(name.value) {
                reading.report("scenario-unreached", at: name.location, ["step": name.value])
            } else if !finishing.contains(name.value) {
                reading.report("scenario-endless", at: name.location, ["step": name.value])
            }
        }
    }

    private func step(_ name: String) -> ScenarioStep? { steps.first { $0.name.value == name }?.step }

    /// What can be come to from some steps.
    private func closure(of first: [String], _ next: (String) -> [String]) -> Set<String> {
        var known = Set(first)
        var waiting = first
        while let name = waiting.popLast() {
            for other in next(name) where known.insert(other).inserted { waiting.append(other) }
        }
        return known
    }
}
