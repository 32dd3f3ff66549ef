import ArgumentParser

/// The command that takes in a reader's comment, and its options.
extension CommandHelp {
    static let newComment = CommandHelp(
        "comment",
        Spoken(
            es: "Guarda un comentario de alguien que lee, o la respuesta de la empresa, junto a su entrada.",
            en: "Keep a reader's comment, or the company's answer, beside its post."),
        discussion: Spoken(
            es: """
                Hace falta `comments: files` en site.yml. El archivo va a la carpeta comments de la entrada y espera a que lo \
                apruebes; mientras tanto solo lo nombra el hub. Con --approved se publica en la construcción siguiente. \
                Sin --text, lo que dice se escribe después en el archivo.
                """,
            en: """
                Needs `comments: files` in site.yml. The file goes to the post's folder comments and waits for you to let it \
                through; until then only the hub names it. With --approved the next build publishes it. Without --text, what \
                it says is written into the file later.
                """),
        examples: Spoken(
            es: """
                portavoz new comment hola-mundo --author "Rosa"
                portavoz new comment hola-mundo --author "Rosa" --text "¿Y con centeno?"
                portavoz new comment hola-mundo --staff ana --text - < respuesta.md
                """,
            en: """
                portavoz new comment hello-world --author "Rosa"
                portavoz new comment hello-world --author "Rosa" --text "And with rye?"
                portavoz new comment hello-world --staff ana --text - < answer.md
                """))
}

extension ArgumentHelp {
    static let commentPost = ArgumentHelp(
        es: "La entrada: su archivo, o su nombre en la dirección.",
        en: "The post: its file, or its name in the address.", value: Spoken(es: "entrada", en: "post"))
    static let commentAuthor = ArgumentHelp(
        es: "Quién lo dice, con el nombre que quiere que se vea.",
        en: "Who says it, by the name that readers will see.",
        value: Spoken(es: "nombre", en: "name"))
    static let commentStaff = ArgumentHelp(
        es: "Quién responde por la empresa, por su nombre de archivo, en lugar de --author.",
        en: "Who answers for the company, by id, instead of --author.", value: Spoken(es: "persona", en: "person"))
    static let commentText = ArgumentHelp(
        es: "Lo que dice, en Markdown; - para la entrada estándar.",
        en: "What it says, in Markdown; - for standard input.", value: Spoken(es: "texto", en: "text"))
    static let commentDate = ArgumentHelp(
        es: "Cuándo lo dijo: 2026-03-05 o \"2026-03-05 18:20\". Sin ella, ahora.",
        en: "When it was said: 2026-03-05 or \"2026-03-05 18:20\". Without it now.",
        value: Spoken(es: "fecha", en: "date"))
    static let commentReply = ArgumentHelp(
        es: "El comentario al que responde: el nombre de su archivo.",
        en: "The comment that it answers: its file's name.",
        value: Spoken(es: "comentario", en: "comment"))
    static let commentApproved = ArgumentHelp(
        es: "Apruébalo ya: lo publica la construcción siguiente.",
        en: "Let it through at once: the next build publishes it.")
    static let commentLanguage = ArgumentHelp(
        es: "El idioma de la entrada, uno de los del sitio, que es también el de los mensajes. Sin él, el del sitio.",
        en: "The post's language, one of the site's; messages follow it. Without it the site's own.",
        value: Spoken(es: "idioma", en: "language"))
}

extension ValidationError {
    static var whoComments: ValidationError {
        ValidationError(
            Spoken(
                es:
                    "Falta quién lo dice: --author \"Rosa\" si es alguien de fuera, o --staff ana si responde la empresa; uno de los dos.",
                en:
                    "It isn't said who says it: --author \"Rosa\" for somebody outside, or --staff ana for the company; one of them."
            ).text)
    }
}
