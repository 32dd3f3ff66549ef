/// The commands for staff who give courses.
extension CommandHelp {
    static let course = CommandHelp(
        "course",
        Spoken(
            es: "Lleva los cursos a una plataforma o al papel, reúne sus resultados y firma sus insignias.",
            en: "Take courses to a learning platform or to paper, put their results together, and sign their badges."),
        examples: Spoken(
            es: """
                portavoz course export embajador-web-2-0 --scorm 1.2
                portavoz course results avances/*.json
                portavoz course badge primero --name "Marta Gil" --from marta.json
                """,
            en: """
                portavoz course export web-2-0-ambassador --scorm 1.2
                portavoz course results progress/*.json
                portavoz course badge first --name "Marta Gil" --from marta.json
                """))

    static let courseResults = CommandHelp(
        "results",
        Spoken(
            es: "Dice quién ha terminado un curso y qué preguntas fallan.",
            en: "Say who has finished a course and which questions go wrong."),
        discussion: Spoken(
            es: """
                Lee los archivos de avance que guarda la página del curso, y tablas CSV en español o en inglés: de Moodle, \
                los informes de calificaciones y de respuestas de un cuestionario, el básico y el de interacciones de un \
                SCORM y el de finalización de actividades; o una tabla con una columna «nombre» y alguna de nota, aprobado, \
                fecha, version, email, lecciones y los id de preguntas (1 si se acertó, 0 si no). Vale UTF-8, UTF-16 y lo \
                que escribe Excel.

                De una persona con varios archivos cuenta el más nuevo. Lo que no se puede leer se deja fuera entero, se \
                dice por qué y el estado final es 1. Los archivos de avance los hace el navegador de cada cual: son su \
                palabra, no una prueba.

                La dificultad es la parte que acierta a la primera; la discriminación, la correlación biserial puntual \
                corregida con el resto de la evaluación, desde diez personas. En CSV, --table elige una tabla; sin él salen \
                las dos. Con --hub se escribe content/training/CURSO/results.yml, que la edición interna muestra: solo \
                cuentas de cinco personas o más, y con --names, además, quién ha aprobado.
                """,
            en: """
                Reads the progress files that a course's page saves, and CSV tables in English or in Spanish: Moodle's \
                grades and responses reports of a quiz, its basic and interactions reports of a SCORM package and its \
                activity completion report; or a table with a column 'name' and any of score, passed, date, version, email, \
                lessons and questions' ids (1 for right, 0 for wrong). UTF-8, UTF-16 and what Excel writes will do.

                Of a person with several files the newest counts. What can't be read is left out as a whole, the reason is \
                told, and the exit status is 1. Progress files are made by each reader's browser: they are their word, not \
                a proof.

                Difficulty is the share of right answers at the first try; discrimination the corrected point-biserial \
                correlation with the rest of the assessment, from ten people on. In CSV --table chooses one table; without \
                it there are both. With --hub content/training/COURSE/results.yml is written, which the staff edition shows: \
                counts of five people or more alone and, with --names, who has passed.
                """),
        examples: Spoken(
            es: """
                portavoz course results avances/*.json
                portavoz course results notas.csv --course primero
                portavoz course results avances/*.json --format csv --output resultados.csv
                portavoz course results avances/*.json --hub
                """,
            en: """
                portavoz course results progress/*.json
                portavoz course results grades.csv --course first
                portavoz course results progress/*.json --format csv --output results.csv
                portavoz course results progress/*.json --hub
                """))

    static let courseBadge = CommandHelp(
        "badge",
        Spoken(
            es: "Firma una insignia Open Badges 3.0 para quien ha aprobado un curso.",
            en: "Sign an Open Badges 3.0 badge for somebody who has passed a course."),
        discussion: Spoken(
            es: """
                El curso ofrece la insignia con «badge: {criteria: …}» en course.yml, y puede darle nombre, descripción y una \
                imagen. La clave se dice en site.yml, «badge: {key: ~/claves/insignias.pem}», o con --key; nunca se copia ni \
                se muestra, y tiene que estar fuera de la carpeta del sitio. Vale RSA (RS256), que es la que todos los \
                programas comprueban, P-256 (ES256) o Ed25519 (EdDSA).

                Con «public-keys: [insignias.pub.pem]», un archivo de content/, la edición pública publica la clave pública en \
                /.well-known/, y cualquiera puede comprobar la firma. La insignia es un archivo .jwt; caduca cuando el \
                certificado. El archivo de avance es la palabra de su dueño: aquí se corrige otra vez, y quien firma responde \
                de que sea suyo.
                """,
            en: """
                The course offers the badge by 'badge: {criteria: …}' in course.yml, and may give it a name, a description \
                and a picture. The key is named in site.yml, 'badge: {key: ~/keys/badges.pem}', or by --key; it is never \
                copied or shown, and has to be outside the site's folder. RSA (RS256), which every program checks, P-256 \
                (ES256) or Ed25519 (EdDSA) will do.

                With 'public-keys: [badges.pub.pem]', a file in content/, the public edition publishes the public key in \
                /.well-known/, and anybody can check the signature. The badge is a .jwt file; it ends when the certificate \
                does. The progress file is its owner's word: it is marked again here, and whoever signs answers for its being \
                theirs.
                """),
        examples: Spoken(
            es: """
                portavoz course badge primero --name "Marta Gil" --from marta.json
                portavoz course badge primero --name Eva --from eva.json --key clave.pem
                """,
            en: """
                portavoz course badge first --name "Marta Gil" --from marta.json
                portavoz course badge first --name Eva --from eva.json --key key.pem
                """))
}
