import PortavozDiagnostics

/// A file of the site that was found, not yet read.
package struct SourceFile: Sendable, Hashable {
    package let source: SourcePath
    package let status: FileStatus
    /// The kind that claims it; nil for pictures and other files that texts refer to.
    package let kind: KindName?
}

/// Finds the content's files, sorted by path, and gives each to the kind that claims it.
package func scan(_ files: FileSystem, languages: [LanguageCode]) throws(FileError) -> ([SourceFile], [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var found = try files.list("content")
    found.sort { $0.path < $1.path }
    // Those that an image's credit may be beside.
    let paths = Set(found.lazy.map(\.path).filter { !$0.hasSuffix(".md") })
    var result: [SourceFile] = []
    result.reserveCapacity(found.count)
    for file in found {
        if file.leadsOutside {
            diagnostics.append(Diagnostic("symlink-outside", at: SourceLocation(file.path), ["path": file.path]))
            continue
        }
        // The journal and the manifest are lists of lines; and what is no UTF-8 can't be found again by its name.
        if file.path.isUnusable {
            diagnostics.append(Diagnostic("bad-file-name", at: SourceLocation(file.path), ["path": file.path]))
            continue
        }
        let source = SourcePath(file.path, languages: languages)
        let isCredit = ImageCredit.isCredit(file.path, among: paths)
        let kind = isCredit ? nil : allKinds.first { $0.claims(source) }?.name
        if kind == nil, !isCredit,
            source.fileExtension == "md" || (source.fileExtension == "yml" && !isSettings(source))
        {
            diagnostics.append(Diagnostic("unknown-file", .warning, at: SourceLocation(file.path), ["path": file.path]))
        }
        result.append(SourceFile(source: source, status: file.status, kind: kind))
    }
    return (result, diagnostics)
}

/// Files with a reader of their own: site.yml, the brand's, data tables, and whatever is copied as it is.
private func isSettings(_ source: SourcePath) -> Bool {
    source.text == "content/site.yml" || ["brand", "data", "static"].contains(source.components[1])
}

extension String {
    /// Whether there is a control character in it, or U+FFFD, which stands for what is no UTF-8.
    fileprivate var isUnusable: Bool {
        withBytes { bytes in
            var isUnusable = false
            for at in bytes.indices {
                let byte = bytes[at]
                if byte < 0x20 || byte == 0x7F { isUnusable = true }
                if byte == 0xEF, bytes[at...].starts(with: [0xEF, 0xBF, 0xBD]) { isUnusable = true }
            }
            return isUnusable
        }
    }
}
