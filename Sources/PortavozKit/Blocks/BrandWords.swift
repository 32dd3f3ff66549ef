import PortavozMarkdown

/// The words to use and to avoid, the names with one spelling and the inclusive ones, in the text's language.
let termsBlock = brandBlock(
    "terms", from: "terms", isEmpty: { $0.terms.isEmpty && $0.names.isEmpty && $0.inclusive.isEmpty },
    write: { part, html, _ in
        let terms = (part.brand.terms + part.brand.inclusive).filter { $0.language ?? part.language == part.language }
        let names = part.brand.names.filter { $0.language ?? part.language == part.language }
        html.appendHead([
            part.words("Escribimos", "We write"), part.words("No escribimos", "We don't write"),
            part.words("Por qué", "Why"),
        ])
        for name in names { html.appendRow(name.name.value, name.wrong.map(\.value), nil, part) }
        for term in terms { html.appendRow(term.use?.value, term.avoid.map(\.value), term.reason, part) }
        html.append("</tbody>\n</table>\n")
    })

/// The traits of the voice, and the tone by situation; `only` chooses one of the two.
let voiceBlock = brandBlock(
    "voice", from: "voice", names: { _ in ["traits", "tone"] }, isEmpty: { $0.voice.isEmpty && $0.tone.isEmpty },
    write: { part, html, _ in
        let sections = part.chosen(["traits", "tone"]) { $0 }
        let (good, bad) = (part.words("Ejemplo", "Example"), part.words("Así no", "Not like this"))
        if sections.contains("traits") {
            html.appendTable(
                [
                    (part.words("Somos", "We are"), part.brand.voice.map(\.trait)),
                    (part.words("Se nota en que…", "You can tell because…"), part.brand.voice.map(\.are)),
                    (part.words("No somos", "We are not"), part.brand.voice.map(\.areNot)),
                    (good, part.brand.voice.map(\.good)), (bad, part.brand.voice.map(\.bad)),
                ], part)
        }
        if sections.contains("tone") {
            html.appendTable(
                [
                    (part.words("Situación", "Situation"), part.brand.tone.map(\.situation)),
                    (part.words("Cómo", "How"), part.brand.tone.map(\.advice)),
                    (good, part.brand.tone.map(\.good)), (bad, part.brand.tone.map(\.bad)),
                ], part)
        }
    })

/// The brand's ready texts, each to be copied whole.
let boilerplateBlock = brandBlock(
    "boilerplate", from: "boilerplate", names: { $0.boilerplate.map(\.name.value) },
    isEmpty: { $0.boilerplate.isEmpty },
    write: { part, html, _ in
        for passage in part.chosen(part.brand.boilerplate, by: { $0.name.value }) {
            html.append("<blockquote class=\"boilerplate\">\n<p>")
            html.append(passage.text, in: part.language)
            html.append("</p>\n</blockquote>\n")
        }
    })

extension BlockHTML {
    /// - Parameter use: nil where nothing stands for what is avoided.
    fileprivate mutating func appendRow(_ use: String?, _ avoid: [String], _ reason: BrandText?, _ part: BrandPart) {
        append("<tr>\n<th scope=\"row\">")
        appendText(use ?? part.words("(nada)", "(nothing)"))
        append("</th>\n<td>")
        appendText(avoid.joined(separator: ", "))
        append("</td>\n<td>")
        append(reason, in: part.language, before: "", after: "")
        append("</td>\n</tr>\n")
    }

    /// A table of texts by columns; those that are empty from top to bottom are left out.
    fileprivate mutating func appendTable(_ columns: [(title: String, cells: [BrandText?])], _ part: BrandPart) {
        let shown = columns.filter { column in column.cells.contains { $0 != nil } }
        guard let rows = shown.first?.cells.count else { return }
        appendHead(shown.map(\.title))
        for row in 0..<rows { appendRow(shown.map { $0.cells[row] }, part) }
        append("</tbody>\n</table>\n")
    }

    private mutating func appendRow(_ cells: [BrandText?], _ part: BrandPart) {
        append("<tr>\n")
        for (index, cell) in cells.enumerated() {
            let name = index == 0 ? "th scope=\"row\"" : "td"
            append(cell, in: part.language, before: "<\(name)>", after: index == 0 ? "</th>\n" : "</td>\n")
            if cell == nil { append("<td></td>\n") }
        }
        append("</tr>\n")
    }
}
