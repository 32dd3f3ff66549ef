extension Messages {
    /// Reports about courses: progress files, an LMS's tables, and what the hub is told.
    static let results: [String: Message] = [
        "results-not-progress": Message(
            es: Wording(
                "no es un archivo de avance de un curso: tiene {found}",
                wayOut: "pide el que guarda la página del curso, en «Guardar en un archivo»: lleva `format` y `course`"),
            en: Wording(
                "this is no file of progress in a course: it has {found}",
                wayOut:
                    "ask for the one that the course's page saves, under “Save in a file”: it has `format` and `course`"
            )),
        "results-format": Message(
            es: Wording(
                "el archivo de avance es del formato {found}, y aquí se lee el {expected}",
                wayOut: "actualiza Portavoz, o pide que guarden otra vez el archivo en la página del curso"),
            en: Wording(
                "the file of progress has format {found}, and format {expected} is read here",
                wayOut: "update Portavoz, or ask for the file to be saved again on the course's page")),
        "results-bad-value": Message(
            es: Wording(
                "`{key}` es `{value}`, y tendría que ser {expected:type}",
                wayOut: "el archivo ha cambiado desde que se guardó: pide que lo guarden otra vez"),
            en: Wording(
                "`{key}` is `{value}`, and should be {expected:type}",
                wayOut: "the file was changed after it was saved: ask for it to be saved again")),
        "results-missing-key": Message(
            es: Wording(
                "a este intento le falta `{key}`",
                wayOut: "el archivo ha cambiado desde que se guardó: pide que lo guarden otra vez"),
            en: Wording(
                "this attempt lacks `{key}`",
                wayOut: "the file was changed after it was saved: ask for it to be saved again")),
        "results-answers-disagree": Message(
            es: Wording(
                "el intento no concuerda consigo mismo: dice {stated}, y salen {computed}",
                wayOut: "cuenta lo que dice el archivo; pregunta si alguien lo ha cambiado a mano"),
            en: Wording(
                "the attempt doesn't agree with itself: it says {stated}, and {computed} is what comes of it",
                wayOut: "what the file says counts; ask whether somebody changed it by hand")),
        "results-answers-disagree/right": Message(
            es: Wording(
                "el intento dice que acierta {stated}, y con sus respuestas son {computed}",
                wayOut:
                    "cuenta lo que dice el archivo; si el curso ha cambiado de respuestas, cámbiale también la `version`"
            ),
            en: Wording(
                "the attempt says that {stated} are right, and by its answers {computed} are",
                wayOut:
                    "what the file says counts; if the course has other answers by now, give it another `version` too")),
        "results-answers-disagree/score": Message(
            es: Wording(
                "el intento dice un {stated} % de aciertos, y las cuentas dan un {computed} %",
                wayOut: "cuenta lo que dice el archivo; pregunta si alguien lo ha cambiado a mano"),
            en: Wording(
                "the attempt says {stated}% right, and its numbers make {computed}%",
                wayOut: "what the file says counts; ask whether somebody changed it by hand")),
        "results-answers-disagree/passed": Message(
            es: Wording(
                "el intento, de un {stated} %, no concuerda con la nota para aprobar, que es un {computed} %",
                wayOut: "cuenta lo que dice el archivo; si la nota ha cambiado, cambia también la `version` del curso"),
            en: Wording(
                "the attempt, of {stated}%, doesn't agree with the pass mark, which is {computed}%",
                wayOut:
                    "what the file says counts; if the pass mark is another by now, change the course's `version` too")),
        "results-unknown-questions": Message(
            es: Wording(
                "hay respuestas a {count} preguntas que el curso `{course}` ya no tiene: {ids}",
                wayOut: "son de otra versión del curso: no salen en la tabla de preguntas, y lo demás cuenta"),
            en: Wording(
                "there are answers to {count} questions that the course `{course}` no longer has: {ids}",
                wayOut:
                    "they are of another version of the course: the table of questions leaves them out, and the rest counts"
            )),
        "results-encoding": Message(
            es: Wording(
                "esto no es una tabla de texto, o no se sabe con qué letras está escrita",
                wayOut: "descárgala otra vez como CSV en UTF-8, o guárdala así desde la hoja de cálculo"),
            en: Wording(
                "this is no table in plain text, or there is no telling in which encoding",
                wayOut: "download it again as CSV in UTF-8, or save it so from the spreadsheet")),
        "results-read-as": Message(
            es: Wording(
                "no está en UTF-8: se lee como {encoding}",
                wayOut: "mira si los nombres salen con sus acentos; si no, guárdala como CSV en UTF-8"),
            en: Wording(
                "it is not in UTF-8: it is read as {encoding}",
                wayOut: "see whether names have their accents; if not, save it as CSV in UTF-8")),
        "results-empty-table": Message(
            es: Wording(
                "no hay nadie en este archivo", wayOut: "mira si al descargarlo había un grupo o un filtro elegido"),
            en: Wording(
                "there is nobody in this file", wayOut: "see whether a group or a filter was on when it was downloaded")
        ),
        "results-unknown-table": Message(
            es: Wording(
                "no es ninguno de los informes que se leen; sus columnas: {found}",
                wayOut:
                    "de un cuestionario de Moodle: `Apellido(s)`, `Nombre`, …, `Calificación/10,00`; de un SCORM: `Nombre`, `Intento`, …, `Puntuación`; de finalización: la primera sin título y luego las actividades; o una tabla con `nombre` y `nota`, `aprobado`, `lecciones`, `fecha`, `version`, `email` o los id de preguntas, y ninguna más"
            ),
            en: Wording(
                "this is none of the reports that are read; its columns: {found}",
                wayOut:
                    "of a Moodle quiz: `Last name`, `First name`, …, `Grade/10.00`; of a SCORM package: `Name`, `Attempt`, …, `Score`; of completion: the first without a heading, then the activities; or a table with `name` and `score`, `passed`, `lessons`, `date`, `version`, `email` or questions' ids, and no others"
            )),
        "results-bad-date": Message(
            es: Wording(
                "`{value}` no es una fecha", wayOut: "escríbela como 2026-05-04, o descarga otra vez el informe"),
            en: Wording("`{value}` is no date", wayOut: "write it as 2026-05-04, or download the report again")),
        "results-bad-number": Message(
            es: Wording(
                "`{value}` no es un número, o se sale de lo que cabe en esta columna",
                wayOut: "mira si la columna es la que dice su título"),
            en: Wording(
                "`{value}` is no number, or more than there can be in this column",
                wayOut: "see whether the column is what its heading says")),
        "results-bad-state": Message(
            es: Wording(
                "`{value}` no es un estado de Moodle", wayOut: "descarga el informe en español o en inglés"),
            en: Wording("`{value}` is none of Moodle's states", wayOut: "download the report in Spanish or in English")),
        "results-bad-flag": Message(
            es: Wording("`{value}` no es ni sí ni no", wayOut: "escribe `1` o `0`, o deja vacía la casilla"),
            en: Wording("`{value}` is neither yes nor no", wayOut: "write `1` or `0`, or leave the cell empty")),
        "results-no-name": Message(
            es: Wording("en esta fila no hay ningún nombre", wayOut: "ponlo, o quita la fila"),
            en: Wording("there is no name in this row", wayOut: "write it, or take the row out")),
        "results-other-quiz": Message(
            es: Wording(
                "el cuestionario tiene {count} preguntas, y la evaluación del curso {expected}",
                wayOut:
                    "cuentan las notas; para que cuente cada pregunta, descarga el informe de respuestas con su enunciado"
            ),
            en: Wording(
                "the quiz has {count} questions, and the course's assessment {expected}",
                wayOut:
                    "the grades count; for each question to count, download the responses report with the questions' texts"
            )),
        "results-no-activity": Message(
            es: Wording(
                "ninguna actividad se llama como el curso ni como algo suyo: {found}",
                wayOut: "en el LMS, dale a la actividad el título del curso, «{title}», o el de un módulo o una lección"
            ),
            en: Wording(
                "no activity is called as the course is, or anything in it: {found}",
                wayOut: "in the LMS give the activity the course's title, “{title}”, or a module's or a lesson's")),
        "results-unknown-lesson": Message(
            es: Wording(
                "no hay ninguna lección `{lesson}` en el curso `{course}`",
                wayOut: "el id de una lección es el nombre de su archivo sin el número: `tono-de-voz`"),
            en: Wording(
                "there is no lesson `{lesson}` in the course `{course}`",
                wayOut: "a lesson's id is its file's name without the number: `tone-of-voice`")),
        "results-same-person": Message(
            es: Wording("de {name} hay otro archivo más nuevo, que es el que cuenta: {other}"),
            en: Wording("there is a newer file of {name}, which is the one that counts: {other}")),
        "results-same-person/several": Message(
            es: Wording("de {count} personas hay otro archivo más nuevo, que es el que cuenta: {other}"),
            en: Wording("there is a newer file of {count} people, which is the one that counts: {other}")),
        "results-duplicate-file": Message(
            es: Wording("es el mismo archivo que {other}: cuenta una vez"),
            en: Wording("this is the same file as {other}: it counts once")),
        "results-folder": Message(
            es: Wording(
                "`{path}` es una carpeta", wayOut: "nombra sus archivos: `portavoz course results {path}/*.json`"),
            en: Wording(
                "`{path}` is a folder", wayOut: "name the files in it: `portavoz course results {path}/*.json`")),
        "results-too-large": Message(
            es: Wording(
                "`{path}` ocupa {size} MB, y se leen {most} como mucho",
                wayOut: "un archivo de avance no llega a uno; mira si es lo que parece, o parte la tabla en varias"),
            en: Wording(
                "`{path}` has {size} MB, and {most} are read at most",
                wayOut: "a file of progress has less than one; see whether it is what it seems, or part the table")),
        "results-spreadsheet": Message(
            es: Wording("`{path}` es una hoja de cálculo o un zip", wayOut: "guárdala como CSV en UTF-8 y repite"),
            en: Wording("`{path}` is a spreadsheet or a zip", wayOut: "save it as CSV in UTF-8 and try again")),
        "results-other-course": Message(
            es: Wording(
                "el archivo es del curso `{found}`, no de `{course}`",
                wayOut: "quítalo de la lista, o haz aparte el informe de ese curso"),
            en: Wording(
                "the file is of the course `{found}`, not of `{course}`",
                wayOut: "leave it out, or make that course's report apart")),
        "results-unknown-course": Message(
            es: Wording(
                "no hay ningún curso `{course}` publicado en este sitio; hay: {courses}",
                wayOut: "escribe el nombre de su carpeta en content/training/"),
            en: Wording(
                "no course `{course}` is published on this site; there are: {courses}",
                wayOut: "write the name of its folder in content/training/")),
        "results-which-course": Message(
            es: Wording(
                "los archivos pueden ser de varios cursos: {courses}",
                wayOut: "di de cuál con --course, como en `--course {courses}`"),
            en: Wording(
                "the files may be of several courses: {courses}",
                wayOut: "say which with --course, as in `--course {courses}`")),
        "results-nothing": Message(
            es: Wording(
                "no hay resultados que contar", wayOut: "arregla o cambia los archivos que no se han podido leer"),
            en: Wording("there are no results to tell", wayOut: "mend or replace the files that couldn't be read")),
        "results-without-course": Message(
            es: Wording(
                "hay resultados y ningún curso",
                wayOut: "ponlos en la carpeta de su curso, junto a course.yml, o bórralos"),
            en: Wording(
                "there are results and no course",
                wayOut: "put them into their course's folder, beside course.yml, or delete them")),
        "results-too-few": Message(
            es: Wording(
                "son {count} personas, y de menos de {least} la edición interna no cuenta nada",
                wayOut: "espera a tener más; sin --hub ves el informe en la pantalla"),
            en: Wording(
                "there are {count} people, and the hub tells nothing of fewer than {least}",
                wayOut: "wait until there are more; without --hub the report is printed")),
        "results-hub-incomplete": Message(
            es: Wording(
                "no se ha cambiado nada en la edición interna: hay archivos que no cuentan",
                wayOut: "arréglalos o quítalos de la lista, y repite"),
            en: Wording(
                "nothing was changed on the hub: there are files that don't count",
                wayOut: "mend them or leave them out, and try again")),
        "results-output-published": Message(
            es: Wording(
                "`{path}` está en una carpeta del sitio, y lleva datos de personas",
                wayOut: "guárdalo fuera de content/, public/, staff/ y preview/; para la edición interna está --hub"),
            en: Wording(
                "`{path}` is in a folder of the site, and holds people's data",
                wayOut: "save it outside content/, public/, staff/ and preview/; for the hub there is --hub")),
    ]
}
