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

    /// What is wrong with those files: missing, outside, fonts of an unknown kind, drawings that carry a program.
    func fileFaults(_ files: FileSystem) throws(FileError) -> [Diagnostic] {
        var faults: [Diagnostic] = []
        for file in self.files {
            let path = Self.folder + file.value
            let parts = file.value.split(separator: "/", omittingEmptySubsequences: false)
            guard parts.allSatisfy({ !$0.isEmpty && $0.first != "." }), files.status(path) != nil else {
                faults.append(Diagnostic("brand-missing-file", at: file.location, ["path": path]))
                continue
            }
            if path.lowercased().hasSuffix(".svg"), let sign = activeContent(of: try files.read(path)) {
                faults.append(Diagnostic("brand-active-svg", at: file.location, ["path": path, "found": sign]))
            }
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

/// What in a drawing could run or fetch something: a script, a handler, a foreign document; nil where there is nothing.
func activeContent(of svg: [UInt8]) -> String? {
    let text = svg.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    let signs = [
        "<script", "javascript:", "<foreignobject", "<iframe", "<!entity", "<handler", "<listener", "<?xml-stylesheet",
    ]
    var index = 0
    while index < text.count {
        let rest = text[index...]
        switch text[index] {
        case 0x3C, 0x6A:
            if let sign = signs.first(where: { rest.starts(with: $0.utf8) }) { return sign }
        case 0x20, 0x09, 0x0A, 0x0D, 0x2F, 0x22, 0x27:
            // An attribute `on…=`.
            let name = rest.dropFirst().prefix { $0 >= 0x61 && $0 <= 0x7A }
            let after = text[name.endIndex...].drop { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }
            if name.count > 2, name.starts(with: "on".utf8), after.first == 0x3D {
                return String(decoding: name, as: UTF8.self)
            }
        default: break
        }
        index += 1
    }
    return nil
}
