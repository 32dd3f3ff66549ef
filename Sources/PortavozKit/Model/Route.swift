import PortavozDiagnostics

/// Which of the two sites a page belongs to. Each has its own folder, base URL and readers.
package enum Edition: String, Sendable, Hashable, CaseIterable {
    case `public`, staff

    /// Without its name, which would be hashed letter by letter.
    package func hash(into hasher: inout Hasher) { hasher.combine(self == .public) }
}

/// Who may read an entry; the public edition takes only what is for the public.
package enum Audience: String, Sendable, Hashable, CaseIterable {
    case `public`, staff

    package var edition: Edition { self == .public ? .public : .staff }
}

/// A page's address inside its edition: begins and, for pages, ends with `/`; holds no base path. `/blog/hola/`, `/feed.xml`.
package struct Route: Sendable, Hashable, Comparable {
    package let path: String

    package init(_ path: String) { self.path = path }

    /// The route of the segments below `/`, with a final slash. No segments give `/`.
    package init(segments: [String]) {
        var path = "/"
        for segment in segments where !segment.isEmpty {
            path += segment
            path += "/"
        }
        self.path = path
    }

    /// The file that a web server shows for this route: `/blog/` is `blog/index.html`.
    package var file: String {
        path.withBytes { bytes in
            let isFolder = bytes.count < 2 || bytes[bytes.count - 1] == UInt8(ascii: "/")
            let name: StaticString = isFolder ? "index.html" : ""
            let kept = max(0, bytes.count - 1)
            return String(unsafeUninitializedCapacity: kept + name.utf8CodeUnitCount) { space in
                if kept > 0 { space.baseAddress!.update(from: bytes.baseAddress! + 1, count: kept) }
                if isFolder { (space.baseAddress! + kept).update(from: name.utf8Start, count: name.utf8CodeUnitCount) }
                return kept + name.utf8CodeUnitCount
            }
        }
    }

    /// The route below this one: `/blog/` and `feed.xml` give `/blog/feed.xml`.
    package func appending(_ name: String) -> Route { Route(String(joining: path, name)) }

    package static func < (a: Route, b: Route) -> Bool { a.path < b.path }
}

/// Where an edition is published: scheme, host and an optional path, split so that pages can link from the root.
package struct BaseURL: Sendable, Hashable {
    /// `https://www.example.org`, without a final slash.
    package let origin: String
    /// `/` or `/path/`: begins and ends with a slash.
    package let path: String

    /// - Parameter text: an absolute http or https URL without query and fragment; a missing final slash is added.
    /// - Returns: nil for anything else.
    package init?(_ text: String) {
        let lower = text.lowercased()
        guard lower.hasPrefix("https://") || lower.hasPrefix("http://") else { return nil }
        let schemeEnd = text.index(text.firstIndex(of: "/")!, offsetBy: 2)
        let rest = text[schemeEnd...]
        let hostEnd = rest.firstIndex(of: "/") ?? rest.endIndex
        let host = rest[..<hostEnd]
        let allowed = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"'<>\\^`{|}?#".utf8.contains($0) }
        guard allowed, !host.isEmpty, !host.contains("@") else { return nil }
        origin = String(text[..<hostEnd])
        var path = String(rest[hostEnd...])
        if path.isEmpty { path = "/" }
        if !path.hasSuffix("/") { path += "/" }
        self.path = path
    }

    /// The address from the server's root, for links inside the edition: `/path/blog/hola/`.
    package func link(to route: Route) -> String {
        path == "/" ? route.path : path + Substring(route.path.utf8.dropFirst())
    }

    /// The whole address, for feeds and metadata.
    package func absolute(_ route: Route) -> String { String(joining: origin, link(to: route)) }

    /// The whole base address with its final slash.
    package var text: String { origin + path }
}
