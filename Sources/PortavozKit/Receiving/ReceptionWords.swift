import PortavozDiagnostics

/// The sentences of a letter about a submission.
struct ReceptionWords {
    private let language: MessageLanguage

    init(_ language: MessageLanguage) { self.language = language }

    private func say(_ es: String, _ en: String) -> String { language == .es ? es : en }

    var hello: String { say("Hola:", "Hello,") }

    func thanks(_ title: String) -> String {
        say(
            "Hemos recibido «\(title)». Gracias. Aquí tienes lo que ha llegado y lo que hemos tocado.",
            "We have received “\(title)”. Thank you. Here is what has arrived, and what we have changed.")
    }

    var arrived: String { say("Ha llegado:", "What has arrived:") }

    func text(_ name: String, _ title: String, words: Int) -> String {
        say("\(name): «\(title)», \(words) palabras", "\(name): “\(title)”, \(words) words")
    }

    func profile(_ name: String) -> String { say("\(name): tu presentación", "\(name): your presentation") }

    func picture(_ name: String, _ width: Int, _ height: Int) -> String {
        say(
            "\(name): imagen de \(width) × \(height) píxeles, sin los datos de la cámara ni del lugar",
            "\(name): an image of \(width) × \(height) pixels, without what the camera noted, such as the place")
    }

    var consent: String {
        say("tu consentimiento, que no se publica", "your consent, which is not published")
    }

    var changed: String { say("Hemos cambiado:", "What we have changed:") }

    var found: String {
        say(
            "Al pasarle nuestras comprobaciones ha salido esto. No todo hay que corregirlo; lo vemos contigo:",
            "Our checks have found this. Not all of it has to change; we will go through it with you:")
    }

    var nothingFound: String {
        say(
            "Nuestras comprobaciones no han encontrado nada que corregir.",
            "Our checks have found nothing to put right.")
    }

    func line(_ number: Int) -> String { say("línea \(number)", "line \(number)") }

    func more(_ count: Int) -> String { say("y \(count) más.", "and \(count) more.") }

    var next: String {
        say(
            "Ahora lo lee alguien del equipo. Te enseñaremos los cambios antes de publicar nada.",
            "Somebody on our team will read it now. You will see every change before anything is published.")
    }

    func notTaken(_ title: String) -> String {
        say(
            "No hemos podido aceptar «\(title)», y no hemos guardado nada de lo que traía.",
            "We could not accept “\(title)”, and have kept nothing of what was in it.")
    }

    var reasons: String { say("Esto es lo que pasa:", "This is why:") }

    var again: String {
        say(
            "Cuando lo tengas arreglado, mándanoslo otra vez. Gracias.",
            "Once it is put right, please send it again. Thank you.")
    }
}
