extension Messages {
    /// Kinds of texts, their dates, guidelines, courses and translations.
    static let content: [String: Message] = [
        "orphan-translation": Message(
            es: Wording(
                "esta traducción no tiene original",
                wayOut: "dale el nombre del original y el idioma, como `hola.en.md` junto a `hola.md`"),
            en: Wording(
                "this translation has no original",
                wayOut: "name it after the original and the language, as in `hello.es.md` beside `hello.md`")),
        "review-overdue": Message(
            es: Wording(
                "esta guía tenía que revisarse el {date}",
                wayOut:
                    "revísala y cambia la clave `review-by`, o haz una versión nueva con `portavoz guideline revise`"),
            en: Wording(
                "this guideline was due for review on {date}",
                wayOut:
                    "review it and change the key `review-by`, or make a new version with `portavoz guideline revise`")),
        "guideline-no-owner": Message(
            es: Wording(
                "la guía no tiene responsable",
                wayOut: "añade una línea `owner: …` con el nombre de una persona de content/people/"),
            en: Wording(
                "the guideline has no owner",
                wayOut: "add a line `owner: …` with the name of a person in content/people/")),
        "invalid-lesson-name": Message(
            es: Wording(
                "el nombre `{name}` no dice qué lugar tiene la lección en el curso",
                wayOut: "empiézalo por un número de dos cifras y un guion, como en `03-tono-de-voz.md`"),
            en: Wording(
                "the name `{name}` doesn't say where in the course the lesson comes",
                wayOut: "begin it with a number of two digits and a hyphen, as in `03-tone-of-voice.md`")),
        "duplicate-lesson-number": Message(
            es: Wording(
                "la lección tiene el mismo número que {other}",
                wayOut: "cambia el número del nombre de uno de los archivos"),
            en: Wording(
                "the lesson has the same number as {other}", wayOut: "change the number in one of the files' names")),
    ]
}
