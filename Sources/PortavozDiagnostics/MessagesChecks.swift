extension Messages {
    /// What the rules about texts find. `portavoz check --explain RULE` says more of each.
    static let checks: [String: Message] = [
        "term-forbidden": Message(
            es: Wording("la marca no usa `{text}`", wayOut: "usa la palabra preferida de brand.yml"),
            en: Wording("the brand doesn't use `{text}`", wayOut: "use the preferred word from brand.yml")),
        "term-forbidden/reason": Message(
            es: Wording("la marca no usa `{text}`: {reason}", wayOut: "usa la palabra preferida de brand.yml"),
            en: Wording("the brand doesn't use `{text}`: {reason}", wayOut: "use the preferred word from brand.yml")),
        "term-forbidden/no-replacement": Message(
            es: Wording("la marca no usa `{text}`", wayOut: "dilo de otra manera o quítalo"),
            en: Wording("the brand doesn't use `{text}`", wayOut: "say it in another way, or leave it out")),
        "name-spelling": Message(
            es: Wording("`{text}` se escribe `{name}`", wayOut: "escribe el nombre como está en brand.yml"),
            en: Wording("`{text}` is written `{name}`", wayOut: "write the name as brand.yml does")),
        "inclusive": Message(
            es: Wording("`{text}` deja fuera a alguien", wayOut: "escribe lo que propone brand.yml"),
            en: Wording("`{text}` leaves somebody out", wayOut: "write what brand.yml proposes")),
        "inclusive/reason": Message(
            es: Wording("`{text}` deja fuera a alguien: {reason}", wayOut: "escribe lo que propone brand.yml"),
            en: Wording("`{text}` leaves somebody out: {reason}", wayOut: "write what brand.yml proposes")),
        "inclusive/no-replacement": Message(
            es: Wording("`{text}` deja fuera a alguien", wayOut: "dilo de otra manera"),
            en: Wording("`{text}` leaves somebody out", wayOut: "say it in another way")),
        "subject-approval": Message(
            es: Wording(
                "`{text}` toca un asunto delicado, {subject}, y nadie ha aprobado el texto",
                wayOut: "cuando alguien lo apruebe, escribe `approved-by: su-nombre` en los datos del texto"),
            en: Wording(
                "`{text}` touches a delicate subject, {subject}, and nobody has approved the text",
                wayOut: "once somebody approves it, write `approved-by: their-name` in the front matter")),
        "subject-approval/named": Message(
            es: Wording(
                "`{text}` toca un asunto delicado, {subject}, que ha de aprobar `{approver}`",
                wayOut: "cuando lo apruebe, escribe `approved-by: {approver}` en los datos del texto"),
            en: Wording(
                "`{text}` touches a delicate subject, {subject}, which `{approver}` has to approve",
                wayOut: "once that person approves it, write `approved-by: {approver}` in the front matter")),
        "subject-approval/guest": Message(
            es: Wording(
                "`{text}` toca un asunto delicado, {subject}, y nadie ha aprobado el texto",
                wayOut: "cuando alguien lo apruebe, escribe su nombre en el dosier: `approval: {by: su-nombre}`"),
            en: Wording(
                "`{text}` touches a delicate subject, {subject}, and nobody has approved the text",
                wayOut: "once somebody approves it, write their name in the dossier: `approval: {by: their-name}`")),
        "subject-approval/guest-named": Message(
            es: Wording(
                "`{text}` toca un asunto delicado, {subject}, que ha de aprobar `{approver}`",
                wayOut: "cuando lo apruebe, escríbelo en el dosier: `approval: {by: {approver}}`"),
            en: Wording(
                "`{text}` touches a delicate subject, {subject}, which `{approver}` has to approve",
                wayOut: "once that person approves it, say so in the dossier: `approval: {by: {approver}}`")),
        "unknown-handle": Message(
            es: Wording(
                "`{handle}` parece de la marca y no está en `profiles` de brand.yml",
                wayOut: "corrígelo, o añade el perfil"),
            en: Wording(
                "`{handle}` looks like the brand's and is not in `profiles` of brand.yml",
                wayOut: "correct it, or add the profile")),
        "spelling/unlike-any": Message(
            es: Wording(
                "`{text}` no está en el diccionario",
                wayOut: "corrígela; si está bien, añádela a `words`, en `checks` de brand.yml"),
            en: Wording(
                "`{text}` is not in the dictionary",
                wayOut: "correct it; if it is right, add it to `words` in `checks` of brand.yml")),
        "spelling": Message(
            es: Wording(
                "`{text}` no está en el diccionario",
                wayOut: "si está bien, añádela a `words`, en `checks` de brand.yml"),
            en: Wording(
                "`{text}` is not in the dictionary",
                wayOut: "if it is right, add it to `words` in `checks` of brand.yml")),
        "spelling/several": Message(
            es: Wording(
                "`{text}` no está en el diccionario",
                wayOut: "también se parecen {others}; si está bien, añádela a `words`, en `checks` de brand.yml"),
            en: Wording(
                "`{text}` is not in the dictionary",
                wayOut: "near to it are {others}, too; if it is right, add it to `words` in `checks` of brand.yml")),
        "missing-dictionary": Message(
            es: Wording(
                "no está el diccionario `{name}`, y no se mira la ortografía de los textos en `{language}`",
                wayOut:
                    "instálalo (en Debian, `apt-get install {package}`), o escribe `spelling: off` en `checks`, `severity` "
                    + "de brand.yml"),
            en: Wording(
                "the dictionary `{name}` is not there, and the spelling of texts in `{language}` is not looked at",
                wayOut: "install it (on Debian, `apt-get install {package}`), or write `spelling: off` in `checks`, "
                    + "`severity` of brand.yml")),
        "missing-dictionary/unusable": Message(
            es: Wording(
                "el diccionario `{path}` no se puede usar, y no se mira la ortografía de los textos en `{language}`",
                wayOut: "instálalo otra vez, o elige otro en `dictionaries`, en `checks` de brand.yml"),
            en: Wording(
                "the dictionary `{path}` can't be used, and the spelling of texts in `{language}` is not looked at",
                wayOut: "install it again, or choose another in `dictionaries`, in `checks` of brand.yml")),
        "sentence-length": Message(
            es: Wording(
                "una frase de {words} palabras", wayOut: "divídela: con más de {limit} hay que leerla dos veces"),
            en: Wording("a sentence of {words} words", wayOut: "divide it: with more than {limit} it is read twice")),
        "paragraph-length": Message(
            es: Wording("un párrafo de {words} palabras", wayOut: "pártelo donde cambia la idea"),
            en: Wording("a paragraph of {words} words", wayOut: "break it where the idea changes")),
        "readability/more": Message(
            es: Wording(
                "el texto es {grade:grade} de leer: {score} de 100",
                wayOut:
                    "empieza por esta frase, más corta y con palabras más comunes, y sigue con las de las líneas {lines}"
            ),
            en: Wording(
                "the text is {grade:grade} to read: {score} of 100",
                wayOut:
                    "begin with this sentence, shorter and with commoner words, and go on with those of lines {lines}")),
        "readability": Message(
            es: Wording(
                "el texto es {grade:grade} de leer: {score} de 100",
                wayOut: "empieza por esta frase: más corta y con palabras más comunes"),
            en: Wording(
                "the text is {grade:grade} to read: {score} of 100",
                wayOut: "begin with this sentence: make it shorter, with commoner words")),
        "shouting": Message(
            es: Wording("`{text}` grita con mayúsculas", wayOut: "escríbelo en minúsculas, o con *énfasis*"),
            en: Wording("`{text}` shouts in capitals", wayOut: "write it in small letters, or with *emphasis*")),
        "shouting/exclamation": Message(
            es: Wording("`{text}` grita con exclamaciones", wayOut: "deja una sola, o ninguna"),
            en: Wording("`{text}` shouts with exclamation marks", wayOut: "leave one, or none")),
        "emoji": Message(
            es: Wording("más de un emoji en el mismo párrafo", wayOut: "deja uno, o ninguno"),
            en: Wording("more than one emoji in a paragraph", wayOut: "leave one, or none")),
        "emoji/none": Message(
            es: Wording("la marca no usa emojis, y aquí está {text}", wayOut: "quítalo, o dilo con palabras"),
            en: Wording("the brand uses no emoji, and here is {text}", wayOut: "take it out, or say it in words")),
        "emoji/text": Message(
            es: Wording("más de {limit} emojis en el texto", wayOut: "quita desde este en adelante, o cualquier otro"),
            en: Wording("more than {limit} emoji in the text", wayOut: "take this one out, or another")),
        "dont-example": Message(
            es: Wording(
                "la regla `{rule}` no encuentra nada en el ejemplo de lo que no se hace",
                wayOut: "cambia el ejemplo por uno que la incumpla, o quita la declaración"),
            en: Wording(
                "the rule `{rule}` finds nothing in the example of what not to do",
                wayOut: "take an example that breaks it, or leave the declaration out")),
        "dont-example/off": Message(
            es: Wording(
                "la marca tiene apagada la regla `{rule}`, que el ejemplo de lo que no se hace incumple",
                wayOut: "enciéndela en `severity`, en `checks` de brand.yml, o quita la declaración"),
            en: Wording(
                "the brand has turned off the rule `{rule}`, which the example of what not to do breaks",
                wayOut: "turn it on in `severity`, in `checks` of brand.yml, or leave the declaration out")),
        "brand-avoid-uncaught": Message(
            es: Wording(
                "`{text}` está entre las palabras que se evitan, y su entrada no la encuentra",
                wayOut: "otra entrada la da por buena o la evita también: deja una de las dos"),
            en: Wording(
                "`{text}` is among the words to avoid, and its entry doesn't find it",
                wayOut: "another entry takes it as right, or avoids it too: leave one of them")),
        "unsourced-quotation": Message(
            es: Wording(
                "una cita que no dice de quién es",
                wayOut: "acábala con una línea como `> — Nombre`, o enlaza de dónde sale"),
            en: Wording(
                "a quotation that doesn't say whose it is",
                wayOut: "end it with a line such as `> — Name`, or link to where it is from")),
        "title-length": Message(
            es: Wording("un título de {length} caracteres", wayOut: "con más de {limit} se corta: acórtalo"),
            en: Wording("a title of {length} characters", wayOut: "with more than {limit} it is cut: make it shorter")),
        "description-length/short": Message(
            es: Wording("una descripción de {length} caracteres dice poco", wayOut: "di de qué trata: entre 50 y 160"),
            en: Wording(
                "a description of {length} characters says little", wayOut: "say what it is about: between 50 and 160")),
        "description-length": Message(
            es: Wording("una descripción de {length} caracteres se corta", wayOut: "déjala en 160 o menos"),
            en: Wording("a description of {length} characters is cut", wayOut: "leave 160 or fewer")),
        "alt-meaningless": Message(
            es: Wording(
                "el texto alternativo `{text}` no dice qué se ve", wayOut: "describe la imagen en pocas palabras"),
            en: Wording("the alternative text `{text}` doesn't say what is seen", wayOut: "describe the image briefly")),
        "link-text-meaningless": Message(
            es: Wording(
                "el enlace `{text}` no dice adónde lleva", wayOut: "enlaza las palabras que nombran el destino"),
            en: Wording("the link `{text}` doesn't say where it leads", wayOut: "link the words that name its target")),
        "heading-order": Message(
            es: Wording(
                "el título `{text}` es de nivel {level}, y aquí toca el {expected} como mucho",
                wayOut: "quita almohadillas hasta dejar {expected}"),
            en: Wording(
                "the heading `{text}` is of level {level}, where {expected} is the deepest",
                wayOut: "take away number signs until {expected} are left")),
        "placeholder": Message(
            es: Wording("`{text}` parece un hueco sin rellenar", wayOut: "escribe lo que falta, o ponlo como `código`"),
            en: Wording("`{text}` looks like a gap left open", wayOut: "write what is missing, or make it `code`")),
        "repeated-paragraph": Message(
            es: Wording("este párrafo está ya en la línea {line}", wayOut: "quita uno de los dos"),
            en: Wording("this paragraph stands in line {line} already", wayOut: "take one of them out")),
        "wrong-language": Message(
            es: Wording("un párrafo en inglés en un texto en español", wayOut: "tradúcelo, o ponlo como cita"),
            en: Wording("a paragraph in English in a Spanish text", wayOut: "translate it, or make it a quotation")),
        "wrong-language/spanish": Message(
            es: Wording("un párrafo en español en un texto en inglés", wayOut: "tradúcelo, o ponlo como cita"),
            en: Wording("a paragraph in Spanish in an English text", wayOut: "translate it, or make it a quotation")),
        "dead-service": Message(
            es: Wording("{service} cerró el {date}", wayOut: "quita el enlace, o llévalo a donde esté ahora"),
            en: Wording("{service} closed on {date}", wayOut: "take the link out, or lead it to where that is now")),
        "missing-disclosure": Message(
            es: Wording(
                "un enlace de afiliado en un texto que no lo dice", wayOut: "añade, por ejemplo, «enlace de afiliado»"),
            en: Wording(
                "an affiliate link in a text that doesn't say so", wayOut: "add, for example, \"affiliate link\"")),
        "missing-disclosure/label": Message(
            es: Wording(
                "el texto está marcado como pagado y no lo dice", wayOut: "añade, por ejemplo, «contenido patrocinado»"),
            en: Wording(
                "the text is marked as paid for and doesn't say so", wayOut: "add, for example, \"sponsored content\"")),
        "unsourced-figure": Message(
            es: Wording("{text} sin fuente en el párrafo", wayOut: "enlaza de dónde sale, o ponlo en una nota al pie"),
            en: Wording(
                "{text} without a source in its paragraph", wayOut: "link to where it is from, or add a footnote")),
        "unused-exception": Message(
            es: Wording("la excepción de `{rule}` ya no hace falta: no hay nada que permitir", wayOut: "quítala"),
            en: Wording(
                "the exception to `{rule}` is no longer needed: there is nothing to allow", wayOut: "take it out")),
        "unknown-check-rule": Message(
            es: Wording(
                "no hay ninguna regla `{rule}`", wayOut: "`portavoz check --explain all` dice cuáles hay"),
            en: Wording("there is no rule `{rule}`", wayOut: "`portavoz check --explain all` lists them")),
        "bad-check-comment": Message(
            es: Wording(
                "el comentario `portavoz: {text}` no dice nada", wayOut: "escribe `<!-- portavoz: allow REGLA -->`"),
            en: Wording(
                "the comment `portavoz: {text}` means nothing", wayOut: "write `<!-- portavoz: allow RULE -->`")),
    ]
}
