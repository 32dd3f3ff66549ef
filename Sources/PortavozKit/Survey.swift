import PortavozDiagnostics

/// A site read as far as what its texts are and how they join: nothing is rendered or written.
package struct Survey: Sendable {
    /// The settings, where they could be read.
    package var site: Site?
    package var graph: SiteGraph?
    package var diagnostics: [Diagnostic]

    /// - Throws: only what the disk says no to.
    package init(_ files: FileSystem, options: BuildOptions) throws(FileError) {
        let (settings, settingsFaults) = try readSite(files)
        diagnostics = settingsFaults
        site = settings?.published(at: options)
        guard let site else { return }
        let (sources, scanFaults) = try scan(files, languages: site.languages.map(\.code))
        let claimed = sources.filter { $0.kind != nil }
        let blocks = BlockSite(site, DataFiles(sources.lazy.map(\.source.text), read: files.read))
        let documents = parallelMap(claimed.count) { parse(claimed[$0], files, site: site, blocks: blocks) }
        let decoding = decode(documents, files: sources, site: site, options: options)
        let (graph, linkFaults) = link(decoding, files: sources, site: site, options: options)
        self.graph = graph
        diagnostics = (settingsFaults + scanFaults + decoding.diagnostics + linkFaults).inOrder()
    }
}

/// The errors that files which aren't written yet would bring: their own, and what they would do to others' addresses.
///
/// Drafts count as published, so that a text which builds today still builds on the day its draft ends.
package func rehearse(
    _ newFiles: [String: [UInt8]], in files: FileSystem, shelf: ThemeShelf, at moment: Moment
) throws(FileError) -> [Diagnostic] {
    var options = BuildOptions(at: moment)
    options.includesDrafts = true
    let survey = try Survey(files.holding(newFiles), options: options)
    var diagnostics = survey.diagnostics
    if let graph = survey.graph {
        let (theme, _) = try readTheme(
            graph.site.theme, shelf: shelf, languages: graph.site.languages.map(\.code),
            origin: SourceLocation("content/site.yml"))
        if let theme {
            let (_, routes, faults) = plan(graph, theme: theme)
            diagnostics += faults + verify(graph, routes)
        }
    }
    return diagnostics.filter { fault in
        fault.severity == .error
            && (newFiles[fault.location?.file ?? ""] != nil || newFiles[fault.arguments["other"] ?? ""] != nil)
    }.inOrder()
}
