import PortavozDiagnostics

extension BrandFontFile {
    /// How a font is packed.
    package enum Format: String, Sendable, CaseIterable {
        case woff2, woff
        case truetype, opentype

        /// The ending of such files' names.
        fileprivate var ending: String {
            switch self {
            case .woff2, .woff: rawValue
            case .truetype: "ttf"
            case .opentype: "otf"
            }
        }
    }

    /// By the name's ending; nil for a file that is no font.
    package var format: Format? { Format.allCases.first { path.value.lowercased().hasSuffix("." + $0.ending) } }
}

extension Brand {
    /// The files that pages get from the brand, as paths below `content/brand/`: each once, in the order of the file.
    package var files: [Located<String>] {
        var seen: Set<String> = []
        let fonts = typography.families.flatMap { $0.files.map(\.path) }
        return ((logo.map { [$0] } ?? []) + logos.flatMap(\.files) + fonts).filter { seen.insert($0.value).inserted }
    }

    /// What browsers and printers take for a picture.
    private static let logoEndings = [
        "svg", "png", "webp", "avif", "jpg", "jpeg", "gif", "ico", "pdf", "eps", "ai", "zip",
    ]

    /// What is wrong with those files: missing, outside, logos and fonts of an unknown kind, drawings that carry a program.
    func fileFaults(_ files: FileSystem) throws(FileError) -> [Diagnostic] {
        var faults: [Diagnostic] = []
        for file in self.files {
            let path = Self.folder + file.value
            let parts = file.value.split(separator: "/", omittingEmptySubsequences: false)
            guard parts.allSatisfy({ !$0.isEmpty && $0.first != "." }), files.status(path)?.isFolder == false else {
                faults.append(Diagnostic("brand-missing-file", at: file.location, ["path": path]))
                continue
            }
            if path.lowercased().hasSuffix(".svg"), let sign = activeContent(of: try files.read(path)) {
                faults.append(Diagnostic("brand-active-svg", at: file.location, ["path": path, "found": sign]))
            }
        }
        for file in (logo.map { [$0] } ?? []) + logos.flatMap(\.files) {
            let ending = file.value.split(separator: ".").last?.lowercased() ?? ""
            guard !Self.logoEndings.contains(ending), !faults.contains(where: { $0.location == file.location }) else {
                continue
            }
            faults.append(
                Diagnostic(
                    "bad-value", at: file.location,
                    [
                        "key": "files", "value": file.value,
                        "allowed": Self.logoEndings.map { "." + $0 }.joined(separator: ", "),
                    ]))
        }
        for file in typography.families.flatMap(\.files) where file.format == nil {
            faults.append(
                Diagnostic(
                    "bad-value", at: file.path.location,
                    [
                        "key": "file", "value": file.path.value,
                        "allowed": BrandFontFile.Format.allCases.map { "." + $0.ending }.joined(separator: ", "),
                    ]))
        }
        return faults
    }
}
