import PortavozDiagnostics
import PortavozTemplate
import PortavozYAML

/// A theme as its files say: its own and those of the themes that it extends, its own first.
package struct Theme: Sendable {
    package struct Asset: Sendable, Hashable {
        /// Below `assets/`: `site.css`.
        package var name: String
        package var path: String
        /// The place in `layers` of the theme that it comes from.
        package var layer: Int
        /// Where the name is not the file's own: with a digest of the bytes, so that browsers may keep it for ever.
        var published: String?
        /// Where they are not the file's own.
        var bytes: [UInt8]?
    }

    /// The themes' file systems, the theme itself first.
    package var layers: [FileSystem]
    package var templates: [TemplateSource]
    package var strings: [LanguageCode: Strings]
    package var words: [LanguageCode: ThemeWords]
    package var assets: [Asset]
    /// What `{{asset.…}}` stands for, below an edition's root.
    package var addresses: [String: String] = [:]
    package var pictureSizes: PictureSizes
    /// Changes whenever a template or a string does.
    package var digest: Digest
}

/// Where themes are looked for: the site's own `themes/`, then those that came with the program.
package struct ThemeShelf: Sendable {
    package var site: FileSystem
    /// Holds `themes/`; nil where the program came without.
    package var installed: FileSystem?

    package init(site: FileSystem, installed: FileSystem?) {
        self.site = site
        self.installed = installed
    }

    /// The file system that has a theme.
    func find(_ name: String) -> FileSystem? {
        for files in [site, installed].compactMap({ $0 }) where files.status("themes/\(name)/theme.yml") != nil {
            return files
        }
        return nil
    }
}

/// Reads a theme and all that it extends.
///
/// - Parameters:
///   - origin: where the site's settings name the theme.
///   - fingerprints: whether assets are published under names that tell their bytes.
package func readTheme(
    _ name: String, shelf: ThemeShelf, languages: [LanguageCode], origin: SourceLocation, fingerprints: Bool = true
) throws(FileError) -> (Theme?, [Diagnostic]) {
    var reader = ThemeReader(languages: languages)
    var next: (name: String, origin: SourceLocation)? = (name, origin)
    var seen: [String] = []
    while let (name, origin) = next {
        if seen.contains(name) {
            return (nil, reader.diagnostics + [Diagnostic("theme-cycle", at: origin, ["name": name])])
        }
        seen.append(name)
        guard isThemeName(name), let files = shelf.find(name) else {
            return (nil, reader.diagnostics + [Diagnostic("unknown-theme", at: origin, ["name": name])])
        }
        next = try reader.readLayer(name, files)
    }
    return try reader.finish(name, fingerprints: fingerprints)
}

/// A name is a folder's name, so that no setting reaches out of `themes/`.
private func isThemeName(_ name: String) -> Bool {
    !name.isEmpty && name.first != "." && !name.contains("/")
}

private struct ThemeReader {
    let languages: [LanguageCode]
    var diagnostics: [Diagnostic] = []
    private var layers: [FileSystem] = []
    private var templates: [TemplateSource] = []
    private var assets: [String: Theme.Asset] = [:]
    private var strings: [LanguageCode: [String: Strings.Entry]] = [:]
    private var months: [LanguageCode: [String: [String]]] = [:]
    private var stringFiles: [LanguageCode: String] = [:]
    private var textSize: String?
    private var gallerySize: String?
    private var digest = Digest(high: 0, low: 0)

    init(languages: [LanguageCode]) { self.languages = languages }

    /// Adds what a theme has and those before it lack. Returns the theme that it extends.
    mutating func readLayer(_ name: String, _ files: FileSystem) throws(FileError) -> (
        name: String, origin: SourceLocation
    )? {
        let folder = "themes/\(name)/"
        let layer = layers.count
        layers.append(files)
        for file in try files.list(folder).map(\.path).sorted() {
            let relative = file.dropFirst(folder.count)
            if relative.hasPrefix("assets/") {
                let asset = String(relative.dropFirst("assets/".count))
                if assets[asset] == nil { assets[asset] = Theme.Asset(name: asset, path: file, layer: layer) }
            } else if let ending = [".html", ".svg"].first(where: relative.hasSuffix),
                let slash = relative.lastIndex(of: "/")
            {
                let template = String(relative[relative.index(after: slash)...].dropLast(ending.count))
                guard !templates.contains(where: { $0.name == template }) else { continue }
                let bytes = try files.read(file)
                if let fault = bytes.withUnsafeBufferPointer({ textFault($0, file) }) { diagnostics.append(fault) }
                add(bytes, of: file)
                templates.append(TemplateSource(name: template, file: file, text: bytes))
            }
        }
        for language in languages {
            let path = "\(folder)i18n/\(language.text).yml"
            if let bytes = try files.readIfPresent(path) {
                add(bytes, of: path)
                readStrings(bytes, path, language)
            }
        }
        let path = folder + "theme.yml"
        let (node, faults) = parseSettings(try files.read(path), path)
        var reader = FieldReader(node, file: path, owner: "theme.yml", clock: .utc)
        for key in ["name", "version", "description", "author", "licence"] { _ = reader.value(key) }
        let parent = reader.locatedText("extends")
        let sizes = reader.object("picture-sizes") { (text: $0.text("text"), gallery: $0.text("gallery")) }
        textSize = textSize ?? sizes?.text
        gallerySize = gallerySize ?? sizes?.gallery
        diagnostics += faults + reader.finish()
        return parent.map { ($0.value, $0.location) }
    }

    /// The path counts too: a renamed partial has another name and the same bytes.
    private mutating func add(_ bytes: [UInt8], of path: String) {
        for own in [Digest(of: Array(path.utf8)), Digest(of: bytes)] {
            digest = Digest(high: digest.high &* 31 &+ own.high, low: digest.low &* 31 &+ own.low)
        }
    }

    private mutating func readStrings(_ bytes: [UInt8], _ path: String, _ language: LanguageCode) {
        let (node, faults) = parseSettings(bytes, path)
        diagnostics += faults
        guard case .mapping(let pairs)? = node?.content else { return }
        if stringFiles[language] == nil { stringFiles[language] = path }
        for pair in pairs {
            let key = pair.key.text ?? ""
            switch pair.value.content {
            case .scalar(let text, _):
                guard strings[language]?[key] == nil else { continue }
                strings[language, default: [:]][key] = .text(.init(text, at: place(pair.value, path)))
            case .sequence(let items):
                if months[language]?[key] == nil { months[language, default: [:]][key] = items.map { $0.text ?? "" } }
            case .mapping:
                guard strings[language]?[key] == nil else { continue }
                guard let one = pair.value["one"], let other = pair.value["other"], let oneText = one.text,
                    let otherText = other.text
                else {
                    diagnostics.append(Diagnostic("theme-bad-plural", at: place(pair.key, path), ["key": key]))
                    continue
                }
                strings[language, default: [:]][key] = .plural(
                    one: .init(oneText, at: place(one, path)), other: .init(otherText, at: place(other, path)))
            }
        }
    }

    private func place(_ node: YAMLNode, _ path: String) -> SourceLocation {
        SourceLocation(path, line: node.line, column: node.column, length: node.length)
    }

    mutating func finish(_ name: String, fingerprints: Bool) throws(FileError) -> (Theme?, [Diagnostic]) {
        var words: [LanguageCode: ThemeWords] = [:]
        for language in languages {
            let path = stringFiles[language] ?? "themes/\(name)/i18n/\(language.text).yml"
            words[language] = themeWords(language, path)
        }
        guard words.count == languages.count else { return (nil, diagnostics) }
        let uses = AssetUses(in: templates, of: Set(assets.keys))
        let names = try Fingerprints(assets, layers, uses: uses, isNaming: fingerprints)
        diagnostics += names.diagnostics
        var sizes = PictureSizes()
        if let textSize { sizes.text = textSize }
        if let gallerySize { sizes.gallery = gallerySize }
        let theme = Theme(
            layers: layers, templates: templates, strings: strings.mapValues { Strings($0) }, words: words,
            assets: published(names), addresses: addresses(names), pictureSizes: sizes, digest: digest)
        return (theme, diagnostics)
    }

    /// What `{{asset.…}}` stands for, by each asset's own name.
    private func addresses(_ names: Fingerprints) -> [String: String] {
        Dictionary(uniqueKeysWithValues: assets.keys.map { ($0, "assets/" + (names.checked[$0]?.name ?? $0)) })
    }

    /// Each asset under the names that it is asked for by.
    private mutating func published(_ names: Fingerprints) -> [Theme.Asset] {
        var result: [Theme.Asset] = []
        for (name, asset) in assets.sorted(by: { $0.key < $1.key }) {
            if let checked = names.checked[name], checked.name != name {
                var copy = asset
                copy.published = checked.name
                copy.bytes = checked.bytes
                result.append(copy)
                add([], of: checked.name)
                if !names.plain.contains(name) { continue }
            }
            result.append(asset)
            // Templates hold the names of what they ask for.
            add([], of: name)
        }
        return result
    }

    /// The words that models need; each that is missing is an error.
    private mutating func themeWords(_ language: LanguageCode, _ path: String) -> ThemeWords? {
        func text(_ key: String) -> String? {
            if case .text(let text)? = strings[language]?[key] { text.text } else { nil }
        }
        let patterns = ["date_long", "date_short", "month_year"]
        let missing = (patterns + ThemeWords.requiredKeys).filter { text($0) == nil }
        let lists = ["months", "months_short"].filter { months[language]?[$0]?.count != 12 }
        for key in missing + lists {
            diagnostics.append(
                Diagnostic("theme-missing-string", at: SourceLocation(path), ["key": key, "language": language.text]))
        }
        guard missing.isEmpty, lists.isEmpty, let names = months[language] else { return nil }
        let dates = DateStyle(
            months: names["months"]!, shortMonths: names["months_short"]!, long: text("date_long")!,
            short: text("date_short")!, month: text("month_year")!)
        return ThemeWords(
            dates: dates, titles: Dictionary(uniqueKeysWithValues: ThemeWords.requiredKeys.map { ($0, text($0)!) }))
    }
}
