extension Messages {
    /// What pages may load and run, the names of a theme's files, and the search.
    static let policy: [String: Message] = [
        "policy-blocks": Message(
            es: Wording(
                "los navegadores no harán caso de `{what}`: la política de seguridad de la página no lo deja pasar",
                wayOut: "llévalo a un `<style>` o a un `<script>` del mismo texto"),
            en: Wording(
                "browsers will take no notice of `{what}`: the page's security policy doesn't let it through",
                wayOut: "move it to a `<style>` or a `<script>` of the same text")),
        "policy-blocks/style": Message(
            es: Wording(
                "los navegadores no aplicarán este `{what}`: la política de seguridad de la página no deja pasar estilos escritos en una etiqueta",
                wayOut: "usa una clase del tema, o escribe el estilo en un `<style>` del mismo texto"),
            en: Wording(
                "browsers won't apply this `{what}`: the page's security policy lets no style through that is written in a tag",
                wayOut: "use one of the theme's classes, or write the style in a `<style>` of the same text")),
        "policy-blocks/handler": Message(
            es: Wording(
                "los navegadores no ejecutarán este `{what}`: la política de seguridad de la página no deja pasar programas escritos en una etiqueta",
                wayOut: "escribe el programa en un `<script>` del mismo texto, con `addEventListener`"),
            en: Wording(
                "browsers won't run this `{what}`: the page's security policy lets no program through that is written in a tag",
                wayOut: "write the program in a `<script>` of the same text, with `addEventListener`")),
        "policy-blocks/address": Message(
            es: Wording(
                "los navegadores no ejecutarán este enlace `javascript:`: la política de seguridad de la página no lo deja pasar",
                wayOut: "escribe el programa en un `<script>` del mismo texto"),
            en: Wording(
                "browsers won't run this `javascript:` link: the page's security policy doesn't let it through",
                wayOut: "write the program in a `<script>` of the same text")),
        "policy-blocks/theme-script": Message(
            es: Wording(
                "los navegadores no ejecutarán este programa de la plantilla: la política de seguridad de las páginas no deja pasar programas escritos en ellas",
                wayOut: "guárdalo en assets/ y pon `<script src=\"{{asset.nombre.js}}\" defer></script>`"),
            en: Wording(
                "browsers won't run this program of the template: the pages' security policy lets none through that is written in them",
                wayOut: "save it in assets/ and write `<script src=\"{{asset.name.js}}\" defer></script>`")),
        "policy-blocks/theme-style": Message(
            es: Wording(
                "los navegadores no aplicarán este `<style>` de la plantilla: la política de seguridad de las páginas no deja pasar estilos escritos en ellas",
                wayOut: "guárdalo en assets/ y pon `<link rel=\"stylesheet\" href=\"{{asset.nombre.css}}\">`"),
            en: Wording(
                "browsers won't apply this `<style>` of the template: the pages' security policy lets none through that is written in them",
                wayOut: "save it in assets/ and write `<link rel=\"stylesheet\" href=\"{{asset.name.css}}\">`")),
        "security-weak-source": Message(
            es: Wording(
                "`{source}` abriría las páginas a lo que la política de seguridad debe impedir",
                wayOut:
                    "nombra el servidor entero, como https://ejemplo.org; para un programa o estilo del tema, su `sha256-…`"
            ),
            en: Wording(
                "`{source}` would open pages to what the security policy is there to prevent",
                wayOut:
                    "name the whole host, as in https://example.org; for a program or style of the theme, its `sha256-…`"
            )),
        "security-bad-source": Message(
            es: Wording(
                "`{source}` no es el nombre de un servidor",
                wayOut: "escríbelo como https://ejemplo.org o https://*.ejemplo.org"),
            en: Wording(
                "`{source}` is not the name of a host",
                wayOut: "write it as https://example.org or https://*.example.org")),
        "template-unknown-asset": Message(
            es: Wording(
                "el tema no tiene ningún archivo assets/{name}", wayOut: "escribe el nombre de uno de sus archivos"),
            en: Wording("the theme has no file assets/{name}", wayOut: "write the name of one of its files")),
        "theme-missing-asset": Message(
            es: Wording(
                "la hoja de estilo nombra assets/{name}, que el tema no tiene",
                wayOut: "añade el archivo a assets/, o corrige su nombre"),
            en: Wording(
                "the style sheet names assets/{name}, which the theme doesn't have",
                wayOut: "add the file to assets/, or correct its name")),
        "theme-foreign-address": Message(
            es: Wording(
                "la hoja de estilo pide `{url}` a otro servidor, y la política de seguridad de las páginas no lo deja pasar",
                wayOut: "guarda el archivo en assets/, o añade el servidor a `security.sources` en content/site.yml"),
            en: Wording(
                "the style sheet asks another host for `{url}`, and the pages' security policy doesn't let it through",
                wayOut: "save the file in assets/, or add the host to `security.sources` in content/site.yml")),
        "search-tool-missing": Message(
            es: Wording(
                "el sitio se queda sin buscador porque falta Pagefind, el programa que hace su índice",
                wayOut:
                    "instálalo con `pip install 'pagefind[bin]'` o `npm install -g pagefind`; si no quieres buscador, pon `search: false` en content/site.yml"
            ),
            en: Wording(
                "the site goes without a search, since Pagefind, the program that makes its index, is missing",
                wayOut:
                    "install it with `pip install 'pagefind[bin]'` or `npm install -g pagefind`; if you want no search, write `search: false` in content/site.yml"
            )),
        "search-failed": Message(
            es: Wording(
                "el índice del buscador no se ha podido hacer con Pagefind: {reason}",
                wayOut: "vuelve a construir el sitio; si se repite, instala Pagefind de nuevo"),
            en: Wording(
                "the search's index could not be made by Pagefind: {reason}",
                wayOut: "build the site again; if it happens again, install Pagefind anew")),
    ]
}
