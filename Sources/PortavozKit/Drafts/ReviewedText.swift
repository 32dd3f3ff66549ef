import PortavozDiagnostics

/// A guest's text that a command is asked to show.
package struct ReviewedText: Sendable {
    package var guest: GuestFolder
    /// From the site's folder.
    package var path: String
    package var name: String
    package var language: LanguageCode

    /// - Parameters:
    ///   - name: the file's name without `.md`, or the text's name in its address; `guest/name` where two guests have one of
    ///     the same name.
    ///   - language: the site's own where it is nil.
    package init(_ name: String, language: LanguageCode?, on desk: GuestDesk) throws(GuestRefusal) {
        let parts = name.split(separator: "/").map(String.init)
        let wanted = parts.last ?? name
        var found: [(guest: GuestFolder, name: String)] = []
        for guest in desk.guests where parts.count < 2 || parts[0] == guest.id {
            let texts = guest.texts + (guest.names.contains("profile.md") ? ["profile"] : [])
            for text in texts {
                let contribution = guest.dossier?.contributions[text]
                let slugs =
                    [contribution?.fields.slug?.text] + (contribution?.translations.values.map { $0.slug?.text } ?? [])
                if text == wanted || slugs.contains(wanted) { found.append((guest, text)) }
            }
        }
        guard let first = found.first else {
            throw GuestRefusal(
                "unknown-reviewed-text", ["name": name], suggestion: .nearest(wanted, desk.guests.flatMap(\.texts)))
        }
        guard found.count == 1 else {
            let names = found.map { "\($0.guest.id)/\($0.name)" }.joined(separator: ", ")
            throw GuestRefusal("ambiguous-reviewed-text", ["name": name, "names": names])
        }
        guest = first.guest
        self.name = first.name
        let own = desk.site.language
        let files = guest.files(of: first.name, desk.site)
        guard
            let file = files.first(where: { ($0.language ?? own) == language ?? own })
                ?? (language == nil ? files.first : nil)
        else {
            throw GuestRefusal("untranslated-reviewed-text", ["name": first.name, "code": language?.text ?? ""])
        }
        path = file.path
        self.language = file.language ?? own
    }
}
