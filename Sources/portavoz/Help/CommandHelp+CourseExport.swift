/// The command that takes courses out of the site.
extension CommandHelp {
    static let courseExport = CommandHelp(
        "export",
        Spoken(
            es: "Exporta un curso: paquete SCORM, páginas sueltas o cuaderno para imprimir.",
            en: "Export a course: a SCORM package, plain pages or a workbook to print."),
        discussion: Spoken(
            es: """
                El paquete SCORM es para plataformas como Moodle: guarda allí el avance, la nota y si se ha aprobado. \
                --html hace las mismas páginas para cualquier servidor o para una memoria, sin conexión; en un zip, o en \
                una carpeta si --output no acaba en .zip. --workbook hace un cuaderno en HTML, con sitio para escribir y las \
                respuestas al final, y también en PDF si está instalado Chromium. Se exporta lo publicado; si hay algún error \
                en el contenido, no se escribe nada y termina con el estado 1.
                """,
            en: """
                The SCORM package is for platforms such as Moodle: progress, score and pass are kept there. --html makes \
                the same pages for any server or a memory stick, without a network; in a zip, or in a folder if --output \
                doesn't end in .zip. --workbook makes a workbook in HTML, with room to write and the answers at the end, \
                and in PDF too where Chromium is installed. What is published is exported; with any error in the \
                content nothing is written, and the exit status is 1.
                """),
        examples: Spoken(
            es: """
                portavoz course export embajador-web-2-0 --scorm 1.2
                portavoz course export embajador-web-2-0 --scorm 2004 --lang en
                portavoz course export embajador-web-2-0 --html --output memoria/
                portavoz course export embajador-web-2-0 --workbook
                """,
            en: """
                portavoz course export web-2-0-ambassador --scorm 1.2
                portavoz course export web-2-0-ambassador --scorm 2004 --lang es
                portavoz course export web-2-0-ambassador --html --output stick/
                portavoz course export web-2-0-ambassador --workbook
                """))
}
