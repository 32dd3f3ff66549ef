extension Messages {
    /// What the commands that make and change files say no to.
    static let commands: [String: Message] = [
        "disk": Message(
            es: Wording(
                "el sistema no deja usar `{path}`: {reason}",
                wayOut: "revisa los permisos, el espacio libre y el nombre, y repite"),
            en: Wording(
                "the system won't let `{path}` be used: {reason}",
                wayOut: "check permissions, free space and the name, and try again")),
        "no-such-file": Message(
            es: Wording("no hay ningún archivo `{path}`", wayOut: "revisa el nombre y la carpeta"),
            en: Wording("there is no file `{path}`", wayOut: "check the name and the folder")),
        "folder-not-empty": Message(
            es: Wording(
                "`{path}` no está vacía; no se ha escrito nada",
                wayOut: "elige una carpeta nueva o vacía para el sitio"),
            en: Wording(
                "`{path}` is not empty; nothing was written", wayOut: "choose a new or empty folder for the site")),
        "no-sample": Message(
            es: Wording(
                "no se encuentra el sitio de ejemplo que viene con Portavoz",
                wayOut: "repite la instalación, o crea un sitio tuyo con --name"),
            en: Wording(
                "the sample site that comes with Portavoz is not to be found",
                wayOut: "install Portavoz again, or make a site of your own with --name")),
        "file-exists": Message(
            es: Wording("ya hay un archivo `{path}`, y se queda como está", wayOut: "ábrelo, o elige otro nombre"),
            en: Wording(
                "there is a file `{path}` already, and it stays as it is", wayOut: "open it, or choose another name")),
        "unknown-guest": Message(
            es: Wording(
                "no hay ningún experto `{name}`", wayOut: "escribe el nombre de una de las carpetas de content/guests/"),
            en: Wording(
                "there is no guest `{name}`", wayOut: "write the name of one of the folders in content/guests/")),
        "unknown-guest-text": Message(
            es: Wording(
                "no hay ningún texto `{name}` de `{guest}`",
                wayOut: "escribe el nombre de uno de los archivos de su carpeta, sin `.md`"),
            en: Wording(
                "there is no text `{name}` by `{guest}`",
                wayOut: "write the name of one of the files in their folder, without `.md`")),
        "which-guest-text": Message(
            es: Wording(
                "`{guest}` tiene varios textos a los que se puede referir: {names}",
                wayOut: "di cuál con --text, como en `--text agua`"),
            en: Wording(
                "`{guest}` has several texts that it may be about: {names}",
                wayOut: "say which with --text, as in `--text water`")),
        "which-guest-text/none": Message(
            es: Wording(
                "en la carpeta de `{guest}` no hay ningún texto", wayOut: "cuando lo mande, déjalo en ella y repite"),
            en: Wording(
                "there is no text in the folder of `{guest}`", wayOut: "once it arrives, put it there and try again")),
        "nothing-to-approve": Message(
            es: Wording(
                "no hay nada de `{guest}` que esté sin aprobar",
                wayOut: "para aprobar otra vez un texto, nómbralo con --text"),
            en: Wording(
                "nothing of `{guest}` waits for approval", wayOut: "to approve a text again, name it with --text")),
        "status-before-approval": Message(
            es: Wording(
                "`{name}` no está aprobado, así que no puede pasar a `{status}`",
                wayOut: "apruébalo antes con `portavoz guest approve {guest} --text {name} --by …`"),
            en: Wording(
                "`{name}` is not approved, so it can't become `{status}`",
                wayOut: "approve it first with `portavoz guest approve {guest} --text {name} --by …`")),
        "nothing-to-thank": Message(
            es: Wording(
                "no hay nada publicado de `{guest}` por lo que dar las gracias",
                wayOut: "`portavoz guest status` dice qué le falta"),
            en: Wording(
                "nothing of `{guest}` is published that there would be thanks for",
                wayOut: "`portavoz guest status` tells what is missing")),
        "guest-is-staff": Message(
            es: Wording(
                "`{id}` ya es una persona del equipo, y una firma no puede ser dos personas",
                wayOut: "añade algo al nombre, como el segundo apellido"),
            en: Wording(
                "`{id}` is one of the staff already, and one author can't be two people",
                wayOut: "add something to the name, such as a second surname")),
        "dossier-by-hand": Message(
            es: Wording(
                "esta ficha está escrita de un modo que no se puede cambiar sin tocar lo demás",
                wayOut: "haz el cambio a mano, o escribe cada clave en su línea y repite"),
            en: Wording(
                "this file is written in a way that can't be changed without touching the rest",
                wayOut: "make the change by hand, or write each key on a line of its own and try again")),
        "title-without-slug": Message(
            es: Wording(
                "de `{title}` no sale un nombre de archivo: no tiene letras ni cifras",
                wayOut: "dale uno con --slug, como --slug hola"),
            en: Wording(
                "`{title}` gives no name for a file: it has neither letters nor digits",
                wayOut: "give it one with --slug, as in --slug hello")),
        "unknown-original": Message(
            es: Wording(
                "no hay ningún texto `{name}` que traducir",
                wayOut: "escribe la ruta del original, como content/posts/2026-03-hola.md"),
            en: Wording(
                "there is no text `{name}` to translate",
                wayOut: "write the original's path, as in content/posts/2026-03-hello.md")),
        "unknown-course": Message(
            es: Wording(
                "no se sabe para qué curso es la lección; los que hay: {courses}",
                wayOut: "indica con --course una carpeta de content/training/ que tenga course.yml"),
            en: Wording(
                "it isn't clear which course the lesson is for; there are: {courses}",
                wayOut: "name with --course a folder of content/training/ that has a course.yml")),
        "unknown-course/none": Message(
            es: Wording(
                "no hay ningún curso al que añadir la lección",
                wayOut: "crea antes uno: una carpeta en content/training/ con su course.yml"),
            en: Wording(
                "there is no course to add the lesson to",
                wayOut: "make one first: a folder in content/training/ with its course.yml")),
        "unknown-guideline": Message(
            es: Wording(
                "no hay ninguna guía `{name}`", wayOut: "escribe el nombre de una carpeta de content/guidelines/"),
            en: Wording("there is no guideline `{name}`", wayOut: "write the name of a folder in content/guidelines/")),
        "revise-draft": Message(
            es: Wording(
                "la guía es un borrador: aún no hay una versión que guardar",
                wayOut: "cámbiala sin más, o quita `draft` si ya vale"),
            en: Wording(
                "the guideline is a draft: there is no version to keep yet",
                wayOut: "just change it, or take `draft` away if it holds already")),
        "bad-version": Message(
            es: Wording(
                "la versión `{version}` no son números con puntos",
                wayOut: "escribe la clave `version` como \"1.2\""),
            en: Wording(
                "the version `{version}` is not numbers with points", wayOut: "write the key `version` like \"1.2\"")),
        "version-not-newer": Message(
            es: Wording(
                "la versión nueva, `{version}`, no es mayor que la de ahora, `{current}`",
                wayOut: "elige otra con --version"),
            en: Wording(
                "the new version, `{version}`, is not above today's, `{current}`",
                wayOut: "choose another with --version")),
        "revise-by-hand": Message(
            es: Wording(
                "los datos del principio están escritos de un modo que no se puede cambiar sin riesgo",
                wayOut: "cambia a mano `version`, `effective`, `review-by` y `changes`, cada una en su línea"),
            en: Wording(
                "the front matter is written in a way that can't be changed without risk",
                wayOut: "change `version`, `effective`, `review-by` and `changes` by hand, each on its line")),
    ]
}
