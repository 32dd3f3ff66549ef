import PortavozDiagnostics

/// One guest's folder: the dossier, and the names of the guest's own files.
package struct GuestFolder: Sendable {
    /// The folder's name, which is the author's id.
    package let id: String
    /// Nil where there is none, or none that can be read.
    package let dossier: Dossier?
    /// What is wrong with the dossier.
    package let faults: [Diagnostic]
    /// The names of the texts, without language and `.md`, in order.
    package let texts: [String]
    /// The names of all files.
    package let names: [String]
    /// Digests of the guest's own texts, by the names of their files.
    package let digests: [String: ApprovalDigest]
    let dossierBytes: [UInt8]?

    package var path: String { GuestDesk.folder + id + "/" }
    package var dossierPath: String { path + "dossier.yml" }

    init(_ id: String, _ names: [String], _ files: FileSystem, _ site: Site) throws(FileError) {
        self.id = id
        self.names = names.sorted()
        let languages = site.languages.map(\.code)
        let sources = names.map { SourcePath(GuestDesk.folder + id + "/" + $0, languages: languages) }
        texts = Set(sources.filter { $0.fileExtension == "md" && $0.stem != "profile" }.map(\.stem)).sorted()
        let path = GuestDesk.folder + id + "/dossier.yml"
        var digests: [String: ApprovalDigest] = [:]
        for source in sources where source.fileExtension == "md" {
            digests[String(source.components[3])] = ApprovalDigest(of: try files.read(source.text))
        }
        self.digests = digests
        dossierBytes = try files.readIfPresent(path)
        guard let dossierBytes else {
            dossier = nil
            faults = []
            return
        }
        let (node, syntaxFaults) = parseSettings(dossierBytes, path)
        guard syntaxFaults.allSatisfy({ $0.severity != .error }) else {
            dossier = nil
            faults = syntaxFaults
            return
        }
        var reader = FieldReader(node, file: path, owner: "dossier.yml", clock: site.clock)
        dossier = reader.dossier()
        faults = syntaxFaults + reader.finish()
    }

    /// The files of a text, or of the profile, by language; nil for the original.
    package func files(of name: String, _ site: Site) -> [(language: LanguageCode?, path: String)] {
        ([nil] + site.languages.map { Optional($0.code) }).compactMap { language in
            let file = name + (language.map { ".\($0.text)" } ?? "") + ".md"
            return names.contains(file) ? (language, path + file) : nil
        }
    }

    /// The dossier with changes made; nothing is written.
    ///
    /// - Parameter edit: makes the changes, and says whether all could be made.
    package func changed(_ edit: (inout DossierEdit) -> Bool) throws(GuestRefusal) -> [UInt8] {
        guard let dossierBytes else {
            throw GuestRefusal("guest-missing-dossier", at: SourceLocation(dossierPath), ["folder": path])
        }
        if let fault = faults.first(where: { $0.severity == .error }) { throw GuestRefusal([fault]) }
        guard var dossier = DossierEdit(dossierBytes), edit(&dossier) else {
            throw GuestRefusal("dossier-by-hand", at: SourceLocation(dossierPath))
        }
        return dossier.bytes
    }
}

extension GuestFolder {
    /// Sees that a text of this name is in the folder or in the dossier.
    package func check(text name: String) throws(GuestRefusal) {
        let known = Set(texts).union(dossier?.contributions.keys.map { $0 } ?? []).sorted()
        guard known.contains(name) else {
            throw GuestRefusal("unknown-guest-text", ["name": name, "guest": id], suggestion: .nearest(name, known))
        }
    }
}
