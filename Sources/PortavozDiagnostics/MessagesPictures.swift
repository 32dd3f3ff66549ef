extension Messages {
    /// Pictures and their copies.
    static let pictures: [String: Message] = [
        "picture-unreadable": Message(
            es: Wording(
                "la imagen `{path}` está dañada o incompleta",
                wayOut:
                    "vuelve a copiarla desde donde la tengas, o ábrela con un programa de imágenes y guárdala de nuevo"),
            en: Wording(
                "the image `{path}` is damaged or incomplete",
                wayOut: "copy it again from where you have it, or open it with an image program and save it anew")),
        "picture-too-large": Message(
            es: Wording(
                "la imagen `{path}` es enorme ({width} × {height} píxeles) y se publica tal cual",
                wayOut: "redúcela: ninguna pantalla muestra más de 100 millones de píxeles"),
            en: Wording(
                "the image `{path}` is huge ({width} × {height} pixels) and is published as it is",
                wayOut: "make it smaller: no screen shows more than 100 million pixels")),
        "picture-not-made/limit": Message(
            es: Wording(
                "preparar la imagen `{path}` pide demasiado tiempo o memoria, así que se publica tal cual",
                wayOut: "redúcela, o guárdala de nuevo con un programa de imágenes"),
            en: Wording(
                "preparing the image `{path}` takes too much time or memory, so it is published as it is",
                wayOut: "make it smaller, or save it anew with an image program")),
        "picture-not-made": Message(
            es: Wording(
                "el sistema no ha dejado preparar la imagen `{path}`, así que se publica tal cual",
                wayOut: "mira si queda sitio en el disco, y vuelve a construir el sitio"),
            en: Wording(
                "the system didn't let the image `{path}` be prepared, so it is published as it is",
                wayOut: "see whether there is room on the disk, and build the site again")),
        "picture-tools-missing": Message(
            es: Wording(
                "imágenes que se publican tal cual: {count}; para prepararlas hace falta `vips`, que en Debian está en el paquete libvips-tools"
            ),
            en: Wording(
                "pictures published as they are: {count}; preparing them takes `vips`, which is in Debian's package libvips-tools"
            )),
        "picture-width": Message(
            es: Wording(
                "`{value}` no es un ancho en píxeles", wayOut: "escribe números enteros, de 16 a 8192"),
            en: Wording("`{value}` is no width in pixels", wayOut: "write whole numbers, from 16 to 8192")),
    ]
}
