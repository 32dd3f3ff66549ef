extension Messages {
    /// Guests' texts, and what their publication needs.
    static let guests: [String: Message] = [
        "guest-forbidden-key": Message(
            es: Wording(
                "la clave `{key}` no puede estar en el texto de un experto",
                wayOut: "ponla en dossier.yml, que escribe el equipo, o bórrala"),
            en: Wording(
                "the key `{key}` is not allowed in an expert's text",
                wayOut: "put it in dossier.yml, which staff write, or delete it")),
        "guest-missing-dossier": Message(
            es: Wording(
                "falta dossier.yml, así que nada de este experto se publica",
                wayOut: "crea dossier.yml en su carpeta, con el consentimiento y la persona que revisa"),
            en: Wording(
                "dossier.yml is missing, so nothing by this expert is published",
                wayOut: "create dossier.yml in the expert's folder, with the consent and the reviewer")),
        "guest-missing-profile": Message(
            es: Wording(
                "el texto no tiene autor, porque falta {path}", wayOut: "crea ese archivo, con el nombre del experto"),
            en: Wording(
                "the text has no author, since {path} is missing",
                wayOut: "create that file, with the expert's name")),
        "guest-foreign-file": Message(
            es: Wording(
                "el texto de un experto usa `{path}`, que no está en su carpeta",
                wayOut: "copia el archivo junto al texto, o quita el enlace"),
            en: Wording(
                "an expert's text uses `{path}`, which is not in the expert's folder",
                wayOut: "copy the file beside the text, or take the link out")),
        "guest-unknown-contribution": Message(
            es: Wording(
                "el dosier nombra el texto `{name}`, que no está en la carpeta",
                wayOut: "corrige el nombre: es el del archivo, sin `.md`"),
            en: Wording(
                "the dossier names the text `{name}`, which is not in the folder",
                wayOut: "correct the name: it is the file's, without `.md`")),
        "guest-no-consent": Message(
            es: Wording(
                "el experto no ha dado su consentimiento, y el texto no se publica",
                wayOut: "cuando lo tengas por escrito, anota `consent: {publication: true, given: …}` en dossier.yml"),
            en: Wording(
                "the expert has not given consent, and the text is not published",
                wayOut: "once you have it in writing, note `consent: {publication: true, given: …}` in dossier.yml")),
        "guest-consent-ended": Message(
            es: Wording(
                "el consentimiento del experto terminó el {until}, y el texto no se publica",
                wayOut: "pídele que lo renueve y cambia `until` en dossier.yml"),
            en: Wording(
                "the expert's consent ended on {until}, and the text is not published",
                wayOut: "ask for a renewal and change `until` in dossier.yml")),
        "guest-consent-not-begun": Message(
            es: Wording(
                "el consentimiento del experto no vale todavía, y el texto no se publica",
                wayOut: "revisa la fecha `given` en dossier.yml"),
            en: Wording(
                "the expert's consent is not valid yet, and the text is not published",
                wayOut: "check the date `given` in dossier.yml")),
        "guest-consent-not-begun/undated": Message(
            es: Wording(
                "el consentimiento del experto no dice cuándo se dio, y el texto no se publica",
                wayOut: "anota el día en dossier.yml, dentro de `consent`: `given: 2027-01-10`"),
            en: Wording(
                "the expert's consent doesn't say when it was given, and the text is not published",
                wayOut: "note the day in dossier.yml, inside `consent`: `given: 2027-01-10`")),
        "guest-no-image-consent": Message(
            es: Wording(
                "el experto no permite usar sus imágenes, y lo que las enseña no se publica",
                wayOut: "quítalas, o pídele permiso y anota `images: true` dentro de `consent` en dossier.yml"),
            en: Wording(
                "the expert doesn't allow the use of their pictures, and what shows them is not published",
                wayOut: "take them out, or ask for permission and note `images: true` inside `consent` in dossier.yml")),
        "guest-approval-unsigned": Message(
            es: Wording(
                "la aprobación no dice de quién es, así que no vale",
                wayOut: "escribe en ella `by: …`, con el nombre de una persona de content/people/"),
            en: Wording(
                "the approval doesn't say whose it is, so it doesn't count",
                wayOut: "write `by: …` in it, with the name of a person in content/people/")),
        "guest-no-permission": Message(
            es: Wording(
                "falta el permiso para publicar esta versión de `{title}`, y el texto no se publica",
                wayOut: "cuando lo tengas, anota dentro de `original` quién lo da y cómo: `permission: …`"),
            en: Wording(
                "there is no permission to publish this version of `{title}`, and the text is not published",
                wayOut: "once you have it, note inside `original` who gives it and how: `permission: …`")),
        "guest-sponsor-unnamed": Message(
            es: Wording(
                "falta decir quién paga el texto",
                wayOut: "escribe su nombre: `sponsored: \"Filtros López\"`, o `false`"),
            en: Wording(
                "it isn't said who pays for the text",
                wayOut: "write the name: `sponsored: \"López Filters\"`, or `false`")),
        "bad-email": Message(
            es: Wording("`{value}` no es una dirección de correo", wayOut: "escríbela así: `{key}: ana@ejemplo.org`"),
            en: Wording("`{value}` is no address of e-mail", wayOut: "write it like this: `{key}: ana@example.org`")),
        "guest-no-reviewer": Message(
            es: Wording(
                "nadie figura como revisor, y el texto no se publica",
                wayOut: "escribe `reviewer: …` en dossier.yml, con el nombre de una persona de content/people/"),
            en: Wording(
                "no reviewer is named, and the text is not published",
                wayOut: "write `reviewer: …` in dossier.yml, with the name of a person in content/people/")),
        "guest-reviewer-is-guest": Message(
            es: Wording(
                "un experto no puede revisar ni aprobar su propio texto", wayOut: "nombra a una persona del equipo"),
            en: Wording(
                "an expert can't review or approve a text of their own", wayOut: "name a member of staff")),
        "guest-not-approved": Message(
            es: Wording(
                "el texto está en el estado `{status}`, y no se publica",
                wayOut: "cuando esté aprobado, pon `status: approved` en dossier.yml"),
            en: Wording(
                "the text's status is `{status}`, and it is not published",
                wayOut: "once it is approved, set `status: approved` in dossier.yml")),
        "guest-no-approval": Message(
            es: Wording(
                "falta la aprobación del texto, y no se publica",
                wayOut: "léelo y anota quién lo aprueba, cuándo y `digest: \"{digest}\"` en dossier.yml"),
            en: Wording(
                "the text has no approval, and it is not published",
                wayOut: "read it and note who approves it, when, and `digest: \"{digest}\"` in dossier.yml")),
        "guest-no-approval/profile": Message(
            es: Wording(
                "falta la aprobación del perfil, y ni él ni los textos de este experto se publican",
                wayOut: "léelo y anota en dossier.yml `profile: {approval: {by: …, on: …, digest: \"{digest}\"}}`"),
            en: Wording(
                "the profile has no approval, and neither it nor the expert's texts are published",
                wayOut: "read it and note in dossier.yml `profile: {approval: {by: …, on: …, digest: \"{digest}\"}}`")),
        "guest-no-approval/translated-profile": Message(
            es: Wording(
                "falta la aprobación de esta traducción del perfil, y no se publica",
                wayOut: "léela y anota `\"{digest}\"` en dossier.yml, en `digests` de la aprobación de `profile`"),
            en: Wording(
                "this translation of the profile has no approval, and it is not published",
                wayOut: "read it and note `\"{digest}\"` in dossier.yml, under `digests` of the approval of `profile`")),
        "guest-approval-void/profile": Message(
            es: Wording(
                "el perfil ha cambiado desde que se aprobó, y ni él ni los textos de este experto se publican",
                wayOut: "léelo de nuevo y, si vale, anota `digest: \"{digest}\"` en `profile` de dossier.yml"),
            en: Wording(
                "the profile has changed since it was approved, and neither it nor the expert's texts are published",
                wayOut: "read it again and, if it is right, note `digest: \"{digest}\"` under `profile` in dossier.yml")
        ),
        "guest-approval-void/translated-profile": Message(
            es: Wording(
                "esta traducción del perfil ha cambiado desde que se aprobó, y no se publica",
                wayOut: "léela de nuevo y, si vale, anota `\"{digest}\"` en `digests` de `profile`, en dossier.yml"),
            en: Wording(
                "this translation of the profile has changed since it was approved, and it is not published",
                wayOut:
                    "read it again and, if it is right, note `\"{digest}\"` under `digests` of `profile` in dossier.yml"
            )),
        "guest-approval-void": Message(
            es: Wording(
                "el texto ha cambiado desde que se aprobó, y no se publica",
                wayOut: "léelo de nuevo y, si vale, anota `digest: \"{digest}\"` en dossier.yml"),
            en: Wording(
                "the text has changed since it was approved, and it is not published",
                wayOut: "read it again and, if it is right, note `digest: \"{digest}\"` in dossier.yml")),
        "guest-file-type": Message(
            es: Wording(
                "un experto solo puede enviar imágenes, y `{path}` no lo es",
                wayOut: "pídesela en PNG, JPEG o WebP; otro archivo, revísalo y publícalo tú desde content/static/"),
            en: Wording(
                "an expert can send nothing but images, and `{path}` is none",
                wayOut:
                    "ask for PNG, JPEG or WebP; any other file, look through and publish yourself in content/static/")),
        "guest-bad-image": Message(
            es: Wording(
                "la imagen `{path}` está dañada o incompleta",
                wayOut: "pídesela de nuevo, o ábrela con un programa de imágenes y guárdala como {type}"),
            en: Wording(
                "the image `{path}` is damaged or cut short",
                wayOut: "ask for it again, or open it in an image editor and save it as {type}")),
        "guest-svg": Message(
            es: Wording(
                "un experto no puede enviar imágenes SVG, que pueden llevar programas dentro",
                wayOut: "pídele la imagen en PNG o JPEG"),
            en: Wording(
                "an expert can't send SVG images, which may hold programs", wayOut: "ask for the image as PNG or JPEG")),
    ]
}
