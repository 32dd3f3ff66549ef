extension Messages {
    /// The site's settings, its files and folders, and the addresses of its pages.
    static let site: [String: Message] = [
        "missing-site-file": Message(
            es: Wording(
                "falta content/site.yml, con los datos del sitio",
                wayOut: "entra en la carpeta del sitio, indícala con --site, o crea un sitio nuevo con `portavoz init`"),
            en: Wording(
                "content/site.yml, the site's settings, is missing",
                wayOut: "go to the site's folder, name it with --site, or create a new site with `portavoz init`")),
        "site-missing-key": Message(
            es: Wording("falta la clave `{key}` en site.yml", wayOut: "añade `{key}` a content/site.yml"),
            en: Wording("missing key `{key}` in site.yml", wayOut: "add `{key}` to content/site.yml")),
        "unknown-language": Message(
            es: Wording(
                "el sitio no tiene el idioma `{code}`",
                wayOut: "añádelo a `languages` en content/site.yml, o usa uno de los que hay"),
            en: Wording(
                "the site doesn't have the language `{code}`",
                wayOut: "add it to `languages` in content/site.yml, or use one of those there")),
        "unknown-timezone": Message(
            es: Wording(
                "no hay ningún huso horario `{value}`", wayOut: "escribe región y ciudad, como Europe/Madrid"),
            en: Wording("there is no time zone `{value}`", wayOut: "write region and city, as in Europe/Madrid")),
        "empty-content": Message(
            es: Wording(
                "no hay nada que publicar en content/",
                wayOut: "escribe tu primera entrada con `portavoz new post \"Título\"`"),
            en: Wording(
                "there is nothing to publish in content/",
                wayOut: "write your first post with `portavoz new post \"Title\"`")),
        "unreadable-file": Message(
            es: Wording("no se puede leer el archivo: {reason}", wayOut: "revisa los permisos del archivo"),
            en: Wording("the file can't be read: {reason}", wayOut: "check the file's permissions")),
        "unknown-file": Message(
            es: Wording(
                "Portavoz no sabe qué hacer con `{path}` y no lo publica",
                wayOut:
                    "muévelo a una carpeta de content/ que le corresponda; a content/static/ para publicarlo tal cual"),
            en: Wording(
                "Portavoz doesn't know what to do with `{path}`, and doesn't publish it",
                wayOut: "move it to the folder of content/ where it belongs; to content/static/ to publish it as it is")
        ),
        "bad-file-name": Message(
            es: Wording(
                "el nombre `{path}` tiene caracteres que no se pueden publicar",
                wayOut: "cámbialo por otro con letras, cifras y guiones"),
            en: Wording(
                "the name `{path}` has characters that can't be published",
                wayOut: "change it to one of letters, digits and hyphens")),
        "symlink-outside": Message(
            es: Wording(
                "`{path}` es un enlace a un archivo de fuera del sitio", wayOut: "copia el archivo dentro de content/"),
            en: Wording(
                "`{path}` is a link to a file outside the site", wayOut: "copy the file itself into content/")),
        "not-utf8": Message(
            es: Wording(
                "el archivo no está en UTF-8: el byte {byte} no es parte de ningún carácter",
                wayOut: "guárdalo de nuevo eligiendo la codificación UTF-8"),
            en: Wording(
                "the file is not UTF-8: byte {byte} is part of no character",
                wayOut: "save it again and choose the encoding UTF-8")),
        "control-character": Message(
            es: Wording(
                "carácter de control {code}, que no se puede publicar",
                wayOut: "bórralo; suele llegar al copiar de otro programa"),
            en: Wording(
                "control character {code}, which can't be published",
                wayOut: "delete it; it often comes with text copied from another program")),
        "output-not-ours": Message(
            es: Wording(
                "en {folder} hay {count} archivos que Portavoz no ha escrito y que no son como los de ahora: {names}",
                wayOut:
                    "si se perdió la carpeta .portavoz/, cámbiale el nombre a {folder} y repite: se hará entera; Portavoz no toca lo que no es suyo"
            ),
            en: Wording(
                "{folder} holds {count} files that Portavoz didn't write and that differ from today's: {names}",
                wayOut:
                    "if the folder .portavoz/ was lost, rename {folder} and try again: it is made anew; Portavoz touches nothing but its own"
            )),
        "output-not-ours/one": Message(
            es: Wording(
                "en la carpeta de salida hay algo que Portavoz no ha escrito: {names}",
                wayOut: "muévelo a otro sitio o bórralo, y repite; Portavoz no borra lo que no es suyo"),
            en: Wording(
                "the output folder holds something that Portavoz didn't write: {names}",
                wayOut: "move it elsewhere or delete it, and try again; Portavoz deletes nothing but its own")),
        "duplicate-route": Message(
            es: Wording(
                "la dirección `{route}` ya es la de {other}", wayOut: "cambia la clave `slug` de uno de los dos"),
            en: Wording(
                "the address `{route}` belongs to {other} already", wayOut: "change the key `slug` of one of the two")),
        "duplicate-slug": Message(
            es: Wording(
                "`{slug}` ya es el nombre en la dirección de {other}",
                wayOut: "cambia el nombre del archivo o la clave `slug` de uno de los dos"),
            en: Wording(
                "`{slug}` is already the name of {other} in addresses",
                wayOut: "change the file's name or the key `slug` of one of the two")),
        "name-collision": Message(
            es: Wording(
                "{path} y {other} acabarían en la misma dirección, `{route}`",
                wayOut: "cambia el nombre de uno de los dos"),
            en: Wording(
                "{path} and {other} would end at the same address, `{route}`", wayOut: "rename one of the two")),
        "alias-hits-page": Message(
            es: Wording(
                "la dirección antigua `{alias}` es la de una página de ahora, {other}",
                wayOut: "quítala de `aliases`, o cambia la dirección de la página"),
            en: Wording(
                "the old address `{alias}` is that of a page of today, {other}",
                wayOut: "take it out of `aliases`, or change the page's address")),
        "leak/file": Message(
            es: Wording(
                "`{path}`, que es solo del equipo, acabaría en la edición pública, en `{route}`; no se ha escrito nada",
                wayOut: "quita de ahí la copia o, si es para todos, guárdalo en content/static/ o content/brand/logos/"),
            en: Wording(
                "`{path}`, which is for staff alone, would end in the public edition, at `{route}`; nothing was written",
                wayOut:
                    "take the copy away or, if it is for everyone, keep it in content/static/ or content/brand/logos/")),
        "leak": Message(
            es: Wording(
                "`{word}`, que es de la edición interna, aparece en la pública; no se ha escrito nada",
                wayOut: "quita esa mención del texto público"),
            en: Wording(
                "`{word}`, which belongs to the staff edition, occurs in the public one; nothing was written",
                wayOut: "take it out of the public text")),
    ]
}
