extension Messages {
    /// Exercises of courses, and how a course hangs together.
    static let exercises: [String: Message] = [
        "exercise-bad-id": Message(
            es: Wording(
                "`{id}` no sirve de identificador",
                wayOut:
                    "usa minúsculas sin acentos, cifras y guiones, y no lo cambies después: con él se guarda el avance"),
            en: Wording(
                "`{id}` is no identifier",
                wayOut: "use small letters, digits and hyphens, and don't change it later: progress is kept under it")),
        "exercise-few-parts": Message(
            es: Wording("`{key}` tiene {count} elementos, y el mínimo es {least}", wayOut: "añade los que falten"),
            en: Wording("`{key}` has {count} entries, and the least is {least}", wayOut: "add what is missing")),
        "exercise-equal-answers": Message(
            es: Wording(
                "`{text}` ya está en la línea {line}", wayOut: "cambia una de las dos: nadie podría distinguirlas"),
            en: Wording(
                "`{text}` is on line {line} already", wayOut: "change one of the two: nobody could tell them apart")),
        "quiz-no-right-answer": Message(
            es: Wording("ninguna respuesta es correcta", wayOut: "añade `right: true` a la que lo sea"),
            en: Wording("no answer is right", wayOut: "add `right: true` to the one that is")),
        "fill-no-gap": Message(
            es: Wording("el texto no tiene huecos", wayOut: "pon entre corchetes lo que hay que escribir: `[así]`"),
            en: Wording("the text has no gaps", wayOut: "put what is to be written in brackets: `[like this]`")),
        "fill-empty-gap": Message(
            es: Wording(
                "un hueco está vacío", wayOut: "escribe dentro de los corchetes la respuesta, o las respuestas: `[a|b]`"
            ),
            en: Wording("a gap is empty", wayOut: "write the answer or answers in the brackets: `[a|b]`")),
        "fill-open-gap": Message(
            es: Wording(
                "el corchete de `{text}` no se cierra", wayOut: "ciérralo con `]`; si no es un hueco, escribe `\\[`"),
            en: Wording(
                "the bracket of `{text}` is not closed", wayOut: "close it with `]`; if it is no gap, write `\\[`")),
        "scenario-unknown-step": Message(
            es: Wording("no hay ningún paso `{step}`", wayOut: "escríbelo en `steps`, o corrige el nombre"),
            en: Wording("there is no step `{step}`", wayOut: "write it under `steps`, or correct the name")),
        "scenario-unreached": Message(
            es: Wording(
                "ninguna respuesta lleva al paso `{step}`", wayOut: "haz que alguna lleve a él con `to:`, o bórralo"),
            en: Wording("no reply leads to the step `{step}`", wayOut: "let one lead to it with `to:`, or delete it")),
        "scenario-endless": Message(
            es: Wording(
                "desde el paso `{step}` no se llega a ningún final",
                wayOut: "haz que una de sus respuestas lleve hacia un paso con `end:`"),
            en: Wording(
                "from the step `{step}` no end can be reached",
                wayOut: "let one of its replies lead towards a step with `end:`")),
        "scenario-dead-end": Message(
            es: Wording(
                "el paso `{step}` no tiene respuestas ni es un final",
                wayOut: "añade `replies:`, o `end: good`, `fair` o `bad` si la conversación acaba ahí"),
            en: Wording(
                "the step `{step}` has no replies and is no end",
                wayOut: "add `replies:`, or `end: good`, `fair` or `bad` if the conversation ends there")),
        "scenario-end-with-replies": Message(
            es: Wording("el paso `{step}` es un final y tiene respuestas", wayOut: "quita `end:` o las respuestas"),
            en: Wording("the step `{step}` is an end and has replies", wayOut: "take away `end:` or the replies")),
        "exercise-id-taken": Message(
            es: Wording(
                "el ejercicio `{id}` ya está en {place}",
                wayOut: "pon otro `id`: el avance de quien lee se guarda con él, y se mezclarían los dos"),
            en: Wording(
                "the exercise `{id}` is in {place} already",
                wayOut: "take another `id`: readers' progress is kept under it, and the two would be mixed up")),
        "exercise-untranslated": Message(
            es: Wording(
                "falta el ejercicio `{id}`, que está en {place}",
                wayOut: "tradúcelo con el mismo `id`, o quítalo de allí"
            ),
            en: Wording(
                "the exercise `{id}`, which is in {place}, is missing",
                wayOut: "translate it with the same `id`, or take it out there")),
        "exercise-without-original": Message(
            es: Wording(
                "el ejercicio `{id}` no está en {path}", wayOut: "usa el `id` del original, o añade allí el ejercicio"),
            en: Wording(
                "the exercise `{id}` is not in {path}", wayOut: "use the original's `id`, or add the exercise there")),
        "exercise-kind-differs": Message(
            es: Wording(
                "el ejercicio `{id}` es aquí `{block}` y en {place} `{other}`", wayOut: "usa el mismo bloque en los dos"
            ),
            en: Wording(
                "the exercise `{id}` is `{block}` here and `{other}` in {place}", wayOut: "use the same block in both")),
        "exercise-parts-differ": Message(
            es: Wording(
                "el ejercicio `{id}` tiene aquí {count} partes y en {place} {other}",
                wayOut: "pon las mismas en los dos y en el mismo orden: respuestas, pasos, parejas, huecos o elementos"),
            en: Wording(
                "the exercise `{id}` has {count} parts here and {other} in {place}",
                wayOut: "give both the same, in the same order: answers, steps, pairs, gaps or items")),
        "exercise-part-differs": Message(
            es: Wording(
                "la parte {number} del ejercicio `{id}` no es la misma que en {place}",
                wayOut:
                    "pon las partes en el mismo orden, con las mismas respuestas correctas, los mismos nombres de pasos y los mismos `id`"
            ),
            en: Wording(
                "part {number} of the exercise `{id}` is not the same as in {place}",
                wayOut: "keep the parts in the same order, with the same right answers, names of steps and ids")),
    ]
}
