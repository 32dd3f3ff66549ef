import PortavozDiagnostics
import PortavozMarkdown

/// Finds what the links of a text lead to: another entry's file, a file beside it, an address of the site, or elsewhere.
struct LinkResolver: Sendable {
    let byPath: [String: Entry]
    /// Files that are no entries.
    let files: Set<String>
    let options: BuildOptions
    let site: Site

    struct Resolution: Sendable {
        var targets: [LinkTarget] = []
        var attachments: [Attachment] = []
        var diagnostics: [Diagnostic] = []
    }

    func resolve(_ entry: Entry) -> Resolution {
        var result = Resolution()
        let links = entry.body.links
        result.targets.reserveCapacity(links.count)
        for index in links.indices { result.targets.append(target(of: links[index], in: entry, &result)) }
        if let cover = entry.fields.cover { resolve(cover, of: entry, &result) }
        if let photo = entry.payload.personFields?.photo { resolve(photo, of: entry, &result) }
        return result
    }

    private func resolve(_ cover: Cover, of entry: Entry, _ result: inout Resolution) {
        if LinkSafety.isForeign(cover.image.value) {
            result.diagnostics.append(
                Diagnostic(
                    "foreign-resource", at: cover.image.location, ["url": cover.image.value, "element": "cover"]))
        } else {
            _ = attachment(Destination(cover.image.value), in: entry, isImage: true, at: cover.image.location, &result)
        }
    }

    private func target(
        of link: MarkdownDocument.Link, in entry: Entry, _ result: inout Resolution
    ) -> LinkTarget {
        let text = link.destination
        var location: SourceLocation {
            SourceLocation(entry.source.text, line: link.line, column: link.column, length: link.length)
        }
        if isFetched(link), LinkSafety.isForeign(text) {
            result.diagnostics.append(
                Diagnostic("foreign-resource", at: location, ["url": text, "element": elementName(link)]))
            return .asWritten
        }
        if leadsElsewhere(text) { return .asWritten }
        let destination = Destination(text)
        if destination.path.isEmpty {
            if text.hasPrefix("#"), text != "#" {
                checkAnchor(destination.anchor, of: entry, in: entry, at: location, &result)
            }
            return .asWritten
        }
        if destination.isRooted {
            return .sitePath(Route(destination.path), suffix: destination.suffix)
        }
        if !destination.path.hasSuffix(".md") {
            return attachment(destination, in: entry, isImage: link.kind == .image, at: location, &result) ?? .asWritten
        }
        guard let path = destination.path(from: entry.source.folder), let other = byPath[path] else {
            result.diagnostics.append(
                Diagnostic(
                    "broken-link", at: location, ["destination": text],
                    suggestion: nearestFile(to: destination, from: entry)))
            return .asWritten
        }
        if other.edition == .staff, entry.edition == .public || entry.isForGuests && other !== entry {
            result.diagnostics.append(Diagnostic("staff-link", at: location, ["destination": text]))
            return .asWritten
        }
        if !options.publishes(other.publication) {
            result.diagnostics.append(Diagnostic("draft-link", at: location, ["destination": text]))
            return .asWritten
        }
        checkAnchor(destination.anchor, of: other, in: entry, at: location, &result)
        return .page(other.route, other.edition, suffix: destination.suffix)
    }

    private func attachment(
        _ destination: Destination, in entry: Entry, isImage: Bool, at location: SourceLocation,
        _ result: inout Resolution
    ) -> LinkTarget? {
        let isRooted = destination.path.utf8.first == UInt8(ascii: "/")
        let path = isRooted ? nil : destination.path(from: entry.source.folder)
        guard let path, files.contains(path) else {
            if isRooted, files.contains("content/static" + destination.path) {
                return .sitePath(Route(destination.path), suffix: destination.suffix)
            }
            result.diagnostics.append(
                Diagnostic(
                    isImage ? "missing-image" : "broken-link", at: location,
                    isImage ? ["path": destination.path] : ["destination": destination.path],
                    suggestion: nearestFile(to: destination, from: entry)))
            return nil
        }
        let isUntrusted = entry.source.isGuestFile
        if !path.hasPrefix(entry.source.folder) {
            if isUntrusted {
                result.diagnostics.append(Diagnostic("guest-foreign-file", at: location, ["path": path]))
                return nil
            }
            // What lies beside a guideline, a lesson or a dossier is for its readers alone.
            let isPrivate = ["content/guidelines/", "content/training/", "content/guests/"].contains {
                path.hasPrefix($0)
            }
            if isPrivate, entry.edition == .public || entry.isForGuests {
                result.diagnostics.append(Diagnostic("staff-link", at: location, ["destination": destination.path]))
                return nil
            }
        }
        if isUntrusted, path.lowercased().hasSuffix(".svg") {
            result.diagnostics.append(Diagnostic("guest-svg", at: location, ["path": path]))
            return nil
        }
        if isUntrusted, ImageFormat(path: path)?.canBeStripped != true {
            result.diagnostics.append(Diagnostic("guest-file-type", at: location, ["path": path]))
            return nil
        }
        let name = path.split(separator: "/").last!
        let route = entry.route.appending(String(name))
        result.attachments.append(
            Attachment(path: path, route: route, edition: entry.edition, isUntrusted: isUntrusted, location: location))
        if entry.isForGuests {
            // Guests see it on the public page that asks for texts.
            result.attachments.append(
                Attachment(
                    path: path, route: entry.guestRoute(site).appending(String(name)), edition: .public,
                    isUntrusted: false, location: location))
        }
        return .attachment(route, suffix: destination.suffix)
    }

    private func checkAnchor(
        _ anchor: String?, of target: Entry, in entry: Entry, at location: SourceLocation, _ result: inout Resolution
    ) {
        guard let anchor, !anchor.isEmpty else { return }
        if target.body.headings.contains(where: { $0.id == anchor }) || target.body.anchors.contains(anchor) { return }
        result.diagnostics.append(
            Diagnostic(
                "broken-anchor", at: location, ["anchor": anchor, "target": target.source.text],
                suggestion: Suggestion.nearest(to: anchor, among: target.body.headings.map(\.id) + target.body.anchors))
        )
    }

    /// The name of a neighbouring file that the writer may have meant, as a relative path.
    private func nearestFile(to destination: Destination, from entry: Entry) -> String? {
        guard let wanted = destination.path(from: entry.source.folder) else { return nil }
        let folder = wanted.prefix(upTo: wanted.lastIndex(of: "/").map { wanted.index(after: $0) } ?? wanted.startIndex)
        let names = (Array(byPath.keys) + files).filter {
            $0.hasPrefix(folder) && !$0.dropFirst(folder.count).contains("/")
        }.sorted()
        let nearest = Suggestion.nearest(
            to: String(wanted.dropFirst(folder.count)), among: names.map { String($0.dropFirst(folder.count)) })
        guard let nearest else { return nil }
        let written = destination.path
        return written.prefix(upTo: written.lastIndex(of: "/").map { written.index(after: $0) } ?? written.startIndex)
            + nearest
    }

    /// Whether an address has a scheme or a host of its own.
    private func leadsElsewhere(_ text: String) -> Bool {
        let beginning = text.withBytes { $0.prefix(2).reduce(0) { $0 << 8 | Int($1) } }
        if beginning == 0x2F2F { return true }
        // A path from the root, as most links of a site to itself, can have no scheme.
        if beginning >> 8 == 0x2F { return false }
        return text.hasPrefix("https://") || LinkSafety.scheme(of: text) != nil
    }

    /// A browser fetches it by itself when it shows the page.
    private func isFetched(_ link: MarkdownDocument.Link) -> Bool {
        switch link.kind {
        case .link: return false
        case .image: return true
        case .rawHTML(let element, let attribute):
            return attribute != "href" && attribute != "action" && attribute != "cite" && attribute != "formaction"
                || element == "link" || element == "use" || element == "image" || element == "base"
        }
    }

    private func elementName(_ link: MarkdownDocument.Link) -> String {
        switch link.kind {
        case .rawHTML(_, attribute: "style"): "css"
        case .rawHTML(let element, _): element
        case .link, .image: "img"
        }
    }
}

/// A link's destination, taken apart (RFC 3986, section 3): path, then query and fragment.
struct Destination {
    /// Percent-decoded.
    let path: String
    /// From `?` or `#` on, as written.
    let suffix: String
    let anchor: String?
    /// Whether it is written with `/` in front.
    let isRooted: Bool

    init(_ text: String) {
        var end: Int?
        var hash: Int?
        isRooted = text.withBytes { bytes in
            for at in bytes.indices {
                if bytes[at] == UInt8(ascii: "#") {
                    hash = at
                    break
                }
                if bytes[at] == UInt8(ascii: "?"), end == nil { end = at }
            }
            return bytes.first == UInt8(ascii: "/")
        }
        guard let end = end ?? hash else {
            path = text.percentDecoded
            suffix = ""
            anchor = nil
            return
        }
        let suffixStart = text.utf8.index(text.startIndex, offsetBy: end)
        path = String(text[..<suffixStart]).percentDecoded
        suffix = String(text[suffixStart...])
        anchor = hash.map { hash in
            String(text[text.utf8.index(text.startIndex, offsetBy: hash + 1)...]).percentDecoded
        }
    }

    /// The path from the site's folder, or nil when it leads out of `content/`.
    func path(from folder: String) -> String? {
        let slash = UInt8(ascii: "/")
        var result: [UInt8] = []
        result.reserveCapacity(folder.utf8.count + path.utf8.count + 1)
        /// Where the parts begin.
        var starts: [Int] = []
        func add(_ part: Substring.UTF8View) {
            if !starts.isEmpty { result.append(slash) }
            starts.append(result.count)
            result += part
        }
        for part in folder[...].utf8.split(separator: slash) { add(part) }
        for part in path[...].utf8.split(separator: slash) {
            if part.elementsEqual("..".utf8) {
                guard starts.count > 1 else { return nil }
                result.removeSubrange((starts.removeLast() - 1)...)
            } else if !part.elementsEqual(".".utf8) {
                add(part)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

extension String {
    /// `%C3%B1` → `ñ`; bytes that are no UTF-8 become U+FFFD, a percent sign without two digits stays.
    var percentDecoded: String {
        guard withBytes({ $0.contains(UInt8(ascii: "%")) }) else { return self }
        var bytes: [UInt8] = []
        let source = Array(utf8)
        var index = 0
        while index < source.count {
            if source[index] == UInt8(ascii: "%"), index + 2 < source.count,
                let value = UInt8(String(decoding: source[index + 1...index + 2], as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                index += 3
            } else {
                bytes.append(source[index])
                index += 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
