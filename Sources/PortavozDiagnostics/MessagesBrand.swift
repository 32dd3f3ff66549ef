extension Messages {
    /// The brand: its colours, its logos, its words.
    static let brand: [String: Message] = [
        "brand-bad-name": Message(
            es: Wording(
                "`{name}` no puede ser el nombre de una parte de la marca",
                wayOut: "usa minúsculas sin acentos, cifras y guiones; lo que se lee va en `name`"),
            en: Wording(
                "`{name}` can't be the name of a part of the brand",
                wayOut: "use small letters without accents, digits and hyphens; what people read goes in `name`")),
        "brand-bad-color": Message(
            es: Wording("`{value}` no es un color", wayOut: "escríbelo como \"#a03c14\", entre comillas"),
            en: Wording("`{value}` is no colour", wayOut: "write it as \"#a03c14\", in quotation marks")),
        "brand-unknown-color": Message(
            es: Wording("la marca no tiene ningún color `{name}`", wayOut: "usa uno de los nombres de `colors`"),
            en: Wording("the brand has no colour `{name}`", wayOut: "use one of the names in `colors`")),
        "brand-low-contrast": Message(
            es: Wording(
                "`{front}` sobre `{back}` tiene un contraste de {ratio} a 1, y hacen falta {least}",
                wayOut: "usa el color propuesto, el más parecido que se lee bien, u otro que contraste más"),
            en: Wording(
                "`{front}` on `{back}` has a contrast of {ratio} to 1, and needs {least}",
                wayOut: "use the proposed colour, the nearest that can be read, or another that stands out more")),
        "brand-low-contrast/dark": Message(
            es: Wording(
                "`{front}` sobre `{back}` tiene en las páginas oscuras un contraste de {ratio} a 1, y hacen falta {least}",
                wayOut: "usa en `dark` el color propuesto, el más parecido que se lee bien, u otro que contraste más"),
            en: Wording(
                "`{front}` on `{back}` has on dark pages a contrast of {ratio} to 1, and needs {least}",
                wayOut:
                    "use in `dark` the proposed colour, the nearest that can be read, or another that stands out more")),
        "brand-low-contrast/theme": Message(
            es: Wording(
                "`{front}` sobre {back:ground} tiene un contraste de {ratio} a 1, y hacen falta {least}",
                wayOut: "usa el color propuesto, el más parecido que se lee bien, u otro que contraste más"),
            en: Wording(
                "`{front}` on {back:ground} has a contrast of {ratio} to 1, and needs {least}",
                wayOut: "use the proposed colour, the nearest that can be read, or another that stands out more")),
        "brand-low-contrast/ground": Message(
            es: Wording(
                "`{back}` deja {front:theme-color} con un contraste de {ratio} a 1, y hacen falta {least}",
                wayOut: "cambia este color, o los demás fondos, de forma que un mismo texto se lea en todos"),
            en: Wording(
                "`{back}` leaves {front:theme-color} a contrast of {ratio} to 1, and {least} are needed",
                wayOut: "change this colour, or the other grounds, so that one text can be read on all of them")),
        "brand-low-contrast/ground-dark": Message(
            es: Wording(
                "`{back}` deja {front:theme-color} de las páginas oscuras con un contraste de {ratio} a 1, y hacen falta {least}",
                wayOut: "ponle un `dark` que vaya con los demás colores de las páginas oscuras"),
            en: Wording(
                "`{back}` leaves {front:theme-color} of dark pages a contrast of {ratio} to 1, and {least} are needed",
                wayOut: "give it a `dark` that goes with the other colours of dark pages")),
        "brand-role-taken": Message(
            es: Wording(
                "`{name}` tiene el papel `{role}`, que es ya de `{other}`",
                wayOut: "deja el papel a uno de los dos; el otro se queda en la paleta sin papel"),
            en: Wording(
                "`{name}` has the role `{role}`, which is `{other}`'s already",
                wayOut: "leave the role to one of the two; the other stays in the palette without one")),
        "brand-role-taken/chart": Message(
            es: Wording(
                "`{name}` es el séptimo color con el papel `{role}`, y el tema tiene seis",
                wayOut: "quítale el papel: se queda en la paleta sin él"),
            en: Wording(
                "`{name}` is the seventh colour with the role `{role}`, and the theme has six",
                wayOut: "take the role away: the colour stays in the palette without it")),
        "brand-missing-file": Message(
            es: Wording("no hay ningún archivo `{path}`", wayOut: "guárdalo ahí, o corrige su nombre en brand.yml"),
            en: Wording("there is no file `{path}`", wayOut: "save it there, or correct its name in brand.yml")),
        "brand-active-svg": Message(
            es: Wording(
                "`{path}` es un dibujo que lleva un programa u otro documento: `{found}`",
                wayOut: "vuelve a exportarlo como SVG sin programas, o pide otro a quien lo dibujó"),
            en: Wording(
                "`{path}` is a drawing that carries a program or another document: `{found}`",
                wayOut: "export it again as SVG without scripts, or ask whoever drew it for another")),
        "brand-nothing": Message(
            es: Wording(
                "`{block}` no tiene nada que mostrar: la marca no dice nada en `{key}`",
                wayOut: "rellena `{key}` en content/brand/brand.yml, o quita el bloque"),
            en: Wording(
                "`{block}` has nothing to show: the brand says nothing in `{key}`",
                wayOut: "fill in `{key}` in content/brand/brand.yml, or take the block out")),
        "brand-unknown-entry": Message(
            es: Wording("la marca no tiene `{name}`", wayOut: "usa uno de los nombres que hay en brand.yml"),
            en: Wording("the brand has no `{name}`", wayOut: "use one of the names in brand.yml")),
        "brand-term-itself": Message(
            es: Wording(
                "`{term}` es a la vez lo que se escribe y lo que se evita", wayOut: "quítalo de uno de los dos sitios"),
            en: Wording("`{term}` is both what to write and what to avoid", wayOut: "take it out of one of the two")),
        "brand-term-contradiction": Message(
            es: Wording(
                "`{term}` se evita aquí y es lo que hay que escribir en la línea {line}",
                wayOut: "decide cuál de las dos vale, y junta las palabras que se evitan en una sola entrada"),
            en: Wording(
                "`{term}` is avoided here, and line {line} says to write it",
                wayOut: "decide which of the two holds, and keep the words to avoid in one entry")),
        "brand-no-approver": Message(
            es: Wording(
                "un tema en rojo necesita quien lo apruebe",
                wayOut: "añade una línea `approver: …` con esa persona, o cambia `level` a amber"),
            en: Wording(
                "a red subject needs somebody who approves",
                wayOut: "add a line `approver: …` with that person, or change `level` to amber")),
    ]
}
