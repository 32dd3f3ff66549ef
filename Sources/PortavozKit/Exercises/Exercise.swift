import PortavozDiagnostics
import PortavozMarkdown

/// What a reader of a course does rather than reads: a question, something to put in order, a conversation to have.
struct Exercise {
    /// What a translation keeps of each of its answers, steps, pairs or items.
    var parts: [String]
    /// What it asks, for reports.
    var question: String
    /// The answers that a quiz offers, for reports.
    var answers: [String] = []
    /// Writes what is particular to it; the frame around it is every exercise's.
    var write: (inout BlockHTML, BlockReading) -> Void
}

/// A data block that is an exercise. Each has an id that stays the same for ever, because the reader's progress is kept
/// under it.
///
/// What it writes can be read, done with pen and paper and looked up without a script: the answers are in a `details`.
func exerciseBlock(
    _ name: String, read: @escaping @Sendable (inout FieldReader, inout BlockReading) -> Exercise
) -> DataBlock {
    DataBlock(name: name, isForGuests: false) { reading in
        guard let node = reading.yaml() else { return nil }
        var id: Located<String>?
        let exercise = reading.fields(node) { fields, reading in
            id = fields.exerciseID("id")
            return read(&fields, &reading)
        }
        guard !reading.hasErrors, let id else { return nil }
        reading.mark(id, parts: exercise.parts, question: exercise.question, answers: exercise.answers)
        var html = BlockHTML(for: reading.fence)
        for prose in reading.exerciseProse(node) { html.note(prose) }
        html.append("<div class=\"exercise exercise-\(name)\" data-exercise=\"\(id.value)\" data-kind=\"\(name)\">\n")
        html.append("<p class=\"exercise-kind\">\(reading.exerciseKind)</p>\n")
        exercise.write(&html, reading)
        html.append("</div>\n")
        return html
    }
}

extension FieldReader {
    /// An id that must be there: small letters, digits and hyphens.
    mutating func exerciseID(_ key: String) -> Located<String>? {
        guard let id = locatedText(key) else {
            _ = requiredText(key)
            return nil
        }
        guard Slug(exactly: id.value) != nil else {
            report(
                "exercise-bad-id", at: id.location, ["id": id.value], suggestion: Slug(folding: id.value)?.text)
            return nil
        }
        return id
    }

    /// A text that must be there, with its place.
    mutating func requiredLocatedText(_ key: String) -> Located<String>? {
        if let text = locatedText(key) { return text }
        _ = requiredText(key)
        return nil
    }
}

extension BlockReading {
    /// Reports what a reader could not tell apart.
    mutating func reportEqual(_ texts: [Located<String>]) {
        var first: [String: Located<String>] = [:]
        for text in texts {
            if let other = first[text.value] {
                let line = placeInFile(other.location).line
                report("exercise-equal-answers", at: text.location, ["text": text.value, "line": String(line)])
            } else {
                first[text.value] = text
            }
        }
    }

    /// What the exercise is, for its readers.
    fileprivate var exerciseKind: String {
        switch fence.name {
        case "order": words("Ordena", "Put in order")
        case "match": words("Une", "Match")
        case "fill": words("Completa", "Fill in")
        case "scenario": words("Conversación", "Conversation")
        case "checklist": words("Lista", "Checklist")
        case "reflection": words("Para pensar", "To think about")
        default: words("Pregunta", "Question")
        }
    }

    /// Reports too few of what an exercise is made of.
    mutating func reportFew(_ count: Int, of key: String, at location: SourceLocation, least: Int = 2) {
        guard count < least else { return }
        report(
            "exercise-few-parts", at: location,
            ["block": fence.name, "key": key, "count": String(count), "least": String(least)])
    }
}

extension BlockHTML {
    /// Begins a question: what is asked, and a hint for how to answer it.
    mutating func beginQuestion(_ question: String, hint: String? = nil) {
        append("<fieldset>\n<legend>")
        appendText(question)
        if let hint {
            append(" <span class=\"exercise-hint\">")
            appendEscaped(hint)
            append("</span>")
        }
        append("</legend>\n")
    }

    mutating func endQuestion() { append("</fieldset>\n") }

    /// Writes a field's label.
    mutating func appendLabel(_ text: String, for id: String) {
        append("<label for=\"\(id)\">")
        appendText(text)
        append("</label>")
    }

    /// Writes the answers where a reader has to open them.
    mutating func appendKey(_ reading: BlockReading, _ write: (inout BlockHTML) -> Void) {
        append("<details class=\"exercise-key\">\n<summary>")
        append(reading.words("Ver la respuesta", "See the answer"))
        append("</summary>\n")
        write(&self)
        append("</details>\n")
    }

    /// Writes what is said to who got it right, and to who didn't.
    mutating func appendVerdicts(right: String, wrong: String, _ reading: BlockReading) {
        for (name, label, text) in [
            ("right", reading.words("Si has acertado:", "If you got it right:"), right),
            ("wrong", reading.words("Si no:", "If not:"), wrong),
        ] {
            append("<p data-when=\"\(name)\"><strong>")
            append(label)
            append("</strong> <span>")
            appendText(text)
            append("</span></p>\n")
        }
    }

    /// Writes a choice of one among some texts, by number from 1.
    mutating func appendSelect(_ options: [String], id: String) {
        append("<select id=\"\(id)\" name=\"\(id)\">\n<option value=\"\">—</option>\n")
        for (number, option) in options.enumerated() {
            append("<option value=\"\(number + 1)\">")
            appendEscaped(option)
            append("</option>\n")
        }
        append("</select>")
    }
}

/// An order for the parts of an exercise that looks like chance, is the same at every build and in every language, and
/// is never the right one.
///
/// - Returns: which part stands at each place.
func shuffled(_ count: Int, of id: String) -> [Int] {
    let order = (0..<count).map { (Digest(of: Array("\(id)/\($0)".utf8)).low, $0) }.sorted { $0 < $1 }.map(\.1)
    guard count > 1, order == Array(0..<count) else { return order }
    return Array(order[1...]) + [order[0]]
}
