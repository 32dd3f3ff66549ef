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
        if sections.contains("traits"), !part.brand.voice.isEmpty {
            html.appendHead([
                part.words("Somos", "We are"), part.words("Se nota en que…", "You can tell because…"),
                part.words("No somos", "We are not"),
            ])
            for trait in part.brand.voice { html.appendRow([trait.trait, trait.are, trait.areNot], part) }
            html.append("</tbody>\n</table>\n")
        }
        if sections.contains("tone"), !part.brand.tone.isEmpty {
            html.appendHead([
                part.words("Situación", "Situation"), part.words("Cómo", "How"), part.words("Ejemplo", "Example"),
            ])
            for tone in part.brand.tone { html.appendRow([tone.situation, tone.advice, tone.good], part) }
            html.append("</tbody>\n</table>\n")
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

/// The official profiles in use.
let profilesBlock = brandBlock(
    "profiles", from: "profiles", isEmpty: { $0.activeProfiles.isEmpty },
    write: { part, html, reading in
        html.append("<ul class=\"profiles\">\n")
        for profile in part.brand.activeProfiles {
            html.append("<li>")
            html.appendText(profile.network + ": ")
            html.append("<a href=\"")
            html.appendDestination(
                profile.url.value, .link, text: profile.handle.value, at: reading.fence.place,
                length: reading.fence.name.utf8.count)
            html.append("\">")
            html.appendText(profile.handle.value)
            html.append("</a></li>\n")
        }
        html.append("</ul>\n")
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

    fileprivate mutating func appendRow(_ cells: [BrandText?], _ part: BrandPart) {
        append("<tr>\n")
        for (index, cell) in cells.enumerated() {
            let name = index == 0 ? "th scope=\"row\"" : "td"
            append(cell, in: part.language, before: "<\(name)>", after: index == 0 ? "</th>\n" : "</td>\n")
            if cell == nil { append("<td></td>\n") }
        }
        append("</tr>\n")
    }
}
