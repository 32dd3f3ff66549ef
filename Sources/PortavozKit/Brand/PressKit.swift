/// Everything that somebody who presents the company needs, in one archive: logos, ready texts, rules of use.
package struct PressKit: Sendable {
    /// The archive; the same brand and the same files give the same bytes.
    package let bytes: [UInt8]

    package static let route = brandRoute("press-kit.zip")

    /// - Parameters:
    ///   - read: the bytes of a file below the site's folder.
    ///   - languages: of the texts; the site's own first.
    /// - Returns: nil for a brand without logos.
    /// - Throws: only what the disk says no to.
    init?(
        _ brand: Brand, _ languages: [LanguageCode], read: (String) throws(FileError) -> [UInt8]
    ) throws(FileError) {
        guard !brand.logos.isEmpty else { return nil }
        var files: [(name: String, bytes: [UInt8])] = []
        for language in languages {
            let name =
                language.text == "es"
                ? "LEEME.txt" : language.text == "en" ? "README.txt" : "README.\(language.text).txt"
            files.append((name, Array(PressKitText(brand: brand, language: language).text.utf8)))
        }
        for logo in brand.logos {
            for file in logo.files {
                let path = Brand.folder + file.value
                files.append((file.value.hasPrefix("logos/") ? file.value : "logos/" + file.value, try read(path)))
            }
        }
        for passage in brand.boilerplate {
            guard let name = Slug(folding: passage.name.value)?.text else { continue }
            for language in languages {
                guard let text = passage.text[language] else { continue }
                files.append(("texts/\(name).\(language.text).txt", Array((text + "\n").utf8)))
            }
        }
        var archive = ZipWriter()
        var names: Set<String> = []
        // A file that two variants share is there once.
        for file in files where names.insert(file.name).inserted { archive.add(file.name, file.bytes) }
        bytes = archive.finish()
    }
}

/// The archive's rules of use in one language.
private struct PressKitText {
    let brand: Brand
    let language: LanguageCode

    private func words(_ spanish: String, _ english: String) -> String {
        language.text.hasPrefix("en") ? english : language.text == "es" ? spanish : english
    }

    var text: String {
        ([heading, names, colors] + brand.logos.map(logo) + [profiles]).compactMap(\.self).joined(separator: "\n\n")
            + "\n"
    }

    private var heading: String {
        let title = brand.name + ": " + words("material para prensa", "press kit")
        let underline = String(repeating: "=", count: title.count)
        let what = words(
            "Aquí están los logotipos (logos/), los textos de presentación (texts/) y cómo se usan.",
            "Here are the logos (logos/), the ready texts (texts/) and how they are used.")
        return "\(title)\n\(underline)\n\n\(what)"
    }

    private var names: String? {
        let own = brand.names.filter { $0.language ?? language == language }
        guard !own.isEmpty else { return nil }
        let lines = own.map { name in
            let wrong = name.wrong.map(\.value).joined(separator: ", ")
            return "  " + name.name.value + (wrong.isEmpty ? "" : words("; no ", "; not ") + wrong)
        }
        return section(words("Cómo se escribe", "How it is spelt"), lines)
    }

    private var colors: String? {
        guard !brand.colors.isEmpty else { return nil }
        let lines = brand.colors.map { "  \(shown($0.title) ?? $0.name.value): \($0.value.value.hex)" }
        return section(words("Colores", "Colours"), lines)
    }

    private func logo(_ logo: BrandLogo) -> String {
        var lines = ["  " + words("Archivos", "Files") + ": " + logo.files.map(\.value).joined(separator: ", ")]
        func add(_ title: String, _ text: String?) { if let text { lines.append("  \(title): \(text)") } }
        add(words("Para qué", "Use"), shown(logo.use))
        add(words("Aire alrededor", "Clear space"), shown(logo.clearSpace))
        add(words("Tamaño mínimo", "Least size"), shown(logo.minimumSize))
        let grounds = logo.backgrounds.map { name in
            brand.colors.first { $0.name.value == name.value }.flatMap { shown($0.title) } ?? name.value
        }
        add(words("Fondos", "Backgrounds"), grounds.isEmpty ? nil : grounds.joined(separator: ", "))
        add(words("Texto alternativo", "Alternative text"), shown(logo.alternative))
        return section("Logo: " + (shown(logo.title) ?? logo.name.value), lines)
    }

    private var profiles: String? {
        guard !brand.activeProfiles.isEmpty else { return nil }
        return section(
            words("Perfiles oficiales", "Official profiles"),
            brand.activeProfiles.map { "  \($0.network): \($0.url.value)" })
    }

    private func section(_ title: String, _ lines: [String]) -> String {
        ([title, String(repeating: "-", count: title.count)] + lines).joined(separator: "\n")
    }

    private func shown(_ text: BrandText?) -> String? { text.flatMap { $0[language] ?? $0.all.first?.text.value } }
}

extension SiteGraph {
    /// Whether a text of an edition leads to an address of it.
    func linksTo(_ route: Route, _ edition: Edition) -> Bool {
        entries.contains { entry in
            guard entry.edition == edition else { return false }
            return targets[entry.source.text]?.contains { target in
                if case .sitePath(route, _) = target { true } else { false }
            } == true
        }
    }
}

extension PressKit {
    /// `240 kB`, `1,2 MB`: a thousand bytes to the kB, rounded up, so that nobody waits for more than was said.
    package static func size(_ count: Int, decimalSign: String) -> String {
        guard count >= 1_000_000 else { return "\((count + 999) / 1000) kB" }
        let tenths = (count + 99_999) / 100_000
        return "\(tenths / 10)\(decimalSign)\(tenths % 10) MB"
    }
}
