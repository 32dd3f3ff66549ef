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
        "brand-term-itself": Message(
            es: Wording(
                "`{term}` es a la vez lo que se escribe y lo que se evita", wayOut: "quítalo de uno de los dos sitios"),
            en: Wording("`{term}` is both what to write and what to avoid", wayOut: "take it out of one of the two")),
        "brand-no-approver": Message(
            es: Wording(
                "un tema en rojo necesita quien lo apruebe",
                wayOut: "añade una línea `approver: …` con esa persona, o cambia `level` a amber"),
            en: Wording(
                "a red subject needs somebody who approves",
                wayOut: "add a line `approver: …` with that person, or change `level` to amber")),
    ]
}
