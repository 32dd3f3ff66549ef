extension Messages {
    /// Design tokens: reading them, and making them the brand's.
    static let tokens: [String: Message] = [
        "json-syntax": Message(
            es: Wording(
                "falta algo, o sobra: `{found}` no puede ir aquí",
                wayOut: "revisa las comas, las comillas y los paréntesis que hay justo antes"),
            en: Wording(
                "something is missing or too much: `{found}` can't stand here",
                wayOut: "check the commas, quotation marks and brackets just before it")),
        "json-syntax/ends": Message(
            es: Wording(
                "el archivo se acaba a medias",
                wayOut: "cierra lo que queda abierto, o vuelve a exportarlo"),
            en: Wording(
                "the file ends in the middle",
                wayOut: "close what is still open, or export it again")),
        "json-syntax/comma": Message(
            es: Wording(
                "sobra esta coma: detrás no viene nada",
                wayOut: "quítala"),
            en: Wording(
                "this comma is one too many: nothing follows it",
                wayOut: "take it away")),
        "json-syntax/word": Message(
            es: Wording(
                "`{found}` no es un valor de JSON",
                wayOut: "pon los textos entre comillas dobles; sin ellas solo van números, true, false y null"),
            en: Wording(
                "`{found}` is no value of JSON",
                wayOut: "put texts in double quotation marks; only numbers, true, false and null go without")),
        "json-syntax/quote": Message(
            es: Wording(
                "estas comillas no se cierran en su línea",
                wayOut: "ciérralas; un salto de línea se escribe \\n"),
            en: Wording(
                "these quotation marks are not closed on their line",
                wayOut: "close them; a line break is written \\n")),
        "json-syntax/control": Message(
            es: Wording(
                "el texto lleva un carácter de control",
                wayOut: "bórralo, o escríbelo como \\u y cuatro cifras"),
            en: Wording(
                "the text holds a control character",
                wayOut: "delete it, or write it as \\u and four digits")),
        "json-syntax/escape": Message(
            es: Wording(
                "una barra `\\` seguida de algo que no significa nada",
                wayOut: "una barra se escribe doble: \\\\"),
            en: Wording(
                "a backslash `\\` before something that means nothing",
                wayOut: "a backslash itself is written twice: \\\\")),
        "json-too-large": Message(
            es: Wording(
                "hay más de {most} valores, o más de {depth} niveles unos dentro de otros",
                wayOut: "divide el archivo"),
            en: Wording(
                "there are more than {most} values, or more than {depth} levels inside one another",
                wayOut: "divide the file")),
        "json-duplicate-name": Message(
            es: Wording(
                "`{name}` está dos veces; la primera, en la línea {line}",
                wayOut: "deja una de las dos"),
            en: Wording(
                "`{name}` stands twice; first on line {line}",
                wayOut: "leave one of the two")),
        "token-no-group": Message(
            es: Wording(
                "aquí va un grupo o un token, no `{value}`",
                wayOut: "un token es un objeto con `$value`; un grupo, un objeto con tokens dentro"),
            en: Wording(
                "a group or a token belongs here, not `{value}`",
                wayOut: "a token is an object with `$value`; a group, an object that holds tokens")),
        "token-no-value": Message(
            es: Wording(
                "`{name}` es un token y le falta `$value`",
                wayOut: "escribe su valor en `$value`"),
            en: Wording(
                "`{name}` is a token and lacks `$value`",
                wayOut: "write its value into `$value`")),
        "token-two-values": Message(
            es: Wording(
                "el token tiene a la vez `$value` y `$ref`",
                wayOut: "deja uno de los dos"),
            en: Wording(
                "the token has both `$value` and `$ref`",
                wayOut: "leave one of the two")),
        "token-with-tokens": Message(
            es: Wording(
                "`{name}` está dentro de un token, y un token no lleva otros dentro",
                wayOut: "sácalo, o llama `$root` al token y haz de él un grupo"),
            en: Wording(
                "`{name}` is inside a token, and a token holds no others",
                wayOut: "take it out, or call the token `$root` and make a group of it")),
        "token-unknown-type": Message(
            es: Wording(
                "`{type}` no es un tipo de token",
                wayOut: "usa uno de estos: {allowed}"),
            en: Wording(
                "`{type}` is no type of token",
                wayOut: "use one of these: {allowed}")),
        "token-no-type": Message(
            es: Wording(
                "no se sabe de qué tipo es `{name}`",
                wayOut: "dale un `$type`, a él o a su grupo"),
            en: Wording(
                "there is no telling what type `{name}` is",
                wayOut: "give it a `$type`, or its group")),
        "token-wrong-type": Message(
            es: Wording(
                "`{name}` es de tipo {expected} y lo que nombra es de tipo {found}",
                wayOut: "nombra un token del mismo tipo, o cambia `$type`"),
            en: Wording(
                "`{name}` is of type {expected}, and what it refers to of type {found}",
                wayOut: "refer to a token of the same type, or change `$type`")),
        "token-bad-property": Message(
            es: Wording(
                "`{value}` no vale para `{name}`",
                wayOut: "`$description` es un texto; `$extensions`, un objeto; `$deprecated`, true, false o un texto"),
            en: Wording(
                "`{value}` won't do for `{name}`",
                wayOut: "`$description` is a text; `$extensions`, an object; `$deprecated`, true, false or a text")),
        "token-unknown-property": Message(
            es: Wording(
                "no hay ninguna propiedad `{name}`",
                wayOut: "lo que empieza por $ es del formato; los nombres tuyos van sin él"),
            en: Wording(
                "there is no property `{name}`",
                wayOut: "what begins with $ belongs to the format; names of your own go without it")),
        "token-bad-name": Message(
            es: Wording(
                "`{name}` no puede ser el nombre de un token ni de un grupo",
                wayOut: "quita los puntos y las llaves: con ellos se escriben las referencias"),
            en: Wording(
                "`{name}` can't be the name of a token or a group",
                wayOut: "leave out points and braces: references are written with them")),
        "token-bad-reference": Message(
            es: Wording(
                "`{reference}` no es una referencia",
                wayOut: "escríbela con llaves, como `{grupo.token}`, o como `#/grupo/token`"),
            en: Wording(
                "`{reference}` is no reference",
                wayOut: "write it in braces, like `{group.token}`, or as `#/group/token`")),
        "token-unknown-reference": Message(
            es: Wording(
                "`{reference}` no lleva a ningún token del archivo",
                wayOut: "corrige el nombre, con todos sus grupos delante"),
            en: Wording(
                "`{reference}` leads to no token of the file",
                wayOut: "correct the name, with all its groups before it")),
        "token-unknown-reference/whole-group": Message(
            es: Wording(
                "`{reference}` es un grupo, no un token",
                wayOut: "nombra uno de sus tokens; el del grupo entero se llama `$root`"),
            en: Wording(
                "`{reference}` is a group, not a token",
                wayOut: "name one of its tokens; the one for the whole group is called `$root`")),
        "token-unknown-reference/group": Message(
            es: Wording(
                "`{reference}` no es ningún grupo del que heredar",
                wayOut: "pon en `$extends` un grupo del archivo"),
            en: Wording(
                "`{reference}` is no group to inherit from",
                wayOut: "put a group of the file into `$extends`")),
        "token-cycle": Message(
            es: Wording(
                "estas referencias dan la vuelta: {chain}",
                wayOut: "dale a una de ellas un valor propio"),
            en: Wording(
                "these references go round in a circle: {chain}",
                wayOut: "give one of them a value of its own")),
        "token-long-chain": Message(
            es: Wording(
                "son más de {most} referencias seguidas",
                wayOut: "nombra directamente el token que tiene el valor"),
            en: Wording(
                "there are more than {most} references in a row",
                wayOut: "refer to the token that has the value")),
        "token-missing-member": Message(
            es: Wording(
                "a un valor de tipo {type} le falta `{name}`",
                wayOut: "añádelo"),
            en: Wording(
                "a value of type {type} lacks `{name}`",
                wayOut: "add it")),
        "token-unknown-member": Message(
            es: Wording(
                "un valor de tipo {type} no tiene `{name}`",
                wayOut: "quítalo, o pásalo a `$extensions`"),
            en: Wording(
                "a value of type {type} has no `{name}`",
                wayOut: "take it away, or move it into `$extensions`")),
        "token-bad-value": Message(
            es: Wording(
                "`{value}` no es un valor de tipo {cause}",
                wayOut: "mira cómo se escribe ese tipo en el formato de tokens 2025.10"),
            en: Wording(
                "`{value}` is no value of type {cause}",
                wayOut: "look up how the 2025.10 format of tokens writes that type")),
        "token-bad-value/color": Message(
            es: Wording(
                "`{value}` no es un color del formato de 2025",
                wayOut: "escríbelo con su espacio: { \"colorSpace\": \"srgb\", \"components\": [0.64, 0.15, 0.18] }"),
            en: Wording(
                "`{value}` is no colour of the 2025 format",
                wayOut: "write it with its space: { \"colorSpace\": \"srgb\", \"components\": [0.64, 0.15, 0.18] }")),
        "token-bad-value/components": Message(
            es: Wording(
                "un color tiene tres componentes",
                wayOut: "escribe tres números entre corchetes"),
            en: Wording(
                "a colour has three components",
                wayOut: "write three numbers in square brackets")),
        "token-bad-value/component": Message(
            es: Wording(
                "`{value}` se sale de lo que cabe en ese espacio de color",
                wayOut: "en sRGB va de 0 a 1; un tono, de 0 a menos de 360; `none` es nada"),
            en: Wording(
                "`{value}` is out of what fits into that colour space",
                wayOut: "in sRGB it goes from 0 to 1; a hue, from 0 to below 360; `none` is nothing")),
        "token-bad-value/alpha": Message(
            es: Wording(
                "`{value}` no es una opacidad",
                wayOut: "va de 0, transparente, a 1"),
            en: Wording(
                "`{value}` is no opacity",
                wayOut: "it goes from 0, transparent, to 1")),
        "token-bad-value/hex": Message(
            es: Wording(
                "`{value}` no es un color de seis cifras",
                wayOut: "escríbelo como \"#a3262e\"; la opacidad va en `alpha`"),
            en: Wording(
                "`{value}` is no colour of six digits",
                wayOut: "write it as \"#a3262e\"; opacity goes into `alpha`")),
        "token-bad-value/dimension": Message(
            es: Wording(
                "`{value}` no es una medida del formato de 2025",
                wayOut: "escríbela con su unidad: { \"value\": 1.5, \"unit\": \"rem\" }"),
            en: Wording(
                "`{value}` is no dimension of the 2025 format",
                wayOut: "write it with its unit: { \"value\": 1.5, \"unit\": \"rem\" }")),
        "token-bad-value/fontFamily": Message(
            es: Wording(
                "`{value}` no es el nombre de una letra",
                wayOut: "escribe un nombre, o una lista de nombres entre corchetes"),
            en: Wording(
                "`{value}` is no name of a typeface",
                wayOut: "write a name, or a list of names in square brackets")),
        "token-bad-value/fontWeight": Message(
            es: Wording(
                "`{value}` no es un grosor de letra",
                wayOut: "va de 1 a 1000, o es un nombre como \"bold\""),
            en: Wording(
                "`{value}` is no weight of type",
                wayOut: "it goes from 1 to 1000, or is a name such as \"bold\"")),
        "token-bad-value/number": Message(
            es: Wording(
                "`{value}` no es un número",
                wayOut: "escríbelo sin comillas ni unidad"),
            en: Wording(
                "`{value}` is no number",
                wayOut: "write it without quotation marks and unit")),
        "token-hex-differs": Message(
            es: Wording(
                "`{hex}` no es el color que dice `components`",
                wayOut: "cambia los dos, o quita `hex`"),
            en: Wording(
                "`{hex}` is not the colour that `components` says",
                wayOut: "change both, or leave `hex` out")),
        "token-name-clash": Message(
            es: Wording(
                "`{name}` y `{other}` serían los dos `{key}` en brand.yml",
                wayOut: "cambia el nombre de uno"),
            en: Wording(
                "`{name}` and `{other}` would both be `{key}` in brand.yml",
                wayOut: "rename one of them")),
        "token-kept": Message(
            es: Wording(
                "se queda como está lo que el archivo ya no trae ({count}): {names}",
                wayOut: "si la marca ya no lo usa, bórralo tú de brand.yml"),
            en: Wording(
                "what the file lacks stays as it is ({count}): {names}",
                wayOut: "if the brand no longer uses it, take it out of brand.yml yourself")),
        "token-no-key": Message(
            es: Wording(
                "de `{name}` no sale un nombre para brand.yml: no tiene letras ni cifras",
                wayOut: "cámbiale el nombre"),
            en: Wording(
                "`{name}` gives no name for brand.yml: it has neither letters nor digits",
                wayOut: "rename it")),
        "token-size-range": Message(
            es: Wording(
                "`{value}` no es una medida que pueda usar la marca",
                wayOut: "tiene que ir de 0 a 1000, en px o rem"),
            en: Wording(
                "`{value}` is no size that the brand can use",
                wayOut: "it has to be from 0 to 1000, in px or rem")),
        "token-weight-range": Message(
            es: Wording(
                "`{value}` no es un grosor que pueda usar la marca",
                wayOut: "tiene que ser un número entero de 1 a 1000"),
            en: Wording(
                "`{value}` is no weight that the brand can use",
                wayOut: "it has to be a whole number from 1 to 1000")),
        "token-bad-role": Message(
            es: Wording(
                "`{value}` no es un papel que un color pueda tener en la marca",
                wayOut: "usa uno de estos: {allowed}"),
            en: Wording(
                "`{value}` is no role that a colour can have in the brand",
                wayOut: "use one of these: {allowed}")),
        "token-left-out": Message(
            es: Wording(
                "brand.yml no tiene sitio para {count} tokens: {names}",
                wayOut:
                    "los colores, las letras, los grosores y las medidas de los grupos `font-size`, `spacing` y `radius` sí se toman"
            ),
            en: Wording(
                "brand.yml has no place for {count} tokens: {names}",
                wayOut:
                    "colours, typefaces, weights and the sizes in the groups `font-size`, `spacing` and `radius` are taken"
            )),
        "tokens-none": Message(
            es: Wording(
                "no hay en el archivo ningún token que la marca pueda usar",
                wayOut: "comprueba que es el que querías"),
            en: Wording(
                "the file has no token that the brand can use",
                wayOut: "check that it is the one you meant")),
        "brand-by-hand": Message(
            es: Wording(
                "`{key}` está escrito de un modo que no se puede cambiar sin riesgo",
                wayOut: "escríbelo en una línea, como `{key}: valor`, y repite"),
            en: Wording(
                "`{key}` is written in a way that can't be changed without risk",
                wayOut: "write it on one line, as `{key}: value`, and try again")),
        "export-not-tokens": Message(
            es: Wording(
                "`{path}` ya existe y no es un archivo de tokens; no se ha tocado",
                wayOut: "elige otro nombre"),
            en: Wording(
                "`{path}` is there already and is no file of tokens; it stays as it is",
                wayOut: "choose another name")),
    ]
}
