import PortavozMarkdown

/// The rules of the house for comments, in their order: a post, a profile or the law may ask for one by its number.
let houseRulesBlock = brandBlock(
    "house-rules", from: "house-rules", isEmpty: { $0.houseRules.isEmpty },
    write: { part, html, _ in
        html.append("<ol class=\"house-rules\">\n")
        for rule in part.brand.houseRules { html.append(rule, in: part.language, before: "<li>", after: "</li>\n") }
        html.append("</ol>\n")
    })

/// The legal lines, each under its occasion, to be copied whole.
let legalBlock = brandBlock(
    "legal", from: "legal", names: { $0.legal.map(\.name.value) }, isEmpty: { $0.legal.isEmpty },
    write: { part, html, _ in
        for passage in part.chosen(part.brand.legal, by: { $0.name.value }) {
            html.append("<blockquote class=\"boilerplate\">\n<p>")
            html.append(passage.text, in: part.language)
            html.append("</p>\n</blockquote>\n")
        }
    })

/// What may be written about freely, with care, or with somebody's approval; `only` chooses colours.
let subjectsBlock = brandBlock(
    "subjects", from: "subjects", names: { _ in BrandSubject.Level.allCases.map(\.rawValue) },
    isEmpty: { $0.subjects.isEmpty },
    write: { part, html, reading in
        html.appendHead([
            part.words("Asunto", "Subject"), part.words("Color", "Colour"), part.words("Qué hacer", "What to do"),
            part.words("Lo aprueba", "Approved by"),
        ])
        for level in part.chosen(BrandSubject.Level.allCases, by: \.rawValue) {
            for subject in part.brand.subjects where subject.level == level {
                html.append("<tr>\n<th scope=\"row\">")
                html.append(subject.name, in: part.language)
                html.append("</th>\n<td><span class=\"level level-\(level.rawValue)\">")
                html.appendText(level.name(in: part))
                html.append("</span></td>\n<td>")
                if let advice = subject.advice {
                    html.append(advice, in: part.language)
                } else {
                    html.appendText(level.advice(in: part))
                }
                html.append("</td>\n<td>")
                if let approver = subject.approver?.value { html.appendText(reading.nameOfPerson(approver)) }
                html.append("</td>\n</tr>\n")
            }
        }
        html.append("</tbody>\n</table>\n")
    })

extension BrandSubject.Level {
    fileprivate func name(in part: BrandPart) -> String {
        switch self {
        case .green: part.words("Verde", "Green")
        case .amber: part.words("Ámbar", "Amber")
        case .red: part.words("Rojo", "Red")
        }
    }

    /// What the colour asks for, where the subject itself gives no advice.
    fileprivate func advice(in part: BrandPart) -> String {
        switch self {
        case .green: part.words("Se publica sin consultar", "Publish without asking")
        case .amber: part.words("Se publica con cuidado", "Publish with care")
        case .red: part.words("No se publica sin aprobación", "Never publish without approval")
        }
    }
}
