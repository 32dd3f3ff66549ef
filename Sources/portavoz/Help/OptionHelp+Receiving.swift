import ArgumentParser

/// What `--help` says of the options and arguments of `guest receive`, `guest preview` and `guest diff`.
extension ArgumentHelp {
    static let submission = ArgumentHelp(
        es: "Lo que ha mandado: un zip, una carpeta, un .md, un .docx o un .odt.",
        en: "What was sent: a zip, a folder, a .md, a .docx or an .odt.", value: Spoken(es: "archivo", en: "file"))
    static let submissionGuest = ArgumentHelp(
        es:
            "De quién es: el nombre de su carpeta en content/guests/. Sin él, lo que digan el profile.md o el nombre del envío.",
        en:
            "Whose it is: the name of their folder in content/guests/. Without it, what profile.md or the submission's name says.",
        value: Spoken(es: "experto", en: "guest"))
    static let receivedBy = ArgumentHelp(
        es: "Quién lo recibe: el nombre de su archivo en content/people/. Sin él, el revisor del experto.",
        en: "Who takes it in: the name of their file in content/people/. Without it the guest's reviewer.",
        value: Spoken(es: "persona", en: "person"))
    static let reviewedText = ArgumentHelp(
        es: "El texto: el nombre de su archivo, sin .md, o el que tiene en la dirección.",
        en: "The text: its file's name, without .md, or its name in the address.",
        value: Spoken(es: "texto", en: "text"))
    static let reviewedLanguage = ArgumentHelp(
        es: "En qué idioma, si el texto está en varios. Sin él, el del sitio.",
        en: "In which language, where the text has several. Without it the site's own.",
        value: Spoken(es: "idioma", en: "language"))
    static let outputFile = ArgumentHelp(
        es: "El archivo que hacer. Sin él, uno en preview/.", en: "The file to make. Without it, one in preview/.",
        value: Spoken(es: "archivo", en: "file"))
    static let differenceFile = ArgumentHelp(
        es: "Hace una página HTML en ese archivo, en lugar de imprimir.",
        en: "Make an HTML page in this file, instead of printing.", value: Spoken(es: "archivo", en: "file"))
}
