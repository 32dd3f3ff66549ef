/// A page of the site made into one file that needs no other: styles and images inside, no scripts, nothing fetched.
///
/// The theme's own page is taken, so that the draft looks as the text will. What it asks the network for is answered from the
/// site, or goes: a content security policy in the file holds browsers to that.
package struct SelfContainedPage {
    /// The bytes that the site has for a path from the server's root, such as `/assets/site.css`; nil for what it hasn't.
    var file: (String) -> [UInt8]?
    /// The whole address of a page that is published, for links; nil for one that isn't.
    var address: (String) -> String?
    var words: DraftWords
    /// The day that the notice names, in the reader's form.
    var day: String

    package init(
        language: LanguageCode, day: String, file: @escaping (String) -> [UInt8]?,
        address: @escaping (String) -> String?
    ) {
        self.file = file
        self.address = address
        words = DraftWords(language)
        self.day = day
    }

    /// What may not be in the file, with all that is in it.
    private static let left = ["script", "iframe", "object", "embed", "video", "audio", "form", "noscript", "template"]
    /// What a film, a map and the like leave a note in the place of.
    private static let shown = ["iframe", "object", "video", "audio"]

    package func page(_ html: [UInt8]) -> [UInt8] {
        var out = ""
        var tags = HTMLTags(html)
        var position = 0
        var hasPolicy = false
        while var tag = tags.next() {
            out += String(decoding: html[position..<tag.range.lowerBound], as: UTF8.self)
            position = tag.range.upperBound
            if Self.left.contains(tag.name) {
                if !tag.isEnd {
                    skip(tag.name, &tags)
                    position = tags.position
                    if Self.shown.contains(tag.name) { out += "<span>\(words.leftOut)</span>" }
                }
                continue
            }
            if tag.isEnd {
                if tag.name == "head" {
                    if !hasPolicy { out += policy }
                    out += "<style>\(styles)</style>\n"
                }
                out += tag.text
                continue
            }
            switch tag.name {
            case "title":
                if !hasPolicy { out += policy }
                hasPolicy = true
                out += tag.text + words.label + ": "
                continue
            case "meta":
                let name = tag["name"] ?? ""
                if tag.has("charset") || ["viewport", "color-scheme", "description"].contains(name) { out += tag.text }
                continue
            case "link":
                if tag["rel"] == "stylesheet", let css = tag["href"].flatMap(file) {
                    out += "<style>\n\(style(css, from: tag["href"]!))</style>"
                }
                continue
            case "base", "source", "track": continue
            case "style":
                tags.skipText(of: "style")
                let css = Array(html[position..<tags.position])
                position = tags.position
                out += tag.text + style(css, from: "/")
                continue
            case "img":
                out += image(tag)
                continue
            default: break
            }
            clean(&tag)
            out += tag.text
            if tag.name == "body" {
                out +=
                    "\n<aside class=\"portavoz-draft\" aria-label=\"\(words.label)\"><p><strong>\(words.mark)</strong> "
                out += words.notice(day).escapedForHTML + "</p></aside>"
            }
        }
        out += String(decoding: html[position...], as: UTF8.self)
        return Array(out.utf8)
    }

    /// Passes over an element with all that is in it.
    private func skip(_ name: String, _ tags: inout HTMLTags) {
        guard name != "embed" else { return }
        if name == "script" { tags.skipText(of: name) }
        var depth = 1
        while depth > 0, let tag = tags.next() {
            if tag.name == name { depth += tag.isEnd ? -1 : 1 }
        }
    }

    /// Nothing but what is in the file itself (Content Security Policy Level 3).
    private var policy: String {
        """
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
        img-src data:; font-src data:; form-action 'none'; base-uri 'none'">
        <meta name="robots" content="noindex, nofollow">
        <meta name="referrer" content="no-referrer">

        """
    }

    private func clean(_ tag: inout HTMLTag) {
        tag.attributes.removeAll { attribute in
            attribute.name.hasPrefix("on")
                || ["ping", "srcset", "sizes", "background", "poster"].contains(attribute.name)
                || (attribute.name == "style" && attribute.value?.lowercased().contains("url(") == true)
        }
        guard let address = tag["href"] else { return }
        guard tag.name == "a" || tag.name == "area" else {
            if !address.hasPrefix("#") { tag.remove("href") }
            return
        }
        let start = address.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard !address.hasPrefix("#"), !address.hasPrefix("//"), !start.contains(":") else { return }
        if let whole = self.address(address) {
            tag["href"] = whole
        } else {
            // Without an address there can't be what describes it (HTML Standard, 4.6.1).
            tag.remove("href", "rel", "target", "download", "hreflang", "type", "referrerpolicy")
        }
    }

    private func image(_ tag: HTMLTag) -> String {
        var tag = tag
        clean(&tag)
        tag.remove("loading", "fetchpriority")
        if let source = tag["src"], source.hasPrefix("data:image/") { return tag.text }
        guard let source = tag["src"], let bytes = file(source), let type = Self.mediaType(source, bytes) else {
            let alternative = tag["alt"] ?? ""
            return alternative.isEmpty ? "" : "<span>\(words.missingImage(alternative).escapedForHTML)</span>"
        }
        tag["src"] = Self.dataAddress(bytes, type)
        return tag.text
    }

    private static func mediaType(_ path: String, _ bytes: [UInt8]) -> String? {
        switch ImageFormat(beginning: bytes) ?? ImageFormat(path: path) {
        case .png: "image/png"
        case .jpeg: "image/jpeg"
        case .gif: "image/gif"
        case .webp: "image/webp"
        case .avif: "image/avif"
        case .svg: "image/svg+xml"
        case nil: path.hasSuffix(".woff2") ? "font/woff2" : path.hasSuffix(".woff") ? "font/woff" : nil
        }
    }

    private static func dataAddress(_ bytes: [UInt8], _ type: String) -> String {
        "data:\(type);base64," + base64(bytes)
    }

    // MARK: Styles

    /// A style sheet without imports, its images and fonts inside it.
    func style(_ css: [UInt8], from path: String) -> String {
        let text = String(decoding: css, as: UTF8.self).replacing("</", with: "<\\/")
        var out = ""
        var rest = text[...]
        while let range = rest.firstRange(of: "url(") {
            out += rest[..<range.lowerBound]
            rest = rest[range.upperBound...]
            let end = rest.firstIndex(of: ")") ?? rest.endIndex
            let address = String(rest[..<end]).trimmed.trimmingQuotes
            rest = end < rest.endIndex ? rest[rest.index(after: end)...] : ""
            out += "url(\"\(inlined(address, from: path))\")"
        }
        out += rest
        var result = ""
        for line in out.split(separator: "\n", omittingEmptySubsequences: false)
        where !line.trimmingPrefix(while: \.isWhitespace).hasPrefix("@import") {
            result += line + "\n"
        }
        return result
    }

    /// A file as a data URI, or an empty one where the site hasn't got it.
    func inlined(_ address: String, from path: String) -> String {
        if address.hasPrefix("data:") || address.hasPrefix("#") { return address }
        let resolved = Self.resolve(address, from: path)
        guard let bytes = file(resolved), let type = Self.mediaType(resolved, bytes) else { return "data:," }
        return Self.dataAddress(bytes, type)
    }

    /// A relative address as a path from the server's root.
    static func resolve(_ address: String, from path: String) -> String {
        let plain = address.prefix { $0 != "?" && $0 != "#" }
        if plain.hasPrefix("/") { return String(plain) }
        var parts = path.split(separator: "/").dropLast().map(String.init)
        for part in plain.split(separator: "/") {
            if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(String(part)) }
        }
        return "/" + parts.joined(separator: "/")
    }

    /// The notice at the head, and the mark across every page of paper.
    private var styles: String {
        """

        .portavoz-draft { margin: 0; padding: 0.75rem 1rem; background: #7a1f1f; color: #fff; text-align: center;
          font: 1rem/1.4 system-ui, sans-serif; }
        .portavoz-draft p { margin: 0; }
        html::after { content: "\(words.mark)"; content: "\(words.mark)" / ""; position: fixed; inset: 0; display: flex;
          align-items: center; justify-content: center; font: 700 20vmin/1 system-ui, sans-serif; letter-spacing: 0.1em;
          color: #7a1f1f; opacity: 0.09; transform: rotate(-30deg); pointer-events: none; z-index: 2147483647; }
        @media screen and (prefers-color-scheme: dark) { html::after { color: #ffb4a8; } }
        @media print {
          .portavoz-draft { background: none; color: #000; border: 2px solid #000; }
          html::after { color: #000; opacity: 0.14; }
        }

        """
    }
}

extension String {
    fileprivate var trimmingQuotes: String {
        guard count >= 2, let first, first == last, first == "\"" || first == "'" else { return self }
        return String(dropFirst().dropLast())
    }
}
