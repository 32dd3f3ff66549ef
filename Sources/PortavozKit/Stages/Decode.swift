import PortavozDiagnostics

/// What decoding gives: every entry, published or not, in the order of their paths.
package struct Decoding: Sendable {
    package var entries: [Entry]
    package var diagnostics: [Diagnostic]
    /// The paths of comments that nobody has let through yet, where the site takes comments as files.
    package var waitingComments: [String] = []
}

/// Gives documents their types, and decides what this build publishes.
///
/// Faults in entries that are not published become warnings: an unfinished text never blocks an urgent one.
package func decode(_ documents: [Document], files: [SourceFile], site: Site, options: BuildOptions) -> Decoding {
    let asksForFiles = documents.contains { $0.kind == "comment" || $0.kind == "course" }
    let reading = Reading(
        site: site, at: options.at, documents: auxiliary(documents),
        files: asksForFiles ? Set(files.lazy.map(\.source.text)) : [],
        comments: CommentFolder.byText(documents))
    let results = parallelMap(documents.count) { decode(documents[$0], reading, options) }
    var decoding = Decoding(entries: [], diagnostics: [])
    decoding.entries.reserveCapacity(documents.count)
    for (entry, diagnostics) in results {
        if let entry { decoding.entries.append(entry) }
        decoding.diagnostics += diagnostics
    }
    if site.sharing.comments == .files {
        decoding.waitingComments = documents.filter { $0.kind == "comment" && !$0.isApprovedComment }.map(\.source.text)
    }
    return decoding
}

/// The documents that others look up while they are decoded: a guest's dossier, a course's settings, a guideline's current version, people.
private func auxiliary(_ documents: [Document]) -> [String: Document] {
    var result: [String: Document] = [:]
    for document in documents where !(document.kind == "post" || document.kind == "page") {
        result[document.source.text] = document
    }
    return result
}

private func decode(_ document: Document, _ reading: Reading, _ options: BuildOptions) -> (Entry?, [Diagnostic]) {
    guard document.isUsable else { return (nil, document.diagnostics) }
    let kind = kind(named: document.kind)
    var reader = FieldReader(
        document.fields, file: document.source.text, owner: kind.name.text, clock: reading.site.clock)
    let language = document.source.language ?? reading.site.language
    let decoded = kind.decode(&reader, Draft(document: document, language: language), reading)
    var diagnostics = document.diagnostics + reader.finish()
    guard var decoded else {
        // A comment that waits for its moderator stops nobody.
        let waits = document.kind == "comment" && !document.isApprovedComment
        return (nil, waits ? diagnostics.map(\.asWarning) : diagnostics)
    }
    if decoded.fields.description?.isEmpty == true { decoded.fields.description = nil }
    var publication = publication(of: decoded, at: options.at)
    if options.shown.contains(document.source.text) {
        publication = .published
        decoded.fields.date = decoded.fields.date ?? options.at
    }
    let entry = Entry(
        kind: kind.name, source: document.source, language: language, decoded: decoded,
        body: decoded.body ?? document.body, publication: publication, digest: document.digest)
    if !options.publishes(publication) {
        diagnostics = diagnostics.map { $0.asWarning }
    }
    return (entry, diagnostics)
}

private func publication(of decoded: Decoded, at moment: Moment) -> Publication {
    if decoded.isWithheld { return .withheld }
    if decoded.fields.isDraft { return .draft }
    if let expires = decoded.fields.expires, expires <= moment { return .expired }
    if let date = decoded.fields.date, date > moment { return .scheduled }
    return .published
}

extension Diagnostic {
    /// The same finding, no longer in the build's way.
    package var asWarning: Diagnostic {
        var copy = self
        if severity == .error { copy.severity = .warning }
        return copy
    }
}
