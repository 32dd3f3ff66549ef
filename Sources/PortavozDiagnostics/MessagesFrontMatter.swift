extension Messages {
    /// A front matter's keys and values, whatever the kind of text.
    static let frontMatter: [String: Message] = [
        "missing-front-matter": Message(
            es: Wording(
                "el archivo no empieza con sus datos",
                wayOut: "escribe al principio una línea `---`, debajo `title: …` y los demás datos, y otra línea `---`"),
            en: Wording(
                "the file doesn't begin with its front matter",
                wayOut: "write a line `---` at the top, below it `title: …` and the other keys, and another line `---`")
        ),
        "unclosed-front-matter": Message(
            es: Wording(
                "los datos del principio no se cierran", wayOut: "escribe una línea `---` entre los datos y el texto"),
            en: Wording(
                "the front matter has no end", wayOut: "write a line `---` between the front matter and the text")),
        "unknown-key": Message(
            es: Wording("clave desconocida `{key}` en {kind:kind}"),
            en: Wording("unknown key `{key}` in {kind:kind}")),
        "unknown-key/unlike-any": Message(
            es: Wording(
                "clave desconocida `{key}` en {kind:kind}",
                wayOut: "borra la línea; los datos propios van dentro de `extra:`"),
            en: Wording(
                "unknown key `{key}` in {kind:kind}", wayOut: "delete the line; data of your own goes inside `extra:`")),
        "missing-key": Message(
            es: Wording("falta la clave `{key}` en {kind:kind}", wayOut: "añade una línea `{key}: …` a los datos"),
            en: Wording("missing key `{key}` in {kind:kind}", wayOut: "add a line `{key}: …` to the front matter")),
        "missing-title": Message(
            es: Wording("falta el título", wayOut: "añade una línea `title: …` a los datos del principio"),
            en: Wording("missing title", wayOut: "add a line `title: …` to the front matter")),
        "wrong-type": Message(
            es: Wording(
                "`{key}` tiene que ser {expected:type}, no `{value}`",
                wayOut: "escríbelo así: `{key}: {expected:example}`"),
            en: Wording(
                "`{key}` has to be {expected:type}, not `{value}`",
                wayOut: "write it like this: `{key}: {expected:example}`")),
        "wrong-type/item": Message(
            es: Wording(
                "cada elemento de `{key}` tiene que ser {expected:type}, no `{value}`",
                wayOut: "escríbelo en su línea, así: `- {expected:example}`"),
            en: Wording(
                "each item of `{key}` has to be {expected:type}, not `{value}`",
                wayOut: "write it on a line of its own, like this: `- {expected:example}`")),
        "wrong-type/document": Message(
            es: Wording(
                "los datos tienen que ser claves con sus valores, no `{value}`",
                wayOut: "escribe cada dato en su línea, como `title: Hola`"),
            en: Wording(
                "the data has to be keys with their values, not `{value}`",
                wayOut: "write each piece on a line of its own, as in `title: Hello`")),
        "bad-date": Message(
            es: Wording(
                "`{value}` no es una fecha válida para `{key}`",
                wayOut: "escribe año, mes y día, como 2026-03-14, y si quieres la hora: 2026-03-14T09:30"),
            en: Wording(
                "`{value}` is not a valid date for `{key}`",
                wayOut: "write year, month and day, as in 2026-03-14, and a time if you like: 2026-03-14T09:30")),
        "bad-value": Message(
            es: Wording("`{value}` no vale para `{key}`", wayOut: "usa uno de estos valores: {allowed}"),
            en: Wording("`{value}` is no value for `{key}`", wayOut: "use one of these: {allowed}")),
        "bad-slug": Message(
            es: Wording(
                "`{value}` no sirve como parte de una dirección",
                wayOut: "usa minúsculas sin acentos, cifras y guiones, como en `cafe-de-altura`"),
            en: Wording(
                "`{value}` can't be part of an address",
                wayOut: "use small letters without accents, digits and hyphens, as in `high-grown-coffee`")),
        "bad-url": Message(
            es: Wording(
                "`{url}` no es una dirección válida",
                wayOut:
                    "escríbela entera, como https://www.ejemplo.org/pagina/, o desde la raíz del sitio, como /contacto/"
            ),
            en: Wording(
                "`{url}` is not a valid address",
                wayOut:
                    "write it in full, as in https://www.example.org/page/, or from the site's root, as in /contact/")),
        "unsafe-url": Message(
            es: Wording(
                "la dirección `{url}` no se puede publicar",
                wayOut: "usa una que empiece por https://, http:// o mailto:, o una del propio sitio"),
            en: Wording(
                "the address `{url}` can't be published",
                wayOut: "use one that begins with https://, http:// or mailto:, or one of the site's own")),
        "unknown-author": Message(
            es: Wording(
                "no hay ninguna persona ni experto `{id}`",
                wayOut: "crea content/people/{id}.md, o escribe el nombre de uno de los archivos que hay allí"),
            en: Wording(
                "there is no person or expert `{id}`",
                wayOut: "create content/people/{id}.md, or write the name of one of the files there")),
        "unknown-person": Message(
            es: Wording(
                "no hay ninguna persona `{id}`",
                wayOut: "crea content/people/{id}.md, o escribe el nombre de uno de los archivos que hay allí"),
            en: Wording(
                "there is no person `{id}`",
                wayOut: "create content/people/{id}.md, or write the name of one of the files there")),
        "withheld-author": Message(
            es: Wording(
                "el perfil de `{id}` no se publica todavía",
                wayOut: "completa su dosier, o quita a `{id}` de los autores"),
            en: Wording(
                "the profile of `{id}` is not published yet",
                wayOut: "complete the dossier, or take `{id}` out of the authors")),
    ]
}
