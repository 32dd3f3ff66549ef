import ArgumentParser

/// What is said of a call whose options fit their types and still can't be meant so. Exit status 64.
extension ValidationError {
    private init(es: String, en: String) { self.init(Spoken(es: es, en: en).text) }

    static func badDate(_ option: String, _ value: String) -> ValidationError {
        ValidationError(
            es: "\(option) necesita una fecha como 2026-12-24 o 2026-12-24T09:00, no «\(value)».",
            en: "\(option) needs a date such as 2026-12-24 or 2026-12-24T09:00, not '\(value)'.")
    }

    static func badAddress(_ value: String) -> ValidationError {
        ValidationError(
            es: "--base-url necesita una dirección como https://ejemplo.org/blog/, no «\(value)».",
            en: "--base-url needs an address such as https://example.org/blog/, not '\(value)'.")
    }

    static func badVersion(_ value: String) -> ValidationError {
        ValidationError(
            es: "--version necesita números con puntos, como 2.0, no «\(value)».",
            en: "--version needs numbers with points, such as 2.0, not '\(value)'.")
    }

    static func badSlug(_ value: String) -> ValidationError {
        ValidationError(
            es: "--slug necesita minúsculas sin acento, cifras y guiones, como hola-mundo, no «\(value)».",
            en: "--slug needs small letters, digits and hyphens, such as hello-world, not '\(value)'.")
    }

    static func badHost(_ value: String) -> ValidationError {
        ValidationError(
            es: "--host necesita una dirección de este ordenador, como 127.0.0.1, no «\(value)».",
            en: "--host needs an address of this computer such as 127.0.0.1, not '\(value)'.")
    }

    static func badLanguage(_ value: String) -> ValidationError {
        ValidationError(
            es: "Portavoz no habla el idioma '\(value)': elige --lang es o --lang en.",
            en: "Portavoz doesn't speak '\(value)': choose --lang es or --lang en.")
    }

    static var samePorts: ValidationError {
        ValidationError(
            es: "--port y --staff-port tienen que ser distintos: cada edición tiene su propio puerto.",
            en: "--port and --staff-port must differ: each edition has a port of its own.")
    }

    static var noFolder: ValidationError {
        ValidationError(
            es: "La carpeta necesita un nombre; . es la actual.", en: "The folder needs a name; . is the current one.")
    }

    static var namedSample: ValidationError {
        ValidationError(
            es: "--sample tiene ya su nombre y sus idiomas: quita --name y --also.",
            en: "--sample has a name and languages of its own: leave out --name and --also.")
    }

    static var noName: ValidationError {
        ValidationError(
            es: "Un sitio nuevo necesita un nombre: --name \"Panadería Sol\". Para ver un ejemplo, --sample.",
            en: "A new site needs a name: --name \"Sun Bakery\". For an example, use --sample.")
    }

    static var nothingToLog: ValidationError {
        ValidationError(es: "Falta decir qué ha pasado.", en: "It isn't said what happened.")
    }

    static var noMeansOfConsent: ValidationError {
        ValidationError(
            es: "Falta decir cómo dio el consentimiento: --how \"correo del 10 de enero\".",
            en: "It isn't said how consent was given: --how \"e-mail of 10 January\".")
    }

    static var hubAlone: ValidationError {
        ValidationError(
            es: "--hub escribe un solo archivo, con todo: quita --output, --format y --table.",
            en: "--hub writes one file, with all there is: leave out --output, --format and --table.")
    }

    static var noBadgeName: ValidationError {
        ValidationError(es: "Falta el nombre de la persona.", en: "The person's name is missing.")
    }

    static var noGuestName: ValidationError {
        ValidationError(es: "Falta el nombre de la persona invitada.", en: "The guest's name is missing.")
    }

    static func badEmail(_ value: String) -> ValidationError {
        ValidationError(
            es: "--email necesita una dirección como ana@ejemplo.org, no «\(value)».",
            en: "--email needs an address such as ana@example.org, not '\(value)'.")
    }

    static var noTitle: ValidationError {
        ValidationError(es: "El título está vacío.", en: "The title is empty.")
    }

    static var translationWithoutLanguage: ValidationError {
        ValidationError(
            es: "--translation-of necesita --lang, el idioma al que se traduce.",
            en: "--translation-of needs --lang, the language to translate into.")
    }

    static var oneFormOfCourse: ValidationError {
        ValidationError(
            es: "Elige en qué forma: --scorm 1.2, --scorm 2004, --html o --workbook, una sola.",
            en: "Choose one form: --scorm 1.2, --scorm 2004, --html or --workbook.")
    }

    static var noOutput: ValidationError {
        ValidationError(es: "--output necesita un nombre de archivo.", en: "--output needs a file name.")
    }
}
