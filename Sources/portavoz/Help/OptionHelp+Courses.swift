import ArgumentParser

/// What `--help` says of the options and arguments of `course`.
extension ArgumentHelp {
    static let resultFiles = ArgumentHelp(
        es: "Archivos de avance (JSON) y tablas (CSV).", en: "Progress files (JSON) and tables (CSV).",
        value: Spoken(es: "archivos", en: "files"))
    static let resultsCourse = ArgumentHelp(
        es: "El curso: el nombre de su carpeta. Sin él, el que digan los archivos de avance.",
        en: "The course: its folder's name. Without it the one that the progress files name.",
        value: Spoken(es: "curso", en: "course"))
    static let resultsFormat = ArgumentHelp(
        es: "Cómo escribir los resultados.", en: "How to write the results.", value: Spoken(es: "formato", en: "format")
    )
    static let resultsTable = ArgumentHelp(
        es: "Solo una de las dos tablas.", en: "Only one of the two tables.",
        value: Spoken(es: "tabla", en: "table"))
    static let resultsOutput = ArgumentHelp(
        es: "El archivo en que escribirlos, fuera del sitio. Sin él, se imprimen.",
        en: "The file to write them to, outside the site. Without it they are printed.",
        value: Spoken(es: "archivo", en: "file"))
    static let resultsHub = ArgumentHelp(
        es: "Los lleva a la edición interna, sin nombres, si son cinco personas o más.",
        en: "Put them on the hub, without names, if there are five people or more.")
    static let resultsNames = ArgumentHelp(
        es: "Con nombres o sin ellos. Si no se dice, el informe los lleva y la edición interna no.",
        en: "With names or without. Unless you say so, a report has them and the hub hasn't.")
    static let resultsMoment = ArgumentHelp(
        es: "Qué certificados han caducado en esa fecha: 2026-12-24. Sin ella, hoy.",
        en: "Which certificates have run out on this date: 2026-12-24. Without it today.",
        value: Spoken(es: "fecha", en: "date"))
    static let badgeCourse = ArgumentHelp(
        es: "El curso: el nombre de su carpeta.", en: "The course: its folder's name.",
        value: Spoken(es: "curso", en: "course"))
    static let badgeName = ArgumentHelp(
        es: "Para quién es la insignia, como tiene que salir.", en: "For whom the badge is, as it should appear.",
        value: Spoken(es: "nombre", en: "name"))
    static let badgeProgress = ArgumentHelp(
        es: "El archivo de avance de esa persona, con un intento que apruebe.",
        en: "That person's progress file, with an attempt that passes.", value: Spoken(es: "archivo", en: "file"))
    static let badgeEmail = ArgumentHelp(
        es: "Su correo, para que pueda probar que es suya. Dentro va cifrado en un solo sentido.",
        en: "Their address, so that they can prove that it is theirs. It is hashed inside.",
        value: Spoken(es: "correo", en: "address"))
    static let badgeKey = ArgumentHelp(
        es: "La clave privada, en PEM y sin contraseña. Sin ella, la de site.yml.",
        en: "The private key, in PEM and without a password. Without it the one of site.yml.",
        value: Spoken(es: "archivo", en: "file"))
    static let badgeOutput = ArgumentHelp(
        es: "El archivo que hacer; -, imprimirla. Sin él, CURSO-NOMBRE.jwt.",
        en: "The file to make; - prints it. Without it COURSE-NAME.jwt.", value: Spoken(es: "archivo", en: "file"))
    static let badgeMoment = ArgumentHelp(
        es: "La fecha de la firma: 2026-12-24 o 2026-12-24T09:00. Sin ella, ahora.",
        en: "The signature's date: 2026-12-24 or 2026-12-24T09:00. Without it now.",
        value: Spoken(es: "fecha", en: "date"))
}
