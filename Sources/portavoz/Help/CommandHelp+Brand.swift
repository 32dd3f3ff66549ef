/// Commands that take the brand elsewhere and back.
extension CommandHelp {
    static let brand = CommandHelp(
        "brand",
        Spoken(
            es: "Lleva los colores, las letras y las medidas de la marca a otros programas, y tráelos de vuelta.",
            en: "Take the brand's colours, type and sizes to other programs, and back."),
        examples: Spoken(
            es: """
                portavoz brand export tokens.json
                portavoz brand import tokens.json
                """,
            en: """
                portavoz brand export tokens.json
                portavoz brand import tokens.json
                """))

    static let brandExport = CommandHelp(
        "export",
        Spoken(
            es: "Escribe lo que brand.yml dice de colores, letras y medidas como tokens de diseño.",
            en: "Write what brand.yml says of colours, type and sizes as design tokens."),
        discussion: Spoken(
            es: """
                El formato es el de 2025.10 del grupo de tokens de diseño del W3C. La misma marca da siempre el mismo \
                archivo. Uno que ya está se sustituye si es de tokens; cualquier otro se queda como está.
                """,
            en: """
                The format is that of 2025.10 by the W3C's design tokens group. The same brand always gives the same \
                file. One that is there already is replaced if it is of tokens; any other stays as it is.
                """),
        examples: Spoken(
            es: """
                portavoz brand export tokens.json
                portavoz brand export diseño/marca.tokens.json --site mi-sitio
                portavoz brand export - | less
                """,
            en: """
                portavoz brand export tokens.json
                portavoz brand export design/brand.tokens.json --site my-site
                portavoz brand export - | less
                """))

    static let brandImport = CommandHelp(
        "import",
        Spoken(
            es: "Pasa a brand.yml los colores, las letras y las medidas de un archivo de tokens de diseño.",
            en: "Put the colours, type and sizes of a file of design tokens into brand.yml."),
        discussion: Spoken(
            es: """
                Cambia en brand.yml lo que el archivo dice de otro modo y añade lo que falta. Lo demás, comentarios \
                incluidos, se queda como está; nada se borra, y una nota dice lo que el archivo ya no trae. Enseña los cambios línea a línea. Si algo en el archivo está mal, o \
                con sus colores un texto no se leería, no se escribe nada y termina con el estado 1.
                """,
            en: """
                Changes in brand.yml what the file says otherwise and adds what is missing. All else, comments \
                included, stays as it is; nothing is deleted, and a note tells what the file lacks. Shows the changes line by line. If anything in the file is wrong, \
                or its colours would make a text hard to read, nothing is written, and the exit status is 1.
                """),
        examples: Spoken(
            es: """
                portavoz brand import tokens.json
                portavoz brand import diseño/marca.tokens.json --site mi-sitio
                """,
            en: """
                portavoz brand import tokens.json
                portavoz brand import design/brand.tokens.json --site my-site
                """))
}
