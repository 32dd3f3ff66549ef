extension Messages {
    /// Courses: their modules, what comes before them, and what is to be passed.
    static let courses: [String: Message] = [
        "course-empty-module": Message(
            es: Wording(
                "el módulo `{module}` no tiene lecciones",
                wayOut: "nómbralas en `lessons`, como en `lessons: [01-el-papel]`, o quita el módulo"),
            en: Wording(
                "the module `{module}` has no lessons",
                wayOut: "name them under `lessons`, as in `lessons: [01-the-role]`, or take the module out")),
        "course-unknown-lesson": Message(
            es: Wording(
                "no hay ninguna lección `{lesson}` en este curso",
                wayOut: "escribe el nombre de su archivo sin `.md` ni idioma, como `03-tono-de-voz`"),
            en: Wording(
                "there is no lesson `{lesson}` in this course",
                wayOut: "write its file's name without `.md` and language, as in `03-tone-of-voice`")),
        "course-lesson-twice": Message(
            es: Wording(
                "la lección `{lesson}` ya está en la línea {line}", wayOut: "déjala en un solo sitio de un solo módulo"),
            en: Wording(
                "the lesson `{lesson}` is on line {line} already", wayOut: "leave it in one place of one module")),
        "course-lesson-left-out": Message(
            es: Wording(
                "la lección no está en ningún módulo de {course}",
                wayOut: "nómbrala allí, como `{lesson}`, o pon `part: appendix` si es un anexo"),
            en: Wording(
                "the lesson is in no module of {course}",
                wayOut: "name it there, as `{lesson}`, or set `part: appendix` if it is one")),
        "course-appendix-in-module": Message(
            es: Wording(
                "`{lesson}` es un anexo, y los anexos van aparte de los módulos",
                wayOut: "quítalo del módulo, o quita `part: appendix` de la lección"),
            en: Wording(
                "`{lesson}` is an appendix, and those stand apart from modules",
                wayOut: "take it out of the module, or take `part: appendix` out of the lesson")),
        "course-unknown-prerequisite": Message(
            es: Wording(
                "no hay ningún curso `{course}`", wayOut: "escribe el nombre de su carpeta en content/training/"),
            en: Wording("there is no course `{course}`", wayOut: "write the name of its folder in content/training/")),
        "course-prerequisite-cycle": Message(
            es: Wording(
                "el curso se espera a sí mismo: {courses}", wayOut: "quita uno de esos cursos de los `prerequisites`"),
            en: Wording(
                "the course waits for itself: {courses}", wayOut: "take one of those courses out of `prerequisites`")),
        "course-no-assessment": Message(
            es: Wording(
                "el curso pide una nota y no tiene evaluación",
                wayOut: "pon `part: assessment` en la lección que lo sea, o quita `pass-mark`"),
            en: Wording(
                "the course has a pass mark and no assessment",
                wayOut: "set `part: assessment` in the lesson that is one, or take `pass-mark` out")),
        "course-two-assessments": Message(
            es: Wording(
                "el curso ya tiene evaluación: {other}", wayOut: "deja `part: assessment` en una sola lección"),
            en: Wording(
                "the course has an assessment already: {other}", wayOut: "leave `part: assessment` in one lesson")),
        "course-nothing-to-pass": Message(
            es: Wording(
                "`{key}` no sirve de nada en un curso que no se aprueba",
                wayOut: "añade `pass-mark`, el tanto por ciento de preguntas que hay que acertar, o quita la clave"),
            en: Wording(
                "`{key}` is of no use in a course that can't be passed",
                wayOut: "add `pass-mark`, the per cent of questions to get right, or take the key out")),
        "assessment-no-quiz": Message(
            es: Wording(
                "la evaluación no pregunta nada", wayOut: "añade bloques `quiz`: con ellos se aprueba el curso"),
            en: Wording("the assessment asks nothing", wayOut: "add `quiz` blocks: they decide who passes")),
        "assessment-no-pass-mark": Message(
            es: Wording(
                "{course} no dice con qué nota se aprueba la evaluación",
                wayOut: "añade allí `pass-mark`, el tanto por ciento de preguntas que hay que acertar"),
            en: Wording(
                "{course} doesn't say what mark passes the assessment",
                wayOut: "add `pass-mark` there, the per cent of questions to get right")),
        "course-translation-differs": Message(
            es: Wording(
                "`{key}` es aquí `{value}` y en {path} `{other}`",
                wayOut: "escribe lo mismo en los dos: no depende del idioma"),
            en: Wording(
                "`{key}` is `{value}` here and `{other}` in {path}",
                wayOut: "write the same in both: it doesn't depend on the language")),
        "lesson-unknown-guideline": Message(
            es: Wording(
                "no hay ninguna guía `{guideline}`", wayOut: "escribe el nombre de su carpeta en content/guidelines/"),
            en: Wording(
                "there is no guideline `{guideline}`", wayOut: "write the name of its folder in content/guidelines/")),
    ]
}
