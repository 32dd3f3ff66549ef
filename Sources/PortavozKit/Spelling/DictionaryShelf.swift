import Foundation

/// The folders in which the machine keeps Hunspell's dictionaries, and how one is found for a language.
package struct DictionaryShelf: Sendable {
    /// A pair of files, `es_ES.aff` and `es_ES.dic`.
    package struct Files: Sendable, Hashable {
        package var name: String
        package var affixes: String
        package var words: String
    }

    package var folders: [String]

    package init(folders: [String]) { self.folders = folders }

    /// What the machine has: the folders of `DICPATH`, then Debian's.
    package static func system(_ environment: [String: String]) -> DictionaryShelf {
        let own = (environment["DICPATH"] ?? "").split(separator: ":").map(String.init)
        return DictionaryShelf(
            folders: own + ["/usr/share/hunspell", "/usr/share/myspell", "/usr/share/myspell/dicts"])
    }

    /// The dictionary for a language: its region's, or else its first country's, or any that there is.
    package func dictionary(for language: LanguageCode) -> Files? {
        let names = Self.names(for: language)
        if let found = names.lazy.compactMap({ dictionary(named: $0) }).first { return found }
        let prefix = names[names.count - 1] + "_"
        let others = folders.flatMap { folder in
            // A folder that is not there is empty.
            let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            return files.filter { $0.hasPrefix(prefix) && $0.hasSuffix(".aff") }.map { String($0.dropLast(4)) }
        }
        return others.sorted().lazy.compactMap { dictionary(named: $0) }.first
    }

    /// A dictionary by its own name, `es_MX`.
    package func dictionary(named name: String) -> Files? {
        guard name.utf8.allSatisfy(Self.isNameSign) else { return nil }
        for folder in folders {
            let path = folder + "/" + name
            guard ["aff", "dic"].allSatisfy({ FileManager.default.isReadableFile(atPath: path + "." + $0) }) else {
                continue
            }
            return Files(name: name, affixes: path + ".aff", words: path + ".dic")
        }
        return nil
    }

    /// What a language's dictionary may be called, the likeliest first: `es-MX` → `es_MX`, `es_ES`, `es`.
    package static func names(for language: LanguageCode) -> [String] {
        let parts = language.text.split(separator: "-")
        let base = parts[0].lowercased()
        var names = parts.count > 1 ? [base + "_" + parts[parts.count - 1].uppercased()] : []
        names += (countries[base] ?? [base.uppercased()]).map { base + "_" + $0 }
        return names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } } + [base]
    }

    /// The Debian package that holds a language's dictionary, or one by its name.
    package static func package(for name: String) -> String {
        let parts = name.lowercased().split { $0 == "_" || $0 == "-" }
        guard let base = parts.first else { return "hunspell" }
        return regional.contains(String(base)) && parts.count > 1 ? "hunspell-\(base)-\(parts[1])" : "hunspell-\(base)"
    }

    private static func isNameSign(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    /// Where the country's code is not the language's.
    private static let countries: [String: [String]] = [
        "en": ["US", "GB"], "ca": ["ES", "valencia"], "gl": ["ES"], "eu": ["ES"], "da": ["DK"], "sv": ["SE"],
        "el": ["GR"], "uk": ["UA"], "cs": ["CZ"], "nb": ["NO"], "pt": ["PT", "BR"],
    ]

    /// Languages whose dictionaries Debian packs by country.
    private static let regional: Set<String> = ["en", "de", "pt"]
}
