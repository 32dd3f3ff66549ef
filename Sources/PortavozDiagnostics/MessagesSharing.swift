extension Messages {
    /// Passing posts on: cards, texts for networks, campaigns; and readers' comments.
    static let sharing: [String: Message] = [
        "cards-no-tool": Message(
            es: Wording(
                "las entradas salen sin tarjeta para redes: falta el programa que las dibuja, vipsthumbnail",
                wayOut: "instálalo con `sudo apt install libvips-tools`, o pon `cards: false`"),
            en: Wording(
                "posts come out without cards for networks: the program that draws them, vipsthumbnail, is missing",
                wayOut: "install it with `sudo apt install libvips-tools`, or set `cards: false`")),
        "cards-font-packed": Message(
            es: Wording(
                "las tarjetas no pueden usar {path}, que está comprimido, y salen con otra letra",
                wayOut: "instala lo que lo descomprime con `sudo apt install woff2`"),
            en: Wording(
                "cards can't use {path}, which is packed, and have other type",
                wayOut: "install what unpacks it with `sudo apt install woff2`")),
        "cards-font-packed/woff": Message(
            es: Wording(
                "las tarjetas no pueden usar {path}, que está comprimido como WOFF, y salen con otra letra",
                wayOut: "en su lugar, usa la misma letra en `.woff2`, `.ttf` u `.otf`"),
            en: Wording(
                "cards can't use {path}, which is packed as WOFF, and have other type",
                wayOut: "give the same typeface as `.woff2`, `.ttf` or `.otf` instead")),
        "cards-font-packed/damaged": Message(
            es: Wording(
                "las tarjetas no pueden usar {path}, que no se deja descomprimir, y salen con otra letra",
                wayOut: "el archivo parece dañado: vuelve a copiarlo de donde lo tienes"),
            en: Wording(
                "cards can't use {path}, which can't be unpacked, and have other type",
                wayOut: "the file seems damaged: copy it again from where you have it")),
        "card-failed": Message(
            es: Wording(
                "no se ha podido dibujar la tarjeta de esta entrada, que sale sin ella",
                wayOut: "si pasa con todas, mira si la plantilla `social-card.svg` del tema es un SVG bien hecho"),
            en: Wording(
                "this post's card could not be drawn, and it comes out without",
                wayOut: "if it is so with all, see whether the theme's template `social-card.svg` is a sound SVG")),
        "share-too-long": Message(
            es: Wording(
                "el texto para {network} mide {length} con su enlace, y allí caben {limit}",
                wayOut: "acórtalo, o quítalo para que se componga con el título y la descripción"),
            en: Wording(
                "the text for {network} is {length} long with its link, and {limit} fit there",
                wayOut: "shorten it, or take it out to have one made of the title and the description")),
        "campaign-unknown": Message(
            es: Wording(
                "`{value}` no está en `{list}` de site.yml",
                wayOut: "usa una palabra de esa lista, o añádela a ella si es nueva de verdad"),
            en: Wording(
                "`{value}` is not in `{list}` of site.yml",
                wayOut: "use a word of that list, or add it there if it is truly new")),
        "campaign-unknown/no-list": Message(
            es: Wording(
                "`{value}` no puede ser una campaña: site.yml no tiene ninguna",
                wayOut: "escribe las campañas en `campaigns`, con `names`, en content/site.yml, o quita la clave"),
            en: Wording(
                "`{value}` can't be a campaign: site.yml has none",
                wayOut: "list the campaigns under `campaigns`, as `names`, in content/site.yml, or take the key out")),
        "comments-no-address": Message(
            es: Wording(
                "para recibir comentarios por correo hace falta una dirección",
                wayOut: "escribe `comments: {by: mail, to: blog@tu-empresa.example}`"),
            en: Wording(
                "taking comments by e-mail needs an address",
                wayOut: "write `comments: {by: mail, to: blog@your-company.example}`")),
        "comment-without-post": Message(
            es: Wording(
                "no hay ningún texto {path} al que corresponda este comentario",
                wayOut: "mueve la carpeta `comments` a la de su entrada, o bórrala"),
            en: Wording(
                "there is no text {path} for this comment to be about",
                wayOut: "move the folder `comments` to that of its post, or delete it")),
        "comment-unknown-post": Message(
            es: Wording(
                "no hay ninguna entrada `{name}` que comentar",
                wayOut: "escribe su archivo, como content/posts/2026-03-hola.md, o su nombre en la dirección"),
            en: Wording(
                "there is no post `{name}` to comment on",
                wayOut: "write its file, as in content/posts/2026-03-hello.md, or its name in the address")),
        "comment-which-post": Message(
            es: Wording(
                "`{name}` puede ser más de una entrada: {names}", wayOut: "escribe la ruta de la que es"),
            en: Wording("`{name}` may be more than one post: {names}", wayOut: "write the path of the one you mean")),
        "comments-not-files": Message(
            es: Wording(
                "este sitio no tiene comentarios en archivos, así que no se vería",
                wayOut: "escribe `comments: files` en content/site.yml y repite"),
            en: Wording(
                "this site keeps no comments as files, so it would not be shown",
                wayOut: "write `comments: files` in content/site.yml and try again")),
        "comments-closed": Message(
            es: Wording(
                "los comentarios de {path} están cerrados",
                wayOut: "para admitir más, quita `comments: closed` de sus datos"),
            en: Wording(
                "the comments on {path} are closed", wayOut: "to take more, remove `comments: closed` from its data")),
        "comment-unread-post": Message(
            es: Wording(
                "{path} es un borrador, y nadie ha podido leerlo",
                wayOut: "publícalo antes, o busca la entrada de la que habla el comentario"),
            en: Wording(
                "{path} is a draft, and nobody can have read it",
                wayOut: "publish it first, or look for the post that the comment is about")),
        "comment-unread-post/scheduled": Message(
            es: Wording(
                "{path} aún no ha salido, y nadie ha podido leerlo",
                wayOut: "espera a su fecha, o busca la entrada de la que habla el comentario"),
            en: Wording(
                "{path} has not come out yet, and nobody can have read it",
                wayOut: "wait for its date, or look for the post that the comment is about")),
        "comment-unread-post/expired": Message(
            es: Wording(
                "{path} ya no está publicado, y sus comentarios no se verían",
                wayOut: "si ha de volver a estarlo, cambia antes su `expires`"),
            en: Wording(
                "{path} is published no more, and its comments would not be shown",
                wayOut: "if it is to be again, change its `expires` first")),
        "comment-unread-post/withheld": Message(
            es: Wording(
                "{path} no está publicado: le falta un permiso o una aprobación",
                wayOut: "`portavoz guest status` dice qué le falta"),
            en: Wording(
                "{path} is not published: a consent or an approval is missing",
                wayOut: "`portavoz guest status` tells what is missing")),
        "comment-unread-post/staff": Message(
            es: Wording(
                "{path} es solo para el equipo, y esas entradas no tienen comentarios",
                wayOut: "busca la entrada de la que habla el comentario"),
            en: Wording(
                "{path} is for staff alone, and such posts have no comments",
                wayOut: "look for the post that the comment is about")),
        "comment-two-names": Message(
            es: Wording(
                "un comentario es de alguien de fuera (`name`) o de la casa (`author`), no de los dos",
                wayOut: "deja `name` si lo escribió quien lee, o `author` si responde la empresa"),
            en: Wording(
                "a comment is by somebody outside (`name`) or of the house (`author`), not by both",
                wayOut: "keep `name` if a reader wrote it, or `author` if the company answers")),
        "comment-unknown-reply": Message(
            es: Wording(
                "no hay ningún comentario `{id}` en esta carpeta al que responder",
                wayOut: "escribe el nombre de su archivo sin `.md`, como `2026-03-02-ana`"),
            en: Wording(
                "there is no comment `{id}` in this folder to answer",
                wayOut: "write its file's name without `.md`, as in `2026-03-02-ana`")),
        "comment-empty": Message(
            es: Wording("el comentario no dice nada", wayOut: "escribe su texto debajo de la segunda línea `---`"),
            en: Wording("the comment says nothing", wayOut: "write its text below the second line `---`")),
        "comment-construct": Message(
            es: Wording(
                "un comentario no lleva títulos",
                wayOut: "quita las almohadillas del principio de la línea, o las rayas de debajo"),
            en: Wording(
                "a comment has no headings",
                wayOut: "take the hashes off the line's beginning, or the dashes below it")),
        "comment-construct/image": Message(
            es: Wording(
                "un comentario no lleva imágenes: `{destination}`", wayOut: "quita la imagen, o deja un enlace a ella"),
            en: Wording(
                "a comment has no images: `{destination}`", wayOut: "take the image out, or leave a link to it")),
        "comment-construct/link": Message(
            es: Wording(
                "un comentario solo enlaza con direcciones enteras de la web, y `{destination}` no lo es",
                wayOut: "escríbela entera, con https://, o quita el enlace"),
            en: Wording(
                "a comment links to whole addresses of the web alone, and `{destination}` is none",
                wayOut: "write it whole, with https://, or take the link out")),
        "comment-email": Message(
            es: Wording(
                "el comentario publicaría una dirección de correo: {address}",
                wayOut: "quítala del texto; para recordarla está la clave `email`, que no se publica"),
            en: Wording(
                "the comment would publish an e-mail address: {address}",
                wayOut: "take it out of the text; the key `email` keeps it, and is not published")),
    ]
}
