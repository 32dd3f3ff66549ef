/// A change to a guideline: what it says of itself, and where it can be read.
struct GuidelineChange: Sendable {
    /// The guideline as it holds now.
    let guideline: Entry
    let change: GuidelineFields.Change
    /// The text of the version that brought it; nil where it is no longer kept.
    let version: Entry?
    /// Names it on the page of all changes: letters, digits, hyphens.
    let anchor: String
}

extension SiteGraph {
    /// What has changed in a language's guidelines, newest first; changes without a date come last.
    ///
    /// A superseded version tells only of those versions that no newer one tells of: changes lists repeat each other.
    func guidelineChanges(_ language: LanguageCode) -> [GuidelineChange] {
        var versions: [String: [Entry]] = [:]
        for entry in entries where entry.kind == "guideline" && entry.language == language {
            versions[entry.source.folder, default: []].append(entry)
        }
        let changes = guidelines(language).flatMap { current in
            Self.changes(of: current, versions[current.source.folder] ?? [])
        }
        return changes.enumerated().sorted { a, b in
            let (left, right) = (a.element.change, b.element.change)
            let (first, second) = (left.date?.seconds ?? Int.min, right.date?.seconds ?? Int.min)
            if first != second { return first > second }
            let isSame = a.element.guideline === b.element.guideline
            if isSame, left.version != right.version {
                return VersionNumber(right.version) < VersionNumber(left.version)
            }
            return a.offset < b.offset
        }.map(\.element)
    }

    private static func changes(of current: Entry, _ versions: [Entry]) -> [GuidelineChange] {
        let newestFirst = versions.sorted { a, b in
            if a === current || b === current { return a === current }
            return VersionNumber(b.guidelineFields.version) < VersionNumber(a.guidelineFields.version)
        }
        var told: Set<String> = []
        var result: [GuidelineChange] = []
        let folder = Slug(folding: String(current.source.components[2]))?.text ?? "guideline"
        for entry in newestFirst {
            let own = entry.guidelineFields.changes.filter { !told.contains($0.version) }
            told.formUnion(own.map(\.version))
            for (version, changes) in Dictionary(grouping: own, by: \.version).sorted(by: { $0.key < $1.key }) {
                let text = newestFirst.first { $0.guidelineFields.version == version }
                let name = "\(folder)-\(Slug(folding: version)?.text ?? "0")"
                result += changes.enumerated().map { index, change in
                    GuidelineChange(
                        guideline: current, change: change, version: text,
                        anchor: index == 0 ? name : "\(name)-\(index + 1)")
                }
            }
        }
        return result
    }
}

extension Entry {
    /// What the entry knows as a guideline; only for entries of that kind.
    fileprivate var guidelineFields: GuidelineFields { payload as! GuidelineFields }
}
