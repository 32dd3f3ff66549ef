extension Messages {
    /// Links and images in a text.
    static let links: [String: Message] = [
        "broken-link": Message(
            es: Wording(
                "el enlace `{destination}` no lleva a ninguna página",
                wayOut: "revisa la ruta: a otro texto se enlaza por su archivo, como `2026-03-hola.md`"),
            en: Wording(
                "the link `{destination}` leads to no page",
                wayOut: "check the path: a link to another text names its file, as in `2026-03-hello.md`")),
        "empty-menu-section": Message(
            es: Wording(
                "el menú lleva a `{destination}`, donde aún no hay nada, y ese punto no sale",
                wayOut: "cuando haya algo en esa sección, saldrá; si no va a haberlo, quita el punto del menú"),
            en: Wording(
                "the menu leads to `{destination}`, where there is nothing yet, and that item is not shown",
                wayOut: "it will be, once the section holds something; if it never will, take the item out of the menu")
        ),
        "broken-anchor": Message(
            es: Wording(
                "no hay ninguna sección `#{anchor}` en {target}",
                wayOut: "usa el título de una sección de esa página, en minúsculas y con guiones"),
            en: Wording(
                "there is no section `#{anchor}` in {target}",
                wayOut: "use the heading of one of that page's sections, in small letters with hyphens")),
        "missing-image": Message(
            es: Wording(
                "no hay ninguna imagen `{path}`", wayOut: "guarda la imagen junto al texto, o corrige su nombre"),
            en: Wording("there is no image `{path}`", wayOut: "save the image beside the text, or correct its name")),
        "wrong-image-format": Message(
            es: Wording(
                "`{path}` no es una imagen {expected}, sino {found}",
                wayOut: "cámbiale la extensión, o vuelve a guardar la imagen como {expected}"),
            en: Wording(
                "`{path}` is no {expected} image, but {found}",
                wayOut: "change its extension, or save the image again as {expected}")),
        "wrong-image-format/no-image": Message(
            es: Wording(
                "`{path}` no es una imagen {expected} ni de otro formato conocido",
                wayOut: "ábrela con un programa de imágenes y vuelve a guardarla como {expected}"),
            en: Wording(
                "`{path}` is no {expected} image, nor one of another known format",
                wayOut: "open it with an image program and save it again as {expected}")),
        "missing-alt": Message(
            es: Wording(
                "la imagen `{path}` no tiene texto alternativo",
                wayOut:
                    "describe lo que se ve, para quien no puede verla: `![Seis tazas en fila](…)`, o `alt:` si es una portada"
            ),
            en: Wording(
                "the image `{path}` has no alternative text",
                wayOut:
                    "describe what it shows, for those who can't see it: `![Six cups in a row](…)`, or `alt:` for a cover"
            )),
        "staff-link": Message(
            es: Wording(
                "una página pública enlaza `{destination}`, que es de la edición interna",
                wayOut: "quita el enlace, o pon `audience: public` en esa página si de verdad es para todos"),
            en: Wording(
                "a public page links to `{destination}`, which belongs to the staff edition",
                wayOut: "take the link out, or set `audience: public` on that page if it really is for everyone")),
        "draft-link": Message(
            es: Wording(
                "el enlace `{destination}` lleva a un texto que aún no se publica",
                wayOut: "publica antes ese texto, o quita el enlace"),
            en: Wording(
                "the link `{destination}` leads to a text that is not published yet",
                wayOut: "publish that text first, or take the link out")),
        "foreign-resource": Message(
            es: Wording(
                "`{url}` es {element:element} de otro servidor, que sabría quién visita la página",
                wayOut: "guarda el archivo junto al texto, o pon un enlace normal"),
            en: Wording(
                "`{url}` is {element:element} from another host, which would learn who visits the page",
                wayOut: "save the file beside the text, or write a plain link to it")),
        "unsafe-destination": Message(
            es: Wording(
                "el enlace `{destination}` podría ejecutar un programa, y se ha dejado sin destino",
                wayOut: "usa una dirección que empiece por https://, http:// o mailto:"),
            en: Wording(
                "the link `{destination}` could run a program, and was left without its destination",
                wayOut: "use an address that begins with https://, http:// or mailto:")),
        "raw-html-removed": Message(
            es: Wording(
                "el texto de un experto no puede llevar HTML, y `{html}` no sale en la página",
                wayOut: "escríbelo en Markdown, o bórralo"),
            en: Wording(
                "an expert's text can't hold HTML, and `{html}` doesn't reach the page",
                wayOut: "write it in Markdown, or delete it")),
        "misleading-link": Message(
            es: Wording(
                "el enlace dice `{text}` y lleva a `{destination}`",
                wayOut: "escribe la dirección a la que lleva, o un texto que no sea una dirección"),
            en: Wording(
                "the link says `{text}` and leads to `{destination}`",
                wayOut: "write the address that it leads to, or a text that is no address")),
        "bidi-control": Message(
            es: Wording(
                "el carácter invisible {character} cambia el orden en que se lee el texto",
                wayOut: "bórralo: el texto se lee igual sin él"),
            en: Wording(
                "the invisible character {character} changes the order in which the text is read",
                wayOut: "delete it: the text reads the same without it")),
        "heading-level-one": Message(
            es: Wording(
                "el texto tiene un título de nivel uno (`#`), y la página ya lleva el suyo",
                wayOut: "empieza las secciones por `##`"),
            en: Wording(
                "the text has a level-one heading (`#`), and the page has its title already",
                wayOut: "begin sections with `##`")),
    ]
}
