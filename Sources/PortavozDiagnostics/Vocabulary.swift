/// The words for arguments that are identifiers: kinds of texts, types of values with an example, elements of a page.
package enum Vocabulary {
    /// The words for an identifier; nil where the vocabulary has none, so that the identifier itself is shown.
    package static func term(_ identifier: String, of vocabulary: String, in language: MessageLanguage) -> String? {
        terms[vocabulary]?[identifier].map { language == .es ? $0.es : $0.en }
    }

    /// By the name that a placeholder gives after its colon, then by identifier.
    package static let terms: [String: [String: (es: String, en: String)]] = [
        "kind": [
            "post": ("una entrada", "a post"),
            "page": ("una página", "a page"),
            "person": ("una persona", "a person"),
            "guideline": ("una guía", "a guideline"),
            "course": ("un curso", "a course"),
            "lesson": ("una lección", "a lesson"),
            "guest": ("el perfil de un experto", "an expert's profile"),
            "guest expert": ("el perfil de un experto", "an expert's profile"),
            "guest-expert": ("el perfil de un experto", "an expert's profile"),
            "contribution": ("el texto de un experto", "an expert's text"),
            "guest contribution": ("el texto de un experto", "an expert's text"),
            "guest-contribution": ("el texto de un experto", "an expert's text"),
            "dossier": ("un dosier", "a dossier"),
            "image credit": ("los créditos de una imagen", "an image's credit"),
        ],
        "type": [
            "text": ("un texto", "a text"),
            "texts": ("una lista de textos", "a list of texts"),
            "number": ("un número", "a number"),
            "integer": ("un número entero", "a whole number"),
            "date": ("una fecha", "a date"),
            "flag": ("`true` o `false`", "`true` or `false`"),
            "boolean": ("`true` o `false`", "`true` or `false`"),
            "list": ("una lista", "a list"),
            "mapping": ("un grupo de claves con sus valores", "a group of keys with their values"),
            "map": ("un grupo de claves con sus valores", "a group of keys with their values"),
            "url": ("una dirección web", "a web address"),
            "length": ("una medida en px o rem", "a length in px or rem"),
            "weight": ("un grosor de 1 a 1000, o dos", "a weight from 1 to 1000, or two"),
        ],
        "example": [
            "text": ("\"Hola\"", "\"Hello\""),
            "texts": ("[uno, dos]", "[one, two]"),
            "number": ("3", "3"),
            "integer": ("3", "3"),
            "date": ("2026-03-14", "2026-03-14"),
            "flag": ("true", "true"),
            "boolean": ("true", "true"),
            "list": ("[uno, dos]", "[one, two]"),
            "mapping": ("{clave: valor}", "{key: value}"),
            "map": ("{clave: valor}", "{key: value}"),
            "url": ("https://www.ejemplo.org/", "https://www.example.org/"),
            "length": ("1.25rem", "1.25rem"),
            "weight": ("700", "700"),
        ],
        "grade": [
            "very-difficult": ("muy difícil", "very difficult"),
            "difficult": ("difícil", "difficult"),
        ],
        "element": [
            "img": ("una imagen", "an image"),
            "image": ("una imagen", "an image"),
            "cover": ("una imagen de portada", "a cover image"),
            "picture": ("una imagen", "an image"),
            "source": ("un archivo multimedia", "a media file"),
            "video": ("un vídeo", "a video"),
            "audio": ("un audio", "an audio file"),
            "track": ("unos subtítulos", "a subtitle file"),
            "iframe": ("un marco", "a frame"),
            "frame": ("un marco", "a frame"),
            "object": ("un objeto incrustado", "an embedded object"),
            "embed": ("un objeto incrustado", "an embedded object"),
            "script": ("un script", "a script"),
            "link": ("una hoja de estilo", "a style sheet"),
            "css": ("un archivo para el estilo", "a file for the style"),
            "base": ("la base de los enlaces", "the base of the links"),
            "input": ("una imagen", "an image"),
            "style": ("una hoja de estilo", "a style sheet"),
        ],
    ]
}
