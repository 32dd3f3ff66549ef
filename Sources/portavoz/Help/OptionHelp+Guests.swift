import ArgumentParser

/// What `--help` says of the options and arguments of commands about guests.
extension ArgumentHelp {
    static let guest = ArgumentHelp(
        es: "El experto: el nombre de su carpeta en content/guests/.",
        en: "The expert: the name of their folder in content/guests/.", value: Spoken(es: "experto", en: "guest"))
    static let by = ArgumentHelp(
        es: "Quién da el paso: el nombre de su archivo en content/people/.",
        en: "Who takes the step: the name of their file in content/people/.",
        value: Spoken(es: "persona", en: "person"))
    static let guestText = ArgumentHelp(
        es: "El texto al que se refiere: el nombre de su archivo, sin .md.",
        en: "The text that it is about: its file's name, without .md.", value: Spoken(es: "texto", en: "text"))
    static let approvedText = ArgumentHelp(
        es: "Qué se aprueba: un texto por su nombre, o profile; se puede repetir. Sin él, lo que esté pendiente.",
        en: "What is approved: a text by name, or profile; may be given more than once. Without it what waits.",
        value: Spoken(es: "texto", en: "text"))
    static let guestPublication = ArgumentHelp(
        es: "El día de publicación de un texto que aún no lo tiene. Sin él, hoy.",
        en: "The day of publication of a text that has none yet. Without it today.",
        value: Spoken(es: "fecha", en: "date"))
    static let guestStatus = ArgumentHelp(
        es: "El estado nuevo.", en: "The new status.", value: Spoken(es: "estado", en: "status"))
    static let consentMeans = ArgumentHelp(
        es: "Cómo lo dio, por ejemplo \"correo del 10 de enero\".",
        en: "How it was given, for instance \"e-mail of 10 January\".", value: Spoken(es: "medio", en: "means"))
    static let consentGiven = ArgumentHelp(
        es: "El día en que lo dio. Sin él, hoy.", en: "The day on which it was given. Without it today.",
        value: Spoken(es: "fecha", en: "date"))
    static let consentUntil = ArgumentHelp(
        es: "El día en que deja de valer. Sin él, lo que ya diga la ficha.",
        en: "The day on which it ends. Without it what the dossier says already.",
        value: Spoken(es: "fecha", en: "date"))
    static let consentEdits = ArgumentHelp(
        es: "Si el equipo puede corregir el texto.", en: "Whether staff may edit the text.")
    static let consentImages = ArgumentHelp(
        es: "Si se pueden publicar sus imágenes.", en: "Whether their pictures may be published.")
    static let consentThanks = ArgumentHelp(
        es: "Si quiere aparecer en la página de agradecimientos.",
        en: "Whether they want to be on the page of thanks.")
    static let consentLicence = ArgumentHelp(
        es: "La licencia del texto, como CC BY-NC 4.0.", en: "The text's licence, such as CC BY-NC 4.0.",
        value: Spoken(es: "licencia", en: "licence"))
    static let consentWithdrawn = ArgumentHelp(
        es: "Retira su consentimiento: con la próxima construcción, lo suyo deja de estar publicado.",
        en: "They take it back: with the next build nothing of theirs is published any more.")
    static let guestName = ArgumentHelp(
        es: "El nombre de la persona invitada.", en: "The guest's name.", value: Spoken(es: "nombre", en: "name"))
    static let topic = ArgumentHelp(
        es: "De qué se le pide que escriba, en una frase.", en: "What they are asked to write about, in a sentence.",
        value: Spoken(es: "tema", en: "topic"))
    static let guestEmail = ArgumentHelp(
        es: "Su dirección de correo, que se guarda en la ficha y no se publica.",
        en: "Their address of e-mail, which is kept in the dossier and not published.",
        value: Spoken(es: "correo", en: "address"))
    static let kitFile = ArgumentHelp(
        es: "Dónde escribir el zip. Sin él, invitacion-NOMBRE.zip en la carpeta actual.",
        en: "Where to write the zip. Without it invitation-NAME.zip in the current folder.",
        value: Spoken(es: "archivo", en: "file"))
    static let guestLanguage = ArgumentHelp(
        es: "El idioma en que se le escribe, y el de los mensajes. Sin él, el del sitio.",
        en: "The language in which they are written to, and that of messages. Without it the site's.",
        value: Spoken(es: "idioma", en: "language"))
    static let thankedText = ArgumentHelp(
        es: "El texto por el que se dan; se puede repetir. Sin él, los publicados que falten.",
        en: "The text to thank for; may be given more than once. Without it those published and not thanked for.",
        value: Spoken(es: "texto", en: "text"))
    static let letterFile = ArgumentHelp(
        es: "Dónde escribir el mensaje. Sin él, se imprime.",
        en: "Where to write the letter. Without it, it is printed.",
        value: Spoken(es: "archivo", en: "file"))
    static let logged = ArgumentHelp(
        es: "Qué ha pasado, en una frase.", en: "What happened, in a sentence.",
        value: Spoken(es: "frase", en: "sentence"))
    static let stepDate = ArgumentHelp(
        es: "El día en que pasó, como 2027-01-10. Sin él, hoy.",
        en: "The day on which it happened, such as 2027-01-10. Without it today.",
        value: Spoken(es: "fecha", en: "date"))
}
