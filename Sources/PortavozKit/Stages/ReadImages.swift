import PortavozDiagnostics

/// What pages say of an image that the site itself publishes.
package struct ImageFacts: Sendable {
    package var size: ImageSize?
    package var credit: ImageCredit?
    /// Its copies, where it has any.
    package var picture: Picture?

    /// The image as feeds have it, with one address.
    var withoutCopies: ImageFacts {
        var facts = self
        facts.picture = nil
        if let picture { facts.size = picture.size }
        return facts
    }
}

/// The images of an edition, by their address in it.
package struct SiteImages: Sendable {
    fileprivate var byRoute: [Edition: [Route: ImageFacts]] = [:]
    /// The editions with pictures whose places have a colour until they have come.
    private(set) var tinted: Set<Edition> = []
    /// How wide the theme shows them.
    var sizes = PictureSizes()
    package init() {}

    func facts(_ route: Route, _ edition: Edition) -> ImageFacts? { byRoute[edition]?[route] }

    mutating func add(_ picture: Picture, at route: Route, in edition: Edition) {
        byRoute[edition]?[route]?.picture = picture
        if picture.tint != nil { tinted.insert(edition) }
    }
}

/// Reads the headers of the images that texts show, and what stands beside them of their origin.
///
/// A header is read to a bound; nothing is decoded. A file that is not what its name says is a fault at the text that shows it.
func readImages(_ graph: SiteGraph, files paths: [SourceFile], _ files: FileSystem) -> (SiteImages, [Diagnostic]) {
    var shown: [Edition: Set<Route>] = [:]
    for entry in graph.entries {
        guard let targets = graph.targets[entry.source.text] else { continue }
        for index in targets.indices {
            guard case .image = entry.body.links[index].kind, case .sitePath(let route, _) = targets[index] else {
                continue
            }
            shown[entry.edition, default: []].insert(route)
        }
    }
    let shared = graph.sharedFiles.filter { shown[$0.edition]?.contains($0.route) == true }
    let images = (graph.attachments + shared).filter { ImageFormat(path: $0.path) != nil }
    guard !images.isEmpty else { return (SiteImages(), []) }

    let first = Dictionary(images.lazy.map { ($0.path, $0.location) }) { old, _ in old }
    let unique = first.sorted { $0.key < $1.key }
    let known = Set(paths.lazy.filter { $0.kind == nil }.map(\.source.text))
    let read = parallelMap(unique.count) { index in
        readImage(unique[index].key, at: unique[index].value, known: known, files)
    }
    let facts = Dictionary(uniqueKeysWithValues: zip(unique.lazy.map(\.key), read.lazy.map(\.facts)))
    var result = SiteImages()
    for image in images { result.byRoute[image.edition, default: [:]][image.route] = facts[image.path] }
    return (result, read.flatMap(\.diagnostics))
}

/// Enough for the header of nearly every image; where a camera put more before the size, it is looked for further on.
private let headerSizes = [4_096, 262_144]

private func readImage(
    _ path: String, at location: SourceLocation, known: Set<String>, _ files: FileSystem
) -> (facts: ImageFacts, diagnostics: [Diagnostic]) {
    var facts = ImageFacts()
    var diagnostics: [Diagnostic] = []
    do {
        let expected = ImageFormat(path: path)!
        for size in headerSizes {
            let bytes = try files.readBeginning(path, size)
            let isWhole = bytes.count < size
            let found = ImageFormat(beginning: bytes)
            if found == nil, !isWhole, size != headerSizes.last { continue }
            guard found == expected else {
                var arguments = ["path": path, "expected": expected.rawValue]
                if let found { arguments["found"] = found.rawValue } else { arguments["cause"] = "no-image" }
                diagnostics.append(Diagnostic("wrong-image-format", at: location, arguments))
                break
            }
            facts.size = ImageSize(expected, beginning: bytes)
            if facts.size != nil || isWhole { break }
        }
        let credit = ImageCredit.path(of: path)
        if known.contains(credit) {
            let (found, faults) = ImageCredit.read(try files.read(credit), credit)
            facts.credit = found
            diagnostics += faults
        }
    } catch {
        diagnostics.append(
            Diagnostic("unreadable-file", at: location, ["path": error.path, "reason": error.reason]))
    }
    return (facts, diagnostics)
}
