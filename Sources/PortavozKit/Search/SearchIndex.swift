import PortavozDiagnostics
import PortavozTemplate

/// A text as it is handed to the program that makes the index: a page of its own with nothing but the text and what results
/// say of it. Not the theme's page, so that menus and lists are found nowhere, whatever the theme.
package struct SearchDocument: Sendable, Hashable {
    /// Where the text's page is, below the edition's folder: `blog/hola/index.html`.
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}

/// Makes an index of texts.
///
/// - Returns: the index's files, by their paths below its folder, in any order.
package typealias SearchIndexer = @Sendable ([SearchDocument]) throws(SearchFailure) -> [String: [UInt8]]

/// Why there is no index.
package struct SearchFailure: Error, Sendable {
    package var reason: String
    package init(_ reason: String) { self.reason = reason }
}

/// An edition's index among its files.
struct SearchIndex {
    static let route = Route("/pagefind/")
    /// Folders of files whose names change with their bytes.
    static let lasting = [route.appending("fragment/"), route.appending("index/")]
    /// Says which texts the index was made of: as long as it does, nothing needs to be made again.
    private static let mark = "contents.txt"

    let edition: Edition
    let documents: [SearchDocument]
    let files: FileSystem
    /// What the edition's folder should hold, and what it still holds of that.
    let recorded: Manifest
    let untouched: Manifest
    /// Where new files wait.
    let staging: String

    private var folder: String { String(Self.route.path.dropFirst()) }

    /// Of the texts and their addresses, in order.
    private var markBytes: [UInt8] {
        var names: [UInt8] = Array(Version.generator.utf8)
        for document in documents.sorted(by: { $0.path < $1.path }) {
            names += Array("\n\(document.path) \(Digest(of: document.bytes).hexadecimal)".utf8)
        }
        return Array("\(Digest(of: names).hexadecimal)\n".utf8)
    }

    /// The index's files: those that are there, or new ones.
    func outputs(_ indexer: SearchIndexer) throws(FileError) -> Result<[OutputFile], SearchFailure> {
        if let current { return .success(current) }
        let made: [String: [UInt8]]
        do {
            made = try indexer(documents)
        } catch {
            return .failure(error)
        }
        var outputs: [OutputFile] = []
        var all = made
        all[Self.mark] = markBytes
        for (name, bytes) in all.sorted(by: { $0.key < $1.key }) {
            let path = folder + name
            let digest = Digest(of: bytes)
            var staged: String?
            let status: FileStatus
            if let known = untouched.status(of: path, with: digest) {
                status = known
            } else {
                staged = staging + path
                status = try files.write(staging + path, bytes)
            }
            outputs.append(
                OutputFile(
                    route: Route("/" + path), path: path, edition: edition, digest: digest, status: status,
                    staged: staged))
        }
        return .success(outputs)
    }

    /// What is there, if it is all there and of the same texts.
    private var current: [OutputFile]? {
        let mark = folder + Self.mark
        guard untouched.status(of: mark, with: Digest(of: markBytes)) != nil else { return nil }
        var outputs: [OutputFile] = []
        for path in recorded.paths where path.hasPrefix(folder) {
            guard let item = untouched.items[path] else { return nil }
            outputs.append(
                OutputFile(
                    route: Route("/" + path), path: path, edition: edition, digest: item.digest, status: item.status,
                    staged: nil))
        }
        return outputs
    }
}

extension SearchDocument {
    /// The documents of an edition: each text with a page of its own that is for everybody who reads the edition.
    static func all(of plans: [PagePlan], _ edition: Edition, _ content: PageContent) -> [SearchDocument] {
        let found = plans.filter { $0.scope.edition == edition && isMade(of: $0) }
        return parallelMap(found.count) { index in
            let plan = found[index]
            return SearchDocument(
                path: plan.route.file, bytes: page(of: plan.entry!, content.links(plan.scope)))
        }
    }

    /// Whether a page is one that a search finds.
    static func isMade(of plan: PagePlan) -> Bool {
        guard plan.isListed, case .page = plan.content else { return false }
        return plan.entry?.isFound == true
    }

    private static func page(of entry: Entry, _ links: PageLinks) -> [UInt8] {
        var out = PageBuffer(capacity: entry.body.html.count + 2048)
        out.append(raw: "<!DOCTYPE html><html lang=\"")
        out.append(escaping: links.language.text)
        out.append(raw: "\"><head>")
        func tell(_ name: StaticString, _ value: String?) {
            guard let value, !value.isEmpty else { return }
            out.append(raw: "<meta data-pagefind-meta=\"")
            out.append(raw: name)
            out.append(raw: "[content]\" content=\"")
            out.append(escaping: value)
            out.append(raw: "\">")
        }
        tell("title", entry.title)
        tell("date", (entry.fields.date).map { links.words.dates.long($0.day) })
        tell("iso", entry.fields.date?.iso)
        tell("kind", entry.searchSection.map(links.words.section))
        tell("tags", entry.fields.tags.map(\.value).joined(separator: ", "))
        out.append(raw: "</head><body data-pagefind-body><h1>")
        out.append(escaping: entry.title)
        out.append(raw: "</h1>")
        if let description = entry.fields.description {
            out.append(raw: "<p>")
            out.append(escaping: description)
            out.append(raw: "</p>")
        }
        out.append(links.body(entry))
        if !entry.fields.tags.isEmpty {
            out.append(raw: "<p data-pagefind-weight=\"4\">")
            out.append(escaping: entry.fields.tags.map(\.value).joined(separator: ", "))
            out.append(raw: "</p>")
        }
        out.append(raw: "</body></html>\n")
        return out.array
    }
}

extension Entry {
    /// Whether its page is one that a search should find: what a newer version has replaced is not.
    var isFound: Bool { publication == .published && payload.guidelineFields?.isSuperseded != true }

    /// What results call it; nil for pages outside the sections.
    var searchSection: Section? {
        switch payload {
        case let person as PersonFields: person.isGuest ? .experts : .authors
        case is GuidelineFields: .guidelines
        default: kind == "lesson" || kind == "course" ? .training : isPost ? .blog : nil
        }
    }
}
