import PortavozDiagnostics

/// The first texts of a new site in one language: a post, a page, a person, a guideline. Each is true of any owner.
struct StarterTexts {
    let site: StarterSite
    let language: MessageLanguage
    /// A text whose file has the original's name, so that it says its own name for the address.
    let isTranslation: Bool

    static func postSlug(_ language: MessageLanguage) -> String {
        language == .es ? "abrimos-el-blog" : "we-open-our-blog"
    }
    static func pageSlug(_ language: MessageLanguage) -> String { language == .es ? "quienes-somos" : "about-us" }
    static func guidelineSlug(_ language: MessageLanguage) -> String {
        language == .es ? "como-escribimos" : "how-we-write"
    }

    private var name: String { markdownText(site.name) }
    private var day: String { site.today.iso }
    private var reviewDay: String { site.today.aYearLater.iso }
    private func slug(_ text: String) -> String { isTranslation ? "slug: \(text)\n" : "" }

    var post: String {
        switch language {
        case .es:
            """
            ---
            # Entre las dos líneas de guiones van los datos de la entrada; debajo, el texto.
            title: Abrimos el blog
            \(slug(Self.postSlug(.es)))\
            # Una o dos frases, de 160 caracteres como mucho: salen en las listas y en los buscadores.
            description: Por qué abrimos un blog propio y qué vamos a contar en él.
            # El día de publicación. Con una fecha futura, la entrada sale con la primera construcción a partir de ese día.
            date: \(day)
            # Quién firma: un nombre de archivo de content/people/.
            authors: [\(site.person)]
            tags: [La casa]
            ---
            Desde hoy, \(name) tiene un blog. Lo que publicamos en las redes pasa deprisa y vive en la casa de otros; lo \
            que publiquemos aquí se podrá buscar, enlazar y volver a leer dentro de unos años.

            ## Qué vas a encontrar

            Cómo hacemos lo que hacemos, contado por quien lo hace. Las preguntas que nos llegan más de una vez, con la \
            respuesta entera. Y, cuando algo cambie o salga mal, la explicación en el mismo sitio y con la misma letra.

            ## Cómo seguirnos

            El blog tiene un canal RSS: con un lector de canales te llega cada entrada sin dar tu correo a nadie.

            """
        case .en:
            """
            ---
            # Between the two lines of hyphens are the post's data; the text comes below them.
            title: We open our blog
            \(slug(Self.postSlug(.en)))\
            # A sentence or two, of 160 characters at most: lists and search engines show it.
            description: Why we open a blog of our own, and what we are going to write about.
            # The day of publication. With a date in the future, the post comes out with the first build on or after it.
            date: \(day)
            # Who signs it: the name of a file in content/people/.
            authors: [\(site.person)]
            tags: [The house]
            ---
            As of today, \(name) has a blog. What we post on social networks passes quickly and lives in other people's \
            houses; what we publish here can be searched, linked to, and read again some years from now.

            ## What you will find

            How we do what we do, told by those who do it. The questions that reach us more than once, with the whole \
            answer. And when something changes or goes wrong, the explanation in the same place and in the same type.

            ## How to follow us

            The blog has a feed: a feed reader brings you each post, and nobody needs your e-mail address for it.

            """
        }
    }

    var page: String {
        switch language {
        case .es:
            """
            ---
            title: Quiénes somos
            \(slug(Self.pageSlug(.es)))\
            description: \(yamlScalar("Quién está detrás del blog de \(site.name), a qué se dedica y cómo trabaja."))
            ---
            Este es el blog de \(name). Lo escribe la gente de la casa, y cada entrada lleva la firma de quien responde \
            de ella.

            ## Cómo escribimos

            Decimos lo que sabemos y de dónde lo sabemos. Si nos equivocamos, lo corregimos en la misma página y ponemos \
            la fecha del cambio.

            """
        case .en:
            """
            ---
            title: About us
            \(slug(Self.pageSlug(.en)))\
            description: \(yamlScalar("Who is behind the blog of \(site.name), what they do and how they work."))
            ---
            This is the blog of \(name). The people of the house write it, and each post is signed by whoever answers \
            for it.

            ## How we write

            We say what we know and how we know it. When we are wrong, we put it right on the same page, with the date \
            of the change.

            """
        }
    }

    var person: String {
        switch language {
        case .es:
            """
            ---
            # El nombre de este archivo es el que se escribe en `authors`. Añade una persona con `portavoz new person`.
            name: \(yamlScalar("Equipo de \(site.name)"))
            role: Redacción
            # Un correo que se pueda publicar, y sus perfiles:
            # email: hola@example.org
            # links: [{network: Mastodon, url: "https://mastodon.social/@ejemplo"}]
            ---
            Quienes trabajan en \(name) y cuentan aquí lo que hacen.

            """
        case .en:
            """
            ---
            # This file's name is what `authors` says. Add a person with `portavoz new person`.
            name: \(yamlScalar("The \(site.name) team"))
            role: Editors
            # An e-mail address that may be published, and their profiles:
            # email: hello@example.org
            # links: [{network: Mastodon, url: "https://mastodon.social/@example"}]
            ---
            The people who work at \(name) and tell here what they do.

            """
        }
    }

    var guideline: String {
        switch language {
        case .es:
            """
            ---
            # Una guía es interna: solo sale en la edición del equipo. Para publicarla, añade `audience: public`.
            title: Cómo escribimos
            \(slug(Self.guidelineSlug(.es)))\
            description: Las pocas reglas de todo lo que publicamos, en el blog y en las redes.
            # Quién la mantiene, desde cuándo vale y cuándo toca revisarla.
            owner: \(site.person)
            effective: \(day)
            review-by: \(reviewDay)
            # Una versión nueva se hace con `portavoz guideline revise \(Self.guidelineSlug(.es))`: la anterior se guarda.
            version: "1.0"
            changes:
              - {version: "1.0", date: \(day), summary: "Primera versión."}
            ---
            Esta guía vale para el blog, las redes y los correos que firma \(name).

            ## Antes de escribir

            Di en una frase qué sabrá quien lea que antes no sabía. Si la frase no sale, el texto puede esperar.

            ## Al escribir

            - Habla a una persona, de tú o de usted, y no cambies a mitad.
            - Lo importante va en el primer párrafo.
            - Cada cifra lleva su fuente y su fecha.

            > [!DO]
            > «El martes cerramos a las dos. Volvemos el miércoles a las nueve.»

            > [!DONT]
            > «Por motivos ajenos a nuestra voluntad, nuestro horario podría verse afectado.»

            ## Antes de publicar

            Que lo lea otra persona. Quien publica comprueba los nombres, los enlaces y los textos de las imágenes.

            """
        case .en:
            """
            ---
            # A guideline is internal: only the staff edition has it. To publish it, add `audience: public`.
            title: How we write
            \(slug(Self.guidelineSlug(.en)))\
            description: The few rules for everything that we publish, on the blog and on social networks.
            # Who keeps it, since when it holds, and when it is to be looked at again.
            owner: \(site.person)
            effective: \(day)
            review-by: \(reviewDay)
            # `portavoz guideline revise \(Self.guidelineSlug(.en))` makes a new version, and keeps the one before.
            version: "1.0"
            changes:
              - {version: "1.0", date: \(day), summary: "First version."}
            ---
            This guideline holds for the blog, the networks, and the e-mails that \(name) signs.

            ## Before you write

            Say in one sentence what readers will know that they didn't know before. While there is no such sentence, \
            the text can wait.

            ## As you write

            - Speak to one person, in the same tone to the end.
            - What matters comes in the first paragraph.
            - Each figure has its source and its date.

            > [!DO]
            > “We close at two on Tuesday. We are back on Wednesday at nine.”

            > [!DONT]
            > “Due to circumstances beyond our control, our opening hours may be affected.”

            ## Before you publish

            Have somebody else read it. Whoever publishes checks the names, the links, and the words for the images.

            """
        }
    }
}

extension Day {
    /// The same day a year later; 28 February for the 29th.
    package var aYearLater: Day {
        Day(year: year + 1, month: month, day: day) ?? Day(year: year + 1, month: 2, day: 28)!
    }
}
