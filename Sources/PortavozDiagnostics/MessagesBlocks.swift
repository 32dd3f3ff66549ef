extension Messages {
    /// Data blocks: fences whose first word is a block's name.
    static let blocks: [String: Message] = [
        "unknown-block": Message(
            es: Wording("no hay ningún bloque `{name}`, así que esto se muestra como código"),
            en: Wording("there is no block `{name}`, so this is shown as code")),
        "block-empty": Message(
            es: Wording(
                "el bloque `{block}` está vacío", wayOut: "escribe su contenido entre las dos líneas de comillas"),
            en: Wording("the block `{block}` is empty", wayOut: "write its content between the two fence lines")),
        "block-no-list": Message(
            es: Wording(
                "el bloque `{block}` tiene que ser una lista",
                wayOut: "empieza cada elemento por un guion y sangra sus otras líneas dos espacios"),
            en: Wording(
                "the block `{block}` has to be a list",
                wayOut: "begin each item with a hyphen, and indent its other lines by two spaces")),
        "block-too-deep": Message(
            es: Wording(
                "hay más de {limit} bloques `{block}` unos dentro de otros", wayOut: "saca los más interiores fuera"),
            en: Wording("more than {limit} blocks `{block}` stand inside each other", wayOut: "take the innermost out")),
        "block-not-for-guests": Message(
            es: Wording(
                "el bloque `{block}` no se permite en los textos de expertos invitados", wayOut: "quita el bloque"),
            en: Wording("the block `{block}` is not allowed in guest experts' texts", wayOut: "take the block out")),
        "block-guest-file": Message(
            es: Wording(
                "los textos de expertos invitados no pueden usar archivos de content/data/, como `{file}`",
                wayOut: "escribe los datos en el propio bloque, debajo de una línea `---`"),
            en: Wording(
                "guest experts' texts can't use files of content/data/ such as `{file}`",
                wayOut: "write the data in the block itself, below a line `---`")),
        "missing-key/block": Message(
            es: Wording("falta la clave `{key}` en el bloque `{kind}`", wayOut: "añade una línea `{key}: …` al bloque"),
            en: Wording("missing key `{key}` in the block `{kind}`", wayOut: "add a line `{key}: …` to the block")),
        "unknown-key/block": Message(
            es: Wording(
                "clave desconocida `{key}` en el bloque `{kind}`", wayOut: "corrige el nombre o borra la línea"),
            en: Wording("unknown key `{key}` in the block `{kind}`", wayOut: "correct the name or delete the line")),
        "wrong-type/block": Message(
            es: Wording(
                "aquí tiene que haber claves con sus valores, no `{value}`",
                wayOut: "escribe cada dato en su línea, como `title: Hola`"),
            en: Wording(
                "here there have to be keys with their values, not `{value}`",
                wayOut: "write each piece on a line of its own, as in `title: Hello`")),
        "missing-alt/block": Message(
            es: Wording(
                "la imagen `{path}` no tiene texto alternativo",
                wayOut: "describe lo que se ve, para quien no puede verla, en una línea `alt: …`"),
            en: Wording(
                "the image `{path}` has no alternative text",
                wayOut: "describe what it shows, for those who can't see it, on a line `alt: …`")),
        "bad-date/partial": Message(
            es: Wording(
                "`{value}` no es una fecha",
                wayOut: "escríbela como `2026-03-14`; también valen el mes, `2026-03`, y el año, `2026`"),
            en: Wording(
                "`{value}` is no date",
                wayOut: "write it like `2026-03-14`; a month, `2026-03`, or a year, `2026`, will do too")),
        "missing-data-file": Message(
            es: Wording(
                "no hay ningún archivo `{file}` en content/data/",
                wayOut: "guarda la tabla en content/data/, o corrige su nombre"),
            en: Wording(
                "there is no file `{file}` in content/data/",
                wayOut: "save the table in content/data/, or correct its name")),
        "data-file-outside": Message(
            es: Wording(
                "`{file}` no es el nombre de un archivo de content/data/",
                wayOut: "escribe solo la ruta dentro de esa carpeta, como `ventas.csv` o `2026/ventas.csv`"),
            en: Wording(
                "`{file}` doesn't name a file of content/data/",
                wayOut: "write just the path within that folder, as in `sales.csv` or `2026/sales.csv`")),
        "details-no-summary": Message(
            es: Wording(
                "el bloque `details` no tiene título",
                wayOut: "escríbelo en la misma línea, detrás de la palabra `details`"),
            en: Wording(
                "the block `details` has no summary",
                wayOut: "write it on the same line, after the word `details`")),
        "gallery-not-a-file": Message(
            es: Wording(
                "`{file}` no es una imagen que esté junto al texto",
                wayOut: "guárdala junto al texto y escribe solo su nombre"),
            en: Wording(
                "`{file}` is no image beside the text", wayOut: "save it beside the text, and write just its name")),
        "embed-bad-address": Message(
            es: Wording(
                "`{url}` no es una dirección que se pueda insertar",
                wayOut: "copia la dirección de la página, que empieza por https://"),
            en: Wording(
                "`{url}` is no address that can be embedded",
                wayOut: "copy the page's address, which begins with https://")),
        "embed-unknown-provider": Message(
            es: Wording(
                "no se puede insertar nada de `{host}`",
                wayOut: "pon un enlace normal; se pueden insertar: {providers}"),
            en: Wording(
                "nothing from `{host}` can be embedded",
                wayOut: "write a plain link; what can be embedded: {providers}")),
        "embed-no-id": Message(
            es: Wording(
                "en la dirección `{url}` no se ve qué hay que insertar de {provider}",
                wayOut: "copia la dirección de un solo vídeo, presentación o publicación, o la que da «Insertar»"),
            en: Wording(
                "the address `{url}` doesn't tell what to embed from {provider}",
                wayOut: "copy the address of one video, presentation or post, or the one that “Embed” gives")),
        "chart-no-table": Message(
            es: Wording(
                "el gráfico no tiene datos",
                wayOut: "escribe una línea `---` y debajo la tabla, o una clave `file` con un archivo de content/data/"),
            en: Wording(
                "the chart has no data",
                wayOut: "write a line `---` and the table below it, or a key `file` with a file of content/data/")),
        "chart-two-tables": Message(
            es: Wording(
                "el gráfico tiene datos en el bloque y en un archivo", wayOut: "deja solo una de las dos tablas"),
            en: Wording(
                "the chart has data in the block and in a file", wayOut: "leave only one of the two tables")),
        "chart-no-values": Message(
            es: Wording(
                "la tabla no tiene nada que dibujar",
                wayOut: "la primera fila son los títulos, y la primera columna, los nombres: `Mes;Ventas` y `Enero;120`"
            ),
            en: Wording(
                "the table has nothing to draw",
                wayOut: "its first row holds headings, its first column names: `Month,Sales` and `January,120`")),
        "chart-too-many-series": Message(
            es: Wording(
                "la tabla tiene {count} columnas de números, y caben {limit}",
                wayOut: "reparte los datos en varios gráficos"),
            en: Wording(
                "the table has {count} columns of numbers, and there is room for {limit}",
                wayOut: "spread the data over several charts")),
        "chart-too-many-rows": Message(
            es: Wording(
                "la tabla tiene {count} filas, y caben {limit}",
                wayOut: "agrupa los datos; en un gráfico de líneas, `type: line`, caben 1000"),
            en: Wording(
                "the table has {count} rows, and there is room for {limit}",
                wayOut: "group the data; a line chart, `type: line`, has room for 1000")),
        "chart-bad-number": Message(
            es: Wording(
                "`{value}` no es un número", wayOut: "escribe solo la cifra, o deja la celda vacía si no hay dato"),
            en: Wording(
                "`{value}` is no number", wayOut: "write just the figure, or leave the cell empty if there is none")),
        "chart-bad-number/comma": Message(
            es: Wording(
                "`{value}` no es un número con coma decimal",
                wayOut: "escribe `1234,5` o `1.234,5`; si no hay dato, deja la celda vacía"),
            en: Wording(
                "`{value}` is no number with a decimal comma",
                wayOut: "write `1234,5` or `1.234,5`; leave the cell empty if there is no figure")),
        "chart-bad-number/point": Message(
            es: Wording(
                "`{value}` no es un número con punto decimal",
                wayOut: "escribe `1234.5`; si en tu tabla los decimales llevan coma, separa las columnas con `;`"),
            en: Wording(
                "`{value}` is no number with a decimal point",
                wayOut: "write `1234.5`; if your table's decimals have a comma, separate its columns with `;`")),
        "csv-ragged-row": Message(
            es: Wording(
                "esta fila tiene {cells} celdas, y los títulos son {expected}",
                wayOut: "pon los separadores que falten, o entre comillas lo que los lleve dentro"),
            en: Wording(
                "this row has {cells} cells, and there are {expected} headings",
                wayOut: "add the separators that are missing, or put what holds one in quotes")),
        "csv-unclosed-quote": Message(
            es: Wording("estas comillas no se cierran", wayOut: "cierra las comillas al final de la celda"),
            en: Wording("this quote is not closed", wayOut: "close it at the end of the cell")),
        "csv-text-after-quote": Message(
            es: Wording(
                "hay texto detrás de las comillas",
                wayOut: "pon la celda entera entre comillas; las de dentro se escriben dobles: `\"\"`"),
            en: Wording(
                "there is text after the closing quote",
                wayOut: "put the whole cell in quotes, and double those inside it: `\"\"`")),
    ]
}
