import PortavozDiagnostics
import PortavozYAML

/// Reads `content/site.yml` and `content/brand/brand.yml`: everything else depends on them.
///
/// - Returns: nil, with diagnostics, when no build is possible.
package func readSite(_ files: FileSystem) throws(FileError) -> (Site?, [Diagnostic]) {
    var (site, diagnostics, hasSettings) = try readSiteFile(files)
    guard hasSettings else { return (nil, diagnostics) }
    if let keyFaults = try site?.badge?.readKeys(files) { diagnostics += keyFaults }

    let brandPath = Brand.path
    if let brandBytes = try files.readIfPresent(brandPath) {
        let (brandNode, brandFaults) = parseSettings(brandBytes, brandPath)
        var brandReader = FieldReader(brandNode, file: brandPath, owner: "brand.yml", clock: .utc)
        if brandNode != nil {
            let reader = BrandReader(languages: site?.languages.map(\.code) ?? [])
            let brand = reader.brand(&brandReader, title: site?.title ?? "")
            site?.brand = brand
        }
        diagnostics += brandFaults + brandReader.finish()
        if let brand = site?.brand {
            let fileFaults = try brand.fileFaults(files)
            diagnostics += fileFaults + brand.contrastFaults()
            if fileFaults.isEmpty {
                site?.brand.fontDigests = try brand.readFontDigests(files)
                let languages = site?.languages.map(\.code) ?? []
                site?.brand.pressKit = try PressKit(brand, languages, read: files.read)
            }
        }
    }
    return (site, diagnostics)
}

/// The clock of the site's time zone, without a look at anything else; nil where `content/site.yml` can't be read.
package func readClock(_ files: FileSystem) throws(FileError) -> SiteClock? { try readSiteFile(files).site?.clock }

/// What `content/site.yml` says by itself, and whether it says anything.
private func readSiteFile(
    _ files: FileSystem
) throws(FileError) -> (site: Site?, diagnostics: [Diagnostic], hasSettings: Bool) {
    let path = "content/site.yml"
    let missing = Diagnostic("missing-site-file", at: SourceLocation(path), ["path": path])
    guard let bytes = try files.readIfPresent(path) else { return (nil, [missing], false) }
    let (node, faults) = parseSettings(bytes, path)
    guard let node else { return (nil, faults.isEmpty ? [missing] : faults, false) }
    var reader = FieldReader(node, file: path, owner: "site.yml", clock: .utc)
    let site = reader.site()
    return (site, faults + reader.finish(), true)
}

/// A settings file's nodes; a byte-order mark is passed over.
func parseSettings(_ bytes: [UInt8], _ path: String) -> (YAMLNode?, [Diagnostic]) {
    bytes.withUnsafeBufferPointer { buffer in
        if let fault = textFault(buffer, path) { return (nil, [fault]) }
        var text = buffer[...]
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
        return parseYAML(UnsafeBufferPointer(rebasing: text), file: path, firstLine: 1)
    }
}

extension FieldReader {
    /// Nil when what pages can't do without is missing; the reason is among the diagnostics.
    fileprivate mutating func site() -> Site? {
        let title = requiredText("title")
        let description = text("description") ?? ""
        let language = LanguageCode(text("language") ?? "es")
        let clock = timeZone()
        let publicBase = baseURL(.public)
        var sourceURL: Located<String>?
        let staffBase = baseURL(.staff) { sourceURL = $0.url("source-url") }
        let theme = text("theme") ?? "default"
        let themeLocation = has("theme") ? location("theme") : location()
        let pageSize = integer("page-size", in: 1...1000) ?? 10
        let feedItems = integer("feed-items", in: 1...1000) ?? 20
        let typography = flag("typography") ?? true
        let security = security()
        let hasSearch = flag("search") ?? true
        let badge = badge()
        let sharing = sharingSettings()
        let pictures = pictures()
        var languages = dictionary("languages") { language in
            (
                name: language.text("name"), title: language.text("title"), description: language.text("description")
            )
        }.map { key, value in
            SiteLanguage(
                code: LanguageCode(key.value), name: value.name ?? key.value, title: value.title ?? title,
                description: value.description ?? description, segments: [:], menus: [:])
        }
        if let own = languages.firstIndex(where: { $0.code == language }) {
            languages.insert(languages.remove(at: own), at: 0)
        } else {
            let name = ["es": "Español", "en": "English"][language.text] ?? language.text
            languages.insert(
                SiteLanguage(
                    code: language, name: name, title: title, description: description, segments: [:], menus: [:]),
                at: 0)
        }
        readSections(&languages)
        readMenus(&languages)
        let cookies = cookies(languages.map(\.code))
        guard let publicBase, let staffBase, !title.isEmpty else { return nil }
        var site = Site(
            title: title, description: description, language: language, languages: languages, clock: clock,
            publicBase: publicBase, staffBase: staffBase, sourceURL: sourceURL?.value, theme: theme,
            themeLocation: themeLocation,
            pageSize: pageSize, feedItems: feedItems, typography: typography, sharing: sharing, pictures: pictures,
            brand: Brand(name: title), badge: badge)
        site.security = security
        site.cookies = cookies
        site.hasSearch = hasSearch
        return site
    }

    /// `cookies: {es: …, en: …}`
    private mutating func cookies(_ languages: [LanguageCode]) -> [LanguageCode: String] {
        object("cookies") { section in
            var texts: [LanguageCode: String] = [:]
            for code in section.keys {
                guard let text = section.locatedText(code.value) else { continue }
                if languages.contains(LanguageCode(code.value)) {
                    texts[LanguageCode(code.value)] = text.value
                } else {
                    section.report(
                        "unknown-language", at: code.location, ["code": code.value],
                        suggestion: Suggestion.nearest(to: code.value, among: languages.map(\.text)))
                }
            }
            return texts
        } ?? [:]
    }

    private mutating func timeZone() -> SiteClock {
        guard let text = locatedText("time-zone") else { return .utc }
        if let clock = SiteClock(text.value) { return clock }
        report("unknown-timezone", at: text.location, ["value": text.value])
        return .utc
    }

    /// - Parameter more: reads what else the edition's section may hold.
    private mutating func baseURL(
        _ edition: Edition, _ more: (inout FieldReader) -> Void = { _ in }
    ) -> BaseURL? {
        guard has(edition.rawValue) else {
            report("site-missing-key", at: location(), ["key": "\(edition.rawValue).base-url"])
            return nil
        }
        return object(edition.rawValue) { section -> BaseURL? in
            more(&section)
            guard let text = section.locatedText("base-url") else {
                section.report("site-missing-key", at: section.location(), ["key": "\(edition.rawValue).base-url"])
                return nil
            }
            if let base = BaseURL(text.value) { return base }
            section.report("bad-url", at: text.location, ["key": "base-url", "url": text.value])
            return nil
        }?.flatMap { $0 }
    }

    private mutating func readSections(_ languages: inout [SiteLanguage]) {
        let sections = dictionary("sections") { language -> [Section: String] in
            var segments: [Section: String] = [:]
            for section in Section.allCases {
                if let slug = language.slug(section.rawValue) { segments[section] = slug.text }
            }
            return segments
        }
        for (code, segments) in sections { store(code, in: &languages) { $0.segments = segments } }
    }

    private mutating func readMenus(_ languages: inout [SiteLanguage]) {
        let menus = object("menus") { menus in
            MenuPlace.allCases.flatMap { place in
                menus.byLanguage(place.rawValue).map { (place: place, language: $0.key, items: $0.value) }
            }
        }
        for menu in menus ?? [] { store(menu.language, in: &languages) { $0.menus[menu.place] = menu.items } }
    }

    /// `main: {es: [{title, url}, …], en: […]}`
    private mutating func byLanguage(_ key: String) -> [(key: Located<String>, value: [MenuItem])] {
        object(key) { place in
            place.keys.map { code in
                let items = place.objects(code.value) { item -> MenuItem? in
                    let title = item.requiredText("title")
                    guard let url = item.url("url") else {
                        if !item.has("url") { _ = item.requiredText("url") }
                        return nil
                    }
                    return MenuItem(title: title, url: url)
                }
                return (key: code, value: items.compactMap { $0 })
            }
        } ?? []
    }

    private mutating func store(
        _ code: Located<String>, in languages: inout [SiteLanguage], _ change: (inout SiteLanguage) -> Void
    ) {
        if let index = languages.firstIndex(where: { $0.code.text == code.value }) {
            change(&languages[index])
        } else {
            report(
                "unknown-language", at: code.location, ["code": code.value],
                suggestion: Suggestion.nearest(to: code.value, among: languages.map(\.code.text)))
        }
    }
}
