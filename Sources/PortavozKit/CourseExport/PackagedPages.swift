import PortavozDiagnostics

/// A course's pages as files that need no server: the theme's own pages, with relative addresses for what is in the package
/// and whole ones for what isn't.
struct PackagedPages {
    private let source: CourseSource
    /// The folder that they are in: empty, or with a final slash.
    private let folder: String

    init(_ source: CourseSource, below folder: String = "") {
        self.source = source
        self.folder = folder
    }

    /// The course's own page, from the package's top.
    var start: String { folder + "index.html" }

    /// Adds the pages and all that they show.
    func add(to result: inout CourseExport.Result) throws(FileError) {
        var names = PackagedNames(source, below: folder)
        var files: [PackagedFile] = []
        for plan in names.pages {
            let page = PackagedPage(source, plan)
            files.append(PackagedFile(names.name(of: plan), page.bytes(&names, &result.diagnostics)))
        }
        // Style sheets may ask for more files.
        var done = 0
        while done < names.files.count {
            let plan = names.files[done]
            done += 1
            var bytes = try source.renderer.bytes(of: plan, &result.diagnostics)
            if plan.route.path.hasSuffix(".css") { bytes = PackagedStyles(plan, source).bytes(bytes, &names) }
            files.append(PackagedFile(names.name(of: plan), bytes))
        }
        result.files += files
    }
}

/// Where the files of a package are, found as pages ask for them.
struct PackagedNames {
    let pages: [PagePlan]
    /// What pages show, in the order in which they were met.
    private(set) var files: [PagePlan] = []
    private let source: CourseSource
    private let folder: String
    private let known: [String: PagePlan]
    private var names: [Route: String] = [:]
    private var taken: Set<String> = []

    init(_ source: CourseSource, below folder: String) {
        self.source = source
        self.folder = folder
        pages = source.pagePlans
        let base = source.links.base
        let own = source.plans.filter { $0.scope.edition == source.links.scope.edition }
        known = Dictionary(own.map { (base.link(to: $0.route), $0) }, uniquingKeysWith: { first, _ in first })
        for page in pages { give(page) }
    }

    /// The file of a page or of something that was asked for, from the package's top.
    func name(of plan: PagePlan) -> String { names[plan.route]! }

    /// The file for a path from the server's root, which is from now on part of the package; nil for other pages, and for
    /// what the site hasn't got.
    mutating func name(ofPath path: String) -> String? {
        guard let plan = known[path] ?? known[path.percentDecoded] else { return nil }
        if let name = names[plan.route] { return name }
        if case .page = plan.content { return nil }
        files.append(plan)
        give(plan)
        return names[plan.route]
    }

    private mutating func give(_ plan: PagePlan) {
        let own = source.course.route.path
        let file =
            plan.route.path.hasPrefix(own)
            ? Route("/" + plan.route.path.dropFirst(own.count)).file : "site/" + plan.route.file
        var name = folder + Self.portable(file)
        // Systems that take capital letters for small ones unpack it too.
        while !taken.insert(name.lowercased()).inserted { name = folder + "_" + name.dropFirst(folder.count) }
        names[plan.route] = name
    }

    /// A path that every system and every reader of zips writes the same way.
    private static func portable(_ path: String) -> String {
        path.split(separator: "/").map { part in
            let bytes = Array(part.utf8)
            let isPlain = bytes.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                    || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
            }
            if isPlain { return String(part) }
            let dot = part.lastIndex(of: ".") ?? part.endIndex
            let stem = Slug(folding: String(part[..<dot]))?.text ?? "x" + Digest(of: bytes).hexadecimal.prefix(8)
            let ending = Slug(folding: String(part[dot...]))?.text
            return stem + (ending.map { "." + $0 } ?? "")
        }.joined(separator: "/")
    }

    /// The address of one file of the package for another.
    static func address(of target: String, from file: String) -> String {
        var to = target.split(separator: "/")[...]
        var from = file.split(separator: "/").dropLast()[...]
        while to.count > 1, let folder = from.first, to.first == folder {
            to = to.dropFirst()
            from = from.dropFirst()
        }
        return String(repeating: "../", count: from.count) + to.joined(separator: "/")
    }
}

/// What a reference in a page or a style sheet leads to.
enum PackagedReference {
    /// A path from the server's root, and what follows it from `?` or `#` on.
    case path(String, suffix: String)
    /// A place in the same page, data, mail: nothing that is fetched from anywhere.
    case inPlace
    /// Another server.
    case foreign

    /// - Parameter place: the path of the page or style sheet from the server's root.
    init(_ text: String, from place: String, base: BaseURL) {
        var text = text.trimmed
        if text.lowercased().hasPrefix(base.text.lowercased()) { text = String(text.dropFirst(base.origin.count)) }
        let start = text.prefix { !"/?#".contains($0) }
        if text.isEmpty || text.hasPrefix("#") {
            self = .inPlace
            return
        }
        if text.hasPrefix("//") {
            self = .foreign
            return
        }
        if start.contains(":") {
            self = text.lowercased().hasPrefix("http") ? .foreign : .inPlace
            return
        }
        let end = text.firstIndex { $0 == "?" || $0 == "#" } ?? text.endIndex
        let path = String(text[..<end])
        let suffix = String(text[end...])
        guard !path.hasPrefix("/") else {
            self = .path(path, suffix: suffix)
            return
        }
        let folder = place.lastIndex(of: "/").map { place[...$0] } ?? "/"
        var parts: [Substring] = []
        for part in (folder + path).split(separator: "/") {
            if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
        }
        self = .path("/" + parts.joined(separator: "/") + (path.hasSuffix("/") ? "/" : ""), suffix: suffix)
    }
}
