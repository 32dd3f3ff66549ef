/// The commands for what guests send, and for what they are shown of it.
extension CommandHelp {
    static let receive = CommandHelp(
        "receive",
        Spoken(
            es: "Recibe lo que manda un experto, sin fiarse de nada de lo que trae.",
            en: "Take in what an expert sends, trusting nothing of it."),
        discussion: Spoken(
            es: """
                Acepta un zip, una carpeta, un .md, un .docx o un .odt. Todo o nada: si algo no se puede aceptar, no se \
                guarda nada y se dicen todos los motivos. Las imágenes se codifican de nuevo, sin los datos de la cámara; \
                el texto pasa a UTF-8; nada de lo que ya está se toca. El texto queda como recibido en dossier.yml, y la \
                respuesta para el experto sale por pantalla y se guarda en .portavoz/quarantine/. Para los .docx y .odt \
                hace falta pandoc; para las imágenes, libvips-tools.
                """,
            en: """
                It takes a zip, a folder, a .md, a .docx or an .odt. All or nothing: if something can't be taken, nothing \
                is kept and every reason is told. Images are encoded anew, without what the camera noted; the text becomes \
                UTF-8; nothing that is there already is touched. dossier.yml says that the text is received, and the answer \
                for the expert is printed and kept in .portavoz/quarantine/. Needs pandoc for .docx and .odt, and \
                libvips-tools for images.
                """),
        examples: Spoken(
            es: """
                portavoz guest receive ~/Descargas/marina-sole.zip
                portavoz guest receive agua.docx --guest marina-sole --by ana
                portavoz guest receive carpeta-de-marina/ --guest marina-sole --lang es
                """,
            en: """
                portavoz guest receive ~/Downloads/marina-sole.zip
                portavoz guest receive water.docx --guest marina-sole --by ana
                portavoz guest receive marinas-folder/ --guest marina-sole --lang en
                """))

    static let guestPreview = CommandHelp(
        "preview",
        Spoken(
            es: "Hace un solo archivo HTML con un texto, para mandárselo a quien tenga que verlo.",
            en: "Make one HTML file of a text, to send to whoever has to see it."),
        discussion: Spoken(
            es: """
                El archivo lleva dentro las imágenes y los estilos, no usa la red y dice que es un borrador, también en \
                papel. Sirve para un texto que aún no está aprobado. Sin --output queda en preview/.
                """,
            en: """
                The file holds its images and styles, uses no network, and says that it is a draft, on paper too. It works \
                for a text that isn't approved yet. Without --output it is put into preview/.
                """),
        examples: Spoken(
            es: """
                portavoz guest preview agua-para-cafe
                portavoz guest preview agua-para-cafe --lang en --output ~/borrador.html
                """,
            en: """
                portavoz guest preview water-for-coffee
                portavoz guest preview water-for-coffee --lang es --output ~/draft.html
                """))

    static let guestDiff = CommandHelp(
        "diff",
        Spoken(
            es: "Enseña, palabra por palabra, lo que se ha cambiado en un texto desde que se recibió.",
            en: "Show, word by word, what has changed in a text since it was received."),
        discussion: Spoken(
            es: """
                Lo quitado va entre [- y -], y lo añadido entre {+ y +}; un párrafo que solo ha cambiado de sitio lo dice. \
                Con --html sale un archivo para mandar al experto, que tiene derecho a verlo.
                """,
            en: """
                What is gone stands between [- and -], what is new between {+ and +}; a paragraph that has only moved says \
                so. With --html it becomes a file to send to the expert, who has a right to see it.
                """),
        examples: Spoken(
            es: """
                portavoz guest diff agua-para-cafe
                portavoz guest diff agua-para-cafe --html cambios.html
                """,
            en: """
                portavoz guest diff water-for-coffee
                portavoz guest diff water-for-coffee --html changes.html
                """))
}
