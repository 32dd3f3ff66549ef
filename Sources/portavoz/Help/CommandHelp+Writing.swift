/// Commands that begin something: a site, a text, a guideline's next version.
extension CommandHelp {
    static let initialize = CommandHelp(
        "init",
        Spoken(
            es: "Crea un sitio: el más pequeño que está completo, con tu nombre, o una copia del de ejemplo.",
            en: "Make a new site: the smallest complete one, under your own name, or a copy of the sample."),
        discussion: Spoken(
            es: "La carpeta tiene que ser nueva o estar vacía. Lo que se crea se puede construir tal cual.",
            en: "The folder must be new or empty. What is made builds as it is."),
        examples: Spoken(
            es: """
                portavoz init mi-sitio --name "Panadería Sol" --lang es
                portavoz init mi-sitio --name "Panadería Sol" --lang es --also en
                portavoz init ejemplo --sample
                """,
            en: """
                portavoz init my-site --name "Sun Bakery" --lang en
                portavoz init my-site --name "Panadería Sol" --lang es --also en
                portavoz init example --sample
                """))

    static let new = CommandHelp(
        "new",
        Spoken(
            es: "Empieza un texto: un archivo que se puede construir tal cual, con sus datos explicados.",
            en: "Begin a text: a file with its front matter explained, that builds as it is."),
        discussion: Spoken(
            es: """
                Imprime la ruta del archivo nuevo, y nunca escribe encima de uno que ya está. Todo, menos las personas, \
                empieza como borrador, y los comentarios, sin aprobar, para que nada a medias se publique.
                """,
            en: """
                Prints the new file's path, and never writes over a file that is there. All but persons begin as drafts, \
                and comments wait to be let through, so that nothing half-written is published.
                """),
        examples: Spoken(
            es: """
                portavoz new post "Hola, mundo"
                portavoz new post "Hello" --lang en --translation-of 2026-03-hola-mundo
                portavoz new guideline "Cómo respondemos" --owner ana
                portavoz new page "Contacto"
                portavoz new person "Ana Roca"
                portavoz new lesson "Escuchar" --course embajador
                portavoz new comment hola-mundo --author "Rosa"
                $EDITOR "$(portavoz new post "Hola, mundo")"
                """,
            en: """
                portavoz new post "Hello, world"
                portavoz new post "Hola" --lang es --translation-of 2026-03-hello-world
                portavoz new guideline "How we answer" --owner ana
                portavoz new page "Contact"
                portavoz new person "Ana Roca"
                portavoz new lesson "Listening" --course ambassador
                portavoz new comment hello-world --author "Rosa"
                $EDITOR "$(portavoz new post "Hello, world")"
                """))

    static let newPost = CommandHelp(
        "post", Spoken(es: "Empieza una entrada del blog.", en: "Begin a post of the blog."),
        examples: Spoken(
            es: """
                portavoz new post "Hola, mundo"
                portavoz new post "Navidad" --author ana --author luis --date 2026-12-24
                portavoz new post "Hello" --lang en --translation-of 2026-03-hola-mundo
                """,
            en: """
                portavoz new post "Hello, world"
                portavoz new post "Christmas" --author ana --author luis --date 2026-12-24
                portavoz new post "Hola" --lang es --translation-of 2026-03-hello-world
                """))

    static let newPage = CommandHelp(
        "page",
        Spoken(
            es: "Empieza una página que no es del blog, como la de contacto.",
            en: "Begin a page outside the blog, such as a contact page."),
        examples: Spoken(
            es: """
                portavoz new page "Contacto"
                portavoz new page "Contact" --lang en --translation-of contacto
                """,
            en: """
                portavoz new page "Contact"
                portavoz new page "Contacto" --lang es --translation-of contact
                """))

    static let newPerson = CommandHelp(
        "person",
        Spoken(
            es: "Añade una persona del equipo, que ya puede firmar entradas.",
            en: "Add a person of the team, who may then sign posts."),
        examples: Spoken(
            es: """
                portavoz new person "Ana Roca"
                portavoz new person "Ana Roca" --slug ana
                """,
            en: """
                portavoz new person "Ana Roca"
                portavoz new person "Ana Roca" --slug ana
                """))

    static let newGuideline = CommandHelp(
        "guideline", Spoken(es: "Empieza una guía para el equipo.", en: "Begin a guideline for staff."),
        examples: Spoken(
            es: """
                portavoz new guideline "Cómo respondemos"
                portavoz new guideline "Crisis" --owner ana --date 2027-01-01
                """,
            en: """
                portavoz new guideline "How we answer"
                portavoz new guideline "Crisis" --owner ana --date 2027-01-01
                """))

    static let newLesson = CommandHelp(
        "lesson", Spoken(es: "Empieza la lección siguiente de un curso.", en: "Begin a course's next lesson."),
        examples: Spoken(
            es: """
                portavoz new lesson "Escuchar antes de hablar"
                portavoz new lesson "Medir" --course embajador
                """,
            en: """
                portavoz new lesson "Listen before you speak"
                portavoz new lesson "Measuring" --course ambassador
                """))

    static let guideline = CommandHelp(
        "guideline", Spoken(es: "Trabaja con las guías.", en: "Work on guidelines."),
        examples: Spoken(
            es: "portavoz guideline revise voz-y-tono",
            en: "portavoz guideline revise voice-and-tone"))

    static let revise = CommandHelp(
        "revise",
        Spoken(
            es: "Empieza la versión nueva de una guía, y guarda la que vale hoy.",
            en: "Begin a guideline's new version, and keep the one that holds today."),
        discussion: Spoken(
            es: """
                El texto se guarda tal como está a su lado, como v1.1.md, con su propia dirección; también el de cada \
                traducción. En index.md sube la versión, que vale desde hoy, su revisión toca dentro de un año, y la \
                lista de cambios gana una línea. Nada más cambia en el archivo.
                """,
            en: """
                The text as it stands is kept beside it, as v1.1.md, at an address of its own; so is each translation. \
                In index.md the version goes up, it holds from today, its review is due in a year, and the list of \
                changes gets a line. Nothing else in the file changes.
                """),
        examples: Spoken(
            es: """
                portavoz guideline revise voz-y-tono --version 2.0
                portavoz guideline revise voz-y-tono --summary "Tuteamos en los correos."
                """,
            en: """
                portavoz guideline revise voice-and-tone --version 2.0
                portavoz guideline revise voice-and-tone --summary "First names in e-mail."
                """))
}
