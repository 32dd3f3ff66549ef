import PortavozDiagnostics

/// A site as the commands about guests see it: which guests it has, who is on its staff, what day it is.
package struct GuestDesk: Sendable {
    package let site: Site
    package let graph: SiteGraph
    /// By id.
    package let guests: [GuestFolder]
    /// Ids of the people in `content/people/`, published or not.
    package let staff: [String]
    /// What the site's reading found.
    package let diagnostics: [Diagnostic]
    package let now: Moment

    package static let folder = "content/guests/"

    /// - Returns: the desk, or nil with the reasons where the site can't be read.
    /// - Throws: only what the disk says no to.
    package static func open(
        _ files: FileSystem, now: Moment
    ) throws(FileError) -> (desk: GuestDesk?, diagnostics: [Diagnostic], site: Site?) {
        let survey = try Survey(files, options: BuildOptions(at: now))
        guard let site = survey.site, let graph = survey.graph else { return (nil, survey.diagnostics, survey.site) }
        var folders: [String: [String]] = [:]
        for path in try files.listIfPresent("content/guests").map(\.path) {
            let parts = path.split(separator: "/")
            guard parts.count == 4 else { continue }
            folders[String(parts[2]), default: []].append(String(parts[3]))
        }
        var guests: [GuestFolder] = []
        for (id, names) in folders.sorted(by: { $0.key < $1.key }) {
            guests.append(try GuestFolder(id, names, files, site))
        }
        let staff = graph.everything.compactMap { entry -> String? in
            guard let person = entry.payload.personFields, !person.isGuest else { return nil }
            return person.id
        }
        let desk = GuestDesk(
            site: site, graph: graph, guests: guests, staff: Set(staff).sorted(), diagnostics: survey.diagnostics,
            now: site.clock.moment(seconds: now.seconds))
        return (desk, [], site)
    }

    /// The guest of a folder's name, or of the name in their address.
    package func guest(_ name: String) throws(GuestRefusal) -> GuestFolder {
        if let found = guests.first(where: { $0.id == name })
            ?? guests.first(where: { $0.dossier?.slug?.text == name })
        {
            return found
        }
        throw GuestRefusal("unknown-guest", ["name": name], suggestion: .nearest(name, guests.map(\.id)))
    }

    /// Sees that a step is taken by one of the staff, who is not the guest.
    package func check(by id: String, for guest: GuestFolder?) throws(GuestRefusal) {
        if let guest, id == guest.id { throw GuestRefusal("guest-reviewer-is-guest", ["id": id]) }
        guard staff.contains(id) else {
            throw GuestRefusal("unknown-person", ["id": id, "key": "--by"], suggestion: .nearest(id, staff))
        }
    }

    /// A guest's name: as the profile says it, or as they were invited.
    package func name(of guest: GuestFolder) -> String {
        let profile = graph.everything.first { $0.source.text == guest.path + "profile.md" }
        return profile?.title ?? guest.dossier?.name ?? guest.id
    }

    /// The name of a guest or of one of the staff; the id where nobody has it.
    package func name(of id: String) -> String {
        if let guest = guests.first(where: { $0.id == id }) { return name(of: guest) }
        return graph.everything.first { $0.payload.personFields?.id == id }?.title ?? id
    }

    /// What a text lacks for its publication.
    package func missingPieces(_ guest: GuestFolder, _ name: String) -> [Diagnostic] {
        guard let dossier = guest.dossier else {
            return [Diagnostic("guest-missing-dossier", .warning, at: nil, ["folder": guest.path])]
        }
        let path = "\(guest.path)\(name).md"
        let entry = graph.everything.first { $0.source.text == path }
        let text = Clearance.Text(
            guest: guest.id, name: name, language: nil, digest: guest.digests[name + ".md"]?.text ?? "",
            title: entry?.fields.location ?? SourceLocation(path), showsPictures: entry?.showsPictures == true)
        let clearance = Clearance(text, dossier, at: now, isStaff: staff.contains)
        guard clearance.lacksReviewer, let reviewer = dossier.contributions[name]?.reviewer ?? dossier.reviewer else {
            return clearance.missing
        }
        let rule = reviewer.value == guest.id ? "guest-reviewer-is-guest" : "unknown-person"
        return clearance.missing + [
            Diagnostic(rule, .warning, at: reviewer.location, ["id": reviewer.value, "key": "reviewer"])
        ]
    }

    /// Whether staff have approved the guest's profile as it stands.
    package func approvesProfile(_ guest: GuestFolder) -> Bool {
        guard let approval = guest.dossier?.profileApproval, let by = approval.by?.value else { return false }
        return approval.digest?.value == guest.digests["profile.md"]?.text && by != guest.id && staff.contains(by)
    }
}

/// Why a command about guests does nothing.
package struct GuestRefusal: Error {
    package var diagnostics: [Diagnostic]

    package init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

    /// What a name may have been meant for.
    package enum Nearest: Sendable {
        case nearest(String, [String])
    }

    package init(
        _ rule: String, at location: SourceLocation? = nil, _ arguments: [String: String] = [:],
        suggestion: Nearest? = nil
    ) {
        var near: String?
        if case .nearest(let name, let known)? = suggestion { near = Suggestion.nearest(to: name, among: known) }
        diagnostics = [Diagnostic(rule, at: location, arguments, suggestion: near)]
    }
}

extension FileSystem {
    /// The files below a folder; none where there is no such folder.
    func listIfPresent(_ folder: String) throws(FileError) -> [FoundFile] {
        status(folder) == nil ? [] : try list(folder)
    }
}
