import ArgumentParser

/// What `--help` says of the options and arguments of `course export`.
extension ArgumentHelp {
    static let exportedCourse = ArgumentHelp(
        es: "El curso: su carpeta en content/training/, o su nombre en la dirección.",
        en: "The course: its folder in content/training/, or its name in the address.",
        value: Spoken(es: "curso", en: "course"))
    static let scormVersion = ArgumentHelp(
        es: "Un paquete SCORM de esa versión.", en: "A SCORM package of this version.",
        value: Spoken(es: "versión", en: "version"))
    static let exportedPages = ArgumentHelp(
        es: "Páginas sueltas, que no necesitan plataforma.", en: "Plain pages, which need no platform.")
    static let exportedWorkbook = ArgumentHelp(
        es: "Un cuaderno para imprimir.", en: "A workbook to print.")
    static let exportedFile = ArgumentHelp(
        es: "Qué archivo hacer. Sin él, uno con el nombre del curso en la carpeta actual.",
        en: "The file to make. Without it, one named after the course in the current folder.",
        value: Spoken(es: "archivo", en: "file"))
    static let replacesOutput = ArgumentHelp(
        es: "Sustituye lo que haya con ese nombre, aunque no sea de una exportación.",
        en: "Replace what has that name, even if no export made it.")
    static let exportedLanguage = ArgumentHelp(
        es: "El idioma del curso, y el de los mensajes. Sin él, el del sitio.",
        en: "The course's language, and that of messages. Without it the site's.",
        value: Spoken(es: "idioma", en: "language"))
}
