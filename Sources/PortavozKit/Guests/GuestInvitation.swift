import PortavozDiagnostics

/// What somebody asks `portavoz guest invite` for.
package struct GuestInvitation: Sendable {
    package var name: String
    /// The language in which the guest is written to.
    package var language: MessageLanguage
    package var topic: String?
    package var email: String?
    /// The id of the one who invites.
    package var by: String

    package init(name: String, language: MessageLanguage, by: String) {
        self.name = name.onOneLine
        self.language = language
        self.by = by
    }

    /// What an invitation makes: the guest's dossier, and the kit to send.
    package struct Result: Sendable {
        package var id: String
        package var dossier: NewFile
        /// A zip archive.
        package var kit: [UInt8]
        /// The kit's files, for whoever wants to know.
        package var names: [String]
    }

    /// Nothing is written.
    ///
    /// - Throws: `GuestRefusal` where there is such a guest, or nobody of the staff's who invites.
    package func result(_ desk: GuestDesk, _ files: FileSystem) throws -> Result {
        guard let slug = Slug(folding: name)?.forFileName else {
            throw GuestRefusal("title-without-slug", ["title": name])
        }
        let path = GuestDesk.folder + slug.text + "/dossier.yml"
        if desk.guests.contains(where: { $0.id == slug.text }) {
            throw GuestRefusal("file-exists", ["path": GuestDesk.folder + slug.text])
        }
        if desk.staff.contains(slug.text) { throw GuestRefusal("guest-is-staff", ["id": slug.text]) }
        try desk.check(by: by, for: nil)
        let kit = try GuestKit(self, desk, files)
        var zip = ZipWriter()
        for file in kit.files { zip.add(file.path, file.bytes) }
        return Result(
            id: slug.text, dossier: NewFile(path: path, text: dossier(desk)), kit: zip.finish(),
            names: kit.files.map(\.path))
    }

    private func dossier(_ desk: GuestDesk) -> String {
        let isSpanish = desk.site.language.text != "en"
        let heading =
            isSpanish
            ? "# Ficha interna de \(name). No se publica: es solo para el equipo."
            : "# \(name)'s dossier. It is not published: it is for staff alone."
        let step = DossierStep(day: desk.now.day, who: by, what: desk.words.invited(topic), status: .invited)
        var lines = [heading, "name: \(yamlScalar(name))", "language: \(language.rawValue)"]
        if let topic { lines.append("topic: \(yamlScalar(topic))") }
        if let email { lines += ["contact:", "  email: \(yamlScalar(email))"] }
        lines += ["status: invited", "log:", "  - \(step.yaml)"]
        return lines.joined(separator: "\n") + "\n"
    }
}
