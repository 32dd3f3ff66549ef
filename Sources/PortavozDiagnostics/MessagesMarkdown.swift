extension Messages {
    /// Texts that ask for more than the Markdown reader gives.
    static let markdown: [String: Message] = [
        "markdown-too-large": Message(
            es: Wording(
                "el texto ocupa más de {limit} bytes",
                wayOut: "repártelo en varios textos"),
            en: Wording(
                "the text has more than {limit} bytes",
                wayOut: "divide it into several texts")),
        "markdown-too-deep": Message(
            es: Wording(
                "aquí hay más de {limit} citas, listas o énfasis unos dentro de otros",
                wayOut: "quita los signos que sobran; si son parte del texto, escribe `\\` delante"),
            en: Wording(
                "here are more than {limit} quotations, lists or emphases inside one another",
                wayOut: "take out the signs that are too many; if they are part of the text, write `\\` before them")),
        "markdown-too-many-images": Message(
            es: Wording(
                "el párrafo tiene más de {limit} `![` sin su `]` en la misma línea",
                wayOut: "cierra cada imagen en su línea, o separa las imágenes en párrafos con una línea en blanco"),
            en: Wording(
                "the paragraph has more than {limit} `![` without their `]` on the same line",
                wayOut: "close each image on its line, or part the images into paragraphs with a blank line")),
        "markdown-table-too-large": Message(
            es: Wording(
                "a las filas de las tablas les faltan más de {limit} celdas, o la tabla está muy adentro de listas",
                wayOut: "da a la cabecera solo las columnas que usan las filas, o saca la tabla de las listas"),
            en: Wording(
                "the tables' rows lack more than {limit} cells, or the table is deep inside lists",
                wayOut: "give the head only the columns that the rows use, or take the table out of the lists")),
    ]
}
