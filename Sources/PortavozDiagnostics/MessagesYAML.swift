extension Messages {
    /// What stops a front matter or a data file from being read as YAML.
    static let yaml: [String: Message] = [
        "yaml-tab": Message(
            es: Wording(
                "hay un tabulador al principio de la línea",
                wayOut: "usa espacios en lugar del tabulador: dos por cada nivel"),
            en: Wording(
                "a tab at the beginning of the line", wayOut: "use spaces in place of the tab: two for each level")),
        "yaml-colon": Message(
            es: Wording(
                "dos puntos dentro de un texto sin comillas", wayOut: "pon todo el texto entre comillas"),
            en: Wording("a colon inside a text without quotes", wayOut: "put quotes around the whole text")),
        "yaml-control-character": Message(
            es: Wording(
                "carácter de control {code}, que no se puede publicar",
                wayOut: "bórralo y escribe la línea de nuevo; suele llegar al copiar de otro programa"),
            en: Wording(
                "control character {code}, which can't be published",
                wayOut: "delete it and type the line again; it often comes with text copied from another program")),
        "yaml-duplicate-key": Message(
            es: Wording(
                "la clave `{key}` se repite: ya está en la línea {line}", wayOut: "deja solo una de las dos"),
            en: Wording("the key `{key}` is repeated: line {line} has it already", wayOut: "keep only one of the two")),
        "yaml-complex-key": Message(
            es: Wording(
                "una clave tiene que ser un texto, no una lista ni un grupo de claves",
                wayOut: "si el valor empieza por `{` o por `[`, ponlo entre comillas"),
            en: Wording(
                "a key has to be a text, not a list or a group of keys",
                wayOut: "if the value begins with `{` or `[`, put quotes around it")),
        "yaml-several-documents": Message(
            es: Wording(
                "aquí empieza un segundo documento YAML, y un archivo solo puede tener uno",
                wayOut: "borra esta separación (`---` o `...`)"),
            en: Wording(
                "a second YAML document begins here, and a file may hold only one",
                wayOut: "delete this separation (`---` or `...`)")),
        "yaml-alias-bomb": Message(
            es: Wording(
                "la referencia `*{name}` repite demasiados datos",
                wayOut: "escribe los datos una sola vez, sin referencias dentro de referencias"),
            en: Wording(
                "the reference `*{name}` repeats too much data",
                wayOut: "write the data once, without references inside references")),
        "yaml-too-deep": Message(
            es: Wording(
                "hay más de {limit} listas o grupos unos dentro de otros",
                wayOut: "divide los datos en partes más llanas"),
            en: Wording(
                "more than {limit} lists or groups inside one another", wayOut: "split the data into flatter parts")),
        "yaml-too-large": Message(
            es: Wording(
                "hay más de {limit} valores en un solo archivo", wayOut: "reparte los datos en varios archivos"),
            en: Wording("more than {limit} values in one file", wayOut: "spread the data over several files")),
        "yaml-tag": Message(
            es: Wording(
                "`{tag}` tiene para YAML un significado especial, porque empieza por `!`",
                wayOut: "pon el texto entre comillas"),
            en: Wording(
                "`{tag}` means something special in YAML, because it begins with `!`",
                wayOut: "put quotes around the text")),
        "yaml-syntax": Message(
            es: Wording(
                "esta línea no sigue las reglas de YAML ({problem})",
                wayOut: "revisa los dos puntos, las comillas y los espacios de esta línea y de la anterior"),
            en: Wording(
                "this line doesn't follow YAML's rules ({problem})",
                wayOut: "check the colon, the quotes and the spaces of this line and the one before")),
        "yaml-syntax/unclosed-quote": Message(
            es: Wording("falta la comilla {quote} que cierra este texto", wayOut: "escribe {quote} al final del texto"),
            en: Wording(
                "the quote {quote} that closes this text is missing", wayOut: "write {quote} at the end of the text")),
        "yaml-syntax/text-after-quote": Message(
            es: Wording(
                "hay texto detrás de la comilla de cierre",
                wayOut:
                    "pon todo el texto entre las mismas comillas; si lleva comillas dentro, usa las otras (' o \") por fuera"
            ),
            en: Wording(
                "text after the closing quote",
                wayOut:
                    "put the whole text inside one pair of quotes; if it has quotes inside, use the other sort (' or \") outside"
            )),
        "yaml-syntax/text-after-bracket": Message(
            es: Wording(
                "hay texto detrás de una lista ya cerrada",
                wayOut: "si no querías escribir una lista, pon todo el texto entre comillas"),
            en: Wording(
                "text after a list that is already closed",
                wayOut: "if you didn't mean a list, put quotes around the whole text")),
        "yaml-syntax/unclosed-bracket": Message(
            es: Wording(
                "falta el `{close}` que cierra este `{open}`", wayOut: "escribe `{close}` al final de la lista"),
            en: Wording(
                "the `{close}` that closes this `{open}` is missing", wayOut: "write `{close}` at the end of the list")),
        "yaml-syntax/missing-comma": Message(
            es: Wording("falta una coma entre dos elementos de la lista", wayOut: "separa los elementos con comas"),
            en: Wording("a comma is missing between two items of the list", wayOut: "separate the items with commas")),
        "yaml-syntax/start-character": Message(
            es: Wording(
                "un texto sin comillas no puede empezar por `{character}`", wayOut: "pon todo el texto entre comillas"),
            en: Wording(
                "a text without quotes can't begin with `{character}`", wayOut: "put quotes around the whole text")),
        "yaml-syntax/indentation": Message(
            es: Wording(
                "esta línea no empieza a la misma altura que las demás claves de su grupo",
                wayOut: "pon delante los mismos espacios que llevan las otras"),
            en: Wording(
                "this line doesn't begin where the other keys of its group do",
                wayOut: "put the same spaces before it as before the others")),
        "yaml-syntax/missing-dash": Message(
            es: Wording(
                "falta el guion de un elemento de la lista, o sobran espacios delante",
                wayOut: "empieza cada elemento por `- `, y las claves a la altura de las suyas"),
            en: Wording(
                "an item of the list has no dash, or there are too many spaces before it",
                wayOut: "begin each item with `- `, and each key where the others of its group begin")),
        "yaml-syntax/missing-colon": Message(
            es: Wording(
                "falta `: ` entre la clave y su valor",
                wayOut: "escribe la clave, dos puntos, un espacio y el valor, como en `title: Hola`"),
            en: Wording(
                "`: ` is missing between the key and its value",
                wayOut: "write the key, a colon, a space and the value, as in `title: Hello`")),
        "yaml-syntax/escape": Message(
            es: Wording(
                "entre comillas dobles, la barra `\\` tiene un significado especial",
                wayOut: "escribe `\\\\`, o usa comillas simples"),
            en: Wording(
                "inside double quotes, the backslash `\\` means something special",
                wayOut: "write `\\\\`, or use single quotes")),
        "yaml-syntax/unknown-alias": Message(
            es: Wording(
                "`*{name}` es para YAML una referencia, y nada tiene ese nombre",
                wayOut: "si querías escribir un texto, ponlo entre comillas"),
            en: Wording(
                "`*{name}` is a reference in YAML, and nothing has that name",
                wayOut: "if you meant a text, put quotes around it")),
        "yaml-syntax/alias-inside-itself": Message(
            es: Wording(
                "la referencia `*{name}` está dentro de lo que ella misma repite",
                wayOut: "escribe los datos sin referencias"),
            en: Wording(
                "the reference `*{name}` is inside what it repeats", wayOut: "write the data without references")),
    ]
}
