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
    static let logged = ArgumentHelp(
        es: "Qué ha pasado, en una frase.", en: "What happened, in a sentence.",
        value: Spoken(es: "frase", en: "sentence"))
    static let stepDate = ArgumentHelp(
        es: "El día en que pasó, como 2027-01-10. Sin él, hoy.",
        en: "The day on which it happened, such as 2027-01-10. Without it today.",
        value: Spoken(es: "fecha", en: "date"))
}
