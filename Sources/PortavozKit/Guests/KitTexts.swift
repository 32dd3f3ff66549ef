import PortavozDiagnostics

/// The plain texts of a guest's kit, in the guest's language.
struct KitTexts {
    private let guest: String
    private let topic: String?
    private let company: String
    private let legalName: String
    private let blog: String
    /// Who invites, and where to write to.
    private let host: String
    private let address: String?
    private let isSpanish: Bool

    init(_ invitation: GuestInvitation, _ desk: GuestDesk) {
        guest = invitation.name
        topic = invitation.topic?.onOneLine
        company = desk.site.brand.name
        legalName = desk.site.brand.legalName
        blog = desk.site.publicBase.text
        let person = desk.graph.everything.first { $0.payload.personFields?.id == invitation.by }
        host = person?.title ?? invitation.by
        address = person?.payload.personFields?.email
        isSpanish = invitation.language == .es
    }

    private var about: String {
        topic.map { isSpanish ? "El encargo: \($0).\n\n" : "The subject: \($0).\n\n" } ?? ""
    }

    private var reply: String {
        let es = address.map { "a \($0)" } ?? "a quien te ha mandado esto"
        let en = address.map { "to \($0)" } ?? "to whoever sent you this"
        return isSpanish ? es : en
    }

    var readMe: String {
        isSpanish
            ? """
            Hola, \(guest):

            \(host), de \(company), te invita a escribir en su blog: \(blog)

            \(about)En esta carpeta hay:

            - guia.html: cómo escribimos y qué pasa con tu texto. Se abre en el navegador, también sin conexión.
            - plantilla.md: el artículo. Se escribe en cualquier editor de textos.
            - profile.md: tu presentación, que irá junto al artículo.
            - consentimiento.txt: lo que nos permites. Sin él no publicamos nada.

            Cuando lo tengas, mándalo \(reply): los tres archivos y una foto tuya con el nombre
            photo.jpg. Si prefieres escribir en Word o en LibreOffice, también vale: manda ese documento.

            No hace falta que te registres en ningún sitio. Y puedes decir que no.

            """
            : """
            Hello, \(guest):

            \(host), of \(company), invites you to write on their blog: \(blog)

            \(about)In this folder there are:

            - guide.html: how we write, and what happens to your text. It opens in a browser, without a connection too.
            - template.md: the article. Any text editor will do.
            - profile.md: a few lines about you, which go beside the article.
            - consent.txt: what you allow us. Without it we publish nothing.

            When it is done, send it \(reply): the three files and a photo of yourself named
            photo.jpg. If you would rather write in Word or LibreOffice, that is fine too: send that document.

            You needn't register anywhere. And you are free to decline.

            """
    }

    var template: String {
        isSpanish
            ? """
            ---
            # Las líneas que empiezan por # son explicaciones: puedes borrarlas.
            # El título, entre comillas. Que diga de qué va.
            title: "\(topicTitle ?? "El título de tu artículo")"
            # Una o dos frases que den ganas de leerlo: es lo que se ve en los buscadores y en las listas.
            description: "De qué va el artículo y a quién le sirve."
            language: es
            # Quién eres, en una línea.
            bio: "Tu oficio y dónde trabajas."
            ---

            Empieza por lo que más le importa a quien lee. Una línea en blanco separa los párrafos.

            ## Un apartado

            Los apartados empiezan por dos almohadillas. Así se pone *énfasis* y así un [enlace](https://example.org/).

            - Una lista
            - lleva un guion en cada línea.

            Las imágenes van junto a este archivo, y se ponen así, con una descripción para quien no puede verlas:

            `![Qué se ve en la imagen](foto.jpg)`

            Cambia este texto por el tuyo, y dale al archivo un nombre corto, como agua-para-cafe.md.

            """
            : """
            ---
            # Lines that begin with # are explanations: you may delete them.
            # The title, in quotation marks. Let it say what the text is about.
            title: "\(topicTitle ?? "The title of your article")"
            # A sentence or two that make people want to read it: search engines and lists show it.
            description: "What the article is about, and who can use it."
            language: en
            # Who you are, in a line.
            bio: "Your trade, and where you work."
            ---

            Begin with what matters most to your reader. An empty line separates paragraphs.

            ## A section

            Sections begin with two number signs. This is *emphasis*, and this is a [link](https://example.org/).

            - A list
            - has a hyphen on each line.

            Pictures lie beside this file, and are written like this, with a description for those who can't see them:

            `![What the picture shows](photo.jpg)`

            Put your own text in the place of this one, and give the file a short name, such as water-for-coffee.md.

            """
    }

    /// The topic as a title in quotation marks.
    private var topicTitle: String? { topic.map { String(yamlScalar($0).dropFirst().dropLast()) } }

    var profile: String {
        let name = yamlScalar(guest)
        return isSpanish
            ? """
            ---
            # Las líneas que empiezan por # son explicaciones: puedes borrarlas.
            name: \(name)
            # A qué te dedicas.
            role: "Tu oficio"
            # Dónde trabajas. Si es por tu cuenta, borra la línea.
            organization: "Tu empresa"
            description: "Quién eres, en una o dos frases."
            language: es
            # De qué sabes: dos o tres temas.
            topics: [un tema, otro tema]
            # Dónde se te encuentra. Borra lo que no quieras enseñar.
            links:
              - {network: web, url: "https://example.org/"}
            ---

            Cuenta en tres o cuatro líneas de dónde vienes y qué haces.

            """
            : """
            ---
            # Lines that begin with # are explanations: you may delete them.
            name: \(name)
            # What you do.
            role: "Your trade"
            # Where you work. If you are on your own, delete the line.
            organization: "Your company"
            description: "Who you are, in a sentence or two."
            language: en
            # What you know about: two or three topics.
            topics: [one topic, another topic]
            # Where people can find you. Delete what you would rather not show.
            links:
              - {network: web, url: "https://example.org/"}
            ---

            Tell in three or four lines where you come from and what you do.

            """
    }

    var consent: String {
        isSpanish
            ? """
            CONSENTIMIENTO PARA PUBLICAR

            De: \(guest)
            Para: \(legalName)

            Pon una equis entre los corchetes de lo que aceptas, completa lo que falta y devuelve este archivo por correo.
            Tu respuesta con él vale como firma. Lo que dejes en blanco no lo haremos.

            [ ] Podéis publicar en \(blog) el artículo y la presentación que os mando,
                con mi nombre y mi foto.
            [ ] Podéis corregirlo. Veré los cambios antes de que se publique.
            [ ] Podéis publicar las imágenes que os mando. Son mías, o tengo permiso de su autor.
            [ ] Podéis traducirlo, diciendo que es una traducción.
            [ ] Quiero aparecer en la página de agradecimientos.

            Vale hasta el día: ____________________  (si lo dejas en blanco, hasta que digas lo contrario)
            Licencia del texto: ____________________  (si lo dejas en blanco, todos los derechos son tuyos)

            [ ] Nadie me paga por este texto.
            [ ] Me lo paga: ____________________  (lo diremos en la primera línea)

            Si es traducción o adaptación de otro texto:
            Título: ____________________
            Autor o autora: ____________________
            Quién da el permiso: ____________________

            Puedes retirar este consentimiento cuando quieras, escribiendo \(reply): quitaremos el texto.
            Tu correo y este documento los guarda \(legalName) para esto y nada más, y no se publican.

            Nombre: ____________________
            Fecha: ____________________

            """
            : """
            CONSENT TO PUBLICATION

            From: \(guest)
            To: \(legalName)

            Put an x between the brackets of what you agree to, fill in what is missing and return this file by e-mail.
            Your reply with it counts as a signature. What you leave empty we won't do.

            [ ] You may publish at \(blog) the article and the lines about me that I send,
                with my name and photo.
            [ ] You may edit it. I will see the changes before it is published.
            [ ] You may publish the pictures that I send. They are mine, or I have their author's permission.
            [ ] You may translate it, saying that it is a translation.
            [ ] I want to be on the page of thanks.

            It holds until: ____________________  (left empty: until you say otherwise)
            Licence of the text: ____________________  (left empty: all rights are yours)

            [ ] Nobody pays me for this text.
            [ ] It is paid for by: ____________________  (we will say so in the first line)

            If it is a translation or an adaptation of another text:
            Title: ____________________
            Author: ____________________
            Who gives permission: ____________________

            You may take this consent back at any time by writing \(reply): the text will come down.
            Your address and this document are kept by \(legalName) for this and nothing else, and are not published.

            Name: ____________________
            Date: ____________________

            """
    }
}
