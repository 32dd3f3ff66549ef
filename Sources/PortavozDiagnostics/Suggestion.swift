/// The name that someone probably meant.
package enum Suggestion {
    /// The known name nearest to one that isn't known; of equally near ones, the first. Nil where none is near enough:
    /// one slip for each three letters, counting a swap of neighbours (Damerau and Levenshtein) as one.
    package static func nearest(to name: String, among names: some Sequence<String>) -> String? {
        let known = Array(names)
        if let key = englishKeys[name.lowercased()], known.contains(key) { return key }
        let wanted = Array(name.lowercased().unicodeScalars)
        var best: (name: String, distance: Int)?
        for candidate in known where candidate != name {
            let letters = Array(candidate.lowercased().unicodeScalars)
            let limit = max(wanted.count, letters.count) / 3
            // Longer names than any key's are nobody's slip, and would take long to compare.
            guard wanted.count <= 100, letters.count <= 100, abs(wanted.count - letters.count) <= limit else {
                continue
            }
            let distance = distance(wanted, letters)
            if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.name
    }

    /// Insertions, deletions, replacements and swaps of neighbours that turn one text into the other, none of a swapped
    /// pair changed again (optimal string alignment).
    private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var beforePrevious: [Int] = []
        var previous = Array(0...b.count)
        for (i, x) in a.enumerated() {
            var row = [i + 1]
            for (j, y) in b.enumerated() {
                var cost = min(previous[j + 1] + 1, row[j] + 1, previous[j] + (x == y ? 0 : 1))
                if i > 0, j > 0, x == b[j - 1], a[i - 1] == y { cost = min(cost, beforePrevious[j - 1] + 1) }
                row.append(cost)
            }
            (beforePrevious, previous) = (previous, row)
        }
        return previous[b.count]
    }

    /// Keys as a Spanish speaker first writes them.
    private static let englishKeys = [
        "título": "title", "titulo": "title", "nombre": "name", "descripción": "description",
        "descripcion": "description", "resumen": "description", "fecha": "date", "actualizado": "updated",
        "caduca": "expires", "borrador": "draft", "audiencia": "audience", "etiquetas": "tags",
        "categorías": "categories", "categorias": "categories", "temas": "categories", "serie": "series",
        "orden": "order", "autor": "authors", "autora": "authors", "autores": "authors", "portada": "cover",
        "imagen": "image", "foto": "photo", "crédito": "credit", "credito": "credit", "idioma": "language",
        "versión": "version", "cambios": "changes", "responsable": "owner", "objetivos": "objectives",
        "duración": "duration", "duracion": "duration", "enlaces": "links", "correo": "email", "cargo": "role",
        "estado": "status", "consentimiento": "consent", "aprobación": "approval", "revisor": "reviewer",
    ]
}
