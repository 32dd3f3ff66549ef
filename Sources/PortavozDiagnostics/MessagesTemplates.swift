extension Messages {
    /// A theme and its templates.
    static let templates: [String: Message] = [
        "unknown-theme": Message(
            es: Wording(
                "no hay ningún tema `{name}`", wayOut: "escribe el nombre de una carpeta de themes/, o `default`"),
            en: Wording("there is no theme `{name}`", wayOut: "write the name of a folder in themes/, or `default`")),
        "theme-cycle": Message(
            es: Wording(
                "el tema `{name}` se extiende a sí mismo, por sí o por otros",
                wayOut: "quita `extends` de uno de ellos en su theme.yml"),
            en: Wording(
                "the theme `{name}` extends itself, directly or through others",
                wayOut: "take `extends` out of one of them, in its theme.yml")),
        "theme-missing-string": Message(
            es: Wording(
                "al tema le falta el texto `{key}` en el idioma `{language}`",
                wayOut: "añádelo a i18n/{language}.yml"),
            en: Wording(
                "the theme has no text `{key}` in the language `{language}`", wayOut: "add it to i18n/{language}.yml")),
        "theme-bad-plural": Message(
            es: Wording(
                "el texto `{key}` no tiene singular y plural", wayOut: "escribe sus dos formas, `one` y `other`"),
            en: Wording(
                "the text `{key}` doesn't have a singular and a plural",
                wayOut: "write its two forms, `one` and `other`")),
        "template-unclosed-tag": Message(
            es: Wording("la etiqueta no se cierra", wayOut: "escribe `}}` al final de la etiqueta"),
            en: Wording("the tag has no end", wayOut: "write `}}` at the end of the tag")),
        "template-unclosed-section": Message(
            es: Wording("la sección `{name}` no se cierra", wayOut: "escribe `{{/{name}}}` donde termina"),
            en: Wording("the section `{name}` has no end", wayOut: "write `{{/{name}}}` where it ends")),
        "template-unexpected-close": Message(
            es: Wording(
                "aquí se cierra `{name}`, que no es la última sección abierta (`{expected}`)",
                wayOut: "cierra las secciones en el orden inverso al que las abres"),
            en: Wording(
                "`{name}` is closed here, which is not the section opened last (`{expected}`)",
                wayOut: "close sections in the reverse of the order in which they open")),
        "template-empty-tag": Message(
            es: Wording("la etiqueta no nombra nada", wayOut: "escribe un nombre dentro, o bórrala"),
            en: Wording("the tag names nothing", wayOut: "write a name inside, or delete it")),
        "template-bad-delimiters": Message(
            es: Wording(
                "el cambio de delimitadores no está bien escrito",
                wayOut: "escribe dos delimitadores nuevos, como `{{=<% %>=}}`"),
            en: Wording(
                "the change of delimiters is not well written", wayOut: "write two new delimiters, as in `{{=<% %>=}}`")
        ),
        "template-unknown-template": Message(
            es: Wording("el tema no tiene la plantilla `{name}`", wayOut: "créala en templates/{name}.html"),
            en: Wording("the theme has no template `{name}`", wayOut: "create it as templates/{name}.html")),
        "template-unknown-name": Message(
            es: Wording(
                "`{name}` no es ningún campo de `{model}`",
                wayOut: "`portavoz theme fields` enseña todos los campos"),
            en: Wording("`{name}` is no field of `{model}`", wayOut: "`portavoz theme fields` shows every field")),
        "template-unknown-partial": Message(
            es: Wording("no hay ninguna plantilla parcial `{name}`", wayOut: "créala en partials/{name}.html"),
            en: Wording("there is no partial `{name}`", wayOut: "create it as partials/{name}.html")),
        "template-unknown-parent": Message(
            es: Wording("no hay ninguna plantilla base `{name}`", wayOut: "créala en partials/{name}.html"),
            en: Wording("there is no parent template `{name}`", wayOut: "create it as partials/{name}.html")),
        "template-unknown-block": Message(
            es: Wording(
                "la plantilla base `{parent}` no tiene ningún bloque `{name}`",
                wayOut: "usa uno de los bloques que esa plantilla define"),
            en: Wording(
                "the parent template `{parent}` has no block `{name}`",
                wayOut: "use one of the blocks which that template defines")),
        "template-outside-block": Message(
            es: Wording(
                "lo que hay entre los bloques de `{name}` no sale en la página",
                wayOut: "mételo en un bloque, o bórralo"),
            en: Wording(
                "what stands between the blocks of `{name}` never reaches the page",
                wayOut: "move it into a block, or delete it")),
        "template-recursion": Message(
            es: Wording("la plantilla `{name}` se incluye a sí misma: {chain}", wayOut: "quita una de las inclusiones"),
            en: Wording("the template `{name}` includes itself: {chain}", wayOut: "take one of the inclusions out")),
        "template-unknown-string": Message(
            es: Wording(
                "el texto `{name}` no está en los archivos de idioma del tema",
                wayOut: "añádelo a los archivos de i18n/, en cada idioma"),
            en: Wording(
                "the text `{name}` is not in the theme's language files",
                wayOut: "add it to the files of i18n/, in each language")),
        "template-string-name": Message(
            es: Wording(
                "el texto `{key}` usa `{name}`, que aquí no existe ({place})",
                wayOut: "usa solo nombres que haya en la plantilla"),
            en: Wording(
                "the text `{key}` uses `{name}`, which doesn't exist here ({place})",
                wayOut: "use only names that the template has there")),
        "template-plural-count": Message(
            es: Wording(
                "el texto `{key}` tiene singular y plural, y aquí no hay ningún número que elija entre ellos",
                wayOut: "úsalo donde haya un campo `count`"),
            en: Wording(
                "the text `{key}` has a singular and a plural, and no number here chooses between them",
                wayOut: "use it where there is a field `count`")),
        "template-unquoted-attribute": Message(
            es: Wording(
                "`{name}` está en un atributo sin comillas (`{attribute}`)",
                wayOut: "pon el valor del atributo entre comillas"),
            en: Wording(
                "`{name}` is in an attribute without quotes (`{attribute}`)",
                wayOut: "put quotes around the attribute's value")),
        "template-name-in-script": Message(
            es: Wording(
                "`{name}` está dentro de un script o de una hoja de estilo",
                wayOut: "pon el valor en un atributo `data-…`, y léelo desde allí"),
            en: Wording(
                "`{name}` is inside a script or a style sheet",
                wayOut: "put the value into an attribute `data-…`, and read it from there")),
        "template-html-in-attribute": Message(
            es: Wording(
                "`{name}` es HTML, que no cabe en el atributo `{attribute}`", wayOut: "usa un campo de tipo `text`"),
            en: Wording(
                "`{name}` is HTML, which doesn't fit into the attribute `{attribute}`",
                wayOut: "use a field of the type `text`")),
        "template-triple-on-text": Message(
            es: Wording(
                "`{name}` es de tipo `{type}`, y con tres llaves saldría sin proteger",
                wayOut: "usa dos llaves: `{{{name}}}`"),
            en: Wording(
                "`{name}` is of the type `{type}`, and three braces would let it out unescaped",
                wayOut: "use two braces: `{{{name}}}`")),
        "template-not-printable": Message(
            es: Wording(
                "`{name}` es de tipo `{type}`, que no se puede imprimir",
                wayOut: "imprime uno de sus campos, o úsalo como sección"),
            en: Wording(
                "`{name}` is of the type `{type}`, which can't be printed",
                wayOut: "print one of its fields, or use it as a section")),
        "template-no-fields": Message(
            es: Wording(
                "`{name}` es de tipo `{type}`, que no tiene campos, así que tampoco `{field}`",
                wayOut: "imprime `{name}` sin más"),
            en: Wording(
                "`{name}` is of the type `{type}`, which has no fields, and so no `{field}`",
                wayOut: "print `{name}` as it is")),
        "template-no-item": Message(
            es: Wording(
                "`{name}` no está dentro de una lista", wayOut: "úsalo dentro de una sección que recorra una lista"),
            en: Wording("`{name}` is not inside a list", wayOut: "use it inside a section that goes through a list")),
        "template-not-url": Message(
            es: Wording(
                "`{name}` es de tipo `{type}`, y el atributo `{attribute}` pide una dirección",
                wayOut: "usa un campo de tipo `url`"),
            en: Wording(
                "`{name}` is of the type `{type}`, and the attribute `{attribute}` asks for an address",
                wayOut: "use a field of the type `url`")),
    ]
}
