/// The command itself, and those that build, show and check a site.
extension CommandHelp {
    static let portavoz = CommandHelp(
        "portavoz",
        Spoken(
            es: "De una carpeta de Markdown, el blog público de una empresa y la zona interna de su equipo.",
            en: "Turn a folder of Markdown into a company's public blog and its staff's private hub."),
        examples: Spoken(
            es: """
                portavoz init mi-sitio --name "Café Alborada" --lang es
                portavoz new post "Hola, mundo" --site mi-sitio
                portavoz serve --site mi-sitio
                portavoz build --site mi-sitio
                """,
            en: """
                portavoz init my-site --name "Café Alborada" --lang en
                portavoz new post "Hello, world" --site my-site
                portavoz serve --site my-site
                portavoz build --site my-site
                """))

    static let build = CommandHelp(
        "build",
        Spoken(es: "Construye el blog público y la zona interna.", en: "Build the public blog and the staff hub."),
        discussion: Spoken(
            es: """
                Escribe en public/ y staff/, en la carpeta del sitio. Con --drafts, o con una fecha futura, escribe en \
                preview/. Si hay algún error en el contenido, no escribe nada y termina con el estado 1.
                """,
            en: """
                Writes to public/ and staff/ in the site's folder. With --drafts, or a moment in the future, it writes \
                to preview/ instead. Any error in the content: nothing is written, and the exit status is 1.
                """),
        examples: Spoken(
            es: """
                portavoz build
                portavoz build --site mi-sitio
                portavoz build --edition public --base-url https://ejemplo.org/blog/
                portavoz build --drafts
                portavoz build --at 2027-01-10 --format json
                """,
            en: """
                portavoz build
                portavoz build --site my-site
                portavoz build --edition public --base-url https://example.org/blog/
                portavoz build --drafts
                portavoz build --at 2027-01-10 --format json
                """))

    static let headers = CommandHelp(
        "headers",
        Spoken(
            es: "Imprime las cabeceras de seguridad y de caché para un servidor propio.",
            en: "Print the security and cache headers for a server of your own."),
        discussion: Spoken(
            es: """
                Son las que corresponden al sitio tal como está: la política de seguridad, según lo que llevan sus páginas, y \
                qué archivos puede guardar el navegador para siempre. Netlify y Cloudflare Pages las leen del archivo \
                _headers que deja cada construcción. Para nginx y Caddy, guárdalas en un archivo fuera de public/ e \
                inclúyelo en la configuración; repítelo cuando cambies de tema o construyas con otra dirección.
                """,
            en: """
                They fit the site as it is: the security policy, by what its pages hold, and which files browsers may keep \
                for ever. Netlify and Cloudflare Pages read them from the file _headers that every build leaves. For nginx \
                and Caddy, save them in a file outside public/ and include it in the configuration; do so again when the \
                theme or the address changes.
                """),
        examples: Spoken(
            es: """
                portavoz headers --server nginx > /etc/nginx/portavoz.conf
                portavoz headers --server caddy --edition staff
                """,
            en: """
                portavoz headers --server nginx > /etc/nginx/portavoz.conf
                portavoz headers --server caddy --edition staff
                """))

    static let serve = CommandHelp(
        "serve",
        Spoken(
            es: "Muestra las dos ediciones en el navegador mientras escribes.",
            en: "Show both editions in the browser while you write."),
        discussion: Spoken(
            es: """
                Construye en preview/, nunca en public/ ni en staff/, sirve cada edición en su propio puerto y vuelve a \
                construir cada vez que guardas. Las páginas abiertas se actualizan y muestran los errores. Ctrl-C termina.
                """,
            en: """
                Builds into preview/, never into public/ or staff/, serves each edition on a port of its own and builds \
                again whenever you save. Open pages reload by themselves; errors are shown in them. Ctrl-C ends it.
                """),
        examples: Spoken(
            es: """
                portavoz serve
                portavoz serve --site mi-sitio --drafts
                portavoz serve --at 2027-01-10
                portavoz serve --port 9000 --staff-port 9001
                portavoz serve --port 0 --staff-port 0
                """,
            en: """
                portavoz serve
                portavoz serve --site my-site --drafts
                portavoz serve --at 2027-01-10
                portavoz serve --port 9000 --staff-port 9001
                portavoz serve --port 0 --staff-port 0
                """))

    static let check = CommandHelp(
        "check",
        Spoken(
            es: "Dice qué le pasa a un sitio y a sus textos, sin escribir nada.",
            en: "Say what is wrong with a site and its texts, without writing anything."),
        discussion: Spoken(
            es: """
                Encuentra todo lo que encontraría una construcción. También avisa de lo que fallaría el día en que se \
                publiquen los borradores y los textos programados, y comprueba lo que está escrito: la ortografía, los \
                términos de la marca, los nombres, las frases, los enlaces. La ortografía necesita los diccionarios de \
                Hunspell (en Debian, hunspell-es y hunspell-en-us). Con --fix hace las sustituciones seguras. Termina con el \
                estado 0 si el sitio se puede construir, y con 1 si hay errores.
                """,
            en: """
                Finds all that a build would find. What would go wrong on the day that drafts and scheduled texts are \
                published is told too, as warnings, and what is written is looked at: spelling, the brand's terms, names, \
                sentences, links. Spelling needs Hunspell's dictionaries (on Debian, hunspell-es and hunspell-en-us). \
                With --fix the safe replacements are made. Exit status 0: the site builds; 1: there \
                are errors.
                """),
        examples: Spoken(
            es: """
                portavoz check
                portavoz check --site mi-sitio --lang es
                portavoz check --format json
                portavoz check --format sarif >check.sarif
                portavoz check --explain term-forbidden
                portavoz check --fix
                """,
            en: """
                portavoz check
                portavoz check --site my-site --lang en
                portavoz check --format json
                portavoz check --format sarif >check.sarif
                portavoz check --explain term-forbidden
                portavoz check --fix
                """))

    static let list = CommandHelp(
        "list",
        Spoken(
            es: "Dice qué está pendiente: borradores, textos programados, guías por revisar y lo que viene después.",
            en: "List what waits: drafts, scheduled texts, overdue reviews, and what comes next."),
        discussion: Spoken(
            es: """
                En un terminal, una tabla; si no, un texto por línea, con sus campos separados por tabuladores: sección, \
                fecha, estado, idioma, tipo, título, personas y archivo. Lo programado sale con la primera construcción \
                a partir de su fecha.
                """,
            en: """
                In a terminal a table; piped, one text a line, its fields separated by tabs: section, date, state, \
                language, kind, title, people, file. What is scheduled comes out with the first build on or after its \
                date.
                """),
        examples: Spoken(
            es: """
                portavoz list
                portavoz list drafts --site mi-sitio
                portavoz list next --at 2027-01-01
                portavoz list overdue --format json
                """,
            en: """
                portavoz list
                portavoz list drafts --site my-site
                portavoz list next --at 2027-01-01
                portavoz list overdue --format json
                """))

    static let markdown = CommandHelp(
        "markdown",
        Spoken(es: "Imprime el HTML de textos en Markdown.", en: "Print the HTML of Markdown texts."),
        discussion: Spoken(
            es: """
                Solo el cuerpo de un texto, sin los datos del principio y con los enlaces tal como están. Lo que estaría \
                mal en un sitio sale por la salida de errores. Los gráficos buscan sus datos en la carpeta `data` de la \
                carpeta `content` en que está el archivo, o de la del propio archivo. Termina con el estado 1 si el archivo no se puede leer o \
                no está en UTF-8, o si el texto es más largo o más hondo que cualquiera para personas.
                """,
            en: """
                The text is a body alone: without front matter, its links as written. What would be wrong with it in a \
                site is told on standard error. Charts find their data in the `data` folder of the `content` folder that the \
                file is in, or of the file's own. Exit status 1: a file can't be read, is not UTF-8, or is larger or deeper than any \
                text for people.
                """),
        examples: Spoken(
            es: """
                portavoz markdown notas.md
                echo '**Hola**' | portavoz markdown
                portavoz markdown --safe --dialect gfm experta.md >experta.html
                """,
            en: """
                portavoz markdown notes.md
                echo '**Hello**' | portavoz markdown
                portavoz markdown --safe --dialect gfm guest.md >guest.html
                """))

    static let theme = CommandHelp(
        "theme",
        Spoken(es: "Consulta de qué están hechos los temas.", en: "Look up what themes are made of."),
        examples: Spoken(es: "portavoz theme fields", en: "portavoz theme fields"))

    static let fields = CommandHelp(
        "fields",
        Spoken(
            es: "Imprime los modelos que pueden leer las plantillas, con el tipo y el significado de cada campo.",
            en: "Print every model that templates can read, with each field's type and meaning."),
        discussion: Spoken(
            es: "Primero los campos de cada plantilla, y luego los de cada modelo al que llevan.",
            en: "First each template's own fields, then those of every model that they lead to."),
        examples: Spoken(
            es: """
                portavoz theme fields
                portavoz theme fields | less
                portavoz theme fields | grep -A 20 '^Post'
                """,
            en: """
                portavoz theme fields
                portavoz theme fields | less
                portavoz theme fields | grep -A 20 '^Post'
                """))
}
