extension Messages {
    /// Why a guest's submission is not taken, and what was changed in one that is. Guests read these words too.
    static let receiving: [String: Message] = [
        // MARK: Names

        "receive-bad-name": Message(
            es: Wording("el nombre `{name}` no vale", wayOut: "cambia el nombre del archivo"),
            en: Wording("the name `{name}` won't do", wayOut: "rename the file")),
        "receive-bad-name/empty": Message(
            es: Wording("hay un archivo sin nombre", wayOut: "ponle uno"),
            en: Wording("there is a file without a name", wayOut: "give it one")),
        "receive-bad-name/encoding": Message(
            es: Wording(
                "el nombre `{name}` no está en UTF-8, y no se puede leer con seguridad",
                wayOut: "cámbiale el nombre por otro sin acentos ni eñes"),
            en: Wording(
                "the name `{name}` is not in UTF-8 and can't be read with certainty",
                wayOut: "rename the file without accents")),
        "receive-bad-name/control": Message(
            es: Wording(
                "el nombre `{name}` tiene caracteres de control", wayOut: "cambia el nombre del archivo"),
            en: Wording("the name `{name}` has control characters in it", wayOut: "rename the file")),
        "receive-bad-name/invisible": Message(
            es: Wording(
                "el nombre `{name}` tiene caracteres que no se ven o que dan la vuelta al texto",
                wayOut: "escribe el nombre de nuevo, a mano"),
            en: Wording(
                "the name `{name}` has characters that can't be seen or that turn the text round",
                wayOut: "type the name again, by hand")),
        "receive-bad-name/absolute": Message(
            es: Wording(
                "el nombre `{name}` empieza en la raíz del disco",
                wayOut: "haz el zip de nuevo desde la carpeta del texto"),
            en: Wording(
                "the name `{name}` begins at the disk's root", wayOut: "make the zip again from the text's folder")),
        "receive-bad-name/drive": Message(
            es: Wording(
                "el nombre `{name}` tiene dos puntos, que en Windows nombran una unidad", wayOut: "quita los dos puntos"
            ),
            en: Wording(
                "the name `{name}` has a colon, which names a drive in Windows", wayOut: "take the colon out")),
        "receive-bad-name/backslash": Message(
            es: Wording(
                "el nombre `{name}` tiene una barra invertida", wayOut: "haz el zip de nuevo con otro programa"),
            en: Wording("the name `{name}` has a backslash in it", wayOut: "make the zip again with another program")),
        "receive-bad-name/traversal": Message(
            es: Wording(
                "el nombre `{name}` lleva fuera de la carpeta", wayOut: "haz el zip de nuevo desde la carpeta del texto"
            ),
            en: Wording(
                "the name `{name}` leads out of the folder", wayOut: "make the zip again from the text's folder")),
        "receive-bad-name/device": Message(
            es: Wording(
                "el nombre `{name}` es el de un dispositivo en Windows", wayOut: "cambia el nombre del archivo"),
            en: Wording("the name `{name}` is that of a device in Windows", wayOut: "rename the file")),
        "receive-bad-name/trailing": Message(
            es: Wording(
                "el nombre `{name}` empieza por un espacio, o acaba en espacio o punto", wayOut: "quítalo del nombre"),
            en: Wording(
                "the name `{name}` begins with a space, or ends in a space or a full stop", wayOut: "take it out")),
        "receive-bad-name/hidden": Message(
            es: Wording("`{name}` es un archivo oculto", wayOut: "quítalo del envío, o cámbiale el nombre"),
            en: Wording("`{name}` is a hidden file", wayOut: "take it out, or rename it")),
        "receive-bad-name/too-long": Message(
            es: Wording("el nombre `{name}` es demasiado largo", wayOut: "acórtalo"),
            en: Wording("the name `{name}` is too long", wayOut: "shorten it")),
        "receive-bad-name/too-deep": Message(
            es: Wording(
                "`{name}` está dentro de demasiadas carpetas", wayOut: "pon las imágenes junto al texto"),
            en: Wording("`{name}` is inside too many folders", wayOut: "put the images beside the text")),
        "receive-same-name": Message(
            es: Wording(
                "`{name}` y `{other}` son el mismo nombre en algunos sistemas", wayOut: "cambia uno de los dos"),
            en: Wording("`{name}` and `{other}` are one name on some systems", wayOut: "rename one of them")),
        "receive-reserved": Message(
            es: Wording(
                "`{name}` es un nombre que aquí significa otra cosa", wayOut: "cambia el nombre del archivo"),
            en: Wording("`{name}` is a name that means something else here", wayOut: "rename the file")),
        "receive-reserved/route": Message(
            es: Wording(
                "con el nombre `{name}` el texto tendría la dirección de otra página del sitio",
                wayOut: "cambia el nombre del archivo"),
            en: Wording(
                "under the name `{name}` the text would have the address of another page of the site",
                wayOut: "rename the file")),
        "receive-reserved/other-guest": Message(
            es: Wording(
                "`{name}` está en una carpeta que se llama como otra persona del sitio",
                wayOut: "cambia el nombre de la carpeta, o di con `--guest` de quién es el envío"),
            en: Wording(
                "`{name}` is in a folder named after another guest of the site",
                wayOut: "rename the folder, or say with `--guest` whose submission it is")),
        "receive-exists": Message(
            es: Wording(
                "`{name}` ocuparía el lugar de `{path}`, que ya está",
                wayOut: "cámbiale el nombre y recíbelo de nuevo; si es una versión nueva, pasa los cambios a mano"),
            en: Wording(
                "`{name}` would take the place of `{path}`, which is there already",
                wayOut: "rename it and receive it again; if it is a new version, carry its changes over by hand")),

        // MARK: Archives

        "receive-bad-zip": Message(
            es: Wording("`{path}` no se puede aceptar", wayOut: "haz el zip de nuevo y mándalo otra vez"),
            en: Wording("`{path}` can't be accepted", wayOut: "make the zip again and send it once more")),
        "receive-bad-zip/broken": Message(
            es: Wording("`{path}` está dañado o incompleto", wayOut: "haz el zip de nuevo y mándalo otra vez"),
            en: Wording("`{path}` is damaged or cut short", wayOut: "make the zip again and send it once more")),
        "receive-bad-zip/empty": Message(
            es: Wording("`{path}` no tiene ningún archivo", wayOut: "mete el texto y mándalo otra vez"),
            en: Wording("there is no file in `{path}`", wayOut: "put the text in and send it once more")),
        "receive-bad-zip/damaged": Message(
            es: Wording("`{name}`, dentro de `{path}`, está dañado", wayOut: "haz el zip de nuevo y mándalo otra vez"),
            en: Wording("`{name}`, in `{path}`, is damaged", wayOut: "make the zip again and send it once more")),
        "receive-bad-zip/foreign": Message(
            es: Wording(
                "`{path}` tiene algo más que un zip: bytes que no son de ninguno de sus archivos",
                wayOut: "haz el zip de nuevo con el programa de tu sistema"),
            en: Wording(
                "`{path}` holds more than a zip: bytes that belong to none of its files",
                wayOut: "make the zip again with your system's own program")),
        "receive-bad-zip/overlap": Message(
            es: Wording(
                "en `{path}` hay archivos que comparten los mismos bytes",
                wayOut: "haz el zip de nuevo con el programa de tu sistema"),
            en: Wording(
                "in `{path}` there are files that share the same bytes",
                wayOut: "make the zip again with your system's own program")),
        "receive-bad-zip/mismatch": Message(
            es: Wording(
                "`{path}` dice dos cosas distintas de un mismo archivo",
                wayOut: "haz el zip de nuevo con el programa de tu sistema"),
            en: Wording(
                "`{path}` says two different things of one file",
                wayOut: "make the zip again with your system's own program")),
        "receive-bad-zip/encrypted": Message(
            es: Wording("`{path}` tiene contraseña", wayOut: "mándalo sin contraseña"),
            en: Wording("`{path}` has a password", wayOut: "send it without one")),
        "receive-bad-zip/method": Message(
            es: Wording(
                "`{path}` está comprimido de una forma poco común", wayOut: "haz el zip con el programa de tu sistema"),
            en: Wording(
                "`{path}` is compressed in an uncommon way", wayOut: "make the zip with your system's own program")),
        "receive-bad-zip/bomb": Message(
            es: Wording(
                "`{name}`, dentro de `{path}`, ocupa muchísimo más descomprimido",
                wayOut: "quítalo, o mándalo en otro formato"),
            en: Wording(
                "`{name}`, in `{path}`, unpacks to very much more than it is",
                wayOut: "leave it out, or send it in another form")
        ),
        "receive-bad-zip/zip64": Message(
            es: Wording("`{path}` es un zip para archivos enormes", wayOut: "manda un zip más pequeño"),
            en: Wording("`{path}` is a zip for enormous files", wayOut: "send a smaller zip")),
        "receive-bad-zip/too-many": Message(
            es: Wording("`{path}` tiene demasiados archivos", wayOut: "manda solo el texto y sus imágenes"),
            en: Wording("`{path}` holds too many files", wayOut: "send only the text and its images")),
        "receive-bad-zip/too-large": Message(
            es: Wording("`{path}` ocupa demasiado", wayOut: "manda imágenes más pequeñas, o en varios envíos"),
            en: Wording("`{path}` is too large", wayOut: "send smaller images, or several zips")),
        "receive-bad-zip/link": Message(
            es: Wording(
                "`{name}` es un enlace a otro archivo", wayOut: "pon una copia del archivo en su lugar"),
            en: Wording("`{name}` is a link to another file", wayOut: "put a copy of that file in its place")),
        "receive-bad-zip/special": Message(
            es: Wording("`{name}` no es un archivo corriente", wayOut: "quítalo del envío"),
            en: Wording("`{name}` is no ordinary file", wayOut: "take it out")),

        // MARK: Kinds of files

        "receive-wrong-type": Message(
            es: Wording("`{name}` no es de una clase que aceptemos", wayOut: "manda texto, JPEG, PNG o WebP"),
            en: Wording("`{name}` is of no kind that we accept", wayOut: "send text, JPEG, PNG or WebP")),
        "receive-bad-document": Message(
            es: Wording("el documento `{name}` no se puede aceptar", wayOut: "ábrelo y guárdalo de nuevo"),
            en: Wording("the document `{name}` can't be accepted", wayOut: "open it and save it again")),
        "receive-wrong-type/empty": Message(
            es: Wording("`{name}` está vacío", wayOut: "quítalo, o mándalo con su contenido"),
            en: Wording("`{name}` is empty", wayOut: "leave it out, or send it with its content")),
        "receive-wrong-type/unknown": Message(
            es: Wording(
                "no sabemos qué es `{name}`",
                wayOut: "manda el texto en .md, .docx u .odt, y las imágenes en JPEG, PNG o WebP"),
            en: Wording(
                "we can't tell what `{name}` is",
                wayOut: "send the text as .md, .docx or .odt, and images as JPEG, PNG or WebP")),
        "receive-wrong-type/mismatch": Message(
            es: Wording("`{name}` no es por dentro lo que dice su nombre", wayOut: "ponle la extensión que le toca"),
            en: Wording("`{name}` is not what its name says", wayOut: "give it the extension that it should have")),
        "receive-wrong-type/polyglot": Message(
            es: Wording(
                "`{name}` es una imagen con otra cosa dentro",
                wayOut: "ábrela con un programa de imágenes y guárdala de nuevo"),
            en: Wording(
                "`{name}` is an image with something else inside",
                wayOut: "open it in an image editor and save it again")
        ),
        "receive-wrong-type/svg": Message(
            es: Wording(
                "`{name}` es una imagen SVG, que puede llevar programas dentro", wayOut: "mándala en PNG"),
            en: Wording("`{name}` is an SVG image, which may hold programs", wayOut: "send it as PNG")),
        "receive-wrong-type/image": Message(
            es: Wording("`{name}` es una imagen de un formato que no usamos", wayOut: "mándala en JPEG, PNG o WebP"),
            en: Wording("`{name}` is an image in a format that we don't use", wayOut: "send it as JPEG, PNG or WebP")),
        "receive-wrong-type/html": Message(
            es: Wording("`{name}` es una página web o XML", wayOut: "manda el texto en .md, .docx u .odt"),
            en: Wording("`{name}` is a web page or XML", wayOut: "send the text as .md, .docx or .odt")),
        "receive-wrong-type/pdf": Message(
            es: Wording("`{name}` es un PDF", wayOut: "manda el texto del que salió, en .md, .docx u .odt"),
            en: Wording("`{name}` is a PDF", wayOut: "send the text it was made from, as .md, .docx or .odt")),
        "receive-wrong-type/old-document": Message(
            es: Wording("`{name}` está en un formato antiguo", wayOut: "ábrelo y guárdalo como .docx u .odt"),
            en: Wording("`{name}` is in an old format", wayOut: "open it and save it as .docx or .odt")),
        "receive-wrong-type/program": Message(
            es: Wording("`{name}` es un programa", wayOut: "quítalo del envío"),
            en: Wording("`{name}` is a program", wayOut: "take it out")),
        "receive-wrong-type/archive": Message(
            es: Wording(
                "`{name}` es un archivo comprimido dentro del envío", wayOut: "manda lo que lleva, sin comprimir"),
            en: Wording("`{name}` is an archive inside the submission", wayOut: "send what is in it, unpacked")),
        "receive-wrong-type/macros": Message(
            es: Wording("`{name}` es un documento con macros", wayOut: "guárdalo como .docx, sin macros"),
            en: Wording("`{name}` is a document with macros", wayOut: "save it as .docx, without them")),
        "receive-wrong-type/encoding": Message(
            es: Wording("`{name}` no se puede leer como texto", wayOut: "guárdalo como texto en UTF-8"),
            en: Wording("`{name}` can't be read as text", wayOut: "save it as text in UTF-8")),
        "receive-too-large": Message(
            es: Wording("`{name}` ocupa más de {limit} MB", wayOut: "redúcelo y mándalo otra vez"),
            en: Wording("`{name}` is larger than {limit} MB", wayOut: "make it smaller and send it again")),
        "receive-bad-image": Message(
            es: Wording(
                "la imagen `{name}` está dañada o incompleta",
                wayOut: "ábrela con un programa de imágenes y guárdala de nuevo"),
            en: Wording(
                "the image `{name}` is damaged or cut short", wayOut: "open it in an image editor and save it again")),
        "receive-too-many-pixels": Message(
            es: Wording(
                "la imagen `{name}` mide {size}, más de {limit} millones de píxeles", wayOut: "redúcela a la mitad"),
            en: Wording(
                "the image `{name}` is {size}, more than {limit} million pixels", wayOut: "make it half as large")),
        "receive-bad-document/broken": Message(
            es: Wording(
                "no se puede leer el documento `{name}`", wayOut: "ábrelo y guárdalo de nuevo como .docx u .odt"),
            en: Wording(
                "the document `{name}` can't be read", wayOut: "open it and save it again as .docx or .odt")),
        "receive-bad-document/macros": Message(
            es: Wording("el documento `{name}` lleva macros", wayOut: "guárdalo sin ellas"),
            en: Wording("the document `{name}` holds macros", wayOut: "save it without them")),
        "receive-bad-document/entities": Message(
            es: Wording(
                "el documento `{name}` define entidades de XML, que podrían leer otros archivos",
                wayOut: "ábrelo con un procesador de textos y guárdalo de nuevo"),
            en: Wording(
                "the document `{name}` defines XML entities, which could read other files",
                wayOut: "open it in a word processor and save it again")),
        "receive-bad-document/bomb": Message(
            es: Wording(
                "el documento `{name}` ocupa muchísimo más descomprimido",
                wayOut: "ábrelo con un procesador de textos y guárdalo de nuevo"),
            en: Wording(
                "the document `{name}` unpacks to very much more than it is",
                wayOut: "open it in a word processor and save it again")),
        "receive-tool": Message(
            es: Wording(
                "para recibir `{name}` hace falta {tool}, que no está instalado",
                wayOut: "instálalo y repite la orden: `sudo apt install {package}`"),
            en: Wording(
                "receiving `{name}` needs {tool}, which is not installed",
                wayOut: "install it and repeat the command: `sudo apt install {package}`")),
        "receive-tool/limit": Message(
            es: Wording(
                "`{name}` pide más tiempo o más memoria que cualquier archivo corriente",
                wayOut: "guárdalo de nuevo, más pequeño"),
            en: Wording(
                "`{name}` takes more time or memory than any ordinary file", wayOut: "save it again, smaller")),

        // MARK: Front matter, and whose it is

        "receive-bad-fields": Message(
            es: Wording(
                "lo que hay entre las dos líneas `---` no es una lista de datos",
                wayOut: "escribe cada dato en una línea, como `title: Mi texto`"),
            en: Wording(
                "what stands between the two lines `---` is no list of data",
                wayOut: "write each on a line, such as `title: My text`")),
        "receive-nothing": Message(
            es: Wording("no hay nada que recibir", wayOut: "manda un texto en .md, .docx u .odt"),
            en: Wording("there is nothing to receive", wayOut: "send a text as .md, .docx or .odt")),
        "receive-unknown-guest": Message(
            es: Wording(
                "no hay ningún experto `{name}`",
                wayOut: "empieza por `portavoz guest invite`, o incluye en el envío un profile.md con su nombre"),
            en: Wording(
                "there is no guest `{name}`",
                wayOut: "begin with `portavoz guest invite`, or add a profile.md with their name to the submission")),
        "receive-whose": Message(
            es: Wording(
                "el envío no dice de quién es", wayOut: "dilo tú con `--guest`, que puede ser: {guests}"),
            en: Wording("the submission doesn't say whose it is", wayOut: "say so with `--guest`, one of: {guests}")),
        "receive-whose/none": Message(
            es: Wording(
                "el envío no dice de quién es, y todavía no hay ningún experto",
                wayOut: "empieza por `portavoz guest invite`"),
            en: Wording(
                "the submission doesn't say whose it is, and there is no guest yet",
                wayOut: "begin with `portavoz guest invite`")),
        "receive-by": Message(
            es: Wording(
                "no hay nadie que se llame `{name}` en content/people/",
                wayOut: "pon en `--by` el nombre de archivo de alguien del equipo"),
            en: Wording(
                "there is nobody called `{name}` in content/people/",
                wayOut: "give `--by` the file name of a member of staff")),
        "receive-dossier": Message(
            es: Wording(
                "no se puede anotar la recepción en {path}", wayOut: "corrige ese archivo y repite la orden"),
            en: Wording("the receipt can't be noted in {path}", wayOut: "put that file right and repeat the command")),
        "receive-occupied": Message(
            es: Wording(
                "{path} ha cambiado mientras se recibía el envío, y no se ha tocado nada", wayOut: "repite la orden"),
            en: Wording(
                "{path} changed while the submission was being received, and nothing was touched",
                wayOut: "repeat the command")),

        // MARK: Drafts and differences

        "unknown-reviewed-text": Message(
            es: Wording(
                "ningún experto tiene un texto `{name}`",
                wayOut: "pon el nombre de su archivo, sin .md, como está en content/guests/"),
            en: Wording(
                "no guest has a text `{name}`", wayOut: "give its file's name, without .md, as in content/guests/")),
        "ambiguous-reviewed-text": Message(
            es: Wording("varios expertos tienen un texto `{name}`", wayOut: "di cuál: {names}"),
            en: Wording("several guests have a text `{name}`", wayOut: "say which: {names}")),
        "untranslated-reviewed-text": Message(
            es: Wording("`{name}` no está en el idioma `{code}`", wayOut: "quita `--lang`, o elige otro idioma"),
            en: Wording("`{name}` is not in the language `{code}`", wayOut: "leave `--lang` out, or choose another")),
        "no-received-original": Message(
            es: Wording(
                "de {path} no se guarda el texto tal como se recibió",
                wayOut: "solo lo tienen los textos que entran con `portavoz guest receive`"),
            en: Wording(
                "of {path} the text as it was received is not kept",
                wayOut: "only texts that came in through `portavoz guest receive` have it")),
        "draft-impossible": Message(
            es: Wording(
                "no se puede hacer el borrador de {path}", wayOut: "corrige antes lo que dice `portavoz check`"),
            en: Wording("no draft can be made of {path}", wayOut: "first put right what `portavoz check` says")),
        "output-in-the-way": Message(
            es: Wording("ya hay un archivo {path}, que no ha hecho esta orden", wayOut: "elige otro nombre"),
            en: Wording("there is a file {path} already, which this command didn't make", wayOut: "choose another name")
        ),

        // MARK: What was changed

        "received-left-out": Message(
            es: Wording("`{name}` es de tu sistema, y no lo hemos guardado"),
            en: Wording("`{name}` is your system's own, and we have not kept it")),
        "received-ours": Message(
            es: Wording("`{name}` te lo mandamos nosotros, y no lo hemos guardado"),
            en: Wording("`{name}` came from us, and we have not kept it")),
        "received-renamed": Message(
            es: Wording("`{name}` se llama aquí `{new}`"), en: Wording("`{name}` is called `{new}` here")),
        "received-smaller": Message(
            es: Wording("la imagen `{name}` se ha reducido a {size} píxeles"),
            en: Wording("the image `{name}` has been made smaller, {size} pixels")),
        "received-unused-image": Message(
            es: Wording("ningún texto muestra la imagen `{name}`; se guarda por si acaso"),
            en: Wording("no text shows the image `{name}`; it is kept all the same")),
        "received-converted": Message(
            es: Wording("`{name}` se ha pasado a Markdown: revisa títulos, listas y tablas"),
            en: Wording("`{name}` has been turned into Markdown: look at headings, lists and tables")),
        "received-key-removed": Message(
            es: Wording("en `{name}` hemos quitado el dato `{key}`, que lo pone el equipo"),
            en: Wording("in `{name}` we have taken out `{key}`, which is for our team to say")),
        "received-title": Message(
            es: Wording("`{name}` no traía título; le hemos puesto «{title}», que puedes cambiar"),
            en: Wording("`{name}` had no title; we have called it “{title}”, which you may change")),
        "received-title/name": Message(
            es: Wording("`{name}` no decía tu nombre; hemos puesto «{title}», que puedes cambiar"),
            en: Wording("`{name}` didn't say your name; we have put “{title}”, which you may change")),
        "received-text": Message(
            es: Wording("`{name}` se ha pasado a UTF-8"), en: Wording("`{name}` has been turned into UTF-8")),
        "received-text/utf16": Message(
            es: Wording("`{name}` estaba en UTF-16 y ahora está en UTF-8"),
            en: Wording("`{name}` was in UTF-16 and is in UTF-8 now")),
        "received-text/windows": Message(
            es: Wording("`{name}` estaba en la codificación de Windows y ahora está en UTF-8: mira los acentos"),
            en: Wording("`{name}` was in Windows's encoding and is in UTF-8 now: look at the accents")),
        "received-text/composed": Message(
            es: Wording("en `{name}`, las letras con acento se han unido en un solo carácter; se ven igual"),
            en: Wording("in `{name}`, letters and their accents have been joined; they look the same")),
        "received-text/controls": Message(
            es: Wording("de `{name}` hemos quitado caracteres que no se ven"),
            en: Wording("from `{name}` we have taken out characters that can't be seen")),
    ]
}
