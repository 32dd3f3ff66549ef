import PortavozDiagnostics

/// `security:` of site.yml: what pages may load besides what they are known to hold.
package struct SecuritySettings: Sendable {
    /// Whether each page says its policy itself; if not, only servers say it.
    package var inPages = true
    /// Hosts that pages may load from, and digests of a theme's own scripts and styles.
    package var sources: [PagePolicy.Directive: [Located<String>]] = [:]

    package init() {}

    /// Whether anything is loaded from other hosts without the reader's asking for it.
    var hasForeignSources: Bool {
        sources.contains { directive, items in
            directive != .form && items.contains { !$0.value.hasPrefix("'") }
        }
    }
}

extension FieldReader {
    /// The keys of `security.sources`, and what they are called in a policy.
    private static let sourceKeys: [(key: String, directive: PagePolicy.Directive)] = [
        ("scripts", .script), ("styles", .style), ("images", .image), ("fonts", .font), ("media", .media),
        ("connections", .connect), ("frames", .frame), ("forms", .form),
    ]

    mutating func security() -> SecuritySettings {
        object("security") { section in
            var settings = SecuritySettings()
            settings.inPages = section.flag("in-pages") ?? true
            settings.sources =
                section.object("sources") { sources in
                    var result: [PagePolicy.Directive: [Located<String>]] = [:]
                    for (key, directive) in Self.sourceKeys {
                        let items = sources.texts(key).compactMap { sources.source($0, directive) }
                        if !items.isEmpty { result[directive] = items }
                    }
                    return result
                } ?? [:]
            return settings
        } ?? SecuritySettings()
    }

    /// A source as the policy writes it; nil for what is none, or would undo the policy.
    private mutating func source(_ text: Located<String>, _ directive: PagePolicy.Directive) -> Located<String>? {
        let bare =
            text.value.hasPrefix("'") && text.value.hasSuffix("'")
            ? String(text.value.dropFirst().dropLast()) : text.value
        let word = bare.lowercased()
        if word.hasPrefix("unsafe-") || word == "*" || word.hasSuffix(":") || word == "strict-dynamic"
            || word == "http://*" || word == "https://*"
        {
            report("security-weak-source", at: text.location, ["source": text.value])
            return nil
        }
        if ["sha256-", "sha384-", "sha512-"].contains(where: bare.hasPrefix),
            directive == .script || directive == .style
        {
            let digest = bare.dropFirst(7)
            let isBase64 = digest.utf8.allSatisfy { byte in
                byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39 || "+/=".utf8.contains(byte)
            }
            if isBase64, digest.count >= 44 { return Located("'\(bare)'", text.location) }
        }
        let schemes = directive == .connect ? ["https://", "wss://"] : ["https://"]
        if let scheme = schemes.first(where: word.hasPrefix), Self.isHost(word.dropFirst(scheme.count)) {
            return Located(bare, text.location)
        }
        report("security-bad-source", at: text.location, ["source": text.value])
        return nil
    }

    /// `example.org`, `*.example.org`, `example.org:8443/path/` (CSP Level 3, "host-source").
    private static func isHost(_ text: Substring) -> Bool {
        var host = text.prefix { $0 != "/" }
        let path = text[host.endIndex...]
        if host.hasPrefix("*.") { host = host.dropFirst(2) }
        let parts = host.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.count < 2 || UInt16(parts[1]) != nil else { return false }
        let labels = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        let areLabels = labels.allSatisfy { label in
            !label.isEmpty && label.first != "-" && label.last != "-"
                && label.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2D }
        }
        let isPath = path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"';,<>?#\\".utf8.contains($0) }
        return labels.count >= 2 && areLabels && isPath
    }
}
