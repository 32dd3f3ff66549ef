/// What a draft says of itself.
struct DraftWords {
    private let isSpanish: Bool

    init(_ language: LanguageCode) { isSpanish = language.text == "es" }

    private func say(_ es: String, _ en: String) -> String { isSpanish ? es : en }

    var mark: String { say("BORRADOR", "DRAFT") }
    var label: String { say("Borrador", "Draft") }

    func notice(_ day: String) -> String {
        say(
            "Texto en revisión, del \(day). No está publicado: por favor, no lo compartas.",
            "A text under review, as of \(day). It is not published: please don’t share it.")
    }

    func missingImage(_ text: String) -> String { say("[Imagen: \(text)]", "[Image: \(text)]") }

    /// What stands where a film or a map from elsewhere would.
    var leftOut: String {
        say("[Aquí va un contenido de otro sitio web]", "[Something from another website goes here]")
    }
}
