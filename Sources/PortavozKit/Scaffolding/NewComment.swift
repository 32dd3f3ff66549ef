import PortavozDiagnostics

/// A comment that `portavoz new comment` writes: its file, with each field explained.
package struct NewComment: Sendable {
    package enum Speaker: Sendable, Hashable {
        /// A reader, by the name that they gave.
        case reader(String)
        /// The company itself, by the id of one of its people.
        case staff(String)
    }

    package var speaker: Speaker
    /// As it is to be written, on the site's clock: `2026-03-05 18:20`.
    package var date: String
    package var isApproved: Bool
    /// The comment that it answers, by its file's name without language and ending.
    package var replyTo: String?
    /// What it says, in Markdown; nil where that is still to be written.
    package var text: String?
    /// The language of the explanations.
    package var words: MessageLanguage

    private func say(_ spanish: String, _ english: String) -> String { words == .es ? spanish : english }

    private var speakerLines: String {
        switch speaker {
        case .reader(let name):
            """
            \(say("# Quién lo dice, con el nombre que quiere que se vea.", "# Who says it, by the name that readers will see."))
            name: \(yamlScalar(name))
            """
        case .staff(let id):
            """
            \(say("# Lo dice la empresa: el nombre de un archivo de content/people/.", "# The company says it: the name of a file in content/people/."))
            author: \(yamlIdentifier(id))
            """
        }
    }

    private var approvalLines: String {
        let line = say(
            "# Mientras diga false espera, y solo se nombra en el hub. Para publicarlo, escribe true.",
            "# While it says false it waits, and only the hub names it. To publish it, write true.")
        return "\(line)\napproved: \(isApproved)"
    }

    private var replyLines: String {
        let line = say(
            "# A qué comentario responde: el nombre de su archivo, sin idioma ni .md.",
            "# The comment that it answers: its file's name, without language and .md.")
        return "\(line)\n\(replyTo.map { "reply-to: " + yamlIdentifier($0) } ?? "# reply-to: 2026-03-05-rosa")"
    }

    /// A company's answer needs no address to write to.
    private var emailLines: String {
        guard case .reader = speaker else { return "" }
        let line = say(
            "# Por si quieres guardar su correo; no se publica.",
            "# Should you want to keep their e-mail address; it is not published.")
        return "\n\(line)\n# email: \(say("rosa@ejemplo.org", "rosa@example.org"))"
    }

    package var file: String {
        let opening = say(
            """
            # Entre las dos líneas de guiones van los datos; debajo, lo que dice. Lo que sigue a una almohadilla (#) es una
            # explicación: no se publica, y puedes borrarla.
            """,
            """
            # Between the two lines of hyphens are the data; below them, what it says. What follows a number sign (#) is an
            # explanation: it is not published, and you may delete it.
            """)
        let dateLine = say("# Cuándo lo dijo.", "# When it was said.")
        let unwritten = say(
            "Escribe aquí lo que dice. No lleva títulos, imágenes ni HTML.",
            "Write here what it says. It has no headings, images or HTML.")
        return """
            ---
            \(opening)
            \(speakerLines)
            \(dateLine)
            date: \(date)
            \(approvalLines)
            \(replyLines)\(emailLines)
            ---
            \(text ?? unwritten)

            """
    }
}
