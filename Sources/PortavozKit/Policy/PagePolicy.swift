import CCrypto
import PortavozMarkdown

/// A page's content security policy (CSP Level 3): what browsers may load and run on it. Nothing inline, nothing evaluated,
/// nothing from other hosts but what the page is known to hold or the site's settings name.
package struct PagePolicy: Sendable, Hashable {
    package enum Directive: String, Sendable, CaseIterable {
        case script = "script-src"
        case style = "style-src"
        case image = "img-src"
        case font = "font-src"
        case media = "media-src"
        case connect = "connect-src"
        case frame = "frame-src"
        case form = "form-action"
    }

    private var sources: [Directive: [String]] = [
        .script: ["'self'"], .style: ["'self'"], .image: ["'self'", "data:"], .font: ["'self'"], .media: ["'self'"],
        .form: ["'self'"],
    ]

    /// What every page of a site may do.
    package init(_ security: SecuritySettings = SecuritySettings()) {
        for directive in Directive.allCases {
            for source in security.sources[directive] ?? [] { allow(source.value, for: directive) }
        }
    }

    package mutating func allow(_ source: String, for directive: Directive) {
        if sources[directive]?.contains(source) != true { sources[directive, default: []].append(source) }
    }

    /// What the search's index is read by: a worker that fetches it, and runs a program in WebAssembly. Workers have the
    /// policy that came with their own file, not the page's (CSP Level 3, section 4.2.3), so that pages need none of it.
    mutating func allowSearch() {
        allow("'wasm-unsafe-eval'", for: .script)
        allow("'self'", for: .connect)
    }

    /// What a text holds: frames that load at the reader's wish, its own programs and styles, forms of other hosts.
    mutating func allow(_ text: MarkdownDocument) {
        for frame in text.frames { allow(frame, for: .frame) }
        for code in text.inlineCode {
            switch code.kind {
            case .script: allow(Self.hash(of: code.text), for: .script)
            case .style: allow(Self.hash(of: code.text), for: .style)
            case .styleAttribute, .handler, .scriptAddress: break
            }
        }
        for index in text.links.indices {
            guard case .rawHTML(_, let attribute) = text.links[index].kind,
                attribute == "action" || attribute == "formaction"
            else { continue }
            if let host = Self.host(of: text.links[index].destination) { allow(host, for: .form) }
        }
    }

    /// Whether a page with such a text differs from the others.
    static func concerns(_ text: MarkdownDocument) -> Bool {
        !text.frames.isEmpty || !text.inlineCode.isEmpty
            || text.links.indices.contains { index in
                if case .rawHTML(_, let attribute) = text.links[index].kind {
                    attribute == "action" || attribute == "formaction"
                } else {
                    false
                }
            }
    }

    /// - Parameter ancestors: what `frame-ancestors` says, which only a header can (CSP Level 3, section 6.4.2).
    package func text(ancestors: String? = nil) -> String {
        var parts = ["default-src 'none'"]
        for directive in Directive.allCases {
            guard let sources = sources[directive] else { continue }
            parts.append(([directive.rawValue] + sources).joined(separator: " "))
        }
        parts.append("base-uri 'none'")
        if let ancestors { parts.append("frame-ancestors \(ancestors)") }
        return parts.joined(separator: "; ")
    }

    /// The element for a page's head. It governs what comes after it.
    var element: [UInt8] {
        // Single quotation marks are all that it needs, so double ones can stand around it.
        Array("<meta http-equiv=\"Content-Security-Policy\" content=\"\(text())\">\n".utf8)
    }

    /// `'sha256-…'` of a script's or style's text.
    static func hash(of text: String) -> String {
        let bytes = Array(text.utf8)
        var hash = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        SHA256(bytes, bytes.count, &hash)
        return "'sha256-\(base64(hash))'"
    }

    /// `https://example.org` of an address on another host; nil for one of the site's own. `mailto:` for mail.
    static func host(of address: String) -> String? {
        let text = address.hasPrefix("//") ? "https:" + address : address
        switch LinkSafety.scheme(of: text) {
        case "http", "https":
            let parts = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true)
            guard parts.count > 1 else { return nil }
            let host = parts[1].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
            let isPlain = host.utf8.allSatisfy { byte in
                byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39
                    || ".-:[]".utf8.contains(byte)
            }
            return isPlain ? "\(parts[0].lowercased())//\(host.lowercased())" : nil
        case "mailto": return "mailto:"
        default: return nil
        }
    }
}
