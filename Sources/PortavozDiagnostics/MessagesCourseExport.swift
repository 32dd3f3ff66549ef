extension Messages {
    /// Courses that are taken out of the site.
    static let courseExport: [String: Message] = [
        "course-export-unknown": Message(
            es: Wording(
                "no hay ningún curso `{course}`; los que hay: {courses}",
                wayOut: "escribe el nombre de su carpeta en content/training/, o el que tiene en la dirección"),
            en: Wording(
                "there is no course `{course}`; there are: {courses}",
                wayOut: "write the name of its folder in content/training/, or its name in the address")),
        "course-export-unknown/none": Message(
            es: Wording(
                "no hay ningún curso `{course}`: el sitio no publica ninguno",
                wayOut: "crea uno en content/training/, con su course.yml y sus lecciones"),
            en: Wording(
                "there is no course `{course}`: the site publishes none",
                wayOut: "make one in content/training/, with its course.yml and its lessons")),
        "course-export-empty": Message(
            es: Wording(
                "el curso `{course}` no tiene ninguna lección publicada",
                wayOut: "escribe una con `portavoz new lesson`, o quita `draft` de las que valgan"),
            en: Wording(
                "the course `{course}` has no published lesson",
                wayOut: "write one with `portavoz new lesson`, or take `draft` out of those that are ready")),
        "course-export-draft": Message(
            es: Wording(
                "el curso `{course}` aún no está publicado",
                wayOut: "quita `draft` de su course.yml, o espera a su fecha"),
            en: Wording(
                "the course `{course}` isn't published yet",
                wayOut: "take `draft` out of its course.yml, or wait for its date")),
        "course-export-language": Message(
            es: Wording(
                "el curso `{course}` no está en `{language}`; está en: {languages}",
                wayOut: "elige uno de esos idiomas con --lang, o traduce el curso"),
            en: Wording(
                "the course `{course}` isn't in `{language}`; it is in: {languages}",
                wayOut: "choose one of those languages with --lang, or translate the course")),
        "course-export-equal-keys": Message(
            es: Wording(
                "en un paquete, `{id}` y `{other}` se guardarían con la misma clave",
                wayOut: "cambia el nombre de uno de los dos, el que lleve menos tiempo publicado"),
            en: Wording(
                "a package would keep `{id}` and `{other}` under the same key",
                wayOut: "change the name of one of the two, the one that was published later")),
        "course-export-no-runtime": Message(
            es: Wording(
                "falta `package/{name}`, que viene con el tema de serie",
                wayOut: "repite la instalación de Portavoz, o copia esa carpeta del tema de serie al tuyo"),
            en: Wording(
                "`package/{name}` is missing, which comes with the standard theme",
                wayOut: "install Portavoz again, or copy that folder from the standard theme to yours")),
        "course-export-foreign": Message(
            es: Wording(
                "`{address}` no está en el sitio, y se queda fuera del curso exportado",
                wayOut: "deja el archivo junto a la lección, o pon un enlace a la página donde está"),
            en: Wording(
                "`{address}` isn't on the site, and is left out of the exported course",
                wayOut: "put the file beside the lesson, or link to the page that has it")),
        "course-export-in-the-way": Message(
            es: Wording(
                "`{path}` ya existe y no es de una exportación anterior; se queda como está",
                wayOut: "elige otro nombre con --output, o sustitúyelo con --force"),
            en: Wording(
                "`{path}` is there already, and no earlier export made it; it stays as it is",
                wayOut: "choose another name with --output, or replace it with --force")),
    ]
}
