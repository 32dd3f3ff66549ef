import PortavozDiagnostics

/// Joins entries to each other: authors, taxonomies, translations, neighbours, related posts, links in texts.
package func link(
    _ decoding: Decoding, files: [SourceFile], site: Site, options: BuildOptions
) -> (SiteGraph, [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let published = decoding.entries.filter { options.publishes($0.publication) }
    let people = people(published, site, &diagnostics)
    checkAuthors(decoding.entries, people, site, options, &diagnostics)
    diagnostics += checkCourses(published, site) + checkExercises(published, site)

    var posts: [LanguageCode: PostList] = [:]
    for language in site.languages.map(\.code) {
        let own = published.filter { $0.isPost && $0.edition == .public && $0.language == language }
        posts[language] = postList(own, language, site)
    }

    var byPath: [String: Entry] = [:]
    byPath.reserveCapacity(decoding.entries.count)
    for entry in decoding.entries { byPath[entry.source.text] = entry }
    let (translations, orphans) = translations(published, byPath, files, site)
    diagnostics += orphans

    let paths = Set(files.lazy.filter { $0.kind == nil }.map(\.source.text))
    let resolver = LinkResolver(byPath: byPath, files: paths, options: options, site: site)
    let resolved = parallelMap(decoding.entries.count) { resolver.resolve(decoding.entries[$0]) }
    var targets: [String: [LinkTarget]] = [:]
    targets.reserveCapacity(published.count)
    var attachments: Set<Attachment> = []
    for (entry, result) in zip(decoding.entries, resolved) {
        if options.publishes(entry.publication) {
            if !result.targets.isEmpty { targets[entry.source.text] = result.targets }
            attachments.formUnion(result.attachments)
            diagnostics += result.diagnostics
        } else {
            // Its letter is prepared before it comes out.
            if entry.isScheduledPost, !result.targets.isEmpty { targets[entry.source.text] = result.targets }
            diagnostics += result.diagnostics.map(\.asWarning)
        }
    }
    let graph = SiteGraph(
        site: site, options: options, everything: decoding.entries, entries: published, posts: posts, people: people,
        translations: translations, targets: targets,
        attachments: attachments.sorted(by: Attachment.inOrder).uniqueByRoute,
        sharedFiles: sharedFiles(files, paths, site), waitingComments: decoding.waitingComments)
    return (graph, diagnostics)
}

/// `content/static/` goes to the public root as it is; the brand's logos and fonts go to both editions.
///
/// - Parameter paths: those of all files that no kind claims.
private func sharedFiles(_ files: [SourceFile], _ paths: Set<String>, _ site: Site) -> [Attachment] {
    var result: [Attachment] = []
    let brandFiles = Set(site.brand.files.map { Brand.folder + $0.value })
    for file in files where file.kind == nil {
        let path = file.source.text
        if ImageCredit.isCredit(path, among: paths) { continue }
        let location = SourceLocation(path)
        if path.hasPrefix("content/static/") {
            let route = Route(String(path.dropFirst("content/static".count)))
            result.append(
                Attachment(path: path, route: route, edition: .public, isUntrusted: false, location: location))
        } else if brandFiles.contains(path) {
            for edition in Edition.allCases {
                result.append(
                    Attachment(
                        path: path, route: brandRoute(String(path.dropFirst(Brand.folder.count))), edition: edition,
                        isUntrusted: false,
                        location: location))
            }
        }
    }
    return result
}

extension Attachment {
    /// The edition before the path, so that copies of one file stand beside each other; the place last, so that the
    /// order never depends on that of discovery.
    fileprivate static func inOrder(_ a: Attachment, _ b: Attachment) -> Bool {
        let (left, right) = (a.location, b.location)
        return (a.edition.rawValue, a.route, a.path, left.file, left.line, left.column)
            < (b.edition.rawValue, b.route, b.path, right.file, right.line, right.column)
    }
}

extension [Attachment] {
    /// A file that several places of one text refer to is copied once.
    fileprivate var uniqueByRoute: [Attachment] {
        var result: [Attachment] = []
        for attachment in self
        where
            !(result.last?.route == attachment.route && result.last?.path == attachment.path
            && result.last?.edition == attachment.edition)
        {
            result.append(attachment)
        }
        return result
    }
}

extension Entry {
    /// Posts and guests' contributions make the blog together.
    package var isPost: Bool { kind == "post" || kind == "guest contribution" }
}

private func people(_ entries: [Entry], _ site: Site, _ diagnostics: inout [Diagnostic]) -> [String: Person] {
    var people: [String: Person] = [:]
    for entry in entries {
        guard let fields = entry.payload.personFields else { continue }
        if let person = people[fields.id] {
            if let other = person.byLanguage[entry.language] {
                diagnostics.append(
                    Diagnostic(
                        "duplicate-slug", at: entry.fields.location, ["slug": fields.id, "other": other.source.text]))
                continue
            }
            let isMain = entry.language == site.language
            people[fields.id] = Person(
                id: fields.id, fields: isMain ? fields : person.fields,
                byLanguage: person.byLanguage.merging([entry.language: entry]) { $1 },
                fallback: isMain ? entry : person.fallback)
        } else {
            people[fields.id] = Person(
                id: fields.id, fields: fields, byLanguage: [entry.language: entry], fallback: entry)
        }
    }
    return people
}

private func checkAuthors(
    _ entries: [Entry], _ people: [String: Person], _ site: Site, _ options: BuildOptions,
    _ diagnostics: inout [Diagnostic]
) {
    // A guest whose consent has ended is no author any more; that is said at the guest's own dossier, and here.
    let unpublished = Set(entries.compactMap { $0.payload.personFields?.id })
    for approver in site.brand.subjects.compactMap(\.approver) where !unpublished.contains(approver.value) {
        diagnostics.append(unknown(approver, "approver", people))
    }
    for entry in entries {
        for approver in entry.fields.approvedBy where !unpublished.contains(approver.value) {
            let fault = unknown(approver, "approved-by", people)
            diagnostics.append(options.publishes(entry.publication) ? fault : fault.asWarning)
        }
    }
    for entry in entries where entry.kind != "guest contribution" {
        for author in entry.fields.authors where people[author.value] == nil {
            let isWithheld = unpublished.contains(author.value)
            let fault = Diagnostic(
                isWithheld ? "withheld-author" : "unknown-author", at: author.location, ["id": author.value],
                suggestion: isWithheld ? nil : Suggestion.nearest(to: author.value, among: people.keys.sorted()))
            diagnostics.append(options.publishes(entry.publication) ? fault : fault.asWarning)
        }
        guard let guideline = entry.payload.guidelineFields, let owner = guideline.owner, people[owner.value] == nil
        else { continue }
        let fault = unknown(owner, "owner", people)
        diagnostics.append(options.publishes(entry.publication) ? fault : fault.asWarning)
    }
}

private func unknown(_ id: Located<String>, _ key: String, _ people: [String: Person]) -> Diagnostic {
    Diagnostic(
        "unknown-person", at: id.location, ["id": id.value, "key": key],
        suggestion: Suggestion.nearest(to: id.value, among: people.keys.sorted()))
}

/// Groups texts with their translations; a translation whose original is not there is reported.
private func translations(
    _ published: [Entry], _ byPath: [String: Entry], _ files: [SourceFile], _ site: Site
) -> ([String: [Entry]], [Diagnostic]) {
    guard site.languages.count > 1 else { return ([:], []) }
    var groups: [String: [Entry]] = [:]
    var diagnostics: [Diagnostic] = []
    let order = Dictionary(uniqueKeysWithValues: site.languages.enumerated().map { ($1.code, $0) })
    for entry in published { groups[entry.source.translationKey, default: []].append(entry) }
    for (key, group) in groups {
        groups[key] = group.sorted { order[$0.language, default: 99] < order[$1.language, default: 99] }
        for entry in group where entry.source.language != nil && entry.source.language != site.language {
            let folder = entry.source.folder
            let original = folder + entry.source.stem + "." + entry.source.fileExtension
            if byPath[original] == nil, !files.contains(where: { $0.source.text == original }) {
                diagnostics.append(
                    Diagnostic(
                        "orphan-translation", .warning, at: SourceLocation(entry.source.text), ["path": original]))
            }
        }
    }
    return (groups, diagnostics)
}

private func postList(_ own: [Entry], _ language: LanguageCode, _ site: Site) -> PostList {
    // A draft in preview may have no date yet: it comes first.
    let entries = own.sorted {
        let (a, b) = ($0.fields.date?.seconds ?? Int.max, $1.fields.date?.seconds ?? Int.max)
        return a != b ? a > b : $0.source.text < $1.source.text
    }
    var termLists: [Taxonomy: [Term]] = [:]
    var places: [Taxonomy: [String: Int]] = [:]
    for taxonomy in Taxonomy.allCases {
        var found = FoundTerms()
        for (position, entry) in entries.enumerated() {
            for name in entry.names(taxonomy) { found.add(name, at: Int32(position)) }
        }
        if taxonomy == .series { found.sortPosts(by: inSeries(entries)) }
        let (terms, spellings) = found.terms(below: site.section(taxonomy.section, language))
        termLists[taxonomy] = terms
        places[taxonomy] = spellings
    }
    var positions: [String: Int] = [:]
    positions.reserveCapacity(entries.count)
    var byAuthor: [String: [Int32]] = [:]
    for (position, entry) in entries.enumerated() {
        positions[entry.source.text] = position
        for author in entry.fields.authors { byAuthor[author.value, default: []].append(Int32(position)) }
    }
    return PostList(
        entries: entries, related: relatedPosts(entries.count, termLists, byAuthor), terms: termLists,
        byAuthor: byAuthor, places: places, positions: positions)
}

/// By the given order, then by date, oldest first.
private func inSeries(_ entries: [Entry]) -> (Int32, Int32) -> Bool {
    { a, b in
        let (left, right) = (
            entries[Int(a)].fields.series?.order ?? Int.max, entries[Int(b)].fields.series?.order ?? Int.max
        )
        return left != right ? left < right : a > b
    }
}

extension Entry {
    package func names(_ taxonomy: Taxonomy) -> [String] {
        switch taxonomy {
        case .tags: fields.tags.map(\.value)
        case .categories: fields.categories.map(\.value)
        case .series: fields.series.map { [$0.name.value] } ?? []
        }
    }
}
