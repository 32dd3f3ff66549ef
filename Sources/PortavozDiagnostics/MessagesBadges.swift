extension Messages {
    /// Courses' badges, and the keys that sign them.
    static let badges: [String: Message] = [
        "badge-key-in-site": Message(
            es: Wording(
                "la clave privada `{path}` está en la carpeta del sitio, donde se acabaría publicando",
                wayOut: "llévala a otra carpeta, como `~/claves/insignias.pem`, y si ya se ha publicado haz una nueva"),
            en: Wording(
                "the private key `{path}` is in the site's folder, where it would end up published",
                wayOut:
                    "take it to another folder, such as `~/keys/badges.pem`, and make a new one if it has been published"
            )),
        "badge-public-key": Message(
            es: Wording(
                "`{path}` no sirve de clave pública", wayOut: "pon la que da `openssl pkey -in clave.pem -pubout`"),
            en: Wording(
                "`{path}` won't do as a public key",
                wayOut: "take the one that `openssl pkey -in key.pem -pubout` gives")),
        "badge-public-key/missing": Message(
            es: Wording(
                "no hay ninguna clave pública `{path}` en content/",
                wayOut: "guárdala allí y escribe su nombre desde content/"),
            en: Wording(
                "there is no public key `{path}` in content/",
                wayOut: "save it there, and write its name from content/ on")),
        "badge-public-key/private": Message(
            es: Wording(
                "`{path}` es una clave privada, y se publicaría",
                wayOut:
                    "sácala del sitio y de su historia, haz una nueva y deja aquí solo la pública: `openssl pkey -in clave.pem -pubout`"
            ),
            en: Wording(
                "`{path}` is a private key, and would be published",
                wayOut:
                    "take it out of the site and its history, make a new one, and leave only the public one here: `openssl pkey -in key.pem -pubout`"
            )),
        "badge-public-key/not-pem": Message(
            es: Wording(
                "`{path}` no es una clave pública en PEM",
                wayOut: "hazla así: `openssl pkey -in clave.pem -pubout -out publica.pem`"),
            en: Wording(
                "`{path}` is no public key in PEM",
                wayOut: "make it so: `openssl pkey -in key.pem -pubout -out public.pem`")),
        "badge-public-key/kind": Message(
            es: Wording(
                "la clave `{path}` es de una clase que no se usa en insignias", wayOut: "usa RSA, P-256 o Ed25519"),
            en: Wording("the key `{path}` is of a kind that badges don't use", wayOut: "use RSA, P-256 or Ed25519")),
        "badge-public-key/short": Message(
            es: Wording("la clave `{path}` tiene menos de 2048 bits", wayOut: "haz una de 2048 o más"),
            en: Wording("the key `{path}` has fewer than 2,048 bits", wayOut: "make one of 2,048 or more")),
        "badge-image": Message(
            es: Wording(
                "`{path}` no sirve de imagen de insignia",
                wayOut: "pon el nombre de un .png o un .svg que esté junto a course.yml"),
            en: Wording(
                "`{path}` won't do as a badge's picture", wayOut: "write the name of a .png or .svg beside course.yml")),
        "badge-image/kind": Message(
            es: Wording(
                "`{path}` no es una imagen de insignia",
                wayOut: "pon el nombre de un .png o un .svg que esté junto a course.yml"),
            en: Wording(
                "`{path}` is no picture for a badge", wayOut: "write the name of a .png or .svg beside course.yml")),
        "badge-image/missing": Message(
            es: Wording("no hay ninguna imagen `{path}` junto a course.yml", wayOut: "déjala allí, o quita `image`"),
            en: Wording("there is no picture `{path}` beside course.yml", wayOut: "put it there, or take `image` out")),
        "badge-image/large": Message(
            es: Wording(
                "la imagen `{path}` ocupa más de 256 kB, y va dentro de cada insignia", wayOut: "hazla más pequeña"),
            en: Wording("the picture `{path}` has more than 256 kB, and is in each badge", wayOut: "make it smaller")),
        "badge-without-key": Message(
            es: Wording(
                "el curso ofrece una insignia y nadie la firma: site.yml no tiene `badge: {key: …}`",
                wayOut:
                    "di allí dónde está la clave, o deja `--key` para cuando la firmes; mientras, ninguna página la menciona"
            ),
            en: Wording(
                "the course offers a badge and nobody signs it: site.yml has no `badge: {key: …}`",
                wayOut: "say there where the key is, or use `--key` when you sign; until then no page speaks of it")),
        "badge-not-offered": Message(
            es: Wording(
                "el curso `{course}` no ofrece ninguna insignia",
                wayOut: "pon en su course.yml `badge:` con `criteria`, que dice qué hay que hacer para tenerla"),
            en: Wording(
                "the course `{course}` offers no badge",
                wayOut: "put `badge:` into its course.yml, with `criteria`, which say what has to be done for it")),
        "badge-not-passed": Message(
            es: Wording(
                "en este archivo no hay ningún intento que apruebe el curso `{course}`",
                wayOut: "pide el archivo otra vez cuando lo haya aprobado"),
            en: Wording(
                "there is no attempt in this file that passes the course `{course}`",
                wayOut: "ask for the file again once they have passed it")),
        "badge-future": Message(
            es: Wording(
                "el intento es del {date}, que aún no ha llegado", wayOut: "mira la fecha de los dos ordenadores"),
            en: Wording(
                "the attempt is of {date}, which is still to come", wayOut: "look at the date of both computers")),
        "badge-expired": Message(
            es: Wording(
                "lo aprobó hace tanto que el certificado valía hasta el {date}", wayOut: "que repita la evaluación"),
            en: Wording(
                "it was passed so long ago that the certificate was good until {date}",
                wayOut: "ask them to take the assessment again")),
        "badge-unchecked": Message(
            es: Wording(
                "el intento es de la versión {version} y el curso va por la {current}, o le faltan respuestas: no se ha podido corregir otra vez",
                wayOut: "la nota es la que dice el archivo; comprueba que sea la suya antes de mandar la insignia"),
            en: Wording(
                "the attempt is at version {version} and the course has {current}, or answers are missing: it couldn't be marked again",
                wayOut: "the score is what the file says; see that it is theirs before you send the badge")),
        "badge-other-name": Message(
            es: Wording(
                "la insignia es para {name}, y en el archivo pone {found}", wayOut: "comprueba que el archivo sea suyo"),
            en: Wording(
                "the badge is for {name}, and the file says {found}", wayOut: "see that the file is theirs")),
        "badge-no-key": Message(
            es: Wording(
                "no hay clave con la que firmar, así que no hay insignia",
                wayOut: "di dónde está con --key, o en site.yml: `badge: {key: ~/claves/insignias.pem}`"),
            en: Wording(
                "there is no key to sign with, and so no badge",
                wayOut: "say where it is with --key, or in site.yml: `badge: {key: ~/keys/badges.pem}`")),
        "badge-key": Message(
            es: Wording(
                "con la clave `{path}` no se puede firmar", wayOut: "nombra una clave privada en PEM y sin contraseña"),
            en: Wording(
                "nothing can be signed with the key `{path}`", wayOut: "name a private key in PEM without a password")),
        "badge-key/missing": Message(
            es: Wording(
                "no hay ninguna clave `{path}`",
                wayOut:
                    "revisa el nombre; en site.yml, las rutas que empiezan por `../` cuentan desde la carpeta del sitio"
            ),
            en: Wording(
                "there is no key `{path}`",
                wayOut: "check the name; in site.yml, paths that begin with `../` count from the site's folder")),
        "badge-key/unreadable": Message(
            es: Wording("la clave `{path}` no se puede leer: {reason}", wayOut: "revisa de quién es y sus permisos"),
            en: Wording("the key `{path}` can't be read: {reason}", wayOut: "check whose it is, and its permissions")),
        "badge-key/not-pem": Message(
            es: Wording(
                "`{path}` no es una clave privada en PEM, o está rota",
                wayOut: "haz una así: `openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:3072 -out clave.pem`"),
            en: Wording(
                "`{path}` is no private key in PEM, or is broken",
                wayOut: "make one so: `openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:3072 -out key.pem`")),
        "badge-key/encrypted": Message(
            es: Wording(
                "la clave `{path}` está cifrada con una contraseña, que aquí no se pide",
                wayOut: "descífrala para firmar, `openssl pkey -in {path} -out otra.pem`, y borra esa copia al terminar"
            ),
            en: Wording(
                "the key `{path}` is encrypted with a password, which nobody is asked for here",
                wayOut: "decrypt it to sign, `openssl pkey -in {path} -out other.pem`, and delete that copy afterwards")
        ),
        "badge-key/public": Message(
            es: Wording(
                "`{path}` es una clave pública, y con ella no se firma",
                wayOut: "nombra la privada, que es la otra mitad"),
            en: Wording(
                "`{path}` is a public key, and nothing is signed with one",
                wayOut: "name the private one, its other half")),
        "badge-key/certificate": Message(
            es: Wording(
                "`{path}` es un certificado, y con él no se firma", wayOut: "nombra la clave privada que va con él"),
            en: Wording(
                "`{path}` is a certificate, and nothing is signed with one",
                wayOut: "name the private key that goes with it")),
        "badge-key/kind": Message(
            es: Wording(
                "la clave `{path}` es de una clase que no se usa en insignias", wayOut: "usa RSA, P-256 o Ed25519"),
            en: Wording("the key `{path}` is of a kind that badges don't use", wayOut: "use RSA, P-256 or Ed25519")),
        "badge-key/short": Message(
            es: Wording("la clave `{path}` tiene menos de 2048 bits", wayOut: "haz una de 2048 o más"),
            en: Wording("the key `{path}` has fewer than 2,048 bits", wayOut: "make one of 2,048 or more")),
        "badge-key-permissions": Message(
            es: Wording(
                "otras personas de este ordenador pueden leer la clave `{path}`",
                wayOut: "quítales el permiso: `chmod 600 {path}`"),
            en: Wording(
                "other people on this computer can read the key `{path}`",
                wayOut: "take the permission away: `chmod 600 {path}`")),
        "badge-key-not-published": Message(
            es: Wording(
                "el sitio no publica la clave pública de esta firma: quien la compruebe no sabrá que es vuestra",
                wayOut: "guárdala en content/ y nómbrala en site.yml: `badge: {public-keys: [insignias.pub.pem]}`"),
            en: Wording(
                "the site doesn't publish this signature's public key: who checks it won't know that it is yours",
                wayOut: "save it in content/ and name it in site.yml: `badge: {public-keys: [badges.pub.pem]}`")),
    ]
}
