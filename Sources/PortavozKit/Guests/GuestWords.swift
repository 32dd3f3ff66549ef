import PortavozDiagnostics

/// The sentences that commands write into a dossier's log, in the house's language.
package struct GuestWords: Sendable {
    private let isSpanish: Bool

    package init(_ language: MessageLanguage) { isSpanish = language == .es }

    package func invited(_ topic: String?) -> String {
        let about = topic.map { isSpanish ? " a escribir sobre: \($0)" : " to write about: \($0)" } ?? ""
        return (isSpanish ? "Invitación preparada" : "Invitation prepared") + about
    }

    func reviewBegun(_ text: String) -> String {
        isSpanish ? "Empieza la revisión de \(text)" : "Review of \(text) begins"
    }

    func marked(_ text: String?, _ status: Dossier.Status) -> String {
        let words = status.words(isSpanish ? .es : .en)
        guard let text else { return isSpanish ? "Pasa a: \(words)" : "Now: \(words)" }
        return isSpanish ? "\(text) pasa a: \(words)" : "\(text) is now: \(words)"
    }

    func approved(_ text: String, _ languages: [String]) -> String {
        (isSpanish ? "Aprobado \(text)" : "\(text) approved") + translations(languages)
    }

    func profileApproved(_ languages: [String]) -> String {
        (isSpanish ? "Aprobado el perfil" : "Profile approved") + translations(languages)
    }

    private func translations(_ languages: [String]) -> String {
        guard !languages.isEmpty else { return "" }
        return (isSpanish ? ", con su traducción: " : ", with its translation: ") + languages.joined(separator: ", ")
    }

    func consentNoted(_ consent: ConsentRequest) -> String {
        guard consent.publication else {
            return isSpanish ? "Retira su consentimiento" : "Takes the consent back"
        }
        let means = consent.how.map { isSpanish ? ", por este medio: \($0)" : ", by this means: \($0)" } ?? ""
        return (isSpanish ? "Da su consentimiento" : "Gives consent") + means
    }

    func thanked(_ text: String?) -> String {
        guard let text else { return isSpanish ? "Agradecimiento preparado" : "Thanks prepared" }
        return isSpanish ? "Agradecimiento por \(text) preparado" : "Thanks for \(text) prepared"
    }
}

extension Dossier.Status {
    /// The status in words.
    package func words(_ language: MessageLanguage) -> String {
        let words =
            switch self {
            case .invited: ("invitado", "invited")
            case .received: ("recibido", "received")
            case .inReview: ("en revisión", "in review")
            case .approved: ("aprobado", "approved")
            case .published: ("publicado", "published")
            case .thanked: ("agradecido", "thanked")
            }
        return language == .es ? words.0 : words.1
    }
}
