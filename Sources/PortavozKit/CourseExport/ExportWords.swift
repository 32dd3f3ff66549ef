import PortavozDiagnostics
import PortavozTemplate

/// What packages and workbooks say of themselves, in their course's language.
struct ExportWords {
    let isSpanish: Bool

    init(_ language: LanguageCode) { isSpanish = language.text == "es" }

    func say(_ es: String, _ en: String) -> String { isSpanish ? es : en }

    /// What the page around the lessons tells its readers, by the names that its script knows.
    var notes: [(name: String, text: String)] {
        [
            (
                "alone",
                say(
                    "Aquí no hay ninguna plataforma de formación: tu avance se guarda en este navegador.",
                    "There is no learning platform here: your progress is kept in this browser.")
            ),
            (
                "silent",
                say(
                    "La plataforma de formación no responde: de momento, tu avance se guarda en este navegador. Cierra el curso y vuelve a abrirlo.",
                    "The learning platform doesn’t answer: for now your progress is kept in this browser. Close the course and open it again."
                )
            ),
            (
                "review",
                say(
                    "Estás repasando el curso: lo que hagas ahora no se guarda en la plataforma.",
                    "You are reviewing the course: what you do now is not saved on the platform.")
            ),
            (
                "unread",
                say(
                    "No se ha podido leer el avance que tenías en la plataforma. Si guardaste un archivo con tu avance, recupéralo en la página del curso.",
                    "The progress that you had on the platform couldn’t be read. If you saved your progress in a file, restore it on the course’s page."
                )
            ),
            (
                "trouble",
                say(
                    "No se ha podido guardar tu avance en la plataforma. No cierres el curso: se va a volver a intentar. Si el aviso no se va, guarda el avance en un archivo desde la página del curso.",
                    "Your progress couldn’t be saved on the platform. Don’t close the course: it will be tried again. If this doesn’t go away, save your progress in a file from the course’s page."
                )
            ),
            ("saved", say("Ya está: tu avance se ha guardado.", "Done: your progress has been saved.")),
        ]
    }

    /// A theme's words with those in place that are other ones on a platform, which keeps the progress.
    func onPlatform(_ strings: Strings) -> Strings {
        var entries = strings.entries
        for (key, text) in [
            (
                "progress_keep_text",
                say(
                    "Tu avance lo guarda la plataforma de formación. En un archivo te lo puedes llevar a otro sitio: van las lecciones terminadas, las respuestas, los intentos y, si lo escribiste en el certificado, tu nombre. Tus reflexiones no van.",
                    "The learning platform keeps your progress. In a file you can take it elsewhere: it holds the lessons you finished, your answers, your attempts and, if you wrote it on the certificate, your name. Your reflections are not in it."
                )
            ),
            (
                "certificate_missing",
                say(
                    "Aquí saldrá tu certificado cuando apruebes la evaluación.",
                    "Your certificate will be here once you have passed the assessment.")
            ),
            (
                "certificate_unsigned",
                say(
                    "Lo ha hecho el navegador con tu avance en el curso. No lleva firma.",
                    "The browser made it from your progress in the course. It carries no signature.")
            ),
        ] {
            guard case .text(let old)? = entries[key] else { continue }
            entries[key] = .text(Strings.Text(text, at: old.location))
        }
        return Strings(entries)
    }
}
