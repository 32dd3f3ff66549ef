/// Commands about guest experts, from the invitation to the thanks.
extension CommandHelp {
    static let guest = CommandHelp(
        "guest",
        Spoken(
            es: "Trabaja con los expertos invitados, desde la invitación hasta las gracias.",
            en: "Work with guest experts, from the invitation to the thanks."),
        discussion: Spoken(
            es: """
                Cada experto tiene una carpeta en content/guests/ con su ficha, dossier.yml. Estas órdenes la cambian sin \
                tocar nada más de ella, y anotan en su registro cada paso, con la fecha y la persona.
                """,
            en: """
                Each expert has a folder in content/guests/ with their file, dossier.yml. These commands change it without \
                touching anything else in it, and note every step in its log, with the date and the person.
                """),
        examples: Spoken(
            es: """
                portavoz guest invite "Marina Solé" --topic "El agua del café" --by ana
                portavoz guest status
                portavoz guest consent marina-sole --how "correo del día 10" --by ana
                portavoz guest review marina-sole --text agua --by ana
                portavoz guest approve marina-sole --text agua --by ana
                portavoz guest thank marina-sole --by ana
                portavoz guest log marina-sole "Manda una foto nueva" --by ana
                """,
            en: """
                portavoz guest invite "Marina Solé" --topic "Water for coffee" --by ana
                portavoz guest status
                portavoz guest consent marina-sole --how "e-mail of the 10th" --by ana
                portavoz guest review marina-sole --text water --by ana
                portavoz guest approve marina-sole --text water --by ana
                portavoz guest thank marina-sole --by ana
                portavoz guest log marina-sole "Sends a new photo" --by ana
                """))

    static let guestInvite = CommandHelp(
        "invite",
        Spoken(
            es: "Abre la ficha de un experto y prepara lo que se le envía.",
            en: "Open an expert's dossier and prepare what they are sent."),
        discussion: Spoken(
            es: """
                Crea content/guests/NOMBRE/dossier.yml y un zip con una guía, plantillas que se explican solas y el \
                consentimiento, en el idioma de la persona. La guía sale de brand.yml y de las guías marcadas \
                para los expertos. No escribe encima de nada.
                """,
            en: """
                Makes content/guests/NAME/dossier.yml and a zip with a guide, templates that explain themselves and the \
                consent, in the guest's language. The guide is made from brand.yml and the guidelines marked for \
                guests. Nothing is written over.
                """),
        examples: Spoken(
            es: """
                portavoz guest invite "Marina Solé" --by ana
                portavoz guest invite "Marina Solé" --email m@ejemplo.org --by ana
                portavoz guest invite "Marina Solé" --topic "El agua" --by ana
                portavoz guest invite "Tom Reed" --lang en --output tom.zip --by ana
                """,
            en: """
                portavoz guest invite "Marina Solé" --by ana
                portavoz guest invite "Marina Solé" --email m@example.org --by ana
                portavoz guest invite "Marina Solé" --topic "Water" --by ana
                portavoz guest invite "Inés Roig" --lang es --output ines.zip --by ana
                """))

    static let guestThank = CommandHelp(
        "thank",
        Spoken(
            es: "Escribe un mensaje de agradecimiento, con enlaces y textos para compartir.",
            en: "Write a letter of thanks, with links and texts to share."),
        discussion: Spoken(
            es: """
                El mensaje sale en el idioma de la persona, listo para pegarlo en un correo. Las cifras son las que haya \
                en la ficha, en `figures` de cada texto; si no hay ninguna, no se habla de ellas.
                """,
            en: """
                The letter is in the guest's language, ready to be pasted into an e-mail. Figures are those that the \
                dossier has, in `figures` of each text; where there are none, none are spoken of.
                """),
        examples: Spoken(
            es: """
                portavoz guest thank marina-sole --by ana
                portavoz guest thank marina-sole --output gracias.md --by ana
                """,
            en: """
                portavoz guest thank marina-sole --by ana
                portavoz guest thank marina-sole --output thanks.md --by ana
                """))

    static let guestStatus = CommandHelp(
        "status",
        Spoken(
            es: "Muestra en qué punto está cada experto y cada texto, y a quién se espera.",
            en: "Show where every expert and every text stands, and who is waited for."),
        discussion: Spoken(
            es: """
                Por cada estado, los textos con los días que llevan en él y lo que falta. Al final, los consentimientos que \
                han terminado o terminan en los próximos 60 días.
                """,
            en: """
                For each status the texts, with the days they have been in it and what is missing. At the end, consents \
                that have ended or end within the next 60 days.
                """),
        examples: Spoken(
            es: """
                portavoz guest status
                portavoz guest status --at 2027-01-10
                portavoz guest status --format json
                """,
            en: """
                portavoz guest status
                portavoz guest status --at 2027-01-10
                portavoz guest status --format json
                """))

    static let guestConsent = CommandHelp(
        "consent",
        Spoken(es: "Anota lo que un experto ha permitido.", en: "Note what an expert has allowed."),
        discussion: Spoken(
            es: """
                Lo que no digas se queda como está en la ficha. Guarda aparte el documento o el correo en que lo dio: la \
                ficha solo dice cómo y cuándo.
                """,
            en: """
                What you leave out stays as the dossier has it. Keep the document or e-mail itself elsewhere: the dossier \
                only says how and when.
                """),
        examples: Spoken(
            es: """
                portavoz guest consent marina-sole --how "formulario" --edits --by ana
                portavoz guest consent marina-sole --how correo --given 2027-01-10 --by ana
                portavoz guest consent marina-sole --how correo --thanks --by ana
                portavoz guest consent marina-sole --withdraw --by ana
                """,
            en: """
                portavoz guest consent marina-sole --how "signed form" --edits --by ana
                portavoz guest consent marina-sole --how e-mail --given 2027-01-10 --by ana
                portavoz guest consent marina-sole --how e-mail --thanks --by ana
                portavoz guest consent marina-sole --withdraw --by ana
                """))

    static let guestReview = CommandHelp(
        "review",
        Spoken(
            es: "Dice quién lee un texto, y que ha empezado a leerlo.",
            en: "Say who reads a text, and that reading has begun."),
        examples: Spoken(
            es: """
                portavoz guest review marina-sole --by ana
                portavoz guest review marina-sole --text agua --by ana
                """,
            en: """
                portavoz guest review marina-sole --by ana
                portavoz guest review marina-sole --text water --by ana
                """))

    static let guestApprove = CommandHelp(
        "approve",
        Spoken(
            es: "Aprueba un texto o un perfil tal como está ahora, con sus traducciones.",
            en: "Approve a text or a profile as it stands, with its translations."),
        discussion: Spoken(
            es: """
                Léelo antes: la ficha guarda la huella de cada archivo, y un cambio posterior, aunque sea de una coma, anula \
                la aprobación. Sin --text se aprueba lo que esté pendiente: el perfil y, si solo hay uno, el texto. Un \
                experto no puede aprobarse a sí mismo.
                """,
            en: """
                Read it first: the dossier keeps each file's digest, and any later change, be it a comma, voids the \
                approval. Without --text what waits is approved: the profile and, where there is just one, the text. Experts \
                can't approve what is their own.
                """),
        examples: Spoken(
            es: """
                portavoz guest approve marina-sole --by ana
                portavoz guest approve marina-sole --text profile --by ana
                portavoz guest approve marina-sole --date 2027-01-20 --by ana
                """,
            en: """
                portavoz guest approve marina-sole --by ana
                portavoz guest approve marina-sole --text profile --by ana
                portavoz guest approve marina-sole --date 2027-01-20 --by ana
                """))

    static let guestMark = CommandHelp(
        "mark",
        Spoken(
            es: "Cambia el estado de un texto, o el de un experto que aún no tiene ninguno.",
            en: "Change the status of a text, or of an expert who has none yet."),
        discussion: Spoken(
            es: "Un texto no puede pasar a aprobado así: para eso hay que leerlo y usar approve.",
            en: "A text can't become approved this way: that takes a reading, and approve."),
        examples: Spoken(
            es: """
                portavoz guest mark marina-sole received --text agua --by ana
                portavoz guest mark marina-sole published --text agua --by ana
                """,
            en: """
                portavoz guest mark marina-sole received --text water --by ana
                portavoz guest mark marina-sole published --text water --by ana
                """))

    static let guestLog = CommandHelp(
        "log",
        Spoken(es: "Anota algo en el registro de un experto.", en: "Note something in an expert's log."),
        examples: Spoken(
            es: """
                portavoz guest log marina-sole "Pide una semana más" --by ana
                portavoz guest log marina-sole "Cambios hablados" --by ana --text agua
                """,
            en: """
                portavoz guest log marina-sole "Asks for another week" --by ana
                portavoz guest log marina-sole "Changes talked over" --by ana --text water
                """))
}
