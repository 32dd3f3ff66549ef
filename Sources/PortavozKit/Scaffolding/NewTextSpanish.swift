extension NewText {
    private var opening: String {
        """
        # Entre las dos líneas de guiones van los datos; debajo, el texto. Lo que sigue a una almohadilla (#) es un
        # comentario: no se publica, y puedes borrarlo.
        """
    }

    private var draftLines: String {
        """
        # Mientras diga true es un borrador: solo se ve con `serve --drafts` o `build --drafts`. Para publicar,
        # escribe false o borra la línea.
        draft: true
        """
    }

    private var descriptionLines: String {
        """
        # Una o dos frases, de 160 caracteres como mucho: salen en las listas, en los buscadores y al compartir.
        description: ""
        """
    }

    var spanishPost: String {
        """
        ---
        \(opening)
        title: \(titleText)
        \(slugLine)\(descriptionLines)
        # El día de publicación. Con una fecha futura sale con la primera construcción a partir de ese día.
        # También vale con hora: 2026-12-24T09:00.
        date: \(date)
        \(draftLines)
        # Quién firma: nombres de archivo de content/people/, o de carpeta de content/guests/.
        authors: \(authorList)
        # De qué trata, con las palabras que verá quien lea: [Tueste, "Buenas prácticas"].
        tags: []
        # Para más adelante, si los necesitas:
        # planned: 2026-12-24                        cuándo piensas publicarla; es un recordatorio y no publica nada
        # categories: [Noticias]
        # series: {name: "Nombre de la serie", order: 1}
        # cover: {image: foto.jpg, alt: "Lo que se ve en la foto, que está junto a este archivo"}
        ---
        Escribe aquí. El título ya está arriba: cada sección empieza por `##`.

        """
    }

    var spanishPage: String {
        """
        ---
        \(opening)
        title: \(titleText)
        \(slugLine)\(descriptionLines)
        \(draftLines)
        ---
        Escribe aquí. El título ya está arriba: cada sección empieza por `##`. Para que la página salga en un menú, añádela a
        `menus` en `content/site.yml`.

        """
    }

    var spanishPerson: String {
        """
        ---
        \(opening)
        # El nombre de este archivo, sin .md, es el que se escribe en `authors`.
        name: \(titleText)
        \(slugLine)# A qué se dedica, en dos o tres palabras.
        role: ""
        # Un correo que se pueda publicar, sus perfiles y una foto que esté junto a este archivo:
        # email: nombre@example.org
        # links: [{network: Mastodon, url: "https://mastodon.social/@nombre"}]
        # photo: {image: nombre.jpg, alt: "Retrato de nombre"}
        ---

        """
    }

    var spanishGuideline: String {
        """
        ---
        \(opening)
        title: \(titleText)
        \(slugLine)\(descriptionLines)
        # Quién la mantiene: un nombre de archivo de content/people/.
        owner: \(owner)
        # Desde cuándo vale, y cuándo hay que volver a mirarla.
        effective: \(day.iso)
        review-by: \(reviewBy.iso)
        # La siguiente versión se hace con `portavoz guideline revise \(slug.text)`, que guarda la anterior.
        version: \(yamlScalar(version))
        changes:
          - {version: \(yamlScalar(version)), date: \(day.iso), summary: "\(original == nil ? "Primera versión." : "Traducción.")"}
        # La lee solo el equipo, a no ser que aquí diga public.
        audience: staff
        \(draftLines)
        ---
        Escribe aquí. El título ya está arriba: cada sección empieza por `##`.

        > [!DO]
        > Un ejemplo de lo que sí.

        > [!DONT]
        > Un ejemplo de lo que no.

        """
    }

    var spanishLesson: String {
        """
        ---
        \(opening)
        # El número del nombre de este archivo es el lugar de la lección en el curso.
        title: \(titleText)
        \(slugLine)\(descriptionLines)
        # Qué sabrá hacer quien la termine: una línea por objetivo.
        objectives: []
        # Cuántos minutos lleva.
        duration: 15
        \(draftLines)
        ---
        Escribe aquí. El título ya está arriba: cada sección empieza por `##`.

        """
    }
}
