import PortavozDiagnostics
import PortavozMarkdown

/// Takes a submission's files one by one: names, texts, pictures.
struct Intake {
    let guest: String
    /// The guests' files that are there, by path.
    let known: Set<String>
    /// Addresses that lead somewhere, in lower case.
    let taken: Set<String>
    let site: Site
    let tools: ReceptionTools
    let limits: SubmissionLimits

    var reception: Reception
    var reasons: [Diagnostic] = []

    /// The names given out so far, in lower case.
    private var given: Set<String> = []
    /// Each picture's new name, by the parts of the name that it was sent under.
    private var pictures: [[String]: String] = [:]
    private var used: Set<String> = []
    private let existing: Set<String>

    init(
        guest: String, known: Set<String>, taken: Set<String>, site: Site, tools: ReceptionTools,
        limits: SubmissionLimits
    ) {
        self.guest = guest
        self.known = known
        self.taken = taken
        self.site = site
        self.tools = tools
        self.limits = limits
        reception = Reception(guest: guest)
        reception.language = MessageLanguage(rawValue: site.language.text) ?? .en
        let folder = reception.folder
        existing = Set(known.filter { $0.hasPrefix(folder) }.map { $0.dropFirst(folder.count).lowercased() })
    }

    mutating func refuse(_ rule: String, _ arguments: [String: String]) {
        reasons.append(Diagnostic(rule, at: nil, arguments))
    }

    mutating func note(_ rule: String, _ arguments: [String: String]) {
        reception.changes.append(Diagnostic(rule, .note, at: nil, arguments))
    }

    mutating func take(_ submission: Submission) {
        for name in submission.leftOver { note("received-left-out", ["name": name]) }
        for name in submission.ours { note("received-ours", ["name": name]) }
        for item in submission.items {
            if case .image(let format) = item.kind {
                take(picture: item.bytes, format, item.name.parts, item.name.text)
            }
        }
        for item in submission.items {
            switch item.kind {
            case .text: take(text: item)
            case .document(let format): take(document: item, format)
            case .zip: refuse("receive-bad-document", ["name": item.name.text, "cause": "broken"])
            case .image, .other: break
            }
        }
        for (parts, name) in pictures.sorted(by: { $0.value < $1.value })
        where !used.contains(name) && !name.hasPrefix("photo.") && !reception.texts.isEmpty {
            note("received-unused-image", ["name": parts.joined(separator: "/")])
        }
    }

    // MARK: Pictures

    /// - Parameter parts: the name by which texts refer to it.
    private mutating func take(picture bytes: [UInt8], _ format: ImageFormat, _ parts: [String], _ shown: String) {
        guard let size = ImageSize(format, beginning: bytes) else {
            return refuse("receive-bad-image", ["name": shown])
        }
        guard size.width * size.height <= limits.imagePixels else {
            return refuse(
                "receive-too-many-pixels",
                [
                    "name": shown, "size": "\(size.width) × \(size.height)",
                    "limit": String(limits.imagePixels / 1_000_000),
                ])
        }
        let clean: [UInt8]
        do {
            clean = try tools.reencode(bytes, format, limits.imageSide)
        } catch {
            return refuse(error, shown, orElse: "receive-bad-image")
        }
        guard ImageFormat(beginning: clean) == format, let newSize = ImageSize(format, beginning: clean) else {
            return refuse("receive-bad-image", ["name": shown])
        }
        let ending = format == .jpeg ? "jpg" : format.rawValue.lowercased()
        let stem = parts.last!.prefix(upTo: parts.last!.lastIndex(of: ".") ?? parts.last!.endIndex)
        let name = free(Self.slug(String(stem), orElse: "imagen"), ".\(ending)")
        pictures[parts] = name
        reception.files[reception.folder + name] = clean
        reception.pictures.append(
            Reception.Picture(path: reception.folder + name, width: newSize.width, height: newSize.height))
        if (newSize.width, newSize.height) != (size.width, size.height),
            (newSize.height, newSize.width) != (size.width, size.height)
        {
            note(
                "received-smaller",
                ["name": shown, "size": "\(newSize.width) × \(newSize.height)"])
        }
        if name != parts.last { note("received-renamed", ["name": shown, "new": name]) }
    }

    private mutating func refuse(_ fault: ToolFault, _ name: String, orElse rule: String) {
        switch fault {
        case .missing(let tool, let package):
            refuse("receive-tool", ["name": name, "tool": tool, "package": package])
        case .limit: refuse("receive-tool", ["name": name, "cause": "limit"])
        case .unreadable:
            refuse(rule, rule == "receive-bad-document" ? ["name": name, "cause": "broken"] : ["name": name])
        }
    }

    // MARK: Texts

    private mutating func take(text item: Submission.Item) {
        guard let text = ReceivedText(item.bytes) else {
            return refuse("receive-wrong-type", ["name": item.name.text, "cause": "encoding"])
        }
        for change in text.changes where change != .lineEnds && change != .mark {
            note("received-text", ["name": item.name.text, "cause": change.rawValue])
        }
        if isConsent(item.name) { return take(consent: text.text, item.name) }
        var names: [String: String] = [:]
        let folder = Array(item.name.parts.dropLast())
        for (parts, name) in pictures { names[relativePath(to: parts, from: folder)] = name }
        take(text.text, named: item.name, pictures: names)
    }

    private func isConsent(_ name: SubmittedName) -> Bool {
        ["consentimiento", "consent"].contains(name.last.prefix { $0 != "." }.lowercased())
    }

    private mutating func take(consent text: String, _ sent: SubmittedName) {
        guard reception.consent == nil else {
            return refuse("receive-same-name", ["name": sent.text, "other": reception.consent!])
        }
        let path =
            reception.folder + ".received/" + Self.slug(String(sent.last.prefix { $0 != "." }), orElse: "x") + ".txt"
        reception.consent = path
        reception.files[path] = Array(text.utf8)
    }

    private mutating func take(document item: Submission.Item, _ format: OfficeFormat) {
        let document: OfficeDocument
        do {
            document = try OfficeDocument(item.bytes, format, limits: limits)
        } catch {
            return refuse("receive-bad-document", ["name": item.name.text, "cause": error.rawValue])
        }
        let converted: [UInt8]
        do {
            converted = try tools.convert(item.bytes, format)
        } catch {
            return refuse(error, item.name.text, orElse: "receive-bad-document")
        }
        guard let text = String(validating: converted, as: UTF8.self) else {
            return refuse("receive-bad-document", ["name": item.name.text, "cause": "broken"])
        }
        let stem = item.name.last.prefix(upTo: item.name.last.lastIndex(of: ".") ?? item.name.last.endIndex)
        var names: [String: String] = [:]
        for (name, bytes) in document.images.sorted(by: { $0.key < $1.key }) where text.contains(name) {
            let shown = "\(item.name.text): \(name)"
            guard case .image(let format) = SubmittedKind(bytes), !SubmittedKind.isPolyglot(image: bytes),
                bytes.count <= limits.imageBytes
            else {
                refuse("receive-wrong-type", ["name": shown, "cause": "image"])
                continue
            }
            let last = name.split(separator: "/").last.map(String.init) ?? name
            let parts = ["\(stem)-\(last)"]
            take(picture: bytes, format, parts, shown)
            names[name] = pictures[parts]
        }
        note("received-converted", ["name": item.name.text])
        take(
            ConvertedText(ReceivedText(written: text).text, path: item.name.text).markdown, named: item.name,
            pictures: names)
    }

    private mutating func take(_ text: String, named sent: SubmittedName, pictures names: [String: String]) {
        let source = SourcePath(Self.asMarkdown(sent.last), languages: site.languages.map(\.code))
        let stem = source.stem.lowercased()
        let isProfile = stem == "profile"
        if ["dossier", "index"].contains(Self.slug(source.stem, orElse: "texto")) || (isProfile && sent.parts.count > 2)
        {
            return refuse("receive-reserved", ["name": sent.text])
        }
        var fields: ReceivedFields
        do {
            fields = try ReceivedFields(
                text, allowed: isProfile ? ReceivedFields.ofProfile : ReceivedFields.ofText, path: sent.text)
        } catch {
            reasons += error.reasons
            return
        }
        for key in fields.removed { note("received-key-removed", ["name": sent.text, "key": key]) }
        let title = title(&fields, isProfile: isProfile, sent, source)
        let spoken = source.language ?? fields.text("language").map { LanguageCode($0) }
        let language = site.languages.map(\.code).first { $0 == spoken } ?? site.language
        if let words = MessageLanguage(rawValue: (spoken ?? language).text) { reception.language = words }

        // The template of the invitation, sent back under its own name.
        let isTemplate = ["plantilla", "template"].contains(stem)
        let name = isProfile ? "profile" : Self.slug(isTemplate ? title : source.stem, orElse: "texto")
        let suffix = language == site.language && source.language == nil ? "" : ".\(language.text)"
        let file = name + suffix + ".md"
        guard !existing.contains(file.lowercased()) else {
            return refuse("receive-exists", ["name": sent.text, "path": reception.folder + file])
        }
        guard given.insert(file.lowercased()).inserted else {
            return refuse("receive-same-name", ["name": sent.text, "other": file])
        }
        if !isProfile, isTaken(name, language) {
            return refuse("receive-reserved", ["name": sent.text, "cause": "route"])
        }
        if file != sent.last { note("received-renamed", ["name": sent.text, "new": file]) }

        fields.body = rewriteDestinations(in: fields.body, to: names)
        for new in names.values where fields.body.contains(new) { used.insert(new) }
        let path = reception.folder + file
        let bytes = Array(fields.file.utf8)
        reception.files[path] = bytes
        reception.files[Reception.original(of: path)] = bytes
        reception.texts.append(Reception.Text(path: path, title: title, isProfile: isProfile))
    }

    /// The title that the front matter gives, or else a heading, or else the file's name; the name of a person for a profile.
    private mutating func title(
        _ fields: inout ReceivedFields, isProfile: Bool, _ sent: SubmittedName, _ source: SourcePath
    ) -> String {
        let key = isProfile ? "name" : "title"
        if let title = fields.text(key) { return title }
        if !isProfile, let heading = fields.takeHeading() {
            fields.begin(with: key, heading)
            return heading
        }
        let words = source.stem.replacing("-", with: " ").replacing("_", with: " ").trimmed
        let title = isProfile ? guest : words.prefix(1).uppercased() + words.dropFirst()
        fields.begin(with: key, title)
        note("received-title", ["name": sent.text, "title": title, "cause": key])
        return title
    }

    /// Whether a text's address would be that of something else, or have others' addresses below it.
    private func isTaken(_ name: String, _ language: LanguageCode) -> Bool {
        let source = SourcePath("content/guests/\(guest)/\(name).md", languages: [])
        guard let slug = source.slug(dropping: .date) else { return false }
        let route = site.section(.blog, language).appending(slug.text + "/").path.lowercased()
        // The further pages of the blog's own list.
        let page = site.settings(language).segment(.page).lowercased()
        return taken.contains(route) || slug.text.lowercased() == page
    }

    // MARK: Names

    private static func asMarkdown(_ name: String) -> String {
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        return name[..<dot] + ".md"
    }

    /// A name of letters, digits and hyphens, not too long.
    private static func slug(_ stem: String, orElse name: String) -> String {
        guard let slug = Slug(folding: stem)?.text else { return name }
        var short = String.UnicodeScalarView()
        var count = 0
        for scalar in slug.unicodeScalars {
            count += UTF8.width(scalar)
            if count > 80 { break }
            short.append(scalar)
        }
        while short.last == "-" { short.removeLast() }
        return String(short)
    }

    /// The name, with a number where it is taken.
    private mutating func free(_ stem: String, _ ending: String) -> String {
        var number = 1
        while true {
            let name = number == 1 ? stem + ending : "\(stem)-\(number)\(ending)"
            if !existing.contains(name.lowercased()), given.insert(name.lowercased()).inserted { return name }
            number += 1
        }
    }
}
