/// What must not occur in public files: the staff edition's routes with a name of their own, the paths of its sources, and
/// where the hub has the share kits of posts that are to come out.
func leakWords(_ graph: SiteGraph, _ plans: [PagePlan]) -> [String] {
    var words: Set<String> = []
    /// Routes that are no secret where the public edition has them too.
    var routes: Set<Route> = []
    for entry in graph.everything where entry.edition == .staff {
        words.insert(entry.source.text)
        if entry.route.path.utf8.count > 3 { routes.insert(entry.route) }
    }
    for language in graph.site.languages {
        for entry in graph.kits.upcoming(language.code) {
            routes.insert(graph.kitRoute(entry))
        }
    }
    if !routes.isEmpty {
        for plan in plans where plan.scope.edition == .public { routes.remove(plan.route) }
    }
    for route in routes {
        words.insert(route.path)
        words.insert(graph.site.staffBase.link(to: route))
    }
    for attachment in graph.attachments where attachment.edition == .staff { words.insert(attachment.path) }
    for course in graph.everything {
        guard let fields = course.payload.courseFields, fields.results != nil else { continue }
        words.insert(ResultsSummary.path(of: fields.id))
        words.insert(ResultsPage.route(of: course).path)
        words.insert(graph.site.staffBase.link(to: ResultsPage.route(of: course)))
    }
    return words.sorted()
}

/// The digests, with their paths, of files that only staff may have: what lies beside guidelines, lessons and staff posts,
/// and in guests' folders. A file whose bytes the site publishes from elsewhere too is nobody's secret.
///
/// - Parameter known: digests of files that have been read already.
func leakDigests(
    _ graph: SiteGraph, _ sources: [SourceFile], _ files: FileSystem, known: [String: Digest] = [:]
) throws(FileError) -> [Digest: String] {
    func digest(_ path: String) throws(FileError) -> Digest {
        if let digest = known[path] { return digest }
        return Digest(of: try files.read(path))
    }
    let shared = (graph.attachments + graph.sharedFiles).filter { $0.edition == .public }
    let isPublic = Set(shared.map(\.path))
    let besideStaff = Set(graph.attachments.lazy.filter { $0.edition == .staff }.map(\.path))
    var digests: [Digest: String] = [:]
    var sizes: Set<Int> = []
    for source in sources where source.status.size > 0 && !isPublic.contains(source.source.text) {
        let path = source.source.text
        guard besideStaff.contains(path) || isPrivate(source) else { continue }
        let digest = try digest(path)
        // Of two files alike, the one whose name comes first is told.
        if digests[digest] == nil { digests[digest] = path }
        sizes.insert(source.status.size)
    }
    guard !digests.isEmpty else { return [:] }
    let found = Dictionary(sources.map { ($0.source.text, $0.status.size) }) { $1 }
    for path in isPublic.sorted() where found[path].map(sizes.contains) == true {
        digests[try digest(path)] = nil
    }
    return digests
}

/// A file that texts don't publish by themselves, in a folder whose readers are staff. Texts are proved by their routes.
private func isPrivate(_ file: SourceFile) -> Bool {
    let folder = file.source.components[1]
    return file.source.isGuestFile && file.source.stem == "dossier" || file.kind == "course results"
        || file.kind == nil && ["guidelines", "training", "guests"].contains(folder)
}
