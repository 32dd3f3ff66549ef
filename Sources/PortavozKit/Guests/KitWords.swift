import PortavozDiagnostics

/// The guide's own words, beside what the guidelines and the brand say.
struct KitWords {
    private let isSpanish: Bool

    init(_ language: MessageLanguage) { isSpanish = language == .es }

    private func say(_ es: String, _ en: String) -> String { isSpanish ? es : en }

    var title: String { say("Guía para escribir en", "A guide to writing for") }
    var `for`: String { say("Para", "For") }
    var lead: String {
        say(
            "Lo que conviene saber antes de empezar, y qué pasa después. No hace falta registrarse en ningún sitio.",
            "What is worth knowing before you begin, and what happens afterwards. You needn’t register anywhere.")
    }
    var topic: String { say("El encargo", "The subject") }
    var voice: String { say("Cómo sonamos", "What we sound like") }
    var voiceIntro: String {
        say(
            "Tu voz es tuya y no la vamos a cambiar. Esto es para que sepas en qué compañía se lee tu texto.",
            "Your voice is yours and we won’t change it. This tells you in what company your text is read.")
    }
    var not: String { say("y no:", "and not:") }
    var terms: String { say("Palabras que usamos", "Words we use") }
    var use: String { say("Decimos", "We say") }
    var avoid: String { say("En lugar de", "Instead of") }
    var reason: String { say("Por qué", "Why") }
    var next: String { say("Qué pasa después", "What happens next") }

    var steps: [String] {
        isSpanish
            ? [
                "Nos mandas el texto, tu presentación, una foto y el consentimiento, en respuesta a la invitación.",
                "Te decimos qué persona lo va a leer, con nombre y apellidos.",
                "Si algo se corrige, ves los cambios antes de que salga.",
                "Cuando quien revisa lo aprueba, se publica con tu nombre, tu oficio y tus enlaces. Si después cambia una coma, "
                    + "hay que aprobarlo otra vez.",
                "El día que sale te mandamos el enlace y textos para compartirlo, por si te sirven.",
                "Si retiras el consentimiento, o llega la fecha que pusiste, el texto deja de estar publicado.",
            ]
            : [
                "You send us the text, a few lines about you, a photo and the consent, in reply to the invitation.",
                "We tell you which person is going to read it, by name.",
                "If anything is corrected, you see the changes before it comes out.",
                "Once the reviewer approves it, it is published with your name, your trade and your links. If a comma "
                    + "changes afterwards, it has to be approved again.",
                "The day it comes out we send you the link, and texts to share it with, if you can use them.",
                "If you take your consent back, or the date that you gave comes, the text comes down.",
            ]
    }
}
