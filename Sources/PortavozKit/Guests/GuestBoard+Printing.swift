import PortavozDiagnostics

extension GuestBoard {
    /// `{"guests": [{"guest": …, "waits": [{"for": …, "who": …, "day": …}]}], "consents": [{…}]}`, absent values null, with a
    /// line end.
    package var json: String {
        func text(_ value: String?) -> JSON { value.map { .text($0) } ?? .null }
        let rows = rows.map { row in
            JSON.object([
                ("guest", .text(row.guest)), ("name", .text(row.name)), ("text", text(row.text)),
                ("title", text(row.title)), ("status", .text(row.status.rawValue)),
                ("published", .flag(row.isPublished)), ("since", text(row.since?.iso)),
                ("days", days(row).map { .number($0) } ?? .null),
                (
                    "waits",
                    .list(
                        row.waits.map { wait in
                            JSON.object([
                                ("for", .text(wait.need.rawValue)), ("who", text(wait.who)),
                                ("day", text(wait.day?.iso)),
                            ])
                        })
                ), ("file", .text(row.file)),
            ])
        }
        let consents = consents.map { consent in
            JSON.object([
                ("guest", .text(consent.guest)), ("name", .text(consent.name)), ("until", .text(consent.until.iso)),
                ("days", .number(consent.days)), ("texts", .list(consent.texts.map { .text($0) })),
            ])
        }
        let board = JSON.object([("guests", .list(rows)), ("consents", .list(consents))])
        return String(decoding: board.bytes, as: UTF8.self) + "\n"
    }

    /// Days since the last step.
    package func days(_ row: Row) -> Int? { row.since.map { max(0, today.number - $0.number) } }

    /// The board for people: a table for each status that anybody has, then the consents.
    package func text(in language: MessageLanguage, _ desk: GuestDesk) -> String {
        let isSpanish = language == .es
        guard !rows.isEmpty else {
            return (isSpanish ? "Todavía no hay expertos invitados." : "There are no guest experts yet.") + "\n"
        }
        var parts: [String] = []
        for status in Dossier.Status.allCases {
            let own = rows.filter { $0.status == status }
            guard !own.isEmpty else { continue }
            let table = own.map { row in
                [
                    row.name, row.title ?? row.text ?? "–", days(row).map { self.age($0, isSpanish) } ?? "–",
                    row.waits.map { words($0, isSpanish, desk) }.joined(separator: "; "),
                ]
            }
            let heading = status.words(language)
            parts.append(
                heading.prefix(1).uppercased() + heading.dropFirst() + "\n"
                    + TextTable(table, widestCell: 80, indentation: 2).text)
        }
        if !consents.isEmpty {
            let table = consents.map { consent in
                [
                    consent.name, consent.until.iso, ending(consent.days, isSpanish),
                    consent.texts.joined(separator: ", "),
                ]
            }
            parts.append(
                (isSpanish ? "Consentimientos que terminan" : "Consents that end") + "\n"
                    + TextTable(table, widestCell: 80, indentation: 2).text)
        }
        return parts.joined(separator: "\n")
    }

    private func age(_ days: Int, _ isSpanish: Bool) -> String {
        switch days {
        case 0: isSpanish ? "desde hoy" : "since today"
        case 1: isSpanish ? "1 día" : "1 day"
        default: isSpanish ? "\(days) días" : "\(days) days"
        }
    }

    private func ending(_ days: Int, _ isSpanish: Bool) -> String {
        switch days {
        case ..<1: isSpanish ? "ya ha terminado" : "has ended"
        case 1: isSpanish ? "termina mañana" : "ends tomorrow"
        default: isSpanish ? "quedan \(days) días" : "\(days) days left"
        }
    }

    /// `espera a Ana: la lectura del texto`
    private func words(_ wait: Wait, _ isSpanish: Bool, _ desk: GuestDesk) -> String {
        let words = isSpanish ? wait.need.words.es : wait.need.words.en
        if let day = wait.day { return (isSpanish ? "espera al día " : "waits for the day: ") + day.iso }
        guard let who = wait.who else { return (isSpanish ? "falta " : "missing: ") + words }
        return (isSpanish ? "espera a " : "waits for ") + desk.name(of: who) + ": " + words
    }
}

extension GuestBoard.Need {
    fileprivate var words: (es: String, en: String) {
        switch self {
        case .dossier: ("su ficha, dossier.yml", "the file dossier.yml")
        case .answer: ("la respuesta a la invitación", "an answer to the invitation")
        case .text: ("el texto", "the text")
        case .consent: ("el consentimiento", "consent")
        case .renewal: ("renovar el consentimiento", "a new consent")
        case .images: ("el permiso para las imágenes", "permission for the pictures")
        case .reviewer: ("alguien que lo lea", "somebody to read it")
        case .review: ("la lectura del texto", "a reading of the text")
        case .approval: ("la aprobación del texto", "approval of the text")
        case .profile: ("la aprobación del perfil", "approval of the profile")
        case .permission: ("el permiso para publicar esta versión", "permission to publish this version")
        case .date, .day: ("la fecha de publicación", "a day of publication")
        case .thanks: ("dar las gracias", "our thanks")
        }
    }
}
