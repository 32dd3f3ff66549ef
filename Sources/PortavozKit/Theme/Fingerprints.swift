import Glibc
import PortavozDiagnostics
import PortavozMarkdown

/// Gives a theme's assets the names that they are published under.
///
/// What a template names by `{{asset.…}}` has a digest of its bytes in its name, so that browsers may keep it for ever;
/// so has what such a style sheet names, and the sheet then says the new name. Such sheets are published without comments and
/// needless white space. All else keeps its own.
struct Fingerprints {
    /// An asset under one of its names.
    struct Published {
        var name: String
        /// Where they are not the file's own.
        var bytes: [UInt8]?
    }

    private let assets: [String: Theme.Asset]
    private let layers: [FileSystem]
    /// False for a preview, where each change of a style sheet would be one of every page.
    private let isNaming: Bool
    private(set) var checked: [String: Published] = [:]
    /// Assets that something asks for by their own names.
    private(set) var plain: Set<String> = []
    private(set) var diagnostics: [Diagnostic] = []
    /// Sheets whose names wait for those of what they import.
    private var open: [String] = []
    private var contents: [String: [UInt8]] = [:]

    init(_ assets: [String: Theme.Asset], _ layers: [FileSystem], uses: AssetUses, isNaming: Bool) throws(FileError) {
        self.assets = assets
        self.layers = layers
        self.isNaming = isNaming
        for name in uses.checked.sorted() { _ = try publish(name) }
        plain.formUnion(Set(assets.keys).subtracting(checked.keys).union(uses.plain))
        for name in checked.keys.sorted() where name.hasSuffix(".js") { try keepPlain(whatIsNamedIn: name) }
        var wanted = plain.sorted()
        while let name = wanted.popLast() {
            for other in try named(inSheet: name) where plain.insert(other).inserted { wanted.append(other) }
        }
    }

    private mutating func bytes(_ name: String) throws(FileError) -> [UInt8] {
        if let known = contents[name] { return known }
        let asset = assets[name]!
        let bytes = try layers[asset.layer].read(asset.path)
        contents[name] = bytes
        return bytes
    }

    /// The published name of an asset; nil where it is being made already, for a sheet that imports itself by others.
    private mutating func publish(_ name: String) throws(FileError) -> String? {
        if let known = checked[name] { return known.name }
        guard !open.contains(name) else { return nil }
        open.append(name)
        defer { open.removeLast() }
        var bytes = try bytes(name)
        var isRewritten = false
        if name.hasSuffix(".css") {
            let original = bytes
            for reference in StyleReferences(in: original).all.reversed() {
                guard let new = try rewritten(reference, in: name, original) else { continue }
                bytes.replaceSubrange(reference.range, with: new.utf8)
                isRewritten = true
            }
            if isNaming {
                bytes = compactCSS(bytes)
                isRewritten = true
            }
        }
        let published = isNaming ? Self.name(name, Digest(of: bytes)) : name
        checked[name] = Published(name: published, bytes: isRewritten ? bytes : nil)
        return published
    }

    /// What a sheet must say for a file of the theme; nil where the address can stay.
    private mutating func rewritten(
        _ reference: StyleReferences.Reference, in sheet: String, _ bytes: [UInt8]
    ) throws(FileError) -> String? {
        switch Self.target(of: reference.address, from: sheet) {
        case .elsewhere: return nil
        case .foreign:
            diagnostics.append(
                Diagnostic(
                    "theme-foreign-address", .warning, at: location(reference, in: sheet, bytes),
                    ["url": reference.address]))
            return nil
        case .asset(let name, let suffix):
            guard assets[name] != nil else {
                diagnostics.append(
                    Diagnostic(
                        "theme-missing-asset", .warning, at: location(reference, in: sheet, bytes), ["name": name],
                        suggestion: Suggestion.nearest(to: name, among: assets.keys.sorted())))
                return nil
            }
            guard let published = try publish(name), published != name else {
                plain.insert(name)
                return nil
            }
            let file = published.split(separator: "/").last!
            let path = reference.address.dropLast(suffix.count)
            let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
            return folder + file + suffix
        }
    }

    /// A script can name others in ways that nobody could rewrite safely: those keep their names.
    private mutating func keepPlain(whatIsNamedIn script: String) throws(FileError) {
        let text = try bytes(script)
        for name in assets.keys.sorted() where name != script && !plain.contains(name) {
            if Self.contains(text, Array(name.utf8.split(separator: UInt8(ascii: "/")).last!)) { plain.insert(name) }
        }
    }

    private static func contains(_ text: [UInt8], _ word: [UInt8]) -> Bool {
        text.withUnsafeBytes { text in
            guard var start = text.baseAddress else { return false }
            let end = start + text.count
            while let found = memchr(start, Int32(word[0]), end - start), end - UnsafeRawPointer(found) >= word.count {
                if memcmp(found, word, word.count) == 0 { return true }
                start = UnsafeRawPointer(found) + 1
            }
            return false
        }
    }

    private mutating func named(inSheet name: String) throws(FileError) -> [String] {
        if name.hasSuffix(".js") {
            try keepPlain(whatIsNamedIn: name)
            return []
        }
        guard name.hasSuffix(".css") else { return [] }
        return StyleReferences(in: try bytes(name)).all.compactMap { reference in
            guard case .asset(let other, _) = Self.target(of: reference.address, from: name) else { return nil }
            return assets[other] == nil ? nil : other
        }
    }

    // MARK: Addresses

    private enum Target {
        case asset(String, suffix: String)
        case foreign
        /// Inside the sheet itself, or in another of the site's folders.
        case elsewhere
    }

    private static func target(of address: String, from sheet: String) -> Target {
        if address.hasPrefix("#") || address.lowercased().hasPrefix("data:") { return .elsewhere }
        if LinkSafety.isForeign(address) { return .foreign }
        let path = address.prefix { $0 != "?" && $0 != "#" }
        if path.hasPrefix("/") || path.isEmpty || path.contains(":") { return .elsewhere }
        var parts = sheet.split(separator: "/").dropLast().map(String.init)
        for part in path.split(separator: "/") where part != "." {
            if part != ".." {
                parts.append(String(part).percentDecoded)
            } else if parts.popLast() == nil {
                return .elsewhere
            }
        }
        return .asset(parts.joined(separator: "/"), suffix: String(address[path.endIndex...]))
    }

    private func location(_ reference: StyleReferences.Reference, in sheet: String, _ bytes: [UInt8])
        -> SourceLocation
    {
        let before = bytes[..<reference.range.lowerBound]
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return SourceLocation(
            assets[sheet]!.path, line: before.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 },
            column: before[lineStart...].reduce(1) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 },
            length: max(1, reference.address.unicodeScalars.count))
    }

    /// `fonts/a.woff2` with its digest: `fonts/a.3f2a1b9c.woff2`.
    static func name(_ name: String, _ digest: Digest) -> String {
        let mark = digest.hexadecimal.prefix(8)
        let file = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
        guard let dot = name[file...].lastIndex(of: "."), dot > file else { return "\(name).\(mark)" }
        return "\(name[..<dot]).\(mark)\(name[dot...])"
    }
}
