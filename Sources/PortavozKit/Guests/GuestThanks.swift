import PortavozDiagnostics

/// What somebody asks `portavoz guest thank` for: a letter to a guest whose texts are published.
package struct GuestThanks: Sendable {
    /// The texts to thank for; those that nobody has thanked for yet, or else all, where there are none.
    package var names: [String]
    /// Who thanks, one of the staff.
    package var by: String

    package init(names: [String], by: String) {
        self.names = names
        self.by = by
    }

    /// The letter, in Markdown that reads well as plain text, and the dossier with the step in it. Nothing is written.
    package func letter(
        _ guest: GuestFolder, _ desk: GuestDesk
    ) throws(GuestRefusal) -> (letter: String, change: GuestChange) {
        guard let dossier = guest.dossier else {
            throw GuestRefusal("guest-missing-dossier", at: SourceLocation(guest.dossierPath), ["folder": guest.path])
        }
        for name in names { try guest.check(text: name) }
        let entries = published(guest, dossier, desk)
        guard !entries.isEmpty else { throw GuestRefusal("nothing-to-thank", ["guest": guest.id]) }
        let language = MessageLanguage(rawValue: (dossier.language ?? entries[0].language).text) ?? .en
        let texts = Set(entries.map(\.source.stem)).sorted()
        let letter = ThanksLetter(
            guest: desk.name(of: guest), sender: desk.name(of: by), entries: entries, dossier: dossier, desk: desk,
            person: desk.graph.people[guest.id], language: language)
        let status = Dossier.Status.thanked
        let bytes = try guest.changed { edit in
            for text in texts {
                let step = DossierStep(
                    day: desk.now.day, who: by, what: desk.words.thanked(text), text: text, status: status)
                let isDone =
                    edit.set(["contributions", text, "status"], to: status.rawValue) && edit.append(step)
                guard isDone else { return false }
            }
            return edit.set(["status"], to: status.rawValue)
        }
        return (letter.text, GuestChange(dossier: bytes, files: texts, log: texts.map { desk.words.thanked($0) }))
    }

    /// The guest's published texts that are meant, translations beside their originals.
    private func published(_ guest: GuestFolder, _ dossier: Dossier, _ desk: GuestDesk) -> [Entry] {
        let own = desk.graph.entries.filter { entry in
            entry.payload.contributionFields?.guest == guest.id && entry.publication == .published
        }
        if !names.isEmpty { return own.filter { names.contains($0.source.stem) } }
        let new = own.filter { dossier.contributions[$0.source.stem]?.status != .thanked }
        return new.isEmpty ? own : new
    }
}

/// The letter itself.
struct ThanksLetter {
    let guest: String
    let sender: String
    let entries: [Entry]
    let dossier: Dossier
    let desk: GuestDesk
    let person: Person?
    let language: MessageLanguage

    private var site: Site { desk.site }
    private var company: String { site.brand.name }
    private var isSpanish: Bool { language == .es }

    private func say(_ es: String, _ en: String) -> String { isSpanish ? es : en }

    private func address(_ entry: Entry) -> String { site.publicBase.absolute(entry.route) }

    var text: String {
        var parts = [say("Hola, \(guest):", "Hello, \(guest):"), opening, links]
        if let figures { parts.append(figures) }
        parts += [sharing, page, closing]
        return parts.joined(separator: "\n\n") + "\n"
    }

    private var opening: String {
        let count = Set(entries.map(\.source.stem)).count
        return count == 1
            ? say(
                "Gracias por escribir en el blog de \(company). Tu artículo ya se puede leer:",
                "Thank you for writing on \(company)’s blog. Your article is there to be read:")
            : say(
                "Gracias por escribir en el blog de \(company). Tus artículos ya se pueden leer:",
                "Thank you for writing on \(company)’s blog. Your articles are there to be read:")
    }

    private var links: String {
        entries.map { entry in
            let name = site.settings(entry.language).name
            let note = site.languages.count > 1 ? " (\(name))" : ""
            return "- \(entry.title.onOneLine)\(note)\n  <\(address(entry))>"
        }.joined(separator: "\n")
    }

    /// The figures that staff have noted, and no others.
    private var figures: String? {
        var lines: [String] = []
        for name in Set(entries.map(\.source.stem)).sorted() {
            for figure in dossier.contributions[name]?.figures ?? [] {
                var line = "- \(figure.what.onOneLine): \(figure.value.onOneLine)"
                var notes: [String] = []
                if let until = figure.until { notes.append(say("hasta el ", "until ") + until.day.iso) }
                if let source = figure.source { notes.append(say("según ", "by ") + source.onOneLine) }
                if !notes.isEmpty { line += " (\(notes.joined(separator: ", ")))" }
                lines.append(line)
            }
        }
        guard !lines.isEmpty else { return nil }
        return say("Lo que ha pasado desde entonces:", "What has happened since:") + "\n\n"
            + lines.joined(separator: "\n")
    }

    private var sharing: String {
        // In the letter's language where a text has it; the guest's readers speak it.
        let own = entries.filter { $0.language.text == language.rawValue }
        let texts = (own.isEmpty ? entries : own).flatMap { entry -> [String] in
            let title = entry.title.onOneLine
            let summary = entry.summary.onOneLine
            return [
                say(
                    "He escrito en el blog de \(company): «\(title)». \(address(entry))",
                    "I have written on \(company)’s blog: “\(title)”. \(address(entry))"),
                "\(summary) \(address(entry))",
            ]
        }
        return say(
            "Por si quieres contarlo, aquí tienes textos listos para copiar. Cámbialos como te parezca:",
            "In case you want to tell people, here are texts ready to be copied. Change them as you like:") + "\n\n"
            + texts.map { "> \($0)" }.joined(separator: "\n\n")
    }

    private var page: String {
        guard let person else {
            return say(
                "Si algo no está como esperabas, dínoslo y lo cambiamos.",
                "If anything is not as you expected, tell us.")
        }
        let code = LanguageCode(language.rawValue)
        let hasPage = person.byLanguage[code] != nil || desk.graph.posts(code).byAuthor[person.id] != nil
        let route = hasPage ? person.route(code, site) : person.fallback.route
        var text = say(
            "Tu página, con todo lo que has escrito aquí:\n<\(site.publicBase.absolute(route))>",
            "Your page, with all that you have written here:\n<\(site.publicBase.absolute(route))>")
        let own = person.byLanguage[code] != nil ? code : person.fallback.language
        if desk.graph.thankedGuests(own).contains(where: { $0.id == person.id }) {
            let thanks = site.publicBase.absolute(site.section(.thanks, own))
            text += say(
                "\n\nEn nuestra página de agradecimientos tienes un distintivo para tu web, si te apetece ponerlo:\n<\(thanks)>",
                "\n\nOn our page of thanks there is a badge for your own site, if you care to show it:\n<\(thanks)>")
        }
        return text
    }

    private var closing: String {
        say(
            "Si ves algo que corregir, o te han preguntado algo que merezca otro artículo, escríbeme.\n\n\(sender)\n\(company)",
            "If you see anything to correct, or were asked something that deserves another article, write to me.\n\n\(sender)\n\(company)"
        )
    }
}
