import ArgumentParser

/// What `--help` says of options and arguments.
extension ArgumentHelp {
    // MARK: Of many commands

    static let siteFolder = ArgumentHelp(
        es: "La carpeta del sitio, con content/ y themes/.", en: "The site's folder, holding content/ and themes/.",
        value: folderValue)
    static let format = ArgumentHelp(
        es: "Cómo imprimir errores y avisos.", en: "How to print diagnostics.",
        value: Spoken(es: "formato", en: "format"))
    static let language = ArgumentHelp(
        es: "El idioma de los mensajes. Sin él, el del sitio, o el del sistema.",
        en: "The language of messages. Without it the site's, then the system's.", value: languageValue)
    static let moment = ArgumentHelp(
        es: "Publica como si fuera ese momento: 2026-12-24 o 2026-12-24T09:00.",
        en: "Publish as if it were this moment: 2026-12-24 or 2026-12-24T09:00.", value: dateValue)

    // MARK: build, serve

    static let drafts = ArgumentHelp(
        es: "Publica también los borradores y lo programado, en preview/.",
        en: "Publish drafts and scheduled texts too, into preview/.")
    static let edition = ArgumentHelp(
        es: "Qué edición construir: la pública, la interna o las dos.",
        en: "Which edition to build.", value: Spoken(es: "edición", en: "edition"))
    static let baseURL = ArgumentHelp(
        es: "La dirección de la edición pública, en lugar de la de site.yml.",
        en: "The public edition's address, instead of the one in site.yml.",
        value: Spoken(es: "dirección", en: "address"))
    static let search = ArgumentHelp(
        es: "Si hacer el índice del buscador.", en: "Whether to make the search's index.",
        value: Spoken(es: "sí o no", en: "on or off"))
    static let server = ArgumentHelp(
        es: "Para qué servidor.", en: "For which server.", value: Spoken(es: "servidor", en: "server"))
    static let headersEdition = ArgumentHelp(
        es: "De qué edición.", en: "Of which edition.", value: Spoken(es: "edición", en: "edition"))
    static let pictures = ArgumentHelp(
        es:
            "Qué hacer con las fotografías: preparar las copias que falten, usar solo las que haya, o publicarlas tal cual.",
        en:
            "What to do with photographs: make the copies that are missing, use those there are, or publish them as they are.",
        value: Spoken(es: "modo", en: "mode"))
    static let timings = ArgumentHelp(
        es: "Imprime cuánto ha durado cada etapa de la construcción.", en: "Print how long each stage of a build took.")
    static let quiet = ArgumentHelp(es: "Imprime solo errores y avisos.", en: "Print diagnostics only.")
    static let shownDrafts = ArgumentHelp(
        es: "Muestra también los borradores y lo programado.", en: "Show drafts and scheduled texts too.")
    static let port = ArgumentHelp(
        es: "El puerto de la edición pública; 0, uno cualquiera que esté libre.",
        en: "The public edition's port; 0 for any free one.", value: portValue)
    static let staffPort = ArgumentHelp(
        es: "El puerto de la edición interna; 0, uno cualquiera que esté libre.",
        en: "The staff edition's port; 0 for any free one.", value: portValue)
    static let host = ArgumentHelp(
        es: "La dirección en que escuchar. Sin ella, solo este ordenador puede ver la vista previa.",
        en: "The address to listen on. Without it only this computer can see the preview.",
        value: Spoken(es: "dirección", en: "address"))

    // MARK: check

    static let explain = ArgumentHelp(
        es: "Explica una regla, con ejemplos; all las enumera.", en: "Explain a rule, with examples; all lists them.",
        value: Spoken(es: "regla", en: "rule"))
    static let fix = ArgumentHelp(
        es: "Hace las sustituciones seguras en los textos, y muestra qué cambia.",
        en: "Make the safe replacements in the texts, and show what changes.")

    // MARK: init

    static let newFolder = ArgumentHelp(
        es: "La carpeta en que crearlo.", en: "The folder to make it in.", value: folderValue)
    static let siteName = ArgumentHelp(
        es: "El nombre del sitio: el de una empresa, el de una marca o el tuyo.",
        en: "The site's name: a company's, a brand's or your own.", value: Spoken(es: "nombre", en: "name"))
    static let siteLanguage = ArgumentHelp(
        es: "El idioma principal del sitio, y el de los mensajes. Sin él, el del sistema.",
        en: "The site's main language, and that of the messages. Without it the system's.", value: languageValue)
    static let also = ArgumentHelp(
        es: "Otro idioma para el sitio: sus textos acaban en .en.md o .es.md.",
        en: "Another language for the site: its texts end in .en.md or .es.md.", value: languageValue)
    static let sample = ArgumentHelp(
        es: "Copia Café Alborada, el sitio de una empresa inventada, con entradas, expertos, guías y un curso.",
        en: "Copy Café Alborada, a made-up company's site with posts, guests, guidelines and a course.")

    // MARK: new

    static let title = ArgumentHelp(es: "El título.", en: "The title.", value: Spoken(es: "título", en: "title"))
    static let personName = ArgumentHelp(
        es: "El nombre de la persona.", en: "The person's name.", value: Spoken(es: "nombre", en: "name"))
    static let textLanguage = ArgumentHelp(
        es: "El idioma del texto, uno de los del sitio, que es también el de los mensajes. Sin él, el del sitio.",
        en: "The text's language, one of the site's; messages follow it. Without it the site's own.",
        value: languageValue)
    static let slug = ArgumentHelp(
        es: "El nombre en la dirección y del archivo, en lugar del que sale del título.",
        en: "The name in the address and of the file, instead of one made from the title.",
        value: Spoken(es: "nombre", en: "slug"))
    static let original = ArgumentHelp(
        es: "El texto que este traduce: su archivo o su nombre; requiere --lang.",
        en: "The text that this one translates: its file or its name; needs --lang.",
        value: Spoken(es: "texto", en: "text"))
    static let author = ArgumentHelp(
        es: "Quién firma, por su nombre de archivo; se puede repetir. Sin él, la primera persona del sitio.",
        en: "Who signs it, by id; may be given more than once. Without it the first person of the site.",
        value: Spoken(es: "persona", en: "person"))
    static let publicationDate = ArgumentHelp(
        es: "El día de publicación: 2026-12-24 o 2026-12-24T09:00. Sin él, hoy.",
        en: "The day of publication: 2026-12-24 or 2026-12-24T09:00. Without it today.", value: dateValue)
    static let owner = ArgumentHelp(
        es: "Quién se ocupa de ella, por su nombre de archivo. Sin él, la primera persona del sitio.",
        en: "The person who keeps it, by id. Without it the first person of the site.",
        value: Spoken(es: "persona", en: "person"))
    static let effectiveDate = ArgumentHelp(
        es: "El día desde el que vale. Sin él, hoy.", en: "The day from which it holds. Without it today.",
        value: dateValue)
    static let course = ArgumentHelp(
        es: "La carpeta del curso en content/training/. Sin ella, el único curso que haya.",
        en: "The course's folder in content/training/. Without it the only course there is.",
        value: Spoken(es: "curso", en: "course"))

    // MARK: guideline revise

    static let guideline = ArgumentHelp(
        es: "La guía: el nombre de su carpeta, o el que tiene en la dirección.",
        en: "The guideline: its folder's name, or its name in the address.", value: Spoken(es: "guía", en: "guideline"))
    static let version = ArgumentHelp(
        es: "La versión nueva, como 2.0. Sin ella, el último número sube en uno.",
        en: "The new version, such as 2.0. Without it the last number goes up by one.",
        value: Spoken(es: "versión", en: "version"))
    static let summary = ArgumentHelp(
        es: "Qué cambia, en una frase.", en: "What changes, in a sentence.", value: Spoken(es: "frase", en: "summary"))

    // MARK: brand

    static let tokensOut = ArgumentHelp(
        es: "El archivo que escribir; - para la salida estándar.",
        en: "The file to write; - for standard output.", value: fileValue)
    static let tokensIn = ArgumentHelp(
        es: "El archivo de tokens; - para la entrada estándar.", en: "The file of tokens; - for standard input.",
        value: fileValue)

    // MARK: list

    static let listed = ArgumentHelp(
        es: "Qué mostrar: borradores, programado, guías por revisar, lo que viene o todo.",
        en: "What to list.", value: Spoken(es: "qué", en: "what"))
    static let listedMoment = ArgumentHelp(
        es: "Como si fuera ese momento: 2026-12-24 o 2026-12-24T09:00.",
        en: "List as if it were this moment: 2026-12-24 or 2026-12-24T09:00.", value: dateValue)
    static let listFormat = ArgumentHelp(
        es: "Cómo imprimirlo.", en: "How to print.", value: Spoken(es: "formato", en: "format"))

    // MARK: markdown

    static let markdownFiles = ArgumentHelp(
        es: "Los archivos, en orden; - o nada para la entrada estándar.",
        en: "The files, in order; - or nothing for standard input.",
        value: Spoken(es: "archivo", en: "file"))
    static let safe = ArgumentHelp(
        es: "Como el texto de un experto: sin HTML ni enlaces peligrosos, y con rel=\"nofollow ugc\".",
        en: "As a guest's text: no raw HTML, no dangerous links, rel=\"nofollow ugc\".")
    static let dialect = ArgumentHelp(
        es: "Qué Markdown: site es gfm con identificadores en los títulos, tipografía, figuras, recuadros y bloques.",
        en: "Which Markdown: site is gfm with heading ids, typography, figures, callouts and data blocks.",
        value: Spoken(es: "dialecto", en: "dialect"))
    static let markdownTimings = ArgumentHelp(
        es: "Di por la salida de errores cuánto tiempo de procesador llevó el Markdown, sin leer ni imprimir.",
        en: "Say on standard error how much processor time the Markdown took, without reading and printing.")
    static let markdownLanguage = ArgumentHelp(
        es: "El idioma del texto, para sus rótulos, y el de los mensajes. Sin él, es para el texto.",
        en: "The text's language, for its labels, and that of messages. Without it es for the text.",
        value: languageValue)

    private static let languageValue = Spoken(es: "idioma", en: "language")
    private static let fileValue = Spoken(es: "archivo", en: "file")
    private static let dateValue = Spoken(es: "fecha", en: "date")
    private static let portValue = Spoken(es: "puerto", en: "port")
    private static let folderValue = Spoken(es: "carpeta", en: "folder")
}
