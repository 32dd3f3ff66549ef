import PortavozMarkdown

/// The official profiles in use; with `only`, the register of those in the states that it names, and who looks after them.
let profilesBlock = brandBlock(
    "profiles", from: "profiles", names: { _ in BrandProfile.Status.allCases.map(\.rawValue) },
    isEmpty: { $0.profiles.isEmpty },
    write: { part, html, reading in
        guard part.only == nil else {
            let states = part.chosen(BrandProfile.Status.allCases, by: \.rawValue)
            return html.appendRegister(part.brand.profiles.filter { states.contains($0.status) }, part, &reading)
        }
        html.append("<ul class=\"profiles\">\n")
        for profile in part.brand.activeProfiles {
            html.append("<li>")
            html.appendText(profile.network + ": ")
            html.append(profile, reading)
            html.append("</li>\n")
        }
        html.append("</ul>\n")
    })

extension BlockHTML {
    fileprivate mutating func append(_ profile: BrandProfile, _ reading: BlockReading) {
        append("<a href=\"")
        appendDestination(
            profile.url.value, .link, text: profile.handle.value, at: reading.fence.place,
            length: reading.fence.name.utf8.count)
        append("\">")
        appendText(profile.handle.value)
        append("</a>")
    }

    fileprivate mutating func appendRegister(
        _ profiles: [BrandProfile], _ part: BrandPart, _ reading: inout BlockReading
    ) {
        appendHead([
            part.words("Red", "Network"), part.words("Perfil", "Profile"), part.words("Estado", "State"),
            part.words("Responsable", "Owner"),
        ])
        for profile in profiles {
            append("<tr>\n<th scope=\"row\">")
            appendText(profile.network)
            append("</th>\n<td>")
            append(profile, reading)
            append("</td>\n<td>")
            appendText(profile.status.name(in: part))
            append("</td>\n<td>")
            if let owner = profile.owner?.value { appendText(reading.nameOfPerson(owner)) }
            append("</td>\n</tr>\n")
        }
        append("</tbody>\n</table>\n")
    }
}

extension BrandProfile.Status {
    fileprivate func name(in part: BrandPart) -> String {
        switch self {
        case .active: part.words("En uso", "In use")
        case .reserved: part.words("Reservado", "Reserved")
        case .closed: part.words("Cerrado", "Closed")
        }
    }
}
