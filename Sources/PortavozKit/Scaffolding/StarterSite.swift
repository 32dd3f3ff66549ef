import PortavozDiagnostics

/// The smallest complete site, under its owner's name: what `portavoz init` writes.
package struct StarterSite: Sendable {
    package var name: String
    /// The language at the root first, then the others.
    package var languages: [MessageLanguage]
    /// A name of the IANA time zone database.
    package var timeZone: String
    /// The day of the first post, and from which the first guideline holds.
    package var today: Day

    package init(name: String, languages: [MessageLanguage], timeZone: String, today: Day) {
        self.name = name.onOneLine
        self.languages = languages
        self.timeZone = timeZone
        self.today = today
    }

    /// Every file, in the order in which they are best read.
    package var files: [NewFile] {
        var files = [
            NewFile(path: "content/site.yml", text: siteFile),
            NewFile(path: "content/brand/brand.yml", text: brandFile),
        ]
        for language in languages {
            let suffix = language == main ? "" : ".\(language.rawValue)"
            let texts = StarterTexts(site: self, language: language, isTranslation: language != main)
            files += [
                NewFile(path: "content/posts/\(today.iso.prefix(7))-\(postName)\(suffix).md", text: texts.post),
                NewFile(path: "content/pages/\(pageName)\(suffix).md", text: texts.page),
                NewFile(path: "content/people/\(person)\(suffix).md", text: texts.person),
                NewFile(path: "content/guidelines/\(guidelineName)/index\(suffix).md", text: texts.guideline),
            ]
        }
        return files + [NewFile(path: ".gitignore", text: Self.ignoredFolders)]
    }

    /// What a version control system need not keep: every build makes it anew.
    package static let ignoredFolders = "/public/\n/staff/\n/preview/\n/.portavoz/\n"

    private var main: MessageLanguage { languages[0] }
    var person: String { main == .es ? "equipo" : "team" }
    var pageName: String { StarterTexts.pageSlug(main) }
    private var postName: String { StarterTexts.postSlug(main) }
    private var guidelineName: String { StarterTexts.guidelineSlug(main) }

    private var siteFile: String {
        switch main {
        case .es:
            """
            # Los datos del sitio. Lo que sigue a una almohadilla (#) es un comentario: está para ti y no se publica.

            title: \(yamlScalar(name))
            # Una frase que diga de qué va el blog: sale en los buscadores, en los canales RSS y al compartir la portada.
            description: \(yamlScalar("El blog de \(name)."))
            # El idioma principal: sus páginas no llevan prefijo en la dirección.
            language: es
            \(languageLines(comment: "# Los idiomas del sitio. Las páginas de los demás llevan el suyo delante: /en/."))\
            # La hora con la que se sabe si ya toca publicar lo programado: Europe/Madrid, America/Bogota, America/Mexico_City…
            time-zone: \(timeZone)
            # Las direcciones donde se verán las dos ediciones. Cámbialas por las tuyas antes de publicar.
            public: {base-url: "https://www.example.org/"}
            staff: {base-url: "https://hub.example.org/"}
            # Una carpeta de themes/, o el tema que viene con Portavoz.
            theme: default
            # Cuántas entradas caben en cada página de una lista, y cuántas lleva el canal RSS.
            page-size: 10
            feed-items: 20
            # Una tarjeta con el título de cada entrada para las redes; hace falta el paquete libvips-tools. false: ninguna.
            cards: true
            # Los enlaces para compartir que lleva cada entrada: mail, whatsapp, telegram, linkedin, bluesky, mastodon, facebook, x.
            share: [mail, whatsapp, linkedin]
            # Los comentarios: none, files (archivos que apruebas tú) o por correo, {by: mail, to: blog@example.org}.
            comments: none
            # Los menús: main y footer son del blog; staff, de la edición interna. Cada dirección tiene que existir.
            \(menus)
            """
        case .en:
            """
            # The site's settings. What follows a number sign (#) is a comment: it is for you, and is not published.

            title: \(yamlScalar(name))
            # A sentence that says what the blog is about: search engines, feeds and shared links show it.
            description: \(yamlScalar("The blog of \(name)."))
            # The main language: its pages have no prefix in their addresses.
            language: en
            \(languageLines(comment: "# The site's languages. Pages of the others have theirs in front: /es/."))\
            # The clock that tells whether a scheduled text is due: Europe/London, America/New_York, Asia/Kolkata…
            time-zone: \(timeZone)
            # Where the two editions will be seen. Put your own addresses here before you publish.
            public: {base-url: "https://www.example.org/"}
            staff: {base-url: "https://hub.example.org/"}
            # A folder of themes/, or the theme that comes with Portavoz.
            theme: default
            # How many posts a page of a list holds, and how many the feed has.
            page-size: 10
            feed-items: 20
            # A card with each post's title for social networks; it needs the package libvips-tools. false: none.
            cards: true
            # The links for sharing that each post has: mail, whatsapp, telegram, linkedin, bluesky, mastodon, facebook, x.
            share: [mail, whatsapp, linkedin]
            # Comments: none, files (which you let through) or by e-mail, {by: mail, to: blog@example.org}.
            comments: none
            # The menus: main and footer belong to the blog, staff to the internal edition. Each address must exist.
            \(menus)
            """
        }
    }

    private func languageLines(comment: String) -> String {
        guard languages.count > 1 else { return "" }
        let lines = languages.map { language in
            let name = language == .es ? "Español" : "English"
            guard language != main else { return "  \(language.rawValue): {name: \(name)}" }
            let description = language == .es ? "El blog de \(self.name)." : "The blog of \(self.name)."
            return "  \(language.rawValue): {name: \(name), description: \(yamlScalar(description))}"
        }
        return comment + "\nlanguages:\n" + lines.joined(separator: "\n") + "\n"
    }

    private var menus: String {
        func menu(_ place: String, _ items: (MessageLanguage) -> [(title: String, route: String)]) -> String {
            "  \(place):\n"
                + languages.map { language in
                    let prefix = language == main ? "" : "/\(language.rawValue)"
                    let items = items(language).map { "{title: \($0.title), url: \(prefix)\($0.route)}" }
                    return "    \(language.rawValue): [\(items.joined(separator: ", "))]\n"
                }.joined()
        }
        let about = { (language: MessageLanguage) in
            (language == .es ? "Quiénes somos" : "About us", "/\(StarterTexts.pageSlug(language))/")
        }
        return "menus:\n" + menu("main") { [("Blog", "/blog/"), about($0)] }
            + menu("footer") {
                [($0 == .es ? "Archivo" : "Archive", $0 == .es ? "/archivo/" : "/archive/"), about($0)]
            }
            + menu("staff") {
                $0 == .es
                    ? [("Inicio", "/"), ("Guías", "/guias/")] : [("Home", "/"), ("Guidelines", "/guidelines/")]
            }
    }

    private var brandFile: String {
        switch main {
        case .es:
            """
            # La marca: lo que las páginas y los canales dicen de quién publica.

            name: \(yamlScalar(name))
            # El nombre de la empresa en los documentos, si es otro.
            # legal-name: "Ejemplo, S. L."
            # El logotipo, guardado en content/brand/logos/, y lo que dice quien no puede verlo.
            # logo: logos/logo.svg
            # logo-alt: "Ejemplo"
            # Los perfiles oficiales en las redes.
            # profiles:
            #   - {network: Mastodon, handle: "@ejemplo@mastodon.social", url: "https://mastodon.social/@ejemplo"}

            """
        case .en:
            """
            # The brand: what pages and feeds say of who publishes them.

            name: \(yamlScalar(name))
            # The company's name in documents, where it is another.
            # legal-name: "Example Ltd"
            # The logo, kept in content/brand/logos/, and what it says to someone who can't see it.
            # logo: logos/logo.svg
            # logo-alt: "Example"
            # The official profiles on social networks.
            # profiles:
            #   - {network: Mastodon, handle: "@example@mastodon.social", url: "https://mastodon.social/@example"}

            """
        }
    }
}
