import PortavozDiagnostics

/// What somebody asks `portavoz guideline revise` for.
package struct RevisionRequest: Sendable {
    /// The guideline's folder, or its name in an address.
    package var name: String
    /// The new version; the old one's last number plus one where it is nil.
    package var version: String?
    /// What changes; a word that says nothing where it is nil.
    package var summary: String?

    package init(name: String, version: String? = nil, summary: String? = nil) {
        self.name = name
        self.version = version
        self.summary = summary
    }

    /// The revision, and the reasons where there is none. Nothing is written.
    package func revision(
        in files: FileSystem, shelf: ThemeShelf, now: Moment
    ) throws(FileError) -> (revision: GuidelineRevision?, diagnostics: [Diagnostic], site: Site?) {
        let survey = try Survey(files, options: BuildOptions(at: now))
        guard let graph = survey.graph else { return (nil, survey.diagnostics, survey.site) }
        var diagnostics: [Diagnostic] = []
        guard let current = current(graph, &diagnostics) else { return (nil, diagnostics, graph.site) }
        let today = graph.site.clock.moment(seconds: now.seconds).day
        let revision = try revision(of: current, in: files, graph, today, &diagnostics)
        guard diagnostics.isEmpty else { return (nil, diagnostics, graph.site) }
        let changes = revision.kept.merging(revision.revised) { $1 }
        let faults = try rehearse(changes, in: files, shelf: shelf, at: now)
        return (faults.isEmpty ? revision : nil, faults, graph.site)
    }

    /// The current text in every language that it has, the site's own first.
    private func current(_ graph: SiteGraph, _ diagnostics: inout [Diagnostic]) -> [Entry]? {
        let guidelines = graph.everything.filter { $0.payload.guidelineFields?.isSuperseded == false }
        func names(_ entry: Entry) -> [String] {
            [String(entry.source.components[2]), entry.route.path.split(separator: "/").last.map(String.init) ?? ""]
        }
        guard
            let found = guidelines.first(where: { names($0)[0] == name })
                ?? guidelines.first(where: { names($0)[1] == name })
        else {
            diagnostics.append(
                Diagnostic(
                    "unknown-guideline", at: nil, ["name": name],
                    suggestion: Suggestion.nearest(to: name, among: guidelines.flatMap(names))))
            return nil
        }
        let all = guidelines.filter { $0.source.folder == found.source.folder }
        if let draft = all.first(where: { $0.publication == .draft }) {
            diagnostics.append(Diagnostic("revise-draft", at: SourceLocation(draft.source.text)))
            return nil
        }
        return all.sorted { $0.source.language == nil && $1.source.language != nil }
    }

    private func revision(
        of texts: [Entry], in files: FileSystem, _ graph: SiteGraph, _ today: Day, _ diagnostics: inout [Diagnostic]
    ) throws(FileError) -> GuidelineRevision {
        var revision = GuidelineRevision()
        revision.oldVersion = (texts[0].payload as! GuidelineFields).version
        revision.newVersion = version ?? GuidelineRevision.next(after: revision.oldVersion)
        for entry in texts {
            let source = entry.source
            let old = (entry.payload as! GuidelineFields).version
            guard GuidelineRevision.isVersion(old) else {
                diagnostics.append(Diagnostic("bad-version", at: entry.fields.location, ["version": old]))
                continue
            }
            guard VersionNumber(old) < VersionNumber(revision.newVersion) else {
                diagnostics.append(
                    Diagnostic(
                        "version-not-newer", at: SourceLocation(source.text),
                        ["version": revision.newVersion, "current": old]))
                continue
            }
            let target = source.folder + "v\(old)" + (source.language.map { ".\($0.text)" } ?? "") + ".md"
            guard files.status(target) == nil else {
                diagnostics.append(Diagnostic("file-exists", at: nil, ["path": target]))
                continue
            }
            let bytes = try files.read(source.text)
            let word = entry.language.text == "es" ? "Revisión." : "Revision."
            guard let kept = GuidelineRevision.kept(bytes),
                let revised = GuidelineRevision.revise(
                    bytes, to: revision.newVersion, today: today, summary: summary ?? word)
            else {
                diagnostics.append(Diagnostic("revise-by-hand", at: SourceLocation(source.text)))
                continue
            }
            revision.kept[target] = kept
            revision.revised[source.text] = revised
        }
        return revision
    }
}

extension GuidelineRevision {
    /// Puts every file in its place by renaming finished ones: first what is kept, then what is revised, so that no
    /// text is ever in danger. When the disk says no, what was put there is taken away again, unless a text has been
    /// revised already: then what is kept is the only copy of what it said.
    package func install(in files: FileSystem) throws(FileError) {
        var staged: [(temporary: String, path: String)] = []
        var placed: [String] = []
        var hasRevised = false
        do throws(FileError) {
            for (path, bytes) in kept.sorted(by: { $0.key < $1.key }) + revised.sorted(by: { $0.key < $1.key }) {
                let slash = path.lastIndex(of: "/")!
                let temporary = path[...slash] + ".portavoz-" + path[slash...].dropFirst()
                staged.append((String(temporary), path))
                _ = try files.write(String(temporary), bytes)
                try files.synchronize(String(temporary))
            }
            for (temporary, path) in staged {
                try files.rename(temporary, path)
                if kept[path] != nil { placed.append(path) } else { hasRevised = true }
            }
        } catch {
            // Whatever can't be taken away does no harm: the first error is the one to tell.
            for (temporary, _) in staged { try? files.remove(temporary) }
            if !hasRevised { for path in placed { try? files.remove(path) } }
            throw error
        }
    }
}
