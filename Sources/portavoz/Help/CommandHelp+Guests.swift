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
                portavoz guest log marina-sole "Manda una foto nueva" --by ana
                """,
            en: """
                portavoz guest log marina-sole "Sends a new photo" --by ana
                """))

    static let guestLog = CommandHelp(
        "log",
        Spoken(es: "Anota algo en el registro de un experto.", en: "Note something in an expert's log."),
        examples: Spoken(
            es: """
                portavoz guest log marina-sole "Llama para pedir una semana más" --by ana
                portavoz guest log marina-sole "Cambios hablados por teléfono" --by ana --text agua --date 2027-01-10
                """,
            en: """
                portavoz guest log marina-sole "Calls to ask for another week" --by ana
                portavoz guest log marina-sole "Changes talked over by telephone" --by ana --text water --date 2027-01-10
                """))
}
