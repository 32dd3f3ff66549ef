import PortavozDiagnostics

/// The brand's font files under names that tell their bytes: the brand's own style sheet asks for them by these, so that
/// browsers may keep them for ever. Under their own names they are published too, for texts and themes that name them.
extension Brand {
    /// - Throws: only what the disk says no to.
    func readFontDigests(_ files: FileSystem) throws(FileError) -> [String: Digest] {
        var digests: [String: Digest] = [:]
        for path in fontPaths { digests[path] = Digest(of: try files.read(Self.folder + path)) }
        return digests
    }

    /// Where the style sheet finds a font. A preview's names don't change with what is in the files.
    func fontRoute(_ file: BrandFontFile, _ options: BuildOptions) -> Route {
        let path = file.path.value
        guard !options.isLive, let digest = fontDigests[path] else { return brandRoute(path) }
        return brandRoute(Fingerprints.name(path, digest))
    }

    /// Each font file once, by its path below `content/brand/`, with its lasting name; none in a preview.
    func lastingFonts(_ options: BuildOptions) -> [(path: String, route: Route)] {
        guard !options.isLive else { return [] }
        return fontPaths.compactMap { path in
            fontDigests[path].map { (path, brandRoute(Fingerprints.name(path, $0))) }
        }
    }

    private var fontPaths: [String] { Set(typography.families.flatMap { $0.files.map(\.path.value) }).sorted() }
}

/// The files of those names. One that the brand itself has a file of stays that file.
func lastingFonts(_ graph: SiteGraph, _ scope: Scope) -> [PagePlan] {
    let fonts = graph.site.brand.lastingFonts(graph.options)
    guard !fonts.isEmpty else { return [] }
    let taken = Set(graph.sharedFiles.lazy.filter { $0.edition == scope.edition }.map(\.route))
    return fonts.compactMap { path, route in
        guard !taken.contains(route) else { return nil }
        let file = Brand.folder + path
        let copy = Attachment(
            path: file, route: route, edition: scope.edition, isUntrusted: false, location: SourceLocation(file))
        return PagePlan(route: route, scope: scope, .copy(copy))
    }
}
