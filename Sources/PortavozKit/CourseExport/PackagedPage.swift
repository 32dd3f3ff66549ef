import PortavozDiagnostics

/// One of the theme's pages on its way into a package.
struct PackagedPage {
    private let source: CourseSource
    private let plan: PagePlan
    private let base: BaseURL
    /// Where the page is on the hub, from the server's root.
    private let place: String

    init(_ source: CourseSource, _ plan: PagePlan) {
        self.source = source
        self.plan = plan
        base = source.links.base
        place = base.link(to: plan.route)
    }

    /// What a page of its own has that a file in a package hasn't: its address, its kin, what other sites show of it.
    private static let keptLinks = ["stylesheet", "icon", "apple-touch-icon", "preload"]
    /// Elements that ask another server for something as soon as they are shown.
    private static let fetching = [
        "img", "iframe", "video", "audio", "source", "track", "embed", "object", "script", "input",
    ]

    func bytes(_ names: inout PackagedNames, _ faults: inout [Diagnostic]) -> [UInt8] {
        let html = source.renderer.page(plan) ?? []
        var out: [UInt8] = []
        out.reserveCapacity(html.count)
        var tags = HTMLTags(html)
        var position = 0
        // Links inside an element that is left out are of no use to anybody.
        while var tag = tags.next() {
            out += html[position..<tag.range.lowerBound]
            position = tag.range.upperBound
            if tag.isEnd {
                out += html[tag.range]
                continue
            }
            switch tag.name {
            case "base": continue
            case "link":
                let rel = (tag["rel"] ?? "").lowercased()
                guard Self.keptLinks.contains(where: { rel.split(separator: " ").contains($0[...]) }),
                    let name = name(tag["href"], &names)
                else { continue }
                tag["href"] = name
                tag.remove("integrity", "crossorigin")
            case "meta":
                // A policy is made for a server, and would keep pages in a folder from their own files.
                if tag.has("http-equiv") || tag.has("property") || tag["name"]?.hasPrefix("twitter:") == true {
                    continue
                }
                out += Array(tag.text.utf8)
                if tag.has("charset") { out += Array("\n<meta name=\"generator\" content=\"Portavoz\">".utf8) }
                continue
            case "script":
                if let address = tag["src"] {
                    tag.remove("integrity", "crossorigin")
                    if let name = name(address, &names) {
                        tag["src"] = name
                    } else {
                        report(address, &faults)
                        tag["src"] = nil
                    }
                } else if tag["type"] == "application/ld+json" {
                    tags.skipText(of: "script")
                    if let end = tags.next() { position = end.range.upperBound }
                    continue
                }
                out += Array(tag.text.utf8)
                tags.skipText(of: "script")
                out += html[position..<tags.position]
                position = tags.position
                continue
            default:
                let before = tag.text
                rewrite(&tag, &names, &faults)
                // What needn't change stays as it was written.
                if tag.text == before {
                    out += html[tag.range]
                    continue
                }
            }
            out += Array(tag.text.utf8)
        }
        out += html[position...]
        return out
    }

    private func name(_ address: String?, _ names: inout PackagedNames) -> String? {
        guard let address, case .path(let path, let suffix) = PackagedReference(address, from: place, base: base),
            let name = names.name(ofPath: path)
        else { return nil }
        // What comes after a question mark is for servers.
        let anchor = suffix.firstIndex(of: "#").map { String(suffix[$0...]) } ?? ""
        return PackagedNames.address(of: name, from: names.name(of: plan)) + anchor
    }

    private func rewrite(_ tag: inout HTMLTag, _ names: inout PackagedNames, _ faults: inout [Diagnostic]) {
        // A player from elsewhere is a link in a package.
        tag.remove("data-embed", "ping")
        if tag.name == "a" || tag.name == "area" || tag.name == "form" {
            follow(&tag, tag.name == "form" ? "action" : "href", &names)
            return
        }
        for attribute in ["src", "poster", "data", "href", "background"] {
            guard let address = tag[attribute] else { continue }
            if let name = name(address, &names) {
                tag[attribute] = name
            } else if Self.fetching.contains(tag.name) || attribute == "background",
                !isInPlace(address)
            {
                tag[attribute] = nil
                report(address, &faults)
            }
        }
        if let set = tag["srcset"] {
            let candidates = set.split(separator: ",").compactMap { candidate -> String? in
                let parts = candidate.split(separator: " ", omittingEmptySubsequences: true)
                guard let address = parts.first, let name = name(String(address), &names) else { return nil }
                return ([name] + parts.dropFirst().map(String.init)).joined(separator: " ")
            }
            tag["srcset"] = candidates.isEmpty ? nil : candidates.joined(separator: ", ")
        }
    }

    private func isInPlace(_ address: String) -> Bool {
        if case .inPlace = PackagedReference(address, from: place, base: base) { return true }
        return false
    }

    /// A link: to a file of the package, or else out of it, to where that stands.
    private func follow(_ tag: inout HTMLTag, _ attribute: String, _ names: inout PackagedNames) {
        guard let address = tag[attribute] else { return }
        if let name = name(address, &names) {
            tag[attribute] = name
            return
        }
        switch PackagedReference(address, from: place, base: base) {
        case .inPlace: return
        case .path(let path, let suffix): tag[attribute] = base.origin + path + suffix
        case .foreign: break
        }
        // In the platform's frame it would take the course's place.
        guard source.form.scorm != nil, tag.name != "form" else { return }
        tag["target"] = "_blank"
        let rel = (tag["rel"] ?? "").split(separator: " ").filter { $0 != "noopener" } + ["noopener"]
        tag["rel"] = rel.joined(separator: " ")
    }

    private func report(_ address: String, _ faults: inout [Diagnostic]) {
        let fault = Diagnostic("course-export-foreign", .warning, at: plan.entry?.fields.location, ["address": address])
        if !faults.contains(fault) { faults.append(fault) }
    }
}

/// A style sheet on its way into a package.
struct PackagedStyles {
    private let source: CourseSource
    private let plan: PagePlan

    init(_ plan: PagePlan, _ source: CourseSource) {
        self.plan = plan
        self.source = source
    }

    /// The sheet with the addresses that its files have in the package. What is on another server isn't asked for.
    func bytes(_ css: [UInt8], _ names: inout PackagedNames) -> [UInt8] {
        let text = String(decoding: css, as: UTF8.self)
        let base = source.links.base
        var out = ""
        var rest = text[...]
        while let open = rest.firstRange(of: "url(") {
            out += rest[..<open.upperBound]
            rest = rest[open.upperBound...]
            guard let close = rest.firstIndex(of: ")") else { break }
            let written = String(rest[..<close])
            let address = written.trimmed.trimmingQuotes
            rest = rest[close...]
            switch PackagedReference(address, from: base.link(to: plan.route), base: base) {
            case .inPlace: out += written
            case .foreign: out += "\"data:,\""
            case .path(let path, let suffix):
                guard let name = names.name(ofPath: path) else {
                    out += "\"data:,\""
                    continue
                }
                let anchor = suffix.firstIndex(of: "#").map { String(suffix[$0...]) } ?? ""
                out += "\"\(PackagedNames.address(of: name, from: names.name(of: plan)))\(anchor)\""
            }
        }
        return Array((out + rest).utf8)
    }
}

extension String {
    fileprivate var trimmingQuotes: String {
        guard count > 1, let first, first == last, first == "\"" || first == "'" else { return self }
        return String(dropFirst().dropLast())
    }
}
